"""The catalogue of indicators: definitions, open to whoever holds a post; nobody changes it on a screen."""

from tests.access.table.row import Row

ROWS = [
    Row("indicators:list"),
    Row("indicators:detail", subject="indicator"),
]
