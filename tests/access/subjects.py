"""What the addresses of the table are about: for each name, the arguments of the address, made in the province."""

from collections.abc import Callable
from typing import Any

from tests.access.cast import World

MAKERS: dict[str, Callable[[World], dict[str, Any]]] = {
    "": lambda world: {},
    "unit": lambda world: {"subject_id": world.units["commune"].key},
    "body": lambda world: {"subject_id": world.bodies["department"].ref},
}
