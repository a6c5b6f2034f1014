"""Triển khai: milestones with owners are set and done, support is asked for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import IMAGE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import CycleEntry, Milestone, SupportKind, SupportWish
from ..queries.locking import entry_for_update, milestone_for_update
from ..rules.plan import PlannedStep, obstacles_to_milestones
from ..vocabulary import WORKING, MilestoneKind


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it came in."""

    name: str
    content: bytes

    def kept(self, by: Person, *, kinds: Collection[Kind] = IMAGE_KINDS) -> StoredFile:
        """Stored, or refused with every reason."""
        return files.store(name=self.name, content=self.content, by=by, kinds=kinds)


@transaction.atomic
def set_milestone(
    entry_id: int, *, by: Person, on: date, code: str, name: str, due: date | None, owner: str,
    kind: str = MilestoneKind.OTHER, cost_vnd: int | None = None,
) -> Milestone:  # fmt: skip
    """Đặt mốc: a new one, or the one of that code changed, as long as it is not done."""
    entry = entry_for_update(entry_id)
    permissions.require_writing(by, entry.product.producer, on=on)
    held = entry.milestones.filter(code=code.strip()).first()
    refuse_if(
        [*_obstacles_to_work(entry, held), *obstacles_to_milestones([PlannedStep(code, name, due, owner, cost_vnd)])]
    )
    values = {"name": name.strip(), "due": due, "owner": owner.strip(), "kind": kind, "cost_vnd": cost_vnd}
    milestone, _is_new = Milestone.objects.update_or_create(entry=entry, code=code.strip(), defaults=values)
    record("products.milestone.set", entry, by=by, milestone=str(milestone), due=milestone.due, owner=milestone.owner)
    return milestone


def _obstacles_to_work(entry: CycleEntry, held: Milestone | None) -> list[Obstacle]:
    found = []
    if entry.state not in WORKING:
        found.append(Obstacle("cycle.wrong-moment", {"state": entry.stage.label}))
    if held and held.done_on:
        found.append(Obstacle("milestone.done", {"code": held.code}))
    return found


@transaction.atomic
def finish_milestone(
    milestone_id: int, *, by: Person, on: date, note: str = "", photo: Photo | None = None
) -> Milestone:
    """Báo xong mốc, with a word or a picture that shows it."""
    milestone = milestone_for_update(milestone_id)
    entry = milestone.entry
    permissions.require_writing(by, entry.product.producer, on=on)
    missing = [] if note.strip() or photo else [Obstacle("milestone.no-proof", repair="#id_note")]
    refuse_if([*_obstacles_to_work(entry, milestone), *missing])
    milestone.done_on, milestone.done_by, milestone.note = on, by, note.strip()
    milestone.photo = photo.kept(by) if photo else None
    milestone.save(update_fields=["done_on", "done_by", "note", "photo"])
    record("products.milestone.done", entry, by=by, milestone=str(milestone), note=milestone.note)
    return milestone


@transaction.atomic
def ask_support(
    entry_id: int, *, by: Person, on: date, kind: SupportKind, text: str, amount_vnd: int | None = None
) -> SupportWish:
    """Đề nghị hỗ trợ of one kind; asked again it says what is wanted now."""
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    refuse_if([] if text.strip() else [Obstacle("support.no-text", repair="#id_text")])
    values = {"text": text.strip()[:300], "amount_vnd": amount_vnd, "asked_by": by, "asked_on": on}
    wish, _is_new = SupportWish.objects.update_or_create(entry=entry, kind=kind, defaults=values)
    record("products.support.asked", entry, by=by, product=entry.product.name, kind=kind.name, text=wish.text)
    return wish
