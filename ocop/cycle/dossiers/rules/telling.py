"""What a state is called to whom: until a result is announced, producer and commune only learn that the council has
finished.

Basis: evaluation notes §11, E28 (secrecy before publication); QĐ 26/2026/QĐ-TTg, Art. 7.3g (the written notice).
"""

from typing import Any

from ..vocabulary import AGAIN_IN, AWAITED, AWAITED_LABEL, VEILED, DossierState


def state_told(state: str, *, is_inside: bool, is_announced: bool, was_judged: bool = False) -> str:
    """The state as the reader may know it: inside are office, leaders and those who examine.

    A dossier judged before and sent back to be assessed again tells so only when that, too, is announced.
    """
    is_veiled = state in VEILED or (was_judged and state in AGAIN_IN)
    is_open = is_inside or is_announced or not is_veiled
    return state if is_open else AWAITED


def word_of(told: str) -> Any:
    """The told state in words."""
    return AWAITED_LABEL if told == AWAITED else DossierState(told).label


def word_for_all(state: str) -> Any:
    """The state in words that anybody may read at any time, as in a refusal."""
    return word_of(state_told(state, is_inside=False, is_announced=False))
