"""Sittings that belong to no lesson: where their events are kept."""

from playbook_app.domain.content.model import LessonRef

REVIEW = LessonRef("", "review")
"""What is due, from all lessons."""
PRACTICE = LessonRef("", "practice")
"""A weak spot's items, or any other choice of them."""
PLACEMENT = LessonRef("", "placement")
"""What somebody knows already on the first day."""
COLD = LessonRef("", "cold")
"""A question or two of a lesson before it is read: mistakes are what they are for."""

PLACES = (REVIEW, PRACTICE, PLACEMENT, COLD)


def is_place(ref: LessonRef) -> bool:
    """Tell whether it is one of these, not a lesson."""
    return ref in PLACES
