"""A small project that holds two versions of a plan, invented, and entries that rest on the older one."""

from __future__ import annotations

OLD_TEXT = """A plan for the two harbours
The two harbours shall open on the first of June, and no fee shall be asked.
1. Ships. Every ship may enter the northern harbour by day.
2. Fish. Each town may land forty tons a year.
3. Lights. The lamp on the pier stays lit at night.
Signed in the town hall by both mayors.
"""
NEW_TEXT = """A plan for the two harbours
It was read out in the town hall.
The two harbours shall open on the first of July, and no fee shall be asked.
1. Ships. Every ship may enter the northern harbour by day.
2. Fish. Each town may land sixty tons a year, by ferry alone.
3. Lights. The lamp on the pier stays lit at night.
"""
FILES = {
    "mkdocs.yml": "site_name: x\n",
    "sources/old.txt": OLD_TEXT,
    "sources/new.txt": NEW_TEXT,
    "briefings/registers.yml": """
        actors:
          - {id: mayor, type: person, name: Mayor}
          - {id: town, type: organisation, name: The Town}
        sources:
          - {id: plan-may, type: document, publisher: town, lang: en, date: 2024-05-01, text: old.txt, read: whole,
             silent_on: [ferries]}
          - {id: plan-june, type: document, publisher: town, lang: en, date: 2024-06-01, text: new.txt, read: whole,
             version_of: plan-may}
          - {id: plan-fr, type: document, publisher: town, lang: fr, date: 2024-06-01, text: new.txt}
          - {id: unread, type: document, publisher: town, lang: en, date: 2024-06-01}
          - {id: lost, type: document, publisher: town, lang: en, date: 2024-06-01, text: lost.txt}
        topics:
          - {id: fish, name: Fish, words: [{word: fish, forms: [fish]}]}
          - {id: ferries, name: Ferries, words: [{word: ferry, forms: [ferry, ferries]}]}
        """,
    "briefings/x/briefing.yml": """
        title: X
        bottom_line:
          says: They open.
          evidence: [opens]
        key_points:
          - says: They open.
            evidence: [opens]
          - says: There is a plan.
            evidence: [plan]
        editions:
          - number: 1
            date: 2024-06-01
            data_until: 2024-06-01
            change: significant
            says: First.
        """,
    "briefings/x/call.yml": """
        plans:
          - id: plan
            name: A plan for the two harbours
            by: town
            date: 2024-05-01
            texts: [plan-may]
            points:
              - n: 1
                heading: Ships
                says: Ships may enter by day.
              - n: 2
                heading: Fish
                says: Forty tons may be landed.
              - n: 3
                heading: Lights
                says: The lamp stays lit.
        statements:
          - id: opens
            speaker: mayor
            about: [fish]
            says: The harbours open in June.
            source: plan-may
            locator: para 1
            quote: shall open on the first of June
          - id: no-fee
            speaker: mayor
            about: [fish]
            says: Nothing is to be paid.
            source: plan-may
            locator: para 1
            quote: no fee shall be asked
          - id: tons
            speaker: mayor
            about: ["plan#2"]
            says: Forty tons may be landed.
            source: plan-may
            locator: para 3
          - id: lit
            speaker: mayor
            about: [fish]
            says: The lamp stays lit.
            source: plan-may
            locator: para 4
          - id: signed
            speaker: mayor
            about: [fish]
            says: Both signed.
            source: plan-may
            locator: para 5
          - id: no-ferry
            speaker: own-voice
            about: [ferries]
            says: The plan does not speak of ferries.
            absent: {in: plan-may, words: [ferry]}
            source: plan-june
            locator: para 1
        """,
}
