"""The catalogue `locale/en/LC_MESSAGES/django.po`: read, kept in order, written without dates or line numbers."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from config.translations.sources import Message

HEADER = """\
# English for the Vietnamese source strings. Gathered by `make translations`; the order is the alphabet's.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%[sd%]")


def path(root: Path) -> Path:
    return root / "locale" / "en" / "LC_MESSAGES" / "django.po"


def read(root: Path) -> Catalog:
    """The catalogue as it stands; an empty one if there is none yet."""
    file = path(root)
    if not file.exists():
        return Catalog(locale="en")
    with file.open("rb") as stream:
        return read_po(stream, locale="en")


def write(root: Path, catalogue: Catalog) -> None:
    body = io.BytesIO()
    write_po(body, catalogue, width=110, omit_header=True, sort_output=True, ignore_obsolete=True, include_lineno=False)
    path(root).parent.mkdir(parents=True, exist_ok=True)
    path(root).write_text(HEADER + body.getvalue().decode(), encoding="utf-8")


def gathered(found: Iterable[Message], old: Catalog) -> Catalog:
    """A catalogue of exactly the strings found, with the English they had; words only, nothing is guessed."""
    new = Catalog(locale="en", charset="utf-8")
    for message in sorted(found, key=lambda one: (one.text, one.context or "", one.file)):
        known = old.get(message.text, message.context)
        english = known.string if known and not known.fuzzy else ""
        new.add(message.text, english, locations=[(message.file, 1)], context=message.context)
    return new


def merged(catalogue: Catalog, words: Mapping[str, str]) -> list[str]:
    """Fills in English for strings of the catalogue; returns those that it does not have."""
    unknown = []
    for vietnamese, english in words.items():
        known = [one for one in catalogue if one.id == vietnamese]
        for message in known:
            message.string = english
        if not known:
            unknown.append(vietnamese)
    return unknown


def words_of(file: Path) -> dict[str, str]:
    """A list {"vietnamese": "English"} of a JSON file."""
    return dict(json.loads(file.read_text(encoding="utf-8")))


def compile_all(root: Path) -> list[Path]:
    """Writes each catalogue in the form that Django reads."""
    compiled = []
    for source in sorted(root.glob("locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream)
        new = source.with_suffix(".mo.new")
        with new.open("wb") as stream:
            write_mo(stream, catalogue)
        compiled.append(new.replace(source.with_suffix(".mo")))
    return compiled


def missing(catalogue: Catalog) -> list[str]:
    """Strings without English."""
    return [str(one.id) for one in catalogue if one.id and not str(one.string or "").strip()]


def wrong(catalogue: Catalog) -> Iterator[str]:
    """Entries that would fail or mislead: doubtful, with other placeholders, with unnamed ones."""
    for message in catalogue:
        if not message.id:
            continue
        if message.fuzzy:
            yield f"doubtful (fuzzy): {message.id!r}"
        asked, given = placeholders(str(message.id)), placeholders(str(message.string or ""))
        if {"%s", "%d"} & asked:
            yield f"unnamed placeholder: {message.id!r}"
        if message.string and asked != given:
            yield f"other placeholders in English: {message.id!r} → {message.string!r}"


def placeholders(text: str) -> set[str]:
    return {found for found in PLACEHOLDER.findall(text) if found != "%%"}
