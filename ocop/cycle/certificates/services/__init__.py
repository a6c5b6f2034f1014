"""Verbs of recognition, each one transaction: ask, decide, write, record, tell.

`recognising` makes a recognition of approved results, `issuing` its certificate, `extending` lengthens one by the
transitional clause, `revoking` keeps cases to their end, `suspending` takes an authority's decision over, `complaining`
answers kiến nghị and khiếu nại, `renewing` opens the dossier for renewal, `reminding` is the job of the night,
`importing` takes over what was recognised before this system; `signing` signs the PDF.
"""
