"""Addresses of plans."""

from django.urls import URLPattern, path

from .views import (
    consulting,
    deciding,
    difference,
    inputs,
    line,
    lines,
    lists,
    opening,
    papers,
    progress,
    public,
    sheets,
    version,
)

app_name = "plans"


def paper(name: str, word: str) -> list[URLPattern]:
    """A paper on screen and as files."""
    return [
        path(f"ban/<int:pk>/{word}/", papers.PaperPage.as_view(paper=name), name=f"{name}-paper"),
        *(
            path(f"ban/<int:pk>/{word}/{form}/", papers.PaperFile.as_view(paper=name), {"form": form}, f"{name}-{form}")
            for form in papers.WRITERS
        ),
    ]


urlpatterns = [
    path("", lists.PlanList.as_view(), name="list"),
    path("lap/", opening.New.as_view(), name="new"),
    path("<int:pk>/", lists.PlanRedirect.as_view(), name="plan"),
    path("<int:pk>/dieu-chinh/", opening.Adjust.as_view(), name="adjust"),
    path("<int:pk>/mau/", sheets.Template.as_view(), name="template"),
    path("ban/<int:pk>/", version.VersionPage.as_view(), name="version"),
    path("ban/<int:pk>/khac/", difference.Difference.as_view(), name="difference"),
    path("ban/<int:pk>/ket-qua/", progress.Progress.as_view(), name="progress"),
    path("ban/<int:pk>/xoa/", opening.Discard.as_view(), name="discard"),
    path("ban/<int:pk>/them/", lines.AddLine.as_view(), name="add-line"),
    path("ban/<int:pk>/nhap/", sheets.Import.as_view(), name="import"),
    path("ban/<int:pk>/excel/", sheets.Export.as_view(), name="export"),
    path("ban/<int:pk>/lay-de-xuat/", inputs.Call.as_view(), name="call"),
    path("ban/<int:pk>/de-xuat/", inputs.Inputs.as_view(), name="inputs"),
    path("ban/<int:pk>/lui-han/", inputs.ExtendCall.as_view(), name="extend-call"),
    path("ban/<int:pk>/khep-de-xuat/", inputs.CloseInputs.as_view(), name="close-inputs"),
    path("ban/<int:pk>/lay-y-kien/", consulting.AskOpinions.as_view(), name="ask-opinions"),
    path("ban/<int:pk>/y-kien/", consulting.Opinions.as_view(), name="opinions"),
    path("ban/<int:pk>/de-nghi-tham-dinh/", consulting.AskCheck.as_view(), name="ask-check"),
    path("ban/<int:pk>/trinh/", deciding.Submit.as_view(), name="submit"),
    path("ban/<int:pk>/tra-lai/", deciding.Return.as_view(), name="return"),
    path("ban/<int:pk>/phe-duyet/", deciding.Approve.as_view(), name="approve"),
    path("ban/<int:pk>/ban-hanh/", deciding.Issue.as_view(), name="issue"),
    path("ban/<int:pk>/cong-bo/", deciding.Publish.as_view(), name="publish"),
    path("ban/<int:pk>/go-cong-bo/", deciding.Withdraw.as_view(), name="withdraw"),
    path("ban/<int:pk>/ket-thuc/", deciding.Close.as_view(), name="close"),
    path("cong-bo/", public.PublishedList.as_view(), name="published"),
    path("cong-bo/<int:pk>/", public.PublishedPlan.as_view(), name="published-plan"),
    path("cong-bo/<int:pk>/quyet-dinh/", public.published_paper, name="published-paper"),
    *paper("submission", "to-trinh"),
    *paper("decision", "quyet-dinh"),
    *paper("comments", "bang-y-kien"),
    *paper("call", "thu-de-nghi"),
    path("noi-dung/<int:pk>/", line.LinePage.as_view(), name="line"),
    path("noi-dung/<int:pk>/sua/", lines.EditLine.as_view(), name="edit-line"),
    path("noi-dung/<int:pk>/bo/", lines.RemoveLine.as_view(), name="remove-line"),
    path("noi-dung/<int:pk>/chuyen/", lines.MoveLine.as_view(), name="move-line"),
    path("noi-dung/<int:pk>/ngung/", lines.StopLine.as_view(), name="stop-line"),
    path("noi-dung/<int:pk>/so-lieu/", progress.BehindFigure.as_view(), name="records"),
    path("noi-dung/<int:pk>/dua-vao/", inputs.TakeInput.as_view(), name="take-input"),
    path("noi-dung/<int:pk>/khong-dua-vao/", inputs.RefuseInput.as_view(), name="refuse-input"),
    path("tra-loi/<int:pk>/", inputs.InputPage.as_view(), name="input"),
    path("tra-loi/<int:pk>/them/", lines.AddInputLine.as_view(), name="add-input-line"),
    path("tra-loi/<int:pk>/nhap/", sheets.ImportInputs.as_view(), name="import-inputs"),
    path("tra-loi/<int:pk>/gui/", inputs.InputPage.as_view(), name="send-input"),
    path("gop-y/<int:pk>/", consulting.GiveOpinion.as_view(), name="opinion"),
    path("y-kien/<int:pk>/giai-trinh/", consulting.AnswerComment.as_view(), name="answer-comment"),
    path("tham-dinh/<int:pk>/", consulting.Check.as_view(), name="check"),
]
