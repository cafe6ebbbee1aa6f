"""English."""

from __future__ import annotations

from generator.drafting.languages.language_words import LanguageWords, words

_OTHERS = (
    r"interior|home|health|finance|economy|economics|economic affairs|trade|commerce|energy|justice|education|"
    r"agriculture|culture|environment|labou?r|employment|information|industry|fisheries|housing|war|tourism|sports?|"
    r"science|research|technology|innovation|digital(?: affairs)?|development|social affairs|welfare|pensions|families|"
    r"religious affairs|women|youth|veterans|immigration|migration|infrastructure|water(?: resources)?|mining|forestry|"
    r"communications|telecommunications|planning|public works|regional development|europe|"
    r"european affairs|customs|revenue|"
    r"budget|police|security|internal affairs|home affairs|emergencies|emergency situations|climate|railways?|"
    r"shipping|ports?|"
    r"maritime affairs|aviation|higher education|media|rural affairs|local government|natural resources|food|"
    r"petroleum|oil"
)
"""What a ministry is for that is neither of the two that texts of diplomacy name most."""
_NO_MINISTRY = (
    r"the|an?|his|her|its|their|our|your|this|that|these|both|said|says|told|tells|drew|met|gave|saw|and|or|but|as|when|"
    r"while|by|to|from|with|of|for|on|in|at|if|is|was|were|are|be|has|had|have|not|which|who|\w+ed|\w+ing"
)
"""Words before *minister* that tell of no ministry."""

WORDS = LanguageWords(
    verbs=r"(?:went|goes|going) on to say|(?:went|goes) on|sa(?:ys?|id|ying)|t(?:ells?|old|elling)|"
    r"add(?:s|ed|ing)?|wr(?:ites?|ote|itten|iting)|tweet(?:s|ed|ing)?|"
    r"post(?:s|ed|ing)|stat(?:es|ed|ing)|not(?:es|ed|ing)|warn(?:s|ed|ing)?|insist(?:s|ed|ing)?|argu(?:es|ed|ing)|"
    r"claim(?:s|ed|ing)|explain(?:s|ed|ing)?|announc(?:es|ed|ing)|declar(?:es|ed|ing)|repl(?:ies|ied|ying)|"
    r"respond(?:s|ed|ing)|answer(?:s|ed|ing)|continu(?:es|ed)|conclud(?:es|ed|ing)|call(?:s|ed|ing)(?: for)?|"
    r"describ(?:es|ed|ing)|remark(?:s|ed|ing)|comment(?:s|ed|ing)|observ(?:es|ed|ing)|stress(?:es|ed|ing)|"
    r"emphasi[sz](?:es|ed|ing)|urg(?:es|ed|ing)|caution(?:s|ed|ing)|recall(?:s|ed|ing)|acknowledg(?:es|ed|ing)|"
    r"conced(?:es|ed|ing)|admit(?:s|ted|ting)|confirm(?:s|ed|ing)|den(?:ies|ied|ying)|assert(?:s|ed|ing)|"
    r"maintain(?:s|ed|ing)|suggest(?:s|ed|ing)|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|vow(?:s|ed|ing)|"
    r"reiterat(?:es|ed|ing)|repeat(?:s|ed|ing)|underlin(?:es|ed|ing)|underscor(?:es|ed|ing)|pointed out|"
    r"express(?:es|ed|ing)|complain(?:s|ed|ing)|prais(?:es|ed|ing)|critici[sz](?:es|ed|ing)|condemn(?:s|ed|ing)|"
    r"highlight(?:s|ed|ing)|demand(?:s|ed|ing)|welcom(?:es|ed|ing)|read(?:s)?|agreed|proposed|"
    r"(?:re)?affirm(?:s|ed|ing)|put it|regretted|underst(?:ands|ood)|corrected|believes|"
    r"dismissed|denounced|hailed|labell?ed|quipped|joked|asked(?: for)?|reassured|predicted|testified|countered|quoted|"
    r"(?:hit|shot|fired|pushed|snapped) back|chim(?:es|ed|ing) in|weigh(?:s|ed|ing) in|chipped in|"
    r"let (?:it )?be known|"
    r"assur(?:es|ed|ing)|lament(?:s|ed|ing)?|mus(?:es|ed|ing)|parr(?:ies|ied|ying)|shrugg(?:ed|ing)|sigh(?:s|ed|"
    r"ing)?|"
    r"scoff(?:s|ed|ing)?|retort(?:s|ed|ing)?|confid(?:es|ed|ing)|recount(?:s|ed|ing)?|volunteer(?:s|ed|ing)|"
    r"reveal(?:s|ed|ing)?|disclos(?:es|ed|ing)|contend(?:s|ed|ing)?|signal(?:s|led|ling|ed|ing)|hint(?:s|ed|ing)?|"
    r"brand(?:s|ed|ing)|dubb(?:ed|ing)|fum(?:es|ed|ing)|ridicul(?:es|ed|ing)|mock(?:s|ed|ing)|"
    r"convey(?:s|ed|ing)|voic(?:es|ed|ing)|inform(?:s|ed|ing)|accus(?:es|ed|ing)|echo(?:es|ed|ing)|objected|"
    r"defend(?:s|ed|ing)|slamm(?:ed|ing)|slams|blast(?:s|ed|ing)|lashed out|derid(?:es|ed|ing)|lambast(?:s|ed|ing)|"
    r"decri(?:es|ed)|decrying|tout(?:s|ed|ing)|wonder(?:s|ed|ing)|opin(?:es|ed|ing)|liken(?:s|ed|ing)|"
    r"characteri[sz](?:es|ed|ing)|portray(?:s|ed|ing)|deplor(?:es|ed|ing)|rebuk(?:es|ed|ing)|chid(?:es|ed|ing)|"
    r"scold(?:s|ed|ing)|teas(?:es|ed|ing)|summed up|sums up|exclaim(?:s|ed|ing)|mutter(?:s|ed|ing)|grumbl(?:es|ed|"
    r"ing)|"
    r"snapp(?:ed|ing)|thunder(?:s|ed|ing)|deadpann(?:ed|ing)|deadpans|recogni[sz](?:es|ed|ing)|undertook|"
    r"undertakes|"
    r"undertaken|bristl(?:es|ed)|boast(?:s|ed|ing)?|griped?|likened|apologi[sz](?:es|ed|ing)|appeal(?:s|ed|"
    r"ing) for|interjected|(?:(?<=not )|(?<=n[’']t )|(?<=never ))(?:call|describe|confirm|promise)|sp(?:oke|eak|"
    r"eaks|oken|eaking) of|asked for|(?:brush|wav|laugh|shrugg)(?:ed|es|ing) (?:off|aside|away)|blam(?:es|ed|"
    r"ing)|thank(?:s|ed|ing)(?=[^.,;]* for\b)|"
    r"(?:(?<=undersigned )|(?<=they )|(?<=who )|(?<!\bits )(?<!\bhis )(?<!['’]s )(?<=[a-rt-z]s )|"
    r"(?<=people )|(?<=(?:wo)men ))"
    r"(?:call(?: for| on)?|describe|demand|claim|accuse|complain|insist|stress|argue|express|denounce|declare|"
    r"state)",
    feminine_verbs="(?!)",
    denies=r"den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|"
    r"ing)?|"
    r"dismiss(?:es|ed|ing)?|rul(?:es|ed|ing) out|disavow(?:s|ed|ing)?|doubt(?:s|ed|ing)?|contradict(?:s|ed|ing)?|"
    r"contest(?:s|ed|ing)|refus(?:es|ed|ing)|declin(?:es|ed|ing)|untrue|false|not true",
    not_said=r"(?:(?:not|n['’]t|never|nor(?:\s(?:did|has|had|does|would)\s[\w.-]+(?:\s[\w.-]+)?)?|neither|without|"
    r"short of|declin\w+ to|refus\w+ to|avoid\w*|refrain\w* from)"
    r"(?!\s(?:only|just|merely|simply))(?:\s(?:even|yet|ever|once|actually|publicly|explicitly|himself|herself|"
    r"so much as|(?:go|going) as far as))?"
    r"\s(?:say|saying|said|call|calling|called|describ\w+|us(?:e|ed|ing)|mention\w*|utter\w*|speak of|speaking of|"
    r"spoken of|"
    r"label\w*|tell|telling|told|claim\w*|suggest\w*|repeat\w*|brand\w*|characteri[sz]\w+|promis\w+)\b[^:;\x00]*|"
    r"(?:it (?:is|was) (?:not true|untrue|false|wrong)|(?:is|was) no truth)\b[^:;\x00]*\bthat\b[^:;\x00]*)\x00",
    according=r"according to|in the (?:words|view|opinion|eyes) of|as (?:told|quoted|cited) by|"
    r"(?:came|was)(?=\s(?:the\s)?[\w\s.-]{2,40}['’]s?\s(?:\w+\s)?(?:answer|reply|response|retort|verdict|comment))",
    according_own=r"by (?P<own>his|her|their) (?:own )?account|in (?P<after>his|her|their) words",
    own={"his": "m", "her": "f", "their": "n"},
    takes_object=r"(?:tell|told|urg|accus|call|describ|prais|critici[sz]|condemn|denounc|hail|label|brand|dubb|"
    r"ridicul|mock|"
    r"slamm|blast|blam|inform|assur|reassur|rebuk|chid|scold|teas|quot|welcom|defend|portray|characteri[sz]|"
    r"liken|deplor|decri|"
    r"derid|lambast|tout|thank|dismiss|demand|convey|highlight|recogni[sz])(?:es?|s|e?d|ing)?",
    only_reported=r"encourag(?:es|ed|ing)|request(?:s|ed|ing)|implor(?:es|ed|ing)|advis(?:es|ed|ing)|exhort(?:s|ed|ing)|"
    r"appeal(?:s|ed|ing) to|"
    r"offer(?:s|ed|ing)(?= to\b)|invit(?:es|ed|ing)|hoped|thank(?:s|ed|ing)|expects|(?<!is "
    r")(?<!are )(?<!was )(?<!were )(?<!been )expected",
    expects=r"expects|expected",
    hopes=r"hoped",
    thanks=r"thank(?:s|ed|ing)",
    takes_sides=r"welcom(?:es|ed)|condemn(?:s|ed)|prais(?:es|ed)|support(?:s|ed)",
    that="that",
    joins=r"and",
    pronouns={"he": "m", "she": "f", "they": "n", "the latter": ""},
    anaphors={
        r"both(?!\s(?:the|of|these|those|his|her|its|their|our|\w+s|men|women)\b)(?!\s(?-i:[A-Z]))(?!\s\w+\sand\b)": "n"
    },
    prepositions=words(
        "of to with for from by in at on between about against among under over into than as via after "
        "before like through toward towards near during behind"
    ),
    determiners=words("the a an its his her their this"),
    between=r"has|had|have|is|was|were|also|then|later|earlier|again|once|recently|previously|quickly|immediately|"
    r"repeatedly|reportedly|already|still|just|now|further|meanwhile|instead|publicly|firmly|himself|herself|"
    r"in turn|in principle|"
    r"for (?:his|her) part|on (?:his|her) part|did|however|only|first|separately|both|bluntly|flatly",
    openers=words(
        "excellency speaking asked pressed both nobody everybody somebody many most several such all neither either "
        "here there perhaps maybe if unless once although despite without only even yes no sources "
        "officials ministers fishermen people ships"
    ),
    honorifics={
        "mr": "m",
        "mrs": "f",
        "ms": "f",
        "sir": "m",
        "dr": "",
        "excellency": "",
        "hon": "",
        "honourable": "",
        "honorable": "",
    },
    roles={
        "vice-president": r"vice[- ]president",
        "prime-minister": r"prime minister|(?-i:PM)|premier|head of (?:the )?government",
        "foreign-minister": r"(?:deputy )?foreign minister|minister (?:of|for) foreign affairs|foreign secretary|"
        r"secretary of state|(?:top|chief) diplomat",
        "defence-minister": r"defen[cs]e (?:minister|secretary)|minister (?:of|for) defen[cs]e",
        "transport-minister": r"transport minister|minister (?:of|for) transport",
        "other-minister": rf"(?:{_OTHERS}) (?:minister|secretary)|minister (?:of|for) (?:the )?(?:{_OTHERS})",
        "minister": rf"(?:(?!(?:{_NO_MINISTRY})\b)(?-i:[a-z]+) )?minister"
        r"(?: (?:of|for) (?-i:(?!the\b|his\b|her\b|whom\b|a\b)[a-z]+))?",
        "spokesperson": (
            r"(?:chief |deputy )?(?:government |ministry |foreign ministry )?spokes(?:man|woman|"
            r"person)|press secretary"
        ),
        "ambassador": r"ambassador",
        "envoy": r"(?:special |peace )*(?:envoy|representative|mediator)",
        "secretary-general": r"secretary[- ]general",
        "chancellor": r"chancellor",
        "president": r"president|head of state(?! (?:and|or)\b)",
        "mayor": r"mayor",
        "king": r"king|queen|emperor",
        "adviser": r"(?:senior |presidential |security )*advis[eo]r",
        "leader": r"leader",
        "foreign-ministry": r"foreign ministry|ministry of foreign affairs|foreign office|state department",
        "defence-ministry": r"defen[cs]e ministry|ministry of defen[cs]e",
        "presidency": r"(?:president(?:ial|['’]s)?) (?:office|administration)|office of the president|presidency",
        "other-ministry": rf"(?:{_OTHERS}) ministry|ministry of (?:the )?(?:{_OTHERS})",
        "ministry": r"ministry",
        "government": r"government|cabinet",
        "state-media": r"state(?:-run)? (?:media|news agency|television|broadcaster)",
        "statement": r"statement|readout|communiqu[eé]|document|letter|report",
        "counterpart": r"counterparts?|opposite number",
        "official": r"(?:senior |junior |western |unnamed |government |defence |foreign ministry |"
        r"(?!(?:told|tells?|said|says?|by|to|from|with|of|and|when|that|as|for|but)\b)\w+ )?"
        r"(?:official|diplomat|source|officer|analyst|expert|negotiator|lawmaker|captain|resident|aide)s?",
    },
    courtesies=r"(?:(?:just )?(?:a few|a couple of|one|two|three) (?:quick |brief )?(?:things|thing|"
    r"announcements?|items?|points?)"
    r"(?: (?:at the (?:top|outset)|to start(?: with)?|before (?:i|we) .{1,30}))?|with that,? (?:i['’]ll|i will|"
    r"we['’]ll|let me|"
    r"i['’]m happy to) (?:take|turn) .{1,40}|(?:yes|okay|ok|sure),? (?-i:[A-Z])\w+)|(?:good (?:morning|afternoon|"
    r"evening|day)|hello|hi|welcome(?=[\s,]*(?:to|back|everyone|everybody|"
    r"all)?\b))[^:;]*|"
    r"(?:(?:so|well|ok|okay|yes|no|and),? )?(?:many )?(?:thank(?:s| you)(?! to\b)(?!.*(?:, (?:and|but)|\bthat\b|"
    r"\bwhich\b))|"
    r"i(?:['’]d| would)? (?:like to )?thank (?:you|everyone|all of you))[^:;]*|"
    r"(?:(?:that|it|this)(?:['’]s| is) )?an? (?:\w+ )?question|(?:next|last|first) question(?:,? please)?|"
    r"(?:yes,? )?please(?: go ahead)?|go ahead|(?:it is |it['’]s )?(?:good|nice|great) to (?:see|be with) "
    r"you[^:;]*",
    counts={
        r"(?:both(?: of)?|(?:the|these) two)\s(?:(?:the|these)\s)?": 2,
        r"(?:all|the|all the|these)\sthree\s": 3,
    },
    counts_nothing=r"(?:the\s)",
    jointly={
        "foreign-ministers": r"(?:foreign ministers|top diplomats|foreign secretaries|chief diplomats)",
        "prime-ministers": r"(?:prime ministers|premiers|heads of (?:the )?governments?|chancellors)",
        "presidents": r"presidents",
        "ministers": r"(?:\w+ )?ministers",
        "leaders": r"(?:leaders|heads of state|statesmen|heads of state (?:and|or) government)",
        "sides": r"(?:sides|parties|delegations)",
        "states": r"(?:countries|states|nations|governments|capitals|neighbou?rs)",
        "persons": r"(?:interlocutors|politicians|men|women|diplomats|envoys|negotiators|counterparts|colleagues)",
    },
    withheld=r"(?:ask(?:ed|ing) (?:not to be (?:named|identified)|to remain anonymous|for anonymity)|"
    r"condition of anonymity|"
    r"(?:declin|refus)(?:ed|ing) to be (?:named|identified)|request(?:ed|ing) anonymity|not authori[sz]ed to speak)"
    r"(?:[^,;.]{0,30}?\s(?:because|as|since|because of|citing|due to)\s(?P<reason>[^,;.\x00]+))?",
    calls_parties=r"(?:here(?:in)?after|hereinbelow|together|jointly|collectively)[^().]{0,50}\b(?:parties|sides|"
    r"participants|signatories)\b",
    agrees_on=r"(?:on |to )?(?:the following|as follows)(?: (?:points?|steps?|measures?|understandings?|terms))?",
    provides=r"shall|will",
    each_party=r"(?:each|either|neither|any|every|no) (?:of the )?(?:party|side|participant|signatory|parties|sides)",
    side=r"(?P<state>[\w’'-]+)\sside",
    afterwards=r"(?:after|following|as \w+ left) (?:(?:the|his|her|their|its) )?(?:\w+ )?"
    r"(?:talks?|meetings?|negotiations|"
    r"conversation|summit|call|visit|session|signing|ceremony|dinner|lunch)|"
    r"afterwards?|after (?:it|they) (?:ended|met|parted)",
    demands=r"call(?:s|ed|ing)(?: for)?|invit(?:es|ed|ing)|urg(?:es|ed|ing)|demand(?:s|ed|ing)|asked|"
    r"appeal(?:s|ed|ing)(?: to)?|"
    r"encourag(?:es|ed|ing)|request(?:s|ed|ing)|press(?:es|ed|ing)|implor(?:es|ed|ing)|advis(?:es|ed|ing)|exhort(?:s|ed|ing)|"
    r"instruct(?:s|ed|ing)|entreat(?:s|ed|ing)|beseech(?:es|ing)|task(?:s|ed|ing)",
    to_do=r"\bto\s(?!(?:the|an?|this|that|these|those|its|his|her|their|all|any|both|such)\b)\w+[\s,]",
    refers_back=r"(?P<says>(?:that|this)(?:['’]s| is| was)(?: just| exactly| at least)? (?:how|what|the way))|"
    r"(?:that|this)(?:['’]s| is| was| at least is| at least was) the (?:\w+ )?(?:verdict|view|answer|message|"
    r"advice|"
    r"assessment|warning|position|line|word|response|reply|explanation|conclusion) (?:of|from)|"
    r"(?:those|these|such|the) (?:are|were|(?:\w+ )?words (?:are|were|come from|came from|belong(?:ed)? to))"
    r"(?: the (?:\w+ )?words (?:of|from)| those of)?(?=\s[^.;:?]{2,60}(?:['’]s?(?: \w+)? words\b|['’]s?\s*[.,])|"
    r"(?<=of)\s|(?<=from)\s|(?<=to)\s)|"
    r"(?:with|in) (?:these|those) words,?|(?:so|thus) (?:said|says|spoke|speaks|wrote|writes|ended|began|warned)|"
    r"thus(?=\s[^.,;]{3,40},)|"
    r"the (?:\w+ )?(?:sentence|line|phrase|remark|quote|quotation|comment|comparison|verdict|plea) "
    r"(?:(?:is|was)(?: that of| by)?(?=\s[^.;:?]{2,40}['’]s?\s*[.,]|(?<=of)\s|(?<=by)\s)|belong(?:s|ed) to|"
    r"comes? from|came from|"
    r"stem(?:s|med) from)|"
    r"the (?:speaker|author|writer)(?: of (?:these|those|the) (?:words|lines))? (?:is|was)|"
    r"it (?:is|was)(?=\s(?:the\s)?[^.,;]{3,50},?\swho\s(?:said|says|spoke|wrote|put|asked|warned|coined|uttered))",
    begins_to_speak=r"(?:speaks|spoke) (?:first|next|last|without notes)|(?:took|takes) (?:the (?:floor|stage|"
    r"podium|microphone)|"
    r"to the (?:stage|podium|lectern|microphone))|(?:rose|stood up) to (?:speak|reply)|steps? up to the (?:podium|"
    r"microphone)|(?:is|was|were|sounded|proved|remained|seemed)(?: \w+ly)? (?:(?:more|less|even more|far less|"
    r"rather|quite|equally|just as|no less|similarly|"
    r"somewhat) )?"
    r"(?:blunt(?:er)?|direct|frank(?:er)?|candid|plain(?:er|-spoken)?|terse|curt|succinct|brief(?:er)?|"
    r"categorical|outspoken|"
    r"forthright|clear(?:er)?|unequivocal|emphatic|explicit|scathing|dismissive|sceptical|skeptical|doubtful|"
    r"cautious|guarded|"
    r"unimpressed|unmoved|unconvinced|unrepentant|defiant|furious|angry|angrier|adamant|philosophical|"
    r"optimistic|hopeful|"
    r"pessimistic|gloomy|gloomier|diplomatic|patient|conciliatory|sanguine)(?=\s*[.,]| (?:about|on|in|when|too|"
    r"as)\b)|"
    r"(?:does|did) not (?:mince (?:his|her|their|any)? ?words|beat about the bush|hold back|hide (?:his|her|"
    r"their) \w+|"
    r"agree|disagree|share (?:that|this|the|his|her) \w+|see it (?:that way|so))|minced no words|pulled no punches|"
    r"(?:disagrees|disagreed|begs to differ|begged to differ)|sees? (?:it|things|that|this) (?:\w+ )?differently|"
    r"saw (?:it|things|that|this) (?:\w+ )?differently|puts? it (?:\w+ )?(?:differently|more \w+|plainly|"
    r"bluntly|simply)|"
    r"(?:takes?|took|has|had|offered|offers) (?:a|an|another|quite another|the opposite) (?:\w+ )?(?:view|"
    r"answer|message|"
    r"warning|explanation|reply|word of \w+)|(?:shook|shakes) (?:his|her|their) head|(?:shrugged|shrugs|laughed|"
    r"laughs)(?=\s*[.])",
    nouns_of_speech=r"remarks?|comments|line|verdict|answer|reply|response|message|reaction|comment|conclusion|"
    r"motto|warning|retort|"
    r"riposte|"
    r"advice|explanation|summary|refrain|mantra|assessment|rejoinder|quip|complaint|promise|rebuke|plea|take|"
    r"opening words|words|"
    r"statement|diagnosis|prediction",
    owners={"his": "m", "her": "f", "their": "n"},
    writes=r"(?:publish|issu|releas|post|shar|pen+|sent?|send|sign|writ|wrote)\w*\s(?:an?|this|the|his|her|"
    r"their)\s(?:\w+\s)?(?:letter|statement|post|thread|"
    r"note|message|video|op-?ed|appeal|essay|email)",
    named_things=r"(?:programmes?|program|scheme|initiative|show|daily|weekly|broadcaster|station|channel|"
    r"tabloid|website|blog|"
    r"campaign|festival|conference|mission|party|movement|club|pub|app|ships?|tanker|vessel|ferry|trawler|"
    r"freighter|yacht|boat|icebreaker|newspaper|magazine|film|"
    r"book|novel|"
    r"operation|project|exercise|podcast|documentary|series|play|song|album|hotel|restaurant)",
    informs=r"(?:inform|assur)\w+",
    speaks=r"faced (?:the )?(?:cameras|press|reporters)|would not be drawn|(?:took|fielded|dodged|evaded|ducked|"
    r"declined) (?:\w+ )?questions|side-?stepped|(?:met|addressed|briefed|spoke to|talked to) (?:the )?(?:press|"
    r"reporters|journalists|cameras)",
    links=r"of|for|to|from|at",
    venues={
        "press-conference": r"(?:press|news) (?:conference|briefing)|(?:daily|regular) briefing|briefing",
        "reporters": r"(?:to|told) (?:the )?(?:reporters|journalists|the press)",
        "interview": r"(?:in|during) an interview",
        "written": r"in a (?:\w+ )?(?:written|signed) (?:\w+ )?statement|in writing|in an? (?:\w+ )?letter",
        "statement": r"in an? (?:\w+ )?statement",
        "radio": r"on (?:\w+ )?radio",
        "television": r"on (?:\w+ )?(?:television|TV)",
        "speech": r"in (?:a|his|her) (?:\w+ )?(?:speech|address)",
        "parliament": r"(?:told|to|before|in|at) (?:the )?parliament",
        "call": r"(?:by|over the) (?:tele)?phone|(?:tele)?phone call",
    },
    describes=r"(?:(?:more than|over|nearly|almost|about|around|at least|up to)\s\w+|\d+|the|an?|its|his|her|"
    r"their|our|these|those|some|many|most|several|few|both|all|other|another|"
    r"one|two|"
    r"three|four|five|dozens of|hundreds of|critics of|opponents of|supporters of|members of)\s",
    described_alone=r"(?:[\w’'-]+\s){0,2}(?:\w{2,}s|\w*(?:men|women)|people|police|media|staff|opposition|"
    r"management)"
    r"(?:\s(?:of|in|from|at)\s(?:[\w’'-]+\s?){1,3})?",
    of_whom=words("of from in at for"),
    nobody=words("nobody none no it there this that what which who"),
)
