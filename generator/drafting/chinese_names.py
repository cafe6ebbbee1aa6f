"""Finds names in Chinese that the registers do not have: 玛尔塔·奎因, the surname behind an office, 教授沈若溪.

Foreign names are written by signs that stand for sounds. Such a name ends where a sign stands that is used for none,
or where an ordinary word begins that is written with one of them: 奎因|说, 瑞斯|因病, 里斯|本周.
"""

from __future__ import annotations

import re
from functools import cache

from generator.drafting.languages import LANGUAGES
from generator.text.traditional_characters import in_both

POINT = "·‧・•"
"""What stands between the parts of a foreign name."""
SOUNDS = (
    "阿埃艾爱安昂奥澳巴芭白柏拜班邦保鲍包贝本比碧彼宾冰波博伯勃卜布蔡策查彻楚茨慈措达大代戴黛丹当道德邓登迪狄蒂丁杜顿多朵厄恩尔耳法凡范芳菲费芬丰冯"
    "夫弗芙福富甫盖甘冈高戈哥歌格根贡古瓜圭贵郭果哈海汉翰杭豪赫黑亨洪侯胡华怀惠霍基吉姬济加佳贾简江杰捷津金久居喀卡凯坎康考柯科可克肯孔库夸奎昆阔"
    "拉喇腊莱来赖兰朗劳勒雷蕾黎里利立丽莉李历廉良列林琳龙隆卢鲁露路伦罗萝洛律吕马玛麦迈曼芒茂毛梅美门蒙孟米密明缪摩莫默墨姆穆拿纳娜乃南瑙内嫩能妮尼涅"
    "宁牛纽农努诺欧帕派潘庞佩彭皮匹片平泼珀普奇齐契恰强乔切钦琴青琼丘屈瞿让热荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣盛施史舒朔丝思斯松颂苏素孙索塔泰"
    "坦唐陶特腾提忒田铁廷汀通图土屯托陀瓦娃万旺威韦维伟魏温文翁沃乌吴武西希锡熙喜霞夏香肖谢辛欣兴雄休修许雪逊雅亚娅延扬阳杨耶叶伊宜以易因英尤于约赞泽扎"
    "詹张章哲珍真朱兹宗祖佐卓茜莲蓓薇翠贞璐蜜珠玫婷梵聂俄尕噶贺恺嘉铎柔裴佛洁绮芮寇葛谷桂荷甄札芝蕊岱迦伽奈"
)
"""Signs that stand for sounds in foreign names."""
_WORDS = (
    "嘉[宾奖许]|本(?:[周月报届次人台刊社网轮国地年季]|星期)|当(?:[天日地时场晚选局即]|众)|因(?:[为此病伤公故其]|天气|工作)|以[及来上下为至便前后]|于是|于(?:[今本上昨\\d]|周)|"
    "来(?:[自到访函信源]|的时候)|大(?:[使臣会学选家多约力]|部分)|可(?:[能以是]|谓)|果[然断]|海(?:[峡军关洋湾上事]|岸)|华[社人]|明(?:[确天年显日白]|言)|真的|通(?:[过报话知告了]|电话)|"
    "高(?:[度级调呼兴]|层)|美[国方元军]|强[调烈硬化]|平[时静等]|安[全理置排]|文[件化章字中]|金[融额属]|白[宫天]|科(?:[学技研长]|员)|法(?:[院官律国案方新]|庭)|西[部方]|南[部方]|"
    "德[国方]|英[国方]|马上|保[守护持证]|包[括含]|代[表理]|道歉|道(?=[：:，])|立[即刻法场委]|利[用益]|历[史来]|路透|派[出遣人往]|切[勿实身]|热[情烈]|若[是干]|申[请明办]|"
    "图[为片中书]|提[出议到及醒名案交供前升问]|希望|休[会息假]|延[长续期迟]|约[定有好谈束]|思考|考虑|考[察量]|爱[国好]|伊始|基本|根据|普遍|特[使别意]|尤其|兴[奋建]|修[改订正]|"
    "加[强快大入以上]|努力|赞[赏成扬同许]|谢绝|拉开|拿[出着]|让(?=[步出])|松口|列[举出席]|列入|透露|登[上门台]|达成|多[次数名年位]|丰富|恩怨|查[看问明]|盛赞|洪水|居民|克制|恰恰|"
    "平台|坦[言承率]|怀疑|扬言|许[诺可多]|施压|纳税|蒙面|武[装器]|温和|佐证|祖国|宗教|章程|简[单短称要]|贵[方国]|林业|波及|泼冷水|能[够源]|内[部阁政务]|里面|乃至|默认|"
    "密[切集]|康复|亲自|易[于地]|果真|雄心|易主|门口|门外|田径|山[区上]|阿方|奥方|布方|梅方|塔方|森林|农[业民村]|铁[路道]|邦交|港口|青年|史[上无]|松绑|张贴|张开|万[一人]|冰[面上]"
)
"""Ordinary words that are written with such signs, and begin where a name ends."""
_ENDS = (
    "[说称表指还也则在对，。：的和与及并又仍曾就向昨今前近日\\d]|受访|接受|出席|抵达|宣[布称]|写[道下]|回[应忆答]|"
    "认为|强调|重申"
)
"""What stands behind a name that ends in a sign which is a word by itself more often."""
_SELDOM_LAST = "本当因以于来大可都让道多能"
_FIRST_ALONE = "理查|席尔瓦|席勒"
"""Beginnings with signs that are else the last of an office: 总理, 主席."""
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛段雷侯龙史陶"
    "黎贺顾毛郝龚邵万钱严武戴莫孔汤葛齐宁邢路温施傅岳华安庞柯纪骆翁章倪季褚鲁文聂童耿庄管颜甘焦俞向祝裴覃桂申詹左洪游涂翟阎耿靳殷池冷柴伍舒屈易欧凌霍路卞牟苗蓝古车"
    "麦单房滕闵卜晏柏戚蒲阮瞿饶邬司盛党简邝闻窦喻尚关解谷成包项梅时师于简栗竺符缪佘丘简萧阙扈鄢郁鞠宗宫仲"
)
"""Signs with which the names of nearly all Chinese begin."""
_OF_TWO = "欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|南宫|端木"
"""Surnames of two signs."""
_OFFICES = (
    "[言责持导]人|[部市会局校省州院船外防署处司行馆书事官团议县镇区台社队厂署厅舰村党检]长|[大特公]使|总统|总理|主席|首相|大臣|国务卿|外相|防相|代表|专员|参赞|领事|"
    "亲王|国王|女王|王储|总裁|经理|总监|主任|主管|主编|编辑|顾问|议员|将军|上校|中校|少校|司令|主教|神父|律师|法官|检察官|教授|研究员|博士|先生|女士|小姐|夫人|牧师|"
    "助理|秘书|总督|酋长"
)
_PEOPLE = "[员授任家者士师生民手工友娘妇人星客]"
"""How words for many kinds of people end: 渔民, 学生, 教授, 店主是谁."""


def whole_chinese_name(surname: str, text: str) -> str:
    """Return the one name of several parts that a text has with a surname at its end, else the surname.

    >>> whole_chinese_name("奎因", "玛尔塔·奎因说")
    '玛尔塔·奎因'
    """
    body = in_both(rf"(?:[{SOUNDS}]{{1,8}}[{POINT}])+")
    found = {*re.findall(rf"{body}{re.escape(surname)}", text)}
    return found.pop() if len(found) == 1 else surname


@cache
def chinese_names() -> re.Pattern[str]:
    """Return what finds such names, each in the group ``name``."""
    verbs = LANGUAGES["zh"].verbs
    han = "\u4e00-\u9fff"
    seldom = rf"(?:(?![{_SELDOM_LAST}])|(?=.(?:{_ENDS}|[{SOUNDS}{POINT}])))"
    sign = rf"(?:(?!{_WORDS}){seldom}(?<!丈(?=夫))[{SOUNDS}])"
    behind = r"(?:(?<=^)|(?<=[，。、；：\s总统理长人使席员问袖民的名位授者士”』」]))"
    follows = (
        rf"(?=(?:{verbs})|[在对向就周今昨上还也则，的与和不没已正将曾去来认被是为并随因于\d]|"
        r"星期|拒绝|抵达|出席|会见|访问|离开|接受|前往|主持|介绍|通报|陪同|参加|率|答记者|例行|就|[、（(：:）)《“「]|\s|\Z)"
    )
    begins = rf"(?:(?<![{SOUNDS}{POINT}])|(?<=总理)|(?<=经理)|(?<=代表))"
    first = (
        rf"(?:{begins}(?:{_FIRST_ALONE})?{sign}{{0,7}}|{behind}[{han}]{{1,6}}(?<![{SOUNDS}]))(?=[{POINT}])"
    )
    last = rf"(?:{sign}{{1,8}}(?!{sign})|[{han}]{{1,8}}?{follows})"
    full = rf"{first}(?:[{POINT}](?:{sign}{{1,8}}|[A-Z])(?=[{POINT}]))*[{POINT}]{last}"
    sounding = rf"(?<={_OFFICES.replace('|', ')|(?<=')})"
    chinese = rf"(?:[{_SURNAMES}]|{_OF_TWO})[{han}]{{1,2}}?{follows}"
    titled = rf"(?:{sounding})(?:{sign}{{2,8}}(?!{sign})|{chinese})"
    kin = "(?<=[妻儿]子)|(?<=[丈姐]夫)|(?<=女儿)|(?<=[母父]亲)|(?<=徒弟)"
    called = rf"(?:(?<={_PEOPLE})|{kin})(?:{chinese}|{sign}{{2,6}}(?=(?:{verbs})|[在对，则也却还就]))"
    return re.compile(in_both(rf"(?P<name>{full}|{titled}|{called})"))
