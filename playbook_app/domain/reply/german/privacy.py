"""Personal data in German replies: what is nobody else's business."""

from playbook_app.domain.reply.context import Context
from playbook_app.domain.reply.german.grammar import YOU, YOUR
from playbook_app.domain.reply.german.says import STIEFEL, says
from playbook_app.domain.reply.pattern import MAIL
from playbook_app.domain.reply.rule import Rule, Shape, Unless

PHONE = r"\+?\(?\d{2,5}\)?(?:[ /-]\d{2,9}){1,4}|\+?\d{9,15}"
STREET = r"[a-zäöüß-]{2,25}(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|steig) \d{1,4}[a-z]?"
YOURS = "(?:deine?[mnrs]?|ihre?[mnrs]?|eure[mnrs]?|dich|dir|sie|ihnen|euch)"
NUMBER = Shape(
    (
        (
            "(?:kunden|mitglieds|bestell|auftrags|vertrags|konto|rechnungs|buchungs|serien|sendungs|"
            "ausweis|"
            r"versicherungs|kreditkarten)(?:nummer|nr\.?|-nr\.?):? (?:ist |lautet |war )?[a-z]{0,3}-?\d[\d "
            r"-]{2,24}"
        ),
        (
            r"(?:bestellung|buchung|vertrag|konto|kunde|kundin|auftrag|rechnung|karte|ausweis|sendung) "
            r"(?:nr\.? )?#?\d{4,12}"
        ),
        r"iban:? [a-z]{2}\d{2}[\d ]{4,30}",
        r"(?:pin|passwort|kennwort)(?: ist| lautet|:) (?!nicht|nur)[a-z]{0,8}\d[\w-]{1,20}",
        r"(?:karte|nummer|konto)[^.!?\n]{0,20}? endet auf \d{2,4}",
    ),
    "number",
    form="signs",
    lifted=(),
    public_only=True,
)
CONTACT = Shape(
    (
        rf"{YOURS}(?: [a-zäöüß-]{{2,20}}){{0,3}},? (?:{PHONE}|{MAIL})",
        rf"unter (?:der )?(?:{PHONE}|{MAIL}) (?:dich|sie|ihnen|dir|nicht|niemand)",
    ),
    "contact",
    form="signs",
    lifted=(),
    unless=(Unless("clause", ("(uns|mich|mir|unser~|mein~)",)),),
    public_only=True,
)
NOTED = Shape(
    (
        (
            rf"{YOURS}(?: [a-zäöüß-]{{2,20}}){{1,3}},? (?:{PHONE}|{MAIL}) (?:notiert|gespeichert|"
            r"hinterlegt|vorliegen|haben wir)"
        ),
    ),
    "contact",
    form="signs",
    lifted=(),
    public_only=True,
)
ADDRESS = Shape(
    (
        (
            "(?:geliefert|lieferung|liefern|zugestellt|geschickt|gesendet|adresse|anschrift|wohn[a-z]{1,4}|"
            "nachbar[a-z]{0,3}|"
            rf"bei ihnen|bei dir|dein[a-z]{{0,2}}|ihre?[a-z]?)[^.!?\n]{{0,30}}? {STREET}"
        ),
    ),
    "address",
    form="signs",
    lifted=(),
    unless=(Unless("clause", ("(unser~|mein~) [* ](laden|filiale|werkstatt|büro|geschäft|café)",)),),
    public_only=True,
)
BIRTH = Shape(
    (r"(?:geboren am|geburtsdatum:?|geburtstag:?) (?:ist |am |der )?\d{1,2}\.? ?(?:\d{1,2}|[a-zä]{3,9})",),
    "birth",
    form="signs",
    lifted=(),
    public_only=True,
)
MONEY = Shape(
    (
        f"{YOU} (schulden|schuldest|schuldet) [uns|mir]",
        (
            f"{YOUR} [* ](konto|karte|lastschrift|rechnung|rate)[ *[ *]] (überzogen|gesperrt|geplatzt|"
            "abgelehnt|offen|im minus|unbezahlt)"
        ),
        "(im|in) (rückstand|verzug|zahlungsverzug)",
        "(offene|unbezahlte|ausstehende)[n|r] (rechnung|betrag|rate|forderung)~",
        f"{YOU} (sind|bist|seid|waren) [* [* ]](überzogen|pleite|verschuldet|säumig)",
    ),
    "money",
    unless=(Unless("post", ("(überzogen|schuld~|mahnung~|rückstand|verzug|rechnung)",)),),
    public_only=True,
)
ILLNESS = (
    "(?:diagnose|befunde?|blutwerte|op|operation|schwangerschaft|depression(?:en)?|therapie|krebs|"
    "tabletten|antibiotika|"
    "medikamente?|rezept|krankheit|allergie|behandlung|infektion|sucht|blutdruck)"
)
HEALTH = Shape(
    (
        rf"(?:deine?[mnrs]?|ihre?[mnrs]?|seine?[mnrs]?|eure[mnrs]?) (?:[a-zäöü-]{{3,16}} )?{ILLNESS}",
        rf"(?:wegen|nach|von) (?:deiner|ihrer|seiner|eurer) {ILLNESS}",
    ),
    "health",
    form="signs",
    lifted=(),
    public_only=True,
)
SOMEBODY = Shape(
    (
        (
            "(?:herr|frau|kollegin|kollege|fahrer|fahrerin|kellner|kellnerin|mitarbeiter|mitarbeiterin|"
            "chef|chefin|leiter|"
            r"leiterin)[^.!?\n]{0,30}? (?:ist|war) (?:[a-zäöü]{2,12} ){0,3}(?:krank|krankgeschrieben|"
            r"schwanger|im "
            "krankenhaus|in der klinik|entlassen|suspendiert|in therapie|in elternzeit)"
        ),
        (
            r"(?:andere[rn]?|weitere[rn]?) (?:kund|gast|gäst|patient|fahrg)[a-zä]{0,6},? (?:namens "
            r")?(?:herr|frau|herrn) [a-zäöüß]{2,20}"
        ),
        (
            r"(?:seine|ihre|deren|dessen) (?:nummer|handynummer|adresse|mail|telefonnummer) (?:ist|"
            rf"lautet) (?:{PHONE}|{MAIL}|{STREET})"
        ),
        "seine (?:scheidung|trennung|ehe|affäre|schulden|frau) (?:hat|ist|war|läuft)",
    ),
    "somebody",
    form="signs",
    lifted=("negated",),
)
PERSONAL_DATA = Rule(
    "personal-data",
    "violation",
    "de",
    (NUMBER, CONTACT, NOTED, ADDRESS, BIRTH, MONEY, HEALTH, SOMEBODY),
    hits=(
        *says(
            "Ihre Kundennummer 448120 ist noch aktiv.",
            "Wir rufen dich unter 0151 2345678 an.",
            "Wir haben Ihre Telefonnummer 0151 2345678 notiert.",
            "Geliefert wird an die Lindenstraße 14.",
            "Geboren am 12.04.1979, richtig?",
            "Sie schulden uns noch 40 Euro.",
            "Wegen Ihrer Operation haben wir gewartet.",
            "Unser Kollege ist seit Montag krank.",
        ),
        *says("Ihre Nummer ist 0151 2345678.", context=Context("de", STIEFEL)),
    ),
    misses=(
        *says(
            "Ruf mich an unter 0151 2345678, heute bis 18 Uhr.",
            "Schreiben Sie mir an lena@eichenschuh.example.",
            "Bitte schreib deine Kundennummer nicht hier hinein.",
            "Unser Laden am Lindenweg 14 hat bis 18 Uhr offen.",
            "Wir haben deine Nummer und rufen um 8 an.",
        ),
        *says("Auftrag 55120 liegt bei mir.", context=Context("de", STIEFEL, public=False)),
    ),
)
