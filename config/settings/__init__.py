"""One file per topic; `develop`, `test` and `serve` are the three profiles."""
