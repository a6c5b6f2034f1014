"""Persons, roles and posts. A person alone may do nothing; a post (person × organisation × role × period) may."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.territory.phrases import days_in_words
from ocop.base.kernel.periods import Period
from ocop.base.workdays.clock import today


class People(BaseUserManager["Person"]):
    """How accounts come to be; nobody is created above the posts."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "Person":
        """A person who may sign in; without a password only by help (assisted producers, demo)."""
        person = self.model(username=username.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser, PermissionsMixin):
    """Người dùng. Rights come from posts alone: there are no superusers."""

    username = models.CharField(_("tên đăng nhập"), max_length=60, unique=True)
    full_name = models.CharField(_("họ và tên"), max_length=120)
    phone = models.CharField(_("điện thoại"), max_length=20, default="", blank=True)
    email = models.EmailField(_("thư điện tử"), default="", blank=True)
    language = models.CharField(_("ngôn ngữ"), max_length=5, default="vi")
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = People()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        ordering = ("full_name", "id")
        constraints = [models.CheckConstraint(condition=Q(is_superuser=False), name="nobody_stands_above_the_posts")]

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name that papers and the trail show."""
        return self.full_name

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Whether one of today's posts carries the verb; `obj` is asked by `permissions.may`, not here."""
        return self.is_active and any(perm in post.role.verbs for post in self.posts_on(today()))

    def has_perms(self, perm_list: Iterable[str], obj: Any = None) -> bool:
        """Whether today's posts carry every verb."""
        return all(self.has_perm(perm, obj) for perm in perm_list)

    def has_module_perms(self, app_label: str) -> bool:
        """Whether any verb of today's posts begins with the app's name."""
        posts = self.posts_on(today()) if self.is_active else []
        return any(verb.startswith(f"{app_label}.") for post in posts for verb in post.role.verbs)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        """Read the row again, and forget what was known of posts and reach."""
        self.__dict__.pop("_posts_on", None)
        self.__dict__.pop("_reach_on", None)
        super().refresh_from_db(*args, **kwargs)

    def posts_on(self, day: date) -> list["Post"]:
        """The posts held on the day; read once for each day during the life of this object (one request)."""
        held: dict[date, list[Post]] = self.__dict__.setdefault("_posts_on", {})
        if day not in held:
            held[day] = list(self.posts.in_force(day).select_related("role", "organisation__unit"))
        return held[day]


class Verb(models.Model):
    """One thing that roles may allow; `own_only` verbs are used for the post's own body, never for those below."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    own_only = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """Vai trò: which verbs a post carries and how far it reaches; rows of `reference/roles.yaml`."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    verbs = models.JSONField(default=list)
    reach = models.CharField(max_length=12, choices=ReachKind)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = [models.CheckConstraint(condition=Q(reach__in=ReachKind.values), name="role_reach_is_known")]

    def __str__(self) -> str:
        return self.name


class PostQuerySet(models.QuerySet["Post"]):
    """Words of the posts."""

    def in_force(self, day: date) -> "PostQuerySet":
        """The posts held on the day."""
        return self.filter(Q(end=None) | Q(end__gt=day), start__lte=day)


class Post(models.Model):
    """Chức danh: a person in an organisation with a role, from `start` (included) to `end` (excluded)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts")
    role = models.ForeignKey(Role, models.PROTECT, related_name="posts")
    title = models.CharField(_("chức danh"), max_length=160)
    start = models.DateField()
    end = models.DateField(null=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ("person", "role__position", "id")
        constraints = [
            models.CheckConstraint(condition=Q(end=None) | Q(end__gt=F("start")), name="post_ends_after_it_starts"),
            models.UniqueConstraint(fields=["person", "organisation", "role", "start"], name="post_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation.short}"

    @property
    def period(self) -> Period:
        """The days on which the post is held."""
        return Period(self.start, self.end)

    @property
    def days(self) -> str:
        """The same in words."""
        return days_in_words(self.period)


class FailedSignIn(models.Model):
    """A sign-in that failed; kept only as long as it counts against further tries."""

    username = models.CharField(max_length=60, db_index=True)
    address = models.CharField(max_length=45, db_index=True)
    at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        return f"{self.username} {self.at:%d/%m/%Y %H:%M}"
