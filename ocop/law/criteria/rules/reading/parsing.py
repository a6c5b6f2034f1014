"""From bytes to the plain content of a YAML file; a key written twice is a fault, nothing in the file is executed."""

from collections.abc import Hashable, Mapping
from enum import Enum
from typing import Any

import yaml

from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.kernel.text import nfc

from ...vocabulary import MOST_BYTES

Fast: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FileKind(Enum):
    """What a file is about."""

    FRAMEWORK = "criteria_sets"
    PAPERS = "evidence_types"


class OnceLoader(Fast):
    """A safe loader that does not let the second of two equal keys win in silence."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        """The mapping; refuses a key written twice."""
        keys = [key.value for key, _value in node.value]
        if twice := sorted({str(key) for key in keys if keys.count(key) > 1}):
            raise yaml.constructor.ConstructorError(None, None, f"twice: {', '.join(twice)}", node.start_mark)
        return dict(super().construct_mapping(node, deep=deep))


def parsed(content: bytes) -> Mapping[str, Any]:
    """The content of the file, or the refusal that says where it cannot be read."""
    if len(content) > MOST_BYTES:
        raise Refused([Obstacle("criteria-file.too-large", {"size": len(content), "most": MOST_BYTES})])
    try:
        found = yaml.load(nfc(content.decode("utf-8")), OnceLoader)  # a safe loader
    except UnicodeDecodeError as wrong:
        raise Refused([Obstacle("criteria-file.not-utf8")]) from wrong
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        facts = {"line": mark.line + 1 if mark else 0, "problem": wrong.problem or ""}
        raise Refused([Obstacle("criteria-file.not-yaml", facts)]) from wrong
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as wrong:
        raise Refused([Obstacle("criteria-file.not-yaml", {"line": 0, "problem": str(wrong)[:200]})]) from wrong
    if not isinstance(found, Mapping):
        raise Refused([Obstacle("criteria-file.not-criteria")])
    return found


def kind_of(content: Mapping[str, Any]) -> FileKind:
    """Criteria or papers, told by the keys."""
    for kind in FileKind:
        if kind.value in content:
            return kind
    raise Refused([Obstacle("criteria-file.not-criteria")])
