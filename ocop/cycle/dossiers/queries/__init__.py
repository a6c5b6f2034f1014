"""Reads of dossiers. Later apps ask here:

dossiers_visible_to(person, on=…)   what the person may open; recusal takes dossiers away whatever the posts
pack_of(dossier)                    what a council member reads: the frozen version with its files, Form 03, the report
self_chosen, advisory_chosen        criterion → option, of the producer and of the advisory team
"""
