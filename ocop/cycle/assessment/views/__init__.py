"""Doors of councils: `councils`, `regulations`, `sittings`, `items` (one dossier before the council), `packs` (what is
read of it), `sheets` (scoring), `results` and `submissions`; `base` is what they share, forged requests among it."""
