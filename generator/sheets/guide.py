"""The first sheet of a workbook: how it is filled in, in plain words."""

from __future__ import annotations

from generator.sheets.cells import HELD
from generator.sheets.columns import EXAMPLE

GUIDE_TITLE = "How to fill this in"
GUIDE = (
    "Each sheet is a list: one row is one statement, source, actor, place of a plan on a topic, event or topic.",
    "To change something, change its cell; empty it, and what stood there is taken out.",
    "To add something, write a new row below the last. Dark heads: needed.",
    "Point at a head, and a note says what belongs there. Many cells offer a list; other words may be typed too.",
    "Several ids in one cell: put semicolons between them.",
    "Leave the id of a new row empty, and one is made of its words. Write one yourself if another row names it.",
    f"The row that begins with {EXAMPLE} only shows how it is done; it is never taken over. So is this sheet.",
    "Dates are texts: 2023, 2023-04, 2023-04-26; 2023-04-01/2023-04-10 for some time between; 2023-04~ for about.",
    f"{HELD}: leave that as it is; what stands there is changed in the file.",
    "A row that you delete is not taken out of the files: `briefings import` says which are missing.",
    "Rows may be sorted, columns moved or left out. What a column of your own holds is not taken over.",
    "When you are done, save it and run: briefings import FILE.xlsx. With --dry-run it only tells what would change.",
    "Nothing is written unless all is right; every mistake is named by sheet, row and column.",
    "This workbook holds all that the desk wrote, also what is withheld from readers: do not publish it.",
)
"""A sentence for each row."""
