"""Sentences, clauses, and whether words are meant."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook_app.domain.reply.english.grammar import ENGLISH
from playbook_app.domain.reply.grammar import Grammar
from playbook_app.domain.reply.reading import MOST, Reading, covered


def read(text: str) -> Reading:
    """Return ``text`` read as English."""
    return Reading(text, ENGLISH)


def at(text: str, words: str) -> tuple[Reading, int]:
    """Return the reading and the place of ``words`` in it."""
    reading = read(text)
    return reading, reading.lower.index(words)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Sorry. We got it wrong!", ["Sorry.", "We got it wrong!"]),
        ("Ask Mrs. Patel or Dr. Weil. Today.", ["Ask Mrs. Patel or Dr. Weil.", "Today."]),
        ("We open at 9 a.m. on Monday. Come by.", ["We open at 9 a.m. on Monday.", "Come by."]),
        ("I'll ring by 5 p.m. We promise.", ["I'll ring by 5 p.m.", "We promise."]),
        ("I'll ring by 5 p.m. Tomorrow, that is.", ["I'll ring by 5 p.m. Tomorrow, that is."]),
        ("By 5 p.m.", ["By 5 p.m."]),
        ("It costs 3.50 at oakline.example today.", ["It costs 3.50 at oakline.example today."]),
        ("Thanks.We are on it.", ["Thanks.", "We are on it."]),
        ("Well... no.", ["Well...", "no."]),
        ("J. Smith will call. So did I. Yes.", ["J. Smith will call.", "So did I.", "Yes."]),
        ("It is option B. good.", ["It is option B.", "good."]),
        ("Sorry \U0001f641 We are on it", ["Sorry \U0001f641", "We are on it"]),
        ("So glad \U0001f600 about it", ["So glad \U0001f600 about it"]),
        ("Hi Ana\n\nWe got it wrong\nBen", ["Hi Ana", "We got it wrong", "Ben"]),
        ("... !!", []),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    """Stops end sentences, and not inside numbers, addresses, names and abbreviations."""
    reading = read(text)
    assert [reading.text[slice(*bounds)].strip() for bounds in reading.sentences()] == sentences


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("It was late, but we answered.", "answered", ", but we answered."),
        ("Not our van, we use bikes.", "bikes", ", we use bikes."),
        ("The depot, the driver and the shop", "driver", "The depot, the driver and the shop"),
        ("If it is not there by 4:05, call me.", "call", " call me."),
        ("We checked (twice) and found it.", "twice", "twice)"),
        ("Sorry: it was us.", "us", " it was us."),
        ("At 10:30 we open.", "open", "At 10:30 we open."),
        ("We will find out why you waited on Monday.", "monday", "why you waited on Monday."),
        ("We looked - and found it", "found", " and found it"),
    ],
)
def test_clauses(text: str, words: str, clause: str) -> None:
    """Clauses begin at marks, conjunctions, and where a comma is followed by a subject."""
    reading, place = at(text, words)
    assert reading.text[slice(*reading.clause(place))] == clause


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This was not your fault.", "your fault"),
        ("It wasnt your fault.", "your fault"),
        ("Nobody says it is your fault.", "your fault"),
        ("I'd never say that your fault was bigger.", "your fault"),
    ],
)
def test_negated(text: str, words: str) -> None:
    """A negation reaches what follows in its clause."""
    reading, place = at(text, words)
    assert reading.negated(place)
    assert not reading.meant(place)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was your fault.", "your fault"),
        ("No, you should have asked.", "you should"),
        ("Not only was it late, it was your fault.", "your fault"),
        ("We didn't answer, but it was your fault.", "your fault"),
        ("Your fault, not ours.", "your fault"),
        ("There is no doubt it was your fault.", "your fault"),
        ("It did not work. Your fault.", "your fault"),
    ],
)
def test_not_negated(text: str, words: str) -> None:
    """A negation ends with its clause, and some words only hold one."""
    reading, place = at(text, words)
    assert not reading.negated(place)
    assert reading.meant(place)


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ('You wrote "it is your fault" and more.', "your fault", True),
        ("You wrote \u201eit is your fault\u201c and more.", "your fault", True),
        ("You wrote 'it isn't your fault' and more.", "your fault", True),
        ("> it is your fault\nWe read that.", "your fault", True),
        ("It isn't your fault, and that's that.", "your fault", False),
        ('A 27" screen is your fault, not 24".', "your fault", False),
        ('"We say it is your fault."', "your fault", False),
        ('"Late" is a word, and it is your fault.', "your fault", False),
    ],
)
def test_quoted(text: str, words: str, *, quoted: bool) -> None:
    """Words in quotation marks are somebody else's, unless everything stands in them."""
    reading, place = at(text, words)
    assert reading.quoted(place) is quoted


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("You say we failed you.", True),
        ("You were told that we failed you.", True),
        ("You rightly said that we failed you.", True),
        ("You told us about the nuts and we failed you.", False),
        ("You said it. We failed you.", False),
        ("You wrote to us three times last week when we failed you.", False),
        ("We failed you, as you say.", False),
    ],
)
def test_reported(text: str, *, reported: bool) -> None:
    """What directly follows "you say" is not said by the writer."""
    reading, place = at(text, "we failed")
    assert reading.reported(place) is reported


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("If we failed you, tell me.", True),
        ("Tell me if we failed you.", True),
        ("Unless we failed you, all is well.", True),
        ("If you ask me, we failed you.", False),
        ("We failed you if you ask me.", False),
    ],
)
def test_supposed(text: str, *, supposed: bool) -> None:
    """A condition says nothing; what follows it does."""
    reading, place = at(text, "we failed")
    assert reading.supposed(place) is supposed


def test_asked() -> None:
    """A question says nothing."""
    reading, place = at('Was it "our fault?" We think so.', "our fault")
    assert reading.asked(place)
    assert not reading.asked(reading.lower.index("think"))


def test_matches_are_found_once() -> None:
    """Phrases are looked for in lower case, signs as typed where capitals matter, each once."""
    reading = read("XX said we are SORRY, sorry. If sorry, we say so.")
    assert len(reading.matches(("sorry",))) == 3
    assert reading.matches(("sorry",)) is reading.matches(("sorry",))
    assert reading.matches(("X{2}",), "signs as typed") == ((0, 2),)
    assert reading.matches(("xx",), "signs") == ((0, 2),)
    assert reading.matches(()) == ()
    assert reading.within(("sorry",), (0, 20)) == ((15, 20),)
    assert reading.holds(("sorry",), (0, 29))
    assert not reading.holds(("sorry",), (30, 49))


def test_without_a_grammar() -> None:
    """A language without grammar is split by its marks alone."""
    reading = Reading("Not your fault; never. Was it?", Grammar())
    place = reading.lower.index("your")
    assert reading.meant(place)
    assert reading.text[slice(*reading.clause(place))] == "Not your fault;"


def test_only_the_beginning_is_read() -> None:
    """What is longer than any network takes is not read to its end."""
    assert len(read("so " * MOST).text) <= MOST


def test_covered() -> None:
    """A place lies in a span from its first to its last character."""
    spans = ((2, 4), (6, 9))
    assert [place for place in range(11) if covered(place, spans)] == [2, 3, 6, 7, 8]


@given(st.text(alphabet="aI .!?,;:'\"\n>-not if you said we but\u2013\U0001f600A1", max_size=120))
def test_any_text_is_split_without_gaps(text: str) -> None:
    """Sentences and clauses cover every text, and every place can be asked about."""
    reading = read(text)
    assert reading.sentence_starts[0] == 0
    assert list(reading.clause_starts) == sorted(set(reading.clause_starts))
    assert set(reading.sentence_starts) <= set(reading.clause_starts)
    for place in range(len(reading.text)):
        begin, end = reading.clause(place)
        assert begin <= place < end
        reading.meant(place)


def test_conditions_anywhere_in_a_sentence() -> None:
    """Before the words or behind them, but not in another sentence."""
    reading = Reading("You get it if it broke. If not, you get it. You get it.", ENGLISH)
    places = [match.start() for match in re.finditer("(?i)you get", reading.text)]
    assert [reading.conditional(place) for place in places] == [True, True, False]
