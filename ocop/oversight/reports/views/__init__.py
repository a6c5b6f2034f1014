"""Screens of reports: lists, the report with its figures, the records behind a figure, the paper, and the acts."""
