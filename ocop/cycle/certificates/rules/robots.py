"""Who is no person scanning: programmes that say so themselves (settled 19)."""

from collections.abc import Iterable


def is_robot(agent: str, words: Iterable[str]) -> bool:
    """Whether the name a programme gives itself holds one of the words; one without a name is a programme too."""
    name = agent.lower()
    return not name.strip() or any(word in name for word in words)
