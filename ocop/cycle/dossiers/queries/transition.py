"""Whether the time in which a dossier may be finished under an older framework is over (E01)."""

from dataclasses import dataclass
from datetime import date

from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Framework

from ..models import Dossier
from ..vocabulary import FILING, DossierKind


@dataclass(frozen=True, slots=True)
class Over:
    """The last day there was, on which ground, and the framework that applies now."""

    until: date
    basis: str
    now: Framework | None


def transition_over(dossier: Dossier, *, on: date) -> Over | None:
    """None while the dossier may be assessed by its own framework."""
    last, basis = _last_day(dossier)
    return Over(last, basis, criteria.framework_on(on)) if last and on > last else None


def _last_day(dossier: Dossier) -> tuple[date | None, str]:
    """As noted at the filing; a later decision that was not known then sets one too."""
    if dossier.framework_until:
        return dossier.framework_until, dossier.framework_basis
    if dossier.filed_on is None or dossier.framework.end is None:
        return None, ""
    found = criteria.framework_for(dossier.filed_on, kind=FILING[DossierKind(dossier.kind)])
    if found is None or found[0].pk != dossier.framework_id:
        return None, ""
    return found[1].until, found[1].basis
