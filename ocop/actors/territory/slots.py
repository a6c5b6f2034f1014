"""The territory's line in the side menu."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation

navigation.register(
    navigation.Item(_("Địa bàn"), "map-pin", "territory:units", section=navigation.ADMINISTRATION, order=50)
)
