"""The app `products` as Django knows it."""

from django.apps import AppConfig


class ProductsConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.products"
    label = "products"
