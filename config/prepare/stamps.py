"""Marks of finished steps, so a second start skips what has not changed."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path


class Stamps:
    """A small file that says with which inputs each step was last done."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def fresh(self, step: str, digest: str) -> bool:
        """Whether the step was done with these very inputs."""
        return self._read().get(step) == digest

    def keep(self, step: str, digest: str) -> None:
        """Remembers that the step is done; replaces the file at once, so an interruption leaves the old one."""
        marks = {**self._read(), step: digest}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(marks, indent=1, sort_keys=True), encoding="utf-8")
        new.replace(self.file)

    def _read(self) -> dict[str, str]:
        try:
            marks = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return marks if isinstance(marks, dict) else {}


def digest_of(files: Iterable[Path], *words: str) -> str:
    """One hash of these files' names and contents and of these words."""
    total = hashlib.sha256()
    for file in sorted(files):
        content = file.read_bytes() if file.is_file() else b""
        total.update(f"{file}\0{len(content)}\0".encode())
        total.update(content)
    for word in words:
        total.update(f"\0{word}".encode())
    return total.hexdigest()
