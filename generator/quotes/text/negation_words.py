"""Word lists by language: what negates, what goes with a negation, and what turns the words beside it.

A cut that takes one of them away refuses a quotation (`generator.quotes.matching.negation`), so that a word stands here
only if it seldom means anything else. Verbs that say no (refuse, deny, forbid) count as negations. Folded forms.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.quotes.text.lexicon import phrases_of
from generator.quotes.text.spelling import loosened

if TYPE_CHECKING:
    from collections.abc import Mapping

NEGATIONS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": phrases_of(
            "no not never none nor neither nobody nothing nowhere cannot without hardly scarcely barely "
            "rarely seldom lack lacks lacked lacking fail fails failed refuse refuses refused deny denies "
            "denied decline declines declined reject rejects rejected oppose opposes opposed unlikely "
            "unwilling unable impossible isn't aren't wasn't weren't won't wouldn't don't doesn't didn't "
            "can't couldn't shouldn't mustn't haven't hasn't hadn't needn't mightn't shan't ain't forbid "
            "forbids forbade forbidden prohibit prohibits prohibited"
        ),
        "uk": phrases_of(
            "не ні ані без ніколи ніхто ніщо нічого немає нема жоден жодна жодного жодної жодних неможливо "
            "ніяк ніяких ніякої ніякого ніде навряд нікого нікому відмовився відмовилася відмовилися "
            "відмовляється заперечує заперечив заперечила заборонено заборонив заборонила ледве відсутній "
            "відсутня відхилив відхилила"
        ),
        "ru": phrases_of(
            "не нет ни без никогда никто ничто ничего нельзя никакой никаких невозможно никак никакого "
            "никакие нигде вряд никого никому отказался отказалась отказались отказывается отрицает отрицал "
            "отрицала запрещено запретил запретила едва отверг отвергла отвергли отсутствует"
        ),
        "fr": phrases_of(
            "ne pas non jamais sans aucun aucune rien ni personne guère nullement "
            "aucunement impossible refuse refusent refusé refuser refusons refusa interdit interdite "
            "interdits interdites interdisent nie nient"
        ),
        "de": phrases_of(
            "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder nein "
            "keineswegs keinesfalls keinerlei kaum nirgends nirgendwo niemandem niemanden unmöglich ablehnen "
            "lehnen lehnt lehnte lehnten weigert weigern weigerte weigerten geweigert verweigert verboten "
            "untersagt verbietet ablehnt abgelehnt"
        ),
        "es": phrases_of(
            "no nunca jamás sin ni ningún ninguna ninguno nadie nada tampoco imposible apenas rechaza "
            "rechazan rechazó rechazaron rechazamos negó negaron niega niegan prohibido prohibida prohíbe "
            "prohíben prohibió"
        ),
        "it": phrases_of(
            "non no mai senza né nessuno nessuna nessun niente nulla nemmeno neppure neanche impossibile "
            "rifiuta rifiutato rifiutano rifiutò vietato vietata vietati proibito nega negano negato"
        ),
        "pl": phrases_of(
            "nie bez nigdy nikt nic ani żaden żadna żadne żadnego żadnej żadnych nigdzie nikogo nikomu "
            "niczego niemożliwe odmówił odmawia odrzucił odmówiła odmówili odmawiają odrzuciła odrzucili "
            "zabrania zabroniono zabroniony zakazano zakazane zaprzecza zaprzeczył brak"
        ),
        "pt": phrases_of(
            "não nunca jamais sem nem nenhum nenhuma ninguém nada tampouco impossível recusa recusou recusam "
            "recusaram nega negou negam negaram proibido proibida proíbe proibiu rejeita rejeitou rejeitaram"
        ),
        "tr": phrases_of(
            "değil yok hayır asla hiç hiçbir hiçbiri ne kimse imkansız imkânsız olanaksız yasak "
            "yasaktır yasaklandı"
        ),
        "ar": phrases_of(
            "لا لم لن ليس غير دون بدون عدم كلا بلا مش مستحيل رفض رفضت رفضنا نرفض يرفض ترفض رفضوا يرفضون ممنوع "
            "ممنوعة محظور محظورة ينفي تنفي نفى نفت نفوا يستحيل"
        ),
        "ko": phrases_of("안 못 결코 전혀"),
        "nl": phrases_of(
            "niet geen nooit niemand niets zonder noch nergens nauwelijks geenszins onmogelijk weigert "
            "weigerde"
        ),
        "sv": phrases_of("inte ej icke aldrig ingen inget inga utan varken knappast omöjligt"),
        "da": phrases_of("ikke aldrig ingen intet uden hverken næppe umuligt"),
        "nb": phrases_of("ikke aldri ingen intet uten verken neppe umulig ikkje inga inkje utan"),
        "cs": phrases_of(
            "ne nikdy nikdo nic bez ani žádný žádná žádné žádného žádných nelze nemožné odmítl odmítá"
        ),
        "sk": phrases_of("nie bez nikdy nikto nič ani žiadny žiadna žiadne žiadneho žiadnych nemožno"),
        "sl": phrases_of(
            "ne nikar ni niso nisem nismo nima nimajo brez nikoli nihče nič niti noben nobena nobene"
        ),
        "sr": phrases_of(
            "ne nije nisu nisam nismo niste neće neću nećemo nema nemaju nemamo bez nikad nikada niko nitko "
            "ništa ni niti nijedan nijedna nikakav nikakva nemoj nemojte не није нису нисам нисмо нисте неће "
            "нећу нећемо нема немају немамо без никад никада нико ништа ни нити ниједан ниједна никакав "
            "никаква немој немојте"
        ),
        "bg": phrases_of(
            "не недей недейте няма нямаме нямат нито никога никой нищо без никакъв никаква никакви никъде"
        ),
        "be": phrases_of("не няма ні без ніколі ніхто нішто нічога нельга немагчыма ніякі ніякай ніякіх"),
        "mk": phrases_of("не немој немојте нема без никогаш никој ништо ниту"),
        "el": phrases_of(
            "δεν δε μη μην όχι χωρίς δίχως ποτέ κανείς κανένας καμία κανένα τίποτα ούτε αδύνατο"
        ),
        "ro": phrases_of("nu n fără nici niciodată nimeni nimic niciun nicio nicidecum imposibil"),
        "hu": phrases_of(
            "nem ne nincs nincsenek sem soha sohasem senki semmi semmilyen nélkül sehol lehetetlen"
        ),
        "fi": phrases_of("ei en et emme ette eivät eikä eivätkä ettei etteivät älä älkää ilman mahdotonta"),
        "lt": phrases_of("ne nėra niekada niekas nieko be nei joks jokia jokio jokios"),
        "ca": phrases_of("no mai sense ni cap res ningú tampoc"),
        "hi": phrases_of("नहीं नही न बिना"),
        "fa": phrases_of("نه نیست بدون هیچ هرگز ممنوع نکن نرو نشو نگو نده"),
        "he": phrases_of(
            "לא אין בלי ללא מעולם לעולם אינו אינה אינם אינן איננו איננה אינני איני אינך אסור אסורה אסורים "
            "סירב סירבה סירבו מסרב מסרבת מסרבים"
        ),
        "id": phrases_of("tidak bukan jangan tanpa belum tak tiada mustahil menolak menolaknya enggan"),
        "vi": phrases_of("không chưa chẳng đừng chớ"),
    }
)
"""Words that negate. What is part of a word, and scripts without spaces: `generator.quotes.matching.negation`."""
NOT_ONLY = phrases_of(
    "only merely just solely simply seulement nur lediglich solo sólo solamente únicamente só somente soltanto tylko "
    "только лишь тільки лише فقط alleen bara kun bare jen "
    "само samo толькі μόνο numai doar csak vain iba tik només केवल hanya"
)
"""Words behind a negation by which it takes nothing back: not *only* rich but kind."""
BEFORE: Mapping[str, tuple[frozenset[str], re.Pattern[str]]] = MappingProxyType(
    {
        "hi": (phrases_of("मत"), re.compile(loosened(r".+(?:[ोओ]|[िइ]ए|ना|ें)"))),
        "he": (phrases_of("אל ואל"), re.compile(r"ת\w+[וי]|ת\w{2,3}|נ\w{3}|י\w{3}")),
    }
)
"""Words that negate before words of a form and mean something else before others: אל תלכו (do not go), אל הגשר (to the
bridge)."""

AGAINST: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": phrases_of("against"),
        "uk": phrases_of("проти"),
        "ru": phrases_of("против"),
        "fr": phrases_of("contre"),
        "de": phrases_of("gegen wider"),
        "es": phrases_of("contra"),
        "it": phrases_of("contro"),
        "pl": phrases_of("przeciw przeciwko"),
        "pt": phrases_of("contra"),
        "tr": phrases_of("karşı"),
        "ar": phrases_of("ضد ما"),
        "nl": phrases_of("tegen"),
        "sv": phrases_of("mot emot"),
        "da": phrases_of("mod imod"),
        "nb": phrases_of("mot imot"),
        "cs": phrases_of("proti"),
        "sk": phrases_of("proti"),
        "sl": phrases_of("proti"),
        "sr": phrases_of("protiv против"),
        "bg": phrases_of("против срещу"),
        "be": phrases_of("супраць"),
        "mk": phrases_of("против"),
        "el": phrases_of("κατά εναντίον"),
        "ro": phrases_of("contra împotriva"),
        "hu": phrases_of("ellen"),
        "fi": phrases_of("vastaan"),
        "lt": phrases_of("prieš"),
        "ca": phrases_of("contra"),
        "fa": phrases_of("ضد علیه"),
        "he": phrases_of("נגד"),
        "id": phrases_of("terhadap melawan"),
        "vi": phrases_of("chống"),
    }
)
"""Words that oppose what they govern: cut away they turn a quotation that keeps it (voted … the toll), and cut away
together with it they do not (the war … goes on). Arabic ما is "not" before a verb that is kept, else "what"."""

WITH_NEGATION: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "uk": (
            phrases_of("не"),
            phrases_of("ніхто ніщо нічого ніколи нікого нікому ніде ніяк жодного жодної жодних"),
        ),
        "ru": (
            phrases_of("не"),
            phrases_of("никто ничто ничего никогда никого никому нигде никак никакого никаких"),
        ),
        "pl": (
            phrases_of("nie"),
            phrases_of(
                "nikt nic nigdy nigdzie nikogo nikomu niczego żaden żadna żadne żadnego żadnej żadnych"
            ),
        ),
        "es": (phrases_of("no"), phrases_of("nada nadie nunca jamás ningún ninguno ninguna")),
        "it": (phrases_of("non"), phrases_of("nulla niente nessuno nessuna nessun mai")),
        "pt": (phrases_of("não"), phrases_of("nada ninguém nunca jamais nenhum nenhuma")),
        "be": (phrases_of("не"), phrases_of("ніхто нішто нічога ніколі ніякі ніякай ніякіх")),
        "bg": (phrases_of("не няма"), phrases_of("никога никой нищо никакъв никаква никакви никъде")),
        "mk": (phrases_of("не нема"), phrases_of("никогаш никој ништо")),
        "el": (phrases_of("δεν δε μη μην"), phrases_of("τίποτα ποτέ κανείς κανένας καμία κανένα")),
        "ro": (phrases_of("nu n"), phrases_of("nimic nimeni niciodată niciun nicio")),
        "hu": (phrases_of("nem"), phrases_of("soha sohasem senki semmi semmilyen sehol")),
        "lt": (phrases_of("ne"), phrases_of("niekada niekas nieko joks jokia jokio jokios")),
        "sr": (
            phrases_of("ne nije nisu neće nema не није нису неће нема"),
            phrases_of(
                "nikad nikada niko nitko ništa nijedan nijedna никад никада нико ништа ниједан ниједна"
            ),
        ),
    }
)
"""Where two negations make one: the one at the verb, and words that only repeat it (nie … niczego). One of these may be
cut while the first stays in the same clause."""
