"""The name of a place as the line of place and date prints it: without its type (Decree 30/2020, Annex I, II.4)."""

TYPES = ("Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Thị trấn", "Đặc khu", "Xã")


def plain_name(name: str) -> str:
    """Tỉnh Bắc Kạn as Bắc Kạn."""
    for word in TYPES:
        if name.lower().startswith(f"{word.lower()} "):
            return name[len(word) + 1 :]
    return name
