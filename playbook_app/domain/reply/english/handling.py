"""Putting people off: without a time, or to another desk."""

from playbook_app.domain.reply.english.phrases import OUR_STEP, OWNING
from playbook_app.domain.reply.english.says import says
from playbook_app.domain.reply.english.times import AHEAD, VAGUE
from playbook_app.domain.reply.rule import Rule, Shape, Unless

LOOSE = Shape(
    (
        "(some|any)[ ]time (next|this|soon|in|during|over|within)",
        "(weeks|week|day|days|month|months|hour|hours|minutes) or so",
    ),
    lifted=("negated", "quoted", "reported", "asked"),
)
"""A time with its edges taken off."""
NO_TIME = Rule(
    "no-time",
    "violation",
    "en",
    (
        Shape(
            VAGUE,
            unless=(
                Unless("sentence", AHEAD),
                Unless(
                    "clause",
                    (
                        "(hope|look forward|looking forward) to",
                        "(see|welcome|get well|feel better|recover|back to you all)",
                        "(how|too|so) soon",
                        "please (send|let|reply|call|ring|write|message|dm|bring|tell|come|get)",
                    ),
                ),
            ),
            lifted=("negated", "quoted", "reported", "asked"),
        ),
        LOOSE,
    ),
    hits=says(
        "Somebody will write to you sometime next week.",
        "We'll look into it as soon as possible.",
        "Somebody will be in touch shortly.",
        "You will hear from us in due course.",
        "We'll get back to you ASAP.",
        "A new pair will be with you soon.",
        "It will be resolved in the coming days.",
    ),
    misses=says(
        "I'll write as soon as possible, by 5 pm at the latest.",
        "I won't say \"shortly\". You'll hear from me at noon.",
        "Hope to see you soon, Dan.",
        "We can't tell you how soon the maker will answer.",
        "We did not answer as soon as we should have.",
        "You were told it would be shortly, and that was two weeks ago.",
        "Please send me the photo as soon as you can and I'll order them today.",
        "We should have written sooner.",
        "As soon as the workshop opens at 9, I'll bring them in.",
    ),
)

DESK = (
    "(customer (service[s]|relations|care|support|service team|relations team|service desk)|"
    "support[ team| desk]|helpdesk|help desk|service desk|head office|(technical|billing|claims|"
    "complaints|returns|press|legal|accounts) [support |service ](desk|team|department|office)|"
    "hotline|helpline|call cent(re|er)|the (manufacturer|maker|courier|carrier|supplier|"
    "deposit scheme|ombudsman|bank|store|scheme|driver|council|landlord))"
)
PAGE = (
    "(faq[s]|faq section|help (page|section|cent(re|er))|website|web[ ]site|online (portal|form)|"
    "portal|[contact |online |web ]form|app|homepage)"
)
PAGE_OF = "(page|website|site|faq[s]|portal|app|brochure|homepage)"
SENT = Shape(
    (
        (
            "(please|kindly|you can|you('ll| will) need to|you need to|you('ll| will) have to|"
            "feel free to|you may|you should|you could)...[ ](contact|call|ring|phone|speak to|speak with|"
            "talk to|reach out to|write to|e[-]mail|get in touch with|refer to|turn to|try|"
            f"ask)!( me)... ({DESK}|them[ directly]|#[ ]#|<mail>)"
        ),
        (
            "(contact|call|ring|reach out to|get in touch with|speak to|speak with|e[-]mail)[ to] (our|"
            f"the|my) [* [* ]]{DESK}"
        ),
        (
            "(contact|call|ring|e[-]mail) (customer (service[s]|care|support|relations)|support|"
            "head office|the (manufacturer|courier|maker|carrier|supplier|deposit scheme))"
        ),
        (
            "(for|regarding|about) [* [* ]](queries|questions|complaints|enquiries|issues|matters|"
            "problems|claims|refunds)[,] [please |kindly ](e[-]mail|contact|call|visit|use|fill)!( me)"
        ),
        f"you('ll| will| can) find *[,] [*[,] [*[,] [*[,] [*[,] ]]]](on|in|at) (our|the) [* ]{PAGE_OF}",
        f"(please |kindly )use (the|our) {PAGE}",
        f"[please |kindly ](fill (in|out)|complete|submit|use)...{PAGE}",
        (
            "[please |kindly ](report|log|raise|register|lodge|file|submit)... (via|through|on|by|using|"
            "with) (our|the|calling|phone|online|us on)"
        ),
        f"[please |kindly |simply |just ](visit|see|check|consult|go to|head to) (our|the) {PAGE}",
        f"[you can ]find (help|the answer|answers|more|information|details) (in|on|at) (our|the) {PAGE}",
        "(raise|open|file|create|submit) a (ticket|case|claim|request|complaint)",
        "(please|kindly) go to (the|our) [* ](desk|counter|page|website|office|department)",
        "(tell|ask) (him|her|them) yourself",
        "please (return|take|bring) (the|it|this)... to the (store|shop|branch|place) where",
        "please call our",
        f"(is|that's|this is|it's|that is) (a matter|one|something|a question|a case) for {DESK}",
        (
            "[all ](contact details|forms|phone numbers|opening hours|answers) [are |is |can be found ](on|"
            "in) (our|the) "
            f"{PAGE_OF}"
        ),
        (
            "(email|e-mail|mail|write to|contact|message) (info|support|service|contact|help|helpdesk|"
            "complaints|office|hello|"
            "customer[.|-][service|care|]|team|enquiries|feedback)@*"
        ),
        f"(only|just|solely|exclusively) (via|through|by|using) (the|our) [* ]{PAGE}",
        "you('ll| will) need to contact",
        "[please ](call|ring|dial) [us on |our * on |on ](0800|0808|0345|0330|1[-]800)",
    ),
    unless=(Unless("reply", OUR_STEP), Unless("reply", OWNING)),
    lifted=("quoted", "reported", "negated"),
)
PASSED_ON = Rule(
    "passed-on",
    "violation",
    "en",
    (SENT,),
    hits=says(
        "Please contact customer service.",
        "Call our hotline on 0800 496 0000.",
        "Please fill in the form on our website.",
        "For complaints please email support@oakboots.example.",
        "You'll need to contact the manufacturer directly.",
        "You can find help in our FAQ section.",
        "Please report this via our online portal.",
        "Please call our hotline and we will be happy to help.",
        "That's a matter for the manufacturer.",
        "All contact details are on our website.",
        "Email info@oakboots.example and somebody will help.",
        "Complaints only via the contact form.",
    ),
    misses=says(
        "Call me on 01632 960144, I'm here until six.",
        (
            "Warranty claims go through the maker, so I've opened one for you. If they don't write, "
            "contact "
            "me, not them."
        ),
        "Please don't contact the courier, that is our job.",
        "You were told to contact the manufacturer. You don't have to.",
        "Please send me a message here with a photo of the soles.",
        (
            "I've asked the workshop. If you'd rather talk to them yourself, call the returns team on "
            "01632 "
            "960100."
        ),
    ),
)
