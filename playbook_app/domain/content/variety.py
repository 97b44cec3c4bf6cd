"""How varied and how readable the lessons of a pack are; a table for whoever writes them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playbook_app.base.readability import reading_ease
from playbook_app.domain.content.checks import texts_of
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.model import Lesson, LessonRef, Setting

MOST_OF_A_SECTOR = 4
LEAST_EASE = 55
"""Of 100, in English as in German: Amstad fitted the German formula to the English scale."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One line of the table; ``ease`` is ``None`` where the text is short or its language has no formula."""

    ref: LessonRef
    setting: Setting
    ease: int | None


def traits_of(lesson: Lesson, language: str) -> Traits:
    """Return where a lesson takes place and how easily it reads."""
    return Traits(lesson.ref, lesson.setting, reading_ease("\n".join(texts_of(lesson)), language))


def variety_remarks(lessons: Sequence[Traits]) -> Iterator[tuple[LessonRef, Remark]]:
    """Yield lessons that read hard, and those beyond the fourth of one sector."""
    sectors: Counter[str] = Counter()
    for traits in lessons:
        sector = traits.setting.sector
        sectors[sector] += 1
        if traits.ease is not None and traits.ease < LEAST_EASE:
            values: dict[str, object] = {"ease": traits.ease, "least": LEAST_EASE}
            yield traits.ref, Remark("warning", "hard-to-read", "", values)
        if sector and sectors[sector] > MOST_OF_A_SECTOR:
            values = {"sector": sector, "most": MOST_OF_A_SECTOR}
            yield traits.ref, Remark("warning", "sector-often", "setting", values)
