"""What speaks for what a maker publishes of its product."""

from __future__ import annotations

from sowlint.documents.model import Kind
from sowlint.language.kind_evidence.model import Evidence, Where, line

MARKETING: tuple[Evidence, ...] = (
    line(
        Kind.MARKETING,
        6,
        1,
        Where.BODY,
        r"24-7PressRelease|newswire|globenewswire|prnewswire|PR Newswire|EINPresswire|business ?wire|newmediawire|news direct|accesswire|"
        r"for immediate release|press contact|media contact|^press release\b|### ?$",
        "it bears the marks of a press release",
    ),
    line(
        Kind.MARKETING,
        4,
        1,
        Where.BODY,
        r"^[A-Z][A-Za-z .,'’/-]{2,50}(?:,\s*[A-Z][\w. ]+)?\s*[-–—(,/]+\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}",
        "it opens with a dateline",
    ),
    line(
        Kind.MARKETING,
        4,
        1,
        Where.HEADING,
        r"^about (?!(?:us|this|the (?:project|document|proposal|sow|work|contract)|soft pyramid)\b)\w",
        "it ends with “About …”",
    ),
    line(
        Kind.MARKETING,
        4,
        1,
        Where.TITLE,
        r"\b(?:announces?|unveils?|launch(?:es|ed)|introduc(?:es|ing)|debuts?|releases|partners? with|redefines?|revolutioniz\w+|expands?|named|raises|"
        r"welcomes|joins|celebrates|achieves|sets a new|to launch|now available|(?:white|light) ?paper|one[\s-]pager|pitch deck|landing)\b",
        "its title is a headline",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.BODY,
        r"[”\"’'],?\s*(?:said|says|stated|added|explains?|comments?|according to)\b|\b(?:said|says|stated|added|commented|shared)\s+(?-i:[A-Z])[\w.]+ (?-i:[A-Z])",
        "it quotes people as the press does",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.BODY,
        r"\b(?:get started|sign up|learn more|request a demo|book a demo|contact us|subscribe|free trial|try (?:it )?(?:for )?free|download now|read more|log in|"
        r"follow us|start (?:a|your) (?:free )?trial|get a quote|talk to (?:us|sales)|visit (?:us|www|https?|our website|the website)|join (?:us|our))\b",
        "it calls the public to act",
    ),
    line(
        Kind.MARKETING,
        1,
        2,
        Where.BODY,
        r"\b(?:our customers|our (?:users|community|mission|vision|products?|story)|leading (?:provider|company|platform)|pricing plans|testimonials?|token sale|"
        r"cookies?|privacy policy|all rights reserved|follow)\b",
        "it speaks to the public",
    ),
    line(
        Kind.MARKETING,
        1,
        2,
        Where.BODY,
        r"\b(?:your (?:business|team|customers|company|data|life|organization|organisation|website|infrastructure)|you can|you['’]ll|you['’]re)\b",
        "it speaks to “you”",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.BODY,
        r"(?:^|\s)#[a-z]\w{2,}(?:\s+#[a-z]\w{2,})+",
        "it bears hashtags as a post does",
    ),
    line(
        Kind.MARKETING,
        1,
        2,
        Where.BODY,
        r"\b(?:backers?|stretch goals?|early[- ]birds?|pledged)\b",
        "it asks for backers",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.TITLE,
        r"^(?:frequently asked questions|faqs?|newsletter|brochure|data ?sheet|flyer|leaflet|case study|press release|(?:blog )?post (?:by|on)|introduction to)\b|\bfaqs?$",
        "its title is that of what a maker hands to the public",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.BODY,
        r"\((?:NASDAQ|NYSE|OTC\w*|CSE|TSXV?|LSE|ASX)\s?:",
        "it names a listed company as the press does",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.TITLE,
        r"\b(?:honou?red|award(?:ed|-winning)|ranked|recognized|recognised|groundbreaking|revolutionary|top|best(?![ -]practice)|leading|#1|standard for)\b",
        "its title praises",
    ),
    line(
        Kind.MARKETING,
        0.5,
        4,
        Where.BODY,
        r"\b(?:ground-?breaking|cutting-edge|innovative|state-of-the-art|empower\w*|seamless\w*|powerful|revolutionar\w+|next-generation|game-chang\w+|unlock\w*|world['’]s first|"
        r"redefin\w+|leading)\b",
        "it praises",
    ),
    line(
        Kind.MARKETING,
        3,
        1,
        Where.TITLE,
        r"\bcompany profile\b|\babout us\b|\bproduct(?: overview| tour)?\b|\bvs\.?\b",
        "its title is a page of a public site",
    ),
    line(
        Kind.MARKETING,
        2,
        1,
        Where.TITLE,
        r"^(?:(?!\b(?:project|development|implementation) )[^\n])*\b(?:road ?map|release notes|change ?log|what['’]s new|key features|features(?= ?$| ?[|:–—-])|use cases|demo|abstract)\b",
        "its title is that of what a maker publishes of its product",
    ),
    line(
        Kind.MARKETING,
        2,
        1,
        Where.META,
        r"^(?:tags|categor(?:y|ies)|layout|authors|permalink|slug|thumbnail|cover|(?:hero|meta|banner)?_?image|excerpt\w*|publish_?date|published)$",
        "its front matter is that of a page of a public site",
    ),
    line(
        Kind.MARKETING,
        1,
        2,
        Where.HEADING,
        r"^\W*(?:(?:key |main |core |current |upcoming )?features\b|why (?!us\b|choose\b|we\b)\w|quick ?start\b|getting started\b|(?:how to )?install\w*\b|what is \w|contributing\b|licen[sc]e\b)",
        "it has the sections by which a maker introduces a product",
    ),
    line(
        Kind.MARKETING,
        1,
        1,
        Where.BODY,
        r"\bis (?:an?|the) (?:[\w-]+,? ){0,5}?(?:tools?|platform|library|framework|apps?|application|plugin|engine|toolkit|editor|database|SDK|suite|client|server) (?:for|that|to|designed|built|which|with)\b",
        "it says what a product is",
    ),
    line(
        Kind.MARKETING,
        1,
        2,
        Where.BODY,
        r"\b(?:users?|developers|innovators|customers|teams|people|anyone|everyone|organi[sz]ations|businesses|companies)\b[^.,;\n]{0,30}?"
        r"\b(?:can|get|no longer|will be able to|are able to)\b|\b(?:enables?|allows?|lets?|helps?)\b (?:\w+ ){0,3}?(?:users?|developers|customers|teams|people|anyone|you)\b",
        "it tells what people can do with a product",
    ),
    line(
        Kind.MARKETING,
        1,
        1,
        Where.BODY,
        r"\b(?:(?:is|are|will be|becomes?) (?:\w+ )?available\b|opportunity for)|\b(?:press|support|sales|hello|info)@|\bour (?:store|shop|app|docs|blog|forum)\b",
        "it tells where a product is to be had",
    ),
)
