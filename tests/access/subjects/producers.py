"""The record of the producer of the cast, two households that change their form, a twin, lists, sign-ups, requests."""

from types import SimpleNamespace

from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.models import Duplicate, Purpose, RequestRule
from ocop.actors.producers.services import (
    advising,
    contents,
    converting,
    finding,
    importing,
    privacy,
    registering,
    signing_up,
)
from ocop.actors.producers.services.wording import ProducerWording
from ocop.actors.producers.vocabulary import Origin
from tests.access.cast import DAY

LIST = "Tên chủ thể;Loại hình;Xã, phường\n{};htx;{}\n"


def make(world):
    world.things["commune of producers"] = world.units["commune"]
    the_record(world)
    conversions(world)
    duplicates_and_lists(world)
    doors(world)


def made(world, name, *, organisation: Organisation | None = None, **facts):
    wording = ProducerWording(**{"kind": "cooperative", "name": name, "unit": world.units["commune"], **facts})
    by = world.people["commune_officer@own"]
    return registering.made(wording, by=by, on=DAY, origin=Origin.TYPED, organisation=organisation)


def the_record(world):
    things, owner = world.things, {"by": world.people["producer"], "on": DAY}
    record = made(world, "Hợp tác xã Minh Họa", organisation=world.bodies["producer"])
    things["producer record"] = record
    things["producer site"] = contents.add_site(record.pk, name="Xưởng", unit=world.units["commune"], **owner)
    things["producer member"] = contents.add_member(record.pk, name="Thành viên", **owner)
    things["producer capability"] = contents.add_capability(record.pk, kind="land", name="Đất", **owner)
    things["producer adviser"] = advising.invite_adviser(record.pk, username="editor", **owner)
    paused = made(world, "Hợp tác xã Tạm Ngừng")
    things["paused producer"] = registering.pause(
        paused.pk, by=world.people["commune_officer@own"], on=DAY, reason="Mất mùa"
    )


def conversions(world):
    officer = {"by": world.people["commune_officer@own"], "on": DAY}
    for name in ("conversion", "ready conversion"):
        household = made(world, f"Hộ {name}", kind="household_business")
        case = converting.start_conversion(household.pk, new_kind="enterprise", new_name=f"Công ty {name}", **officer)
        world.things[name] = case
    world.things["conversion step"] = world.things["conversion"].steps.first()
    for step in world.things["ready conversion"].steps.all():
        converting.tick(step.pk, note="GCN", **officer)


def duplicates_and_lists(world):
    office = {"by": world.people["coord_officer"], "on": DAY}
    made(world, "Hợp tác xã Sinh Đôi")
    made(world, "HTX Sinh Đôi")
    finding.find_duplicates(**office)
    world.things["pair of producers"] = Duplicate.objects.get()
    for name, producer in (("tried list", "HTX Đọc Thử"), ("imported list", "HTX Đã Nhập")):
        content = LIST.format(producer, world.units["commune"].code).encode()
        world.things[name] = importing.import_dry_run(content=content, name=f"{name}.csv", **office)
    importing.import_confirm(world.things["imported list"].pk, **office)


def doors(world):
    things, producer = world.things, {"by": world.people["producer"], "on": DAY}
    waiting = signing_up.sign_up(
        on=DAY, producer_name="HTX Tự Đăng Ký", kind="cooperative", unit=world.units["commune"], full_name="Người Mẫu",
        phone="0912345678", agreed=["registry"],
    )  # fmt: skip
    things["sign-up"], things["slip"] = waiting, SimpleNamespace(pk=waiting.slip)
    things["code of sign-up"] = SimpleNamespace(pk=signing_up.code_of(waiting, signing_up.limits().code_digits))
    things["purpose"] = Purpose.objects.get(code="publish_picture")
    agreed = Purpose.objects.get(code="publish_contact")
    things["consent of producer"] = privacy.give_consent(purpose=agreed, **producer)
    things["kind of request"] = RequestRule.objects.get(code="access")
    correct = RequestRule.objects.get(code="correct")
    things["data request"] = privacy.ask(rule=correct, details="Sửa năm sinh", **producer)
