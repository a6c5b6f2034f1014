"""The DOCX container written anew with fixed dates, so that equal papers are equal files."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip archive can name
_UNIX = 3


def fixed(archive: bytes) -> bytes:
    """The same members in the same order, each dated at the beginning of zip's time."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=6) as target:
        for name in source.namelist():
            member = ZipInfo(name, _EARLIEST)
            member.compress_type = ZIP_DEFLATED
            member.create_system = _UNIX
            member.external_attr = 0o644 << 16
            target.writestr(member, source.read(name))
    return out.getvalue()
