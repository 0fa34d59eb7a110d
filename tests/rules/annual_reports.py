"""Annual reports as values, for the cases of E026-E031."""

from __future__ import annotations

from checks.page import Table

SIX = "2020年，未收取信息处理费。承办人大代表建议2件、政协提案3件，办理结果均已公开。指导全区中小学做好信息公开工作。"
WIDE = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def report_text(six: str | None = SIX, *, without: str = "") -> str:
    """A report of six sections on lines of their own; ``without`` leaves one section out, ``six`` is the text of the last."""
    sections = [
        ("一、总体情况", "2020年，我局共主动公开政府信息120条。"),
        ("二、主动公开政府信息情况", "第二十条第（一）项\n规章\n行政规范性文件"),
        ("三、收到和处理政府信息公开申请情况", "见下表。"),
        ("四、政府信息公开行政复议、行政诉讼情况", "未发生行政复议、行政诉讼。"),
        ("五、存在的主要问题及改进情况", "公开的时效性有待提高，下一步加强培训。"),
        ("六、其他需要报告的事项", six),
    ]
    opening = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项等部分组成。"
    kept = [f"{head}\n{body}" for head, body in sections if body is not None and without not in (head, head[2:])]
    return "\n".join([opening, *kept])


def application_table(new: int = 3, old: int = 0, granted: int = 2, refused: int = 1, on: int = 0) -> Table:
    """The table of applications, all of natural persons."""

    def row(*labels: str, number: int) -> tuple[str, ...]:
        return (*labels, str(number), "0", "0", "0", "0", "0", str(number))

    return Table(
        (
            ("申请人情况",) * 3 + WIDE,
            row("一、本年新收政府信息公开申请数量", "", "", number=new),
            row("二、上年结转政府信息公开申请数量", "", "", number=old),
            row("三、本年度办理结果", "（一）予以公开", "（一）予以公开", number=granted),
            row("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", number=refused),
            row("三、本年度办理结果", "（七）总计", "（七）总计", number=granted + refused),
            row("四、结转下年度继续办理", "", "", number=on),
        )
    )
