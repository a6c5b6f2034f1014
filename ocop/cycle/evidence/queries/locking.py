"""Rows fetched for a change: locked until the transaction ends."""

from ocop.actors.producers.models import Producer

from ..models import Page, Paper
from ..rules.keeping import Facts


def paper_for_update(pk: int) -> Paper:
    """A paper under lock; raises Paper.DoesNotExist."""
    return Paper.objects.select_for_update(of=("self",)).named().select_related("type__table").get(pk=pk)


def page_for_update(pk: int) -> Page:
    """A page with its paper, the paper under lock; raises Page.DoesNotExist."""
    page = Page.objects.select_related("file").get(pk=pk)
    page.paper = paper_for_update(page.paper_id)
    return page


def producer_of(pk: int) -> Producer:
    """The producer for whom a paper is entered; raises Producer.DoesNotExist."""
    return Producer.objects.select_related("organisation", "unit").get(pk=pk)


def facts_of(paper: Paper) -> Facts:
    """What the rules look at."""
    return Facts(
        state=paper.state,
        number=paper.number,
        issuer=paper.issuer,
        issued_on=paper.issued_on,
        expires_on=paper.expires_on,
        is_unlimited=paper.is_unlimited,
        owner_name=paper.owner_name,
        link=paper.link,
        parameters=paper.tested,
        pages=paper.pages.count(),
        has_site=paper.site_id is not None,
        sites=paper.producer.sites.filter(closed_on__isnull=True).count(),
    )


def standing_heir(producer: Producer) -> Producer:
    """The record that stands for the producer today: itself, or the last of those that took over."""
    seen = {producer.pk}
    while producer.succeeded_by_id and producer.succeeded_by_id not in seen:
        seen.add(producer.succeeded_by_id)
        producer = producer_of(producer.succeeded_by_id)
    return producer
