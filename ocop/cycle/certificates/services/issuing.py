"""Cấp giấy chứng nhận: number out of the series, content frozen, files made once; what it replaces steps back (E22)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import refuse_if
from ocop.base.papers import docx, pdf
from ocop.cycle.products.services import keeping as products
from ocop.law.documents.services import draw_number

from .. import notices, papers, permissions
from ..models import Certificate, NumberPattern, Recognition, Succession
from ..queries.facts import certificate_of, standing_of
from ..queries.locking import recognition_for_update
from ..queries.recognising import predecessor_of
from ..queries.reference import pattern_for
from ..rules import recognising as rules
from ..rules.codes import new_code
from ..rules.dates import last_day_of
from ..rules.papers import digest_of
from ..vocabulary import VALID, Source
from .keys import qr_of
from .signing import has_key, signed_file


@transaction.atomic
def issue(recognition_id: int, *, by: Person, on: date, issued_on: date | None, number: str = "") -> Certificate:
    """Cấp: valid for the months of the framework; the product learns its rank, the earlier one its successor."""
    recognition = recognition_for_update(recognition_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, recognition)
    pattern = pattern_for(recognition.level)
    refuse_if(rules.obstacles_to_issuing(
        is_issued=certificate_of(recognition) is not None or recognition.source != Source.RESULT,
        has_series=pattern is not None and (recognition.authority is not None or not pattern.is_own),
        is_own=bool(pattern and pattern.is_own),
        number=number, issued_on=issued_on, decided_on=recognition.decided_on or on, on=on,
    ))  # fmt: skip
    assert pattern
    assert issued_on
    certificate = _written(recognition, pattern, number.strip(), issued_on, by=by)
    _succeed(recognition, since=issued_on, by=by)
    _note_product(recognition, certificate, by=by)
    record(
        "certificates.certificate.issued", certificate, by=by, product=recognition.product_name,
        number=certificate.number, until=certificate.valid_until, digest=certificate.digest,
    )  # fmt: skip
    notices.issued(certificate, by=by, on=on)
    return certificate


def _written(
    recognition: Recognition, pattern: NumberPattern, number: str, issued_on: date, *, by: Person
) -> Certificate:
    """The row with its content, and the files made of it."""
    assert recognition.framework
    sequence = None
    if pattern.is_own:
        assert recognition.authority
        sequence, _written_by_book = draw_number(pattern.symbol, recognition.authority, issued_on, by=by)
        number = rules.number_written(pattern.pattern, number=sequence, year=issued_on.year)
    certificate = Certificate(
        recognition=recognition, issuer=recognition.authority, year=issued_on.year, sequence=sequence, number=number,
        issued_on=issued_on, valid_until=last_day_of(issued_on, recognition.framework.certificate_months),
        code=new_code(), issued_by=by,
    )  # fmt: skip
    content = papers.content_of(certificate)
    certificate.content = {**content, **qr_of(content)}
    certificate.digest = digest_of(certificate.content)
    certificate.docx, certificate.pdf = _files(certificate, by=by)
    certificate.signed = signed_file(certificate, by=by) if has_key() else None
    certificate.save(force_insert=True)
    return certificate


def _files(certificate: Certificate, *, by: Person) -> tuple[StoredFile, StoredFile | None]:
    """DOCX, and PDF where this machine can write it."""
    paper, stem = papers.certificate_paper(certificate), f"GCN-{certificate.number.replace('/', '-')}"
    written = files.store(name=f"{stem}.docx", content=docx.write(paper), by=by, kinds={Kind.DOCX})
    if pdf.missing_libraries():
        return written, None
    return written, files.store(name=f"{stem}.pdf", content=pdf.write(paper), by=by, kinds={Kind.PDF})


def _succeed(recognition: Recognition, *, since: date, by: Person) -> None:
    """Nâng hạng, đánh giá lại: the earlier one stays as it was and is replaced from that day on, while valid."""
    earlier = predecessor_of(recognition, on=since)
    if earlier is None or standing_of(earlier, on=since) not in VALID:
        return
    assert recognition.result
    assert recognition.result.item.dossier
    kind = rules.kind_of_succession(recognition.result.item.dossier.kind)
    made = Succession.objects.create(older=earlier, newer=recognition, kind=kind, since=since, noted_by=by)
    record(
        "certificates.recognition.superseded", earlier, by=by, product=earlier.product_name,
        old=earlier.stars, new=recognition.stars, kind=str(made.get_kind_display()),
    )  # fmt: skip


def _note_product(recognition: Recognition, certificate: Certificate, *, by: Person) -> None:
    assert recognition.product
    products.note_recognition(
        recognition.product, stars=recognition.stars, on=certificate.issued_on, until=certificate.valid_until, by=by
    )
