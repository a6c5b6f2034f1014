"""Numbers and symbols of official documents (số, ký hiệu): written strictly here.

Decree 30/2020/NĐ-CP, Art. 15 and Annex I: one series a year from 01; numbers below 10 take a leading zero.
Reading tolerant forms out of prose belongs to `law.documents`.
"""


def written(number: int, symbol: str) -> str:
    """7 and KH-UBND give 07/KH-UBND."""
    return f"{number:02d}/{symbol}"
