"""`manage.py evaluate_extraction FOLDER`: precision and recall of the extraction, per field, over samples with gold.

A sample is NAME.txt beside NAME.json (the form of the command line with groups, negatives and optional spans), or a
gold in the form of directive 3188 (NAME.yaml), whose text is put together from its paragraphs.
"""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ocop.steering.directives.rules.extraction import extract
from ocop.steering.directives.rules.extraction.gold import Gold, gold_of_json
from ocop.steering.directives.rules.extraction.gold3188 import gold_of_mapping, text_of_mapping
from ocop.steering.directives.rules.extraction.scoring import Score, Tally, score

from .extract_directive import shipped_gazetteer

SAMPLES = Path(__file__).resolve().parents[2] / "tests" / "samples"


class Command(BaseCommand):
    """Đo chất lượng trích nhiệm vụ trên bộ văn bản mẫu đã gán nhãn."""

    help = _("Đo độ chính xác và độ bao phủ của việc trích nhiệm vụ trên các mẫu đã gán nhãn.")
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES, metavar="FOLDER")
        parser.add_argument("--only", default="", metavar="PREFIX", help=_("Chỉ các mẫu có tên bắt đầu bằng …"))
        parser.add_argument("--faults", action="store_true", help=_("In từng chỗ sai."))

    def handle(self, *args: Any, **options: Any) -> None:
        whole, gazetteer = Score(), shipped_gazetteer()
        names = 0
        for name, text, gold in samples(options["folder"], options["only"]):
            found = score(extract(text, gazetteer=gazetteer), gold)
            self.stdout.write(f"{name:<52} {_summary(found)}")
            if options["faults"]:
                self.stdout.writelines(f"    {fault}" for fault in found.faults)
            whole.merge(found)
            names += 1
        if not names:
            raise CommandError(_("Không có mẫu nào trong %(folder)s.") % {"folder": options["folder"]})
        self.stdout.write("")
        for field in sorted(whole.fields):
            self.stdout.write(_line(field, whole.fields[field]))
        self.stdout.write(_("Vi phạm mẫu âm: %(n)s") % {"n": whole.negatives})
        self.stdout.write(_("Thời hạn bịa: %(n)s") % {"n": whole.invented_deadlines})


def samples(folder: Path, prefix: str) -> Iterator[tuple[str, str, Gold]]:
    """Name, text and gold of each sample of the folder."""
    for path in sorted(folder.glob(f"{prefix}*.json")):
        text = path.with_suffix(".txt")
        if text.exists():
            yield path.stem, text.read_text(encoding="utf-8"), gold_of_json(json.loads(path.read_text("utf-8")))
    for path in sorted(folder.glob(f"{prefix}*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(data, dict) and {"tasks", "source"} <= data.keys():
            yield path.stem, text_of_mapping(data), gold_of_mapping(data)


def _summary(found: Score) -> str:
    precision, recall = found.tally("task precision").precision, found.tally("task recall").recall
    return f"P {precision:.2f}  R {recall:.2f}  lead {found.tally('lead').precision:.2f}"


def _line(field: str, tally: Tally) -> str:
    precision = f"P {tally.precision:.3f} ({tally.right}/{tally.found})" if tally.found else ""
    recall = f"R {tally.recall:.3f} ({tally.right}/{tally.expected})" if tally.expected else ""
    return f"{field:<24} {precision:<22} {recall}"
