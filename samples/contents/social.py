"""养老服务, 社会救助 and 重大建设项目 (rows 39-51)."""

from __future__ import annotations

from collections.abc import Mapping

from samples.contents.enforcement import standard
from samples.contents.organisation import doc
from samples.model import Column, Doc, File, SampleUnit
from samples.prose import DISTRICT, YEAR, amount, day, h, p, table

CONTRIBUTORS = ("gxj", "zjj", "zrzy", "jtys", "slj", "jtj")


def elderly_month(unit: SampleUnit, month: int) -> Doc:
    """What was asked for, granted and paid to the old in one month."""
    rows = (
        ("高龄津贴", "326", "318", f"{amount(f'el{month}', 30, 40)}.6"),
        ("经济困难老年人补贴", "58", "57", "2.9"),
        ("失能老年人护理补贴", "41", "40", "3.2"),
    )
    names = (("高龄津贴", "青禾镇", "王某某"), ("高龄津贴", "白石镇", "李某某"), ("经济困难老年人补贴", "柳林镇", "张某某"))
    return doc(
        unit, f"elder-{month}", f"{DISTRICT}{YEAR}年{month}月份老年人补贴申领发放情况", day(month + 1 if month < 12 else 12, 8),
        table(("补贴项目", "申领数量（人）", "审核通过数量（人）", "发放总金额（万元）"), rows)
        + p("审核通过名单详见附件。"),
        files=(File(f"{month}月老年人补贴审核通过名单.xls", (("补贴项目", "镇（街道）", "姓名"), *names)),),
    )  # fmt: skip


def elderly(unit: SampleUnit) -> Column:
    """养老服务."""
    phone = unit.phone
    docs = (
        standard(unit, "standard-elder", "养老服务"),
        doc(unit, "elder-policies", f"{DISTRICT}养老服务扶持政策措施清单", day(5, 14), table(("序号", "政策名称", "扶持内容"), (("1", "养老机构建设补助", "每张床位补助4500元"), ("2", "养老机构运营补助", "按收住人数补助")))),
        doc(unit, "elder-invest", f"{DISTRICT}养老机构投资指南", day(5, 14), p(f"为鼓励社会力量投资养老机构，编制本指南。投资环境、用地支持、税费优惠、办理流程如下。咨询电话：{phone}。")),
        doc(unit, "elder-subsidy", f"{DISTRICT}养老机构建设和运营补贴办法", day(5, 17), p("符合条件的养老机构可申请建设补贴、运营补贴，补贴标准见文内。")),
        doc(unit, "elder-grade", f"{YEAR}年{DISTRICT}养老机构等级评定结果公示", day(9, 8), table(("养老机构名称", "评定等级"), (("福寿养老院", "三级"), ("康乐敬老院", "二级")))),
        doc(unit, "elder-list", f"{DISTRICT}基本养老公共服务清单", day(6, 25), table(("服务对象", "服务项目", "服务内容"), (("80岁以上老年人", "高龄津贴", "每月100元"), ("特困老年人", "集中供养", "免费入住")))),
        doc(unit, "elder-care", f"关于调整{DISTRICT}高龄津贴和失能老年人护理补贴标准的通知", day(2, 25), p("补贴对象：具有本区户籍的80周岁以上老年人和经济困难的失能老年人。补贴标准：每人每月100元至300元。申请程序：本人申请、镇街审核、区民政局审批。")),
        *(elderly_month(unit, month) for month in range(1, 11)),
    )  # fmt: skip
    return Column("ylfw", "养老服务", docs)


_RELIEF: Mapping[str, tuple[str, ...]] = {"mzj": ("城乡低保", "特困人员救助供养", "临时救助"), "ybj": ("医疗救助",)}


def relief(unit: SampleUnit) -> Column:
    """社会救助: of 区民政局 all but 医疗救助, of 区医疗保障分局 that alone."""
    docs: list[Doc] = [standard(unit, "standard-relief", "社会救助", unit.slug == "ybj")]
    for i, kind in enumerate(_RELIEF[unit.slug], 1):
        docs += [
            doc(
                unit, f"relief-std-{i}", f"关于公布{YEAR}年{DISTRICT}{kind}对象认定条件和救助标准的通知", day(3, 10 + i),
                p(f"救助对象认定：具有本区户籍、家庭人均收入低于规定标准的，可以认定为{kind}对象。", f"救助标准：自{YEAR}年1月1日起，{kind}标准提高到每人每月{700 + i * 20}元。"),
            ),
            doc(
                unit, f"relief-guide-{i}", f"{kind}申请办理指南", day(3, 20 + i),
                p("申请对象：符合条件的城乡居民。", "申请条件：家庭收入和财产符合规定。", "申请材料：身份证、户口簿、收入证明。", "办理程序：申请、受理、调查核实、审核确认、公示。")
                + h("办理时限和地点")
                + p(f"办理时限：20个工作日。办理地点：各镇（街道）便民服务中心。咨询电话：{unit.phone}。"),
            ),
        ]  # fmt: skip
    for quarter, when in ((1, day(4, 9)), (2, day(7, 9)), (3, day(10, 9))):
        rows = [(kind, f"{amount(kind, 300, 3000)}", f"{amount(kind + str(quarter), 50, 400)}.5") for kind in _RELIEF[unit.slug]]
        title = (
            f"{DISTRICT}{YEAR}年第{'一二三'[quarter - 1]}季度{'医疗救助' if unit.slug == 'ybj' else '社会救助'}人数和资金支出情况"
        )
        docs.append(doc(unit, f"relief-{quarter}", title, when, table(("救助类别", "救助人次数", "资金支出（万元）"), rows)))
    return Column("shjz", "社会救助", tuple(docs))


_PARTS = (
    ("批准结果信息", "关于示例区{n}项目可行性研究报告的批复", "经研究，同意该项目建设。"),
    ("招标投标信息", "示例区{n}项目施工招标中标结果公告", "中标单位：示例市乙二工程有限公司；中标金额：3260万元。"),
    ("征收土地信息", "示例区{n}项目征收土地公告", "征收土地位置、面积、补偿标准如下。"),
    ("重大设计变更信息", "示例区{n}项目重大设计变更批复", "同意对桥梁跨径作设计变更。"),
    ("施工有关信息", "示例区{n}项目施工进展情况", "目前主体工程完成70%，施工单位、监理单位见公示牌。"),
    ("质量安全监督信息", "示例区{n}项目质量安全监督检查情况", "质量监督机构抽查3次，未发现重大质量安全问题。"),
    ("竣工有关信息", "示例区{n}项目竣工验收备案情况", "项目已通过竣工验收并备案。"),
)
_PROJECT = {
    "gxj": "智能装备产业园",
    "zjj": "云湖片区棚户区改造",
    "zrzy": "北岭土地整治",
    "jtys": "青禾至白石公路改造",
    "slj": "清溪河治理",
    "jtj": "第三实验小学新建",
}


def approval_guide(unit: SampleUnit) -> Doc:
    """批准服务信息 of one contributor."""
    return doc(
        unit, "project-guide", f"{unit.full}重大建设项目批准服务指南", day(3, 29),
        p(
            "申报要求：项目符合规划和产业政策。",
            "申报材料清单：1.申请书；2.可行性研究报告；3.用地预审意见。",
            "批准流程：申报—受理—审查—批复。",
            f"办理时限：10个工作日。受理机构：{unit.full}窗口，联系方式：{unit.phone}。",
            f"监督举报方式：电话{unit.fax}。",
        ),
    )  # fmt: skip


def project_steps(unit: SampleUnit) -> tuple[Doc, ...]:
    """What became of the unit's project, one document for each of the seven kinds."""
    name = _PROJECT[unit.slug]
    return tuple(
        doc(unit, f"project-{i}", title.format(n=name), day(3 + i, 12), p(f"{kind}。{text}发布单位：{unit.full}。"))
        for i, (kind, title, text) in enumerate(_PARTS, 1)
    )


def projects(unit: SampleUnit) -> Column:
    """重大建设项目 of a contributor."""
    return Column(
        "zdxm",
        "重大建设项目",
        (),
        (Column("pzfw", "批准服务信息", (approval_guide(unit),)), Column("xmss", "项目实施信息", project_steps(unit))),
    )


def project_plans(unit: SampleUnit) -> Column:
    """重大建设项目 of 区发展和改革局: catalogue and list."""
    listed = doc(
        unit, "project-list", f"{DISTRICT}{YEAR}年重大建设项目清单", day(2, 5),
        table(("序号", "项目名称", "建设单位", "建设内容", "总投资（万元）"), [(str(i), n, "示例城建公司", "新建", "12000") for i, n in enumerate(_PROJECT.values(), 1)]),
    )  # fmt: skip
    return Column("zdxm", "重大建设项目", (standard(unit, "standard-project", "重大建设项目"), listed))
