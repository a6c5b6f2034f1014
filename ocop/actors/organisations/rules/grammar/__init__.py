"""The grammar of names of Vietnamese state bodies, as regular expressions over canonical text.

It reads "Sở + field", "UBND huyện + name", "Chi cục …", collective names such as "các sở, ban, ngành cấp tỉnh", in any
province and without a register. Each form says the kind and level that follow from the words alone.
"""

from .forms import SINGLE, Form
from .groups import GROUPS
from .words import FIELD, UNIT

__all__ = ["FIELD", "GROUPS", "SINGLE", "UNIT", "Form"]
