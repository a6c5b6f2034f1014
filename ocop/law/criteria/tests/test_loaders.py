"""The shipped folder: loaded by the path of an administrator, published, repeatable, never over what is published."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from ocop.actors.territory.reference import BadReference
from ocop.law.criteria import loaders
from ocop.law.criteria.models import CriteriaSet, Framework, Minimum, Option

from .conftest import FOLDER

ROOT = Path(settings.REFERENCE_ROOT)


def test_decisions_in_order_then_their_papers(loaded):
    assert loaded == [
        "Tiêu chí: công bố 1048/QĐ-TTg",
        "Tiêu chí: công bố 148/QĐ-TTg",
        "Tiêu chí: công bố 26/2026/QĐ-TTg",
        "Tiêu chí: công bố 26/2026/QĐ-TTg · 1",
    ]
    assert {framework.code: framework.sets.count() for framework in Framework.objects.all()} == {
        "QD-1048-2019": 26, "QD-148-2023": 26, "QD-26-2026": 26,
    }  # fmt: skip
    assert CriteriaSet.objects.filter(is_usable=False).count() == 4
    of_26 = "criterion__group__criteria_set__framework__code"
    assert Option.objects.filter(**{of_26: "QD-26-2026"}).count() == 2579
    assert Minimum.objects.filter(**{of_26: "QD-148-2023"}).count() == 0


def test_loading_again_changes_nothing(loaded):
    assert loaders.load(ROOT) == []


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "criteria")
    return tmp_path


def rewritten(root, name, old, new):
    path = root / "criteria" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_file_that_differs_from_what_is_published_is_told_and_left(loaded, copy):
    rewritten(copy, "qd-26-2026", "name: Đồ ăn nhanh", "name: Đồ ăn chậm")
    assert loaders.load(copy) == ["Tiêu chí: 26/2026/QĐ-TTg đã công bố nên được giữ nguyên; tệp mới có nội dung khác"]
    assert not CriteriaSet.objects.filter(name="Đồ ăn chậm").exists()


def test_a_higher_version_of_the_papers_is_loaded_and_published(loaded, copy):
    rewritten(copy, "evidence-26", "\nversion: 1\n", "\nversion: 2\n")
    assert loaders.load(copy) == ["Tiêu chí: công bố 26/2026/QĐ-TTg · 2"]


def test_a_broken_file_ends_the_run_with_every_fault_and_its_place(db, copy):
    rewritten(copy, "qd-26-2026", "max: 18", "max: 19")
    with pytest.raises(BadReference) as refused:
        loaders.load(copy)
    assert refused.value.faults == (
        "01: Nhóm 1: các tiêu chí cộng được 18 điểm, nhóm ghi 19.",
        "01: Phần A: các nhóm cộng được 41 điểm, quyết định ghi 40.",
    )
    assert not Framework.objects.exists()
