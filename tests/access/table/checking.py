"""The public check of certificates, open to everybody without signing in; reports of misuse are the office's to answer,
leaders and auditors of the province read them.
"""

from tests.access.table.row import COORDINATION, OK, Row, act

MISUSE_READERS = f"prov_chair prov_vice_chair auditor {COORDINATION}"
ELSEWHERE = 403  # sent by no page of ours

ROWS = [
    Row("checking:home", anonymous=OK),
    Row("checking:code", more=("pk of code of a paper",), anonymous=OK),
    Row("checking:qr", more=("pk of code of a paper",), anonymous=OK),
    Row("checking:picture", more=("pk of mark of a picture",), anonymous=OK),
    Row("checking:report", anonymous=OK),
    Row("checking:report", method="post", anonymous=ELSEWHERE, answer=ELSEWHERE),
    Row("checking:report-state", more=("pk of answer code",), anonymous=OK),
    Row("checking:offline", anonymous=OK),
    Row("checking:keys", anonymous=OK),
    Row("checking:revocations", anonymous=OK),
    Row("checking:worker", anonymous=OK),
    # the work list
    Row("misuse:list", MISUSE_READERS),
    Row("misuse:scans", MISUSE_READERS),
    Row("misuse:case", MISUSE_READERS, "misuse"),
    Row("misuse:photo", MISUSE_READERS, "misuse"),
    *act("misuse:take", COORDINATION, "misuse"),
    *act("misuse:answer", COORDINATION, "misuse", found="confirmed", answer="Đã lập biên bản"),
]
