"""Components as tags and filters; a builtin library, so templates need no `load`."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.forms import BoundField
from django.forms.widgets import CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect, Select
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ocop.base.kernel import formats
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui import icons, phrases
from ocop.base.ui.components import Chip, Due

register = template.Library()

TONES = {"run": "a", "done": "g", "soon": "w", "late": "l", "wait": "k"}
STAR = "M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z"
ONCE = "_once"


@register.simple_tag
def icon(name: str, *, label: str = "") -> SafeString:
    """One drawing, inline; with `label` it carries a hidden name of its own."""
    drawing = mark_safe(icons.drawing(name))
    svg = format_html('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>', drawing)
    return format_html('{}<span class="visually-hidden">{}</span>', svg, label) if label else svg


@register.simple_tag
def status(state: Any = None, *, tone: str = "", label: Any = "", sign: str = "") -> SafeString:
    """State of a thing: word + sign + colour. Takes an enum or object with `label`, `tone` (and `icon`)."""
    tone = tone or getattr(state, "tone", "") or (state if state in phrases.STATES else "wait")
    word, usual_sign = phrases.STATES[tone]
    label = label or getattr(state, "label", "") or (word if state in (None, tone) else state)
    drawing = icon(sign or getattr(state, "icon", "") or usual_sign)
    return format_html('<span class="status status-{}">{}{}</span>', tone, drawing, label)


@register.inclusion_tag("ui/_due.html")
def due(deadline: Due | None = None, **facts: Any) -> dict[str, Any]:
    """Time left, then the day and its basis: `{% due task.due %}` or `{% due day=… left=2 tone="soon" basis=… %}`."""
    return {"due": deadline or Due(**{"day": None, **facts})}


@register.simple_tag
def stars(count: int, *, large: bool = False) -> SafeString:
    """Stars of a recognised and valid product: shapes and words."""
    on, off = f'<path d="{STAR}"/></svg>', '<svg viewBox="0 0 20 20" class="off" aria-hidden="true">'
    shapes = f'<svg viewBox="0 0 20 20" aria-hidden="true">{on}' * count + f"{off}{on}" * (5 - count)
    words = format_html("<span>{}</span>", phrases.stars_in_words(count))
    return format_html('<span class="stars{}">{}{}</span>', " stars-l" if large else "", mark_safe(shapes), words)


@register.inclusion_tag("ui/_chip.html")
def chip(who: Any, *, lead: bool = False, url: str = "", sign: str = "building") -> dict[str, Any]:
    """A person (round face with initials) or a body (square face); green face = lead."""
    if isinstance(who, Chip):
        return {"chip": who}
    full_name = getattr(who, "full_name", "")
    name = full_name or getattr(who, "name", "") or str(who)
    return {"chip": Chip(name, initials(full_name) if full_name else "", lead, url, sign)}


@register.inclusion_tag("ui/_bar.html")
def bar(part: int, whole: int, *, label: Any = "", tone: str = "run", thin: bool = False) -> dict[str, Any]:
    """Part of a whole as a bar with its counts printed beside the label."""
    share = Decimal(0) if whole <= 0 else min(Decimal(100), Decimal(part) * 100 / whole)
    facts = {"part": part, "whole": whole, "label": label, "tone": TONES[tone], "thin": thin}
    return facts | {"width": f"{share:.2f}"}


@register.inclusion_tag("ui/_obstacles.html")
def obstacles(found: Iterable[Obstacle], *, title: Any = "", level: int = 2, focus: bool = False) -> dict[str, Any]:
    """Every reason at once, each a link to the place of repair; `focus` after a refused act."""
    return {"obstacles": tuple(found), "title": title or phrases.NOT_POSSIBLE, "level": level, "focus": focus}


@register.inclusion_tag("ui/_field.html")
def field(bound: BoundField, **options: Any) -> dict[str, Any]:
    """A field with label, hint and error; `{% field form.subject %}`."""
    return {"field": bound, **options}


@register.simple_tag
def once() -> SafeString:
    """The mark that makes a form count once, however often it is sent."""
    return format_html('<input type="hidden" name="{}" value="{}">', ONCE, secrets.token_hex(16))


@register.simple_tag(takes_context=True)
def with_order(context: template.Context, order: str) -> str:
    """This address with another order, back on the first page."""
    query = context["request"].GET.copy()
    query.pop("trang", None)
    query["sap-xep"] = order
    return f"?{query.urlencode()}"


@register.filter
def quantity(value: Decimal | None) -> str:
    """A number without idle zeros: 36, 4,5; nothing is a dash."""
    return "–" if value is None else formats.quantity(value)


@register.filter
def sentence(obstacle: Obstacle) -> str:
    """An obstacle in words."""
    return phrases.sentence_of(obstacle)


@register.filter
def money(amount_vnd: int | None) -> str:
    """12.500.000 đ."""
    return phrases.NOTHING if amount_vnd is None else formats.money(int(amount_vnd))


@register.filter
def number(value: Any, places: int = 0) -> str:
    """16.274; with places 74,00; what is no number stays as it is."""
    if value is None or isinstance(value, str):
        return value or phrases.NOTHING
    return formats.decimal_comma(Decimal(str(value)), places)


@register.filter
def day(value: date | datetime | None) -> str:
    """23/11/2026, of a moment its local day."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return formats.short_date(value) if value else phrases.NOTHING


@register.filter
def moment(value: datetime | None) -> str:
    """08:41 23/11/2026 in local time."""
    return f"{timezone.localtime(value):%H:%M %d/%m/%Y}" if value else phrases.NOTHING


@register.filter
def percent_of(part: int | None, whole: int | None) -> str:
    """98,63%; of nothing a dash."""
    return formats.percent(part or 0, whole or 0)


@register.filter
def in_words(value: Any) -> str:
    """Any fact as official texts print it."""
    return phrases.in_words(value)


@register.filter
def initials(full_name: str) -> str:
    """Nông Thị Hiền → TH: the last two words, as the face of a chip."""
    return "".join(word[0] for word in str(full_name).split()[-2:]).upper()


@register.filter
def file_size(size: int) -> str:
    """0,9 MB or 412 kB."""
    if size >= 1_000_000:
        return f"{formats.decimal_comma(Decimal(size) / 1_000_000, 1)} MB"
    return f"{formats.grouped(max(1, round(size / 1000)))} kB"


@register.filter
def control(bound: BoundField) -> SafeString:
    """The widget of a field with the classes and states of the theme."""
    classes = [bound.field.widget.attrs.get("class", ""), _theme_class(bound), "is-invalid" if bound.errors else ""]
    attrs: dict[str, str | bool] = {"class": " ".join(name for name in classes if name)}
    return bound.as_widget(attrs=attrs)


@register.filter
def shape(bound: BoundField) -> str:
    """How a field is laid out: options | check | file | line."""
    widget = bound.field.widget
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "options"
    if isinstance(widget, CheckboxInput):
        return "check"
    return "file" if isinstance(widget, FileInput) else "line"


def _theme_class(bound: BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, CheckboxInput | RadioSelect | CheckboxSelectMultiple):
        return "form-check-input"
    return "form-select" if isinstance(widget, Select) else "form-control"
