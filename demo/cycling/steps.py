"""What the story of the cycle can say, each through the service of the system."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from ocop.cycle.products.models import SelectionList, SupportKind, Training
from ocop.cycle.products.rules.moves import Returned
from ocop.cycle.products.services import (
    handing_in,
    judging,
    keeping,
    picturing,
    receiving,
    scoring,
    selecting,
    starting,
    training,
    working,
    writing,
)
from ocop.cycle.products.vocabulary import Route

from ..pictures import jar
from . import proofs
from .scene import CycleScene

Row = Mapping[str, Any]
Moment = tuple[date, Callable[[], Any]]
LABOUR = ("labour_total", "labour_local", "labour_women", "labour_ethnic")
MONEY = ("revenue_vnd", "cost_vnd")


def moments(scene: CycleScene) -> Iterator[Moment]:
    """Everything that happens, the oldest first; what falls on one day keeps the order of the story."""
    told = [*_of_entries(scene), *_of_lists(scene), *_of_trainings(scene)]
    for ago, act in sorted(told, key=lambda each: -each[0]):
        yield scene.day(ago), partial(act, scene.day(ago))


def _of_entries(scene: CycleScene) -> Iterator[tuple[int, Callable[[date], Any]]]:
    for row in scene.story["entries"]:
        for verb, ago in row["acts"].items():
            yield ago, partial(STEPS[verb], scene, row)


def _of_lists(scene: CycleScene) -> Iterator[tuple[int, Callable[[date], Any]]]:
    told = scene.story["list"]
    yield told["opened"], partial(_open_list, scene)
    yield told["approved"], partial(_approve_list, scene)
    yield scene.story["second_list"]["opened"], partial(_open_list, scene)


def _of_trainings(scene: CycleScene) -> Iterator[tuple[int, Callable[[date], Any]]]:
    for told in scene.story["trainings"]:
        yield told["called"], partial(_hold, scene, told)
        if "staff" in told:
            yield told["day"], partial(_note_attendance, scene, told)


# ── an entry ──


def start(scene: CycleScene, row: Row, on: date) -> None:
    """It enters the year."""
    producer, route = scene.producers[row["producer"]], row.get("route", Route.NEW_IDEA)
    entry = starting.start(by=scene.writer(row), on=on, producer=producer, route=route, name=row["product"])
    scene.entries[row["product"]] = entry


def write(scene: CycleScene, row: Row, on: date) -> None:
    """Form a, whole."""
    told = dict(row["idea"])
    labour = dict(zip(LABOUR, told.pop("labour"), strict=True))
    representative = scene.producers[row["producer"]].representatives.latest("pk").name
    values = {
        **told,
        **labour,
        "classification": scene.group(row).pk,
        "commitment": True,
        "signer_name": representative,
    }
    writing.save_idea(_key(scene, row), by=scene.writer(row), on=on, values=values, seen=0)


def submit(scene: CycleScene, row: Row, on: date) -> None:
    """Form a is handed in."""
    handing_in.submit_idea(_key(scene, row), by=scene.writer(row), on=on)


def receive(scene: CycleScene, row: Row, on: date) -> None:
    """The commune gives it a number."""
    receiving.receive(_key(scene, row), by=scene.commune(row, "products.review"), on=on)


def screen(scene: CycleScene, row: Row, on: date) -> None:
    """The commune looks at its five topics."""
    by, findings = scene.commune(row, "products.review"), scene.story["findings"]
    receiving.screen(_key(scene, row), by=by, on=on, findings=findings)


def send_back(scene: CycleScene, row: Row, on: date) -> None:
    """It goes back with its reasons."""
    reasons = [Returned(**each) for each in row["reasons"]]
    by = scene.commune(row, "products.review")
    receiving.return_with_reasons(_key(scene, row), by=by, on=on, reasons=reasons)


def select(scene: CycleScene, row: Row, on: date) -> None:
    """The office selects it."""
    judging.select(_key(scene, row), by=scene.office(), on=on)


def plan(scene: CycleScene, row: Row, on: date) -> None:
    """Form b, as far as the story has it."""
    told = dict(row["plan"])
    if "milestones" in told:
        told["milestones"] = [{**each, "due": _ahead(scene, each["due"])} for each in told["milestones"]]
        told["years"] = [_year(scene, n, amounts) for n, amounts in enumerate(told["years"])]
    writing.save_plan(_key(scene, row), by=scene.writer(row), on=on, values=told, seen=0)


def _ahead(scene: CycleScene, days: int) -> str:
    return (scene.today + timedelta(days=days)).isoformat()


def _year(scene: CycleScene, n: int, amounts: list[int]) -> dict[str, int]:
    revenue, cost = amounts
    return {"year": scene.today.year + n, **dict(zip(MONEY, amounts, strict=True)), "profit_vnd": revenue - cost}


def submit_plan(scene: CycleScene, row: Row, on: date) -> None:
    """Form b is handed in."""
    handing_in.submit_plan(_key(scene, row), by=scene.writer(row), on=on)


def verify(scene: CycleScene, row: Row, on: date) -> None:
    """The commune says what it found."""
    by = scene.commune(row, "products.review")
    receiving.verify(_key(scene, row), by=by, on=on, text=row["verification"])


def approve(scene: CycleScene, row: Row, on: date) -> None:
    """The office approves; the work begins."""
    judging.approve(_key(scene, row), by=scene.office(), on=on, note=row["approval"])


def finish(scene: CycleScene, row: Row, on: date) -> None:
    """A milestone is done."""
    told = row["finish"]
    milestone = scene.entries[row["product"]].milestones.get(code=told["code"])
    working.finish_milestone(milestone.pk, by=scene.writer(row), on=on, note=told["note"])


def ask(scene: CycleScene, row: Row, on: date) -> None:
    """Support is asked for."""
    told = dict(row["ask"])
    kind = SupportKind.objects.get(code=told.pop("kind"))
    working.ask_support(_key(scene, row), by=scene.writer(row), on=on, kind=kind, **told)


def skip(scene: CycleScene, row: Row, on: date) -> None:
    """A product already sold goes straight to its readiness, classified."""
    entry = starting.skip_to_product(_key(scene, row), by=scene.writer(row), on=on)
    by, group = scene.writer(row), scene.group(row)
    keeping.classify(entry.product_id, by=by, on=on, classification=group)
    photo = working.Photo("san-pham-minh-hoa.jpg", jar(entry.pk))
    picturing.add_photo(entry.product_id, by=by, on=on, photo=photo, caption="Hình vẽ minh họa")


def papers(scene: CycleScene, row: Row, on: date) -> None:
    """The papers that three stars ask for are handed in."""
    proofs.hand_in(scene.entries[row["product"]], by=scene.writer(row), on=on)


def check(scene: CycleScene, row: Row, on: date) -> None:
    """The commune verifies them."""
    proofs.verify_all(scene.producers[row["producer"]], by=scene.commune(row, "evidence.verify"), on=on)


def score(scene: CycleScene, row: Row, on: date) -> None:
    """The producer ticks its options."""
    entry = scene.entries[row["product"]]
    facts = proofs.plain_facts(proofs.sheet_of(entry, on))
    scoring.self_score(entry.pk, by=scene.writer(row), on=on, chosen=proofs.modest(entry, on=on), facts=facts)


def ready(scene: CycleScene, row: Row, on: date) -> None:
    """The producer confirms."""
    scoring.mark_ready(_key(scene, row), by=scene.writer(row), on=on)


def _key(scene: CycleScene, row: Row) -> int:
    return scene.entries[row["product"]].pk


STEPS = {
    "start": start, "write": write, "submit": submit, "receive": receive, "screen": screen, "return": send_back,
    "select": select, "plan": plan, "submit_plan": submit_plan, "verify": verify, "approve": approve,
    "finish": finish, "ask": ask, "skip": skip, "papers": papers, "check": check, "score": score, "ready": ready,
}  # fmt: skip


# ── lists and trainings ──


def _open_list(scene: CycleScene, on: date) -> None:
    selecting.open_list(by=scene.office(), on=on, year=scene.year)


def _approve_list(scene: CycleScene, on: date) -> None:
    told, held = scene.story["list"], SelectionList.objects.get(year=scene.year, state="draft")
    selecting.approve_list(
        held.pk, by=scene.office(), on=on, decision_number=told["number"], decision_on=on, signer_name=told["signer"],
        signer_title=told["title"],
    )  # fmt: skip


def _hold(scene: CycleScene, told: Row, on: date) -> None:
    invited = [scene.producers[name] for name in told["who"]]
    day = min(scene.day(told["day"]), scene.last)
    training.hold_training(
        by=scene.office(), on=on, kind=told["kind"], title=told["title"], day=day, place=told["place"],
        note=told["note"], producers=invited,
    )  # fmt: skip


def _note_attendance(scene: CycleScene, told: Row, on: date) -> None:
    held = Training.objects.get(title=told["title"])
    for name, people in told["who"].items():
        if people:
            training.note_attendance(held.pk, by=scene.office(), on=on, names=people, producer=scene.producers[name])
    training.note_attendance(held.pk, by=scene.office(), on=on, **told["staff"])
