"""One spelling for names and titles, so that the same thing written in two ways compares equal."""

from __future__ import annotations

import re
import unicodedata

# Fonts embedded in PDFs, and some editors, use the radicals block, which NFKC leaves alone.
_RADICALS = str.maketrans(
    "⺁⺄⺈⺌⺍⺕⺜⺝⺟⺠⺡⺢⺣⺩⺪⺬⺮⺯⺳⺶⺷⺻⺼⺽⻁⻂⻄⻅⻆⻇⻈⻉⻊⻋⻌⻏⻐⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乙刀小小彐日月母民水水火王疋示竹糸罒羊羊聿肉臼虎衣西见角角讠贝足车辶阝钅長镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
_MARKS = str.maketrans(
    {
        **dict.fromkeys("〔﹝【[〖{⟦", "("),
        **dict.fromkeys("〕﹞】]〗}⟧", ")"),
        **dict.fromkeys("“”„‟'‘’‚‛`「」『』〝〞", '"'),
        **dict.fromkeys("〈<", "《"),
        **dict.fromkeys("〉>", "》"),
        **dict.fromkeys("—–―‐‑‒−─", "-"),
        **dict.fromkeys("•・‧∙⋅", "·"),
    }
)
_INVISIBLE = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+")
_PLAIN_ALREADY = re.compile(r"[\u4e00-\u9fa5A-Za-z0-9]*")


def plain(text: str) -> str:
    """The text as names are compared: NFKC, no blank of any kind, brackets round, quotes and dashes of one sort.

    Letters keep their case. Meant for both sides of a comparison, never for display.
    """
    if _PLAIN_ALREADY.fullmatch(text):
        return text
    folded = unicodedata.normalize("NFKC", text).translate(_RADICALS).translate(_MARKS)
    # Composed once more: taking a blank away may bring a letter and its accent together.
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", folded))
