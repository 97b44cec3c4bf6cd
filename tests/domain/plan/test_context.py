"""What the rules look at."""

from dataclasses import replace

from playbook_app.base.ids import counted_ids
from playbook_app.domain.plan.context import Context, people_of, words_of
from playbook_app.domain.plan.findings import Finding, Hit
from playbook_app.domain.plan.records.control import Endorsement
from playbook_app.domain.plan.records.people import Person, Role
from playbook_app.domain.plan.schema import new
from tests.domain.plan.sound import TODAY, sound_plan


def test_lookups() -> None:
    """Levels by rank, channels by use, people by role, records by kind."""
    context = Context(sound_plan(), TODAY)
    assert [level.name for level in context.levels] == ["Fire", "Grumble"]
    assert [channel.name for channel in context.sources_of_truth] == ["Our page"]
    assert context.speaking == context.sources_of_truth
    ana = context.plan.people[0]
    assert [role.name for role in context.team[ana.id]] == ["Lead", "Voice", "Friend"]
    assert context.record(Person, ana.id) is ana
    assert context.record(Role, ana.id) is None
    assert context.record(Person, "person_X") is None
    assert context.name(ana.id) == "Ana"
    assert context.person(ana.id) is ana
    away = replace(context.plan, people=(replace(ana, status="leaver"),))
    assert Context(away, TODAY).person(ana.id) is None
    assert context.person("") is None


def test_words() -> None:
    """Texts that are not empty, lists line by line, without what the program keeps."""
    ids = counted_ids()
    role = new(Role, ids, name="Lead", duties=("Call", " ", "Write"))
    assert [(words.field.key, words.index, words.text) for words in words_of(role)] == [
        ("name", None, "Lead"),
        ("duties", 0, "Call"),
        ("duties", 2, "Write"),
    ]
    assert list(words_of(new(Endorsement, ids, fingerprint="abc"))) == []
    context = Context(sound_plan(), TODAY)
    assert context.words is context.words
    assert {words.text for words in context.words} >= {"Ana", "Oakline Bikes"}


def test_people_of_a_role() -> None:
    """Holder and deputies, each once, without empty places."""
    assert people_of(new(Role, counted_ids(), primary="a", deputies=("b", "a", ""))) == ("a", "b")


def test_findings_have_a_path_and_a_case() -> None:
    """The line of a list stands in brackets."""
    hit = Hit("role_1", "duties", {"case": "x"}, 2)
    finding = Finding("CP1", "error", "people", hit.record, hit.field, hit.index, None, hit.values)
    assert (finding.path, finding.case) == ("duties[2]", "x")
    whole = Finding("CP1", "error", "people", "role_1", "name", None, None, {})
    assert (whole.path, whole.case) == ("name", "")
