"""The profile of a measured server: that of the tests, with static files found once at its start."""

import os

from config.settings.test import *  # noqa: F403 - a profile is the sum of its topics

WHITENOISE_AUTOREFRESH = False
STATICFILES_DIRS = [*STATICFILES_DIRS, ("bench", os.environ["OCOP_BENCH_FILES"])]  # noqa: F405
