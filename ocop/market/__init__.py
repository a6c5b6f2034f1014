"""Chu trình — a product's year from the idea to recognition, and the papers it rests on."""
