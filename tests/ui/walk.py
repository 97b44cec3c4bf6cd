"""Walks over every visible widget of a window: is text clipped, is a control nameless, does Tab reach it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from playbook_app.ui.widgets.focus import FocusRing

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTextEdit,
)
COMPOUND = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit)
NAMELESS_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}
SLACK = 1
"""Pixels: rounding of font metrics."""


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget under ``root``, without the inner parts of compound controls."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.size().isEmpty() and not inside_compound(widget):
            yield widget


def inside_compound(widget: QWidget) -> bool:
    """Tell whether Qt made the widget as a part of another control."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, COMPOUND) or isinstance(widget, QScrollBar):
            return True
        parent = parent.parentWidget()
    return False


def name_of(widget: QWidget) -> str:
    """Return the accessible name as a screen reader gets it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def where(widget: QWidget) -> str:
    """Describe a widget for a failure message."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    place = widget.mapTo(widget.window(), QPoint(0, 0))
    return f"{type(widget).__name__} {widget.objectName()!r} {text[:40]!r} at {place.x()},{place.y()}"


def clipped(root: QWidget) -> Iterator[str]:
    """Yield every label and button that is too small for its text or sticks out of its parent."""
    for widget in shown(root):
        if not isinstance(widget, (QLabel, QAbstractButton)) or widget.property("elides"):
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        wrapping = widget.hasHeightForWidth()
        wanted = widget.heightForWidth(widget.width()) if wrapping else widget.sizeHint().height()
        if wanted > widget.height() + SLACK:
            yield f"too low, {widget.height()} of {wanted}: {where(widget)}"
        least = widget.minimumSizeHint().width() if wrapping else widget.sizeHint().width()
        if least > widget.width() + SLACK:
            yield f"too narrow, {widget.width()} of {least}: {where(widget)}"
        parent = widget.parentWidget()
        if parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            yield f"outside its parent {type(parent).__name__}: {where(widget)}"


def overlapping(root: QWidget) -> Iterator[str]:
    """Yield pairs of labels or buttons of one parent that cover each other."""
    by_parent: dict[QWidget, list[QWidget]] = {}
    for widget in shown(root):
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.parentWidget() is not None:
            by_parent.setdefault(widget.parentWidget(), []).append(widget)
    for siblings in by_parent.values():
        for index, first in enumerate(siblings):
            for second in siblings[index + 1 :]:
                if first.geometry().intersects(second.geometry()):
                    yield f"{where(first)} covers {where(second)}"


def nameless(root: QWidget) -> Iterator[str]:
    """Yield interactive widgets without an accessible name, a role or a unique object name."""
    seen: dict[str, QWidget] = {}
    for widget in shown(root):
        if not isinstance(widget, INTERACTIVE) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or interface.role() in NAMELESS_ROLES:
            yield f"no role: {where(widget)}"
        if not name_of(widget).strip():
            yield f"no accessible name: {where(widget)}"
        if not widget.objectName():
            yield f"no object name: {where(widget)}"
        elif widget.objectName() in seen:
            yield f"object name twice: {where(widget)} and {where(seen[widget.objectName()])}"
        seen[widget.objectName()] = widget


def tab_stops(root: QWidget) -> set[QWidget]:
    """Return every widget that Tab should reach."""
    return {
        widget
        for widget in shown(root)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QAbstractScrollArea | QScrollBar)
        and widget.focusProxy() is None
        and not stands_back(widget)
    }


def stands_back(widget: QWidget) -> bool:
    """Tell whether a radio button leaves Tab to the one of its group that is on, as Qt does."""
    if not isinstance(widget, QRadioButton) or widget.isChecked() or not widget.autoExclusive():
        return False
    group = widget.group()
    rivals = group.buttons() if group is not None else widget.parentWidget().findChildren(QRadioButton)
    return any(rival.isChecked() and rival.parentWidget() is widget.parentWidget() for rival in rivals)


def missed_by_tab(window: QWidget) -> Iterator[str]:
    """Press Tab around the window once and yield what was not reached."""
    wanted = tab_stops(window)
    reached: set[QWidget] = set()
    for _press in range(3 * len(wanted) + 20):
        focused = QApplication.focusWidget()
        if focused is None:
            window.setFocus()
            focused = window
        if focused in reached and wanted <= reached:
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if (
            QApplication.focusWidget() is focused
        ):  # a text area keeps Tab for itself: leave it as Ctrl+Tab does
            QTest.keyClick(focused, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    for widget in wanted - reached:
        yield f"Tab does not reach {where(widget)}"


def off_screen(window: QWidget) -> Iterator[str]:
    """Yield direct parts of the window that its edge cuts off (scrolled content is allowed to be)."""
    for widget in shown(window):
        scrolled = any(isinstance(parent, QAbstractScrollArea) for parent in parents(widget))
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        masked = isinstance(widget, FocusRing)  # to the part of its control that is in sight
        if not scrolled and not masked and not window.rect().contains(place):
            yield f"cut off by the window: {where(widget)}"


def parents(widget: QWidget) -> Iterator[QWidget]:
    """Yield the widget's parents, inner first."""
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
