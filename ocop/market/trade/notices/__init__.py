"""What the app can say to whom; each part keeps its own."""
