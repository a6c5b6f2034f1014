"""Addresses of the work list of misuse reports at the desk."""

from django.urls import path

from .views import misuse

app_name = "misuse"
urlpatterns = [
    path("", misuse.MisuseList.as_view(), name="list"),
    path("luot-quet/", misuse.Scans.as_view(), name="scans"),
    path("<int:pk>/", misuse.MisusePage.as_view(), name="case"),
    path("<int:pk>/anh/", misuse.Photo.as_view(), name="photo"),
    path("<int:pk>/nhan/", misuse.Take.as_view(), name="take"),
    path("<int:pk>/tra-loi/", misuse.Answer.as_view(), name="answer"),
]
