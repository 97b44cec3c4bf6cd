"""A conversation that answers back: the thread, the replies to choose from, and why things moved."""
