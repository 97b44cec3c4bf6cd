"""The maps of a pack's conversations for whoever writes them: with problems, so also of broken ones."""

from collections.abc import Iterator
from pathlib import Path

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.conversation.checks import check_conversation
from playbook_app.domain.conversation.talk_map import make_map
from playbook_app.formats.pack.files import PackFiles
from playbook_app.formats.pack.folder import talk_name
from playbook_app.formats.pack.pack import read_pack
from playbook_app.formats.pack.report import Report
from playbook_app.formats.pack.talk import LIMITS, read_talk
from playbook_app.formats.talk_svg import to_svg
from playbook_app.i18n.findings import describe


def read_talk_maps(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the drawing of every conversation whose file can be read; never raises."""
    report = Report()
    files = PackFiles(folder, report)
    for lesson in read_pack(folder)[2]:
        name = talk_name(lesson.place)
        text = files.text(name, LIMITS.characters) if files.exists(name) else None
        talk = None if text is None else read_talk(text, report)
        if talk is not None:
            drawn = make_map(talk, problems=_problems(check_conversation(talk)))
            yield f"{lesson.place.ref.pack}.{lesson.place.ref.slug}", to_svg(drawn, talk.title)


def _problems(remarks: tuple[Remark, ...]) -> dict[str, tuple[str, ...]]:
    """Return what the checks said in words, by the turn or ending it is about."""
    found: dict[str, tuple[str, ...]] = {}
    for remark in remarks:
        place = remark.where.partition("/")[2].split("/")[0]
        found[place] = (*found.get(place, ()), describe(remark.code, remark.values).whole)
    return found
