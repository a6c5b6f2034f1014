"""Trade events with booths, results, deals; channels, listings, inquiries; dated settings."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("budget", "0002_append_only"),
        ("documents", "0001_documents_and_their_citations"),
        ("files", "0001_initial"),
        ("organisations", "0002_versions_do_not_overlap"),
        ("people", "__first__"),
        ("producers", "0002_accounts"),
        ("products", "0003_photos_counted_once"),
        ("trade", "0001_points"),
    ]

    operations = [
        migrations.CreateModel(
            name="TradeSetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("topic", models.CharField(max_length=40)),
                ("start", models.DateField()),
                ("end", models.DateField(blank=True, null=True)),
                ("values", models.JSONField(default=dict)),
                ("basis", models.CharField(max_length=250)),
                ("source", models.CharField(max_length=600)),
                (
                    "evidence",
                    models.CharField(
                        choices=[
                            ("verified", "Đã xác minh"),
                            ("partly_verified", "Đã xác minh một phần"),
                            ("recalled", "Cần xác minh"),
                            ("proposed", "Giá trị đề xuất"),
                        ],
                        max_length=16,
                    ),
                ),
            ],
            options={
                "ordering": ("topic", "start"),
                "constraints": [
                    models.UniqueConstraint(fields=("topic", "start"), name="trade_setting_starts_once"),
                    models.CheckConstraint(
                        condition=models.Q(("end", None), ("end__gt", models.F("start")), _connector="OR"),
                        name="trade_setting_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("evidence__in", ["verified", "partly_verified", "recalled", "proposed"])),
                        name="trade_setting_evidence",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Channel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=200)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("marketplace", "Sàn thương mại điện tử"),
                            ("own_site", "Trang bán hàng riêng"),
                            ("database", "Cơ sở dữ liệu giới thiệu sản phẩm"),
                            ("social", "Mạng xã hội"),
                        ],
                        max_length=12,
                    ),
                ),
                ("url", models.URLField(blank=True)),
                ("source", models.CharField(blank=True, max_length=600)),
                (
                    "evidence",
                    models.CharField(
                        choices=[
                            ("verified", "Đã xác minh"),
                            ("partly_verified", "Đã xác minh một phần"),
                            ("recalled", "Cần xác minh"),
                            ("proposed", "Giá trị đề xuất"),
                        ],
                        max_length=16,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("position", "name"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["marketplace", "own_site", "database", "social"])),
                        name="channel_kind",
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="EventCounter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField(unique=True)),
                ("last", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("-year",),
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="TradeEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                ("sequence", models.PositiveSmallIntegerField()),
                ("code", models.CharField(max_length=14, unique=True)),
                ("name", models.CharField(max_length=250)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("fair", "Hội chợ"),
                            ("exhibition", "Triển lãm"),
                            ("week", "Tuần lễ sản phẩm"),
                            ("conference", "Hội nghị kết nối cung cầu"),
                            ("forum", "Diễn đàn"),
                            ("rural_market", "Phiên chợ, đưa hàng về nông thôn"),
                            ("delegation", "Đoàn giao dịch thương mại"),
                            ("livestream", "Bán hàng trực tuyến trực tiếp"),
                            ("training", "Tập huấn xúc tiến"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("organise", "Tỉnh tổ chức"), ("join", "Tham gia")], default="organise", max_length=10
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("district", "Cấp huyện"),
                            ("province", "Cấp tỉnh"),
                            ("region", "Cấp khu vực"),
                            ("nation", "Cấp quốc gia"),
                            ("abroad", "Ở nước ngoài"),
                        ],
                        default="province",
                        max_length=10,
                    ),
                ),
                ("place", models.CharField(max_length=250)),
                ("theme", models.CharField(blank=True, max_length=250)),
                ("start_on", models.DateField()),
                ("end_on", models.DateField()),
                ("organiser_name", models.CharField(blank=True, max_length=250)),
                ("is_trader", models.BooleanField(default=False)),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("none", "Chưa ghi"),
                            ("registered", "Đã đăng ký tại Sở Công Thương hoặc Bộ Công Thương"),
                            ("pm_programme", "Thuộc chương trình do Thủ tướng Chính phủ quyết định"),
                            ("ppc_programme", "Thuộc chương trình do UBND tỉnh quyết định"),
                            ("not_asked", "Loại sự kiện không phải đăng ký"),
                        ],
                        default="none",
                        max_length=14,
                    ),
                ),
                ("registration_number", models.CharField(blank=True, max_length=80)),
                ("filed_on", models.DateField(blank=True, null=True)),
                ("complete_on", models.DateField(blank=True, null=True)),
                ("plan_number", models.CharField(blank=True, max_length=80)),
                ("plan_on", models.DateField(blank=True, null=True)),
                ("booths_total", models.PositiveIntegerField(default=0)),
                ("booths_province", models.PositiveIntegerField(default=0)),
                ("state_part_vnd", models.BigIntegerField(default=0)),
                (
                    "split",
                    models.CharField(
                        choices=[
                            ("equal", "Chia đều cho các gian hàng"),
                            ("by_area", "Chia theo diện tích gian hàng"),
                            ("none", "Không chia, ngân sách và nhà tổ chức chịu"),
                        ],
                        default="equal",
                        max_length=8,
                    ),
                ),
                ("opens_on", models.DateField(blank=True, null=True)),
                ("closes_on", models.DateField(blank=True, null=True)),
                ("invitation", models.TextField(blank=True)),
                ("summary", models.TextField(blank=True)),
                ("is_public", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Dự kiến"),
                            ("approved", "Có kế hoạch được duyệt"),
                            ("registration", "Đang nhận đăng ký"),
                            ("allocated", "Đã phân bổ gian hàng"),
                            ("held", "Đang hoặc đã diễn ra"),
                            ("results", "Đã chốt kết quả"),
                            ("settled", "Đã quyết toán"),
                            ("closed", "Đã kết thúc"),
                            ("postponed", "Hoãn"),
                            ("cancelled", "Đã hủy"),
                        ],
                        default="planned",
                        max_length=12,
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True)),
                ("planned_on", models.DateField()),
                ("report_number", models.CharField(blank=True, max_length=80)),
                ("reported_on", models.DateField(blank=True, null=True)),
                ("stop_reason", models.TextField(blank=True)),
                (
                    "commitment",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trade_event",
                        to="budget.commitment",
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trade_events",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "line",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trade_events",
                        to="budget.budgetline",
                    ),
                ),
                (
                    "plan_document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trade_events",
                        to="documents.document",
                    ),
                ),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "specialities",
                    models.ManyToManyField(blank=True, related_name="events_admitting", to="products.product"),
                ),
            ],
            options={
                "ordering": ("-start_on", "-id"),
                "indexes": [
                    models.Index(fields=["state", "start_on"], name="trade_event_by_state"),
                    models.Index(fields=["is_public", "end_on"], name="trade_event_calendar"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("year", "sequence"), name="trade_event_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("end_on__gte", models.F("start_on"))), name="trade_event_days"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "fair",
                                    "exhibition",
                                    "week",
                                    "conference",
                                    "forum",
                                    "rural_market",
                                    "delegation",
                                    "livestream",
                                    "training",
                                ],
                            )
                        ),
                        name="trade_event_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["organise", "join"])), name="trade_event_role"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["district", "province", "region", "nation", "abroad"])),
                        name="trade_event_level",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    "planned",
                                    "approved",
                                    "registration",
                                    "allocated",
                                    "held",
                                    "results",
                                    "settled",
                                    "closed",
                                    "postponed",
                                    "cancelled",
                                ],
                            )
                        ),
                        name="trade_event_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ground__in", ["none", "registered", "pm_programme", "ppc_programme", "not_asked"])
                        ),
                        name="trade_event_ground",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("booths_province__lte", models.F("booths_total"))),
                        name="trade_event_booths_within_all",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state_part_vnd__gte", 0)), name="trade_event_state_part"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["planned", "cancelled"]),
                            models.Q(("plan_number", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="trade_event_has_a_plan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["planned", "cancelled"]),
                            models.Q(("ground", "none"), _negated=True),
                            _connector="OR",
                        ),
                        name="trade_event_has_a_ground",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closes_on", None),
                            ("opens_on", None),
                            ("closes_on__gte", models.F("opens_on")),
                            _connector="OR",
                        ),
                        name="trade_event_registration_days",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventPartner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=250)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("co_organiser", "Đơn vị phối hợp"),
                            ("host", "Đơn vị đăng cai"),
                            ("sponsor", "Đơn vị tài trợ"),
                        ],
                        default="co_organiser",
                        max_length=14,
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="partners", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "name"), name="event_partner_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["co_organiser", "host", "sponsor"]), models.Q(("name", ""), _negated=True)
                        ),
                        name="event_partner_kind",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventMove",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("plan", "Lập kế hoạch"),
                            ("submit", "Trình kế hoạch"),
                            ("approve", "Duyệt kế hoạch"),
                            ("open_registration", "Mở đăng ký"),
                            ("allocate", "Phân bổ gian hàng"),
                            ("hold", "Bắt đầu sự kiện"),
                            ("conclude", "Chốt kết quả"),
                            ("settle", "Quyết toán"),
                            ("close", "Kết thúc"),
                            ("postpone", "Hoãn"),
                            ("set_new_dates", "Định ngày mới"),
                            ("cancel", "Hủy sự kiện"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Dự kiến"),
                            ("approved", "Có kế hoạch được duyệt"),
                            ("registration", "Đang nhận đăng ký"),
                            ("allocated", "Đã phân bổ gian hàng"),
                            ("held", "Đang hoặc đã diễn ra"),
                            ("results", "Đã chốt kết quả"),
                            ("settled", "Đã quyết toán"),
                            ("closed", "Đã kết thúc"),
                            ("postponed", "Hoãn"),
                            ("cancelled", "Đã hủy"),
                        ],
                        max_length=12,
                    ),
                ),
                ("on", models.DateField()),
                ("reason", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moves", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [models.Index(fields=["state", "on"], name="event_move_by_day")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="EventCost",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=250)),
                (
                    "payer",
                    models.CharField(
                        choices=[
                            ("state", "Ngân sách nhà nước"),
                            ("producers", "Chủ thể tham gia"),
                            ("others", "Nguồn khác"),
                        ],
                        default="state",
                        max_length=10,
                    ),
                ),
                ("is_common", models.BooleanField(default=True)),
                ("planned_vnd", models.BigIntegerField()),
                ("accepted_vnd", models.BigIntegerField(blank=True, null=True)),
                ("accepted_on", models.DateField(blank=True, null=True)),
                (
                    "accepted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="costs", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("planned_vnd__gt", 0), models.Q(("name", ""), _negated=True)),
                        name="event_cost_planned",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("payer__in", ["state", "producers", "others"])), name="event_cost_payer"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_on", None), ("accepted_vnd", None)),
                            models.Q(("accepted_on__isnull", False), ("accepted_vnd__gte", 0)),
                            _connector="OR",
                        ),
                        name="event_cost_accepted_wholly",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventVisitors",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("kind", models.CharField(choices=[("counted", "Đếm được"), ("estimated", "Ước tính")], max_length=10)),
                ("number", models.PositiveIntegerField()),
                ("method", models.CharField(blank=True, max_length=200)),
                ("entered_on", models.DateField()),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="visitors", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": ("day", "kind"),
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "day", "kind"), name="event_visitors_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["counted", "estimated"])), name="event_visitors_kind"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Booth",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=20)),
                ("zone", models.CharField(blank=True, max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ocop", "Gian hàng OCOP"),
                            ("typical", "Gian hàng sản phẩm công nghiệp nông thôn tiêu biểu"),
                            ("commercial", "Gian hàng thương mại"),
                            ("common", "Gian hàng chung của tỉnh"),
                        ],
                        default="ocop",
                        max_length=10,
                    ),
                ),
                ("area_m2", models.DecimalField(decimal_places=2, max_digits=6)),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="booths", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("event", "number"), name="booth_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["ocop", "typical", "commercial", "common"])), name="booth_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("area_m2__gt", 0), models.Q(("number", ""), _negated=True)),
                        name="booth_area",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BoothRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ocop", "Gian hàng OCOP"),
                            ("typical", "Gian hàng sản phẩm công nghiệp nông thôn tiêu biểu"),
                            ("commercial", "Gian hàng thương mại"),
                            ("common", "Gian hàng chung của tỉnh"),
                        ],
                        default="ocop",
                        max_length=10,
                    ),
                ),
                ("shares", models.BooleanField(default=False)),
                ("area_m2", models.DecimalField(decimal_places=2, max_digits=6)),
                ("needs_cold", models.BooleanField(default=False)),
                ("needs_power", models.BooleanField(default=False)),
                ("needs", models.CharField(blank=True, max_length=500)),
                ("own_part_vnd", models.BigIntegerField(default=0)),
                ("agrees_own_part", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("requested", "Đã đăng ký, chờ phân bổ"),
                            ("reserve", "Dự bị"),
                            ("granted", "Được cấp gian hàng"),
                            ("declined", "Không được cấp"),
                            ("withdrawn", "Đã rút"),
                            ("no_show", "Vắng mặt"),
                        ],
                        default="requested",
                        max_length=10,
                    ),
                ),
                ("stars", models.PositiveSmallIntegerField(default=0)),
                ("paid_before", models.PositiveSmallIntegerField(default=0)),
                ("place", models.PositiveIntegerField(blank=True, null=True)),
                ("reason", models.TextField(blank=True)),
                ("asked_at", models.DateTimeField()),
                ("asked_on", models.DateField()),
                ("decided_on", models.DateField(blank=True, null=True)),
                ("moved_up_on", models.DateField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "booth",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requests",
                        to="trade.booth",
                    ),
                ),
                (
                    "producer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="booth_requests",
                        to="producers.producer",
                    ),
                ),
                ("products", models.ManyToManyField(related_name="booth_requests", to="products.product")),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="trade.tradeevent"
                    ),
                ),
            ],
            options={
                "ordering": (models.OrderBy(models.F("place"), nulls_last=True), "asked_at", "id"),
                "indexes": [models.Index(fields=["event", "state", "place"], name="booth_queue")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "withdrawn"), _negated=True),
                        fields=("event", "producer"),
                        name="booth_request_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("shares", False), ("state", "granted")),
                        fields=("booth",),
                        name="booth_holder_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["requested", "reserve", "granted", "declined", "withdrawn", "no_show"])
                        ),
                        name="booth_request_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["ocop", "typical", "commercial", "common"])),
                        name="booth_request_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "granted"), _negated=True), ("booth__isnull", False), _connector="OR"
                        ),
                        name="booth_granted_has_a_booth",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "declined"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="booth_declined_for_a_reason",
                    ),
                    models.CheckConstraint(condition=models.Q(("own_part_vnd__gte", 0)), name="booth_own_part"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Goods",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=250)),
                ("unit", models.CharField(max_length=40)),
                ("brought", models.DecimalField(decimal_places=2, max_digits=12)),
                ("sold", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("returned", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("given", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("damaged", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("explained", models.TextField(blank=True)),
                (
                    "product",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="products.product",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goods", to="trade.boothrequest"
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("request", "name", "unit"), name="goods_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True), models.Q(("unit", ""), _negated=True)
                        ),
                        name="goods_named",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("brought__gte", 0),
                            ("damaged__gte", 0),
                            ("given__gte", 0),
                            ("returned__gte", 0),
                            ("sold__gte", 0),
                        ),
                        name="goods_not_below_zero",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventResult",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("entered", "Đã nhập"), ("no_answer", "Không trả lời")],
                        default="entered",
                        max_length=10,
                    ),
                ),
                ("revenue_vnd", models.BigIntegerField(blank=True, null=True)),
                ("orders", models.PositiveIntegerField(blank=True, null=True)),
                ("visitors", models.PositiveIntegerField(blank=True, null=True)),
                ("remarks", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("entered_on", models.DateField()),
                ("edition", models.PositiveIntegerField(default=1)),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="result", to="trade.boothrequest"
                    ),
                ),
            ],
            options={
                "ordering": ("request",),
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("orders__gte", 0), ("reason", ""), ("revenue_vnd__gte", 0), ("state", "entered")),
                            models.Q(
                                ("orders", None),
                                ("revenue_vnd", None),
                                ("state", "no_answer"),
                                ("visitors", None),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="event_result_told_or_not",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ResultChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("field", models.CharField(max_length=12)),
                ("old", models.CharField(blank=True, max_length=250)),
                ("new", models.CharField(blank=True, max_length=250)),
                ("reason", models.TextField()),
                ("on", models.DateField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "result",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="trade.eventresult"
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="result_changed_for_a_reason"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("contract", "Hợp đồng"), ("mou", "Biên bản ghi nhớ"), ("order", "Đơn hàng")],
                        max_length=10,
                    ),
                ),
                ("partner", models.CharField(max_length=250)),
                ("partner_place", models.CharField(blank=True, max_length=250)),
                ("quantity", models.CharField(blank=True, max_length=250)),
                ("value_vnd", models.BigIntegerField(blank=True, null=True)),
                ("signed_on", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("mark", models.CharField(max_length=400)),
                ("is_another", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("signed", "Đã ký"),
                            ("delivering", "Đang thực hiện"),
                            ("fulfilled", "Đã thực hiện xong"),
                            ("failed", "Không thực hiện được"),
                        ],
                        default="signed",
                        max_length=10,
                    ),
                ),
                ("state_on", models.DateField()),
                ("delivered_vnd", models.BigIntegerField(blank=True, null=True)),
                ("entered_on", models.DateField()),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                    ),
                ),
                (
                    "producer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="deals", to="producers.producer"
                    ),
                ),
                ("products", models.ManyToManyField(blank=True, related_name="deals", to="products.product")),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deals",
                        to="trade.tradeevent",
                    ),
                ),
            ],
            options={
                "ordering": ("-signed_on", "-id"),
                "indexes": [models.Index(fields=["kind", "signed_on"], name="deal_by_day")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_another", False)), fields=("mark",), name="deal_counted_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["contract", "mou", "order"])), name="deal_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["signed", "delivering", "fulfilled", "failed"])),
                        name="deal_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "mou"), ("value_vnd", None)),
                            models.Q(models.Q(("kind", "mou"), _negated=True), ("value_vnd__gt", 0)),
                            _connector="OR",
                        ),
                        name="deal_mou_has_no_value",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("signed_on")), _connector="OR"
                        ),
                        name="deal_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("partner", ""), _negated=True), name="deal_has_a_partner"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DealCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField()),
                ("answered_on", models.DateField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("signed", "Đã ký"),
                            ("delivering", "Đang thực hiện"),
                            ("fulfilled", "Đã thực hiện xong"),
                            ("failed", "Không thực hiện được"),
                        ],
                        max_length=10,
                    ),
                ),
                ("delivered_vnd", models.BigIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "deal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="checks", to="trade.deal"
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_on", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_on", None)),
                        fields=("deal", "asked_on"),
                        name="deal_asked_once_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on", None), ("state", "")),
                            models.Q(("answered_on__isnull", False), models.Q(("state", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="deal_check_answered_wholly",
                    ),
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="TypicalProduct",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("product_name", models.CharField(max_length=250)),
                ("producer_name", models.CharField(max_length=250)),
                (
                    "group",
                    models.CharField(
                        choices=[
                            ("handicraft", "Thủ công mỹ nghệ"),
                            ("processed", "Chế biến nông, lâm, thủy sản và đồ uống"),
                            ("machinery", "Thiết bị, máy móc, dụng cụ, phụ tùng"),
                            ("other", "Sản phẩm khác"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("commune", "Cấp xã"),
                            ("district", "Cấp huyện"),
                            ("province", "Cấp tỉnh"),
                            ("region", "Cấp khu vực"),
                            ("nation", "Cấp quốc gia"),
                        ],
                        max_length=10,
                    ),
                ),
                ("number", models.CharField(max_length=80)),
                ("issuer_name", models.CharField(max_length=250)),
                ("issued_on", models.DateField()),
                ("valid_until", models.DateField()),
                ("points", models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True)),
                ("council", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("basis", models.CharField(max_length=250)),
                ("evidence", models.CharField(max_length=16)),
                ("entered_on", models.DateField()),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "producer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="typical",
                        to="producers.producer",
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="typical",
                        to="products.product",
                    ),
                ),
            ],
            options={
                "ordering": ("-issued_on", "-id"),
                "indexes": [models.Index(fields=["valid_until"], name="typical_product_by_end")],
                "constraints": [
                    models.UniqueConstraint(fields=("level", "number", "product_name"), name="typical_product_once"),
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["commune", "district", "province", "region", "nation"])),
                        name="typical_product_level",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("group__in", ["handicraft", "processed", "machinery", "other"])),
                        name="typical_product_group",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_until__gt", models.F("issued_on"))), name="typical_product_period"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("url", models.URLField(blank=True, max_length=500)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("requested", "Chờ đưa lên"),
                            ("live", "Đang bán"),
                            ("paused", "Tạm ẩn"),
                            ("removed", "Đã gỡ"),
                        ],
                        default="requested",
                        max_length=10,
                    ),
                ),
                ("live_from", models.DateField(blank=True, null=True)),
                ("removed_on", models.DateField(blank=True, null=True)),
                ("checked_on", models.DateField(blank=True, null=True)),
                (
                    "finding",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("found", "Trang mở được, đúng sản phẩm"),
                            ("dead", "Đường dẫn hỏng"),
                            ("other_goods", "Trang bán sản phẩm khác hoặc sai thông tin"),
                        ],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("asked_on", models.DateField()),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="listings", to="trade.channel"
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="listings", to="products.product"
                    ),
                ),
            ],
            options={
                "ordering": ("product__name", "channel__position", "id"),
                "indexes": [models.Index(fields=["state", "checked_on"], name="listing_to_check")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "removed"), _negated=True),
                        fields=("product", "channel"),
                        name="listing_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["requested", "live", "paused", "removed"])),
                        name="listing_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["live", "paused"]), _negated=True),
                            models.Q(("live_from__isnull", False), models.Q(("url", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="listing_on_sale_has_an_address",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_on__isnull", False), ("state", "removed")),
                            models.Q(models.Q(("state", "removed"), _negated=True), ("removed_on", None)),
                            _connector="OR",
                        ),
                        name="listing_removed_on_a_day",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "finding",
                    models.CharField(
                        choices=[
                            ("found", "Trang mở được, đúng sản phẩm"),
                            ("dead", "Đường dẫn hỏng"),
                            ("other_goods", "Trang bán sản phẩm khác hoặc sai thông tin"),
                        ],
                        max_length=12,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("on", models.DateField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="checks", to="trade.listing"
                    ),
                ),
            ],
            options={
                "ordering": ("-on", "-id"),
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("finding__in", ["found", "dead", "other_goods"])), name="listing_finding"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingSales",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("month", models.DateField()),
                ("orders", models.PositiveIntegerField()),
                ("quantity", models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True)),
                ("revenue_vnd", models.BigIntegerField()),
                (
                    "source",
                    models.CharField(choices=[("producer", "Chủ thể báo"), ("platform", "Sàn báo")], max_length=10),
                ),
                ("entered_on", models.DateField()),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sales", to="trade.listing"
                    ),
                ),
            ],
            options={
                "ordering": ("-month", "source"),
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("listing", "month", "source"), name="listing_sales_once_a_month"),
                    models.CheckConstraint(
                        condition=models.Q(("source__in", ["producer", "platform"])), name="listing_sales_source"
                    ),
                    models.CheckConstraint(condition=models.Q(("revenue_vnd__gte", 0)), name="listing_sales_revenue"),
                    models.CheckConstraint(condition=models.Q(("month__day", 1)), name="listing_sales_month"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("answer_code", models.CharField(max_length=14, unique=True)),
                ("mark", models.CharField(max_length=32, unique=True)),
                ("name", models.CharField(blank=True, max_length=200)),
                ("organisation", models.CharField(blank=True, max_length=250)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("quantity", models.CharField(blank=True, max_length=200)),
                ("text", models.TextField()),
                ("received_at", models.DateTimeField()),
                ("due_on", models.DateField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "Chờ chuyển chủ thể"),
                            ("handed", "Đã chuyển chủ thể"),
                            ("talking", "Chủ thể đang trao đổi"),
                            ("agreed", "Đã thỏa thuận mua bán"),
                            ("no_deal", "Không đi đến thỏa thuận"),
                            ("set_aside", "Không phải hỏi mua"),
                        ],
                        default="received",
                        max_length=10,
                    ),
                ),
                ("handed_on", models.DateField(blank=True, null=True)),
                ("answer", models.TextField(blank=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "deal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inquiries",
                        to="trade.deal",
                    ),
                ),
                (
                    "handed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="inquiries", to="products.product"
                    ),
                ),
            ],
            options={
                "ordering": ("due_on", "id"),
                "indexes": [models.Index(fields=["state", "due_on"], name="inquiry_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["received", "handed", "talking", "agreed", "no_deal", "set_aside"])
                        ),
                        name="inquiry_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="inquiry_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_on", None), ("state__in", ["handed", "received", "talking"])),
                            models.Q(("ended_on__isnull", False), ("state__in", ["agreed", "no_deal", "set_aside"])),
                            _connector="OR",
                        ),
                        name="inquiry_ended_on_a_day",
                    ),
                ],
            },
        ),
    ]
