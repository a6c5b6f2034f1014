"""Reads of the figures: plans and reports ask here and nowhere else."""

from collections.abc import Collection
from typing import Any

from .registry import Question, Readings, measure_of, present_fallback


def read(code: str, question: Question) -> Readings:
    """The figure of an indicator, for the whole and for each unit asked for."""
    if measure := measure_of(code):
        return measure.counts(question)
    spare = present_fallback()
    return spare.reads(code, question) if spare else {}


def read_many(codes: Collection[str], question: Question) -> dict[str, Readings]:
    """The figures of several indicators."""
    return {code: read(code, question) for code in dict.fromkeys(codes)}


def source_of(code: str) -> Any:
    """In words, from which records the figure is read; empty where nobody counts or reports."""
    found = measure_of(code) or present_fallback()
    return found.label if found else ""
