"""Addresses of the doors."""

from django.urls import path

from ocop.actors.people import views

app_name = "people"
urlpatterns = [
    path("dang-nhap/", views.SignIn.as_view(), name="sign-in"),
    path("dang-xuat/", views.SignOut.as_view(), name="sign-out"),
    path("vao-vai/", views.EnterAs.as_view(), name="enter-as"),
    path("chuc-danh/", views.MyPosts.as_view(), name="my-posts"),
    path("chuc-danh/<int:subject_id>/", views.WorkAs.as_view(), name="work-as"),
]
