"""Forms a and b and the selection list as official papers, filled or empty for the pen, in Vietnamese whatever the
screen speaks.
"""

from .content import Choice, FormContent, Line, Part, Rows
from .forms import form_paper
from .selection import ListRow, selection_paper

__all__ = ["Choice", "FormContent", "Line", "ListRow", "Part", "Rows", "form_paper", "selection_paper"]
