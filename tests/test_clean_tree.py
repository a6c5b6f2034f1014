"""Nothing in the repository speaks of the machine it was written on."""

import re

import pytest

from tests.sources import ROOT, nothing, tracked_files

# The patterns are put together from pieces, so that this file does not hold what it forbids.
PLACES = ["/" + name + "/" for name in ("work", "root", "home/[a-z]+", "t" + r"mp(?!/\.\.)", "Users/[A-Za-z]+")]
HOSTS = [
    "py" + r"pi\.org",
    "python" + "hosted",
    "npm" + r"js\.(org|com)",
    "files" + r"\.python",
    "index-" + r"url[= ]\S+/",
    "extra-" + "index",
]
FORBIDDEN = re.compile("|".join([*(rf"(?<![\w.}}/-]){place}" for place in PLACES), *HOSTS]))
BINARY = {
    ".png",
    ".jpg",
    ".jpeg",
    ".docx",
    ".pdf",
    ".odt",
    ".woff2",
    ".ttf",
    ".xlsx",
    ".sqlite3",
    ".ico",
    ".doc",
    ".zip",
}
UNFINISHED = re.compile("|".join(word + r"\b" for word in ("TO" + "DO", "FIX" + "ME", "XX" + "X:")))


def readable(file):
    return file.suffix not in BINARY


def test_no_file_names_a_machine_or_a_registry():
    found = [f"{file.relative_to(ROOT)}: {hit.group()}" for file, hit in hits(FORBIDDEN)]
    nothing(found)


def test_nothing_is_left_for_later_in_the_code():
    found = [f"{file.relative_to(ROOT)}: {hit.group()}" for file, hit in hits(UNFINISHED) if file.suffix == ".py"]
    nothing(found)


def hits(pattern):
    for file in filter(readable, tracked_files()):
        for hit in pattern.finditer(file.read_text(encoding="utf-8", errors="replace")):
            yield file, hit


@pytest.mark.parametrize("folder", ["vendor", "node_modules", "var", "static-collected", ".venv"])
def test_what_is_made_at_set_up_is_not_kept(folder):
    nothing([file for file in tracked_files() if file.is_relative_to(ROOT / folder)])


def test_no_compiled_translation_is_kept():
    nothing([file for file in tracked_files() if file.suffix == ".mo"])
