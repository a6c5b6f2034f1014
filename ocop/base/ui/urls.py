"""Addresses of the interface itself."""

from django.urls import path

from ocop.base.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.Specimens.as_view(), name="specimens"),
    path("menu/", views.Menu.as_view(), name="menu"),
    path("khong-co-mang/", views.NoLine.as_view(), name="no-line"),
    path("duong-truyen/", views.line, name="line"),
    path("giay/", views.PaperSpecimen.as_view(), name="paper"),
]
