"""Dossiers of the demonstration from the ready product to the advisory report, as far as the story has each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import AdvisoryTeam, Dossier
from ocop.cycle.dossiers.rules.completing import Item
from ocop.cycle.dossiers.rules.verifying import Finding
from ocop.cycle.dossiers.services import (
    accepting,
    completing,
    filing,
    opening,
    proposing,
    receiving,
    verifying,
    writing,
)
from ocop.cycle.dossiers.services.advising import assigning, reporting, samples, scoring, teams
from ocop.cycle.dossiers.vocabulary import Content, FormKind
from ocop.cycle.dossiers.vocabulary.advising import Conclusion, TeamPart
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.vocabulary import State
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.sheets import Criterion

from ..cycling import steps
from ..cycling.scene import OWN, CycleScene

HALF = 2  # a draft half answered
WAY = ("draft", "filed", "returned", "accepted", "advised", "scoring", "closed", "recognised")


@dataclass
class Desk:
    """Everybody who works on the dossiers before the council; `dossiers` are kept by the name of their product."""

    scene: CycleScene
    story: Mapping[str, Any]
    dossiers: dict[str, Dossier] = field(default_factory=dict)

    def day(self, act: str) -> date:
        """The day of an act."""
        return self.scene.day(self.story["days"][act])

    def reaching(self, stage: str) -> list[Dossier]:
        """The dossiers that come at least so far."""
        rows = (row for row in self.story["dossiers"] if WAY.index(row["until"]) >= WAY.index(stage))
        return [self.dossiers[row["product"]] for row in rows]

    def at(self, stage: str) -> Dossier:
        """The dossier that stops there."""
        return next(self.dossiers[row["product"]] for row in self.story["dossiers"] if row["until"] == stage)

    def director(self) -> Person:
        """Who writes and files."""
        return self.scene.writer({"producer": OWN})

    def local(self, verb: str) -> Person:
        """Who does this for the commune."""
        return self.scene.commune({"producer": OWN}, verb)

    # ── the cooperative ──

    def open_all(self) -> None:
        """The products are ready, a dossier of each is opened; all but one are answered to the end."""
        for told in self.story["dossiers"]:
            self._ready(told["product"])
            entry = self.scene.entries[told["product"]]
            dossier = opening.open_dossier(entry.pk, by=self.director(), on=self.day("open"))
            self.dossiers[told["product"]] = dossier
            self._write(dossier, is_half=told["until"] == "draft")

    def _ready(self, product: str) -> None:
        row = {"producer": OWN, "product": product, "route": "existing_product", "set": self.story["set"]}
        steps.start(self.scene, row, self.day("start"))
        steps.skip(self.scene, row, self.day("start"))
        steps.score(self.scene, row, self.day("ready"))
        steps.ready(self.scene, row, self.day("ready"))

    def _write(self, dossier: Dossier, *, is_half: bool) -> None:
        by, on = self.director(), self.day("open")
        for form in FormKind.values:
            writing.save_form(dossier.pk, form=form, by=by, on=on, values=self.story[form], seen=0)
        sheet, paper = criteria.sheet_of(dossier.criteria_set), self._paper(dossier)
        answers = dossier.points.order_by("pk")
        for point in answers[: answers.count() // HALF] if is_half else answers:
            criterion = sheet.by_code[point.criterion]
            if not _has_points(criterion, point.option):
                continue
            papers = [(paper.pk, "trang 1")] if criterion.needs else []
            writing.save_point(
                dossier.pk, criterion=point.criterion, by=by, on=on, choice=str(point.option), papers=papers,
                description=self.story["described"],
            )  # fmt: skip

    @staticmethod
    def _paper(dossier: Dossier) -> Paper:
        found = Paper.objects.filter(producer=dossier.product.producer, state=State.VERIFIED).order_by("pk").first()
        assert found
        return found

    def file_all(self) -> None:
        """Filed with the commune; all but one are received there."""
        for dossier in self.reaching("filed"):
            filing.submit(dossier.pk, by=self.director(), on=self.day("file"))
        for dossier in self.reaching("returned"):
            receiving.receive(dossier.pk, by=self.local("dossiers.verify"), on=self.day("receive"))

    # ── the commune ──

    def examine_at_commune(self) -> None:
        """One comes back with two topics, the others have Form 03 signed and go to the province in one letter."""
        items = [Item(**each) for each in self.story["request"]]
        due = self.scene.today + timedelta(days=self.story["due"])
        back, officer = self.at("returned"), self.local("dossiers.verify")
        completing.ask_from_commune(back.pk, by=officer, on=self.day("complete"), items=items, due=due)
        finding = Finding(**self.story["findings"])
        findings = {content.value: finding for content in Content}
        letter, head = self.story["proposal"], self.local("dossiers.sign")
        for number, dossier in enumerate(self.reaching("accepted"), 41):
            verifying.save_report(
                dossier.pk, by=officer, on=self.day("report"), findings=findings, proposal=letter["text"]
            )
            verifying.sign_report(
                dossier.pk, by=head, on=self.day("sign"), number=f"{number}/BC-UBND", signer_title=letter["title"]
            )
            brought = self.day("sign")
            samples.register(dossier.pk, by=officer, on=brought, received_on=brought, **self.story["samples"])
        sent = [dossier.pk for dossier in self.reaching("accepted")]
        proposing.propose(
            by=head, on=self.day("propose"), dossiers=sent, number=letter["number"], signer_title=letter["title"]
        )

    # ── the office and its team ──

    def take_in(self) -> None:
        """Accepted into the round, given to the advisory team, reported on."""
        for dossier in self.reaching("accepted"):
            accepting.accept(dossier.pk, by=self.scene.office(), on=self.day("accept"))
        team = self._team()
        for dossier in self.reaching("accepted"):
            self._give(dossier, team)
        for dossier in self.reaching("advised"):
            self._advise(dossier)

    def expert(self) -> Person:
        """The head of the advisory team."""
        return self.scene.cast.named(self.story["team"]["head"])

    def _team(self) -> AdvisoryTeam:
        told, on = self.story["team"], self.day("accept")
        seats = [teams.Seat(self.expert(), TeamPart.HEAD)]
        return teams.set_up(
            by=self.scene.office(), on=on, name=told["name"], decision_number=told["number"], decided_on=on, seats=seats
        )

    def _give(self, dossier: Dossier, team: AdvisoryTeam) -> None:
        by, on = self.scene.office(), self.day("assign")
        assigning.assign(dossier.pk, by=by, on=on, members=(), lead=team.members.get())

    def _advise(self, dossier: Dossier) -> None:
        told, by, on = self.story["advice"], self.expert(), self.day("advise")
        scoring.save_points(dossier.pk, by=by, on=on, chosen=chosen_in(dossier), remarks={})
        reporting.save_report(dossier.pk, by=by, on=on, conclusion=Conclusion.READY, **told)
        reporting.sign_report(dossier.pk, by=by, on=on)


def chosen_in(dossier: Dossier) -> dict[str, int | None]:
    """The options that the producer ticked."""
    return dict(dossier.points.values_list("criterion", "option"))


def _has_points(criterion: Criterion, index: int | None) -> bool:
    """Only what earns points needs words and papers."""
    option = criterion.option(index)
    return bool(option and option.points)
