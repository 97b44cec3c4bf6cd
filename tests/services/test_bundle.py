"""The services together: what Today stands on, as files."""

from collections.abc import Callable, Iterator

import pytest

from playbook_app.base.clock import Clock
from playbook_app.base.ids import IdSource
from playbook_app.base.paths import Paths
from playbook_app.domain.content.skills import SKILLS
from playbook_app.services.bundle import Services, build_services

Step = Callable[[Services], object]


@pytest.fixture
def services(paths: Paths, clock: Clock, ids: IdSource) -> Iterator[Services]:
    """Return the services of a new trainee."""
    made = build_services(paths, clock, ids, lambda: 1)
    made.profiles.add("Nadia", "learn")
    yield made
    made.close()


def stamps(services: Services) -> dict[str, tuple[int, int] | None]:
    """Return time and size of everything that Today stands on."""
    files = services.files()
    return {str(file): _stamp(file.stat()) if file.exists() else None for file in files}


def _stamp(status: object) -> tuple[int, int]:
    return status.st_mtime_ns, status.st_size  # type: ignore[attr-defined]


def _open_lesson(services: Services) -> None:
    services.study.open_lesson(services.library.lessons()[0].ref)


def _edit_plan(services: Services) -> None:
    services.planning.create("small_business", organisation="Oakline Bikes")


STEPS: tuple[Step, ...] = (
    _open_lesson,
    _edit_plan,
    lambda services: services.settings.change(text_size=120),
    lambda services: services.profiles.rename(services.profiles.all()[0].id, "Nadia R."),
    lambda services: services.profiles.add("Marisol", "plan"),
    lambda services: services.lesson_paths.choose(services.lesson_paths.all()[1]),
)


@pytest.mark.parametrize("step", STEPS)
def test_whatever_changes_today_changes_a_file(services: Services, step: Step) -> None:
    """A recorded event, a plan, a setting, a profile: the files tell that Today is another."""
    before = stamps(services)
    step(services)
    assert stamps(services) != before


def test_nothing_changes_by_looking(services: Services) -> None:
    """Reading for Today writes nothing."""
    _open_lesson(services)
    before = stamps(services)
    services.progress.overview()
    assert stamps(services) == before


def test_without_a_profile_there_is_still_an_answer(paths: Paths, clock: Clock, ids: IdSource) -> None:
    """Before anybody has a name, packs and plans are what there is."""
    services = build_services(paths, clock, ids, lambda: 1)
    assert services.library.index in services.files()
    services.close()


def test_lessons_are_in_the_language_set(services: Services) -> None:
    """English at first; another as soon as it is set, or all."""
    assert [pack.language for pack in services.library.packs] == ["en"]
    services.settings.change(lessons_in="de")
    assert {lesson.ref.pack for lesson in services.library.lessons()} == {"de"}
    services.settings.change(lessons_in="")
    assert [pack.language for pack in services.library.packs] == ["en", "de"]


def test_somebody_new_begins_with_the_first_week(services: Services) -> None:
    """The shipped path leads through twelve lessons and trains every skill; the one chosen is followed."""
    first, duty, selling, every = services.lesson_paths.all()
    lessons = [services.library.summary(ref) for ref in first.lessons]
    assert (first.id, duty.id, selling.id, every.id) == (
        "first-week",
        "crisis-duty",
        "selling-without-selling",
        "all",
    )
    assert (len(lessons), len(every.lessons)) == (12, 35)
    assert {skill for lesson in lessons for skill in lesson.skills} == set(SKILLS)
    step = services.progress.overview().next_lesson
    assert step is not None
    assert step.lesson == lessons[0]
    services.lesson_paths.choose(duty)
    step = services.progress.overview().next_lesson
    assert step is not None
    assert step.lesson.ref == duty.lessons[0]
