"""Times as people write them, and what only sounds like one."""

DAY = "(mon|tues|wednes|thurs|fri|satur|sun)day[s]"
MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december)"
HOUR = "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
CLOCK = (
    "(##[:##|.##][[ ](am|pm|a.m[.]|p.m[.]|o'clock|h)]|noon|midday|midnight|"
    f"{HOUR}[ o'clock| this| tomorrow| tonight])"
)
DATE = f"([the ]##[st|nd|rd|th][ [of ]{MONTH}]|{MONTH} ##[st|nd|rd|th])"
AMOUNT = (
    f"[the next |next |about |around |under |at most ](#|a|an|the|half an|{HOUR}|twenty|thirty|forty|sixty)"
    "[ working| business| more| next]( |-)(minute|min|hour|hr|day|week)[s]"
)
PART = "(morning|afternoon|evening|lunchtime|night)"
AHEAD = (
    (
        f"(by|before|until|till|from|no later than|not later than)[ about| around] ({DAY}|tomorrow|tonight|"
        f"lunch[time]|{CLOCK}|{DATE}|today|now on|[this |next ]({PART}|week|weekend|month)|"
        "[the ](end|close) of [the |this |next ](day|week|month|business|play))"
    ),
    f"(within|in|inside) {AMOUNT}",
    f"tomorrow[ {PART}]",
    "tonight!('s)",
    f"[later ](today|this ({PART}|week))",
    f"next (week|month|{DAY})",
    "in the next (hour|day)",
)
"""Times that lie ahead, whatever stands around them."""
SOMETIME = (
    *AHEAD,
    f"[on ]{DAY}",
    f"at [about |around ]{CLOCK}",
    f"between {CLOCK} and {CLOCK}",
    f"on {DATE}",
    "##:##",
    "##[ ](am|pm)",
    "(right|just) now",
    "straight after",
    f"{AMOUNT} ago",
    f"(this|last) (week|night|{PART})",
)
"""Any time; whether it lies ahead depends on the clause it stands in."""
AT_ONCE = ("now", "as (we speak|i write)", "this (minute|second|moment)")
"""A time when something is being done, none when it only will be ("we will now look into it")."""

VAGUE = (
    "asap",
    "a.s.a.p[.]",
    "as (soon|quickly|fast) as (possible|we can|i can|we possibly can)",
    "[very |real |pretty |sometime ]soon!( as)",
    "shortly",
    "in due course",
    "in a timely (manner|fashion)",
    "at (your|our|their|the|his|her) [very ]earliest (convenience|opportunity|possible)",
    "in the near future",
    "promptly",
    (
        "in (the coming|a few|a couple of|the next few|the next couple of|several|some) "
        "(minutes|hours|days|weeks|moments)"
    ),
    "(when|whenever|once) (we|i) (can|get (a|the) chance|have (a|the) chance|get round to it)",
    "in no time",
    "before long",
    "at some (point|stage)",
    "(when|once) (things|it|we) (are|is|'re) [* ](quieter|calmer|less busy|back to normal)",
    "one of these days",
    "in a (bit|moment|while|few)",
    "momentarily",
    "eventually",
    "any (time|day|minute|moment|second) (now|soon)",
    (
        "(when|whenever|once|if|as soon as) (they|someone|somebody|he|she|we|i|it|things|time) (allow~|"
        "permit~|calm~ down|"
        "(get|gets|has|have|find|finds|can spare) (a|some|the)[ spare| free| quiet] (minute|moment|second|"
        "time|chance))"
    ),
    ("(back to you|in touch|reply|answer|respond|contact you|let you know) at the [very ]earliest=(.|!|,)"),
)
"""Words that stand where a time belongs."""
