"""What can be missing, said in words with what to do about it, in Vietnamese and in English."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

LAST_LINES = 12


class Trouble(Exception):
    """The work cannot go on: says what is missing and what to do; what nobody foresaw comes with its last lines."""

    def __init__(self, vietnamese: str, english: str, *, last_lines: Sequence[str] = ()) -> None:
        super().__init__(english)
        self.vietnamese, self.english, self.last_lines = vietnamese, english, last_lines


def disk_full() -> Trouble:
    return Trouble(
        "Ổ đĩa đã đầy. Hãy giải phóng ít nhất 1 GB rồi chạy lại; phần đã làm được giữ nguyên.",
        "The disk is full. Free at least 1 GB and run it again; what is done is kept.",
    )


def no_network() -> Trouble:
    return Trouble(
        "Không tải được gói phần mềm: máy không có mạng, hoặc phải đi qua proxy.\n"
        "Hãy kiểm tra mạng (nếu có proxy: đặt HTTPS_PROXY) rồi chạy lại; phần đã tải được giữ nguyên.",
        "Packages cannot be fetched: there is no network, or it needs a proxy.\n"
        "Check the network (behind a proxy: set HTTPS_PROXY) and run it again; what was fetched is kept.",
    )


def no_venv() -> Trouble:
    return Trouble(
        "Python ở đây thiếu mô-đun venv. Debian, Ubuntu: apt install python3-venv rồi chạy lại.",
        "This Python lacks the venv module. Debian, Ubuntu: apt install python3-venv, then run it again.",
    )


def wrong_hash() -> Trouble:
    return Trouble(
        "Gói tải về không đúng mã băm trong tệp khóa, nên không được cài. Hãy chạy lại;\n"
        "nếu vẫn vậy, nguồn tải đã bị thay đổi: báo cho người quản trị.",
        "A fetched package does not have the hash of the lock file, so it was not installed. Run it again;\n"
        "if it stays so, the source has been changed: tell your administrator.",
    )


def no_wheel() -> Trouble:
    return Trouble(
        "Có gói không có bản dựng sẵn cho máy hoặc phiên bản Python này. Hãy dùng Linux x86-64 với Python 3.11:\n"
        "make run PYTHON=python3.11",
        "A package has no build for this machine or Python version. Use Linux x86-64 with Python 3.11:\n"
        "make run PYTHON=python3.11",
    )


def not_writable(folder: Path) -> Trouble:
    return Trouble(
        f"Không ghi được vào thư mục {folder}. Hãy đổi quyền của thư mục, hoặc chép hệ thống sang nơi khác.",
        f"The folder {folder} cannot be written to. Change its permissions, or copy the system elsewhere.",
    )


def other_version(database: str, unknown: str) -> Trouble:
    return Trouble(
        f"Cơ sở dữ liệu {database} do một phiên bản khác tạo ra (phiên bản này không biết: {unknown}).\n"
        "Không có gì bị sửa đổi. Hãy dùng lại phiên bản kia, hoặc cất dữ liệu cũ sang tên khác rồi chạy lại\n"
        "để bắt đầu với dữ liệu mới, ví dụ: mv var var.old",
        f"The database {database} was made by another version (this one does not know: {unknown}).\n"
        "Nothing was changed. Use that version again, or move the old data aside and run it again\n"
        "to begin with new data, for example: mv var var.old",
    )


def not_a_database(database: str) -> Trouble:
    return Trouble(
        f"{database} không phải là cơ sở dữ liệu đọc được. Hãy khôi phục từ bản sao lưu, hoặc đổi tên tệp.",
        f"{database} is not a readable database. Restore it from a backup, or rename the file.",
    )


def database_away(database: str) -> Trouble:
    return Trouble(
        f"Không kết nối được cơ sở dữ liệu {database}. Hãy kiểm tra máy chủ, tên, mật khẩu trong DATABASE_URL;\n"
        "bỏ biến này đi thì hệ thống dùng SQLite trong thư mục var.",
        f"The database {database} cannot be reached. Check the server, the name, the password in DATABASE_URL;\n"
        "without this variable the system uses SQLite in the folder var.",
    )


def database_busy(database: str) -> Trouble:
    return Trouble(
        f"Cơ sở dữ liệu {database} đang bận vì chương trình khác giữ. Hãy dừng chương trình ấy rồi chạy lại.",
        f"The database {database} is held by another program. Stop that program and run it again.",
    )


def no_port(first: int, last: int) -> Trouble:
    span = str(first) if first == last else f"{first}–{last}"
    return Trouble(
        f"Cổng {span} đang bận. Hãy dừng chương trình đang dùng cổng, hoặc chọn cổng khác: make run PORT=9000",
        f"Port {span} is busy. Stop the program that uses it, or choose another port: make run PORT=9000",
    )


def bad_port(word: str) -> Trouble:
    return Trouble(
        f"PORT={word} không phải là số cổng từ 1 đến 65535. Ví dụ: make run PORT=9000",
        f"PORT={word} is not a port number from 1 to 65535. For example: make run PORT=9000",
    )


def already_preparing() -> Trouble:
    return Trouble(
        "Một lần chuẩn bị khác đang chạy trong thư mục này. Hãy chờ nó xong rồi chạy lại.",
        "This folder is being prepared by another run. Wait until it is done and try again.",
    )


def unforeseen(step: str, log: Path, output: str) -> Trouble:
    return Trouble(
        f"Bước “{step}” không xong. Những dòng cuối ở trên, toàn bộ ở {log}.",
        f"The step “{step}” did not succeed. Its last lines are above, all of it is in {log}.",
        last_lines=output.splitlines()[-LAST_LINES:],
    )


Signs = Sequence[tuple[str, Callable[[], Trouble]]]

SIGNS: Signs = (
    (r"No space left on device|ENOSPC|database or disk is full|Disk quota exceeded", disk_full),
    (r"HASHES ARE REQUIRED|DO NOT MATCH THE HASHES", wrong_hash),
    (
        r"Temporary failure in name resolution|NewConnectionError|ConnectTimeoutError|ReadTimeoutError|ProxyError"
        r"|Network is unreachable|Connection refused\)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET",
        no_network,
    ),
    (r"ensurepip is not|No module named (venv|ensurepip)|No module named '(venv|ensurepip)'", no_venv),
    (r"No matching distribution found|Failed building wheel|Failed to build", no_wheel),
)


def trouble_in(output: str, *, step: str, log: Path, signs: Signs = ()) -> Trouble:
    """The trouble that a program's output tells of; `signs` are those of this very step."""
    for pattern, trouble in (*SIGNS, *signs):
        if re.search(pattern, output):
            return trouble()
    return unforeseen(step, log, output)
