"""预算和决算 of every unit (row 30), and the money of the district: 18-22, 28, 29, 31, 32, 52-54."""

from __future__ import annotations

from datetime import date

from samples.contents.enforcement import standard
from samples.contents.organisation import doc
from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import DISTRICT, LAST, YEAR, amount, day, h, p, pick, table

_TABLES = (
    "收支总表",
    "收入总表",
    "支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "政府性基金支出表",
    "“三公”经费支出表",
    "政府采购表",
)


def _three(unit: SampleUnit, year: int, kind: str) -> str:
    total = amount(f"{unit.slug}{year}{kind}", 5, 30)
    return (
        h("“三公”经费情况")
        + p(f"{year}年“三公”经费{kind}{total}万元。其中：因公出国（境）费0万元，公务用车购置及运行维护费{total - 2}万元，公务接待费2万元，比上年减少1万元。")
    )  # fmt: skip


def finance_rows(unit: SampleUnit, year: int) -> Rows:
    """The tables of a budget or of accounts, flattened into one sheet."""
    base = amount(f"{unit.slug}{year}", 800, 6000)
    totals = ((name, "合计", f"{amount(unit.slug, 5, 30) if '三公' in name else base}.00") for name in _TABLES)
    return (("表名", "项目", "金额（万元）"), *totals)


def budget(unit: SampleUnit, year: int = YEAR, when: date | None = None, three: bool = True) -> Doc:
    """部门预算 with explanation and tables."""
    title = pick(unit.slug + "ys", (f"{unit.full}{year}年部门预算", f"{year}年度{unit.full}部门预算公开"))
    return doc(
        unit, f"budget-{year}", title, when or date(year, 2, 9 + unit.number % 12),
        h("第一部分　部门概况")
        + p(f"主要职能：{unit.field}。机构设置：内设机构4个。")
        + h(f"第二部分　{year}年部门预算表")
        + table(*_split(finance_rows(unit, year)))
        + h(f"第三部分　{year}年部门预算情况说明")
        + p("收支预算总体情况说明：按照综合预算的原则，所有收入和支出均纳入预算管理。机关运行经费86万元，政府采购预算35.6万元，国有资产占用情况见表。")
        + (_three(unit, year, "预算") if three else "")
        + h("预算绩效情况")
        + p(f"{year}年项目支出全部编制绩效目标，重点项目绩效目标见附件。")
        + h("第四部分　名词解释")
        + p("财政拨款收入：指本级财政当年拨付的资金。"),
        files=(File(f"{unit.name}{year}年部门预算公开表.xlsx", finance_rows(unit, year)),),
    )  # fmt: skip


def _split(rows: Rows) -> tuple[tuple[str, ...], Rows]:
    return rows[0], rows[1:]


def accounts(unit: SampleUnit, year: int = LAST, when: date | None = None) -> Doc:
    """部门决算 with explanation, tables and performance reviews."""
    title = pick(unit.slug + "js", (f"{unit.full}{year}年度部门决算", f"{year}年度{unit.full}部门决算公开"))
    return doc(
        unit, f"accounts-{year}", title, when or date(year + 1, 8, 16 + unit.number % 10),
        h("第一部分　部门概况")
        + p(f"部门职责：{unit.field}。")
        + h("第二部分　部门决算表")
        + p("收入支出决算总表、收入决算表、支出决算表、财政拨款收入支出决算总表、一般公共预算财政拨款“三公”经费支出决算表等详见附件。")
        + h("第三部分　部门决算情况说明")
        + p(f"{year}年度收、支总计均为{amount(unit.slug + 'd', 800, 6000)}万元。机关运行经费支出80万元，政府采购支出30万元。")
        + _three(unit, year, "决算")
        + h("预算绩效情况说明")
        + p("对重点项目开展绩效评价，评价结果为“优”，绩效评价报告见附件。"),
        files=(
            File(f"{unit.name}{year}年度部门决算公开表.xlsx", finance_rows(unit, year)),
            File(
                f"{unit.name}{year}年度重点项目绩效评价报告.docx", (("指标", "权重", "得分"), ("产出", "50", "48"), ("效益", "50", "47")),
                (f"{unit.full}{year}年度重点项目绩效评价报告", "一、项目基本情况", "二、评价结论：优", "三、绩效目标完成情况：全部完成。"),
            ),
        ),
    )  # fmt: skip


def budgets(unit: SampleUnit) -> Column:
    """财政预决算 of the unit."""
    name = pick(unit.slug + "yjs", ("财政预决算", "预决算公开", "财政信息", "部门预决算"))
    if unit.number % 3 == 1:
        return Column(
            "czyjs", name, (), (Column("bmys", "部门预算", (budget(unit),)), Column("bmjs", "部门决算", (accounts(unit),)))
        )
    return Column("czyjs", name, (budget(unit), accounts(unit)))


def revenue_months(unit: SampleUnit) -> Column:
    """财政收支 by month, each with reasons and a forecast; January stands together with February."""
    docs = []
    for month in range(2, 11):
        name = f"1—{month}月份"
        rate = amount(f"rev{month}", 3, 9)
        docs.append(
            doc(
                unit, f"revenue-{month}", f"{DISTRICT}{YEAR}年{name}财政收支情况及解读", day(month + 1, 12 + month % 8),
                p(
                    f"{name}，全区一般公共预算收入完成{month * 2 + 1}.3亿元，同比增长{rate}.2%；一般公共预算支出{month * 3}.6亿元，增长{rate - 1}.1%。",
                    "增减变化原因：一是工业税收回升带动增值税增收；二是落实减税降费政策，所得税有所减少。",
                    "走势预判：预计后几个月财政收入将保持平稳增长，全年目标可以完成。",
                ),
            )
        )  # fmt: skip
    return Column("czsz", "财政收支", tuple(docs))


def debts(unit: SampleUnit) -> Column:
    """政府债务 with the budget and with the accounts."""
    docs = tuple(
        doc(
            unit, f"debt-{year}", f"{DISTRICT}{year}年地方政府债务{kind}情况说明", when,
            table(
                ("项目", "一般债务（亿元）", "专项债务（亿元）"),
                (("债务限额", "18.2", "25.6"), ("债务余额", "17.1", "24.9"), ("新增债券使用安排", "1.2", "3.5"), ("还本支出", "0.6", "0.9"), ("付息支出", "0.5", "0.8")),
            )
            + p("债券资金主要用于棚户区改造和农村公路，还本付息按期完成。"),
        )
        for year, kind, when in ((YEAR, "限额余额（随同预算）", day(2, 20)), (LAST, "决算", day(8, 30)))
    )  # fmt: skip
    return Column("zfzw", pick("zw", ("政府债务", "债务信息")), docs)


def procurement(unit: SampleUnit) -> Column:
    """政府采购: the catalogue with thresholds, and how last year went."""
    catalogue = doc(
        unit, "purchase-list", f"转发《示例省政府集中采购目录及标准（{YEAR}年版）》的通知", day(1, 8),
        p("现将集中采购目录和限额标准转发给你们。分散采购限额标准：货物、服务50万元，工程60万元。公开招标数额标准：200万元。")
        + table(("品目", "名称", "备注"), (("A0201", "计算机设备", "集中采购"), ("C0802", "印刷服务", "集中采购"))),
    )  # fmt: skip
    done = doc(
        unit, "purchase-done", f"{DISTRICT}{LAST}年度政府集中采购实施情况", day(3, 26),
        p(f"{LAST}年全区政府集中采购项目126个，采购预算2.36亿元，实际采购金额2.21亿元，节约率6.4%。其中公开招标占83%，竞争性磋商占12%，其他方式占5%。"),
    )  # fmt: skip
    return Column("zfcg", "政府采购", (catalogue, done))


FEE_HEADER = ("序号", "项目名称", "资金管理方式", "政策依据（文件名、文号）", "执收部门（单位）", "征收对象", "征收标准")


def fee_rows(header: tuple[str, ...] = FEE_HEADER) -> Rows:
    """行政事业性收费目录 with the columns asked for."""
    data = (
        ("1", "耕地开垦费", "缴入地方国库", "《土地管理法》、示财综〔2019〕12号", "自然资源局", "占用耕地单位", "每平方米20元"),
        ("2", "城镇垃圾处理费", "缴入地方国库", "示价费发〔2018〕6号", "综合行政执法局", "单位和个人", "每户每月5元"),
        ("3", "不动产登记费", "缴入地方国库", "财税〔2016〕79号", "自然资源局", "申请人", "住宅每件80元"),
    )
    keep = [FEE_HEADER.index(name) for name in header]
    return (header, *(tuple(row[i] for i in keep) for row in data))


def fees(unit: SampleUnit) -> Column:
    """行政事业性收费: the catalogue as a spreadsheet, renewed before the end of October with the funds."""
    catalogue = doc(
        unit, "fee-list", f"{DISTRICT}行政事业性收费目录清单（{YEAR}年）", day(9, 17), p("现将全区行政事业性收费目录清单予以公布。"),
        files=(File(f"{DISTRICT}行政事业性收费目录清单.xlsx", fee_rows()),),
    )  # fmt: skip
    firms = doc(
        unit, "fee-firms", f"{DISTRICT}涉企行政事业性收费目录清单（{YEAR}年10月更新）", day(10, 18),
        p("依据中央和省级清理规范结果更新。") + table(*_split(fee_rows())),
    )  # fmt: skip
    funds = doc(
        unit, "fund-list", f"{DISTRICT}政府性基金目录清单（{YEAR}年10月更新）", day(10, 18),
        table(("序号", "基金名称", "征收依据", "征收部门"), (("1", "城市基础设施配套费", "示政发〔2017〕3号", "住房和城乡建设局"),)),
    )  # fmt: skip
    return Column("sfml", "行政事业性收费", (catalogue, firms, funds))


def direct_funds(unit: SampleUnit) -> Column:
    """财政资金直达基层."""
    docs = (
        doc(unit, "direct-plan", f"{DISTRICT}{YEAR}年财政资金直达基层细化方案", day(4, 20), p("为落实常态化直达机制，制定直达资金分配细化方案：一、总体要求；二、资金分配；三、监督管理。")),
        doc(
            unit, "direct-rule", "转发财政部关于建立常态化财政资金直达机制并扩大范围的通知", day(4, 2), p("来源：财政部网站。现将通知转发如下。"), source="财政部网站"
        ),
        *(
            doc(
                unit, f"direct-{i}", f"{DISTRICT}{YEAR}年{name}直达资金使用情况和工作进展", when,
                p(f"截至{name}，全区收到直达资金3.2亿元，已下达{80 + i * 5}%，实际支出{40 + i * 15}%，惠及企业和群众2万余人次。"),
            )
            for i, (name, when) in enumerate((("上半年", day(7, 15)), ("9月底", day(10, 13))), 1)
        ),
        doc(unit, "direct-sum", f"{DISTRICT}{YEAR}年财政资金直达基层工作总结", day(11, 25), p("一年来，全区直达资金工作主要做法和成效总结如下：资金早下达、早使用、早见效。")),
    )  # fmt: skip
    return Column("zdzj", pick("zdzj", ("财政资金直达基层", "直达资金")), docs)


def district_finance(unit: SampleUnit) -> tuple[Column, ...]:
    """All that only 区财政局 owns."""
    field = Column("czly", "财政领域标准目录", (standard(unit, "standard", "财政预决算", True),))
    return (
        Column("czxx", "财政信息", (), (field, revenue_months(unit), debts(unit))),
        procurement(unit),
        fees(unit),
        direct_funds(unit),
    )
