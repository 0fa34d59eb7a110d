"""政策文件, 文件清理, 政策解读 (rows 3-5, 7, 88-95) of any unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from samples.contents.organisation import doc, person
from samples.model import Column, Doc, SampleUnit
from samples.prose import YEAR, day, h, link, p, pick, picture, table

_TOPICS = ("优化营商环境", "乡村振兴", "稳就业保民生", "安全生产", "便民服务", "绿色发展")


def topic(unit: SampleUnit, which: int) -> str:
    """What the unit's first or second policy is about."""
    return f"{unit.field.split('、')[0]}{_TOPICS[(unit.number + which * 2) % len(_TOPICS)]}"


def _mark(unit: SampleUnit) -> str:
    return ("示" + unit.full.removeprefix("示例市").removeprefix("示例区")[:2] + "发").replace("人民", "政")


def policy_title(unit: SampleUnit, which: int) -> str:
    """The title of the unit's policy."""
    kind = ("实施办法", "若干措施")[which - 1]
    return f"{unit.full}关于印发《{topic(unit, which)}{kind}》的通知"


def policy_name(unit: SampleUnit, which: int) -> str:
    """The name inside the 书名号."""
    return f"{topic(unit, which)}{('实施办法', '若干措施')[which - 1]}"


# The first is published on the Friday before the May holiday, the second on the last day before the October one; the third
# working day after either is a Saturday that was worked, or the Monday after it.
_PUBLISHED = (day(4, 30), day(9, 30))
_EXPLAINED = (day(5, 8), day(10, 11))


def policy(unit: SampleUnit, which: int) -> Doc:
    """A normative document with its labelled head and a link to its interpretation."""
    when = _PUBLISHED[which - 1]
    signed = date(YEAR, when.month, when.day - 2)
    number = f"{_mark(unit)}〔{YEAR}〕{unit.number + which}号"
    measures = (
        f"各有关单位要围绕{topic(unit, which)}，明确责任科室，建立月调度、季通报机制，每年安排专项资金不少于{50 + unit.number}万元。",
        "对符合条件的市场主体和群众，按规定给予补助，补助标准由主管部门会同财政部门另行公布，并接受社会监督。",
        "办理时限由原来的十个工作日压缩至五个工作日，申请材料能通过数据共享获取的，不再要求提交。",
    )
    return doc(
        unit, f"policy-{which}", policy_title(unit, which), when,
        p(number, "各科室、所属各单位：", f"现将《{policy_name(unit, which)}》印发给你们，请认真贯彻执行。")
        + "".join(h(f"第{'一二三'[i]}条") + p(text) for i, text in enumerate(measures))
        + p(f"本办法自{YEAR}年{when.month + 1}月1日起施行，有效期至{YEAR + 4}年{when.month}月30日。"),
        facts=(
            ("索引号", f"{unit.slug.upper()}-{YEAR}-{which:07d}"),
            ("发布机构", unit.full),
            ("文号", number),
            ("成文日期", str(signed)),
            ("发布日期", str(when)),
            ("有效性", "有效"),
        ),
        related=(f"{unit.slug}/interpret-{which}",),
    )  # fmt: skip


def facets() -> str:
    """分类导航 and the policy search box above the list."""
    groups = (
        ("主题分类", ("综合政务", "财政金融", "市场监管", "民生保障")),
        ("体裁分类", ("通知", "意见", "办法", "公告")),
        ("发布年份", ("2021", "2020", "2019")),
        ("用户类型", ("我是个人", "我是企业")),
    )
    lines = "".join(f"<dl><dt>{name}</dt>{_choices(values)}</dl>" for name, values in groups)
    return f'<div class="facets">{lines}<p>政策订阅 | 精准推送</p></div>' + search_box()


def _choices(values: tuple[str, ...]) -> str:
    return "".join(f'<dd><a href="#">{value}</a></dd>' for value in values)


def search_box() -> str:
    """政策文件检索."""
    return (
        '<form action="/search/policy" method="get" class="zcjs"><b>政策文件检索</b>标题<input name="bt"/>文号<input name="wh"/>'
        '关键字<input name="gjz"/><input type="submit" value="检索"/></form>'
    )


def policies(unit: SampleUnit) -> Column:
    """政策文件 with facets, or 规范性文件 as its child."""
    docs = (policy(unit, 1), policy(unit, 2))
    if unit.number % 3 == 0:
        child = Column("gfxwj", "规范性文件", docs)
        other = doc(unit, "notice-1", f"{unit.full}关于{YEAR}年国庆节放假值班的通知", day(9, 28), p("现将放假值班安排通知如下。"))
        return Column("zcwj", "政策文件", (other,), (child,), tools=facets())
    name = pick(unit.slug + "zc", ("规范性文件", "行政规范性文件", "政策文件"))
    return Column("zcwj", name, docs, tools=facets())


def cleanup(unit: SampleUnit) -> Column:
    """文件清理: one result for three years, or one a year."""
    name = pick(unit.slug + "ql", ("规范性文件清理", "规范性文件清理结果", "文件清理"))
    if unit.number % 2:
        text = p(
            f"{YEAR - 2}年至{YEAR}年，{unit.full}对现行规范性文件进行了清理，决定继续有效2件，废止1件，修改0件，宣布失效1件。"
        )
        rows = (
            (policy_name(unit, 1), f"{YEAR}", "继续有效"),
            ("档案管理暂行规定", f"{YEAR - 1}", "废止"),
            ("考勤管理办法", f"{YEAR - 2}", "失效"),
        )
        one = doc(
            unit,
            "cleanup",
            f"{unit.full}{YEAR - 2}—{YEAR}年规范性文件清理结果",
            day(7, 6),
            text + table(("文件名称", "清理年度", "清理结果"), rows),
        )
        return Column("wjql", name, (one,))
    docs = tuple(
        doc(
            unit, f"cleanup-{year}", f"{unit.full}关于公布{year}年规范性文件清理结果的公告", date(year, 7, 6),
            p(f"经清理，{year}年决定继续有效的规范性文件{2 + year % 3}件，废止1件，宣布失效0件。"),
        )
        for year in range(YEAR - 2, YEAR + 1)
    )  # fmt: skip
    return Column("wjql", name, docs)


def interpretation(unit: SampleUnit, which: int) -> Doc:
    """部门解读 with the four elements, contact and a link back."""
    title = policy_title(unit, which)
    name = policy_name(unit, which)
    text = (
        p(
            f"{YEAR}年{_PUBLISHED[which - 1].month}月，{unit.full}印发了{link(f'{unit.slug}/policy-{which}', f'《{name}》')}，现解读如下。"
        )
        + h("一、政策背景")
        + p(f"近年来，群众和企业对{topic(unit, which)}的期盼越来越高，原有做法与新形势不相适应，有必要制定新的文件。")
        + h("二、决策依据")
        + p("主要依据国家和省市有关法律法规以及区政府年度重点工作安排。")
        + h("三、出台目的")
        + p("目的是让办事更快捷、监管更规范、政策更可预期。")
        + h("四、重要举措")
        + p("简单说就是三句话：责任到科室，补助有标准，材料能少就少。符合条件的企业和个人可以直接到窗口咨询。")
        + p(f"解读单位：{unit.full}　解读人：{person(unit, 2)}　联系电话：{unit.phone}")
    )
    style = pick(f"{unit.slug}it{which}", (f"《{name}》政策解读", f"关于《{name}》的解读", f"【文字解读】{title}"))
    return doc(unit, f"interpret-{which}", style, _EXPLAINED[which - 1], text, related=(f"{unit.slug}/policy-{which}",))


def other_views(unit: SampleUnit) -> tuple[Doc, ...]:
    """The same first policy explained by its leader, and drawn."""
    name = policy_name(unit, 1)
    leader = doc(
        unit, "interpret-lead", f"{unit.full}主要负责人解读《{name}》", day(5, 8),
        p(
            f"问：{link(f'{unit.slug}/policy-1', f'《{name}》')}的政策背景和决策依据是什么？",
            "答：近年来群众反映办事环节多，区政府工作报告对此提出了明确要求，国家和省市也有规定，这是制定文件的依据。",
            "问：出台目的是什么？有哪些重要举措？",
            "答：目的是把好事办好；主要举措是窗口直接受理、五个工作日办结。",
        )
        + p(f"解读人：{person(unit, 0)}　咨询电话：{unit.phone}"),
        related=(f"{unit.slug}/policy-1",),
    )  # fmt: skip
    drawn = doc(
        unit, "interpret-pic", f"一图读懂 | {name}", day(5, 8),
        p(f"相关文件：{link(f'{unit.slug}/policy-1', policy_title(unit, 1))}") + picture(f"tujie-{unit.slug}.png", "一图读懂"),
        related=(f"{unit.slug}/policy-1",),
    )  # fmt: skip
    return leader, drawn


def interpretations(unit: SampleUnit) -> Column:
    """政策解读."""
    docs = (interpretation(unit, 1), interpretation(unit, 2), *other_views(unit))
    return Column("zcjd", pick(unit.slug + "jd", ("政策解读", "政策解读", "部门解读", "解读回应")), docs)


def without_links(made: Doc) -> Doc:
    """The document without anything that leads to its counterpart."""
    return replace(made, related=(), body=made.body.replace("<a href=", "<b data-x=").replace("</a>", "</b>").replace("@@", ""))
