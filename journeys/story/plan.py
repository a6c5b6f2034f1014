"""The plan of the story: its days, what its lines say and ask for, and who proposes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.steering.budget.models import FundingSource, Programme
from ocop.steering.plans.models import Line, PlanVersion
from ocop.steering.plans.vocabulary import PlanState

YEAR = 2020
TITLE = "Kế hoạch thực hiện Chương trình OCOP năm 2020"
CALLED = date(2019, 10, 1)
DUE = date(2019, 10, 15)
SORTED = date(2019, 10, 17)
OPINIONS_DUE = date(2019, 10, 31)
DECIDED = date(2019, 12, 10)
ISSUED = date(2020, 1, 21)
ADJUSTED = date(2020, 6, 15)
CLOSED = date(2021, 2, 1)

NUMBER, NEW_NUMBER = "107/QĐ-UBND", "1208/QĐ-UBND"
AMOUNT, AMOUNT_IN_WORDS = 500_000_000, "năm trăm triệu đồng"


@dataclass(frozen=True)
class Told:
    """A line as somebody tells it; bodies by the end of their keys, money in đồng."""

    content: str
    group: str
    indicator: str = ""
    lead: str = ""
    due: str = ""
    deliverable: str = ""
    value: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    money: int = 0


PRODUCTS = Told(
    "Phát triển sản phẩm mới đạt từ 3 sao trở lên", "products", "P_NEW", "vpdp",
    deliverable="Quyết định công nhận kết quả đánh giá, phân hạng",
    value="4", places={"ubnd.060": "2", "ubnd.061": "2"},
)  # fmt: skip
POINTS = Told(
    "Xây dựng điểm giới thiệu và bán sản phẩm OCOP tại các huyện", "trade", "M_POS", "sct", "31/12/2020",
    value="2", money=300_000_000,
)  # fmt: skip
VAN = Told("Mua xe bán hàng lưu động", "trade", lead="sct", due="30/06/2020")
TRAINING = Told(
    "Tập huấn an toàn thực phẩm cho chủ thể OCOP", "communication", "T_TRAIN_SUBJ", "syt", "30/09/2020",
    value="60", money=120_000_000,
)  # fmt: skip
MEETING = Told(
    "Hội nghị phổ biến quy định ghi nhãn sản phẩm", "communication", "T_EVENT", "syt", "30/06/2020",
    value="1", money=80_000_000,
)  # fmt: skip
FAIR = Told("Gian hàng OCOP tại hội xuân hồ Ba Bể", "trade", "M_FAIR", "ubnd.061", "28/02/2020", value="1")
SAME = Told(PRODUCTS.content, "products", "P_NEW", "vpdp", "31/12/2020", value="2")

LINES = 5  # products, points, training, meeting, fair


def body(key: str) -> Organisation:
    """A body of the province in the days of the story."""
    return Organisation.objects.in_force(CALLED).get(key=f"bk.{key}")


def source() -> FundingSource:
    return FundingSource.objects.get(code="ntm_local")


def programme() -> Programme:
    return Programme.objects.get(code="ocop")


def newest() -> PlanVersion:
    return PlanVersion.objects.latest("number")


def line(told: Told) -> Line:
    """The line in the newest version of the plan."""
    return newest().lines.get(content=told.content)


def state_is(state: PlanState) -> None:
    found = newest()
    assert found.state == state, found.stage
