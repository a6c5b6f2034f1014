"""The clocks of a dossier: started by an act, stopped by a completion request, ended when the act is done."""

from datetime import date

from ocop.base.workdays import queries as workdays
from ocop.steering.windows.models import SpanRule

from ..models import Clock, ClockRule, Dossier
from ..rules import clocks as rules
from ..vocabulary import After


def start_clock(dossier: Dossier, code: str, *, on: date) -> Clock | None:
    """The clock as the law of the day has it; None where no rule knows it then. A running one stays as it is."""
    if running := dossier.clocks.filter(code=code, ended_on=None).first():
        return running
    rule = ClockRule.objects.filter(code=code).first()
    measure = _measure(rule, on) if rule else None
    if rule is None or measure is None:
        return None
    count, unit, basis, evidence = measure
    return Clock.objects.create(
        dossier=dossier, code=code, count=count, unit=unit, after=rule.after, basis=basis, evidence=evidence,
        started_on=on, due=rules.due_after(on, count, unit, workdays.calendar()),
    )  # fmt: skip


def _measure(rule: ClockRule, on: date) -> tuple[int, str, str, str] | None:
    """Days, unit and ground: those of the calendar's span of the day, else those of the row itself."""
    if not rule.span:
        return rule.count or 0, rule.unit, rule.basis, rule.evidence
    spans = SpanRule.objects.filter(code=rule.span)
    span = next((row for row in spans if row.period.holds_on(on)), None)
    return (span.count, span.unit, span.basis, span.evidence) if span else None


def stop_clocks(dossier: Dossier, *, on: date) -> None:
    """Dừng đồng hồ: a completion request is open."""
    dossier.clocks.filter(ended_on=None, stopped_on=None).update(stopped_on=on)


def restart_clocks(dossier: Dossier, *, on: date) -> None:
    """Tính tiếp hoặc tính lại: the last open request was answered."""
    calendar = workdays.calendar()
    for clock in dossier.clocks.filter(ended_on=None, stopped_on__isnull=False):
        if clock.after == After.RESTART:
            _begin_anew(clock, on=on)
        else:
            assert clock.stopped_on
            clock.due = rules.resumed(clock.due, clock.stopped_on, on, clock.unit, calendar)
            clock.stopped_on = None
            clock.save(update_fields=["due", "stopped_on"])


def _begin_anew(clock: Clock, *, on: date) -> None:
    """From a complete file the whole time is counted; what was counted before stays as a row of its own."""
    clock.ended_on = on
    clock.save(update_fields=["ended_on"])
    start_clock(clock.dossier, clock.code, on=on)


def end_clock(dossier: Dossier, code: str = "", *, on: date) -> None:
    """Dừng hẳn: the act was done, or nothing is waited for any more."""
    running = dossier.clocks.filter(ended_on=None)
    (running.filter(code=code) if code else running).update(ended_on=on)
