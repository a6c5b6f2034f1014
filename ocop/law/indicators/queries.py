"""Reads of the figures: plans and reports ask here and nowhere else."""

from collections.abc import Collection
from typing import Any

from .registry import Question, Readings, measure_of, present_fallback


def read(code: str, question: Question) -> Readings:
    """The figure of an indicator, for the whole and for each unit asked for."""
    return read_many([code], question)[code]


def read_many(codes: Collection[str], question: Question) -> dict[str, Readings]:
    """The figures of several indicators: each counted one by its app, all reported ones together."""
    wanted = list(dict.fromkeys(codes))
    counted = {code: measure.counts(question) for code in wanted if (measure := measure_of(code))}
    rest = [code for code in wanted if code not in counted]
    spare = present_fallback()
    reported = spare.reads(rest, question) if spare and rest else {}
    return {code: counted.get(code) or reported.get(code) or {} for code in wanted}


def source_of(code: str) -> Any:
    """In words, from which records the figure is read; empty where nobody counts or reports."""
    found = measure_of(code) or present_fallback()
    return found.label if found else ""
