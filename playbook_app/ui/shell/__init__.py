"""The window: rail, the stack of screens, notices, keys that work everywhere."""
