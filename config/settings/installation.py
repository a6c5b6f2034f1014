"""Which province this installation serves; every mention on screen comes from here."""

from config.environment import Environment

_environment = Environment()
INSTALLATION = {
    "name": _environment.text("OCOP_NAME", "OCOP Bắc Kạn"),
    "province": _environment.text("OCOP_PROVINCE", "Bắc Kạn"),
    "mark": _environment.text("OCOP_MARK", "ui/art/mark.svg"),
    "domain": _environment.text("OCOP_DOMAIN", "localhost"),
}
