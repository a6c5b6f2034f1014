"""The screens of the register: its list, a document, entry, citations, files, number series."""
