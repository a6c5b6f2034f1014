"""Tổng hợp hồ sơ của đợt trình Chủ tịch: the office signs once more whenever something was taken in since."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ..models import Dossier, Exclusion, IntakeSummary
from ..queries.advising.facts import numbered
from ..queries.printing.summary import summary_facts
from ..queries.summaries import rounds_summarised_by, taken_into
from ..rules.papers.keeping import digest_of, kept
from ..vocabulary.advising import SeriesOf


@transaction.atomic
def sign_summary(round_id: int, *, by: Person, on: date, words: str = "") -> IntakeSummary:
    """Ký báo cáo tổng hợp: numbered, kept word for word, with every dossier of the round."""
    held = rounds_summarised_by(by, on=on).filter(pk=round_id).first()
    rows = list(taken_into(held)) if held else []
    refuse_if(_obstacles(rows, by))
    assert held
    number, written = numbered(SeriesOf.SUMMARY, "summary_number", on.year)
    content = kept(summary_facts(held, rows, written=written, signer=by, words=words.strip(), on=on))
    summary = IntakeSummary.objects.create(
        round=held, number=number, written=written, content=content, digest=digest_of(content), signed_by=by,
        signed_on=on,
    )  # fmt: skip
    summary.dossiers.set(rows)
    record("dossiers.summary.signed", None, by=by, number=written, round=str(held), n=len(rows))
    return summary


def _obstacles(rows: list[Dossier], by: Person) -> list[Obstacle]:
    """Nothing to tell of, or something that the signer is kept from."""
    if not rows:
        return [Obstacle("summary.nothing")]
    is_kept_out = Exclusion.objects.filter(dossier__in=rows, person=by).exists()
    return [Obstacle("summary.kept-out")] if is_kept_out else []
