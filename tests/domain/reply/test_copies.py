"""Near copies and stock phrases."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.copies import copied
from playbook_app.domain.reply.grammar import Grammar
from playbook_app.domain.reply.reading import Reading
from playbook_app.domain.reply.rule import Hit, Rule, Shape, Situation

RULE = Rule("copy-paste", "violation", "", (Shape(("rest assured", "we value you")),), (), (), copied)
LONG = "The tram stops at the new square from Monday on, and the old stop is closed."


def hits(reply: str, *earlier: str) -> list[Hit]:
    """Return what is found in ``reply``."""
    context = Context(earlier=earlier)
    return list(copied(RULE, Situation(Reading(reply, Grammar()), Reading("", Grammar()), context)))


def test_copies_of_earlier_replies() -> None:
    """A reply that shares most of its runs of words with an earlier one is a copy: of which, and how far."""
    assert hits(LONG, "Hello.", LONG) == [Hit(None, "earlier", {"share": 100, "index": 1})]
    (near,) = hits(LONG.replace("Monday", "Friday"), LONG)
    assert 60 <= int(str(near.values["share"])) < 100
    assert hits("No. 5 to 7: " + LONG, "No. 8 to 9: " + LONG)[0].values["share"] == 100


def test_no_copies() -> None:
    """Other words, few words and no earlier replies are no copy."""
    assert hits(LONG) == []
    assert hits(LONG, "The bus is late because a tree fell on the road to the square.") == []
    assert hits("Thank you, see you there.", "Thank you, see you there.") == []
    assert hits("", "") == []


def test_stock_phrases() -> None:
    """Two stock phrases, or one that is a third of the reply, are found; one among real words is not."""
    two = hits("Rest assured that the tram runs. We value you, and the stop at the square is open again.")
    assert [hit.case for hit in two] == ["stock", "stock"]
    assert len(hits("Rest assured, it runs.")) == 1
    assert hits("Rest assured, the stop at the square is open again from Monday on.") == []
