"""A week of OCOP goods with 22 booths and 25 requests, from its plan to its published results."""

import pytest

from journeys import cast
from journeys.browser import PHONE, Kind
from journeys.story import fair

pytestmark = pytest.mark.journey


def test_a_fair_is_planned_allocated_held_and_told(make_town):
    town = make_town(Kind("vi", 1280, phone_too=True))
    cast.the_planning()
    fair.money_lies_ready()
    made = fair.producers_lie_ready()

    town.day(fair.PLANNED)
    fair.plans(town["trade"])
    fair.submits(town["trade"])
    fair.approves(town["trade head"])
    fair.invites(town["trade"])
    owner, reserve = (on_a_phone(town, name) for name in (fair.OWNER, fair.FIRST_RESERVE))
    fair.asks(owner, made[0][1])
    fair.others_ask(made[1:])

    town.day(fair.ALLOCATED)
    fair.allocates(town["trade"])
    fair.sees_the_queue(reserve)

    town.day(fair.WITHDRAWN)
    fair.withdraws(owner)

    town.day(fair.HELD)
    fair.brings_and_tells(reserve)
    fair.others_tell()
    fair.enters_a_contract(town["trade"])

    town.day(fair.CONCLUDED)
    fair.concludes(town["trade"], reserve)
    fair.papers_are_whole(town["trade"])
    fair.the_public_reads(town.visitor(Kind("vi", PHONE)))


def on_a_phone(town, name):
    """This producer, signed in on a phone."""
    visitor = town.visitor(Kind("vi", PHONE))
    visitor.sign_in(cast.full_name(name))
    return visitor
