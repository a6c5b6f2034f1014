"""Urging letters: drafted from what is late, edited, issued as a paper, answered."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.serving import serve
from ocop.base.papers import html
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms import work as forms
from ..papers import letter_paper
from ..queries import access
from ..services import issuing, urging
from ..tables import LETTERS
from ..vocabulary import LetterState
from .base import DatedAct, PartList


class LetterList(PartList):
    """Công văn đôn đốc."""

    title = _("Công văn đôn đốc")
    subjects = staticmethod(access.letters_visible_to)
    table = LETTERS
    counted = _("%(n)s công văn")
    file_name = "cong-van-don-doc"
    empty = Empty(_("Chưa có công văn đôn đốc nào"))
    filters = (ChoiceFilter("trang-thai", _("Trạng thái"), "state", choices=LetterState.choices),)

    def actions(self) -> Sequence[Action]:
        """Draft for all agencies that are late enough."""
        if permissions.may_oversee(self.person, on=self.on):
            address = reverse("directives:draft-letters")
            return [Action(_("Dự thảo công văn đôn đốc"), address, "pencil", "primary", asks=True)]
        return ()


class LetterPage(DetailPage):
    """One letter as the paper it will be."""

    subjects = staticmethod(access.letters_visible_to)
    template_name = "directives/letter.html"

    def heading(self) -> str:
        """Who is urged."""
        return str(_("Đôn đốc %(body)s") % {"body": self.subject.organisation})

    def back(self) -> Back:
        """To the list."""
        return Back(_("Công văn đôn đốc"), reverse("directives:letters"))

    def actions(self) -> Sequence[Action]:
        """Edit and issue for the office, answer for the agency."""
        letter, found = self.subject, []
        if letter.state == LetterState.DRAFT and permissions.may_oversee(self.person, on=self.on):
            found.append(_act("issue-letter", letter.pk, _("Phát hành"), "send", "primary"))
            found.append(_act("edit-letter", letter.pk, _("Sửa"), "pencil", "quiet"))
            found.append(_act("discard-letter", letter.pk, _("Bỏ dự thảo"), "x", "warn"))
        if letter.state == LetterState.ISSUED and permissions.may_work_for(
            self.person, letter.organisation, on=self.on
        ):
            found.append(_act("answer-letter", letter.pk, _("Phúc đáp"), "pencil", "primary"))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The paper on screen."""
        return super().get_context_data(**{"paper": html.render(letter_paper(self.subject)), **kwargs})


def _act(name: str, pk: int, label: Any, icon: str, kind: str) -> Action:
    return Action(label, reverse(f"directives:{name}", args=[pk]), icon, kind, asks=True)


class LetterFile(DetailPage):
    """The issued paper as DOCX or PDF."""

    subjects = staticmethod(access.letters_visible_to)

    def get(  # type: ignore[override]  # a file is streamed, which Django's TemplateView does not foresee
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The stored file; never made anew."""
        stored = {"docx": self.subject.docx, "pdf": self.subject.pdf}[kwargs["form"]]
        if stored is None:
            raise Http404
        return serve(stored)


class DraftLetters(DatedAct):
    """Dự thảo: one letter per agency."""

    verb = permissions.OVERSEE
    title, label, icon = _("Dự thảo công văn đôn đốc"), _("Dự thảo"), "pencil"
    question = _("Mỗi cơ quan có nhiệm vụ quá hạn đủ lâu nhận một dự thảo, kèm danh sách. Chưa gửi đi ngay.")
    act = staticmethod(urging.draft_letters)
    success_url = "directives:letters"

    def done_message(self, result: Sequence[Any]) -> str:
        """How many."""
        return _("Đã dự thảo %(n)s công văn.") % {"n": len(result)}

    def origin(self) -> str:
        """A refusal is told on the list."""
        return reverse("directives:letters")


class LetterAct(DatedAct):
    """An act on one letter; it ends on the letter's page."""

    verb = permissions.OVERSEE
    subjects = staticmethod(access.letters_visible_to)

    def back(self) -> Back:
        """To the letter."""
        return Back(str(self.subject.organisation), self.next_address(None))

    def next_address(self, result: Any) -> str:
        """Back to the letter."""
        return reverse("directives:letter", args=[self.subject.pk])

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.next_address(None)


class EditLetter(LetterAct):
    """Sửa dự thảo."""

    title, label, icon, done = _("Sửa công văn đôn đốc"), _("Lưu"), "pencil", _("Đã lưu.")
    form_class = forms.LetterForm
    act = staticmethod(urging.edit_letter)

    def initial(self) -> dict[str, Any]:
        """The draft as it stands."""
        letter = self.subject
        return {
            "seen": letter.version, "subject": letter.subject, "body": letter.body, "answer_by": letter.answer_by,
        }  # fmt: skip


class DiscardLetter(LetterAct):
    """Bỏ dự thảo."""

    title, label, icon, warns = _("Bỏ dự thảo công văn"), _("Bỏ dự thảo"), "x", True
    question = _("Dự thảo bị bỏ, chưa cơ quan nào nhận được. Nhiệm vụ còn quá hạn có thể dự thảo lại.")
    done = _("Đã bỏ dự thảo.")
    act = staticmethod(urging.discard_letter)

    def next_address(self, result: Any) -> str:
        """The letter is gone: to the list."""
        return reverse("directives:letters")


class IssueLetter(LetterAct):
    """Phát hành: number, paper, inbox."""

    title, label, icon, done = _("Phát hành công văn"), _("Phát hành"), "send", _("Đã phát hành công văn.")
    question = _("Công văn được lấy số, lưu vào sổ và gửi cho cơ quan. Sau đó không sửa được nữa.")
    act = staticmethod(issuing.issue_letter)


class AnswerLetter(LetterAct):
    """Phúc đáp."""

    verb = permissions.WORK
    subjects = staticmethod(access.own_letters)
    title, label, icon, done = _("Phúc đáp công văn"), _("Gửi phúc đáp"), "pencil", _("Đã gửi phúc đáp.")
    form_class = forms.AnswerForm
    act = staticmethod(urging.answer_letter)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The answer."""
        return {"answer": form.cleaned_data["answer"], "on": self.on}
