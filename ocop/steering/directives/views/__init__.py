"""Screens of directives: reading and review, tasks and boards, letters. Each view asks one query or one service."""
