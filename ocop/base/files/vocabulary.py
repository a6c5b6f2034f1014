"""The kinds of files the system knows, told by what is inside them, never by their names."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of file; its value is the usual ending of the name."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    XLSX = "xlsx"
    TXT = "txt"
    PNG = "png"
    JPG = "jpg"


CONTENT_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.TXT: "text/plain; charset=utf-8",
    Kind.PNG: "image/png",
    Kind.JPG: "image/jpeg",
}

ENDINGS = {kind: {kind.value} for kind in Kind} | {Kind.JPG: {"jpg", "jpeg"}}

READABLE_KINDS = frozenset({Kind.TXT, Kind.DOCX, Kind.PDF, Kind.ODT})
DOCUMENT_KINDS = READABLE_KINDS | {Kind.XLSX}
IMAGE_KINDS = frozenset({Kind.PNG, Kind.JPG})
EVIDENCE_KINDS = DOCUMENT_KINDS | IMAGE_KINDS
