"""The ground floor and the desk: open to everybody who is signed in, but for what an administrator keeps."""

from tests.access.table.row import (
    DONE,
    EVERYBODY,
    GOES_ON,
    HIDDEN,
    KEPT,
    NOBODY,
    OK,
    UNREADABLE,
    WRONG_METHOD,
    Row,
    act,
)

ROWS = [
    Row("health", anonymous=OK),
    Row("worker", anonymous=OK),
    Row("ui:no-line", anonymous=OK),
    Row("ui:line", anonymous=OK),
    Row("ui:specimens", anonymous=OK),
    Row("ui:menu"),
    Row("ui:paper", anonymous=OK),
    # the doors
    Row("people:sign-in", anonymous=OK, answer=GOES_ON),
    Row("people:sign-in", method="post", anonymous=UNREADABLE, answer=UNREADABLE),
    Row("people:sign-out", anonymous=WRONG_METHOD, answer=WRONG_METHOD),
    Row("people:sign-out", method="post", anonymous=GOES_ON, answer=DONE),
    Row("people:enter-as", anonymous=WRONG_METHOD, answer=WRONG_METHOD),
    Row("people:enter-as", NOBODY, method="post", anonymous=HIDDEN),
    Row("people:enter-as", method="post", typed={"person": "pk of person"}, anonymous=GOES_ON, answer=DONE),
    # one's own
    Row("people:my-posts"),
    Row("people:work-as", subject="post of the officer", answer=WRONG_METHOD),
    Row("people:work-as", "dept_officer@own", "post of the officer", method="post", anonymous=KEPT, answer=GOES_ON),
    Row("notifications:list"),
    Row("notifications:read-all", answer=WRONG_METHOD),
    Row("notifications:read-all", EVERYBODY, method="post", anonymous=KEPT, answer=GOES_ON),
    Row("notifications:read", subject="notice of the officer", answer=WRONG_METHOD),
    Row(
        "notifications:read", "dept_officer@own", "notice of the officer", method="post", anonymous=KEPT,
        answer=GOES_ON,
    ),
    # places and bodies are public; producers have a register of their own
    Row("territory:units"),
    Row("territory:unit", subject="unit"),
    Row("organisations:list"),
    Row("organisations:detail", subject="body"),
    Row("organisations:detail", NOBODY, "producer"),
    # the desk
    Row("desk:home"),
    Row("desk:search"),
    Row("desk:trail", "auditor administrator"),
    Row("desk:calendar", "administrator"),
    *act(
        "desk:declare-day", "administrator", day="25/12/2019", is_rest="1", name="Ngày nghỉ", basis="Thông báo số 1",
    ),
    *act("desk:withdraw-day", "administrator", "special day"),
]  # fmt: skip
