"""The database of the demo: its tables, the reference data, the invented province; each done once."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from config.prepare.packages import RUN_LOCK
from config.prepare.programs import DEVELOP, House, run
from config.prepare.screen import timed
from config.prepare.stamps import Stamps, digest_of
from config.prepare.words import (
    Signs,
    Trouble,
    database_away,
    database_busy,
    not_a_database,
    other_version,
)

EMBEDDED = "sqlite:///var/ocop.sqlite3"


def prepare_database(house: House) -> None:
    """Brings the tables, the reference data and the demo up to this version of the system."""
    stamps = Stamps(house.var / "prepared.json")
    tables = digest_of(migrations(house), digest_of([house.root / RUN_LOCK]))
    steps = {
        "migrate": ("tạo bảng dữ liệu", "tables", tables, migrate),
        "reference": ("nạp dữ liệu chuẩn", "reference data", digest_of(references(house), tables), load_reference),
        "keys": ("tạo khóa ký thử nghiệm", "test signing keys", tables, make_test_keys),
        "demo": ("tạo tỉnh minh họa", "demo province", tables, make_demo),
    }
    for name, (vietnamese, english, inputs, act) in steps.items():
        if name == "demo" and not demo_wanted():
            continue
        if stamps.fresh(name, f"{inputs} {identity(house)}"):
            continue
        with timed(vietnamese, english):
            act(house)
        stamps.keep(name, f"{inputs} {identity(house)}")


def migrate(house: House) -> None:
    """Refuses a database of another version before it touches anything."""
    run(
        [house.python, "-m", "config.prepare.migration"], house=house, step="migrate", extra=DEVELOP, signs=signs(house)
    )


def load_reference(house: House) -> None:
    house.manage("load_reference", step="load_reference")


def make_test_keys(house: House) -> None:
    """Of a demonstration alone; a province brings its own."""
    house.manage("signing_keys", "ready", step="signing_keys")


def make_demo(house: House) -> None:
    house.manage("make_demo", step="make_demo")


def signs(house: House) -> Signs:
    """What a database's own words mean, in the order in which they are to be believed."""
    name = shown_name()

    def of_other_version() -> Trouble:
        return other_version(name, unknown_migrations(house))

    return (
        (r"^UNKNOWN MIGRATIONS: |InconsistentMigrationHistory|already exists|no such table", of_other_version),
        (r"file is not a database|database disk image is malformed", lambda: not_a_database(name)),
        (r"database is locked", lambda: database_busy(name)),
        (
            r"connection to server|connection failed|could not translate host|password authentication|"
            r"unable to open database file",
            lambda: database_away(name),
        ),
    )


def unknown_migrations(house: House) -> str:
    """The names that the last check printed, shortened; the log is this program's own."""
    lines = house.log.read_text(encoding="utf-8", errors="replace").splitlines()
    names = [line.partition(": ")[2] for line in lines if line.startswith("UNKNOWN MIGRATIONS: ")]
    return names[-1] if names else "migrations"


def migrations(house: House) -> list[Path]:
    return [*house.root.glob("ocop/*/*/migrations/*.py"), *house.root.glob("demo/migrations/*.py")]


def references(house: House) -> list[Path]:
    return [file for file in (house.root / "reference").rglob("*") if file.is_file()]


def demo_wanted() -> bool:
    return os.environ.get("OCOP_DEMO", "1").lower() not in {"0", "false", "no"}


def address() -> str:
    return os.environ.get("DATABASE_URL", "").strip() or EMBEDDED


def identity(house: House) -> str:
    """Which database the marks are about: another file or server under the same settings is another one."""
    parts = urlsplit(address())
    if parts.scheme != "sqlite":
        return address()
    file = house.root / parts.path.removeprefix("/")
    return f"{file} {file.stat().st_ino}" if file.exists() else f"{file} absent"


def shown_name() -> str:
    """The database as a person knows it, without its password."""
    parts = urlsplit(address())
    if parts.scheme == "sqlite":
        return parts.path.removeprefix("/")
    return f"{parts.hostname or 'localhost'}{parts.path}"
