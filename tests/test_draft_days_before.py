"""Days told before a quotation: in the paragraph before, above a live blog, in a readout's first line."""

from __future__ import annotations

import pytest

from tests.drafting.corpus import Labelled, rows_in
from tests.drafting.measures import drafts_of, rows_of

LIVE = {
    "en": "Live¶Wednesday 15 May¶21:50 That is all¶21:14 Exit¶“We sail at noon,” Castell said.¶09:00 Hello",
    "de": "Ticker¶Mittwoch, 15. Mai¶21:50 Das war es¶21:14 Weg¶„Wir fahren mittags“, sagte Castell.¶09:00 Los",
    "fr": "Direct¶Mercredi 15 mai¶21h50 Fin¶21h14 Départ¶« Nous partons à midi », a dit Bo Castell.¶09h00 Bonjour",
}


@pytest.mark.parametrize("lang", LIVE)
def test_the_day_above_a_live_blog_is_that_of_its_entries(lang: str) -> None:
    text = LIVE[lang].replace("¶", "\n\n")
    (said,) = drafts_of(Labelled(lang, "liveblog", "2024-05-16", f"{text}\n", ())).statements
    assert (said.speaker, said.date) == ("bo", "2024-05-15")


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        (
            "en",
            "Bo Castell accused Brask on Tuesday of theft.¶“We want it back,” he told lawmakers.",
            "2024-05-14",
        ),
        ("en", "Bo Castell accused Brask on Tuesday of theft.¶“We want it back,” Ada Lindqvist said.", None),
        (
            "en",
            "Bo Castell accused Brask on Tuesday of theft.¶A day went by.¶“We want it back,” he said.",
            None,
        ),
        (
            "de",
            "Bo Castell warf Brask am Dienstag Diebstahl vor.¶„Wir wollen es zurück“, sagte Castell.",
            "2024-05-14",
        ),
        (
            "fr",
            "Bo Castell a accusé mardi Brask de vol.¶« Nous voulons le ravoir », a dit Castell.",
            "2024-05-14",
        ),
    ],
)
def test_a_day_told_in_the_paragraph_before_is_that_of_the_same_speaker(
    lang: str, text: str, date: str | None
) -> None:
    labelled = Labelled(lang, "news", "2024-05-16", text.replace("¶", "\n") + "\n", ())
    (said,) = drafts_of(labelled).statements
    assert said.date == date


@pytest.mark.parametrize(("lang", "text", "days"), rows_in("occasions.txt"))
def test_a_day_holds_for_the_occasion_it_is_told_of(lang: str, text: str, days: str) -> None:
    labelled = Labelled(lang, "news", "2024-05-16", text.replace("¶", "\n") + "\n", ())
    assert " / ".join(said.date or "-" for said in drafts_of(labelled).statements) == days


def test_a_readout_has_the_only_day_of_its_first_line() -> None:
    text = "Ada Lindqvist spoke today with Tor Valen on a summit in June.\nLindqvist said that the port is open.\n"
    (said,) = drafts_of(Labelled("en", "readout", "2024-05-16", text, ())).statements
    assert said.date == "2024-05-16"


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("en", "Brill, 15 May 2024¶Lindqvist spoke with Valen yesterday.¶She said that", "2024-05-14"),
        ("en", "Brill, 15 May 2024¶Lindqvist spoke with Valen today.¶She said that", "2024-05-15"),
        ("en", "Brill, 15 May 2024¶Lindqvist spoke with Valen after the storm of 2 May.¶She said that", "2024-05-15"),
        ("de", "Brill, 15. Mai 2024¶Lindqvist hat am gestrigen Dienstag telefoniert.¶Sie sagte, dass", "2024-05-14"),
        ("fr", "Brill, le 15 mai 2024¶Mme Lindqvist s’est entretenue hier avec M. Valen.¶Elle a dit que", "2024-05-14"),
        ("de", "Amt¶Nr. 4¶Brill, 15. Mai 2024¶Anruf¶Lindqvist hat gestern telefoniert.¶Sie sagte, dass", "2024-05-14"),
    ],
)  # fmt: skip
def test_the_first_sentence_of_a_readout_tells_the_day_below_that_of_its_making(
    lang: str, text: str, date: str
) -> None:
    port = {"en": "the port is open", "de": "der Hafen offen ist", "fr": "le port est ouvert"}[lang]
    labelled = Labelled(lang, "readout", "2024-05-16", f"{text} {port}.\n".replace("¶", "\n\n"), ())
    (said,) = drafts_of(labelled).statements
    assert said.date == date


def test_words_of_a_headline_are_whoever_s_they_are_further_down() -> None:
    text = "‘Not a single comma’ is moved¶The talks went on.¶“Not a single comma,” Bo Castell said."
    assert rows_of("en", "news", text) == "bo: Not a single comma / bo: Not a single comma"
    shared = f"{text}¶“Not a single comma,” Ada Lindqvist said."
    assert rows_of("en", "news", shared).startswith("-: Not a single comma / bo:")
