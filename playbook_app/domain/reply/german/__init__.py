"""German: its grammar, its words and its rules. Smaller than English, and as careful."""
