"""The two letters i of Turkish and its neighbours: a pair with capitals of their own there, and nowhere else.

Rows are the language of a text, the text, and what is quoted of it.
"""

from __future__ import annotations

OTHER_CAPITALS = [
    ("tr", "İstanbul konuştu", "istanbul konuştu"),
    ("tr", "ISPARTA konuştu", "ısparta konuştu"),
    ("az", "ISIQ yandı orada", "ısıq yandı orada"),
    ("tr-TR", "Yıldız konuştu", "YILDIZ konuştu"),
    ("en", "İmamoğlu spoke again", "İMAMOĞLU spoke again"),
    ("en", "i̇stanbul spoke again", "İstanbul spoke again"),
]
OTHER_WORDS = [
    ("tr", "sıkıntı oldu bize", "sikinti oldu bize"),
    ("tr", "SIKINTI oldu bize", "SİKİNTİ oldu bize"),
    ("en", "It is so now", "ıt is so now"),
    ("en", "IN THE END", "ın the end"),
    ("en", "ıt is so now", "It is so now"),
    ("en", "in the end", "İn the end"),
    ("en", "İSTANBUL spoke again", "istanbul spoke again"),
    ("en", "İstanbul spoke again", "Istanbul spoke again"),
    ("en", "Yıldız spoke again", "YILDIZ spoke again"),
    ("fr", "Il est parti", "ıl est parti"),
    ("zh", "我在IMF工作", "我在ımf工作"),
]
MISSING = [
    ("en", "YILDIZ spoke again", "Yıldız", True),
    ("tr", "YILDIZ konuştu", "Yıldız", True),
    ("en", "Yildiz spoke again", "Yıldız", False),
]
"""Words said to be missing in a text, and whether they are there."""
