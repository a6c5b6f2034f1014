"""The expiry radar over 100,000 certificates against its bare SQL, for the office and for a commune.

`BENCH_RADAR` takes another number of certificates. The measurement stops if the page costs more queries than with one
certificate, or if it counts otherwise than the bare SQL.
"""

import os
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench import bulk_producers as bulk
from bench.frame import Ratio, ratio
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.workdays import clock
from ocop.cycle.certificates import loaders
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.queries.facts import watched_days
from ocop.cycle.certificates.queries.reference import Windows
from ocop.cycle.certificates.rules.codes import new_code

MANY = int(os.environ.get("BENCH_RADAR", "100000"))
BATCH = 5_000
DAY = date(2026, 6, 15)
TERM = 1096  # days of 36 months: the last days lie evenly in the three years after `DAY`, and some before it
PAST = 200

LIST = """
    SELECT c.id, c.valid_until, r.product_name, r.producer_name, r.stars, u.name
    FROM certificates_certificate c JOIN certificates_recognition r ON r.id = c.recognition_id
    LEFT JOIN territory_unit u ON u.id = r.place_id
    WHERE c.valid_until BETWEEN %s AND %s{place} ORDER BY c.valid_until, c.id LIMIT 20"""
STAGES = """
    SELECT SUM(CASE WHEN c.valid_until > %s THEN 1 ELSE 0 END), SUM(CASE WHEN c.valid_until < %s THEN 1 ELSE 0 END),
    COUNT(*) FROM certificates_certificate c JOIN certificates_recognition r ON r.id = c.recognition_id
    WHERE c.valid_until BETWEEN %s AND %s{place}"""
PLACES = """
    SELECT r.place_id, COUNT(*) FROM certificates_certificate c
    JOIN certificates_recognition r ON r.id = c.recognition_id
    WHERE c.valid_until BETWEEN %s AND %s{place} GROUP BY r.place_id"""
MONTHS = """
    SELECT r.place_id, c.valid_until, COUNT(*) FROM certificates_certificate c
    JOIN certificates_recognition r ON r.id = c.recognition_id
    WHERE c.valid_until >= %s AND c.valid_until < %s{place} GROUP BY r.place_id, c.valid_until"""
LAPSED = """
    SELECT COUNT(*) FROM certificates_certificate c JOIN certificates_recognition r ON r.id = c.recognition_id
    WHERE c.valid_until >= %s AND c.valid_until < %s{place}"""


def measures() -> Iterator[Ratio]:
    """One certificate, then all of them."""
    with clock.fixed(DAY):
        office, officer, communes = bulk.world()
        loaders.load(settings.REFERENCE_ROOT)
        fill(1, communes)
        small = {name: queries_of(signed_in(person)) for name, person in (("office", office), ("commune", officer))}
        fill(MANY, communes)
        for name, person, place in (("office", office, None), ("commune", officer, communes[0])):
            yield compared(name, signed_in(person), place, small[name])


def compared(name: str, browser: Client, place: Unit | None, queries: int) -> Ratio:
    """The whole page beside the five reads it is made of."""
    still, counted = queries_of(browser), bare(place)
    if still != queries:
        raise AssertionError(f"{name}: {queries} queries became {still}")
    if shown(browser) != counted:
        raise AssertionError(f"{name}: the page counts {shown(browser)}, the tables {counted}")
    note = f"{MANY:,} certificates, {counted:,} on the radar, {still} queries as with one"
    return ratio(f"expiry radar, {name} ÷ its bare SQL", lambda: page(browser), lambda: bare(place), note=note)


def fill(count: int, communes: list[Unit]) -> None:
    """That many certificates, evenly over days and communes."""
    for first in range(Recognition.objects.count(), count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        made = Recognition.objects.bulk_create(
            Recognition(
                source="imported", external_key=f"bench:{n}", product_name=f"Sản phẩm {n:06}", producer_name="HTX Một",
                place=communes[n % len(communes)], place_name=communes[n % len(communes)].name, level="province",
                stars=4, made_on=DAY, decision_number="1/QĐ-UBND", decided_on=date(2023, 6, 1),
            )
            for n in numbers
        )  # fmt: skip
        Certificate.objects.bulk_create(
            certificate(n, each, DAY + timedelta(days=(n * 7919 + 2 * PAST) % (TERM + PAST) - PAST))
            for n, each in zip(numbers, made, strict=True)
        )


def certificate(number: int, recognition: Recognition, until: date) -> Certificate:
    """One whose last day is `until`."""
    issued = until - timedelta(days=TERM)
    return Certificate(
        recognition=recognition, year=issued.year, number=f"{number:06}/GCN", issued_on=issued, valid_until=until,
        code=new_code(), digest="0" * 64,
    )  # fmt: skip


def signed_in(person: Person) -> Client:
    """A browser of the person."""
    browser = Client()
    browser.force_login(person)
    return browser


def page(browser: Client) -> str:
    """The radar as it is answered."""
    answer = browser.get(reverse("certificates:radar"))
    if answer.status_code != 200:
        raise AssertionError(answer.status_code)
    return answer.content.decode()


def queries_of(browser: Client) -> int:
    """After a first visit, which fills what is kept in memory."""
    page(browser)
    with CaptureQueriesContext(connection) as counted:
        page(browser)
    return len(counted)


def shown(browser: Client) -> int:
    """How many certificates the page says are on the radar."""
    found = re.search(r"([\d.]+) giấy chứng nhận(?! đến hạn)", page(browser))
    assert found
    return int(found[1].replace(".", ""))


def bare(place: Unit | None) -> int:
    """The same reads by hand; gives how many are on the radar."""
    opens, closes = Windows().spans_on(DAY)
    first, last = DAY, DAY + timedelta(days=watched_days())
    read(LIST, place, first, last)
    stages = read(STAGES, place, DAY + timedelta(days=opens), DAY + timedelta(days=closes), first, last)
    read(PLACES, place, first, last)
    read(MONTHS, place, DAY, DAY + timedelta(days=366))
    read(LAPSED, place, DAY.replace(year=DAY.year - 1, day=1), DAY)
    return int(stages[0][2])


def read(sql: str, place: Unit | None, *parameters: Any) -> list[tuple[Any, ...]]:
    """Every row."""
    where = " AND r.place_id = %s" if place else ""
    with connection.cursor() as cursor:
        cursor.execute(sql.format(place=where), [*parameters, *([place.pk] if place else [])])
        return list(cursor.fetchall())
