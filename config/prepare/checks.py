"""`make check`: every linter and contract, each in one line when it is content."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from config.prepare.programs import House, environment

LONG = 300
SOURCES = ("ocop", "config", "demo", "tests", "journeys", "bench")
SERVE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.serve",
    "SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ALLOWED_HOSTS": "ocop.example.vn",
    "DATABASE_URL": "sqlite:///:memory:",
}
TEST = {"DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_URL": ""}


@dataclass(frozen=True)
class Check:
    """One program that must be content."""

    name: str
    command: Sequence[str]
    extra: dict[str, str] = field(default_factory=lambda: TEST)


def checks(house: House) -> list[Check]:
    """In the order of their speed, so a slip is told early."""
    python = str(house.python)
    manage = [python, "manage.py"]
    folders = [folder for folder in SOURCES if any((house.root / folder).rglob("*.py"))]
    typed = [folder for folder in folders if folder in {"ocop", "config", "demo"}]
    return [
        Check("ruff", [python, "-m", "ruff", "check", "--quiet", "."]),
        Check("format", [python, "-m", "ruff", "format", "--check", "--quiet", "."]),
        Check("layers", [python, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-logo"]),
        Check("templates", [python, "-m", "djlint", "--lint", "--quiet", *templates(house)]),
        Check("migrations", [*manage, "makemigrations", "--check", "--dry-run"]),
        Check("translations", [python, "-m", "config.translations", "check"]),
        Check("locks", [python, "-m", "pytest", "-q", "--no-header", "tests/test_locks.py"]),
        Check("serve", [*manage, "check", "--deploy", "--fail-level", "WARNING"], SERVE),
        Check("types", [python, "-m", "mypy", "--no-error-summary", *typed]),
    ]


def check(house: House) -> int:
    """1 if any is not content; the long files are only named."""
    failed = [one.name for one in checks(house) if not content(one, house)]
    for file, lines in long_files(house):
        print(f"  · {file}: {lines} lines, longer than {LONG}")
    print("  " + (f"failed: {', '.join(failed)}" if failed else "all content"), flush=True)
    return 1 if failed else 0


def content(one: Check, house: House) -> bool:
    """Runs the check; prints what it says only if it fails."""
    began = time.monotonic()
    done = subprocess.run(
        one.command,
        cwd=house.root,
        env=environment(one.extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    mark = "✗" if done.returncode else "✓"
    print(f"  {mark} {one.name}  {time.monotonic() - began:.1f} s", flush=True)
    if done.returncode:
        print("\n".join(f"    {line}" for line in (done.stdout + done.stderr).strip().splitlines()[-60:]))
    return done.returncode == 0


def templates(house: House) -> list[str]:
    """Folders with templates."""
    found = [*house.root.glob("ocop/*/*/templates"), *house.root.glob("demo/templates")]
    return [os.fspath(folder.relative_to(house.root)) for folder in sorted(found)]


def long_files(house: House) -> Iterator[tuple[Path, int]]:
    """Python files that should become folders."""
    for folder in SOURCES:
        for file in sorted((house.root / folder).rglob("*.py")):
            lines = file.read_text(encoding="utf-8").count("\n")
            if lines > LONG and "migrations" not in file.parts:
                yield file.relative_to(house.root), lines
