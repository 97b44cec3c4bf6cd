"""Wallet card and poster: one page whatever is written, in the size they claim, with what counts."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from playbook_app.base.paths import shipped_folder
from playbook_app.base.problem import Problem
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.fields import TEXT_LIMIT
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.people import Contact, Person, Role
from playbook_app.domain.plan.redaction import PUBLIC, TRAINEE, redacted
from playbook_app.formats.plan_pdf import typeset
from playbook_app.formats.plan_pocket import (
    Call,
    Card,
    Poster,
    PosterStep,
    calls,
    card,
    card_pdf,
    data,
    number,
    poster,
    poster_pdf,
)
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import sound_plan

TEMPLATES = shipped_folder() / "assets" / "print"
WORDS = st.text(alphabet="abcdeÄß é/@.", min_size=1, max_size=TEXT_LIMIT)


def pages_of(pdf: bytes) -> list:
    """Return the pages of a PDF."""
    return list(PdfReader(io.BytesIO(pdf)).pages)


def millimetres(page: object) -> tuple[float, float]:
    """Return the size of a page."""
    return tuple(round(float(side) / 72 * 25.4, 1) for side in (page.mediabox.width, page.mediabox.height))


def test_the_card() -> None:
    """Everybody who can be called, each once, with the number that works at night first; one ID-1 page."""
    said = card(sound_plan())
    assert said.title == "Oakline Bikes"
    assert said.calls == (
        Call("Ana", "Lead", "+49 170 1234567"),
        Call("Ben", "Lead", "0170 7654321"),
        Call("Cy", "Friend", "0170 222333"),
    )
    assert said.levels[0] == "Fire: first words within 30 min"
    assert said.foot == "Crisis plan, Version 0.1"
    pdf = card_pdf(sound_plan(), TEMPLATES)
    (page,) = pages_of(pdf.data)
    assert pdf.accessible
    assert millimetres(page) == (85.6, 54.0)
    text = " ".join(page.extract_text().split())
    for words in ("Oakline Bikes", "Ana Lead", "+49 170 1234567", *said.levels, *said.steps, said.foot):
        assert words in text


def test_the_number_on_the_card() -> None:
    """At night before by day, a voice before an address; nothing where nothing is known."""
    office = Contact("contact_1", "landline_office", "1")
    mail = Contact("contact_2", "email", "2", out_of_hours=True)
    mobile = Contact("contact_3", "mobile", "3", out_of_hours=True)
    blank = Contact("contact_4", "mobile", " ", out_of_hours=True)
    assert number(Person("person_1", contacts=(office, mail, mobile, blank))) == "3"
    assert number(Person("person_1", contacts=(office, mail))) == "2"
    assert number(Person("person_1", contacts=(blank,))) == ""


def test_a_card_for_other_readers() -> None:
    """Trainees see names without numbers, the public the roles."""
    assert calls(redacted(sound_plan(), TRAINEE))[0] == Call("Ana", "Lead", "")
    assert [call.name for call in calls(redacted(sound_plan(), PUBLIC))] == ["Lead", "Friend", "Voice"]


def test_who_is_not_on_the_card() -> None:
    """Somebody who is away, and a role that has neither person nor name."""
    plan = sound_plan()
    ana = replace(plan.people[0], status="on_leave")
    roles = (plan.roles[0], Role("role_x"))
    assert calls(replace(plan, people=(ana, *plan.people[1:]), roles=roles)) == (
        Call("Ben", "Lead", "0170 7654321"),
    )


def test_an_empty_card() -> None:
    """A plan with nothing in it gives a card with its name."""
    assert card(empty_plan()) == Card("Crisis plan", (), (), (), "Crisis plan, Version 0.1")
    assert len(pages_of(card_pdf(empty_plan(), TEMPLATES).data)) == 1
    draft = Draft(empty_plan())
    draft.set(draft.plan.control.id, version="")
    assert card(draft.plan).foot == "Crisis plan"


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.builds(Call, WORDS, WORDS, WORDS), max_size=6),
    st.lists(WORDS, max_size=4),
    st.lists(WORDS, max_size=3),
    WORDS,
)
def test_a_card_is_one_page(people: list[Call], levels: list[str], steps: list[str], title: str) -> None:
    """However long names, numbers and titles are."""
    long = Card(title, tuple(people), tuple(levels), tuple(steps), title)
    (page,) = pages_of(typeset(data(long), TEMPLATES / "card.typ").data)
    assert millimetres(page) == (85.6, 54.0)


def test_long_names_are_still_whole() -> None:
    """The type shrinks before anything is cut."""
    name = "Maximiliane-Alexandra von und zu Hohenstein-Wittgenstein"
    people = tuple(
        Call(f"{name} {number}", "Head of communications", f"+49 170 {number}555 0{number}")
        for number in range(6)
    )
    long = Card(
        "Oakline Bikes", people, ("Fire: first words within 30 min",) * 4, ("Take a screenshot",) * 3, "Plan"
    )
    (page,) = pages_of(typeset(data(long), TEMPLATES / "card.typ").data)
    text = "".join(page.extract_text().split())
    assert all("".join(call.name.split()) in text and "".join(call.number.split()) in text for call in people)


@pytest.mark.parametrize(("paper", "size"), [("a4", (210.0, 297.0)), ("a3", (297.0, 420.0))])
def test_the_poster(paper: str, size: tuple[float, float]) -> None:
    """The first hour of the worst level, on one page of the paper asked for."""
    said = poster(sound_plan(), paper)
    assert said.title == "The first hour"
    assert said.about == "Oakline Bikes"
    pdf = poster_pdf(sound_plan(), paper, TEMPLATES)
    (page,) = pages_of(pdf.data)
    assert pdf.accessible
    assert millimetres(page) == pytest.approx(size, abs=0.2)
    text = " ".join(page.extract_text().split())
    for step in said.steps:
        assert step.text in text
        assert step.who in text
    assert said.steps[0].who == "Voice, Ben"


def test_what_is_on_the_poster() -> None:
    """Now for minute nothing, no time where none is known, nothing after the hour, nothing empty."""
    plan = sound_plan()
    (first, *_rest) = plan.playbooks[0].items
    items = (
        replace(first, text="Breathe", due_min=0, role=""),
        replace(first, text="Look", due_min=None),
        replace(first, text="Sleep", due_min=61),
        replace(first, text=" "),
    )
    changed = replace(plan, playbooks=(replace(plan.playbooks[0], items=items),))
    assert poster(changed, "a4").steps == (
        PosterStep("Now", "Breathe", ""),
        PosterStep("", "Look", "Voice, Ben"),
    )


def test_a_poster_of_nothing() -> None:
    """It is refused in words: an empty wall helps nobody."""
    with pytest.raises(Problem) as caught:
        poster(empty_plan(), "a4")
    assert caught.value.code == "plan-no-checklist"


@settings(max_examples=8, deadline=None)
@given(st.lists(st.builds(PosterStep, st.just("1 h 30 min"), WORDS, WORDS), min_size=1, max_size=40), WORDS)
def test_a_poster_is_one_page(steps: list[PosterStep], about: str) -> None:
    """However much there is to do."""
    long = Poster("The first hour", about, tuple(steps), about, "a4")
    assert len(pages_of(typeset(data(long), TEMPLATES / "poster.typ").data)) == 1


def test_a_poster_without_levels() -> None:
    """The first checklist with something in it is taken."""
    plan: Plan = replace(sound_plan(), levels=())
    assert poster(plan, "a4").steps == poster(sound_plan(), "a4").steps
