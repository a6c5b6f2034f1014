"""`manage.py extract_directive FILE`: what a directive orders, as a table for people or as JSON for programs.

Needs no database: the register of agencies is read from the shipped reference file.
"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ocop.actors.organisations.reference import gazetteer_of
from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.base.files.rules.reading import ReadText, read_text
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.steering.directives.rules.extraction import ExtractedTask, Extraction, extract

REGISTER = "organisations-bac-kan.yaml"


class Command(BaseCommand):
    """Đọc văn bản chỉ đạo: tasks, agencies, deadlines and citations of a file."""

    help = _("Trích nhiệm vụ, cơ quan, thời hạn và văn bản viện dẫn từ tệp .txt, .docx, .pdf, .odt.")
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--province", metavar="NAME", help=_("Tỉnh ban hành văn bản, nếu văn bản không nêu rõ."))
        parser.add_argument("--json", action="store_true", help=_("In kết quả dạng JSON."))
        parser.add_argument("--text", action="store_true", help=_("Chỉ in phần chữ đã đọc được của tệp."))

    def handle(self, *args: Any, **options: Any) -> None:
        found = readable_text(options["file"])
        for notice in found.notices:
            self.stderr.write(sentence_of(notice))
        if options["text"]:
            self.stdout.write(found.text, ending="")
            return
        province = plain_province(options["province"])
        extraction = extract(found.text, gazetteer=shipped_gazetteer(), province=province)
        if options["json"]:
            self.stdout.write(json.dumps(extraction.as_json(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(table_of(extraction)))


def readable_text(path: Path) -> ReadText:
    """The text of the file, or the reason in words why it cannot be read."""
    try:
        return read_text(path.name, path.read_bytes())
    except OSError as fault:
        raise CommandError(_("Không mở được tệp %(path)s: %(why)s") % {"path": path, "why": fault.strerror}) from fault
    except Refused as refusal:
        raise CommandError(" ".join(sentence_of(obstacle) for obstacle in refusal.obstacles)) from refusal


def shipped_gazetteer() -> Gazetteer:
    """The agencies of the shipped register; other provinces are read by the grammar of names."""
    path = Path(settings.REFERENCE_ROOT) / REGISTER
    return gazetteer_of(yaml.safe_load(path.read_text(encoding="utf-8"))) if path.exists() else Gazetteer()


def plain_province(name: str | None) -> str | None:
    """“tỉnh Cao Bằng” and "Cao Bằng" are the same province."""
    if not name:
        return None
    plain = name.strip()
    for prefix in ("tỉnh ", "thành phố ", "tp. ", "tp "):
        if plain.lower().startswith(prefix):
            return plain[len(prefix) :].strip()
    return plain


def table_of(extraction: Extraction) -> Iterator[str]:
    """The lines of the table: the document, its citations, its tasks, and what needs a person's eye."""
    head = extraction.document
    day = short_date(head.issued_on) if head.issued_on else "–"
    yield _("Văn bản: %(type)s %(number)s, ngày %(day)s, %(issuer)s") % {
        "type": head.type or "–",
        "number": head.number or "–",
        "day": day,
        "issuer": head.issuer or "–",
    }
    yield ""
    yield _("Văn bản viện dẫn: %(n)s") % {"n": len(extraction.citations)}
    for citation in extraction.citations:
        day = f" ({short_date(citation.issued_on)})" if citation.issued_on else ""
        yield f"  {citation.relation:<12} {citation.type or ''} {citation.number or citation.name}{day}"
    yield ""
    yield _("Nhiệm vụ: %(n)s") % {"n": len(extraction.tasks)}
    for number, task in enumerate(extraction.tasks, start=1):
        yield from _task_lines(number, task)
    if extraction.doubtful:
        yield ""
        yield _("Cần cán bộ xem xét: %(n)s") % {"n": len(extraction.doubtful)}
        for task in extraction.doubtful:
            yield f"  – {task.action}"


def _task_lines(number: int, task: ExtractedTask) -> Iterator[str]:
    yield f"{number:>3}. {task.action}"
    details = (
        (_("Chủ trì"), "; ".join(task.lead)),
        (_("Phối hợp"), "; ".join(task.coordinating)),
        (_("Đối tượng"), "; ".join(task.target)),
        (_("Thời hạn"), _deadline(task)),
        (_("Định kỳ"), "" if task.recurrence == "none" else _rhythms()[task.recurrence]),
        (_("Trình"), "; ".join(task.approver)),
        (_("Báo cáo"), "; ".join(task.report_to)),
        (_("Căn cứ"), "; ".join(task.legal_basis)),
        (_("Địa điểm"), "; ".join(task.venue_types)),
        (_("Độ tin cậy"), f"{task.confidence:.0%} ({task.rule})"),
    )
    yield from (f"     {label}: {value}" for label, value in details if value)


def _deadline(task: ExtractedTask) -> str:
    if task.deadline is None:
        return task.deadline_text or ""
    return f"{short_date(task.deadline)} – {task.deadline_text}"


def _rhythms() -> dict[str, str]:
    return {
        "monthly": _("hằng tháng"),
        "quarterly": _("hằng quý"),
        "semiannual": _("6 tháng"),
        "annual": _("hằng năm"),
        "periodic": _("định kỳ"),
        "standing": _("thường xuyên"),
    }
