"""English beside the Vietnamese source strings: gather, fill in, compile, check; without the gettext programs.

Begin with `__main__.py`: `python -m config.translations extract|missing|merge FILE…|compile|check`.
"""
