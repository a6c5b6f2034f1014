"""Where a story happens: a directive that was sent, its assignments by task and body, who acts, on which day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.kernel.text import squeeze
from ocop.base.workdays.rules import Calendar
from ocop.steering.directives.models import Assignment, Directive, Task
from ocop.steering.directives.vocabulary import AssignmentState

from .cast import Cast, body_of

ALL = "all"


@dataclass
class Scene:
    """The story's stage; `tasks` names the tasks of the story by words of theirs."""

    cast: Cast
    calendar: Calendar
    tasks: Mapping[str, str]
    groups: Mapping[str, Any]
    prefix: str
    issued: date
    papers: int = 100
    directive: Directive = field(init=False)
    _bodies: dict[str, Organisation] = field(default_factory=dict)
    _found: dict[str, Task] = field(default_factory=dict)

    def day(self, said: date | int) -> date:
        """A day of the story: itself, or so many working days after the issue."""
        return said if isinstance(said, date) else self.calendar.add(self.issued, said)

    def body(self, name: str) -> Organisation:
        """A body by the story's name for it: the end of its key, or the code of a commune."""
        if name not in self._bodies:
            at = name if name.isdecimal() else f"{self.prefix}.{name}"
            self._bodies[name] = body_of(at, self.issued)
        return self._bodies[name]

    def names(self, said: Any) -> Iterator[str]:
        """The bodies said: one, several, or groups of the story by their names."""
        if isinstance(said, str):
            if said in self.groups:
                yield from self.names(self.groups[said])
            else:
                yield said
            return
        for one in said:
            yield from self.names(one)

    def officer(self, body: Organisation, on: date) -> Person:
        """Who works on tasks for the body, or its head where nobody else does."""
        return self._holder(body, "directives.work", on)

    def head(self, body: Organisation, on: date) -> Person:
        """Who signs and returns for the body."""
        return self._holder(body, "directives.head", on)

    def _holder(self, body: Organisation, verb: str, on: date) -> Person:
        person = self.cast.holder(body.pk, verb, on)
        if person is None:
            raise LookupError(f"{body.ref}: nobody of the demonstration has {verb} on {on}")
        return person

    @property
    def reader(self) -> Person:
        """The officer of the office who follows the directive up."""
        return self.cast.in_role("coord_officer", self.directive.office_id)

    @property
    def chief(self) -> Person:
        """The head of that office."""
        return self.cast.in_role("coord_head", self.directive.office_id)

    def assignments(self, task: str, bodies: Any = ALL) -> list[Assignment]:
        """The running round of a task at the bodies said."""
        found = Assignment.objects.filter(task=self._task(task)).order_by("occurrence", "id")
        rows = list(found.select_related("task", "organisation__parent", "organisation__unit"))
        if bodies == ALL:
            return rows
        wanted = [self.body(name).pk for name in self.names(bodies)]
        first: dict[int, Assignment] = {}
        for row in rows:
            first.setdefault(row.organisation_id, row)
        missing = [name for name in self.names(bodies) if self.body(name).pk not in first]
        if missing:
            raise LookupError(f"{task}: not given to {missing}")
        return [first[pk] for pk in wanted]

    def assignment(self, task: str, body: str) -> Assignment:
        """The one of a body."""
        return self.assignments(task, [body])[0]

    def _task(self, name: str) -> Task:
        """The task whose words, or the passage behind it, are those of the story."""
        if name not in self._found:
            words = self.tasks[name]
            given = self.directive.tasks.filter(parent=None)
            self._found[name] = next(t for t in given if words in squeeze(t.action) or words in squeeze(t.quote))
        return self._found[name]

    def in_state(self, states: Iterable[AssignmentState]) -> list[Assignment]:
        """Every assignment of the directive in one of the states."""
        found = Assignment.objects.filter(task__directive=self.directive, state__in=list(states))
        return list(found.select_related("task", "organisation"))

    def next_paper(self) -> int:
        """The number of the next paper somebody hands in."""
        self.papers += 1
        return self.papers
