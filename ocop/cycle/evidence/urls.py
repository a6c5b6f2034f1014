"""Addresses of evidence."""

from django.urls import path

from .views import entering, library, lists, paper, verifying

app_name = "evidence"

urlpatterns = [
    path("", lists.Library.as_view(), name="list"),
    path("cua-toi/", library.Own.as_view(), name="own"),
    path("cho-xac-nhan/", lists.Worklist.as_view(), name="worklist"),
    path("sap-het-han/", lists.Radar.as_view(), name="radar"),
    path("nhap-thay/", lists.Assisted.as_view(), name="assisted"),
    path("chu-the/<int:pk>/", library.LibraryPage.as_view(), name="library"),
    path("chu-the/<int:pk>/chon-loai/", library.Choose.as_view(), name="choose"),
    path("chu-the/<int:pk>/them/<slug:code>/", entering.New.as_view(), name="new"),
    path("<int:pk>/", paper.PaperPage.as_view(), name="paper"),
    path("<int:pk>/sua/", entering.Edit.as_view(), name="edit"),
    path("<int:pk>/trang/", entering.AddPages.as_view(), name="add-pages"),
    path("<int:pk>/nop/", entering.Enter.as_view(), name="enter"),
    path("<int:pk>/rut/", entering.TakeBack.as_view(), name="take-back"),
    path("<int:pk>/bo/", entering.Discard.as_view(), name="discard"),
    path("<int:pk>/thay/", entering.Supersede.as_view(), name="supersede"),
    path("<int:pk>/xac-nhan/", verifying.Verify.as_view(), name="verify"),
    path("<int:pk>/khong-xac-nhan/", verifying.Reject.as_view(), name="reject"),
    path("<int:pk>/xac-nhan-lai/", verifying.Confirm.as_view(), name="confirm"),
    path("<int:pk>/thu-hoi/", verifying.Revoke.as_view(), name="revoke"),
    path("trang/<int:pk>/tep/", paper.PageFile.as_view(), name="file"),
    path("trang/<int:pk>/xoay/", entering.RotatePage.as_view(), name="rotate-page"),
    path("trang/<int:pk>/bo/", entering.RemovePage.as_view(), name="remove-page"),
]
