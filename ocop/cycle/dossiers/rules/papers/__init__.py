"""Papers of a dossier as official papers, filled or empty for the pen, in Vietnamese whatever the screen speaks.

Basis: Mẫu số 01, 02, 03 of QĐ 26/2026/QĐ-TTg (fields as read in the notes, evaluation-148 §7.3), layout by Decree
30/2020/NĐ-CP. What a paper says comes as facts (`facts`), which are kept word for word (`keeping`), so that a paper
made again is the same to the last byte.
"""

from .advisory import advisory_paper
from .commune import commune_paper
from .completion import completion_paper
from .meeting import meeting_paper
from .proposal import proposal_paper
from .registration import registration_paper
from .samples import samples_paper
from .self_report import self_report_paper
from .summary import summary_paper
from .visit import visit_paper

__all__ = [
    "advisory_paper",
    "commune_paper",
    "completion_paper",
    "meeting_paper",
    "proposal_paper",
    "registration_paper",
    "samples_paper",
    "self_report_paper",
    "summary_paper",
    "visit_paper",
]
