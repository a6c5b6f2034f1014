"""Root addresses: the work area in Vietnamese, the same under /en/ in English."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ocop.base.ui.health import health
from ocop.base.ui.worker import worker

handler400 = "ocop.base.ui.refusals.bad_request"
handler403 = "ocop.base.ui.refusals.permission_denied"
handler404 = "ocop.base.ui.refusals.not_found"
handler500 = "ocop.base.ui.refusals.server_error"

urlpatterns = [
    path("suc-khoe/", health, name="health"),
    path("sw.js", worker, name="worker"),
    *i18n_patterns(
        path("", include("ocop.faces.desk.urls")),
        path("", include("ocop.actors.people.urls")),
        path("ui/", include("ocop.base.ui.urls")),
        path("dia-ban/", include("ocop.actors.territory.urls")),
        path("co-quan/", include("ocop.actors.organisations.urls")),
        path("thong-bao/", include("ocop.actors.notifications.urls")),
        path("chu-the/", include("ocop.actors.producers.urls")),
        path("van-ban/", include("ocop.law.documents.urls")),
        path("chi-dao/", include("ocop.steering.directives.urls")),
        path("chi-tieu/", include("ocop.law.indicators.urls")),
        path("tieu-chi/", include("ocop.law.criteria.urls")),
        path("ngan-sach/", include("ocop.steering.budget.urls")),
        path("lich-nam/", include("ocop.steering.windows.urls")),
        path("ke-hoach/", include("ocop.steering.plans.urls")),
        path("kho-minh-chung/", include("ocop.cycle.evidence.urls")),
        path("dot-danh-gia/", include("ocop.cycle.rounds.urls")),
        path("san-pham/", include("ocop.cycle.products.urls")),
        path("ho-so/", include("ocop.cycle.dossiers.urls")),
        path("hoi-dong/", include("ocop.cycle.assessment.urls")),
        path("cong-nhan/", include("ocop.cycle.certificates.urls")),
        path("xac-thuc/", include("ocop.cycle.certificates.checking_urls")),
        path("bao-sai-pham/", include("ocop.cycle.certificates.misuse_urls")),
        path("bao-cao/", include("ocop.oversight.reports.urls")),
        prefix_default_language=False,
    ),
]
