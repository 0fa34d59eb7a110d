"""The portal's own columns: what only 区政府办公室 owns (10, 25-28, 96, 97, 111, 112, 117-119, 121-125, 130-136, 161) and shared ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from samples.contents.disclosure import common_laws
from samples.contents.labour_food import culture, rural, subsidies
from samples.model import Column, Doc, SampleUnit
from samples.prose import DISTRICT, YEAR, chinese_day, day, h, link, p, table

OFFICE = "区政府办公室"


def own(key: str, title: str, when: date, body: str, source: str = "示例区人民政府办公室", related: tuple[str, ...] = ()) -> Doc:
    """A document of the portal."""
    return Doc(f"portal/{key}", title, when, body, source, related=related)


def news() -> Column:
    """要闻: reprints with their source, and the district's own, enough for a second page."""
    reprints = (
        ("国务院常务会议部署稳外贸稳外资措施", day(11, 25), "中国政府网"),
        ("国务院印发“十四五”推进农业农村现代化规划", day(11, 12), "新华社"),
        ("中共中央 国务院关于深入打好污染防治攻坚战的意见", day(11, 8), "新华社"),
        ("国办印发全国一体化政务服务平台移动端建设指南", day(11, 4), "中国政府网"),
    )
    up = tuple(
        own(f"state-{i}", title, when, p(f"来源：{source}", f"{title}。全文如下。"), source)
        for i, (title, when, source) in enumerate(reprints, 1)
    )
    local = tuple(
        own(f"news-{i}", title, day(11, 29 - i), p(f"{title}，有关负责同志参加。"))
        for i, title in enumerate(
            (
                "区政府召开常务会议研究冬季供暖工作",
                "我区举行重点项目集中开工仪式",
                "示例区秋粮收获全面结束",
                "云湖风景名胜区冬季旅游推介会举行",
                "区领导调研疫情防控工作",
                "全区消防安全检查全面展开",
                "示例区第三实验小学主体封顶",
                "我区组织参加全市技能大赛",
                "青禾镇举办农民丰收活动",
                "全区档案工作会议召开",
                "示例区开展诚信兴商宣传活动",
                "区政务服务大厅推出延时服务",
                "我区新增两处街头游园",
                "柳林镇苗木产业助农增收",
            ),
            1,
        )
    )
    return Column("yw", "要闻动态", local, (Column("gwyxx", "国务院信息", up),))


def government_reports() -> Column:
    """历年政府工作报告."""
    docs = tuple(
        own(
            f"gwr-{year}",
            f"{year}年{DISTRICT}政府工作报告",
            date(year, 2, 3 + year % 5),
            p(f"各位代表：现在，我代表区人民政府向大会报告工作。{year}年主要目标和任务如下。"),
        )
        for year in range(YEAR - 5, YEAR + 1)
    )
    return Column("zfgzbg", "政府工作报告", docs)


def recruitment() -> Column:
    """公务员招考."""
    posts = (
        ("招录机关", "职位名称", "招考人数", "报考条件"),
        ("区财政局", "综合管理", "2", "大学本科及以上，财政学类"),
        ("青禾镇人民政府", "综合管理", "3", "大学专科及以上"),
    )
    call = own(
        "exam-call", f"示例市{YEAR}年度考试录用公务员公告（示例区职位）", day(1, 25),
        p("招考计划：我区计划招考公务员5名。报考条件：具有中华人民共和国国籍，年龄18周岁以上35周岁以下。报名时间：2月1日至2月4日。")
        + table(posts[0], posts[1:], "招考职位表"),
    )  # fmt: skip
    result = own(
        "exam-result", f"示例区{YEAR}年度考试录用公务员拟录用人员公示", day(7, 16),
        table(("姓名", "招录机关", "职位"), (("王某", "区财政局", "综合管理"), ("李某", "青禾镇人民政府", "综合管理"))) + p("公示期：7月16日至7月22日（5个工作日）。"),
    )  # fmt: skip
    return Column("gwyzk", "公务员招考", (call, result))


def decision_list() -> Column:
    """重大行政决策事项目录."""
    listed = own(
        "decision-list", f"{DISTRICT}人民政府{YEAR}年度重大行政决策事项目录", day(3, 31),
        table(("序号", "决策事项名称", "承办单位", "计划完成时间"), (("1", "示例区耕地保护补偿实施办法", "区自然资源局", "8月"), ("2", "示例区云湖风景名胜区游客容量管理办法", "区风景名胜区管理委员会", "8月"))),
    )  # fmt: skip
    changed = own(
        "decision-change",
        f"关于调整{DISTRICT}{YEAR}年度重大行政决策事项目录的公告",
        day(8, 10),
        p("新增事项1项：示例区国土空间总体规划，承办单位：区自然资源局。"),
    )
    return Column("zdjc", "重大行政决策", (listed, changed))


_SURVEYS = (
    ("食品安全状况满意度", day(1, 18)),
    ("“十四五”规划建言", day(3, 8)),
    ("营商环境评价", day(4, 19)),
    ("惠民政策知晓率", day(6, 7)),
    ("市场监管服务", day(8, 2)),
    ("供热服务质量", day(9, 20)),
    ("公共文化需求", day(10, 18)),
)


def surveys() -> Column:
    """调查征集 with online forms, and what came out of those that are over."""
    asked = []
    told = []
    for i, (name, when) in enumerate(_SURVEYS, 1):
        end = date.fromordinal(when.toordinal() + 20)
        form = (
            f'<form action="/hd/survey/{i}" method="post"><p>1. 您对{name}是否满意？<input type="radio" name="q1" value="1"/>满意'
            '<input type="radio" name="q1" value="2"/>一般<input type="radio" name="q1" value="3"/>不满意</p>'
            '<p>2. 您的建议：<textarea name="q2"></textarea></p><input type="submit" value="提交问卷"/></form>'
        )
        text = p(f"为了解群众对{name}的意见，现开展网上调查。调查时间：{chinese_day(when)}至{chinese_day(end)}。") + form
        asked.append(own(f"survey-{i}", f"{DISTRICT}{name}网上调查问卷", when, text, related=(f"portal/survey-result-{i}",)))
        told.append(
            own(
                f"survey-result-{i}", f"{DISTRICT}{name}网上调查结果反馈", date.fromordinal(end.toordinal() + 6),
                p(f"本次调查共收到有效问卷{100 + i * 17}份，满意率{80 + i}%，收到建议{i + 4}条，采纳{i + 2}条，现将结果予以公布。"),
                related=(f"portal/survey-{i}",),
            )
        )  # fmt: skip
    return Column("dczj", "调查征集", tuple(asked), (Column("jgfk", "结果反馈", tuple(told)),))


def interaction(letters: Iterable[Doc], counts: Iterable[Doc]) -> Column:
    """互动交流: the platform with its four functions."""
    every = tuple(letters)
    fields = "".join(
        f'<p>{label}<input name="{name}"/></p>'
        for label, name in (("姓名", "xm"), ("手机", "sj"), ("标题", "bt"), ("内容", "nr"), ("办理单位", "dw"))
    )
    write = f'<form action="/hd/submit" method="post">{fields}<p><input type="submit" value="提交留言"/></p></form>'
    talk = own(
        "talk-1",
        "在线访谈：区医疗保障分局负责人谈医保惠民政策",
        day(9, 28),
        p("主持人：各位网友好。嘉宾：大家好。访谈实录如下。"),
    )
    count = own(
        "letter-count", f"{DISTRICT}政务咨询留言受理反馈情况统计（{YEAR}年第三季度）", day(10, 12),
        p("统计期：2021年7月至9月。") + table(("受理数", "答复数", "办结率"), (("412", "410", "99.5%"),)),
    )  # fmt: skip
    tools = '<div class="hdtools"><a href="/hd/znwd.html">智能问答</a> <a href="/hd/write.html">我要写信</a></div>'
    return Column(
        "hdjl", "互动交流", (),
        (
            Column("zxjy", "咨询建言", every, tools=tools),
            Column("wyxx", "留言评论", page=h("留言评论") + write),
            Column("zxts", "咨询投诉", page=h("我要咨询 我要投诉") + write + p("12345政务服务便民热线全天受理。")),
            Column("zxft", "在线访谈", (talk,)),
            surveys(),
            Column("tjsj", "留言统计", (count, *counts)),
        ),
    )  # fmt: skip


def gazette() -> Column:
    """政府公报: quarterly issues, contents by year, a search box, where the paper one is given away, an edition for phones."""
    issues = tuple(
        own(
            f"gazette-{year}-{n}", f"{DISTRICT}人民政府公报{year}年第{n}期（总第{(year - 2019) * 4 + n}期）", date(year, n * 3, 26) if n < 4 else date(year, 12, 28),
            p("目录", f"{year}年第{n}期：区政府文件、部门文件、人事任免。") + p('<a href="/gbm/index.html">手机版</a> <a href="/gbm/book.html">电子书</a>'),
        )
        for year in (YEAR - 1, YEAR)
        for n in (1, 2, 3, 4)
        if date(year, min(n * 3, 12), 26) <= day(11, 30)
    )  # fmt: skip
    tools = (
        '<div class="gbnav"><b>历史公报</b> <a href="#">2021年</a> <a href="#">2020年</a>'
        '<form action="/search/gazette"><select name="nf"><option>2021</option><option>2020</option></select><input name="gjz"/>'
        '<input type="submit" value="公报检索"/></form></div>'
    )
    told = p(
        "《示例区人民政府公报》为季刊，由区政府办公室主办，刊登区政府文件和部门文件。",
        "赠阅范围：各镇（街道）便民服务中心、村（社区）、区档案馆、区图书馆、政务服务大厅，公众可免费领取。",
    )
    return Column("zfgb", "政府公报", issues, (Column("gbzy", "公报简介和赠阅范围", page=told),), tools=tools)


def shared_budgets(units: Iterable[SampleUnit], published: Mapping[str, tuple[Doc, ...]]) -> Column:
    """财政预决算公开平台: every unit's documents by level and kind; rows lead to the units' own pages."""
    rows: dict[str, list[Doc]] = {"budget": [], "accounts": []}
    towns: list[Doc] = []
    for unit in units:
        for made in published.get(unit.slug, ()):
            row = Doc(f"portal/{made.key.replace('/', '-')}", made.title, made.day, source=unit.full, same=made.key)
            (towns if unit.is_town else rows["budget" if "/budget-" in made.key else "accounts"]).append(row)
    plan = own(
        "gov-budget",
        f"{DISTRICT}{YEAR}年政府预算公开",
        day(2, 19),
        p("一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算情况如下。"),
        "示例区财政局",
    )
    done = own("gov-accounts", f"{DISTRICT}{YEAR - 1}年政府决算公开", day(8, 26), p("2020年政府决算情况如下。"), "示例区财政局")
    return Column(
        "czyjs", "财政预决算公开", (),
        (
            Column("zfys", "政府预算", (plan,)),
            Column("zfjs", "政府决算", (done,)),
            Column("bmys", "部门预算", tuple(rows["budget"])),
            Column("bmjs", "部门决算", tuple(rows["accounts"])),
            Column("zjys", "镇街预决算", tuple(towns)),
        ),
        tools='<div class="ndnav">年度：<a href="#">2021年</a> <a href="#">2020年</a> <a href="#">2019年</a></div>',
    )  # fmt: skip


def shared_policies(sections: Mapping[str, tuple[Column, ...]]) -> Column:
    """政策文件 of all units in one list, by the unit that stands as the source; no facets, no search."""
    made = [
        d
        for slug, columns in sections.items()
        for top in columns
        for c in top.walk()
        for d in c.docs
        if d.key == f"{slug}/policy-1"
    ]
    rows = tuple(Doc(f"portal/{d.key.replace('/', '-')}", d.title, d.day, source=d.source, same=d.key) for d in made)
    return Column("zcwj", "政策文件", rows)


def fields_of_weight(lifted: Iterable[Column]) -> Column:
    """重点领域信息公开: columns that belong to one unit but stand on the portal; their documents name the unit as the source."""
    return Column("zdly", "重点领域信息公开", children=tuple(lifted))


def farm_and_culture(units: dict[str, SampleUnit]) -> tuple[Column, ...]:
    """涉农补贴, 公共文化服务 and 乡村振兴, which the table wants in the portal's own disclosure section."""
    return (
        Column("snbt", "涉农补贴", subsidies(units["nyj"])),
        Column("ggwh", "公共文化服务", culture(units["wlj"])),
        Column("xczx", "乡村振兴", rural(units["nyj"])),
    )


def directory(units: Iterable[SampleUnit]) -> str:
    """部门和镇街的政府信息公开入口."""
    departments = "　".join(link(f"{u.slug}:", u.full) for u in units if not u.is_town)
    towns = "　".join(link(f"{u.slug}:", u.full) for u in units if u.is_town)
    return h("区政府部门和单位") + f"<p>{departments}</p>" + h("镇（街道）") + f"<p>{towns}</p>"


def service() -> Column:
    """办事服务: leads to the province's platform on another host."""
    return Column(
        "bsfw", "办事服务",
        page=p('<a href="https://zwfw.shili-province.example.gov.cn/shiliqu/">示例省政务服务网（示例区）</a>', "常用服务：社保查询、公积金查询、企业开办。"),
    )  # fmt: skip


LAWS = Column("zcfg", "公开制度", common_laws())
