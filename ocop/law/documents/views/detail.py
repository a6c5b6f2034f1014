"""One document: what it is, what it rests on and what rests on it, its files, its trail."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ocop.base.audit.queries import trail_of
from ocop.base.files.models import StoredFile
from ocop.base.ui.components import Action, FileLine, Mark
from ocop.base.ui.pages import Back, DetailPage
from ocop.base.ui.phrases import sentence_of_verb
from ocop.base.ui.templatetags.ui import day, file_size

from .. import permissions, queries, tables, uses
from ..models import Document
from ..queries import Edge, Graph
from ..rules import picture
from ..vocabulary import INVERSE, Direction, Relation
from .listing import dated_rows

LONGEST_TRAIL = 50
PROPOSED = Mark(_("Chờ xác nhận"), "soon", "clock")
LONGEST_LABEL = 23
FEWEST_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One edge of the graph as the list shows it."""

    relation: Any
    other: Document
    mark: Mark
    state: Mark | None
    quotes: Sequence[str]
    actions: Sequence[Action]


@dataclass(frozen=True, slots=True)
class Node:
    """One document of the picture."""

    place: picture.Place
    document: Document
    label: str
    about: Any


class DocumentPage(DetailPage):
    """Văn bản."""

    template_name = "documents/detail.html"
    subjects = staticmethod(dated_rows)

    @cached_property
    def is_clerk(self) -> bool:
        """Whether the person keeps the register."""
        return permissions.keeps_register(self.person, on=self.on)

    @cached_property
    def graph(self) -> Graph:
        """The citations around the document that this person may see."""
        return queries.graph_of(self.subject, visible=dated_rows(self.person, on=self.on))

    def heading(self) -> Any:
        """Type and number, as the document is called."""
        kind = self.subject.type.label if self.subject.type else ""
        return f"{kind} {self.subject.written or self.subject.subject}".strip()

    def back(self) -> Back:
        """To the register."""
        return Back(_("Sổ văn bản"), reverse("documents:list"))

    def actions(self) -> Sequence[Action]:
        """What a clerk may do with the document."""
        subject = self.subject
        if not self.is_clerk or subject.secrecy:
            return ()
        if subject.is_stub:
            return (self._act("complete", _("Bổ sung văn bản"), "file-plus", kind="primary"),)
        return (
            self._act("validity", _("Xác định hiệu lực"), "scale"),
            self._act("attach", _("Thêm tệp"), "paperclip"),
            self._act("edit", _("Sửa"), "pencil"),
        )

    def _act(self, name: str, label: Any, icon: str, *, kind: str = "quiet") -> Action:
        return Action(label, reverse(f"documents:{name}", args=[self.subject.pk]), icon, kind, asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything about the document, ready to show."""
        subject = self.subject
        shown = {
            "mark": tables.state_mark(subject),
            "facts": [(label, value) for label, value in facts_of(subject) if value],
            "notices": queries.notices_of(subject, on=self.on),
            "cites": [self._line(edge, edge.cited_id) for edge in self.graph.cites],
            "cited_by": [self._line(edge, edge.citing_id) for edge in self.graph.cited_by],
            "pictures": self._pictures(),
            "files": list(files_of(subject)),
            "trail": [(e, sentence_of_verb(e.verb, e.facts)) for e in trail_of(subject)[:LONGEST_TRAIL]],
            "uses": uses.uses_of(subject, self.person, self.on),
            "is_clerk": self.is_clerk,
            "merges": self._merges(),
            "confirm_all": self._confirm_all(),
        }
        return super().get_context_data(**{**shown, **kwargs})

    # ── citations ──

    def _line(self, edge: Edge, other_id: int) -> Line:
        other, relation = self.graph.documents[other_id], Relation(edge.relation)
        forward = other_id == edge.cited_id
        return Line(
            relation=relation.label if forward else INVERSE[relation],
            other=other,
            mark=tables.presence_mark(other),
            state=None if edge.is_confirmed else PROPOSED,
            quotes=tuple(dict.fromkeys(c.quote for c in edge.citations if c.quote)),
            actions=self._acts_on(edge) if self.is_clerk and forward else (),
        )

    def _acts_on(self, edge: Edge) -> Sequence[Action]:
        """Confirm what is proposed, join with another document, drop."""
        citation, name = edge.citations[0], str(self.graph.documents[edge.cited_id])
        args = [citation.pk]
        confirm = Action(
            _("Xác nhận"), reverse("documents:citation-confirm", args=args), "check",
            spoken=gettext("Xác nhận viện dẫn %(name)s") % {"name": name},
        )  # fmt: skip
        resolve = Action(
            _("Chọn văn bản"), reverse("documents:citation-resolve", args=args), "git-merge", "plain", asks=True,
            spoken=gettext("Chọn văn bản cho viện dẫn %(name)s") % {"name": name},
        )  # fmt: skip
        return (resolve,) if edge.is_confirmed else (confirm, resolve)

    def _confirm_all(self) -> Action | None:
        """One act for everything that is proposed, where it is more than one."""
        waiting = [edge for edge in self.graph.cites if not edge.is_confirmed]
        if not self.is_clerk or len(waiting) < FEWEST_TOGETHER:
            return None
        label = gettext("Xác nhận cả %(n)s") % {"n": len(waiting)}
        return Action(label, reverse("documents:citations-confirm", args=[self.subject.pk]), "checks")

    def _merges(self) -> list[tuple[Document, Action]]:
        """Stubs that may be this document, each with the act that joins them."""
        if not self.is_clerk or self.subject.is_stub:
            return []
        return [(stub, self._merge(stub)) for stub in queries.alike_stubs(self.subject)]

    def _merge(self, stub: Document) -> Action:
        url = reverse("documents:merge", args=[stub.pk])
        return Action(_("Là văn bản này"), url, "git-merge", fields=(("into_id", str(self.subject.pk)),))

    # ── the picture ──

    def _pictures(self) -> list[tuple[str, picture.Picture, list[Node]]]:
        """The same graph twice: in columns for wide screens, along a line for phones; none without citations."""
        if not self.graph.edges:
            return []
        ends = list(dict.fromkeys((e.citing_id, e.cited_id) for e in self.graph.edges))
        wide = picture.in_columns(self.graph.distance, ends)
        narrow = picture.along_a_line(self.graph.distance, ends)
        return [("wide", wide, self._nodes(wide)), ("narrow", narrow, self._nodes(narrow))]

    def _nodes(self, drawn: picture.Picture) -> list[Node]:
        return [self._node(place) for place in drawn.places]

    def _node(self, place: picture.Place) -> Node:
        document = self.graph.documents[place.id]
        return Node(place, document, shortened(str(document)), shortened(str(self._standing(place))))

    def _standing(self, place: picture.Place) -> Any:
        """How a neighbour stands to the centre; of the others, what they are."""
        for edge in self.graph.edges:
            ends = (edge.citing_id, edge.cited_id)
            if ends == (self.subject.pk, place.id):
                return Relation(edge.relation).label
            if ends == (place.id, self.subject.pk):
                return INVERSE[Relation(edge.relation)]
        document = self.graph.documents[place.id]
        return document.type.label if document.type else document.issuer_name


def shortened(words: str) -> str:
    """Words that fit into a box of the picture."""
    return words if len(words) <= LONGEST_LABEL else f"{words[: LONGEST_LABEL - 1].rstrip()}…"


def facts_of(document: Document) -> Iterator[tuple[Any, Any]]:
    """The particulars in the order of the paper book; empty ones are left out by the page."""
    yield _("Cơ quan ban hành"), document.issuer_name
    yield _("Ngày ban hành"), document.issued_on or document.year
    yield _("Người ký"), signer_of(document)
    yield _("Sổ"), document.get_direction_display() if document.direction else ""
    if document.direction == Direction.INCOMING:
        yield _("Số đến"), document.arrival_number
        yield _("Ngày đến"), document.arrived_on
    yield _("Mức độ khẩn"), document.get_urgency_display() if document.urgency != "normal" else ""
    yield _("Độ mật"), document.get_secrecy_display() if document.secrecy else ""
    yield _("Hạn trả lời"), document.due_on
    yield _("Đơn vị, người nhận"), document.handed_to
    yield _("Ngày chuyển"), document.passed_on
    yield _("Số lượng bản"), document.copies
    yield _("Có hiệu lực từ"), document.effective_from
    yield _("Hết hiệu lực từ"), document.effective_until
    yield _("Ghi chú"), document.note


def signer_of(document: Document) -> str:
    """KT. CHỦ TỊCH, PHÓ CHỦ TỊCH Nông Văn A, as one line."""
    title = f"{document.competence} {document.signer_title}".strip()
    return " – ".join(part for part in (document.signer_name, title) if part)


def files_of(document: Document) -> Iterator[FileLine]:
    """The document's own file, the papers as issued, the attachments; each once."""
    named: dict[Any, tuple[StoredFile, Any]] = {}
    paper = getattr(document, "paper", None)
    if paper is not None:
        named |= {f.pk: (f, _("Bản phát hành")) for f in (paper.pdf, paper.docx) if f}
    if document.file:
        named.setdefault(document.file.pk, (document.file, _("Bản chính")))
    for attachment in document.attachments.select_related("file"):
        named.setdefault(attachment.file.pk, (attachment.file, attachment.label or _("Tệp kèm theo")))
    for stored, label in named.values():
        about = f"{label} · {file_size(stored.size)} · {day(stored.uploaded_at)}"
        yield FileLine(stored.name, reverse("documents:file", args=[document.pk, stored.pk]), about)
