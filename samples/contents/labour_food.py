"""社会保险, 医疗保险, 稳岗就业, 食品安全, 统计, 规划 (rows 6, 8, 9, 23, 24, 70-77)."""

from __future__ import annotations

from datetime import date

from samples.contents.enforcement import standard
from samples.contents.organisation import doc
from samples.model import Column, Doc, File, Rows, SampleUnit
from samples.prose import DISTRICT, LAST, YEAR, day, p, table

PLANS = {"zrzy": "国土空间", "hbj": "生态环境保护", "jtys": "综合交通运输", "gxj": "制造业", "scj": "市场监管"}


def insurance(unit: SampleUnit) -> tuple[Column, ...]:
    """社会保险 and 稳岗就业 of 区人力资源和社会保障局."""
    told = tuple(
        doc(
            unit, f"insured-{i}", f"{DISTRICT}{YEAR}年{name}社会保险参保人数、待遇支付和基金收支情况", when,
            table(("险种", "参保人数（人）", "待遇支付（万元）", "基金收入（万元）", "基金支出（万元）"), (("企业职工养老保险", "61200", "15600", "18800", "15600"), ("失业保险", "38100", "420", "610", "420"), ("工伤保险", "40200", "260", "330", "260"))),
        )
        for i, (name, when) in enumerate((("一季度", day(4, 21)), ("上半年", day(7, 21)), ("前三季度", day(10, 21))), 1)
    )  # fmt: skip
    jobs = (
        standard(unit, "standard-job", "就业"),
        doc(
            unit,
            "job-hard",
            f"{YEAR}年就业困难人员社会保险补贴申领公告",
            day(3, 15),
            p("补贴对象：就业困难人员。补贴标准：实际缴费的三分之二。"),
        ),
        doc(
            unit,
            "job-grad",
            f"{YEAR}年高校毕业生就业创业补贴政策",
            day(6, 11),
            p("对毕业两年内的高校毕业生创业给予一次性创业补贴。"),
        ),
        doc(
            unit,
            "job-poor",
            f"{YEAR}年脱贫人口和困难人员就业帮扶政策服务",
            day(5, 20),
            p("为困难人员提供公益性岗位、免费培训和交通补助。"),
        ),
    )
    return Column("shbx", "社会保险", (standard(unit, "standard-ins", "社会保险", True), *told)), Column("wgjy", "稳岗就业", jobs)


def medical_insurance(unit: SampleUnit) -> Column:
    """医疗保险: four lists."""
    hospitals = (("序号", "名称", "地址"), ("1", "示例区人民医院", "明德路1号"), ("2", "示例区中医院", "青云街6号"))
    shops = (("序号", "名称", "地址"), ("1", "康民大药房", "文汇路2号"), ("2", "仁和药店", "和平路9号"))
    docs = (
        doc(
            unit,
            "fixed-hospital",
            f"{DISTRICT}医保定点医院名单（{YEAR}年）",
            day(5, 6),
            p("名单见附件。"),
            files=(File("医保定点医院名单.csv", hospitals),),
        ),
        doc(unit, "fixed-shop", f"{DISTRICT}医保定点零售药店名单（{YEAR}年）", day(5, 6), table(shops[0], shops[1:])),
        doc(
            unit,
            "drug-list",
            f"示例省基本医疗保险药品目录（{YEAR}年版）",
            day(3, 1),
            table(("药品分类", "药品名称", "医保类别"), (("解热镇痛", "阿司匹林", "甲类"),)),
        ),
        doc(
            unit,
            "treat-list",
            f"示例省基本医疗保险诊疗项目目录（{YEAR}年版）",
            day(3, 1),
            table(("项目编码", "诊疗项目", "支付类别"), (("110200001", "普通门诊诊察", "甲类"),)),
        ),
    )
    return Column("ylbx", "医疗保险", docs)


SAMPLE_HEADER = (
    "序号", "食品名称", "标称生产企业名称", "标称生产企业地址", "被抽样单位名称", "被抽样单位地址", "规格型号", "商标", "生产日期/批号", "不合格项目",
    "检验结果", "标准值", "分类", "品种", "检验机构",
)  # fmt: skip


def sample_rows(header: tuple[str, ...] = SAMPLE_HEADER) -> Rows:
    """抽检信息 with the columns asked for."""
    data = tuple(
        (
            str(i), name, "示例食品有限公司", "示例市示例区长虹大道2号", "示例区惠民超市", "示例区文汇路7号", "500g/袋", "示味", "2021-08-1" + str(i), bad,
            value, "≤0.5g/kg", "粮食加工品", "挂面", "示例市检验检测中心",
        )
        for i, (name, bad, value) in enumerate((("挂面", "/", "合格"), ("酱菜", "苯甲酸", "0.8g/kg"), ("菜籽油", "/", "合格")), 1)
    )  # fmt: skip
    keep = [SAMPLE_HEADER.index(name) for name in header]
    return (header, *(tuple(row[i] for i in keep) for row in data))


def food(unit: SampleUnit) -> Column:
    """食品安全."""
    checks = (
        doc(unit, "food-rule", f"{YEAR}年食品生产经营监督检查标准和要点表", day(3, 17), table(("检查项目", "检查内容", "检查标准"), (("进货查验", "票据是否齐全", "符合/不符合"),))),
        *(
            doc(unit, f"food-check-{i}", f"{DISTRICT}{YEAR}年第{n}季度食品生产经营监督检查结果公示", when, table(("企业名称", "检查日期", "检查结果"), (("示例食品有限公司", str(when), "符合"), ("惠民超市", str(when), "基本符合"))))
            for i, (n, when) in enumerate((("一", day(4, 6)), ("二", day(7, 6)), ("三", day(10, 8))), 1)
        ),
    )  # fmt: skip
    tests = tuple(
        doc(
            unit,
            f"food-test-{i}",
            f"{DISTRICT}食品安全监督抽检信息公告（{YEAR}年第{i}期）",
            day(1 + i, 24),
            p("本期抽检情况见附件。"),
            files=(File(f"监督抽检信息{i}.xlsx", sample_rows()),),
        )
        for i in range(1, 11)
    )
    return Column(
        "spaq",
        "食品安全",
        (standard(unit, "standard-food", "食品药品监管"),),
        (Column("spjc", "生产经营监督检查", checks), Column("spcj", "食品安全抽检", tests)),
    )


def statistics(unit: SampleUnit) -> Column:
    """统计信息: last year's communiqué, months, and what they mean."""
    year = doc(
        unit,
        "communique",
        f"{DISTRICT}{LAST}年国民经济和社会发展统计公报",
        day(4, 8),
        p(f"{LAST}年，全区生产总值312.6亿元，增长3.9%。一般公共预算收入25.1亿元，居民人均可支配收入31200元。"),
    )
    before = doc(
        unit,
        "communique-old",
        f"{DISTRICT}{LAST - 1}年国民经济和社会发展统计公报",
        day(4, 10, LAST),
        p(f"{LAST - 1}年，全区生产总值300.1亿元。"),
    )
    months = tuple(
        doc(unit, f"data-{m}", f"{DISTRICT}{YEAR}年1—{m}月份主要经济指标", day(m + 1, 25), table(("指标", "累计", "同比（%）"), (("规模以上工业增加值", "—", "11.2"), ("固定资产投资", "—", "9.6"), ("社会消费品零售总额（亿元）", f"{m * 6}", "14.1"))))
        for m in range(2, 11)
    )  # fmt: skip
    told = tuple(
        doc(
            unit,
            f"analysis-{i}",
            f"{YEAR}年{n}{DISTRICT}经济运行情况分析解读",
            when,
            p("从数据看，工业生产较快增长，投资结构优化，消费持续恢复。下阶段要关注原材料价格上涨的影响。"),
        )
        for i, (n, when) in enumerate((("一季度", day(4, 28)), ("上半年", day(7, 28)), ("前三季度", day(10, 28))), 1)
    )
    return Column(
        "tjxx", "统计信息", (), (Column("tjgb", "统计公报", (year, before)), Column("tjsj", "统计数据", (*months, *told)))
    )


def special_plan(unit: SampleUnit) -> Column:
    """The contributor's 十四五 plan."""
    field = PLANS[unit.slug]
    kind = "规划（2021—2035年）" if unit.slug == "zrzy" else "规划"
    title = f"{DISTRICT}“十四五”{field}{kind}"
    return Column(
        "ghjh",
        "规划计划",
        (
            doc(
                unit,
                "plan-145",
                title,
                day(9, 23),
                p(f"为推动{field}工作，编制本规划。一、发展基础；二、总体要求；三、重点任务；四、保障措施。"),
            ),
        ),
    )


def development_plans(unit: SampleUnit) -> Column:
    """规划计划 of 区发展和改革局: this plan, and all that went before."""
    now = (
        doc(unit, "plan-outline", f"{DISTRICT}国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", day(4, 26), p("“十四五”时期是开启新征程的五年。一、指导思想；二、主要目标。")),
        *(
            doc(unit, f"plan-{slug}", f"{DISTRICT}“十四五”{field}{'规划（2021—2035年）' if slug == 'zrzy' else '规划'}", day(9, 24), "", same=f"{slug}/plan-145")
            for slug, field in PLANS.items()
        ),
    )  # fmt: skip
    past = (
        doc(
            unit,
            "plan-135",
            f"{DISTRICT}国民经济和社会发展第十三个五年规划纲要",
            date(2016, 4, 18),
            p("“十三五”时期是全面建成小康社会决胜阶段。"),
        ),
        doc(unit, "plan-125", f"{DISTRICT}国民经济和社会发展第十二个五年规划纲要", date(2011, 4, 20), p("“十二五”规划纲要。")),
        doc(unit, "plan-115", f"{DISTRICT}国民经济和社会发展第十一个五年规划纲要", date(2006, 5, 12), p("“十一五”规划纲要。")),
        doc(
            unit,
            "plan-year",
            f"{DISTRICT}{LAST}年国民经济和社会发展计划执行情况与{YEAR}年计划草案的报告",
            day(2, 8),
            p("计划执行情况和计划安排如下。"),
        ),
    )
    return Column("ghjh", "规划计划", (), (Column("sswgh", "“十四五”规划", now), Column("lsgh", "历史规划", past)))


def record_lists(unit: SampleUnit) -> Column:
    """规范性文件备案目录 of 区司法局, twice a year."""
    docs = tuple(
        doc(unit, f"record-{i}", f"{DISTRICT}{YEAR}年{n}规范性文件备案目录", when, table(("序号", "文件名称", "文号", "制定机关", "备案日期"), (("1", "财政投资评审管理实施办法", "示财发〔2021〕10号", "区财政局", str(when)),)))
        for i, (n, when) in enumerate((("上半年", day(7, 9)), ("第三季度", day(10, 12))), 1)
    )  # fmt: skip
    return Column("gfba", "规范性文件备案", docs)


def rural(unit: SampleUnit) -> tuple[Doc, ...]:
    """乡村振兴: policy, interpretation, progress."""
    return (
        doc(
            unit,
            "rural-policy",
            f"{DISTRICT}关于全面推进乡村振兴加快农业农村现代化的实施意见",
            day(4, 28),
            p("为全面推进乡村振兴，提出以下意见。"),
        ),
        doc(
            unit,
            "rural-told",
            "《关于全面推进乡村振兴的实施意见》政策解读",
            day(4, 29),
            p("解读：政策背景、主要内容、保障措施。"),
        ),
        doc(
            unit, "rural-now", f"{DISTRICT}乡村振兴工作进展（11月）", day(11, 23), p("目前，全区和美乡村建设完成年度任务的92%。")
        ),
    )


def subsidies(unit: SampleUnit) -> tuple[Doc, ...]:
    """涉农补贴: catalogue, policy, how to apply, results."""
    ask = p(
        "补贴对象：从事农业生产的个人和农业生产经营组织。补贴范围：列入目录的机具。补贴标准：按档定额补贴。",
        "申请程序：自主购机、提出申请、核验、公示、兑付。申请材料：身份证、发票、一卡通账号。",
        f"咨询电话：{unit.phone}。受理单位：区农业农村局农机科。办理时限：15个工作日。监督渠道：举报电话{unit.fax}，地址{unit.street}。",
    )
    kinds = ("农机购置补贴", "耕地地力保护补贴", "高素质农民培育补助", "新型农业经营主体补助", "动物防疫补助")
    return (
        standard(unit, "standard-farm", "涉农补贴"),
        *(doc(unit, f"farm-ask-{i}", f"{DISTRICT}{YEAR}年{kind}政策和申请指南", day(4, 10 + i), ask) for i, kind in enumerate(kinds, 1)),
        *(doc(unit, f"farm-paid-{i}", f"{DISTRICT}{YEAR}年{kind}发放结果公示", day(9, 10 + i), table(("镇（街道）", "户数", "补贴金额（元）"), (("青禾镇", "312", "418000"),))) for i, kind in enumerate(kinds, 1)),
    )  # fmt: skip


def culture(unit: SampleUnit) -> tuple[Doc, ...]:
    """公共文化服务."""
    subjects = (
        (
            "公共文化机构免费开放信息",
            "机构名称：示例区图书馆；开放时间：周二至周日9:00-17:00；地址：文汇路3号；电话：0000-5559911；临时停止开放信息将提前公告。",
        ),
        ("特殊群体公共文化服务信息", "为老年人、残疾人提供送书上门服务，电话0000-5559911。"),
        ("组织开展群众文化活动", "活动时间：9月18日；活动单位：区文化馆；地点：人民广场。"),
        ("下基层辅导、演出、展览", "区文化馆下基层演出安排：9月25日青禾镇。"),
        ("举办展览、讲座信息", "区图书馆举办公益讲座，9月26日，报告厅。"),
        ("辅导和培训基层文化骨干", "培训基层文化骨干120人。"),
        ("文物保护管理机构名录", "示例区文物保护中心，地址：云湖路5号，电话：0000-5559912。"),
        ("公益性文化服务活动预告", "10月份公益电影放映安排。"),
    )
    return (
        standard(unit, "standard-culture", "公共文化服务"),
        *(
            doc(unit, f"culture-{i}", f"{DISTRICT}{YEAR}年{name}", day(9, 8 + i), p(text))
            for i, (name, text) in enumerate(subjects, 1)
        ),
    )
