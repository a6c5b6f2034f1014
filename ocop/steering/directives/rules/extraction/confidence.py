"""How sure a proposal is, from the way its lead was found; shown to the clerk, never hidden in a decision."""

from .charge import Charge
from .model import Standing

_BY_RULE = (
    ("cue.", 0.97),
    ("position.duty", 0.96),
    ("position", 0.92),
    ("attached", 0.85),
    ("inherited.then", 0.7),
    ("inherited.unlisted-verb", 0.55),
    ("inherited.frame", 0.7),
    ("inherited", 0.86),
)


def confidence_of(charge: Charge, *, explicit: bool, leads: bool, standing: Standing) -> float:
    """Between 0 and 1: explicit cues most, inherited leads less, clauses without an agency least."""
    if standing == "formula":
        return 0.3
    if standing == "unassigned" or not leads:
        return 0.25
    value = next((value for rule, value in _BY_RULE if charge.rule.startswith(rule)), 0.8)
    return value if explicit or charge.leads else round(value - 0.04, 2)
