"""Opening compressed documents safely: no archive that swells without end, no XML that reaches outside itself."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from ocop.base.files.rules.limits import Limits
from ocop.base.kernel.outcome import Obstacle, Refused

_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Container:
    """A zip archive whose directory has been checked; parts are read one by one."""

    archive: zipfile.ZipFile

    def part(self, name: str) -> bytes | None:
        """The bytes of one part, or None where there is none; a broken part refuses."""
        if name not in self.archive.NameToInfo:
            return None
        try:
            return self.archive.read(name)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as fault:
            raise Refused([Obstacle("file.broken")]) from fault

    def tree(self, name: str) -> etree._Element | None:
        """The XML of one part; None where there is none."""
        content = self.part(name)
        return None if content is None else xml(content)


def opened(content: bytes, limits: Limits) -> Container:
    """The archive, or a refusal: broken, locked by a password, or larger unpacked than the limits allow."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError) as fault:
        raise Refused([Obstacle("file.broken")]) from fault
    parts = archive.infolist()
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Refused([Obstacle("file.locked")])
    if len(parts) > limits.unpacked_parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise Refused([Obstacle("file.swells", {"limit": limits.unpacked_bytes // 2**20})])
    return Container(archive)


def xml(content: bytes) -> etree._Element:
    """The root of an XML part; a document type (the door of entity attacks) refuses, entities are never resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Refused([Obstacle("file.broken")]) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused([Obstacle("file.unsafe")])
    return root
