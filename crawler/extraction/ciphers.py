"""Lists whose requests carry enciphered parameters: told as such and never called, the browser shows what it can."""

from __future__ import annotations

import re

from crawler.extraction.view import View

ENCIPHERED = "列表由加密参数加载"
_LIBRARY = re.compile(
    r"sm-?crypto|crypto-?js|jsencrypt|node-forge|gm-?crypt|(?:sm2|sm4|aes|des|rsa)(?:[.-]min)?\.js", re.IGNORECASE
)
_CALL = re.compile(
    r"\b(?:sm2|sm4)\w*\.(?:doE|e)ncrypt|CryptoJS\.\w+\.encrypt|new\s+JSEncrypt|\b(?:aes|des|rsa|sm2|sm4)_?encrypt\w*\s*\(|\bencrypt(?:ed)?_?(?:param|data|str|body|query)\w*\b",
    re.IGNORECASE,
)
_LIST = re.compile(r"dataproxy|\.ajax\(|\$\.(?:get|post)|axios|fetch\(|XMLHttpRequest|unitbuild|/module/xxgk/")


def enciphered(view: View) -> bool:
    """Whether the page's scripts encipher what they ask the list for."""
    if not _LIST.search(view.scripts) and not any(_LIST.search(url) for url in view.script_urls):
        return False
    return bool(_CALL.search(view.scripts)) or (
        "crypt" in view.scripts.lower() and any(_LIBRARY.search(url) for url in view.script_urls)
    )
