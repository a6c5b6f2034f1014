"""What the system consists of: apps in the programme's order, middleware, templates."""

from config.environment import ROOT

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "ocop.base.audit",
    "ocop.base.files",
    "ocop.base.search",
    "ocop.base.papers",
    "ocop.base.workdays",
    "ocop.base.ui",
    "ocop.actors.territory",
    "ocop.actors.organisations",
    "ocop.actors.people",
    "ocop.actors.notifications",
    "ocop.actors.producers",
    "ocop.law.documents",
    "ocop.law.indicators",
    "ocop.law.criteria",
    "ocop.steering.directives",
    "ocop.steering.budget",
    "ocop.steering.windows",
    "ocop.steering.plans",
    "ocop.cycle.evidence",
    "ocop.cycle.rounds",
    "ocop.cycle.products",
    "ocop.cycle.dossiers",
    "ocop.cycle.assessment",
    "ocop.cycle.certificates",
    "ocop.oversight.reports",
    "ocop.faces.desk",
    "demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ocop.base.ui.middleware.RequestId",
    "ocop.base.ui.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ocop.base.ui.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "ocop.base.ui.templatetags.ui"],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "static-collected"
STATICFILES_DIRS = [("vendor", ROOT / "vendor")]
MEDIA_ROOT = ROOT / "var" / "files"
REFERENCE_ROOT = ROOT / "reference"
