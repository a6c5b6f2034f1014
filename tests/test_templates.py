"""Every template compiles, every address named in templates and code exists, nothing is written inline."""

import ast
import re

import pytest
from django.template.loader import get_template
from django.urls import URLPattern, URLResolver, get_resolver

from tests.sources import ROOT, argument, calls, literals, nothing, templates

NAMED = re.compile(r"""{%\s*url\s+["']([^"']+)["']""")
INLINE = re.compile(
    r"""<script(?![^>]*\b(?:src|type=["']application/(?:ld\+)?json))|<style|\sstyle=|\son[a-z]+=""", re.I
)
ADDRESS = re.compile(r"[a-z_]+:[a-z0-9_-]+")


def url_names(patterns=None, namespace=""):
    """Every name under which an address can be asked for."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from url_names(pattern.url_patterns, inner)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{namespace}{pattern.name}"


@pytest.mark.parametrize("name", [name for name in templates() if name.endswith((".html", ".txt"))])
def test_the_template_compiles(name):
    get_template(name)


def test_every_address_named_in_a_template_exists():
    known = set(url_names())
    named = [(name, url) for name, file in templates().items() for url in NAMED.findall(text(file))]
    nothing([f"{name}: {url}" for name, url in named if url not in known])


def test_every_address_named_in_code_exists():
    known = set(url_names())
    asked = [
        (place, word)
        for place, call in calls("reverse", "reverse_lazy", "redirect", "Item")
        for word in literals(argument(call, 0, "viewname")) + literals(argument(call, 2, "url_name"))
        if ADDRESS.fullmatch(word)
    ]
    registered = [
        (place, keyword.value.value)
        for place, call in calls(*{"register", "Item", "register_bell", "register_search"})
        for keyword in call.keywords
        if keyword.arg == "url_name" and isinstance(keyword.value, ast.Constant)
    ]
    nothing([f"{place}: {word}" for place, word in asked + registered if word not in known])


def test_an_app_that_is_an_address_is_named_by_its_word():
    """Between apps only names are shared: `directives:detail`, never a path; a part with a door of its own has its word
    before `_urls`.
    """
    spaces = {name.split(":")[0] for name in url_names() if ":" in name}
    apps = {file.parent.name for file in ROOT.glob("ocop/*/*/urls.py")}
    parts = {file.stem.removesuffix("_urls") for file in ROOT.glob("ocop/*/*/*_urls.py")}
    assert spaces == apps | parts


def test_nothing_is_written_inline():
    """The policy of the pages forbids inline scripts and styles, so none may be written."""
    written = [f"{name}: {found}" for name, file in templates().items() for found in INLINE.findall(text(file))]
    nothing(written)


def text(file):
    return file.read_text(encoding="utf-8")
