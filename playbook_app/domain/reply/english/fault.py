"""Blame and excuses: whose fault a reply says it is."""

from playbook_app.domain.reply.english.phrases import OWNING, WE
from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

CARE = (
    "read|check|test[-]rid(e|den)|look|ask|call|ring|book|wait|follow|measure|clean|notic|inspect|"
    "install|charg|tell|told|mention|report|com(e|plain)|know|pick|sign|contact|keep|kept|open|clos|"
    "water|stor|us|try|tri|see|seen|arriv|cho|be more|be a|bring|brought|thought|realis|realiz|"
    "understood|enter|turn|updat|restart|send|sent|double|listen"
)
OMITTED = (
    "(read|check|follow|cancel|confirm|mention|inform|notify|return|report|provid|includ|attach|"
    "respond|bother|charg|clean|water|install|measur|enter|clos|lock)~|(tell|told|let|give|gave|send|"
    "sent|ask|asked|contact|contacted|call|called|show|showed) us|show up|turn up|complain"
)
SHOULD = Shape(
    (
        (
            "you (should|ought to|could|might) [really |simply |just |also |at least |perhaps ](have|'ve|"
            f"of) [*ly ]({CARE})~"
        ),
        (
            "you (didn't|did not|never|failed to|forgot to|neglected to|omitted to|refused to|haven't|"
            f"have not)[ *ly| even| bother to] ({OMITTED})"
        ),
        "you (failed|forgot|neglected|omitted|refused) to *",
        f"(if you('d| had)|had you) [*ly |bothered to |just |only ]({CARE}|cancel|bother|told|been in|paid)~",
        "you (would|could|might) have (noticed|known|seen|found|read|realised|realized)",
        "if you bothered to",
        "you need[ed] to [*ly ](read|check|open the windows|learn|clean|follow|be more|take responsibility)",
        (
            "(next time|in future|in the future)[,] [please |kindly |maybe |perhaps |do |"
            f"just ]({CARE}|make sure|remember)~"
        ),
        (
            "(please|maybe|perhaps|kindly|do|simply|just) [try |just ](read[ing]|double( |-)check|check|"
            "remember|remind|learn)...(next time|in future|before (you|complaining|posting|accusing)|"
            "to be on time|the manual|the faq|the small print)"
        ),
        "check ...before (you|complaining|posting|accusing)",
    ),
    "should",
)
YOURS = Shape(
    (
        (
            "(your|the user[']s|the customer[']s|the owner[']s) [own ](fault|mistake|error|negligence|"
            "carelessness|doing|responsibility)"
        ),
        "user error",
        (
            "(caused|done|damaged|broken) by [the ](user|users|customer|customers|tenant|tenants|owner|"
            "owners|misuse|yourself|you)!( opening)"
        ),
        (
            "not (cleaned|stored|used|maintained|charged|watered|installed)[ *[ *]] by [the ](user|"
            "customer|owner|tenant)[s]"
        ),
        "(down|due) to [the ](user|owner|customer|tenant|you|your)[s][ not]",
        "(it is|it's|is) [the ](*'s|your|their) [own ](responsibility|job|duty) to",
        (
            "you (must|may|might|will|probably|obviously|clearly)[ well] (have |'ve )(turned|entered|used|"
            "misread|misunderstood|pressed|missed|forgotten|mixed|got|ordered|deleted|done|left|typed)"
        ),
        (
            "you['ve| have] (misunderstood|misread|misheard|got it wrong|ordered the wrong|"
            "chose the wrong|entered the wrong|shared your)"
        ),
        "(you|children|customers|parents|guests|users) must be (supervised|careful)",
        "did you [even |actually |not |really |bother to ](enter|read|remember|follow|press|restart)",
        "(maybe|perhaps) (the problem|it) is you",
        "sorry [that ]you (misread|misunderstood|missed|got it wrong|overlooked|forgot)",
        (
            "(was|were) (late|slow|rude|careless|not clear|not the clearest|"
            "illegible)[ out of *][,] (as (he|she|they|you)|so no wonder)"
        ),
        "no wonder (our|the|that|he|she|it)",
        "(you|he|she) missed (the|your|his|her) * because (you|he|she)",
        "it is a (pity|shame) [that ]you",
    ),
    "yours",
)
TERMS = Shape(
    (
        (
            "(as|like) [is ][clearly |plainly |already |previously ](stated|mentioned|explained|indicated|"
            "advertised|written|noted|shown|outlined) (on|in|at|to|by|above|previously|before)"
        ),
        (
            "as per (our|the|your) (terms|policy|policies|conditions|contract|agreement|t&cs|email|e-mail|"
            "website|rules)"
        ),
        (
            "(it|our *|the *|the small print) (clearly|plainly|specifically|explicitly) (says|states|said|"
            "stated|shows)"
        ),
        "(which|that|as|when) you (agreed|signed|accepted|consented)",
        "you [did ](agree|agreed|sign|signed|accept|accepted)[ to] (the|our|this|that|these|them|it)",
        "you were (informed|told|warned|advised|made aware|notified)",
        "you (did say|said yourself|told us) you (liked|were happy|loved|wanted)",
        "signs are (displayed|clearly|posted)",
        f"{WE} did (text|tell|warn|call|email|e-mail|inform|ask) you",
    ),
    "terms",
)
SIGNED = Shape(
    (
        (
            "(our|the) (page|website|site|door|sign|app|menu|leaflet|label|box|e[-]mail|receipt)[s] (says|"
            "states|said|has said|shows|made clear|is clear|are clear)"
        ),
        "it (says|states|said)[ so][ *[ *]] (on|in|at) (the|our|your)",
        "it (has|'s) (said that|been on (the|our)|always been|been (stated|written|clear))",
    ),
    "terms",
    unless=(
        Unless("later", OWNING),
        Unless(
            "post",
            ("(page|website|site|door|sign|app|menu|label|box|e[-]mail|receipt) (says|said|states)",),
        ),
    ),
)
ONLY_YOU = Shape(
    (
        "(nobody|no-one|no one) else (has|had|seems|is|was|complained|reported)",
        "(you('re| are)|you would be) the (only|first) (one|person|customer|guest)",
        "(works|working) [perfectly |just ](fine|well|perfectly) for (everybody|everyone|all|most)",
        (
            "(other|all our other|most of our|our other|everyone else|most|other) (customers|guests|"
            "people|clients|users|members) (are|were|is|was|have|had|love|loved|manage|"
            "seem)~[ *[ *]] (happy|fine|no problem|no problems|it|delighted|satisfied|us)"
        ),
        (
            f"{WE}('ve| have) never (had|received|heard) [a |any |of ][single ](complaint[s]|problem[s]|"
            "this|such)"
        ),
        f"{WE}['ve| have] [have ]no record of (you|your|any|this|a|that)",
        "(you|nobody) never (complained|mentioned|said|told)",
        "nine times out of ten",
        "nobody (complained|said anything) (at the time|on the day)",
    ),
    "only-you",
    lifted=("quoted", "reported"),
)
BLAME = Rule(
    "blame",
    "violation",
    "en",
    (SHOULD, YOURS, TERMS, SIGNED, ONLY_YOU),
    hits=says(
        "You should have read the size chart.",
        "Had you called us first, this wouldn't have happened.",
        "As clearly stated on our website, soles are not covered.",
        "This looks like user error to me.",
        "You didn't follow the care instructions, did you?",
        "Next time please check before you order.",
        "Nobody else has complained about these boots.",
        "We're sorry, but you never told us about it.",
        "You must have left them by the fire.",
        "In the end this is your own responsibility, Dan.",
        "We have no record of any calls on Saturday.",
        "It says cash only on the website.",
    ),
    misses=says(
        "You should have heard from us on Monday, and you did not.",
        "This was not your fault, Dan.",
        "You should never have had to ask twice.",
        "You say you were told it was your own fault. It wasn't.",
        "If you had a bad night because of us, I want to know.",
        "You didn't get the answer you deserved.",
        'My colleague wrote "you should have checked", and that was out of line.',
        "You couldn't have known that from the label.",
        "You have checked everything there is to check, so it is our turn.",
        "I don't think you did anything wrong.",
    ),
)

OTHERS = (
    "(courier|supplier|driver|carrier|delivery (partner|company|service)|warehouse|manufacturer|maker|"
    "landlord|system|software|printer|weather|storm|strike|traffic|roadworks|post office|"
    "postal service|third part(y|ies)|agency|contractor|previous (guest[s]|tenant[s])|bank|provider|"
    "industry|network|council|temp|intern|trainee|new (colleague|starter|girl|guy|member of staff|"
    "staff)|coach party|other guests|licensing agreement[s]|staff shortage[s]|shortage|demand|"
    "volume[s]|number of|pandemic|brexit|holiday[s]|season|peak)"
)
POINTING = Shape(
    (
        (
            "(due to|because of|owing to|caused by|as a result of|down to|thanks to|"
            f"on account of)[ *[ *[ *[ *]]]] {OTHERS}"
        ),
        (
            f"(the|our|your|a|my) [* ]{OTHERS}['s| is| was| are| were] [at ](fault|to blame|responsible|"
            "error|mistake)"
        ),
        (
            f"{OTHERS} [has|have|had][ ][once again |again |really |badly ](let us down|lost|messed|mixed|"
            "made a mistake|left|hasn't|haven't|got the)"
        ),
        "blame (the|our|it on) *",
        (
            f"(the|our) [* ]{OTHERS} (was|were|is|are) (terrible|awful|bad|late|heavy|down|short|dreadful|"
            "crazy|mad)"
        ),
        "(guy|driver|colleague|manager)'s (phone|car|van|alarm) (died|broke down|didn't)",
        (
            "(our|the|a) [* ](colleague|driver|waiter|waitress|receptionist|girl|guy|intern|trainee) (got|"
            "mixed|forgot|made|was new|is new|misread)"
        ),
        "because of [a |the |some ][* ](shortage|strike|storm|weather|rain|snow|illness)",
        "depend[s] on (many|a number of|several|various|lots of) [* ](factors|things|reasons)",
    ),
    "pointing",
    unless=(Unless("later", OWNING),),
)
HANDS = Shape(
    (
        "(beyond|outside|out of) (our|my) (control|hands)",
        (
            "(it's|that's|this is|it is|that is|is|was) not [really ](our|my) (fault|responsibility|"
            "problem|department|job)"
        ),
        "(nothing|not anything|little|not much) [that ](we|i) (can|could) do",
        "(wasn't|isn't|was not|is not) (a lot|much|anything) [that ](we|i) (can|could)",
        "(nothing|not anything) to do with us",
        "not (down|up) to us",
        "(it's|that's|is|just|simply|against) [our |the ](company|shop|store|our|house) policy",
    ),
    "hands",
    unless=(Unless("later", OWNING), Unless("post", ("(is|was) it (your|my) fault",))),
    lifted=("quoted", "reported"),
)
BUSY = Shape(
    (
        (
            f"{WE}('re|'ve| are| were| have been|'ve been)[ been] [currently |very |extremely |so |really |"
            "incredibly |rather |all ](busy|short[-]staffed|short of staff|understaffed|swamped|"
            "overwhelmed|fully booked|snowed under)"
        ),
        (
            "(unprecedented|unusually high|high|higher than (normal|usual)|large|increased|record|"
            "exceptional)[ *[ *]] (volume[s]|demand|number[s]|level[s]|call volumes|amount[s])"
        ),
        "staff[ing] (shortage[s]|problems|issues|levels)",
        "(called|phoned|rang) in sick",
        "(people|colleagues|staff|of us|of them) [were |are |being ]off (sick|ill)",
        "(crazy|mad|hectic|manic|busy) (week|day|time|month|weekend|morning|evening|period)",
        "traffic ...(was|is|were) *",
        "(peak|busy|holiday|christmas|summer) (period[s]|season|time[s]|weekend[s])",
        "operational reasons",
        "technical (difficulties|issues|reasons|problems)",
        "(isolated|one-off|rare|exceptional) (incident|case|occurrence)",
        "(is|are) off (sick|ill)",
        "delay[s] (may|can|could|might|do) [sometimes ](occur|happen)",
        "these things (happen|do happen)",
        "teething (problems|troubles)",
        "supply chain",
    ),
    "busy",
    unless=(Unless("later", OWNING),),
)
EXCUSE = Rule(
    "excuse",
    "violation",
    "en",
    (POINTING, HANDS, BUSY),
    hits=says(
        "Due to supplier delays your boots are late.",
        "That is the courier's fault, I'm afraid.",
        "We were extremely busy over the weekend.",
        "I'm afraid this is out of our hands.",
        "Because of staff shortages nobody could answer.",
        "Our new colleague mixed up the boxes.",
        "This was an isolated incident.",
        "Our supplier has let us down again. Thanks for understanding.",
        "Due to high call volumes we are late.",
        "There is nothing I can do, it's company policy.",
    ),
    misses=says(
        "The courier lost the box, but you bought it from us, so finding it is our job.",
        "We were short-staffed on Saturday, which is no excuse: we should have called you.",
        "It wasn't because of the courier. We packed the boots badly.",
        "Because of you we found the bad batch. Thank you.",
        "Our supplier sent the wrong soles and we didn't check them.",
        "You were told it was due to the weather. It was us.",
        "I know you have been busy enough without this.",
        "You wrote that \"it's always the supplier's fault\" with us. Fair point.",
    ),
)
