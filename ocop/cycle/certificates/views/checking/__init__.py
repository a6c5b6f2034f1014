"""Xác thực: the public check, misuse reports and the offline check; no cookie, no session, no sign-in."""

from .check import CheckByCode, CheckPage, Qr, picture
from .offline import keys, offline, revocations, worker
from .reporting import Report, ReportState

__all__ = [
    "CheckByCode", "CheckPage", "Qr", "Report", "ReportState", "keys", "offline", "picture", "revocations", "worker",
]  # fmt: skip
