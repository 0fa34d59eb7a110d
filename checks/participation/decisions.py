"""The yearly catalogue of major decisions (重大行政决策事项目录), which several rows ask about."""

from checks.selections import Selection

CATALOGUE = Selection(
    ("决策事项目录",),
    "重大行政决策事项目录",
    title=r"决策.*(目录|清单|事项计划|年度计划|计划$|事项的?(公告|公示|通知))|决策事项",
    without=r"^.{0,3}省|国务院|自治区|报送|上报|填报|编制.*通知|规定|办法|程序|解读|征集|征求|申报|建议|责任追究|听证|评估|专家|情况报告|总结",
    about="Y",
)
"""The catalogue of Y: named so in its title, or published in Y."""
