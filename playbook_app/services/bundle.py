"""Everything that the window can do, built once from the folders; each screen is handed just its part."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from playbook_app.base.clock import Clock
from playbook_app.base.ids import IdSource
from playbook_app.base.paths import Paths
from playbook_app.services.drills import Drills
from playbook_app.services.habits import Habits
from playbook_app.services.lesson_paths import LessonPaths
from playbook_app.services.library import Library
from playbook_app.services.planning import Planning
from playbook_app.services.printing import Printing
from playbook_app.services.profiles import Profiles
from playbook_app.services.progress import Progress
from playbook_app.services.record import Records
from playbook_app.services.rehearse import Rehearse
from playbook_app.services.review import Review
from playbook_app.services.settings import SettingsService
from playbook_app.services.study import Study
from playbook_app.storage.store import Store


class Services(NamedTuple):
    """The services of one running app, and what they stand on."""

    paths: Paths
    clock: Clock
    store: Store
    library: Library
    profiles: Profiles
    settings: SettingsService
    study: Study
    rehearse: Rehearse
    drills: Drills
    progress: Progress
    review: Review
    planning: Planning
    records: Records
    lesson_paths: LessonPaths
    printing: Printing

    def files(self) -> tuple[Path, ...]:
        """Return files and folders of which one changes whenever Today would show something else."""
        profile = self.profiles.current
        recorded = self.store.files(profile.id) if profile is not None else ()
        return (*recorded, self.library.index, *self.planning.files())

    def close(self) -> None:
        """Write what is derived and let go of the data folder."""
        self.progress.close()
        self.store.close()


def build_services(
    paths: Paths,
    clock: Clock,
    ids: IdSource,
    seeds: Callable[[], int],
) -> Services:
    """Open the store and build every service; raises ``Problem`` when the store cannot be used."""
    store = Store.open(paths.data, clock)
    try:
        return _services(paths, clock, ids, seeds, store)
    except BaseException:
        store.close()
        raise


def _services(paths: Paths, clock: Clock, ids: IdSource, seeds: Callable[[], int], store: Store) -> Services:
    profiles = Profiles(store, clock, ids)
    settings = SettingsService(store)
    lessons_in = settings.current.lessons_in
    library = Library(paths.packs, paths.packs_index, lessons_in, shipped=paths.content)
    settings.changed.connect(lambda now: library.use(now.lessons_in))
    lesson_paths = LessonPaths(library, Habits(store, profiles))
    progress = Progress(
        library,
        store,
        profiles,
        clock,
        day_start=lambda: settings.current.day_start,
        path=lesson_paths.current,
    )
    study = Study(library, progress, ids, seeds)
    planning = Planning(paths, store, clock, ids)
    return Services(
        paths=paths,
        clock=clock,
        store=store,
        library=library,
        profiles=profiles,
        settings=settings,
        study=study,
        rehearse=Rehearse(library, progress, ids),
        drills=Drills(library, progress, ids, planning),
        progress=progress,
        review=Review(library, progress, study, Habits(store, profiles)),
        planning=Planning(paths, store, clock, ids, lambda: name_of(profiles)),
        records=Records(library, progress, profiles, clock),
        lesson_paths=lesson_paths,
        printing=Printing(library, paths.assets),
    )


def name_of(profiles: Profiles) -> str:
    """Return who is at the keyboard, ``""`` for nobody known."""
    return profiles.current.name if profiles.current is not None else ""
