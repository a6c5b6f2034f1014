"""Addresses of the work area."""

from django.urls import URLPattern, path

from .views import norms, papers

app_name = "support"
norm_patterns = [
    path("dinh-muc/", norms.NormList.as_view(), name="norms"),
    path("dinh-muc/them/", norms.Add.as_view(), name="add-norm"),
    path("dinh-muc/<int:pk>/", norms.NormPage.as_view(), name="norm"),
    path("dinh-muc/<int:pk>/xac-nhan/", norms.Confirm.as_view(), name="confirm-norm"),
    path("dinh-muc/<int:pk>/thay/", norms.Replace.as_view(), name="replace-norm"),
    path("dinh-muc/<int:pk>/ket-thuc/", norms.End.as_view(), name="end-norm"),
    path("dinh-muc/xac-nhan/<int:pk>/van-ban/", norms.NormPaper.as_view(), name="norm-paper"),
]
paper_patterns = [
    path("de-an/<int:pk>/giay-to/", papers.ProjectPapers.as_view(), name="papers"),
    path("de-an/<int:pk>/giay-to/<slug:code>/<int:record>/", papers.ProjectPaperSheet.as_view(), name="paper"),
    path("danh-muc/<int:pk>/<slug:code>/giay-to/", papers.ListPaperSheet.as_view(), name="list-paper"),
]
urlpatterns: list[URLPattern] = [*norm_patterns, *paper_patterns]
