"""Links in a lesson: to what a word means, or out of the app, which is asked about first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl

from playbook_app.domain.content.glossary import SCHEME
from playbook_app.domain.content.model import Term
from playbook_app.i18n import _
from playbook_app.ui.lesson.term import TermPanel
from playbook_app.ui.widgets.floating import Dialog
from playbook_app.ui.widgets.page import Page
from playbook_app.ui.widgets.prose import Prose


def follow_link(page: Page, glossary: Callable[[], Sequence[Term]], prose: Prose, url: QUrl) -> None:
    """Explain a word where it stands in ``prose``, or ask about a link that leads out."""
    if url.scheme() == SCHEME:
        TermPanel(prose, glossary()[int(url.path())]).open_at_link()
    else:
        ask_about_link(page, url)


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
