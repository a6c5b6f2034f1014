"""The five steps of a form, free to go back and on."""

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Milestone

from ..vocabulary import FormKind

REVIEW_PAGE = 5
TITLES = {
    FormKind.IDEA: {
        1: gettext_lazy("Sản phẩm, chủ thể"),
        2: gettext_lazy("Nguyên liệu, cách làm"),
        3: gettext_lazy("Sản lượng, lao động"),
        4: gettext_lazy("Hỗ trợ, cam kết"),
        5: gettext_lazy("Xem lại, nộp"),
    },
    FormKind.PLAN: {
        1: gettext_lazy("Đơn vị, mục tiêu"),
        2: gettext_lazy("Sản phẩm, thị trường, sản xuất"),
        3: gettext_lazy("Tiến độ"),
        4: gettext_lazy("Tài chính, hạng sao"),
        5: gettext_lazy("Xem lại, nộp"),
    },
}
ADDRESS = {FormKind.IDEA: "products:idea", FormKind.PLAN: "products:plan"}


def steps_of(form: FormKind, entry_id: int, page: int) -> list[Milestone]:
    """The five steps, free to go back and on."""
    state = {True: "past", False: "later"}
    return [
        Milestone(
            title,
            state="now" if number == page else state[number < page],
            url=reverse(ADDRESS[form], args=[entry_id, number]),
        )
        for number, title in TITLES[form].items()
    ]
