"""The locks name packages, versions and hashes, and nothing of where they come from."""

import re

import pytest

from tests.sources import ROOT, nothing

PYTHON_LOCKS = sorted(file.name for file in ROOT.glob("requirements*.lock"))
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.M)


def lines_of(name):
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def pins(name):
    return dict(PIN.findall((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_a_lock_names_no_host_and_no_option(name):
    lines = lines_of(name)
    nothing([line for line in lines if "://" in line])
    nothing([line for line in lines if line.startswith("-")])
    nothing([line for line in lines if line.strip().startswith("--") and not line.strip().startswith("--hash=sha256:")])


@pytest.mark.parametrize("name", PYTHON_LOCKS)
def test_every_package_has_one_exact_version_and_a_hash(name):
    starts = [number for number, line in enumerate(lines_of(name)) if line and not line[0].isspace() and line[0] != "#"]
    lines = lines_of(name)
    nothing([lines[number] for number in starts if not PIN.match(lines[number])])
    nothing([lines[number] for number in starts if "--hash=sha256:" not in lines[number + 1]])


def test_tests_run_on_the_versions_that_serve():
    served, tested = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in served} == served


def test_the_front_end_lock_names_no_host():
    lock = ROOT / "package-lock.json"
    assert not re.findall(
        r'"resolved"|registry|https?://(?!opencollective|github\.com/sponsors|paypal)', lock.read_text()
    )
