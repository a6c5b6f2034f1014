"""The gold format of directive 3188: agencies, documents and tasks by id, spans with paragraphs, groups, negatives."""

from collections.abc import Mapping
from typing import Any

from .gold import Gold, spellings

_RENAMED = {"report_to": "report_to", "coordinating": "coordinating", "target": "target"}


def gold_of_mapping(data: Mapping[str, Any]) -> Gold:
    """The gold in the common form; names accept every spelling the file gives."""
    names = {a["id"]: spellings(a["name"], a.get("full_name"), *a["surface_forms"]) for a in data["agencies"]}
    names |= {b["id"]: spellings(b["name"], *b["surface_forms"]) for b in data["beneficiaries"]}
    papers = {d["id"]: d for d in data["documents"]}
    venues = data["programme_elements"]["point_of_sale_venue_types"]
    subject = papers[data["subject_document"]]
    return Gold(
        [_task(task, names, papers, venues) for task in data["tasks"]],
        [_document(paper, names) for key, paper in papers.items() if key != data["subject_document"]],
        {**_document(subject, names), "type": "Công văn"},
        [_span(n) for n in data["negatives"]],
    )


def _span(item: Mapping[str, Any]) -> tuple[int, int]:
    span = item.get("span", item)
    return span["start"], span["end"]


def _document(paper: Mapping[str, Any], names: Mapping[str, frozenset[str]]) -> dict[str, Any]:
    return {
        "number": paper["number"],
        "type": paper["type"],
        "issued_on": paper["issued_on"].isoformat() if paper["issued_on"] else None,
        "issuer": names.get(paper["issuer"], frozenset()),
        "relation": paper["relation_to_subject_document"],
        "spans": [_span(mention) for mention in paper["mentions"]],
        "start": paper["mentions"][0]["start"],
        "end": paper["mentions"][0]["end"],
    }


def _task(
    task: Mapping[str, Any],
    names: Mapping[str, frozenset[str]],
    papers: Mapping[str, Mapping[str, Any]],
    venues: list[Mapping[str, Any]],
) -> dict[str, Any]:
    start, end = _span(task)
    inside = [v for v in venues if start <= v["span"]["start"] < end]
    approver = task["approved_by"]
    return {
        "group": task["group"],
        "start": start,
        "end": end,
        "lead": [names[key] for key in task["lead"]],
        **{field: [names[key] for key in task[source]] for source, field in _RENAMED.items()},
        "approver": [names[approver]] if approver else [],
        "legal_basis": [_paper_name(papers[key]) for key in task["legal_basis"]],
        "venue_types": [spellings(venue["name"]) for venue in inside],
        "recurrence": task["recurrence"]["kind"],
        "deadline": task["deadline"],
    }


def _paper_name(paper: Mapping[str, Any]) -> frozenset[str]:
    if paper["number"]:
        return spellings(paper["number"])
    kind = paper["type"]
    return spellings(*(f"{kind} {title}" for title in (paper["subject"], _misspelt(paper["subject"]))))


def _misspelt(title: str) -> str:
    """The source writes "Mội xã" once (gold, section `normalisations`)."""
    return title.replace("Mỗi xã", "Mội xã")


def text_of_mapping(data: Mapping[str, Any]) -> str:
    """The article put together from its paragraphs; between them only line ends, so that offsets hold."""
    source = data["source"]
    letters = ["\n"] * source["code_points"]
    for paragraph in source["paragraphs"]:
        letters[paragraph["start"] : paragraph["end"]] = paragraph["text"]
    return "".join(letters)
