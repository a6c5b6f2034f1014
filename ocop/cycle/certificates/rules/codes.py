"""Mã xác thực: the code in a certificate's QR, 26 characters that nobody can guess and everybody can type.

Legal basis: none asks for a code; it is the programme's own guard against copied certificates (portal notes §12).
One letter or digit stands for each group of look-alikes and the others are read as it, so a code copied by hand from
a worn label is found. 25 characters are drawn at random (118 bits), the last one catches a slip of the hand: any one
wrong character and any two neighbours changed about.
"""

import re
import secrets
from collections.abc import Callable

ALPHABET = "0123456789ACDEFHJKMNPRTVWXY"
LENGTH = 26
ANSWER_LENGTH = 14  # of the code by which a reporter reads the answer: 61 bits behind a rate limit
_LOOK_ALIKES = str.maketrans("OQILZSBGU", "00112586V")
_BETWEEN = re.compile(r"[\s.·_–-]+")
_GROUP = 5


def new_code(draw: Callable[[int], int] = secrets.randbelow, *, length: int = LENGTH) -> str:
    """A code never issued before, as far as chance of 1 in 2^118 goes; `draw(n)` gives a number below n."""
    drawn = "".join(ALPHABET[draw(len(ALPHABET))] for _ in range(length - 1))
    return drawn + _check_of(drawn)


def read(typed: str, *, length: int = LENGTH) -> str | None:
    """The code that was meant, or None when what was typed cannot be one.

    Small letters, blanks, dots and hyphens between groups, look-alikes and a whole address are understood.
    """
    last_part = typed.partition("#")[0].partition("?")[0].rstrip("/").rpartition("/")[2]
    code = _BETWEEN.sub("", last_part).upper().translate(_LOOK_ALIKES)
    if len(code) != length or not set(code) <= set(ALPHABET):
        return None
    return code if code[-1] == _check_of(code[:-1]) else None


def grouped(code: str) -> str:
    """The code as people read it aloud: 5-5-5-5-6, an answer code 5-5-4."""
    size = len(code) // _GROUP + (len(code) % _GROUP > 1)
    return "-".join(code[n * _GROUP : None if n == size - 1 else (n + 1) * _GROUP] for n in range(size))


def _check_of(drawn: str) -> str:
    """Weights 2 and 1 in turn (the sign itself 1): both, and their difference, share no factor with 27."""
    total = sum(ALPHABET.index(sign) * (2 - place % 2) for place, sign in enumerate(drawn))
    return ALPHABET[-total % len(ALPHABET)]
