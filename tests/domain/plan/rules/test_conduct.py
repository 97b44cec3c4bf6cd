"""CP501: instructions to remove complaints, and the many sentences that forbid it."""

import pytest

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.control import Principle
from playbook_app.domain.plan.schema import new
from tests.domain.plan.sound import found


def duty(text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that gives the first role the duty ``text``."""
    return lambda draft: draft.set(draft.plan.roles[0].id, duties=("Answer", text))


def principle(kind: str, text: str):  # noqa: ANN201 - a change to a draft
    """Return the change that adds a principle."""

    def change(draft: Draft) -> None:
        record = new(Principle, counted_ids(), kind=kind, text=text)
        draft.add(Principle("principle_AAAAAAAAAA", kind=record.kind, text=text))

    return change


HITS = [
    "Delete complaints",
    "Remove negative comments before the boss sees them",
    "Hide criticism from the page",
    "Do not reply; delete the complaint",
    "Do not reply, delete the complaint",
    "Complaints are quietly removed after a day",
    "Delete rude remarks, complaints and spam",
    "Block critics",
    "If there is no answer, take down bad reviews",
    "Reply once but hide any criticism afterwards",
    "Get rid of one-star reviews",
    "Delete complaints that are not fair",
]


@pytest.mark.parametrize("text", HITS)
def test_removing_is_found(text: str) -> None:
    """Telling somebody to remove a complaint is found, with its line and place."""
    (finding,) = found("CP501", duty(text))
    assert finding.path == "duties[1]"
    assert finding.span is not None
    assert text[slice(*finding.span)] == finding.values["phrase"]


CLEAN = [
    "Never delete a complaint",
    "Do not hide criticism",
    "Don\u2019t delete negative comments",
    "Never hide, delete or edit a complaint",
    "Do not, under any circumstances, remove bad reviews",
    "Nobody deletes a complaint here",
    "No complaint is deleted",
    "Complaints are never deleted",
    "Deleting complaints is forbidden",
    "Deleting a bad review makes it worse",
    "Reply instead of deleting complaints",
    "Delete spam, never complaints",
    "Delete threats but leave complaints standing",
    "Remove the cause of the complaint",
    "Remove personal data from the complaint and answer it",
    "Do we delete complaints? Never.",
    'If somebody says "delete the complaint", log it',
    "Resist the urge to hide criticism",
    "Refuse to take down negative reviews",
    "Block people who threaten us",
    "Hide the complaint form",
    "Answer every complaint in public",
    "Delete spam",
]


@pytest.mark.parametrize("text", CLEAN)
def test_forbidding_is_clean(text: str) -> None:
    """Sentences that forbid it, quote it, or speak of something else are clean."""
    assert found("CP501", duty(text)) == []


@pytest.mark.parametrize("text", ["Delete complaints", "Hide criticism", "Never delete a complaint"])
def test_a_do_not_principle_means_the_opposite(text: str) -> None:
    """Under "we do not", removing complaints is what is forbidden."""
    assert found("CP501", principle("do_not", text)) == []


@pytest.mark.parametrize("text", ["Leave complaints on the page", "Answer criticism in public"])
def test_a_do_not_principle_must_not_forbid_keeping(text: str) -> None:
    """Under "we do not", leaving complaints up would be forbidden: the kind is wrong."""
    assert len(found("CP501", principle("do_not", text))) == 1
    assert found("CP501", principle("do", text)) == []


@pytest.mark.parametrize("kind", ["do", "limit"])
def test_other_principles_mean_what_they_say(kind: str) -> None:
    """Under "we do" and "only so far" the words count as they stand."""
    assert len(found("CP501", principle(kind, "Delete complaints"))) == 1
    assert found("CP501", principle(kind, "Never delete a complaint")) == []
