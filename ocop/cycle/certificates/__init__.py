"""Công nhận: recognitions, certificates, their extension, succession, suspension and revocation, complaints, the radar.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 4, 7.6, 8, 9, 12 (and its predecessors); programme-and-cycle notes §3.4, evaluation
notes §8–§10. A state is never stored: begin with `rules/standing.py`, which computes it from dates and decisions.
"""
