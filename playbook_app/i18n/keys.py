"""What keys are called on the keyboard in front of the person ("Strg" for "Ctrl" in German)."""

from playbook_app.i18n import N_, _

KEY_NAMES = {
    "Alt": N_("Alt"),
    "Ctrl": N_("Ctrl"),
    "Down": N_("Down"),
    "Enter": N_("Enter"),
    "Esc": N_("Esc"),
    "Left": N_("Left"),
    "Return": N_("Enter"),
    "Right": N_("Right"),
    "Shift": N_("Shift"),
    "Space": N_("Space"),
    "Up": N_("Up"),
}


def key_words(keys: str) -> str:
    """Return a shortcut ("Ctrl+Shift+D") with every named key in the language in use."""
    return "+".join(
        "/".join(map(_one, part.split("/"))) if len(part) > 1 else part for part in keys.split("+")
    )


def _one(key: str) -> str:
    return _(KEY_NAMES[key]) if key in KEY_NAMES else key
