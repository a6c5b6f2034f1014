"""Runs every measurement, or those named, each in a process and with a database of its own."""

import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.frame import tell, temporary_database

FOLDER = Path(__file__).parent


def main(names: Sequence[str]) -> int:
    """1 if a measurement failed or exceeded its limit."""
    found = sorted(file.stem for file in FOLDER.glob("measure_*.py"))
    wanted = [name for name in found if not names or any(word in name for word in names)]
    codes = [run_alone(name) for name in wanted]
    print(f"{len(codes)} files, {sum(map(bool, codes))} failed")
    return int(any(codes))


def run_alone(name: str) -> int:
    print(f"\n{name.removeprefix('measure_').replace('_', ' ')}", flush=True)
    return subprocess.run([sys.executable, "-m", "bench", "--only", name], cwd=FOLDER.parent, check=False).returncode


def measure(name: str) -> int:
    """One file of measurements, in this process."""
    with temporary_database():
        return tell(import_module(f"bench.{name}").measures())


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(measure(arguments[1]) if arguments[:1] == ["--only"] else main(arguments))
