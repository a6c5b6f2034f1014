"""The register of documents, the graph of their citations, number series and archived papers.

A document is known by issuer, year, number and symbol (Decree 30/2020, Art. 15; Annex VI asks for an alarm when they
repeat). One that is only cited is a stub: what the citation tells, until the text itself arrives.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile

from .vocabulary import Competence, Direction, Family, Relation, Secrecy, SeriesKind, Source, Urgency, Validity

PERSON = settings.AUTH_USER_MODEL


class DocumentType(models.Model):
    """A kind of document and the abbreviation its numbers carry (Art. 7 and Annex III, section I)."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    abbreviation = models.CharField(max_length=10, blank=True)
    family = models.CharField(max_length=16, choices=Family.choices)
    form = models.CharField(max_length=20, blank=True)
    rank = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=200, blank=True)
    evidence = models.CharField(max_length=20)

    class Meta:
        ordering = ["rank", "id"]
        constraints = [models.CheckConstraint(condition=Q(family__in=Family.values), name="document_type_family")]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name in the language of the screen; papers always print `name`."""
        return self.name_en if get_language() == "en" else self.name


class Document(models.Model):
    """One document of the register; `written` is its number and symbol as papers print them."""

    type = models.ForeignKey(DocumentType, models.PROTECT, null=True, blank=True, related_name="documents")
    number = models.PositiveIntegerField(null=True, blank=True)
    suffix = models.CharField(max_length=1, blank=True)
    symbol = models.CharField(max_length=60, blank=True)
    written = models.CharField(max_length=80, blank=True)
    issuer = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="documents_issued")
    issuer_text = models.CharField(max_length=250, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    body = models.TextField(blank=True)

    direction = models.CharField(max_length=8, choices=Direction.choices, blank=True)
    arrival_year = models.PositiveSmallIntegerField(null=True, blank=True)
    arrival_number = models.PositiveIntegerField(null=True, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    urgency = models.CharField(max_length=13, choices=Urgency.choices, default=Urgency.NORMAL)
    secrecy = models.CharField(max_length=6, choices=Secrecy.choices, blank=True)

    signer_name = models.CharField(max_length=80, blank=True)
    signer_title = models.CharField(max_length=120, blank=True)
    competence = models.CharField(max_length=4, choices=Competence.choices, blank=True)
    place = models.CharField(max_length=80, blank=True)
    recipients = models.TextField(blank=True)
    handed_to = models.CharField(max_length=200, blank=True)
    passed_on = models.DateField(null=True, blank=True)
    copies = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)

    effective_from = models.DateField(null=True, blank=True)
    effective_until = models.DateField(null=True, blank=True)
    validity = models.CharField(max_length=8, choices=Validity.choices, default=Validity.UNKNOWN)

    is_stub = models.BooleanField(default=False)
    reply_to = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replies")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="documents")
    source = models.CharField(max_length=8, choices=Source.choices, default=Source.MANUAL)
    registered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    registered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = [F("issued_on").desc(nulls_last=True), "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "year", "number", "suffix", "symbol"], name="document_number_once"
            ),
            models.UniqueConstraint(
                fields=["issuer_text", "year", "number", "suffix", "symbol"],
                condition=Q(issuer__isnull=True, is_stub=False) & ~Q(issuer_text=""),
                name="document_number_once_by_name",
            ),
            models.UniqueConstraint(fields=["arrival_year", "arrival_number"], name="document_arrival_number_once"),
            models.CheckConstraint(condition=Q(validity__in=Validity.values), name="document_validity"),
            models.CheckConstraint(condition=Q(is_stub=True) | Q(type__isnull=False), name="document_has_a_type"),
            models.CheckConstraint(condition=Q(is_stub=True) | ~Q(direction=""), name="document_has_a_direction"),
            models.CheckConstraint(
                condition=Q(issued_on__isnull=True) | Q(year__isnull=False), name="document_dated_has_a_year"
            ),
            models.CheckConstraint(
                condition=Q(secrecy="") | Q(is_stub=True, body="", subject="", file__isnull=True),
                name="document_secret_is_only_noted",
            ),
            models.CheckConstraint(
                condition=Q(effective_until__isnull=True)
                | Q(effective_from__isnull=True)
                | Q(effective_until__gt=F("effective_from")),
                name="document_effect_period",
            ),
        ]
        indexes = [
            models.Index(fields=["number", "symbol", "year"], name="document_by_number"),
            models.Index(fields=["direction", "issued_on"], name="document_by_book"),
        ]

    def __str__(self) -> str:
        return self.written or self.subject or self.issuer_name

    def get_absolute_url(self) -> str:
        """The page of the document."""
        return reverse("documents:detail", args=[self.pk])

    @property
    def issuer_name(self) -> str:
        """The issuing body as its own row names it, else as the text names it."""
        return self.issuer.name if self.issuer else self.issuer_text


class Recipient(models.Model):
    """A body the document is sent to; it may read the document."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="recipient_rows")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="documents_received")

    class Meta:
        ordering = ["organisation__name", "id"]
        constraints = [models.UniqueConstraint(fields=["document", "organisation"], name="document_recipient_once")]


class Attachment(models.Model):
    """A file that goes with the document: annex, form, signed copy."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="attachments")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    label = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["document", "file"], name="document_attachment_once")]


class Citation(models.Model):
    """One mention of a document in another: who cites whom, how, in which words, and who confirmed it."""

    citing = models.ForeignKey(Document, models.PROTECT, related_name="citations")
    cited = models.ForeignKey(Document, models.PROTECT, related_name="cited_in")
    relation = models.CharField(max_length=12, choices=Relation.choices)
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    confidence = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)
    confirmed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["citing_id", F("start").asc(nulls_last=True), "id"]
        constraints = [
            models.UniqueConstraint(fields=["citing", "start", "end"], name="citation_span_once"),
            models.UniqueConstraint(
                fields=["citing", "cited", "relation"], condition=Q(start__isnull=True), name="citation_by_hand_once"
            ),
            models.CheckConstraint(condition=~Q(citing=F("cited")), name="citation_of_another"),
            models.CheckConstraint(condition=Q(relation__in=Relation.values), name="citation_relation"),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(end__gt=F("start")), name="citation_span"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="citation_confirmed_wholly",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.citing} → {self.cited}"


class NumberSeries(models.Model):
    """The numbers of one body, symbol and year (Art. 15): `last` is the highest given so far."""

    kind = models.CharField(max_length=8, choices=SeriesKind.choices, default=SeriesKind.OWN)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="number_series")
    symbol = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-year", "organisation__name", "symbol"]
        verbose_name_plural = "number series"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "symbol", "year"], name="number_series_once"),
            models.CheckConstraint(condition=Q(kind__in=SeriesKind.values), name="number_series_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {self.year}"


class ArchivedPaper(models.Model):
    """The files of a document this system issued, kept as they were made, never remade."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="paper")
    docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    archived_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    archived_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.document)
