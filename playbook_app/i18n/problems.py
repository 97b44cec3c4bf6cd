"""Words for problems that a person may come to see: what is wrong, and what to do."""

from dataclasses import dataclass

from playbook_app.base.problem import Problem
from playbook_app.i18n import N_, _, findings
from playbook_app.i18n.plan_problems import PLAN_PROBLEMS

GENERAL: dict[str, tuple[str, str]] = {
    "backup-damaged": (
        N_("This backup is damaged."),
        N_("Choose an older one. What you have now was not changed."),
    ),
    "certificate-nameless": (
        N_("A certificate needs a name."),
        N_("Give your profile a name in Settings, then try again."),
    ),
    "certificate-nothing": (
        N_("There is nothing to certify yet, and that is all right."),
        N_("A lesson counts from {held} of 100: right answers on two different days bring it there."),
    ),
    "conversation-broken": (
        N_("This conversation cannot be opened."),
        N_("The rest of the lesson works. Check the pack with “playbook check”, or install it again."),
    ),
    "drill-broken": (
        N_("This drill cannot be opened."),
        N_("The rest of the lesson works. Check the pack with “playbook check”, or install it again."),
    ),
    "disk-full": (
        N_("The disk is full, so this could not be saved."),
        N_("Make room on the disk, then try again. What was saved before is still there."),
    ),
    "fault": (
        N_("Something went wrong that should not happen."),
        N_("What you saved is safe. Start Playbook again; the file holds what a report needs."),
    ),
    "file-read-only": (
        N_("This place may only be read, so nothing was saved there."),
        N_("Choose another folder, or change the permissions of this one."),
    ),
    "file-write": (
        N_("The file could not be written."),
        N_("Try again, or choose another place. What was saved before is still there."),
    ),
    "lesson-broken": (
        N_("This lesson cannot be opened."),
        N_("Other lessons work. Check the pack with “playbook check”, or install it again."),
    ),
    "newer-version": (
        N_("A newer version of Playbook wrote this."),
        N_("Update Playbook. Nothing was changed."),
    ),
    "no-display": (
        N_("There is no screen here to open a window on."),
        N_("Start Playbook from a desktop, or with “xvfb-run playbook”. The commands work without a screen."),
    ),
    "no-version": (
        N_("This does not look like something Playbook wrote."),
        N_("Choose another file. Nothing was changed."),
    ),
    "nothing-to-print": (
        N_("There is no lesson and no track called “{name}”."),
        N_("Write the pack, a slash, and the name of a folder without its number, such as en/silence."),
    ),
    "path-missing": (
        N_("There is no folder at this place."),
        N_("Check the spelling of the path."),
    ),
    "plan-bad-value": (
        N_("This value does not fit here."),
        N_("Nothing was changed. Check how long it is and what it points at."),
    ),
    "plan-read-only": (
        N_("This plan can be read but not changed here."),
        N_("Save a copy and change that."),
    ),
    "profile-ambiguous": (
        N_("More than one profile is called “{name}”."),
        N_("Use the id instead. They are: {known}."),
    ),
    "profile-none": (
        N_("Nobody has practised with this data folder yet."),
        N_("Open Playbook and answer a few questions first, or name another folder with --data."),
    ),
    "profile-unknown": (
        N_("There is no profile called “{name}”."),
        N_("There are: {known}."),
    ),
    "recovered-journal": (
        N_("Part of your progress could not be read and was set aside."),
        N_("Everything else is there. The damaged part is kept in {kept}."),
    ),
    "recovered-missing": (
        N_("Progress that was recorded is no longer on the disk."),
        N_("What is left is in use. Backups of this folder, one for each day, are in {kept}."),
    ),
    "recovered-state": (
        N_("Profiles and settings could not be read."),
        N_(
            "An older copy is in use where there was one. Check profiles, settings and plans. "
            "The damaged file is kept in {kept}."
        ),
    ),
    "recovered-tail": (
        N_("Playbook was stopped in the middle of saving."),
        N_("What was saved before that is there. The unfinished end is kept in {kept}."),
    ),
    "store-locked": (
        N_("Playbook is already open with this data folder."),
        N_("Use the window that is open, or close it and start again."),
    ),
    "store-newer": (
        N_("A newer version of Playbook wrote this data folder."),
        N_("Update Playbook, or start it on another folder with --data. Nothing was changed."),
    ),
    "store-no-lock": (
        N_("This disk cannot protect the data folder against two windows at once."),
        N_("Start Playbook with --data and a folder on a disk of this computer."),
    ),
    "store-not-folder": (
        N_("The data folder cannot be made, because a file has its name."),
        N_("Move that file away, or start Playbook on another folder with --data."),
    ),
    "store-read": (
        N_("The data folder cannot be read."),
        N_("Check that the disk is connected and that you may read the folder."),
    ),
    "store-read-only": (
        N_("The data folder may only be read."),
        N_("Change its permissions, or start Playbook on another folder with --data. Nothing was changed."),
    ),
    "store-unreachable": (
        N_("The data folder cannot be reached, and it may not be made at this place."),
        N_("Check that its disk is connected, or start Playbook on another folder with --data."),
    ),
    "store-write": (
        N_("The data folder cannot be written."),
        N_("Check that the disk is connected, then try again. What was saved before is still there."),
    ),
}
"""Code to (what is wrong, what to do), alphabetical; those of plan files have a module of their own."""

WORDS: dict[str, tuple[str, str]] = dict(sorted({**GENERAL, **PLAN_PROBLEMS}.items()))
"""All of them, alphabetical."""


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
