"""Spaced repetition: what comes back, and on which day. Our small face on the ``fsrs`` package."""
