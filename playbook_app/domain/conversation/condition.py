"""The small safe language of conditions: ``permission >= 3 and not (warned == 1 or trust < 20)``.

Names are meters or hidden numbers; values are whole numbers; a bare name means ``name != 0``.
Operators: ``< <= == != >= >``, ``and``, ``or``, ``not``, brackets. There is no ``eval``. The language
is total: a parsed condition has an answer for any numbers, and a name that has none counts as 0.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MAX_LENGTH = 300
MAX_DEPTH = 20

_TOKEN = re.compile(r"\s*(?:-?[0-9]{1,6}|[a-z][a-z0-9_]*|<=|>=|==|!=|<|>|\(|\))")
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__,
    "<=": int.__le__,
    "==": int.__eq__,
    "!=": int.__ne__,
    ">=": int.__ge__,
    ">": int.__gt__,
}
_SPLITS = {"<": (0,), ">=": (0,), "<=": (1,), ">": (1,), "==": (0, 1), "!=": (0, 1)}
_WORDS = {"and", "or", "not"}

Numbers = Mapping[str, int]
Test = Callable[[Numbers], bool]


class ConditionError(ValueError):
    """The text is no condition; the message says what was expected and where."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed condition. Two conditions are equal when their text is.

    ``splits`` has every (name, number) at which it may change its mind: for numbers below it and from
    it on. Between two splits of a name all values are the same to it.
    """

    text: str
    splits: frozenset[tuple[str, int]] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The names it asks for."""
        return frozenset(name for name, _number in self.splits)

    def holds(self, numbers: Numbers) -> bool:
        """Tell whether it is true for these numbers; a name that is not among them counts as 0."""
        return _compiled(self.text)(numbers)


ALWAYS = Condition("")
_cache: dict[str, Test] = {"": lambda _numbers: True}


def parse_condition(text: str) -> Condition:
    """Read a condition; empty text is always true. Raises ``ConditionError``."""
    if not text.strip():
        return ALWAYS
    if len(text) > MAX_LENGTH:
        raise ConditionError(f"longer than {MAX_LENGTH} characters")
    parser = _Parser(_tokens(text))
    test = parser.whole()
    _cache[text] = test
    return Condition(text, frozenset(parser.splits))


def _compiled(text: str) -> Test:
    if text not in _cache:
        parse_condition(text)
    return _cache[text]


def _tokens(text: str) -> list[str]:
    found, position = [], 0
    stripped = text.rstrip()
    while position < len(stripped):
        match = _TOKEN.match(stripped, position)
        if match is None:
            raise ConditionError(f"cannot read {stripped[position:].strip()[:20]!r}")
        found.append(match.group().strip())
        position = match.end()
    return found


class _Parser:
    """Recursive descent over or → and → not → comparison."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self.splits: set[tuple[str, int]] = set()

    def whole(self) -> Test:
        test = self._either()
        if self._at < len(self._tokens):
            raise ConditionError(f"did not expect {self._tokens[self._at]!r}")
        return test

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._at += 1
        return token

    def _either(self) -> Test:
        tests = [self._both()]
        while self._peek() == "or":
            self._take()
            tests.append(self._both())
        return tests[0] if len(tests) == 1 else lambda numbers: any(test(numbers) for test in tests)

    def _both(self) -> Test:
        tests = [self._single()]
        while self._peek() == "and":
            self._take()
            tests.append(self._single())
        return tests[0] if len(tests) == 1 else lambda numbers: all(test(numbers) for test in tests)

    def _single(self) -> Test:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise ConditionError(f"nested deeper than {MAX_DEPTH}")
        token = self._take()
        if token == "not":  # noqa: S105 - a word of the language, not a password
            inner = self._single()
            test: Test = lambda numbers: not inner(numbers)  # noqa: E731
        elif token == "(":  # noqa: S105
            test = self._either()
            if self._take() != ")":
                raise ConditionError("a bracket is not closed")
        else:
            test = self._comparison(token)
        self._depth -= 1
        return test

    def _comparison(self, name: str) -> Test:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or name in _WORDS:
            raise ConditionError(f"expected a name, found {name or 'the end'!r}")
        sign = self._peek()
        compare = _COMPARE.get(sign)
        if compare is None:
            self.splits |= {(name, 0), (name, 1)}
            return lambda numbers: numbers.get(name, 0) != 0
        self._take()
        number = self._take()
        if not re.fullmatch(r"-?[0-9]+", number):
            raise ConditionError(f"expected a number, found {number or 'the end'!r}")
        value = int(number)
        self.splits |= {(name, value + step) for step in _SPLITS[sign]}
        return lambda numbers: compare(numbers.get(name, 0), value)
