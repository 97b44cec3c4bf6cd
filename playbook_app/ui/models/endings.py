"""How the endings of a conversation look, wherever they are told."""

ENDINGS = {
    "good": ("check-circle-fill", "success"),
    "mixed": ("info-fill", "warning"),
    "bad": ("x-circle-fill", "danger"),
}
"""Verdict: icon and tone; the word beside it is in ``i18n.standing.VERDICTS``."""
