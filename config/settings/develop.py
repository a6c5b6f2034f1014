"""The profile of `make run`: the demo province on the embedded database."""

from config.environment import ROOT, Environment
from config.settings.apps import *  # noqa: F403 - a profile is the sum of its topics
from config.settings.checking import *  # noqa: F403
from config.settings.installation import *  # noqa: F403
from config.settings.language import *  # noqa: F403
from config.settings.logs import *  # noqa: F403
from config.settings.security import *  # noqa: F403
from config.settings.signing import *  # noqa: F403

environment = Environment()
DEBUG = environment.flag("OCOP_DEBUG", default=False)
DEMO = environment.flag("OCOP_DEMO", default=True)
SECRET_KEY = environment.text("SECRET_KEY", "only-for-the-demonstration-on-this-machine-000000000")
ALLOWED_HOSTS = environment.names("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
DATABASES = {"default": environment.database("DATABASE_URL", "sqlite:///var/ocop.sqlite3")}
environment.finish()

WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
(ROOT / "var").mkdir(exist_ok=True)
