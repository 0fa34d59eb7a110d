"""行政处罚和强制, 行政执法公示 (rows 16, 17, 33-38) and the 标准目录 of every field (29, 33, 39, 44, ...)."""

from __future__ import annotations

from datetime import date

from samples.contents.organisation import doc
from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import DISTRICT, LAST, YEAR, day, h, p, pick, picture, table

# Rows 16 and 17: who is judged on both, and who on one side only.
BOTH_SIDES = (
    "fgj",
    "jrj",
    "ybj",
    "gxj",
    "gaj",
    "jtj",
    "mzj",
    "rsj",
    "zjj",
    "jtys",
    "slj",
    "wlj",
    "wjj",
    "hbj",
    "yjj",
    "zfj",
    "scj",
    "zrzy",
)
ONLY_PENALTIES = ("sfj", "czj", "kjj", "swj", "tjj")
ONLY_COERCION = ("nyj",)
PUNISHING = (*BOTH_SIDES, *ONLY_PENALTIES, *ONLY_COERCION)
# Rows 33-38.
ENFORCING = (
    "zfj",
    "tjj",
    "sfj",
    "wjj",
    "rsj",
    "gaj",
    "yjj",
    "hbj",
    "wlj",
    "swj",
    "jtys",
    "jrj",
    "jtj",
    "fgj",
    "zjj",
    "ybj",
    "spj",
    "mzj",
)

STANDARD_HEADER = (
    "序号",
    "公开事项",
    "公开内容（要素）",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道和载体",
    "公开对象",
    "公开方式",
    "公开层级",
)


def standard_rows(body: str, field: str) -> Rows:
    """A 标准目录 with the nine headers, for one field."""
    rows = [
        (
            str(i), f"{field}{matter}", "文件名称；文号；发布单位；正文", "《中华人民共和国政府信息公开条例》", "信息形成或者变更之日起20个工作日内",
            body, "■政府网站 □政府公报 □两微一端", "全社会", "主动公开", "县级",
        )
        for i, matter in enumerate(("政策法规", "办事指南", "结果公示", "监督检查"), 1)
    ]  # fmt: skip
    return (STANDARD_HEADER, *rows)


def standard(unit: SampleUnit, key: str, field: str, spreadsheet: bool = False) -> Doc:
    """The field's 基层政务公开事项标准目录."""
    title = f"{DISTRICT}{field}领域基层政务公开事项标准目录"
    rows = standard_rows(unit.full, field)
    when = day(10, 28, LAST)
    if spreadsheet:
        return doc(unit, key, title, when, p("现将标准目录予以公布，详见附件。"), files=(File(f"{title}.xlsx", rows),))
    return doc(unit, key, title, when, table(rows[0], rows[1:], title))


def _grounds(unit: SampleUnit, kind: str) -> Doc:
    return doc(
        unit, f"grounds-{'p' if kind == '行政处罚' else 'c'}",
        pick(unit.slug + kind, (f"{unit.full}{kind}的依据、条件和程序", f"{kind}事项依据条件程序（{unit.full}）")),
        day(3, 24),
        h(f"一、{kind}依据")
        + p("《中华人民共和国行政处罚法》（2021年修订）、《中华人民共和国行政强制法》及本领域法律法规。")
        + h(f"二、{kind}条件")
        + p(f"有明确的违法行为人，有违法事实，属于本机关管辖范围的，可以实施{kind}。")
        + h(f"三、{kind}程序")
        + p("立案、调查取证、审核、告知、听取陈述申辩、决定、送达、执行。"),
    )  # fmt: skip


def _penalty(unit: SampleUnit, which: int, when: date) -> Doc:
    party = ("示例区甲一商行", "示例市乙二工程有限公司")[which % 2]
    return doc(
        unit, f"penalty-{which}", f"{unit.full}行政处罚决定信息公示（示罚决字〔{when.year}〕{unit.number}{which}号）", when,
        table(
            ("行政处罚决定书文号", "相对人名称", "违法事实", "处罚依据", "处罚结果", "处罚机关", "决定日期"),
            ((f"示罚决字〔{when.year}〕{unit.number}{which}号", party, "未按规定履行义务", "有关条例第三十条", "罚款5000元", unit.full, str(when)),),
        ),
    )  # fmt: skip


def _coercion(unit: SampleUnit, when: date) -> Doc:
    return doc(
        unit, "coercion-1", f"{unit.full}行政强制决定信息公示（示强决字〔{when.year}〕{unit.number}号）", when,
        p(f"相对人：示例区丙三经营部；事由：涉嫌违法的物品；依据：行政强制法第十八条；结果：扣押；机关：{unit.full}；决定日期：{when}。"),
    )  # fmt: skip


def punishments(unit: SampleUnit) -> Column:
    """处罚强制信息: grounds and results, as the unit's facets ask for."""
    grounds: list[Doc] = []
    results: list[Doc] = []
    if unit.slug not in ONLY_COERCION:
        grounds.append(_grounds(unit, "行政处罚"))
        results += [_penalty(unit, 1, day(4, 23)), _penalty(unit, 2, day(9, 10))]
    if unit.slug not in ONLY_PENALTIES:
        grounds.append(_grounds(unit, "行政强制"))
        results.append(_coercion(unit, day(8, 3)))
        if unit.slug in ONLY_COERCION:
            results.append(_penalty(unit, 1, day(9, 10)))
    name = pick(unit.slug + "cf", ("行政处罚和行政强制", "处罚强制信息", "行政处罚/行政强制"))
    if unit.number % 2:
        return Column("cfqz", name, (*grounds, *results))
    return Column(
        "cfqz", name, (), (Column("cfyj", "依据、条件和程序", tuple(grounds)), Column("cfjg", "处罚强制结果", tuple(results)))
    )


def enforcement_totals(unit: SampleUnit, year: int, when: date) -> Doc:
    """行政执法总体情况 of one year."""
    return doc(
        unit, f"totals-{year}", f"{unit.full}{year}年度行政执法总体情况", when,
        table(
            ("执法类别", "实施数量（宗）", "罚没金额（万元）"),
            (("行政处罚", "16", "8.2"), ("行政许可", "37", "—"), ("行政强制", "2", "—"), ("行政检查", "215", "—")),
        )
        + p(f"{year}年，{unit.full}严格规范公正文明执法，未发生被撤销的行政处罚决定。"),
    )  # fmt: skip


def enforcement(unit: SampleUnit) -> Column:
    """行政执法公示: platform, before, after."""
    duties = doc(
        unit, "law-duties", f"{unit.full}行政执法职责、权限、依据、程序和监督途径", day(3, 18),
        p(
            f"执法主体：{unit.full}。执法职责：负责全区{unit.field}执法工作。",
            "执法权限：行政检查、行政处罚、行政强制。执法依据：有关法律、法规、规章。",
            "执法程序：立案—调查—审核—告知—决定—送达。执法人员名单见公示栏。",
            f"监督途径：监督电话{unit.phone}。救济渠道：可依法申请行政复议或者提起行政诉讼。",
        ),
    )  # fmt: skip
    guide = doc(
        unit, "law-guide", f"{unit.full}服务指南和行政执法流程图", day(3, 19),
        table(
            ("事项名称", "受理机构", "审批机构", "受理条件", "办理时限"),
            ((f"{unit.field.split('、')[0]}有关事项", f"{unit.full}窗口", unit.full, "申请材料齐全、符合法定形式", "5个工作日"),),
        )
        + h("行政执法流程图")
        + picture("flow.png", "行政执法流程图"),
    )  # fmt: skip
    checks = tuple(
        doc(
            unit, f"check-{i}", f"{unit.full}{YEAR}年第{n}季度行政执法检查结果公示", when,
            table(("执法机关", "执法对象", "执法类别", "执法结论"), ((unit.full, "示例区甲一商行", "行政检查", "合格"), (unit.full, "示例区丁四门市部", "行政处罚", "责令改正"))),
        )
        for i, (n, when) in enumerate((("二", day(7, 5)), ("三", day(10, 11))), 1)
    )  # fmt: skip
    # The field catalogue is one for the whole district: every unit's row leads to the page of 区综合行政执法局.
    same = "" if unit.slug == "zfj" else "zfj/standard-law"
    whole = standard(unit, "standard-law", "城市综合执法", spreadsheet=True)
    row = whole if not same else doc(unit, "standard-law", whole.title, whole.day, "", same=same)
    name = pick(unit.slug + "zfgs", ("行政执法公示", "行政执法公示专栏", "行政执法信息公示"))
    totals = enforcement_totals(unit, LAST, day(1, 20 + unit.number % 9))
    return Column(
        "zfgs", name, (row,),
        (Column("sqgk", "事前公开", (duties, guide)), Column("shgk", "事后公开", (*checks, totals))),
    )  # fmt: skip
