"""English: its grammar, its words and its rules."""
