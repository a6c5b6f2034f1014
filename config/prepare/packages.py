"""What comes from outside: a folder `.venv` with what the lock file names, checked by hash, and `vendor` from npm."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from config.prepare.programs import House, run
from config.prepare.screen import timed
from config.prepare.stamps import Stamps, digest_of
from config.prepare.words import disk_full, no_venv, not_writable

RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-dev.lock"
NODE_LOCK = "requirements-node.lock"
BRING_IN = "import pathlib; from config.prepare import frontend; frontend.prepare_frontend(pathlib.Path.cwd())"
ROOM_NEEDED = 700 * 1024 * 1024


def prepare_packages(house: House, lock: str = RUN_LOCK) -> None:
    """Makes the environment and installs the lock, unless it has been done for this very lock."""
    stamps = Stamps(house.venv / "prepared.json")
    digest = hashlib.sha256((house.root / lock).read_bytes()).hexdigest()
    if stamps.fresh(lock, digest) and works(house.python):
        return
    if shutil.disk_usage(house.root).free < ROOM_NEEDED:
        raise disk_full()
    if not works(house.python):
        make_environment(house)
    with timed("cài gói Python", "Python packages"):
        install(house, lock)
    stamps.keep(lock, digest)


def make_environment(house: House) -> None:
    """A new `.venv`; one left by an interrupted start or by a removed Python is replaced."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise no_venv()
    with timed("tạo môi trường Python", "Python environment"):
        run([sys.executable, "-m", "venv", "--clear", house.venv], house=house, step="venv")


def install(house: House, lock: str) -> None:
    command: list[str | Path] = [house.python, "-m", "pip", "install", "--require-hashes", "-r", house.root / lock]
    quiet = ["--no-input", "--disable-pip-version-check", "--root-user-action=ignore", "--progress-bar=off"]
    run([*command, *quiet], house=house, step="pip install")


def prepare_front_end(house: House) -> None:
    """The style sheet and the fonts, from npm; where the machine has no Node, it comes as a Python package."""
    stamps = Stamps(house.var / "prepared.json")
    digest = digest_of([house.root / "package-lock.json", Path(__file__).with_name("frontend.py")])
    if stamps.fresh("front end", digest) and (house.root / "vendor").is_dir():
        return
    if shutil.which("npm") is None and not (house.venv / "bin" / "npm").exists():
        with timed("cài Node trong môi trường Python", "Node, inside the Python environment"):
            install(house, NODE_LOCK)
    with timed("gói giao diện", "front-end packages"):
        run([house.python, "-c", BRING_IN], house=house, step="npm", extra=place_for_npm(house))
    stamps.keep("front end", digest)


def place_for_npm(house: House) -> dict[str, str]:
    """npm keeps what it fetches in the user's home; a service's user often has none."""
    home = Path(os.environ.get("HOME", ""))
    return {} if os.access(home, os.W_OK) else {"npm_config_cache": str(house.var / "npm")}


def works(python: Path) -> bool:
    """Whether this environment can be used: its Python starts, is new enough and has pip."""
    check = "import sys, importlib.util as u; sys.exit(sys.version_info < (3, 11) or u.find_spec('pip') is None)"
    try:
        return subprocess.run([python, "-c", check], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def require_writable(house: House) -> None:
    """Stops early where nothing could be written."""
    try:
        house.var.mkdir(exist_ok=True)
        trial = house.var / ".writable"
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise not_writable(house.root) from error
