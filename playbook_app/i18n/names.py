"""Names of things that the domain knows only by id."""

from playbook_app.i18n import N_, _

SKILL_NAMES = {
    "listen": N_("Listen"),
    "respond-fast": N_("Respond fast"),
    "stay-calm": N_("Stay calm"),
    "own-and-fix": N_("Own it and fix it"),
    "give-before-sell": N_("Give before you sell"),
    "courtesy": N_("Courtesy"),
    "be-human": N_("Be human"),
    "build-relationships": N_("Build relationships"),
    "keep-promises": N_("Keep promises"),
    "be-prepared": N_("Be prepared"),
}

LANGUAGES = {"de": "Deutsch", "en": "English"}
"""What languages call themselves, by code."""


def language_name(code: str) -> str:
    """Return what a language calls itself, or its code."""
    return LANGUAGES.get(code, code)


def skill_name(skill: str) -> str:
    """Return what a skill is called in the language in use."""
    return _(SKILL_NAMES.get(skill, skill))
