"""Doors of products: `wizard` writes forms a and b, `entry` shows an entry, `acts` moves it, `boards` lists and counts,
`readiness`, `selections`, `trainings`, `product`, `papers`."""
