"""Build the index anew from the records themselves."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.search import registry, services


class Command(BaseCommand):
    """Safe at any time: rows are replaced one by one, nothing disappears meanwhile."""

    help = "Lập lại chỉ mục tìm kiếm từ dữ liệu gốc."

    def handle(self, **options: object) -> None:
        services.forget_unregistered()
        for searchable in registry.all_searchables():
            counts = {"kind": str(searchable.kind_label), "count": services.rebuild(searchable)}
            self.stdout.write(_("%(kind)s: %(count)s mục") % counts)
