"""Tests of events and what is derived from them."""
