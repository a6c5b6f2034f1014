"""Producers: the offices of the place, the producer itself, whoever was invited; sign-ups, merges, requests apart."""

from tests.access.table.row import (
    A_FILE,
    COORDINATION,
    DONE,
    EVERYBODY,
    GOES_ON,
    KEPT,
    OK,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

PLACES = "district_head@parent district_officer@parent commune_head@own commune_officer@own"
ELSEWHERE = ("district_head@sibling", "district_officer@sibling", "commune_head@sibling", "commune_officer@sibling")
KEEPERS = f"{COORDINATION} {PLACES}"
READERS = f"prov_chair prov_vice_chair dept_head dept_officer centre_officer steering_member auditor {KEEPERS}"
ENTERING = f"{KEEPERS} producer"
OPEN_LIST = (
    f"prov_chair prov_vice_chair dept_head dept_officer centre_officer steering_member auditor {COORDINATION} "
    "district_head district_officer commune_head commune_officer"
)
VERIFIERS, DESK = "commune_head@own commune_officer@own", f"{COORDINATION} commune_head@own commune_officer@own"
ADVISER = "editor"
TYPED = {"kind": "cooperative", "name": "Hợp tác xã Gõ Tay", "unit": "pk of commune of producers"}
SIGN_UP = {"producer_name": "HTX Tự Đăng Ký", "kind": "cooperative", "full_name": "Người Mẫu", "phone": "0912345678"}

ROWS = [
    Row("producers:list", OPEN_LIST),
    Row("producers:own", f"producer {ADVISER}", answer=GOES_ON),
    Row("producers:producer", f"{READERS} producer {ADVISER}", "producer record"),
    *act("producers:new", KEEPERS, but=dict.fromkeys(ELSEWHERE, UNREADABLE), **TYPED),
    # what the record holds
    *act("producers:edit", ENTERING, "producer record", **TYPED, seen="1"),
    *act("producers:representative", ENTERING, "producer record", name="Người Mới", is_new="on"),
    *act("producers:figures", ENTERING, "producer record", year="2018", source="declared", revenue_vnd="5"),
    *act("producers:add-site", ENTERING, "producer record", name="Xưởng", unit="pk of commune of producers"),
    *act("producers:close-site", ENTERING, "producer site"),
    *act("producers:add-member", ENTERING, "producer record", name="Người Mẫu"),
    *act("producers:end-member", ENTERING, "producer member"),
    *act("producers:add-capability", ENTERING, "producer record", kind="land", name="Đất"),
    *act("producers:end-capability", ENTERING, "producer capability"),
    # what is decided for it
    *act("producers:account", ENTERING, "producer record", number="8600201234567", bank="Agribank", holder="HTX"),
    *act("producers:invite", ENTERING, "producer record", username="norm_keeper@own"),
    *act("producers:end-adviser", ENTERING, "producer adviser"),
    *act("producers:pause", ENTERING, "producer record", reason="Mất mùa"),
    Row("producers:resume", KEEPERS, "paused producer"),
    Row("producers:resume", KEEPERS, "paused producer", method="post", answer=DONE, anonymous=KEPT),
    *act("producers:dissolve", ENTERING, "producer record", reason="Quyết định"),
    *act("producers:convert", ENTERING, "producer record", new_kind="enterprise", new_name="Công ty"),
    # a conversion on its way
    Row("producers:conversion", f"{READERS}", "conversion"),
    *act("producers:tick", KEEPERS, "conversion step", note="GCN 1"),
    *act(
        "producers:finish-conversion", KEEPERS, "ready conversion", registration_number="1", registered_on="01/11/2019"
    ),
    *act("producers:cancel-conversion", KEEPERS, "conversion", reason="Thôi"),
    # duplicates and lists are the province's
    Row("producers:pairs", COORDINATION),
    *act("producers:find-pairs", COORDINATION),
    *act("producers:pair", COORDINATION, "pair of producers", name="kept", reason="Trùng"),
    *act("producers:distinct", COORDINATION, "pair of producers", reason="Khác"),
    Row("producers:imports", COORDINATION),
    Row("producers:template", COORDINATION),
    Row("producers:import", COORDINATION),
    Row("producers:import", COORDINATION, method="post", answer=REFUSED, anonymous=KEPT, typed={"file": A_FILE}),
    Row("producers:batch", "coord_officer", "tried list"),
    *act("producers:confirm-import", "coord_officer", "tried list"),
    *act("producers:discard-import", "coord_officer", "tried list"),
    *act("producers:undo-import", "coord_officer", "imported list"),
    # sign-ups: the public makes them, the commune alone decides
    Row("producers:sign-up", EVERYBODY, anonymous=OK),
    Row("producers:sign-up", EVERYBODY, method="post", answer=KEPT, anonymous=KEPT, typed=SIGN_UP),  # without its mark
    Row("producers:slip", EVERYBODY, "slip", anonymous=OK),
    Row("producers:sign-ups", "commune_head commune_officer"),
    Row("producers:sign-up-detail", VERIFIERS, "sign-up"),
    *act("producers:verify", VERIFIERS, "sign-up", code="pk of code of sign-up", is_checked="on"),
    *act("producers:refuse-sign-up", VERIFIERS, "sign-up", reason="Không đúng người"),
    # personal data: one's own, and the desk of the place
    Row("producers:my-data"),
    Row("producers:give-consent", method="post", answer=DONE, anonymous=KEPT,
        typed={"purpose": "pk of purpose"}),
    *act("producers:withdraw-consent", "producer", "consent of producer"),
    *act("producers:ask", EVERYBODY, rule="pk of kind of request", details="Xem dữ liệu"),
    Row("producers:requests", f"{COORDINATION} commune_head commune_officer"),
    Row("producers:request", DESK, "data request"),
    *act("producers:answer", DESK, "data request", answer="Đang làm"),
    *act("producers:extend", DESK, "data request", reason="Chờ xác minh"),
    *act("producers:close-request", DESK, "data request", state="done", outcome="Đã sửa"),
]  # fmt: skip
