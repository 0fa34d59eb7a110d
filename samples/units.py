"""The units of the sample district: all 29 that the official table names, and some more of every kind."""

from __future__ import annotations

from samples.model import SampleUnit
from samples.prose import DISTRICT

# name, slug, kind, system, field of work, other names
_DEPARTMENTS = (
    (
        "区政府办公室",
        "qzfb",
        "office",
        "trs",
        "政务运转、督查落实和政务公开",
        ("示例区人民政府办公室", "区府办", "示例区人民政府"),
    ),
    ("区发展和改革局", "fgj", "department", "trs", "国民经济和社会发展规划、重大项目建设", ("区发改局", "区发展改革局")),
    ("区教育和体育局", "jtj", "department", "trs", "义务教育、学前教育和全民健身", ("区教体局",)),
    ("区科学技术局", "kjj", "department", "vsb", "科技创新和成果转化", ("区科技局",)),
    ("区工业和信息化局", "gxj", "department", "vsb", "工业运行和信息化建设", ("区工信局",)),
    ("区公安分局", "gaj", "department", "vsb", "社会治安和户籍管理", ("示例市公安局示例分局",)),
    ("区民政局", "mzj", "department", "trs", "社会救助、养老服务和基层治理", ()),
    ("区司法局", "sfj", "department", "trs", "法治建设和公共法律服务", ()),
    ("区财政局", "czj", "department", "trs", "财政收支和国有资产监管", ()),
    ("区人力资源和社会保障局", "rsj", "department", "hanweb", "就业创业和社会保险", ("区人社局",)),
    ("区自然资源局", "zrzy", "department", "hanweb", "国土空间规划和耕地保护", ("示例区自然资源和规划局",)),
    ("区生态环境分局", "hbj", "department", "vsb", "污染防治和生态保护", ("示例市生态环境局示例分局",)),
    ("区住房和城乡建设局", "zjj", "department", "hanweb", "住房保障和工程建设管理", ("区住建局",)),
    ("区交通运输局", "jtys", "department", "hanweb", "公路建设和道路运输管理", ()),
    ("区水利局", "slj", "department", "vsb", "水资源管理和防汛抗旱", ()),
    ("区农业农村局", "nyj", "department", "hanweb", "农业生产和乡村振兴", ()),
    ("区商务局", "swj", "department", "vsb", "商贸流通和外资外贸", ()),
    ("区文化和旅游局", "wlj", "department", "hanweb", "公共文化和旅游市场管理", ("区文旅局",)),
    ("区卫生健康局", "wjj", "department", "trs", "医疗卫生和疾病预防控制", ("区卫健局",)),
    ("区应急管理局", "yjj", "department", "vsb", "安全生产和应急救援", ()),
    ("区市场监督管理局", "scj", "department", "hanweb", "食品安全和市场秩序", ("区市场监管局",)),
    ("区统计局", "tjj", "department", "hanweb", "统计调查和数据发布", ()),
    ("区医疗保障分局", "ybj", "department", "hanweb", "医疗保险和医疗救助", ("示例市医疗保障局示例分局", "区医保分局")),
    ("区行政审批服务局", "spj", "department", "vsb", "行政许可和政务服务", ("区审批局",)),
    ("区综合行政执法局", "zfj", "department", "vsb", "城市管理和综合执法", ("区执法局",)),
    ("区地方金融监督管理局", "jrj", "department", "trs", "地方金融监管和风险防范", ("区金融监管局",)),
    ("区信访局", "xfj", "office", "asp", "信访事项受理和督办", ()),
    ("区投资促进中心", "tcj", "other", "ucap", "招商引资和项目服务", ("区投促中心",)),
    (
        "区风景名胜区管理委员会",
        "fjq",
        "other",
        "trs",
        "景区规划保护和游客服务",
        ("示例区云湖风景名胜区管理委员会", "风景区管委会"),
    ),
    ("区审计局", "sjj", "department", "hanweb", "预算执行审计和经济责任审计", ()),
    ("区大数据中心", "dsj", "other", "shell", "数据资源管理和电子政务", ()),
)
_TOWNS = (
    ("青禾镇", "qhz", "town", "ucap", "镇域经济、民生保障和乡村治理", ("示例区青禾镇人民政府", "青禾镇人民政府")),
    ("白石镇", "bsz", "town", "asp", "镇域经济、民生保障和乡村治理", ("示例区白石镇人民政府", "白石镇人民政府")),
    (
        "云门街道",
        "ymj",
        "subdistrict",
        "ucap",
        "城市管理、社区服务和民生保障",
        ("示例区人民政府云门街道办事处", "云门街道办事处"),
    ),
    ("柳林镇", "llz", "town", "hanweb", "镇域经济、民生保障和乡村治理", ("示例区柳林镇人民政府", "柳林镇人民政府")),
)
# The systems that any department can live on; a deal moves every department to the next one.
TURNING = ("trs", "hanweb", "vsb")
# Few rows a page on some sites, so that what counts also stands on second and third pages.
_SHORT_PAGES = {"fgj": 4, "rsj": 4, "spj": 4, "qhz": 5, "dsj": 4, "sjj": 5}


def _full(name: str) -> str:
    return DISTRICT + name.removeprefix("区")


def units(deal: int = 0) -> tuple[SampleUnit, ...]:
    """All units; ``deal`` moves the departments on TRS, Hanweb and 博达 to the next system, so that a rule meets others."""
    out = []
    for number, (name, slug, kind, system, work, others) in enumerate((*_DEPARTMENTS, *_TOWNS), start=1):
        living = TURNING[(TURNING.index(system) + deal) % len(TURNING)] if system in TURNING else system
        full = others[0] if kind in ("town", "subdistrict") or "分局" in name or "委员会" in name else _full(name)
        if slug == "qzfb":
            full = "示例区人民政府办公室"
        aliases = tuple(dict.fromkeys((full, *others, *_shorter(name))))
        key = slug in ("czj", "jtj", "mzj")
        out.append(SampleUnit(name, slug, kind, living, number, full, aliases, work, _SHORT_PAGES.get(slug, 15), key))
    return tuple(out)


def _shorter(name: str) -> tuple[str, ...]:
    return (name.removeprefix("区"),) if name.startswith("区") and len(name) > 4 else ()
