"""Councils: the office sets them up, members see their own sittings and nobody else's sheet, the chair leads, leaders
and inspectors read what is over. A sheet is its member's alone; whoever asks for another's gets 404 and a line in the
trail.
"""

from tests.access.table.row import (
    COORDINATION,
    GOES_ON,
    KEPT,
    NOBODY,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

CHAIR, MEMBER = "council_chair", "council_member"
KEEPERS = "council_chair council_secretary"
SITTERS = f"{KEEPERS} {MEMBER}"
READERS = f"prov_chair prov_vice_chair {COORDINATION} auditor"
CONCERNED = f"{READERS} {SITTERS}"
AT_WORK = f"{COORDINATION} {SITTERS}"
NO_FILE = "00000000-0000-4000-8000-000000000000"


def asked(url: str, open_to: str, subject: str = "", *, answer: int | str = REFUSED) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [Row(url, open_to, subject), Row(url, open_to, subject, method="post", answer=answer, anonymous=KEPT)]


ROWS = [
    *[Row(f"assessment:{name}", CONCERNED) for name in ("sittings", "councils", "regulations", "results")],
    Row("assessment:submissions", READERS),
    # councils and regulations
    *[Row(f"assessment:{name}", CONCERNED, "council") for name in ("council", "council-paper")],
    *[Row(f"assessment:{name}", CONCERNED, "regulation") for name in ("regulation", "regulation-paper")],
    *asked("assessment:new-council", COORDINATION, answer=UNREADABLE),
    *asked("assessment:add-member", COORDINATION, "council", answer=UNREADABLE),
    *asked("assessment:end-council", COORDINATION, "council"),
    *asked("assessment:end-member", COORDINATION, "council member"),
    *asked("assessment:new-regulation", COORDINATION),
    # sittings
    *asked("assessment:plan-sitting", COORDINATION, "council", answer=UNREADABLE),
    Row("assessment:sitting", AT_WORK, "sitting: planned"),
    Row("assessment:sitting", AT_WORK, "sitting: open"),
    Row("assessment:sitting", CONCERNED, "sitting: closed"),
    *asked("assessment:list-dossiers", COORDINATION, "sitting: planned"),
    *asked("assessment:add-sample", COORDINATION, "sitting: trial", answer=UNREADABLE),
    *asked("assessment:cancel-sitting", COORDINATION, "sitting: planned"),
    *act("assessment:attendance", KEEPERS, "sitting: planned"),
    *asked("assessment:open-sitting", CHAIR, "sitting: planned", answer=GOES_ON),
    *asked("assessment:close-sitting", CHAIR, "sitting: open", answer=GOES_ON),
    *act("assessment:minutes", KEEPERS, "sitting: open", course="Diễn biến"),
    *asked("assessment:finish-minutes", KEEPERS, "sitting: open", answer=GOES_ON),
    Row("assessment:left-over", COORDINATION),
    *asked("assessment:carry", COORDINATION, "dossier: left over"),
    # a dossier before the council
    Row("assessment:sample-file", NOBODY, "item: scoring", ("1",)),
    Row("assessment:item", AT_WORK, "item: scoring"),
    Row("assessment:item", CONCERNED, "item: closed"),
    Row("assessment:pack", SITTERS, "item: scoring"),
    Row("assessment:pack-file", NOBODY, "item: scoring", (NO_FILE,)),
    *asked("assessment:declare", SITTERS, "item: waiting"),
    *asked("assessment:recuse", CHAIR, "item: scoring", answer=UNREADABLE),
    *asked("assessment:note", KEEPERS, "item: scoring", answer=UNREADABLE),
    *asked("assessment:next-turn", CHAIR, "item: scoring", answer=GOES_ON),
    *asked("assessment:agree", KEEPERS, "item: scoring", answer=UNREADABLE),
    *asked("assessment:knock-out", SITTERS, "item: scoring"),
    *asked("assessment:opinion", SITTERS, "item: scoring"),
    *asked("assessment:switch", CHAIR, "item: scoring"),
    *asked("assessment:take-off", COORDINATION, "item: waiting"),
    *asked("assessment:close-item", CHAIR, "item: scoring", answer=GOES_ON),
    Row("assessment:knock-out-file", AT_WORK, "knock-out"),
    *asked("assessment:vote-knock-out", SITTERS, "knock-out"),
    *asked("assessment:confirm-knock-out", CHAIR, "knock-out"),
    *asked("assessment:dismiss-knock-out", CHAIR, "knock-out"),
    # a sheet is its member's alone
    Row("assessment:sheet", MEMBER, "sheet"),
    Row("assessment:sheet", CHAIR, "sheet: signed"),
    Row("assessment:choose", MEMBER, "sheet", method="post", answer=REFUSED, anonymous=KEPT),
    *asked("assessment:remark", MEMBER, "sheet"),
    *asked("assessment:sign", MEMBER, "sheet", answer=GOES_ON),
    *asked("assessment:unlock", "council_secretary", "sheet: signed"),  # it is the chair's own
    # results
    Row("assessment:result", CONCERNED, "result"),
    *asked("assessment:note-answer", COORDINATION, "result", answer=UNREADABLE),
    *asked("assessment:exit", "prov_chair", "result", answer=UNREADABLE),
    *act("assessment:announce", COORDINATION, "result", number="7/TB"),
    Row("assessment:submission", READERS, "submission"),
    *asked("assessment:draft-submission", COORDINATION),
    *asked("assessment:revise", COORDINATION, "submission"),
    *asked("assessment:submit", COORDINATION, "submission"),
    *asked("assessment:approve", "prov_chair", "submission"),
    *asked("assessment:give-back", "prov_chair", "submission"),
    # papers: the summary for members too, notices and others' sheets for readers; the council's own once it is over
    Row("assessment:result-paper", CONCERNED, "result", ("tong-hop",)),
    Row("assessment:result-paper", READERS, "result", ("thong-bao-chu-the",)),
    Row("assessment:ballot-paper", f"{READERS} {CHAIR}", "result", ("0", "1")),
    Row("assessment:sitting-paper", NOBODY, "sitting: open", ("bien-ban",)),
    Row("assessment:sitting-paper", CONCERNED, "sitting: closed", ("bien-ban",)),
    Row("assessment:submission-paper", READERS, "submission", ("to-trinh",)),
    # what is for the chair alone
    Row("assessment:consistency", CHAIR, "sitting: closed"),
    Row("assessment:item-consistency", CHAIR, "item: closed"),
    # results of the past
    Row("assessment:past-results", READERS),
    *[Row(f"assessment:{name}", COORDINATION) for name in ("past-batches", "past-template")],
    Row("assessment:past-batch", COORDINATION, "past batch"),
    *asked("assessment:try-past", COORDINATION, answer=UNREADABLE),
    *asked("assessment:confirm-past", COORDINATION, "past batch", answer=GOES_ON),
    *act("assessment:discard-past", COORDINATION, "past batch"),
]
