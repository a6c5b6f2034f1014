"""Pure decisions: what a form lacks, whether a moment allows an act, how editions meet, codes, readiness."""
