"""The profile of a journey's server: that of the tests, on the journey's day, with files of its own."""

from pathlib import Path

from config.environment import Environment
from config.settings.test import *  # noqa: F403 - a profile is the sum of its topics

_journey = Environment()
OCOP_TODAY = _journey.text("OCOP_TODAY")
MEDIA_ROOT = Path(_journey.text("OCOP_FILES"))
_journey.finish()
