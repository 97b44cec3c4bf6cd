"""Hostility: insults, mockery, threats, and showing people the door."""

from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.rule import Rule, Shape, Unless

RUDE = (
    "(idiot[s]|idiotic|stupid|moron[s]|pathetic|clown[s]|liar[s]|lying|ridiculous|dumb|ignorant|"
    "delusional|entitled!( to)|hysterical|crazy|insane|silly|lazy|rude|childish|dramatic|paranoid|"
    "troll[s]|karen[s]|keyboard warrior[s]|snowflake[s]|cheapskate[s]|drama queen[s]|confused|jealous)"
)
INSULT = Shape(
    (
        (
            "you('re| are| must be| sound|'ve been)[ being| clearly| obviously| just| simply| all| so|"
            " such| really| quite| a bit| very| too][ a[n]| the][ complete| total| bit of a| typical|"
            f" absolute] {RUDE}"
        ),
        f"(your|such a|what a) {RUDE}[ *]",
        "(you're|you are) [clearly |obviously ](the (kind|type|sort) of|one of those)",
        "(people|customers|guests) like you",
        "stop (lying|whining|moaning|complaining|crying|being)",
        "learn (to|how to) (read|count|cook|drive|spell|write)",
        "(some|certain) people (will|just|always|never|like to|enjoy|simply)",
        "nobody (forced|forces|made|is forcing|is making|asked) you",
        "if you can't afford",
        "shouldn't (have|own|keep|get) (one|a *)!( to)",
        "(do|try doing) your [own ](research|homework)",
        "(sweetie|sweetheart|darling|honey|my dear)=( |,|.|!)",
        "(mate|pal|buddy|love)[,] (calm|relax|chill|nobody|get (over|a))",
        "quality has its price",
        (
            "(funny|strange|odd)[,] [how |that |then ](our|all our|the) [other ][# ][other ](members|"
            "customers|guests|clients)"
        ),
        "accus(e|ing) (people|us|others|everyone) of",
    ),
    "insult",
)
MOCK = Shape(
    (
        "calm down",
        "(get|grow|cheer|man|chill|lighten) (over it|up|a life|a grip|out)",
        (
            "(boo hoo|cry me|cry about it|whatever=(.|!)|lol|lmao|rofl|ha[ ]ha[ ]ha|haha|yawn|"
            "yeah right|oh please|deal with it)"
        ),
        (
            "(congratulations|congrats|well done|bravo|hats off|good job|good luck|kudos) (on (finding|"
            "spotting|noticing|discovering|being|your first)|for (finding|spotting|noticing)|with that|"
            "finding|then|detective|sherlock)"
        ),
        "(nice|good) try",
        "we'll alert the (media|press)",
        "let me (spell it out|explain it slowly|draw you)",
        "thank[s] [so much ]for the (novel|essay|lecture|life story|drama|rant)",
        "sorry [that ](it was so|the world|we're not|we are not|reality|life)[ *[ *[ *]]]",
        (
            "(perhaps|maybe) you('d| would)[ just] (like to|prefer to|care to) (pay|do|run|work|cook|"
            "drive|show us|teach|try running)"
        ),
        "(perhaps|maybe) you('d| would| should| could) (be happier|stay [at ]home|cook|learn|get out)",
        "(maybe|perhaps|try) (learn[ing]|blowing|growing|reading|getting out)[ to]",
        "anybody else (want|wants|fancy|like) to try",
        "(glad|grateful) (of|for) a (politer|nicer|kinder) (message|tone|word)",
        "have you (considered|thought about|tried) (that you|getting a|not|growing|being|reading)",
        "don't (run|grow|live|come) (on|for) (fresh air|trees|free)",
        "you('re| are) welcome!",
        "(it's|this is|we're|we are) a[n] *, not a[n] *",
        "(at least|well at least) (it|you|that) (made|got|had|gave) (you|us)",
        "(two|three|a few) sizes bigger",
        "what (did|do) you expect",
        "(do you|did you) (even|actually|really) (read|think|know|own|eat)",
        "welcome to (the real world|adulthood|reality|life)",
        "(clearly|obviously)[,] (you|some|somebody|reading|maths)",
        "since you('re| are) (such|clearly|obviously|an expert)",
    ),
    "mock",
    unless=(
        Unless(
            "post",
            ("(lol|haha|funny|laugh[ed|ing]|hilarious|made me smile)", "\U0001f602", "\U0001f923"),
        ),
    ),
)
SIGNS = Shape(
    tuple("\U0001f644\U0001f921\U0001f643\U0001f595\U0001f926\U0001f62a\U0001f971\U0001f602\U0001f923"),
    "sign",
)
THREAT = Shape(
    (
        (
            "(our|my) (lawyer[s]|solicitor[s]|attorney[s]|legal team|legal department) (will|are|have|is|"
            "has|would|may)"
        ),
        "(talk|speak|write) to (our|my) (lawyer[s]|solicitor[s])",
        "remove (it|this|your *)[,] or",
        "(see|meet) you in court",
        "(defamation|defamatory|libel|libellous|slander|slanderous)",
        "(take|taking|face|consider|considering|threaten|start) (legal|court) (action|proceedings|steps)",
        "be [very ]careful (with words|with your words|with accusations|what you (say|write|post))",
        "we('ll| will) (sue|report you|ban you|block you)",
        "we (know|have) (where you|your name|it on camera|you on camera)",
        "think twice before",
    ),
    "threat",
)
DOOR = Shape(
    (
        (
            "(if you don't like|if you aren't happy|if you're not happy|if you are not happy)... (go|"
            "don't|there's the door|leave|shop|eat|find|feel free|stay|you can|you know)"
        ),
        "(go|shop|eat|stay|take your (money|business|custom)) (somewhere else|elsewhere)",
        "feel free to (leave|go|shop|eat|stay|take your|cancel|unfollow|find another)",
        "(don't|do not|please don't|never) (come|bother coming|ever come) (back|again)",
        "(you're|you are|you will be) (not welcome|banned|no longer welcome)",
        "we('re| are) better off without",
        "(it's|that's|it is) your loss",
    ),
    "door",
    lifted=("quoted", "reported"),
)
HOSTILE = Rule(
    "hostile",
    "violation",
    "en",
    (INSULT, MOCK, SIGNS, THREAT, DOOR),
    hits=says(
        "Calm down, Dan, they're boots.",
        "If you don't like it, shop somewhere else.",
        "Congratulations on finding a fault.",
        "You're clearly the kind of person who enjoys complaining.",
        "Wow, thanks for the essay \U0001f644",
        "Our lawyers will be in touch.",
        "Stop lying.",
        "Maybe you should learn to read.",
        "Lol, boots wear out.",
    ),
    misses=(
        *says(
            "It was stupid of us not to check the glue.",
            "You had to put up with a ridiculous wait, and I'm sorry.",
            "You're not being dramatic. Two weeks is far too short.",
            'You wrote "idiots", and this time I can\'t argue.',
            "Congratulations on the new job, and sorry that your boots let you down on day one.",
            "Welcome back, Dan. I hope these ones hold.",
            "Nobody should be told to calm down when their boots fall apart.",
            "If you don't like the new soles, bring them back and I'll change them.",
        ),
    ),
)
