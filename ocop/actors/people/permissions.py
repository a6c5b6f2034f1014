"""Who may do what: a post of the day carries the verb and, where a body is named, its power covers the body."""

from collections.abc import Iterator
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries
from ocop.actors.people.models import Person, Post
from ocop.base.kernel.outcome import Obstacle, refuse_if


def may(person: Person, verb: str, *, on: date, organisation: Organisation | int | None = None) -> bool:
    """Whether one of the person's posts of the day allows it."""
    return not obstacles(person, verb, on=on, organisation=organisation)


def require(person: Person, verb: str, *, on: date, organisation: Organisation | int | None = None) -> None:
    """Refuse with `person.not-allowed` unless one of the posts of the day allows it."""
    refuse_if(obstacles(person, verb, on=on, organisation=organisation))


def obstacles(
    person: Person, verb: str, *, on: date, organisation: Organisation | int | None = None
) -> tuple[Obstacle, ...]:
    """Why not; empty where it is allowed. Buttons show the reason."""
    if any(posts_allowing(person, verb, on=on, organisation=organisation)):
        return ()
    return (Obstacle("person.not-allowed", {"verb": verb}),)


def posts_allowing(
    person: Person, verb: str, *, on: date, organisation: Organisation | int | None = None
) -> Iterator[Post]:
    """The posts of the day in whose name the person may do it."""
    carrying = [post for post in queries.posts_of(person, on) if verb in post.role.verbs]
    if organisation is None or not carrying:
        yield from carrying
        return
    body = organisation if isinstance(organisation, Organisation) else Organisation.objects.get(pk=organisation)
    own = [post for post in carrying if post.organisation_id == body.pk]
    yield from own
    if len(own) < len(carrying) and not queries.is_own_only(verb):
        yield from (post for post in carrying if post not in own and queries.reaches(post, body, on))
