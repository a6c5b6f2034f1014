"""What the screens of papers share."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.db.models import DateField, IntegerField, QuerySet, Value
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.places import communes
from ocop.actors.territory.queries import with_predecessors
from ocop.base.ui.components import Action
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Act, Back, ListPage

from ..models import Paper
from ..queries import access, radar
from ..queries.alike import alike_to
from ..queries.kinds import Kinds, kinds_on, table_on
from ..queries.shelf import Held, held
from ..rules.kinds import PaperKind
from ..vocabulary import VIEW, OwnerMatch


def action(name: str, paper: Paper, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the paper; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"evidence:{name}", args=[paper.pk]), icon, kind, **{"asks": True, **more})


def library_address(producer: Producer) -> str:
    """The producer's papers."""
    return reverse("evidence:library", args=[producer.pk])


MISMATCH = {
    OwnerMatch.PREDECESSOR: _(
        "Giấy đứng tên “%(owner)s”, là chủ thể trước khi chuyển đổi thành “%(producer)s”: "
        "cần chuyển giao hoặc cấp lại trước khi dùng (IP_OWNER_MISMATCH)."
    ),
    OwnerMatch.OTHER: _("Giấy đứng tên “%(owner)s”, không phải “%(producer)s” (IP_OWNER_MISMATCH)."),
}


def mismatch_sentence(shown: Held) -> str:
    """Why the paper is flagged; empty where its owner is the producer."""
    sentence = MISMATCH.get(shown.match) if shown.match else None
    facts = {"owner": shown.paper.owner_name, "producer": shown.paper.producer.name}
    return str(sentence % facts) if sentence else ""


def name_of(kind: PaperKind) -> str:
    """The kind in the reader's language."""
    return kind.en if get_language() == "en" else kind.vi


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfPaper(DatedAct):
    """An act on a paper; it begins and ends on the paper's page."""

    subjects = staticmethod(access.writable_by)

    @property
    def paper(self) -> Paper:
        """The paper."""
        paper: Paper = self.subject
        return paper

    def back(self) -> Back:
        """To the paper."""
        return Back(self.paper.title, self.paper.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self.paper.get_absolute_url()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.paper.get_absolute_url()


class Beside:
    """A page that shows the paper beside what is asked: pages, facts, warnings."""

    paper: Paper
    person: Any
    on: Any

    @cached_property
    def kinds(self) -> Kinds:
        """The kinds of the day."""
        return kinds_on(self.on)

    @cached_property
    def shown(self) -> Held:
        """The paper as it stands today."""
        return held([self.paper], self.kinds, on=self.on)[0]

    def facts_beside(self) -> dict[str, Any]:
        """Pages, facts, and what a verifier should know."""
        return {
            "shown": self.shown,
            "paper": self.paper,
            "pages": list(self.paper.pages.select_related("file")),
            "mismatch": mismatch_sentence(self.shown),
            "alike": alike_to(self.paper, among=access.open_among(Paper.objects.all(), self.person, on=self.on)),
        }


def on_the_day(papers: QuerySet[Paper], page: ListPage, soon: int) -> QuerySet[Paper]:
    """The papers with the day of the page, so that columns can say how each stands."""
    return papers.annotate(
        today=Value(page.on, output_field=DateField()), soon=Value(soon, output_field=IntegerField())
    )


def communes_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The communes of today in the person's reach."""
    reach = access.places(page.person, VIEW, on=page.on)
    return [(str(unit.pk), unit.name) for unit in communes(set(reach.units), on=page.on)]


def in_commune(papers: QuerySet, unit: str) -> QuerySet:
    """Papers of the producers whose land the commune of today holds."""
    return papers.filter(producer__unit__in=with_predecessors({int(unit)}))


def rows_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The rows of Form 02 by the table of the day."""
    table = table_on(page.on)
    return [(number, f"{number}. {title}") for number, title in table.rows.items()] if table else []


SEARCH = SearchFilter(narrow=radar.worded, example=_("Số giấy, loại giấy, chủ thể"))
COMMUNE = ChoiceFilter("xa", _("Xã, phường"), in_commune, choices=communes_to_filter)
ROW = ChoiceFilter("loai", _("Nhóm giấy"), "type__form02_row", choices=rows_to_filter)
