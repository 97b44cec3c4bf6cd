"""A lesson's questions one after the other, each with its reasons, and what came out at the end."""
