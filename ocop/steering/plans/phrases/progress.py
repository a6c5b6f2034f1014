"""Progress refuses nothing and writes no trail: its words stand on its pages."""

from typing import Any

OBSTACLES: dict[str, Any] = {}
VERBS: dict[str, Any] = {}
