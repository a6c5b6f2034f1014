"""Jobs of producers; each may run twice without harm."""

from ocop.base.workdays.clock import today

from .services.signing_up import expire_sign_ups


def expire_late_sign_ups() -> int:
    """Every night: slips whose last day has passed are void; gives how many."""
    return expire_sign_ups(on=today())
