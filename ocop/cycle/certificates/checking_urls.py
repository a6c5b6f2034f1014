"""Addresses of the public check under /xac-thuc/; a QR carries `<code>` without a slash at the end."""

from django.urls import path, re_path

from .views import checking

app_name = "checking"
urlpatterns = [
    path("", checking.CheckPage.as_view(), name="home"),
    path("bao-sai-pham/", checking.Report.as_view(), name="report"),
    path("bao-sai-pham/<str:code>/", checking.ReportState.as_view(), name="report-state"),
    path("qr/<str:code>.svg", checking.Qr.as_view(), name="qr"),
    path("anh/<str:mark>", checking.picture, name="picture"),
    path("offline/", checking.offline, name="offline"),
    path("offline/khoa.json", checking.keys, name="keys"),
    path("offline/thu-hoi.json", checking.revocations, name="revocations"),
    path("sw.js", checking.worker, name="worker"),
    re_path(r"^(?P<code>[^/]+)/?$", checking.CheckByCode.as_view(), name="code"),
]
