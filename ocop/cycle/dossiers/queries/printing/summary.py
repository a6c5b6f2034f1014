"""The summary of a round, for the Chairman."""

from collections.abc import Sequence
from datetime import date

from ocop.actors.people.models import Person
from ocop.cycle.rounds.models import Round
from ocop.steering.windows.queries.places import committee

from ...models import Dossier
from ...rules.papers import facts as f
from ...vocabulary import DossierKind
from ..advising.facts import asked_samples
from .frames import whole
from .team import office_frame


def summary_facts(
    held: Round, rows: Sequence[Dossier], *, written: str, signer: Person, words: str, on: date
) -> f.Summary:
    """As it is signed on the day; `rows` come with their counts."""
    office, body = office_frame(signer, on=on), committee(on)
    number, _slash, symbol = written.partition("/")
    own = f.Frame(
        issuer=office.issuer, parent_body=office.parent_body, place=office.place, day=on, signer=signer.full_name,
        number=int(number), symbol=symbol,
    )  # fmt: skip
    decisions = dict.fromkeys(dossier.framework.number for dossier in rows)
    return f.Summary(
        frame=own,
        addressee=f"Chủ tịch {whole(body.name)}" if body else "Chủ tịch Ủy ban nhân dân tỉnh",
        round=f"đợt {held.get_level_display().lower()} {held.number}/{held.year}",
        closes=held.intake_close,
        done_by=held.done_by,
        rows=tuple(_row(dossier) for dossier in rows),
        basis=tuple(f"Quyết định số {each} của Thủ tướng Chính phủ" for each in decisions),
        words=words,
    )


def _row(dossier: Dossier) -> f.SummaryRow:
    return f.SummaryRow(
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        place=dossier.place.name,
        kind=str(DossierKind(dossier.kind).label),
        criteria_set=str(dossier.criteria_set),
        number=dossier.office_no or dossier.form_no or "",
        letter=dossier.proposal.number if dossier.proposal else "",
        samples=dossier.samples_held,  # type: ignore[attr-defined]  # counted with the rows
        asked=asked_samples(dossier),
        completions=dossier.completions,  # type: ignore[attr-defined]  # counted with the rows
    )
