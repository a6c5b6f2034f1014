"""The one place where the environment is read: typed, and failing early with all faults at once."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent


class BadEnvironment(SystemExit):
    """The environment cannot be used; the message lists every fault."""


@dataclass
class Environment:
    """Typed reads that gather faults; `finish` ends the program if there were any."""

    values: Mapping[str, str] = field(default_factory=lambda: os.environ)
    faults: list[str] = field(default_factory=list)

    def text(self, name: str, default: str | None = None) -> str:
        """The value, or the default; a missing value without default is a fault."""
        if value := self.values.get(name, "").strip():
            return value
        if default is None:
            self.faults.append(f"{name}: is missing")
        return default or ""

    def names(self, name: str, default: str | None = None) -> list[str]:
        """A comma-separated list."""
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def flag(self, name: str, *, default: bool) -> bool:
        """1/true/yes or 0/false/no."""
        word = self.text(name, "1" if default else "0").lower()
        if word not in {"1", "true", "yes", "0", "false", "no"}:
            self.faults.append(f"{name}: {word!r} is neither yes nor no")
        return word in {"1", "true", "yes"}

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        return self._parsed(name, str(default), int, "a whole number")

    def database(self, name: str, default: str) -> dict[str, Any]:
        """A Django database from `sqlite:///path` or `postgresql://user:password@host:port/name?option=x`."""
        return self._parsed(name, default, database_of, "a database address", secret=True)

    def finish(self) -> None:
        """Stop here, telling every fault, if the environment had any."""
        if self.faults:
            raise BadEnvironment("The environment cannot be used:\n  " + "\n  ".join(self.faults))

    def _parsed(
        self, name: str, default: str, parse: Callable[[str], Any], expected: str, *, secret: bool = False
    ) -> Any:
        """A value that holds a password is not repeated in the fault, since faults end in logs."""
        raw = self.text(name, default)
        try:
            return parse(raw)
        except ValueError:
            self.faults.append(f"{name}: {'the value' if secret else repr(raw)} is not {expected}")
            return parse(default)


def database_of(url: str) -> dict[str, Any]:
    """Django's settings of one database; raises ValueError for any other scheme or a missing name."""
    parts = urlsplit(url)
    if not parts.path.removeprefix("/"):
        raise ValueError(url)
    if parts.scheme == "sqlite":
        return sqlite(unquote(parts.path.removeprefix("/")))
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.removeprefix("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise ValueError(url)


def sqlite(name: str) -> dict[str, Any]:
    """The embedded database: write-ahead log, foreign keys on, patient when busy."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name if name == ":memory:" else ROOT / name,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA busy_timeout=10000;"
                "PRAGMA foreign_keys=ON;PRAGMA cache_size=-64000;"
            ),
        },
    }
