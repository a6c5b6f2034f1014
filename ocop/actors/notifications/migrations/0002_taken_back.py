from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]

    operations = [
        migrations.AddField("notice", "taken_back_at", models.DateTimeField(null=True)),
    ]
