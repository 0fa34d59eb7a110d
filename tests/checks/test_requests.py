"""Which sentences open a way to apply online or by mail, and which only look so."""

import pytest

from checks.page import Form, Link
from checks.requests.channels import entry_link, request_form, told_in


@pytest.mark.parametrize(
    "text",
    [
        "申请人可登录“某区政府”门户网站直接填写并递交电子版《申请表》",
        "通过互联网提出申请。",
        "1．在线申请\n申请人可在本机关网站依申请公开栏目提交。",
        "申请人可发送至电子邮箱：abc_1@163.com",
        "邮箱：abc＠sina.com.cn",
        "电子邮件（示例区财政局 czj(at)shili.gov.cn）",
        "本机关不受理电话申请，可通过网站在线提交申请。",
    ],
)
def test_a_way_online_or_by_mail_is_found(text: str) -> None:
    assert told_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "申请人可登录门户网站下载《申请表》，填写后邮寄。",
        "电子邮箱：abc@163.com（仅供答复使用）",
        "举报邮箱：abc@163.com",
        "本机关暂不受理通过互联网、电子邮件提出的申请。",
        "尚未开通网上申请，请以书面形式提出。",
        "申请人可在网站上查阅本指南。",
        "在线申请",
    ],
)
def test_what_only_looks_like_a_way_is_not(text: str) -> None:
    assert told_in(text) is None


def test_a_form_must_ask_who_applies_and_for_what() -> None:
    search = Form("/s", ("q",), ("搜索",), ("搜索",))
    letter = Form("/xx", ("name",), ("姓名", "信件标题"), ("提交",))
    apply = Form("/ysq", (), ("申请人姓名", "所需信息的内容描述"), ("提交申请",))
    assert request_form((search, letter)) is None
    assert request_form((search, letter, apply)) is apply


def test_an_entry_leads_somewhere_and_means_disclosure() -> None:
    assert entry_link([Link("我要申请", "http://portal.test/ysq")], anywhere=True)
    assert entry_link([Link("我要申请", "http://portal.test/ysq")], anywhere=False) is None
    assert entry_link([Link("政府信息公开在线申请", "http://portal.test/ysq")], anywhere=False)
    assert entry_link([Link("在线申请", "javascript:;")], anywhere=True) is None
    assert entry_link([Link("网上申请结果查询", "http://portal.test/cx")], anywhere=True) is None
