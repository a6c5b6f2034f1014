"""The five steps of a dossier, free to go back and on."""

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Milestone

from ..models import Dossier

PAGES = (1, 2, 3)
POINTS, REVIEW = 4, 5
TITLES = {
    1: gettext_lazy("Mẫu 01: đăng ký"),
    2: gettext_lazy("Chủ thể, sản phẩm"),
    3: gettext_lazy("Kết quả, kế hoạch"),
    POINTS: gettext_lazy("Tự đánh giá"),
    REVIEW: gettext_lazy("Xem lại, nộp"),
}


def address_of(dossier: Dossier, step: int) -> str:
    """The page of a step."""
    if step in PAGES:
        return reverse("dossiers:write", args=[dossier.pk, step])
    return reverse("dossiers:points" if step == POINTS else "dossiers:review", args=[dossier.pk])


def steps_of(dossier: Dossier, now: int) -> list[Milestone]:
    """Before, here, later."""
    return [
        Milestone(
            title, state="now" if step == now else "past" if step < now else "later", url=address_of(dossier, step)
        )
        for step, title in TITLES.items()
    ]
