"""Forms a and b and the selection list as official papers, filled or empty for the pen, in Vietnamese whatever the
screen speaks.
"""

from .content import Choice, FormContent, Line, Part, Rows
from .forms import BLANK, form_paper, part_blocks
from .selection import ListRow, selection_paper

__all__ = [
    "BLANK",
    "Choice",
    "FormContent",
    "Line",
    "ListRow",
    "Part",
    "Rows",
    "form_paper",
    "part_blocks",
    "selection_paper",
]
