"""Sarcasm: praise, pity and surprise that nobody means, said to somebody who complains."""

from playbook_app.domain.reply.english.phrases import OWNING
from playbook_app.domain.reply.rule import Shape, Unless

GLAD = Unless(
    "post",
    (
        "(thank[s]|thx|love|loved|lovely|brilliant|amazing|wonderful)!([ you] for nothing)",
        (
            "(do|does|can|could|have|is|are) (you|i|we|it|they|there)... (have|sell|stock|buy|order|get|"
            "left|open)"
        ),
    ),
)
"""Who praises, or only asks, may be praised and wished luck."""
STOPS = "(,|.|!|:| \u2013|\u2026)"
KIND = "(nice|lovely|kind|sweet|good|great|wonderful|clever|brave|generous|thoughtful|charming|convenient)"
CHEERS = "(congratulations|congrats|well done|bravo|hats off|good job|good luck|kudos|(full|top) marks)"
WHOLE_WORLD = "(the|everyone|everybody|all of|half)"
PRAISE = Shape(
    (
        (
            f"{CHEERS}[ to you][,] (on|for|with) [actually |finally |even |being the first to ](reading|"
            "finding|"
            "spotting|noticing|discovering|being|figuring|working out|knowing|remembering|losing|breaking|"
            "complaining|moaning|posting|waking|realis|realiz|using|learning|understanding|your first|"
            "managing to|getting (angry|upset|worked up)|making it)~"
        ),
        (
            f"{CHEERS}[,] (then|with that|you (found|read|noticed|can)|detective|sherlock|einstein|genius|"
            "professor)"
        ),
        "bravo=(.|!)",
        f"(lucky|poor|clever) [old |little ]you={STOPS}",
        f"(poor|clever) (baby|diddums)={STOPS}",
        f"how [very |terribly |really |so ]{KIND} for you",
        (
            f"how [very |terribly |really |so ]{KIND} that you!( (like|love|enjoy|wrote|write|came|come|"
            "will|are (coming|back)|stayed)~)"
        ),
        (
            f"{KIND} of you to [at least |finally |only ](complain|moan|rant|whine|shout|notice|wait until|"
            f"tell {WHOLE_WORLD}|let {WHOLE_WORLD}|share (this|it|that|your *) with {WHOLE_WORLD})"
        ),
        (
            "(glad|good|happy|nice|great|lovely)[ to (see|hear|know)][ that] you (can|could|know how to|"
            "are able to|have learn(ed|t) to|managed to)[ at least| even] (read|count|write|spell|type)"
        ),
        (
            "must be (nice|lovely|great|wonderful|hard|tough|exhausting)[ for you][ to (have|be|get|find)|"
            " (having|being)]"
        ),
        (
            "(it|that|they)('s| is| was|'re| are| were) (only|just) (a|an|some|one|your) "
            "!(first|start|beginning|small step|step|temporary|guess|fix|stopgap|part|question|matter|draft)*"
        ),
        (
            "(another|one more|some|a real|our resident|quite the) (genius|moaner|complainer|hater|"
            "know-it-all|"
            "einstein|sherlock|armchair *|self-appointed *|so-called *)"
        ),
        "(another|one more) (expert|critic|lawyer|professor|engineer) (who|that|heard|has spoken|on the)",
        (
            "thank[s][ you][ so| very][ much] for (your|the|that|this|yet another|such a|such) "
            "[* ](expert|wisdom|wise|insight[s]|insightful|enlightening|charming|delightful|priceless|"
            "expertise|"
            "unsolicited|rant|outburst|lecture|sermon|essay|novel|drama|tantrum|monologue|opinion on)"
        ),
        "thank[s][ you][ so much| very much| a lot| a bunch] for nothing!( less)",
        (
            "oh[-| ]so[-| ](helpful|kind|polite|friendly|funny|charming|important|clever|precious|"
            "constructive|"
            "original|witty|hard|terrible|*)"
        ),
    ),
    "mock",
    unless=(GLAD,),
)
PITY = Shape(
    (
        f"my heart (bleeds|weeps)[ for *]={STOPS}",
        "(smallest|tiniest) violin",
        "(first|real)( |-)world problem[s]",
        "what a (tragedy|catastrophe|drama|ordeal|coincidence|hero|martyr)",
        (
            "how[ ever| on earth| in the world] (did|will|do|can) you [ever |even |possibly ](survive|"
            "recover|live)"
        ),
        (
            "(want|like|expect|deserve|need|get|have) a (medal|cookie|prize|trophy|badge|gold star|"
            "round of applause|sticker|standing ovation|tissue)"
        ),
        "(aw|aww|awww|boo)[,|!] (did|do|is|are|was|were|poor|somebody|someone|hoo)",
        "did (somebody|someone) [here ](forget|get out|not|wake|need|miss)",
        "your (majesty|highness|lordship|ladyship|royal|excellency|grace)",
        "spare (us|me)[ (the|your|that)][ *][ *]",
        "(dry|wipe) your (tears|eyes)",
        "crocodile tears",
        "bless your [little |cotton ](heart|socks)",
        "[oh ]the (horror|humanity|outrage)=(.|!|,)",
        "[quick, ][somebody |someone ]call the (police|media|press|army|papers|newspapers)=(!|,|.)",
    ),
    "mock",
    unless=(GLAD,),
)
SURPRISE = Shape(
    (
        (
            "oh[,] (great|good|wonderful|lovely|fantastic|brilliant|joy|super|perfect|nice|goody|"
            "excellent)[,|!|.] "
            "(another|one more|more|yet|here we|here comes|not|somebody|someone)"
        ),
        "oh[,] look[,|!] (another|who|somebody|someone|a)",
        f"(what a|big) (surprise|shock)={STOPS}",
        "surprise[,] surprise",
        "shock[,] horror",
        "who (knew|would have (thought|guessed))=(?|.|!)",
        "who'd have (thought|guessed)",
        "imagine (that=(.|!)|having to|my (shock|surprise)|waiting|paying|reading)",
        "it('s| is) almost (as if|like)",
        "(funny|strange|odd|interesting) how (you|it|that|people|everyone|everybody)",
        "(news[ ]flash|breaking news|spoiler[ alert]|plot twist|pro( |-)tip|hot tip)=(:|,|!|.)",
        (
            "(sure|yes|yeah|right|of course|ok|okay)[,] because (every|all|we|you|that|this|it|obviously|"
            "nobody|the|a)~"
        ),
        "just a thought=(.|!)",
        "whatever (helps you|makes you|floats)",
        "(if you say so|if it makes you)",
        "(world|universe) [does not |doesn't |must ]revolve~ (around|round) you",
        "ever (heard of|thought of|considered) [* ]*ing",
        "ever heard of",
        "why don't you [just |simply ](go|leave|switch|cancel|move|shut|cook|stay|grow|get|learn)",
        (
            "try [* ](walking|reading (the|it|before)|thinking|saying please|being polite|some manners|"
            "some patience|opening your eyes|common sense)"
        ),
        (
            "sure[ that] (the|a|that|your|some|other|another) ... (will|would|'ll) [* ]be (thrilled|"
            "delighted|"
            "overjoyed|happy|honoured|honored)"
        ),
        "let the door",
        "you people",
        (
            "(,|well|thanks|sorry|okay|sure|hey|hello|hi) (genius|einstein|sherlock|princess|wise guy|"
            "clever clogs|know-it-all)"
        ),
    ),
    "mock",
    lifted=("quoted", "reported"),
    unless=(GLAD,),
)
CONSOLED = Shape(
    (
        (
            "at least you[ *] (had|have|has|got|get|know|knew|can|is|was|were|made|gave|did|"
            "learned|learnt|came|worked)"
        ),
        "thank[s][ you] for ... instead of",
        "aren't you [just |so ](a|the|clever|funny|special|charming|lucky|sweet|lovely|cute)",
        (
            "(reading|patience|manners|thinking|politeness|a smile|good manners|common sense|a dictionary|"
            "a calendar|a clock) "
            "(helps|help|would help|is a virtue|costs nothing|cost nothing|goes a long way)"
        ),
        (
            "(alert|notify|call|tell|wake|stop) the (newspapers|media|press|presses|army|papers|president|"
            "king|queen)"
        ),
        "(yes|no|yep|yeah)[,] (seriously|really)=(.|!)",
        "go (outside|for a walk|touch grass)",
        "(see|think of|take|look at) (it|that) as (a free|an?|free|your) *",
    ),
    "mock",
    lifted=("quoted", "reported"),
    unless=(GLAD, Unless("reply", OWNING)),
)
SARCASM = (PRAISE, PITY, SURPRISE, CONSOLED)
"""Praise, pity and surprise that are not meant."""
