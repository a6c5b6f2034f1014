"""Official papers (văn bản hành chính): reports, letters, plans, submissions, decisions, minutes.

Legal basis: Nghị định 30/2020/NĐ-CP, Annexes I–III, whose measures are data in `reference/document-layout-nd30.yaml`.
Begin with `blocks` (what a paper says), then `composition` (how it is laid out); `docx`, `pdf`, `html` write it.
"""
