"""Addresses of products."""

from django.urls import URLPattern, path

from .views import acts, boards, charts, entry, papers, product, readiness, review, selections, trainings, wizard

app_name = "products"

urlpatterns: list[URLPattern] = [
    # what waits, what there is
    path("", product.Products.as_view(), name="list"),
    path("viec/", boards.Work.as_view(), name="work"),
    path("bang/", boards.Board.as_view(), name="board"),
    # entries
    path("dang-ky/", boards.Entries.as_view(), name="entries"),
    path("dang-ky/moi/", acts.Start.as_view(), name="start"),
    path("dang-ky/<int:pk>/", entry.EntryPage.as_view(), name="entry"),
    path("dang-ky/<int:pk>/lap-phuong-an/", acts.SkipToPlan.as_view(), name="skip-to-plan"),
    path("dang-ky/<int:pk>/chuan-bi-ho-so/", acts.SkipToProduct.as_view(), name="skip-to-product"),
    path("dang-ky/<int:pk>/tiep-nhan/", acts.Receive.as_view(), name="receive"),
    path("dang-ky/<int:pk>/xem-xet/", acts.Screen.as_view(), name="screen"),
    path("dang-ky/<int:pk>/tham-dinh/", acts.Verify.as_view(), name="verify"),
    path("dang-ky/<int:pk>/tra-lai/", acts.ReturnEntry.as_view(), name="return"),
    path("dang-ky/<int:pk>/chon/", acts.Select.as_view(), name="select"),
    path("dang-ky/<int:pk>/khong-chon/", acts.Reject.as_view(), name="reject"),
    path("dang-ky/<int:pk>/phe-duyet/", acts.Approve.as_view(), name="approve"),
    path("dang-ky/<int:pk>/khong-phe-duyet/", acts.RejectPlan.as_view(), name="reject-plan"),
    path("dang-ky/<int:pk>/rut/", acts.Withdraw.as_view(), name="withdraw"),
    path("dang-ky/<int:pk>/tam-dung/", acts.Suspend.as_view(), name="suspend"),
    path("dang-ky/<int:pk>/tiep-tuc/", acts.Resume.as_view(), name="resume"),
    path("dang-ky/<int:pk>/dung/", acts.Drop.as_view(), name="drop"),
    path("dang-ky/<int:pk>/nam-sau/", acts.CarryOver.as_view(), name="carry-over"),
    path("dang-ky/<int:pk>/moc/", acts.SetMilestone.as_view(), name="set-milestone"),
    path("dang-ky/<int:pk>/ho-tro/", acts.AskSupport.as_view(), name="ask-support"),
    path("moc/<int:pk>/xong/", acts.FinishMilestone.as_view(), name="finish-milestone"),
    path("moc/<int:pk>/anh/", product.MilestonePhoto.as_view(), name="milestone-photo"),
    path("dang-ky/<int:pk>/con-thieu/", readiness.ReadinessPage.as_view(), name="readiness"),
    path("dang-ky/<int:pk>/tu-cham/", readiness.SelfScore.as_view(), name="self-score"),
    path("dang-ky/<int:pk>/du-dieu-kien/", readiness.MarkReady.as_view(), name="mark-ready"),
    # forms a and b
    path("y-tuong/<int:pk>/5/", review.ReviewIdea.as_view(), name="review-idea"),
    path("y-tuong/<int:pk>/<int:page>/", wizard.WriteIdea.as_view(), name="idea"),
    path("y-tuong/<int:pk>/nop/", review.HandInIdea.as_view(), name="submit-idea"),
    path("y-tuong/<int:pk>/giay/", papers.IdeaPaper.as_view(), name="idea-paper"),
    path("y-tuong/<int:pk>/giay/<slug:form>/", papers.IdeaPaper.as_view(), name="idea-paper-file"),
    path("phuong-an/<int:pk>/5/", review.ReviewPlan.as_view(), name="review-plan"),
    path("phuong-an/<int:pk>/<int:page>/", wizard.WritePlan.as_view(), name="plan"),
    path("phuong-an/<int:pk>/nop/", review.HandInPlan.as_view(), name="submit-plan"),
    path("phuong-an/<int:pk>/giay/", papers.PlanPaper.as_view(), name="plan-paper"),
    path("phuong-an/<int:pk>/giay/<slug:form>/", papers.PlanPaper.as_view(), name="plan-paper-file"),
    path("phuong-an/<int:pk>/so-do-to-chuc/", charts.ChartFile.as_view(), name="chart"),
    path("phuong-an/<int:pk>/gui-so-do/", charts.AttachChart.as_view(), name="attach-chart"),
    path("mau/", papers.Blanks.as_view(), name="blanks"),
    path("mau/<slug:name>/<slug:form>/", papers.BlankFile.as_view(), name="blank"),
    # the list of the year
    path("danh-sach/", selections.Selections.as_view(), name="selections"),
    path("danh-sach/moi/", selections.OpenList.as_view(), name="open-list"),
    path("danh-sach/<int:pk>/", selections.SelectionPage.as_view(), name="selection"),
    path("danh-sach/<int:pk>/phe-duyet/", selections.ApproveList.as_view(), name="approve-list"),
    path("danh-sach/<int:pk>/giay/", papers.SelectionPaper.as_view(), name="selection-paper"),
    path("danh-sach/<int:pk>/giay/<slug:form>/", papers.SelectionPaper.as_view(), name="selection-paper-file"),
    # trainings
    path("tap-huan/", trainings.Trainings.as_view(), name="trainings"),
    path("tap-huan/moi/", trainings.HoldTraining.as_view(), name="hold-training"),
    path("tap-huan/<int:pk>/", trainings.TrainingPage.as_view(), name="training"),
    path("tap-huan/<int:pk>/moi-them/", trainings.Invite.as_view(), name="invite"),
    path("tap-huan/<int:pk>/diem-danh/", trainings.NoteAttendance.as_view(), name="attendance"),
    # the product
    path("<int:pk>/", product.ProductPage.as_view(), name="product"),
    path("<int:pk>/sua/", product.EditProduct.as_view(), name="edit-product"),
    path("<int:pk>/them-anh/", product.AddPhoto.as_view(), name="add-photo"),
    path("<int:pk>/anh-mau/", product.AddSamples.as_view(), name="add-samples"),
    path("anh/<int:pk>/", product.PhotoFile.as_view(), name="photo"),
    path("anh/<int:pk>/nho/", product.Thumbnail.as_view(), name="thumbnail"),
    path("<int:pk>/phan-loai/", product.Classify.as_view(), name="classify"),
    path("<int:pk>/cap-ma/", product.GiveCode.as_view(), name="give-code"),
    path("<int:pk>/ma-cu/", product.NoteCode.as_view(), name="note-code"),
]
