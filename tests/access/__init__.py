"""Every address × every role: what each person gets there. Begin with `table.py`."""
