"""In the name of which post a person works now; the choice lives in the session and is checked each time."""

from datetime import date

from django.http import HttpRequest

from ocop.actors.people import queries
from ocop.actors.people.models import Post

CHOSEN = "acting_post"


def post_of(request: HttpRequest, on: date) -> Post | None:
    """The post of the day that the signed-in person works in; the chosen one if still held, else the first."""
    if not request.user.is_authenticated:
        return None
    return queries.acting_post(request.user, on, request.session.get(CHOSEN))


def choose(request: HttpRequest, post: Post) -> None:
    """Work in this post until another is chosen or the session ends."""
    request.session[CHOSEN] = post.pk
