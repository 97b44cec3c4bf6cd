"""All rules of English."""

from playbook_app.domain.reply.english.apology import NON_APOLOGY
from playbook_app.domain.reply.english.blame import BLAME
from playbook_app.domain.reply.english.excuse import EXCUSE
from playbook_app.domain.reply.english.grammar import ENGLISH
from playbook_app.domain.reply.english.handling import NO_TIME, PASSED_ON
from playbook_app.domain.reply.english.moves import CHANNEL, NEXT_STEP, OWNERSHIP, PERSON, PROBLEM
from playbook_app.domain.reply.english.privacy import PERSONAL_DATA
from playbook_app.domain.reply.english.promise import OVER_PROMISE
from playbook_app.domain.reply.english.selling import COPY_PASTE, PITCH
from playbook_app.domain.reply.english.tone import HOSTILE
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
__all__ = ["ENGLISH", "RULES"]
