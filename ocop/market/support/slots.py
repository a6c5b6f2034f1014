"""What support puts into the frame."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation
from ocop.base.ui.navigation import MARKET, Item

from .vocabulary.norms import VIEW

NORM_PAGES = ("norm", "confirm-norm", "replace-norm", "end-norm", "add-norm")

navigation.register(
    Item(
        _("Định mức hỗ trợ"), "scale", "support:norms", verb=VIEW, section=MARKET, order=45,
        short=_("Định mức"), covers=frozenset(f"support:{page}" for page in NORM_PAGES),
    )
)  # fmt: skip
