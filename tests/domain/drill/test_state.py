"""Tests of the values a drill stands on."""

from dataclasses import replace

from playbook_app.domain.drill.model import Pattern
from playbook_app.domain.drill.state import Action, Entry, Published, ThreadState, cost
from tests.domain.drill.sample import CAKE, DRILL, JOKE, SEND, SOON, do


def test_an_entry_fits_by_kind_thread_and_reference() -> None:
    """What a pattern leaves out fits anything."""
    entry = Entry(3, "publish", "late", "sorry")
    fitting = (Pattern("publish"), Pattern("publish", "late"), Pattern("publish", "", ("soon", "sorry")))
    assert all(entry.fits(pattern) for pattern in fitting)
    others = (Pattern("draft"), Pattern("publish", "nuts"), Pattern("publish", "late", ("soon",)))
    assert not any(entry.fits(pattern) for pattern in others)


def test_what_was_charged_or_unsigned_is_worth_the_least() -> None:
    """The expert key holds for what was allowed and stayed."""
    sent = Published(SOON, 5, 2)
    worth = [one.quality for one in (sent, replace(sent, charged=True), replace(sent, unsigned=True))]
    assert worth == [3, 1, 1]


def test_a_thread_burns_until_it_is_settled() -> None:
    """What was walked away from still burns, and can be come back to, if its clock runs."""
    cake, joke = ThreadState(CAKE), ThreadState(JOKE)
    assert (cake.burning, cake.closed, joke.burning) == (True, False, False)
    assert (replace(cake, walked=True).closed, replace(joke, walked=True).closed) == (False, True)
    settled = replace(cake, settled=4)
    assert (settled.burning, settled.closed, settled.id) == (False, True, "late")


def test_the_log_can_be_asked() -> None:
    """What was done since when, and when something last came from outside."""
    state = do(*SEND)
    assert state.did(Pattern("publish"))
    assert not state.did(Pattern("open"), since=2)
    assert (state.known("nuts"), state.last_happened(frozenset({"arrived"}))) == (None, 0)
    assert state.last_happened(frozenset({"never"})) == 0
    assert state.log[state.newest()].kind == "answered"


def test_what_an_action_costs() -> None:
    """A task brings its own minutes, a drill may change those of any other."""
    assert (cost(DRILL, "draft"), cost(DRILL, "task", "sign")) == (4, 2)
    assert cost(replace(DRILL, costs={"draft": 6}), "draft") == 6
    assert Action("open", "late") == Action("open", "late", "")
