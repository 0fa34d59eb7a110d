"""义务教育, 医疗卫生, 疫情防控 (rows 55-69)."""

from __future__ import annotations

from samples.contents.enforcement import standard
from samples.contents.organisation import doc
from samples.model import Column, Doc, File, SampleUnit
from samples.prose import DISTRICT, YEAR, day, p, table

SCHOOL_HEADER = ("序号", "学校名称", "学校地址", "办学层次", "办学类型", "办公电话")


def school_rows(header: tuple[str, ...] = SCHOOL_HEADER) -> tuple[tuple[str, ...], ...]:
    """学校名录 with the columns asked for."""
    data = tuple(
        (str(i), name, f"示例区{road}{i}号", level, kind, f"0000-55599{i:02d}")
        for i, (name, road, level, kind) in enumerate(
            (
                ("示例区第一实验小学", "明德路", "小学", "公办"),
                ("示例区第二实验小学", "文汇路", "小学", "公办"),
                ("青禾镇中心小学", "青禾街", "小学", "公办"),
                ("示例区第一中学", "青云街", "初中", "公办"),
                ("白石镇初级中学", "白石街", "初中", "公办"),
                ("育英学校", "长虹大道", "九年一贯制", "民办"),
            ),
            1,
        )
    )
    keep = [SCHOOL_HEADER.index(name) for name in header]
    return (header, *(tuple(row[i] for i in keep) for row in data))


def education(unit: SampleUnit) -> Column:
    """义务教育."""
    schools = doc(
        unit, "schools", f"{DISTRICT}义务教育学校名录", day(5, 11), p("现将全区义务教育阶段学校基本情况公布如下，详见附件。"),
        files=(File(f"{DISTRICT}义务教育学校名录.xlsx", school_rows()),),
    )  # fmt: skip
    entry = (
        doc(
            unit, "enrol-policy", f"{DISTRICT}{YEAR}年义务教育学校招生工作意见", day(6, 18),
            p("招生政策：坚持免试就近入学。招生计划：小学计划招生3200人，初中2900人。", "招生范围：按照划定的学区招生，学区划分见附表。", f"咨询方式：咨询电话{unit.phone}。"),
        ),
        doc(unit, "enrol-area", f"{DISTRICT}{YEAR}年中小学学区划分和招生计划", day(6, 21), table(("学校", "招生计划（人）", "招生范围"), (("第一实验小学", "270", "明德路以东"), ("第一中学", "500", "青云街以南")))),
        doc(unit, "enrol-result", f"{DISTRICT}{YEAR}年义务教育学校招生结果公示", day(9, 7), table(("学校", "招生班数", "招生人数"), (("第一实验小学", "6", "268"), ("第一中学", "10", "497")))),
        doc(unit, "enrol-care", f"{DISTRICT}{YEAR}年军人子女、消防救援人员子女等学生优待政策", day(6, 23), p("优待对象：军人子女、烈士子女、消防救援人员子女、高层次人才子女。优待办法：在同等条件下优先安排入学。")),
    )  # fmt: skip
    return Column("ywjy", "义务教育", (standard(unit, "standard-edu", "义务教育"), schools), (Column("zsrx", "招生入学", entry),))


def health_check(unit: SampleUnit, key: str, subject: str, month: int, plan: bool = True) -> tuple[Doc, ...]:
    """The plan of a yearly inspection, and what it found and how it was dealt with."""
    made = doc(
        unit,
        f"{key}-plan",
        f"{DISTRICT}{YEAR}年{subject}监督检查计划及方案",
        day(month, 16),
        p(f"为加强{subject}监督，制定检查方案。检查对象：{subject}；检查内容、时间安排、工作要求如下。"),
    )
    found = doc(
        unit, f"{key}-result", f"{DISTRICT}{YEAR}年{subject}监督检查结果及处理情况", day(9, month + 7),
        p(f"检查结果：共检查{subject}相关单位86家，合格83家，不合格3家。处理信息：对不合格单位责令限期整改，立案处罚1家。"),
    )  # fmt: skip
    return (made, found) if plan else (found,)


def health(unit: SampleUnit) -> tuple[Column, ...]:
    """医疗卫生 in the bureau's own section, with its science for everybody and the epidemic."""
    services = (
        *health_check(unit, "public", "公共场所、饮用水供水单位、涉及饮用水卫生安全产品", 3),
        *health_check(unit, "clinic", "医疗机构诊疗活动、职业病防治、放射诊疗、处方、抗菌药物使用", 4),
        *health_check(unit, "disease", "传染病防治工作", 5),
        *(
            doc(
                unit, f"beds-{i}", f"{DISTRICT}{YEAR}年{half}医疗机构数量布局和床位、大型设备配置情况", when,
                table(("机构类别", "数量", "布局", "床位（张）", "大型医用设备（台）"), (("医院", "4", "城区3家、青禾镇1家", "1260", "CT 5台、MRI 2台"), ("卫生院", "6", "各镇1家", "320", "DR 6台"))),
            )
            for i, (half, when) in enumerate((("上半年", day(7, 6)), ("第三季度", day(10, 15))), 1)
        ),
    )  # fmt: skip
    tips = tuple(
        doc(unit, f"tips-{i}", title, day(4 + i, 9), p(text))
        for i, (title, text) in enumerate(
            (
                ("妇女孕期保健知识", "孕妇要按时产检，合理营养。"),
                ("未成年人近视防控健康科普", "少年儿童每天户外活动两小时。"),
                ("老年人慢性病管理健康知识", "老年人要按时服药，定期测量血压。"),
                ("农村居民饮水卫生健康提示", "农村自备水源要定期消毒。"),
                ("工矿企业职业病防护科普", "进入作业场所要佩戴防尘口罩。"),
            ),
            1,
        )
    )
    cares = (
        doc(unit, "covid-notice", f"{DISTRICT}关于做好当前疫情防控工作的通告", day(11, 22), p("近期外出返区人员应主动报备。")),
        doc(unit, "covid-notice-2", "关于加强冬季新冠肺炎疫情防控的通知", day(11, 26), p("各单位要落实测温、验码、戴口罩等措施。")),
        doc(unit, "covid-test", f"{DISTRICT}核酸检测机构名单", day(8, 5), table(("机构名称", "地址", "电话", "采样时间"), (("示例区人民医院", "明德路1号", "0000-5559901", "8:00-17:00"),))),
        doc(unit, "covid-fever", f"{DISTRICT}医疗机构发热门诊设置情况", day(8, 6), table(("机构名称", "地址", "电话"), (("示例区人民医院", "明德路1号", "0000-5559902"),))),
        doc(unit, "covid-vaccine", f"{DISTRICT}新冠病毒疫苗接种点一览表", day(7, 20), table(("接种单位", "地址", "接种时间", "电话"), (("城区接种点", "文汇路9号", "8:00-16:30", "0000-5559903"),))),
    )  # fmt: skip
    medical = Column(
        "ylws",
        "医疗卫生",
        (standard(unit, "standard-health", "卫生健康"),),
        (Column("ylfu", "医疗服务", services), Column("jkkp", "健康科普", tips)),
    )
    return medical, Column("yqfk", "疫情防控", cares)
