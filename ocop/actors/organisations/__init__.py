"""Cơ quan, đơn vị — every body that acts in the programme, each version with its days and its successors.

Legal basis: the decrees and decisions that found, merge and end agencies, named as sources in the reference file.
Begin with `models.Organisation`, then `queries` (members of a group, the tree, who succeeds whom).
"""
