"""Addresses of the work area."""

from django.urls import URLPattern, path

from .addresses_of_projects import project_patterns
from .views import finishing, norms, papers

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
    path("de-an/<int:pk>/van-ban/", papers.ProjectPapers.as_view(), name="official-papers"),
    path("de-an/<int:pk>/van-ban/<slug:code>/<int:record>/", papers.ProjectPaperSheet.as_view(), name="official-paper"),
    path("danh-muc/<int:pk>/van-ban/<slug:code>/", papers.ListPaperSheet.as_view(), name="list-paper"),
]
finishing_patterns = [
    path("de-an/<int:pk>/hoan-thien/", finishing.Finishing.as_view(), name="finishing"),
    path("de-an/<int:pk>/bao-bi/", finishing.OpenOrder.as_view(), name="open-packaging"),
    path("de-an/<int:pk>/nhan-hieu/", finishing.FileMark.as_view(), name="file-mark"),
    path("nhan-hieu/<int:pk>/ket-qua/", finishing.NoteAnswer.as_view(), name="note-mark"),
    path("bao-bi/<int:pk>/", finishing.OrderPage.as_view(), name="packaging"),
    path("bao-bi/<int:pk>/phuong-an/", finishing.AddProof.as_view(), name="add-proof"),
    path("bao-bi/<int:pk>/chon/", finishing.Choose.as_view(), name="choose-proof"),
    path("bao-bi/<int:pk>/kiem-tra-nhan/", finishing.CheckLabel.as_view(), name="check-label"),
    path("bao-bi/<int:pk>/duyet-in/", finishing.ApprovePrint.as_view(), name="approve-print"),
    path("bao-bi/<int:pk>/in/", finishing.NotePrint.as_view(), name="note-print"),
    path("bao-bi/<int:pk>/nghiem-thu/", finishing.AcceptPackaging.as_view(), name="accept-packaging"),
    path("bao-bi/phuong-an/<int:pk>/tep/", finishing.ProofFile.as_view(), name="proof"),
    path("bao-bi/nhan/<int:pk>/mau/", finishing.SampleFile.as_view(), name="label-sample"),
]
urlpatterns: list[URLPattern] = [*project_patterns, *norm_patterns, *paper_patterns, *finishing_patterns]
