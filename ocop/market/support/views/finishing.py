"""Product finishing on screen: what a project has of packaging and marks, one order step by step."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files import services as files
from ocop.base.files.serving import serve
from ocop.base.files.vocabulary import IMAGE_KINDS, Kind
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back, DetailPage
from ocop.cycle.products.models import Product

from ..forms import finishing as forms
from ..models import PackagingOrder, SupportProject
from ..queries import access
from ..queries import finishing as queries
from ..rules.finishing import obstacles_to_order_move
from ..services import finishing as services
from ..vocabulary.finishing import MARK_MOVES, OF_PRODUCER, ORDER_MOVES

ORDER_ACTS = (  # (verb of the move, address, label, icon)
    ("add_proof", "add-proof", _("Gửi phương án"), "upload"),
    ("choose", "choose-proof", _("Chọn phương án"), "check"),
    ("check", "check-label", _("Kiểm tra nhãn"), "list-check"),
    ("approve", "approve-print", _("Duyệt in"), "check"),
    ("print", "note-print", _("Ghi nhận in"), "pencil"),
    ("accept", "accept-packaging", _("Nghiệm thu bao bì"), "check"),
)


def products_of(project: SupportProject) -> Any:
    """The products of the producer."""
    return Product.objects.filter(producer=project.producer).order_by("name")


class Finishing(DetailPage):
    """Hoàn thiện sản phẩm of a project: packaging orders and filings of marks."""

    title = _("Hoàn thiện sản phẩm")
    subjects = staticmethod(access.projects_visible_to)
    template_name = "support/finishing.html"

    def back(self) -> Back:
        """To the project."""
        return Back(self.subject.label, self.subject.get_absolute_url())

    def actions(self) -> Sequence[Action]:
        """The Centre opens orders and notes filings."""
        if not queries.projects_to_finish(self.person, on=self.on).filter(pk=self.subject.pk).exists():
            return ()
        pk = [self.subject.pk]
        return [
            Action(_("Đặt thiết kế bao bì"), reverse("support:open-packaging", args=pk), "plus", "primary", asks=True),
            Action(_("Ghi đơn nhãn hiệu"), reverse("support:file-mark", args=pk), "plus", asks=True),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Both lists."""
        on, project = self.on, self.subject
        handled = set(queries.filings_handled_by(self.person, on=on).values_list("pk", flat=True))
        filings = queries.filings_visible_to(self.person, on=on).filter(project=project)
        shown = {
            "orders": queries.orders_visible_to(self.person, on=on).filter(project=project),
            "filings": [(one, one.pk in handled and bool(MARK_MOVES[one.stage])) for one in filings],
        }
        return super().get_context_data(**{**shown, **kwargs})


class OrderPage(DetailPage):
    """Một đơn bao bì, on a phone too: what waits, the proofs, the label, what was printed."""

    subjects = staticmethod(queries.orders_visible_to)
    template_name = "support/packaging.html"

    @property
    def order(self) -> PackagingOrder:
        """The subject by its own name."""
        found: PackagingOrder = self.subject
        return found

    def heading(self) -> str:
        """Of which product."""
        return str(_("Bao bì: %(product)s")) % {"product": self.order.product.name}

    def back(self) -> Back:
        """To the finishing of the project."""
        return Back(str(_("Hoàn thiện sản phẩm")), reverse("support:finishing", args=[self.order.project_id]))

    def actions(self) -> Sequence[Action]:
        """Those of the person's side that the moment allows."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        pk, on = self.order.pk, self.on
        is_producer = queries.orders_for_producer(self.person, on=on).filter(pk=pk).exists()
        is_centre = queries.orders_handled_by(self.person, on=on).filter(pk=pk).exists()
        for verb, name, label, icon in ORDER_ACTS:
            is_mine = is_producer if verb in OF_PRODUCER else is_centre
            if is_mine and not any(obstacles_to_order_move(verb, self.order.stage)):
                is_next = ORDER_MOVES[verb][1] != self.order.stage and verb != "add_proof"
                kind = "primary" if is_next or self.order.stage == "brief" else "quiet"
                yield Action(label, reverse(f"support:{name}", args=[pk]), icon, kind, asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything about the order."""
        order = self.order
        shown = {
            "order": order,
            "proofs": order.proofs.select_related("file", "added_by"),
            "checks": order.label_checks.filter(proof=order.chosen).select_related("item") if order.chosen else (),
            "version": getattr(order, "label_version", None),
        }
        return super().get_context_data(**{**shown, **kwargs})


class OrderAct(Act):
    """An act on an order, told the day; it ends on the order's page."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was typed, with today's date."""
        return {**super().arguments(form), "on": self.on}

    def next_address(self, result: Any) -> str:
        """Back to the order."""
        address: str = self.subject.get_absolute_url()
        return address


def with_file(service: Any, name: str, kinds: Collection[Kind]) -> Any:
    """The service, told the stored file: it is kept within the act, so a refusal leaves none behind."""

    def done(*subject: int, by: Any, **typed: Any) -> Any:
        upload = typed.pop(name)
        stored = files.store(name=upload.name, content=upload.read(), by=by, kinds=kinds)
        return service(*subject, by=by, **{name: stored}, **typed)

    return done


class AddProof(OrderAct):
    """Gửi phương án."""

    subjects = staticmethod(queries.orders_handled_by)
    title, label, icon, done = _("Gửi phương án"), _("Gửi"), "upload", _("Đã gửi phương án.")
    form_class = forms.ProofForm
    act = staticmethod(with_file(services.add_proof, "file", IMAGE_KINDS | {Kind.PDF}))


class Choose(OrderAct):
    """Chọn phương án."""

    subjects = staticmethod(queries.orders_for_producer)
    title, label, done = _("Chọn phương án"), _("Chọn"), _("Đã chọn phương án.")
    form_class = forms.ChooseForm
    act = staticmethod(services.choose)

    def make_form(self, **options: Any) -> BaseForm:
        """The proofs of the order."""
        return forms.ChooseForm(proofs=self.subject.proofs.all(), **options)


class CheckLabel(OrderAct):
    """Kiểm tra nhãn."""

    subjects = staticmethod(queries.orders_handled_by)
    title, label, icon, done = _("Kiểm tra nhãn"), _("Xác nhận đủ"), "list-check", _("Nhãn đã được kiểm tra.")
    form_class = forms.LabelForm
    act = staticmethod(services.check_label)

    def make_form(self, **options: Any) -> BaseForm:
        """The items of the day for the product's group."""
        return forms.LabelForm(items=queries.label_items(self.subject.group, on=self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The answers together, the stars of the mark apart."""
        return {"answers": form.answers, "mark_stars": form.cleaned_data["mark_stars"], "on": self.on}


class ApprovePrint(OrderAct):
    """Duyệt in."""

    subjects = staticmethod(queries.orders_for_producer)
    title, label, done = _("Duyệt in"), _("Duyệt in"), _("Đã duyệt in.")
    question = _("Từ đây bao bì được in theo phương án đã chọn; muốn sửa phải đặt lại.")
    act = staticmethod(services.approve_print)


class NotePrint(OrderAct):
    """Ghi nhận in."""

    subjects = staticmethod(queries.orders_handled_by)
    title, label, icon, done = _("Ghi nhận in"), _("Ghi"), "pencil", _("Đã ghi nhận in.")
    form_class = forms.PrintForm
    act = staticmethod(services.note_print)


class AcceptPackaging(OrderAct):
    """Nghiệm thu bao bì."""

    subjects = staticmethod(queries.orders_handled_by)
    title, label, done = _("Nghiệm thu bao bì"), _("Nghiệm thu"), _("Đã nghiệm thu; nhãn này là phiên bản đang dùng.")
    form_class = forms.SampleForm
    act = staticmethod(with_file(services.accept_packaging, "sample", IMAGE_KINDS))


class ProjectAct(Act):
    """An act that hangs something new on a project."""

    subjects = staticmethod(queries.projects_to_finish)

    def make_form(self, **options: Any) -> Any:
        """The products of the producer."""
        return super().make_form(products=products_of(self.subject), **options)

    def initial(self) -> dict[str, Any]:
        """The product of the project."""
        return {"product": self.subject.product_id}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was typed, with today's date."""
        return {**super().arguments(form), "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the finishing of the project."""
        return reverse("support:finishing", args=[self.subject.pk])


class OpenOrder(ProjectAct):
    """Đặt thiết kế bao bì."""

    title, label, icon = _("Đặt thiết kế bao bì"), _("Đặt thiết kế"), "plus"
    done = _("Đã đặt thiết kế bao bì.")
    form_class = forms.OrderForm
    act = staticmethod(services.open_order)


class FileMark(ProjectAct):
    """Ghi đơn đăng ký nhãn hiệu."""

    title, label, icon, done = _("Ghi đơn nhãn hiệu"), _("Ghi"), "plus", _("Đã ghi đơn nhãn hiệu.")
    form_class = forms.MarkForm
    act = staticmethod(services.file_mark)


class NoteAnswer(Act):
    """Ghi kết quả nhãn hiệu."""

    subjects = staticmethod(queries.filings_handled_by)
    title, label, icon, done = _("Ghi kết quả nhãn hiệu"), _("Ghi"), "pencil", _("Đã ghi kết quả nhãn hiệu.")
    form_class = forms.AnswerForm
    act = staticmethod(services.note_answer)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was typed, with today's date."""
        return {**super().arguments(form), "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the finishing of the project."""
        return reverse("support:finishing", args=[self.subject.project_id])

    def back(self) -> Back:
        """There too."""
        return Back(str(_("Hoàn thiện sản phẩm")), self.next_address(None))


class ProofFile(DetailPage):
    """A design proof as it was sent."""

    subjects = staticmethod(queries.proofs_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The file."""
        return serve(self.subject.file)


class SampleFile(DetailPage):
    """The sample of an accepted label."""

    subjects = staticmethod(queries.samples_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The image."""
        return serve(self.subject.sample)
