"""Tables that a PDF or OFD only draws come back as rows; what merely looks ruled does not."""

from __future__ import annotations

from checks.tables import column_values, header
from crawler.extraction.attachments import read_attachment
from crawler.extraction.attachments.ruled import Rule, lattices
from tests.crawler.attachments.files import ofd, ofd_text, pdf, strokes

ACROSS, DOWN = (80, 200, 320, 440), (700, 670, 640, 610)
HEADER_MERGED = ((320, 700, 320, 670), (80, 670, 200, 670))
WORDS = [
    (100, 730, "附表：部门权责事项"),
    (85, 665, "部门"),
    (260, 680, "事项信息"),
    (205, 650, "名称"),
    (325, 650, "期限"),
    (85, 620, "区民政局"),
    (205, 628, "社会团体"),
    (205, 614, "成立登记"),
    (325, 620, "20个工作日"),
    (100, 580, "表下的说明。"),
]


def test_a_drawn_table_is_read_with_its_merged_header_between_the_paragraphs() -> None:
    body = read_attachment(pdf([WORDS], drawn={0: strokes(ACROSS, DOWN, without=HEADER_MERGED)}))
    (table,) = body.tables
    assert table.rows == (
        ("部门", "事项信息", "事项信息"),
        ("部门", "名称", "期限"),
        ("区民政局", "社会团体成立登记", "20个工作日"),
    )
    assert header(table) == ("部门", "事项信息/名称", "事项信息/期限")
    assert column_values(table, ["期限"]) == ("20个工作日",)
    assert body.text.splitlines() == [
        "附表：部门权责事项",
        "部门\t事项信息",
        "名称\t期限",
        "区民政局\t社会团体成立登记\t20个工作日",
        "表下的说明。",
    ]


def test_a_table_that_goes_on_at_the_top_of_the_next_page_is_one() -> None:
    first = [(85, 680, "序号"), (205, 680, "名称"), (85, 650, "1"), (205, 650, "甲事项"), (290, 40, "- 1 -")]
    second = [(85, 680, "序号"), (205, 680, "名称"), (85, 650, "2"), (205, 650, "乙事项"), (290, 40, "- 2 -")]
    ruled = strokes((80, 200, 320), (700, 670, 640))
    (table,) = read_attachment(pdf([first, second], drawn={0: ruled, 1: ruled})).tables
    assert column_values(table, ["名称"]) == ("甲事项", "乙事项")


def test_two_tables_with_a_paragraph_between_stay_two() -> None:
    words = [(85, 680, "序号"), (205, 680, "名称"), (85, 650, "1"), (205, 650, "甲事项"), (80, 600, "下表为另一类事项。")]
    ruled = strokes((80, 200, 320), (700, 670, 640))
    assert len(read_attachment(pdf([words, words], drawn={0: ruled, 1: ruled})).tables) == 2


def test_a_frame_around_a_page_and_underlines_are_no_table() -> None:
    words = [(90, 700, "示例区民政局关于救助工作的通知全文如下"), (90, 670, "一、总体要求")]
    frame = "50 50 495 742 re S\n90 690 m 300 690 l S\n90 660 m 300 660 l S\n"
    body = read_attachment(pdf([words], drawn={0: frame}))
    assert body.tables == ()
    assert body.text.splitlines() == ["示例区民政局关于救助工作的通知全文如下", "一、总体要求"]


def test_borders_drawn_as_thin_filled_bars_are_rules_too() -> None:
    bars = "".join(f"80 {y} 240 0.5 re f\n" for y in (640, 670, 700)) + "".join(f"{x} 640 0.5 60 re f\n" for x in (80, 200, 320))
    words = [(85, 680, "序号"), (205, 680, "名称"), (85, 650, "1"), (205, 650, "甲事项")]
    assert read_attachment(pdf([words], drawn={0: bars})).tables[0].rows == (("序号", "名称"), ("1", "甲事项"))


def test_rules_that_do_not_meet_are_not_one_table() -> None:
    flat = [Rule(0, 0, 100), Rule(20, 0, 100), Rule(40, 0, 100)]
    upright = [Rule(0, 0, 40), Rule(50, 0, 40), Rule(100, 0, 40)]
    far = [Rule(rule.at + 500, rule.start, rule.end) for rule in upright]
    assert len(lattices(flat, upright)) == 1
    assert lattices(flat, far) == []
    assert lattices(flat, upright[:2]) == []


def test_a_table_that_an_ofd_draws_is_read_too() -> None:
    rules = "".join(
        f'<ofd:PathObject Boundary="20 {y} 120 0.3"><ofd:AbbreviatedData>M 0 0 L 120 0</ofd:AbbreviatedData></ofd:PathObject>'
        for y in (40, 55)
    )
    frame = '<ofd:PathObject Boundary="20 25 120 45"><ofd:AbbreviatedData>M 0 0 L 120 0 L 120 45 L 0 45 C</ofd:AbbreviatedData></ofd:PathObject>'
    middle = '<ofd:PathObject Boundary="70 25 0.3 45"/>'
    words = (
        ofd_text(22, 10, "附表")
        + ofd_text(75, 30, "期限")
        + ofd_text(22, 30, "名称")
        + ofd_text(22, 45, "登记")
        + ofd_text(75, 45, "二十日")
        + ofd_text(22, 60, "变更")
        + ofd_text(75, 60, "十日")
        + ofd_text(22, 90, "表下说明")
    )
    body = read_attachment(ofd([rules + frame + middle + words]), "a.ofd")
    assert body.tables[0].rows == (("名称", "期限"), ("登记", "二十日"), ("变更", "十日"))
    assert body.text.splitlines() == ["附表", "名称\t期限", "登记\t二十日", "变更\t十日", "表下说明"]
