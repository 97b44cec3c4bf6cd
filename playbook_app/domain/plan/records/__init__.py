"""The typed records of a crisis plan, one module per subject (reference: crisis plans, 1.3)."""
