"""What `make` does: prepares a bare machine, starts the demo province, runs the tests and checks.

Standard library only, since it runs before anything is installed. Begin with `commands.py`.
"""
