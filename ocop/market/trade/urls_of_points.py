"""Addresses of points of sale in the work area."""

from django.urls import path

from .views.points import deciding, goods, inspections, papers, points, sales

urlpatterns = [
    path("diem-ban/", points.PointList.as_view(), name="points"),
    path("diem-ban/de-xuat/", points.DraftPoint.as_view(), name="draft-point"),
    path("diem-ban/danh-sach/", papers.PointsPaper.as_view(), name="points-paper"),
    path("diem-ban/<int:pk>/", points.PointPage.as_view(), name="point"),
    path("diem-ban/<int:pk>/sua/", points.RevisePoint.as_view(), name="revise-point"),
    path("diem-ban/<int:pk>/anh/", points.AddPointPhotos.as_view(), name="add-point-photos"),
    path("diem-ban/<int:pk>/gui/", points.ProposePoint.as_view(), name="propose-point"),
    path("diem-ban/<int:pk>/khong-chon/", deciding.RejectPoint.as_view(), name="reject-point"),
    path("diem-ban/<int:pk>/chon/", deciding.SelectPoint.as_view(), name="select-point"),
    path("diem-ban/<int:pk>/xay-dung/", deciding.BuildPoint.as_view(), name="build-point"),
    path("diem-ban/<int:pk>/ho-tro/", deciding.SupportPoint.as_view(), name="support-point"),
    path("diem-ban/<int:pk>/cong-nhan/", deciding.RecognisePoint.as_view(), name="recognise-point"),
    path("diem-ban/<int:pk>/tam-dung/", deciding.SuspendPoint.as_view(), name="suspend-point"),
    path("diem-ban/<int:pk>/hoat-dong-lai/", deciding.RestorePoint.as_view(), name="restore-point"),
    path("diem-ban/<int:pk>/thu-hoi/", deciding.RevokePoint.as_view(), name="revoke-point"),
    path("diem-ban/<int:pk>/ngung/", deciding.ClosePoint.as_view(), name="close-point"),
    path("diem-ban/<int:pk>/thu-hoi-kinh-phi/", deciding.SettleRecovery.as_view(), name="settle-recovery"),
    path("diem-ban/anh/<int:pk>/", points.PointPicture.as_view(), name="point-photo"),
    # goods and contracts
    path("diem-ban/<int:pk>/mat-hang/", goods.CarryGoods.as_view(), name="carry-goods"),
    path("diem-ban/mat-hang/<int:pk>/thoi/", goods.DropGoods.as_view(), name="drop-goods"),
    path("diem-ban/<int:pk>/hop-dong/", goods.AddContract.as_view(), name="add-contract"),
    path("diem-ban/hop-dong/<int:pk>/tep/", goods.ContractFile.as_view(), name="contract-file"),
    # inspections
    path("diem-ban/kiem-tra/", inspections.InspectionList.as_view(), name="inspections"),
    path("diem-ban/kiem-tra/bao-cao/", papers.InspectionsPaper.as_view(), name="inspections-paper"),
    path("diem-ban/<int:pk>/kiem-tra/", inspections.BeginInspection.as_view(), name="begin-inspection"),
    path("diem-ban/kiem-tra/<int:pk>/", inspections.InspectionPage.as_view(), name="inspection"),
    path("diem-ban/kiem-tra/<int:pk>/tieu-chi/", inspections.AnswerLine.as_view(), name="answer-line"),
    path("diem-ban/kiem-tra/<int:pk>/ghi-chung/", inspections.NoteInspection.as_view(), name="note-inspection"),
    path("diem-ban/kiem-tra/<int:pk>/anh/", inspections.AddInspectionPhotos.as_view(), name="add-inspection-photos"),
    path("diem-ban/kiem-tra/<int:pk>/ket-luan/", inspections.ConcludeInspection.as_view(), name="conclude-inspection"),
    path("diem-ban/kiem-tra/<int:pk>/huy/", inspections.CancelInspection.as_view(), name="cancel-inspection"),
    path("diem-ban/kiem-tra/anh/<int:pk>/", inspections.InspectionPicture.as_view(), name="inspection-photo"),
    # sales
    path("diem-ban/doanh-so/", sales.SalesList.as_view(), name="sales-reports"),
    path("diem-ban/<int:pk>/doanh-so/", sales.BeginSales.as_view(), name="begin-sales"),
    path("diem-ban/doanh-so/<int:pk>/", sales.ReportPage.as_view(), name="sales-report"),
    path("diem-ban/doanh-so/<int:pk>/ghi/", sales.FillSales.as_view(), name="fill-sales"),
    path("diem-ban/doanh-so/<int:pk>/quet/", sales.ScanSales.as_view(), name="scan-sales"),
    path("diem-ban/doanh-so/<int:pk>/tai-len/", sales.UploadSales.as_view(), name="upload-sales"),
    path("diem-ban/doanh-so/<int:pk>/mau/", sales.SalesTemplate.as_view(), name="sales-template"),
    path("diem-ban/doanh-so/<int:pk>/gui/", sales.SendSales.as_view(), name="send-sales"),
    path("diem-ban/tong-hop/", sales.SummaryList.as_view(), name="sales-summaries"),
    path("diem-ban/tong-hop/gui/", sales.SendSummary.as_view(), name="send-summary"),
    path("diem-ban/tong-hop/<int:pk>/", sales.SummaryPage.as_view(), name="sales-summary"),
    # papers
    path("diem-ban/<int:pk>/phieu-de-xuat/", papers.ProposalPaper.as_view(), name="proposal-paper"),
    path("diem-ban/<int:pk>/quyet-dinh/", papers.RecognitionDecisionPaper.as_view(), name="recognition-decision"),
    path("diem-ban/<int:pk>/quyet-dinh-tam-dung/", papers.SuspensionPaper.as_view(), name="suspension-decision"),
    path("diem-ban/<int:pk>/quyet-dinh-thu-hoi/", papers.RevocationPaper.as_view(), name="revocation-decision"),
    path("diem-ban/giay-cong-nhan/<int:pk>/", papers.RecognitionPaper.as_view(), name="recognition-paper"),
    path("diem-ban/kiem-tra/<int:pk>/ban-in/", papers.InspectionPaper.as_view(), name="inspection-paper"),
    path("diem-ban/doanh-so/<int:pk>/ban-in/", papers.SalesPaper.as_view(), name="sales-paper"),
    path("diem-ban/tong-hop/<int:pk>/ban-in/", papers.SummaryPaper.as_view(), name="summary-paper"),
]
