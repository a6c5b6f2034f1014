"""The product's own server as a process, on a free port of this machine, on a day that the story chooses."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from config.environment import ROOT
from config.prepare.server import HOST, answers

PATIENCE = 40
SETTINGS = "journeys.settings"


class Silent(AssertionError):
    """The server ended or never answered; the message is its log."""


@contextmanager
def serving(*, database: str, files: Path, day: date, port: int) -> Iterator[str]:
    """The server's address while it runs."""
    log = files.parent / "server.log"
    process = start(environment(database, files, day), port, log)
    try:
        await_answer(process, port, log)
        yield f"http://{HOST}:{port}"
    finally:
        end(process)


def environment(database: str, files: Path, day: date) -> dict[str, str]:
    own = {"DATABASE_URL": database, "OCOP_FILES": str(files), "OCOP_TODAY": day.isoformat()}
    return {**os.environ, **own, "DJANGO_SETTINGS_MODULE": SETTINGS}


def start(variables: dict[str, str], port: int, log: Path) -> subprocess.Popen[bytes]:
    """In a session of its own, so that its workers end with it."""
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
    command = [
        sys.executable,
        "-m",
        "granian",
        *options,
        "--no-ws",
        "--log-level",
        "warning",
        "config.wsgi:application",
    ]
    with log.open("ab") as target:
        return subprocess.Popen(
            command, cwd=ROOT, env=variables, stdin=subprocess.DEVNULL, stdout=target, stderr=target,
            start_new_session=True,
        )  # fmt: skip


def await_answer(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if answers(port):
            return
        time.sleep(0.05)
    raise Silent(log.read_text(encoding="utf-8", errors="replace"))


def end(process: subprocess.Popen[bytes]) -> None:
    """The group of this process alone; nothing waits for requests once a story is told."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def free_port() -> int:
    """One that nobody listens on; it stays the story's from one day to the next, as people's addresses do."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        return int(trial.getsockname()[1])
