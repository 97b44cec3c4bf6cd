"""Signing from where the words stand, by keyboard; every later edit is noticed."""

import pytest
from PySide6.QtCore import Qt

from playbook_app.ui.plan.outline_model import SIGN_ROLE
from tests.ui.plan.conftest import Hands
from tests.ui.plan.test_walk import faults


def sign_icon(hands: Hands, key: str) -> str:
    """Return the icon beside a row of the outline that says how its signature stands."""
    found = hands.session.pane.outline.model.find(key).data(SIGN_ROLE)
    return found[0] if found is not None else ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_section_a_statement_and_the_plan(started: Hands) -> None:
    """Signed: form, outline and readiness say so; edited: they say that, too; signed again, undone."""
    pane, plan = started.session.pane, started.session.opened.plan
    assert not pane.bench.view.signed.button.isEnabled(), "nobody is there to sign"
    started.press(Qt.Key.Key_Return)  # "Add a person"
    started.type("Ana Silva")
    statement = plan.statements[0]
    for place, key in (("purpose", "purpose"), (statement.id, statement.id), ("control", "control")):
        pane.bench.show_place(place)
        pane.bench.view.signed.button.setFocus()
        started.press(Qt.Key.Key_Return)
        started.press(Qt.Key.Key_Return)
        started.check()
        assert "Signed by Ana Silva on 12 November 2026." in started.texts()
        assert sign_icon(started, key) == "seal-check-fill"
        assert faults(started.page) == []
    opened = started.session.opened
    assert opened.editor.undo_names[:3] == ("Signature of Ana Silva",) * 3
    with opened.editor.edit("Edit") as draft:
        draft.set(plan.purpose.id, scope="Less")
        draft.set(statement.variants[0].id, body="Other words")
    started.check()
    assert (
        "Changed since Ana Silva signed it on 12 November 2026. 2 signed parts have changed"
        in started.texts()
    )
    assert {sign_icon(started, key) for key in ("purpose", statement.id, "control")} == {"clock"}
    assert started.session.pane.bench.view.signed.button.text() == "Sign again"
    started.session.undo()
    started.check()
    assert sign_icon(started, "purpose") == "seal-check-fill"
