"""``content/COVERAGE.md`` against the lessons that it names."""

import re

from playbook_app.base.paths import shipped_folder
from playbook_app.formats.pack.pack import read_lessons

CONTENT = shipped_folder() / "content"
ROW = re.compile(r"^\| (\d+) \| [^|]+ \| (\S+)/\d\d-(\S+) \| ([^|]+) \|$", re.MULTILINE)


def test_every_point_is_tested_where_the_table_says() -> None:
    """Each row has a point, each lesson is named, and each question named there exists."""
    text = (CONTENT / "COVERAGE.md").read_text(encoding="utf-8")
    rows = ROW.findall(text)
    assert len(rows) == len(re.findall(r"^\| \d", text, re.MULTILINE))
    numbers = [int(number) for number, *_rest in rows]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, max(numbers) + 1))
    asked = {lesson.ref.slug: {item.id for item in lesson.items} for lesson in read_lessons(CONTENT / "en")}
    assert {slug for _number, _track, slug, _items in rows} == set(asked)
    for number, track, slug, items in rows:
        assert list((CONTENT / "en" / track).glob(f"[0-9][0-9]-{slug}")), (number, track, slug)
        assert set(items.split(", ")) <= asked[slug], (number, slug)


def test_the_german_lessons_have_their_own_table() -> None:
    """Each German lesson is named, and each question named there exists."""
    text = (CONTENT / "COVERAGE.md").read_text(encoding="utf-8")
    rows = ROW.findall(text.replace("\n| de ", "\n| ").partition("## In German")[2])
    asked = {lesson.ref.slug: {item.id for item in lesson.items} for lesson in read_lessons(CONTENT / "de")}
    named: dict[str, set[str]] = {}
    for _number, _track, slug, items in rows:
        named.setdefault(slug, set()).update(items.split(", "))
    assert named == asked
