"""Rows of the app `support`."""

from tests.access.table.row import Row

ROWS: list[Row] = []
