"""机构职能, 领导信息, 权责清单, 政府工作报告的分解和进展 (rows 1, 2, 11-15) of any unit."""

from __future__ import annotations

from datetime import date
from typing import Any

from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import LAST, YEAR, day, h, p, pick, picture, signature, table

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_GIVEN = ("明远", "建国", "晓梅", "志强", "文静", "海涛", "立新", "春燕", "国栋", "雪峰")


def doc(unit: SampleUnit, key: str, title: str, when: date, body: str, **more: Any) -> Doc:
    """A document of the unit, with the unit as its source."""
    return Doc(f"{unit.slug}/{key}", title, when, body, **{"source": unit.full, **more})


def person(unit: SampleUnit, place: int) -> str:
    """A fictional name."""
    return _SURNAMES[(unit.number * 5 + place * 7) % len(_SURNAMES)] + _GIVEN[(unit.number + place * 3) % len(_GIVEN)]


def offices(unit: SampleUnit) -> tuple[str, ...]:
    """The unit's inner offices."""
    if unit.is_town:
        return ("党政办公室", "经济发展办公室", "社会事务办公室", "综合执法办公室")
    return ("办公室", "政策法规科", "业务科", "监督检查科")


def organisation(unit: SampleUnit) -> Column:
    """机构职能 as one static page with all five elements, worded differently from unit to unit."""
    duties = [
        f"贯彻执行国家、省、市关于{unit.field}的法律法规和方针政策，拟订全区有关政策措施并组织实施。",
        f"负责全区{unit.field}的统筹协调、监督管理和服务保障工作。",
        "承担本行业、本领域安全生产监督管理责任和政务公开工作。",
        "完成区委、区政府交办的其他任务。",
    ]
    head = pick(unit.slug + "duty", ("主要职责", "部门职能", "机构职能"))
    inner = pick(unit.slug + "inner", ("内设机构", "内设科室", "机构设置"))
    hours = pick(
        unit.slug + "hours", ("工作日 上午8:30—12:00，下午13:30—17:30", "周一至周五8:30-12:00，14:00-17:30（法定节假日除外）")
    )
    where = [
        f"办公地址：{unit.street}",
        f"办公时间：{hours}",
        f"联系电话：{unit.phone}　传真：{unit.fax}",
        f"电子邮箱：{unit.email}　邮政编码：000100",
    ]
    body = (
        p(f"{unit.full}是负责{unit.field}的{'镇街行政机关' if unit.is_town else '工作部门'}。")
        + h(f"一、{head}")
        + p(*(f"（{'一二三四'[i]}）{text}" for i, text in enumerate(duties)))
        + h(f"二、{inner}")
        + p(
            *(
                f"{i}．{name}：负责{pick(unit.slug + name, ('综合协调', '业务指导', '日常监管', '文电会务'))}等工作。"
                for i, name in enumerate(offices(unit), 1)
            )
        )
        + h("三、联系方式")
        + p(*where)
    )
    name = pick(unit.slug + "org", ("机构职能", "机构职能", "机构概况", "机构简介"))
    return Column("jgzn", "镇街概况" if unit.is_town else name, page=body, page_day=day(3, 15))


def leaders(unit: SampleUnit) -> Column:
    """领导信息: a table or paragraphs, each with name, post and share of work."""
    posts = ("镇长", "副镇长", "党政办主任") if unit.is_town else ("党组书记、局长", "党组成员、副局长", "四级调研员")
    if unit.kind in ("office", "other"):
        posts = ("主任", "副主任", "四级调研员")
    shares = (
        f"主持{unit.name}全面工作。",
        f"分管{offices(unit)[1]}、{offices(unit)[2]}。",
        f"协助做好{offices(unit)[0]}和政务公开工作。",
    )
    people = [(person(unit, i), post, share) for i, (post, share) in enumerate(zip(posts, shares, strict=True))]
    if unit.number % 2:
        body = table(("姓名", "职务", "工作分工"), people)
    else:
        body = "".join(
            picture(f"leader{i}.png", n) + p(f"姓名：{n}", f"现任职务：{post}", f"工作分工：{share}")
            for i, (n, post, share) in enumerate(people)
        )
    return Column(
        "ldxx", pick(unit.slug + "ld", ("领导信息", "领导之窗", "领导分工", "负责人信息")), page=body, page_day=day(6, 8)
    )


_POWER_HEADER = ("序号", "职权名称", "职权编码", "职权类型", "实施依据", "行使主体", "办理流程图", "监督方式")


def power_rows(unit: SampleUnit, header: tuple[str, ...] = _POWER_HEADER) -> Rows:
    """The list of powers with the columns asked for."""
    kinds = ("行政许可", "行政处罚", "行政检查", "行政确认", "其他行政权力")
    rows = []
    for i, kind in enumerate(kinds, 1):
        full = {
            "序号": str(i),
            "职权名称": f"对{unit.field.split('、')[0]}有关事项的{kind.removeprefix('行政')}",
            "职权编码": f"3700{unit.number:03d}{i:04d}",
            "职权类型": kind,
            "实施依据": "《中华人民共和国行政处罚法》第十七条；有关地方性法规",
            "行使主体": unit.full,
            "办理流程图": "见流程图" + str(i),
            "监督方式": f"监督电话：{unit.phone}",
        }
        rows.append(tuple(full[name] for name in header))
    return (header, *rows)


def powers(unit: SampleUnit) -> Column:
    """权责清单: the list as a spreadsheet or in the page, and this year's adjustment."""
    title = pick(unit.slug + "power", (f"{unit.full}权责清单（{YEAR}年版）", f"{unit.full}行政权力和责任清单"))
    when = day(4, 12)
    if unit.number % 3 == 0:
        rows = power_rows(unit)
        inside = doc(
            unit,
            "powers",
            title,
            when,
            p(f"现将{unit.full}权责清单予以公布。") + table(rows[0], rows[1:]) + picture("flow.png", "流程图"),
        )
    else:
        inside = doc(
            unit, "powers", title, when,
            p(f"根据权责清单动态管理有关规定，现将{unit.full}权责清单予以公布，接受社会监督。") + signature(unit.full, when),
            files=(File(f"{unit.full}权责清单.xlsx", power_rows(unit)),),
        )  # fmt: skip
    changed = doc(
        unit, "powers-change", f"关于调整{unit.full}权责清单的公告", day(8, 16),
        p("根据法律法规立改废释和机构职能调整情况，对权责清单作如下动态调整：取消1项，承接1项，变更2项。")
        + table(("职权名称", "调整类型", "调整依据"), (("行业信息备案", "取消", "国发〔2021〕7号"), ("年度核查", "承接", "区政府令第3号"))),
    )  # fmt: skip
    return Column("qzqd", pick(unit.slug + "qzqd", ("权责清单", "权责清单", "权力清单", "行政权力")), (changed, inside))


def work_report(unit: SampleUnit) -> Column:
    """政府工作报告 的任务分解 and its progress by quarter."""
    tasks = (
        (f"做好{unit.field.split('、')[0]}重点任务", f"{YEAR}年12月底前完成年度目标", unit.full, person(unit, 1)),
        ("优化营商环境，压减办理时限", "三季度前完成事项梳理", unit.full, person(unit, 2)),
    )
    split = doc(
        unit, "gwr-tasks",
        pick(unit.slug + "gwr", (f"{unit.full}{YEAR}年政府工作报告任务分解", f"{YEAR}年《政府工作报告》重点任务责任分工（{unit.full}）")),
        day(3, 9),
        p(f"为贯彻落实{YEAR}年《政府工作报告》，现将涉及我单位的目标任务分解如下：")
        + table(("目标任务", "完成时限", "责任单位", "责任人"), tasks)
        + p(f"监督方式：公众可拨打监督电话{unit.phone}或发送邮件至{unit.email}，对任务落实情况进行监督。")
        + signature(unit.full, day(3, 9)),
    )  # fmt: skip
    rounds = (("第一季度", day(4, 14)), ("上半年", day(7, 12)), ("第三季度", day(10, 14)))
    progress = tuple(
        doc(
            unit, f"gwr-{i}", f"{unit.full}{YEAR}年{name}政府工作报告重点任务落实进展情况", when,
            h("一、工作进展")
            + p(f"{name}，各项目标任务按计划推进，{unit.field}重点项目完成年度进度的{20 + i * 25}%。")
            + h("二、取得成效")
            + p("群众办事平均时限压缩三成，服务满意率稳步提高。")
            + h("三、后续举措")
            + p("下一步，将对照任务清单逐项督办，确保全年目标完成。"),
        )
        for i, (name, when) in enumerate(rounds, 1)
    )  # fmt: skip
    old = doc(unit, "gwr-old", f"{unit.full}{LAST}年政府工作报告任务完成情况", day(1, 6), p(f"{LAST}年度承担的任务全部完成。"))
    name = pick(unit.slug + "zdgz", ("政府工作报告落实", "政府工作报告", "重点工作任务", "政府工作报告任务落实"))
    # An old row stands in some columns only: last year's must not count for this year.
    return Column("zfgzbg", name, (*((old,) if unit.number % 3 == 0 else ()), split, *progress))
