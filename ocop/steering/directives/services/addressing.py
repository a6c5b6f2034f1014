"""From the names in a text to the bodies that would receive the task, on the day the text was issued.

A collective name gives its members of that day, ticked; optional and doubtful bodies stand beside them unticked.
A name that has ended leads to its first successor, and a group without members (districts after 01/07/2025) to
the group that took its place, unticked: the clerk decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.vocabulary import Level

from ..models import Addressee, Directive, Proposal
from ..vocabulary import Part


@dataclass(frozen=True, slots=True)
class Found:
    """A body behind a name: ticked or only offered."""

    organisation_id: int
    is_ticked: bool
    through: str
    address: str


class Addressing:
    """Names of one day and province turned into bodies; every name is looked up once."""

    def __init__(self, *, on: date, province: str) -> None:
        self.on, self.province = on, province
        self._in_force = organisations.gazetteer(on)
        self._known: dict[str, list[Found]] = {}

    def bodies(self, name: str) -> list[Found]:
        """The bodies that a name in a text stands for."""
        if name not in self._known:
            mentions = self._in_force.find(name, on=self.on)
            self._known[name] = [found for mention in mentions for found in self._behind(mention)]
        return self._known[name]

    def _behind(self, mention: AgencyMention) -> Iterable[Found]:
        if mention.is_group:
            return [found for code in mention.ids[:1] for found in self._members(code, mention)]
        if mention.ids:
            return self._by_ref(mention)
        return self._successors(mention)

    def _members(self, code: str, mention: AgencyMention) -> list[Found]:
        ticked = self._found(organisations.members_of(code, on=self.on, province=self.province), mention, True)
        offered = self._found(
            organisations.optional_members_of(code, on=self.on, province=self.province), mention, False
        )
        if ticked or offered:
            return ticked + offered
        instead = organisations.replacement_of(code, on=self.on)
        if instead is None:
            return []
        return self._found(organisations.members_of(instead, on=self.on, province=self.province), mention, False)

    def _by_ref(self, mention: AgencyMention) -> list[Found]:
        bodies = list(Organisation.objects.filter(ref__in=mention.ids))
        own = [body for body in bodies if body.province == self.province] or bodies
        is_sure = len(own) == 1 and not own[0].confirm_before_use
        return self._found(own, mention, is_sure)

    def _successors(self, mention: AgencyMention) -> list[Found]:
        earlier = organisations.named(Organisation.objects.filter(province__in=[self.province, "bk"]), mention.name)
        ended = earlier.filter(end__isnull=False, end__lte=self.on).order_by("-end").first()
        heir = organisations.successor_of(ended, on=self.on) if ended else None
        return self._found([heir], mention, False) if heir else []

    def _found(self, bodies: Iterable[Organisation], mention: AgencyMention, is_ticked: bool) -> list[Found]:
        return [Found(body.pk, is_ticked, mention.name, mention.addressed_to) for body in bodies]


def province_of(directive: Directive) -> str:
    """The province in which group names are resolved: the assigner's, or the office's where the centre assigns."""
    assigner = directive.assigner
    return directive.office.province if assigner.level == Level.CENTRAL else assigner.province


@dataclass(frozen=True, slots=True)
class Choice:
    """Which bodies the clerk has ticked; without `ticked` all that were not left out count as ticked.

    With `ticked`, a body that was not shown yet keeps the proposal of the register.
    """

    unticked: Sequence[int]
    ticked: Sequence[int] | None = None

    def of(self, found: Found) -> bool:
        """Whether the body is ticked."""
        if found.organisation_id in self.unticked:
            return False
        return self.ticked is None or found.is_ticked or found.organisation_id in self.ticked


def address(
    proposal: Proposal, *, on: date, choice: Choice | None = None, addressing: Addressing | None = None
) -> None:
    """Write the bodies of a proposal anew from its names, ticked as the clerk has chosen."""
    known = addressing or Addressing(on=on, province=province_of(proposal.directive))
    rows = [
        *_rows(proposal, Part.LEAD, proposal.lead_text, known, choice),
        *_rows(proposal, Part.COORDINATING, proposal.coordinating_text, known, choice),
    ]
    proposal.addressees.all().delete()
    Addressee.objects.bulk_create(rows)


def address_like(proposal: Proposal, models: Iterable[Proposal], *, lead: Proposal) -> None:
    """Give a proposal the bodies of others, ticked as they are there; only those of `lead` lead it."""
    rows: dict[tuple[int, str], Addressee] = {}
    for model in models:
        for row in model.addressees.all():
            if row.part == Part.COORDINATING or model == lead:
                row.pk, row.proposal = None, proposal
                rows.setdefault((row.organisation_id, row.part), row)
    Addressee.objects.bulk_create(rows.values())


def _rows(
    proposal: Proposal, part: Part, names: Iterable[str], known: Addressing, choice: Choice | None
) -> list[Addressee]:
    assigner = proposal.directive.assigner_id
    rows: dict[int, Addressee] = {}
    for found in (found for name in names for found in known.bodies(name)):
        if found.organisation_id == assigner:
            continue
        is_ticked = choice.of(found) if choice else found.is_ticked
        rows.setdefault(
            found.organisation_id,
            Addressee(
                proposal=proposal,
                organisation_id=found.organisation_id,
                part=part,
                address=found.address,
                through=found.through[:60],
                is_ticked=is_ticked,
            ),
        )
    return list(rows.values())
