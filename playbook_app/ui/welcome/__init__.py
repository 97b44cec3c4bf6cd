"""The first start: who are you, and what are you here for."""
