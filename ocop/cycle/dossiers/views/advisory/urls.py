"""Addresses of the advisory team and of the papers of dossiers; `dossiers.urls` takes them in."""

from django.urls import URLPattern, path

from . import acts, completing, examinations, papers, teams, visits


def paper(address: str, view: type[papers.PaperOf]) -> list[URLPattern]:
    """A paper on screen and as a file."""
    return [
        path(address, view.as_view(), name=view.paper),
        path(f"{address}<str:form>/", view.as_view(), name=f"{view.paper}-file"),
    ]


patterns: list[URLPattern] = [
    # the board, one examination
    path("tham-dinh/", examinations.Examinations.as_view(), name="advisings"),
    path("<int:pk>/tham-dinh/", examinations.Examination.as_view(), name="advising"),
    path("<int:pk>/tham-dinh/phan-cong/", acts.Assign.as_view(), name="assign"),
    path("tham-dinh/phan-cong/<int:pk>/thoi/", acts.Release.as_view(), name="release"),
    path("<int:pk>/tham-dinh/loi-ich/", acts.Declare.as_view(), name="declare-interest"),
    path("<int:pk>/tham-dinh/nhan-mau/", acts.ReceiveSamples.as_view(), name="receive-samples"),
    path("mau/<int:pk>/su-dung/", acts.UseSample.as_view(), name="use-sample"),
    path("mau/<int:pk>/anh/", visits.SamplePicture.as_view(), name="sample-photo"),
    path("<int:pk>/tham-dinh/kiem-nghiem/", acts.AskTest.as_view(), name="ask-test"),
    path("kiem-nghiem/<int:pk>/ket-qua/", acts.NoteTest.as_view(), name="note-test"),
    path("<int:pk>/tham-dinh/diem/", acts.Score.as_view(), name="advisory-score"),
    path("<int:pk>/tham-dinh/bo-sung/", completing.AskCompletion.as_view(), name="ask-completion"),
    path("<int:pk>/tham-dinh/bao-cao/", acts.WriteReport.as_view(), name="write-report"),
    path("<int:pk>/tham-dinh/bao-cao/ky/", acts.SignReport.as_view(), name="sign-report"),
    # visits
    path("<int:pk>/tham-dinh/kiem-tra/", visits.PlanVisit.as_view(), name="plan-visit"),
    path("kiem-tra/<int:pk>/", visits.VisitPage.as_view(), name="visit"),
    path("kiem-tra/<int:pk>/ket-qua/", visits.HoldVisit.as_view(), name="hold-visit"),
    path("kiem-tra/<int:pk>/them-anh/", visits.AddVisitPhotos.as_view(), name="add-visit-photos"),
    path("kiem-tra/<int:pk>/ky/", visits.SignVisit.as_view(), name="sign-visit"),
    path("kiem-tra/<int:pk>/huy/", visits.CancelVisit.as_view(), name="cancel-visit"),
    path("kiem-tra/anh/<int:pk>/", visits.VisitPicture.as_view(), name="visit-photo"),
    # teams
    path("to-tu-van/", teams.Teams.as_view(), name="teams"),
    path("to-tu-van/lap/", teams.SetUpTeam.as_view(), name="set-up-team"),
    path("to-tu-van/<int:pk>/", teams.TeamPage.as_view(), name="team"),
    path("to-tu-van/<int:pk>/them/", teams.AddMember.as_view(), name="add-member"),
    path("to-tu-van/<int:pk>/ket-thuc/", teams.CloseTeam.as_view(), name="close-team"),
    path("to-tu-van/<int:pk>/hop/", teams.NoteMeeting.as_view(), name="note-meeting"),
    path("to-tu-van/thanh-vien/<int:pk>/thoi/", teams.EndMember.as_view(), name="end-member"),
    # papers
    *paper("<int:pk>/giay/mau-01/", papers.RegistrationPaper),
    *paper("<int:pk>/giay/mau-02/", papers.SelfReportPaper),
    *paper("<int:pk>/giay/mau-03/", papers.CommunePaper),
    *paper("<int:pk>/giay/so-mau/", papers.SamplesPaper),
    *paper("<int:pk>/giay/bao-cao-tham-dinh/", papers.ReportPaper),
    *paper("van-ban-de-nghi/<int:pk>/", papers.ProposalPaper),
    *paper("de-nghi-bo-sung/<int:pk>/giay/", papers.CompletionPaper),
    *paper("kiem-tra/<int:pk>/bien-ban/", papers.VisitPaper),
    *paper("to-tu-van/hop/<int:pk>/", papers.MeetingPaper),
    path("mau-ghi-tay/", papers.Blanks.as_view(), name="blanks"),
    path("mau-ghi-tay/<str:code>/<str:form>/", papers.Blank.as_view(), name="blank"),
]
