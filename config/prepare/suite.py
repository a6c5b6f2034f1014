"""The test suite: first on PostgreSQL where there is one, last on SQLite with the browser journeys."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from config.prepare.postgres import NoPostgres, postgres
from config.prepare.programs import House, environment

PARTS = "OCOP_TEST_PARTS"
NOTHING_SELECTED = 5
INTERRUPTED = 2


def run_suite(house: House, arguments: Sequence[str]) -> int:
    """The first exit code that is not 0; pytest's last line on SQLite is the last line of all."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    first, told = run_on_postgres(house, arguments)
    if first == INTERRUPTED:
        return first
    last = pytest(house, arguments, {PARTS: json.dumps(told), "DATABASE_URL": ""})
    return last or first


def run_on_postgres(house: House, arguments: Sequence[str]) -> tuple[int, dict[str, str]]:
    """The exit code, 0 where there is no PostgreSQL, and what the closing summary says of this part."""
    began = time.monotonic()
    try:
        with postgres(house) as address:
            print("PostgreSQL: the tests that use the database", flush=True)
            code = pytest(house, ["--only-database", *arguments], {"DATABASE_URL": address})
    except NoPostgres as reason:
        return 0, {"PostgreSQL": f"skipped: {reason}"}
    if code == NOTHING_SELECTED:
        return 0, {"PostgreSQL": "ran, but nothing that uses the database was selected"}
    verdict = "passed" if code == 0 else "FAILED, see above"
    print(flush=True)
    return code, {"PostgreSQL": f"ran, {verdict} ({time.monotonic() - began:.0f} s)"}


def pytest(house: House, arguments: Sequence[str], extra: Mapping[str, str]) -> int:
    """Two workers, whole files to one worker, unless the arguments say otherwise."""
    command = [str(house.python), "-m", "pytest", "-n", "2", "--dist", "loadfile", "--tb", "short", *arguments]
    return subprocess.run(command, cwd=house.root, env=environment(extra), check=False).returncode


def told_parts() -> dict[str, str]:
    """What the runner told this pytest about the parts before it; nothing when pytest was started by hand."""
    parts = json.loads(os.environ.get(PARTS, "{}"))
    return dict(parts)
