"""Copies leak nothing: unique words in every sensitive field, looked for in every format of every profile."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from playbook_app.base.paths import shipped_folder
from playbook_app.domain.plan.fields import Kind
from playbook_app.domain.plan.model import Plan
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.channels import Channel
from playbook_app.domain.plan.records.people import Contact, Person
from playbook_app.domain.plan.redaction import REDACTIONS, Redaction
from playbook_app.domain.plan.schema import all_types, layout
from playbook_app.domain.plan.tree import children, with_children
from playbook_app.i18n.plan_copies import COPIES
from playbook_app.services.plan_exports import EXPORTS, Order, rendered
from tests.domain.plan.plans import plans
from tests.domain.plan.sound import sound_plan

NOW = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)
ASSETS = shipped_folder() / "assets"
TOKEN = re.compile(r"zq\d+qz")


class Tokens:
    """Hands out words that stand nowhere else, and remembers to which field each went."""

    def __init__(self) -> None:
        """Start with none."""
        self.fields: dict[str, str] = {}

    def next(self, code: str) -> str:
        """Return a fresh word for a field."""
        word = f"zq{len(self.fields):05}qz"
        self.fields[word] = code
        return word


def filled(record: Record, tokens: Tokens) -> Record:
    """Return ``record`` and those inside it with a token in every sensitive field that takes words."""
    values: dict[str, Any] = {}
    for field in layout(type(record)).fields:
        if field.sensitive and field.kind in (Kind.TEXT, Kind.LONG):
            values[field.key] = tokens.next(field.code)
        elif field.sensitive and field.kind is Kind.LIST:
            values[field.key] = (tokens.next(field.code),)
    for field in layout(type(record)).children:
        record = with_children(record, field, tuple(filled(one, tokens) for one in children(record, field)))
    return replace(record, **values)


def with_one_of_each(plan: Plan) -> Plan:
    """Return a plan that has a record of every type that holds something sensitive."""
    person = Person("person_zzzzzzzzzz", name="Dora", contacts=(Contact("contact_zzzzzzzzzz"),))
    channel = Channel("channel_zzzzzzzzzz", name="Page")
    return replace(plan, people=(*plan.people, person), channels=(*plan.channels, channel))


def words_in(data: bytes, suffix: str) -> str:
    """Return everything that can be searched in a file: its text, and its parts unpacked."""
    if suffix == ".pdf":
        reader = PdfReader(io.BytesIO(data))
        streams = [page.extract_text() for page in reader.pages]
        return "".join("".join(streams).split()) + str(reader.metadata) + str(reader.outline)
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return data.decode("utf-8").replace("\r\n ", "")


def leaks(plan: Plan, tokens: Tokens, profile: Redaction, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return which fields a profile must not show and shows, by format."""
    found = []
    for known in (known for known in EXPORTS if known.id in kinds):
        data, _missing = rendered(plan, Order(known.id, profile.id), NOW, ASSETS)
        shown = set(TOKEN.findall(words_in(data, known.suffix)))
        found += [
            (known.id, tokens.fields[word]) for word in shown if tokens.fields[word] not in profile.keeps
        ]
    return found


LIMITED = [profile for profile in REDACTIONS if not profile.everything]
TEXTS = ("html", "markdown", "docx", "ics", "csv")


@pytest.mark.parametrize("profile", LIMITED, ids=lambda profile: profile.id)
def test_no_copy_leaks(profile: Redaction) -> None:
    """Every format of the whole sound plan, PDF, card and poster included."""
    tokens = Tokens()
    plan = filled(with_one_of_each(sound_plan()), tokens)
    assert isinstance(plan, Plan)
    assert leaks(plan, tokens, profile, tuple(known.id for known in EXPORTS)) == []


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_no_copy_of_any_plan_leaks(generated: Plan) -> None:
    """Generated plans in every text format; the tokens are also typed into a duty, where they are found."""
    tokens = Tokens()
    plan = filled(with_one_of_each(generated), tokens)
    assert isinstance(plan, Plan)
    plan = replace(plan, purpose=replace(plan.purpose, scope=" and ".join(tokens.fields)))
    for profile in LIMITED:
        assert leaks(plan, tokens, profile, TEXTS) == []


def test_every_sensitive_field_was_looked_for() -> None:
    """The search covers each sensitive field that takes words, and the full copy shows every one of them."""
    tokens = Tokens()
    plan = filled(with_one_of_each(sound_plan()), tokens)
    assert isinstance(plan, Plan)
    wordy = {
        field.code
        for kind in all_types()
        for field in layout(kind).fields
        if field.sensitive and field.kind in (Kind.TEXT, Kind.LONG, Kind.LIST)
    }
    assert set(tokens.fields.values()) == wordy
    for kind, suffix in (("pdf", ".pdf"), ("docx", ".docx"), ("html", ".html"), ("markdown", ".md")):
        data, _missing = rendered(plan, Order(kind, "full"), NOW, ASSETS)
        assert set(TOKEN.findall(words_in(data, suffix))) == set(tokens.fields), kind


def test_the_copy_says_what_it_is() -> None:
    """Its reader learns that something is left out; the complete one needs no such line."""
    assert list(COPIES) == [profile.id for profile in REDACTIONS]
    page, _missing = rendered(sound_plan(), Order("html", "trainee"), NOW, ASSETS)
    assert "For trainees. Without numbers" in page.decode()
    whole, _missing = rendered(sound_plan(), Order("html", "full"), NOW, ASSETS)
    assert "Nothing is left out" not in whole.decode()
