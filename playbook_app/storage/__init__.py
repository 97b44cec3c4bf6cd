"""What stays on this computer: TinyDB on a crash-safe journal."""
