"""Sentences for what the linter finds."""

import ast
import inspect
import pkgutil
from datetime import date
from importlib import import_module

import pytest

from playbook_app.domain.plan import rules
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.lint import lint
from playbook_app.domain.plan.rules import RULES
from playbook_app.i18n import plan_findings
from playbook_app.i18n.plan_findings import FIXES, SENTENCES, advice, counts, fix, level_name, sentence
from tests.domain.plan.plans import empty_plan
from tests.domain.plan.sound import TODAY, sound_plan

MODULES = tuple(
    import_module(f"{rules.__name__}.{found.name}") for found in pkgutil.iter_modules(rules.__path__)
)


def test_every_rule_has_a_sentence_and_a_fix() -> None:
    """Rules and words list the same ids."""
    ids = {rule.id for rule in RULES}
    assert set(FIXES) == ids
    assert {code.split(".")[0] for code in SENTENCES} == ids


def test_cases_of_the_rules_have_sentences() -> None:
    """Every case named in a sentence is a word in the rules, so that none is orphaned."""
    words = {
        node.value
        for module in MODULES
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    named = {code.split(".")[1] for code in SENTENCES if "." in code}
    assert named <= words
    assert rules.RULES is RULES


def broken() -> list[Draft]:
    """Return plans in which almost everything is wrong, by name and without names."""
    bare = Draft(sound_plan())
    for collection in ("roles", "channels", "levels"):
        for record in getattr(bare.plan, collection):
            values = {"roles": {"name": "", "primary": ""}, "channels": {"name": "", "backup": ""}}
            bare.set(record.id, **values.get(collection, {"name": "", "decider": "", "update_min": None}))
    words = Draft(sound_plan())
    words.set(
        words.plan.statements[1].variants[0].id, body="No comment. It was probably {{x}}. Sorry if any. TODO"
    )
    words.set(words.plan.limits[0].id, exit_line="")
    words.set(words.plan.channels[0].id, second_factor="no", max_chars=10)
    words.set(words.plan.control.id, last_reviewed=date(2025, 1, 1))
    return [Draft(empty_plan()), bare, words]


def test_sentences_are_whole() -> None:
    """No brace is left and nothing is unnamed without words, whatever the plan lacks."""
    seen = set()
    for draft in broken():
        for finding in lint(draft.plan, TODAY):
            text = sentence(finding.rule, finding.values)
            seen.add(finding.rule)
            assert "{" not in text.replace("{{", "")
            assert "“”" not in text
            assert text[-1] in ".?"
    assert {"CP001", "CP002", "CP101", "CP201", "CP301", "CP303", "CP402", "CP403", "CP405", "CP506"} <= seen


@pytest.mark.parametrize(
    ("rule", "values", "text"),
    [
        ("CP101", {"case": "no_deputy", "role": "Lead", "name": "Ana"}, "“Lead” rests on Ana alone."),
        ("CP101", {"case": "nobody", "role": "", "name": ""}, "“an unnamed role” is held by nobody."),
        (
            "CP201",
            {"case": "missing", "level": "Fire", "missing": ("level.decider",)},
            "does not say: Decides.",
        ),
        (
            "CP303",
            {"channel": "Our page", "causes": ("one_admin", "unchecked")},
            "one administrator, access not",
        ),
        (
            "CP201",
            {"case": "slower", "level": "a", "milder": "b", "target": "level.ack_min", "slow": 9, "fast": 1},
            "Seen",
        ),
        (
            "CP206",
            {
                "met": 12,
                "hours": 168,
                "slot": (0, 5),
                "cause": {
                    "code": "answer",
                    "never": False,
                    "level": "Fire",
                    "who": "",
                    "person": "",
                    "after": 90,
                    "within": 30,
                },
            },
            "in 12 of 168 hours. Worst: Monday 00:00 to Monday 05:00. At Fire the first to answer",
        ),
        (
            "CP502",
            {"case": "missing", "category": "moderation.category:spam", "missing": ("moderation.log",)},
            "Removing “Spam” without",
        ),
        ("CP202", {"word": ""}, "“?”"),
        ("CP105", {"case": "barred", "name": "A", "scenario": "B", "reason": "untrained"}, "B"),
        ("CP405", {"name": "Seen", "parts": ("empathy",)}, "Missing: Feeling with people."),
        ("CP002", {"case": "over", "date": date(2026, 3, 1), "days": 9}, "due a review on 1 March 2026."),
    ],
)
def test_values_become_words(rule: str, values: dict[str, object], text: str) -> None:
    """Codes, dates and missing names are put into words."""
    assert text in sentence(rule, values)


def test_headlines() -> None:
    """Counts for the findings list."""
    assert counts(2, 2) == "2 block, 2 to fix"
    assert counts(1, 0) == "1 blocks"
    assert counts(0, 1) == "1 to fix"
    assert counts(0, 0) == "Nothing to fix"
    assert [level_name(level) for level in ("error", "warning", "info")] == ["Error", "Warning", "Advice"]
    assert fix("CP103") == advice("CP103") == "Call or write once, then enter the day."
    assert advice("CP103", "At sea", date(2027, 1, 2)) == "Set aside until 2 January 2027: At sea"
    assert level_name("waived") == "Set aside"


def test_words_keep_the_house_rules() -> None:
    """No exclamation marks and no em-dashes."""
    texts = [*SENTENCES.values(), *FIXES.values(), *plan_findings.STAND_INS.values()]
    assert not [text for text in texts if "!" in text or "\u2014" in text]
