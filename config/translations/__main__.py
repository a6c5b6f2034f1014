"""The command line of the translations."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from config.translations import catalogue, sources

ROOT = Path(__file__).resolve().parents[2]


def extract(_: Sequence[str]) -> int:
    """Gathers the strings into the catalogue, keeps their English, and says what lacks it."""
    catalogue.write(ROOT, catalogue.gathered(sources.messages(ROOT), catalogue.read(ROOT)))
    return missing(())


def missing(_: Sequence[str]) -> int:
    """Says which strings lack English."""
    entries = catalogue.read(ROOT)
    lacking = catalogue.missing(entries)
    for text in lacking:
        print(f"  {text}")
    print(f"{len(entries)} strings, {len(lacking)} without English")
    return 0


def merge(files: Sequence[str]) -> int:
    """Fills in English from JSON lists {"vietnamese": "English"}."""
    entries = catalogue.gathered(sources.messages(ROOT), catalogue.read(ROOT))
    for file in files:
        unknown = catalogue.merged(entries, catalogue.words_of(Path(file)))
        print(f"{file}: {len(unknown)} not asked for" + "".join(f"\n  {text}" for text in unknown))
    catalogue.write(ROOT, entries)
    return missing(())


def compile_catalogues(_: Sequence[str]) -> int:
    """Writes the form that Django reads."""
    for file in catalogue.compile_all(ROOT):
        print(file.relative_to(ROOT))
    return 0


def check(_: Sequence[str]) -> int:
    """1 if a string is asked for wrongly, or lacks good English, or is no longer asked for."""
    faults = [*faults_of_sources(), *faults_of_catalogue()]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def faults_of_sources() -> list[str]:
    return [str(fault) for fault in sources.faults(ROOT)]


def faults_of_catalogue() -> list[str]:
    """What keeps the catalogue from speaking for the whole system."""
    entries = catalogue.read(ROOT)
    asked = {(message.text, message.context) for message in sources.messages(ROOT)}
    kept = {(message.id, message.context) for message in entries if message.id}
    return [
        *(f"not gathered (make translations): {text!r}" for text, _ in sorted(asked - kept, key=str)),
        *(f"no longer asked for (make translations): {text!r}" for text, _ in sorted(kept - asked, key=str)),
        *(f"without English: {text!r}" for text in catalogue.missing(entries)),
        *(f"obsolete: {text!r}" for text in entries.obsolete),
        *catalogue.wrong(entries),
    ]


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "extract": extract,
    "missing": missing,
    "merge": merge,
    "compile": compile_catalogues,
    "check": check,
}

if __name__ == "__main__":
    sys.exit(COMMANDS[sys.argv[1]](sys.argv[2:]))
