"""Loads `reference/criteria/*.yaml` by the same path as an administrator's file, and publishes it.

Older decisions come first. What is published stays as it is, whatever the file says now: the run tells so and goes on.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference
from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.base.workdays import clock

from .models import Framework, PaperTable
from .rules.reading import FileKind, kind_of, parsed
from .services import load_file, publish, publish_papers
from .vocabulary import State

Content = Mapping[str, Any]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Every file of the folder; returns what changed, in words."""
    files = [path.read_bytes() for path in sorted((root / "criteria").glob("*.yaml"))]
    read = [(content, _parsed(content)) for content in files]
    return list(_loaded(sorted(read, key=lambda pair: _turn(pair[1]))))


def _parsed(content: bytes) -> Content:
    try:
        return parsed(content)
    except Refused as refused:
        raise BadReference(map(sentence_of, refused.obstacles)) from refused


def _turn(content: Content) -> tuple[bool, str]:
    """Decisions by their day of issue, tables of papers after them."""
    head = content.get("decision")
    issued = head.get("issued") if isinstance(head, Mapping) else None
    return kind_of(content) is FileKind.PAPERS, str(issued)


def _loaded(files: list[tuple[bytes, Content]]) -> Iterator[str]:
    for content, facts in files:
        present = _present(facts)
        if present is None:
            yield _load(content)
        elif present.content_hash != sha256(content).hexdigest():
            yield _("Tiêu chí: %(name)s đã công bố nên được giữ nguyên; tệp mới có nội dung khác") % {"name": present}


def _present(content: Content) -> Framework | PaperTable | None:
    """What is published under the code, or the version, that the file names."""
    published = Framework.objects.published().filter(code=content.get("framework"))
    if kind_of(content) is FileKind.FRAMEWORK:
        return published.first()
    tables = PaperTable.objects.filter(framework__in=published, state=State.PUBLISHED)
    return tables.filter(version__gte=content.get("version") or 0).order_by("version").first()


def _load(content: bytes) -> str:
    try:
        draft = load_file(content, by=None, on=clock.today())
        act = publish if isinstance(draft, Framework) else publish_papers
        return _("Tiêu chí: công bố %(name)s") % {"name": act(draft.pk, by=None, on=clock.today())}
    except Refused as refused:
        raise BadReference(_told(refused)) from refused


def _told(refused: Refused) -> Iterator[str]:
    for obstacle in refused.obstacles:
        place = " / ".join(str(obstacle.facts.get(key) or "") for key in ("set", "criterion", "option")).strip(" /")
        yield f"{place}: {sentence_of(obstacle)}" if place else sentence_of(obstacle)
