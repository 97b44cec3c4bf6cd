"""One control per kind of field, each showing a value and saying when the person changed it."""
