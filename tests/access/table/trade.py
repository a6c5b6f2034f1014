"""Rows of the app `trade`."""

from tests.access.table.row import Row

ROWS: list[Row] = []
