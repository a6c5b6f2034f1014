"""Gold samples: what an extraction should find, whichever file it comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ocop.actors.organisations.rules.wording import canonical, pattern

_LONG_FORMS = (
    (pattern(r"\b(?:ủy ban nhân dân|ub nhân dân)\b"), "ubnd"),
    (pattern(r"\bhội đồng nhân dân\b"), "hđnd"),
    (pattern(r"\s*&\s*"), " và "),
    (pattern(r"\s*-\s*"), " "),
    (pattern(r",\s*"), ", "),
)
SETS = ("coordinating", "target", "report_to", "approver", "legal_basis", "venue_types")


@dataclass(frozen=True)
class Gold:
    """A gold sample in one form, whichever file it comes from. A name is a set of accepted spellings."""

    tasks: Sequence[Mapping[str, Any]]
    documents: Sequence[Mapping[str, Any]]
    document: Mapping[str, Any]
    negatives: Sequence[tuple[int, int]] = ()
    optional: Sequence[tuple[int, int]] = ()


def plain(name: str) -> str:
    """A name for comparison: canonical, long and short forms of the same body alike."""
    words = canonical(name)
    for expression, short in _LONG_FORMS:
        words = expression.sub(short, words)
    return " ".join(words.split())


def spellings(*names: str | None) -> frozenset[str]:
    """The accepted spellings of one thing."""
    return frozenset(plain(name) for name in names if name)


def gold_of_json(data: Mapping[str, Any]) -> Gold:
    """A sample in the JSON form of the command line, with groups, negatives and optional spans."""
    tasks = [_gold_task(task, index) for index, task in enumerate(data["tasks"])]
    return Gold(
        tasks,
        [dict(c, issuer=spellings(c["issuer"])) for c in data["citations"]],
        dict(data["document"], issuer=spellings(data["document"]["issuer"])),
        [(n["start"], n["end"]) for n in data.get("negatives", ())],
        [(n["start"], n["end"]) for n in data.get("optional", ())],
    )


def _gold_task(task: Mapping[str, Any], index: int) -> dict[str, Any]:
    converted = {name: [spellings(value) for value in task.get(name, ())] for name in ("lead", *SETS)}
    return dict(task, group=task.get("group", index), **converted)
