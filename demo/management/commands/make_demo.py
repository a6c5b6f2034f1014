"""`manage.py make_demo`: the demo province, made once; a second run says that it is there."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from demo import cycle, dossiers, history, living, plans, producers, recognitions
from demo.cast import invent, leave_the_stage
from ocop.actors.people.models import Person, Role
from ocop.actors.producers.models import Producer
from ocop.base.workdays.clock import today
from ocop.steering.plans.models import PlanVersion


class Command(BaseCommand):
    """Everything through the services of the system, in one transaction: all of it or nothing."""

    help = "Make the demo province once: invented people, the story of 2019 and a living directive."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, or say that it is there."""
        if Person.objects.filter(is_demo=True).exists():
            self.stdout.write(_("Tỉnh minh họa đã có, không thay đổi gì."))
            return
        if not Role.objects.exists():
            raise CommandError(_("Chưa có dữ liệu chuẩn. Hãy chạy load_reference trước."))
        with transaction.atomic():
            self.make()
        self.stdout.write(_("Đã tạo xong tỉnh minh họa."))

    def make(self) -> None:
        """The people, the past, the present, the text on the desk."""
        cast = invent()
        self.stdout.write(_("Nhân vật minh họa: %(count)s") % {"count": Person.objects.filter(is_demo=True).count()})
        producer = producers.tell(cast, today=today())
        self.stdout.write(_("Chủ thể: %(count)s") % {"count": Producer.objects.count()})
        past = history.tell(cast)
        self.say(past.directive.document.written, past.directive.tasks.count())
        self.say_plan(plans.of_2020(cast, past.directive))
        present = living.tell(cast, today=today())
        self.say(present.directive.document.written, present.directive.tasks.count())
        for version in plans.of_today(cast, present.directive, today=today()):
            self.say_plan(version)
        recognitions.tell(dossiers.tell(cycle.tell(cast, producer, today=today())))
        new = living.leave_on_the_desk(present, today=today())
        self.stdout.write(_("%(document)s: chờ xác nhận nhiệm vụ") % {"document": new.document.written})
        leave_the_stage()

    def say_plan(self, version: PlanVersion) -> None:
        """A line for a plan whose story was told."""
        facts = {"plan": version.plan.title, "state": version.stage.label}
        self.stdout.write(_("%(plan)s: %(state)s") % facts)

    def say(self, document: str, tasks: int) -> None:
        """A line for a directive whose story was told."""
        self.stdout.write(_("%(document)s: %(tasks)s nhiệm vụ đã giao") % {"document": document, "tasks": tasks})
