"""Statements of plans are found by their title and words."""

from pathlib import Path

from playbook_app.services.plan_find import PlanStatement, line_of, read_statements, statements_with
from playbook_app.services.planning import Planning

PLAIN = PlanStatement("k", "s1", "Café", "We know", ("A fire. We ask for calm.\nRésumé at nine.",), "")
TITLED = PlanStatement("k", "s2", "Café", "Résumé of the day", ("Short.",), "resume of the day\nshort.")
HERE = PlanStatement("k", "s1", "Café", "We know", PLAIN.texts, "we know\na fire. we ask. resume at nine.")


def test_every_word_must_be_there() -> None:
    """Without case and accents; a title that has the words comes first; nothing typed finds nothing."""
    both = (HERE, TITLED)
    assert statements_with(both, "RESUME") == (TITLED, HERE)
    assert statements_with(both, "nine resumé") == (HERE,)
    assert statements_with(both, "nine day") == ()
    assert statements_with(both, "  ") == ()


def test_the_sentence_with_the_words_is_shown() -> None:
    """The one with most of them, else the first; empty where there are no words at all."""
    assert line_of(PLAIN, "calm ask") == "We ask for calm."
    assert line_of(PLAIN, "resume") == "Résumé at nine."
    assert line_of(PLAIN, "we know") == "We ask for calm."
    assert line_of(PLAIN, "zzz") == "A fire."
    blank = PlanStatement("k", "s", "Café", "Blank", ("We know about {{what}}.",), "")
    assert line_of(blank, "know") == "We know about …."
    assert line_of(PlanStatement("k", "s", "Café", "Empty", (), "empty"), "empty") == ""


def test_plans_are_read_as_they_are_kept(planning: Planning, tmp_path: Path) -> None:
    """Drafts and files; what cannot be read is passed over."""
    opened = planning.create("small_business", "Harbour Lane Café")
    found = read_statements(planning, planning.recent())
    assert [one.record for one in found] == [one.id for one in opened.plan.statements]
    assert {(one.plan, one.plan_name) for one in found} == {(opened.key, "Harbour Lane Café")}
    assert statements_with(found, found[0].title)[0] == found[0]
    opened.save(tmp_path / "plan.crisisplan")
    assert read_statements(planning, planning.recent())[0].plan == opened.key
    (tmp_path / "plan.crisisplan").write_bytes(b"nothing")
    assert read_statements(planning, planning.recent()) == ()
