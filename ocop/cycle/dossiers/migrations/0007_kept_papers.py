"""Forms 01 and 03 and the commune's letter are kept as filed, stamped, signed and sent; a kept row is never changed.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install them again.
"""

import django.db.models.deletion
from django.db import migrations, models


TABLE, MESSAGE = "dossiers_keptpaper", "what a paper said is never changed"


def statements(vendor):
    if vendor == "sqlite":
        yield f"CREATE TRIGGER {TABLE}_no_update BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        return
    yield (
        f"CREATE FUNCTION {TABLE}_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$ "
        f"BEGIN RAISE EXCEPTION '{MESSAGE}'; END $guard$"
    )
    yield f"CREATE TRIGGER {TABLE}_kept BEFORE UPDATE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION {TABLE}_kept()"


def install(apps, schema_editor):
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(f"DROP TRIGGER {TABLE}_no_update")
        return
    schema_editor.execute(f"DROP TRIGGER {TABLE}_kept ON {TABLE}")
    schema_editor.execute(f"DROP FUNCTION {TABLE}_kept()")


class Migration(migrations.Migration):

    dependencies = [
        ('dossiers', '0006_reminders_grounds_summaries'),
    ]

    operations = [
        migrations.CreateModel(
            name='KeptPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('form_01', 'Mẫu 01'), ('received', 'Phần tiếp nhận của xã'), ('accepted', 'Phần tiếp nhận của tỉnh'), ('form_03', 'Mẫu 03'), ('proposal', 'Văn bản đề nghị')], max_length=10)),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('kept_on', models.DateField()),
                ('dossier', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='kept_papers', to='dossiers.dossier')),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='kept_papers', to='dossiers.proposal')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['form_01', 'received', 'accepted', 'form_03', 'proposal'])), name='kept_paper_kind'), models.CheckConstraint(condition=models.Q(models.Q(('dossier__isnull', False), ('proposal__isnull', True)), models.Q(('dossier__isnull', True), ('proposal__isnull', False)), _connector='OR'), name='kept_paper_of_one')],
            },
        ),
        migrations.RunPython(install, remove),
    ]
