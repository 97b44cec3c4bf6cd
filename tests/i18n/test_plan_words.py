"""The words of the plan against what the plan declares."""

from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import SECTIONS, Plan
from playbook_app.domain.plan.schema import all_types, fields_of, singles
from playbook_app.i18n import plan_words
from playbook_app.i18n.plan_words.choices import CHOICES
from playbook_app.i18n.plan_words.names import ADD_NAMES, RECORD_NAMES, RECORD_PLURALS, UNNAMED

ALL_FIELDS = [field for kind in all_types() if kind is not Plan for field in fields_of(kind)]


def test_every_field_has_words_and_no_word_is_left_over() -> None:
    """The table and the declaration list the same fields."""
    assert set(plan_words.FIELDS) == {field.code for field in ALL_FIELDS}


def test_every_field_has_a_good_and_a_bad_example() -> None:
    """Words, numbers, choices, references and ticks: two examples each show the way, and no pair is twice."""
    pairs = []
    for field in ALL_FIELDS:
        pair = plan_words.good(field.code), plan_words.bad(field.code)
        assert all(pair) != field.hidden, field.code
        pairs.append(pair)
        assert plan_words.label(field.code)
        assert plan_words.why(field.code).endswith(".")
    said = [pair for pair in pairs if all(pair)]
    assert len(said) == len(set(said))
    assert set(plan_words.PAIRS) <= {field.code for field in ALL_FIELDS}


def test_every_choice_has_a_name() -> None:
    """Each value of each choice field, and the empty one, can be shown."""
    declared = {f.code: set(f.choices) for f in ALL_FIELDS if f.kind in (Kind.CHOICE, Kind.CHOICES)}
    assert {code: set(names) for code, names in CHOICES.items()} == declared
    assert plan_words.choice_name("person.status", "leaver") == "Has left"
    assert plan_words.choice_name("step.if_no_answer", "") == "Not chosen yet"


def test_every_record_and_section_has_a_name() -> None:
    """Sections, record types, their plurals, their button and what stands for a nameless one."""
    types = {kind.TYPE for kind in all_types()}
    assert set(RECORD_NAMES) == set(RECORD_PLURALS) == set(UNNAMED) == types
    assert set(ADD_NAMES) == types - {"plan"} - {kind.TYPE for kind in singles()}
    for section in SECTIONS:
        assert plan_words.section_name(section.key)
        assert plan_words.section_about(section.key).endswith(".")
    assert plan_words.record_name("step") == "Call"
    assert plan_words.record_plural("person") == "People"
    assert plan_words.add_record("item") == "Add an item"
    assert plan_words.unnamed("level") == "Unnamed level"


def test_words_keep_the_house_rules() -> None:
    """No exclamation marks and no em-dashes in what the window says."""
    texts = [text for words in plan_words.FIELDS.values() for text in words]
    texts += [text for pair in plan_words.PAIRS.values() for text in pair]
    texts += [name for names in CHOICES.values() for name in names.values()]
    assert not [text for text in texts if "!" in text or "\u2014" in text]
