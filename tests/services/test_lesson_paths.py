"""Paths: which there are, and which one somebody follows."""

from playbook_app.domain.content.model import LessonPath
from playbook_app.services.habits import Habits
from playbook_app.services.lesson_paths import LessonPaths
from tests.services.sample import Desk


class Shelf:
    """A library of one pack that has just these paths."""

    def __init__(self, *paths: LessonPath) -> None:
        """Take the paths."""
        self.paths = paths
        self.packs = (self,)


def test_the_first_path_is_followed_until_another_is_chosen(desk: Desk) -> None:
    """Each person has their own; a path that is gone gives way to the first, empty ones do not count."""
    ref = desk.library.lessons()[0].ref
    empty, week, duty = (
        LessonPath("en", name, name, "", steps) for name, steps in (("e", ()), ("w", (ref,)), ("d", (ref,)))
    )
    habits = Habits(desk.store, desk.profiles)
    paths = LessonPaths(Shelf(empty, week, duty), habits)
    assert paths.all() == (week, duty)
    assert paths.current() == week
    paths.choose(duty)
    desk.profiles.add("Ben")
    assert paths.current() == week
    desk.profiles.switch(desk.profiles.all()[0].id)
    assert paths.current() == duty
    assert LessonPaths(Shelf(week), habits).current() == week
    assert LessonPaths(Shelf(), habits).current() is None
