"""The table of ``check``: where each lesson takes place, how it sounds, and how easily it reads."""

from collections.abc import Iterator, Sequence

from playbook_app.domain.content.variety import Traits
from playbook_app.i18n import _

NOTHING = "-"


def variety_lines(lessons: Sequence[Traits]) -> Iterator[str]:
    """Yield the lines of the table, columns padded; none where no lesson says where it takes place."""
    if not any(traits.setting.sector for traits in lessons):
        return
    rows = [_heads(), *map(_cells, lessons)]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "    " + "  ".join(padded).rstrip()


def _heads() -> tuple[str, ...]:
    return (
        _("lesson"),
        _("sector"),
        _("country"),
        _("ages"),
        _("platform"),
        _("tone"),
        _("severity"),
        _("reading ease"),
    )


def _cells(traits: Traits) -> tuple[str, ...]:
    where = traits.setting
    ease = NOTHING if traits.ease is None else str(traits.ease)
    words = (where.sector, where.country, where.ages, where.platform, where.tone, where.severity)
    return (traits.ref.slug, *(word or NOTHING for word in words), ease)
