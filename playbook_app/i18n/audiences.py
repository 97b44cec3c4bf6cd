"""The three audiences of a conversation: what their meters are called when a pack does not say it."""

from dataclasses import dataclass

from playbook_app.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Audience:
    """The words of one audience, in the language of the window."""

    label: str
    zones: tuple[str, ...]
    falling_is_good: bool = False


_WORDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "customer": (N_("The customer"), (N_("Leaving"), N_("Wary"), N_("With you"))),
    "onlookers": (N_("Onlookers"), (N_("Wincing"), N_("Watching"), N_("With you"))),
    "exposure": (N_("Exposure"), (N_("Safe"), N_("Careful"), N_("Exposed"))),
}


def audience(meter: str) -> Audience | None:
    """Return the audience that the meter with that id shows; ``None`` when it is none of the three."""
    if meter not in _WORDS:
        return None
    label, zones = _WORDS[meter]
    return Audience(_(label), tuple(_(zone) for zone in zones), falling_is_good=meter == "exposure")
