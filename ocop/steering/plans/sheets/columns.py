"""The sheets of the workbook and their columns: heading, width, whether a cell must be filled, what may stand in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ocop.steering.budget.models import FundingSource

from ..vocabulary import Quarter

TEMPLATE, EDITION = "ocop-ke-hoach", 1  # written into every workbook; another edition is refused
LINES, PLACES, STOPPED, GUIDE, LISTS = (
    "Nội dung",
    "Chỉ tiêu theo địa bàn",
    "Nội dung đã ngừng",
    "Hướng dẫn",
    "Danh mục",
)

# Technical limits that keep a small server answering; no law sets them.
MOST_ROWS = 300
MOST_PLACE_ROWS = 5_000
MOST_COLUMNS = 60
MOST_BYTES = 5 * 2**20
MOST_UNPACKED = 25 * 2**20
MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `code` is what the programs call it, `heading` what the sheet says."""

    code: str
    heading: str
    width: int
    hint: str
    is_required: bool = False


MONEY_HINT = "Số tiền đồng, ví dụ 12.500.000; để trống nếu không có."
NUMBER_HINT = "Số, ví dụ 36 hoặc 1.234,5; có thể ghi ≥36 (tối thiểu) hoặc 4–5 (trong khoảng)."
DAY_HINT = "Ngày/tháng/năm, ví dụ 31/12/2020."
ROW = Column("row", "STT", 6, "Số thứ tự; trang “Chỉ tiêu theo địa bàn” gọi dòng theo số này.")
CONTENT = Column("content", "Nội dung công việc", 60, "Công việc cụ thể, một dòng một công việc.", is_required=True)
YEAR = Column("q0", "Cả năm", 10, NUMBER_HINT)
QUARTERS = tuple(
    Column(f"q{quarter.value}", f"Quý {numeral}", 9, NUMBER_HINT)
    for quarter, numeral in zip(list(Quarter)[1:], ("I", "II", "III", "IV"), strict=True)
)
TARGETS = {Quarter.YEAR: YEAR} | dict(zip(list(Quarter)[1:], QUARTERS, strict=True))

GROUP = Column("group", "Nhóm công việc", 26, "Chọn trong danh sách.", is_required=True)
INDICATOR = Column("indicator", "Chỉ tiêu", 34, "Chọn trong danh sách; ghi tên hoặc mã chỉ tiêu.")
UNIT_TEXT = Column("unit_text", "Đơn vị tính", 12, "Ví dụ: sản phẩm, lớp, cuộc.")
LEAD = Column("lead", "Chủ trì", 30, "Một cơ quan: tên đầy đủ hoặc tên gọi tắt, ví dụ UBND huyện Ba Bể.")
COORDINATING = Column("coordinating", "Phối hợp", 36, "Các cơ quan, cách nhau bằng dấu chấm phẩy (;).")
START = Column("start_on", "Bắt đầu", 12, DAY_HINT)
DUE = Column("due_on", "Hoàn thành", 12, DAY_HINT)
DELIVERABLE = Column("deliverable", "Sản phẩm, kết quả", 34, "Văn bản, sản phẩm phải có khi hoàn thành.")
ANSWERS = Column("answers", "Nhiệm vụ được giao", 24, "Số văn bản và mã nhiệm vụ, ví dụ 3188/UBND-KTTCKT T01.")
CLAUSE = Column("clause", "Văn bản, điều khoản", 28, "Căn cứ của công việc khi không có nhiệm vụ trong hệ thống.")
NOTE = Column("note", "Ghi chú", 28, "Để trống nếu không có.")
PLACE = Column("unit", "Địa bàn", 26, "Huyện, thành phố hoặc xã, phường thuộc phạm vi kế hoạch.", is_required=True)
LINE_ROW = Column("row", "STT", 6, "Số thứ tự của dòng ở trang “Nội dung”.", is_required=True)
ECHO = Column("echo", "Nội dung công việc", 60, "Để dễ đọc; không bắt buộc và không được nhập lại.")

BEFORE_MONEY = (
    ROW, GROUP, CONTENT, INDICATOR, UNIT_TEXT, YEAR, *QUARTERS, LEAD, COORDINATING, START, DUE, DELIVERABLE, ANSWERS,
    CLAUSE, NOTE,
)  # fmt: skip
PLACE_COLUMNS = (LINE_ROW, ECHO, PLACE, YEAR, *QUARTERS)


def money_column(source: FundingSource) -> Column:
    """The column of one source of money."""
    return Column(f"money:{source.pk}", f"{source.name} (đồng)", 20, MONEY_HINT)


def line_columns(sources: Iterable[FundingSource]) -> tuple[Column, ...]:
    """The columns of the sheet of lines: the plain ones, then one for each source."""
    return (*BEFORE_MONEY, *(money_column(source) for source in sources))
