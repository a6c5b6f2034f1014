"""Rows of the app `support`."""

from tests.access.table import support_norms, support_papers, support_projects
from tests.access.table.row import Row

ROWS: list[Row] = [*support_norms.ROWS, *support_projects.ROWS, *support_papers.ROWS]
