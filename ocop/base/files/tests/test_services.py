"""Files coming in and going out."""

import hashlib
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command
from django.http import Http404

from ocop.base.audit.models import Entry
from ocop.base.files import loaders, queries
from ocop.base.files.models import Limit, StoredFile
from ocop.base.files.rules.limits import SHIPPED, shipped
from ocop.base.files.services import store
from ocop.base.files.serving import serve
from ocop.base.files.tests import samples
from ocop.base.files.vocabulary import EVIDENCE_KINDS, IMAGE_KINDS
from ocop.base.kernel.outcome import Refused

TEXT = "Giao Sở Công Thương chủ trì".encode()


@pytest.fixture(autouse=True)
def media(settings, tmp_path, db) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


def refusal(**asked) -> list[str]:
    with pytest.raises(Refused) as refused:
        store(by=None, **asked)
    assert StoredFile.objects.count() == 0
    return [obstacle.code for obstacle in refused.value.obstacles]


def test_a_file_is_kept_under_its_hash_with_its_kind_by_content(media):
    stored = store(name="Kế hoạch.txt", content=TEXT, by=None)
    digest = hashlib.sha256(TEXT).hexdigest()
    assert (stored.name, stored.content_type, stored.size) == ("Kế hoạch.txt", "text/plain; charset=utf-8", len(TEXT))
    assert (stored.sha256, stored.content.name) == (digest, f"{digest[:2]}/{digest}")
    assert (media / digest[:2] / digest).read_bytes() == TEXT
    assert queries.content_of(stored) == TEXT


def test_equal_content_is_kept_once_and_never_overwritten(media):
    first = store(name="a.txt", content=TEXT, by=None)
    path = media / first.content.name
    before = path.stat().st_mtime_ns
    second = store(name="b.txt", content=TEXT, by=None)
    assert (second.content.name, second.pk != first.pk) == (first.content.name, True)
    assert path.stat().st_mtime_ns == before
    assert [p for p in media.rglob("*") if p.is_file()] == [path]


def test_stored_files_have_no_address():
    stored = store(name="a.txt", content=TEXT, by=None)
    with pytest.raises(ValueError, match="private"):
        _ = stored.content.url


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("a.txt", b"", ["file.empty"]),
        ("a.docx", TEXT, ["file.name-mismatch"]),
        ("a.exe", b"MZ\x90\x00\x03\x00\x00\x00" * 20, ["file.kind-not-allowed"]),
        ("a.png", samples.picture(), ["file.kind-not-allowed"]),
        ("", b"", ["file.name-empty", "file.empty"]),
    ],
)
def test_a_refusal_names_every_reason_and_leaves_nothing_behind(media, name, content, codes):
    assert refusal(name=name, content=content) == codes
    assert not media.exists()


def test_pictures_come_in_where_they_are_asked_for():
    assert store(name="a.png", content=samples.picture(), by=None, kinds=EVIDENCE_KINDS).content_type == "image/png"
    assert refusal_of_text_as_picture() == ["file.kind-not-allowed"]


def refusal_of_text_as_picture() -> list[str]:
    with pytest.raises(Refused) as refused:
        store(name="a.txt", content=TEXT, by=None, kinds=IMAGE_KINDS)
    return [obstacle.code for obstacle in refused.value.obstacles]


def test_the_limit_of_the_installation_counts_to_the_byte():
    Limit.objects.create(code="document_bytes", value=len(TEXT), shipped=1, evidence="proposed default")
    store(name="a.txt", content=TEXT, by=None)
    with pytest.raises(Refused) as refused:
        store(name="a.txt", content=TEXT + b".", by=None)
    assert [obstacle.code for obstacle in refused.value.obstacles] == ["file.too-large"]


def test_an_archive_that_swells_does_not_come_in():
    bomb = samples.archive(**{"[Content_Types]_xml": "wordprocessingml.document.main+xml", "a": b"\0" * (101 * 2**20)})
    assert refusal(name="a.docx", content=bomb) == ["file.swells"]


def test_a_file_goes_out_as_a_download_that_runs_nothing():
    response = serve(store(name="Kế hoạch.docx", content=samples.word("Giao"), by=None), inline=True)
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''K%E1%BA%BF%20ho%E1%BA%A1ch.docx"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == ("nosniff", "private, no-cache")
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_text_and_pictures_are_shown_in_a_sandbox_and_a_pdf_without_one():
    text = serve(store(name="a.txt", content=TEXT, by=None), inline=True)
    assert (text["Content-Disposition"], b"".join(text.streaming_content)) == ('inline; filename="a.txt"', TEXT)
    assert text["Content-Security-Policy"] == "default-src 'none'; sandbox"
    pdf = serve(store(name="a.pdf", content=b"%PDF-1.7 x", by=None), inline=True)
    assert pdf["Content-Disposition"] == 'inline; filename="a.pdf"'
    assert pdf["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:"


def test_a_missing_content_is_not_found(media):
    stored = store(name="a.txt", content=TEXT, by=None)
    (media / stored.content.name).unlink()
    with pytest.raises(Http404):
        serve(stored)


def test_loading_brings_the_shipped_limits_once():
    assert len(loaders.load(SHIPPED.parent)) == 8
    assert loaders.load(SHIPPED.parent) == []
    assert queries.limits() == shipped()


def test_loading_follows_a_new_figure_but_for_what_the_installation_changed(tmp_path):
    loaders.load(SHIPPED.parent)
    call_command("set_file_limit", "read_pages", "50", stdout=StringIO())
    content = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    content["limits"]["read_pages"]["value"] = 400
    content["limits"]["long_pages"]["value"] = 90
    (tmp_path / "limits.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    assert loaders.load(tmp_path) == ["read_pages: 50 → 50", "long_pages: 100 → 90"]
    assert (queries.limits().read_pages, queries.limits().long_pages) == (50, 90)


def test_a_changed_limit_is_recorded():
    loaders.load(SHIPPED.parent)
    out = StringIO()
    call_command("set_file_limit", "read_pages", "50", stdout=out)
    assert "read_pages: 50\n" in out.getvalue()
    entry = Entry.objects.get()
    assert (entry.verb, entry.facts) == ("files.limit.changed", {"code": "read_pages", "old": 300, "new": 50})


@pytest.mark.parametrize(("code", "value"), [("moon", "1"), ("read_pages", "0"), ("read_pages", "-1")])
def test_an_impossible_limit_is_refused(code, value):
    loaders.load(SHIPPED.parent)
    with pytest.raises(CommandError):
        call_command("set_file_limit", code, value, stdout=StringIO())
    assert queries.limits().read_pages == 300
