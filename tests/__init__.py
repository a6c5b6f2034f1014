"""What no single app can promise: architecture, addresses by role, translations, locks."""
