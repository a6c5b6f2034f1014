"""The acts of the register, one transaction each: ask, decide, write, record, tell."""

from .citations import (
    add_citation,
    cite,
    cite_all,
    confirm_citation,
    confirm_citations,
    confirmed_edge,
    merge_stub,
    remove_citation,
    resolve_citation,
)
from .numbers import draw_number, open_series, receive_number
from .papers import archive_outgoing, issue_paper
from .register import attach, complete_stub, edit, note_recipients, note_secret, register
from .validity import change_validity

__all__ = [
    "add_citation",
    "archive_outgoing",
    "attach",
    "change_validity",
    "cite",
    "cite_all",
    "complete_stub",
    "confirm_citation",
    "confirm_citations",
    "confirmed_edge",
    "draw_number",
    "edit",
    "issue_paper",
    "merge_stub",
    "note_recipients",
    "note_secret",
    "open_series",
    "receive_number",
    "register",
    "remove_citation",
    "resolve_citation",
]
