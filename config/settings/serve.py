"""The profile of a province's server: nothing is assumed, every secret comes from the environment."""

from config.environment import Environment
from config.settings.apps import *  # noqa: F403 - a profile is the sum of its topics
from config.settings.checking import *  # noqa: F403
from config.settings.installation import *  # noqa: F403
from config.settings.language import *  # noqa: F403
from config.settings.logs import *  # noqa: F403
from config.settings.security import *  # noqa: F403
from config.settings.signing import *  # noqa: F403

environment = Environment()
DEBUG = False
DEMO = environment.flag("OCOP_DEMO", default=False)
SECRET_KEY = environment.text("SECRET_KEY")
ALLOWED_HOSTS = environment.names("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
DATABASES = {"default": environment.database("DATABASE_URL", "sqlite:///var/ocop.sqlite3")}
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.number("EMAIL_PORT", 25)
if SECRET_KEY and len(SECRET_KEY) < 50:
    environment.faults.append("SECRET_KEY: is shorter than 50 characters")
if "*" in ALLOWED_HOSTS:
    environment.faults.append("ALLOWED_HOSTS: * would answer to any name; list the names of this server")
environment.finish()

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^suc-khoe/$"]
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # preloading is for the owner of the whole domain to decide
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
