"""What papers say is kept; a result is announced once at each stage; clauses by framework; samples with files.

A kept content and an announcement are never changed: SQLite drops a table's triggers when a later migration rebuilds
the table, such a migration must install them again.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


GUARDED = {
    "assessment_keptcontent": "what a paper says is never changed",
    "assessment_announcement": "an announcement is never changed",
}
EVENTS = {"no_update": "UPDATE", "no_delete": "DELETE"}


def sqlite(table, name, event, message):
    yield f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END"


def postgresql(table, name, event, message):
    yield f"""
        CREATE FUNCTION {table}_{name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{message}';
        END $guard$
        """
    yield f"CREATE TRIGGER {table}_{name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_{name}()"


def install(apps, schema_editor):
    write = {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]
    for table, message in GUARDED.items():
        for name, event in EVENTS.items():
            for statement in write(table, name, event, message):
                schema_editor.execute(statement)


def remove(apps, schema_editor):
    for table in GUARDED:
        for name in EVENTS:
            if schema_editor.connection.vendor == "postgresql":
                schema_editor.execute(f"DROP TRIGGER {table}_{name} ON {table}")
                schema_editor.execute(f"DROP FUNCTION {table}_{name}()")
            else:
                schema_editor.execute(f"DROP TRIGGER {table}_{name}")


class Migration(migrations.Migration):

    dependencies = [
        ('assessment', '0005_votes_and_late_devices'),
        ('files', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CentralBody',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=40, unique=True)),
                ('name', models.CharField(max_length=200)),
                ('name_en', models.CharField(max_length=200)),
                ('start', models.DateField()),
                ('end', models.DateField(blank=True, null=True)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Có trong quy chế của một số tỉnh; tỉnh quy định lại'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất của hệ thống; quy chế quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('start',),
            },
        ),
        migrations.CreateModel(
            name='Clause',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=60, unique=True)),
                ('framework_code', models.CharField(max_length=40)),
                ('about', models.CharField(max_length=40)),
                ('basis', models.CharField(max_length=300)),
                ('basis_en', models.CharField(max_length=300)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Có trong quy chế của một số tỉnh; tỉnh quy định lại'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất của hệ thống; quy chế quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
            ],
            options={
                'ordering': ('framework_code', 'about'),
            },
        ),
        migrations.CreateModel(
            name='KeptContent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('sitting', 'Biên bản, báo cáo của Hội đồng'), ('submission', 'Tờ trình'), ('decision', 'Quyết định phê duyệt kết quả'), ('letter', 'Công văn gửi Bộ'), ('notice', 'Thông báo kết quả')], max_length=12)),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('kept_at', models.DateTimeField()),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='SampleFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.AddField(
            model_name='announcement',
            name='stage',
            field=models.CharField(choices=[('council', 'Kết quả của Hội đồng'), ('ministry', 'Kết quả của Bộ'), ('exit', 'Hướng xử lý sau kết quả của Bộ')], default='council', max_length=10),
        ),
        migrations.AddField(
            model_name='item',
            name='description',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='item',
            name='listed_because',
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name='announcement',
            name='result',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='announcements', to='assessment.result'),
        ),
        migrations.AddConstraint(
            model_name='announcement',
            constraint=models.UniqueConstraint(fields=('result', 'stage'), name='announcement_once_a_stage'),
        ),
        migrations.AddConstraint(
            model_name='announcement',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['council', 'ministry', 'exit'])), name='announcement_stage'),
        ),
        migrations.AddConstraint(
            model_name='centralbody',
            constraint=models.CheckConstraint(condition=models.Q(('end__isnull', True), ('end__gt', models.F('start')), _connector='OR'), name='central_body_days'),
        ),
        migrations.AddConstraint(
            model_name='clause',
            constraint=models.UniqueConstraint(fields=('framework_code', 'about'), name='clause_once'),
        ),
        migrations.AddField(
            model_name='keptcontent',
            name='announcement',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_contents', to='assessment.announcement'),
        ),
        migrations.AddField(
            model_name='keptcontent',
            name='sitting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_contents', to='assessment.sitting'),
        ),
        migrations.AddField(
            model_name='keptcontent',
            name='submission',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kept_contents', to='assessment.submission'),
        ),
        migrations.AddField(
            model_name='samplefile',
            name='file',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile'),
        ),
        migrations.AddField(
            model_name='samplefile',
            name='item',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sample_files', to='assessment.item'),
        ),
        migrations.AddConstraint(
            model_name='keptcontent',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['sitting', 'submission', 'decision', 'letter', 'notice'])), name='kept_content_kind'),
        ),
        migrations.AddConstraint(
            model_name='keptcontent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('announcement__isnull', True), ('sitting__isnull', False), ('submission__isnull', True)), models.Q(('announcement__isnull', True), ('sitting__isnull', True), ('submission__isnull', False)), models.Q(('announcement__isnull', False), ('sitting__isnull', True), ('submission__isnull', True)), _connector='OR'), name='kept_content_of_one'),
        ),
        migrations.AddConstraint(
            model_name='samplefile',
            constraint=models.UniqueConstraint(fields=('item', 'file'), name='sample_file_once'),
        ),
        migrations.RunPython(install, remove),
    ]
