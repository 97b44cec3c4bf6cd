"""One QPalette from the tokens: what Qt's own drawing (Fusion) uses for every role and state."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

_ROLE = QPalette.ColorRole
_ROLES = {
    _ROLE.Window: "canvas",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "sunken",
    _ROLE.Text: "text",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "danger",
    _ROLE.Light: "surface",
    _ROLE.Midlight: "hover",
    _ROLE.Mid: "border",
    _ROLE.Dark: "borderStrong",
    _ROLE.Shadow: "scrim",
    _ROLE.Highlight: "selection",
    _ROLE.HighlightedText: "onSelection",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.PlaceholderText: "text3",
    _ROLE.Accent: "accent",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "surface",
}
_DISABLED = {
    _ROLE.WindowText: "text3",
    _ROLE.Text: "text3",
    _ROLE.ButtonText: "text3",
    _ROLE.Base: "sunken",
    _ROLE.Button: "sunken",
    _ROLE.Highlight: "border",
    _ROLE.HighlightedText: "text2",
}


def make_palette(colour: Mapping[str, QColor]) -> QPalette:
    """Return the palette of a theme; every role is set, so that no system grey shows through."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, colour[name])
    for role, name in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour[name])
    return palette
