"""Addresses of dossiers."""

from django.urls import URLPattern, path

from .views import boards, dossier, filing, offices, opening, points, summaries, thread, versions, wizard
from .views.advisory.urls import paper
from .views.advisory.urls import patterns as of_team

app_name = "dossiers"

urlpatterns: list[URLPattern] = [
    # what waits, what there is
    path("", boards.Dossiers.as_view(), name="list"),
    path("viec/", boards.Work.as_view(), name="work"),
    path("cho-lau/", boards.Ageing.as_view(), name="ageing"),
    path("de-nghi/", boards.Proposals.as_view(), name="proposals"),
    path("de-nghi/moi/", offices.Propose.as_view(), name="propose"),
    path("mo/<int:pk>/", opening.Open.as_view(), name="open"),
    # one dossier
    path("<int:pk>/", dossier.DossierPage.as_view(), name="dossier"),
    path("<int:pk>/<int:page>/", wizard.WritePage.as_view(), name="write"),
    path("<int:pk>/tieu-chi/", points.PointsPage.as_view(), name="points"),
    path("<int:pk>/tieu-chi/<str:criterion>/", points.CriterionPage.as_view(), name="criterion"),
    path("<int:pk>/cau-hoi/", points.FactsPage.as_view(), name="facts"),
    path("<int:pk>/xem-lai/", filing.ReviewPage.as_view(), name="review"),
    path("<int:pk>/phien-ban/", versions.Versions.as_view(), name="versions"),
    path("<int:pk>/hoi-dap/", thread.Thread.as_view(), name="thread"),
    # the producer
    path("<int:pk>/nop/", filing.Submit.as_view(), name="submit"),
    path("<int:pk>/bo-sung/<int:asked>/", filing.Answer.as_view(), name="answer"),
    path("<int:pk>/rut/", filing.Withdraw.as_view(), name="withdraw"),
    path("<int:pk>/chuyen-bo-tieu-chi/", filing.FollowFramework.as_view(), name="follow-framework"),
    path("<int:pk>/lap-lai/", filing.BeginAnew.as_view(), name="begin-anew"),
    # the commune
    path("<int:pk>/tiep-nhan/", offices.Receive.as_view(), name="receive"),
    path("<int:pk>/xa-de-nghi-bo-sung/", offices.AskFromCommune.as_view(), name="ask-commune"),
    path("<int:pk>/mau-03/", offices.WriteReport.as_view(), name="report"),
    path("<int:pk>/ky-mau-03/", offices.SignReport.as_view(), name="sign"),
    path("<int:pk>/rut-chu-ky/", offices.UnsignReport.as_view(), name="unsign"),
    # the office
    path("<int:pk>/tinh-de-nghi-bo-sung/", offices.AskFromOffice.as_view(), name="ask-office"),
    path("<int:pk>/vao-dot/", offices.Accept.as_view(), name="accept"),
    path("tong-hop/", summaries.Summaries.as_view(), name="summaries"),
    path("tong-hop/dot/<int:pk>/", summaries.Summarise.as_view(), name="summarise"),
    *paper("tong-hop/<int:pk>/", summaries.SummaryPaper),
    path("<int:pk>/ngoai-le/", offices.DocumentException.as_view(), name="except"),
    # the advisory team, and all papers
    *of_team,
]
