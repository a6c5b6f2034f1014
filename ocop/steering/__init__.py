"""Chỉ đạo — directives, tasks, money and plans."""
