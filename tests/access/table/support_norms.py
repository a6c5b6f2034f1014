"""Norms: whoever reads support reads them; the norm keeper alone confirms, adds, replaces and ends them."""

from tests.access.table.row import A_FILE, AGENCIES, COORDINATION, FINANCE, LEADERS, Row, act

KEEPER = "norm_keeper"
READERS = f"{LEADERS} {COORDINATION} {AGENCIES} {FINANCE} {KEEPER} auditor"
PAPER = {"document": "28/2018/TT-BTC", "paper": A_FILE}
FIGURES = {"percent": "50", "ceiling_vnd": "35.000.000", "legal_source": "Thông tư 28/2018/TT-BTC, Điều 8"}

ROWS = [
    Row("support:norms", READERS),
    Row("support:norm", READERS, "norm to confirm"),
    Row("support:norm-paper", READERS, "norm's confirmation"),
    *act("support:confirm-norm", KEEPER, "norm to confirm", **FIGURES, **PAPER),
    *act("support:replace-norm", KEEPER, "norm in force", start="01/01/2030", **FIGURES, **PAPER),
    *act("support:end-norm", KEEPER, "norm in force", last_day="31/12/2029", **PAPER),
    *act(
        "support:add-norm", KEEPER, programme="pk of local programme", activity="pk of machinery", level="provincial",
        mode="limit", start="01/01/2019", **FIGURES, **PAPER,
    ),
]  # fmt: skip
