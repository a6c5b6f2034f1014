"""Screens of projects: `lists`, one project (`page`), writing an application, acts of each side, files."""
