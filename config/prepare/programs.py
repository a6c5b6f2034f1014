"""Runs other programs, keeps everything they print in one log, and turns their failures into words."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from config.prepare.words import Signs, trouble_in


@dataclass(frozen=True)
class House:
    """The folder of the system and the places in it that preparing fills."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    @property
    def var(self) -> Path:
        return self.root / "var"

    @property
    def log(self) -> Path:
        return self.var / "prepare.log"

    def manage(self, *arguments: str, step: str) -> None:
        """Runs a command of `manage.py` under the profile of the demo."""
        run([self.python, self.root / "manage.py", *arguments], house=self, step=step, extra=DEVELOP)


DEVELOP = {"DJANGO_SETTINGS_MODULE": "config.settings.develop"}


def run(
    command: Sequence[str | Path],
    *,
    house: House,
    step: str,
    extra: Mapping[str, str] | None = None,
    signs: Signs = (),
) -> str:
    """What the program printed; raises Trouble if it failed."""
    house.var.mkdir(exist_ok=True)
    with house.log.open("a+", encoding="utf-8", errors="replace") as log:
        log.write(f"\n$ {' '.join(map(str, command))}\n")
        log.flush()
        start = log.seek(0, os.SEEK_END)
        done = subprocess.run(
            [str(part) for part in command],
            cwd=house.root,
            env=environment(extra),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
        log.seek(start)
        output = log.read()
    if done.returncode:
        raise trouble_in(output, step=step, log=house.log, signs=signs)
    return output


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This program's environment, with UTF-8 whatever the machine's locale is."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", **(extra or {})}
