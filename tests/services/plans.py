"""What tests do to an open plan."""

from playbook_app.services.open_plan import OpenPlan


def retitle(opened: OpenPlan, title: str) -> None:
    """Give the plan another title."""
    with opened.editor.edit("Title") as draft:
        draft.set(opened.plan.control.id, title=title)
