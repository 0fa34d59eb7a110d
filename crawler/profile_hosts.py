"""Addresses and hosts as a profile writes them: their form, which are listed, which are private."""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import urlsplit


def address(value: str) -> str:
    """A whole http(s) address without a password; raises ``ValueError`` in Chinese."""
    parts = urlsplit(value.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"应是 http:// 或 https:// 开头的完整网址，现为“{value}”")
    if parts.username or parts.password:
        raise ValueError("网址里不能带用户名或密码")
    try:
        parts.port  # noqa: B018 - reading it is the check
    except ValueError:
        raise ValueError(f"端口不对：“{value}”") from None
    return value.strip()


def host(value: str) -> str:
    """A host name, with a port if need be, in lower case; raises ``ValueError`` in Chinese."""
    name = value.strip().lower()
    if not re.fullmatch(r"(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?", name):
        raise ValueError(f"应只写主机名（可带端口），如 www.example.gov.cn 或 127.0.0.1:8080，现为“{value}”")
    return name


def on_hosts(url: str, hosts: tuple[str, ...]) -> bool:
    """Whether the URL's host and port are listed; a host listed without a port stands for the usual ports."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{name}:{port or usual}" in hosts or (port in (None, usual) and name in hosts)


def is_private(host: str) -> bool:
    """Whether a host, as written, is this machine or a private network; names are not looked up here."""
    name = urlsplit(f"//{host}").hostname or ""
    if name == "localhost" or name.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        # inet_aton knows the short, decimal and hexadecimal spellings that browsers also take (127.1, 0x7f000001).
        numeric = re.fullmatch(r"[0-9a-fx.]*\d[0-9a-fx.]*", name) and ":" not in name
        found = ipaddress.ip_address(socket.inet_ntoa(socket.inet_aton(name)) if numeric else name)
    except (OSError, ValueError):
        return False
    return not found.is_global or found in ipaddress.ip_network("64:ff9b::/96")
