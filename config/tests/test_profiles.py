"""The profile of a province's server starts only with a proper environment, and is then clean."""

import subprocess
import sys

from config.environment import ROOT
from config.prepare.checks import SERVE
from config.prepare.programs import environment


def serve(**variables):
    """What starting under the profile `serve` says; the environment is only this one."""
    usual = {name: value for name, value in environment().items() if name not in SERVE}
    command = [sys.executable, "-c", "import config.settings.serve as s; print(s.ALLOWED_HOSTS, s.DEBUG, s.DEMO)"]
    return subprocess.run(command, cwd=ROOT, env={**usual, **variables}, capture_output=True, text=True, check=False)


def test_a_server_without_an_environment_is_told_everything_it_lacks():
    said = serve()
    assert said.returncode == 1
    assert said.stderr == ("The environment cannot be used:\n  SECRET_KEY: is missing\n  ALLOWED_HOSTS: is missing\n")


def test_a_server_refuses_a_short_key_and_any_host():
    said = serve(SECRET_KEY="short", ALLOWED_HOSTS="*")
    assert said.stderr == (
        "The environment cannot be used:\n"
        "  SECRET_KEY: is shorter than 50 characters\n"
        "  ALLOWED_HOSTS: * would answer to any name; list the names of this server\n"
    )


def test_a_server_with_a_proper_environment_starts_without_debugging_and_without_demo():
    said = serve(**SERVE)
    assert (said.returncode, said.stdout) == (0, "['ocop.example.vn'] False False\n")
