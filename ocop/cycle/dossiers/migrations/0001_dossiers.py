"""Dossiers; what was filed and what was said in the help thread is append-only, the framework of a filed dossier stays.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install
them again; a test looks for them.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


KEPT = {
    "dossiers_version": "a filed version is never changed",
    "dossiers_message": "a word of the thread is never changed",
}
EVENTS = {"update": "UPDATE", "delete": "DELETE"}
MOVED = "the framework of a filed dossier is never changed"
FRAMEWORK = "NEW.framework_id <> OLD.framework_id OR NEW.criteria_set_id <> OLD.criteria_set_id"

SQLITE = [
    *(
        f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END"
        for table, message in KEPT.items()
        for name, event in EVENTS.items()
    ),
    "CREATE TRIGGER dossiers_dossier_framework BEFORE UPDATE ON dossiers_dossier "
    f"WHEN OLD.filed_on IS NOT NULL AND ({FRAMEWORK}) BEGIN SELECT RAISE(ABORT, '{MOVED}'); END",
]
POSTGRESQL = [
    statement
    for table, message in KEPT.items()
    for statement in (
        f"""
        CREATE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{message}';
        END $guard$
        """,
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_kept()",
    )
] + [
    f"""
    CREATE FUNCTION dossiers_dossier_framework() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        RAISE EXCEPTION '{MOVED}';
    END $guard$
    """,
    "CREATE TRIGGER dossiers_dossier_framework BEFORE UPDATE ON dossiers_dossier FOR EACH ROW "
    f"WHEN (OLD.filed_on IS NOT NULL AND ({FRAMEWORK})) EXECUTE FUNCTION dossiers_dossier_framework()",
]
REMOVE = {
    "sqlite": [
        *(f"DROP TRIGGER {table}_no_{name}" for table in KEPT for name in EVENTS),
        "DROP TRIGGER dossiers_dossier_framework",
    ],
    "postgresql": [
        *(
            statement
            for table in KEPT
            for statement in (f"DROP TRIGGER {table}_kept ON {table}", f"DROP FUNCTION {table}_kept()")
        ),
        "DROP TRIGGER dossiers_dossier_framework ON dossiers_dossier",
        "DROP FUNCTION dossiers_dossier_framework()",
    ],
}


def install(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in REMOVE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('criteria', '0002_published_never_changes'),
        ('evidence', '0002_verified_never_changes'),
        ('organisations', '0002_versions_do_not_overlap'),
        ('products', '0002_frozen_rows'),
        ('rounds', '0001_years_and_rounds'),
        ('territory', '0002_versions_do_not_overlap'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Figure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('basis', models.CharField(max_length=300)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Đã xác minh một phần'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất, tỉnh quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
                ('code', models.CharField(max_length=40, unique=True)),
                ('value', models.CharField(max_length=120)),
            ],
            options={
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='FilerRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('basis', models.CharField(max_length=300)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Đã xác minh một phần'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất, tỉnh quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
                ('code', models.CharField(max_length=60, unique=True)),
                ('framework', models.CharField(max_length=40)),
                ('kind', models.CharField(max_length=20)),
                ('sets', models.JSONField(blank=True, default=list)),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='ClockRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('basis', models.CharField(max_length=300)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Đã xác minh một phần'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất, tỉnh quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
                ('code', models.CharField(choices=[('COMMUNE_REVIEW', 'Xã xem xét hồ sơ, đề nghị tỉnh'), ('OFFICE_INTAKE', 'Tỉnh kiểm tra thành phần, nội dung hồ sơ'), ('REEVAL_DONE', 'Hoàn thành đánh giá, phân hạng lại')], max_length=20, unique=True)),
                ('span', models.CharField(blank=True, max_length=40)),
                ('count', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('unit', models.CharField(blank=True, choices=[('day', 'ngày'), ('working_day', 'ngày làm việc')], max_length=12)),
                ('after', models.CharField(choices=[('restart', 'tính lại từ đầu khi hồ sơ đầy đủ'), ('resume', 'tính tiếp phần ngày còn lại')], max_length=8)),
            ],
            options={
                'ordering': ('code',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('count__gt', 0), ('span', ''), models.Q(('unit', ''), _negated=True)), models.Q(models.Q(('span', ''), _negated=True), ('count', None), ('unit', '')), _connector='OR'), name='clock_rule_counts_once')],
            },
        ),
        migrations.CreateModel(
            name='Dossier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('first', 'Đánh giá lần đầu'), ('upgrade', 'Nâng hạng'), ('re_evaluation', 'Đánh giá, phân hạng lại')], max_length=14)),
                ('state', models.CharField(choices=[('draft', 'Soạn hồ sơ'), ('submitted', 'Đã nộp xã'), ('commune_returned', 'Xã đề nghị bổ sung'), ('commune_verified', 'Xã đã đánh giá bốn nội dung'), ('proposed', 'Xã đã đề nghị tỉnh'), ('completion_requested', 'Tỉnh đề nghị bổ sung'), ('accepted', 'Đã tiếp nhận vào đợt'), ('advisory_reported', 'Đã có báo cáo tư vấn'), ('in_council', 'Hội đồng đang đánh giá'), ('result_low', 'Kết thúc, không công nhận hạng sao'), ('pending_signature', 'Chờ quyết định công nhận'), ('potential_five', 'Tiềm năng 5 sao'), ('sent_ministry', 'Đã gửi Bộ'), ('ministry_below', 'Bộ đánh giá dưới mức 5 sao'), ('recognised', 'Đã công nhận'), ('recognised_five', 'Đã công nhận 5 sao'), ('disqualified', 'Bị loại'), ('withdrawn', 'Chủ thể rút hồ sơ')], default='draft', max_length=20)),
                ('state_on', models.DateField()),
                ('framework_basis', models.CharField(blank=True, max_length=200)),
                ('framework_until', models.DateField(blank=True, null=True)),
                ('facts', models.JSONField(default=dict)),
                ('form_number', models.PositiveIntegerField(blank=True, null=True)),
                ('form_no', models.CharField(blank=True, max_length=80, null=True, unique=True)),
                ('filed_on', models.DateField(blank=True, null=True)),
                ('received_on', models.DateField(blank=True, null=True)),
                ('proposed_on', models.DateField(blank=True, null=True)),
                ('office_number', models.PositiveIntegerField(blank=True, null=True)),
                ('office_no', models.CharField(blank=True, max_length=80, null=True, unique=True)),
                ('accepted_on', models.DateField(blank=True, null=True)),
                ('exception_basis', models.TextField(blank=True)),
                ('exception_on', models.DateField(blank=True, null=True)),
                ('ended_because', models.TextField(blank=True)),
                ('noted_stars', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('noted_mean', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                ('noted_ground', models.CharField(blank=True, max_length=60)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('entered_for', models.CharField(blank=True, max_length=200)),
                ('made_on', models.DateField()),
                ('accepted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('classification', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='criteria.classification')),
                ('criteria_set', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='criteria.criteriaset')),
                ('entered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='products.cycleentry')),
                ('exception_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('filed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('framework', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='criteria.framework')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.unit')),
                ('previous', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followers', to='dossiers.dossier')),
                ('product', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='products.product')),
                ('received_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('round', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='rounds.round')),
            ],
            options={
                'ordering': ('state_on', 'id'),
            },
        ),
        migrations.CreateModel(
            name='CompletionRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('round', models.PositiveSmallIntegerField()),
                ('level', models.CharField(choices=[('commune', 'UBND cấp xã'), ('province', 'Cơ quan điều phối OCOP cấp tỉnh'), ('advisory', 'Tổ tư vấn Hội đồng'), ('council', 'Hội đồng đánh giá, phân hạng')], max_length=8)),
                ('due', models.DateField()),
                ('basis', models.CharField(blank=True, max_length=200)),
                ('note', models.TextField(blank=True)),
                ('asked_on', models.DateField()),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requests', to='dossiers.dossier')),
            ],
            options={
                'ordering': ('-round', '-id'),
            },
        ),
        migrations.CreateModel(
            name='CommuneReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('has_meeting', models.BooleanField(default=False)),
                ('meeting_on', models.DateField(blank=True, null=True)),
                ('meeting_note', models.TextField(blank=True)),
                ('proposal', models.TextField(blank=True)),
                ('written_on', models.DateField(blank=True, null=True)),
                ('signed_on', models.DateField(blank=True, null=True)),
                ('signer_name', models.CharField(blank=True, max_length=120)),
                ('signer_title', models.CharField(blank=True, max_length=120)),
                ('number', models.CharField(blank=True, max_length=60)),
                ('version', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('signed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='commune_report', to='dossiers.dossier')),
            ],
        ),
        migrations.CreateModel(
            name='Clock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(choices=[('COMMUNE_REVIEW', 'Xã xem xét hồ sơ, đề nghị tỉnh'), ('OFFICE_INTAKE', 'Tỉnh kiểm tra thành phần, nội dung hồ sơ'), ('REEVAL_DONE', 'Hoàn thành đánh giá, phân hạng lại')], max_length=20)),
                ('count', models.PositiveSmallIntegerField()),
                ('unit', models.CharField(choices=[('day', 'ngày'), ('working_day', 'ngày làm việc')], max_length=12)),
                ('after', models.CharField(choices=[('restart', 'tính lại từ đầu khi hồ sơ đầy đủ'), ('resume', 'tính tiếp phần ngày còn lại')], max_length=8)),
                ('basis', models.CharField(max_length=300)),
                ('evidence', models.CharField(max_length=16)),
                ('started_on', models.DateField()),
                ('due', models.DateField()),
                ('stopped_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='clocks', to='dossiers.dossier')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='DossierStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verb', models.CharField(max_length=20)),
                ('state', models.CharField(choices=[('draft', 'Soạn hồ sơ'), ('submitted', 'Đã nộp xã'), ('commune_returned', 'Xã đề nghị bổ sung'), ('commune_verified', 'Xã đã đánh giá bốn nội dung'), ('proposed', 'Xã đã đề nghị tỉnh'), ('completion_requested', 'Tỉnh đề nghị bổ sung'), ('accepted', 'Đã tiếp nhận vào đợt'), ('advisory_reported', 'Đã có báo cáo tư vấn'), ('in_council', 'Hội đồng đang đánh giá'), ('result_low', 'Kết thúc, không công nhận hạng sao'), ('pending_signature', 'Chờ quyết định công nhận'), ('potential_five', 'Tiềm năng 5 sao'), ('sent_ministry', 'Đã gửi Bộ'), ('ministry_below', 'Bộ đánh giá dưới mức 5 sao'), ('recognised', 'Đã công nhận'), ('recognised_five', 'Đã công nhận 5 sao'), ('disqualified', 'Bị loại'), ('withdrawn', 'Chủ thể rút hồ sơ')], max_length=20)),
                ('note', models.TextField(blank=True)),
                ('on', models.DateField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='way', to='dossiers.dossier')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Exclusion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=300)),
                ('noted_on', models.DateField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='exclusions', to='dossiers.dossier')),
                ('noted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='FormEdition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('form', models.CharField(choices=[('form01', 'Mẫu 01: Phiếu đăng ký'), ('form02', 'Mẫu 02: Báo cáo tự đánh giá')], max_length=6)),
                ('number', models.PositiveIntegerField()),
                ('values', models.JSONField()),
                ('hand', models.CharField(blank=True, max_length=40)),
                ('saved_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='editions', to='dossiers.dossier')),
                ('saved_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('number',),
            },
        ),
        migrations.CreateModel(
            name='FormSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('last', models.PositiveIntegerField(default=0)),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.unit')),
            ],
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(choices=[('producer', 'Chủ thể'), ('commune', 'UBND cấp xã'), ('office', 'Cơ quan điều phối OCOP cấp tỉnh')], max_length=8)),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='dossiers.dossier')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='PackagePart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('basis', models.CharField(max_length=300)),
                ('evidence', models.CharField(choices=[('verified', 'Đã xác minh'), ('partly_verified', 'Đã xác minh một phần'), ('recalled', 'Cần xác minh'), ('proposed', 'Giá trị đề xuất, tỉnh quy định lại')], max_length=16)),
                ('source', models.TextField(blank=True)),
                ('code', models.CharField(max_length=60, unique=True)),
                ('framework', models.CharField(max_length=40)),
                ('kind', models.CharField(choices=[('first', 'Đánh giá lần đầu'), ('upgrade', 'Nâng hạng'), ('re_evaluation', 'Đánh giá, phân hạng lại')], max_length=14)),
                ('part', models.CharField(max_length=30)),
                ('name', models.CharField(max_length=250)),
                ('name_en', models.CharField(max_length=250)),
                ('owner', models.CharField(choices=[('producer', 'Chủ thể'), ('commune', 'UBND cấp xã')], max_length=8)),
                ('is_compulsory', models.BooleanField()),
                ('position', models.PositiveSmallIntegerField()),
            ],
            options={
                'ordering': ('kind', 'position'),
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['first', 'upgrade', 're_evaluation'])), name='package_kind')],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=60)),
                ('signed_on', models.DateField()),
                ('signer_name', models.CharField(max_length=120)),
                ('signer_title', models.CharField(max_length=120)),
                ('note', models.TextField(blank=True)),
                ('issuer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisations.organisation')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='territory.unit')),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-signed_on', '-id'),
            },
        ),
        migrations.AddField(
            model_name='dossier',
            name='proposal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='dossiers.proposal'),
        ),
        migrations.CreateModel(
            name='Registration',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unit_name', models.CharField(blank=True, max_length=250)),
                ('representative', models.CharField(blank=True, max_length=120)),
                ('position', models.CharField(blank=True, max_length=120)),
                ('address', models.CharField(blank=True, max_length=300)),
                ('phone', models.CharField(blank=True, max_length=20)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('product_name', models.CharField(blank=True, max_length=250)),
                ('sample_count', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('commitment', models.BooleanField(default=False)),
                ('signer_name', models.CharField(blank=True, max_length=120)),
                ('edition', models.PositiveIntegerField(default=0)),
                ('dossier', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='registration', to='dossiers.dossier')),
            ],
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('unit_type', models.CharField(blank=True, max_length=60)),
                ('rep_sex', models.CharField(blank=True, choices=[('female', 'Nữ'), ('male', 'Nam')], max_length=6)),
                ('rep_ethnicity', models.CharField(blank=True, max_length=60)),
                ('rep_residence', models.CharField(blank=True, max_length=300)),
                ('registered_on', models.DateField(blank=True, null=True)),
                ('registration_no', models.CharField(blank=True, max_length=60)),
                ('specification', models.CharField(blank=True, max_length=300)),
                ('standard', models.CharField(blank=True, max_length=300)),
                ('has_registration', models.BooleanField(default=False)),
                ('has_declaration', models.BooleanField(default=False)),
                ('has_food_safety', models.BooleanField(default=False)),
                ('has_production', models.BooleanField(default=False)),
                ('ip_kinds', models.JSONField(default=list)),
                ('history', models.TextField(blank=True)),
                ('structure', models.TextField(blank=True)),
                ('material_area', models.TextField(blank=True)),
                ('technology', models.TextField(blank=True)),
                ('quality_changes', models.TextField(blank=True)),
                ('markets', models.TextField(blank=True)),
                ('years', models.JSONField(default=list)),
                ('plan_ahead', models.TextField(blank=True)),
                ('changes', models.JSONField(default=list)),
                ('edition', models.PositiveIntegerField(default=0)),
                ('dossier', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='report', to='dossiers.dossier')),
            ],
        ),
        migrations.CreateModel(
            name='RequestItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(choices=[('missing_doc', 'Thiếu giấy tờ, thông tin'), ('expired_doc', 'Giấy tờ hết hạn'), ('doc_not_matching_product', 'Giấy tờ không đúng sản phẩm'), ('label_not_compliant', 'Nhãn chưa đúng quy định'), ('test_missing_parameter', 'Phiếu kiểm nghiệm thiếu chỉ tiêu'), ('no_local_material_proof', 'Chưa chứng minh nguyên liệu địa phương'), ('no_labour_proof', 'Chưa chứng minh lao động địa phương'), ('ip_owner_mismatch', 'Chủ sở hữu nhãn hiệu không phải chủ thể'), ('owner_changed', 'Chủ thể đã thay đổi'), ('wrong_product_set', 'Sai bộ sản phẩm'), ('plan_not_feasible', 'Phương án chưa khả thi'), ('story_weak', 'Câu chuyện sản phẩm chưa rõ'), ('other', 'Lý do khác')], max_length=26)),
                ('criterion', models.CharField(blank=True, max_length=20)),
                ('field', models.CharField(blank=True, max_length=60)),
                ('text', models.TextField(blank=True)),
                ('answer', models.TextField(blank=True)),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.paper')),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='dossiers.completionrequest')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='SelfPoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('criterion', models.CharField(max_length=20)),
                ('option', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('no_option', models.BooleanField(default=False)),
                ('case', models.CharField(blank=True, max_length=200)),
                ('description', models.TextField(blank=True)),
                ('asked', models.CharField(blank=True, choices=[('new', 'Tiêu chí mới so với hồ sơ trước'), ('changed', 'Tiêu chí đã thay đổi so với hồ sơ trước'), ('expired', 'Minh chứng đã hết hạn hoặc đã thay')], max_length=8)),
                ('is_carried', models.BooleanField(default=False)),
                ('edition', models.PositiveIntegerField(default=1)),
                ('written_at', models.DateTimeField(blank=True, null=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='dossiers.dossier')),
                ('written_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='SelfPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pages', models.CharField(blank=True, max_length=60)),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evidence.paper')),
                ('point', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='dossiers.selfpoint')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('content', models.JSONField()),
                ('digest', models.CharField(max_length=64)),
                ('filed_at', models.DateTimeField()),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='dossiers.dossier')),
                ('filed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('number',),
            },
        ),
        migrations.CreateModel(
            name='ContentFinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('content', models.CharField(choices=[('material', 'Nguồn gốc sản phẩm, nguyên liệu địa phương'), ('labour', 'Sử dụng lao động địa phương'), ('idea', 'Nguồn gốc ý tưởng sản phẩm'), ('identity', 'Bản sắc, trí tuệ địa phương')], max_length=10)),
                ('described', models.TextField(blank=True)),
                ('finding', models.TextField(blank=True)),
                ('verdict', models.CharField(blank=True, choices=[('confirmed', 'Đúng thực tế'), ('partly', 'Đúng một phần'), ('denied', 'Không đúng thực tế')], max_length=10)),
                ('on', models.DateField(blank=True, null=True)),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='dossiers.communereport')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.UniqueConstraint(fields=('report', 'content'), name='content_finding_once'), models.CheckConstraint(condition=models.Q(('content__in', ['material', 'labour', 'idea', 'identity'])), name='content_finding_content')],
            },
        ),
        migrations.AddConstraint(
            model_name='completionrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('answered_on', None)), fields=('dossier', 'level'), name='completion_one_open_of_a_level'),
        ),
        migrations.AddConstraint(
            model_name='completionrequest',
            constraint=models.UniqueConstraint(fields=('dossier', 'round'), name='completion_round_once'),
        ),
        migrations.AddConstraint(
            model_name='completionrequest',
            constraint=models.CheckConstraint(condition=models.Q(('level__in', ['commune', 'province', 'advisory', 'council'])), name='completion_level'),
        ),
        migrations.AddConstraint(
            model_name='completionrequest',
            constraint=models.CheckConstraint(condition=models.Q(('due__gt', models.F('asked_on'))), name='completion_due_lies_ahead'),
        ),
        migrations.AddConstraint(
            model_name='communereport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('signed_by', None), ('signed_on', None)), models.Q(('signed_by__isnull', False), ('signed_on__isnull', False)), _connector='OR'), name='commune_report_signed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='clock',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('dossier', 'code'), name='clock_one_running_of_a_code'),
        ),
        migrations.AddConstraint(
            model_name='clock',
            constraint=models.CheckConstraint(condition=models.Q(('code__in', ['COMMUNE_REVIEW', 'OFFICE_INTAKE', 'REEVAL_DONE'])), name='clock_code_is_known'),
        ),
        migrations.AddConstraint(
            model_name='clock',
            constraint=models.CheckConstraint(condition=models.Q(('due__gte', models.F('started_on'))), name='clock_due_after_start'),
        ),
        migrations.AddConstraint(
            model_name='exclusion',
            constraint=models.UniqueConstraint(fields=('dossier', 'person'), name='dossier_exclusion_once'),
        ),
        migrations.AddConstraint(
            model_name='formedition',
            constraint=models.UniqueConstraint(fields=('dossier', 'form', 'number'), name='dossier_edition_once'),
        ),
        migrations.AddConstraint(
            model_name='formedition',
            constraint=models.CheckConstraint(condition=models.Q(('form__in', ['form01', 'form02'])), name='dossier_edition_form'),
        ),
        migrations.AddConstraint(
            model_name='formseries',
            constraint=models.UniqueConstraint(fields=('place', 'year'), name='dossier_series_once'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='message_says_something'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(('side__in', ['producer', 'commune', 'office'])), name='message_side_is_known'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(fields=('place', 'number', 'signed_on'), name='proposal_once'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['state', 'state_on'], name='dossier_waits'),
        ),
        migrations.AddIndex(
            model_name='dossier',
            index=models.Index(fields=['place', 'state'], name='dossier_place_state'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['accepted', 'advisory_reported', 'commune_returned', 'commune_verified', 'completion_requested', 'draft', 'in_council', 'ministry_below', 'pending_signature', 'potential_five', 'proposed', 'sent_ministry', 'submitted'])), fields=('product',), name='dossier_one_living_of_a_product'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'submitted', 'commune_returned', 'commune_verified', 'proposed', 'completion_requested', 'accepted', 'advisory_reported', 'in_council', 'result_low', 'pending_signature', 'potential_five', 'sent_ministry', 'ministry_below', 'recognised', 'recognised_five', 'disqualified', 'withdrawn'])), name='dossier_state_is_known'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['first', 'upgrade', 're_evaluation'])), name='dossier_kind_is_known'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('form_no', None), ('received_on', None)), models.Q(('form_no__isnull', False), ('received_on__isnull', False)), _connector='OR'), name='dossier_received_has_a_number'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'withdrawn']), ('filed_on__isnull', False), _connector='OR'), name='dossier_filed_on_a_day'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('exception_basis', ''), ('exception_on', None)), models.Q(models.Q(('exception_basis', ''), _negated=True), ('exception_on__isnull', False)), _connector='OR'), name='dossier_exception_is_whole'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('entered_by', None), ('entered_for', '')), models.Q(('entered_by__isnull', False), models.Q(('entered_for', ''), _negated=True)), _connector='OR'), name='dossier_assisted_names_both'),
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.CheckConstraint(condition=models.Q(('noted_stars', None), models.Q(('noted_stars__gte', 0), ('noted_stars__lte', 5)), _connector='OR'), name='dossier_stars'),
        ),
        migrations.AddConstraint(
            model_name='requestitem',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['missing_doc', 'expired_doc', 'doc_not_matching_product', 'label_not_compliant', 'test_missing_parameter', 'no_local_material_proof', 'no_labour_proof', 'ip_owner_mismatch', 'owner_changed', 'wrong_product_set', 'plan_not_feasible', 'story_weak', 'other'])), name='request_item_reason_is_known'),
        ),
        migrations.AddConstraint(
            model_name='selfpoint',
            constraint=models.UniqueConstraint(fields=('dossier', 'criterion'), name='self_point_once'),
        ),
        migrations.AddConstraint(
            model_name='selfpoint',
            constraint=models.CheckConstraint(condition=models.Q(('option', None), ('no_option', False), _connector='OR'), name='self_point_one_answer'),
        ),
        migrations.AddConstraint(
            model_name='selfpaper',
            constraint=models.UniqueConstraint(fields=('point', 'paper'), name='self_paper_once'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('dossier', 'number'), name='dossier_version_once'),
        ),
        migrations.RunPython(install, remove),
    ]
