"""``rate``: each reply gets 1 to 4; what counts is the distance from the key.

Situational-judgement tests score this way (training notes, section 4 and rule 10). Raw distance
rewards giving every reply the same middling number, so the score runs from what the best such
answer would earn (0) to the key (1). One step off in one reply is forgiven: no panel is finer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Assigned,
    Candidate,
    Face,
    Mark,
    Part,
    Rank,
    above,
    bounded,
    count_remarks,
    duplicates,
    fit_all,
    read_each,
    read_table,
    same_texts,
)
from playbook_app.domain.content.items.form import Form

LOWEST, HIGHEST = 1, 4
LEAST, MOST = 3, 5
FORGIVEN = 1
"""Steps from the key, over all replies together, that cost nothing."""
LEAST_SPREAD = 3
"""Steps from the key that the best single number for everything must be away."""


@dataclass(frozen=True, slots=True)
class RatedReply:
    """One reply to rate; ``rating`` is the key: 1 makes it worse, 4 helps most."""

    id: str
    text: str
    rating: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ratings(Assigned[int]):
    """(reply id, 1 to 4) for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateReplies(Face[Ratings]):
    """Replies to one post, each to be rated from 1 to 4."""

    type: ClassVar[str] = "rate"
    replies: tuple[RatedReply, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the replies."""
        return {"replies": read_each(form.tables("replies", most=MOST), _read_reply)}

    def elements(self) -> tuple[RatedReply, ...]:
        """Return the replies."""
        return self.replies

    def asked(self) -> Iterator[str]:
        """Yield ids, texts and ratings."""
        for reply in self.replies:
            yield from (reply.id, reply.text, str(reply.rating))

    def parse(self, text: str) -> Ratings:
        """Read a JSON table of ratings."""
        return Ratings.of({name: int(rating) for name, rating in read_table(text).items()})

    def fit(self, response: Ratings) -> None:
        """Check that every reply has a rating from 1 to 4."""
        fit_all(dict(response.given), [reply.id for reply in self.replies])
        if not all(LOWEST <= rating <= HIGHEST for _name, rating in response.given):
            raise ValueError("not a rating from 1 to 4")

    def mark(self, response: Ratings) -> Mark:
        """Measure how far the ratings lie from the key."""
        given = dict(response.given)
        parts = tuple(_part(reply, given.get(reply.id)) for reply in self.replies)
        away = sum(round((1 - part.credit) * (HIGHEST - LOWEST)) for part in parts)
        costly = max(0, away - FORGIVEN)
        return Mark(above(-costly, -max(0, self.flat() - FORGIVEN), 0), parts)

    def flat(self) -> int:
        """Return how many steps from the key the best single number for all replies is."""
        return min(
            sum(abs(reply.rating - rating) for reply in self.replies) for rating in range(LOWEST, HIGHEST + 1)
        )

    def best(self) -> Ratings:
        """Return the key."""
        return Ratings.of({reply.id: reply.rating for reply in self.replies})

    def naive(self, rank: Rank, shown: Sequence[str]) -> Ratings:
        """Rate the preferred reply highest and go down evenly."""
        ranked = rank(_candidates(self.arranged(shown)))
        step = (HIGHEST - LOWEST) / max(1, len(ranked) - 1)
        return Ratings.of({name: round(HIGHEST - place * step) for place, name in enumerate(ranked)})

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check the replies, and that no single number would nearly do."""
        yield from count_remarks(where, len(self.replies), LEAST, MOST)
        yield from duplicates(f"{where}/replies", [reply.id for reply in self.replies])
        yield from same_texts(f"{where}/replies", _candidates(self.replies))
        if self.flat() < LEAST_SPREAD:
            yield Remark("error", "rate-flat", where, {"steps": self.flat(), "least": LEAST_SPREAD})


def _read_reply(form: Form) -> RatedReply:
    return RatedReply(
        form.slug("id"),
        form.sentences("text"),
        form.number("rating", LOWEST, HIGHEST),
        form.sentences("reason"),
    )


def _candidates(replies: Sequence[RatedReply]) -> list[Candidate]:
    return [(reply.id, reply.text) for reply in replies]


def _part(reply: RatedReply, rating: int | None) -> Part:
    away = HIGHEST - LOWEST if rating is None else abs(reply.rating - rating)
    return Part(
        id=reply.id,
        text=reply.text,
        reason=reply.reason,
        given="" if rating is None else str(rating),
        key=str(reply.rating),
        credit=bounded(1 - away / (HIGHEST - LOWEST)),
    )
