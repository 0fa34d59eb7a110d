"""How much of a text stands in another."""

from hypothesis import given
from hypothesis import strategies as st

from checks.interpretation.overlap import SHINGLE, overlap

SOURCE = "各级人民政府应当加强对国有资产管理工作的领导，建立健全国有资产管理体制和工作机制，保障国有资产安全完整。"


def test_a_text_taken_whole_is_all_overlap_whatever_its_punctuation() -> None:
    found = overlap(SOURCE.replace("，", " \n"), SOURCE)
    assert found.share == 1.0
    assert len(found.passages) == 1


def test_own_words_with_everyday_phrases_are_no_overlap() -> None:
    found = overlap("大家常问：国有资产管理到底谁负责？镇里的房子闲置了能不能租出去？", SOURCE)
    assert found.share == 0.0
    assert found.passages == ()


def test_the_share_counts_letters_not_shingles() -> None:
    half = "建立健全国有资产管理体制和工作机制"
    found = overlap(half + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午", SOURCE)
    assert round(found.share, 2) == round(len(half) / (len(half) + 17), 2)


def test_texts_shorter_than_a_shingle_overlap_nothing() -> None:
    assert overlap("国有资产", SOURCE).share == 0.0
    assert overlap("", SOURCE).letters == 0
    assert overlap(SOURCE, "").share == 0.0


@given(st.text(alphabet="甲乙丙丁，。 \n", max_size=200), st.text(alphabet="甲乙丙丁，。 \n", max_size=200))
def test_a_share_lies_between_nothing_and_all_and_a_part_is_wholly_in_its_whole(text: str, other: str) -> None:
    assert 0.0 <= overlap(text, other).share <= 1.0
    inside = overlap(text, other + text)
    assert inside.share == (1.0 if inside.letters >= SHINGLE else 0.0)
