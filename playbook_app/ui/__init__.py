"""Qt Widgets; the only folder that imports PySide6."""
