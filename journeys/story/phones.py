"""The important pages once more, in English on a phone, each when there is most to see on it."""

from dataclasses import dataclass, field
from typing import Any

from journeys import cast
from journeys.browser import Kind, Visitor
from journeys.conftest import Town
from journeys.story import budget, plan
from ocop.steering.plans.models import InputRequest, Line

PHONE = Kind("en", 360)
NOBODY = ""


@dataclass
class Phones:
    """The phones of some people of the town; nobody's shows what everybody may read."""

    town: Town
    visitors: dict[str, Visitor] = field(default_factory=dict)

    def while_proposing(self) -> None:
        version, asked = plan.newest().pk, InputRequest.objects.get(organisation=plan.body("sct"))
        for name in ("plans:input", "plans:add-input-line", "plans:import-inputs"):
            self.see("trade", name, asked.pk)
        self.see("clerk", "plans:list")
        for name in ("plans:version", "plans:inputs"):
            self.see("clerk", name, version)

    def while_deciding(self) -> None:
        version = plan.newest().pk
        for name in ("plans:opinions", "plans:submission-paper", "plans:ask-opinions"):
            self.see("clerk", name, version)
        self.see("clerk", "plans:line", Line.objects.get(version=version, content=plan.POINTS.content).pk)

    def while_carrying_out(self) -> None:
        version = plan.newest().pk
        for name in ("plans:version", "plans:difference", "plans:progress"):
            self.see("clerk", name, version)
        self.see("clerk", "plans:records", plan.line(plan.POINTS).pk)
        self.see(NOBODY, "plans:published")
        self.see(NOBODY, "plans:published-plan", version)

    def while_paying(self) -> None:
        held = budget.line().pk
        for name in ("budget:summary", "budget:lines", "budget:commitments", "budget:years"):
            self.see("clerk", name)
        self.see("clerk", "budget:line", held)
        self.see("clerk", "budget:ledger", held)
        self.see("clerk", "budget:commitment", budget.commitment(budget.FITTING).pk)

    def see(self, who: str, name: str, *keys: Any) -> None:
        visitor = self[who]
        answer = visitor.open(name, *keys)
        assert answer.status == 200, (name, answer.status)
        visitor.look(f"{name.replace(':', '-')}-in-english-on-a-phone")

    def __getitem__(self, who: str) -> Visitor:
        if who not in self.visitors:
            self.visitors[who] = self.town.visitor(PHONE)
            if who != NOBODY:
                self.visitors[who].sign_in(cast.full_name(who))
        return self.visitors[who]
