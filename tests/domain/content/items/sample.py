"""Sound faces of every type, and a form that reads them from plain values."""

from collections.abc import Sequence
from typing import Any

from playbook_app.domain.content.blocks import Post, Span
from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.content.items.gap import FillGaps, Gap, WrongAnswer
from playbook_app.domain.content.items.mark import MarkWords, Phrase
from playbook_app.domain.content.items.match import MatchPairs, Pair, Side
from playbook_app.domain.content.items.multiple import MultipleChoice
from playbook_app.domain.content.items.option import Option
from playbook_app.domain.content.items.order import OrderStep, OrderSteps
from playbook_app.domain.content.items.rate import RatedReply, RateReplies
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.items.triage import TriagePost, TriagePosts
from playbook_app.domain.content.items.write import Model, WriteReply

COMMON: dict[str, Any] = {"id": "item", "skill": "courtesy", "rule": "Keep this.", "prompt": "What now?"}


def post(text: str, author: str = "Ann") -> Post:
    """Return a post with these words."""
    return Post(author, author.lower(), "9:00", (Span(text),))


def options(*texts: str, right: str) -> tuple[Option, ...]:
    """Return options a, b, c, ...; ``right`` has the letters of the right ones."""
    letters = zip("abcdefgh", texts, strict=False)
    return tuple(Option(letter, text, letter in right, f"reason {letter}") for letter, text in letters)


def single(**changes: Any) -> SingleChoice:
    """Return a choice of three; b is right."""
    fields: dict[str, Any] = {"options": options("one", "second", "longest text", right="b")}
    return SingleChoice(**(COMMON | fields | changes))


def multiple(**changes: Any) -> MultipleChoice:
    """Return five options; a and d are right."""
    texts = ("one", "two words", "three", "and four", "five of them")
    return MultipleChoice(**(COMMON | {"options": options(*texts, right="ad")} | changes))


def replies(*ratings: int) -> tuple[RatedReply, ...]:
    """Return replies a, b, c, ... with these keys."""
    letters = zip("abcde", ratings, strict=False)
    return tuple(RatedReply(letter, f"reply {letter}", rating, f"why {letter}") for letter, rating in letters)


def rate(**changes: Any) -> RateReplies:
    """Return four replies with the ratings 1, 4, 2, 3."""
    return RateReplies(**(COMMON | {"replies": replies(1, 4, 2, 3)} | changes))


def steps(*texts: str) -> tuple[OrderStep, ...]:
    """Return steps a, b, c, ... in their order."""
    return tuple(
        OrderStep(letter, text, f"why {letter}") for letter, text in zip("abcdefg", texts, strict=False)
    )


def order(**changes: Any) -> OrderSteps:
    """Return four steps."""
    return OrderSteps(
        **(COMMON | {"steps": steps("Read it", "Check facts", "Say it", "Look again")} | changes)
    )


def match(**changes: Any) -> MatchPairs:
    """Return three pairs and a side without one."""
    pairs = (
        Pair("praise", "Best rye in town", "Say what pleased you", "why praise"),
        Pair("fault", "It broke again", "Put it right", "why fault"),
        Pair("query", "Open on Sunday?", "Give the hours", "why query"),
    )
    others = (Side("coupon", "Send a voucher", "why not"),)
    return MatchPairs(**(COMMON | {"pairs": pairs, "others": others} | changes))


def stack(*actions: str) -> tuple[TriagePost, ...]:
    """Return posts p1, p2, ... that need these actions."""
    return tuple(
        TriagePost(f"p{n}", post(f"post {n}"), action, f"why {n}") for n, action in enumerate(actions, 1)
    )


def triage(**changes: Any) -> TriagePosts:
    """Return four posts with four needs."""
    posts = stack("answer", "thank", "fix", "escalate")
    return TriagePosts(**(COMMON | {"posts": posts} | changes))


MARKED = (
    "Hello Ann. Sorry if you were upset, but our parcels do arrive. As I told you before, wait for the van."
)
"""Words 2 to 6 and 12 to 16 do the damage; 7 to 11 only look like it."""


def mark(**changes: Any) -> MarkWords:
    """Return a text with two harmful phrases and a harmless one."""
    phrases = (
        Phrase(2, 6, harmful=True, reason="why if"),
        Phrase(12, 16, harmful=True, reason="why told"),
        Phrase(9, 9, harmful=False, reason="why parcels"),
    )
    return MarkWords(**(COMMON | {"text": MARKED, "phrases": phrases} | changes))


def gap(**changes: Any) -> FillGaps:
    """Return a text with two gaps."""
    gaps = (
        Gap("when", ("by noon", "before noon"), "why when", (WrongAnswer("soon", "why not soon"),)),
        Gap("who", ("Petra",), "why who"),
    )
    text = "You will hear from us [[when]]. Ask for [[who]]!"
    return FillGaps(**(COMMON | {"text": text, "gaps": gaps} | changes))


def write(**changes: Any) -> WriteReply:
    """Return a reply to write, with two models."""
    models = (
        Model("short", "Thank you, Ann.", "why short"),
        Model("long", "Thank you very much.", "why long"),
    )
    return WriteReply(**(COMMON | {"models": models} | changes))


def every_face() -> tuple[AnyFace, ...]:
    """Return a sound face of every type, in the order of the table."""
    return (single(), multiple(), rate(), order(), match(), triage(), mark(), gap(), write())


class PlainForm:
    """A form over plain values; ``faults`` collects what is noted, in all tables of it."""

    def __init__(self, values: dict[str, Any], faults: list[str] | None = None) -> None:
        self.values = values
        self.faults: list[str] = [] if faults is None else faults
        self.seen: set[str] = set()

    def _take(self, name: str, *, required: bool) -> Any:
        self.seen.add(name)
        if required and name not in self.values:
            self.faults.append(f"missing-field {name}")
        return self.values.get(name)

    def words(self, name: str, *, required: bool = True) -> str:
        """Return a text."""
        return str(self._take(name, required=required) or "")

    def sentences(self, name: str) -> str:
        """Return a text."""
        return self.words(name)

    def slug(self, name: str) -> str:
        """Return an id."""
        return self.words(name)

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        """Return a word of the list, or the first."""
        found = self.words(name)
        return found if found in allowed else allowed[0]

    def number(self, name: str, low: int, high: int) -> int:
        """Return a number in the range."""
        return max(low, min(high, int(self._take(name, required=True) or 0)))

    def flag(self, name: str) -> bool:
        """Return yes or no."""
        return bool(self._take(name, required=False))

    def listed(self, name: str, *, required: bool = True, most: int = 50) -> tuple[str, ...]:
        """Return a list."""
        return tuple(self._take(name, required=required) or ())[:most]

    def tables(self, name: str, *, required: bool = True, most: int = 200) -> "list[PlainForm]":
        """Return tables."""
        found = (self._take(name, required=required) or [])[:most]
        return [PlainForm(values, self.faults) for values in found]

    def has(self, name: str) -> bool:
        """Tell whether it is there."""
        return name in self.values

    def error(self, code: str, name: str, /, **values: object) -> None:
        """Note a fault."""
        self.faults.append(" ".join([code, name, *map(str, values.values())]))

    def done(self) -> None:
        """Note what nobody asked for."""
        self.faults += [f"unknown-field {name}" for name in self.values if name not in self.seen]


def codes(face: AnyFace) -> list[tuple[str, str, str]]:
    """Return what is wrong with a face as (level, code, place)."""
    return [(remark.level, remark.code, remark.where) for remark in face.remarks("items/1")]
