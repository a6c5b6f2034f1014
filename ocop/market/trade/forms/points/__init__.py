"""Forms of points of sale; whether a field must be filled is said by the service."""
