"""Hợp đồng: the chain of national funds, the contract with the beneficiary, appendices; own capital; the start."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.models import FundingSource
from ocop.steering.budget.services.contributions import contribute
from ocop.steering.budget.vocabulary import SourceKind

from .. import permissions
from ..models import CapitalProof, Contract, SupportProject
from ..notices import projects as notices
from ..queries.locking import project_for_update
from ..queries.money import bound_of, money_of
from ..rules import running
from ..rules.moves import obstacles_to_move
from ..vocabulary.norms import Fund
from ..vocabulary.projects import CAPITAL_PROOF, CONTRACT_FILE, ContractKind, PaperStage, ProjectState
from . import money
from .moving import changed, move
from .papers import keep


def is_national(project: SupportProject) -> bool:
    """Whether the money is national, so that two contracts stand in a chain."""
    return project.programme is not None and project.programme.fund == Fund.CENTRAL


@transaction.atomic
def sign_contract(
    project_id: int, *, by: Person, on: date, kind: str, number: str, signed_on: date | None, amount_vnd: int,
    party_a: str, party_b: str, ends_on: date | None = None, schedule: str = "", recovery_clause: str = "",
    file: StoredFile | None = None,
) -> SupportProject:  # fmt: skip
    """Ký hợp đồng: the upper one of a chain first; the beneficiary's moves the project on."""
    project = project_for_update(project_id)
    permissions.require_move(by, "contract", project, on=on)
    upper = project.contracts.filter(kind=ContractKind.UPPER).first()
    is_chain = kind == ContractKind.UPPER
    refuse_if(
        [
            *obstacles_to_move("contract", project.stage),
            *running.obstacles_to_contracting(
                number=number, amount=amount_vnd, approved=amount_vnd if is_chain else project.approved_vnd,
                signed_on=signed_on, approved_on=project.decided_on, due_on=project.due_on,
                parties=(party_a, party_b), recovery_clause=recovery_clause, on=on,
            ),
            *(
                _obstacles_to_upper(project, upper)
                if is_chain
                else running.obstacles_to_chain(is_national=is_national(project), has_upper=upper is not None)
            ),
        ]
    )  # fmt: skip
    assert signed_on
    papers = keep(project, [file], stage=PaperStage.CONTRACT, kind=CONTRACT_FILE, by=by, on=on)
    made = Contract.objects.create(
        project=project, parent=None if is_chain else upper, kind=kind, number=number.strip(), signed_on=signed_on,
        party_a=party_a.strip(), party_b=party_b.strip(), amount_vnd=amount_vnd, ends_on=ends_on,
        schedule=schedule.strip(), recovery_clause=recovery_clause.strip(), paper=papers[0] if papers else None,
        made_by=by, made_on=on,
    )  # fmt: skip
    if is_chain:
        return changed(project, "support.contract.signed", by=by, number=made.number, amount=amount_vnd)
    money.note_progress(project, by=by, on=on, signed_on=signed_on, done=None)
    move(project, "contract", by=by, on=on, due_on=project.end_on, note=made.number, facts={"number": made.number})
    notices.contracted(project, by=by, on=on)
    return project


def _obstacles_to_upper(project: SupportProject, upper: Contract | None) -> list[Obstacle]:
    found = [] if is_national(project) else [Obstacle("contract.not-national")]
    return [*found, *([Obstacle("contract.has-upper")] if upper else [])]


@transaction.atomic
def add_appendix(
    project_id: int, *, by: Person, on: date, number: str, signed_on: date | None, schedule: str,
    ends_on: date | None = None, file: StoredFile | None = None,
) -> SupportProject:  # fmt: skip
    """Ký phụ lục: hangs on the beneficiary's contract, says what is different."""
    project = project_for_update(project_id)
    permissions.require_move(by, "add_appendix", project, on=on)
    parent = project.contracts.filter(kind=ContractKind.BENEFICIARY).first()
    refuse_if(
        [
            *obstacles_to_move("add_appendix", project.stage),
            *running.obstacles_to_contracting(
                number=number, amount=0, approved=0, signed_on=signed_on,
                approved_on=parent.signed_on if parent else None, due_on=None,
                parties=("-", "-"), recovery_clause=schedule, on=on,
            ),
        ]
    )  # fmt: skip
    assert parent
    assert signed_on
    papers = keep(project, [file], stage=PaperStage.CONTRACT, kind=CONTRACT_FILE, by=by, on=on)
    Contract.objects.create(
        project=project, parent=parent, kind=ContractKind.APPENDIX, number=number.strip(), signed_on=signed_on,
        party_a=parent.party_a, party_b=parent.party_b, amount_vnd=project.approved_vnd, ends_on=ends_on,
        schedule=schedule.strip(), paper=papers[0] if papers else None, made_by=by, made_on=on,
    )  # fmt: skip
    return changed(project, "support.contract.signed", by=by, number=number.strip(), amount=project.approved_vnd)


@transaction.atomic
def prove_capital(
    project_id: int, *, by: Person, on: date, amount_vnd: int, file: StoredFile | None
) -> SupportProject:  # fmt: skip
    """Ghi vốn đối ứng đã chứng minh: kept beside the budget as what was mobilised (B6)."""
    project = project_for_update(project_id)
    permissions.require_move(by, "prove_capital", project, on=on)
    bound = bound_of(project)
    refuse_if(
        [
            *obstacles_to_move("prove_capital", project.stage),
            *([] if file else [Obstacle("capital.no-file", repair="#id_file")]),
            *([] if bound else [Obstacle("payment.no-commitment")]),
        ]
    )
    papers = keep(project, [file], stage=PaperStage.PROGRESS, kind=CAPITAL_PROOF, by=by, on=on)
    line = bound[-1].line
    contribution = contribute(
        fiscal_year=line.fiscal_year, source=FundingSource.objects.get(kind=SourceKind.OWN), programme=line.programme,
        holder=project.centre, contributor=project.producer.name, amount_vnd=amount_vnd, by=by, on=on, file=file,
    )  # fmt: skip
    CapitalProof.objects.create(
        project=project, amount_vnd=amount_vnd, contribution=contribution, paper=papers[0], made_by=by, made_on=on
    )  # fmt: skip
    return changed(project, "support.capital.proven", by=by, amount=amount_vnd)


@transaction.atomic
def begin(project_id: int, *, by: Person | None, on: date) -> SupportProject:
    """Bắt đầu thực hiện: from its first day, or with the first money; the nightly job asks without a person."""
    project = project_for_update(project_id)
    if by is not None:
        permissions.require_move(by, "begin", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("begin", project.stage),
            *running.obstacles_to_beginning(
                start_on=project.start_on, is_advanced=money_of(project).advanced > 0, on=on
            ),
        ]
    )
    return move(project, "begin", by=by, on=on, due_on=project.end_on)


def begun_by_money(project: SupportProject, *, by: Person, on: date) -> None:
    """The first money starts it too."""
    if project.state == ProjectState.CONTRACTED:
        move(project, "begin", by=by, on=on, due_on=project.end_on)
