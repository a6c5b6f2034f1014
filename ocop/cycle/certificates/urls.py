"""Addresses of the work area; the public check has its own (`checking_urls`)."""

from django.urls import path

from .views import cases, complaints, papers, radar, recognitions

app_name = "certificates"
urlpatterns = [
    path("", recognitions.RecognitionList.as_view(), name="recognitions"),
    path("ra-da/", radar.Radar.as_view(), name="radar"),
    path("cong-nhan/", recognitions.Recognise.as_view(), name="recognise"),
    path("cong-nhan-5-sao/", recognitions.NoteCentral.as_view(), name="note-central"),
    path("<int:pk>/", recognitions.RecognitionPage.as_view(), name="recognition"),
    path("<int:pk>/cap-giay/", recognitions.Issue.as_view(), name="issue"),
    path("<int:pk>/danh-gia-lai/", recognitions.Renew.as_view(), name="renew"),
    path("<int:pk>/tam-dung/", cases.Suspend.as_view(), name="suspend"),
    path("<int:pk>/lap-thu-hoi/", cases.OpenCase.as_view(), name="open-case"),
    path("giay/<int:pk>/", papers.CertificatePaper.as_view(), name="certificate-paper"),
    path("giay/<int:pk>/ky-so/", recognitions.Sign.as_view(), name="sign"),
    path("giay/<int:pk>/keo-dai/", recognitions.Extend.as_view(), name="extend"),
    path("tam-dung/<int:pk>/het/", cases.Lift.as_view(), name="lift"),
    # revocation
    path("thu-hoi/", cases.CaseList.as_view(), name="cases"),
    path("thu-hoi/<int:pk>/", cases.CasePage.as_view(), name="case"),
    path("thu-hoi/<int:pk>/tep/", papers.CaseFile.as_view(), name="case-file"),
    path("thu-hoi/<int:pk>/trinh/", cases.Propose.as_view(), name="propose"),
    path("thu-hoi/<int:pk>/quyet-dinh/", cases.Revoke.as_view(), name="revoke"),
    path("thu-hoi/<int:pk>/quyet-dinh-bo/", cases.NoteRevocation.as_view(), name="note-revocation"),
    path("thu-hoi/<int:pk>/ket-thuc/", cases.Drop.as_view(), name="drop"),
    path("thu-hoi/<int:pk>/giai-trinh/", cases.Explain.as_view(), name="explain"),
    # complaints
    path("kien-nghi/", complaints.ComplaintList.as_view(), name="complaints"),
    path("kien-nghi/gui/", complaints.Send.as_view(), name="send-complaint"),
    path("kien-nghi/<int:pk>/", complaints.ComplaintPage.as_view(), name="complaint"),
    path("kien-nghi/<int:pk>/tep/", papers.ComplaintFile.as_view(), name="complaint-file"),
    path("kien-nghi/<int:pk>/thu-ly/", complaints.Accept.as_view(), name="accept-complaint"),
    path("kien-nghi/<int:pk>/khong-thu-ly/", complaints.Refuse.as_view(), name="refuse-complaint"),
    path("kien-nghi/<int:pk>/tra-loi/", complaints.Answer.as_view(), name="answer-complaint"),
    path("kien-nghi/<int:pk>/rut/", complaints.Withdraw.as_view(), name="withdraw-complaint"),
]
