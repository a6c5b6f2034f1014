"""Lists of producers as files: opened safely by their content, read as rows of text, and the template to fill in."""
