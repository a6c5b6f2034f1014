"""Addresses of the desk."""

from django.urls import path

from .views import calendar, home, search, trail

app_name = "desk"

urlpatterns = [
    path("", home.Home.as_view(), name="home"),
    path("tim/", search.Search.as_view(), name="search"),
    path("nhat-ky/", trail.Trail.as_view(), name="trail"),
    path("lich-lam-viec/", calendar.Calendar.as_view(), name="calendar"),
    path("lich-lam-viec/them/", calendar.Declare.as_view(), name="declare-day"),
    path("lich-lam-viec/<int:pk>/bo/", calendar.Withdraw.as_view(), name="withdraw-day"),
]
