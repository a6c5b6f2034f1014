"""The checks of papers are worded in English too; `load_reference` fills them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("evidence", "0002_verified_never_changes")]

    operations = [
        migrations.AddField(
            model_name="checkwording",
            name="words_en",
            field=models.CharField(default="", max_length=200),
            preserve_default=False,
        ),
    ]
