"""How people sign and introduce themselves in English."""

from playbook_app.domain.reply.names import Naming

NOT_NAMES = """
a again all also an and any apologies best bye can cheers come could customer day dear december do
done each everything february fixed for friday from good great guest haha he hello her his hey hi hope how
however i if in it its january just kind later let look lovely madam many maybe mistakes monday
morning my never next no nobody not nothing november now october of oh ok okay on once one online or
our perhaps please ps regards reply right saturday scam see september she sir so sorry sorted speak
still sunday take talk thank thanks that the then there these they this those three thursday till to
today tomorrow tonight tuesday two unfortunately until very we wednesday well what whatever when
where who why with wow write yes yet you your yours
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
