"""The register: all of it for its keepers; for officials what concerns their bodies, and the law; else what is sent."""

from tests.access.table.row import A_FILE, COMMUNE, DEPARTMENT, DISTRICT, PROVINCE, READERS, REGISTRARS, Row, act

WHOLE = f"{PROVINCE} budget_controller"  # Finance reads the register of the province, as far as its post reaches
OF_DEPARTMENT = f"{WHOLE} {DEPARTMENT} finance_reader@own norm_keeper@own"
FOR_COMMUNE = f"{WHOLE} {COMMUNE} {DISTRICT}"
FOR_OFFICE = f"{WHOLE} helping_member"
IN_FULL = {
    "direction": "out",
    "type_code": "letter",
    "subject": "Trích yếu",
    "urgency": "normal",
    "validity": "unknown",
}


def entry(written, issuer="department (minh họa)", **typed):
    return {**IN_FULL, "written": written, "issuer_text": issuer, "issued_on": "08/01/2019", **typed}


ROWS = [
    Row("documents:list", READERS),
    *act("documents:register", REGISTRARS, **entry("99/SO-TH")),
    *act(
        "documents:note-secret", REGISTRARS, written="7/BC-UBND", issuer_text="committee (minh họa)",
        issued_on="08/01/2019", secrecy="secret",
    ),
    Row("documents:series", REGISTRARS),
    *act(
        "documents:series-open", REGISTRARS, organisation="department (minh họa)", symbol="KH-SO", year=2019,
        kind="own", last=0,
    ),
    # one document
    Row("documents:detail", READERS, "law"),
    Row("documents:detail", OF_DEPARTMENT, "document of the department"),
    Row("documents:detail", FOR_COMMUNE, "document for the commune"),
    Row("documents:detail", f"{FOR_COMMUNE} producer pos_operator", "document for the producer"),
    Row("documents:detail", FOR_OFFICE, "document for the office"),
    Row("documents:detail", REGISTRARS, "secret note"),
    Row("documents:file", OF_DEPARTMENT, "document of the department", more=("pk of paper",)),
    # its keepers
    *act("documents:edit", REGISTRARS, "document of the department", **entry("45/TB-SO", subject="Sửa")),
    *act(
        "documents:complete", REGISTRARS, "cited text",
        **entry("1048/QĐ-TTg", "ministry (minh họa)", direction="in", arrived_on="15/11/2019"),
    ),
    *act("documents:validity", REGISTRARS, "document of the department", validity="in_force"),
    *act("documents:attach", REGISTRARS, "document of the department", file=A_FILE, label="Phụ lục"),
    *act("documents:cite", REGISTRARS, "document of the department", cited="490/QĐ-TTg", relation="implements"),
    *act("documents:citations-confirm", REGISTRARS, "document of the department"),
    *act("documents:merge", REGISTRARS, "cited text", into_id="pk of law"),
    *act("documents:citation-confirm", REGISTRARS, "citation"),
    *act("documents:citation-resolve", REGISTRARS, "citation", cited="pk of cited text", relation="implements"),
    *act("documents:citation-remove", REGISTRARS, "citation"),
]  # fmt: skip
