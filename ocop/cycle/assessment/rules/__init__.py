"""Pure decisions of assessment: sheets in, mean, stars and obstacles out; every figure from the framework in force or
from the council's regulation.
"""
