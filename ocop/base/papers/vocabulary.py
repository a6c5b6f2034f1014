"""The kinds of papers this system writes and the words they are marked with (Decree 30/2020, Art. 7, Annex I)."""

from enum import StrEnum


class Kind(StrEnum):
    """Which form of Annex III a paper follows."""

    REPORT = "report"  # báo cáo, form 1.4
    PLAN = "plan"  # kế hoạch, form 1.4
    SUBMISSION = "submission"  # tờ trình, form 1.4
    NOTICE = "notice"  # thông báo, giấy mời and other named types, form 1.4
    LETTER = "letter"  # công văn, form 1.5
    DECISION = "decision"  # quyết định, forms 1.2 and 1.3
    MINUTES = "minutes"  # biên bản, form 1.9


class Urgency(StrEnum):
    """Mức độ khẩn; the value is the mark as it is printed."""

    URGENT = "KHẨN"
    VERY_URGENT = "THƯỢNG KHẨN"
    EXPRESS = "HỎA TỐC"


class Circulation(StrEnum):
    """Chỉ dẫn phạm vi lưu hành; the value is the note as it is printed."""

    RETURN_AFTER_READING = "XEM XONG TRẢ LẠI"
    INTERNAL = "LƯU HÀNH NỘI BỘ"


class Align(StrEnum):
    """Where a line or a column of figures stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"
