"""Pages of recognition, one module per thing."""
