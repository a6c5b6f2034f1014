"""What comes in: the forms of reading and review, and those of work on tasks."""
