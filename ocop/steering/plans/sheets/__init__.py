"""Lines of a plan as a workbook (XLSX): the template, what a version holds, and reading a filled workbook back.

The workbook is a Vietnamese paper whatever language the screen speaks: its headings are its grammar, by which it is
read again, so they stand here as plain words. `columns` says what there is, `writing` and `guide` make it, `reading`
takes it in cell by cell and names every fault by sheet, row and column.
"""
