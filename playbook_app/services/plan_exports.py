"""Plans out of the app: the formats as data, and writing one of them in one step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playbook_app.base.atomic_file import write_atomic, write_problem
from playbook_app.i18n import N_, _

if TYPE_CHECKING:
    from playbook_app.domain.plan.model import Plan
    from playbook_app.formats.plan_document import Document

TEAM_COPY = "team"
"""The profile of a copy when nobody says which: enough to act, and no way into the accounts."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out; ``suffix`` is the usual ending of its files, with the dot."""

    id: str
    suffix: str
    words: str
    about: str

    @property
    def name(self) -> str:
        """What it is called where one is chosen."""
        return _(self.words)

    @property
    def use(self) -> str:
        """What it is good for, in a line."""
        return _(self.about)


EXPORTS = (
    ExportFormat("pdf", ".pdf", N_("PDF"), N_("To print or to send. Nobody can change it by accident.")),
    ExportFormat("html", ".html", N_("Web page"), N_("One file to read on a phone, without a network.")),
    ExportFormat("docx", ".docx", N_("Word file"), N_("To send round for comments.")),
    ExportFormat("markdown", ".md", N_("Markdown"), N_("Plain text, for a wiki or a repository.")),
    ExportFormat("card", ".pdf", N_("Wallet card"), N_("Whom to call, in the size of a bank card.")),
    ExportFormat("poster", ".pdf", N_("Wall poster"), N_("The first hour on one page, in large type.")),
    ExportFormat("ics", ".ics", N_("Calendar reminders"), N_("Review, numbers and logins, with alarms.")),
    ExportFormat("csv", ".csv", N_("Contacts as a table"), N_("One line for each number or address.")),
)
"""In the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: an id of ``EXPORTS``, an id of ``domain.plan.redaction``, the paper of a poster."""

    kind: str
    profile: str = TEAM_COPY
    paper: Literal["a4", "a3"] = "a4"


def order_from(kept: Mapping[str, object]) -> Order:
    """Return a choice that was kept; whatever this program does not know becomes the usual one."""
    from playbook_app.i18n.plan_copies import COPIES

    kind, profile = str(kept.get("kind")), str(kept.get("profile"))
    return Order(
        kind if kind in {known.id for known in EXPORTS} else EXPORTS[0].id,
        profile if profile in COPIES else TEAM_COPY,
        "a3" if kept.get("paper") == "a3" else "a4",
    )


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written. ``missing`` are characters that the PDF can only show as boxes."""

    path: Path
    missing: tuple[str, ...] = ()

    @property
    def warning(self) -> str:
        """What the person must be told, ``""`` for nothing."""
        if not self.missing:
            return ""
        return _("No font on this computer has these characters; the PDF shows boxes: {signs}").format(
            signs=" ".join(self.missing)
        )


def export_plan(plan: "Plan", order: Order, target: Path, now: datetime, assets: Path) -> Exported:
    """Write ``plan`` to ``target``; ``now`` is aware and local.

    Raises ``KeyError`` for an unknown kind or profile and ``Problem`` ("file-read-only",
    "file-write", "disk-full", "pdf-failed", "plan-no-checklist"); what was at ``target`` is
    then still there.
    """
    data, missing = rendered(plan, order, now, assets)
    try:
        write_atomic(target, data)
    except OSError as error:
        raise write_problem(error, target) from error
    return Exported(target, missing)


def rendered(plan: "Plan", order: Order, now: datetime, assets: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of an export, and what it cannot show."""
    from playbook_app.domain.plan.redaction import REDACTION_BY_ID, redacted

    copy = redacted(plan, REDACTION_BY_ID[order.profile])
    if order.kind in AS_DOCUMENT:
        from playbook_app.formats.plan_document import plan_document
        from playbook_app.i18n.plan_copies import copy_line

        document = plan_document(copy, now.date(), note=copy_line(order.profile))
        return AS_DOCUMENT[order.kind](document, now, assets / "print")
    return AS_EXTRACT[order.kind](copy, order, now, assets / "print")


Rendered = tuple[bytes, tuple[str, ...]]


def _pdf(document: "Document", _now: datetime, templates: Path) -> Rendered:
    from playbook_app.formats.plan_pdf import to_pdf

    pdf = to_pdf(document, templates / "plan.typ")
    return pdf.data, pdf.missing


def _html(document: "Document", _now: datetime, _templates: Path) -> Rendered:
    from playbook_app.formats.plan_html import to_html

    return to_html(document).encode(), ()


def _markdown(document: "Document", _now: datetime, _templates: Path) -> Rendered:
    from playbook_app.formats.plan_markdown import to_markdown

    return to_markdown(document).encode(), ()


def _docx(document: "Document", now: datetime, _templates: Path) -> Rendered:
    from playbook_app.formats.plan_docx import to_docx

    return to_docx(document, now), ()


def _card(plan: "Plan", _order: Order, _now: datetime, templates: Path) -> Rendered:
    from playbook_app.formats.plan_pocket import card_pdf

    pdf = card_pdf(plan, templates)
    return pdf.data, pdf.missing


def _poster(plan: "Plan", order: Order, _now: datetime, templates: Path) -> Rendered:
    from playbook_app.formats.plan_pocket import poster_pdf

    pdf = poster_pdf(plan, order.paper, templates)
    return pdf.data, pdf.missing


def _ics(plan: "Plan", _order: Order, now: datetime, _templates: Path) -> Rendered:
    from playbook_app.formats.plan_calendar import to_ics

    return to_ics(plan, now), ()


def _csv(plan: "Plan", _order: Order, _now: datetime, _templates: Path) -> Rendered:
    from playbook_app.formats.contact_csv import to_csv

    return to_csv(plan), ()


AS_DOCUMENT: dict[str, Callable[["Document", datetime, Path], Rendered]] = {
    "pdf": _pdf,
    "html": _html,
    "markdown": _markdown,
    "docx": _docx,
}
"""The whole plan."""
AS_EXTRACT: dict[str, Callable[["Plan", Order, datetime, Path], Rendered]] = {
    "card": _card,
    "poster": _poster,
    "ics": _ics,
    "csv": _csv,
}
"""A part of it."""
