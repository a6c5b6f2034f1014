"""The kernel: periods, money, numbers, text and obstacles, in plain Python.

It has no tables and knows no Django, so every rule of the programme may stand on it.
Begin with `outcome` (how an act is refused) and `periods` (how things hold for a time).
"""
