"""Pure decisions on tasks: statuses and rates, what an act needs, the urging ladder, reading of texts."""
