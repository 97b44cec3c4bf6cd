"""Blame: it was the customer, who should have known, or is the only one."""

from playbook_app.domain.reply.english.phrases import OWNING, WE
from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

CARE = (
    "read|check|test[-]rid(e|den)|look|ask|call|ring|book|wait|follow|measure|clean|notic|inspect|"
    "install|charg|tell|told|mention|report|com(e|plain)|know|pick|sign|contact|keep|kept|open|clos|"
    "water|stor|us|try|tri|see|seen|arriv|cho|be more|be a|bring|brought|thought|realis|realiz|"
    "understood|order|enter|turn|updat|restart|send|sent|double|listen"
)
OMITTED = (
    "(read|check|follow|cancel|confirm|mention|inform|notify|return|report|provid|includ|attach|"
    "respond|bother|charg|clean|water|install|measur|enter|clos|lock)~|(tell|told|let|give|gave|send|"
    "sent|ask|asked|contact|contacted|call|called|show|showed) us|show up|turn up|complain"
)
SHOULD = Shape(
    (
        (
            "you (should|ought to|could) [really |simply |just |also |at least |perhaps ](have|'ve|"
            f"of) [*ly ]({CARE})~"
        ),
        (
            "you (didn't|did not|never|failed to|forgot to|neglected to|omitted to|refused to|haven't|"
            f"have not)[ *ly| even| bother to] ({OMITTED})"
        ),
        "you (failed|forgot|neglected|omitted|refused) to *",
        f"(if you('d| had)|had you) [*ly |bothered to |just |only ]({CARE}|cancel|bother|told|been in|paid)~",
        "you (would|could) have (noticed|known|seen|found|read|realised|realized)",
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
        "(maybe|perhaps) (read|check|follow|look at) (the|your)",
        "did you [not ](perhaps|maybe|possibly|by any chance|accidentally|by accident) *",
        "you('d| would) (know|see|understand|have seen|have known) [that|it|this][ *] if you",
        "you (have to|must|need to|had to) ...[,] (otherwise|or else|or (no|nobody|nothing|it))",
        (
            "have you [even |actually |really ](tried|thought of|considered) (reading|typing|using|"
            "entering|looking at|"
            "following|asking|charging|cleaning|plugging)"
        ),
    ),
    "should",
)
OR_ELSE = Shape(
    (
        (
            r"(?:^|(?<=[.!?:] )|(?<=\n))(?:just |simply |please )?(?:pay|read|check|arrive|leave|be|follow|"
            r"look|measure|charge|"
            r"clean|remember|plan)(?: [\w'-]{1,20}){0,4},? and (?:there's no|there is no|you'll|you will|"
            r"you won't|it will|"
            "it won't|it works|nothing|this)"
        ),
    ),
    "should",
    form="signs",
)
NEXT_TIME = Shape(
    (
        (
            "(maybe|perhaps|just|simply|better) !(we|i|you|the|next|it|a|our|in|luck)*[ *[ *[ *[ *]]]][,] "
            "(next time|in [the ]future)"
        ),
    ),
    "should",
    unless=(Unless("clause", ("(me|us|i|we|our|my)",)),),
)
NOT_THERE = Shape(
    (
        "you (weren't|were not) [even ](in|home|at home|there|available|around|reachable|listening|paying)",
        "(nobody|no one|no-one) was (in|home|at home)",
        (
            "you (didn't|did not) (come to the door|open the door|hear the|respond to our|answer the (door|"
            "bell))"
        ),
        "you (were|are|had been|must have been) (out|away|not in|not at home|too late|not there)!( of)",
        "did (somebody|someone|we|you) [here ](forget|not|miss)",
    ),
    "should",
    lifted=("quoted", "reported", "supposed"),
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
        "on your (part|side|end)",
        "(perhaps|maybe|probably|presumably|possibly|surely) ...(from|by|in|with|due to) your [own ]*",
        "sorry [that ]you (misread|misunderstood|missed|got it wrong|overlooked|forgot)",
        (
            "(was|were) (late|slow|rude|careless|not clear|not the clearest|"
            "illegible)[ out of *][,] (as (he|she|they|you)|so no wonder)"
        ),
        "[so ]no wonder=(.|!)",
        "no wonder (our|the|he|she) ...(misread|mixed|got|missed|could|did|was|were)",
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
        (
            "(it's|it is|that's|it's all|that is|which is|all this is) [all |clearly |plainly |also |there "
            "][written |printed |stated |"
            "explained |right ](in|on) (the|your|our) [* ](contract|terms|small print|agreement|t&cs|"
            "manual|bottle|label|box|"
            "receipt|invoice|confirmation|description|sign|website|site|packaging|instructions)"
        ),
        "(anybody|anyone|everybody|everyone) (can|could) (see|read|know) (that|it|this)",
        "you (get|got) what you (pay|paid) for",
        "(that's|that is|is|are) what you (get|got|pay for|paid for|ordered|signed|chose|booked)",
        (
            "you (chose|picked|opted for|went for|decided on|booked|bought|selected|wanted) (the|a|our|"
            "only the) "
            "(cheap~|standard|basic|budget|slow~|economy|smallest|lowest|free)"
        ),
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
        (
            "(notice|sign|information|info|announcement|warning) (was|is|has been|hangs|hung|stands) [up "
            "](on|in|at) (the|our) "
            "(door|website|site|entrance|app|board|ticket|page|gate|window|wall)"
        ),
        (
            "(our|the) [* ](terms|rules|conditions|policy|instructions|t&cs|opening hours) (are|is) [* "
            "](clear|public|known|online|on our)"
        ),
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
UNFIT = Shape(
    (
        (
            "(not|aren't|isn't|never|n't) (meant|made|designed|intended|built) (for|to) "
            "(people|runners|users|you|such|anyone|everyday|rain|that|be (used|worn|washed))"
        ),
    ),
    "yours",
    lifted=("quoted", "reported"),
    unless=(Unless("later", OWNING),),
)
ONLY_YOU = Shape(
    (
        "nobody has [ever ](mentioned|reported|complained)",
        (
            "most [of our |other ](people|customers|guests|users|members) (manage|can|know|read|remember|"
            "cope|understand|"
            "don't|do not|have no|are able)"
        ),
        (
            "(nobody|no-one|no one) else [has |had |seems to ][ever ](complain~|report~|mind~|notic~|said|"
            "(had|have|has) (a|any|this|such|that|trouble|problems))"
        ),
        "(you('re| are)|you would be) the (only|first) (one|person|customer|guest)!( (i|we|to hear|to get))",
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
    (SHOULD, OR_ELSE, NEXT_TIME, NOT_THERE, YOURS, TERMS, SIGNED, UNFIT, ONLY_YOU),
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
        "Our driver rang twice and you weren't in.",
        "It's all in the contract you signed.",
        "Have you tried reading the label?",
        "Most people manage to lace them properly.",
        "Maybe choose a size that fits next time.",
        "Did you perhaps leave them by the fire?",
        "Read the label and you won't have this.",
        "Our care instructions are clear.",
        "You chose the cheapest soles, so that's what you get.",
        "These boots are not meant for people who walk that much.",
        "There was a misunderstanding on your side.",
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
        "No wonder that you're angry.",
        "You're the first person I called back today.",
        "Nobody else has to go through this.",
        "You have checked everything there is to check, so it is our turn.",
        "I don't think you did anything wrong.",
        "If you weren't in, that was because nobody had told you the hour.",
        "The new laces are in the box.",
        "Just ask for me next time, Dan.",
        "Ring me and you'll have an answer by noon.",
        "Most people would have given up on us long ago, and you wrote three times.",
        "You were out of patience, and rightly so.",
        "These soles are not made for rain, and we should have told you.",
    ),
)
