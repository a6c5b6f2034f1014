"""Shapes of what comes in: councils and regulations (`councils`), sittings and lists (`sittings`), what is said of one
dossier (`items`), results on their way (`results`). What is missing is said by the services.
"""
