"""政府信息公开工作年度报告 in the 2020 (试行) format: six sections and three tables whose sums hold."""

from __future__ import annotations

from dataclasses import dataclass

from samples.model import SampleUnit
from samples.prose import amount, h, p, table

APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


@dataclass(frozen=True, slots=True)
class ReportShape:
    """What the report says; the faults leave something out or break a sum."""

    year: int
    sections: tuple[int, ...] = (1, 2, 3, 4, 5, 6)
    proposals: bool = True
    fees: bool = True
    schools: bool = False
    sums_hold: bool = True


def _requests(unit: SampleUnit, year: int) -> tuple[int, int, int]:
    """New, carried in and carried out, so that the years join."""
    new = amount(f"{unit.slug}{year}new", 1, 9)
    carried_in = 1 if (unit.number + year) % 3 == 0 else 0
    carried_out = 1 if (unit.number + year + 1) % 3 == 0 else 0
    return new, carried_in, carried_out


def _row(*cells: int) -> tuple[str, ...]:
    return tuple(str(c) for c in cells)


def _spread(total: int, firms: int = 0) -> tuple[str, ...]:
    """The applicants' columns: natural persons and so many enterprises."""
    return _row(total - firms, firms, 0, 0, 0, 0, total)


def _application_table(unit: SampleUnit, shape: ReportShape) -> str:
    new, carried_in, carried_out = _requests(unit, shape.year)
    done = new + carried_in - carried_out
    refused = min(1, done - 1) if done > 1 else 0
    granted = done - refused
    # One enterprise asked and was given, so that every column keeps its own sum.
    firms = 1 if new > 3 else 0
    zero = _spread(0)
    total = _spread(done if shape.sums_hold else done + 2, firms)
    rows = [
        ("一、本年新收政府信息公开申请数量", "", *_spread(new, firms)),
        ("二、上年结转政府信息公开申请数量", "", *_spread(carried_in)),
        ("三、本年度办理结果", "（一）予以公开", *_spread(granted, firms)),
        ("", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", *zero),
        ("", "（三）不予公开 1.属于国家秘密", *zero),
        ("", "（四）无法提供 1.本机关不掌握相关政府信息", *_spread(refused)),
        ("", "（五）不予处理 1.信访举报投诉类申请", *zero),
        ("", "（六）其他处理", *zero),
        ("", "（七）总计", *total),
        ("四、结转下年度继续办理", "", *_spread(carried_out)),
    ]
    note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    return table((note, "", *APPLICANTS), rows)


def _disclosure_table() -> str:
    return table(
        ("第二十条第（一）项", "", "", ""),
        (
            ("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
            ("规章", "0", "0", "0"),
            ("规范性文件", "2", "2", "9"),
            ("第二十条第（五）项", "", "", ""),
            ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
            ("行政许可", "12", "0", "37"),
            ("其他对外管理服务事项", "3", "0", "11"),
            ("第二十条第（六）项", "", "", ""),
            ("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
            ("行政处罚", "20", "0", "16"),
            ("行政强制", "2", "0", "0"),
            ("第二十条第（八）项", "", "", ""),
            ("信息内容", "上一年项目数量", "本年增/减", ""),
            ("行政事业性收费", "0", "0", ""),
            ("第二十条第（九）项", "", "", ""),
            ("信息内容", "采购项目数量", "采购总金额", ""),
            ("政府集中采购", "2", "35.6万元", ""),
        ),
    )


def _litigation_table() -> str:
    kinds = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    header = ("行政复议",) * 5 + ("行政诉讼 未经复议直接起诉",) * 5 + ("行政诉讼 复议后起诉",) * 5
    return table(header, (kinds * 3, ("1", "0", "0", "0", "1") + ("0",) * 10))


def _sixth(shape: ReportShape) -> str:
    texts = []
    if shape.proposals:
        texts.append(
            f"（一）建议和提案办理结果公开情况。{shape.year}年共承办区人大代表建议2件、区政协委员提案1件，均已办复并公开。"
        )
    if shape.fees:
        texts.append(f"（二）收取信息处理费情况。依据《政府信息公开信息处理费管理办法》，{shape.year}年度未收取信息处理费。")
    if shape.schools:
        texts.append(
            "（三）中小学信息公开情况。指导全区中小学做好信息公开工作，各学校通过网站和公示栏公开招生、收费等信息1200余条。"
        )
    return p(*texts) if texts else p("无其他需要报告的事项。")


def annual_report(unit: SampleUnit, shape: ReportShape) -> str:
    """The report's markup."""
    year = shape.year
    new, carried_in, _ = _requests(unit, year)
    numerals = "一二三四五六"
    chapters = {
        1: (
            "总体情况",
            p(
                f"{year}年，{unit.full}认真贯彻《中华人民共和国政府信息公开条例》，全面推进决策、执行、管理、服务、结果公开。",
                f"（一）主动公开。全年通过门户网站主动公开政府信息{amount(unit.slug, 120, 480)}条。",
                f"（二）依申请公开。全年收到政府信息公开申请{new}件，上年结转{carried_in}件，均按期答复。",
                "（三）政府信息管理。落实信息发布审核制度。（四）平台建设。规范政府信息公开专栏。（五）监督保障。开展业务培训两次。",
                "工作考核、社会评议和责任追究结果情况：将政务公开纳入年度考核，组织开展社会评议，满意度较高，全年未发生责任追究情形。",
            ),
        ),
        2: ("主动公开政府信息情况", _disclosure_table()),
        3: ("收到和处理政府信息公开申请情况", _application_table(unit, shape)),
        4: ("政府信息公开行政复议、行政诉讼情况", _litigation_table()),
        5: (
            "存在的主要问题及改进情况",
            p("存在的主要问题：政策解读形式不够丰富。改进情况：加强业务培训，更多采用图解、视频等形式。"),
        ),
        6: ("其他需要报告的事项", _sixth(shape)),
    }
    text = p(
        f"本报告由{unit.full}按照《中华人民共和国政府信息公开条例》和国务院办公厅政府信息与政务公开办公室有关格式要求编制，"
        f"所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。如有疑问，请与{unit.full}联系（电话：{unit.phone}）。"
    )
    for place, section in enumerate(shape.sections):
        title, body = chapters[section]
        text += h(f"{numerals[place]}、{title}") + body
    return text
