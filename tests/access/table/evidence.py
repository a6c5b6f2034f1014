"""Evidence: a producer's own people, the offices of its place, an assisting commune; restricted papers for few."""

from tests.access.table.row import COORDINATION, DONE, GOES_ON, HIDDEN, KEPT, REFUSED, Row, act

HEADS = "prov_chair prov_vice_chair"
CENTRE = "centre_officer"
VERIFIERS = f"{COORDINATION} district_officer@parent commune_head@own commune_officer@own"
READERS = f"{HEADS} {CENTRE} district_head@parent {VERIFIERS} auditor"
EVERYWHERE = f"{READERS} district_head@sibling district_officer@sibling commune_head@sibling commune_officer@sibling"
WRITERS = "producer commune_officer@own"
ADVISER = "editor"  # invited to read, not to write
SEEING = f"{READERS} producer {ADVISER}"
KEEPING = f"{VERIFIERS} producer"  # those who see restricted papers

ROWS = [
    Row("evidence:list", EVERYWHERE),
    Row("evidence:radar", EVERYWHERE),
    Row("evidence:worklist", f"{VERIFIERS} district_officer@sibling commune_head@sibling commune_officer@sibling"),
    Row("evidence:assisted", "commune_officer@own commune_officer@sibling"),
    Row("evidence:own", f"producer {ADVISER}", answer=GOES_ON),
    Row("evidence:library", SEEING, "producer record"),
    Row("evidence:choose", WRITERS, "producer record"),
    *[Row("evidence:paper", SEEING, subject) for subject in ("paper to verify", "verified paper", "rejected paper")],
    Row("evidence:paper", f"{WRITERS} {ADVISER}", "draft paper"),
    Row("evidence:paper", KEEPING, "restricted paper"),
    Row("evidence:file", SEEING, "page of the verified paper"),
    Row("evidence:file", KEEPING, "page of the restricted paper"),
    Row("evidence:file", f"{WRITERS} {ADVISER}", "page of the draft"),
    # the producer, or the commune in its place, enters
    Row("evidence:new", WRITERS, "producer record", ("TM-REGISTRATION",)),
    Row(
        "evidence:new", WRITERS, "producer record", ("TM-REGISTRATION",), method="post", answer=DONE, anonymous=KEPT,
        typed={"number": "4-0001", "entered_for": "Người đưa"},
    ),
    *act("evidence:edit", WRITERS, "draft paper", number="4-0002", seen=1, entered_for="Người đưa"),
    *act("evidence:add-pages", WRITERS, "draft paper", uploads="(a file)"),
    *act("evidence:rotate-page", WRITERS, "page of the draft"),
    *act("evidence:remove-page", WRITERS, "page of the draft"),
    *act("evidence:discard", WRITERS, "draft paper"),
    *act("evidence:enter", "producer", "draft paper", but={"commune_officer@own": GOES_ON}),  # says first for whom
    *act("evidence:take-back", WRITERS, "paper to verify"),
    *act("evidence:supersede", WRITERS, "verified paper"),
    # the offices of the place answer; whoever handed a paper in leaves it to others
    *act("evidence:verify", VERIFIERS, "paper to verify", ticked=[
        "owner = producer", "every mark on the packing is covered", "class covers the product",
    ]),
    *act("evidence:verify", VERIFIERS.replace(" commune_officer@own", ""), "paper entered by the commune",
         but={"commune_officer@own": REFUSED}, ticked=["own story: not equal to another product's",
         "origin, local knowledge, special value"]),
    *act("evidence:reject", VERIFIERS, "paper to verify", reasons=["EXPIRED_DOC"]),
    *act("evidence:confirm", VERIFIERS, "registration to confirm", ticked=["name and code equal the producer record",
         "business line covers the product", "legal representative as in Form 02"]),
    *act("evidence:revoke", VERIFIERS, "verified paper", reason="Cơ quan cấp đã thu hồi"),
    Row("evidence:verify", "", "draft paper", otherwise=HIDDEN),
]  # fmt: skip
