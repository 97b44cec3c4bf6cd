"""The kit: widgets painted from the theme's tokens, on the Qt classes that bring role and keyboard."""
