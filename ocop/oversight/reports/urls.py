"""Addresses of reports."""

from django.urls import path

from .views import acts, lists, paper, report

app_name = "reports"

urlpatterns = [
    path("", lists.ReportList.as_view(), name="list"),
    path("den/", lists.Inbox.as_view(), name="inbox"),
    path("soan/", acts.New.as_view(), name="new"),
    path("<int:pk>/", report.ReportPage.as_view(), name="detail"),
    path("<int:pk>/so-lieu/<slug:figure>/", lists.Records.as_view(), name="figure"),
    path("<int:pk>/gia-han/", lists.Extensions.as_view(), name="extensions"),
    path("<int:pk>/don-doc/", lists.Letters.as_view(), name="letters"),
    path("<int:pk>/ban-in/", paper.PaperPage.as_view(), name="paper"),
    path("<int:pk>/docx/", paper.PaperFile.as_view(), {"form": "docx"}, name="docx"),
    path("<int:pk>/pdf/", paper.PaperFile.as_view(), {"form": "pdf"}, name="pdf"),
    path("<int:pk>/tinh-lai/", acts.Refresh.as_view(), name="refresh"),
    path("<int:pk>/noi-nhan/", acts.ChangeRecipients.as_view(), name="recipients"),
    path("<int:pk>/xoa/", acts.Discard.as_view(), name="discard"),
    path("<int:pk>/trinh/", acts.Submit.as_view(), name="submit"),
    path("<int:pk>/dong-y/", acts.Agree.as_view(), name="agree"),
    path("<int:pk>/tra-lai/", acts.Return.as_view(), name="return"),
    path("<int:pk>/ky/", acts.Sign.as_view(), name="sign"),
    path("<int:pk>/gui/", acts.Send.as_view(), name="send"),
    path("<int:pk>/da-xem/", acts.Acknowledge.as_view(), name="acknowledge"),
    path("phan/<int:pk>/sua/", acts.EditSection.as_view(), name="edit-section"),
    path("phan/<int:pk>/du-thao/", acts.RedraftSection.as_view(), name="redraft-section"),
]
