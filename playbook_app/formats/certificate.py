"""A certificate as a document: who, what, since when, by which questions, until when, and what it proves."""

from collections.abc import Iterator, Sequence

from playbook_app.domain.content.model import Pack
from playbook_app.domain.progress.certificate import Certificate, Mastered
from playbook_app.domain.progress.overview import HELD
from playbook_app.formats.plan_document import Block, Bullets, Document, Facts, Heading, Paragraph, Table
from playbook_app.i18n import _
from playbook_app.i18n.dates import day_with_year
from playbook_app.i18n.names import skill_name


def certificate_document(
    found: Certificate, name: str, packs: Sequence[Pack], language: str = "en"
) -> Document:
    """Return it; ``packs`` are those installed, of which the ones that it is about are named."""
    title = _("Certificate of practice")
    until = _("Valid until {day}").format(day=day_with_year(found.valid_until))
    return Document(
        title=title,
        lines=(name, until),
        running=_("{title}, {name}").format(title=title, name=name),
        language=language,
        blocks=tuple(_blocks(found, packs)),
    )


def _blocks(found: Certificate, packs: Sequence[Pack]) -> Iterator[Block]:
    about = {lesson.lesson.pack for lesson in found.lessons}
    titles = [
        _("{title} ({id}), version {version}").format(title=pack.title, id=pack.id, version=pack.version)
        for pack in packs
        if pack.id in about
    ]
    yield Facts(
        (
            (_("Made on"), day_with_year(found.made)),
            (_("Valid until"), day_with_year(found.valid_until)),
            (_("Learned from"), "\n".join(titles)),
        )
    )
    header = (_("Lesson"), _("Mastery"), _("Held since"), _("Last practised"), _("Assessed"))
    yield Table(_("What is held"), header, tuple(_row(lesson) for lesson in found.lessons))
    if found.skills:
        held = tuple(
            _("{skill}: {n} of 100").format(skill=skill_name(skill), n=n) for skill, n in found.skills
        )
        yield Bullets(_("Skills held over all lessons"), held)
    yield Heading(1, _("What this proves"))
    yield Paragraph(_proves())
    yield Heading(1, _("What it does not prove"))
    yield Paragraph(_proves_not())
    yield Heading(1, _("The questions, as they were asked"))
    yield Paragraph(
        _("Each with the fingerprint of its wording and its right answer; another one means it was changed.")
    )
    yield Table(
        _("Questions and versions"),
        (_("Lesson"), _("Questions")),
        tuple((lesson.title, _questions(lesson)) for lesson in found.lessons),
    )


def _row(lesson: Mastered) -> tuple[str, ...]:
    exam = lesson.exam
    assessed = _("no")
    if exam is not None:
        assessed = _("passed, {percent} % on {day} (sitting {n}, {mark} % needed)").format(
            percent=exam.percent,
            day=day_with_year(exam.finished_at.date()),
            n=exam.sitting,
            mark=exam.pass_mark,
        )
    return (
        lesson.title,
        _("{n} of 100").format(n=lesson.mastery),
        day_with_year(lesson.since),
        day_with_year(lesson.last),
        assessed,
    )


def _questions(lesson: Mastered) -> str:
    known = ", ".join(f"{item} {version}" for item, version in lesson.items)
    return known or _("none; the conversation alone")


def _proves() -> str:
    return _(
        "Somebody using this profile answered the questions of these lessons, and played their "
        "conversations, well enough on more than one day: at least {held} of 100, where the newest day "
        "counts half, so that no question is held after a single day. Where a lesson was assessed, it was "
        "answered once, without help from the program and without going back."
    ).format(held=HELD)


def _proves_not() -> str:
    return _(
        "It does not prove who sat at the keyboard: nobody watched, and the record lies on their own "
        "computer. It does not prove that the same person keeps calm on a real bad day, that they know your "
        "organisation, or that they may speak for it. It is no diploma of any school or authority. It says "
        "how things stood on the day it was made, and people forget: after the day above, practise and "
        "make a new one."
    )
