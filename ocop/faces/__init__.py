"""Mặt tiền — what people see first: the desk and the portal."""
