"""From what a paper says to how the decree lays it out (Decree 30/2020/NĐ-CP, Annexes I and III)."""

from ocop.base.papers.composition.paper import compose

__all__ = ["compose"]
