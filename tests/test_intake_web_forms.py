"""What a web site's program sets round a text is left out and told: the line of posting, the form for comments."""

from __future__ import annotations

import pytest

from generator.intake.web_page import read

TEXT = "".join(
    f"<p>The council of Brill keeps its ferry number {number}, said the mayor on Monday.</p>"
    for number in range(4)
)
FORMS = """
Posted on May 3, 2026 by Media Team | 12 views
Leave a Reply
Your email address will not be published. Required fields are marked *

Veröffentlicht am 3. Mai 2026
Schreibe einen Kommentar
Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert

Publié le 3 mai 2026
Laisser un commentaire
Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *

Опубліковано 3 травня 2026
Залишити відповідь
Ваша e-mail адреса не оприлюднюватиметься. Обов’язкові поля позначені *

Опубликовано: 3 мая 2026
Добавить комментарий
Ваш адрес email не будет опубликован. Обязательные поля помечены *

发布时间：2026-05-03
发表回复
您的邮箱地址不会被公开。 必填项已用 * 标注
"""


@pytest.mark.parametrize("row", FORMS.strip().split("\n\n"))
def test_what_is_no_text_is_left_out_and_told(row: str) -> None:
    posted, heading, note = row.split("\n")
    page = (
        f"<html><head><title>A ferry stays</title></head><body><article><h1>A ferry stays</h1><div>{posted}</div>"
        f"<div>{TEXT}</div><div id=respond><h3>{heading}</h3><p>{note}</p></div></article></body></html>"
    )
    found = read(page.encode())
    assert found.paragraphs[0] == "A ferry stays"
    assert len(found.paragraphs) == 5
    told = [passage for part in found.left_out for passage in part.passages]
    assert told == [posted, heading, note]


def test_sentences_that_begin_alike_are_text() -> None:
    sentences = (
        "Posted on 3 May, the letter reached nobody.",
        "Leave a reply for the mayor at the gate, said the clerk.",
    )
    page = f"<article><p>{sentences[0]}</p>{TEXT}<p>{sentences[1]}</p></article>"
    found = read(f"<html><head><title>A ferry</title></head><body>{page}</body></html>".encode())
    assert (found.paragraphs[0], found.paragraphs[-1]) == sentences
