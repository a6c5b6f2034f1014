"""The papers of a plan (Decree 30/2020/NĐ-CP, Annex III, forms 1.2–1.5): words and tables from what the plan says.

Official papers are Vietnamese on every screen. Bases that are cited are the documents the plan itself names.
"""
