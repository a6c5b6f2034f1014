"""Căn cứ — the documents and definitions that every act rests on."""
