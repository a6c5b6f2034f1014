"""What the extraction of directives promises."""
