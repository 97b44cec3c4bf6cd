"""Excuses: it was somebody else, the weather, the workload, the system."""

from playbook_app.domain.reply.english.phrases import OWNING, WE
from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

OTHERS = (
    "(courier|supplier|driver|carrier|delivery (partner|company|service)|warehouse|manufacturer|maker|"
    "landlord|system|software|printer|weather|storm|strike|traffic|roadworks|post office|"
    "postal service|third part(y|ies)|agency|contractor|previous (guest[s]|tenant[s])|bank|provider|"
    "assistant|apprentice|data cent(er|re)|construction workers|builders|workers|industry|network|council|"
    "temp|intern|trainee|new (colleague|starter|girl|guy|member of staff|"
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
        (
            f"(the|our) [* ]{OTHERS}[ this *] (was|were|is|are) [a |an |so |very |really ](terrible|awful|"
            "bad|late|"
            "heavy|down|short|dreadful|crazy|mad|disaster|catastrophe|nightmare)"
        ),
        "(guy|driver|colleague|manager)'s (phone|car|van|alarm) (died|broke down|didn't)",
        (
            "(our|the|a) [* ](colleague|driver|waiter|waitress|receptionist|chef|cook|volunteer|girl|guy|"
            "intern|trainee) (got|"
            "mixed|forgot|made|was new|is new|misread)"
        ),
        (
            f"{OTHERS} (pack|make|decide|set|run|print|own|handle|deliver|choose|write|clean)~ ...[,] (not "
            "us|and not us|we don't|"
            "we only|we just)"
        ),
        (
            "we (only|just|merely) (sell|deliver|rent|book|pass on|collect|host|ship|resell|transport|"
            "print|run|provide|operate|"
            "broker|list|connect) (it|them|the|this|these|things)"
        ),
        "on the (side|part|end) of (our|the|your) [* ]*",
        (
            "(belongs|is up|was up|down) to (the|our) [* ](landlord|owner|council|supplier|carrier|"
            "manufacturer|maker|bank|provider)"
        ),
        (
            "(with|in) (this|such|today's|that|all this) (traffic|weather|heat|snow|rain|demand|rush)[,] "
            "(no|nothing|nobody|even)"
        ),
        (
            "(he|she|they)('s| is|'re| are) (still|only) (learning|new|in training|a trainee|an apprentice|"
            "a student)"
        ),
        "because of [a |the |some ][* ](shortage|strike|storm|weather|rain|snow|illness)",
        "depend[s] on (many|a number of|several|various|lots of) [* ](factors|things|reasons)",
    ),
    "pointing",
    unless=(
        Unless("later", OWNING),
        Unless("sentence", ("what (we|i) know", "(know|learned|found out) so far")),
    ),
)
ORDERED = Shape(
    ("blame (the|our) *", "blame it on"),
    "pointing",
    unless=(Unless("later", OWNING), Unless("clause", ("(to|could|would|might|will|who|crazy) ...blame",))),
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
        "our hands are tied",
        "what can (you|we|i|one) do=(.|?|!)",
        (
            "not (our|my) (doing|fault|problem|job|department|decision|call|choice|business|"
            "responsibility)=(.|!|,)"
        ),
        (
            "[the |our ](system|computer|software|algorithm|machine|website|app) [just |simply |always "
            "]((does|did) (that|this|it)|decides|decided|"
            "won't let|doesn't let|makes|requires|calculates|calculated|sends|sent|sets|charges|charged)"
        ),
        "[,] not (us|ours)=(.|!)",
        (
            "(that's|that is|it's just|this is) (how|the way) (the system|things|our system|it|the booking "
            "system) (work|works|are|is|goes)"
        ),
        f"{WE} (can't|cannot|am not able to|are not able to) (change|influence|help|alter) (it|that|this)",
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
        "(that's|that is|such is) * for you",
        (
            "(it|that|this|stuff|things|mistakes|accidents|delays|errors|mix-ups) (happen[s]|can happen|do "
            "happen|occur[s])=(.|,|!)"
        ),
        "(people|colleagues|staff|of us|of them) [were |are |being ]off (sick|ill)",
        "(crazy|mad|hectic|manic|busy) (week|day|time|month|weekend|morning|evening|period)",
        "traffic ...(was|is|were) *",
        "(peak|busy|holiday|christmas|summer) (period[s]|season|time[s]|weekend[s])",
        "operational reasons",
        "technical (difficulties|issues|reasons|problems)",
        "(isolated|one-off|rare|exceptional) (incident|case|occurrence)",
        "(is|are) off (sick|ill)",
        (
            "(one|two|three|four|five|six|#|several|many|half|some)[ [of ]*[ *]] (off|ill|sick|away|"
            "missing) "
            "(since|this|today|at the moment|again|right)"
        ),
        (
            "(january|march|april|may|june|july|august|september|october|november|december|summer|winter|"
            "autumn|spring|christmas|"
            "easter|(mon|tues|wednes|thurs|fri|satur|sun)day)[s] (is|are) always (like|busy|mad|hectic|"
            "crazy|difficult|chaos)"
        ),
        "please understand=(.|!|,)",
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
    (POINTING, ORDERED, HANDS, BUSY),
    hits=says(
        "Due to supplier delays your boots are late.",
        "That is the courier's fault, I'm afraid.",
        "We were extremely busy over the weekend.",
        "I'm afraid this is out of our hands.",
        "Because of staff shortages nobody could answer.",
        "Our new colleague mixed up the boxes.",
        "This was an isolated incident.",
        "Our supplier has let us down again. Thanks for understanding.",
        "Blame the weather.",
        "Due to high call volumes we are late.",
        "There is nothing I can do, it's company policy.",
        "The supplier glues the soles, not us.",
        "We only sell them, the carrier does the rest.",
        "With this weather no glue holds.",
        "Our hands are tied.",
        "Mistakes happen.",
        "The system does that by itself.",
        "That's leather for you.",
        "The cobbler is new, he is still learning.",
        "We've had three people off since Monday.",
        "December is always like this.",
        "That's how the system works, I can't change it.",
    ),
    misses=says(
        "The courier lost the box, but you bought it from us, so finding it is our job.",
        "We were short-staffed on Saturday, which is no excuse: we should have called you.",
        "It wasn't because of the courier. We packed the boots badly.",
        "Because of you we found the bad batch. Thank you.",
        "Our supplier sent the wrong soles and we didn't check them.",
        "You were told it was due to the weather. It was us.",
        "I know you have been busy enough without this.",
        "It would be easy to blame the driver.",
        "We only sell boots that we would wear, and these were none.",
        "Three people were off, and that was for us to plan.",
        "In this weather you need soles that hold.",
        "What we know so far: the supplier lost a box on the way.",
        "You wrote that \"it's always the supplier's fault\" with us. Fair point.",
    ),
)
