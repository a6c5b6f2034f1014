"""A decision that is to follow the one in force, and a second version of the table of papers, both still drafts."""

from pathlib import Path

from django.conf import settings

from ocop.law.criteria import loaders, services
from tests.access.cast import DAY

NEXT = {
    "framework: QD-26-2026": "framework: QD-9-2030",
    'number: "26/2026/QĐ-TTg"': 'number: "9/2030/QĐ-TTg"',
    "valid_from: 2026-05-22": "valid_from: 2030-02-01",
    '- "148/QĐ-TTg"\n  - "1489/QĐ-TTg"': '- "26/2026/QĐ-TTg"',
    "replaced_decisions_end: 2026-07-21": "replaced_decisions_end: 2030-01-31",
    "filed_before: 2026-05-22": "filed_before: 2030-02-01",
    "first_or_upgrade_deadline: 2026-07-21": "first_or_upgrade_deadline: 2030-04-01",
    "re_evaluation_deadline: 2026-06-21": "re_evaluation_deadline: 2030-03-01",
}


def make(world):
    loaders.load(Path(settings.REFERENCE_ROOT))
    by = world.people["administrator"]
    for name, file, changes in (
        ("draft decision", "qd-26-2026", NEXT),
        ("draft table of papers", "evidence-26", {"\nversion: 1\n": "\nversion: 2\n"}),
    ):
        text = (Path(settings.REFERENCE_ROOT) / "criteria" / f"{file}.yaml").read_text(encoding="utf-8")
        for old, new in changes.items():
            text = text.replace(old, new, 1)
        world.things[name] = services.load_file(text.encode(), by=by, on=DAY)
