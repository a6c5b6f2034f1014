"""The commune's letter with its list, and requests for completion of every level."""

from datetime import date

from ocop.actors.people.queries import posts_of
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.vocabulary import Reason
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.sheets import Sheet
from ocop.steering.windows.queries.places import committee

from ...models import CompletionRequest, Dossier, Proposal, RequestItem
from ...rules.papers import facts as f
from ...vocabulary import DossierKind, KeptForm, RequestLevel
from ..advising.facts import asked_samples
from .frames import body_frame, committee_name, commune_frame, plain
from .held import held


def proposal_facts(proposal: Proposal) -> f.Proposal:
    """The letter as kept when it was sent."""
    return held(KeptForm.PROPOSAL, f.Proposal, proposal=proposal) or proposal_written(proposal)


def proposal_written(proposal: Proposal) -> f.Proposal:
    """The letter with the dossiers that point to it."""
    rows = proposal.dossiers.named().select_related("criteria_set").order_by("form_number", "pk")
    found = list(rows)
    province = proposal.place.parent
    decisions = dict.fromkeys(dossier.framework.number for dossier in found)
    return f.Proposal(
        frame=commune_frame(
            proposal.place, on=proposal.signed_on, written=proposal.number, day=proposal.signed_on,
            signer=proposal.signer_name, title=proposal.signer_title,
        ),
        addressee=committee_name(province, on=proposal.signed_on) if province else "",
        year=proposal.signed_on.year,
        basis=tuple(f"Quyết định số {number} của Thủ tướng Chính phủ" for number in decisions),
        rows=tuple(proposed_row(dossier) for dossier in found),
    )  # fmt: skip


def proposed_row(dossier: Dossier) -> f.ProposedRow:
    """One product of the list."""
    return f.ProposedRow(
        product=dossier.product.name,
        holder=dossier.product.producer.name,
        kind=str(DossierKind(dossier.kind).label),
        form_number=dossier.form_no or "",
        criteria_set=str(dossier.criteria_set),
        samples=asked_samples(dossier),
    )


def completion_facts(request: CompletionRequest) -> f.Completion:
    """One letter with every item."""
    dossier = request.dossier
    holder, commune = dossier.product.producer.name, committee_name(dossier.place, on=request.asked_on)
    sheet = criteria.sheet_of(dossier.criteria_set)
    return f.Completion(
        frame=_frame(request),
        addressees=(holder,) if request.level == RequestLevel.COMMUNE else (holder, commune),
        product=dossier.product.name,
        holder=holder,
        form_number=dossier.form_no or "",
        turn=request.round,
        due=request.due,
        basis=request.basis,
        items=tuple(_item(item, sheet) for item in request.items.select_related("paper__type")),
    )


def _item(item: RequestItem, sheet: Sheet) -> f.Asked:
    criterion = sheet.by_code.get(item.criterion)
    return f.Asked(
        reason=str(Reason(item.reason).label),
        criterion=f"{item.criterion}. {criterion.title}" if criterion else item.criterion,
        paper=_paper(item.paper),
        text=item.text,
    )


def _paper(paper: Paper | None) -> str:
    return ", ".join(filter(None, (paper.type.name_vi, paper.number))) if paper else ""


def _frame(request: CompletionRequest) -> f.Frame:
    """The commune, the office, the team or the council, as each signs."""
    dossier, by, day = request.dossier, request.asked_by, request.asked_on
    if request.level == RequestLevel.COMMUNE:
        return commune_frame(dossier.place, on=day, day=day, signer="")
    if request.level == RequestLevel.PROVINCE:
        held = posts_of(by, day)
        return body_frame(held[0].organisation, day=day) if held else f.Frame(day=day)
    return team_frame(dossier, on=day, signer=by.full_name, day=day)


def team_frame(dossier: Dossier, *, on: date, signer: str = "", written: str = "", day: date | None = None) -> f.Frame:
    """The team that examines the dossier, under the committee that set it up."""
    lead = dossier.advisings.order_by("-is_lead", "pk").select_related("member__team__issuer").first()
    number, _slash, symbol = written.partition("/")
    issuer = lead.member.team.issuer if lead else committee(on)
    return f.Frame(
        issuer=lead.member.team.name if lead else "Tổ tư vấn Hội đồng",
        parent_body=issuer.name if issuer else "",
        place=plain(issuer.unit.name) if issuer and issuer.unit else "",
        number=int(number) if number.isdecimal() else None,
        symbol=symbol,
        day=day,
        competence=("TM. TỔ TƯ VẤN", "NGƯỜI CHỦ TRÌ THẨM ĐỊNH"),
        signer=signer,
    )
