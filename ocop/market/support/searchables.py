"""Projects are found by code, title, producer and object."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import SupportProject
from .queries.access import projects_visible_to

register(
    Searchable(
        model=SupportProject,
        title=str,
        body=lambda project: f"{project.code or ''}\n{project.producer.name}\n{project.object_name}",
        date=lambda project: project.submitted_on or project.made_on,
        visible_to=projects_visible_to,
        url=lambda project: project.get_absolute_url(),
        kind_label=_("Đề án hỗ trợ"),
    )
)
