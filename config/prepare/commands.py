"""The commands behind `make`: run, setup, test, check, bench, translations."""

import errno
import fcntl
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from config.prepare.checks import check
from config.prepare.database import prepare_database
from config.prepare.packages import TEST_LOCK, prepare_front_end, prepare_packages, require_writable
from config.prepare.programs import House, environment, run
from config.prepare.screen import explain, say, timed
from config.prepare.server import serve
from config.prepare.stamps import Stamps, digest_of
from config.prepare.suite import run_suite
from config.prepare.words import Trouble, already_preparing, disk_full


def main(arguments: Sequence[str]) -> None:
    """Ends the program with the command's exit code; troubles are told in words."""
    name, *rest = arguments or ("run",)
    try:
        sys.exit(COMMANDS[name](House(Path(__file__).resolve().parents[2]), rest))
    except Trouble as trouble:
        explain(trouble)
        sys.exit(2)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        explain(disk_full())
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


def run_demo(house: House, rest: Sequence[str]) -> int:
    """Prepares what is missing and serves the demo province."""
    with alone(house):
        prepare(house)
    return serve(house)


def set_up(house: House, rest: Sequence[str]) -> int:
    """Prepares what is missing, no more."""
    with alone(house):
        prepare(house)
    say("Đã sẵn sàng. Chạy: make run", "Ready. Start it with: make run")
    return 0


def test(house: House, rest: Sequence[str]) -> int:
    """The whole suite, or the part that the arguments select."""
    with alone(house):
        prepare_tools(house)
    return run_suite(house, rest)


def check_all(house: House, rest: Sequence[str]) -> int:
    """Linters, contracts, types, migrations, translations, locks."""
    with alone(house):
        prepare_tools(house)
    return check(house)


def bench(house: House, rest: Sequence[str]) -> int:
    """Every measurement, or the ones named."""
    with alone(house):
        prepare_tools(house)
    return inside(house, "bench", *rest)


def translations(house: House, rest: Sequence[str]) -> int:
    """The tool of the translations; without arguments it gathers the strings and says what lacks English."""
    with alone(house):
        prepare_tools(house)
    return inside(house, "config.translations", *(rest or ("extract",)))


COMMANDS: dict[str, Callable[[House, Sequence[str]], int]] = {
    "run": run_demo,
    "setup": set_up,
    "test": test,
    "check": check_all,
    "bench": bench,
    "translations": translations,
}


def prepare(house: House) -> None:
    """Everything the demo needs, each step only if something it depends on has changed."""
    prepare_packages(house)
    prepare_faces(house)
    prepare_database(house)


def prepare_tools(house: House) -> None:
    """Everything that tests and checks need: no database, since they make their own."""
    prepare_packages(house, TEST_LOCK)
    prepare_faces(house)


def prepare_faces(house: House) -> None:
    """Front-end packages and compiled translations."""
    prepare_front_end(house)
    prepare_translations(house)


def prepare_translations(house: House) -> None:
    stamps = Stamps(house.var / "prepared.json")
    digest = digest_of(house.root.glob("locale/*/LC_MESSAGES/*.po"))
    compiled = any(house.root.glob("locale/*/LC_MESSAGES/*.mo"))
    if stamps.fresh("translations", digest) and compiled:
        return
    with timed("biên dịch bản tiếng Anh", "translations"):
        run([house.python, "-m", "config.translations", "compile"], house=house, step="translations")
    stamps.keep("translations", digest)


def inside(house: House, module: str, *arguments: str) -> int:
    """Runs a module of this repository in the environment, on this terminal."""
    command = [str(house.python), "-m", module, *arguments]
    return subprocess.run(command, cwd=house.root, env=environment(), check=False).returncode


@contextmanager
def alone(house: House) -> Iterator[None]:
    """Keeps two runs from preparing the same folder at once."""
    require_writable(house)
    with (house.var / "prepare.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise already_preparing() from error
        yield
