"""The sentences of the demo's own acts in the trail."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "demo.person.invented": _("Tạo nhân vật minh họa %(name)s"),
    "demo.organisation.invented": _("Tạo đơn vị minh họa %(name)s"),
    "demo.account.closed": _("Đóng tài khoản của nhân vật minh họa đã xong vai"),
}
