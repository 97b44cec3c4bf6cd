"""Progress: what is held, what slips, on which days there was practice, what is weak."""
