"""Phrases that several English rules share: owning a mistake, doing something about it."""

WE = "(we|i)"
VERY = "[ *ly| just| also| both| really| still| now| already]"
"""At most one small word between."""
HAVE = f"{WE}('ve| have){VERY}"

SMALL = "(only|just|simply|then|also|still|clearly|really|obviously|plainly|now|both|have|did|*ly)"
NOT_OWNED = (
    "receiv|appreciat|want|hop|tri|striv|apologi|lov|enjoy|offer|launch|mention|stat|explain|inform|"
    "advis|warn|not(ed|iced you)|need|agre|intend|us|contact|ask|refund|repli|answer|learn|welcom|"
    "look|reopen|reach|ne|inde"
)
OWNING = (
    (
        "(our|my) (own |fault|mistake|error|failure|failing|slip|bad|doing|carelessness|bug|"
        "responsibility|oversight|job|planning)"
    ),
    "(fault|mistake|error|failure|slip) (is|was|lies) (entirely |all |ours|mine|with us|on our side)",
    (
        "(is|was|'s|are|be|both came|came|one) [entirely |all |squarely |down ](on us|ours|mine|from us|"
        "with us|to us)"
    ),
    f"{WE}{VERY} (got|get) (it|this|that|your *|the *|things)[ *] [so |very |badly ]wrong",
    (
        f"{WE} (were|was|are|am) [so |very |just |simply |completely ](wrong|too slow|careless|"
        "at fault|to blame|not good enough)"
    ),
    f"{WE}{VERY} (let|have let) (you|your *|everyone|people)[ *[ *]] down",
    (
        f"{WE}['ve| have]{VERY} (failed|messed up|missed|forgot|overlooked|mixed|dropped|lost|broke|ruined|"
        "botched|spelled|misread|double-booked|overbooked|underestimated|measured|packed|planned|promised|"
        "misspelled|loaded|filed|put)[ ]..."
    ),
    (
        f"{WE}{VERY} (sent|gave|served|booked|charged|delivered|made|kept|left|handed) (you|it|the|your|"
        "out|that)!( a (message|dm|private|direct|mail|e[-]mail|link|text))"
    ),
    f"{WE} (should|ought to) (have|'ve|never|not)",
    f"{WE} (shouldn't|should never|should not) have",
    (
        f"{WE} (didn't|did not|haven't|have not|never|hadn't) (tell|told|say|said|check|checked|notice|"
        "noticed|answer|answered|reply|replied|ring|rang|call|called|write|wrote|read|ask|asked|listen|do|"
        "put|have|keep|kept|see|saw|warn)"
    ),
    (
        "nobody [here |on our side |on the * ](rang|told|called|checked|noticed|answered|asked|wrote|"
        "chased|said)"
    ),
    "(should|must) (not|never) (happen|have happened|have been|have had)",
    "shouldn't (have happened|have been|have had|happen|be like that)",
    (
        "(neither|none of (this|it|that)|that|this|it) should [never ](have|be)[ happened| like]"
        "!( (working|back|with you|there|ready|fixed|fine|up|sorted|on its way))"
    ),
    "exactly what should not happen",
    "(no|nobody|no-one)[ *] [here ](should|may|must|pays us)",
    "!(you)* (should not|shouldn't|must not|mustn't)!( (be|take|have to|need))",
    "you (should never|should not|shouldn't) have (had|been)",
    "you should have (heard|had|been told|got|received|been)",
    "(and|but) (we|i) (didn't|did not|weren't|haven't|wasn't)",
    (
        "(it's|that's|it is|that is|this is|which is) [simply |plain |just |plainly |really ](wrong|poor|"
        "embarrassing|inexcusable|not on)"
    ),
    "(our|my) ... (has|had|was|were|is|are|have|says|said)[ *[ *]] (wrong|late|out of date|broken|slow|bad)",
    (
        "(it's|it is|that's|that is|this is) [entirely |all |only ](our|my) !(policy|standard|rule|price|"
        "practice|aim|goal|view|understanding|procedure)*"
    ),
    "(is|was|are) not [at all ](what|how|the way) (you|we|anybody|anyone|it|things)",
    "(you are|you're|you were) [quite |absolutely |completely |so |of course ]right",
    "(fair|good) (point|catch|call)",
    "(no|not an|isn't an|is not an|never an) excuse[s]",
    "(isn't|is not|wasn't|was not|aren't) [nearly |even |anywhere near ]good enough",
    "(take|takes|taking|accept) [full |the ](responsibility|blame)",
    f"{WE} (can't|cannot|won't) (defend|excuse|argue)",
    (
        "(sorry|apologi(s|z)e) [that ](we|i) (did|didn't|kept|made|let|failed|sent|have|gave|left|missed|"
        "took|got)"
    ),
    f"{WE} [{SMALL} [{SMALL} ]]!({NOT_OWNED})*ed",
    (
        f"{WE} [{SMALL} [{SMALL} ]](knew|broke|lost|forgot|ran out|had (no|nobody|too|the wrong)|chose|"
        "took|put|left|kept|spelt|hid|hurt|fell|gave out|built)"
    ),
    "(to|on|in|for|at|with|through|from|sent|used|put|gave|got) [you |it |them ](the|a) wrong",
    "(that's|that is|this is|it's|it is) (no way|not how|not the way|no good)",
    "you (deserve|deserved) better",
    "you (had|have) every (right|reason)",
    "you did (everything|the right thing|nothing wrong|it right)",
    "(guilty|hands up|point taken|fair enough|my bad)",
    f"{WE} (could|need to|must|have to|can) [have ](do|done|been|be) [much |a lot |far ]better",
    "i believe you",
    "(is|was|'s) [simply |just |plain |badly ](unacceptable|wrong of us|too long|too many|poor|badly made)",
    "(was|is|were|are|has|have) (our|the|my) [* ]wrong",
    f"{WE} (owe|owed) you",
)
"""Saying that it is ours."""

KNOWN = (
    f"what ({WE}[ do] know|happened( is| was|:)|went wrong( is| was|:)|({WE}'ve|{WE} have) found)",
    "(here's|here is) (what|how|why|where)",
    f"{WE}[ do| already| now] know (that|how|why|what|about|it|the)",
    f"{WE} (don't|do not) [yet ]know [yet]",
    (
        f"{WE}('ve| have){VERY} (found|confirmed|learned|traced|heard back|discovered|checked|tested|"
        "looked at|spoken to|gone through|pulled)"
    ),
    f"{WE} (found|traced|tested|discovered|knew)",
    f"{WE} can (see|confirm)",
    "(found|checked|looked)[ it]:",
    "it shows as",
    "(has|have) been (broken|down|out|offline|slow|closed|off) since",
    "(a|an|the) [* ]* (cut|hit|tore|blocked|damaged|flooded) (a|an|the|our)",
    "(it|that|this)('s| is) true",
    (
        "(our|the|your|one|both|two|all)[ *] * (went|came|got|arrived|stopped|fell|landed|sat|signed|"
        "closed|left|found|did not (do|work|send|report|show|tell)|didn't (do|work|send|report|show|tell))"
    ),
    "(it|that|which|this) (went|came|got|arrived|stopped|fell|landed|died|broke|closed)",
    "[the ](cause|reason) (is|was)",
    (
        "(was|were|is|are|'s|has been) (cancelled|delayed|closed|late|out|off|down|shut) (because|since|from|"
        "this|today|after|for)"
    ),
    "(turns|turned) out",
    "(has|have) [now |just ]confirmed",
    "because (we|i|one|our|nobody|somebody|of us)",
    "(we|i)('re| are|'m| am) [well |fully ]aware of",
    "by (mistake|accident)",
    (
        "(a|an|one|our|the) ... (failed|broke|burst|crashed|flooded|froze|jammed|ran out|went missing|"
        "got stuck|got lost|was lost|died|leaked)"
    ),
    (
        "(has|have|had|was|were) [now |just |already ][been ](reported|found|handed in|located|"
        "put on|merged|swapped|loaded|filed|mixed up|entered|taken out of use|switched off|turned off|"
        "announced|frosted|double-booked)"
    ),
    "(is|are|'re) [still ](awaiting|waiting (for|on)) (a|the) *",
)
"""Saying what is known about this case, or that it is not known yet."""

OUR_STEP = (
    (
        f"{WE}('ll| will| shall| can| could|'d like to| would like to)!( not| never| have to| need| help|"
        " be (happy|glad|able|pleased)| happily| gladly| assist| try| do our| look into)"
    ),
    (
        f"({WE}('m|'re| am| are)|let me)[ now| just| already| currently] (going to|ringing|calling|phoning|"
        "sending|writing|asking|checking|looking|chasing|handing|bringing|talking|driving|printing|moving|"
        "adding|paying|refunding|replacing|seeing|getting)"
    ),
    (
        f"{HAVE} (asked|sent|ordered|refunded|corrected|fixed|opened|reported|moved|changed|put|kept|found|"
        "checked|arranged|booked|spoken|told|credited|cancelled|removed|stopped|replaced|messaged|written|"
        "called|passed on your|pulled|reserved|set)"
    ),
    "(is|are) (on (its|the|their|his|her) way|waiting for you|coming to)",
)
"""We do something about it, with or without a time."""
