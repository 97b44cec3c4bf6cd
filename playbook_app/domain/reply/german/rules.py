"""All rules of German."""

from playbook_app.domain.reply.german.apology import NON_APOLOGY
from playbook_app.domain.reply.german.blame import BLAME
from playbook_app.domain.reply.german.excuse import EXCUSE
from playbook_app.domain.reply.german.grammar import GERMAN
from playbook_app.domain.reply.german.handling import NO_TIME, PASSED_ON
from playbook_app.domain.reply.german.moves import CHANNEL, NEXT_STEP, OWNERSHIP, PERSON, PROBLEM
from playbook_app.domain.reply.german.privacy import PERSONAL_DATA
from playbook_app.domain.reply.german.promise import OVER_PROMISE
from playbook_app.domain.reply.german.selling import COPY_PASTE, PITCH
from playbook_app.domain.reply.german.tone import HOSTILE
from playbook_app.domain.reply.neutral import BLANK

RULES = (
    PROBLEM,
    OWNERSHIP,
    NEXT_STEP,
    CHANNEL,
    PERSON,
    BLAME,
    EXCUSE,
    NON_APOLOGY,
    PERSONAL_DATA,
    OVER_PROMISE,
    PITCH,
    COPY_PASTE,
    HOSTILE,
    BLANK,
    NO_TIME,
    PASSED_ON,
)
"""Moves, then violations, in the order of ``report``."""
__all__ = ["GERMAN", "RULES"]
