"""The two doors of the command line: they need no database and say plainly what they cannot read."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
SAMPLE = SAMPLES / "dev-01-cao-bang-cong-van-2019.txt"


def run(*arguments):
    out = StringIO()
    call_command(*arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_the_json_of_a_letter():
    found = json.loads(run("extract_directive", str(SAMPLE), "--json", "--province", "tỉnh Cao Bằng"))
    expected = {"number": "612/UBND-NL", "type": "Công văn", "issuer": "UBND tỉnh Cao Bằng", "issued_on": "2019-03-14"}
    assert found["document"] == expected
    text = SAMPLE.read_text(encoding="utf-8")
    first = found["tasks"][0]
    assert text[first["start"] : first["end"]].startswith("Chủ trì, phối hợp với Sở Công Thương")
    assert first["coordinating"] == ["Sở Công Thương", "Sở Tài chính"]


def test_the_table_for_people():
    lines = run("extract_directive", str(SAMPLE)).splitlines()
    assert lines[0] == "Văn bản: Công văn 612/UBND-NL, ngày 14/03/2019, UBND tỉnh Cao Bằng"
    assert "     Thời hạn: 31/03/2019 – trước ngày 31/3/2019" in lines


def test_the_text_that_was_used():
    assert run("extract_directive", str(SAMPLE), "--text") == SAMPLE.read_text(encoding="utf-8")


def test_a_missing_file_is_told_in_words(tmp_path):
    with pytest.raises(CommandError, match="Không mở được tệp"):
        run("extract_directive", str(tmp_path / "none.txt"))


def test_an_empty_file_is_refused_in_words(tmp_path):
    empty = tmp_path / "rong.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(CommandError, match="rỗng"):
        run("extract_directive", str(empty))


def test_the_measurement_prints_a_line_for_each_field():
    out = run("evaluate_extraction", str(SAMPLES), "--only", "dev-")
    assert "task precision" in out
    assert out.splitlines()[0].startswith("dev-01-cao-bang-cong-van-2019")


def test_a_folder_without_samples_is_told(tmp_path):
    with pytest.raises(CommandError, match="Không có mẫu"):
        run("evaluate_extraction", str(tmp_path))
