"""Tests of the environment, of preparing, and of the translations' tool."""
