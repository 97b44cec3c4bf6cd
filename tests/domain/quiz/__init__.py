"""Tests of questions, behaviours and attempts."""
