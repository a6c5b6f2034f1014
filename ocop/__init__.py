"""The OCOP system: eight floors, on each the programme's own words as rooms (see docs/map.md)."""
