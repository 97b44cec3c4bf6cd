"""Pictures of what the plan screen can be besides a form; the tests of each stand in ``tests/ui/plan``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playbook_app.ui.models import destinations as to
from playbook_app.ui.plan.call_board import TABLE as CALLS
from playbook_app.ui.plan.call_board import TREE
from playbook_app.ui.plan.flow_board import DIAGRAM, TABLE, WALK
from playbook_app.ui.plan.grid_board import TABLE as GRIDS
from tests.ui.stage import Scene, Stage


def _session(stage: Stage) -> Any:
    stage.go(to.Plan())
    stage.settle()
    page: Any = stage.window.page()
    page.session.leave_interview()
    page.session.pane.show_reading(on=False)
    return page.session


def _board(section: str, way: int) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        session = _session(stage)
        session.pane.bench.show_place(section)
        board = session.pane.bench.view.board
        board.show_way(way)
        if way == DIAGRAM and section == "flow":
            board.choose(session.opened.plan.flow[3].id)
        stage.settle()

    return show


def _tables(section: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        _people(stage)
        _board(section, GRIDS)(stage)
        _session(stage).pane.checker.run()
        stage.settle()

    return show


def _people(stage: Stage) -> None:
    """Let somebody hold the roles, so that there is somebody to call."""
    session = _session(stage)
    if not session.opened.plan.people:
        with session.opened.editor.edit("People") as draft:
            for number, name in enumerate(("Imani Okoro", "Ravi Lindqvist", "Cleo Marin")):
                person = session.opened.new("person", name=name)
                draft.add(person)
                draft.add(session.opened.new("contact", value=f"0151 5550 10{number}"), to=person.id)
            held = [person.id for person in draft.plan.people]
            for number, role in enumerate(draft.plan.roles):
                draft.set(role.id, primary=held[number % 3], deputies=(held[(number + 1) % 3],))
    _board("escalation", TREE)(stage)


def _interview(number: int) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        _session(stage).show_interview(number)
        stage.settle()

    return show


def _read(section: str) -> Callable[[Stage], None]:
    def show(stage: Stage) -> None:
        session = _session(stage)
        session.pane.bench.show_place(section)
        session.pane.show_reading(on=True)
        stage.settle()

    return show


def _history(stage: Stage) -> None:
    session = _session(stage)
    if session.opened.path is None:
        session.opened.save(Path(stage.services.paths.data) / "plan")
        session.keep_version("Read by our lawyer")
        control = session.opened.plan.purpose
        with session.opened.editor.edit("Edit") as draft:
            draft.set(control.id, scope="Everything we post, and what our guests post about us.")
    session.pane.side.show_tab(3)
    session.pane.side.history.show_version(session.opened.versions[0])
    session.pane.columns.show_tab(1)
    stage.settle()


def _simple(stage: Stage) -> None:
    session = _session(stage)
    session.desk.show_simple(on=True)
    session.pane.bench.show_place(session.opened.plan.roles[0].id)
    stage.settle()


VIEWS = (
    Scene("plan-flow-diagram", _board("flow", DIAGRAM), plan=True),
    Scene("plan-flow-table", _board("flow", TABLE), plan=True),
    Scene("plan-flow-walk", _board("flow", WALK), plan=True),
    Scene("plan-calls", _people, plan=True),
    Scene("plan-levels-table", _tables("levels"), plan=True),
    Scene("plan-calls-table", _board("escalation", CALLS), plan=True),
    Scene("plan-channels-table", _board("channels", GRIDS), plan=True),
    Scene("plan-people-table", _tables("people"), plan=True),
    Scene("plan-interview-2", _interview(1), plan=True),
    Scene("plan-interview-10", _interview(9), plan=True),
    Scene("plan-read", _read("levels"), plan=True),
    Scene("plan-read-flow", _read("flow"), plan=True),
    Scene("plan-history", _history, plan=True),
    Scene("plan-simple", _simple, plan=True),
)
