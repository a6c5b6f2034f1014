"""Addresses of councils."""

from django.urls import URLPattern, path

from .views import councils, items, packs, regulations, results, sheets, sittings, submissions

app_name = "assessment"

urlpatterns: list[URLPattern] = [
    path("", sittings.SittingList.as_view(), name="sittings"),
    path("danh-sach/", councils.CouncilList.as_view(), name="councils"),
    path("danh-sach/nhap/", councils.NewCouncil.as_view(), name="new-council"),
    path("danh-sach/<int:pk>/", councils.CouncilPage.as_view(), name="council"),
    path("danh-sach/<int:pk>/quyet-dinh/", councils.CouncilPaper.as_view(), name="council-paper"),
    path("danh-sach/<int:pk>/thanh-vien/", councils.AddMember.as_view(), name="add-member"),
    path("danh-sach/<int:pk>/ket-thuc/", councils.EndCouncil.as_view(), name="end-council"),
    path("danh-sach/<int:pk>/lap-phien/", sittings.PlanSitting.as_view(), name="plan-sitting"),
    path("thanh-vien/<int:pk>/thoi/", councils.EndMember.as_view(), name="end-member"),
    path("quy-che/", regulations.RegulationList.as_view(), name="regulations"),
    path("quy-che/nhap/", regulations.NewRegulation.as_view(), name="new-regulation"),
    path("quy-che/<int:pk>/", regulations.RegulationPage.as_view(), name="regulation"),
    path("quy-che/<int:pk>/tep/", regulations.RegulationPaper.as_view(), name="regulation-paper"),
    # a sitting
    path("phien/<int:pk>/", sittings.SittingPage.as_view(), name="sitting"),
    path("phien/<int:pk>/ho-so/", sittings.ListDossiers.as_view(), name="list-dossiers"),
    path("phien/<int:pk>/san-pham-mau/", sittings.AddSample.as_view(), name="add-sample"),
    path("phien/<int:pk>/huy/", sittings.CancelSitting.as_view(), name="cancel-sitting"),
    path("phien/<int:pk>/diem-danh/", sittings.NoteAttendance.as_view(), name="attendance"),
    path("phien/<int:pk>/mo/", sittings.OpenSitting.as_view(), name="open-sitting"),
    path("phien/<int:pk>/ket-thuc/", sittings.CloseSitting.as_view(), name="close-sitting"),
    path("phien/<int:pk>/bien-ban/", sittings.KeepMinutes.as_view(), name="minutes"),
    path("phien/<int:pk>/bien-ban/hoan-thanh/", sittings.FinishMinutes.as_view(), name="finish-minutes"),
    # a dossier before the council
    path("ho-so/<int:pk>/", items.ItemPage.as_view(), name="item"),
    path("ho-so/<int:pk>/doc/", packs.PackPage.as_view(), name="pack"),
    path("ho-so/<int:pk>/doc/<uuid:file>/", packs.PackFile.as_view(), name="pack-file"),
    path("ho-so/<int:pk>/khai/", items.Declare.as_view(), name="declare"),
    path("ho-so/<int:pk>/khong-tham-gia/", items.Recuse.as_view(), name="recuse"),
    path("ho-so/<int:pk>/thao-luan/", items.WriteNote.as_view(), name="note"),
    path("ho-so/<int:pk>/cham-lai/", items.NextTurn.as_view(), name="next-turn"),
    path("ho-so/<int:pk>/muc-thong-nhat/", items.Agree.as_view(), name="agree"),
    path("ho-so/<int:pk>/de-nghi-loai/", items.RaiseKnockOut.as_view(), name="knock-out"),
    path("ho-so/<int:pk>/y-kien/", items.GiveOpinion.as_view(), name="opinion"),
    path("ho-so/<int:pk>/chuyen-hop/", items.SwitchToMeeting.as_view(), name="switch"),
    path("ho-so/<int:pk>/rut/", items.TakeOff.as_view(), name="take-off"),
    path("ho-so/<int:pk>/ket-thuc/", items.CloseItem.as_view(), name="close-item"),
    path("de-nghi-loai/<int:pk>/tep/", items.KnockOutFile.as_view(), name="knock-out-file"),
    path("de-nghi-loai/<int:pk>/ket-luan/", items.ConfirmKnockOut.as_view(), name="confirm-knock-out"),
    path("de-nghi-loai/<int:pk>/khong-chap-nhan/", items.DismissKnockOut.as_view(), name="dismiss-knock-out"),
    # a sheet
    path("phieu/<int:pk>/", sheets.SheetPage.as_view(), name="sheet"),
    path("phieu/<int:pk>/chon/", sheets.Choose.as_view(), name="choose"),
    path("phieu/<int:pk>/nhan-xet/", sheets.Remark.as_view(), name="remark"),
    path("phieu/<int:pk>/ky/", sheets.Sign.as_view(), name="sign"),
    path("phieu/<int:pk>/mo-khoa/", sheets.Unlock.as_view(), name="unlock"),
    # results
    path("ket-qua/", results.ResultList.as_view(), name="results"),
    path("ket-qua/<int:pk>/", results.ResultPage.as_view(), name="result"),
    path("ket-qua/<int:pk>/cua-bo/", results.NoteAnswer.as_view(), name="note-answer"),
    path("ket-qua/<int:pk>/huong-xu-ly/", results.ChooseExit.as_view(), name="exit"),
    path("ket-qua/<int:pk>/thong-bao/", results.Announce.as_view(), name="announce"),
    path("to-trinh/", submissions.SubmissionList.as_view(), name="submissions"),
    path("to-trinh/lap/", submissions.DraftSubmission.as_view(), name="draft-submission"),
    path("to-trinh/<int:pk>/", submissions.SubmissionPage.as_view(), name="submission"),
    path("to-trinh/<int:pk>/trinh/", submissions.Submit.as_view(), name="submit"),
    path("to-trinh/<int:pk>/phe-duyet/", submissions.Approve.as_view(), name="approve"),
    path("to-trinh/<int:pk>/tra-lai/", submissions.GiveBack.as_view(), name="give-back"),
]
