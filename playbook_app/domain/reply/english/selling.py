"""Selling to somebody who complains, and answering by the yard."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.copies import copied
from playbook_app.domain.reply.english.says import BOOTS, says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

ASKED_FOR = (
    (
        "(do|does|can|could|have) (you|i|we|it|they)... (sell|stock|have|buy|order|offer|get|recommend|"
        "deliver|book)"
    ),
    "(where|how|when) (can|could|do) (i|we|you) (buy|get|order|find|book|sign)",
    (
        "(looking for|recommend|how much|any (discount[s]|deal[s]|offer[s])|interested in|do you have|"
        "sign up|special offer)"
    ),
    "(discount|voucher|promo|#[ ]% off|newsletter|sale price)",
)
BUY = Shape(
    (
        (
            "(check out|discover|explore|take a look at|have a look at|browse|don't miss|"
            "get your hands on|treat yourself)... (our|the new|new|this)"
        ),
        "(buy|order|shop|book|subscribe|sign up|register|download|join) (now|today|online now|here now)",
        "while stocks last",
        "(sign up|subscribe|register) (for|to) (our|the|my)",
        "link in [our |the ]bio",
        "follow us",
        "tag (us|two|three|a|your)[ ][friend[s]]=( )",
        "last chance",
        "(dm|message|call|text) us for (a|an|your|our) (free|quote|demo|trial|price)...",
        "(new (patients|customers|members|clients)|you) (pay|get|save) #[ ]%...",
        "(with|use) the code",
        "(use|with) [the |our |promo |discount ]code ~#",
        "(#[ ]%|half) (off|price)",
        (
            "(free shipping|two( |-)for( |-)one|2( |-)for( |-)1|early bird|special offer|limited time|"
            "weekend only|now only|just|only) (over|cocktail[s]|ticket[s]|on all|for|offer|until|£|$|€)..."
        ),
        "for (just|only) (£|$|€)[ ]#",
        "(try|enjoy|test|taste) our [new|latest|own|other]",
        "how about (our|one of our)",
        "(is|are|it's|they're) on (offer|special)",
        "save [up to ](#[ ]%|(£|$|€)[ ]#)",
        "(order|buy|grab|secure|claim|reserve) (your|one of our) [* [* ]](now|today)",
        "(share|like|comment)[,] (and|to) win",
        "only (£|$|€)[ ]#[ a month| per month]",
    ),
    "buy",
    unless=(Unless("post", ASKED_FOR),),
)
TRY = Shape(
    (
        "why not (try|treat|upgrade|book|visit|join|have a look|check)",
        "upgrade to (our|the|a)",
        (
            "(have you (tried|seen|heard (about|of)|considered|thought (about|of))|did you know) (our|"
            "about our|that our|that we|we|a|the new)"
        ),
        "did you know ... (can|could) save you",
        (
            "(we|i)['d| would] [also |now |just ](offer|launched|stock|sell|recommend|introduced) (a|our|"
            "the|new|you a)"
        ),
        "happy to (offer|recommend|introduce|show)[ you] (our|a)",
        (
            "our (brand( |-)new|new|latest|premium|award-winning|best-selling|popular) !(colleague|"
            "starter|manager|system|team|crew)*[ *]( (is|are|plan|range|menu|collection|app|package|class|"
            "classes|line))"
        ),
        (
            "(book|arrange|schedule|fancy|for|have)[ you in for] a [quick |short |free ](demo|trial|"
            "product tour|sales call|call with our sales)"
        ),
        "(love|like|happy|keen) to show you (our|the|what|how our)",
        (
            "our (app|software|product|tool|system|platform|solution|service)[s] (cut[s]|save[s]|help[s]|"
            "solve[s]|does|make[s]|let[s]|give[s]|can)"
        ),
        "we are (a|the) (leading|number one|trusted|award-winning)",
        "(best|cheapest|finest) * in (town|the (valley|city|area|country|county|world))",
        "(free|no-obligation) (trial|quote|consultation)",
        "(get|buy|book|take) (two|three|four|#) [* [* ]](for the price of|for (one|two)|and pay)",
        (
            "our [new |latest |other ]* [* [* ]](would|will|'d|might) (suit|be (better|perfect|ideal|just)|"
            "fit|make)"
        ),
        (
            "our [* [* [* ]]](is|are) [now |also ](out|available|on sale|in stock|in stores|in shops)!( "
            "of) [now|today|again]"
        ),
        "(treat yourself|upgrade|go for|opt for|choose|pick) (to |for )our",
    ),
    "try",
    unless=(Unless("post", ASKED_FOR),),
)
PITCH = Rule(
    "pitch",
    "violation",
    "en",
    (BUY, TRY),
    hits=says(
        "Sorry about that! Check out our new winter range, link in bio.",
        "While you wait, why not try our leather care kit?",
        "Did you know we now have a store in Leed[s]",
        "Order now while stocks last.",
        "Sign up for our newsletter and never miss a thing.",
        "Happy to recommend our premium polish, only £9!",
        "Have you thought of our Alpine model?",
        "Come back in May and get two pairs for the price of one.",
        "Our new Ridge boots would suit you better.",
        "By the way, our catalogue is out now.",
    ),
    misses=(
        *says(
            "I'm not going to tell you to check out our new range now.",
            "You asked for soles that hold, and I'll have an answer by noon.",
            "Check the box for a second insole, please.",
            "Our new colleague did not know that, and we should have told her.",
            "I'll order a new pair for you today.",
        ),
        *says(
            "Yes, we do: our new vegan boots are in. Order online or ask for Lucy.",
            context=Context(post=Post("Ana", "Do you sell vegan boots? Where can I order?")),
        ),
    ),
)

STOCK = Shape(
    (
        (
            "thank(s| you)[ (so|very) much] for (taking the time|your [valued |valuable |kind |"
            "honest ](feedback|comment[s]|message|patience|understanding|enquiry|review)|reaching out|"
            "contacting[ us]|getting in touch|bringing this|letting us know|sharing|being a (loyal|"
            "valued)|your patience and understanding)[ (to (our|my) attention|about (this|your *|it)|"
            "to us|and (understanding|patience))]"
        ),
        (
            "[we|i][ ][really |do |greatly |truly ](appreciate|value) (your|all|the) (feedback|comments|"
            "patience|understanding|custom|opinion|business|input)"
        ),
        (
            "(your|all|customer) (feedback|comment[s]|opinion|satisfaction|experience|call)[s] (is|"
            "are) [very |extremely |so |really |always ](important|valuable|valued|our [top |number one |"
            "highest ]priority|helpful|our number one)"
        ),
        (
            "[we ](take|treat) [all |your |such |these |this |any |every ](comment[s]|complaint[s]|"
            "feedback|matter[s]|concern[s]|this|food safety|safety|customer *) [very |extremely |"
            "incredibly |so ]seriously"
        ),
        (
            "[we ][always ](strive|endeavo[u]r|aim|pride ourselves|work hard|are committed|"
            "are dedicated)[ on| to| in] [provide|providing|deliver|ensure|give|offer|the quality|our|"
            "excellent]..."
        ),
        "rest assured",
        "(take|takes|treat) [* [* ]](very|extremely|incredibly) seriously",
        "your (feedback|opinion|comment[s]|review) helps us[ to][ (improve|get better|grow|learn)]",
        "you can (count|rely) on us",
        "(your|every|each) (voice|opinion|feedback|comment) (matters|counts)[ to us]",
        "we (hear|appreciate) you=(.|!|,| and)",
        "please be assured",
        "(do not|don't|never|please) hesitate to",
        (
            "(hope|look forward) to (welcome|welcoming|see|seeing|serve|serving) you (back|again|"
            "soon)[ (again|soon)]"
        ),
        "[dear ]valued (customer|guest|client|member|patient)",
        "we [completely |fully |do |totally ]understand your (frustration|concern[s]|disappointment|anger)",
        "(kindly|we) ask for your patience",
        "bear with us",
        (
            "(passed|pass|forwarded|forward|share|shared) (your (comments|feedback|concerns)|this|it|"
            "them)[ on] (to|with) (the|our) (relevant|appropriate|whole|entire|concerned) (team|"
            "department|people|colleagues)"
        ),
        "(our|the) team (is|are) [currently ](looking|working|investigating)...",
        "we are [currently |now ]looking into (your|this|the) (issue|matter|problem|case|concern)",
        (
            "(one of our|a member of our|a) (agent[s]|team|representative[s]|"
            "colleague[s])[ team] will (reply|respond|get back|be in touch|contact)..."
        ),
        "get back to you (as soon as|in due|shortly|at the earliest)",
        "(we are|we're) sorry to hear (about|of) your [recent ]experience",
        (
            "(did not|didn't|failed to) (meet|live up to) (your|our usual) (expectations|standard[s]|"
            "high standards)"
        ),
        "not the (standard|level of service|experience) (we set|we aim|we strive|you)...",
        "should you have any [further |other |more ](questions|queries|concerns)",
        "apologi(s|z)e for any inconvenience[ caused]",
        "(lessons|it) (have been|will be) learn(ed|t)",
        "we appreciate your (patience|understanding)",
        "working hard to (fix|resolve|solve|improve)",
        (
            "your (comments|feedback|complaint|message|concerns) (have been|has been|were|was) (noted|"
            "logged|recorded|received|"
            "passed|forwarded|shared|escalated)[ [on ]to (the|our) [* ](team|department|people|colleagues)]"
        ),
        "[we ](are|remain) committed to (the|excellent|providing|offering|delivering|our|continuous)...",
        (
            "we [completely |fully |do |totally ]understand how (frustrating|annoying|upsetting|"
            "disappointing) (this|it|that)..."
        ),
        "we value your (loyalty|trust|time)",
    ),
    "stock",
)
COPY_PASTE = Rule(
    "copy-paste",
    "violation",
    "en",
    (STOCK,),
    hits=(
        *says(
            "Thank you for reaching out. Your feedback is important to us.",
            "We take all complaints very seriously and strive to provide excellent service.",
            "Thanks for your feedback. Rest assured our team is looking into this.",
            "Dear valued customer, we appreciate your patience.",
        ),
        *says(
            "Hi Dan, the soles have gone to our workshop and Lucy will let you know what they find.",
            context=Context(
                post=BOOTS,
                earlier=(
                    "Hi Eve, the soles have gone to our workshop and Lucy will let you know what they find.",
                ),
            ),
        ),
    ),
    misses=(
        *says(
            (
                "Thank you for your patience with the soles, Dan. New ones are being glued today, and I'll "
                "bring them round."
            ),
            "I won't tell you that your feedback is important to us, or that we take it very seriously.",
            (
                "Two weeks is far too short. I've asked the workshop and you'll have an answer by noon. "
                "Thanks for sharing the photo."
            ),
            (
                'You\'ve had "rest assured" and "thank you for your patience" from us three times now. '
                "Here is an answer."
            ),
        ),
        *says(
            "Hi Dan, two weeks and the soles are off, that is on us. Lucy rings you today.",
            context=Context(
                post=BOOTS, earlier=("Hi Eve, the laces are back in stock.", "Closed on Monday.")
            ),
        ),
    ),
    find=copied,
)
