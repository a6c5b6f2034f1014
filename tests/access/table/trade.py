"""Rows of the app `trade`, each part its own."""

from tests.access.table.trade_points import ROWS as POINTS

ROWS = [*POINTS]
