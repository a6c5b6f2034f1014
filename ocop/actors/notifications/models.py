"""The inbox: one row tells one person one thing once."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext

from ocop.actors.people.models import Person


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Words of the inbox."""

    def unread(self) -> "NoticeQuerySet":
        """Not yet opened by its reader."""
        return self.filter(read_at=None)

    def shown(self) -> "NoticeQuerySet":
        """Without those taken back."""
        return self.filter(taken_back_at=None)


class Notice(models.Model):
    """Thông báo. `text` and `why` are Vietnamese source sentences, worded in the reader's language when shown. One that
    was taken back stays as proof of what was told and is shown and counted no more.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notices")
    code = models.CharField(max_length=80)
    text = models.TextField()
    facts = models.JSONField(default=dict)
    link = models.CharField(max_length=500)
    why = models.TextField()
    mark = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = [models.UniqueConstraint(fields=["person", "code", "mark"], name="notice_told_once")]
        indexes = [models.Index(fields=["person", "read_at"], name="notice_unread")]

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """What happened, in the language of the page."""
        return gettext(self.text) % self.facts

    @property
    def reason(self) -> str:
        """Why this person is told."""
        return gettext(self.why) % self.facts
