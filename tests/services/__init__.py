"""Tests of what a person does, on a real store."""
