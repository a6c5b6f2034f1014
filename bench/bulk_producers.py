"""A province in bulk for the measurements: 100 communes, producers with their words, three papers for each."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.management.color import no_style
from django.db import connection
from django.db.models import Model

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people_loaders
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers import loaders as producer_loaders
from ocop.actors.producers.models import Member, Producer, ProducerWord, Representative, YearFigures
from ocop.actors.producers.queries.registry import searched_words
from ocop.actors.producers.rules.names import key_of
from ocop.actors.territory.models import Unit
from ocop.base.kernel.text import fold
from ocop.cycle.evidence import loaders as evidence_loaders
from ocop.cycle.evidence.models import Paper
from ocop.law.criteria import loaders as criteria_loaders
from ocop.law.criteria.models import PaperType

DAY = date(2026, 6, 15)
COMMUNES = 100
FORMS = (("cooperative", "Hợp tác xã"), ("household_business", "Hộ kinh doanh"), ("enterprise", "Công ty TNHH"))
FIRST = (
    "Tân",
    "Hòa",
    "Minh",
    "Đức",
    "Thịnh",
    "Phúc",
    "An",
    "Bình",
    "Hưng",
    "Lộc",
    "Thành",
    "Vượng",
    "Kim",
    "Ngọc",
    "Sơn",
    "Thủy",
    "Bảo",
    "Hải",
    "Quang",
    "Trường",
)
SECOND = (
    "Sơn",
    "Lâm",
    "Giang",
    "Hà",
    "Khê",
    "Thượng",
    "Hạ",
    "Đông",
    "Tây",
    "Nam",
    "Bắc",
    "Nghĩa",
    "Lợi",
    "Cường",
    "Xuân",
    "Thu",
    "Mai",
    "Lan",
    "Cúc",
    "Trúc",
)
GOODS = ("Miến dong", "Chè", "Mật ong", "Gạo nếp", "Hồng không hạt", "Măng ớt", "Bí xanh", "Nấm", "Tinh nghệ", "Rượu")
PAPERS, ISSUER = 3, "Sở Nông nghiệp và Môi trường"
KINDS = ("BIZ-REG", "FOOD-SAFETY-CERT", "TM-REGISTRATION", "TEST-SAFETY", "STORY-TEXT")
STATES = ("verified",) * 8 + ("entered", "rejected")


def world() -> tuple[Person, Person, list[Unit]]:
    """The officer of the province's office, the officer of a commune, the communes."""
    for loader in (people_loaders, producer_loaders, criteria_loaders, evidence_loaders):
        loader.load(settings.REFERENCE_ROOT)
    province = Unit.objects.create(**unit("Tỉnh Mẫu", "b", "tinh", "province"))
    rows = (unit(f"Xã {FIRST[n % 20]} {SECOND[n // 20]}", f"b{n:05}", "xa", "commune") for n in range(COMMUNES))
    communes = Unit.objects.bulk_create(Unit(parent=province, **row) for row in rows)
    committee = body("ubnd", "UBND tỉnh Mẫu", "people_committee", province, "provincial")
    office = body("vpdp", "Văn phòng Điều phối", "coordination_office", province, "provincial")
    commune = body("xa", "UBND xã", "people_committee", communes[0], "commune")
    Organisation.objects.bulk_create([committee, office, commune])
    return person("coord_officer", office), person("commune_officer", commune), communes


def unit(name: str, code: str, kind: str, level: str) -> dict[str, Any]:
    facts = {"code": code, "name": name, "folded": fold(name), "type": kind, "level": level, "evidence": "verified"}
    return {"key": f"{code}@-", "start": date(2020, 1, 1), **facts}


def body(key: str, name: str, kind: str, place: Unit, level: str) -> Organisation:
    return Organisation(
        ref=f"{key}@-", key=key, province="xx", name=name, short=name[:120], kind=kind, level=level, unit=place,
        evidence="verified", evidence_period="verified",
    )  # fmt: skip


def person(role: str, place: Organisation) -> Person:
    made = Person.objects.create_user(f"bench-{role}", full_name="Bench")
    Post.objects.create(
        person=made, organisation=place, role=Role.objects.get(code=role), title="Bench", start=date(2020, 1, 1)
    )
    return made


def fill(person_: Person, communes: list[Unit], count: int) -> None:
    """The first producers, each with its people, figures, words and papers."""
    types = [PaperType.objects.get(code=code) for code in KINDS]
    numbers, names = range(count), [name_of(n) for n in range(count)]
    bodies = Organisation.objects.bulk_create(
        body(f"ct.{n}", name, "producer", communes[n % COMMUNES], "commune") for n, name in enumerate(names)
    )
    made = Producer.objects.bulk_create(
        producer(n, name, place, communes) for n, name, place in zip(numbers, names, bodies, strict=True)
    )
    ProducerWord.objects.bulk_create(words_of(made))
    Representative.objects.bulk_create(Representative(producer=p, name="Bế Thị Lan", start=DAY) for p in made)
    Member.objects.bulk_create(Member(producer=p, name="Ma Văn Nam") for p in made)
    YearFigures.objects.bulk_create(figures(p) for p in made)
    Paper.objects.bulk_create(papers(numbers, made, types, person_))


def multiply(times: int) -> None:
    """Every producer so many times more, by the database itself; each copy has a name and numbers of its own."""
    producer_, body_ = Producer.objects.get(name=name_of(0)), Organisation.objects.get(key="ct.0")
    steps = {Producer: step_of(Producer, producer_.pk), Organisation: step_of(Organisation, body_.pk)}
    of_copy = {"producer_id": f"t.producer_id + k.n * {steps[Producer]}"}
    called = {"name": "t.name || '.' || k.n"}
    keys = {name: f"t.{name} || '.' || k.n" for name in ("key", "ref")}
    copy(Organisation, times, f"t.id >= {body_.pk}", {"id": shifted("id", steps[Organisation]), **keys, **called})
    numbers = {"tax_code": moved("tax_code", ""), "phone": moved("phone", "0"), "name_key": "t.name_key || ' ' || k.n"}
    ids = {"id": shifted("id", steps[Producer]), "organisation_id": shifted("organisation_id", steps[Organisation])}
    copy(Producer, times, f"t.id >= {producer_.pk}", {**ids, **called, **numbers})
    here, last = f"t.producer_id >= {producer_.pk}", producer_.pk + steps[Producer]
    for model in (Representative, Member, YearFigures):
        copy(model, times, here, of_copy)
    copy(ProducerWord, times, f"{here} AND t.word >= 'a'", of_copy)
    copy(Paper, times, here, {**of_copy, "number": "t.number || '.' || k.n", "number_key": "t.number_key || k.n"})
    words = (
        "INSERT INTO producers_producerword (producer_id, word) SELECT id, {} FROM producers_producer WHERE id >= {}"
    )
    resets = connection.ops.sequence_reset_sql(no_style(), [Producer, Organisation])
    run(*(words.format(name, last) for name in ("tax_code", "phone")), *resets)
    if connection.vendor == "postgresql":
        run("ANALYZE")  # what autovacuum does soon after so many rows


def step_of(model: type[Model], first: int) -> int:
    """How far apart the keys of copies are."""
    return model._default_manager.order_by("pk").last().pk - first + 1


def shifted(column: str, step: int) -> str:
    return f"t.{column} + k.n * {step}"


def moved(column: str, before: str) -> str:
    """A number of digits, another one for every copy."""
    return f"'{before}' || CAST(CAST(t.{column} AS BIGINT) + k.n * 1000 AS TEXT)"


def copy(model: type[Model], times: int, where: str, changed: dict[str, str]) -> None:
    """The rows so many times over; columns that are not changed are as in the original, keys as the database gives."""
    columns = [field.column for field in model._meta.concrete_fields if field.column != "id" or "id" in changed]
    values = ", ".join(changed.get(column, f't."{column}"') for column in columns)
    named = ", ".join(f'"{column}"' for column in columns)
    numbers = f"WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < {times})"
    table = model._meta.db_table
    run(f"INSERT INTO {table} ({named}) {numbers} SELECT {values} FROM {table} t CROSS JOIN k WHERE {where}")


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for sql in statements:
            cursor.execute(sql)


def name_of(number: int) -> str:
    """Hợp tác xã Miến dong Tân Sơn 17: spread so that each place name holds a four-hundredth of all."""
    return " ".join(
        (FORMS[number % 3][1], GOODS[number // 3 % 10], FIRST[number % 20], SECOND[number // 20 % 20], str(number))
    )


def producer(number: int, name: str, place: Organisation, communes: list[Unit]) -> Producer:
    return Producer(
        organisation=place, kind=FORMS[number % 3][0], name=name, name_key=key_of(name),
        unit=communes[number % COMMUNES], tax_code=f"{4600000000 + number}", phone=f"09{number:08}",
        status_on=DAY, origin="typed", evidence="verified", made_on=DAY,
    )  # fmt: skip


def words_of(made: list[Producer]) -> Iterator[ProducerWord]:
    return (ProducerWord(producer=each, word=word) for each in made for word in searched_words(each))


def figures(producer_: Producer) -> YearFigures:
    return YearFigures(producer=producer_, year=2025, source="declared", revenue_vnd=850_000_000, declared_on=DAY)


def papers(numbers: range, made: list[Producer], types: list[PaperType], by: Person) -> Iterator[Paper]:
    """Eight of ten verified; their last days spread over three years, so that a tenth nears its end."""
    for number, holder in zip(numbers, made, strict=True):
        for nth in range(PAPERS):
            at = number * PAPERS + nth
            state = STATES[at % 10]
            yield Paper(
                producer=holder, type=types[at % len(types)], number=f"{at}/GCN", number_key=f"{at}gcn",
                issuer=ISSUER, issuer_key="so nong nghiep va moi truong", state=state,
                last_day=DAY + timedelta(days=at % 1000 - 20) if state == "verified" else None,
                made_by=by, made_on=DAY, entered_by=by, entered_on=DAY - timedelta(days=at % 30),
                verified_by=by if state == "verified" else None, verified_on=DAY if state == "verified" else None,
            )  # fmt: skip
