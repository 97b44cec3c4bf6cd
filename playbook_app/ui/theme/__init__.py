"""How everything looks: tokens, fonts, icons, palette and the theme in use. Knows no widget."""
