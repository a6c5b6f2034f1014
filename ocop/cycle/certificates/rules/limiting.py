"""The rate limit of the public check: a table of counters of fixed size, in which no address is kept.

An address is hashed with this minute and a secret into one cell of each row; a cell remembers its minute and its count.
Two addresses rarely share a cell and almost never one in both rows: the smaller count is taken (a count-min sketch). A
new minute simply starts every cell anew, so nothing has ever to be cleaned up.
"""

import hashlib
from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address, ip_network

ROWS, WIDTH = 2, 1 << 15
CELL = 4  # bytes: the minute's low half, the count
SIZE = ROWS * WIDTH * CELL
_HALF = 0xFFFF
_IPV6_HOME = 64


def visitor_of(address: str) -> str:
    """The household behind an address: of IPv6 its network, since one phone has billions of addresses there."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, _IPV6_HOME), strict=False)) if isinstance(found, IPv6Address) else str(found)


def places(visitor: str, minute: int, secret: str) -> list[int]:
    """Where the visitor's cells of this minute lie in the table, as byte offsets, one in each row."""
    digest = hashlib.blake2b(f"{minute} {visitor}".encode(), key=secret.encode()[:64], digest_size=ROWS * 4).digest()
    numbers = (int.from_bytes(digest[row * 4 : row * 4 + 4], "big") for row in range(ROWS))
    return [(row * WIDTH + number % WIDTH) * CELL for row, number in enumerate(numbers)]


def counted(cell: bytes, minute: int) -> tuple[int, bytes]:
    """The count with one more in it, and the cell as it is kept."""
    then, before = int.from_bytes(cell[:2], "big"), int.from_bytes(cell[2:], "big")
    count = min(before + 1, _HALF) if then == minute & _HALF else 1
    return count, (minute & _HALF).to_bytes(2, "big") + count.to_bytes(2, "big")


def estimate(counts: Iterable[int]) -> int:
    """How often the visitor has asked this minute: never less than truly."""
    return min(counts)
