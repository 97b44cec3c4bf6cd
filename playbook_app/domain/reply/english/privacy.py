"""Personal data: what is nobody else's business, and what belongs to somebody else altogether."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.english.says import BOOTS, says
from playbook_app.domain.reply.pattern import MAIL
from playbook_app.domain.reply.rule import Rule, Shape, Unless

PHONE = r"\+?\(?\d{1,5}\)?(?:[ /-]\d{2,6}){1,5}|\+?\d{9,15}"
STREET = (
    r"\d{1,4}[a-z]? (?:[a-z'-]{2,16} ){1,3}"
    "(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|court|crescent|way|place|gardens|square|terrace|"
    "grove|hill|walk)"
)
CODE = r"#? ?[a-z]{0,4}[ -]{0,2}\d[\da-z-]{3,20}"
BARE = r"(?:# ?\d[\da-z-]{3,20}|[a-z]{1,4}-?\d[\da-z-]{4,20}|\d[\da-z-]{4,20})"
NUMBER = Shape(
    (
        (
            "(?:order|booking|account|customer|policy|invoice|membership|reservation|tracking|contract|"
            "client|card|patient|"
            "ticket|ride|claim|meter|passport|licen[cs]e)"
            rf"(?: (?:number|no\.?|nr\.?|ref\.?|reference|id|code):? (?:is )?{CODE}|:? (?:is )?{BARE})"
        ),
        rf"(?:iban|sort code|account no\.?|card ending(?: in)?):? {CODE}",
        r"(?:card|account) ending(?: in)? \d{4}",
    ),
    "number",
    form="signs",
    lifted=(),
    public_only=True,
)
CONTACT = Shape(
    (
        (
            "(?:you|yours|your (?:[a-z-]{2,12} ){0,2}(?:on|at|is|was)|hold|have for you|on file|"
            rf"registered)(?: (?:on|at|is|as))? (?:{PHONE}|{MAIL})"
        ),
        (
            "(?:your|you gave us|sent (?:it )?to your) (?:[a-z-]{2,12} ){0,2}(?:number|e-?mail|phone|"
            rf"mobile|address)(?: (?:address|number))?,? (?:is |as |of )?\(?(?:{PHONE}|{MAIL})"
        ),
        rf"(?:{PHONE}|{MAIL}),? (?:is that|still|correct\?|right\?|as you gave)",
    ),
    "contact",
    form="signs",
    lifted=(),
    public_only=True,
)
ADDRESS = Shape(
    (
        (
            "(?:your|you|delivered|deliver|sent|send|left|neighbour|neighbor|live|living|home|house|flat|"
            rf"address)[^.!?\n]{{0,40}}? {STREET}"
        ),
        rf"{STREET}(?:, [^.!?\n]{{0,30}})? is (?:your|the address we)",
    ),
    "address",
    form="signs",
    lifted=(),
    unless=(
        Unless(
            "clause",
            ("(our|my|the) [* ](shop|store|branch|office|caf(e|é)|workshop|depot|warehouse|restaurant)",),
        ),
    ),
    public_only=True,
)
BIRTH = Shape(
    (
        (
            "(?:dob|date of birth|born on|birthday)[: ]{1,2}(?:is |on |"
            r"the )?\d{1,2}[ ./-]\w{1,9}(?:[ ./-]\d{2,4})?"
        ),
    ),
    "birth",
    form="signs",
    lifted=(),
    public_only=True,
)
ILLNESS = (
    "(?:blood test|test results?|blood results?|diagnosis|medication|prescription|antidepressants?|"
    "heart pills|root canal|fracture|"
    "hygiene appointments?|diabetes|depression|pregnan(?:cy|t)|surgery|operation|chemo(?:therapy)?|"
    "therapy|treatment|scan results?|"
    "biopsy|hiv|cancer|mental health|overdose|addiction|anxiety|epilepsy|insulin|rehab|dementia)"
)
HEALTH = Shape(
    (
        (
            "(?:your|his|her|their|the patient's|(?!any|every|"
            rf"no)[a-z]{{2,15}}'s)(?: [a-z]{{2,12}}){{0,2}} {ILLNESS}"
        ),
        rf"(?:recovery|recover) from (?:his|her|your|the|their) {ILLNESS}",
        rf"cost of your {ILLNESS}",
    ),
    "health",
    form="signs",
    lifted=(),
    public_only=True,
)
SOMEBODY = Shape(
    (
        (
            "(?:his|her|their|[a-z]{2,15}'s) (?:[a-z]{2,12} )?(?:number|e-?mail|phone|mobile|"
            rf"address) is (?:{PHONE}|{MAIL}|{STREET})"
        ),
        (
            "(?:another|the other|other|previous|a) (?:customer|guest|patient|client|passenger|tenant|member|"
            "couple|family)s?"
            r"[^.!?\n]{0,30}?,? (?:called |named )?(?:mr|mrs|ms|miss|dr)\.? [a-z]{2,20}"
        ),
        (
            "another (?:customer|guest|patient|client)'s (?:[a-z]{2,12} )?(?:pills|tablets|medication|"
            "results|prescription|address|order number)"
        ),
        (
            "(?:is|was|'s|are|been|has been|have been|went) (?:currently |still )?(?:off (?:sick |ill |"
            "work )?(?:with|for|due to|because of) [a-z]{3,20}|"
            "on sick leave|in hospital|in rehab|pregnant|signed off|having (?:treatment|chemo|a breakdown)|"
            "(?:being )?(?:suspended|sacked|dismissed))"
        ),
        (
            "(?:his|her|their) (?:divorce|marriage|breakdown|bereavement|illness|affair|debts?|drinking|"
            "late wife|late husband)"
        ),
        "(?:he|she|your (?:son|daughter|child|wife|husband)) (?:often|always) (?:is|does|forgets|arrives)",
        "as (?:he|she) (?:often|always) (?:is|does)",
    ),
    "somebody",
    form="signs",
    lifted=("negated",),
    unless=(Unless("post", ("in hospital", "pregnant")),),
)
PERSONAL_DATA = Rule(
    "personal-data",
    "violation",
    "en",
    (NUMBER, CONTACT, ADDRESS, BIRTH, HEALTH, SOMEBODY),
    hits=(
        *says(
            "Your order #77120458 left us on Monday.",
            "We'll call you on 07700 900142 tonight.",
            "I wrote to you at dan.okoro@mail.example yesterday.",
            "It was left with your neighbour at 14 Mill Lane.",
            "DOB 12/04/1979, is that right?",
            "Your blood test results had to be checked first.",
            "Another guest, Mrs Lindholm, complained as well.",
            "My colleague is off sick with depression.",
            "I see a payment from account 30417822.",
        ),
        *says("Her number is 07700 900177.", context=Context(post=BOOTS, public=False)),
    ),
    misses=(
        *says(
            "Call me on 01632 960144, today until 6.",
            "Write to me at lucy@oakboots.example.",
            "Please don't post your order number or phone number here.",
            "Our shop at 14 Mill Lane is open until 6.",
            "I'll order 2000 new soles from another maker.",
            "Bring the boots and your receipt, and ask for Lucy.",
            "We can't talk about anybody's treatment in public.",
        ),
        *says("Order 55120 is on my desk.", context=Context(post=BOOTS, public=False)),
    ),
)
