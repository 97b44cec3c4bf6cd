"""CP406, CP408, CP409, CP412: what is said, and sentences that only look alike."""

import pytest

from playbook_app.domain.plan.draft import Draft
from tests.domain.plan.sound import BODY, cases, found


def say(text: str, stage: str = "holding"):  # noqa: ANN201 - a change to a draft
    """Return the change that makes the holding statement say ``text``."""

    def change(draft: Draft) -> None:
        statement = draft.plan.statements[1]
        draft.set(statement.id, stage=stage)
        draft.set(statement.variants[0].id, body=text)

    return change


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("We are sorry if anyone was offended.", "sorry if anyone"),
        ("We apologise for any inconvenience.", "for any inconvenience"),
        ("Sorry that you feel we let you down.", "Sorry that you feel"),
        ("Mistakes were made.", "Mistakes were made"),
        (
            "We regret how this looks to those who may have been hurt.",
            "regret how this looks to those who may",
        ),
        ("Our words were taken out of context.", "were taken out of context"),
    ],
)
def test_non_apologies(text: str, phrase: str) -> None:
    """Being sorry that somebody noticed is found, with its place in the text."""
    (finding,) = found("CP406", say(text))
    assert finding.values["phrase"] == phrase
    assert finding.span is not None
    assert text[slice(*finding.span)] == phrase


@pytest.mark.parametrize(
    "text",
    [
        "We are sorry. We sent the wrong order and we will pay you back.",
        "I am sorry for what happened on Saturday.",
        "If you feel unwell, call {{phone}}. We are sorry for your bad night.",
        "We made a mistake.",
    ],
)
def test_real_apologies(text: str) -> None:
    """An apology for what was done is none of that."""
    assert found("CP406", say(text)) == []


def test_talking_about_non_apologies() -> None:
    """A duty never to write it is not outgoing, so it is not said."""
    duties = ("Never write 'sorry if anyone was offended'",)
    assert found("CP406", lambda draft: draft.set(draft.plan.roles[0].id, duties=duties)) == []


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("We are sorry. We hear you.", "empty"),
        ("We are sorry. We got it wrong.", "no_repair"),
        ("We are sorry. Here is your refund.", "no_owner"),
    ],
)
def test_apologies_own_it_and_mend_it(text: str, case: str) -> None:
    """An apology without responsibility or repair says which is missing."""
    assert cases("CP406", say(text, "apology")) == [case]


@pytest.mark.parametrize(
    "text",
    [
        "We got your order wrong and we should have called. Your money back is on its way today.",
        "It was our mistake. We have changed how we pack, and we will call each of you.",
        "",
    ],
)
def test_whole_apologies(text: str) -> None:
    """Responsibility and repair, in other words too, are enough; an empty draft is not judged."""
    assert found("CP406", say(text, "apology")) == []


@pytest.mark.parametrize(
    "text",
    [
        "No comment.",
        "We decline to comment on this.",
        "We can't comment. Thank you.",
        "We will not give any comment.",
    ],
)
def test_silence(text: str) -> None:
    """Refusing to say anything is found."""
    assert len(found("CP408", say(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We can't comment on one guest, but here is what we do for everybody.",
        "We cannot comment before the inspector has been here. We will post at {{next_update}}.",
        "There are no comments section rules to break.",
        "Thank you for your comment.",
        "We cannot comment on her case. What we can say is that the kitchen is closed.",
    ],
)
def test_not_silence(text: str) -> None:
    """Saying what can be said, or why not yet, is no silence."""
    assert found("CP408", say(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "This will never happen again.",
        "It was probably the supplier.",
        "The site will be fixed by 17:00.",
        "We guarantee it is safe.",
        "We suspect a leak.",
    ],
)
def test_overpromises(text: str) -> None:
    """Guesses, guarantees and estimates are found."""
    assert len(found("CP409", say(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We cannot guarantee that the answer is quick.",
        "We do not know the cause and we do not guess. More at {{next_update}}.",
        "We have fixed it.",
        "We will not promise 100 % today.",
    ],
)
def test_careful_words(text: str) -> None:
    """Saying what is not promised, and what is done, is careful."""
    assert found("CP409", say(text)) == []


def test_who_speaks() -> None:
    """Words without a signature are found, with one they are not."""
    assert len(found("CP412", lambda draft: draft.set(draft.plan.statements[0].id, signed_as="  "))) == 1
    assert len(found("CP412", lambda draft: draft.set(draft.plan.statements[1].id, signed_as=""))) == 1
    assert found("CP412", lambda draft: draft.set(draft.plan.statements[1].id, signed_as="The team")) == []
    assert found("CP412", say(BODY)) == []
