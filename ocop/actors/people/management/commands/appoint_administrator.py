"""`manage.py appoint_administrator USERNAME --name … --organisation KEY`: the first account of an installation."""

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.people.services import appoint_administrator
from ocop.base.workdays import clock


class Command(BaseCommand):
    """Asks for the password at the console, so it stands in no history of commands."""

    help = "Create the first administrator of this installation; the password is asked for."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who, and in which body."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True, help="full name")
        parser.add_argument("--organisation", required=True, help="key of the body, for instance tn.vpubnd")

    def handle(self, *args: Any, username: str, name: str, organisation: str, **options: Any) -> None:
        """Check everything, then create the account with its post."""
        body = Organisation.objects.in_force(clock.today()).filter(key=organisation).first()
        if body is None:
            raise CommandError(_("Hôm nay không có cơ quan nào có mã %(key)s.") % {"key": organisation})
        if Person.objects.filter(username=username.strip().lower()).exists():
            raise CommandError(_("Tên đăng nhập %(name)s đã có người dùng.") % {"name": username})
        password = getpass(_("Mật khẩu: "))
        try:
            validate_password(password, Person(username=username, full_name=name))
        except ValidationError as weak:
            raise CommandError("\n".join(weak.messages)) from weak
        day = clock.today()
        person = appoint_administrator(username=username, full_name=name, password=password, organisation=body, on=day)
        self.stdout.write(_("Đã tạo tài khoản quản trị %(name)s.") % {"name": person.username})
