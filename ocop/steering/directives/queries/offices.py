"""What an office prints at the head and foot of its papers: names, symbol, place, who signs."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post
from ocop.actors.people.queries import posts_of

from ..vocabulary import OVERSEE

REPORT = "reports.draft"


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The standing parts of an office's papers."""

    issuer: str
    parent_body: str
    letter_symbol: str
    place: str
    competence: tuple[str, ...]
    signer: str
    leader: str


def office_head(office: Organisation) -> OfficeHead:
    """Names as the register has them; the signer's name is left to the pen until somebody signs."""
    parent = office.parent
    symbol = office.symbol or "VP"
    place = office.unit.name if office.unit else ""
    return OfficeHead(
        issuer=office.name,
        parent_body=parent.name if parent else "",
        letter_symbol=f"{symbol}-TH",
        place=place.removeprefix("Tỉnh ").removeprefix("tỉnh "),
        competence=((office.head_title or "Thủ trưởng").upper(),),
        signer="",
        leader=parent.name if parent else office.name,
    )


def following_offices(on: date) -> list[Organisation]:
    """Bodies in which somebody follows tasks up and drafts reports today, those of the largest number first."""
    posts = Post.objects.in_force(on).select_related("role", "organisation")
    able = [post.organisation for post in posts if {OVERSEE, REPORT} <= set(post.role.verbs)]
    return sorted(set(able), key=lambda body: (-able.count(body), body.pk))


def usual_office(person: Person, on: date) -> Organisation | None:
    """The office for what this person reads: their own body if it can follow up and report, else the first that can."""
    offices = following_offices(on)
    own = {post.organisation_id for post in posts_of(person, on)}
    return next((office for office in offices if office.pk in own), offices[0] if offices else None)
