"""Records in the words of their papers; call it with the official language switched on.

`forms` reads Forms 01 and 02 out of the frozen version, `commune` Form 03 out of the signed report, `letters` the
commune's proposal and requests for completion, `team` samples, visits and meetings, `report` the advisory report.
"""
