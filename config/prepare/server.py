"""Starts the server on a free port of this machine, waits until it answers, and stops it cleanly."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

from config.prepare.programs import DEVELOP, House, environment
from config.prepare.screen import say, timed
from config.prepare.words import Trouble, bad_port, no_port, unforeseen

HOST = "127.0.0.1"
FIRST_PORT, LAST_PORT = 8000, 8099
PATIENCE = 60
STOPPING = 10


def serve(house: House) -> int:
    """Serves until Ctrl-C; returns the exit code."""
    port = free_port()
    for end in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(end, stop_as_if_interrupted)
    server = start(house, port)
    try:
        with timed("khởi động máy chủ", "server"):
            await_answer(server, port, house)
        announce(port)
        return server.wait()
    except KeyboardInterrupt:
        print("\n  Đang dừng · Stopping")
        return 0
    finally:
        stop(server)


def free_port() -> int:
    """The first free one from 8000, or the one asked for by PORT."""
    word = os.environ.get("PORT", "").strip()
    if word and not (word.isascii() and word.isdigit() and 0 < int(word) < 65536):
        raise bad_port(word)
    first, last = (int(word), int(word)) if word else (FIRST_PORT, LAST_PORT)
    for port in range(first, last + 1):
        if is_free(port):
            return port
    raise no_port(first, last)


def is_free(port: int) -> bool:
    """Whether nobody listens there; a port left in waiting by a stopped server counts as free."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
    return True


def start(house: House, port: int) -> subprocess.Popen[bytes]:
    """The server in a session of its own, so Ctrl-C reaches it once, through us."""
    house.var.mkdir(exist_ok=True)
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--workers", "1"]
    threads = ["--blocking-threads", "4", "--no-ws", "--log-level", "warning"]
    with (house.var / "server.log").open("wb") as log:
        return subprocess.Popen(
            [house.python, "-m", "granian", *options, *threads, "config.wsgi:application"],
            cwd=house.root,
            env=environment(DEVELOP),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def await_answer(server: subprocess.Popen[bytes], port: int, house: House) -> None:
    """Returns when the health page answers; a server that ended or stays silent is a trouble."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        if answers(port):
            return
        time.sleep(0.1)
    raise silent(house)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/suc-khoe/", timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def silent(house: House) -> Trouble:
    log = house.var / "server.log"
    return unforeseen("granian", log, log.read_text(encoding="utf-8", errors="replace"))


def announce(port: int) -> None:
    """The address, and what to click first."""
    say(
        f"OCOP đang chạy tại  http://{HOST}:{port}/\n"
        "Mở địa chỉ này rồi bấm tên một người để vào vai (không cần mật khẩu). Nên bắt đầu với văn thư:\n"
        "“Đọc văn bản chỉ đạo” → dán hoặc tải văn bản → kiểm tra nhiệm vụ được đề xuất → giao cho các đơn vị.\n"
        "Dừng: Ctrl-C. Dữ liệu được giữ trong thư mục var.",
        f"OCOP runs at  http://{HOST}:{port}/en/\n"
        "Open it and click a person's name to enter as them (no password). A good beginning is the clerk:\n"
        "read a directive → paste or upload its text → check the proposed tasks → send them to the agencies.\n"
        "Stop: Ctrl-C. The data stays in the folder var.",
    )


def stop_as_if_interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def stop(server: subprocess.Popen[bytes]) -> None:
    """Lets the server finish its requests; ends it after ten seconds, also when interrupted again."""
    if server.poll() is not None:
        return
    server.send_signal(signal.SIGINT)
    try:
        server.wait(STOPPING)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
