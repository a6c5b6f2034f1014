"""The register's line in the side menu."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation

navigation.register(
    navigation.Item(_("Cơ quan, đơn vị"), "building", "organisations:list", section=navigation.ADMINISTRATION, order=40)
)
