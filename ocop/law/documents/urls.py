"""Addresses of the register."""

from django.urls import path

from .views import citations, detail, entry, files, listing, series

app_name = "documents"
urlpatterns = [
    path("", listing.DocumentList.as_view(), name="list"),
    path("vao-so/", entry.Register.as_view(), name="register"),
    path("so-mat/", entry.NoteSecret.as_view(), name="note-secret"),
    path("day-so/", series.SeriesList.as_view(), name="series"),
    path("day-so/mo/", series.OpenSeries.as_view(), name="series-open"),
    path("<int:pk>/", detail.DocumentPage.as_view(), name="detail"),
    path("<int:pk>/sua/", entry.Edit.as_view(), name="edit"),
    path("<int:pk>/bo-sung/", entry.Complete.as_view(), name="complete"),
    path("<int:pk>/hieu-luc/", entry.ChangeValidity.as_view(), name="validity"),
    path("<int:pk>/them-tep/", entry.Attach.as_view(), name="attach"),
    path("<int:pk>/vien-dan/", citations.AddCitation.as_view(), name="cite"),
    path("<int:pk>/vien-dan/xac-nhan/", citations.ConfirmAll.as_view(), name="citations-confirm"),
    path("<int:pk>/gop/", citations.Merge.as_view(), name="merge"),
    path("<int:pk>/tep/<uuid:file_id>/", files.DocumentFile.as_view(), name="file"),
    path("vien-dan/<int:pk>/xac-nhan/", citations.Confirm.as_view(), name="citation-confirm"),
    path("vien-dan/<int:pk>/chon/", citations.Resolve.as_view(), name="citation-resolve"),
    path("vien-dan/<int:pk>/bo/", citations.Remove.as_view(), name="citation-remove"),
]
