"""CP401 to CP405: words for the worst hour that fit, with blanks that are known."""

import pytest

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.statements import Placeholder, Variant
from tests.domain.plan.sound import BODY, cases, found


def holding(draft: Draft) -> str:
    """Return the id of the holding statement."""
    return draft.plan.statements[1].id


def body(text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that makes the holding statement say ``text``."""
    return lambda draft: draft.set(draft.plan.statements[1].variants[0].id, body=text)


def add_channel(draft: Draft, **values: object) -> str:
    """Add a second channel that mirrors and return its id."""
    channel = Channel("channel_AAAAAAAAAA", **{"name": "Short", "crisis_use": "mirror", **values})
    draft.add(channel)
    return channel.id


def test_nothing_to_post() -> None:
    """Without first words for the worst level there is nothing for minute one."""
    assert cases("CP401", lambda draft: draft.remove(holding(draft))) == ["none"]
    assert cases("CP401", lambda draft: draft.set(holding(draft), levels=())) == ["none"]
    assert cases("CP401", body(" \n")) == ["none"]
    assert cases("CP401", lambda draft: draft.set(holding(draft), stage="update")) == ["none"]


def test_words_for_the_wrong_place() -> None:
    """Words that exist only for another channel do not help where the whole story stands."""

    def elsewhere(draft: Draft) -> None:
        channel = add_channel(draft)
        draft.set(draft.plan.statements[1].variants[0].id, channel=channel)

    assert cases("CP401", elsewhere) == ["elsewhere"]


def test_something_to_post() -> None:
    """Words for every channel, or for the source of truth, are enough; so are any while there is none."""
    assert found("CP401", body(BODY)) == []
    own = {"channel": "channel_0000000001"}
    assert found("CP401", lambda d: d.set(d.plan.statements[1].variants[0].id, **own)) == []
    assert found("CP401", lambda d: d.set(d.plan.channels[0].id, crisis_use="mirror")) == []


def test_no_level_asks_for_no_words() -> None:
    """Before there are levels the rule has nothing to say."""

    def no_levels(draft: Draft) -> None:
        for level in draft.plan.levels:
            draft.remove(level.id)

    assert found("CP401", no_levels) == []


def test_too_long_for_the_channel() -> None:
    """A general text is measured for the tightest channel it serves, with the blanks at their longest."""

    def short(draft: Draft) -> None:
        add_channel(draft, platform="x", max_chars=200)

    (finding,) = found("CP402", short)
    length = len(BODY) - len("{{place}}") + 60 - len("{{next_update}}") + 5
    said = {"over": length - 200, "channel": "Short", "limit": 200, "length": length}
    assert finding.values == {"case": "length", **said}


def test_a_channels_own_text_is_measured_there() -> None:
    """A variant for one channel is measured by that channel's own limit."""

    def own(draft: Draft) -> None:
        channel = add_channel(draft, max_chars=60)
        draft.add(Variant("variant_AAAAAAAAAA", channel=channel, body="x" * 61), to=holding(draft))

    (finding,) = found("CP402", own)
    assert (finding.record, finding.values["over"]) == ("variant_AAAAAAAAAA", 1)


def test_what_fits() -> None:
    """Room enough, channels that stay silent, no limit, and blanks that are short all fit."""
    assert found("CP402", lambda d: add_channel(d, platform="instagram")) == []
    assert found("CP402", lambda d: add_channel(d, platform="x", crisis_use="silent")) == []
    assert found("CP402", lambda d: add_channel(d, platform="website")) == []

    def tight(draft: Draft) -> None:
        add_channel(draft, max_chars=46)
        body("Seen at {{place}}. {{next_update}}")(draft)
        draft.set(draft.plan.statements[1].placeholders[0].id, max_len=10)

    assert found("CP402", tight) == []


def test_unknown_and_unused_blanks() -> None:
    """A blank that is not described and one that is not used are both found, each once."""
    (finding,) = found("CP403", body("{{place}} {{ shop }} {{next_update}} {{shop}}"))
    assert (finding.case, finding.values["key"], finding.span) == ("undefined", "shop", (10, 20))
    extra = Placeholder("placeholder_AAAAAAAAAA", key="shop")
    assert cases("CP403", lambda draft: draft.add(extra, to=holding(draft))) == ["unused"]


@pytest.mark.parametrize(
    "text",
    [
        "Call TODO",
        "[INSERT NAME] answers",
        "Written by XXX",
        "Time TBC",
        "[your name] says",
        "Who ???",
        "Sign ____",
    ],
)
def test_notes_to_oneself(text: str) -> None:
    """What was meant to be filled in later is found anywhere in the plan."""
    assert cases("CP403", lambda d: d.set(d.plan.playbooks[0].items[0].id, text=text)) == ["leftover"]
    assert cases("CP403", lambda d: d.set(d.plan.purpose.id, scope=text)) == ["leftover"]


@pytest.mark.parametrize(
    "text",
    [
        "Write to us",
        "Read [1] and [2]",
        'Search for "TODO" before posting',
        "To do: call",
        "Really?!",
        "Room XX",
    ],
)
def test_words_that_only_look_like_notes(text: str) -> None:
    """Footnotes, quotations and ordinary words are left alone."""
    assert found("CP403", lambda d: d.set(d.plan.playbooks[0].items[0].id, text=text)) == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Thank you.", ("empathy", "known", "unknown", "doing", "next_update", "where")),
        ("We are sorry. We have seen it. More here at 14:30.", ("unknown", "doing")),
        ("We know it is closed. We do not know why. We are checking.", ("empathy", "next_update", "where")),
    ],
)
def test_missing_parts(text: str, missing: tuple[str, ...]) -> None:
    """What people need to hear and do not is listed."""
    (finding,) = found("CP405", body(text))
    assert finding.values["parts"] == missing


def test_parts_that_are_there() -> None:
    """All six said, marked as said by the author, another stage, or nothing written yet: clean."""
    assert found("CP405", body(BODY)) == []
    parts = ("empathy", "known", "unknown", "doing", "next_update", "where")

    def marked(draft: Draft) -> None:
        body("In andern Worten.")(draft)
        draft.set(holding(draft), parts=parts)

    assert found("CP405", marked) == []
    assert found("CP405", lambda d: d.set(d.plan.statements[0].variants[0].id, body="Thanks.")) == []
    assert found("CP405", body("")) == []
