"""The crisis-plan editor: outline, form, and beside it what is still missing and how it will read."""
