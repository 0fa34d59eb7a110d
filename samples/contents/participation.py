"""会议公开, 建议提案, 互动, 政务新媒体, 决策 (rows 96-118, 126, 162) of units, and the portal's consultation columns."""

from __future__ import annotations

from datetime import date

from samples.contents.organisation import doc, person
from samples.model import Column, Doc, SampleUnit
from samples.prose import YEAR, amount, chinese_day, day, h, link, p, pick, picture, table

_MEETING_DAYS = (day(2, 24), day(5, 25), day(8, 24), day(11, 9))
LETTER_DAYS = ((1, day(9, 6)), (2, day(11, 15)))
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


def meeting_name(unit: SampleUnit) -> str:
    """What the unit calls its working meeting."""
    if unit.is_town:
        return "镇长办公会议" if unit.kind == "town" else "主任办公会议"
    return pick(unit.slug + "hy", ("局长办公会议", "局务会议")) if unit.kind == "department" else "主任办公会议"


def meetings(unit: SampleUnit) -> Column:
    """Four meetings over the year, a chart of the last one and an explanation of one of its subjects."""
    name = meeting_name(unit)
    subject = unit.field.split("、")[0]
    held = tuple(
        doc(
            unit, f"meeting-{i}", f"{unit.full}{YEAR}年第{_NUMERALS[i * 2 - 1]}次{name}", when,
            p(
                f"会议时间：{chinese_day(date(YEAR, when.month, when.day - 2))}",
                f"会议议题：研究{subject}有关工作；审议{YEAR}年重点任务调度情况。",
                f"会议内容：会议听取了{subject}工作情况汇报，审议通过有关工作方案，要求压实责任、按期完成。会议由{person(unit, 0)}主持。",
            ),
            related=((f"{unit.slug}/meeting-pic",) if i == 4 else ()),
        )
        for i, when in enumerate(_MEETING_DAYS, 1)
    )  # fmt: skip
    chart = doc(
        unit, "meeting-pic", f"一图读懂：{unit.full}第八次{name}", day(11, 10), picture(f"huiyi-{unit.slug}.png", "会议速读"),
        related=(f"{unit.slug}/meeting-4",),
    )  # fmt: skip
    told = doc(
        unit, "meeting-told", f"第八次{name}议题解读：{subject}工作方案", day(11, 11),
        p(f"{link(f'{unit.slug}/meeting-4', '会议')}审议通过了{subject}工作方案，主要解决群众反映的三个问题，现就有关内容解读如下：一是时限，二是标准，三是监督。"),
        related=(f"{unit.slug}/meeting-4",),
    )  # fmt: skip
    column = pick(unit.slug + "hygk", ("会议公开", "重要会议", "部门会议", "办公会议"))
    return Column("hygk", column, (*held, chart, told))


def _reply(unit: SampleUnit, key: str, title: str, when: date, number: str) -> Doc:
    return doc(
        unit, key, title, when,
        p(
            "尊敬的代表（委员）：",
            f"您提出的{number}收悉。经认真研究办理，现答复如下：",
            "一、关于加强基础工作。我单位已将有关内容列入年度计划，落实资金和责任科室。",
            "二、关于下一步打算。将加快进度，定期回访，欢迎继续监督。",
            f"承办单位：{unit.full}　联系电话：{unit.phone}",
        ),
    )  # fmt: skip


def proposals(unit: SampleUnit) -> Column:
    """建议提案: split by 人大 and 政协, the city's and the district's, and the year's summary."""
    subject = unit.field.split("、")[0]
    a = 10 + unit.number
    city = _reply(
        unit, "proposal-city", f"对市十八届人大五次会议第{a}号建议的答复", day(8, 13), f"市十八届人大五次会议第{a}号建议"
    )
    own = _reply(
        unit,
        "proposal-1",
        f"关于区九届人大五次会议第{a + 20}号建议的答复",
        day(7, 22),
        f"《关于加强{subject}的建议》（第{a + 20}号）",
    )
    other = _reply(
        unit,
        "proposal-2",
        f"关于区政协九届五次会议第{a + 40}号提案的答复",
        day(7, 29),
        f"《关于改进{subject}的提案》（第{a + 40}号）",
    )
    year = doc(
        unit, "proposal-sum", f"{unit.full}{YEAR}年建议提案办理总体情况", day(10, 20),
        p(
            f"{YEAR}年，{unit.full}共承办人大代表建议2件、政协提案1件，全部按期办结，满意率100%。",
            "吸收采纳情况：所提7条意见中采纳6条，已列入工作计划，1条因条件不具备暂未采纳。",
        ),
    )  # fmt: skip
    name = pick(unit.slug + "jyta", ("建议提案办理", "建议提案", "人大代表建议和政协提案办理"))
    if unit.number % 4 == 0:
        return Column("jyta", name, (city, own, other, year))
    return Column("jyta", name, (year,), (Column("rdjy", "人大代表建议", (city, own)), Column("zxta", "政协提案", (other,))))


def letter(unit: SampleUnit, which: int, when: date, days: int = 4, answered: bool = True) -> Doc:
    """A published letter and its answer."""
    question = ("办理业务需要带哪些材料？", "周末是否可以办理？", "有关补助什么时候发放？")[which % 3]
    subject = unit.field.split("、")[0]
    reply_day = date.fromordinal(when.toordinal() + days)
    facts = [("信件编号", f"{when:%Y%m%d}{unit.number:03d}{which}"), ("留言时间", f"{when} 09:15:00")]
    if answered:
        facts += [("答复时间", f"{reply_day} 15:40:00"), ("答复单位", unit.full)]
    text = p(f"留言内容：您好，咨询{subject}方面的问题，{question}")
    text += p(
        f"答复内容：您好！您反映的问题收悉。请携带身份证到{unit.street}服务窗口办理，工作日均可受理，咨询电话{unit.phone}。感谢您的关注。"
    )
    return doc(unit, f"letter-{which}", f"咨询{subject}{question}", reply_day if answered else when, text, facts=tuple(facts))


def letters(unit: SampleUnit) -> Column:
    """咨询建言: letters with their four facts, counts, and the way to the smart answering service."""
    name = pick(unit.slug + "hd", ("互动交流", "咨询建言", "网上咨询", "部门信箱"))
    tools = '<div class="tools"><a href="/hd/znwd.html">智能问答</a> <a href="/hd/write.html">我要写信</a></div>'
    return Column("hdjl", name, (*(letter(unit, n, when) for n, when in LETTER_DAYS), letter_count(unit)), tools=tools)


def letter_count(unit: SampleUnit) -> Doc:
    """留言受理反馈情况统计 of the third quarter."""
    received = amount(unit.slug, 5, 30)
    return doc(
        unit, "letter-count", f"{unit.full}{YEAR}年第三季度留言受理反馈情况统计", day(10, 9),
        p("统计时间：7月1日至9月30日。")
        + table(("受理数量", "办结数量", "答复率", "平均答复用时"), ((str(received), str(received), "100%", "3.2天"),)),
    )  # fmt: skip


def media(unit: SampleUnit) -> Column:
    """政务新媒体: names and links of the accounts."""
    body = h("政务新媒体矩阵") + p(
        f'微博：<a href="https://weibo.example.com/{unit.slug}">@{unit.full}发布</a>',
        f'微信公众号：{unit.full}（扫描二维码关注）<img src="/images/qr-{unit.slug}.png" alt="{unit.full}微信公众号二维码"/>',
    )
    return Column("xmt", pick(unit.slug + "xmt", ("政务新媒体", "新媒体矩阵", "政务新媒体")), page=body, page_day=day(4, 2))


def responses(unit: SampleUnit) -> Column:
    """回应关切."""
    subject = unit.field.split("、")[0]
    one = doc(
        unit,
        "response-1",
        f"关于网民反映{subject}有关问题的情况说明",
        day(9, 3),
        p("9月2日，有网民反映有关问题。经调查核实，现将情况说明如下：已责成相关科室整改。"),
    )
    return Column("hygq", "回应关切", (one,))


def decisions(unit: SampleUnit) -> Column:
    """The decisions of row 98-102: a gathering catalogue, drafts with 30 days, and what came of them."""
    name = {"fjq": "示例区云湖风景名胜区游客容量管理办法", "zrzy": "示例区耕地保护补偿实施办法"}[unit.slug]
    start, end, result_day = day(6, 1), day(7, 1), day(7, 15)
    draft = doc(
        unit, "draft", f"关于《{name}（征求意见稿）》公开征求意见的公告", start,
        p(
            f"为提高决策质量，现将《{name}（征求意见稿）》全文公布，向社会公开征求意见。",
            f"征求意见时间：{chinese_day(start)}至{chinese_day(end)}（共30日以上）。",
            f"反馈渠道：电子邮箱{unit.email}，电话{unit.phone}，信函寄至{unit.street}。",
        )
        + h(f"附件1：{name}（征求意见稿）")
        + p("第一条　为加强管理，制定本办法。", "第二条　本办法适用于本行政区域。", "第三条　各有关单位按照职责分工负责。", "第四条　本办法自公布之日起施行。")
        + h("附件2：起草说明")
        + p("一、制定背景和必要性：原规定已不适应管理需要。二、主要内容：明确了职责、标准和程序。"),
        related=(f"{unit.slug}/draft-result",),
    )  # fmt: skip
    result = doc(
        unit, "draft-result", f"《{name}（征求意见稿）》意见征集采纳情况反馈", result_day,
        p("公开征求意见期间，共收到意见建议3条，采纳2条，不予采纳1条，现将情况反馈如下：")
        + table(("意见内容", "是否采纳", "采纳情况及理由"), (("明确责任科室", "采纳", "已在第三条中明确"), ("增加投诉渠道", "采纳", "已补充"), ("提高补偿标准", "不采纳", "财政承受能力评估后暂不具备条件"))),
        related=(f"{unit.slug}/draft",),
    )  # fmt: skip
    voted = doc(unit, "draft-meeting", f"{unit.full}审议《{name}》", day(8, 6), p(f"8月5日召开会议，集体审议通过《{name}》。"))
    final = doc(unit, "draft-final", f"{unit.full}关于印发《{name}》的决定", day(8, 27), p(f"《{name}》已经审议通过，现予公布。"))
    back = doc(unit, "draft-why", f"《{name}》制订背景", start, p("现行规定执行多年，需要修订。"))
    cells = "".join(
        f"<td>{link(f'{unit.slug}/{key}', text)}</td>"
        for key, text in (
            ("draft", "决策草案"),
            ("draft-why", "制订背景"),
            ("draft-result", "意见征集采纳情况"),
            ("draft-meeting", "会议审议情况"),
            ("draft-final", "决策结果"),
        )
    )
    heads = "".join(f"<td>{t}</td>" for t in ("决策事项", "决策草案", "制订背景", "意见征集采纳情况", "会议审议", "决策结果"))
    gathered = doc(
        unit, "gathered", f"{unit.full}{YEAR}年度重大行政决策事项目录及全过程公开", day(3, 30),
        f"<table border='1'><tr>{heads}</tr><tr><td>{name}</td>{cells}</tr></table>",
    )  # fmt: skip
    return Column(
        "juece", "行政决策", (),
        (
            Column("jcml", "重大行政决策事项目录", (gathered,)),
            Column("yjzj", pick(unit.slug + "yjzj", ("意见征集", "决策预公开")), (draft, result)),
            Column("jcjg", "决策结果", (voted, final, back)),
        ),
    )  # fmt: skip
