"""Years and rounds: the office sets them, everybody reads them."""

from tests.access.table.row import COORDINATION, GOES_ON, KEPT, UNREADABLE, Row, act

ROWS = [
    Row("rounds:list"),
    Row("rounds:year", subject="year"),
    *act("rounds:open-year", COORDINATION, year=2020),
    *act("rounds:set-step", COORDINATION, "year", step="ideas", screened_by="commune", decided_by="commune",
         resubmit_days=10, reason="Giao xã"),
    Row("rounds:open-round", COORDINATION, "year"),
    Row("rounds:open-round", COORDINATION, "year", method="post", answer=UNREADABLE, anonymous=KEPT),
    Row("rounds:close-year", COORDINATION, "year"),
    Row("rounds:close-year", COORDINATION, "year", method="post", answer=GOES_ON, anonymous=KEPT),  # a round is open
    *act("rounds:close-round", COORDINATION, "round"),
    Row("rounds:follow-calendar", COORDINATION, "round"),
    Row("rounds:follow-calendar", COORDINATION, "round", method="post", answer=GOES_ON, anonymous=KEPT),  # no window
]  # fmt: skip
