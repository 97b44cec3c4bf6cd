"""Marking one response: content that grades itself, apart from policy and history (Moodle's split)."""

from typing import Any

from playbook_app.domain.content.items.base import AnyFace, Mark, Response, fingerprint

__all__ = ["Mark", "fingerprint", "mark", "take"]


def take(face: AnyFace, response: Response | str) -> Any:  # noqa: ANN401 - every type has its own response
    """Return the response to ``face``, from its written form if need be.

    Raises ``KeyError`` when it names what the face does not have, ``ValueError`` when it cannot
    be read or is unfinished.
    """
    taken = face.parse(response) if isinstance(response, str) else response
    face.fit(taken)
    return taken


def mark(face: AnyFace, response: Response | str) -> Mark:
    """Mark a response; raises as ``take`` does."""
    return face.mark(take(face, response))
