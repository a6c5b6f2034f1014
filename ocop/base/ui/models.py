"""The one table of the interface: forms already sent, so that a form counts once however often it arrives."""

from typing import ClassVar

from django.db import models


class Submission(models.Model):
    """A form's mark with the address its first sending led to; written in the act's own transaction."""

    token = models.CharField(max_length=64, unique=True)
    led_to = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(token=""), name="submission_has_a_token"),
        ]

    def __str__(self) -> str:
        return f"{self.token} → {self.led_to}"
