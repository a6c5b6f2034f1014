"""What a post may carry (`reference/roles.yaml`), and the grounds on which the forms ask for something."""

from django.utils.translation import gettext_lazy as _

VIEW = "dossiers.view"
OWN = "dossiers.own"
ASSIST = "dossiers.assist"
VERIFY = "dossiers.verify"
SIGN = "dossiers.sign"
RECEIVE = "dossiers.receive"
TEAM = "dossiers.team"
ADVISE = "dossiers.advise"

OFFICIAL = "vi"  # the language of every official paper, whatever language its author's screen speaks
FORM_01 = _("Mẫu số 01, Quyết định 26/2026/QĐ-TTg")
FORM_02 = _("Mẫu số 02, Quyết định 26/2026/QĐ-TTg")
FORM_03 = _("Mẫu số 03, Quyết định 26/2026/QĐ-TTg")
