"""What was wrong with a response, in words: for looking at questions, and for tables."""

from collections.abc import Callable

from playbook_app.domain.content.items.base import AnyFace, Part
from playbook_app.domain.content.items.match import MatchPairs
from playbook_app.domain.quiz.marking import mark
from playbook_app.i18n import _
from playbook_app.i18n.items import action_name, rating_words

Tell = Callable[[AnyFace, Part], str]


def wrong_words(face: AnyFace, chosen: str) -> tuple[str, ...]:
    """Return a line for each part that was not right; the written form where it does not fit the face."""
    try:
        parts = mark(face, chosen).parts
    except (KeyError, ValueError):
        return (chosen,)
    tell = _WORDS[face.type]
    told = (tell(face, part) for part in parts if part.state in {"wrong", "near", "missed"})
    return tuple(words for words in told if words)


def right_words(face: AnyFace) -> str:
    """Return what is right, in one line."""
    tell = _RIGHT.get(face.type, _key_text)
    return "; ".join(tell(face, part) for part in face.mark(face.best()).parts if part.key)


def _one(_face: AnyFace, part: Part) -> str:
    return part.text if part.given else ""


def _some(_face: AnyFace, part: Part) -> str:
    return part.text if part.given else _("left out: {text}").format(text=part.text)


def _rating(_face: AnyFace, part: Part) -> str:
    return _pair(part.text, rating_words(part.given)) if part.given else ""


def _action(_face: AnyFace, part: Part) -> str:
    return _pair(part.text, action_name(part.given)) if part.given else ""


def _place(_face: AnyFace, part: Part) -> str:
    return _("{step}: as number {n}").format(step=part.text, n=part.given)


def _side(face: AnyFace, part: Part) -> str:
    assert isinstance(face, MatchPairs)
    sides = {pair.id: pair.goes_with for pair in face.pairs} | {side.id: side.text for side in face.others}
    return _pair(part.text, sides.get(part.given, ""))


def _typed(_face: AnyFace, part: Part) -> str:
    return _("“{typed}”").format(typed=part.given)


def _key_text(_face: AnyFace, part: Part) -> str:
    return part.text


def _pair(what: str, said: str) -> str:
    return _("{what}: {said}").format(what=what, said=said)


_WORDS: dict[str, Tell] = {
    "single": _one,
    "multiple": _some,
    "mark": _some,
    "rate": _rating,
    "triage": _action,
    "order": _place,
    "match": _side,
    "gap": _typed,
    "write": _one,
}
"""Type of a question to what is said of a part that went wrong."""
_RIGHT: dict[str, Tell] = {
    "rate": _rating,
    "triage": _action,
    "match": _side,
    "gap": _typed,
}
"""Type of a question to what is said of a part that is right, where it is more than the part."""
