"""Tổng hợp hồ sơ của đợt: the summaries signed, and one more of a round."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.papers.blocks import Paper
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, ListPage
from ocop.cycle.rounds.models import Round

from .. import papers
from ..forms.acts import SummaryForm
from ..models import IntakeSummary
from ..queries.summaries import reads_for_province, rounds_summarised_by, summaries_visible_to
from ..services import summarising
from ..tables import SUMMARIES
from .advisory.papers import PaperOf
from .base import DatedAct


class Summaries(ListPage):
    """Báo cáo tổng hợp."""

    title = gettext_lazy("Tổng hợp hồ sơ của đợt trình Chủ tịch")
    subjects = staticmethod(summaries_visible_to)
    table = SUMMARIES
    file_name = "tong-hop-ho-so"
    counted = gettext_lazy("%(n)s báo cáo")
    empty = Empty(
        gettext_lazy("Chưa có báo cáo nào"), gettext_lazy("Cơ quan điều phối lập từ hồ sơ đã tiếp nhận vào đợt.")
    )

    def is_allowed(self) -> bool:
        """For who reads dossiers for the province."""
        return reads_for_province(self.person, on=self.on)

    def back(self) -> Back:
        """To the worklist."""
        return Back(_("Hồ sơ đánh giá"), reverse("dossiers:work"))

    def actions(self) -> Sequence[Action]:
        """One of each round with something taken in."""
        return [
            Action(
                _("Lập tổng hợp đợt %(round)s") % {"round": held}, reverse("dossiers:summarise", args=[held.pk]),
                "file-text", asks=True,
            )
            for held in rounds_summarised_by(self.person, on=self.on)
        ]  # fmt: skip


class Summarise(DatedAct):
    """Lập, ký báo cáo tổng hợp."""

    title, label, icon = gettext_lazy("Tổng hợp hồ sơ của đợt"), gettext_lazy("Ký báo cáo"), "signature"
    done = gettext_lazy("Đã ký báo cáo tổng hợp; danh sách giữ nguyên như lúc ký.")
    template_name = "dossiers/form.html"
    form_class = SummaryForm
    subjects = staticmethod(rounds_summarised_by)
    act = staticmethod(summarising.sign_summary)

    def heading(self) -> str:
        """The round."""
        held: Round = self.subject
        return _("Tổng hợp hồ sơ đợt %(round)s") % {"round": held}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tổng hợp hồ sơ của đợt"), reverse("dossiers:summaries"))

    def origin(self) -> str:
        """A refusal is told on the list."""
        return reverse("dossiers:summaries")

    def next_address(self, result: IntakeSummary | None) -> str:
        """The paper."""
        return result.get_absolute_url() if result else reverse("dossiers:summaries")


class SummaryPaper(PaperOf):
    """Báo cáo tổng hợp hồ sơ."""

    subjects = staticmethod(summaries_visible_to)
    title, paper, file_name = gettext_lazy("Báo cáo tổng hợp hồ sơ"), "summary-paper", "tong-hop-ho-so"

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tổng hợp hồ sơ của đợt"), reverse("dossiers:summaries"))

    def make(self) -> Paper:
        """As signed."""
        summary: IntakeSummary = self.subject
        return papers.summary_paper(summary)
