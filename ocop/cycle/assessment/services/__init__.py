"""Verbs of councils, each one transaction: ask, decide, write, record, tell.

`councils` sets councils and members up, `regulating` keeps the regulation, `planning` makes a sitting's list,
`carrying` carries a dossier to the next round, `declaring` takes declarations and recusals, `opening` opens and closes
a sitting, `keeping` keeps what papers say, `scoring` saves and signs sheets, `spread` has a discussion recorded and a
new turn begun, `stopping` disqualifies, `closing` freezes a result, `writing` is the written consultation, `minutes`
the secretary's; `submitting` lays results before the Chairman, `exits` follows the ministry's answer, `announcing`
tells, `guarding` records what was refused as forged.
"""
