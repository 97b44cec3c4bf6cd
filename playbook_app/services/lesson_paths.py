"""The paths of the packs listed, and which of them the person in use follows."""

from playbook_app.domain.content.model import LessonPath
from playbook_app.services.habits import Habits
from playbook_app.services.library import Library


class LessonPaths:
    """Paths suggest what comes next; any lesson can be opened at any time."""

    def __init__(self, library: Library, habits: Habits) -> None:
        self._library, self._habits = library, habits

    def all(self) -> tuple[LessonPath, ...]:
        """Return every path of the packs listed that leads somewhere."""
        return tuple(path for pack in self._library.packs for path in pack.paths if path.lessons)

    def current(self) -> LessonPath | None:
        """Return the path chosen; before that, or when it is gone, the first there is."""
        every, chosen = self.all(), self._habits.path
        return next((path for path in every if str(path) == chosen), next(iter(every), None))

    def choose(self, path: LessonPath) -> None:
        """Follow a path from now on; raises ``Problem`` when that cannot be stored."""
        self._habits.keep_path(str(path))
