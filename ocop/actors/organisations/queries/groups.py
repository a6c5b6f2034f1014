"""Who belongs to a collective name ("các sở, ban, ngành") on a day; the rules are rows of the reference file."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from ocop.actors.organisations.models import Group, Organisation, OrganisationQuerySet
from ocop.actors.organisations.queries.succession import province_committee
from ocop.actors.organisations.vocabulary import Kind, Level

Rule = Mapping[str, Any]
GENERATED = {"ubnd_xa": {"level": Level.COMMUNE, "kinds": [Kind.PEOPLE_COMMITTEE]}}


def members_of(group_code: str, *, on: date, province: str = "bk") -> OrganisationQuerySet:
    """The bodies meant by the name in a text of that day, in the order of the register.

    Not among them: rows to confirm first, optional kinds (`optional_members_of`), and anything of an open group.
    The assigner and the lead are left out by the caller, who knows them.
    """
    return _members(group_code, on=on, province=province, kinds="kinds").exclude(confirm_before_use=True)


def optional_members_of(group_code: str, *, on: date, province: str = "bk") -> OrganisationQuerySet:
    """Bodies offered unticked beside the members: agencies of the centre and rows to confirm first."""
    extra = _members(group_code, on=on, province=province, kinds="optional_kinds")
    doubtful = _members(group_code, on=on, province=province, kinds="kinds").filter(confirm_before_use=True)
    return extra | doubtful


def replacement_of(group_code: str, *, on: date) -> str | None:
    """The group to ask about where this one has no members any more (districts after 01/07/2025)."""
    instead = Group.objects.get(code=group_code).rule.get("when_empty")
    return instead["use"] if instead and instead["from"] <= on.isoformat() else None


def _members(group_code: str, *, on: date, province: str, kinds: str) -> OrganisationQuerySet:
    committee = province_committee(on, province=province)
    rules = {group.code: group.rule for group in Group.objects.all()}
    meant = Q(pk__in=[])
    for rule in leaves(group_code, rules, on.isoformat()) if committee else ():
        meant |= Q(level=rule.get("level"), kind__in=rule.get(kinds, [])) & ~Q(key__in=rule.get("exclude_keys", []))
    within = committee.province if committee else ""
    return Organisation.objects.in_force(on).filter(meant, province=within)


def leaves(code: str, rules: Mapping[str, Rule], day: str) -> Iterator[Rule]:
    """The rules that name kinds of bodies, behind "same members as", unions and groups that change by date."""
    rule = rules[code]
    if rule.get("open"):
        return
    others = [rule["same_members_as"]] if "same_members_as" in rule else list(rule.get("union_of", ()))
    others += [by["use"] for by in rule.get("by_date", ()) if by.get("from", "") <= day <= by.get("to", "9999")]
    for other in others:
        yield from leaves(other, rules, day)
    if "generated" in rule or "kinds" in rule:
        yield {**rule, **GENERATED.get(rule.get("generated", ""), {})}
