"""What makes each screen from the services: it is handed just its part, and imported when first gone to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playbook_app.services.bundle import Services
    from playbook_app.ui.shell.window import MainWindow
    from playbook_app.ui.widgets.page import Page


def _today(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.today.page import TodayPage

    return TodayPage(
        services.progress,
        services.review,
        services.profiles,
        services.planning,
        clock=services.clock,
        go=window.go,
    )


def _library(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.library.page import LibraryPage

    progress, review, paths = services.progress, services.review, services.lesson_paths
    planning = services.planning
    return LibraryPage(
        services.library,
        progress,
        review,
        window.go,
        paths=paths,
        planning=planning,
        printing=services.printing,
    )


def _lesson(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.lesson.page import LessonScreen

    return LessonScreen(
        services.study,
        services.library,
        services.progress,
        window.go,
        window.back,
        printing=services.printing,
    )


def _quiz(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.services.drafts import Drafts
    from playbook_app.services.habits import Habits
    from playbook_app.ui.quiz.page import QuizPage
    from playbook_app.ui.quiz.sitting import Sittings

    sittings = Sittings(services.study, services.library, Habits(services.store, services.profiles))
    drafts = Drafts(services.store, services.profiles)
    return QuizPage(sittings, services.progress, drafts, window.go, window.back)


def _conversation(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.services.drafts import REPLY, Drafts
    from playbook_app.ui.conversation.page import TalkPage

    drafts = Drafts(services.store, services.profiles, REPLY)
    return TalkPage(services.rehearse, services.library, drafts, window.go, window.back)


def _drill(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.services.drafts import DRILL_REPLY, Drafts
    from playbook_app.ui.drill.page import DrillPage

    drafts = Drafts(services.store, services.profiles, DRILL_REPLY)
    return DrillPage(services.drills, services.library, drafts, window.go, window.back)


def _practice(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.practice.page import PracticePage

    return PracticePage(services.library, services.progress, services.review, window.go)


def _progress(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.progress.page import ProgressPage

    progress, records, assets = services.progress, services.records, services.paths.assets
    return ProgressPage(progress, services.library, window.go, services.review, records, assets)


def _questions(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.services.reports import Reports
    from playbook_app.ui.progress.questions import QuestionsPage

    progress, library, assets = services.progress, services.library, services.paths.assets
    reports = Reports(services.study, progress)
    return QuestionsPage(progress, library, reports, services.records, assets, window.go)


def _plan(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.plan.page import PlanPage

    return PlanPage(services.planning, services.clock, window.go, places=services.settings)


def _settings(services: "Services", window: "MainWindow") -> "Page":
    from playbook_app.ui.settings.page import SettingsPage

    folder, keys, languages = services.paths.data, window.show_shortcuts, services.library.languages
    return SettingsPage(services.settings, services.profiles, folder, keys, window.go, languages=languages)


def _sharing(services: "Services", _window: "MainWindow") -> "Page":
    from playbook_app.services.reports import Reports
    from playbook_app.ui.progress.sharing import SharingPage

    reports = Reports(services.study, services.progress)
    assets = services.paths.assets
    return SharingPage(services.profiles, services.library, reports, services.records, assets)


FACTORIES: dict[str, Callable[["Services", "MainWindow"], "Page"]] = {
    "today": _today,
    "library": _library,
    "lesson": _lesson,
    "quiz": _quiz,
    "conversation": _conversation,
    "drill": _drill,
    "practice": _practice,
    "progress": _progress,
    "questions": _questions,
    "plan": _plan,
    "sharing": _sharing,
    "settings": _settings,
}
"""Screen name to what makes its page; each imports its screen only when it is first gone to."""
_MODULES = {"questions": "progress.questions", "sharing": "progress.sharing"}
"""Screen name to its module, where that is not ``page`` in a folder of its own."""


def module_of(screen: str) -> str:
    """Return the full name of the module that a screen's page is in."""
    return f"{__package__}.{_MODULES.get(screen, f'{screen}.page')}"
