"""Write the screen's stylesheet of papers anew after the layout's data changed."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from ocop.base.papers import stylesheet
from ocop.base.papers.layout import load

STYLESHEET = Path(__file__).resolve().parents[2] / "static" / "papers" / "paper.css"


class Command(BaseCommand):
    """`manage.py write_paper_stylesheet`."""

    requires_system_checks: list[str] = []  # it must work before everything else does
    help = "Writes static/papers/paper.css from reference/document-layout-nd30.yaml."

    def handle(self, *args: Any, **options: Any) -> None:
        STYLESHEET.write_text(stylesheet.screen(load()), encoding="utf-8")
        self.stdout.write(f"{STYLESHEET.name}: {STYLESHEET.stat().st_size} bytes")
