"""The picture of the architecture holds: relations point downwards, every app has its place and its label."""

import ast

from django.apps import apps
from django.conf import settings

from ocop.base.kernel import __name__ as kernel
from tests.sources import ROOT, app_folders, modules, nothing, ranks

PURE = {kernel.removeprefix("ocop.")}
SHORTEST_INTRODUCTION = 40


def own_models():
    return [model for model in apps.get_models() if model.__module__.startswith("ocop.")]


def place(model):
    """`floor.app` of a model."""
    return ".".join(model.__module__.split(".")[1:3])


def relations():
    """Every relation between two models of the house, except to the user, which every floor may name."""
    user = apps.get_model(settings.AUTH_USER_MODEL)
    for model in own_models():
        for field in [*model._meta.fields, *model._meta.many_to_many]:
            target = field.related_model
            if target is not None and target is not user and target.__module__.startswith("ocop."):
                yield model, field, target


def test_every_relation_points_downwards_or_stays_inside_its_app():
    upwards = [
        f"{model._meta.label}.{field.name} → {target._meta.label}"
        for model, field, target in relations()
        if place(model) != place(target) and ranks()[place(model)] <= ranks()[place(target)]
    ]
    nothing(upwards)


def test_every_folder_is_an_installed_app_and_every_installed_app_a_folder():
    installed = {config.name.removeprefix("ocop.") for config in apps.get_app_configs() if config.name[:5] == "ocop."}
    assert installed == set(app_folders()) - PURE


def test_the_label_of_an_app_is_its_own_word():
    ours = [config for config in apps.get_app_configs() if config.name.startswith("ocop.")]
    assert {config.label: config.name.rsplit(".", 1)[1] for config in ours} == {
        config.label: config.label for config in ours
    }


def test_apps_are_installed_from_the_ground_upwards():
    order = [ranks()[name.removeprefix("ocop.")] for name in settings.INSTALLED_APPS if name.startswith("ocop.")]
    assert [floor for floor, _ in order] == sorted(floor for floor, _ in order)


def test_every_app_says_what_it_is():
    nothing([folder for folder in app_folders() if len(introduction(folder)) < SHORTEST_INTRODUCTION])


def introduction(folder):
    """The docstring of the app's package."""
    module = modules().get(f"ocop/{folder.replace('.', '/')}/__init__.py")
    return (module and ast.get_docstring(module)) or ""


def test_the_root_holds_one_package():
    """Names such as `reports` stay ours inside `ocop`; beside it only the folders of the map."""
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    assert packages <= {"ocop", "config", "demo", "tests", "journeys", "bench"}
