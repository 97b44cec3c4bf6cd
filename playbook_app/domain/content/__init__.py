"""What a pack holds: tracks, lessons, questions and conversations, as frozen values."""
