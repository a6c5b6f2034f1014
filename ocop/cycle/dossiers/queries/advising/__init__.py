"""Reads of the advisory team: who examines what (`access`), what rules need (`facts`), boards and reports."""
