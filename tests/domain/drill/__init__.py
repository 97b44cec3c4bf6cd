"""Tests of the inbox drill."""
