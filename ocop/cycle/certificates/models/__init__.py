"""Recognitions, certificates and what changes their validity (`recognition`), revocation cases and complaints
(`cases`), rows of `reference/certificates.yaml` (`reference`), the public check with its misuse cases (`checking`)."""

from .cases import Case, Complaint, Explanation
from .checking import JournalPlace, MisuseCase, PublishedKey, ScanCount
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
    "JournalPlace",
    "MisuseCase",
    "NoticeRung",
    "NumberPattern",
    "PublishedKey",
    "Recognition",
    "ScanCount",
    "Succession",
    "Suspension",
    "Told",
]
