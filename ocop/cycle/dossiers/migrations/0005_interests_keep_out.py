from django.db import migrations

LONGEST = 300


def write(apps, schema_editor):
    """Whoever declared an interest in a producer before an advisory team stands back from its dossiers like a member
    of the council.
    """
    declared = apps.get_model("dossiers", "DeclaredInterest")
    dossiers = apps.get_model("dossiers", "Dossier")
    exclusions = apps.get_model("dossiers", "Exclusion")
    for interest in declared.objects.order_by("pk").iterator():
        for dossier in dossiers.objects.filter(product__producer=interest.producer_id).order_by("pk"):
            exclusions.objects.get_or_create(
                dossier=dossier,
                person_id=interest.person_id,
                defaults={"reason": interest.words[:LONGEST], "noted_on": interest.declared_on},
            )


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0004_result_told")]

    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
