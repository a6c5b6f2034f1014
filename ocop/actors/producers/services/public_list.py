"""Chủ thể từ nguồn công khai: names, forms and places of `products-bac-kan.yaml`, nothing about persons.

Public facts for the demonstration and for checking reports: no rank, figure or visit is invented for a real body
(settled 28). A place of which the source names only the district is written as words beside the province.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F

from ocop.actors.territory.models import Unit
from ocop.actors.territory.reference import yaml_of
from ocop.actors.territory.vocabulary import Evidence, Level
from ocop.base.audit.services import record
from ocop.base.kernel.text import fold

from ..models import Producer
from ..rules.names import key_of
from ..vocabulary import Kind, Origin
from .registering import made
from .wording import ProducerWording

KINDS = {
    "hop_tac_xa": Kind.COOPERATIVE,
    "to_hop_tac": Kind.COOP_GROUP,
    "doanh_nghiep": Kind.ENTERPRISE,
    "ho_kinh_doanh": Kind.HOUSEHOLD_BUSINESS,
}
EVIDENCE = {"verified": Evidence.VERIFIED, "partial": Evidence.PARTLY_VERIFIED}
UNNAMED = "(tên cá nhân không ghi)"
TOWNSHIP = "TT "


@transaction.atomic
def take_public_list(root: Path, *, on: date) -> list[Producer]:
    """Every producer of the file that is not there yet; may be repeated."""
    file = yaml_of(root / "products-bac-kan.yaml")
    present = set(Producer.objects.values_list("name_key", flat=True))
    rows = {key: row for key, row in _rows(file) if key not in present}
    return [_taken(row, file, on=on) for row in rows.values()]


def _rows(file: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for row in reversed(file["products"]):  # of several rows the first stays
        if row["producer"] and row["producer_type"] in KINDS:
            yield key_of(_name(row)), row


def _name(row: Mapping[str, Any]) -> str:
    return str(row["producer"]).replace(UNNAMED, "").strip()


def _taken(row: Mapping[str, Any], file: Mapping[str, Any], *, on: date) -> Producer:
    commune = commune_named(row)
    is_label = row["producer_type"] == "ho_kinh_doanh"
    evidence = EVIDENCE[row["evidence"]] if commune and not is_label else Evidence.PARTLY_VERIFIED
    wording = ProducerWording(
        kind=KINDS[row["producer_type"]], name=_name(row), unit=commune or province_named(file),
        street="" if commune else (row["district"] or ""),
    )  # fmt: skip
    source = "\n".join(file["sources"][code] for code in row["source"])
    producer = made(wording, by=None, on=on, origin=Origin.PUBLIC_LIST, evidence=evidence, source=source)
    record("producers.producer.listed", producer, by=None, name=producer.name)
    return producer


def commune_named(row: Mapping[str, Any]) -> Unit | None:
    """The last version of the commune under the district the source names."""
    if not row["commune"] or not row["district"]:
        return None
    name, district = row["commune"].removeprefix(TOWNSHIP), row["district"].removeprefix("TP ")
    versions = Unit.objects.filter(level=Level.COMMUNE, parent__level=Level.DISTRICT, folded__endswith=fold(name))
    named = versions.filter(parent__folded__endswith=fold(district)).order_by(F("start").desc(nulls_last=True))
    is_whole = (unit for unit in named if unit.name.split(" ", 1)[-1].removeprefix("trấn ") == name)
    return next(is_whole, None)


def province_named(file: Mapping[str, Any]) -> Unit:
    """The province of the file."""
    provinces = Unit.objects.filter(level=Level.PROVINCE, folded__endswith=fold(file["geography"]["province"]))
    return provinces.order_by("id")[0]
