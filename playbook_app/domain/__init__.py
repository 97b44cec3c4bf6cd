"""The rules. Plain values and functions: no Qt, no files, no clock, no randomness of their own."""
