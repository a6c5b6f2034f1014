"""Kho giấy tờ của một chủ thể: under the rows of Form 02, what ends next, what was left by the form before."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.actors.producers.models import Producer
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Figure, Task
from ocop.base.ui.pages import Back, DetailPage, Page

from .. import permissions
from ..forms.paper import KindForm
from ..queries import access, shelf
from ..queries.kinds import kinds_on
from ..queries.shelf import Held
from ..rules.kinds import PaperKind
from ..tables import due_of, mark_of
from ..vocabulary import VIEW, Standing
from .base import library_address, mismatch_sentence

NEXT = 4
COUNTED = (Standing.VALID, Standing.SOON, Standing.EXPIRED, Standing.ENTERED)
FIGURE_TONES = {Standing.SOON: "soon", Standing.EXPIRED: "late"}


class Own(Page):
    """Kho của tôi: the own library, else a choice among those one acts for or was invited to."""

    template_name = "evidence/own.html"
    title = gettext_lazy("Kho minh chứng")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Straight to the only one."""
        found = access.own_bodies(self.person, on=self.on)
        seen = access.producers_seen_by(self.person, on=self.on)
        helped = access.advised_by(self.person, on=self.on).values("producer")
        mine = list(seen.filter(organisation__in=found) | seen.filter(pk__in=helped))
        if not mine:
            raise Http404
        if len(mine) == 1:
            return HttpResponseRedirect(library_address(mine[0]))
        return self.show(producers=[(producer, library_address(producer)) for producer in mine])


class LibraryPage(DetailPage):
    """The papers of one producer."""

    subjects = staticmethod(access.producers_seen_by)
    template_name = "evidence/library.html"

    @property
    def producer(self) -> Producer:
        """The subject by its own name."""
        producer: Producer = self.subject
        return producer

    def heading(self) -> str:
        """Whose papers."""
        return str(_("Giấy tờ của %(name)s") % {"name": self.producer.called})

    def back(self) -> Back:
        """To the papers of the place, or home."""
        is_reader = slots.may(self.person, VIEW, on=self.on)
        return Back(_("Kho minh chứng"), reverse("evidence:list" if is_reader else "desk:home"))

    def actions(self) -> Sequence[Action]:
        """Add a paper."""
        if not (self.producer.is_living and permissions.may_write(self.person, self.producer, on=self.on)):
            return ()
        return [
            Action(_("Thêm giấy"), reverse("evidence:choose", args=[self.producer.pk]), "camera", "primary", asks=True)
        ]

    @cached_property
    def papers(self) -> list[Held]:
        """Everything of the producer that the person may see."""
        return shelf.papers_of(self.producer, access.visible_to(self.person, on=self.on), on=self.on)

    @property
    def wanted(self) -> str:
        """How the papers should stand, asked in the address."""
        asked = self.request.GET.get("xem", "")
        return asked if asked in Standing.values else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures, what ends next, the rows."""
        kinds = kinds_on(self.on)
        chosen = [each for each in self.papers if not self.wanted or each.standing == self.wanted]
        soon = kinds.figures.soon_days
        before = shelf.of_predecessors(self.producer, access.visible_to(self.person, on=self.on), on=self.on)
        shown = {
            "producer": self.producer,
            "figures": list(self.figures()),
            "wanted": Standing(self.wanted).label if self.wanted else "",
            "ending": [ending_task(each, self.on, soon) for each in shelf.next_to_end(self.papers)[:NEXT]],
            "rows": [(row, [entry_of(each, self.on, soon) for each in row.papers])
                     for row in shelf.under_rows(chosen, kinds.rows)],
            "before": [entry_of(each, self.on, soon) for each in before],
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def figures(self) -> Iterator[Figure]:
        """How many stand how; each opens those."""
        for stands in COUNTED:
            n = sum(each.standing == stands for each in self.papers)
            yield Figure(n, stands.label, f"?xem={stands.value}", tone=FIGURE_TONES.get(stands, "") if n else "")


def entry_of(each: Held, on: Any, soon: int) -> dict[str, Any]:
    """A paper as the library shows it."""
    is_dated = each.standing in (Standing.VALID, Standing.SOON, Standing.EXPIRED)
    return {
        "paper": each.paper,
        "mark": mark_of(each.standing),
        "due": due_of(each.last_day, on=on, soon=soon) if is_dated else None,
        "mismatch": mismatch_sentence(each),
        "is_restricted": each.kind.is_restricted,
        "asks_day": not each.kind.is_link,
    }


def ending_task(each: Held, on: Any, soon: int) -> Task:
    """A paper with its last day."""
    return Task(str(each.paper), each.paper.get_absolute_url(), due_of(each.last_day, on=on, soon=soon))


class Choose(LibraryPage):
    """Chọn loại giấy, and what the library already holds of it."""

    subjects = staticmethod(access.producers_written_by)
    template_name = "evidence/choose.html"
    lead = gettext_lazy("Mỗi loại giấy chỉ hỏi những mục của loại đó.")

    def heading(self) -> str:
        """What is asked."""
        return _("Thêm giấy: chọn loại")

    def back(self) -> Back:
        """To the library."""
        return Back(self.producer.called, library_address(self.producer))

    def actions(self) -> Sequence[Action]:
        """None beside the form."""
        return ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The choice; once made, on to the form of the kind."""
        chosen = request.GET.get("loai", "")
        if chosen in {kind.code for kind in self.kinds}:
            return HttpResponseRedirect(reverse("evidence:new", args=[self.producer.pk, chosen]))
        return super().get(request, *args, **kwargs)

    @cached_property
    def kinds(self) -> list[PaperKind]:
        """The kinds the person may enter."""
        sees_all = permissions.sees_restricted(self.person, self.producer, on=self.on)
        return [each for each in kinds_on(self.on).by_code.values() if sees_all or not each.is_restricted]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The kinds under the rows of Form 02."""
        form = KindForm(kinds=self.kinds, english=get_language() == "en")
        return DetailPage.get_context_data(self, form=form, producer=self.producer, **kwargs)
