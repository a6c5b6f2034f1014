"""Addresses of projects and lists."""

from django.urls import URLPattern, path

from .views.projects import lists, office, page, running, writing

ACTS = {
    # on one project: address, view, name
    "nop": (writing.Submit, "submit"),
    "rut": (writing.Withdraw, "withdraw"),
    "them-giay-to": (writing.AddPaper, "add-paper"),
    "bo-sung": (office.ReturnForCompletion, "return"),
    "khao-sat": (office.Survey, "survey"),
    "khao-sat-lai": (office.SurveyAgain, "survey-again"),
    "tham-dinh": (office.AppraisalPage, "appraise"),
    "ky-tham-dinh": (office.Sign, "sign"),
    "tu-choi": (office.Refuse, "refuse"),
    "nguon": (office.Lines, "lines"),
    "hop-dong": (office.Contract, "contract"),
    "phu-luc": (office.Appendix, "appendix"),
    "von-doi-ung": (office.Capital, "capital"),
    "bat-dau": (office.Begin, "begin"),
    "nghiem-thu": (office.Accept, "accept"),
    "luu": (office.Close, "close"),
    "tien-do": (running.Progress, "progress"),
    "de-nghi-tam-ung": (running.AskAdvance, "ask-advance"),
    "de-nghi-thanh-toan": (running.AskPayment, "ask-payment"),
    "tam-ung": (running.Advance, "advance"),
    "thanh-toan": (running.Disburse, "disburse"),
    "hoan-chung-tu": (running.Clear, "clear"),
    "quyet-toan": (running.Settle, "settle"),
    "ket-qua": (running.Effect, "effect"),
    "dieu-chinh": (running.Adjust, "adjust"),
    "ngung": (running.Stop, "stop"),
    "thu-hoi": (running.OpenRecovery, "recover"),
}
project_patterns: list[URLPattern] = [
    path("", lists.ProjectRegister.as_view(), name="projects"),
    path("de-nghi/", lists.Start.as_view(), name="start"),
    path("danh-muc/", lists.ListRegister.as_view(), name="lists"),
    path("danh-muc/lap/", lists.MakeList.as_view(), name="make-list"),
    path("danh-muc/<int:pk>/", lists.ListSheet.as_view(), name="list"),
    path("danh-muc/<int:pk>/phe-duyet/", lists.DecideList.as_view(), name="decide-list"),
    path("de-an/<int:pk>/", page.ProjectPage.as_view(), name="project"),
    path("de-an/<int:pk>/noi-dung/", writing.WriteContent.as_view(), name="write-content"),
    path("de-an/<int:pk>/du-toan/", writing.WriteCosts.as_view(), name="write-costs"),
    path("de-an/<int:pk>/giay-to/", writing.WritePapers.as_view(), name="write-papers"),
    *[path(f"de-an/<int:pk>/{word}/", view.as_view(), name=name) for word, (view, name) in ACTS.items()],
    path("tep/<int:pk>/", running.PaperFile.as_view(), name="paper"),
    path("tep/<int:pk>/bo/", writing.RemovePaper.as_view(), name="remove-paper"),
    path("don-vi/<int:pk>/rut/", running.Leave.as_view(), name="leave"),
    path("tien-do/<int:pk>/xac-nhan/", office.ConfirmProgress.as_view(), name="confirm-progress"),
    path("de-nghi-chi/<int:pk>/khong-chi/", running.RefuseRequest.as_view(), name="refuse-request"),
    path("dieu-chinh/<int:pk>/y-kien/", running.Endorse.as_view(), name="endorse"),
    path("dieu-chinh/<int:pk>/quyet-dinh/", running.DecideAdjustment.as_view(), name="decide-adjustment"),
    path("dieu-chinh/<int:pk>/khong-chap-thuan/", running.Decline.as_view(), name="decline"),
    path("thu-hoi/<int:pk>/ghi/", running.Receive.as_view(), name="receive"),
]
