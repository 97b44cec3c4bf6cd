"""The five moves of a good reply (reference training, F7)."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.echo import echoes
from playbook_app.domain.reply.english.people import NAMING
from playbook_app.domain.reply.english.phrases import HAVE, KNOWN, OWNING, WE
from playbook_app.domain.reply.english.says import BOOTS, says
from playbook_app.domain.reply.english.times import AHEAD, AT_ONCE, SOMETIME, VAGUE
from playbook_app.domain.reply.english.vocabulary import VOCABULARY
from playbook_app.domain.reply.names import named
from playbook_app.domain.reply.rule import MENTIONED, NOT_SAID, Rule, Shape, outright
from playbook_app.domain.reply.steps import Times, timed

PROBLEM = Rule(
    "problem",
    "move",
    "en",
    (),
    hits=says(
        "Soles that come off after two weeks, that's not right.",
        "Dan, two weeks and the sole is gone.",
        "Nobody answering your e-mails on top of broken boots: sorry.",
        'You wrote "came off after two weeks", and the photo shows it.',
    ),
    misses=(
        *says(
            "Thank you for your feedback.",
            "We are sorry about your experience, Dan Okoro.",
            "You should have kept the boots away from the fire.",
            "Boots wear out, calm down.",
            "Hi Dan, please send us a message.",
        ),
        *says("We are sorry.", context=Context(post=Post("Dan", ""))),
    ),
    find=echoes(VOCABULARY),
)


OWNERSHIP = Rule(
    "ownership",
    "move",
    "en",
    (Shape(OWNING, "own", lifted=NOT_SAID), Shape(KNOWN, "known", lifted=NOT_SAID)),
    hits=says(
        "That is our mistake.",
        "We got this wrong, Dan.",
        "We should have answered your first e-mail.",
        "You're right, two weeks is nothing.",
        "Here's what we know: the glue was too old.",
        "I've checked with the workshop: it was the glue.",
        "We don't know yet why they came off.",
        "Sorry we kept you waiting.",
    ),
    misses=says(
        "It was not our mistake.",
        "If we got this wrong, we'll say so.",
        "You say it is our fault.",
        "We're sorry to hear about your boots.",
        "Did we get it wrong?",
        'You told us "it was your mistake".',
        "We don't accept that it was our fault.",
    ),
    find=outright,
)

OFTEN = "[( been| just| already| now| also| both)[( been| just| already| now| also| both)]]"
DONE_FOR_YOU = (
    "(refunded|sent|corrected|credited|cancelled|stopped|asked|reported|ordered|moved|posted|"
    "replaced|repaired|fixed|booked|paid|returned|transferred|kept|opened|put|taken|added|"
    "updated|removed|set|arranged|told|called|rung|phoned|written|messaged|changed|handed|"
    "checked|tested|collected|reserved)"
)
DOING = (
    "!(it|that|there|what|who|how|why)*('m|'re|'s| am| are| is)[ now| just| already| currently| also|"
    " both] [going to |being ]!(sorry|hoping|trying|experiencing|wondering|reading|being|something|"
    "nothing|anything|everything|morning|evening)*ing"
)
TO_COME = (
    "!(if|who|it|that|this|you|i|we|there|nobody)*('ll| will| shall)!( not| never| be able| have to| need)",
    f"({WE}|it|that|this|there|they|who)('ll| will| shall)!( not| never| be able| have to| need)",
    (
        "you('ll| will)!( not| never| be able| have to| need| find that| agree| see that| understand|"
        " appreciate)"
    ),
    "(we|i)('d| would) (like|love) to",
    "(am|are|is|'m|'re|'s) going to",
    "let me",
    DOING,
    (
        "(come[s]|goes|go|come|arrive[s]|leave[s]|leave|land[s]|start[s]|reach[es]|follow[s]|collect[s]|"
        "bring[s]|visit[s]|move[s]|ends|work[s] again|ring|rings|calls|is back|waits)"
    ),
    (
        "(is|are|'s|'re) (with you|at (yours|your *|the (counter|desk|bench))|on (its|the|their|her|"
        "his) way|ready|back|due|set aside|kept|booked|waiting|free|yours|in your (inbox|messages|"
        "account)|printing|up to|here|on shift|online|refunded|good for|valid)"
    ),
    "(i'm|i am|we're|we are) [* ](free|here|on shift|online|at my desk|in until|in from|seeing|reading)",
    f"{WE}('ve| have){OFTEN} {DONE_FOR_YOU}",
    f"!(should|could|would|might|must|may|you)*( has| have|'s){OFTEN} {DONE_FOR_YOU}",
    (
        "(refunded|corrected|cancelled|fixed|replaced|sorted|changed|credited|removed|updated|"
        "sent)=( (just now|today|tonight|this morning|now|as of))"
    ),
    "(next|another|more|further|first) (update|news|here|answer)",
    (
        "(update|fitting|appointment|more here|sit down|come (in|by|over|and|round)|drop (by|in)|pick (it|"
        "them) up|bring (it|them|the *|in)|bring ... in|ring me|call me|phone me|text me|you fetch)"
    ),
    "(are|is) on site",
    "has signed",
    "you have (one|an answer|me)",
    "cannot take",
    "(stay[s]|hold[s]|hold|keep) (it|one|them|two|on|a|your)",
    "(have|has|get|gets) (it|one|them|two)",
    "(went|gone) (back|out|off)",
    "left (by|for|here|us)",
    "(may|can|could|shall) (i|we) !(ask|say|add|just say)*",
    "(i|we) (answer|write|ring|call|come|post|reply|phone|text|look|report|send|bring|deliver|drive)",
    "(is|are|'s) on (it|the case|my desk)",
    "(is|are) (up|gone|down|moved|at the desk|at reception)",
    "(is|was) [* ](delivered|refunded|collected|returned|repaired)=( (today|this|an hour|yesterday))",
    "come (in|by|over|round|to)",
    "(i'm|i am|we're) (on it|at (the|my|our) *|in the *|here|in|there)",
)
SCHEDULED = Shape(TO_COME, lifted=("negated", "quoted", "reported"))


TIMES = Times(SOMETIME, AHEAD, AT_ONCE, VAGUE, running=("ing", " way", " it"), just=" just ")

NEXT_STEP = Rule(
    "next-step",
    "move",
    "en",
    (SCHEDULED,),
    hits=says(
        "I'll ring the maker and write to you by noon.",
        "Tomorrow at 10 we will send you a courier.",
        "I'm calling the workshop now.",
        "A new pair goes out today.",
        "Your refund will be with you within 3 working days.",
        "Next update here at 18:00.",
        "Can you bring them in today?",
        "I've just refunded you.",
        "I've told our manager, who will be in touch within 24 hours.",
        "Your £39 went back to you this morning.",
        "May I ring you today?",
        "I'm at the bench until eight.",
        "Lucy is on her way to you now.",
    ),
    misses=says(
        "We will look into it.",
        "We will now look into it.",
        "We'll get back to you shortly.",
        "You bought them on Monday.",
        "I will not be able to answer today.",
        "We are open today until 6.",
        "You say you were told it would be sent today.",
        "Give us a ring on 01632 960111.",
        "We are closed on Sundays.",
        "You should have asked today.",
        "We have your number today.",
    ),
    find=timed(SCHEDULED, TIMES),
)

CONTACT = "(call|ring|phone|text|message|dm|pm|write|e[-]mail|tell|ping|whatsapp|answer)"
HERE = (
    (
        f"({CONTACT}|write back to|write to|write back|reply to|speak to|talk to|come back to|ask for|"
        "get hold of)[ directly to] (me|us|here)"
    ),
    "(dm|pm|direct message|private message|message)[ me| us] (me|us|your|the|with)",
    (
        "(send|drop|shoot|give) (me|us) (a|an|your|the)[ *][ ](dm|pm|message|line|photo|text|ring|call|"
        "shout|note|number)"
    ),
    (
        "(reply|answer|comment|respond|say yes|say so|post|write|tell me|tell us|let me know|next update|"
        "news|update|which)... [right ](here|in this thread|on this thread|below|to this)"
    ),
    "more here",
    "(contact|reach) me",
    "just (reply|answer|say when|shout)",
    "(reply|answer) (here|and)",
    "(in|on) (this|the) thread",
    (
        f"{WE}('ll| will| can| shall|'m going to|'d like to| would like to|'m| am)[ also| personally| then|"
        " now| both] (call|calling|ring|ringing|phone|phoning|text|texting|message|messaging|e[-]mail|"
        "e[-]mailing|write|dm|speak|talk|confirm|post|show you)[ (to|with)]"
    ),
    (
        "(!(colleague|somebody|someone|agent[s]|handler|team|representative|staff)*[,] will|to|may i|"
        "can i|shall i|'ll|and) (call|ring|phone|text|message|e[-]mail|write to|speak to|visit|come to) you"
    ),
    (
        f"{WE}['ve| have][ just| also| already| now] (sent you|messaged you|dm[']d you|e[-]mailed you|"
        "written to you|wrote to you|texted you|left you a)"
    ),
    (
        "(my[ direct| own| mobile| private]|(our|her|his)( direct| own)) (line|number|mobile|phone|"
        "extension|desk)"
    ),
    "(i'm|i am|we're) (on|at) (#|my)",
    "(i'm|i am|we're|we are) (at|in|here|there)[ (the|my|our)][ *[ *]] (until|till|from|all (day|night))",
    "(our|my) (number|line) is #",
    "(is|are)[ ready] at (the|our|my) (desk|counter|reception|door|gate|bar|till)",
    "just ring the (bell|buzzer)",
    "(call|ring|phone|text)[ me][ directly][ on|:| at][ ]# #",
    "<mail>",
    "(hear|hears) [it |back ][directly ]from (me|us)",
    (
        "(you('ll| will)|hear it|confirm|it|this|details|steps|that)... (by|via|in a) (dm|direct message|"
        "private message|text|e[-]mail|phone)"
    ),
    "you get me",
    "(comes|straight) [straight ]to my desk",
    "(drop|come|pop|call) (by|in|round|over)",
    "ask for !(your|a |an |the |more|help|it |any|that|this)*",
    "pick (it|them|one) up (at|from)",
    "from now on you have one person",
    "i'm reading",
    "be the one who calls",
)
DONE = (
    (
        f"{HAVE}[ *] (refunded|corrected|fixed|credited|cancelled|removed|replaced|reversed|deleted|"
        "taken down|put right|changed|kept a)"
    ),
    "(has|have|'s) been (refunded|corrected|fixed|credited|cancelled|removed|replaced|taken down)",
    (
        "(refunded|corrected|fixed|sorted|credited|removed|cancelled|replaced) (just now|today|"
        "this morning|now|already)"
    ),
    "it's (down|gone|fixed|corrected|done|sorted)",
    "works again [as of ](now|today)",
)
CHANNEL = Rule(
    "channel",
    "move",
    "en",
    (Shape(HERE, "here", lifted=MENTIONED), Shape(DONE, "done", lifted=NOT_SAID)),
    hits=says(
        "I'll call you this afternoon.",
        "Please send me a message with a photo.",
        "I have sent you a private message.",
        "My direct line is 01632 960144.",
        "Reply here and I'll see it.",
        "More here at six.",
        "It's been corrected this morning.",
    ),
    misses=says(
        "Please contact customer service.",
        "You wrote to us three times.",
        "Please don't post your number here.",
        "Nobody called you.",
        'You were told "we\'ll call you".',
        "Call our hotline on 0800 496 0000.",
        "Our phone lines are open from Monday to Friday.",
        "A colleague will call you.",
    ),
    find=outright,
)

SIGNERS = Context(post=BOOTS, signers=("Lucy Marsh", "Tom"))
PERSON = Rule(
    "person",
    "move",
    "en",
    (),
    hits=(
        *says(
            "We got this wrong. Lucy",
            "We got this wrong.\nBest wishes,\nLucy Marsh, workshop",
            "I'm Lucy and I run the workshop.",
            "Ask for Lucy at the counter.",
            "Our workshop lead, Sam Kirk, will ring you.",
            "We got this wrong \u2013 Lucy",
        ),
        *says("this is on us. lucy", "Tom will ring you today.", context=SIGNERS),
    ),
    misses=(
        *says(
            "We got this wrong. The Oakboots Team",
            "We got this wrong. ^LM",
            "Sorry, Dan.",
            "Kind regards, Customer Care",
            'You wrote that "Lucy will ring you" and she didn\'t.',
            "",
        ),
        *says("We got this wrong. Piet", context=SIGNERS),
        *says(
            "Hi Tom, we got this wrong. Sorry about the boots. We know why. It was glue.",
            context=Context(post=Post("Tom Ellis", "boots"), signers=("Tom",)),
        ),
    ),
    find=named(NAMING),
)
