"""Today: the one next step, and what stands around it. The first thing painted, so it imports little."""
