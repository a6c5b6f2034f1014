"""Public addresses under /diem-ban/."""

from django.urls import path

from .views.points import finding

app_name = "points"
urlpatterns = [
    path("", finding.Finder.as_view(), name="finder"),
    path("<str:code>/", finding.PublicPoint.as_view(), name="point"),
]
