"""Pure decisions about certificates: no database, no clock, no settings."""
