"""The public check of certificates: where its counters lie, and how often one address may ask."""

from typing import Any

from config.environment import ROOT, Environment

_environment = Environment()
CHECKING: dict[str, Any] = {
    # The journal of scans and the table of the rate limit: a folder that all workers of this machine share.
    "folder": _environment.text("OCOP_CHECKS", str(ROOT / "var" / "checks")),
    "per_minute": _environment.number("OCOP_CHECKS_PER_MINUTE", 30),
    "reports_per_minute": _environment.number("OCOP_REPORTS_PER_MINUTE", 5),
}
_environment.finish()
