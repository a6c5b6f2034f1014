"""Reading a file of criteria or of papers into frozen facts, with every fault listed at once."""

from .frameworks import read_framework
from .papers import read_papers
from .parsing import FileKind, kind_of, parsed

__all__ = ["FileKind", "kind_of", "parsed", "read_framework", "read_papers"]
