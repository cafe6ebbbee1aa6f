"""Knows by its words what programs for web sites set round a text: the line of its posting, the form for comments."""

from __future__ import annotations

import re

_LONGEST = 160
_DAY = r"(?=.*\d)"
_POSTED = re.compile(
    rf"(?:(?:posted|published|last updated) (?:on|by|in)\b{_DAY}|(?:veröffentlicht|gepostet|erstellt) am\b{_DAY}|"
    rf"(?:publié|posté|mis en ligne) le\b{_DAY}|(?:опубліковано|розміщено)\b[:\s]*(?=\d)|"
    rf"(?:опубликовано|размещено)\b[:\s]*(?=\d)|(?:发布于|发表于|發佈於|發表於|发布时间|發布時間)[:：\s]*(?=\d))",
    re.IGNORECASE,
)
"""How the line begins in which a program says when a page was posted."""
_COMMENTS = re.compile(
    r"(?:leave|post|write|add) a (?:reply|comment)(?: cancel reply)?|cancel reply|"
    r"your email address will not be published\b.*|required fields are marked\b.*|comments are closed\.?|"
    r"you must be logged in to post a comment\.?|"
    r"(?:schreibe?n? sie|schreibe|hinterlass(?:e|en sie)) (?:einen|eine|uns einen) (?:kommentar|antwort)"
    r"(?: antwort(?:en)? abbrechen)?|kommentar (?:schreiben|verfassen|hinterlassen)|"
    r"(?:deine|ihre) e-mail-adresse wird nicht veröffentlicht\b.*|erforderliche felder sind\b.*|"
    r"(?:laisser|écrire|ajouter|poster) un commentaire(?: annuler la réponse)?|"
    r"votre adresse e-?mail ne sera pas publiée\b.*|les champs obligatoires sont\b.*|"
    r"(?:залишити|написати|додати) (?:коментар|відповідь)(?: скасувати відповідь)?|"
    r"ваша e-mail адреса не оприлюднюватиметься\b.*|обов['’ʼ]язкові поля позначені\b.*|"
    r"(?:оставить|написать|добавить) (?:комментарий|ответ)|добавить комментарий отменить ответ|"
    r"ваш адрес e-?mail не будет опубликован\b.*|обязательные поля помечены\b.*|"
    r"(?:发表|發表|留下|添加)(?:评论|評論|回复|回覆|留言)(?:取消回复|取消回覆)?|"
    r"(?:您|你)的(?:电子)?邮箱地址不会被公开.*|您的電子郵件地址.{0,4}不會.{0,3}公開.*|必填项已用.*|必填欄位標示.*",
    re.IGNORECASE,
)
"""All that a block of a form says."""


def is_posting(text: str) -> bool:
    """Tell whether a block says when a page was posted, and no sentence.

    >>> is_posting("Posted on May 3, 2026 by Media Team | 12 views"), is_posting("Posted on 3 May, the letter came.")
    (True, False)
    """
    line = " ".join(text.split())
    return len(line) <= _LONGEST and line[-1:] not in (*".!?。！？",) and _POSTED.match(line) is not None


def is_of_form(text: str) -> bool:
    """Tell whether a block belongs to the form by which readers comment on a page.

    >>> is_of_form("Leave a Reply"), is_of_form("Leave a reply for the Minister at the gate.")
    (True, False)
    """
    line = " ".join(text.split()).strip(" *:")
    return len(line) <= _LONGEST and _COMMENTS.fullmatch(line) is not None
