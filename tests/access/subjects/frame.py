"""What belongs to no steering: a unit, a body, a person's own post and notice, an indicator, a day of the calendar."""

from datetime import date

from ocop.actors.notifications.models import Notice
from ocop.base.workdays.models import SpecialDay
from ocop.law.indicators.models import Indicator


def make(world):
    officer = world.people["dept_officer@own"]
    world.things |= {
        "unit": world.units["commune"],
        "body": world.bodies["department"],
        "department": world.bodies["department"],
        "producer": world.bodies["producer"],
        "person": officer,
        "head of coordination": world.people["coord_head"],
        "head of the department": world.people["dept_head@own"],
        "post of the officer": officer.posts.get(),
        "notice of the officer": Notice.objects.create(
            person=officer, code="access", text="Việc mới", link="/", why="", mark="access"
        ),
        "indicator": Indicator.objects.first(),
        "special day": SpecialDay.objects.create(
            day=date(2019, 12, 24), is_rest=True, name="Ngày nghỉ (minh họa)", basis="minh họa"
        ),
        "committee": world.bodies["committee"],
        "coordination": world.bodies["coordination"],
        "other department": world.bodies["other department"],
        "commune": world.bodies["commune"],
        "other commune": world.bodies["other commune"],
    }
