"""The name of a place as the line of place and date prints it (Decree 30/2020/NĐ-CP, Annex I, II.4): without its type."""

TYPES = ("Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Thị trấn", "Đặc khu", "Xã")


def plain_name(name: str) -> str:
    """Tỉnh Bắc Kạn as Bắc Kạn."""
    for word in TYPES:
        if name.lower().startswith(f"{word.lower()} "):
            return name[len(word) + 1 :]
    return name
