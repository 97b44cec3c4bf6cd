"""Rules that need no language: blanks that were not filled, and copies of earlier replies."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.copies import copied
from playbook_app.domain.reply.rule import Example, Rule, Shape

MARKS = (
    r"\{\{[^{}\n]{0,60}\}\}",
    r"\{[^\W\d][\w .-]{1,40}\}",
    r"<<[^<>\n]{1,40}>>",
    (
        "<(?:[A-Z][A-Z _-]{1,30}|(?:your|our|first|last|customer|agent|insert|the)[ _-]?[a-z _-]{1,30}|name|"
        "date|time|link|amount)>"
    ),
    (
        r"\[(?!sic\]|edit\]|laughs\])(?:[A-Z][A-Z0-9 _/'-]{1,40}|(?i:insert|your|customer|name|date|time|"
        r"link|"
        r"agent|first|last|reason|amount|number|add|enter|case|order|product|branch|store|street|"
        r"city)\b[^\[\]\n]{0,40}|[Nn]ame|[Dd]ate|[Tt]ime|[Ll]ink)\]"
    ),
    r"\((?i:insert|enter|add) [^()\n]{1,40}\)",
    r"\((?i:(?:first |last |customer |your )?name|date|time|link|amount|product)\)",
    "%[A-Z][A-Z_]{2,30}%",
    r"\$\{[^{}\n]{1,40}\}",
    "_{3,40}",
    r"\.{6,40}",
)
NOTES = (
    r"X{2,10}(?::X{2,10})?",
    "TB[ACD]",
    "TODO",
    "FIXME",
    "[Ll]orem ipsum",
    r"\?{3,10}(?= (?:[Oo]'clock|pm|am|Uhr))",
)
MOCKING_FACES = tuple(
    "\U0001f644\U0001f921\U0001f643\U0001f595\U0001f926\U0001f62a\U0001f971\U0001f602\U0001f923"
)
"""Faces that laugh at somebody."""
HERON = (
    "Thank you for writing to us about the river path. We are asking the works team "
    "and will post what they say."
)

BLANK = Rule(
    "blank",
    "violation",
    "",
    (
        Shape(MARKS, "mark", lifted=(), form="signs as typed"),
        Shape(NOTES, "note", lifted=(), form="signs as typed"),
    ),
    hits=(
        Example("Hi [NAME], thank you for telling us about the seat."),
        Example("Your parcel will be there on {{delivery_date}}."),
        Example("Dear {first_name}, we have looked into it."),
        Example("The workshop starts at XX on Saturday."),
        Example("A colleague will call you on <DATE>. Best, <your name>"),
        Example("We are open again from TBC."),
        Example("TODO: ask Jo. Your ticket is valid tomorrow."),
        Example("Your case number is _____."),
        Example("Dear <<FIRSTNAME>>, your order is on its way."),
        Example("We are sorry about the delay. [insert reason here]"),
    ),
    misses=(
        Example("Love the picture of your dog. Bea xx"),
        Example("We have it in XXL and in size 12."),
        Example('You wrote that your "freind [sic]" was refused entry, and that was our mistake.'),
        Example("(1/2) The gate opens at 9. [2/2] Bring the code from your e-mail."),
        Example("Hmm... let me ask the driver and come back by noon."),
        Example("We <3 that picture."),
        Example("The list [in the app] is out of date, and I have told the team."),
    ),
)

COPY = Rule(
    "copy-paste",
    "violation",
    "",
    (),
    hits=(
        Example(HERON, Context(earlier=(HERON,))),
        Example(f"Hi Ana. {HERON}", Context(earlier=("Welcome to the park.", f"Hi Ben. {HERON}"))),
        Example(HERON.replace("works team", "works office"), Context(earlier=(HERON,))),
        Example(HERON.upper(), Context(earlier=(HERON,))),
    ),
    misses=(
        Example(HERON),
        Example("Thank you, see you there.", Context(earlier=("Thank you, see you there.",))),
        Example("The path reopens on Friday, Ana. The works team found the leak.", Context(earlier=(HERON,))),
        Example("", Context(earlier=(HERON, ""))),
    ),
    find=copied,
)

RULES = (BLANK, COPY)
"""What is checked in a language that has no rules yet."""
