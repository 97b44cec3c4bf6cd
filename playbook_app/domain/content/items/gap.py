"""``gap``: words to fill in; what was meant counts, not how it was typed.

Case, accents of quotes and dashes, punctuation and blanks do not matter. One slip of the keyboard
is forgiven in an answer of five letters or more, two from nine on; never in its first letter, and
never in a number.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Assigned,
    Face,
    Mark,
    Part,
    Rank,
    by_id,
    duplicates,
    fit_all,
    read_each,
    read_table,
)
from playbook_app.domain.content.items.form import Form

MOST, MOST_ACCEPTED, MOST_WRONG = 5, 12, 6
LONGEST_ANSWER = 200
SLIPS = ((9, 2), (5, 1))
"""(letters from which on, slips forgiven), longest first."""
NEAR = "near"
"""Note of an answer that was taken although it was not typed exactly."""
_GAP = re.compile(r"\[\[(?P<id>[a-z0-9-]+)\]\]")


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """An answer that is often given, and why it is wrong."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap with the answers it takes; the first of them is shown as the right one."""

    id: str
    accept: tuple[str, ...]
    reason: str
    wrong: tuple[WrongAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled(Assigned[str]):
    """(gap id, what was typed) for each gap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillGaps(Face[Filled]):
    """A text in which ``[[gap id]]`` stands for each gap."""

    type: ClassVar[str] = "gap"
    text: str
    gaps: tuple[Gap, ...]

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the text and its gaps."""
        text = form.sentences("text")
        gaps = read_each(form.tables("gaps", most=MOST), _read_gap)
        return {"text": text, "gaps": gaps}

    @property
    def pieces(self) -> tuple[tuple[str, str], ...]:
        """The text as (words, id of the gap that follows); the last id is empty."""
        found, position = [], 0
        for match in _GAP.finditer(self.text):
            found.append((self.text[position : match.start()], match["id"]))
            position = match.end()
        return (*found, (self.text[position:], ""))

    def asked(self) -> Iterator[str]:
        """Yield the text and what each gap takes."""
        yield self.text
        for gap in self.gaps:
            yield from (gap.id, *gap.accept)

    def parse(self, text: str) -> Filled:
        """Read a JSON table."""
        return Filled.of(read_table(text))

    def fit(self, response: Filled) -> None:
        """Check that every gap has something in it, no longer than ``LONGEST_ANSWER``."""
        fit_all(dict(response.given), [gap.id for gap in self.gaps])
        for name, answer in response.given:
            if not answer.strip() or len(answer) > LONGEST_ANSWER:
                raise ValueError(f"{name} is empty or too long")

    def mark(self, response: Filled) -> Mark:
        """Count the gaps that are filled rightly."""
        given = dict(response.given)
        parts = tuple(_part(gap, given.get(gap.id, "")) for gap in self.gaps)
        return Mark(sum(part.credit for part in parts) / max(1, len(parts)), parts)

    def best(self) -> Filled:
        """Return the first accepted answer for each gap."""
        return Filled.of({gap.id: gap.accept[0] for gap in self.gaps})

    def naive(self, rank: Rank, shown: Sequence[str]) -> Filled:
        """Repeat the preferred word of what is asked."""
        del shown  # a text has one order
        words = " ".join((self.prompt, *(text for text, _gap in self.pieces))).split()
        candidates = [(word, word) for word in words]
        return Filled.of({gap.id: next(iter(rank(candidates)), "") for gap in self.gaps})

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check that text and gaps belong together, and that no answer stands there already."""
        yield from duplicates(f"{where}/gaps", [gap.id for gap in self.gaps])
        named = [gap for _text, gap in self.pieces if gap]
        known = by_id(self.gaps)
        for name in sorted(set(named) - known.keys()):
            yield Remark("error", "gap-unknown", where, {"id": name})
        for number, gap in enumerate(self.gaps, 1):
            yield from self._gap_remarks(gap, named.count(gap.id), f"{where}/gaps/{number}")

    def _gap_remarks(self, gap: Gap, used: int, where: str) -> Iterator[Remark]:
        if used != 1:
            yield Remark("error", "gap-not-once", where, {"id": gap.id, "found": used})
        for answer in gap.accept:
            if not normalised(answer):
                yield Remark("error", "answer-empty", where, {"answer": answer})
        for wrong in gap.wrong:
            if any(normalised(wrong.text) == normalised(answer) for answer in gap.accept):
                yield Remark("error", "wrong-is-accepted", where, {"answer": wrong.text})
        read = f" {normalised(' '.join((self.prompt, self.hint, *(text for text, _ in self.pieces))))} "
        for answer in gap.accept:
            if f" {normalised(answer)} " in read:
                yield Remark("warning", "gap-given-away", where, {"answer": answer})


def normalised(text: str) -> str:
    """Return the letters and digits alone, in one case, with single blanks between words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())


def near(typed: str, accepted: str) -> bool:
    """Tell whether ``typed`` is ``accepted`` with a slip or two of the keyboard; both normalised."""
    from rapidfuzz.distance import OSA

    if typed[:1] != accepted[:1] or any(sign.isdigit() for sign in typed + accepted):
        return False  # "irresponsible" is no slip for "responsible"
    slips = next((slips for letters, slips in SLIPS if len(accepted) >= letters), 0)
    return OSA.distance(typed, accepted, score_cutoff=slips) <= slips


def _read_gap(form: Form) -> Gap:
    return Gap(
        id=form.slug("id"),
        accept=form.listed("accept", most=MOST_ACCEPTED),
        reason=form.sentences("reason"),
        wrong=read_each(form.tables("wrong", required=False, most=MOST_WRONG), _read_wrong),
    )


def _read_wrong(form: Form) -> WrongAnswer:
    return WrongAnswer(form.words("text"), form.sentences("reason"))


def _part(gap: Gap, typed: str) -> Part:
    answer = normalised(typed)
    known = next((wrong for wrong in gap.wrong if normalised(wrong.text) == answer), None)
    exact = any(normalised(accepted) == answer for accepted in gap.accept)
    close = not exact and known is None and any(near(answer, normalised(one)) for one in gap.accept)
    return Part(
        id=gap.id,
        text=gap.id,
        reason=gap.reason if known is None else f"{known.reason}\n{gap.reason}",
        given=typed.strip(),
        key=gap.accept[0] if gap.accept else "",
        credit=float(exact or close),
        note=NEAR if close else "",
    )
