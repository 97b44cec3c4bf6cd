"""Reading the fields of written events: whatever stands in a file, checked value by value."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from playbook_app.domain.content.model import LessonRef
from playbook_app.domain.quiz.certainty import SURE
from playbook_app.domain.quiz.record import KeptWords, Regraded, Shown

WORST_QUALITY, BEST_QUALITY = 1, 4
MOST_PERCENT = 100
NOT_KNOWN = -1
"""Percent of a quiz that was finished before it was recorded."""


def text(value: Any) -> str:  # noqa: ANN401 - what stands in a file may be anything
    """Take a text."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Take a list of texts."""
    if not isinstance(value, list):
        raise TypeError("not a list")
    if set(map(type, value)) - {str}:
        raise TypeError("not only texts")
    return tuple(value)


def whole(value: Any) -> int:  # noqa: ANN401
    """Take a whole number."""
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def yes_no(value: Any) -> bool:  # noqa: ANN401
    """Take yes or no."""
    if type(value) is not bool:
        raise TypeError("neither yes nor no")
    return value


def count(value: Any) -> int:  # noqa: ANN401
    """Take a whole number from 0."""
    if whole(value) < 0:
        raise ValueError("less than nothing")
    return whole(value)


def _between(low: int, high: int) -> Callable[[Any], int]:
    def take(value: Any) -> int:  # noqa: ANN401
        if not low <= whole(value) <= high:
            raise ValueError(f"not from {low} to {high}")
        return whole(value)

    return take


def score(value: Any) -> float:  # noqa: ANN401
    """Take a number from 0 to 1."""
    if type(value) not in {int, float} or not 0 <= value <= 1:
        raise TypeError("not a score from 0 to 1")
    return float(value)


def lesson(value: Any) -> LessonRef:  # noqa: ANN401
    """Take ``pack/slug``; the same text gives the same value, so that comparing them costs nothing."""
    return _lesson(text(value))


_lesson = lru_cache(maxsize=1024)(LessonRef.parse)


_NOT_WRITTEN: list[Any] = ["", "", 0, False]


def one_shown(value: Any) -> Shown:  # noqa: ANN401
    """Take an item as shown: a list of which the end is left out where it is at its default."""
    item, version, options = value[:3]
    rest: list[Any] = list(value[3:])
    face, ref, again, repeated = rest + _NOT_WRITTEN[len(rest) :]
    return Shown(
        text(item),
        text(version),
        texts(options),
        text(face),
        lesson(ref) if ref else None,
        count(again),
        yes_no(repeated),
    )


def shown_as_list(shown: Shown) -> list[Any]:
    """Return the written form of an item as shown."""
    ref = "" if shown.lesson is None else str(shown.lesson)
    values = [shown.item, shown.version, list(shown.options), shown.face, ref, shown.again, shown.repeated]
    while len(values) > 3 and not values[-1]:  # noqa: PLR2004 - the three that the first version wrote
        values.pop()
    return values


def all_shown(value: Any) -> tuple[Shown, ...]:  # noqa: ANN401
    """Take the items of an attempt."""
    return tuple(one_shown(part) for part in value)


def effects(value: Any) -> dict[str, int]:  # noqa: ANN401
    """Take a table of whole numbers."""
    return {text(name): whole(amount) for name, amount in dict(value).items()}


def words_as_list(kept: KeptWords) -> list[Any]:
    """Return the written form of kept words."""
    return [str(kept.lesson), kept.item, kept.face, kept.version, kept.checksum, dict(kept.content)]


def words(value: Any) -> tuple[KeptWords, ...]:  # noqa: ANN401
    """Take kept words; the face itself stays as it is written until somebody looks at it."""
    return tuple(
        KeptWords(lesson(ref), text(item), text(face), text(version), text(checksum), dict(content))
        for ref, item, face, version, checksum, content in value
    )


def regraded_as_list(change: Regraded) -> list[Any]:
    """Return the written form of a changed score."""
    return [
        *(str(change.lesson), change.item, change.again, change.nth, change.version),
        *(change.before, change.after, change.day, change.certainty),
    ]


def changes(value: Any) -> tuple[Regraded, ...]:  # noqa: ANN401
    """Take the changed scores of a regrading."""
    return tuple(
        Regraded(
            *(lesson(ref), text(item), count(again), count(nth), text(version)),
            *(score(before), score(after), count(day), certainty(sure)),
        )
        for ref, item, again, nth, version, before, after, day, sure in value
    )


certainty = _between(0, SURE)
quality = _between(WORST_QUALITY, BEST_QUALITY)
percent = _between(NOT_KNOWN, MOST_PERCENT)

DECODERS: dict[str, Callable[[Any], Any]] = {
    "back": one_shown,
    "certainty": certainty,
    "changes": changes,
    "effects": effects,
    **dict.fromkeys(("judgement", "obligations", "percent", "promptness"), percent),
    "score": score,
    "seed": whole,
    "shown": all_shown,
    "words": words,
    **dict.fromkeys(("asks_certainty", "graded", "late", "passed", "struck"), yes_no),
    **dict.fromkeys(("best", "quality"), quality),
    **dict.fromkeys(("lesson", "place"), lesson),
    **dict.fromkeys(("options", "red", "skills"), texts),
    **dict.fromkeys(("again", "nth", "outcome", "pass_mark", "position"), count),
    **dict.fromkeys(("minute", "minutes", "right", "section", "sure", "to", "total", "tries"), count),
}
"""How each field is read, by its name in any event; a text where it is not named."""
