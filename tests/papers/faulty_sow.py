"""A statement of work with planted faults: each line marked is one that a reader should hear of."""

from __future__ import annotations

from tests.papers.model import Grid, Heading, Item, Label, Paper, Text

SOW: Paper = (
    Heading("Statement of Work: Field Service Portal", 1),
    Text(
        "This Statement of Work is made between Acme Software Ltd (“Acme”) and Bergvik Utilities Ltd (“Client”) "
        "and is dated 5 January 2026."
    ),
    Heading("1 Background"),
    Text("Client maintains 4,200 pumping stations with a workforce of ninety technicians. Work orders are kept on paper today."),
    Heading("2 Deliverables"),
    Text("Acme will deliver the dispatch console by 27 March 2026."),
    Text("Acme will provide reports, dashboards, etc. on request of the operations team."),
    Text("The offline module will be completed by 30 April 2026."),
    Text("Acme guarantees a trouble-free go-live."),
    Text("Acme expects to review the first prototype with the operations team in March 2026."),
    Heading("3 Milestones"),
    Grid(
        (
            ("Milestone", "Owner", "Due"),
            ("Design approved", "Acme", "30 January 2026"),
            ("Dispatch console live", "Acme", "27 March 2026"),
            ("Offline module live", "Acme", "30 April 2026"),
            ("Handover complete", "Acme", "29 May 2026"),
        )
    ),
    Heading("4 Client responsibilities"),
    Item("Client shall provide access to the asset register."),
    Item("Client shall provide the technician list by 16 January 2026."),
    Item("Client will cooperate with Acme in a timely manner."),
    Heading("5 Fees"),
    Label("Fixed fee", "GBP 184,000"),
    Text("Invoices are payable within 30 days of their date."),
)
