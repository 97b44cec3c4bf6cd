"""The same services from the terminal."""
