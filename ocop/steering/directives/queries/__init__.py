"""Reads of directives and tasks: who sees what, where each assignment stands, and the figures of the boards."""
