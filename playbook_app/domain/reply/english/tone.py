"""Hostility: insults, mockery, threats, and showing people the door."""

from playbook_app.domain.reply.context import Context, Post
from playbook_app.domain.reply.english.phrases import OWNING
from playbook_app.domain.reply.english.sarcasm import SARCASM
from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.neutral import MOCKING_FACES
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
        "(are|is) never (happy|satisfied|good enough for you)",
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
KIND_OF_PERSON = Shape(
    (
        (
            "(people|runners|customers|guests|someone|somebody|women|men) [of |with ]your (weight|size|age|"
            "kind|sort)"
        ),
    ),
    "insult",
    lifted=("quoted", "reported"),
)
JOKING = Unless(
    "post", ("(lol|haha|funny|laugh[ed|ing]|hilarious|made me smile)", "\U0001f602", "\U0001f923")
)
"""Who writes like this may be answered like this."""
MOCK = Shape(
    (
        "calm down",
        "get (over it|a life|a grip)",
        "(grow|cheer|man|lighten) up",
        "chill out",
        ("(boo hoo|cry me|cry about it|whatever=(.|!)|yawn|yeah right|oh please|deal with it)"),
        "(nice|good) try",
        "we'll alert the (media|press)",
        "let me (spell it out|explain it slowly|draw you)",
        "thank[s] [so much ]for the life story",
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
    unless=(JOKING,),
)
LAUGHING = Shape(
    ("(lol|lmao|rofl|ha[ ]ha[ ]ha|haha)",),
    "mock",
    unless=(JOKING, Unless("reply", OWNING)),
)
SIGNS = Shape(
    MOCKING_FACES,
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
        "feel free to (leave|go|shop|eat|stay|take your|unfollow|find another)",
        "(don't|do not|please don't|never) (come|bother coming|ever come) (back|again)",
        "(you're|you are|you will be) (not welcome|banned|no longer welcome)",
        "we('re| are) better off without",
        "(it's|that's|it is) your loss",
    ),
    "door",
    lifted=("quoted", "reported"),
    unless=(Unless("sentence", ("right to", "(understand|blame you|accept)")),),
)
HOSTILE = Rule(
    "hostile",
    "violation",
    "en",
    (INSULT, KIND_OF_PERSON, MOCK, *SARCASM, LAUGHING, SIGNS, THREAT, DOOR),
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
        "Lucky you: most people have to pay for ventilated boots.",
        "Oh great, another complaint.",
        "Well done for reading the warranty.",
        "How nice that you have so much time to write.",
        "Thanks so much for your oh-so-helpful photo.",
        "Would you like a medal?",
        "What a surprise, boots that get used.",
        "Why don't you switch to sandals?",
        "At least you know now what glue is.",
        "Thanks for telling the internet instead of us.",
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
            "You have every right to go elsewhere.",
            "Haha, fair point about the glue. That one is on us.",
            "A courier will get out to you today.",
            "How nice of you to write so calmly after two weeks without an answer.",
            "Well done for keeping the soles, they tell us what went wrong.",
            "Oh great, thank you for the photo. That shows the batch.",
            "You must have thought: what a nightmare.",
            "We can't give you the two weeks back. At least you get an answer today: that is on us.",
            "Thank you for nothing less than a perfect description of the fault.",
        ),
        *says(
            "Lucky you, Ana: the last pair came in this morning.",
            context=Context(post=Post("Ana", "Do you have these boots left in 39?")),
        ),
        *says(
            "How nice that you found the shop, and congratulations on being so quick.",
            context=Context(post=Post("Ana", "Thank you, I love my boots!")),
        ),
    ),
)
