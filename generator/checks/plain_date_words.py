"""How more languages name months and days of the week, and what may stand beside them: data for one check.

Names are those of the Unicode CLDR (https://cldr.unicode.org), with the case endings that dates have in running text.
Each is the body of a regular expression; ``_`` is a space, and a comma stands between the names of one month. A name
that ends in a full stop is short, or another word too, and counts beside a number only.
"""

from __future__ import annotations

_NORWEGIAN = (
    "januar,jan. februar,feb. mars,mar. april,apr. mai juni,jun. juli,jul. august,aug. september,sep.,sept. "
    "oktober,okt. november,nov. desember,des."
)
_CROATIAN = (
    "siječ(?:anj|nja|nju),sij. veljač[aeiu],velj. ožuj(?:ak|ka|ku),ožu. trav(?:anj|nja|nju),tra. "
    "svib(?:anj|nja|nju),svi. lip(?:anj|nja|nju),lip. srp(?:anj|nja|nju),srp. kolovoz[au]?,kol. ruj(?:an|na|nu),ruj. "
    "listopad[au]?,lis. studen(?:i|og|oga|om|ome),stu. prosin(?:ac|ca|cu),pro."
)
_SERBIAN = (
    "januar[au]?,јануар[ау]?,jan.,јан. februar[au]?,фебруар[ау]?,feb.,феб. mart[au]?,март[ау]?,mar.,мар. "
    "april[au]?,април[ау]?,apr.,апр. maj[au]?,мај[ау]? jun[iau]?,јун[иау]? jul[iau]?,јул[иау]? "
    "a[uv]gust[au]?,август[ау]?,a[uv]g.,авг. septemb(?:ar|ra|ru),септемб(?:ар|ра|ру),sep.,сеп. "
    "oktob(?:ar|ra|ru),октоб(?:ар|ра|ру),okt.,окт. novemb(?:ar|ra|ru),новемб(?:ар|ра|ру),nov.,нов. "
    "decemb(?:ar|ra|ru),децемб(?:ар|ра|ру),dec.,дец."
)
_FINNISH = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip
_VIETNAMESE = (
    "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười_một", "mười_hai",
)  # fmt: skip
PLAIN_MONTHS = {
    "nl": "januari,jan. februari,feb.,febr. maart,mrt. april,apr. mei juni,jun. juli,jul. augustus,aug. "
    "september,sep.,sept. oktober,okt. november,nov. december,dec.",
    "af": "januarie,jan. februarie,feb. maart,mrt. april,apr. mei junie,jun. julie,jul. augustus,aug. september,sep. "
    "oktober,okt. november,nov. desember,des.",
    "cs": "led(?:en|na|nu),led. únor[au]?,úno. březn[au]|březen,bře. dub(?:en|na|nu),dub. květ(?:en|na|nu),kvě. "
    "červ(?:en|na|nu),čvn. červen(?:ec|ce|ci),čvc. srp(?:en|na|nu),srp. září,zář. říj(?:en|na|"
    "nu),říj. listopadu?,lis. "
    "prosin(?:ec|ce|ci),pro.",
    "sk": "január[ai]?,jan. február[ai]?,feb. mar(?:ec|ca|ci),mar. apríl[ai]?,apr. máj[ai]? jún[ai]? júl[ai]? "
    "august[ae]?,aug. septemb(?:er|ra|ri),sep. októb(?:er|ra|ri),okt. novemb(?:er|ra|ri),nov. decemb(?:er|ra|"
    "ri),dec.",
    "sl": "januar(?:ja|ju)?,jan. februar(?:ja|ju)?,feb. mar(?:ec|ca|cu),mar. april[au]?,apr. maj[au]? "
    "juni(?:j|ja|ju),jun. "
    "juli(?:j|ja|ju),jul. avgust[au]?,avg. septemb(?:er|ra|ru),sep. oktob(?:er|ra|ru),okt. novemb(?:er|ra|ru),nov. "
    "decemb(?:er|ra|ru),dec.",
    "hr": _CROATIAN,
    "bs": _SERBIAN,
    "sr": _SERBIAN,
    "mk": "јануари,јан. февруари,фев. март,мар. април,апр. мај јуни,јун. јули,јул. август,авг. септември,сеп. "
    "октомври,окт. ноември,ное. декември,дек.",
    "bg": "януари,яну. февруари,фев. март април,апр. май юни юли август,авг. септември,сеп. октомври,окт. "
    "ноември,ное. декември,дек.",
    "be": "студзен[ья]|студзені,сту. лют(?:ы|ага|ым) сакавік[аау]?,сак. красавік[ау]?,кра. ма[йяі] "
    "чэрвен[ья]|чэрвені "
    "ліпен[ья]|ліпені,ліп. жні(?:вень|ўня|ўні) верас(?:ень|ня|ні) кастрычнік[ау]? лістапад[аз]?е? сне(?:жань|"
    "жня|жні)",
    "ro": "ianuarie,ian. februarie,feb. martie,mar. aprilie,apr. mai iunie,iun. iulie,iul. august,aug. "
    "septembrie,sept.,sep. octombrie,oct. noiembrie,noi.,nov. decembrie,dec.",
    "hu": "január(?:i|ban|ában)?,jan. február(?:i|ban|jában)?,febr.,feb. március(?:i|ban|"
    "ában)?,márc. április(?:i|ban|ában)?,ápr. "
    "május(?:i|ban|ában)?,máj. június(?:i|ban|ában)?,jún. július(?:i|ban|ában)?,júl. augusztus(?:i|ban|ában)?,aug. "
    "szeptember(?:i|ben|ében)?,szept. október(?:i|ben|ében)?,okt. november(?:i|ben|ében)?,nov. december(?:i|ben|"
    "ében)?,dec.",
    "el": "ιανουάριος?,ιανουαρίου,ιαν. φεβρουάριος?,φεβρουαρίου,φεβ. μάρτιος?,μαρτίου,μαρ.,μάρ. "
    "απρίλιος?,απριλίου,απρ. "
    "μάιος?,μαΐου,μάη,μαΐ.,μάι. ιούνιος?,ιουνίου,ιουν.,ιούν. ιούλιος?,ιουλίου,ιουλ.,ιούλ. "
    "αύγουστος?,αυγούστου,αυγ.,αύγ. "
    "σεπτέμβριος?,σεπτεμβρίου,σεπ.,σεπτ. οκτώβριος?,οκτωβρίου,οκτ. νοέμβριος?,νοεμβρίου,νοε.,νοέ. "
    "δεκέμβριος?,δεκεμβρίου,δεκ.",
    "sv": "januari,jan. februari,feb. mars april,apr. maj juni,jun. juli,jul. augusti,aug. september,sep.,sept. "
    "oktober,okt. november,nov. december,dec.",
    "da": "januar,jan. februar,feb. marts,mar. april,apr. maj juni,jun. juli,jul. august,aug. september,sep.,sept. "
    "oktober,okt. november,nov. december,dec.",
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "no": _NORWEGIAN,
    "is": "janúar,jan. febrúar,feb. mars,mar. apríl,apr. maí júní,jún. júlí,júl. ágúst,ágú. september,sep. "
    "október,okt. "
    "nóvember,nóv. desember,des.",
    "fi": " ".join(
        f"{stem}kuu(?:ta|ssa|n|hun)?,{stem}."
        for stem in _FINNISH
    ),
    "et": "jaanuari?s?l?,jaan. veebruari?s?l?,veebr. märtsi?s?l? aprilli?s?l?,apr. mais?l? juunis?l? juulis?l? "
    "augusti?s?l?,aug. septemb(?:er|ri|ris|ril),sept. oktoob(?:er|ri|ris|ril),okt. novemb(?:er|ri|ris|ril),nov. "
    "detsemb(?:er|ri|ris|ril),dets.",
    "lv": "janvār(?:is|ī|a),janv. februār(?:is|ī|a),febr. mart[sāa] aprīl(?:is|ī|a),apr. maij[sāa] jūnij[sāa],jūn. "
    "jūlij[sāa],jūl. august[sāa],aug. septembr(?:is|ī|a),sept. oktobr(?:is|ī|a),okt. novembr(?:is|ī|a),nov. "
    "decembr(?:is|ī|a),dec.",
    "lt": "sausi(?:o|s|į),saus. vasari(?:o|s|į),vas. kov(?:o|as|ą),kov. baland(?:žio|is|"
    "į),bal. gegužė?s?,gegužę,geg. "
    "birželi(?:o|s)|birželį,birž. liep(?:os|a|ą),liep. rugpjū(?:čio|tis|tį),rugp. rugsėj(?:o|is|į),rugs. "
    "spali(?:o|s)|spalį,spal. lapkri(?:čio|tis|tį),lapkr. gruod(?:žio|is|į),gruod.",
    "he": "ינואר,ינו׳. פברואר,פבר׳. מרץ,מרס אפריל,אפר׳. מאי יוני יולי אוגוסט,אוג׳. ספטמבר,ספט׳. אוקטובר,אוק׳. "
    "נובמבר,נוב׳. "
    "דצמבר,דצמ׳.",
    "hi": "जनवरी,जन॰. फ़रवरी,फरवरी,फ़र॰. मार्च अप्रैल मई जून जुलाई,जुल॰. अगस्त,अग॰. सितंबर,सितम्बर,सित॰. "
    "अक्टूबर,अक्तूबर,अक्टू॰. नवंबर,नवम्बर,नव॰. दिसंबर,दिसम्बर,दिस॰.",
    "vi": " ".join(
        f"(?:tháng|thg)_0?{number},tháng_{name}"
        for number, name in enumerate(_VIETNAMESE, 1)
    ),
    "id": "januari,jan. februari,feb. maret,mar. april,apr. mei juni,jun. juli,jul. agustus,agu.,ags. "
    "september,sep.,sept. oktober,okt. november,nov. desember,des.",
    "ms": "januari,jan. februari,feb. mac april,apr. mei jun julai,jul. ogos,ogo. september,sep. oktober,okt. "
    "november,nov. disember,dis.",
    "th": r"มกราคม,มกรา,ม\.ค\. กุมภาพันธ์,กุมภา,ก\.พ\. มีนาคม,มีนา,มี\.ค\. เมษายน,เมษา,เม\.ย\. พฤษภาคม,พฤษภา,พ\.ค\. "
    r"มิถุนายน,มิถุนา,มิ\.ย\. กรกฎาคม,กรกฎา,ก\.ค\. สิงหาคม,สิงหา,ส\.ค\. กันยายน,กันยา,ก\.ย\. ตุลาคม,ตุลา,ต\.ค\. "
    r"พฤศจิกายน,พฤศจิกา,พ\.ย\. ธันวาคม,ธันวา,ธ\.ค\.",
    "fa": "ژانویهٔ?,ژانویه فوریهٔ?,فوریه مارس آوریل مهٔ?,می. ژوئن ژوئیهٔ?,جولای اوت,آگوست سپتامبر اکتبر نوامبر "
    "دسامبر",
    "ca": "gener,gen. febrer,febr. març abril,abr. maig juny juliol,jul. agost,ag. setembre,set. octubre,oct. "
    "novembre,nov. desembre,des.",
    "sq": "janar(?:i|it)?,jan. shkurt(?:i|it)?,shk. mars(?:i|it)? prill(?:i|it)?,pri. maj(?:i|it)? "
    "qershor(?:i|it)?,qer. "
    "korrik(?:u|ut)?,korr. gusht(?:i|it)? shtator(?:i|it)? tetor(?:i|it)?,tet. nëntor(?:i|it)?,nën. dhjetor(?:i|"
    "it)?,dhj.",
    "az": "yanvar(?:ın|da|ında)?,yan. fevral(?:ın|da|ında)?,fev. mart(?:ın|da|ında)? aprel(?:in|də|ində)?,apr. "
    "may(?:ın|da|ında)? iyun(?:un|da|unda)? iyul(?:un|da|unda)? avqust(?:un|da|unda)?,avq. sentyabr(?:ın|da|"
    "ında)?,sen. "
    "oktyabr(?:ın|da|ında)?,okt. noyabr(?:ın|da|ında)?,noy. dekabr(?:ın|da|ında)?,dek.",
}  # fmt: skip
"""January to December."""

_BOSNIAN_WEEK = (
    "ponedjelj(?:ak|ka|kom),pon. utor(?:ak|ka|kom),uto. srijed(?:a|e|u|om),sri. četvrt(?:ak|ka|kom),čet. "
    "pet(?:ak|ka|kom),pet. subot(?:a|e|u|om),sub. nedjelj(?:a|e|u|om),ned."
)
PLAIN_WEEKDAYS = {
    "nl": "maandag,ma. dinsdag,di. woensdag,wo. donderdag,do. vrijdag,vr. zaterdag,za. zondag,zo.",
    "af": "maandag dinsdag woensdag donderdag vrydag saterdag sondag",
    "cs": "pondělí,po. úterý,út. střed[ayu],st. čtvrt(?:ek|ku|ka),čt. pát(?:ek|ku),pá. sobot[auy],so. neděl[ei],ne.",
    "sk": "pondel(?:ok|ka|ku),po. utor(?:ok|ka|ku),ut. stred[auy],st. štvrt(?:ok|ka|ku),št. piat(?:ok|ka|ku),pi. "
    "sobot[auy],so. nede(?:ľa|ľu|le),ne.",
    "sl": "ponedelj(?:ek|ka),pon. tor(?:ek|ka),tor. sred[aeo],sre. četrt(?:ek|ka),čet. pet(?:ek|ka),pet. "
    "sobot[aeo],sob. "
    "nedelj[aeo],ned.",
    "hr": _BOSNIAN_WEEK,
    "bs": _BOSNIAN_WEEK,
    "sr": "ponedelj(?:ak|ka),понедељ(?:ак|ка),pon.,пон. utor(?:ak|ka),утор(?:ак|"
    "ка),uto.,уто. sred[aeu],сред[аеу],sre.,сре. "
    "četvrt(?:ak|ka),четврт(?:ак|ка),čet.,чет. pet(?:ak|ka),пет(?:ак|ка),pet.,пет. subot[aeu],субот[аеу],sub.,суб. "
    "nedelj[aeu].,недељ[аеу].,ned.,нед.",
    "mk": "понеделник,пон. вторник,вто. среда,сре. четврток,чет. петок,пет. сабота,саб. недела.,нед.",
    "bg": "понеделник,пн. вторник,вт. сряда,ср. четвъртък,чт. петък,пт. събота,сб. неделя.,нд.",
    "be": "панядзел(?:ак|ка) аўтор(?:ак|ка) серад[аыу] чацв(?:ер|ярга) пятніц[аыу] субот[аыу] нядзел[яюі].",
    "ro": "luni.,lunea marți,marţi,marțea miercuri,miercurea joi,joia vineri,vinerea sâmbăt[aă] duminic[aă]",
    "hu": "hétfőn?,hétfői kedd(?:en|i)?,kedd szerd(?:a|án|ai),sze. csütörtök(?:ön|i)?,cs. péntek(?:en|i)? "
    "szombat(?:on|i)?,szo. "
    "vasárnapi?",
    "el": "δευτέρα,δευτέρας,δευ. τρίτη.,τρίτης.,τρί. τετάρτη,τετάρτης,τετ. πέμπτη.,πέμπτης.,πέμ. "
    "παρασκευή,παρασκευής,παρ. "
    "σάββατο,σαββάτου,σάβ. κυριακή,κυριακής,κυρ.",
    "sv": "måndag(?:en)?,mån. tisdag(?:en)?,tis. onsdag(?:en)?,ons. torsdag(?:en)?,tors. fredag(?:en)?,fre. "
    "lördag(?:en)?,lör. söndag(?:en)?,sön.",
    "da": "mandag,man. tirsdag,tirs. onsdag,ons. torsdag,tors. fredag,fre. lørdag,lør. søndag,søn.",
    "nb": "mandag,man. tirsdag,tir. onsdag,ons. torsdag,tor. fredag,fre. lørdag,lør. søndag,søn.",
    "nn": "måndag,mandag,mån. tysdag,tirsdag,tys. onsdag,ons. torsdag,tor. fredag,fre. laurdag,lørdag,lau. "
    "søndag,sundag,søn.",
    "no": "mandag,måndag,man. tirsdag,tysdag,tir. onsdag,ons. torsdag,tor. fredag,fre. lørdag,laurdag,lør. "
    "søndag,sundag,søn.",
    "is": "mánudag(?:ur|inn)?,mán. þriðjudag(?:ur|inn)?,þri. miðvikudag(?:ur|inn)?,mið. fimmtudag(?:ur|inn)?,fim. "
    "föstudag(?:ur|inn)?,fös. laugardag(?:ur|inn)?,lau. sunnudag(?:ur|inn)?,sun.",
    "fi": "maanantai(?:na)?,ma. tiistai(?:na)?,ti. keskiviikko(?:na)?,ke. torstai(?:na)?,to. perjantai(?:na)?,pe. "
    "lauantai(?:na)?,la. sunnuntai(?:na)?,su.",
    "et": "esmaspäeva?l? teisipäeva?l? kolmapäeva?l? neljapäeva?l? reedel? laupäeva?l? pühapäeva?l?",
    "lv": "pirmdien[auā] otrdien[auā] trešdien[auā] ceturtdien[auā] piektdien[auā] sestdien[auā] svētdien[auā]",
    "lt": "pirmadien(?:is|į|io) antradien(?:is|į|io) trečiadien(?:is|į|io) ketvirtadien(?:is|į|"
    "io) penktadien(?:is|į|io) "
    "šeštadien(?:is|į|io) sekmadien(?:is|į|io)",
    "he": "יום_שני,יום_ב['׳]. יום_שלישי,יום_ג['׳]. יום_רביעי,יום_ד['׳]. יום_חמישי,יום_ה['׳]. יום_שישי,יום_ו['׳]. "
    "יום_שבת,שבת. יום_ראשון,יום_א['׳].",
    "hi": "सोमवार,सोम. मंगलवार,मंगल. बुधवार,बुध. गुरुवार,बृहस्पतिवार,वीरवार,गुरु. शुक्रवार,शुक्र. शनिवार,शनि. "
    "रविवार,इतवार,रवि.",
    "vi": "thứ_hai,thứ_2. thứ_ba,thứ_3. thứ_tư,thứ_4. thứ_năm,thứ_5. thứ_sáu,thứ_6. thứ_bảy,thứ_7. chủ_nhật,cn.",
    "id": "senin,sen. selasa,sel. rabu,rab. kamis,kam. jum(?:['’]?|a['’]?)at,jum. sabtu,sab. hari_minggu,minggu.",
    "ms": "isnin,isn. selasa,sel. rabu,rab. khamis,kha. jumaat,jum. sabtu,sab. ahad,ahd.",
    "th": r"(?:วัน)?จันทร์ (?:วัน)?อังคาร (?:วัน)?พุธ (?:วัน)?พฤหัสบดี,(?:วัน)?พฤหัส (?:วัน)?ศุกร์ "
    r"(?:วัน)?เสาร์ (?:วัน)?อาทิตย์.",
    "fa": "دوشنبه سه[\u200c_]?شنبه چهار[\u200c_]?شنبه پنج[\u200c_]?شنبه جمعه شنبه یک[\u200c_]?شنبه",
    "ca": "dilluns,dl. dimarts,dt. dimecres,dc. dijous,dj. divendres,dv. dissabte,ds. diumenge,dg.",
    "sq": "(?:e|të)_hën(?:ë|ën) (?:e|të)_mart(?:ë|ën) (?:e|të)_mërkur(?:ë|ën) (?:e|të)_enjten? (?:e|të)_premten? "
    "(?:e|të)_shtun(?:ë|ën) (?:e|të)_diel(?:ën)?",
    "az": "bazar_ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə bazar.",
}  # fmt: skip
"""Monday to Sunday."""

_NORWEGIAN_BESIDE = "den|i|på|år|året|og|eller|begynnelsen|slutten|midten|av"
_SERBIAN_BESIDE = (
    "u|dana|dne|godin[aeiu]|god|g|i|ili|početkom|krajem|sredinom|mesec[au]|mjesec[au]|"
    "у|дана|године|години|год|г|и|или|почетком|крајем|средином|месец[ау]"
)
BESIDE = {
    "en": "on|in|the|of|at|and|or|early|mid|middle|beginning|end|year|month|during",
    "nl": "op|in|de|den|het|van|te|jaar|maand|en|of|begin|medio|half|eind|einde",
    "af": "op|in|die|van|jaar|en|of|begin|einde",
    "cs": "v|ve|dne|rok[ue]?|r|a|nebo|měsíc[ei]?|začátkem|počátkem|koncem|polovině",
    "sk": "v|vo|dňa|rok[ue]?|r|a|alebo|mesiac[ai]?|začiatkom|koncom|polovici",
    "sl": "v|dne|leta|letu|leto|in|ali|mesec[au]|začetku|koncu|sredi",
    "hr": _SERBIAN_BESIDE,
    "bs": _SERBIAN_BESIDE,
    "sr": _SERBIAN_BESIDE,
    "mk": "на|во|година|г|и|или|месец",
    "bg": "на|в|във|през|година|годината|г|и|или|месец",
    "be": "у|ў|года|годзе|г|і|або|месяца",
    "ro": "în|la|pe|anul|anului|luna|lunii|ziua|data|de|și|şi|sau|începutul|sfârșitul|mijlocul|cursul",
    "hu": "a|az|és|vagy|év|évi|évben|hó|hónap|hónapban|elején|végén|közepén|folyamán|napján",
    "el": "στις|στη|στην|στον|στα|την|τη|τον|το|του|της|τις|και|ή|έτος|έτους|μήνα|μηνός|αρχές|τέλη|μέσα|κατά",
    "sv": "den|i|på|år|året|och|eller|av|början|slutet|mitten",
    "da": "den|i|på|år|året|og|eller|af|begyndelsen|slutningen|midten",
    "nb": _NORWEGIAN_BESIDE,
    "nn": _NORWEGIAN_BESIDE + "|byrjinga|slutten",
    "no": _NORWEGIAN_BESIDE,
    "is": "þann|hinn|í|á|árið|ári|og|eða",
    "fi": "päivänä|päivä|vuonna|vuoden|vuosi|ja|tai|alussa|lopussa|puolivälissä|aikana",
    "et": "aasta|aastal|a|ja|või|päeval|kuu|kuus|alguses|lõpus",
    "lv": "gada|gadā|gads|g|un|vai|mēnesī|sākumā|beigās|vidū",
    "lt": "m|metų|metais|d|dieną|diena|ir|arba|mėn|mėnesį|pradžioje|pabaigoje|viduryje",
    "he": "ב|ה|ביום|יום|בשנת|שנת|בחודש|חודש|של|ו|או|תחילת|סוף|אמצע",
    "hi": "को|में|के|की|तारीख|तारीख़|सन्|वर्ष|साल|माह|महीने|दिन|और|या|ई॰",
    "vi": "ngày|vào|hôm|năm|và|hoặc|đầu|cuối|giữa|trong",
    "id": "pada|di|tanggal|tgl|hari|tahun|bulan|dan|atau|awal|akhir|pertengahan|dalam",
    "ms": "pada|di|haribulan|hari|tahun|bulan|dan|atau|awal|akhir|pertengahan|dalam",
    "th": r"เมื่อ|ใน|วันที่|วัน|ที่|เดือน|ปี|พ\.ศ\.|พุทธศักราช|ค\.ศ\.|และ|หรือ|ต้น|กลาง|ปลาย",
    "fa": "در|روز|ماه|سال|و|یا|میلادی|اوایل|اواخر|اواسط",
    "ca": "el|la|de|any|dia|mes|i|o|principis|finals|mitjan|mitjans",
    "sq": "më|në|vit(?:i|in|it)|muaj(?:i|in)|dat[aë]|dhe|ose|fillim|fund|mes",
    "az": "il|ili|ilin|ildə|ayı|ayın|və|ya|əvvəlində|sonunda|ortasında",
}  # fmt: skip
"""Words that may stand beside the parts of a date and change nothing. Beside any other word a date is left alone."""

AFTER_NUMBER = {
    "en": "st|nd|rd|th",
    "nl": "e|ste|de",
    "hu": r"\.?-?(?:i|án|én|jén|ján|ban|ben)",
    "el": "η|ης|ος",
    "sv": ":e|:a|e",
    "ca": "r|n|t|è",
    "az": "-(?:da|də|si|sı|sü|ci|cı|cu|cü)",
    "lt": "-(?:oji|ąją|osios|ieji|aisiais|ųjų)",
    "fi": ":nnen",
}
"""Endings of a number that is a day or a year."""

JOINED_BEFORE = {"he": "[בה][-־]?", "ca": "[dl]['’]"}
"""What is written in one word with a name or number: in, on, the."""
UNSPACED = frozenset({"th"})
"""Languages that set no spaces between words."""
OTHER_YEARS = frozenset({"am", "ti", "om", "ne", "new", "mai"})
"""Languages whose years are mostly counted from another beginning, in numbers that could be ours (Ethiopia, Nepal)."""
