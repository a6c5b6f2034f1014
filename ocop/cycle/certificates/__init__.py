"""Công nhận: the living record of recognitions, the certificate anyone can check, its states, radar and misuse cases.

Legal basis: QĐ 26/2026/QĐ-TTg, articles 4, 7 to 9 and 12, and the decisions before it.
Begin with `rules` (states from dates and decisions), then `services`, `views`.
"""
