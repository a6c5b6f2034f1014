"""From the contract to the archive: same amount, in time, accepted by three, paid in full, settled (notes §6.3)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import AcceptanceLevel


def obstacles_to_contracting(
    *, number: str, amount: int, approved: int, signed_on: date | None, approved_on: date | None,
    due_on: date | None, parties: Sequence[str], recovery_clause: str, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """The contract says the approved support, who with whom, what happens on a breach; signed within its days."""
    if not number.strip():
        yield Obstacle("contract.no-number", repair="#id_number")
    if amount != approved:
        facts = {"amount": grouped(amount), "approved": grouped(approved)}
        yield Obstacle("contract.amount-differs", facts, repair="#id_amount_vnd")
    if not all(party.strip() for party in parties):
        yield Obstacle("contract.no-parties", repair="#id_party_a")
    if not recovery_clause.strip():
        yield Obstacle("contract.no-recovery-clause", repair="#id_recovery_clause")
    yield from _obstacles_to_signing(signed_on, approved_on, due_on, on)


def _obstacles_to_signing(
    signed_on: date | None, approved_on: date | None, due_on: date | None, on: date
) -> Iterator[Obstacle]:
    if signed_on is None:
        yield Obstacle("act.no-day", repair="#id_signed_on")
        return
    if signed_on > on:
        yield Obstacle("act.in-future", {"day": signed_on}, repair="#id_signed_on")
    if approved_on and signed_on < approved_on:
        yield Obstacle("act.too-early", {"day": signed_on, "since": approved_on}, repair="#id_signed_on")
    if due_on and signed_on > due_on:
        yield Obstacle("contract.too-late", {"signed_on": signed_on, "due": due_on}, repair="#id_signed_on")


def obstacles_to_chain(*, is_national: bool, has_upper: bool) -> Iterator[Obstacle]:
    """National funds: first the Ministry's agency with the Centre, then the Centre with the beneficiary."""
    if is_national and not has_upper:
        yield Obstacle("contract.no-upper")


def obstacles_to_beginning(*, start_on: date | None, is_advanced: bool, on: date) -> Iterator[Obstacle]:
    """It runs from its first day, or from the first money."""
    if not is_advanced and (start_on is None or on < start_on):
        yield Obstacle("project.not-begun", {"start": start_on})


def obstacles_to_progress(
    *, done_percent: Decimal | None, invested: int, total: int, text: str, reported_on: date | None, on: date
) -> Iterator[Obstacle]:
    """A share between 0 and 100, in words too."""
    if done_percent is None or not 0 <= done_percent <= 100:
        yield Obstacle("project-progress.no-percent", repair="#id_done_percent")
    if not text.strip():
        yield Obstacle("project-progress.no-text", repair="#id_text")
    if reported_on and reported_on > on:
        yield Obstacle("act.in-future", {"day": reported_on}, repair="#id_reported_on")


def obstacles_to_asking(amount: int, *, room: int, has_open: bool) -> Iterator[Obstacle]:
    """One request at a time, for what is left."""
    if amount <= 0:
        yield Obstacle("payment-request.no-amount", repair="#id_amount_vnd")
    if has_open:
        yield Obstacle("payment-request.open")
    if amount > room:
        facts = {"amount": grouped(amount), "room": grouped(room)}
        yield Obstacle("payment-request.too-much", facts, repair="#id_amount_vnd")


def obstacles_to_accepting(
    *, members: Sequence[str], least: int, accepted_on: date | None, signed_on: date | None, has_minutes: bool,
    photos: int, quantity: str, passed: bool, level: AcceptanceLevel, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """Minutes of three or more, pictures, what and how much was accepted."""
    if len({name.strip() for name in members if name.strip()}) < least:
        yield Obstacle("acceptance.too-few", {"least": least}, repair="#id_members")
    if not has_minutes:
        yield Obstacle("acceptance.no-minutes", repair="#id_minutes")
    if level == AcceptanceLevel.FACILITY and not photos:
        yield Obstacle("acceptance.no-photos", repair="#id_photos")
    if passed and not quantity.strip():
        yield Obstacle("acceptance.no-quantity", repair="#id_quantity")
    if accepted_on is None:
        yield Obstacle("act.no-day", repair="#id_accepted_on")
    elif accepted_on > on:
        yield Obstacle("act.in-future", {"day": accepted_on}, repair="#id_accepted_on")
    elif signed_on and accepted_on < signed_on:
        yield Obstacle("act.too-early", {"day": accepted_on, "since": signed_on}, repair="#id_accepted_on")


def obstacles_to_own_capital(*, proven: int, needed: int) -> Iterator[Obstacle]:
    """N3: own capital is invested or committed in full, with proof (26/2014, Art. 7)."""
    if proven < needed:
        yield Obstacle(
            "capital.not-proven", {"proven": grouped(proven), "needed": grouped(needed)},
            basis="Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Điều 7",
        )  # fmt: skip


def obstacles_to_disbursing(*, paid: int, amount: int, payable: int) -> Iterator[Obstacle]:
    """Σ paid = payable: the payment closes what acceptance found, no more and no less."""
    if paid + amount != payable:
        facts = {"paid": grouped(paid), "amount": grouped(amount), "payable": grouped(payable),
                 "left": grouped(max(payable - paid, 0))}  # fmt: skip
        yield Obstacle("payment.not-payable", facts)


def obstacles_to_settling(
    *, invoices: int, accepted: int, uncleared: int, number: str, settled_on: date | None,
    liquidation: str, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """Invoices match what was accepted, advances have their papers, the contract is liquidated."""
    if invoices != accepted:
        facts = {"invoices": grouped(invoices), "accepted": grouped(accepted)}
        yield Obstacle("settlement.invoices-differ", facts, repair="#id_invoices_vnd")
    if uncleared:
        yield Obstacle("settlement.uncleared", {"amount": grouped(uncleared)})
    if not liquidation.strip():
        yield Obstacle("settlement.no-liquidation", repair="#id_liquidation_number")
    if not number.strip():
        yield Obstacle("settlement.no-number", repair="#id_number")
    if settled_on is None:
        yield Obstacle("act.no-day", repair="#id_settled_on")
    elif settled_on > on:
        yield Obstacle("act.in-future", {"day": settled_on}, repair="#id_settled_on")


def obstacles_to_closing(*, reported: Sequence[int], asked: Sequence[int]) -> Iterator[Obstacle]:
    """The results after 6 and 12 months are there."""
    for months in asked:
        if months not in reported:
            yield Obstacle("effect.missing", {"months": months})
