"""A024 统计数据和分析解读

合格
    本年度按季度（或逐月）公开经济社会发展统计数据，已到期的各季度齐全，并公开了分析解读。

部分合格
    有的季度缺失，或者只有数据没有分析解读。

不合格
    第一季度数据到期后，本年度的数据和分析解读都没有公开。

整改
    在“统计信息”栏目按季度公开主要统计数据，同时发布分析解读。

依据
    《中华人民共和国政府信息公开条例》第二十条（四）。
"""

from checks import AllOf, Day, Every, EveryPeriod, Published, Selection
from rules import Rule

ANALYSIS = "分析|解读|图解|运行(情况|态势|特点)|形势|综述|简析|评析|述评|报告|怎么看|答记者问|新闻发布|看点"

RULE = Rule(
    id="A024",
    check=AllOf(
        (
            EveryPeriod(
                Selection(
                    columns=("统计信息",),
                    what="统计数据",
                    title="经济|指标|统计|数据|运行|生产总值|GDP|工业|投资|消费|收支|快报|月报|季报|进度",
                    without="公报|普查|执法|招聘|法规|区划代码|年平均工资|会议|调查员|年鉴|计划|总结|方案|通知$",
                    about="Y",
                    whole="统计(月报|快报)|主要(经济)?指标|(月度|季度|进度)数据",
                    elsewhere="(经济|统计)(主要)?(指标|数据)|主要(经济|统计)指标",
                ),
                Every.QUARTER,
            ),
            Published(
                Selection(
                    columns=("统计信息",),
                    what="统计分析解读",
                    title=ANALYSIS,
                    without="公报|普查|执法|年度报告|招聘|工作报告|(办法|条例|规定|细则|措施|意见|通知|方案|法)》?(的)?.{0,4}解读|解读.{0,6}《",
                    about="Y",
                    elsewhere=r"(经济运行|经济形势|统计).{0,10}(分析|解读|综述)|国民经济.{0,10}(分析|解读)",
                )
            ),
        )
    ),
    confidence="heuristic",
    due=Day(5, 15),
)
