"""What the frame asks of the people: who may do what, which posts, the line under the name."""

from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions, queries
from ocop.base.ui import navigation, slots

slots.register_rights(permissions.may, titles=queries.titles)
navigation.register_account(navigation.Item(_("Chức danh của tôi"), "user-check", "people:my-posts", order=10))
