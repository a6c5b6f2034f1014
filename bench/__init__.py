"""Measurements, each a ratio of two things timed in one run, so that they mean the same on any machine.

`make bench` runs every `measure_*.py` and prints one line per ratio; a measurement says in its docstring
what it compares and why. Begin with `frame.py`.
"""
