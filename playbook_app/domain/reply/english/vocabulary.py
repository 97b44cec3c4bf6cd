"""English words compared: what counts as the same word, and which words say nothing."""

from playbook_app.domain.reply.echo import ROOT, Vocabulary

IRREGULAR = {
    form: stem
    for stem, forms in {
        "break": "broke broken",
        "send": "sent",
        "tell": "told",
        "lose": "lost",
        "leave": "left",
        "buy": "bought",
        "drive": "drove driven",
        "throw": "threw thrown",
        "pay": "paid",
        "take": "took taken",
        "steal": "stole stolen",
        "tear": "tore torn",
        "freeze": "froze frozen",
        "shrink": "shrank shrunk",
        "wear": "wore worn",
        "sell": "sold",
        "come": "came",
        "cry": "cried cries",
        "stand": "stood",
        "laugh": "laughed laughing",
        "speak": "spoke spoken",
        "child": "children kid kids",
        "man": "men",
        "woman": "women",
        "leaf": "leaves",
        "fall": "fell fallen",
        "feel": "felt",
        "cut": "cutting",
        "shut": "shutting",
        "put": "putting",
        "3": "three",
        "4": "four",
        "5": "five",
        "6": "six",
        "7": "seven",
        "8": "eight",
        "9": "nine",
        "10": "ten",
        "11": "eleven",
        "12": "twelve",
        "20": "twenty",
        "30": "thirty",
        "40": "forty",
        "50": "fifty",
        "60": "sixty",
        "90": "ninety",
        "1": "one once",
        "2": "two twice",
    }.items()
    for form in forms.split()
}
GROUPS = (
    "late delay wait queue slow",
    "rude tone attitude manner unfriendly",
    "broken break damage crack smash fault faulty",
    "dirty filthy unclean clean grubby",
    "cold lukewarm chill",
    "charge bill invoice",
    "parcel package packet",
    "close shut lock",
    "shoe boot trainer",
    "sole shoe",
    "rip tear",
    "deposit bond",
    "suitcase luggage bag baggage",
    "internet wifi broadband",
    "card payment",
    "loud noise noisy",
    "unsafe danger dangerous",
    "doctor dr",
    "sick ill",
    "photo picture",
    "mum mother",
    "dad father",
    "wheelchair accessible",
    "movers mover removal",
    "cancel cancellation",
    "lorry truck",
    "film video",
    "mould mold",
    "teach teacher",
    "fine ticket",
    "wet damp soak flood drench",
    "food meal dish",
    "flight plane",
    "tablet pill medicine",
    "dead die broken",
    "paper newspaper",
    "book reservation",
    "heat heating warm",
    "fail broken",
    "coat jacket",
    "leak drip",
    "scratch dent",
    "seat chair",
    "movie film",
    "smell stink odour",
    "price expensive dear",
    "class lesson course",
    "waiter waitress server",
    "shower bathroom",
)
SAME = {word: group.split()[0] for group in reversed(GROUPS) for word in group.split()}
STOP_WORDS = """
a about above actual after again against all almost already also although always am an and another
any anybody anyone anything apologis apologiz apology are aren't around as ask at away back bad be
bear because been before being believ best better between both but by bye can can't cannot clear
come comment concern contact could couldn't cours custom day dear did didn't do doe doesn't don
don't done down each either els enough etc even ever every everybody everyon everyth exact experi
feedback feel few find first for forward from frustrat full get give glad go god going gone gonna
good got great ha hadn't happen happi hard hasn't hav have haven't he hear hello help her here hey
hi him his hope how however i i'd i'll i'm i've if im in inconveni into is isn't issue it it's its
itself just keep kind know last let lik like littl long look lot love lovely mad mak make man many
matter may mayb me mean might mind minut moment more most much must my myself need never new next
nic nice no nobody not noth now of off often oh ok okay old on onc one only onto or other our out
over own part peopl person place plea pleas put quick quit rather read real realli really reason
regard reply review right said same saw say se see seem send sent shall she should shouldn't show
simpl simply sinc so some somebody someon someth soon sorri sorry sort stil still stop such sur sure
tak take tell than thank that that' the their them then ther there these they they're thi thing
think this those though thought through till to told too took tri try turn under understand until up
us use veri very want was wasn't way we we'll we're we've wel well went wer were weren't what what'
when where whether whi which while who whole whose why will wish with without won't would wouldn't
wow write wrote ye yes yet you you'd you'll you're you've your yours yourself
"""
STOP = frozenset(STOP_WORDS.split())
WEAK_WORDS = """
1 2 afternoon answer app ask book box call car check cost customer deliver delivery desk door driver
e email end evening friday friend guy hand home hour item job line mail man meet message moment
monday money month morning name night number offer office online open order page pay phone pill
point post price product question ring room saturday service shop site staff start store sunday
support talk team text thursday time today tomorrow tonight tuesday turn update visit website
wednesday week weekend word work wrong year
"""
WEAK = frozenset(WEAK_WORDS.split())
MIN_STEM = 3


def stem(word: str) -> str:
    """Return what the forms of ``word`` share; a rough cut, the same for both texts.

    >>> stem("gears"), stem("emptied"), stem("stopped"), stem("three")
    ('gear', 'empty', 'stop', '3')
    """
    word = word.removesuffix("'s")
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", "e"),
        ("s", ""),
        ("ly", ""),
    ):
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= MIN_STEM:
            word = undoubled(word[: -len(ending)] + instead)
            break
    return word.removesuffix("e") if len(word) > MIN_STEM else word


def undoubled(word: str) -> str:
    """Return ``word`` without the consonant that "-ed" and "-ing" double."""
    return word[:-1] if len(word) > MIN_STEM and word[-1] == word[-2] and word[-1] not in "aeiosl" else word


def stems(words: frozenset[str]) -> frozenset[str]:
    """Return ``words`` together with what ``stem`` makes of them."""
    return words.union(map(stem, words))


VOCABULARY = Vocabulary(
    stem=stem,
    stop=frozenset(word[:ROOT] for word in stems(STOP)),
    weak=frozenset(word[:ROOT] for word in stems(WEAK)),
    same={stem(word): stem(first) for word, first in SAME.items()},
)
"""How English is compared."""
