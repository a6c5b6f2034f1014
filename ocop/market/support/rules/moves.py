"""The way of a support project as a table: verb, from which states, to which. Read by the services and the buttons.

Legal basis: support-and-trade notes §6.3; `docs/` draws the diagram of it.
"""

from collections.abc import Iterator

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import APPROVE, ASSIST, HANDLE, OWN, PAY, SIGN
from ..vocabulary.projects import ProjectState as S

Move = tuple[frozenset[S], S | None]
BEFORE_APPROVAL = frozenset({S.DRAFT, S.PROPOSED, S.RETURNED, S.SURVEYED, S.APPRAISED, S.PLANNED})

MOVES: dict[str, Move] = {
    # verb                 from                                              to (None = stays)
    "submit":              (frozenset({S.DRAFT, S.RETURNED}),                S.PROPOSED),
    "return_for_completion": (frozenset({S.PROPOSED}),                       S.RETURNED),
    "withdraw":            (BEFORE_APPROVAL,                                 S.WITHDRAWN),
    "survey":              (frozenset({S.PROPOSED}),                         S.SURVEYED),
    "survey_again":        (frozenset({S.SURVEYED, S.APPRAISED}),            S.SURVEYED),
    "draft_appraisal":     (frozenset({S.SURVEYED}),                         None),
    "sign_appraisal":      (frozenset({S.SURVEYED}),                         S.APPRAISED),
    "refuse":              (frozenset({S.SURVEYED, S.APPRAISED}),            S.REFUSED),
    "plan":                (frozenset({S.APPRAISED}),                        S.PLANNED),
    "approve":             (frozenset({S.PLANNED}),                          S.APPROVED),
    "leave_out":           (frozenset({S.PLANNED}),                          S.APPRAISED),
    "contract":            (frozenset({S.APPROVED}),                         S.CONTRACTED),
    "add_appendix":        (frozenset({S.CONTRACTED, S.RUNNING}),            None),
    "prove_capital":       (frozenset({S.APPROVED, S.CONTRACTED, S.RUNNING}), None),
    "begin":               (frozenset({S.CONTRACTED}),                       S.RUNNING),
    "report_progress":     (frozenset({S.CONTRACTED, S.RUNNING}),            None),
    "ask_advance":         (frozenset({S.CONTRACTED, S.RUNNING}),            None),
    "advance":             (frozenset({S.CONTRACTED, S.RUNNING}),            None),
    "accept":              (frozenset({S.RUNNING}),                          S.ACCEPTED),
    "ask_payment":         (frozenset({S.ACCEPTED}),                         None),
    "disburse":            (frozenset({S.ACCEPTED}),                         S.DISBURSED),
    "clear_advance":       (frozenset({S.CONTRACTED, S.RUNNING, S.ACCEPTED, S.DISBURSED}), None),
    "settle":              (frozenset({S.DISBURSED}),                        S.SETTLED),
    "report_effect":       (frozenset({S.ACCEPTED, S.DISBURSED, S.SETTLED}), None),
    "close":               (frozenset({S.SETTLED}),                          S.CLOSED),
    "ask_adjustment":      (frozenset({S.APPROVED, S.CONTRACTED, S.RUNNING}), None),
    "stop":                (frozenset({S.APPROVED, S.CONTRACTED, S.RUNNING}), S.STOPPED),
    "open_recovery":       (frozenset({S.ACCEPTED, S.DISBURSED, S.SETTLED, S.CLOSED}), None),
    "end_recovery":        (frozenset({S.STOPPED}),                          S.RECOVERED),
}  # fmt: skip

WHO: dict[str, tuple[str, ...]] = {
    "submit": (OWN, ASSIST), "withdraw": (OWN, ASSIST), "report_progress": (OWN, ASSIST, HANDLE),
    "ask_advance": (OWN, ASSIST), "ask_payment": (OWN, ASSIST), "report_effect": (OWN, ASSIST, HANDLE),
    "ask_adjustment": (OWN, ASSIST, HANDLE),
    "return_for_completion": (HANDLE,), "survey": (HANDLE,), "survey_again": (HANDLE,), "draft_appraisal": (HANDLE,),
    "contract": (HANDLE,), "add_appendix": (HANDLE,), "prove_capital": (HANDLE,), "begin": (HANDLE,),
    "accept": (HANDLE,), "close": (HANDLE,),
    "sign_appraisal": (SIGN,), "refuse": (SIGN,), "plan": (SIGN,), "leave_out": (SIGN,), "open_recovery": (SIGN,),
    "approve": (APPROVE,), "stop": (APPROVE,),
    "advance": (PAY,), "disburse": (PAY,), "clear_advance": (PAY,), "settle": (PAY,), "end_recovery": (PAY,),
}  # fmt: skip


def obstacles_to_move(verb: str, state: S) -> Iterator[Obstacle]:
    """The project must stand where the act begins; nothing skips a stage."""
    if state not in MOVES[verb][0]:
        yield Obstacle("project.wrong-moment", {"state": state.label})


def moved_to(verb: str, state: S) -> S:
    """Where the act leads."""
    return MOVES[verb][1] or state


def verbs_from(state: S) -> list[str]:
    """What may be done there, in the order of the table."""
    return [verb for verb, (before, _to) in MOVES.items() if state in before]
