"""The profile of the test suite: the embedded database, or PostgreSQL through DATABASE_URL."""

from config.environment import ROOT, Environment
from config.settings.apps import *  # noqa: F403 - a profile is the sum of its topics
from config.settings.checking import *  # noqa: F403
from config.settings.installation import *  # noqa: F403
from config.settings.language import *  # noqa: F403
from config.settings.security import *  # noqa: F403
from config.settings.signing import *  # noqa: F403

environment = Environment()
DEBUG = False
DEMO = True
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES = {"default": environment.database("DATABASE_URL", "sqlite:///var/test.sqlite3")}
environment.finish()

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
(ROOT / "var").mkdir(exist_ok=True)
MEDIA_ROOT = ROOT / "var" / "test-files"
SIGNING = {**SIGNING, "folder": str(ROOT / "var" / "test-keys")}  # noqa: F405
CHECKING = {"folder": str(ROOT / "var" / "test-checks"), "per_minute": 100_000, "reports_per_minute": 100_000}
