"""Bank accounts of producers, in time."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("producers", "0001_producers")]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=30)),
                ("bank", models.CharField(max_length=150)),
                ("holder", models.CharField(max_length=150)),
                ("start", models.DateField()),
                ("end", models.DateField(blank=True, null=True)),
                (
                    "producer",
                    models.ForeignKey(
                        on_delete=models.deletion.CASCADE, related_name="accounts", to="producers.producer"
                    ),
                ),
            ],
            options={
                "ordering": ("-start", "-id"),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("end__isnull", True)), fields=("producer",), name="one_account_at_a_time"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("end", None), ("end__gte", models.F("start")), _connector="OR"),
                        name="account_period",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number", ""), _negated=True), name="account_has_a_number"
                    ),
                ],
            },
        ),
    ]
