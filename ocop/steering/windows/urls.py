"""Addresses of windows; a place below the province follows the window's code."""

from django.urls import path

from .views.acts import MoveWindow, RestoreWindow
from .views.window import WindowPage
from .views.year import YearPage

app_name = "windows"

urlpatterns = [
    path("", YearPage.as_view(), name="year"),
    path("<int:year>/<slug:code>/", WindowPage.as_view(), name="detail"),
    path("<int:year>/<slug:code>/<int:place>/", WindowPage.as_view(), name="detail"),
    path("<int:year>/<slug:code>/doi/", MoveWindow.as_view(), name="move"),
    path("<int:year>/<slug:code>/<int:place>/doi/", MoveWindow.as_view(), name="move"),
    path("<int:year>/<slug:code>/tra-ve/", RestoreWindow.as_view(), name="restore"),
    path("<int:year>/<slug:code>/<int:place>/tra-ve/", RestoreWindow.as_view(), name="restore"),
]
