"""What the pages load: our own addresses only, nothing inline, tokens only in the theme."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.REFERENCE_ROOT).parent
UI = Path(__file__).resolve().parents[1]
TEMPLATES = sorted((ROOT / "ocop").glob("**/templates/**/*.html"))
THEME = (UI / "static" / "ui" / "theme.css").read_text(encoding="utf-8")


def test_the_lock_names_no_host() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert all("integrity" in package for name, package in json.loads(lock)["packages"].items() if name)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_carries_inline_style_or_script(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert re.findall(r"""\sstyle=|\son[a-z]+=["']|<style|<script(?![^>]*\ssrc=)|https?://""", source) == []


def test_colours_outside_the_tokens_are_only_white_black_and_shadows() -> None:
    rules = THEME.split("/* 3 ──")[1]
    colours = set(re.findall(r"#[0-9a-f]{3,6}\b", rules))
    assert colours <= {"#fff", "#000", "#999", "#cfdaee", "#a9b9d9", "#9fd3b4"}


def test_every_colour_token_in_use_is_defined() -> None:
    defined = set(re.findall(r"(--[a-z0-9-]+):", THEME))
    used = set(re.findall(r"var\((--(?!bs-)[a-z0-9-]+)\)", THEME))
    assert used - defined == set()


def test_the_theme_loads_only_its_own_files() -> None:
    for address in re.findall(r"url\(([^)]+)\)", THEME):
        assert address.startswith(("../vendor/fonts/", "art/"))
        if address.startswith("art/"):
            assert (UI / "static" / "ui" / address).exists()


def test_every_icon_named_in_a_template_is_in_the_set() -> None:
    from ocop.base.ui.icons import drawings

    named = {name for path in TEMPLATES for name in re.findall(r'{% icon "([a-z0-9-]+)"', path.read_text("utf-8"))}
    assert named - set(drawings()) == set()
