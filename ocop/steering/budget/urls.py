"""Addresses of the budget."""

from django.urls import path

from .views import commitment, contributions, line, lists, summary, years

app_name = "budget"

urlpatterns = [
    path("", summary.Summary.as_view(), name="summary"),
    path("dong/", lists.LineList.as_view(), name="lines"),
    path("dong/mo/", line.OpenLine.as_view(), name="open-line"),
    path("dong/<int:pk>/", line.LinePage.as_view(), name="line"),
    path("dong/<int:pk>/so-chi-tiet/", lists.Ledger.as_view(), name="ledger"),
    path("dong/<int:pk>/de-nghi/", line.Estimate.as_view(), name="estimate"),
    path("dong/<int:pk>/giao/", line.Allocate.as_view(), name="allocate"),
    path("dong/<int:pk>/bo-sung/", line.AdjustUp.as_view(), name="adjust-up"),
    path("dong/<int:pk>/cat-giam/", line.AdjustDown.as_view(), name="adjust-down"),
    path("dong/<int:pk>/cam-ket/", line.Propose.as_view(), name="propose"),
    path("dong/<int:pk>/sau-khoa/", line.Correct.as_view(), name="correct"),
    path("but-toan/<int:pk>/dao/", line.Reverse.as_view(), name="reverse"),
    path("cam-ket/", lists.CommitmentList.as_view(), name="commitments"),
    path("cam-ket/<int:pk>/", commitment.CommitmentPage.as_view(), name="commitment"),
    path("cam-ket/<int:pk>/tham-dinh/", commitment.Appraise.as_view(), name="appraise"),
    path("cam-ket/<int:pk>/phe-duyet/", commitment.Approve.as_view(), name="approve"),
    path("cam-ket/<int:pk>/khong-phe-duyet/", commitment.Refuse.as_view(), name="refuse"),
    path("cam-ket/<int:pk>/giai-phong/", commitment.Release.as_view(), name="release"),
    path("cam-ket/<int:pk>/tien-do/", commitment.Progress.as_view(), name="progress"),
    path("cam-ket/<int:pk>/tam-ung/", commitment.Advance.as_view(), name="advance"),
    path("cam-ket/<int:pk>/hoan-chung-tu/", commitment.Clear.as_view(), name="clear"),
    path("cam-ket/<int:pk>/thanh-toan/", commitment.Pay.as_view(), name="pay"),
    path("cam-ket/<int:pk>/thu-hoi/", commitment.Recover.as_view(), name="recover"),
    path("cam-ket/<int:pk>/chuyen-nguon/", commitment.Carry.as_view(), name="carry"),
    path("nam/", years.Years.as_view(), name="years"),
    path("nam/lap/", years.PlanYear.as_view(), name="plan-year"),
    path("nam/<int:pk>/mo/", years.OpenYear.as_view(), name="open-year"),
    path("nam/<int:pk>/chinh-ly/", years.BeginAdjusting.as_view(), name="begin-adjusting"),
    path("nam/<int:pk>/khoa/", years.Close.as_view(), name="close"),
    path("huy-dong/", lists.ContributionList.as_view(), name="contributions"),
    path("huy-dong/ghi/", contributions.Contribute.as_view(), name="contribute"),
    path("huy-dong/<int:pk>/dao/", contributions.ReverseContribution.as_view(), name="reverse-contribution"),
    path("huy-dong/<int:pk>/minh-chung/", contributions.Proof.as_view(), name="proof"),
]
