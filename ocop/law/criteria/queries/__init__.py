"""Reads of the criteria: frameworks in force, sheets as rules use them, the papers asked."""

from .frameworks import (
    framework_for,
    framework_on,
    loadable,
    may_load,
    predecessors_of,
    published,
    recognising_level,
)
from .papers import conditions_of, needs_of, paper_table_of, paper_types
from .sets import matching, sets_for, successors_of
from .sheets import outline_of, sheet_of, sheets_of

__all__ = [
    "conditions_of",
    "framework_for",
    "framework_on",
    "loadable",
    "matching",
    "may_load",
    "needs_of",
    "outline_of",
    "paper_table_of",
    "paper_types",
    "predecessors_of",
    "published",
    "recognising_level",
    "sets_for",
    "sheet_of",
    "sheets_of",
    "successors_of",
]
