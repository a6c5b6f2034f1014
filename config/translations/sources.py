"""Which strings the code and the templates ask to translate, and which ways of asking are wrong."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
from django.conf import settings
from django.utils.translation.template import templatize

FOLDERS = ("ocop", "config", "demo")
LEFT_OUT = {"tests", "migrations", "node_modules"}
PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
PLURAL = {"ngettext", "ngettext_lazy", "npgettext", "npgettext_lazy"}
LITERAL = r"""[uU]?("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
IN_TEMPLATE = re.compile(rf"\b(p?gettext|_)\(\s*{LITERAL}(?:\s*,\s*{LITERAL})?")
UNTRIMMED = re.compile(r"{%\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)[^%]*%}")


@dataclass(frozen=True, order=True)
class Message:
    """A string to translate, where it stands."""

    text: str
    context: str | None
    file: str


@dataclass(frozen=True)
class Fault:
    """A way of asking for a translation that cannot work."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


def messages(root: Path) -> Iterator[Message]:
    """Every string to translate, of code and of templates."""
    for file, tree in modules(root):
        yield from messages_of_code(tree, file)
    for file, text in templates(root):
        yield from messages_of_template(text, file)


def faults(root: Path) -> Iterator[Fault]:
    """Every wrong way of asking."""
    for file, tree in modules(root):
        for call in calls(tree):
            if reason := fault_of(call):
                yield Fault(file, call.lineno, reason)
    for file, text in templates(root):
        for found in UNTRIMMED.finditer(text):
            yield Fault(file, text.count("\n", 0, found.start()) + 1, "blocktranslate is not trimmed")


def messages_of_code(tree: ast.AST, file: str) -> Iterator[Message]:
    for call in calls(tree):
        texts = [part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if name_of(call) in PLAIN and texts:
            yield Message(texts[0], None, file)
        elif name_of(call) in IN_CONTEXT and len(texts) > 1:
            yield Message(texts[1], texts[0], file)


def messages_of_template(text: str, file: str) -> Iterator[Message]:
    """Django turns the template into calls of gettext; those are read here."""
    configure()
    for found in IN_TEMPLATE.finditer(templatize(text, origin=file)):
        name, *literals = found.groups()
        texts = [ast.literal_eval(literal) for literal in literals if literal]
        if name == "pgettext" and len(texts) > 1:
            yield Message(texts[1], texts[0], file)
        else:
            yield Message(texts[0], None, file)


def fault_of(call: ast.Call) -> str | None:
    """Why this call of gettext cannot be translated, if so; a plain name stands for a string kept as a row."""
    if name_of(call) in PLURAL:
        return "Vietnamese has no plural: write one sentence"
    for part in call.args:
        if isinstance(part, ast.JoinedStr):
            return "f-string inside gettext: use named placeholders"
        if isinstance(part, ast.BinOp) or (isinstance(part, ast.Call) and name_of(part) == "format"):
            return "sentence put together inside gettext: fill placeholders outside"
    return None


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    wanted = PLAIN | IN_CONTEXT | PLURAL
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in wanted:
            yield node


def name_of(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def modules(root: Path) -> Iterator[tuple[str, ast.AST]]:
    for file in files(root, ".py"):
        yield str(file.relative_to(root)), ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def templates(root: Path) -> Iterator[tuple[str, str]]:
    for suffix in (".html", ".txt"):
        for file in files(root, suffix):
            if "templates" in file.parts:
                yield str(file.relative_to(root)), file.read_text(encoding="utf-8")


def files(root: Path, suffix: str) -> Iterator[Path]:
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob(f"*{suffix}")):
            if not LEFT_OUT.intersection(file.relative_to(root).parts):
                yield file


def configure() -> None:
    """The reader of templates asks the settings for nothing but being there."""
    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
