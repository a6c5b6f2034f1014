"""Papers as DOCX, for officials to open, correct and print.

The same paper gives the same bytes: nothing in the file depends on the clock or on the machine.
"""

from ocop.base.papers.docx.document import write

__all__ = ["write"]
