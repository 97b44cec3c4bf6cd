"""The crisis plan: typed records, an editor, lint rules."""
