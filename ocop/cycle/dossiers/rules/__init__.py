"""What stands in the way of each act, what a form lacks, versions and their differences: plain Python."""
