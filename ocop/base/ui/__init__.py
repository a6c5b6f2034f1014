"""Giao diện: the theme, the components and the page and act views that every screen is put together from.

People enter here only as `request.user` and through registries (`navigation`, `slots`), so this floor knows no
higher app. Begin with `pages` (Page, ListPage, DetailPage, Act) and open `/ui/`, where each component stands once.
"""
