"""Reads of reports: who sees which, the records at a cut-off, periods to choose from, the facts of the route."""

from .access import reports_visible_to

__all__ = ["reports_visible_to"]
