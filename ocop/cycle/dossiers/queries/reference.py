"""Rows of the reference file: who may file, the parts of a file, grounds, figures."""

from ..models import Dossier, Figure, FilerRule, Ground, PackagePart
from ..rules.opening import Allowed


def filers_of(framework: str) -> list[Allowed]:
    """The kinds of producers that may file under the framework; empty where no list is known."""
    return [Allowed(row.kind, tuple(row.sets), row.basis) for row in FilerRule.objects.filter(framework=framework)]


def package_of(framework: str, kind: str) -> list[PackagePart]:
    """The parts of the file for a kind of dossier, in order."""
    return list(PackagePart.objects.filter(framework=framework, kind=kind))


def compulsory_of(framework: str, kind: str) -> list[tuple[str, str]]:
    """Those without which the producer does not file, with their ground."""
    return [(row.part, row.basis) for row in package_of(framework, kind) if row.is_compulsory]


def part_ground(dossier: Dossier, part: str) -> str:
    """Where the dossier's framework asks for the part of its file."""
    found = PackagePart.objects.filter(framework=dossier.framework.code, kind=dossier.kind, part=part).first()
    return found.basis if found else decision_of(dossier)


def step_ground(dossier: Dossier, of: str) -> str:
    """Where the dossier's framework provides for the step."""
    found = Ground.objects.filter(framework=dossier.framework.code, of=of).first()
    return found.basis if found else decision_of(dossier)


def decision_of(dossier: Dossier) -> str:
    """The decision itself, where no row names its article."""
    return f"Quyết định {dossier.framework.number}"


def figure(code: str) -> str:
    """One figure or pattern; KeyError-like silence would hide a missing load, so it raises."""
    return Figure.objects.get(code=code).value


def figure_row(code: str) -> Figure | None:
    """The same with its ground, for a page that shows it."""
    return Figure.objects.filter(code=code).first()
