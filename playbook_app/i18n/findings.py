"""Words for what is wrong with a pack: per code a sentence, and how to mend it."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbook_app.i18n import N_, _
from playbook_app.i18n.drill_findings import DRILL_WORDS
from playbook_app.i18n.finding_words import FORMAT_WORDS, LESSON_WORDS
from playbook_app.i18n.item_findings import ITEM_WORDS
from playbook_app.i18n.talk_findings import TALK_WORDS

LEVELS = {"error": N_("error"), "warning": N_("warning")}
KINDS = {"text": N_("a text"), "list": N_("a list"), "table": N_("a group of named fields")}
"""What ``wrong-kind`` wanted; a value that is a word of ours is translated too."""

WORDS: dict[str, tuple[str, str]] = {
    **FORMAT_WORDS,
    **LESSON_WORDS,
    **ITEM_WORDS,
    **TALK_WORDS,
    **DRILL_WORDS,
}


@dataclass(frozen=True, slots=True)
class FindingText:
    """``message`` says what is wrong, ``remedy`` how to mend it; both whole sentences."""

    message: str
    remedy: str

    @property
    def whole(self) -> str:
        """Both, one after the other."""
        return f"{self.message} {self.remedy}".strip()


class _Values(dict[str, object]):
    """Shows a missing value as a question mark instead of failing."""

    def __missing__(self, key: str) -> str:
        return "?"


def describe(code: str, values: Mapping[str, object]) -> FindingText:
    """Return the words for a code; an unknown one (from a newer program) is shown as it is."""
    message, remedy = WORDS.get(code, (N_("Something is wrong: {code}."), ""))
    filled = _Values(values, code=code)
    if "wanted" in filled:
        wanted = str(filled["wanted"])
        filled["wanted"] = _(KINDS.get(wanted, wanted))
    return FindingText(_(message).format_map(filled), _(remedy).format_map(filled))


def level_name(level: str) -> str:
    """Return what a level is called in the language in use."""
    return _(LEVELS.get(level, level))
