"""Recognitions, certificates and what changes their validity (`recognition`), revocation cases and complaints
(`cases`), rows of `reference/certificates.yaml` (`reference`)."""

from .cases import Case, Complaint, Explanation
from .recognition import Certificate, Extension, Recognition, Succession, Suspension, Told
from .reference import ComplaintTerm, ExtensionRule, Ground, NoticeRung, NumberPattern

__all__ = [
    "Case",
    "Certificate",
    "Complaint",
    "ComplaintTerm",
    "Explanation",
    "Extension",
    "ExtensionRule",
    "Ground",
    "NoticeRung",
    "NumberPattern",
    "Recognition",
    "Succession",
    "Suspension",
    "Told",
]
