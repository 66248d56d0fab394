"""The words around and inside Indonesian names: titles, degrees, short forms, kinship links, Balinese order."""

import re
from collections.abc import Mapping

FRONT_TITLE = re.compile(
    r"prof|dr|dra|drs|drg|drh|ir|hj?|kh|hc|dokter|insinyur|dato|datuk|tgk|teungku|kyai|kiai|nyai"
    r"|ny|nyonya|tn|tuan|nn|nona|bapak|bapa|bpk|pak|ibu|bu|mama|mas|mbak|bli|mbok|kak|kaka|sdri?|saudar[ai]"
    r"|ust|usta[dz]z?|ustazah|ustadzah|pdt|pendeta|rm|romo|rd|raden|rr|pastor|pater|bruder|suster|sr|br|vikaris|vik"
    r"|kol|letkol|mayor|kapt|kapten|letda|lettu|serma|serka|serda|kompol|akp|akbp|iptu|ipda|aiptu|aipda|bripka|brigpol"
)
"""Written before a name, with or without a dot."""

DEGREE = re.compile(
    r"s(?:[eghipst]|ag|ak|ap|d|farm|hut|ip|kom|kep|ked|km|os|pd|psi|pi|pt|s|si|sos|st|stp|thi|tp|tpk)"
    r"|m(?:[ehmpst]|a|ag|ak|ap|ba|dec|dev|ec|eng|hum|kes|kom|pa|pd|ph|sc|se|si|sp|st|tp)"
    r"|amd(?:keb|kep)?|ba|bsc|beng|llm|phd|ns|apt|ak|ca|cpa|spd|spog|spb"
    r"|svd|pr|ofm|ocd|cssr|cmf|scj|msc|sj|ssps|rvm|ocarm|cicm"
)
"""Written behind a name, dots left out; behind a comma anything with a dot counts too. Orders of priests among them."""

LINKS = frozenset({"bin", "binti", "binte", "bte", "ibn", "ibnu", "al", "el", "da", "de", "do", "dos", "das", "di"})
"""Between two words of a name they say whose child somebody is, or nothing at all; some offices leave them out."""

SHORT_FORMS: Mapping[str, str] = {
    **dict.fromkeys(("moh", "mohd", "moch", "mochd", "mochamad", "mochammad", "mohamad", "mohammad"), "muhamad"),
    **dict.fromkeys(("mohammed", "mohamed", "muhamed", "muhammed", "mhd", "muh", "muhd", "much"), "muhamad"),
    **dict.fromkeys(("muchamad", "muchammad", "muhamad", "muhammad", "mukhamad", "muhamat"), "muhamad"),
    **dict.fromkeys(("abd", "abdl", "abdoel"), "abdul"),
    **dict.fromkeys(("yohanis", "johanis", "yohannis"), "yohanes"),
    **dict.fromkeys(("franciscus", "francisco", "fransisco"), "pransiskus"),
    **dict.fromkeys(("catharina", "caterina", "catarina"), "katarina"),
    **dict.fromkeys(("carolus", "karolus"), "karolus"),
    **dict.fromkeys(("cornelis", "cornelius", "kornelius"), "kornelis"),
    **dict.fromkeys(("cecilia", "sesilia", "cesilia"), "sesilia"),
    **dict.fromkeys(("wy", "wyn"), "wayan"),
    **dict.fromkeys(("nym", "nyn"), "nyoman"),
    **dict.fromkeys(("kdk", "kd"), "kadek"),
    **dict.fromkeys(("gde", "gd"), "gede"),
    **dict.fromkeys(("gst",), "gusti"),
    **dict.fromkeys(("ngr",), "ngurah"),
    **dict.fromkeys(("md",), "made"),
    **dict.fromkeys(("kt",), "ketut"),
    **dict.fromkeys(("kmg",), "komang"),
}
"""A word of a name that many write short, or in one of several ways → its key."""

FIRST_FORMS: Mapping[str, str] = {"m": "muhamad", "st": "siti"}
"""Short only as the first word of a longer name."""

JOINED_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^abdul(?=[^l\W]..)"), "abdul "),
    (re.compile(r"^abdu(r|s|n|d|sy|z)\1?(?=[aeiou]..)"), r"abdul \1"),
)
"""Arabic names run together: Abdurrahman and Abdulrahman are Abdul Rahman."""

PHRASES: Mapping[tuple[str, ...], tuple[str, ...]] = {
    ("a", "a"): ("anak", "agung"),
    ("i", "b"): ("ida", "bagus"),
    ("ib",): ("ida", "bagus"),
    ("aa",): ("anak", "agung"),
    ("tjok",): ("cokorda",),
    ("cok",): ("cokorda",),
}
"""Beginnings of Balinese names as they are written short."""

BALINESE_ORDER = frozenset(
    {"wayan", "putu", "gede", "luh", "made", "kadek", "nengah", "nyoman", "komang", "ketut", "gusti", "dewa", "desak"}
    | {"ngurah", "ayu", "kompiang", "pande", "ngakan"}
)
"""Birth order, caste and kin in Balinese names; behind *I* and *Ni*, which only say man or woman."""

COMMON = (
    frozenset({"muhamad", "ahmad", "abdul", "siti", "nur", "maria", "yohanes", "yosep", "antonius", "pransiskus"})
    | frozenset({"anak", "agung", "ida", "bagus", "cokorda", "sri", "dewi", "elisabet", "katarina"})
    | BALINESE_ORDER
)
"""Keys that so many people carry that they alone tell nobody apart."""

SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"oe", "u"),
        (r"ie", "i"),
        (r"sc", "sk"),
        (r"ck", "k"),
        (r"c(?=[lrt])", "k"),
        (r"tj|^ch(?![rl])", "c"),
        (r"ch(?=[rl])", "k"),
        (r"dj|j", "y"),
        (r"sy|sh", "s"),
        (r"ch|kh", "h"),
        (r"(?<=[bdgpt])h", ""),
        (r"[fv]", "p"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
    )
)
"""Old and foreign spellings, and letters that Indonesian ears exchange, brought to one form."""

TO_RESPELL = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _new in SPELLINGS[:-1]) + r"|([^\W\d_])\1")
"""Anything that the spellings would change; most words of a name have nothing of it."""
