"""Tìm kiếm — one index over everything that is registered, exact and folded, with the same answers on both databases.

Vietnamese needs both: "miến dong" first finds glass noodles, "mien dong" finds them and the eastern region too.
Begin with `registry.Searchable` (what an app declares), `services.index` (what it calls) and `queries.search`.
"""
