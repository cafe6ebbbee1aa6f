"""What may be written otherwise than the source prints it, and what may not: every kind of mark, letter and number."""

from __future__ import annotations

import pytest

from generator.model.proofs import Verdict
from generator.quotes.matching.match import match
from generator.quotes.matching.quotation import digest
from generator.quotes.occurrences import occurrences_of
from generator.quotes.text.segmentation import words_of
from generator.quotes.text.source_text import index
from generator.quotes.text.spelling import alike, cased_letters
from tests.quotes import dotless

TYPOGRAPHIC = [
    # apostrophes
    ("en", "It isnʼt over yet.", "It isn’t over"),
    ("en", "It isn＇t over yet.", "It isn’t over"),
    ("en", "It isn′t over yet.", "It isn't over"),
    ("en", "It isn`t over yet.", "It isn’t over"),
    ("uk", "пʼять років", "п’ять років"),
    # letters
    ("en", "our oﬃcial ﬁnal ﬂoor staﬀ", "our official final floor staff"),
    ("en", "the oﬃce ﬅyle", "the office style"),
    ("en", "the cafe\u0301 is open", "the café is open"),
    ("en", "ｗｅ ａｇｒｅｅ to it", "we agree to it"),
    ("en", "of Article Ⅳ and ⅻ here", "of Article IV and xii"),
    ("en", "of Congreſs aſſembled", "of Congress assembled"),
    ("ro", "România și țara", "România şi ţara"),
    ("fa", "علی یک کتاب", "علي يك كتاب"),
    ("de", "die STRAẞE hier", "die STRASSE hier"),
    # words broken at the end of a line
    ("en", "the long nego-\ntiations begin", "long negotiations begin"),
    ("en", "the long nego‐ \r\n  tiations begin", "long negotiations begin"),
    ("en", "the long nego\u00ad\ntiations begin", "long negotiations begin"),
    ("en", "the long nego-\ntia-\ntions begin", "long negotiations begin"),
    ("en", "a cease-\nfire line", "a cease-fire line"),
    ("en", "a cease-\nfire line", "a ceasefire line"),
    ("en", "anti-\nwar, cease-\nfire and nego-\ntiated", "anti-war, ceasefire and negotiated"),
    ("fr", "l’ac-\ncord est", "l'accord est"),
    # dots, dashes, numbers
    ("zh", "弗拉基米尔·泽连斯基说", "弗拉基米尔・泽连斯基说"),
    ("zh", "弗拉基米尔‧泽连斯基说", "弗拉基米尔⋅泽连斯基说"),
    ("zh", "弗拉基米尔･泽连斯基说", "弗拉基米尔•泽连斯基说"),
    ("ja", "第３・11条", "第3·11条"),
    ("en", "from 1990 – 1995 it was", "from 1990–1995 it was"),
    ("en", "from 1990–1995 it was", "from 1990 — 1995 it was"),
    ("en", "from 1990-1995 it was", "from 1990 – 1995 it was"),
    ("en", "from 1990 - 1995 it was", "from 1990–1995 it was"),
    ("zh", "1990～1995年", "1990–1995年"),
    ("en", "at –5 degrees now", "at −5 degrees"),
    ("en", "an area of 5 km² there", "of 5 km2 there"),
    ("en", "an area of 5 km2 there", "of 5 km² there"),
    ("en", "an area of 5 km² there", "of 5 km^2 there"),
    ("en", "CO₂ and H₂O rose", "CO2 and H2O rose"),
    ("en", "CO2 and H2O rose", "CO₂ and H₂O rose"),
    ("fa", "۱۹۹۵ سال", "1995 سال"),
    ("th", "ปี ๑๙๙๕", "ปี 1995"),
    (
        "th",
        "\u0e14\u0e37\u0e48\u0e21\u0e19\u0e49\u0e33\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
        "\u0e14\u0e37\u0e48\u0e21\u0e19\u0e4d\u0e49\u0e32\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
    ),  # the marks as a PDF draws them
    (
        "th",
        "\u0e14\u0e37\u0e48\u0e21\u0e19\u0e4d\u0e49\u0e32\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
        "\u0e14\u0e37\u0e48\u0e21\u0e19\u0e49\u0e33\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
    ),  # and the other way round
    (
        "th",
        "\u0e14\u0e37\u0e48\u0e21\u0e19\u0e49\u0e33\u0e17\u0e35\u0e48\u0e19\u0e35\u0e48",
        "\u0e14\u0e48\u0e37\u0e21\u0e19\u0e49\u0e33\u0e17\u0e48\u0e35\u0e19\u0e35\u0e48",
    ),  # tones before vowel signs
    (
        "lo",
        "\u0e99\u0ec9\u0eb3\u0e94\u0eb7\u0ec8\u0ea1",
        "\u0e99\u0ecd\u0ec9\u0eb2\u0e94\u0eb7\u0ec8\u0ea1",
    ),  # the same in Lao
    ("ar", "٣٫٥ من", "3.5 من"),
    # what writing may leave off
    ("ar", "كـتـاب جديد", "كتاب جديد"),
    ("ar", "كِتَابٌ جديد هنا", "كتاب جديد"),
    ("ar", "كِتَابٌ جديد هنا", "كتابٌ جديد"),
    ("he", "שָׁלוֹם לכם", "שלום לכם"),
    ("ru", "ещё не всё тут", "еще не все"),
    ("ru", "старый за́мок стоит", "старый замок"),
    ("fa", "می\u200cخواهم بروم", "میخواهم بروم"),
    # punctuation
    ("zh", "我方支持该建议，并愿意。", "我方支持该建议,并愿意"),
    ("en", "we … go on", "we ... go on"),
]
SPACES = [
    ("en", "with 10\u202f000 men", "with 10 000 men"),
    ("en", "with 10 000 men", "with 10\u00a0000 men"),
    ("en", "On May 12 100 people came", "100 people came"),
    ("en", "On May 12 100 people came", "May 12 100 people"),
    ("en", "in 1990 – 12 years later it", "12 years later"),
    ("en", "in 1990 – 12 years later it", "in 1990 – 12 years"),
]
"""What the source has character for character, white space apart."""
OTHER_CAPITALS = [
    ("de", "die Straße ist frei", "DIE STRASSE IST FREI"),
    ("en", "NEGO-\nTIATIONS BEGIN", "negotiations begin"),
]
OTHER_WORDS = [
    ("fr", "le cœur de l’œuvre", "le coeur de l’oeuvre"),
    ("de", "in Maßen getrunken", "in Massen getrunken"),
    ("de", "in Massen getrunken", "in Maßen getrunken"),
    ("ar", "كَتَبَ الرجل", "كُتِبَ الرجل"),
    ("ar", "كتب الرجل", "كُتِبَ الرجل"),
    ("ru", "старый за́мок стоит", "старый замо́к стоит"),
    ("ru", "все решено сегодня", "всё решено сегодня"),
    ("be", "лёс чалавека тут", "лес чалавека тут"),
    ("uk", "п’ять років тут", "пять років тут"),
    ("en", "dog’s bowl here", "dogs bowl here"),
    ("en", "Chapter Ⅳ of it", "Chapter VI of it"),
    ("en", "Chapter Ⅳ of it", "Chapter 4 of it"),
    ("en", "the oﬃcial line", "the ofcial line"),
    ("en", "we nego-\ntiated it", "we negated it"),
    ("en", "we co-\noperate well", "we corporate well"),
    ("en", "re-\nsign it now", "resigned it now"),
    ("en", "Anglo-\nSaxon times", "AngloSaxon times"),
    ("en", "from 1990-\n1995 we did", "from 19901995 we did"),
    ("en", "1990–1995 it was", "1990/1995 it was"),
    ("en", "1990 – 1995 it was", "1990–1996 it was"),
    ("en", "1990–1995 war", "1990 1995 war"),
    ("en", "in 12 cities", "in cities"),
    ("ar", "في ١٩٩٥ هناك", "في 1996 هناك"),
    ("en", "at –5 degrees now", "at 5 degrees now"),
    ("en", "at −5 degrees now", "at 5 degrees now"),
    ("fr", "ville de 10\u00a0000 tués", "10 tués"),
    ("fr", "ville de 10\u00a0000 tués", "ville de 10"),
    ("de", "10’000 Leute kamen", "10 Leute kamen"),
    ("en", "10 000 men came", "10000 men came"),
    ("en", "3·5 percent of it", "35 percent of it"),
    ("en", "3⋅5 percent of it", "3 5 percent of it"),
    ("zh", "约有～5公里远", "约有5公里远"),
    ("en", "area of 5 km² there", "area of 5 km there"),
    ("en", "area of 5 km² there", "area of 5 km 2 there"),
    ("en", "the 10² men", "the 102 men"),
    ("en", "the 10² men", "the 10 2 men"),
    ("en", "the 10² men", "the 10 men"),
    ("en", "the 10⁻² men", "the 10² men"),
    ("en", "CO₂ levels rose", "CO levels rose"),
    ("en", "10½ of it is", "101/2 of it is"),
]


@pytest.mark.parametrize(("lang", "source", "quote"), TYPOGRAPHIC)
def test_typography_is_no_difference(lang: str, source: str, quote: str) -> None:
    found = match(quote, index(source, lang))
    assert found.verdict is Verdict.TYPOGRAPHIC, found
    assert found.warnings == ()


@pytest.mark.parametrize(("lang", "source", "quote"), SPACES)
def test_spaces_are_no_difference(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).verdict is Verdict.EXACT


@pytest.mark.parametrize(("lang", "source", "quote"), [*OTHER_CAPITALS, *dotless.OTHER_CAPITALS])
def test_other_capitals_are_called_so(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).verdict is Verdict.CAPITAL


@pytest.mark.parametrize(("lang", "source", "quote"), [*OTHER_WORDS, *dotless.OTHER_WORDS])
def test_other_words_are_refused(lang: str, source: str, quote: str) -> None:
    assert not match(quote, index(source, lang)).accepted


def test_a_word_that_only_folds_alike_is_named() -> None:
    found = match("in Massen getrunken", index("in Maßen getrunken", "de"))
    assert found.problem == "here “Massen”, in the source “Maßen”"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in Massen", "in Maßen"),
        ("все решено", "всё решено"),
        ("كَتَبَ", "كُتِبَ"),
        ("sıkıntı", "sikinti"),
        ("we sent¹² tanks", "we sent 12 tanks"),
        ("we sent[12] tanks", "we sent 12 tanks"),
        ("5 km²", "5 km 2"),
    ],
)
def test_words_told_apart_have_digests_of_their_own(one: str, other: str) -> None:
    """Else a proof of the one would stand for the other."""
    assert digest(one) != digest(other)


def test_spellings_of_a_word() -> None:
    assert alike("сильно", "си́льно", "ru")
    assert not alike("си́льно", "сильно", "ru")
    assert not alike("все", "всё", "uk")
    assert cased_letters("oﬃce-ʼ1") == "office"
    assert cased_letters("Ⅳ") == "IV"


@pytest.mark.parametrize(
    ("lang", "text", "words", "there"),
    [
        ("en", "the nego-\ntiations ended", "negotiations", True),
        ("en", "the cease-\nfire ended", "cease-fire", True),
        ("en", "no war[12] crimes here", "war crimes", True),
        ("de", "in Maßen getrunken", "Massen", False),
        ("de", "in Maßen getrunken", "Maßen", True),
        ("ar", "كِتَابٌ جديد", "كتاب", True),
        ("en", "the café-\n12\nteria is open", "cafe\u0301teria", True),
        *dotless.MISSING,
    ],
)
def test_words_said_to_be_missing_are_looked_for_as_quotations_are(
    lang: str, text: str, words: str, *, there: bool
) -> None:
    assert bool(occurrences_of(words_of(words), index(text, lang))) is there


NOTES = [
    ("en", "We agreed[12] to the plan.", "[12]"),
    ("en", "We agreed [12] to the plan.", "[12]"),
    ("en", "We agreed[1][2] to the plan.", "[1][2]"),
    ("en", "We agreed [1], [2] to the plan.", "[1], [2]"),
    ("en", "We agreed[note 3] to the plan.", "[note 3]"),
    ("en", "We agreed[citation needed] to the plan.", "[citation needed]"),
    ("en", "We agreed¹ to the plan.", "¹"),
    ("en", "We agreed¹² to the plan.", "¹²"),
    ("en", "We agreed,”¹ to the plan.", "¹"),
    ("en", "We agreed* to the plan.", "*"),
    ("en", "We agreed† to the plan.", "†"),
    ("en", "We agreed‡ to the plan.", "‡"),
    ("en", "We agreed** to the plan.", "**"),
]


@pytest.mark.parametrize(("lang", "source", "mark"), NOTES)
def test_marks_of_notes_may_be_left_out_and_are_named(lang: str, source: str, mark: str) -> None:
    text = index(source, lang)
    found = match("We agreed to the plan", text)
    assert (found.verdict, found.notes, found.warnings) == (Verdict.NOTES_LEFT_OUT, (mark,), ())
    assert match(source, text).verdict is Verdict.EXACT


@pytest.mark.parametrize(
    ("lang", "source", "quote"),
    [
        ("zh", "该建议[12]。我方支持", "该建议。我方支持"),
        ("zh", "该建议¹是好的", "该建议是好的"),
        ("ja", "この提案※を支持する", "この提案を支持する"),
        ("de", "Das Abkommen [3]. Es gilt", "Das Abkommen. Es gilt"),
    ],
)
def test_marks_of_notes_in_other_languages(lang: str, source: str, quote: str) -> None:
    assert match(quote, index(source, lang)).verdict is Verdict.NOTES_LEFT_OUT


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("We sent¹² tanks to them", "We sent 12 tanks"),
        ("We sent[12] tanks to them", "We sent 12 tanks"),
        ("We sent [12] tanks to them", "We sent tanks"),
        ("We sent 12 tanks to them", "We sent tanks"),
        ("We sent (12) tanks to them", "We sent tanks"),
        ("We sent [2022] tanks to them", "We sent tanks"),
        ("We [12] tanks; they agreed[13] too", "We tanks"),
        ("We were about [12] to go", "We were about to go"),
        ("We won in [3] and lost in [4].", "We won in and lost in"),
        ("The year 19[95] was good", "The year 19 was good"),
        ("two metres per second² of speed", "metres per second of speed"),
        ("enriched ²³⁵U was here", "enriched U was here"),
        ("the CO² levels rose", "the CO levels rose"),
        ("the state[s] agree", "the agree"),
    ],
)
def test_a_number_that_may_be_a_word_is_no_mark_of_a_note(source: str, quote: str) -> None:
    assert not match(quote, index(source, "en")).accepted


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("We agreed[12] to go", "We agreed¹² to go"),
        ("We agreed¹² to go", "We agreed [12] to go"),
        ("We sent [12] tanks to", "We sent [12] tanks"),
        ("We sent [12] tanks to", "We sent 12 tanks"),
    ],
)
def test_marks_of_notes_may_be_kept(source: str, quote: str) -> None:
    assert match(quote, index(source, "en")).accepted
