"""Official papers of projects and lists, packaging and marks: who reads the project reads its papers, inner ones the
offices alone; the Centre runs the finishing, the producer chooses and approves.
"""

from tests.access.table.row import UNREADABLE, Row, act
from tests.access.table.support_projects import ALL, HANDLERS, INSIDE, WRITERS, asked

ITEMS = ("name", "responsible", "origin", "net_content", "made_on", "trace")  # what a label of crafts must carry
RUNNING = "support: running"

ROWS = [
    Row("support:official-papers", ALL, RUNNING),
    Row("support:official-paper", ALL, RUNNING, ("don", "pk of support: running")),
    Row("support:list-paper", INSIDE, "support: a list", ("to-trinh",)),
    Row("support:finishing", ALL, RUNNING),
    Row("support:packaging", ALL, "packaging: proofs"),
    Row("support:proof", ALL, "a proof"),
    Row("support:label-sample", ALL, "a label"),
    *asked("support:open-packaging", HANDLERS, RUNNING, answer=UNREADABLE),
    *asked("support:add-proof", HANDLERS, "packaging: brief", answer=UNREADABLE),
    *asked("support:choose-proof", WRITERS, "packaging: proofs", answer=UNREADABLE),
    *act("support:check-label", HANDLERS, "packaging: chosen", **dict.fromkeys(ITEMS, "met")),
    *act("support:approve-print", WRITERS, "packaging: checked"),
    *asked("support:note-print", HANDLERS, "packaging: approved", answer=UNREADABLE),
    *asked("support:accept-packaging", HANDLERS, "packaging: printed", answer=UNREADABLE),
    *asked("support:file-mark", HANDLERS, RUNNING, answer=UNREADABLE),
    *act("support:note-mark", HANDLERS, "a filing", state="accepted", answered_on="15/11/2019"),
]
