"""A stack of posts to sort."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.content.items.taste import chance, escalating, polite
from playbook_app.domain.content.items.triage import ACTIONS, Piles
from tests.domain.content.items.sample import PlainForm, codes, stack, triage

FACE = triage()  # p1 answer, p2 thank, p3 fix, p4 escalate


def score(*actions: str) -> float:
    """Return what sorting the posts like this earns."""
    return FACE.mark(Piles.of({f"p{n}": action for n, action in enumerate(actions, 1)})).score


def test_reading() -> None:
    """Posts with their needs; without a list of actions all are offered."""
    entry = {"id": "p", "author": "Ann", "handle": "@ann", "text": "Hi", "action": "thank", "reason": "Why."}
    form = PlainForm({"posts": [entry | {"almost": ["answer"]}]})
    found = type(FACE).read(form)
    (post,) = found["posts"]
    assert (post.post.author, post.post.handle, post.post.text) == ("Ann", "ann", "Hi")
    assert (post.action, post.almost, post.reason) == ("thank", ("answer",), "Why.")
    assert (found["actions"], form.faults) == (ACTIONS, [])


def test_reading_a_choice_of_actions() -> None:
    """They are offered in the order that all items have; an unknown one is noted."""
    form = PlainForm({"posts": [], "actions": ["fix", "answer", "shout"]})
    assert type(FACE).read(form)["actions"] == ("answer", "fix")
    assert form.faults == [f"not-in-list actions shout {', '.join(ACTIONS)}"]


def test_posts_on_their_pile_count() -> None:
    """All are everything; what one pile for all would find is nothing."""
    assert score("answer", "thank", "fix", "escalate") == 1
    assert score("answer", "thank", "fix", "fix") == pytest.approx(2 / 3)
    assert [score(*[action] * 4) for action in ACTIONS] == [0] * 6
    assert FACE.mark(FACE.best()).right


def test_an_action_that_would_also_do() -> None:
    """Earns half, and is no mistake for the pile that takes all."""
    posts = (replace(FACE.posts[0], almost=("monitor",)), *FACE.posts[1:])
    face = triage(posts=posts)
    piles = Piles.of({"p1": "monitor", "p2": "thank", "p3": "fix", "p4": "escalate"})
    assert face.mark(piles).score == pytest.approx(2.5 / 3)
    assert [part.state for part in face.mark(piles).parts] == ["near", "right", "right", "right"]


@given(st.dictionaries(st.sampled_from(["p1", "p2", "p3", "p4", "p9"]), st.sampled_from([*ACTIONS, "z"])))
def test_marking_is_total_and_bounded(piles: dict[str, str]) -> None:
    """Posts left out and unknown actions included."""
    assert 0 <= FACE.mark(Piles.of(piles)).score <= 1


def test_a_line_for_every_post() -> None:
    """The pile it was put on and the one it belongs to."""
    parts = FACE.mark(Piles.of({"p1": "answer", "p2": "fix"})).parts
    assert [(part.given, part.key, part.state) for part in parts[:3]] == [
        ("answer", "answer", "right"),
        ("fix", "thank", "wrong"),
        ("", "fix", "missed"),
    ]
    assert (parts[0].text, parts[0].reason) == ("post 1", "why 1")


def test_the_written_form() -> None:
    """A table that comes back."""
    assert FACE.parse(FACE.best().text) == FACE.best()
    assert FACE.elements() == FACE.posts
    assert list(FACE.asked())[6:10] == ["p1", "Ann", "post 1", "answer"]


def test_what_can_be_submitted() -> None:
    """Every post, on a pile that is offered."""
    FACE.fit(FACE.best())
    with pytest.raises(ValueError, match="nothing given for p4"):
        FACE.fit(Piles.of({"p1": "fix", "p2": "fix", "p3": "fix"}))
    few = triage(actions=("answer", "thank", "fix"))
    with pytest.raises(KeyError, match="escalate"):
        few.fit(FACE.best())


def test_naive_answers() -> None:
    """Thanking everybody, passing everything on, or another pile each time."""
    shown = ("p4", "p3", "p2", "p1")
    assert set(dict(FACE.naive(polite, shown).given).values()) == {"thank"}
    assert set(dict(FACE.naive(escalating, shown).given).values()) == {"escalate"}
    assert len(set(dict(FACE.naive(chance(random.Random(3)), shown).given).values())) > 1


def test_checks() -> None:
    """Four to ten different posts, three actions at least."""
    assert codes(FACE) == []
    assert codes(triage(posts=stack("fix", "answer", "thank"))) == [("error", "option-count", "items/1")]
    twice = (*FACE.posts, FACE.posts[0])
    assert codes(triage(posts=twice)) == [
        ("error", "duplicate-id", "items/1/posts/5"),
        ("error", "same-option-text", "items/1/posts/5"),
    ]
    assert codes(triage(posts=stack("fix", "answer", "fix", "answer"), actions=("answer", "fix"))) == [
        ("error", "few-actions", "items/1")
    ]


def test_checks_of_actions() -> None:
    """What a post needs is offered, and differs from what would also do."""
    odd = replace(FACE.posts[0], almost=("answer", "walk-away"))
    face = triage(posts=(odd, *FACE.posts[1:]), actions=("answer", "thank", "fix", "escalate"))
    assert codes(face) == [
        ("error", "action-not-offered", "items/1/posts/1"),
        ("error", "almost-is-key", "items/1/posts/1"),
    ]


def test_checks_of_piles() -> None:
    """One pile for all is no question; more than half on one is a pattern."""
    assert codes(triage(posts=stack(*["fix"] * 4))) == [("error", "one-pile", "items/1")]
    assert codes(triage(posts=stack("fix", "fix", "fix", "answer"))) == [
        ("warning", "lopsided-piles", "items/1")
    ]
    assert codes(triage(posts=stack("fix", "fix", "answer", "answer"))) == []
    assert [code for _level, code, _where in codes(triage(posts=()))] == ["option-count"]
