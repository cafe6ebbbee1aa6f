"""Finds the numbers of people's papers and accounts: passports, identity cards, tax and insurance, banks, cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.personal.dates import digits_beside_dates, has_long_number
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERED = (
    r"(?:[ .:,(#-]|№|n[°º]|\b(?:no|nr|num|number|número|numéro|numero|nummer|is|was|series|and|card|id|серии|"
    r"серия|серія|"
    r"серії|номер|и|та|號|号|码|碼)\b|号码|號碼|번호|号|號|は|是|为){0,8}"
)
_PAPER = (
    r"(?<!\w)(?:passport|pass(?=-?n[ru])|passeport|reisepass|pasaporte|passaporto|paszport\w{0,2}|"
    r"pasaport|(?:загран)?паспорт\w{0,3}|"
    r"(?:national )?identity (?:card|number)|(?:national|personal) id(?:entification)?(?: card)?|id[ -]card|"
    r"personalausweis\w{0,7}|carte d'identité|"
    r"driv(?:er's|ing) licen[cs]e|(?:dni|nie)(?= ?:)|cédula)(?!\w)|"
    r"护照|護照|身份证|身分證|パスポート|旅券|여권|(?<!\w)(?:جواز(?: ال)?سفر\w{0,2})"
)
_LEDGER = (
    r"(?<!\w)(?:ssn|social security|national insurance|nino|tax(?:payer)?(?:'s)? (?:id|identification|"
    r"reference)|tin(?= ?:| no)|"
    r"steuer-?(?:id|nummer|nr)\w{0,20}|pesel|cpf|curp|aadhaar|nif|снилс|рнокпп|іпн|инн|"
    r"t\.?c\.? kimlik|kimlik|mynumber|"
    r"codice fiscale|bsn|burgerservicenummer|ahv|avs|personnummer|emirates id)(?!\w)|マイナンバー|주민등록"
)
_IDENTITY = (
    rf"(?:{_PAPER}){_NUMBERED}(?P<number>[^\W\d_]{{0,3}}[ -]?\d{{6,12}}[^\W_]?|[^\W_]{{7,16}}|"
    rf"(?-i:(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{{8,10}})|\d\d ?\d{{7}}|\d{{4}}(?: ?(?:номер|№))? ?\d{{6}}|"
    rf"\d\d \d\d \d{{6}})(?!\w)"
    rf"|(?:{_LEDGER}){_NUMBERED}(?P<ledger>(?:[^\W\d_]{{0,2}} ?|"
    rf"[^\W\d_]{{4,6}})\d\d(?:[ ./-]?[^\W_]){{5,14}})(?!\w)"
)
_LETTERED = ("pass", "pasap", "ausweis")
"""Papers whose numbers may be mostly letters."""
_OF_FIRMS = re.compile(r"инн\W{0,12}\d{10}\Z", re.IGNORECASE)
_CHINESE = re.compile(
    r"(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])"
)
_KOREAN = re.compile(r"(?<![\w-])\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-4]\d{6}(?![\w-])")
_SPANISH = re.compile(
    r"(?<![\w-])(?:dni|nie|nif)\b[\s.:nº°o]{0,6}(?P<number>(?:\d{8}|[xyz]-?\d{7})-?[a-z])(?!\w)",
    re.IGNORECASE,
)
_ITALIAN = re.compile(r"(?<!\w)[A-Z]{6}\d\d[A-EHLMPRST](?:0[1-9]|[124-6]\d|3[01]|7[01])[A-Z]\d{3}[A-Z](?!\w)")
"""The date of birth stands in it: nothing else looks so."""
_IBAN = re.compile(r"(?<!\w)(?P<country>[A-Z]{2})\d\d(?: ?[A-Z0-9]){11,31}", re.IGNORECASE | re.ASCII)
_COUNTRIES = {
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
_LENGTHS = {country: length for length, countries in _COUNTRIES.items() for country in countries.split()}
"""Letters and digits of an IBAN by country (ISO 13616)."""
_CARD = re.compile(r"(?<![\w-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])")
_FEWEST, _FEWEST_AMONG_LETTERS = 6, 4


def identities(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the number of somebody's paper stands in ``text``, which is plain, with its name; and the number."""
    for match in _ITALIAN.finditer(text):
        yield match.start(), match.end(), match[0]
    if not has_long_number(text, _FEWEST) and not any(word in text.lower() for word in _LETTERED):
        return
    for match in compiled(_IDENTITY, re.IGNORECASE).finditer(text):
        number = match["number"] or match["ledger"]
        fewest = _FEWEST_AMONG_LETTERS if number.isalnum() and number.isupper() else _FEWEST
        if digits_beside_dates(number) >= fewest and not _OF_FIRMS.search(match[0]):
            yield match.start(), match.end(), number
    for pattern in (_CHINESE, _KOREAN, _SPANISH):
        for match in pattern.finditer(text):
            yield match.start(), match.end(), match[0]


def accounts(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the number of a bank account (ISO 13616) or of a card stands in ``text``, which is plain."""
    if not has_long_number(text, _FEWEST):
        return
    for match in _IBAN.finditer(text):
        length = _LENGTHS.get(match["country"].upper(), 0)
        end = _end_of(match[0], length)
        if end and _adds_up(match[0][:end]):
            yield match.start(), match.start() + end, match[0][:end]
    for match in _CARD.finditer(text):
        if _is_card(match[0]):
            yield match.start(), match.end(), match[0]


def _end_of(words: str, length: int) -> int:
    """Return behind which sign so many letters and digits are told, 0 if a word goes on there."""
    told = 0
    for at, char in enumerate(words, 1):
        told += char != " "
        if told == length:
            return at if at == len(words) or words[at] == " " else 0
    return 0


def _adds_up(words: str) -> bool:
    """Tell whether the check digits of an IBAN are right (ISO 7064, MOD 97-10)."""
    letters = words.replace(" ", "").upper()
    return int("".join(str(int(char, 36)) for char in letters[4:] + letters[:4])) % 97 == 1


def _is_card(words: str) -> bool:
    """Tell whether the last digit of a card's number is right (ISO/IEC 7812-1)."""
    digits = [int(char) for char in words if char.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
