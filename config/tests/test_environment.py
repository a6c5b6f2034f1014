"""The environment is read in one place, typed, and refused with all its faults at once."""

import pytest

from config.environment import ROOT, BadEnvironment, Environment, database_of


def test_all_faults_are_told_at_once():
    environment = Environment({"DEBUG": "maybe", "PORT": "many", "DATABASE_URL": "mysql://root@here/ocop"})
    environment.text("SECRET_KEY")
    environment.names("ALLOWED_HOSTS")
    environment.flag("DEBUG", default=False)
    environment.number("PORT", 25)
    environment.database("DATABASE_URL", "sqlite:///var/ocop.sqlite3")
    with pytest.raises(BadEnvironment) as refused:
        environment.finish()
    assert str(refused.value) == (
        "The environment cannot be used:\n"
        "  SECRET_KEY: is missing\n"
        "  ALLOWED_HOSTS: is missing\n"
        "  DEBUG: 'maybe' is neither yes nor no\n"
        "  PORT: 'many' is not a whole number\n"
        "  DATABASE_URL: the value is not a database address"
    )


def test_a_fault_of_the_database_never_repeats_its_password():
    environment = Environment({"DATABASE_URL": "postgresql://ocop:secret@here:port/ocop"})
    environment.database("DATABASE_URL", "sqlite:///var/ocop.sqlite3")
    assert environment.faults == ["DATABASE_URL: the value is not a database address"]


def test_values_are_typed_and_blanks_count_as_missing():
    environment = Environment({"HOSTS": " a.vn, b.vn ,", "DEMO": "Yes", "PORT": "587", "NAME": "  "})
    assert environment.names("HOSTS") == ["a.vn", "b.vn"]
    assert environment.flag("DEMO", default=False) is True
    assert environment.flag("DEBUG", default=False) is False
    assert environment.number("PORT", 25) == 587
    assert environment.text("NAME", "OCOP") == "OCOP"
    environment.finish()


def test_a_postgresql_address_is_decoded():
    database = database_of("postgresql://ocop:p%40ss@db.example:5433/tinh_bac_kan?sslmode=require")
    assert {key: database[key] for key in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "tinh_bac_kan",
        "USER": "ocop",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("sqlite:///var/ocop.sqlite3", ROOT / "var" / "ocop.sqlite3"),
        ("sqlite:////srv/my%20data/ocop.sqlite3", ROOT / "/srv/my data/ocop.sqlite3"),
        ("sqlite:///:memory:", ":memory:"),
    ],
)
def test_an_embedded_database_is_a_file_of_the_house_or_of_the_machine(address, name):
    assert database_of(address)["NAME"] == name


def test_the_embedded_database_keeps_its_promises():
    command = database_of("sqlite:///var/ocop.sqlite3")["OPTIONS"]["init_command"]
    assert [part for part in command.split(";") if part] == [
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=NORMAL",
        "PRAGMA busy_timeout=10000",
        "PRAGMA foreign_keys=ON",
        "PRAGMA cache_size=-64000",
    ]


@pytest.mark.parametrize("address", ["", "ocop", "sqlite:///", "postgresql://ocop@here", "mysql://root@here/ocop"])
def test_anything_else_is_not_a_database(address):
    with pytest.raises(ValueError, match=f"^{address}$"):
        database_of(address)
