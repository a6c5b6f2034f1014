"""Bodies by name: the gazetteer for texts, search by words, symbols of documents."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations.models import Group, Organisation, OrganisationQuerySet, Succession
from ocop.actors.organisations.rules.entries import AgencyEntry, GroupEntry
from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.actors.organisations.vocabulary import Address, Kind, Level
from ocop.base.kernel.text import fold


def named(organisations: QuerySet[Organisation], text: str) -> QuerySet[Organisation]:
    """Those whose name, short name, other names or symbol hold the text, with or without accents."""
    return organisations.filter(folded__contains=fold(text.strip())) if text.strip() else organisations


def by_symbol(symbol: str, *, on: date, province: str = "bk") -> OrganisationQuerySet:
    """The bodies that sign with the symbol on the day: of the province or of the centre."""
    return Organisation.objects.in_force(on).filter(Q(province=province) | Q(province="tw"), symbol=symbol)


def gazetteer(on: date | None) -> Gazetteer:
    """The register as the rules of names know it: what was in force on the day (every version without a day)."""
    organisations = Organisation.objects.in_force(on) if on else Organisation.objects.all()
    heirs: dict[int, list[str]] = {}
    for old, new in Succession.objects.order_by("rank").values_list("predecessor", "successor__ref"):
        heirs.setdefault(old, []).append(new)
    provinces = province_names()
    entries = [entry_of(body, provinces, heirs.get(body.pk, ())) for body in organisations.select_related("unit")]
    return Gazetteer(entries, [group_entry_of(group) for group in Group.objects.all()])


def province_names() -> dict[str, str]:
    """The plain name of each listed province (Bắc Kạn), by the prefix of its bodies."""
    committees = Organisation.objects.filter(kind=Kind.PEOPLE_COMMITTEE, level=Level.PROVINCIAL, unit__isnull=False)
    return {province: name.partition(" ")[2] for province, name in committees.values_list("province", "unit__name")}


def entry_of(body: Organisation, provinces: Mapping[str, str], heirs: Iterable[str]) -> AgencyEntry:
    """One version of one body in the words of the rules; their last day is inclusive."""
    return AgencyEntry(
        id=body.ref,
        key=body.key,
        name=body.name,
        names=(body.short, *body.aliases),
        kind=body.kind,
        level=body.level,
        symbol=body.symbol or None,
        valid_from=body.start,
        valid_to=body.period.last_day,
        parent=body.parent_key or None,
        territory=body.unit.key if body.unit else None,
        province=provinces.get(body.province),
        successors=tuple(heirs),
        head_of=body.head_of_key or None,
        confirm_before_use=body.confirm_before_use,
    )


def group_entry_of(group: Group) -> GroupEntry:
    """A collective name in the words of the rules."""
    rule = group.rule
    dated = [(day_of(by.get("from")), day_of(by.get("to")), by["use"]) for by in rule.get("by_date", ())]
    return GroupEntry(
        id=group.code,
        names=tuple(group.names),
        address="head" if group.address == Address.HEAD else "body",
        kinds=tuple(rule.get("kinds", ())),
        optional_kinds=tuple(rule.get("optional_kinds", ())),
        level=rule.get("level"),
        scope=rule.get("scope"),
        same_members_as=rule.get("same_members_as"),
        union_of=tuple(rule.get("union_of", ())),
        by_date=tuple(dated),
        exclude_keys=tuple(rule.get("exclude_keys", ())),
        generated=rule.get("generated"),
        is_open=rule.get("open", False),
        is_umbrella=rule.get("umbrella", False),
    )


def day_of(text: str | None) -> date | None:
    """A day kept in JSON."""
    return date.fromisoformat(text) if text else None
