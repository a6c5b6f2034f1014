"""Which follow-up rules hold on a day, and how the shipped ones are loaded."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from ocop.steering.directives import loaders
from ocop.steering.directives.models import FollowUpRules
from ocop.steering.directives.queries.moments import moment, rules_on

from .factories import FollowUpRulesFactory


def test_rules_of_a_later_start_win_from_their_day(db):
    FollowUpRulesFactory(start=date(2020, 1, 1), max_extensions=2)
    FollowUpRulesFactory(start=None, max_extensions=1)
    assert [rules_on(day).max_extensions for day in (date(2019, 12, 31), date(2020, 1, 1))] == [1, 2]


def test_rules_end_after_their_last_day(db):
    FollowUpRulesFactory(end=date(2020, 1, 1))
    assert rules_on(date(2019, 12, 31)).max_extensions == 1
    with pytest.raises(FollowUpRules.DoesNotExist):
        rules_on(date(2020, 1, 1))


def test_the_moment_counts_working_days_to_what_is_soon(db):
    FollowUpRulesFactory()
    assert moment(date(2019, 6, 20)).soon_until == date(2019, 6, 26)


@pytest.fixture
def root(tmp_path):
    """A reference folder of our own with the shipped rules in it."""
    shipped = (Path(settings.REFERENCE_ROOT) / "follow-up-rules.yaml").read_text(encoding="utf-8")
    (tmp_path / "follow-up-rules.yaml").write_text(shipped, encoding="utf-8")
    return tmp_path


def test_loading_twice_changes_nothing(db, root):
    assert loaders.load(root) == ["follow-up rules from the beginning"]
    assert loaders.load(root) == []
    (kept,) = FollowUpRules.objects.all()
    assert (kept.warn_days, kept.before_is_strict, kept.certain_from) == (3, False, Decimal("0.8"))
    assert kept.evidence["max_extensions"] == "verified"


@pytest.mark.parametrize(("field", "value"), [("warn_days", 5), ("certain_from", "0.90")])
def test_a_changed_figure_is_loaded_and_said(db, root, field, value):
    loaders.load(root)
    content = yaml.safe_load((root / "follow-up-rules.yaml").read_text(encoding="utf-8"))
    content["rules"][0][field]["value"] = value
    (root / "follow-up-rules.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    assert loaders.load(root) == ["follow-up rules from the beginning"]
    assert str(getattr(FollowUpRules.objects.get(), field)).rstrip("0") == str(value).rstrip("0")


def test_a_period_that_ends_is_loaded_too(db, root):
    loaders.load(root)
    content = yaml.safe_load((root / "follow-up-rules.yaml").read_text(encoding="utf-8"))
    content["rules"][0]["valid_to"] = date(2025, 6, 30)
    (root / "follow-up-rules.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    assert loaders.load(root) == ["follow-up rules from the beginning"]
    assert FollowUpRules.objects.get().end == date(2025, 7, 1)
