"""Roles for assistive technology where the Qt class gives a wrong one.

A widget class names its role as ``accessible_role``. ``install`` is called right after the first paint:
assistive technology asks later than that, and nobody else has to wait for it.
"""

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from playbook_app.ui.override import override

_kept: dict[int, QAccessibleInterface] = {}
"""Qt does not own what a Python factory returns: each is kept until its widget is destroyed."""


class RoleWidget(QAccessibleWidget):
    """A widget under another role; a checkable button is selected or not, and can be pressed."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, widget.accessibleName())
        self._button = widget if isinstance(widget, QAbstractButton) else None

    @override
    def state(self) -> QAccessible.State:
        """Add whether it is selected."""
        state = super().state()
        if self._button is not None and self._button.isCheckable():
            state.selectable = True
            state.selected = self._button.isChecked()
        return state

    @override
    def actionNames(self) -> Any:
        """Offer pressing."""
        names = list(super().actionNames())
        return [QAccessibleActionInterface.pressAction(), *names] if self._button is not None else names

    @override
    def doAction(self, actionName: str) -> None:
        """Press, or what Qt offers itself."""
        if self._button is not None and actionName == QAccessibleActionInterface.pressAction():
            self._button.click()
        else:
            super().doAction(actionName)


def _interface(_key: str, thing: object) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    made = RoleWidget(thing, QAccessible.Role[role])
    key = id(thing)
    _kept[key] = made
    thing.destroyed.connect(lambda: _kept.pop(key, None))
    return made


def install() -> None:
    """Let Qt ask for the roles given above; costs nothing while no assistive technology listens."""
    QAccessible.installFactory(_interface)
