"""Lập Hội đồng by the Chairman's decision, its members seat by seat (QĐ 26/2026/QĐ-TTg, Art. 7.3b)."""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search
from ocop.cycle.rounds.models import Round
from ocop.cycle.rounds.queries.years import province_on

from .. import notices, permissions
from ..models import Council, Member, SeatRule
from ..queries import councils as queries
from ..queries.clauses import bases_on
from ..queries.locking import council_for_update
from ..rules import councils as rules
from ..vocabulary import CHAIR, CouncilLevel, MemberRole


@transaction.atomic
def set_up(
    *,
    by: Person,
    on: date,
    name: str,
    decision_number: str,
    decision_on: date | None,
    issuer: str,
    year: int,
    level: str = CouncilLevel.PROVINCE,
    round: Round | None = None,
    paper: StoredFile | None = None,
) -> Council:
    """Nhập Hội đồng as its decision set it up; without decision there is no council (E11)."""
    permissions.require_setting(by, on=on)
    province = province_on(on)
    is_there = queries.is_there(province, decision_number.strip(), decision_on)
    refuse_if(
        rules.obstacles_to_setting_up(
            name=name,
            number=decision_number,
            decided_on=decision_on,
            issuer=issuer,
            is_there=is_there,
            on=on,
            bases=bases_on(on),
        )
    )
    assert decision_on
    council = Council.objects.create(
        level=level, province=province, year=year, round=round, name=name.strip(), issuer=issuer.strip(),
        decision_number=decision_number.strip(), decision_on=decision_on, paper=paper, made_by=by, made_on=on,
    )  # fmt: skip
    search.index(council)
    record("assessment.council.entered", council, by=by, council=council.name, number=council.decision_number,
           day=short_date(decision_on))  # fmt: skip
    return council


@transaction.atomic
def add_member(
    council_id: int,
    *,
    by: Person,
    on: date,
    person: Person,
    organisation: Organisation,
    seat: SeatRule,
    role: str = MemberRole.MEMBER,
    is_scoring: bool = True,
    since: date | None = None,
) -> Member:
    """Thêm thành viên: a person with a post that sits, on one seat, once; the chair with a post that leads."""
    council = council_for_update(council_id)
    permissions.require_setting(by, on=on)
    day = since or max(on, council.decision_on)
    facts = rules.NewMember(
        name=person.full_name,
        may_sit=queries.may_sit(person, on=on),
        may_lead=role != MemberRole.CHAIR or queries.carries(person, CHAIR, on=on),
        is_seated=queries.is_seated(council, person, on=day),
        is_second_chair=role == MemberRole.CHAIR and queries.has_chair(council, on=day),
        is_on_chairs_seat=seat.is_chair,
        is_chair=role == MemberRole.CHAIR,
        joins_open_sitting=queries.has_sitting_at_work(council, since=day),
    )
    refuse_if([*rules.obstacles_to_council(ended=council.ended_on is not None), *rules.obstacles_to_adding(facts)])
    member = Member.objects.create(
        council=council, person=person, organisation=organisation, seat=seat, role=role, is_scoring=is_scoring,
        since=day, noted_by=by,
    )  # fmt: skip
    record("assessment.member.added", member, by=by, council=council.name, member=person.full_name,
           seat=seat.name, role=member.get_role_display(), body=organisation.short)  # fmt: skip
    notices.seated(member, by=by)
    return member


@transaction.atomic
def end_member(member_id: int, *, by: Person, on: date, reason: str) -> Member:
    """Thôi tham gia Hội đồng: from that day the seat is empty; what was signed stays."""
    member = Member.objects.select_for_update(of=("self",)).select_related("person", "council", "seat").get(
        pk=member_id
    )  # fmt: skip
    permissions.require_setting(by, on=on)
    is_sitting = queries.is_in_open_sitting(member)
    refuse_if(rules.obstacles_to_ending(is_over=member.until is not None, is_sitting=is_sitting, reason=reason))
    member.until, member.reason = max(on, member.since), reason.strip()
    member.save(update_fields=["until", "reason"])
    record("assessment.member.ended", member, by=by, council=member.council.name, member=member.person.full_name,
           reason=member.reason)  # fmt: skip
    return member


@transaction.atomic
def end_council(council_id: int, *, by: Person, on: date, reason: str) -> Council:
    """Kết thúc Hội đồng: no further sittings."""
    council = council_for_update(council_id)
    permissions.require_setting(by, on=on)
    is_over, has_open = council.ended_on is not None, queries.has_open_sittings(council)
    refuse_if(rules.obstacles_to_ending_council(is_over=is_over, has_open_sittings=has_open, reason=reason))
    council.ended_on, council.ended_reason = max(on, council.decision_on), reason.strip()
    council.save(update_fields=["ended_on", "ended_reason"])
    record("assessment.council.ended", council, by=by, council=council.name, reason=council.ended_reason)
    return council
