"""Progress on the terminal: one line per step, in both languages, with its time."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from config.prepare.words import Trouble


@contextmanager
def timed(vietnamese: str, english: str) -> Iterator[None]:
    """Shows the step while it runs and how long it took; a failed one is marked before it is explained."""
    began = time.monotonic()
    print(f"  … {vietnamese} · {english}", end="", flush=True)
    try:
        yield
    except BaseException:
        print(f"  ✗ {time.monotonic() - began:.1f} s", flush=True)
        raise
    print(f"  {time.monotonic() - began:.1f} s", flush=True)


def say(vietnamese: str, english: str) -> None:
    """One message in both languages."""
    gap = "\n" if "\n" in vietnamese else ""
    print(f"\n{indented(vietnamese)}\n{gap}{indented(english)}\n", flush=True)


def explain(trouble: Trouble) -> None:
    """Tells on the error stream what is missing and what to do."""
    if trouble.last_lines:
        print("\n" + indented("\n".join(f"| {line}" for line in trouble.last_lines)), file=sys.stderr)
    print(f"\n{indented(trouble.vietnamese)}\n\n{indented(trouble.english)}\n", file=sys.stderr, flush=True)


def indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
