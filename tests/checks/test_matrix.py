"""Cells of object x aspect: what fills them, what leaves them open, and how lacks are told."""

from checks.evidence import Finding, Status
from checks.matrix import Matrix, Trait, asked, in_words
from checks.selections import Selection
from tests.rules.sites import SiteBuilder, case

SHEEP, GOAT = Trait("绵羊", "绵羊"), Trait("山羊", "山羊")
PRICE = Trait("价格", element="救助标准")
GUIDE = Trait("指南", title="指南")
WHAT = Selection(("社会救助",), "羊的信息")


def ask(*documents: tuple[str, str], facet: str = "", matrix: Matrix | None = None) -> Finding:
    site = SiteBuilder()
    site.column("社会救助", *(site.document(title, "2021-03-01", text) for title, text in documents))
    check = matrix or Matrix(WHAT, (PRICE, GUIDE), (SHEEP, GOAT))
    return check(site.build(), case(facet=facet))


def test_a_text_about_two_objects_gives_each_only_what_stands_behind_its_own_name() -> None:
    found = ask(("养殖信息", "绵羊：每只绵羊标准800元。\n山羊：养在山上。"))
    assert found.status is Status.PARTIAL
    assert "未公开绵羊的指南，山羊的价格、指南" in found.reason


def test_objects_in_one_enumeration_share_what_follows() -> None:
    found = ask(("养殖信息", "绵羊、山羊的标准均为每年900元。"), ("绵羊、山羊养殖指南", "……"))
    assert found.status is Status.PASSED


def test_a_title_that_names_one_object_says_nothing_of_the_other() -> None:
    found = ask(("绵羊养殖指南", "标准800元。山羊另行通知，山羊标准以后公布，每只500元。"))
    assert "未公开山羊的价格、指南" in found.reason


def test_every_filled_cell_is_quoted() -> None:
    found = ask(("绵羊养殖指南", "绵羊标准为800元。"))
    quotes = [e.quote for e in found.evidence]
    assert any(q.startswith("绵羊价格：") and "800元" in q for q in quotes)
    assert "绵羊指南：绵羊养殖指南" in quotes


def test_the_facet_leaves_the_objects_it_names() -> None:
    objects = (SHEEP, GOAT)
    assert asked(objects, case(facet="山羊")) == (GOAT,)
    assert asked(objects, case(facet="除山羊外")) == (SHEEP,)
    assert asked(objects, case(facet="除山羊以外")) == (SHEEP,)
    assert asked(objects, case(facet="行政处罚")) == objects
    assert asked(objects, case()) == objects


def test_cells_are_told_by_object() -> None:
    assert in_words([("甲", "一"), ("甲", "二"), ("乙", "一")]) == "甲的一、二，乙的一"
    assert in_words([("", "一"), ("", "二")]) == "一、二"


def test_a_list_that_was_not_read_to_its_end_leaves_lacks_open() -> None:
    site = SiteBuilder()
    site.column("社会救助", site.document("绵羊养殖指南", "2021-03-01", "标准800元"), complete=False)
    found = Matrix(WHAT, (PRICE, GUIDE), (SHEEP, GOAT))(site.build(), case())
    assert found.status is Status.UNKNOWN
    assert "未能读完" in found.reason
