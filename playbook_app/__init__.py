"""Playbook: offline training against the cardinal sins of social media, and a crisis plan that holds."""

__version__ = "0.1.0"
