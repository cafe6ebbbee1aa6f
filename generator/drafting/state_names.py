"""What states are called, where the names of the Unicode CLDR and rules of grammar do not say it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

IRREGULAR: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "french": "FR", "british": "GB", "uk": "GB", "american": "US", "us": "US", "u.s": "US", "dutch": "NL",
                "spanish": "ES", "polish": "PL", "danish": "DK", "finnish": "FI", "swiss": "CH", "greek": "GR",
                "welsh": "GB", "thai": "TH", "irish": "IE", "emirati": "AE", "south korean": "KR",
                "north korean": "KP", "saudi": "SA", "japanese": "JP", "turkish": "TR",
            }
        ),
        "uk": MappingProxyType(
            {
                "французь": "FR", "німець": "DE", "америк": "US", "британ": "GB", "турець": "TR", "грець": "GR",
                "китай": "CN",
                "данськ": "DK", "чеськ": "CZ", "шведськ": "SE", "фінськ": "FI", "литовськ": "LT",
                "південноафрикан": "ZA", "північномакедон": "MK", "емірат": "AE", "південнокорей": "KR",
                "північнокорей": "KP", "єгип": "EG", "сша": "US", "оае": "AE", "пар": "ZA", "кндр": "KP",
            }
        ),
        "ru": MappingProxyType(
            {
                "французск": "FR", "немец": "DE", "америк": "US", "британ": "GB", "турец": "TR", "грече": "GR",
                "китай": "CN",
                "датск": "DK", "чешск": "CZ", "шведск": "SE", "финск": "FI", "литовск": "LT", "армянск": "AM",
                "южноафрикан": "ZA", "северомакедон": "MK", "эмират": "AE", "южнокорей": "KR",
                "северокорей": "KP", "египет": "EG", "египт": "EG", "молдав": "MD", "молдов": "MD", "сша": "US",
                "оаэ": "AE", "юар": "ZA", "кндр": "KP", "бельгийск": "BE",
            }
        ),
        "fr": MappingProxyType(
            {
                "américain": "US", "britannique": "GB", "grec": "GR", "turc": "TR", "turque": "TR", "chinois": "CN",
                "danois": "DK", "belge": "BE", "néerlandais": "NL", "indien": "IN", "suédois": "SE", "péruvien": "PE",
                "saoudien": "SA",
            }
        ),
        "de": MappingProxyType(
            {
                "amerikanisch": "US", "us": "US", "britisch": "GB", "französisch": "FR", "türkisch": "TR",
                "polnisch": "PL",
                "dänisch": "DK", "finnisch": "FI", "irisch": "IE", "estnisch": "EE", "indisch": "IN", "deutsch": "DE",
            }
        ),
        "zh": MappingProxyType(
            {"中": "CN", "俄": "RU", "乌": "UA", "美": "US", "英": "GB", "法": "FR", "德": "DE", "日": "JP",
             "韩": "KR"}
        ),
    }
)  # fmt: skip
"""What states are called in words that do not begin like their names, or their beginnings; by ISO 3166.

Those of Chinese are in simplified characters: words are looked up as if they were written in these.
"""


OTHER_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "en": MappingProxyType({"US": ("United States of America", "USA"), "AE": ("UAE",), "CZ": ("Czech Republic",)}),
        "uk": MappingProxyType(
            {
                "US": ("США",), "EG": ("Єгипту", "Єгиптом", "Єгипті"), "ZA": ("ПАР", "Південно-Африканська Республіка"),
                "AE": ("ОАЕ",), "KP": ("КНДР",), "GB": ("Британія",), "CD": ("ДР Конго",),
            }
        ),
        "ru": MappingProxyType(
            {
                "US": ("США",), "EG": ("Египта", "Египту", "Египтом", "Египте"), "ZA": ("ЮАР",),
                "AE": ("ОАЭ", "Объединённые Арабские Эмираты", "Объединённых Арабских Эмиратов"),
                "KP": ("КНДР", "Северная Корея", "Северной Кореи"),
                "KR": ("Южная Корея", "Южной Кореи"), "MD": ("Молдавия",), "GB": ("Британия",), "BY": ("Белоруссия",),
                "KG": ("Киргизия",), "CI": ("Кот-д’Ивуар",),
            }
        ),
        "fr": MappingProxyType({"AE": ("EAU",), "CZ": ("République tchèque",)}),
        "de": MappingProxyType({"US": ("USA",), "AE": ("VAE",)}),
        "zh": MappingProxyType({"KR": ("南韩",), "KP": ("北韩",)}),
    }
)  # fmt: skip
"""What states are called beside the names of the Unicode CLDR, with forms that no rule makes of these; by ISO 3166."""


PEOPLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "pole": "PL", "poles": "PL", "dane": "DK", "danes": "DK", "finn": "FI", "finns": "FI", "turk": "TR",
                "turks": "TR", "briton": "GB", "britons": "GB", "spaniard": "ES", "spaniards": "ES", "frenchman": "FR",
                "frenchwoman": "FR", "englishman": "GB", "irishman": "IE", "dutchman": "NL", "dutchwoman": "NL",
                "serb": "RS", "serbs": "RS", "croat": "HR", "croats": "HR", "czech": "CZ", "czechs": "CZ",
                "slovak": "SK", "slovaks": "SK", "slovene": "SI", "slovenes": "SI", "filipino": "PH", "argentine": "AR",
            }
        ),
        "uk": MappingProxyType(
            {
                "поляк": "PL", "полька": "PL", "француз": "FR", "француженка": "FR", "німець": "DE", "німкеня": "DE",
                "росіянин": "RU", "росіянка": "RU", "турок": "TR", "туркеня": "TR", "чех": "CZ", "чешка": "CZ",
                "грек": "GR", "грекиня": "GR", "швед": "SE", "шведка": "SE", "данець": "DK", "данка": "DK", "фін": "FI",
                "фінка": "FI", "серб": "RS", "сербка": "RS", "румун": "RO", "румунка": "RO", "білорус": "BY",
                "латиш": "LV", "латишка": "LV", "англієць": "GB", "британець": "GB", "британка": "GB",
            }
        ),
        "ru": MappingProxyType(
            {
                "поляк": "PL", "полька": "PL", "француз": "FR", "француженка": "FR", "немец": "DE", "немка": "DE",
                "россиянин": "RU", "россиянка": "RU", "турок": "TR", "турчанка": "TR", "чех": "CZ", "чешка": "CZ",
                "грек": "GR", "гречанка": "GR", "швед": "SE", "шведка": "SE", "датчанин": "DK", "датчанка": "DK",
                "финн": "FI", "финка": "FI", "серб": "RS", "сербка": "RS", "румын": "RO", "румынка": "RO",
                "белорус": "BY", "латыш": "LV", "латышка": "LV", "англичанин": "GB", "британец": "GB", "британка": "GB",
            }
        ),
        "de": MappingProxyType(
            {
                "pole": "PL", "polin": "PL", "polen": "PL", "däne": "DK", "dänin": "DK", "dänen": "DK", "finne": "FI",
                "finnin": "FI", "finnen": "FI", "russe": "RU", "russin": "RU", "russen": "RU", "brite": "GB",
                "britin": "GB", "briten": "GB", "grieche": "GR", "griechin": "GR", "griechen": "GR", "ire": "IE",
                "irin": "IE", "iren": "IE", "este": "EE", "estin": "EE", "esten": "EE", "lette": "LV", "lettin": "LV",
                "letten": "LV", "deutsche": "DE", "deutschen": "DE", "franzose": "FR", "französin": "FR",
                "franzosen": "FR", "türke": "TR", "türkin": "TR", "türken": "TR", "tscheche": "CZ", "tschechin": "CZ",
                "tschechen": "CZ", "slowake": "SK", "slowakin": "SK", "slowene": "SI", "slowenin": "SI",
                "amerikaner": "US", "amerikanerin": "US", "inder": "IN", "inderin": "IN", "serbe": "RS",
                "serbin": "RS", "serben": "RS", "kroate": "HR", "kroatin": "HR", "kroaten": "HR", "chinese": "CN",
                "chinesin": "CN", "chinesen": "CN", "belgier": "BE", "belgierin": "BE",
            }
        ),
        "fr": MappingProxyType(
            {
                "danois": "DK", "danoise": "DK", "belge": "BE", "belges": "BE", "néerlandais": "NL",
                "néerlandaise": "NL", "indien": "IN", "indienne": "IN", "indiens": "IN", "russe": "RU",
                "russes": "RU", "britanniques": "GB", "suisse": "CH", "suisses": "CH", "suissesse": "CH",
            }
        ),
    }
)  # fmt: skip
"""What people of a state are called where neither its name nor its adjective says it; by ISO 3166."""
