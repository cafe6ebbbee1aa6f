"""The subtags of language tags that are registered, and what is often written for them (BCP 47).

Taken from the Language Subtag Registry of IANA (https://www.iana.org/assignments/language-subtag-registry, file date
2024-05-16; in the public domain), without what it calls deprecated. What is written for a country's
language is taken from the likely subtags of the Unicode CLDR (Unicode License v3).
"""

from __future__ import annotations

from functools import cache

_TWO = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee
el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is
it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms
mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si
sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh
yi yo za zh zu
"""
_THREE = """
aaabcdefghiklnopqstuvwxz ababcdefghijlmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz adabdefghijlnoqrstuwxyz
aeabcdeklmnqrsuwyz afabdeghiknopstuz agabcdefghijklmnoqrstuvwxyz ahabghiklmnoprst aiabcdefghijklmnopqrtwxy
ajaginsuwz akbcdefghijklmopqrstuvwxyz alacdefghijklmnopqrstuvwxyz amabcefgijklmnopqrstuvwxyz
anabcdefghijklmnopqrstuvwxyz aoabcdefgijklmnrstuxz apabcdefghijklmnopqrstuvwxyz aqacdgklmnprtz
arbcdehijklnopqrstuvwxyz asabcefghijklnopqrstuvwxyz atabcdeghijklmnopqrstuvwxyz auabcdfghijklmnopqrstuwxyz
avbdiklmnostuv awabcdeghikmnorstuvwxy axbegklmx ayabcdeghiklnopqrstuz azabcdgjmnotz baabcdefghijlnoprstuvwxy
bbabcdefghijklmnopqrstuvwxy bcabcdefghijklmnopqrstuvwyz bdabcdefghijklmnopqrstuvwxyz
beabcdefghijkmopqrstuvwxyz bfabcdefghijklmnopqrstuwxyz bgabcdefgijklnopqrstuvwxyz
bhabcdefghijlmnopqrstuvwxyz biabdefgklmnopqrtuvwxyz bjabcefghijklmnoprstuvwxyz bkacdfghijklmnopqrstuvwxyz
blabcdefhijklmnopqrstvwxyz bmabcdefghijklmnopqrstuvwxz bnabcdefgijklmnopqrstuvwxyz boabefghijklmnopqrtuvwxyz
bpacdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz brabcdfghijklmnopqrstuvwxyz
bsabcefghijklmnopqrstuvwxy btacdefghijkmnopqrstuvwxyz buabcdefghijkmnopqstuvwxyz bvabcdefghijklmnopqrtuvwxyz
bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwz byabcdefghijklmnopqrstvwxz
bzabcdefghijklmnopqrstuvwxyz caabcdefghijklmnopqrsuvwxyz cbabcdgijklnoqrstuvwy cccdeghjlmnoprs
cdacdefhijmnorsyz ceabgklnty cfadgm cgacgk chbcdfghjklmnopqrtwxyz ciabcdehkmnprwy cjaehikmnopsvy
ckbhlmnoqrstuvxyz clacdehijklmostuwy cmacegilmnorst cnabcghiklopqrstuwx coabcdefghjklmnopqtuvwxz
cpabcefginopsuxy cqd crabcdfghijklmnopqrstvwxyz csabcdefghijklmnopqrstuvwxyz ctacdeghlmnopstuyz
cuabchijklopqrstuvwxy cvgn cwabdegt cxh cyabo czhknot daacdeghijklmoqrsuvwxyz dbabdefgijlmnopqrtuvwy dccr
ddadegijnorsw decdefghiklmnpqrsvz dgabcdeghiklnorstwxz dhdgilmnorsuvwx diabcdfghijklmnopqrsuwxyz
djabcdefijkmnoruw dkagkrsx dlgkmn dmabcdefgklmnorsuvwxy dnadegijknortuvwy doabcefhiklnopqrstvwxyz dpp
drabcdegilnoqstuy dsbehiklnoqz dtabdhikmnoprstuy duabcefghiklmnopqrsuvwxyz dva dwakrsuwyz dyabdgimnoruy
dzadegln eaa ebcgkoru ecrsy eee efaei egalmoxy ehsu eiptv eja ekaegiklmopry elehikmoux emabegikmnpqsuwxyz
enabcdfhlmnoqruvwx eot epi eraghikorstw eseghiklmnoqsuxy etbchnorstuxz eudq evehn ewo ext eyao ezae
faabdfghijklmnprtuxyz fbl fcs fer ffim fgr fiaeflprtuw fkkv flahilnry fmpu fnbgi fodimnrsx fpe fqs
frcdkmopqrst fsels fubcdefhijmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuwxyz gbabdefghijklmnopqrsuvwxyz
gccdeflnrt gdabcdefghijklmnoqrstux geabcdfghijklmqsvwxyz gfkt ggabdegkltuw ghacehklnorst
giabcdeghilmnpqrstuwxyz gjkmnru gkadenopu glbcdhjkloruwy gmabdeghlmnqruvwxyz gnabcdeghijklmnoqrtuwz
goabcdefghijklmnopqrstuvwxyz gpaen gqainru grabcdghijkmoqrstuvwxyz gseglmnopsw gtau
guabcdefghiklmnopqrstuwxz gvacefjlmnoprsy gwabcdefgijmnrtuwx gxx gyabdefgilmnoryz gzain
haabcdefghijklmnopqrsvwxyz hbabnou hcah hdnsy headghim hgmw hhiry hiabdfghijklmortwx hji hkaehkns hlabdetu
hmabcdefghijklmnpqrstuvwxyz hnadeghijnosu hoabcdehijklmoprstvwyz hpos hracekmoptuwxz hsbhlns htiosux
hubcdefghijklmopqrstuvwxyz hvceknv hwaco hyawx iainr ibabdeghlmnruy icahlr idabcdeirstu ifabefkmuy
igbeglmnosw ihbipw iinr ijcejnos ikehikloprstvwxz ilabgikmopsuv imailnorsty inbceghjlmnopstz ioruw ipio iquw
iraehiknoruxy isacdeghikmnortuv itbcdeiklmorstvwxyz ium ivbv iwkmos ixcl iyaox izhmrz jaabcdefhjklmnoqstuxyz
jbeijkmnortuw jcst jdagt jebehiklnrtu jgbeko jhis jiabcdeghilmoqtuvy jjer jkamoprsu jles jmabcdilnrswx
jnadgijls jobdgrsw jparx jqr jrabrtu jsl juabcdhiklmnoprstuwy jvdn jwi jyaey kaabcdefghijkmopqrvwxy
kbabcdeghijklmnopqrstuvwxyz kcabcdefghijklmnopqrstuvwxyz kdacdefghijklmnopqrtuwxyz
keabcdefghijklmnopqrstuvwxyz kfabcdefghijklmnopqrstuvwxyz kgabefgijklnopqrstuvwxy
khabcdefghijklnopqrstuvwxyz kiabcdefghijlmopqstuvwxyz kjabcdeghijklmnopqrstuvxyz
kkabcdefghijklmnopqrstuvwxyz klabcdefghijklmnopqrstuvwxyz kmabcdefghijklmnopqrstuvwxyz
knabcdefgijklmnopqrstuvwxyz koacdefghiklopqstuvwyz kpabcdefghijklmnoqrstuvwxyz kqabcdefghijklmnopqrstuvwxyz
krabcdefhijklnoprstuvwxyz ksbcdefghijklmnopqrstuvwxyz ktabcdefghijklmnopqstuvwxyz kubcdefghijklmnopqstuvwxyz
kvabcdefghijklmnopqrtuvwxyz kwabcdefghijklmnoprstuvwxyz kxabcdfhijkmnopqrstvwxyz
kyabcdefghijklmnopqrstuvwxyz kzabcdefgiklmnopqrsuvwxyz laabcdefghijlmnpqrsuwxyz lbbcefgijklmnoqrstuvwxyz
lccdefhlmpqs ldabdghijklmnopq leabcdefhijklmnopqrstuvwxyz lfan lgabghiklmnoqrstuz lhahilmnpstu
liabcdefghjklopqrsuvwxyz ljaeilpwx lkabcdehijlmnorstuy llabcdefghijklmnpqsux lmabcdefghijklnopqruvwxy
lnabdghijlmnsuwz loabcefghijklmnopqrstuvwxyz lpaenox lqr lracegiklmnortvz lsabcdehilmnoprstvwy ltcghinosu
luacdefijklmnopqrstuvwyz lvaiklsu lwaeghlmostuw lxm lyagn lzhlnz maabdefgijkmnpqstuvwxz
mbabcdefhijklmnopqrstuvwxyz mcabcdefghijklmnopqrstuvwxyz mdabcdefghijklmnpqrstuvwxyz
meabcdefhijklmnopqrstuvwyz mfabcdefghijklmnopqrstuvwxyz mgabcdefghijklmnopqrstuvwyz
mhabcdefgijklmnopqrstuwxyz miabcdefghijklmnopqrstuwxyz mjbcdeghijklmnopqrstuvwxyz
mkabcefghijklmnopqrstuvwxyz mlabcefhijklmnopqrsuvwxz mmabcdefghijklmnopqrtuvwxyz mnabcdefghijklmnopqrsuvwxyz
moacdeghijkmopqrstuvwxyz mpabcdeghijklmnopqrstuvwxyz mqabcefghijklmnopqrstuvwxyz mrabcdefghjklmnopqrstuvwxyz
msbcdefghijklmnopqrsuvwxyz mtabcdefghijklmnopqrstuvwxy muabcdeghijklmnopqrstuvxyz mvabdefghiklnopqrstuvwxyz
mwabcefghiklmnopqrstuvwz mxabcdefghijklmnopqrstuvwxyz mybcefghjklmnoprsuvwxyz mzabcdeghijklmnopqrstuvwxyz
naabcefghijklmnopqrstwxyz nbabcdeghijkmnopqrstuvwy ncabcdefghijklmnoqrstuxz ndabcdfghijklmnpqrstuvwxyz
neabcdefghijkmnoqrstuvwxyz nfadlru ngabcdefghijklmnpqrstuvwxyz nhabcdefghikmnopqrtuvwxyz
niabcdefghijklmnoqrstuvwxyz njabdhijlmnorstuxyz nkabcdefghijkmnopqrstuvwxz nlacegijklmoquvwxyz
nmabcdefghijklmnopqrstuvwxyz nnabcdefghijklmnpqrtuvwyz noacdefghijklnpqstuvwyz npabghilnosuxy nqgklmnoqty
nrabcefgiklmnprtuxz nsabcdefghiklmnopqrstuvwxyz ntdegijkmopruwxyz nuabcdefghijklmnopqrstuvwxyz nvhmo
nwabcegimorwxy nxadegiklmnoqrx nybcdefghijklmnopqrstuvwxy nzabdikmrsuyz oaacrv obiklmortu ocahmou odaktu
ofosu ogbcegou ohtu oiaen ojbcgpsvw okabcdeghijklmnorsuvxz oladekmortu omabcgiklnopqrtuvwxy
onabegijknoprstuwx oodgnrs opakmoty oraceghnorstuvwxyz osacinoptux otabdeiklmnoqrstuwxyz ouabeim ovd owil
oybdmy ozm paabcdefghiklmopqrsuvwxyz pbbcefghilmnoprstuvy pcabcdefghijklmnpw pdacinotu
peabdefghijklmopqsvxyz pfael pgadgiklnsuz phadghijklmnoqrtuvw piabcdefghjlmnoprstuvwxyz pjt pkabcghnoprstu
plabcdefghklnoqrstuvwyz pmabdefhijlmnoqrstwxyz pnabcdeghijklmnopqrstuvwxyz pocefghikmnopqstvwxyz
ppeiklmnopqstu pqaemw pracdefghiklmnoqrstuwxz psacdeghilmnopqrstuwy ptahinopqrtuvwy puabcdefgijmopqrtuwxy
pwabgimnorw pxm pyemnsuxy pzehn quabcdfghiklmnpqrsvwxyz qvacehijlmnopswyz qwacehmst qxachlnopqrstuw qyap
raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb reabegijlmnrsty rgaeknrsu rhgp riabflmnrtu rjgis rkabhimtw
rmabcdefghiklmnopqstuvwxyz rnbdglnprw roabcdefglmopruw rpnt rrimot rsbklmnw rtchmsw rubcefghikopqtuyz
rwaklmor rxdw rynsu rzh saabcdefhijklmoqrstuvwxyz sbabcdefghijklmnopqrstuvwxyz scbefghiklnopqstuvwx
sdabcefghjklnopqrstuvxz seabcdefghijklmnopqrstuvwyz sfbemsw sgabcdeghijkmnprstuwxyz
shabcdeghijklmnopqrstuvwxyz siabdefghijklmopqrstuvwxyz sjabdegklmnoprstuw skabcdefghijmnopqrstuvwxyz
slacdefghijlmnprstuwxyz smabcfghijklmnpqrstuvwxyz sncefgijklmnopqrsuvwxyz soabcdeghijklnopqrsuvwxyz
spbcdegiklmnopqrstuvxy sqahjkmnoqrstux srabcefghiklmnoqrstuvwxyz ssabcdefghijklmnopqrstuvxyz
stabdefghijklmnopqrstuvwy suabcegijkoqrstvwxyz svabcekmsx swbcfghijklmnopqrstuvwxy sxbcegklmnorsuw
syabcdiklmnorswxy szabceglnpsvwy taabcdefgijklnopqrsuvwxyz tbacdefghijklmnopqrstuvwxyz
tcabcdefghiklmnopqstuwxyz tdabcdefghijklmnoqrstvxy teabcdefghikmnopqrstuvwxyz tfinort
tgabcdefhijnopqrstuvwxyz thdefhiklmnpqrstuvyz tiacfghijklmnopqstuvwxyz tjagijlmnopsuw tkabdefglmnpqrstuvwxz
tlabcdfghijklmnopqrstuvxy tmabcdefghijlmnoqrstuvwyz tnabcdghiklmnopqrstuvwxyz tobcdfghijklmopqrsuvwxyz
tpacefgijklmnopqrtuvxyz tqblmnopqrtuw trabcdefghijklmnopqrstuvwxyz tsabcdeghijklmpqrstuvwxyz
ttabcdefghijklmnopqrstuvwyz tuabcdefghijlmnopqstuvwxyz tvadeiklmnostuwxy twabcdefghlmnopqrtuwxy
txabceghijmnoqrstuxy tyaehijlnprstuvxyz tzahjlmnox uamnr ubailruy udaegijlmu ues ufi ugabehnoy uhan uisv uji
ukaghiklpqsuvwy ulabcefiklmnuwy umabcdgimnoprsu unadegikmnruxz uon upiv urabcefghijklmnoprtuvwxyz usahikpsu
utaehpru uumru uvehl uwa uya uzns vaaefghijlmnoprsuvy vbbk vecdlmopr vgrt vicdfglnstv vjk vkajklmnoptuz vlps
vmabcdefghijklmpqrsuvwxyz vnkmp vort vraost vsilnv vto vumnt vwa waabcdefghijklmnopqrstuvwxyz
wbabefhijklmpqrstvw wcai wddgjktuy weacdghimnoprstuw wfg wgabgiouy whagku wibcefghijklmnruvy wjai wkabdlruwy
wlaceghiklmorsuvwxy wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgikmnorswy wpc wrbghiklmnoprsuvwxyz
wsagikrsuv wtbfhikmw wuabdhlmnrtuvxy wwaborw wxaw wybimnry xaabcdegijklmnopqrstuvwy xbbcdegijmnoprwy
xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa xgabdfgilmnruw xhacdemrtuv xibilnrsvy xjbt
xkabcdefgijklnopqrstuvwxyz xlabcdeginopsuy xmabcdefghjklmnopqrstuvwxyz xnabdghijkmnoqrstuyz xocdgikmnoprw
xpabcdefghijklmnopqrstuvwxyz xqat xrabdegimnrtuw xsabcdehijlmnopqruvy xtabcdeghijlmnopqrstuvwy
xuabdgjlmnoprtu xveinos xwacdegjklortw xxbkmrt xyabjklty xzhmp yaabcdefghijklmnopqrstuvwxyz ybabehijklmnoxy
ychlnpr ydadegk yeaceijlrstuvy ygailmprsuw yhadls yiafghijklmnpqrstuvxz ykaghiklmnortuy ylabegilmnoruy
ymbcdeghiklmnopqrsxz ynadegklnoqsu yobgiklmntxy ypabghkmnopz yrabeklmnoswy yscdglmnoprsy ytalpwy
yuabcdefgijklmnpqrtwxyz yvat ywaglnqrtuw yxaglmuy yyruz yzgk zaabcdefghijklmopqrstuvwxyz zbaceltuw zcadh zdj
zeaghmn zgabhmnr zhbdinwx ziabklmnwz zkadghknoprtuvz zlaejmnqsuw zmabcdefghijklmnopqrstuvwxyz znadegks
zochmoqrs zpabcdefghijklmnopqrstuvwxyz zqe zragnops zsaklmru zteglmnpqstuxy zuhmny zwa zxx zybgjnp zzaj
"""
"""Two letters, and the third letters that make a language of them: "aaabc" stands for aaa, aab and aac."""
_SCRIPTS = """
Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Blis Bopo Brah Brai Bugi Buhd
Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh Egyp
Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans Hant
Hatr Hebr Hira Hluw Hmng Hmnp Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr Khoj Kitl
Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj
Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand Narb Nbat
Newa Nkdb Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag Phli Phlp
Phlv Phnx Piqd Plrd Prti Psin Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Shui Sidd Sidt
Sind Sinh Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Tayo
Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole Xpeo
Xsux Yezi Yiii Zanb Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz
"""
_REGIONS = """
001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151
154 155 202 419 AA AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ
EA EC EE EG EH ER ES ET EU EZ FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK
HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK
LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL
NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK
SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA
VC VE VG VI VN VU WF WS YE YT ZA ZM ZW ZZ XK
"""
"""``XK`` is for private use, and everybody's code for Kosovo."""
_INSTEAD = """
aa:aar aas:aam ab:abk acn:xia adx:pcr ae:ave aeb:ajt af:afr ak:aka,gh,twi am:amh ami:i-ami an:arg aog:myd
apc:ajp ar:ara,eg,eh,iq,jo,ly,ma,qa,sy,td,ye as:asm av:ava ay:aym az:aze ba:bak bcg:bgm be:bel,by bfy:ppa
bg:bul bi:bis,vu bir:bic bm:bam bmf:krm bn:bd,ben bnn:i-bnn bo:bod,tib bpp:nxu br:bre bs:bos ca:ad,cat
cax:xba cbr:nom ce:che ch:cha cir:meg cmn:zh-cmn,zh-guoyu cmr:cka co:cos cr:cre crr:pmk cs:ces,cz,cze cu:chu
cv:chv cy:cym,wel da:dan,dk de:at,deu,ger dev:gav dif:dit dmw:xrq drl:bjd dtp:ktr,kzj,kzt,tdu duz:guv
dv:div,mv dz:adp,bt,dzo ee:ewe el:ell,gr,gre ema:uok en:eng en-GB-oxendict:en-gb-oed eo:epo
es:cl,do,ea,ec,gq,gt,hn,ic,mx,ni,pe,pr,spa,uy et:est eu:baq,eus fa:fas,ir,per ff:ful fi:fin fil:ph fj:fij
fo:fao fr:bf,bj,bl,cd,cg,ci,cm,dj,fra,fre,gf,gp,mc,mf,mq,mu,nc,pf,pm,re,tf,wf,yt fy:fry ga:gle gal:ilw
gan:zh-gan gd:gla gdj:kvs gl:glg gn:grn,py gu:guj,prp gv:glv gvr:ggn ha:hau hak:i-hak,zh-hakka he:heb,il,iw
hi:hin hle:sca ho:hmo hr:hrv,scr hsn:zh-xiang ht:hat hu:hun huw:pmc hy:arm,hye hz:her ia:ina iba:blg,snb
id:in,ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:ice,isl it:ita,va iu:iku ja:jp,jpn jal:hrr jbo:art-lojban
jv:jav,jw ka:ge,geo,kat kak:tne kdz:ncp kg:kon khk:drh ki:kik kj:kua kjh:zkb kk:kaz,kz kl:kal km:kh,khm
kmb:smd kml:kgh kn:kan ko:kor,kp kr:kau kru:kxl ks:kas ksp:lak ktz:aue ku:kur kv:kom kw:cor kwv:koj kxr:pat
ky:kir kzk:drr,gli la:lat lb:i-lux,ltz lcq:ppr lg:lug li:lim ln:lin lo:lao lrr:yma lt:lit lu:lub lv:lav
mg:mlg mh:mah mi:mao,mri mk:mac,mkd ml:mal mn:mon mom:cjr mr:mar mry:mst,myt ms:cc,may,msa mt:mlt mtm:ymt
my:bur,mm,mya na:nau nan:zh-min-nan nb:no-bok,nob,sj nbr:nns nd:nde ne:nep,np ng:ndo ngt:llo ngv:nnx
nl:aw,dut,nld nn:nno,no-nyn no:bv,nor nr:nbl nun:ayx nv:i-navajo,nav ny:nya nyc:gti oc:oci oj:oji ola:thw
om:orm opa:ibi or:ori os:oss oyb:jeg,skk,thx pa:pan pap:bq,cw pau:pw phr:pmu pi:pli pij:coy,nts pl:pol
plu:kgm prs:drw,tnf prt:pry ps:pus pt:ao,gw,mz,por pub:puz pwn:i-pwn qu:que quh:cqu raq:lii ras:tie
rki:ccq,ybd rm:roh rmx:lmm rn:run ro:md,mo,mol,ron,rum ru:rus rw:kin sa:san sc:srd scv:zir sd:snd se:sme
sg:cf,sag si:lk,sin sk:slk,slo sl:slv sm:smo,ws sn:sna,zw snz:asd so:som sq:al,alb,sqi,xk sr:me,rs,scc,srp
ss:ssw st:ls,sot su:sun sv:ax,swe sw:ke,swa,tz ta:tam taj:tsf tao:i-tao tay:i-tay tdf:kgc tdg:tmk te:tel
tg:tgk,tj th:tha ti:er,tir tk:tm,tuk tlh:i-klingon tn:tsn to:ton tpi:pg tpn:tpw tpo:thc tr:tur ts:tso
tsu:i-tsu tt:tat tvd:kxe tvl:tv twm:tkk ty:tah tyj:tmp ug:uig uk:ua,ukr umi:szd ur:pk,urd uz:uzb
vaj:gfx,mwj,oun ve:ven vi:vie,vn vo:vol wa:wln waw:xkh weo:tlw wo:wol wuu:zh-wuu xch:cmk xh:xho xny:nad
yam:kwq yi:ji,yid yo:yor yue:zh-yue yug:yuu za:zha zh:chi,cn,hk,zho zko:xss zom:yos zu:zul
"""
"""A registered tag, and what is written for it: codes of countries, of ISO 639-2, and what is deprecated."""


@cache
def languages() -> frozenset[str]:
    """Return the registered languages, as two or three small letters."""
    three = (word[:2] + letter for word in _THREE.split() for letter in word[2:])
    return frozenset(_TWO.split()) | frozenset(three)


@cache
def scripts() -> frozenset[str]:
    """Return the registered scripts: ``Hant``."""
    return frozenset(_SCRIPTS.split())


@cache
def regions() -> frozenset[str]:
    """Return the registered regions: ``BR``, ``419``."""
    return frozenset(_REGIONS.split())


_BY_NAME = """
ar:arabic be:belarusian bg:bulgarian bn:bengali bs:bosnian cs:czech da:danish de:german,deutsch el:greek
en:english es:spanish,español et:estonian fa:persian,farsi fi:finnish fr:french,français he:hebrew hi:hindi
hr:croatian hu:hungarian hy:armenian id:indonesian it:italian,italiano ja:japanese ka:georgian kk:kazakh
ko:korean lt:lithuanian lv:latvian nl:dutch no:norwegian pl:polish,polski pt:portuguese,português ro:romanian
ru:russian,русский sk:slovak sl:slovenian,slovene sq:albanian sr:serbian sv:swedish th:thai tr:turkish
uk:ukrainian,українська ur:urdu vi:vietnamese zh:chinese,mandarin,中文
"""
"""Languages by their names."""


@cache
def instead() -> dict[str, str]:
    """Return for what is often written, in small letters, the tag that is meant."""
    groups = (word.partition(":") for word in (_INSTEAD + _BY_NAME).split())
    return {written: tag for tag, _, all_ in groups for written in all_.split(",")}
