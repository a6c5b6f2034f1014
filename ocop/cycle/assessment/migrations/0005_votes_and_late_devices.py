"""Votes on proposals to disqualify; which page wrote a choice or remark last, so that a late device overwrites nothing."""

import importlib

import django.db.models.deletion
from django.db import migrations, models

kept = importlib.import_module("ocop.cycle.assessment.migrations.0002_kept_rows")

CONCLUDED = "(SELECT state FROM assessment_knockout WHERE id = {row}.knock_out_id) <> 'raised'"
VOICE, MESSAGE = "assessment_voice", "a vote that is concluded is never changed"
GUARDS = {
    "voice_no_insert": (VOICE, "INSERT", CONCLUDED.format(row="NEW"), MESSAGE),
    "voice_no_update": (VOICE, "UPDATE", CONCLUDED.format(row="OLD"), MESSAGE),
    "voice_no_delete": (VOICE, "DELETE", "", "a vote is never taken away"),
}
REBUILT = {name: guard for name, guard in kept.GUARDS.items() if guard[0] in (kept.SHEET, kept.CHOICE)}


def install(apps, schema_editor):
    """New triggers; on SQLite also those of the two tables that the new columns have rebuilt."""
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    write = kept.sqlite if is_sqlite else kept.postgresql
    for name, guard in {**GUARDS, **(REBUILT if is_sqlite else {})}.items():
        for statement in write(name, *guard):
            schema_editor.execute(statement)


def remove(apps, schema_editor):
    """The triggers of the votes; the rebuilt tables lose theirs with their columns and get them back after."""
    for name, (table, *_rest) in GUARDS.items():
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER assessment_{name} ON {table}")
            schema_editor.execute(f"DROP FUNCTION assessment_{name}()")
        else:
            schema_editor.execute(f"DROP TRIGGER assessment_{name}")


def restore(apps, schema_editor):
    """Going back, the columns that go rebuild the tables too."""
    if schema_editor.connection.vendor == "sqlite":
        for name, guard in REBUILT.items():
            for statement in kept.sqlite(name, *guard):
                schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("assessment", "0003_past_results")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, restore),
        migrations.AddField("choice", "hand", models.CharField(blank=True, max_length=40)),
        migrations.AddField("sheet", "remarks_edition", models.PositiveIntegerField(default=0)),
        migrations.AddField("sheet", "remarks_hand", models.CharField(blank=True, max_length=40)),
        migrations.AddField("agreedoption", "in_favour", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("agreedoption", "against", models.PositiveSmallIntegerField(default=0)),
        migrations.AddField("agreedoption", "abstained", models.PositiveSmallIntegerField(default=0)),
        migrations.CreateModel(
            name="Voice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("for", "Tán thành loại"),
                            ("against", "Không tán thành loại"),
                            ("abstain", "Ý kiến khác, không biểu quyết"),
                        ],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "knock_out",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="voices", to="assessment.knockout"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="assessment.member"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.UniqueConstraint(fields=("knock_out", "member"), name="voice_once"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["for", "against", "abstain"])), name="voice_kind"
                    ),
                ],
            },
        ),
        migrations.RunPython(install, remove),
    ]
