"""Acts on the criteria: a file is loaded as a draft, published for good, or discarded."""

from .loading import load_file
from .publishing import discard, discard_papers, publish, publish_papers

__all__ = ["discard", "discard_papers", "load_file", "publish", "publish_papers"]
