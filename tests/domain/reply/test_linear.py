"""No reply makes the check slow: every pattern has bounds, and hostile texts cost no more than long ones."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from re import _constants, _parser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import playbook_app.domain.reply as package
from playbook_app.domain.reply import pattern
from playbook_app.domain.reply.check import check_reply
from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.english.rules import RULES as ENGLISH
from playbook_app.domain.reply.german.rules import RULES as GERMAN

RULES = (*ENGLISH, *GERMAN)
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
LONGEST_MATCH = 600
LONG = 4_000
CONTEXT = Context(post=Post("Dan", "Soles came off my boots after two weeks."), may_promise=())


def module_patterns() -> Iterator[re.Pattern[str]]:
    """Yield the patterns that the modules of the package keep."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        yield from (value for value in vars(module).values() if isinstance(value, re.Pattern))


@pytest.fixture(scope="module")
def patterns() -> list[str]:
    """Return every pattern that the check compiles, by checking all examples from scratch."""
    compiled: list[str] = []
    pattern.phrases.cache_clear()
    pattern.signs.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pattern, "re", Recorder(compiled))
        for rule in RULES:
            for example in (*rule.hits, *rule.misses):
                check_reply(example.text, example.context)
    return [*compiled, *(kept.pattern for kept in module_patterns())]


class Recorder:
    """Stands in for ``re`` and remembers what is compiled."""

    def __init__(self, compiled: list[str]) -> None:
        """Write into ``compiled``."""
        self.compiled = compiled

    def compile(self, text: str) -> re.Pattern[str]:
        """Compile and remember."""
        self.compiled.append(text)
        return re.compile(text)

    def escape(self, text: str) -> str:
        """Escape."""
        return re.escape(text)


def repeats(
    parsed: _parser.SubPattern, above: tuple[int, ...] = ()
) -> Iterator[tuple[int, tuple[int, ...], object]]:
    """Yield each repeat below ``parsed``: how often at most, the repeats around it, what is repeated."""
    for operation, argument in parsed:
        if operation in REPEATS:
            _least, most, inner = argument
            yield int(most), above, inner
            yield from repeats(inner, (*above, int(most)))
        elif operation is _constants.BRANCH:
            for branch in argument[1]:
                yield from repeats(branch, above)
        elif operation is _constants.SUBPATTERN:
            yield from repeats(argument[3], above)
        elif operation in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from repeats(argument[1], above)


def separated(inner: _parser.SubPattern) -> bool:
    """Tell whether what is repeated begins or ends with a fixed mark, so that it matches in one way."""
    ends = (inner[0], inner[-1])
    marks = [chr(argument) for operation, argument in ends if operation is _constants.LITERAL]
    sets = [operation for operation, _argument in ends if operation is _constants.IN]
    return any(not mark.isalnum() for mark in marks) or bool(sets)


def test_every_pattern_has_bounds(patterns: list[str]) -> None:
    """No repeat is open, and no match is longer than a few sentences."""
    assert len(patterns) > 60
    for text in patterns:
        parsed = _parser.parse(text)
        assert all(most < 1_000 for most, _above, _inner in repeats(parsed)), text
        assert parsed.getwidth()[1] <= LONGEST_MATCH, text


def test_repeats_inside_repeats_are_separated(patterns: list[str]) -> None:
    """A repeat of something that varies repeats it with a mark, so that there is one way to match it."""
    for text in patterns:
        for most, _above, inner in repeats(_parser.parse(text)):
            least_width, most_width = inner.getwidth()
            if most > 1 and least_width != most_width:
                assert separated(inner), text


def test_the_guard_sees() -> None:
    """An open repeat and an ambiguous one would be found."""
    (open_repeat,) = repeats(_parser.parse("a+"))
    assert open_repeat[0] > 1_000
    assert not separated(_parser.parse("x?[a-z]{1,9}"))
    assert separated(_parser.parse(" [a-z]{1,9}"))


UNITS = [
    "a ", "a", "sorry ", "we'll ", "the ", "' ", '" ', "if you, ", "not ", "12 ", "12.", "x@x.", "...", "[",
    "{{", "<<", "_", "X", "due to the ", "our ", "please call ", "Ana ", "Ana, ", "\u2013 ", "\n", "\n> ",
    "\U0001f600 ", "Mr. ", "we're the the the the ", "you should really really ", "that you ",
    "check out our new ", "I'll ring you by noon ", "you say ", "\u0130", "\u2026", "a.m. ", "(", "1-",
    "+1 ", "'a' ",
]  # fmt: skip


IN_GERMAN = ["wegen der ", "sie haben die ", "und ich ", "dass du nicht "]


def cost(text: str, context: Context = CONTEXT) -> float:
    """Return the processor time of one check in seconds, the better of two."""
    times = []
    for _ in range(2):
        begin = time.process_time()
        check_reply(text, context)
        times.append(time.process_time() - begin)
    return min(times)


@pytest.mark.parametrize(
    ("unit", "language"), [*((unit, "en") for unit in UNITS), *((unit, "de") for unit in IN_GERMAN)], ids=repr
)
def test_eight_times_the_text(unit: str, language: str) -> None:
    """Eight times a hostile text costs about eight times as much, and never the square of it."""
    context = replace(CONTEXT, language=language)
    short = (unit * LONG)[: LONG // 8]
    cost(short, context)
    assert cost(short * 8, context) <= 20 * cost(short, context) + 0.1


@settings(max_examples=20)
@given(
    st.lists(st.sampled_from(UNITS + [example.text for rule in RULES for example in rule.hits]), max_size=600)
)
def test_hostile_mixtures(units: list[str]) -> None:
    """Whatever phrases are strung together, the check ends soon, and its places are in the text."""
    text = "".join(units)
    begin = time.process_time()
    report = check_reply(text, CONTEXT)
    assert time.process_time() - begin < 5
    for finding in report.moves + report.missing + report.violations:
        if finding.span:
            start, end = finding.span
            assert 0 <= start < end <= len(text)
            assert text[start:end] == finding.quote


@given(st.text(max_size=300), st.text(max_size=100), st.lists(st.text(max_size=40), max_size=3))
def test_any_text(text: str, post: str, earlier: list[str]) -> None:
    """No text, post or earlier reply makes the check fail; the score stays between 0 and 5."""
    report = check_reply(
        text, Context(post=Post(post[:10], post), earlier=tuple(earlier), signers=tuple(earlier))
    )
    assert 0 <= report.score <= 5
    assert len(report.moves) + len(report.missing) == 5
