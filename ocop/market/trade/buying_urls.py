"""Addresses of buyers' inquiries under /hoi-mua/."""

from django.urls import path

from .views.events.public import buying

app_name = "buying"
urlpatterns = [
    path("<int:product>/", buying.Buy.as_view(), name="ask"),
    path("tra-loi/<str:code>/", buying.BuyState.as_view(), name="state"),
]
