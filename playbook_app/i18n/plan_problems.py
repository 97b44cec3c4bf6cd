"""Words for problems with plan files and exports; part of the table in ``i18n.problems``."""

from playbook_app.i18n import N_

NOT_OURS = N_("Playbook did not write this file. Ask whoever sent it for a fresh copy. Nothing was changed.")
EARLIER = N_("Open an earlier copy of the plan, or ask whoever sent it. Nothing was changed.")

SAVE_AGAIN = N_("Open it in a spreadsheet, save it as .xlsx or as CSV, and choose that. Nothing was changed.")

PLAN_PROBLEMS: dict[str, tuple[str, str]] = {
    "contacts-binary": (N_("This is not a table."), N_("Choose a CSV or .xlsx file.")),
    "contacts-bomb": (N_("This file unpacks to far more than a table of contacts has."), SAVE_AGAIN),
    "contacts-damaged": (N_("This table is damaged and cannot be read."), SAVE_AGAIN),
    "contacts-empty": (
        N_("There is nobody in this table."),
        N_("It needs a row of titles and a row for each person, on its first sheet."),
    ),
    "contacts-letters": (N_("The letters of this file cannot be read."), SAVE_AGAIN),
    "contacts-missing": (
        N_("There is no file at this place."),
        N_("Check the spelling, or whether the disk is connected."),
    ),
    "contacts-old": (
        N_("This is an old Excel file, or one with a password."),
        N_("Save it as .xlsx without a password, and choose that. Nothing was changed."),
    ),
    "contacts-too-large": (
        N_("This file is larger than {limit} MB."),
        N_("Keep only the people this plan needs, and choose the file again."),
    ),
    "contacts-too-many": (
        N_("This table has more than {rows} rows or {columns} columns."),
        N_("Keep only the people this plan needs, and choose the file again."),
    ),
    "contacts-unreadable": (
        N_("This file cannot be read from the disk."),
        N_("Check that you may read it, and whether another program has it open."),
    ),
    "pdf-failed": (
        N_("The PDF could not be made."),
        N_("Export HTML and print that. Please report this with the line above."),
    ),
    "plan-bad-date": (N_("“{where}” is no date."), EARLIER),
    "plan-bad-id": (N_("“{where}” is no identifier that Playbook gives."), EARLIER),
    "plan-changed-outside": (
        N_("Another program has changed this plan since you opened it."),
        N_("Save yours under another name, or replace the other. Replacing keeps the other one beside it."),
    ),
    "plan-dangling": (N_("“{where}” points to something that is not in the plan ({what})."), EARLIER),
    "plan-draft-gone": (
        N_("This draft is not there any more."),
        N_("Open the plan from its file."),
    ),
    "plan-duplicate-id": (N_("The identifier {what} stands twice in “{where}”."), EARLIER),
    "plan-exists": (
        N_("There is a file with this name already."),
        N_("Choose another name, or add --force to replace it."),
    ),
    "plan-history": (
        N_("The log of saves in this plan file is damaged."),
        N_("The plan itself is whole. The next save writes a new log; older versions stay."),
    ),
    "plan-json": (N_("The plan in this file is damaged: {entry} cannot be read."), EARLIER),
    "plan-missing": (
        N_("There is no plan at this place."),
        N_("Check the spelling, or whether the disk is connected."),
    ),
    "plan-missing-field": (N_("“{where}” is missing."), EARLIER),
    "plan-no-checklist": (
        N_("The poster shows the first hour, and this plan has nothing to do in it yet."),
        N_("Write a checklist in the section “First hour”, then export again."),
    ),
    "plan-no-file": (
        N_("This is a folder, a pipe or a device, not a file."),
        N_("Choose a file that ends with .crisisplan."),
    ),
    "plan-no-plan": (N_("This file holds no plan: {entry} is missing."), NOT_OURS),
    "plan-not-zip": (N_("This is not a plan file."), N_("Choose a file that ends with .crisisplan.")),
    "plan-out-of-range": (
        N_("The number in “{where}” is too small or too large (allowed: {what})."),
        EARLIER,
    ),
    "plan-over-itself": (
        N_("A document cannot be written over the plan it is made from."),
        N_("Choose another name. Nothing was changed."),
    ),
    "plan-template-unknown": (
        N_("There is no starter plan called “{name}”."),
        N_("“playbook plan templates” lists them."),
    ),
    "plan-too-large": (
        N_("This plan is larger than {limit} MB. No plan that people can use is."),
        N_("Ask whoever sent it for a fresh copy. Nothing was changed."),
    ),
    "plan-too-long": (N_("“{where}” is longer than {what} characters."), EARLIER),
    "plan-too-many": (N_("“{where}” has more than {what} entries."), EARLIER),
    "plan-unknown-choice": (N_("“{where}” says “{what}”, which cannot be chosen there."), EARLIER),
    "plan-unknown-field": (N_("“{where}” is not part of a plan."), EARLIER),
    "plan-unreadable": (
        N_("This plan cannot be read from the disk."),
        N_("Check that you may read the file and that the disk is connected."),
    ),
    "plan-version-changed": (
        N_("This older version ({entry}) is not what was saved: somebody or something has changed it."),
        N_("Use another version. The plan itself and the other versions are untouched."),
    ),
    "plan-version-gone": (
        N_("This older version ({entry}) cannot be read from the file."),
        N_("Use another version. The plan itself and the other versions are untouched."),
    ),
    "plan-wrong-type": (N_("“{where}” holds something of another kind than it should."), EARLIER),
    "plan-zip-bomb": (N_("This file unpacks to far more than it should ({name})."), NOT_OURS),
    "plan-zip-damaged": (
        N_("This plan file is damaged."),
        N_("Open an earlier copy. If it came by email, ask for it again. Nothing was changed."),
    ),
    "plan-zip-link": (N_("This file contains a link to somewhere else ({name})."), NOT_OURS),
    "plan-zip-odd-name": (N_("This file contains a name that no plan has ({name})."), NOT_OURS),
    "plan-zip-outside": (N_("This file tries to write outside its own folder ({name})."), NOT_OURS),
    "plan-zip-packing": (N_("This file is packed in a way that plans are not ({name})."), NOT_OURS),
    "plan-zip-password": (N_("This file is locked with a password ({name})."), NOT_OURS),
    "plan-zip-reserved": (
        N_("This file contains a name that some computers cannot hold ({name})."),
        NOT_OURS,
    ),
    "plan-zip-too-many": (N_("This file contains more than {limit} parts. A plan has far fewer."), NOT_OURS),
    "plan-zip-twice": (N_("This file contains the same part twice ({name})."), NOT_OURS),
}
"""Code to (what is wrong, what to do), alphabetical."""
