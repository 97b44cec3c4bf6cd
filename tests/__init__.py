"""Tests, and the tools that ``dev.py`` starts."""
