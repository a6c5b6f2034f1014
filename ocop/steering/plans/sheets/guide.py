"""The sheet that explains the workbook: what may be typed in each column."""

from collections.abc import Iterator, Sequence

from .columns import LINES, MOST_ROWS, PLACE_COLUMNS, PLACES, Column

HEADINGS = ("Cột", "Bắt buộc", "Cách ghi")
REQUIRED, OPTIONAL = "Bắt buộc", "Không bắt buộc"
OPENING = (
    f"Mỗi dòng ở trang “{LINES}” là một nội dung công việc; nhập nhiều nhất {MOST_ROWS} dòng.",
    f"Chỉ tiêu giao cho từng huyện, xã ghi ở trang “{PLACES}”, gọi dòng theo STT.",
    "Giữ nguyên tên trang và tên cột; thứ tự các cột có thể thay đổi. Hàng trống được bỏ qua.",
    "Nếu có ô ghi sai, hệ thống nêu rõ trang, dòng, cột và không nhập dòng nào; sửa xong hãy nhập lại cả tệp.",
    "Nội dung đã có trong kế hoạch không được nhập lần thứ hai; hãy sửa trên màn hình.",
)


def rows(line_columns: Sequence[Column]) -> Iterator[tuple[str, ...]]:
    """The rows of the sheet, a row of one cell being a sentence."""
    yield from ((sentence,) for sentence in OPENING)
    for name, columns in ((LINES, line_columns), (PLACES, PLACE_COLUMNS)):
        yield ()
        yield (f"Trang “{name}”", "", "")
        yield HEADINGS
        for column in columns:
            yield column.heading, REQUIRED if column.is_required else OPTIONAL, column.hint
