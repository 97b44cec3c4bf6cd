"""Library: every lesson, by track, by skill or by weakness, found by typing."""
