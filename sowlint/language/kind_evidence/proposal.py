"""What speaks for a proposal, a quotation or a plan."""

from __future__ import annotations

from sowlint.documents.model import Kind
from sowlint.language.kind_evidence.model import Evidence, Where, line

PROPOSAL: tuple[Evidence, ...] = (
    line(
        Kind.PROPOSAL,
        8,
        1,
        Where.TITLE,
        r"(?<!request for )(?<!request for a )\bproposals?\b(?!.*\brequest for\b)|\bquotation\b|^(?:price |our )?quote\b|\bquote (?:no|number|#)|\bbid\b|\boffer (?:to|for|no|number|#)|^(?:commercial |our |price )?offer\b|^pitch\b(?! deck)|grant application|\bapplication (?:for|to) (?:an? |the )?(?:\w+ ){0,2}(?:grant|fund\w*)\b|concept note|funding request|"
        r"cost estimate|costings?\b|^tender\b(?! (?:notice|documents?|specification))|(?:expression|letter) of interest|estimate\b|implementation plan\b|"
        r"\bproposed\b|project plan\b|tender response|\bsubmission\b(?! (?:deadline|instructions|requirements|guidelines|date|of))|response to (?:the )?(?:RFP|request)",
        "it calls itself a proposal, quotation or plan",
    ),
    line(
        Kind.PROPOSAL,
        4,
        1,
        Where.HEADING,
        r"^(?:total )?(?:requested budget|budget requested|project description|project overview|why (?:choose )?(?:us|we).*|our approach|our understanding.*|"
        r"proposed (?:solution|timeline|approach|schedule).*|next steps|financial proposal|technical proposal|commercial proposal|resources required)\b",
        "it has a proposal’s sections",
    ),
    line(
        Kind.PROPOSAL,
        3,
        1,
        Where.BODY,
        r"\b(?:this proposal|(?:we are|we['’]re) (?:pleased|happy|proud) to (?:submit|present|offer|propose|quote)|we propose|our proposal|this quot(?:e|ation)|"
        r"proposed scope|(?:offer|proposal|quote|quotation|price) (?:is |remains )?valid (?:for|until))\b",
        "it proposes",
    ),
    line(
        Kind.PROPOSAL,
        10,
        1,
        Where.OPENING,
        r"\bthis (?:\w+ )?(?:proposal|quotation|quote|bid|offer)\b",
        "it opens as a proposal",
    ),
    line(Kind.PROPOSAL, 3, 1, Where.HEADING, r"^executive summary\b", "it has an executive summary"),
    line(
        Kind.PROPOSAL,
        5,
        1,
        Where.OPENING,
        r"\b(?:offer|quote|quotation|proposal|tender) (?:no\b|number|nr\b|ref\b|#|\d)|\b(?:proposal|offer|quotation|quote) (?:by|from) (?-i:[A-Z])",
        "it is numbered or signed as an offer is",
    ),
    line(
        Kind.PROPOSAL,
        2,
        1,
        Where.BODY,
        r"\b(?:offer|quote|quotation|proposal|prices?|rates?) (?:stands?|holds?|(?:is|are|remains?) (?:open|good|firm|binding|held))(?: \w+)? (?:for|until|till|to)\b"
        r"|\b(?:offer|quote|quotation|prices?) (?:is |are )?valid\b",
        "it says how long it holds as an offer",
    ),
    line(
        Kind.PROPOSAL,
        1.5,
        2,
        Where.HEADING,
        r"^\W*(?:\d+[.)]? )?(?:what (?:we would|we['’]d) \w+|why us|what we (?:suggest|propose|offer)|from your side|the idea|our idea|what (?:it|this) costs?|what you(?:['’]d| would) get|how we (?:would|['’]d) \w+)\b",
        "it has the sections of an offer",
    ),
    line(
        Kind.PROPOSAL,
        3,
        1,
        Where.BODY,
        r"\b(?:this|the following) (?:implementation |project )?plan (?:outlines|describes|details|sets out)\b",
        "it sets out a plan",
    ),
    line(
        Kind.PROPOSAL,
        2,
        1,
        Where.LABEL,
        r"^(?:proposer|proposal (?:type|category|date|number)|total budget|(?:amount|budget|funding) requested|applicant|grant|prepared for|submitted to|submitted by|quote)\b",
        "it is labelled as an offer",
    ),
    line(
        Kind.PROPOSAL,
        1,
        2,
        Where.HEADING,
        r"\b(?:timeline|milestone|deliverables|development roadmap|phases?|schedule|implementation)\b",
        "it has a plan of work",
    ),
    line(
        Kind.PROPOSAL,
        1,
        1,
        Where.BODY,
        r"\b(?:grant|funding)\b.{0,60}\b(?:proposal|application|milestone|deliverable)",
        "it asks for a grant",
    ),
)
