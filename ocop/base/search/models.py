"""The index: one row for each record that can be found. The databases build their word index from `folded`."""

from django.db import models


class IndexRow(models.Model):
    """What is known of one record: its words with marks and without, its day, and where it may be seen."""

    kind = models.CharField(max_length=100)
    subject_id = models.CharField(max_length=64)
    title = models.CharField(max_length=500)
    body = models.TextField()
    exact = models.TextField()
    folded = models.TextField()
    date = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "subject_id"], name="one_row_for_each_record")]

    def __str__(self) -> str:
        return self.title


class ScopeToken(models.Model):
    """A place or body to whose people a row may be shown; a row without tokens is open to the check of its app."""

    row = models.ForeignKey(IndexRow, models.CASCADE, related_name="scopes")
    token = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["token", "row"], name="scope_token_once")]

    def __str__(self) -> str:
        return self.token
