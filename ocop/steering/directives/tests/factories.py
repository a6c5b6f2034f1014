"""The smallest true directives, proposals, tasks and assignments."""

from datetime import date

import factory

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.tests.factories import PersonFactory
from ocop.law.documents.models import Document, DocumentType
from ocop.steering.directives.models import Addressee, Assignment, Directive, FollowUpRules, Proposal, Task

LETTER = {"name": "Công văn", "name_en": "Official letter", "family": "administrative", "evidence": "verified"}
ISSUED = date(2019, 6, 13)  # a Thursday
DUE = date(2019, 6, 28)  # a Friday, eleven working days later
TEXT = "Giao Sở Công Thương xây dựng kế hoạch, tổ chức hội nghị."


class FollowUpRulesFactory(factory.django.DjangoModelFactory):
    """The shipped defaults, without end."""

    class Meta:
        model = FollowUpRules

    warn_days, before_is_strict = 3, False
    max_extensions, min_notice_days = 1, 3
    accept_within_days, list_after_days, letter_after_days, explain_after_days = 1, 1, 5, 15
    update_within_days, certain_from = 31, "0.80"


class DocumentFactory(factory.django.DjangoModelFactory):
    """A letter of a people's committee."""

    class Meta:
        model = Document

    type = factory.LazyFunction(lambda: DocumentType.objects.get_or_create(code="letter", defaults=LETTER)[0])
    number = factory.Sequence(lambda n: n + 1)
    symbol = "UBND-KT"
    written = factory.LazyAttribute(lambda document: f"{document.number}/{document.symbol}")
    issuer = factory.SubFactory(OrganisationFactory, kind="people_committee")
    issued_on = ISSUED
    year = factory.LazyAttribute(lambda document: document.issued_on.year)
    subject = "Triển khai Chương trình mỗi xã một sản phẩm"
    direction = "in"


class DirectiveFactory(factory.django.DjangoModelFactory):
    """A directive that was sent on the day of issue."""

    class Meta:
        model = Directive

    document = factory.SubFactory(DocumentFactory)
    assigner = factory.LazyAttribute(lambda directive: directive.document.issuer)
    office = factory.SubFactory(OrganisationFactory)
    text = TEXT
    read_by = factory.SubFactory(PersonFactory)
    state, sent_on = "sent", ISSUED

    class Params:
        under_review = factory.Trait(state="review", sent_on=None)


class ProposalFactory(factory.django.DjangoModelFactory):
    """An open proposal with a day, read by the machine without any doubt."""

    class Meta:
        model = Proposal
        skip_postgeneration_save = True

    directive = factory.SubFactory(DirectiveFactory, under_review=True)
    rank = factory.LazyAttribute(lambda proposal: proposal.directive.proposals.count() + 1)
    code = factory.LazyAttribute(lambda proposal: f"T{proposal.rank:02d}")
    action = "Xây dựng kế hoạch"
    kind, due_on, due_text = "deadline", DUE, "trước ngày 28/6/2019"
    confidence = "0.95"

    @factory.post_generation
    def leads(self, create, bodies, **options):
        """Bodies that would lead it."""
        Addressee.objects.bulk_create(
            Addressee(proposal=self, organisation=body, part="lead", address="body", through=body.name[:60])
            for body in bodies or ()
        )


class TaskFactory(factory.django.DjangoModelFactory):
    """A task with a day, given on the day of issue."""

    class Meta:
        model = Task

    directive = factory.SubFactory(DirectiveFactory)
    code = factory.Sequence(lambda n: f"T{n + 1:02d}")
    action = "Xây dựng kế hoạch thực hiện Chương trình"
    kind, original_due = "deadline", DUE
    assigned_on = ISSUED


class AssignmentFactory(factory.django.DjangoModelFactory):
    """A body's share of a task, given and not yet accepted; a state brings the days it needs."""

    class Meta:
        model = Assignment

    task = factory.SubFactory(TaskFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    assigned_on = factory.SelfAttribute("task.assigned_on")
    original_due = factory.SelfAttribute("task.original_due")
    current_due = factory.SelfAttribute("original_due")
    submitted_on = factory.LazyAttribute(lambda a: ISSUED if a.state in {"submitted", "done"} else None)
    finished_on = factory.LazyAttribute(lambda a: a.submitted_on if a.state == "done" else None)
    state = "assigned"
