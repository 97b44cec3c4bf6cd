"""CP201 to CP203: levels that are complete, in order and clear."""

from typing import Any

import pytest

from playbook_app.domain.plan.draft import Draft
from tests.domain.plan.sound import cases, found


def fire(**values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of the worse level."""
    return lambda draft: draft.set(draft.plan.levels[0].id, **values)


def trigger(level: int = 0, **values: Any):  # noqa: ANN201 - a change to a draft
    """Return the change that sets fields of a level's trigger."""
    return lambda draft: draft.set(draft.plan.levels[level].triggers[0].id, **values)


def item(text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that gives the first checklist item its text."""
    return lambda draft: draft.set(draft.plan.playbooks[0].items[0].id, text=text)


def test_incomplete_levels() -> None:
    """What is missing is listed, and the first of it is where to go."""
    (finding,) = found("CP201", fire(decider="", update_min=None))
    assert finding.values["missing"] == ("level.update_min", "level.decider")
    assert (finding.case, finding.field) == ("missing", "update_min")
    assert cases("CP201", lambda d: d.remove(d.plan.levels[1].triggers[0].id)) == ["missing"]
    assert cases("CP201", lambda d: [d.remove(i.id) for i in d.plan.playbooks[0].items]) == [
        "missing",
        "missing",
    ]


def test_levels_out_of_order() -> None:
    """A worse level that is slower, ranks that repeat or lack, and staff told last."""
    assert cases("CP201", fire(ack_min=31)) == ["slower"]
    assert cases("CP201", fire(rank=2)) == ["rank", "rank"]
    assert cases("CP201", fire(rank=None)) == ["rank"]
    assert cases("CP201", fire(internal_notify_min=31)) == ["staff_last"]


def test_levels_in_order() -> None:
    """Equal targets are fine, and staff may learn it in the same minute."""
    assert found("CP201", fire(ack_min=30)) == []
    assert found("CP201", fire(internal_notify_min=30)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Answer asap", "asap"),
        ("Call the lead as soon as possible", "as soon as possible"),
        ("Reply promptly", "promptly"),
        ("Tell staff in a timely manner", "in a timely manner"),
        ("Post soon", "soon"),
        ("Without delay tell the landlord", "Without delay"),
    ],
)
def test_words_that_are_no_time(text: str, word: str) -> None:
    """A word for a time without a number is found where somebody has to act."""
    (finding,) = found("CP202", item(text))
    assert finding.values["word"] == word


@pytest.mark.parametrize(
    "text",
    [
        "Answer as soon as possible, within 30 minutes at the latest",
        "Reply by 14:00, or as quickly as you can",
        "Never say 'soon'",
        "Do not promise to be back shortly",
        'Cross out "asap"',
        "Call as soon as you have seen it",
        "Say how soon the doctor comes",
        "Call the lead",
    ],
)
def test_times_and_denials(text: str) -> None:
    """A number beside it, a negation, a quotation or a condition makes it clean."""
    assert found("CP202", item(text)) == []


def test_promises_to_the_public() -> None:
    """A statement that promises an update soon is found; one with a time or with thanks is not."""

    def say(text: str):  # noqa: ANN202 - a change to a draft
        return lambda d: d.set(d.plan.statements[1].variants[0].id, body=text)

    (finding,) = found("CP202", say("We are looking. We will post an update soon. Thank you."))
    assert finding.values["word"] == "soon"
    assert finding.field == "body"
    assert len(found("CP202", say("You\u2019ll hear from us shortly"))) == 1
    assert found("CP202", say("We will post an update soon, at {{next_update}}.")) == []
    assert found("CP202", say("Thank you for telling us so promptly.")) == []


def test_other_fields_may_speak_of_time() -> None:
    """The purpose of a role is no instruction with a clock."""
    assert found("CP202", lambda d: d.set(d.plan.roles[0].id, purpose="Answers promptly")) == []


def test_signs_that_are_not_clear() -> None:
    """No number, no window, no definition, only an adjective, or amounts that overlap."""
    assert cases("CP203", trigger(threshold=None)) == ["no_number"]
    assert cases("CP203", trigger(window_min=None)) == ["no_window"]
    assert cases("CP203", trigger(kind="safety_harm")) == ["no_definition"]
    assert cases("CP203", trigger(kind="manual", note="Many serious posts")) == ["adjective"]
    assert cases("CP203", trigger(threshold=3)) == ["overlap"]


def test_signs_that_are_clear() -> None:
    """A number within a time, a definition, an adjective with its number."""
    assert found("CP203", trigger(kind="safety_harm", note="Somebody says they were hurt")) == []
    assert found("CP203", trigger(kind="manual", note="Many posts: 20 in an hour")) == []
    assert found("CP203", trigger(threshold=4)) == []
    assert found("CP203", trigger(threshold=2, window_min=30)) == []


def test_a_level_without_rank_is_left_out_of_the_order() -> None:
    """Order is only compared between levels that have a rank."""

    def change(draft: Draft) -> None:
        draft.set(draft.plan.levels[1].id, rank=None)
        draft.set(draft.plan.levels[0].id, ack_min=10)

    assert cases("CP201", change) == ["rank"]
