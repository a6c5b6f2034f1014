"""The PostgreSQL of the tests: the one DATABASE_URL names, else a temporary cluster of this machine's binaries."""

import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from config.prepare.programs import House

OLDEST = 15
ASK_VERSION = "import psycopg, sys; print(psycopg.connect(sys.argv[1], connect_timeout=3).info.server_version)"
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=40")
# Tests fill tables in transactions that stay open: a vacuum in between counts them as empty, and plans go astray.
UNCOUNTED = ("autovacuum=off",)


class NoPostgres(Exception):
    """Why the tests do not run on PostgreSQL here."""


@contextmanager
def postgres(house: House) -> Iterator[str]:
    """The address of a server of version 15 or newer for the time of the tests; raises NoPostgres with the reason."""
    named = os.environ.get("DATABASE_URL", "").strip()
    if urlsplit(named).scheme in {"postgres", "postgresql"}:
        require_new_enough(house, named)
        yield named
        return
    with temporary_cluster(newest_binaries()) as address:
        yield address


def require_new_enough(house: House, address: str) -> None:
    """Refuses a server that cannot be reached or is too old."""
    asked = subprocess.run([house.python, "-c", ASK_VERSION, address], capture_output=True, text=True, check=False)
    if asked.returncode:
        raise NoPostgres("the server of DATABASE_URL cannot be reached")
    if int(asked.stdout) < OLDEST * 10000:
        raise NoPostgres(f"the server of DATABASE_URL is older than PostgreSQL {OLDEST}")


def newest_binaries() -> Path:
    """The folder of `initdb` and `pg_ctl`: Debian keeps one per version, others have them on the path."""
    folders = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    folders += [Path(found).resolve().parent for found in (shutil.which("initdb"),) if found]
    versions = {folder: version_of(folder) for folder in folders}
    if not versions:
        raise NoPostgres(f"PostgreSQL {OLDEST} or newer is not installed (Debian: apt install postgresql)")
    newest = max(versions, key=lambda folder: versions[folder])
    if versions[newest] < OLDEST:
        raise NoPostgres(f"the installed PostgreSQL {versions[newest]} is older than {OLDEST}")
    return newest


def version_of(folder: Path) -> int:
    said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\d+", said)
    return int(number.group()) if number else 0


@contextmanager
def temporary_cluster(binaries: Path) -> Iterator[str]:
    """A cluster in a folder of its own on a free loopback port; stopped and removed whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="ocop-postgres-"))
    owner = owner_of_cluster()
    if owner is not None:
        os.chown(folder, *owner)
    try:
        password = secrets.token_hex(16)
        make_cluster(binaries, folder, password, owner)
        port = start_cluster(binaries, folder, owner)
        yield f"postgresql://ocop:{password}@127.0.0.1:{port}/postgres"
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            call([binaries / "pg_ctl", "-D", folder / "data", "-m", "immediate", "-w", "stop"], folder, owner)
        shutil.rmtree(folder, ignore_errors=True)


def make_cluster(binaries: Path, folder: Path, password: str, owner: tuple[int, int] | None) -> None:
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(password)
    if owner is not None:
        os.chown(secret, *owner)
    access = ["-U", "ocop", "-A", "scram-sha-256", f"--pwfile={secret}"]
    call([binaries / "initdb", "-D", folder / "data", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", *access],
         folder, owner)  # fmt: skip


def start_cluster(binaries: Path, folder: Path, owner: tuple[int, int] | None) -> int:
    port = free_port()
    settings = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *FAST, *UNCOUNTED]
    options = " ".join(f"-c {setting}" for setting in settings)
    call([binaries / "pg_ctl", "-D", folder / "data", "-l", folder / "log", "-o", options, "-w", "start"],
         folder, owner)  # fmt: skip
    return port


def owner_of_cluster() -> tuple[int, int] | None:
    """PostgreSQL refuses root, so root hands the cluster to another user; None for everybody else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return found.pw_uid, found.pw_gid
    raise NoPostgres("PostgreSQL refuses root, and there is no user postgres or nobody to start it as")


def call(command: Sequence[str | Path], folder: Path, owner: tuple[int, int] | None) -> None:
    """Runs one of PostgreSQL's programs as the cluster's owner; a failure says why in its last line."""
    uid, gid = owner or (None, None)
    with (folder / "said").open("w+") as said:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            user=uid,
            group=gid,
            extra_groups=None if owner is None else [],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said.seek(0)
        lines = said.read().split("\n")
    if done.returncode:
        reason = next((line.strip() for line in reversed(lines) if line.strip()), "")
        raise NoPostgres(f"{Path(command[0]).name} failed: {reason}")


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port
