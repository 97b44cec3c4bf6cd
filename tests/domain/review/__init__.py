"""Tests of what comes back when."""
