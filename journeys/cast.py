"""The invented people of the stories, in the bodies of a province of 2019, and a person of every role there is."""

from collections.abc import Mapping
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role

BEGINNING = date(2019, 1, 1)
DAY = date(2019, 6, 12)

STORY = {  # name in the stories: (full name, body, role, title)
    "clerk": ("Nông Thị Cần", "bk.vpdp", "coord_officer", "Chuyên viên"),
    "second clerk": ("Lường Văn Mẫn", "bk.vp3", "office_clerk", "Văn thư Văn phòng"),
    "head": ("Hoàng Đức Thuận", "bk.vpdp", "coord_head", "Chánh Văn phòng Điều phối"),
    "trade": ("Ma Thị Thương", "bk.sct", "dept_officer", "Chuyên viên"),
    "farming head": ("Hà Vĩnh Nông", "bk.snn", "dept_head", "Phó Giám đốc Sở"),
    "health": ("Đinh Thị Khỏe", "bk.syt", "dept_officer", "Chuyên viên"),
    "Pác Nặm": ("Hoàng A Sinh", "bk.ubnd.060", "district_officer", "Chuyên viên phòng Nông nghiệp và PTNT"),
    "Ba Bể": ("Dương Thị Hồ", "bk.ubnd.061", "district_officer", "Chuyên viên phòng Nông nghiệp và PTNT"),
    "chairman": ("Lý Thái Bình", "bk.ubnd", "prov_chair", "Chủ tịch UBND tỉnh"),
}
PLANNING = {  # those who come into it where a plan is drawn up and its money is spent
    "finance": ("Vi Ngọc Toán", "bk.stc", "dept_officer", "Chuyên viên phòng Tài chính hành chính sự nghiệp"),
    "controller": ("Mạc Văn Quỹ", "bk.stc", "budget_controller", "Trưởng phòng Ngân sách"),
    "trade head": ("Lục Thị Quản", "bk.sct", "dept_head", "Phó Giám đốc Sở"),
    "accountant": ("Triệu Thị Sổ", "bk.sct", "finance_reader", "Kế toán"),
}
SEATS = {"district": "bk.ubnd.062", "dept": "bk.skhcn", "coord": "bk.vpdp"}
ELSEWHERE = "bk.vp3"


def the_story() -> None:
    """The people of the story."""
    enter_all(STORY)


def the_planning() -> None:
    """Finance, and those who spend."""
    enter_all(PLANNING)


def every_role() -> list[str]:
    """One more person for every role; gives their usernames."""
    for role in Role.objects.all():
        seat = SEATS.get(role.code.partition("_")[0], ELSEWHERE)
        enter(role.code, f"Người đóng vai {role.position}", seat, role.code, role.name)
    return [role.code for role in Role.objects.all()]


def enter_all(people: Mapping[str, tuple[str, str, str, str]]) -> None:
    for username, (full_name, body, role, title) in people.items():
        enter(username, full_name, body, role, title)


def enter(username: str, full_name: str, body: str, role: str, title: str) -> None:
    person = Person.objects.create_user(username, full_name=full_name, is_demo=True)
    organisation = Organisation.objects.in_force(DAY).get(key=body)
    post = Role.objects.get(code=role)
    Post.objects.create(person=person, organisation=organisation, role=post, title=title, start=BEGINNING)


def full_name(username: str) -> str:
    return Person.objects.get(username=username.lower()).full_name
