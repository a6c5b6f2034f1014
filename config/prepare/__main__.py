"""The door of `make`; written so that even an old Python reads it far enough to say what it lacks."""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    found = ".".join(str(part) for part in sys.version_info[:3])
    sys.exit(
        "\n"
        f"  Python ở đây là {found}; hệ thống cần Python 3.11 trở lên.\n"
        "  Hãy cài Python 3.11 (Debian 12: apt install python3 python3-venv) rồi chạy lại,\n"
        "  hoặc chỉ rõ chương trình: make run PYTHON=/đường/dẫn/python3.11\n"
        "\n"
        f"  This is Python {found}; the system needs Python 3.11 or newer.\n"
        "  Install Python 3.11 (Debian 12: apt install python3 python3-venv) and try again,\n"
        "  or name the program: make run PYTHON=/path/to/python3.11\n"
    )

from config.prepare.commands import main  # noqa: E402 - it would not load in an old Python

main(sys.argv[1:])
