"""Which kind a file is, read from its content; its name is only compared."""

import io
import re
import zipfile
import zlib

from ocop.base.files.vocabulary import Kind

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MARKUP = ((b"{\\rtf", "rtf"), (b"<!doctype html", "html"), (b"<html", "html"), (b"<svg", "svg"), (b"<?xml", "xml"))
_OFFICE_TYPES = (
    (b"wordprocessingml.document.main+xml", Kind.DOCX.value),
    (b"spreadsheetml.sheet.main+xml", Kind.XLSX.value),
    (b"ms-word.document.macroEnabled.main+xml", "docm"),
    (b"ms-excel.sheet.macroEnabled.main+xml", "xlsm"),
    (b"presentationml.presentation.main+xml", "pptx"),
)
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", Kind.PNG.value),
    (b"\xff\xd8\xff", Kind.JPG.value),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"MZ", "exe"),
    (b"\x7fELF", "elf"),
)
_LARGEST_DIRECTORY = 2**20


def kind_name_of(content: bytes) -> str:
    """The usual ending of such a file ("pdf", "doc", "zip" …), "" for what nobody knows.

    "locked" is an Office file behind a password.
    """
    if content.startswith(b"PK"):
        return _packed_kind(content)
    if content.startswith(_OLE):
        return _ole_kind(content)
    if b"%PDF-" in content[:1024]:
        return Kind.PDF.value
    return _text_kind(content) or _known_binary(content)


def kind_of(content: bytes) -> Kind | None:
    """The kind, if it is one the system can hold at all."""
    name = kind_name_of(content)
    return Kind(name) if name in set(Kind) else None


def _packed_kind(content: bytes) -> str:
    """What a zip archive is, from the part that says so; only small parts are looked into."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        types = _small_part(archive, "[Content_Types].xml") or _small_part(archive, "mimetype")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, zlib.error):
        return "zip"
    if types.strip() == b"application/vnd.oasis.opendocument.text":
        return Kind.ODT.value
    return next((name for mark, name in _OFFICE_TYPES if mark in types), "zip")


def _small_part(archive: zipfile.ZipFile, name: str) -> bytes:
    part = archive.NameToInfo.get(name)
    return archive.read(name) if part and part.file_size <= _LARGEST_DIRECTORY else b""


def _ole_kind(content: bytes) -> str:
    """The compound files of Office before 2007; a document behind a password hides in one too."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "locked"
    for stream, name in (("WordDocument", "doc"), ("Workbook", "xls"), ("PowerPoint Document", "ppt")):
        if stream.encode("utf-16-le") in content:
            return name
    return "ole"


def _text_kind(content: bytes) -> str:
    """Text in UTF-8 or UTF-16, or in an eight-bit table; markup is told apart."""
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, name in _MARKUP:
        if start.startswith(mark):
            return name
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Kind.TXT.value
    return Kind.TXT.value if _is_utf8(content) or _is_eight_bit_text(content) else ""


def _is_utf8(content: bytes) -> bool:
    """UTF-8, where one stray zero byte does no harm but many mean something else."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(_CONTROL.findall(content)) * 100 <= len(content)


def _is_eight_bit_text(content: bytes) -> bool:
    """Mostly printable and nothing binary; a TCVN3 text has about one high byte in four."""
    high = sum(byte >= 0x80 for byte in content[:4096])
    return not _CONTROL.search(content) and high * 2 < min(len(content), 4096)


def _known_binary(content: bytes) -> str:
    """The ending of what people most often send by mistake, so that the refusal can name it."""
    if content[4:8] == b"ftyp":
        return "mp4"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    return next((name for mark, name in _SIGNATURES if content.startswith(mark)), "")
