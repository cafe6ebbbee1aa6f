"""Speech needs no quotation marks where dashes, questions and answers, or names that take turns show it."""

from __future__ import annotations

import pytest

from generator.quotes.matching.match import match
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.text.source_text import index
from generator.quotes.text.unmarked_speech import spoken

SAID = [
    (
        "ru",
        "Они встретились в Брилле.\n— Мы откроем гавань, — сказала Ада. — И останемся.\nПотом был обед.",
        "Мы откроем гавань",
    ),
    ("ru", "— Мы откроем гавань, — сказала Ада. — И останемся тут.", "И останемся тут"),
    ("ru", "- Мы откроем гавань, - сказала Ада.\n- Когда же?", "Мы откроем гавань"),
    ("ru", "Ада сказала:\n— Мы откроем гавань завтра.", "Мы откроем гавань завтра"),
    ("uk", "— Ми відкриємо гавань! — сказала Ада.\n— Добре, чекаємо.", "Добре, чекаємо"),
    ("fr", "— Nous ouvrirons le port, dit Ada, et nous resterons ici.", "Nous ouvrirons le port"),
    ("fr", "— Nous ouvrirons le port, a déclaré Ada.\n— Quand donc ?", "Quand donc"),
    ("fr", "– Où est le bac ?\n– Il est au nord du lac.", "Il est au nord du lac"),
    ("es", "—Abriremos el puerto —dijo Ada—. Y nos quedaremos.", "Abriremos el puerto"),
    ("es", "—Abriremos el puerto —dijo Ada—. Y nos quedaremos.", "Y nos quedaremos"),
    ("pl", "– Otworzymy port – powiedziała Ada. – I zostaniemy.", "I zostaniemy"),
    ("pt", "— Abriremos o porto — disse Ada. — E ficaremos.", "Abriremos o porto"),
    ("it", "— Apriremo il porto — disse Ada.", "Apriremo il porto"),
    ("tr", "— Limanı açacağız, — dedi Ada. — Ve kalacağız.", "Limanı açacağız"),
    ("en", "– We will open the harbour – said Ada Lind.\n– When?", "We will open the harbour"),
    ("en", "Q: When will it open?\nA: We will open it in May.", "We will open it in May"),
    ("en", "Q: When will it open?\nA: We will open it in May.", "When will it open?"),
    ("en", "Q. When will it open?\n\nA. We will open it in May.\n\nQ. And then?", "We will open it in May"),
    (
        "en",
        "Q1: When?\nA1: In May.\n\nAnd we will stay there.\n\nQ2: Why?\nA2: The lake is cold.",
        "we will stay there",
    ),
    ("en", "They met.\n\nQuestion: When?\n\nAnswer: We open it in May.\n\nThey left.", "We open it in May"),
    ("ru", "Вопрос: Когда откроете?\nОтвет: Мы откроем её в мае.", "Мы откроем её в мае"),
    ("zh", "问：何时开放？\n答：我们五月开放。", "我们五月开放"),
    ("de", "Frage: Wann denn?\nAntwort: Wir öffnen im Mai.", "Wir öffnen im Mai"),
    (
        "en",
        "Ada Lind: We open in May.\nBo Ek: Why not now?\nAda Lind: The lake is cold.\nBo Ek: I see.",
        "The lake is cold",
    ),
]
TOLD = [
    ("ru", "— Мы откроем гавань, — сказала Ада. — И останемся тут.", "сказала Ада"),
    ("ru", "— Мы откроем гавань, — сказала Ада. Она встала. — И останемся.", "Она встала"),
    ("ru", "— Мы откроем гавань, — сказала Ада.\nПотом был обед у озера.", "Потом был обед у озера"),
    ("ru", "— Мы откроем гавань, — сказала Ада. — И останемся.", "Мы откроем гавань, сказала Ада"),
    ("fr", "— Nous ouvrirons le port, dit Ada, et nous resterons ici.", "dit Ada"),
    ("es", "—Abriremos el puerto —dijo Ada—. Y nos quedaremos.", "dijo Ada"),
    ("pl", "– Otworzymy port – powiedziała Ada. – I zostaniemy.", "powiedziała Ada"),
    ("en", "The plan has three points:\n– The harbour opens in May.\n– The toll ends.", "The harbour opens in May"),
    ("en", "- The harbour opens in May.\n- The toll ends.", "The harbour opens in May"),
    ("en", "— The harbour opens in May.\n— The toll ends.", "The toll ends"),
    ("en", "The harbour – said to be old – opens in May.", "The harbour"),
    ("en", "A. The harbour opens.\nB. The toll ends.\nC. The lake is cold.\nD. It rains.", "The toll ends"),
    ("en", "Update: The harbour opens in May.\nThey met there.", "The harbour opens in May"),
    ("en", "Photo: The harbour in May.\nPhoto: The lake in June.", "The lake in June"),
    ("en", "Q: When?\nA: In May we open.\n\nThe minister left the room.", "The minister left the room"),
    ("en", "The minister left.\n\nQ: When?\nA: In May we open.", "The minister left"),
    ("en", "Ada: We open.\nBo: Why?\nAda: So.\nBo: Oh.\nThe minister left the room.", "The minister left the room"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "quote"), SAID)
def test_speech_without_marks_is_no_paraphrase(lang: str, source: str, quote: str) -> None:
    found = match(quote, index(source, lang), marked=True)
    assert found.accepted
    assert QuoteWarning.PARAPHRASE not in found.warnings


@pytest.mark.parametrize(("lang", "source", "quote"), TOLD)
def test_what_the_source_says_itself_is_warned_of(lang: str, source: str, quote: str) -> None:
    text = index(source, lang)
    found = match(quote, text, marked=True)
    assert found.accepted
    assert QuoteWarning.PARAPHRASE in found.warnings


def test_lines_wrapped_at_a_margin_go_on() -> None:
    source = "\n\n".join(
        f"— We will open the harbour number {number} when the ice has\ngone from the lake and the boats\n"
        "are dry and we are there – said Ada Lind."
        for number in range(4)
    )
    text = index(source, "en")
    assert match("gone from the lake and the boats are dry", text, marked=True).warnings == ()
    assert QuoteWarning.PARAPHRASE in match("said Ada Lind", text, marked=True).warnings


@pytest.mark.parametrize("sign", ["— ", "—a\n", "Q: a\n", "A: ", "a: b\n", ", dit ", " - ", "\n"])
def test_any_text_is_read(sign: str) -> None:
    text = sign * 3_000
    for lang in ("en", "fr"):
        spoken(text, [(0, len(text))], lang)
