"""What a post may carry (`reference/roles.yaml`), and the grounds on which the forms ask for something."""

from django.utils.translation import gettext_lazy as _

VIEW = "products.view"
OWN = "products.own"
ASSIST = "products.assist"
REVIEW = "products.review"
SELECT = "products.select"
TRAIN = "products.train"

OFFICIAL = "vi"  # the language of every official paper, whatever language its author's screen speaks
FORM_BASIS = _("Biểu 01, Biểu 02 của Chu trình OCOP")
PLAN_BASIS = _("Biểu 03 của Chu trình OCOP")
LOCAL_BASIS = _("tỉnh quy định")

THREE_STARS = 3  # the lowest recognised rank
RANKS = (3, 4, 5)
