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
            "client|card|patient|user|member|"
            "ticket|fine|permit|ride|claim|meter|passport|licen[cs]e)"
            rf"(?: (?:number|no\.?|nr\.?|ref\.?|reference|id|code):? (?:is )?{CODE}|:? (?:is )?{BARE})"
        ),
        rf"(?:iban|sort code|account no\.?|card ending(?: in)?):? {CODE}",
        (
            r"(?:card|account|number|phone|mobile)(?: number)?,? (?:that )?(?:ending|ends)(?: in| on| "
            r"with)? \d{2,4}"
        ),
        r"last (?:four|three|4|3) (?:digits|numbers)[^.!?\n]{0,40}? \d{3,4}",
        (
            r"(?:pin|password|passcode|security code|login|user name|username)(?: is| was|:) (?!not |now |"
            r"only |never |wrong)"
            r"(?:[a-z-]{0,12}\d[\w-]{0,20})"
        ),
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
            "(?:we|i) (?:have |just |also |already |only |then )?(?:tried|called|rang|rung|texted|phoned|"
            "mailed|"
            rf"e-?mailed|dialled|reached)(?: you)?(?: on| at| to)? (?:{PHONE}|{MAIL})"
        ),
        (
            "(?:number|e-?mail|phone|mobile|address|contact)(?: address| number)?(?: that)? (?:we|i) "
            "(?:have|hold|"
            rf"got|see|found)[^.!?\n]{{0,25}}? (?:{PHONE}|{MAIL})"
        ),
        rf"(?:is|was|use|try) (?:{PHONE}|{MAIL}) (?:the|your|still|correct|right|really|a)",
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
    "therapy|treatment|scan results?|antibiotics?|infection|inflammation|asthma|migraines?|blood pressure|"
    "painkillers?|psychiatrist|therapist|counselling|hormones?|contracepti(?:on|ves?)|miscarriage|abortion|"
    "biopsy|hiv|cancer|mental health|overdose|addiction|anxiety|epilepsy|insulin|rehab|dementia)"
)
CURED = "(?:tablets?|pills?|medicines?|allerg(?:y|ies)|vaccinations?|injections?|inhaler|crutches|wound|rash)"
MEDICINE = Shape(
    (
        rf"your (?:own )?(?:[a-z]{{2,12}} )?{CURED}",
        (
            r"you (?:were|came|have been|called)(?: in| here| round)? (?:for|about|with) (?:your |an? "
            rf")?(?:[a-z]{{2,12}} ){{0,2}}{CURED}"
        ),
    ),
    "health",
    form="signs",
    lifted=(),
    unless=(Unless("post", ("(tablet|pill|medicine|allerg|vaccin|injection|inhaler|crutch|wound|rash)~",)),),
    public_only=True,
)
MONEY = Shape(
    (
        (
            "your [* [* ]](overdraft|arrears|debt[s]|unpaid *|outstanding *|overdue *|credit (score|rating|"
            "limit)|"
            "bank balance|account balance)"
        ),
        "you[('re| are| were| have been)] [* ](£|$|€)[ ]#[.#] (overdrawn|in arrears|behind|short|in debt)",
        "you[('re| are| were| have been)] (overdrawn|in arrears|in debt|bankrupt)",
        "you[ still| also] owe[d][ us]!( nothing| us nothing| nobody| no)",
        (
            "you[('re| are| were)] (#|one|two|three|four|five|several) (payment|instal[l]ment|bill|month|"
            "rent)[s] "
            "(behind|late|overdue|in arrears)"
        ),
        (
            "(last|latest|your|previous|one|two|three) (bill|invoice|payment|instal[l]ment|rate|rent)[s] "
            "[is |are |was |were |remains |still ](unpaid|overdue|outstanding|not paid|bounced)"
        ),
        (
            "you (were|are|have been) [* ](late|behind) with (the|your|three|two|one|several) [* ](payment|"
            "bill|rent|rate|fee)[s]"
        ),
        (
            "your [* ](card|payment|cheque|direct debit) (was|has been|is|got) (declined|refused|rejected|"
            "bounced)"
        ),
    ),
    "money",
    unless=(Unless("post", ("(overdraft|overdrawn|arrears|debt[s]|owe|declined|unpaid|bounced)",)),),
    public_only=True,
)
STAYED = Shape(
    (
        "you (were|stayed|slept|checked in|sat|came|dined|ate|visited)[ here| with us] in room #",
        (
            "you (were|stayed|slept|checked in|sat|came|dined|ate|visited)[ here| with us][ [in|at] *[ *[ "
            "*]]] (with|together with) "
            "(a (guest|woman|man|lady|gentleman|girl|friend)|another|somebody|someone|mr[.]|mrs[.]|ms[.]|"
            "miss|your (girl|boy)friend)"
        ),
    ),
    "somebody",
    public_only=True,
)
HEALTH = Shape(
    (
        (
            "(?:your|his|her|their|for your|the patient's|(?!any|every|"
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
            r"(?:mr|mrs|ms|miss)\.? [a-z]{2,20},? (?:from|of|at|in) (?:[a-z'-]{2,16} ){0,2}(?:street|st|"
            r"road|rd|lane|avenue|"
            "ave|drive|close|court|flat|number|room|house)"
        ),
        (
            r"(?:lady|gentleman|man|woman|customer|guest|person|patient) (?:who|that|behind|before|"
            r"next)[^.!?\n]{0,40}? "
            r"(?:is|was) (?:called |named )?(?:mr|mrs|ms|miss|dr)\.? [a-z]{2,20}"
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
        (
            "(?:'s|his|her|their) (?:wife|husband|partner|girlfriend|boyfriend|child|son|daughter|mother|"
            "father) "
            "(?:has |is |was |just |had )?(?:left|died|divorc|ill|sick|pregnant|passed away|in hospital|"
            "dying|cheat)[a-z]{0,3}"
        ),
        (
            r"(?:driver|waiter|waitress|colleague|employee|customer|guest|neighbou?r|assistant|trainee),? "
            rf"(?:[a-z'-]{{2,20}} ){{1,3}}(?:of|from|at|who lives (?:in|at)) {STREET}"
        ),
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
    (NUMBER, CONTACT, ADDRESS, BIRTH, MONEY, HEALTH, MEDICINE, SOMEBODY, STAYED),
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
            "We have your phone number 07700 900123 on file.",
            "I tried 07700 900142 twice.",
            "Is 07700 900142 still the best number?",
            "The e-mail we have is dan@mail.example.",
            "The last four digits of your card are 4417.",
            "Your PIN is 4471, please try again.",
            "You still owe us £85, Dan.",
            "Your overdraft is the reason.",
            "You were in for your allergy tablets.",
            "You stayed here with another guest.",
            "His wife has left him, please be kind.",
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
            "We have your phone number, and I'll ring you at noon.",
            "Our number is 01632 960144, ask for Lucy.",
            "You can reach me on 01632 960144 until six.",
            "You owe us nothing, Dan.",
            "Your boots are in room 4 of the workshop.",
        ),
        *says("Order 55120 is on my desk.", context=Context(post=BOOTS, public=False)),
    ),
)
