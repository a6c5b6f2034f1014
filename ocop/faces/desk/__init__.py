"""Bàn làm việc: the home of each role, the search over everything, the trail and the working calendar.

It shows what other apps know and owns no records. Begin with `views.home`.
"""
