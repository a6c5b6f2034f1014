"""What comes in from the screens of producers."""
