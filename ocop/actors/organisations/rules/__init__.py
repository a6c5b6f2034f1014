"""Pure rules about agencies: how a name in a text becomes a body, and who belongs to a collective name on a day.

Nothing here knows the database: entries come from `reference` (the shipped file) or from the rows of the tables.
Begin with `entries`, then `gazetteer`; `generic` reads names of provinces that have no register, `membership`
resolves collective names such as "các sở, ban, ngành".
"""
