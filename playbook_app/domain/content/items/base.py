"""What every type of item has in common.

An ``Item`` is one point to learn; its ``faces`` ask it of other people, products, channels or
severities. A face can read itself, be shown in a shuffled order, take a response, mark it and say
what is wrong with it. Marking is pure: the same response always gets the same mark, from 0 to 1.
"""

import json
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Literal, Protocol, Self, TypeVar

from playbook_app.domain.content.blocks import Post
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.form import Form

CHOSEN = "chosen"
"""What stands in ``Part.given`` and ``Part.key`` where a part is simply taken or not."""

State = Literal["right", "missed", "wrong", "near", "other"]
Candidate = tuple[str, str]
"""Something to prefer: its id and its words."""
Rank = Callable[[Sequence[Candidate]], list[str]]
"""Orders candidates, the preferred one first; returns their ids."""


class Response(Protocol):
    """What somebody gives as an answer; every type has its own."""

    @property
    def text(self) -> str:
        """The written form, as it stands in events; equal responses have equal texts."""


R = TypeVar("R", bound=Response)
V = TypeVar("V", str, int)
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Assigned(Generic[V]):
    """A response that gives each part something: (id, what it was given), in order of the ids."""

    given: tuple[tuple[str, V], ...]

    @classmethod
    def of(cls, table: Mapping[str, V]) -> Self:
        """Make the response from a table."""
        return cls(tuple(sorted(table.items())))

    @property
    def text(self) -> str:
        """A JSON table of texts."""
        return written({name: str(given) for name, given in self.given})


class Element(Protocol):
    """A piece that a sitting shows in an order of its own."""

    @property
    def id(self) -> str:
        """Its id, unique in the face."""


E = TypeVar("E", bound=Element)


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the explanation: what was given, what is right, and why.

    ``given`` and ``key`` are codes of the type (an action, a rating, a position, ``CHOSEN``);
    empty means nothing. ``credit`` runs from 0 to 1. ``note`` is a code of the type or empty.
    """

    id: str
    text: str
    reason: str
    given: str
    key: str
    credit: float
    note: str = ""

    @property
    def state(self) -> State:
        """Tell how it went: other is a wrong option that nobody took."""
        if not self.given:
            return "missed" if self.key else "other"
        if self.credit >= 1:
            return "right"
        return "near" if self.credit > 0 else "wrong"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a response is worth. ``score`` runs from 0 to 1; ``right`` means that nothing was missing."""

    score: float
    parts: tuple[Part, ...]

    @property
    def right(self) -> bool:
        """Tell whether nothing was missing."""
        return self.score >= 1

    @property
    def chosen(self) -> Part:
        """The option taken in a single choice."""
        return next(part for part in self.parts if part.given)

    @property
    def key(self) -> Part:
        """The right option of a single choice."""
        return next(part for part in self.parts if part.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face(ABC, Generic[R]):
    """One way of asking an item. ``id``, ``skill`` and ``rule`` are the item's; ``face`` is its own id.

    ``rule`` is the line to keep afterwards. ``face`` is empty where the item has only this one.
    """

    type: ClassVar[str]
    graded: ClassVar[bool] = True
    """Whether its score counts: for results, mastery and a pass."""

    id: str
    skill: str
    rule: str
    prompt: str
    post: Post | None = None
    hint: str = ""
    face: str = ""

    @classmethod
    @abstractmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Return the fields that only this type has, by name; faults are noted in ``form``."""

    @abstractmethod
    def asked(self) -> Iterator[str]:
        """Yield what is asked and what is right, without reasons: what a fingerprint covers."""

    @abstractmethod
    def parse(self, text: str) -> R:
        """Read a response from its written form; raises ``ValueError``."""

    @abstractmethod
    def fit(self, response: R) -> None:
        """Check that it can be submitted; raises ``KeyError`` (no such part), ``ValueError`` (unfinished)."""

    @abstractmethod
    def mark(self, response: R) -> Mark:
        """Mark any response, whether or not it fits."""

    @abstractmethod
    def best(self) -> R:
        """Return the response that gets the full score."""

    @abstractmethod
    def naive(self, rank: Rank, shown: Sequence[str]) -> R:
        """Answer as somebody does who only ranks what there is, in the order ``shown``."""

    @abstractmethod
    def remarks(self, where: str) -> Iterator[Remark]:
        """Say what is wrong with this face; ``where`` is its place (``items/3/faces/1``)."""

    def elements(self) -> tuple[Element, ...]:
        """Return the pieces that a sitting shuffles, as the author wrote them; none by default."""
        return ()

    def settled(self, shown: tuple[str, ...]) -> tuple[str, ...]:
        """Return a shuffled order as it may be shown."""
        return shown

    def arranged(self, shown: Iterable[str]) -> tuple[Any, ...]:
        """Return the pieces in the order shown; raises ``KeyError``."""
        pieces = {piece.id: piece for piece in self.elements()}
        return tuple(pieces[name] for name in shown)


AnyFace = Face[Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One point to learn, asked by one or more faces (at least one)."""

    faces: tuple[AnyFace, ...]

    @property
    def id(self) -> str:
        """Its id, unique in the lesson."""
        return self.faces[0].id

    @property
    def skill(self) -> str:
        """The skill it trains."""
        return self.faces[0].skill

    @property
    def type(self) -> str:
        """The type of all its faces."""
        return self.faces[0].type

    @property
    def graded(self) -> bool:
        """Tell whether its score counts."""
        return self.faces[0].graded

    def face(self, face_id: str) -> AnyFace:
        """Return the face with that id; raises ``KeyError``."""
        for face in self.faces:
            if face.face == face_id:
                return face
        raise KeyError(face_id)


def fingerprint(face: AnyFace) -> str:
    """Return eight hexadecimal digits that change when what is asked or what is right changes.

    Type, prompt, post and the face's own texts and keys count. Reasons, hint and rule do not:
    mending a comma in an explanation leaves the question as it was.
    """
    post = face.post
    head = () if post is None else (post.author, post.handle, post.time, post.text)
    return checksum(chr(0).join((face.type, face.prompt, *head, *face.asked())))


def checksum(text: str) -> str:
    """Return eight hexadecimal digits for a text, the same in every process."""
    return f"{zlib.crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def read_each(forms: Iterable[Form], read: Callable[[Form], P]) -> tuple[P, ...]:
    """Read a piece from each table, and note every field in it that nobody asked for."""
    found = []
    for form in forms:
        found.append(read(form))
        form.done()
    return tuple(found)


def bounded(score: float) -> float:
    """Return the score kept from 0 to 1."""
    return min(1.0, max(0.0, score))


def above(earned: float, naive: float, most: float) -> float:
    """Return how far ``earned`` lies from what a naive answer earns (0) to ``most`` (1)."""
    return bounded((earned - naive) / (most - naive)) if most > naive else float(earned >= most)


def written(value: object) -> str:
    """Return JSON that is equal for equal values."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_texts(text: str) -> tuple[str, ...]:
    """Read a written list of texts; raises ``ValueError``."""
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(part, str) for part in found):
        raise ValueError("not a list of texts")
    return tuple(found)


def read_table(text: str) -> dict[str, str]:
    """Read a written table of texts; raises ``ValueError``."""
    found = json.loads(text)
    if not isinstance(found, dict) or not all(isinstance(part, str) for part in found.values()):
        raise ValueError("not a table of texts")
    return found


def fit_all(given: Iterable[str], wanted: Iterable[str]) -> None:
    """Check that every wanted id is given and no other; raises ``KeyError``, ``ValueError``."""
    there, needed = set(given), set(wanted)
    for name in sorted(there - needed):
        raise KeyError(name)
    if there != needed:
        raise ValueError(f"nothing given for {', '.join(sorted(needed - there))}")


def by_id(elements: Iterable[E]) -> Mapping[str, E]:
    """Return elements by their ids."""
    return {element.id: element for element in elements}


def duplicates(where: str, ids: Sequence[str]) -> Iterator[Remark]:
    """Yield an error for every id that comes again; ``where`` is the place of the list."""
    first: dict[str, int] = {}
    for number, name in enumerate(ids, 1):
        if name in first:
            yield Remark("error", "duplicate-id", f"{where}/{number}", {"id": name, "first": first[name]})
        first.setdefault(name, number)


def same_texts(where: str, candidates: Sequence[Candidate]) -> Iterator[Remark]:
    """Yield an error for every text that says the same as one before."""
    seen: set[str] = set()
    for number, (name, text) in enumerate(candidates, 1):
        folded = " ".join(text.casefold().split())
        if folded in seen:
            yield Remark("error", "same-option-text", f"{where}/{number}", {"id": name})
        seen.add(folded)


def count_remarks(where: str, found: int, least: int, most: int) -> Iterator[Remark]:
    """Yield an error when there are too few or too many of something."""
    if not least <= found <= most:
        values: dict[str, object] = {"found": found, "least": least, "most": most}
        yield Remark("error", "option-count", where, values)
