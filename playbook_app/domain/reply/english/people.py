"""How people sign and introduce themselves in English."""

from playbook_app.domain.reply.names import Naming

NOT_NAMES = """
a again all also an and another any anybody anyone apologies aw aww best bravo bye can cheers clearly
come congrats congratulations could customer day dear december do done each everything february fine
fixed for friday from glad good great guest haha he hello her hey hi his honestly hope how however i if
imagine in it its january just kind later let look lovely lucky madam many maybe mistakes monday morning
my never next no nobody nope not noted nothing november now obviously october of oh ok okay on once one
online or our perhaps please poor ps regards reply right sadly saturday scam see september seriously she
sir slow so somebody someone sorry sorted speak still sunday sure take talk thank thanks that the then
there these they this those three thursday till to today tomorrow tonight true tuesday two unfortunately
until very we wednesday welcome well what whatever when where who why with wow write yep yes yet you your
yours
"""
GROUPS = """
academy agency airlines airways bank bar bikes books branch bus cafe café cafés care center centre
charity cinema cinemas clinic club co company council crew customer department desk foods garage
gmbh group gym helpdesk hotel hotels house inc library limited llc ltd management manager managers
marketing media museum office official online outpatients owner partners press railways reception
relations rentals reservations restaurant sales salon school service services shop social society
staff store studio studios support team theatre trust university workshop
"""

NAMING = Naming(
    closing=(
        "(kind[est]|best|warm[est]|with kind|many) (regards|wishes|thanks)",
        "regards",
        "best",
        "[all the ]best",
        "cheers",
        "thanks[ again]",
        "thank you",
        "yours[ sincerely| truly| faithfully]",
        "sincerely",
        "love",
        "warmly",
        "take care",
        "see you[ then| there]",
    ),
    introducing=(
        "i'm",
        "i am",
        "my name is",
        "my name's",
        "this is",
        "it's",
        "ask for",
        "(speak|talk|write|report) to",
        "(meet|contact|call|ring|find)",
        "(my|our) (colleague|manager|engineer|pharmacist|boss|owner|chef|head)",
    ),
    acting=(
        "(will|is going to|is at|is on|is ready|is waiting|is calling|is looking|from (the|our|my)|here/)",
        "who (will|is|has|only|looks)",
        "in (the|our) (workshop|office|kitchen|shop|team)",
    ),
    not_a_name=frozenset(NOT_NAMES.split()),
    group=frozenset(GROUPS.split()),
)
"""How English names people."""
