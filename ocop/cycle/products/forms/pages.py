"""The pages of the forms of products are made as every page of a form is (`ocop.base.ui.pageforms`)."""

from ocop.base.ui.pageforms import MORE, SPARE_ROWS, PageForm, RowForm, choice, line, whole, words

__all__ = ["MORE", "SPARE_ROWS", "PageForm", "RowForm", "choice", "line", "whole", "words"]
