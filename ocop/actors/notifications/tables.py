"""The columns of the inbox, for its file."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.tables import Column, Table

INBOX = Table(
    caption=_("Thông báo"),
    columns=(
        Column("made_at", _("Lúc"), kind="moment"),
        Column("sentence", _("Nội dung"), heading=True),
        Column("reason", _("Vì sao nhận")),
        Column("read_at", _("Đã đọc lúc"), kind="moment"),
    ),
)
