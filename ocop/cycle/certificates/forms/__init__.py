"""What comes in from screens of certificates."""
