"""The check page of a certificate under load on loopback, against a static file of the same size from the same server;
the same page with 1,000,000 certificates in the register.

`BENCH_CERTIFICATES` takes another number of certificates. The measurement stops if the page costs more queries, or says
anything else, in the large register than in the small one.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.bulk_producers import copy
from bench.frame import Ratio, ratio
from ocop.base.workdays import clock
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.rules.codes import new_code

MANY = int(os.environ.get("BENCH_CERTIFICATES", "1000000"))
CODE = "'BENCH' || CAST(100000000 + k.n AS TEXT)"
DAY = date(2026, 6, 1)
HOST, CLIENTS, ASKED = "127.0.0.1", 8, 1_000
FILE = "page.html"


def measures() -> Iterator[Ratio]:
    """Small register, large register, load."""
    with clock.fixed(DAY):
        paper = filled(1)
        small, queries = asked(paper)
        yield ratio("check page ÷ its bare reads", lambda: asked(paper), lambda: bare(paper), note="1 certificate")
        filled(MANY)
        large, still = asked(paper)
        if (still, size_of(large)) != (queries, size_of(small)):
            raise AssertionError(f"{queries} queries of {size_of(small)} bytes became {still} of {size_of(large)}")
        note = f"{MANY:,} certificates, {still} queries as with one"
        yield ratio("check page ÷ its bare reads", lambda: asked(paper), lambda: bare(paper), note=note)
    yield under_load(paper, len(large))


def filled(count: int) -> Certificate:
    """That many certificates; gives the first. All but one are copied by the database itself."""
    paper = Certificate.objects.select_related("recognition").order_by("pk").first() or first()
    if count > 1:
        here, row = f"t.id = {paper.recognition_id}", f"t.id = {paper.pk}"
        named = {"external_key": "'bench:' || k.n", "product_name": "'Sản phẩm ' || k.n"}
        copy(Recognition, count - 1, here, {"id": "t.id + k.n", **named})
        owned = {"id": "t.id + k.n", "recognition_id": "t.recognition_id + k.n"}
        copy(Certificate, count - 1, row, {**owned, "number": "k.n || '/2025/GCN'", "code": CODE})
    return paper


def first() -> Certificate:
    """The one that is asked for."""
    recognition = Recognition.objects.create(
        source="imported", external_key="bench", product_name="Sản phẩm", producer_name="HTX Một", place_name="Xã Một",
        authority_name="UBND tỉnh", level="province", stars=4, made_on=DAY, decision_number="1/QĐ-UBND",
        decided_on=date(2025, 6, 1),
    )  # fmt: skip
    return Certificate.objects.create(
        recognition=recognition, year=2025, number="0/2025/GCN", issued_on=date(2025, 6, 1),
        valid_until=date(2028, 6, 1), code=new_code(), digest="0" * 64,
    )  # fmt: skip


def asked(paper: Certificate) -> tuple[bytes, int]:
    """The page as it is answered, and its queries."""
    with CaptureQueriesContext(connection) as counted:
        answer = Client().get(f"/xac-thuc/{paper.code}")
    if answer.status_code != 200:
        raise AssertionError(answer.status_code)
    return answer.content, len(counted)


def bare(paper: Certificate) -> object:
    """The certificate by its code and the recognition behind it, and nothing else."""
    return Certificate.objects.select_related("recognition").get(code=paper.code)


def size_of(page: bytes) -> int:
    """The time of the check has always the same number of digits."""
    return len(page)


def under_load(paper: Certificate, size: int) -> Ratio:
    """Seconds of one answer with eight clients asking at once, of the page and of a file of its size."""
    with TemporaryDirectory(prefix="ocop-bench-") as folder:
        (Path(folder) / FILE).write_bytes(b"<!doctype html>" + b"x" * (size - 15))
        with served(folder) as port:
            page = seconds_each(port, f"/xac-thuc/{paper.code}")
            file = seconds_each(port, f"{settings.STATIC_URL}bench/{FILE}")
    note = f"{CLIENTS} clients, {size:,} bytes, {1 / page:,.0f} against {1 / file:,.0f} answers a second"
    return Ratio("check page under load ÷ a static file of its size", page, file, note=note)


def seconds_each(port: int, path: str) -> float:
    """Wall time by answers; each client keeps its connection."""
    fetch(port, path, 20)
    began = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        list(pool.map(lambda _: fetch(port, path, ASKED // CLIENTS), range(CLIENTS)))
    return (time.perf_counter() - began) / ASKED


def fetch(port: int, path: str, times: int) -> None:
    line = HTTPConnection(HOST, port)
    for _ in range(times):
        line.request("GET", path)
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise AssertionError(f"{path}: {answer.status}")
    line.close()


@contextmanager
def served(files: str) -> Iterator[int]:
    """The product's own server on the database of this measurement."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port = int(trial.getsockname()[1])
    options = ["--host", HOST, "--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws"]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", *options, "--log-level", "error"]
    variables = {**os.environ, "DJANGO_SETTINGS_MODULE": "bench.settings", "OCOP_BENCH_FILES": files}
    process = subprocess.Popen([*command, "config.wsgi:application"], env=variables, stdin=subprocess.DEVNULL)
    try:
        await_answer(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def await_answer(port: int) -> None:
    for _ in range(400):
        try:
            fetch(port, "/suc-khoe/", 1)
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server never answered")
