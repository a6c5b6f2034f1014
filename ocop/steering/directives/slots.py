"""What directives put into the frame: tasks, directives, the board, letters."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui import navigation
from ocop.base.ui.navigation import FOLLOW_UP, Item

from . import permissions
from .queries import access
from .vocabulary import OPEN_STATES, DirectiveState, LetterState

DIRECTIVE_PAGES = frozenset(
    f"directives:{name}"
    for name in ("take-in", "intake", "directive", "review", "add", "send", "split", "edit", "reject")
)
LETTER_PAGES = frozenset(
    f"directives:{name}" for name in ("letter", "edit-letter", "discard-letter", "issue-letter", "answer-letter")
)


def part(person: Any, on: date) -> bool:
    """Whether the person has a part in tasks."""
    return access.takes_part(person, on=on)


def open_tasks(person: Any, on: date) -> int:
    """Open assignments of the person's own bodies."""
    return access.own_assignments(person, on=on).filter(state__in=OPEN_STATES).count()


def directives_to_review(person: Any, on: date) -> int:
    """Directives whose tasks have not been handed out."""
    return access.directives_under_review(person, on=on).filter(state=DirectiveState.REVIEW).count()


def draft_letters(person: Any, on: date) -> int:
    """Urging letters that wait to be issued."""
    return access.letters_visible_to(person, on=on).filter(state=LetterState.DRAFT).count()


TASKS, DIRECTIVES = pgettext_lazy("menu", "Nhiệm vụ"), pgettext_lazy("menu", "Văn bản chỉ đạo")

navigation.register(Item(TASKS, "list-check", "directives:tasks", count=open_tasks, order=20, short=TASKS, is_for=part))
navigation.register(
    Item(DIRECTIVES, "file-text", "directives:directives", count=directives_to_review, order=30,
         short=pgettext_lazy("menu", "Chỉ đạo"), covers=DIRECTIVE_PAGES, is_for=part)
)  # fmt: skip
navigation.register(
    Item(_("Bảng theo dõi"), "chart-bar", "directives:board", verb=permissions.BOARD, section=FOLLOW_UP, order=10)
)
navigation.register(
    Item(_("Công văn đôn đốc"), "clipboard-list", "directives:letters", count=draft_letters, section=FOLLOW_UP,
         order=20, covers=LETTER_PAGES, is_for=part)
)  # fmt: skip
