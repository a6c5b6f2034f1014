"""What later apps tell of a dossier: they have asked who may and what stands in the way; here it is written, recorded
and told to producer and commune (E26). The trail, which others read too, says no more of a result than anybody may know
before it is announced (E28); points, stars and reasons stand in the result and on the dossier's way.
"""

from datetime import date
from decimal import ROUND_DOWN, Decimal

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.rounds.models import Round
from ocop.cycle.rounds.queries import round_for
from ocop.law.criteria import queries as criteria

from .. import notices
from ..models import Dossier
from ..queries.locking import dossier_for_update
from ..rules import moves as rules
from ..rules.telling import word_for_all
from ..vocabulary import TOLD_LATER, VEILED
from .clocks import end_clock
from .moving import move
from .moving import note as step
from .transition import obstacles_to_assessing

ASSESSING = frozenset({"to_council", "find_low", "find_stars", "find_five"})
KEPT = Decimal("0.000001")
AGAIN = "exit_again"
EXITS = {"recognise": "exit_recognise", "assess_again": AGAIN, "close": "exit_close"}


def note_in_council(dossier: Dossier, *, by: Person | None, on: date) -> Dossier:
    """Đưa ra Hội đồng: on the agenda of a sitting."""
    return _moved(dossier, "to_council", by=by, on=on)


def note_back_from_council(dossier: Dossier, *, by: Person | None, on: date) -> Dossier:
    """Rút khỏi phiên họp: taken off the agenda without a result."""
    return _moved(dossier, "from_council", by=by, on=on)


def note_result(
    dossier: Dossier, *, stars: int, mean: Decimal, is_potential_five: bool, by: Person | None, on: date
) -> Dossier:
    """Kết quả Hội đồng: to the ministry, to the signature, or the end; the mean is kept cut off, never rounded up."""
    is_recognised = bool(criteria.recognising_level(dossier.framework, stars, on=on))
    verb = "find_five" if is_potential_five else "find_stars" if is_recognised else "find_low"
    return _moved(dossier, verb, by=by, on=on, stars=stars, mean=mean)


def note_disqualified(dossier: Dossier, *, ground: str, reason: str, by: Person | None, on: date) -> Dossier:
    """Loại hồ sơ, on a ground and with the reason."""
    return _moved(dossier, "disqualify", by=by, on=on, ground=ground, reason=reason)


def note_sent_to_ministry(dossier: Dossier, *, by: Person | None, on: date, words: str = "") -> Dossier:
    """Gửi Bộ hồ sơ tiềm năng 5 sao."""
    return _moved(dossier, "send", by=by, on=on, reason=words)


def note_ministry_result(
    dossier: Dossier, *, mean: Decimal, stars: int, by: Person | None, on: date, words: str = ""
) -> Dossier:
    """Kết quả của Bộ: five stars, or below and back with three exits (E21)."""
    verb = "ministry_five" if stars == stars_for_five(dossier) else "ministry_below"
    return _moved(dossier, verb, by=by, on=on, stars=stars, mean=mean, reason=words)


def note_exit(dossier: Dossier, *, exit: str, by: Person | None, on: date, reason: str = "") -> Dossier:
    """Xử lý kết quả dưới mức 5 sao của Bộ: recognise on the central result, assess again, or close.

    What is assessed again comes into the round that takes dossiers on the day; its own is usually over (E10, E21).
    """
    found = _moved(dossier, EXITS[exit], by=by, on=on, reason=reason)
    return _into_round(found, on) if EXITS[exit] == AGAIN else found


def note_re_examined(dossier: Dossier, *, by: Person, on: date, reason: str) -> Dossier:
    """Đánh giá lại theo kết luận giải quyết kiến nghị, khiếu nại: before a council again, in the round of the day."""
    return _into_round(_moved(dossier, "re_examine", by=by, on=on, reason=reason), on)


def _into_round(dossier: Dossier, on: date) -> Dossier:
    held = round_for(on)
    if held is not None and held.pk != dossier.round_id:
        dossier.round = held
        dossier.save(update_fields=["round"])
    return dossier


def note_carried(dossier: Dossier, *, to: Round, by: Person, on: date, reason: str) -> Dossier:
    """Chuyển sang đợt sau: a dossier not assessed in its round, with the office's reason (E10); the caller records."""
    found = dossier_for_update(dossier.pk)
    found.round = to
    found.save(update_fields=["round"])
    step(found, "carry", by=by, on=on, words=f"{to}: {reason}")
    notices.accepted(found, by=by, on=on)
    return found


def note_recognised(dossier: Dossier, *, by: Person | None, on: date, decision: str = "") -> Dossier:
    """Quyết định công nhận, told by the certificates."""
    return _moved(dossier, "recognise", by=by, on=on, reason=decision)


def note_announced(dossier: Dossier, *, by: Person | None, on: date, number: str, is_last: bool = True) -> Dossier:
    """Thông báo kết quả: with the last notice owed, producer and commune read the state itself (E26, E28); the teller
    records it.
    """
    found = dossier_for_update(dossier.pk)
    if is_last:
        found.told_on = on
        found.save(update_fields=["told_on"])
    step(found, "announce", by=by, on=on, words=number)
    return found


def stars_for_five(dossier: Dossier) -> int:
    """The highest rank of the dossier's framework."""
    return max(band.stars for band in dossier.framework.bands.all())


def _moved(
    dossier: Dossier, verb: str, *, by: Person | None, on: date, stars: int | None = None, mean: Decimal | None = None,
    ground: str = "", reason: str = "",
) -> Dossier:  # fmt: skip
    found = dossier_for_update(dossier.pk)
    late = obstacles_to_assessing(found, on=on) if verb in ASSESSING else []
    refuse_if([*rules.obstacles_to_act(verb, found.state), *late])
    fields = _noted(found, stars=stars, mean=mean, ground=ground, reason=reason)
    if verb in TOLD_LATER:
        found.told_on = None
        fields.append("told_on")
    move(found, verb, *fields, by=by, on=on, note=reason)
    if not found.is_living:
        end_clock(found, on=on)
    record(
        "dossiers.dossier.noted", found, by=by, product=found.product.name, state=word_for_all(found.state),
        reason="" if found.state in VEILED else reason,
    )  # fmt: skip
    notices.noted(found, by=by, on=on)
    return found


def _noted(dossier: Dossier, *, stars: int | None, mean: Decimal | None, ground: str, reason: str) -> list[str]:
    fields = []
    if stars is not None and mean is not None:
        dossier.noted_stars, dossier.noted_mean = stars, Decimal(mean).quantize(KEPT, rounding=ROUND_DOWN)
        fields += ["noted_stars", "noted_mean"]
    if ground:
        dossier.noted_ground, dossier.ended_because = ground, reason
        fields += ["noted_ground", "ended_because"]
    return fields
