"""Links in a lesson lead out of the app, so they are asked about first."""

from PySide6.QtCore import QUrl

from playbook_app.i18n import _
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.page import Page


def ask_about_link(page: Page, url: QUrl) -> None:
    """Ask whether to open a page or write a mail, and do so after a yes."""
    mail = url.scheme() == "mailto"
    dialog = Dialog(
        page,
        _("Open your mail program?") if mail else _("Open this page in your browser?"),
        url.path() if mail else url.toDisplayString(),
        action=_("Write a mail") if mail else _("Open the page"),
        safe=_("Stay here"),
        name="lesson.link",
    )
    dialog.accepted.connect(lambda: page.open_link(url))
    dialog.open()
