"""Tests of the branching talk."""
