"""The words of the crisis plan: what sections, records, fields and choices are called, and why they matter.

The domain knows them by code only: ``"person"`` for a record type, ``"person.name"`` for a
field, ``"person.status"`` with a value for a choice. A test holds these tables against the
declared fields, so that nothing is without words and no word without a field.
"""

from playbook_app.i18n import _, ngettext
from playbook_app.i18n.plan_words.audiences import AUDIENCE_FIELDS
from playbook_app.i18n.plan_words.choices import CHOICES
from playbook_app.i18n.plan_words.conduct import CONDUCT_FIELDS
from playbook_app.i18n.plan_words.control import CONTROL_FIELDS
from playbook_app.i18n.plan_words.ending import ENDING_FIELDS
from playbook_app.i18n.plan_words.examples import EXAMPLES
from playbook_app.i18n.plan_words.learning import LEARNING_FIELDS
from playbook_app.i18n.plan_words.levels import LEVEL_FIELDS
from playbook_app.i18n.plan_words.more_picks import MORE_PICKS
from playbook_app.i18n.plan_words.names import (
    ADD_NAMES,
    RECORD_NAMES,
    RECORD_PLURALS,
    SECTION_ABOUTS,
    SECTION_NAMES,
    UNNAMED,
)
from playbook_app.i18n.plan_words.people import PEOPLE_FIELDS
from playbook_app.i18n.plan_words.picks import PICKS
from playbook_app.i18n.plan_words.risks import RISK_FIELDS
from playbook_app.i18n.plan_words.speaking import SPEAKING_FIELDS

FIELDS: dict[str, tuple[str, ...]] = {
    **CONTROL_FIELDS,
    **RISK_FIELDS,
    **LEVEL_FIELDS,
    **PEOPLE_FIELDS,
    **CONDUCT_FIELDS,
    **SPEAKING_FIELDS,
    **AUDIENCE_FIELDS,
    **ENDING_FIELDS,
    **LEARNING_FIELDS,
}
"""Field code to (label, why it matters[, a good example, a bad example])."""
PAIRS = {**EXAMPLES, **PICKS, **MORE_PICKS}
"""Field code to (a good example, a bad one) for what has none beside its words."""


def section_name(key: str) -> str:
    """Return what a section is called."""
    return _(SECTION_NAMES[key])


def section_about(key: str) -> str:
    """Return one line on what a section is for."""
    return _(SECTION_ABOUTS[key])


def record_name(record_type: str) -> str:
    """Return what a record type is called ("Person")."""
    return _(RECORD_NAMES[record_type])


def record_plural(record_type: str) -> str:
    """Return what several of them are called ("People")."""
    return _(RECORD_PLURALS[record_type])


def add_record(record_type: str) -> str:
    """Return the words of the button that adds one ("Add a person")."""
    return _(ADD_NAMES[record_type])


def unnamed(record_type: str) -> str:
    """Return what stands for a record that has no name yet ("Unnamed person")."""
    return _(UNNAMED[record_type])


def label(code: str) -> str:
    """Return what a field is called."""
    return _(FIELDS[code][0])


def why(code: str) -> str:
    """Return one line on why a field matters."""
    return _(FIELDS[code][1])


def good(code: str) -> str:
    """Return a good example for a field, ``""`` for what nobody edits."""
    found = FIELDS[code][2:] or PAIRS.get(code, ())
    return _(found[0]) if found else ""


def bad(code: str) -> str:
    """Return a bad example for a field, ``""`` for what nobody edits."""
    found = FIELDS[code][2:] or PAIRS.get(code, ())
    return _(found[1]) if found else ""


def choice_name(code: str, value: str) -> str:
    """Return what a value of a choice field is called; ``""`` is "not chosen yet"."""
    return _(CHOICES[code][value]) if value else _("Not chosen yet")


def time_of_day(minutes: int) -> str:
    """Return minutes after midnight as a time: "07:30", "24:00" for the end of the day."""
    hours, rest = divmod(minutes, 60)
    return f"{hours:02}:{rest:02}"


def duration(minutes: int) -> str:
    """Return a time in the largest units that fit: "45 min", "2 h", "1 h 30 min", "3 days"."""
    hours, rest = divmod(minutes, 60)
    days, hours_left = divmod(hours, 24)
    if rest and hours:
        return _("{h} h {m} min").format(h=hours, m=rest)
    if days and not rest and not hours_left:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    return _("{n} h").format(n=hours) if hours else _("{n} min").format(n=rest)
