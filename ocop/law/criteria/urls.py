"""Addresses of criteria: what everybody reads, and, under quan-tri, what an administrator loads and publishes."""

from django.urls import path

from .views import loading, public

app_name = "criteria"

urlpatterns = [
    path("", public.Frameworks.as_view(), name="frameworks"),
    path("quan-tri/", loading.Manage.as_view(), name="manage"),
    path("quan-tri/nap/", loading.Load.as_view(), name="load"),
    path("quan-tri/<int:pk>/", loading.Draft.as_view(), name="draft"),
    path("quan-tri/<int:pk>/cong-bo/", loading.Publish.as_view(), name="publish"),
    path("quan-tri/<int:pk>/huy/", loading.Discard.as_view(), name="discard"),
    path("quan-tri/giay-to/<int:pk>/", loading.Papers.as_view(), name="papers"),
    path("quan-tri/giay-to/<int:pk>/cong-bo/", loading.PublishPapers.as_view(), name="publish-papers"),
    path("quan-tri/giay-to/<int:pk>/huy/", loading.DiscardPapers.as_view(), name="discard-papers"),
    path("<slug:framework>/", public.FrameworkPage.as_view(), name="framework"),
    path("<slug:framework>/<slug:code>/", public.SetPage.as_view(), name="set"),
]
