"""The words of the document register: families, directions, validity, relations, series.

Sources: NĐ 30/2020/NĐ-CP (Art. 7, 13, 15, 20, 22; Annexes I, III, IV) and the exchange format of QCVN 102:2016/BTTTT.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

VIEW = "documents.view"
REGISTER = "documents.register"


class Family(TextChoices):
    """Which law rules the form and the number of a kind of document."""

    ADMINISTRATIVE = "administrative", _("Văn bản hành chính")
    NORMATIVE = "normative", _("Văn bản quy phạm pháp luật")
    PARTY = "party", _("Văn bản của Đảng")
    COPY = "copy", _("Bản sao")


class Direction(TextChoices):
    """Which book of the clerk's office the document stands in; a cited text that is not held stands in none."""

    INCOMING = "in", _("Văn bản đến")
    OUTGOING = "out", _("Văn bản đi")
    INTERNAL = "internal", _("Văn bản nội bộ")


class Urgency(TextChoices):
    """Mức độ khẩn (Annex I, III.2)."""

    NORMAL = "normal", _("Thường")
    URGENT = "urgent", _("Khẩn")
    VERY_URGENT = "very_urgent", _("Thượng khẩn")
    EXPRESS = "express", _("Hỏa tốc")
    EXPRESS_TIMED = "express_timed", _("Hỏa tốc hẹn giờ")


class Secrecy(TextChoices):
    """Độ mật: a text that bears one is never stored, only noted as kept in the secret register."""

    SECRET = "secret", _("Mật")
    HIGH = "high", _("Tối mật")
    TOP = "top", _("Tuyệt mật")


class Competence(TextChoices):
    """In whose right the signer signs (Art. 13); empty where the head signs as such."""

    FOR_COLLECTIVE = "TM.", _("TM. – thay mặt tập thể")
    IN_PLACE = "KT.", _("KT. – ký thay")
    BY_ORDER = "TL.", _("TL. – thừa lệnh")
    BY_MANDATE = "TUQ.", _("TUQ. – thừa ủy quyền")
    ACTING = "Q.", _("Q. – được giao quyền cấp trưởng")


class Validity(TextChoices):
    """What the clerk has established about the force of a document."""

    IN_FORCE = "in_force", _("Còn hiệu lực")
    EXPIRED = "expired", _("Hết hiệu lực")
    REPLACED = "replaced", _("Đã bị thay thế")
    UNKNOWN = "unknown", _("Chưa xác định hiệu lực")


class Source(TextChoices):
    """How the document came into the register."""

    MANUAL = "manual", _("Nhập tay")
    UPLOAD = "upload", _("Tải tệp lên")
    EXCHANGE = "exchange", _("Trục liên thông văn bản")
    ISSUED = "issued", _("Hệ thống phát hành")
    CITED = "cited", _("Được viện dẫn")


class Relation(TextChoices):
    """What a document does with one it cites; read from the citing to the cited."""

    LEGAL_BASIS = "legal_basis", _("căn cứ vào")
    IMPLEMENTS = "implements", _("triển khai, thực hiện")
    AMENDS = "amends", _("sửa đổi, bổ sung")
    REPLACES = "replaces", _("thay thế")
    REPEALS = "repeals", _("bãi bỏ")
    GUIDES = "guides", _("hướng dẫn")
    APPROVES = "approves", _("phê duyệt")
    ANNEXED_TO = "annexed_to", _("ban hành kèm theo")
    REPLIES_TO = "replies_to", _("trả lời")
    REPORTS_ON = "reports_on", _("báo cáo về")
    PUBLICISES = "publicises", _("tuyên truyền, phổ biến")
    MENTIONS = "mentions", _("nhắc đến")


INVERSE = {
    Relation.LEGAL_BASIS: _("là căn cứ của"),
    Relation.IMPLEMENTS: _("được triển khai bởi"),
    Relation.AMENDS: _("được sửa đổi, bổ sung bởi"),
    Relation.REPLACES: _("được thay thế bởi"),
    Relation.REPEALS: _("bị bãi bỏ bởi"),
    Relation.GUIDES: _("được hướng dẫn bởi"),
    Relation.APPROVES: _("được phê duyệt bởi"),
    Relation.ANNEXED_TO: _("ban hành kèm theo mình"),
    Relation.REPLIES_TO: _("được trả lời bởi"),
    Relation.REPORTS_ON: _("được báo cáo bởi"),
    Relation.PUBLICISES: _("được tuyên truyền bởi"),
    Relation.MENTIONS: _("được nhắc đến bởi"),
}
"""The same relations, read from the cited document to the one that cites it."""

ENDING = frozenset({Relation.REPLACES, Relation.REPEALS})
"""Relations by which a document may end another, wholly or in part."""


class SeriesKind(TextChoices):
    """Who gives the numbers of a series."""

    OWN = "own", _("Hệ thống cấp số")
    EXTERNAL = "external", _("Nhập số đã được cấp")
