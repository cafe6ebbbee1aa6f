"""How English verbs of speech have what is said: with which noun and preposition, and behind whom."""

from __future__ import annotations

from generator.drafting.languages.complement import Complement, Whom

_HIS = r"(?:(?:a|an|the|his|her|its|their|great|some|any|no|both sides['’])\s)?"
_HOW = r"(?:(?:[a-z]+\s(?:and\s[a-z]+\s)?){0,2}?)"
_FEELS = (
    r"appreciation|gratitude|thanks|satisfaction|hopes?|confidence|conviction|belief|wish|view|opinion|expectation|"
    r"certainty|pleasure|delight|optimism"
)
"""What somebody expresses that says nothing without its object; concern or support says something itself."""
_TO_WHOM = r"(?:to\s[^,.;]{3,60}?\s)?"
_ABOUT = r"(?:for|with|about|over|at|of|in|on|to|towards?|against|regarding|concerning|following|that)\s"
_ANY, _SOME = Whom.ANYBODY, Whom.SOMEBODY

COMPLEMENTS = (
    # What somebody feels, hopes or wishes: expressed appreciation for; voiced the hope that.
    Complement(
        r"(?:express|voic|convey|extend|offer|communicat|indicat|signall?|stat|underlin|underscor|stress|reiterat|restat|"
        r"reaffirm|affirm|renew|repeat|register|record|shar|declar|confirm)(?:es|s|ed|ing)|sp(?:oke|eaks) of",
        rf"{_HIS}{_HOW}(?:{_FEELS})\s{_TO_WHOM}{_ABOUT}(?!(?:the|this|that)\s(?:talks|meeting)\b)",
    ),
    # Who is thanked or praised, and for what.
    Complement(
        r"thank(?:s|ed|ing)?|prais(?:es|ed|ing)|commend(?:s|ed|ing)?|applaud(?:s|ed|ing)?|compliment(?:s|ed|ing)?|"
        r"congratulat(?:es|ed|ing)|salut(?:es|ed|ing)|credit(?:s|ed|ing)|"
        r"felicitat(?:es|ed|ing)|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|rebuk(?:es|ed|ing)|blam(?:es|ed|ing)",
        r"(?:for|on(?:\sthe occasion of)?|over|upon)\s",
        _ANY,
    ),
    # Who is told, asked or warned of what.
    Complement(
        r"assur(?:es|ed|ing)|reassur(?:es|ed|ing)|remind(?:s|ed|ing)|notif(?:ies|ied|ying)",
        r"(?:of|that)\s",
        _ANY,
    ),
    Complement(
        r"assur(?:es|ed|ing)|remind(?:s|ed|ing)|inform(?:s|ed|ing)|told|tell(?:s|ing)", r"that\s", _ANY
    ),
    Complement(
        r"warn(?:s|ed|ing)?|caution(?:s|ed|ing)?|alert(?:s|ed|ing)?", r"(?:of|against|about|over|to)\s", _ANY
    ),
    # What somebody offers, or invites to.
    Complement(
        r"(?:extend|issu)(?:s|es|ed|ing)\s(?:a|an|the|his|her|their|its)\s(?:\w+\s)?invitation",
        rf"{_TO_WHOM}to\s(?!(?:the|an?|his|her|its|their|mr|ms|mrs|dr|president|minister|prime)\b)",
        _ANY,
    ),
    Complement(
        r"offer(?:s|ed|ing)|extend(?:s|ed|ing)|present(?:s|ed|ing)|convey(?:s|ed|ing)|add(?:s|ed)|sen(?:ds|t|ding)",
        r"(?=(?:(?:his|her|its|their|(?:\w+\s)?\w+['’]s)\s)?(?:(?!to\b)[a-z]+\s){0,2}(?:condolences|congratulations|sympath|"
        r"thanks|"
        r"apolog|greetings|best wishes|assistance|help|support|services|regards|felicitations)\w*"
        r"\s(?:to|for|on|from|of|in)\b)",
    ),
    # Attention, tribute, emphasis.
    Complement(
        r"(?:draws?|drew|drawing|called|calls|calling|directed)\s(?:the\s)?(?:\w+['’]s?\s|(?:particular|special)\s)?"
        r"(?:[\w’']+\s){0,4}?attention",
        r"to\s(?:the fact that\s)?",
        _ANY,
    ),
    Complement(r"pa(?:ys?|id|ying)\s(?:\w+\s)?tribute", r"to\s"),
    Complement(
        r"(?:lays?|laid|put|puts|places?|placed|placing)\s(?:\w+\s){0,2}(?:emphasis|stress|accent|importance)",
        r"(?:on|upon)\s",
    ),
    Complement(r"(?:attach(?:es|ed|ing)?)\s(?:\w+\s){0,2}(?:importance|weight|significance|value)", r"to\s"),
    Complement(r"(?:takes?|took|taking)\s(?:\w+\s)?note", r"of\s(?:the fact that\s)?"),
    Complement(r"(?:takes?|took|taking)\sissue", r"with\s"),
    Complement(
        r"(?:makes?|made|making)\s(?:it\s)?(?:\w+\s)?(?:clear|plain|known)|(?:makes?|made)\sthe\spoint",
        r"that\s",
        _ANY,
    ),
    Complement(
        r"(?:gives?|gave|giving|received|offered|provided)\s(?:\w+\s){0,2}?(?:assurances?|guarantees?|pledges?|notice|word|"
        r"undertakings?)",
        r"(?:that|of)\s",
        _ANY,
    ),
    Complement(
        r"(?:takes?|took|taking)\sthe\s(?:view|position|line)|(?:is|was|were|are)\sof\sthe\s(?:view|opinion)",
        r"that\s",
    ),
    Complement(
        r"(?:lends?|lent|gave|gives)\s(?:\w+\s){0,2}(?:support|backing|blessing|endorsement)", r"to\s"
    ),
    # With a preposition.
    Complement(
        r"call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|pled|"
        r"argu(?:es|ed|ing)|asks?|asked|asking|lobb(?:ies|ied|ying)|advocat(?:es|ed|ing)|wish(?:es|ed|ing)?|apologi[sz](?:es|"
        r"ed|ing)",
        r"(?:once again\s|again\s|also\s)?for\s(?!the (?:first|last|second) time)",
    ),
    Complement(
        r"sp(?:eaks?|oke|eaking)|c(?:omes?|ame|oming)|pronounc(?:es|ed|ing) \w+sel(?:f|ves)|stands?|"
        r"stood|declared \w+sel(?:f|ves)",
        r"(?:out\s)?(?:in favou?r of|in support of|against)\s",
    ),
    Complement(
        r"insist(?:s|ed|ing)|agre(?:es|ed|eing)|decid(?:es|ed|ing)|settl(?:es|ed|ing)",
        r"(?:up)?on\s(?!\w+day\b)",
    ),
    Complement(
        r"object(?:s|ed|ing)|commit(?:s|ted|ting)(?:\s\w+sel(?:f|ves))?|pledg(?:es|ed|ing)\s\w+sel(?:f|ves)",
        r"to\s",
    ),
    Complement(r"disagre(?:es|ed|eing)|concur(?:s|red|ring)", r"with\s"),
    Complement(
        r"refer(?:s|red|ring)|point(?:s|ed|ing)|allud(?:es|ed|ing)", r"to\s(?!the (?:meeting|talks)\b)"
    ),
    Complement(r"complain(?:s|ed|ing)?|despair(?:s|ed|ing)?|boast(?:s|ed|ing)?", r"(?:of|about)\s"),
    Complement(
        r"push(?:es|ed|ing)\sback|protest(?:s|ed|ing)?|rail(?:s|ed|ing)?|rul(?:es|ed|ing)\sout",
        r"(?:against|at)\s",
    ),
)

NEED_MORE = (
    r"thank(?:s|ed|ing)?|congratulat(?:es|ed|ing)|commend(?:s|ed|ing)?|compliment(?:s|ed|ing)?|remind(?:s|ed|ing)|"
    r"call(?:s|ed|ing)|appeal(?:s|ed|ing)?|press(?:es|ed|ing)?"
)
"""Verbs that say nothing without what the complements have behind them: thanked the ambassador."""
