"""Branching talk driven by hidden state."""
