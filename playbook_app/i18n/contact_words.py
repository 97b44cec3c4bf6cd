"""The words of taking people over from a table."""

from collections.abc import Mapping

from playbook_app.i18n import N_, _

TARGET_NAMES: dict[str, str] = {
    "": N_("Leave out"),
    "name": N_("Name"),
    "job_title": N_("What they do"),
    "role": N_("Role in the plan"),
    "mobile": N_("Mobile"),
    "landline": N_("Landline"),
    "email": N_("Email"),
    "messenger": N_("Messenger"),
    "contact": N_("Number or address"),
}
"""What a column can mean to its name."""

ROW_FINDINGS: dict[str, str] = {
    "formula": N_("Cell {place} holds a formula, not a text. Put its value there and choose the file again."),
    "in-plan": N_("{name} is in the plan already."),
    "no-address": N_("Cell {place}, “{text}”, is no email address. It goes in as it is."),
    "no-contact": N_("{name} has no number or address yet."),
    "no-name": N_("There is no name in this row."),
    "no-number": N_("Cell {place}, “{text}”, is no phone number. It goes in as it is."),
    "number": N_(
        "Cell {place} is kept as a number, {text}: zeros at its beginning and digits at its end may be "
        "lost. Format the column as text, type the number again and choose the file again."
    ),
    "role-unknown": N_("“{role}” is no role of this plan and is left out."),
    "too-long": N_("Cell {place} is longer than {limit} characters."),
    "twice": N_("{name} stands in row {row} already."),
}
"""Finding code to its sentence."""


def target_name(target: str) -> str:
    """Return what a meaning of a column is called."""
    return _(TARGET_NAMES[target])


def row_sentence(code: str, values: Mapping[str, object]) -> str:
    """Return what is to be said about a row."""
    return _(ROW_FINDINGS[code]).format(**values)
