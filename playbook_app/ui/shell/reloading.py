"""Reading the packs again when somebody asks for it: what came, what went, and what is wrong with them."""

from functools import partial

from playbook_app.i18n import _, ngettext
from playbook_app.services.reloading import Reloaded
from playbook_app.ui.shell.window import MainWindow
from playbook_app.ui.widgets.page import Saying

_MOST_NAMED = 3


def tell(window: MainWindow, found: Reloaded | None) -> None:
    """Say what reading again has found; ``None`` when no file differs. Findings are one press away."""
    if found is None:
        window.say(Saying(_("Read again. No pack has changed.")))
        return
    words = [_("Read again: {packs}.").format(packs=", ".join(found.packs))]
    words += [_("New: {lessons}.").format(lessons=_named(found.added))] if found.added else []
    words += [_("Gone: {lessons}.").format(lessons=_named(found.removed))] if found.removed else []
    if not found.findings:
        window.say(Saying(" ".join([*words, _("Nothing to mend.")])))
        return
    count = len(found.findings)
    words.append(ngettext("{n} thing to mend.", "{n} things to mend.", count).format(n=count))
    window.say(Saying(" ".join(words), True, _("Show"), partial(_show, window, found)))


def _named(titles: tuple[str, ...]) -> str:
    shown = ", ".join(titles[:_MOST_NAMED])
    more = len(titles) - _MOST_NAMED
    return shown if more <= 0 else _("{lessons} and {n} more").format(lessons=shown, n=more)


def _show(window: MainWindow, found: Reloaded) -> None:
    from playbook_app.ui.library.notice import findings_dialog

    findings_dialog(window, found.findings, _("What to mend in the packs")).open()
