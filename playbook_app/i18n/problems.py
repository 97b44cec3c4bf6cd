"""Words for problems that a person may come to see: what is wrong, and what to do."""

from dataclasses import dataclass

from playbook_app.base.problem import Problem
from playbook_app.i18n import N_, _, findings

WORDS: dict[str, tuple[str, str]] = {
    "conversation-broken": (
        N_("This conversation cannot be opened."),
        N_("The rest of the lesson works. Check the pack with “playbook check”, or install it again."),
    ),
    "lesson-broken": (
        N_("This lesson cannot be opened."),
        N_("Other lessons work. Check the pack with “playbook check”, or install it again."),
    ),
    "newer-version": (
        N_("A newer version of Playbook wrote this."),
        N_("Update Playbook. Nothing was changed."),
    ),
    "no-version": (
        N_("This does not look like something Playbook wrote."),
        N_("Choose another file. Nothing was changed."),
    ),
    "path-missing": (
        N_("There is no folder at this place."),
        N_("Check the spelling of the path."),
    ),
}
"""Code to (what is wrong, what to do), alphabetical."""


@dataclass(frozen=True, slots=True)
class ProblemText:
    """``title`` says what is wrong, ``detail`` where and with what, ``remedy`` what to do."""

    title: str
    detail: str
    remedy: str


class _Values(dict[str, object]):
    """Shows a missing value as a question mark instead of failing."""

    def __missing__(self, key: str) -> str:
        return "?"


def describe(problem: Problem) -> ProblemText:
    """Return the words for a problem; an unknown code is shown as it is, so that it can be reported."""
    title, remedy = WORDS.get(problem.code, (N_("Something went wrong ({code})."), ""))
    values = _Values(problem.values, code=problem.code, file=problem.file or "")
    return ProblemText(_(title).format_map(values), _detail(problem), _(remedy).format_map(values))


def _detail(problem: Problem) -> str:
    file = "" if problem.file is None else str(problem.file)
    line = problem.values.get("line")
    place = _("{file}, line {line}").format(file=file, line=line) if file and line else file
    return "\n".join(part for part in (place, _finding(problem)) if part)


def _finding(problem: Problem) -> str:
    """Return the words of the finding behind a broken lesson; other details are technical text."""
    detail = str(problem.values.get("detail", ""))
    details = problem.values.get("details", {})
    if detail in findings.WORDS and isinstance(details, dict):
        return findings.describe(detail, details).whole
    return detail
