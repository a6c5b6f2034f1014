"""Typed reading of a file that anybody may have written: what is not as expected is a fault with its place."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import squeeze

MOST_ROWS = 60_000
MOST_FAULTS = 500


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a fault: set, criterion, option; empty for the head of the file."""

    set: str = ""
    criterion: str = ""
    option: str = ""


HEAD = Where()


class Reader:
    """Gathers the faults of one file; a limit on rows keeps aliases from multiplying without end."""

    def __init__(self) -> None:
        self.faults: list[Obstacle] = []
        self._rows = 0

    def fault(self, code: str, where: Where = HEAD, /, **facts: Any) -> None:
        """Note one fault; the same one at the same place counts once."""
        told = {"set": where.set, "criterion": where.criterion, "option": where.option, **facts}
        found = Obstacle(code, told)
        if found not in self.faults and len(self.faults) < MOST_FAULTS:
            self.faults.append(found)

    def text(self, row: Mapping[str, Any], key: str, where: Where = HEAD, *, needed: bool = True) -> str:
        """A text without needless blanks; numbers are taken as written."""
        value = row.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool):
            value = squeeze(str(value))
            if value or not needed:
                return value
        if needed or value is not None:
            self.fault("criteria-file.no-text", where, key=key)
        return ""

    def whole(self, row: Mapping[str, Any], key: str, where: Where = HEAD) -> int:
        """A whole number, not negative."""
        value = row.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.fault("criteria-file.no-number", where, key=key)
        return 0

    def optional_whole(self, row: Mapping[str, Any], key: str, where: Where = HEAD) -> int | None:
        """A whole number where there is one."""
        return None if row.get(key) is None else self.whole(row, key, where)

    def day(self, row: Mapping[str, Any], key: str, *, needed: bool = True) -> date | None:
        """A day; None is allowed only where it is open."""
        value = row.get(key)
        if type(value) is date or (value is None and not needed):
            return value
        self.fault("criteria-file.no-day", key=key)
        return None

    def flag(self, row: Mapping[str, Any], key: str, where: Where = HEAD, *, default: bool = False) -> bool:
        """true or false."""
        value = row.get(key, default)
        if isinstance(value, bool):
            return value
        self.fault("criteria-file.no-flag", where, key=key)
        return default

    def word(
        self, row: Mapping[str, Any], key: str, known: Collection[str], where: Where = HEAD, *, default: str
    ) -> str:
        """One of the known words."""
        value = row.get(key, default)
        if isinstance(value, str) and value in known:
            return value
        self.fault("criteria-file.unknown-word", where, key=key, word=str(value), known=sorted(known))
        return default

    def rows(
        self, row: Mapping[str, Any], key: str, where: Where = HEAD, *, needed: bool = True
    ) -> list[Mapping[str, Any]]:
        """A list of mappings."""
        value = row.get(key)
        if value is None and not needed:
            return []
        if not isinstance(value, list):
            self.fault("criteria-file.no-list", where, key=key)
            return []
        kept = [each for each in value if isinstance(each, Mapping)]
        if len(kept) < len(value):
            self.fault("criteria-file.no-mapping", where, key=key)
        return self._within_limit(kept, where)

    def table(self, row: Mapping[str, Any], key: str, where: Where = HEAD) -> Mapping[Any, Any]:
        """A mapping, empty where there is none."""
        value = row.get(key) or {}
        if isinstance(value, Mapping):
            return value
        self.fault("criteria-file.no-mapping", where, key=key)
        return {}

    def texts(self, row: Mapping[str, Any], key: str, where: Where = HEAD) -> list[str]:
        """A list of texts, empty where there is none; a single text counts as a list of one."""
        value = row.get(key) or []
        listed = [value] if isinstance(value, str) else value
        if isinstance(listed, list) and all(isinstance(each, str) for each in listed):
            return listed
        self.fault("criteria-file.no-list", where, key=key)
        return []

    def known_keys(self, row: Mapping[str, Any], known: Collection[str], where: Where) -> None:
        """A key nobody reads is most often a slip of the pen."""
        for key in row:
            if key not in known:
                self.fault("criteria-file.unknown-key", where, key=str(key))

    def once(self, values: Collection[str], code: str, where: Where) -> None:
        """Each value only once."""
        for value in dict.fromkeys(value for value in values if list(values).count(value) > 1):
            self.fault(code, where, value=value)

    def _within_limit(self, rows: list[Mapping[str, Any]], where: Where) -> list[Mapping[str, Any]]:
        self._rows += len(rows)
        if self._rows <= MOST_ROWS:
            return rows
        self.fault("criteria-file.too-many-rows", most=MOST_ROWS)
        return []
