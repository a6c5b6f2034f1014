"""What is read of the budget: who sees which line, totals by source, holder and programme, ledgers, what closing does.

Other apps ask `ceilings`, `totals_by`, `year_state` and `lines_visible_to`.
"""

from .access import lines_visible_to
from .summaries import Ceiling, Total, ceilings, totals_by, year_state

__all__ = ["Ceiling", "Total", "ceilings", "lines_visible_to", "totals_by", "year_state"]
