"""Verbs of dossiers, each one transaction: ask, decide, write, record, tell.

`opening` begins a dossier, `writing` saves forms and answers, `filing` submits it and answers requests, `receiving`
takes it in at the commune, `completing` asks for completion, `verifying` writes and signs Form 03, `proposing` sends
the list, `accepting` takes it into a round, `ending` withdraws, `asking` keeps the help thread, `results` notes what
later apps tell.
"""
