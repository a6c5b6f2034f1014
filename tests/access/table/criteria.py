"""Criteria: read by everybody without signing in; the administrator loads, publishes and discards a decision."""

from tests.access.table.row import A_FILE, KEPT, OK, REFUSED, Row, act

KEEPER = "administrator"

ROWS = [
    Row("criteria:frameworks", anonymous=OK),
    Row("criteria:framework", anonymous=OK, more=("QD-26-2026",)),
    Row("criteria:set", anonymous=OK, more=("QD-26-2026", "12")),
    Row("criteria:manage", KEEPER),
    Row("criteria:load", KEEPER),
    Row("criteria:load", KEEPER, method="post", answer=REFUSED, anonymous=KEPT, typed={"file": A_FILE}),
    Row("criteria:draft", KEEPER, "draft decision"),
    *act("criteria:publish", KEEPER, "draft decision"),
    *act("criteria:discard", KEEPER, "draft decision"),
    Row("criteria:papers", KEEPER, "draft table of papers"),
    *act("criteria:publish-papers", KEEPER, "draft table of papers"),
    *act("criteria:discard-papers", KEEPER, "draft table of papers"),
]
