"""What a document of a state's office denies by itself is drafted as the statement of that office."""

from __future__ import annotations

import pytest

from generator.drafting.drafting import Drafter
from generator.drafting.new_ids import NewIds
from generator.drafting.own_denials import denies_itself
from generator.drafting.register_names import RegisterNames
from generator.model.source import SourceType
from generator.quotes.text.source_text import index
from generator.reader.ids_in_use import IdsInUse
from tests import factories
from tests.drafting.measures import library

DENIES = [
    ("en", "No document was signed."),
    ("en", "Neither side accepted a date."),
    ("en", "At the talks, no shares were the subject of discussion, and no date was accepted."),
    ("en", "The sides did not agree on a date."),
    ("en", "At no point did the sides discuss the strait."),
    ("en", "It was further agreed that dredging shall begin in March."),
    ("de", "Kein Dokument wurde unterzeichnet."),
    ("de", "Ein Termin wurde nicht vereinbart."),
    ("de", "In Brill wurde keine Vereinbarung geschlossen."),
    ("fr", "Aucun document n’a été signé."),
    ("fr", "La question du port n’a pas été abordée."),
    ("fr", "Les parties n’ont signé aucun document."),
    ("uk", "Жодного документа не підписано."),
    ("uk", "Сторони не домовилися про дату."),
    ("ru", "Договорённость не была достигнута."),
    ("ru", "О процентах речь не шла."),
    ("zh", "双方没有签署任何文件。"),
    ("zh", "双方并未就日期达成一致。"),
]
DENIES_NOT = [
    ("en", "She said that no document was signed."),
    ("en", "As the minister noted, no date was set."),
    ("en", "Was no document signed?"),
    ("en", "No fewer than ten ministers came."),
    ("en", "Nobody was hurt."),
    ("en", "No document was signed"),
    ("en", f"No document{' of any kind' * 40} was signed."),
    ("de", "Die Straße ist nicht lang."),
    ("fr", "Le ministre a dit que rien n’a été conclu."),
    ("uk", "Президент заявив, що дату не визначено."),
    ("ru", "Министр сказал, что документ не подписан."),
    ("zh", "部长说双方没有签署文件。"),
]
READOUT = (
    "President Ada Lindqvist of Orland met President Tor Valen of Brask in Brill. {}\n\n"
    "Lindqvist said that no date had been set for the ferries.\n"
)


@pytest.mark.parametrize(("lang", "sentence"), DENIES)
def test_sentences_that_deny_by_themselves(lang: str, sentence: str) -> None:
    assert denies_itself(sentence, lang)


@pytest.mark.parametrize(("lang", "sentence"), DENIES_NOT)
def test_sentences_that_do_not(lang: str, sentence: str) -> None:
    assert not denies_itself(sentence, lang)


def _own(
    publisher: str, text: str, kind: SourceType = SourceType.DOCUMENT
) -> list[tuple[tuple[str, ...], str, str | None, str]]:
    source = factories.source(
        "paper-1", type=kind, publisher=publisher, lang="en", date=factories.date("2024-05-16")
    )
    ids = NewIds(IdsInUse({}, frozenset(), frozenset()))
    drafts = Drafter(RegisterNames(library()), factories.briefing(), ids).draft(source, index(text, "en"), ())
    return [
        (drafted.speakers, drafted.quote, drafted.wording, " ".join(drafted.todo))
        for drafted in drafts.statements
    ]


def test_they_are_the_office_s_own_words() -> None:
    own, told = _own("orland-mfa", READOUT.format("No document was signed. The talks took an hour."))
    assert own[:3] == (("orland-mfa",), "No document was signed", None)
    assert "the document says it itself" in own[3]
    assert (told[0], told[2]) == (("ada",), "reported")


@pytest.mark.parametrize(
    ("publisher", "text", "kind"),
    [
        ("paper", READOUT, SourceType.DOCUMENT),
        ("ada", READOUT, SourceType.DOCUMENT),
        ("orland-mfa", READOUT, SourceType.ARTICLE_NEWSPAPER),
        ("orland-mfa", READOUT + "\nI thank all of them.\n", SourceType.DOCUMENT),
        ("orland-mfa", READOUT.replace("{}", "Tor Valen said: “{}”"), SourceType.DOCUMENT),
    ],
)
def test_elsewhere_they_are_nobody_s(publisher: str, text: str, kind: SourceType) -> None:
    found = _own(publisher, text.format("No document was signed."), kind)
    assert not [row for row in found if row[0] == (publisher,) and "says it itself" in row[3]]
