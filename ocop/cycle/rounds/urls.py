"""Addresses of rounds."""

from django.urls import URLPattern, path

from . import views

app_name = "rounds"

urlpatterns: list[URLPattern] = [
    path("", views.YearList.as_view(), name="list"),
    path("mo-nam/", views.OpenYear.as_view(), name="open-year"),
    path("<int:pk>/", views.YearPage.as_view(), name="year"),
    path("<int:pk>/cach-xet/", views.SetStep.as_view(), name="set-step"),
    path("<int:pk>/mo-dot/", views.OpenRound.as_view(), name="open-round"),
    path("<int:pk>/ket-thuc/", views.CloseYear.as_view(), name="close-year"),
    path("dot/<int:pk>/ket-thuc/", views.CloseRound.as_view(), name="close-round"),
    path("dot/<int:pk>/theo-lich/", views.FollowCalendar.as_view(), name="follow-calendar"),
]
