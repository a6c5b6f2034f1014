"""Thông báo — the inbox of each person: what happened, where to look, and why one is told.

Notices are said by the services of other apps, after commit and once. Begin with `services.tell`.
"""
