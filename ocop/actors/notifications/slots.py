"""The bell of the frame."""

from ocop.actors.notifications import queries
from ocop.base.ui import slots

slots.register_bell(queries.unread_count, url_name="notifications:list")
