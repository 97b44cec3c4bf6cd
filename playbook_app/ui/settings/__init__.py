"""Settings: profiles, look, keyboard, data, about."""
