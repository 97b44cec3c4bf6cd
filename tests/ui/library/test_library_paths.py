"""Library: choosing a path, and finding lessons by their own words."""

from pathlib import Path

from tests.ui.library.test_library_page import cells, library
from tests.ui.trainee import PITCH, paths_of


def test_a_path_is_chosen_by_its_chip(tmp_path: Path) -> None:
    """Its lessons come in its order, the others below; it is kept."""
    with library(tmp_path) as week:
        assert not week.has("library.paths")
        week.find("library.by.3").click()
        week.settle()
        assert cells(week)[0].ref.slug == "silence"
        assert week.flaws_at_all_sizes() == []
        week.find("library.path.en.selling-without-selling").click()
        week.settle()
        assert cells(week)[0].ref == PITCH
        assert len(cells(week)) == week.who.lesson_count
        assert "10 lessons, about 2 hours with their questions." in week.words()
        assert paths_of(week.who).current().id == "selling-without-selling"
        week.arrive()
        assert cells(week)[0].ref == PITCH
        week.find("library.by.0").click()
        week.settle()
        assert not week.has("library.paths")


def test_typing_finds_the_words_of_lessons(tmp_path: Path) -> None:
    """Words that stand only in a post; the first ones typed have them read, the rest is there at once."""
    with library(tmp_path) as screen:
        screen.page.find()
        screen.type("candle wax")
        for _turn in range(20):
            screen.settle()
        assert [cell.ref.slug for cell in cells(screen)] == ["silence"]
        screen.page.find()
        screen.type("elderflower")
        assert [cell.ref.slug for cell in cells(screen)] == ["no-prevention-plan"]
