"""Pages of recognition, one module per thing; `checking` is what the public sees."""
