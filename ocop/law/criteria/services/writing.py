"""From a checked file to rows: a few inserts for some thousands of lines, in the order of the file."""

from collections.abc import Mapping
from typing import Any

from ocop.base.kernel.outcome import Obstacle

from .. import models
from ..models import Framework, PaperTable
from ..rules.files import FrameworkFile, PapersFile, SetFile
from ..rules.sheets import Criterion as CriterionFacts


def write_framework(file: FrameworkFile, stamp: Mapping[str, Any]) -> Framework:
    """The decision and everything below it."""
    framework = Framework.objects.create(**_head(file), **stamp)
    _write_bands(framework, file)
    parts = _write_parts(framework, file)
    sets = _write_sets(framework, file)
    _write_classification(framework, file, sets)
    groups = _write_groups(file, sets, parts)
    _write_criteria(groups)
    return framework


def write_papers(framework: Framework, file: PapersFile, stamp: Mapping[str, Any]) -> PaperTable:
    """The table with its kinds of papers and the entry of every criterion."""
    table = PaperTable.objects.create(
        framework=framework,
        version=file.version,
        evidence=file.evidence,
        rows={str(number): title for number, title in file.rows.items()},
        agencies=file.agencies,
        conditions=file.conditions,
        figures=file.figures,
        **stamp,
    )
    models.PaperType.objects.bulk_create(_paper(table, row, place) for place, row in enumerate(file.papers, 1))
    rows = models.Criterion.objects.filter(group__criteria_set__framework=framework)
    ids = {(set_code, code): pk for pk, code, set_code in rows.values_list("pk", "code", "group__criteria_set__code")}
    models.CriterionNeeds.objects.bulk_create(_needs(table, ids[place], entry) for place, entry in file.entries.items())
    return table


def _head(file: FrameworkFile) -> dict[str, Any]:
    clause = file.transition
    return {
        "code": file.code,
        "number": file.number,
        "title": file.title,
        "issued_on": file.issued_on,
        "start": file.period.start,
        "end": file.period.end,
        "replaces": list(file.replaces),
        "replaced_end": file.replaced_end,
        "amendments": list(file.amendments),
        "certificate_months": file.certificate_months,
        "evidence": file.evidence,
        "source": file.source,
        "particulars": dict(file.particulars),
        "transition_filed_before": clause.filed_before if clause else None,
        "transition_first_until": clause.first_or_upgrade_until if clause else None,
        "transition_again_until": clause.again_until if clause else None,
        "transition_basis": clause.basis if clause else "",
        "transition_kept": clause.kept if clause else "",
    }


def _write_bands(framework: Framework, file: FrameworkFile) -> None:
    models.Band.objects.bulk_create(
        models.Band(framework=framework, stars=band.stars, floor=band.floor, printed=band.printed, meaning=band.meaning)
        for band in file.bands
    )
    models.Competence.objects.bulk_create(
        models.Competence(
            framework=framework, stars=each.stars, level=each.level, start=each.first_day, end=each.period.end
        )
        for each in file.competences
    )


def _write_parts(framework: Framework, file: FrameworkFile) -> dict[str, models.Part]:
    rows = [
        models.Part(
            framework=framework, code=part.code, title=part.title, max_points=part.max_points, position=place,
            group_titles=list(file.part_groups.get(part.code, ())),
        )
        for place, part in enumerate(file.parts, 1)
    ]  # fmt: skip
    return {row.code: row for row in models.Part.objects.bulk_create(rows)}


def _write_sets(framework: Framework, file: FrameworkFile) -> dict[str, models.CriteriaSet]:
    rows = [_set(framework, each, place) for place, each in enumerate(file.sets, 1)]
    sets = {row.code: row for row in models.CriteriaSet.objects.bulk_create(rows)}
    models.Succession.objects.bulk_create(
        models.Succession(criteria_set=sets[each.code], framework_code=each.successor[0], set_code=each.successor[1])
        for each in file.sets
        if each.successor
    )
    return sets


def _set(framework: Framework, each: SetFile, place: int) -> models.CriteriaSet:
    return models.CriteriaSet(
        framework=framework,
        code=each.code,
        name=each.name,
        scoring=each.scoring,
        is_usable=each.is_usable,
        evidence=each.evidence,
        source=each.source,
        note=each.note,
        rejected_when=each.rejected_when,
        open_sums=[_plain(fault) for fault in each.open_sums],
        slips=[{"criterion": criterion, "note": note} for criterion, note in each.slips],
        position=place,
    )


def _plain(fault: Obstacle) -> dict[str, Any]:
    return {"code": fault.code, "facts": dict(fault.facts)}


def _write_classification(framework: Framework, file: FrameworkFile, sets: Mapping[str, models.CriteriaSet]) -> None:
    models.Classification.objects.bulk_create(
        models.Classification(
            framework=framework, criteria_set=sets[row.set_code], sector=row.sector, group=row.group,
            subgroup=row.subgroup, ministry=row.ministry, evidence=row.evidence, note=row.note, position=place,
        )
        for place, row in enumerate(file.classification, 1)
    )  # fmt: skip


Groups = list[tuple[models.Group, tuple[CriterionFacts, ...]]]


def _write_groups(
    file: FrameworkFile, sets: Mapping[str, models.CriteriaSet], parts: Mapping[str, models.Part]
) -> Groups:
    found: Groups = []
    for each in file.sets:
        listed = [(part.code, group) for part in each.parts for group in part.groups]
        for place, (part, group) in enumerate(listed, 1):
            row = models.Group(
                criteria_set=sets[each.code], part=parts[part], code=group.code, title=group.title,
                max_points=group.max_points, position=place,
            )  # fmt: skip
            found.append((row, group.criteria))
    models.Group.objects.bulk_create([row for row, _criteria in found])
    return found


def _write_criteria(groups: Groups) -> None:
    pairs = [
        (_criterion(group, facts, place), facts)
        for group, criteria in groups
        for place, facts in enumerate(criteria, 1)
    ]
    models.Criterion.objects.bulk_create([row for row, _facts in pairs])
    models.Option.objects.bulk_create(
        models.Option(criterion=row, index=o.index, points=o.points, text=o.text, star=o.star, case=o.case)
        for row, facts in pairs
        for o in facts.options
    )
    models.Minimum.objects.bulk_create(
        models.Minimum(criterion=row, star=star, points=points) for row, facts in pairs for star, points in facts.minima
    )


def _criterion(group: models.Group, facts: CriterionFacts, place: int) -> models.Criterion:
    return models.Criterion(
        group=group,
        code=facts.code,
        title=facts.title,
        max_points=facts.max_points,
        note=facts.note,
        reading=facts.reading,
        is_knockout=facts.is_knockout,
        zero_stops=facts.zero_stops,
        only_with=facts.only_with,
        same_case=facts.same_case,
        section=facts.section,
        section_max=facts.section_max,
        position=place,
    )


def _paper(table: PaperTable, row: Mapping[str, Any], place: int) -> models.PaperType:
    return models.PaperType(
        table=table,
        code=row["code"],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        kind=row.get("kind", "paper"),
        holder=row["holder"],
        form02_row=row.get("form02_row"),
        written=dict(row),
        position=place,
    )


def _needs(table: PaperTable, criterion: int, entry: Mapping[str, Any]) -> models.CriterionNeeds:
    return models.CriterionNeeds(
        table=table,
        criterion_id=criterion,
        entry=entry["id"],
        judged_by=entry["judged_by"],
        hint_vi=entry["hint_vi"],
        written={**entry, "needs": {str(index): asked for index, asked in entry["needs"].items()}},
    )
