"""What a clerk fills in: a document, a stub to complete, validity, citations, a number series."""

from .acts import AttachmentForm, SeriesForm, ValidityForm
from .citations import CitationForm, MergeForm, ResolutionForm
from .entry import DocumentForm, SecretForm
from .fields import NAMES_LIST

__all__ = [
    "NAMES_LIST",
    "AttachmentForm",
    "CitationForm",
    "DocumentForm",
    "MergeForm",
    "ResolutionForm",
    "SecretForm",
    "SeriesForm",
    "ValidityForm",
]
