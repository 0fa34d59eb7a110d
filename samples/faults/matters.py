"""Which documents answer which rows: what the general faults (absent, last year's, a note, misplaced) take hold of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """The documents in ``column`` whose keys start so carry the answer of ``rows``, all of them.

    ``half_told``: another page (the guide, the flow chart, the list of services) says part of it, so that absence here may be partial. ``soft``: a unit may have nothing of the kind, so that absence alone can also be a question to a person. ``yearly``: last
    year's do not count. ``assisted`` rows stand apart: their absence is failed too. ``movable``: its title says what it is.
    """

    column: str
    starts: tuple[str, ...]
    rows: tuple[int, ...]
    name: str
    soft: bool = False
    yearly: bool = False
    half_told: bool = False
    movable: bool = True


COMMON: tuple[Matter, ...] = (
    Matter("wjql", ("cleanup",), (7,), "规范性文件清理结果", soft=True),
    Matter("zfgzbg", ("gwr-tasks",), (11,), "政府工作报告任务分解", yearly=True),
    Matter("zfgzbg", ("gwr-1", "gwr-2", "gwr-3"), (12,), "重点任务进展", yearly=True),
    Matter("czyjs", ("budget", "accounts"), (30,), "部门预算和决算"),
    Matter("hygk", ("meeting-1", "meeting-2", "meeting-3", "meeting-4"), (103,), "办公会议", yearly=True, movable=False),
    Matter("hygk", ("meeting-pic",), (104,), "会议图解", movable=False),
    Matter("hygk", ("meeting-told",), (105,), "会议议题解读", movable=False),
    Matter("jyta", ("proposal-city",), (108,), "市级建议提案办理复文", soft=True, yearly=True),
    Matter("jyta", ("proposal-1", "proposal-2"), (109,), "本级建议提案办理复文", soft=True, yearly=True),
    Matter("jyta", ("proposal-sum",), (110,), "建议提案办理总体情况", soft=True, yearly=True),
    Matter("gknb", ("report-2020",), (144, 145, 146, 147, 148, 149), "2020年政府信息公开工作年度报告"),
    Matter("jbml", ("catalogue",), (150, 151, 152), "主动公开基本目录"),
    Matter("zzgl", ("org-body",), (153,), "政务公开工作机构", half_told=True),
    Matter("zzgl", ("train-plan",), (154,), "政务公开培训计划", yearly=True),
    Matter("zzgl", ("year-plan",), (156, 157), "政务公开工作实施方案", yearly=True),
)
OWN: Mapping[str, tuple[Matter, ...]] = {
    "czj": (
        Matter("zfcg", ("purchase-list",), (18,), "集中采购目录和标准"),
        Matter("zfcg", ("purchase-done",), (19,), "集中采购实施情况", yearly=True),
        Matter("czly", ("standard",), (29,), "财政预决算领域标准目录"),
        Matter("czsz", ("revenue",), (31,), "财政收支情况", yearly=True),
        Matter("zfzw", ("debt",), (32,), "政府债务", yearly=True),
        Matter("zdzj", ("direct-plan", "direct-rule"), (53,), "直达资金细化方案", yearly=True),
        Matter("zdzj", ("direct-1", "direct-2", "direct-sum"), (54,), "直达资金使用情况", yearly=True),
    ),
    "mzj": (
        Matter("ylfw", ("standard-elder",), (39,), "养老服务领域标准目录"),
        Matter("ylfw", ("elder-policies", "elder-invest", "elder-subsidy"), (40,), "养老服务扶持政策"),
        Matter("ylfw", ("elder-grade", "elder-list"), (41,), "养老机构评估结果和服务清单"),
        Matter("ylfw", ("elder-care",), (42,), "老年人补贴政策", half_told=True),
        Matter("ylfw", tuple(f"elder-{m}" for m in range(1, 11)), (43,), "老年人补贴发放情况", yearly=True),
        Matter("shjz", ("standard-relief",), (48,), "社会救助领域标准目录"),
        Matter("shjz", ("relief-std",), (49,), "救助标准", half_told=True),
        Matter("shjz", ("relief-guide",), (50,), "救助申报指南"),
        Matter("shjz", ("relief-1", "relief-2", "relief-3"), (51,), "救助人数和资金支出", yearly=True),
    ),
    "ybj": (
        Matter("shjz", ("standard-relief",), (48,), "社会救助领域标准目录"),
        Matter("shjz", ("relief-std",), (49,), "救助标准", half_told=True),
        Matter("shjz", ("relief-guide",), (50,), "救助申报指南"),
        Matter("shjz", ("relief-1", "relief-2", "relief-3"), (51,), "救助人数和资金支出", yearly=True),
        Matter("ylbx", ("fixed", "drug", "treat"), (72,), "定点医药机构和目录"),
    ),
    "fgj": (
        Matter("lsgh", ("plan-135", "plan-125", "plan-115", "plan-year"), (9,), "历史规划"),
        Matter("zdxm", ("standard-project",), (44,), "重大建设项目领域标准目录"),
        Matter("zdxm", ("project-list",), (45,), "重大建设项目清单", yearly=True),
    ),
    "jtj": (
        Matter("ywjy", ("standard-edu",), (55,), "义务教育领域标准目录"),
        Matter("ywjy", ("schools",), (56,), "义务教育学校名录"),
        Matter("zsrx", ("enrol-policy", "enrol-area"), (57,), "招生政策和计划", yearly=True),
        Matter("zsrx", ("enrol-result",), (58,), "招生结果", yearly=True),
        Matter("zsrx", ("enrol-care",), (59,), "学生优待政策", yearly=True),
    ),
    "wjj": (
        Matter("ylws", ("standard-health",), (60,), "卫生健康领域标准目录"),
        Matter("ylfu", ("public",), (61,), "公共场所和饮用水监督检查", yearly=True),
        Matter("ylfu", ("clinic",), (62,), "诊疗活动监督检查", yearly=True),
        Matter("ylfu", ("disease",), (63,), "传染病防治监督检查", yearly=True),
        Matter("ylfu", ("beds",), (64,), "医疗资源配置", yearly=True),
        Matter("jkkp", ("tips",), (65,), "健康科普", movable=False),
        Matter("yqfk", ("covid-test",), (67,), "核酸检测机构名单", movable=False),
        Matter("yqfk", ("covid-fever",), (68,), "发热门诊设置", movable=False),
        Matter("yqfk", ("covid-vaccine",), (69,), "疫苗接种点", movable=False),
    ),
    "rsj": (
        Matter("shbx", ("standard-ins",), (70,), "社会保险领域标准目录"),
        Matter("shbx", ("insured",), (71,), "社会保险信息披露", yearly=True),
        Matter("wgjy", ("standard-job",), (73,), "就业领域标准目录"),
        Matter("wgjy", ("job",), (74,), "就业创业政策", yearly=True),
    ),
    "scj": (
        Matter("spaq", ("standard-food",), (75,), "食品药品监管领域标准目录"),
        Matter("spaq", ("food-rule", "food-check"), (76,), "食品生产经营监督检查", yearly=True),
        Matter("spaq", ("food-test",), (77,), "食品安全抽检信息", yearly=True),
    ),
    "tjj": (
        Matter("tjgb", ("communique",), (23,), "2020年国民经济和社会发展统计公报", yearly=True),
        Matter("tjsj", ("data", "analysis"), (24,), "统计数据和分析解读", yearly=True),
    ),
    "sfj": (Matter("gfba", ("record",), (6,), "规范性文件备案目录", yearly=True),),
    # 国土空间规划 was rarely approved by then: its absence may be a question.
    "zrzy": (
        Matter("ghjh", ("plan-145",), (8,), "“十四五”国土空间规划", soft=True),
        Matter("pzfw", ("project-guide",), (46,), "重大建设项目批准服务信息"),
    ),
    "gxj": (
        Matter("ghjh", ("plan-145",), (8,), "“十四五”专项规划"),
        Matter("pzfw", ("project-guide",), (46,), "重大建设项目批准服务信息"),
    ),
    "jtys": (
        Matter("ghjh", ("plan-145",), (8,), "“十四五”专项规划"),
        Matter("pzfw", ("project-guide",), (46,), "重大建设项目批准服务信息"),
    ),
    "hbj": (Matter("ghjh", ("plan-145",), (8,), "“十四五”专项规划"),),
}
PUNISHING: tuple[Matter, ...] = (
    Matter("cfqz", ("grounds",), (16,), "处罚强制的依据、条件和程序"),
    Matter("cfqz", ("penalty", "coercion"), (17,), "处罚强制结果", soft=True, yearly=True),
)
ENFORCING: tuple[Matter, ...] = (
    Matter("zfgs", ("standard-law",), (33,), "城市综合执法领域标准目录"),
    Matter("zfgs", ("law-duties",), (35,), "执法职责、权限、依据、程序和监督途径", half_told=True),
    Matter("zfgs", ("law-guide",), (36,), "服务指南和执法流程图"),
    Matter("zfgs", ("check",), (37,), "执法结果", soft=True, yearly=True, half_told=True),
    Matter("zfgs", ("totals-2020",), (38,), "2020年度行政执法总体情况", yearly=True),
)
PORTAL: tuple[Matter, ...] = (
    Matter("zfgzbg", ("gwr-",), (10,), "历年政府工作报告", movable=False),
    Matter("gwyzk", ("exam-call",), (26,), "公务员招考职位、名额和条件", yearly=True),
    Matter("gwyzk", ("exam-result",), (27,), "公务员录用结果", yearly=True),
    Matter("zdjc", ("decision",), (96, 97), "重大行政决策事项目录", yearly=True),
)
