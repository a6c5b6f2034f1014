"""Where the governing decision says something, by what it is about; filled from the clauses of its framework.

A rule quotes `bases["written"]`; the reference rows give the words, so a dossier under 148 never quotes 26/2026.
"""

from collections.abc import Mapping

Bases = Mapping[str, str]
ABOUT = (
    "council", "sitting", "rounds", "written", "low", "recognition", "notice", "central-exit", "recusal",
)  # fmt: skip
NONE: Bases = dict.fromkeys(ABOUT, "")
