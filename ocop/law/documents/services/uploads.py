"""A file on its way into the register: its text read for searching, the file itself kept as it came."""

from dataclasses import dataclass, replace

from ocop.actors.people.models import Person
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.rules.reading import read_text
from ocop.base.kernel.outcome import Refused

from ..rules.register import Particulars


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a browser or another system sends it."""

    name: str
    content: bytes


def with_text(entry: Particulars, upload: Upload | None) -> Particulars:
    """The entry with the file's text as its body; a scan has none, and is registered all the same."""
    if upload is None or entry.body:
        return entry
    try:
        return replace(entry, body=read_text(upload.name, upload.content).text)
    except Refused:
        return entry


def stored(upload: Upload | None, *, by: Person) -> StoredFile | None:
    """The file in the store, which refuses what it does not keep; None where nothing was sent."""
    return files.store(name=upload.name, content=upload.content, by=by) if upload else None
