"""A rule as data: phrases, what lifts them, and examples of both kinds, which are its tests.

Most rules are nothing but ``Shape``s; a few bring a ``find`` of their own (an echo of the post, a
name, a near copy).
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from playbook_app.domain.reply.context import Context, Promise
from playbook_app.domain.reply.pattern import Alternatives
from playbook_app.domain.reply.reading import Form, Reading, Span, covered

Lift = Literal["negated", "quoted", "reported", "supposed", "conditional", "asked"]
Where = Literal["clause", "sentence", "later", "reply", "post"]
MENTIONED: tuple[Lift, ...] = ("negated", "quoted", "reported")
"""Words that are denied, quoted or reported are no violation."""
NOT_SAID: tuple[Lift, ...] = (*MENTIONED, "supposed", "asked")
"""A move, on the other hand, has to be said outright."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a rule looks at."""

    reply: Reading
    post: Reading
    context: Context
    faults: tuple[Span, ...] = ()
    """Sentences that work against the customer, in order; known when the moves are looked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule finds, at a place of the plain text."""

    span: Span | None
    case: str = ""
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    short: bool = False
    """Of a move: an attempt that falls short, told about when the move is not made elsewhere."""


@dataclass(frozen=True, slots=True)
class Unless:
    """Words that take a shape back when they are meant in a certain place.

    "later" is from the shape on; "post" is anywhere in the post that is answered.
    """

    where: Where
    words: Alternatives


@dataclass(frozen=True, slots=True)
class Shape:
    """Phrases that say one thing."""

    words: Alternatives
    """Alternatives, see ``pattern``."""
    case: str = ""
    """Picks the sentence where a rule has several."""
    unless: tuple[Unless, ...] = ()
    lifted: tuple[Lift, ...] = MENTIONED
    power: Promise | None = None
    """Only without this authority, and only where authority has been stated..."""
    sweeping: bool = False
    """...or promised so largely that it is found as well where nothing is known of authority."""
    public_only: bool = False
    form: Form = "phrases"
    """How ``words`` are written."""


PLAIN = Context()


@dataclass(frozen=True, slots=True)
class Example:
    """A reply, or a piece of one, that shows a rule hit or miss."""

    text: str
    context: Context = PLAIN


Finder = Callable[["Rule", Situation], Iterable[Hit]]


def by_shapes(rule: "Rule", situation: Situation) -> Iterator[Hit]:
    """Yield where the shapes of ``rule`` are said and meant."""
    for shape in rule.shapes:
        for span in said(shape, situation):
            yield Hit(span, shape.case, {"promise": shape.power} if shape.power else {})


def outright(rule: "Rule", situation: Situation) -> Iterator[Hit]:
    """Yield the same, but nothing from sentences that work against the customer."""
    for hit in by_shapes(rule, situation):
        if hit.span is not None and not covered(hit.span[0], situation.faults):
            yield hit


@dataclass(frozen=True, slots=True)
class Rule:
    """One move or violation in one language."""

    id: str
    kind: Literal["move", "violation"]
    language: str
    """Short code; empty for a rule that needs no language."""
    shapes: tuple[Shape, ...]
    hits: tuple[Example, ...]
    misses: tuple[Example, ...]
    find: Finder = by_shapes


def said(shape: Shape, situation: Situation) -> Iterator[Span]:
    """Yield where ``shape`` stands and nothing takes it back."""
    context = situation.context
    if shape.public_only and not context.public:
        return
    if shape.power is not None and allowed(shape, context):
        return
    reply = situation.reply
    for span in reply.matches(shape.words, shape.form):
        lifted = any(getattr(reply, lift)(span[0]) for lift in shape.lifted)
        if not lifted and not any(taken_back(unless, span, situation) for unless in shape.unless):
            yield span


def allowed(shape: Shape, context: Context) -> bool:
    """Tell whether the writer may promise what ``shape`` promises, as far as is known."""
    if context.may_promise is None:
        return not shape.sweeping
    return shape.power in context.may_promise


def taken_back(unless: Unless, span: Span, situation: Situation) -> bool:
    """Tell whether ``unless`` holds for the words at ``span``."""
    if unless.where == "post":
        return bool(situation.post.matches(unless.words))
    return situation.reply.holds(unless.words, region(unless.where, span, situation.reply))


def region(where: Where, span: Span, reply: Reading) -> Span:
    """Return where in ``reply`` words have to stand to take back what is at ``span``."""
    start, end = span
    match where:
        case "clause":
            return reply.clause(start)[0], reply.clause(end - 1)[1]
        case "sentence":
            return reply.sentence(start)
        case "later":
            return start, len(reply.text)
        case _:
            return 0, len(reply.text)
