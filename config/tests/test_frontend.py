"""The front-end packages: what is cut from the fonts, and that a second run has nothing to do."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from config.prepare import frontend

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "vendor" / "fonts"
made = pytest.mark.skipif(not FONTS.exists(), reason="vendor/ is not there: make setup brings it in")


def letters(name: str) -> set[int]:
    return set(TTFont(FONTS / name).getBestCmap())


@made
@pytest.mark.parametrize("weight", [400, 600])
def test_the_two_letter_files_share_nothing_and_hold_every_vietnamese_letter(weight: int) -> None:
    latin, vietnamese = letters(f"bvp-latin-{weight}.woff2"), letters(f"bvp-vietnamese-{weight}.woff2")
    assert latin & vietnamese == set()
    assert {ord(letter) for letter in "ĂăÂâĐđÊêÔôƠơƯưỄễẬậỮữỴỵ“”–…₫"} - latin - vietnamese == set()


@made
@pytest.mark.parametrize("weight", [400, 600])
def test_all_ten_digits_have_one_width(weight: int) -> None:
    font = TTFont(FONTS / f"bvp-digits-{weight}.woff2")
    assert [font["hmtx"][font.getBestCmap()[code]][0] for code in range(0x30, 0x3A)] == [660] * 10


def test_a_second_run_with_the_same_lock_does_nothing(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / ".stamp").write_text(frontend._stamp(tmp_path), encoding="ascii")
    frontend.prepare_frontend(tmp_path)
    assert [file.name for file in (tmp_path / "vendor").iterdir()] == [".stamp"]


def test_another_lock_is_another_stamp(tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    before = frontend._stamp(tmp_path)
    (tmp_path / "package-lock.json").write_text('{"a": 1}', encoding="utf-8")
    assert frontend._stamp(tmp_path) != before
