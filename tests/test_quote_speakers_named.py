"""Whose words a quotation is: a capital that is no name's warns of nothing, another person's name does."""

from __future__ import annotations

import pytest

from generator.quotes.attribution.actor_names import ClaimedSpeaker
from generator.quotes.matching.match import match
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.segmentation import keys_of
from generator.quotes.text.source_text import index

_ADA = "Ada Brill Ада Брілль Брилль"

LEFT_ALONE = """
en | She said: “Nobody came to the reeds.” | Nobody came to the reeds
en | “We open the weir.” He added that “nobody came to the reeds”. | nobody came to the reeds
en | “Nobody came to the reeds,” She said. | Nobody came to the reeds
en | They said: “Nobody came to the reeds.” | Nobody came to the reeds
en | Both said: “Nobody came to the reeds.” | Nobody came to the reeds
en | Mr. Brill said: “Nobody came to the reeds.” | Nobody came to the reeds
en | “Nobody came to the reeds,” said Dr. Brill. | Nobody came to the reeds
en | “Nobody came to the reeds,” said Prof. Dr. Brill. | Nobody came to the reeds
en | “Nobody came to the reeds,” said A. Brill. | Nobody came to the reeds
fr | Elle a dit : « Personne n'est venu aux roseaux. » | Personne n'est venu aux roseaux
fr | « Nous ouvrons. » Il a ajouté : « Personne n'est venu. » | Personne n'est venu
fr | « Nous ouvrons le canal demain. » Il a ajouté que rien ne presse. | Nous ouvrons le canal demain
fr | Celle-ci a dit : « Personne n'est venu aux roseaux. » | Personne n'est venu aux roseaux
fr | Puis elle a ajouté : « Personne n'est venu aux roseaux. » | Personne n'est venu aux roseaux
fr | « Personne n'est venu aux roseaux », a déclaré M. Brill. | Personne n'est venu aux roseaux
fr | La ministre a dit : « Personne n'est venu aux roseaux. » | Personne n'est venu aux roseaux
de | Sie sagte: „Niemand kam an das Schilf.“ | Niemand kam an das Schilf
de | Er sagte, „niemand kam an das Schilf“. | niemand kam an das Schilf
de | Gestern sagte sie: „Niemand kam an das Schilf.“ | Niemand kam an das Schilf
de | Die Ministerin sagte: „Niemand kam an das Schilf.“ | Niemand kam an das Schilf
de | „Niemand kam an das Schilf“, sagte Dr. Brill. | Niemand kam an das Schilf
es | Ella dijo: «Nadie vino a los juncos». | Nadie vino a los juncos
es | Él dijo: «Nadie vino a los juncos». | Nadie vino a los juncos
es | Ayer dijo: «Nadie vino a los juncos». | Nadie vino a los juncos
es | «Nadie vino a los juncos», dijo el Sr. Brill. | Nadie vino a los juncos
it | Lei ha detto: «Nessuno è venuto alle canne». | Nessuno è venuto alle canne
it | Egli ha aggiunto: «Nessuno è venuto alle canne». | Nessuno è venuto alle canne
pl | Ona powiedziała: „Nikt nie przyszedł do trzcin”. | Nikt nie przyszedł do trzcin
pt | Ela disse: «Ninguém veio aos juncos». | Ninguém veio aos juncos
tr | O dedi: “Sazlara kimse gelmedi”. | Sazlara kimse gelmedi
uk | Вона сказала: «Ніхто не прийшов до очерету». | Ніхто не прийшов до очерету
uk | Згодом вона додала: «Ніхто не прийшов до очерету». | Ніхто не прийшов до очерету
uk | Міністерка сказала: «Ніхто не прийшов до очерету». | Ніхто не прийшов до очерету
uk | А. Брілль сказала: «Ніхто не прийшов до очерету». | Ніхто не прийшов до очерету
ru | Она сказала: «Никто не пришёл к тростнику». | Никто не пришёл к тростнику
ru | Министр заявил: «Никто не пришёл к тростнику». | Никто не пришёл к тростнику
zh | 她说：“没有人来看芦苇。” | 没有人来看芦苇
en | On Monday the Chinese president said: “Nobody came to the reeds.” | Nobody came to the reeds
en | “Nobody came to the reeds,” the Chinese foreign ministry said. | Nobody came to the reeds
en | The Foreign Minister said: “Nobody came to the reeds.” | Nobody came to the reeds
fr | Le Premier ministre a dit : « Personne n'est venu. » | Personne n'est venu
fr | L'ambassadrice a dit : « Personne n'est venu. » | Personne n'est venu
fr | À Paris, elle a ajouté : « Personne n'est venu. » | Personne n'est venu
de | Am Montag sagte Brill: „Niemand kam an das Schilf.“ | Niemand kam an das Schilf
de | Auf die Frage sagte sie: „Niemand kam an das Schilf.“ | Niemand kam an das Schilf
de | „Niemand kam an das Schilf“, sagte die Ministerin am Montag. | Niemand kam an das Schilf
es | Brill en Madrid dijo: «Nadie vino a los juncos». | Nadie vino a los juncos
it | A Roma ha detto: «Nessuno è venuto alle canne». | Nessuno è venuto alle canne
uk | Брілль у Києві сказала: «Ніхто не прийшов до очерету». | Ніхто не прийшов до очерету
ru | Брилль в Москве сказала: «Никто не пришёл к тростнику». | Никто не пришёл к тростнику
"""
CAUGHT = """
en | Finn Reed said: “Nobody came to the lake.” | Nobody came to the lake
en | Mr. Reed said: “Nobody came to the lake.” | Nobody came to the lake
en | “Nobody came to the lake,” said Mr. Reed. | Nobody came to the lake
en | “Nobody came to the lake,” said A. Reed. | Nobody came to the lake
en | Brill's lawyer, Finn Reed, said: “Nobody came to the lake.” | Nobody came to the lake
en | Ella said: “Nobody came to the lake.” | Nobody came to the lake
fr | M. Roseau a dit : « Personne n'est venu au lac. » | Personne n'est venu au lac
fr | « Personne n'est venu au lac », a déclaré M. Roseau. | Personne n'est venu au lac
de | Dr. Roth sagte: „Niemand kam an den See.“ | Niemand kam an den See
de | Die Ministerin Rosa Roth sagte: „Niemand kam an den See.“ | Niemand kam an den See
es | «Nadie vino al lago», dijo el Sr. Roca. | Nadie vino al lago
es | Finn Roca dijo: «Nadie vino al lago». | Nadie vino al lago
it | Finn Rossi ha detto: «Nessuno è venuto al lago». | Nessuno è venuto al lago
uk | Фін Очеретний сказав: «Ніхто не прийшов до озера». | Ніхто не прийшов до озера
en | The Foreign Minister Finn Reed said: “Nobody came to the lake.” | Nobody came to the lake
fr | Le Premier ministre Finn Roseau a dit : « Personne n'est venu. » | Personne n'est venu
de | Am Montag sagte Finn Roth: „Niemand kam an den See.“ | Niemand kam an den See
de | Roth sagte der Zeitung: „Niemand kam an den See.“ | Niemand kam an den See
de | „Niemand kam an den See“, sagte Roth am Montag. | Niemand kam an den See
uk | Очеретний у Києві сказав: «Ніхто не прийшов до озера». | Ніхто не прийшов до озера
ru | Финн Роцин сказал: «Никто не пришёл к озеру». | Никто не пришёл к озеру
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _warned(lang: str, text: str, quote: str) -> tuple[QuoteWarning, ...]:
    found = match(
        quote, index(text, lang), ClaimedSpeaker(frozenset(keys_of(_ADA)), person=True), marked=True
    )
    assert found.accepted
    return found.warnings


@pytest.mark.parametrize(("lang", "text", "quote"), _rows(LEFT_ALONE))
def test_a_speaker_who_may_be_the_one_meant_is_left_alone(lang: str, text: str, quote: str) -> None:
    assert QuoteWarning.INSIDE_ANOTHER not in _warned(lang, text, quote)


@pytest.mark.parametrize(("lang", "text", "quote"), _rows(CAUGHT))
def test_another_person_named_is_warned_of(lang: str, text: str, quote: str) -> None:
    assert QuoteWarning.INSIDE_ANOTHER in _warned(lang, text, quote)


BESIDE = """
en | | Brill said she had not been asked. “Nobody came to the reeds,” she said. | Nobody came to the reeds
en | | He said he did not. “Nobody came to the reeds.” | Nobody came to the reeds
en | | “We open the weir,” Brill said. Not everybody believes it. | We open the weir
en | | “We open the weir.” Not everybody believes it. | We open the weir
fr | | Elle ne viendra pas. « Nous ouvrons le canal », a dit Brill. | Nous ouvrons le canal
de | | Brill wollte das nicht. „Wir öffnen das Wehr“, sagte sie. | Wir öffnen das Wehr
uk | | Її про це не питали. «Ми відчиняємо шлюз», сказала Брілль. | Ми відчиняємо шлюз
es | | Ella no vino. «Abrimos el canal», dijo Brill. | Abrimos el canal
zh | | 她没有去。“我们开闸，”她说。 | 我们开闸
en | cut | Brill did not say “we open the weir”. | we open the weir
en | | “We would not. We open the weir,” Brill said. | We open the weir
en | cut | “We will not open the weir,” Brill said. | open the weir
fr | cut | Elle n'a pas dit « nous ouvrons le canal ». | nous ouvrons le canal
de | cut | Sie sagte nicht: „Wir öffnen das Wehr.“ | Wir öffnen das Wehr
"""


@pytest.mark.parametrize(("lang", "cut", "text", "quote"), _rows(BESIDE))
def test_a_negation_of_a_sentence_outside_the_marks_is_no_part_of_the_quotation(
    lang: str, cut: str, text: str, quote: str
) -> None:
    assert (QuoteWarning.NEGATION in _warned(lang, text, quote)) == bool(cut)
