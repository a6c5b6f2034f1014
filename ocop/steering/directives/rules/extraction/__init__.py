"""Extraction of tasks, citations and the head of a document from the prose of a directive; rules only, offsets kept.

Basis: the way provincial directives are written (Decree 30/2020/NĐ-CP for their form); the rules are explained in
docs/extraction.md. Begin with `extract` in `whole`, then `assembly`.
"""

from .model import ExtractedTask, Extraction, Span
from .whole import extract

__all__ = ["ExtractedTask", "Extraction", "Span", "extract"]
