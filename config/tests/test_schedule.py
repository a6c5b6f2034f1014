"""Every job of the schedule is a command of this system, with times that cron can read and a sentence for the duty."""

import re

import pytest
from django.core.management import get_commands

from config.schedule import JOBS

TIMES = re.compile(r"(\*|\*/\d+|\d+)( (\*|\*/\d+|\d+)){4}")


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.command)
def test_a_job_is_a_command_of_ours_with_times_and_a_sentence(job):
    assert get_commands()[job.command].startswith("ocop.")
    assert TIMES.fullmatch(job.times)
    assert "Nếu lỗi" in job.about


def test_no_job_stands_twice():
    assert len({job.command for job in JOBS}) == len(JOBS)
