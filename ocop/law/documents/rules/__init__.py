"""Pure rules on official documents: numbers and symbols, dates in prose, citations, the head of a text.

Legal basis of forms: Decree 30/2020/NĐ-CP (Annexes I and III); practice of the Party and of the press where it departs
from it. Begin with `numbers`, then `citations`.
"""
