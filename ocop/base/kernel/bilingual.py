"""A text of the reference data in both languages; the screen chooses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Vietnamese and in English."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi

    def said_in(self, language: str | None) -> str:
        """In English where that is asked for and there is any, else in Vietnamese."""
        return self.en if language == "en" and self.en else self.vi
