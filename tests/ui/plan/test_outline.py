"""The outline follows the plan row by row and keeps selection, folding and filter."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.outline import outline
from playbook_app.ui.plan.outline_model import COUNT_ROLE, ICON_ROLE, ID_ROLE, Node, OutlineModel, nodes
from playbook_app.ui.plan.outline_pane import OutlinePane
from tests.ui.conftest import Show
from tests.ui.plan.conftest import Hands
from tests.ui.plan.sample import TODAY, cafe_plan

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def tree(*labels: str) -> list[Node]:
    """Return one section with records of these names, and an empty one."""
    records = [Node(label, label, "started", 0) for label in labels]
    return [Node("one", "One", "complete", 0, records), Node("two", "Two", "untouched", 0)]


def labels(model: OutlineModel) -> list[str]:
    """Return the records under the first section."""
    section = model.index(0, 0)
    return [model.index(row, 0, section).data() for row in range(model.rowCount(section))]


def test_rows_follow_what_is_shown(qapp: QApplication) -> None:
    """Inserting, removing, moving and renaming leave the model sound at every step."""
    model = OutlineModel(qapp)
    tester = QAbstractItemModelTester(model, STRICT)
    for names in (("a", "b", "c"), ("c", "a", "b"), ("b",), (), ("x", "b", "y", "a"), ("a", "y", "b", "x")):
        model.show(tree(*names))
        assert labels(model) == list(names)
    del tester


def test_a_selected_record_stays_selected_when_others_come_and_go(qapp: QApplication) -> None:
    """A persistent index follows its record through every change."""
    from PySide6.QtCore import QPersistentModelIndex

    model = OutlineModel(qapp)
    model.show(tree("a", "b", "c"))
    kept = QPersistentModelIndex(model.find("b"))
    model.show(tree("x", "c", "b"))
    assert kept.data() == "b"
    assert kept.row() == 2


def test_rows_say_their_state(qapp: QApplication) -> None:
    """Icon, count and spoken words come from the outline; warnings only when they are asked for."""
    plan = cafe_plan()
    sections = outline(plan, lint(plan, TODAY))
    model = OutlineModel(qapp)
    model.show(nodes(plan, sections, warnings=False))
    control = model.find("control")
    assert control.data(ICON_ROLE) == ("x-circle-fill", "danger")
    assert control.data(COUNT_ROLE) == "1"
    assert control.data(Qt.ItemDataRole.AccessibleTextRole) == "Control and endorsement. 1 thing blocks"
    channel = model.find(plan.channels[0].id)
    assert model.parent(channel).data(ID_ROLE) == "channels"
    assert not model.find("nowhere").isValid()
    assert model.data(QModelIndex()) is None


def test_the_filter_keeps_what_fits(show: Show) -> None:
    """Typing keeps sections and records by name; choosing something hidden empties the filter."""
    pane = OutlinePane()
    show(pane, 260, 400)
    pane.show_nodes(tree("apple", "pear"))
    pane.filter.setText("pea")
    rows = pane.tree.model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["One"]
    assert rows.rowCount(rows.index(0, 0)) == 1
    pane.choose("apple")
    assert pane.filter.text() == ""
    assert pane.current_key() == "apple"


def test_only_the_section_that_is_shown_stays_open(started: Hands) -> None:
    """Going to another section closes the one that was opened for going there, not one opened by hand."""
    pane = started.session.pane
    model = pane.outline.tree.model()

    def opened() -> list[str]:
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return [index.data(ID_ROLE) for index in rows if pane.outline.tree.isExpanded(index)]

    pane.bench.show_place("levels")
    assert opened() == ["levels"]
    pane.outline.tree.expand(model.index(7, 0))
    pane.bench.show_place("statements")
    assert opened() == ["channels", "statements"]


def test_arrows_show_and_enter_goes_in(started: Hands) -> None:
    """Moving through the outline shows each place at once; Enter goes to its first field."""
    pane = started.session.pane
    pane.bench.show_place("levels")
    pane.outline.tree.setFocus()
    started.press(Qt.Key.Key_Down)
    level = started.session.opened.plan.levels[0]
    assert pane.bench.here == level.id
    started.press(Qt.Key.Key_Return)
    assert started.focus().objectName() == f"plan.field.{level.id}.rank"
    assert started.page.escape()
    assert started.focus() is pane.outline.tree
    assert not started.page.escape()
