"""Addresses of products."""

from django.urls import URLPattern, path
from django.views import View

app_name = "products"

urlpatterns: list[URLPattern] = [
    path("dang-ky/<int:pk>/", View.as_view(), name="entry"),
    path("<int:pk>/", View.as_view(), name="product"),
    path("tap-huan/<int:pk>/", View.as_view(), name="training"),
    path("danh-sach/<int:pk>/", View.as_view(), name="selection"),
]
