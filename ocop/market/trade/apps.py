"""The app `trade` as Django knows it."""

from django.apps import AppConfig


class TradeConfig(AppConfig):
    """Label and path."""

    name = "ocop.market.trade"
    label = "trade"
