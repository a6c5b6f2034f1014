"""Whose list a block stands in: the agencies that a heading, an introduction or the address of the letter has named."""

from dataclasses import dataclass, field

from ocop.actors.organisations.rules.entries import AgencyMention

from .model import Span


@dataclass(frozen=True, slots=True)
class Context:
    """What a heading hands down to the blocks under it. `silent` sections hold no tasks without an explicit cue."""

    level: float
    leads: tuple[AgencyMention, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()
    target: tuple[str, ...] = ()
    cue: Span | None = None
    rule: str = "base"
    confidence: float = 0.8
    silent: bool = False
    partners: bool = False
    mute: bool = False


@dataclass
class Contexts:
    """The contexts open at a place of the text, the outermost first."""

    _open: list[Context] = field(default_factory=list)

    def enter(self, level: float) -> None:
        """Close every context that is not above the level."""
        while self._open and self._open[-1].level >= level:
            self._open.pop()

    def add(self, context: Context) -> None:
        """Open a context under those that remain."""
        self.enter(context.level)
        self._open.append(context)

    def leading(self) -> Context | None:
        """The innermost context with agencies."""
        return next((context for context in reversed(self._open) if context.leads), None)

    def targets(self) -> tuple[str, ...]:
        """Those for whom the whole list is meant ("Chỉ đạo X thực hiện các việc:")."""
        return next((context.target for context in reversed(self._open) if context.target), ())

    def coordinating(self) -> tuple[AgencyMention, ...]:
        """Those who coordinate everything in the list."""
        context = self.leading()
        return context.coordinating if context else ()

    @property
    def is_silent(self) -> bool:
        """Whether a section on money or contents is open: only explicit charges count there."""
        return any(context.silent for context in self._open)

    @property
    def is_mute(self) -> bool:
        """Whether a section on aims, requirements or the past is open: nothing counts there."""
        return any(context.mute for context in self._open)
