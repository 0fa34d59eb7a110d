"""Measures the page record against what a person read off real pages, and writes the table for the handbook.

    python -m crawler.accuracy [--pages DIR] [--out docs/accuracy.md] [--check]

``DIR`` (default: ZWGK_REAL_PAGES) holds ``manifest.jsonl`` with one line a page: file, url, kind, family, encoding, title, pubdate as a person
reads them, null where the page does not tell. Where htmldate, trafilatura or gne are installed (extra ``bench``) they read the
same pages beside ours. With ``--check`` the exit code is 1 when anything is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from checks.page import PageRecord
from checks.reading.dates import parse_date
from checks.reading.names import plain
from crawler.extraction import EXTRACTOR_VERSION, decode, read_page

FIELDS = ("kind", "family", "encoding", "title", "pubdate")
_NAMES = {"kind": "页面类型", "family": "发布系统", "encoding": "编码", "title": "标题", "pubdate": "发布日期"}
_COMPARISON = "## 与通用工具对照"
_KEPT = "（本次运行未安装对照工具，上表为最近一次安装时的结果。）"
# No real page is younger than the collection.
_READ_ON = date(2026, 9, 20)


@dataclass(frozen=True, slots=True)
class Result:
    """One page: what was wanted and what was read, field by field; fields without a wanted value are not scored."""

    file: str
    wanted: Mapping[str, str]
    found: Mapping[str, str]
    record: PageRecord
    others: Mapping[str, Mapping[str, str]]

    def misses(self) -> tuple[str, ...]:
        """The fields that differ."""
        return tuple(name for name in self.wanted if not _same(name, self.wanted[name], self.found[name]))


_DOUBTED = {
    "pages/gne/tests_cmse_1.html": (
        "发布系统标注为 hanweb，按标注计分。页面本身由 TRS WCM 生成：分享地址为 t20120624_43188.html，位置栏为 CurrChnlCls，正文容器为 TRS_Editor，图片名为 W0 加时间；"
        "大汉的模板标记 <$[…]> 只在迁移来的正文内。同站另一页标注为 trs。"
    ),
}
"""Labels that the page itself speaks against, with what it says."""


def measure(folder: Path) -> Iterator[Result]:
    """Reads every page of the manifest in the folder."""
    peers = _peers()
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry: dict[str, Any] = json.loads(line)
        body = (folder / entry["file"]).read_bytes()
        url = (entry.get("url") or "").split(" ")[0]
        record = read_page(body, url, as_of=_READ_ON)
        found = {
            "kind": record.kind, "family": record.family, "encoding": record.encoding, "title": record.title or "", "pubdate": str(record.published or ""),
        }  # fmt: skip
        wanted = {name: entry[name] for name in FIELDS if entry.get(name) is not None}
        scored = wanted if entry["kind"] == "document" else {}
        others = {name: read(decode(body)[0], url) for name, read in peers.items()} if scored else {}
        yield Result(entry["file"], wanted, found, record, others)


def write_report(results: list[Result], before: str = "") -> str:
    """The results as a page of the handbook. ``before`` is the page as it was: where no peer is installed, its comparison is kept."""
    lines = [
        "# 页面识别准确率", "",
        "本页由 `make accuracy` 生成，不手工修改。对照对象是真实政府网站页面的人工标注（`ZWGK_REAL_PAGES` 指向的目录，页面本身不随项目分发）；",
        "标注为空的字段不计分。标题比较时忽略空白、全半角和引号括号写法的差别。", "",
        f"识别程序版本 {EXTRACTOR_VERSION}，共 {len(results)} 个文件。", "", "## 各字段", "", "| 字段 | 计分 | 正确 | 正确率 |", "| --- | ---: | ---: | ---: |",
    ]  # fmt: skip
    for name in FIELDS:
        scored = [result for result in results if name in result.wanted]
        right = sum(1 for result in scored if name not in result.misses())
        lines.append(f"| {_NAMES[name]} | {len(scored)} | {right} | {_share(right, len(scored))} |")
    lines += ["", "## 未命中", ""]
    missed = [(result, name) for result in results for name in result.misses()]
    lines += [
        f"- `{result.file}` {_NAMES[name]}：应为 {result.wanted[name]}，读出 {result.found[name] or '（空）'}。{_why(result, name)}"
        for result, name in missed
    ] or ["无。"]
    doubted = [f"- `{result.file}`：{_DOUBTED[result.file]}" for result in results if result.file in _DOUBTED]
    lines += ["", "## 标注存疑", "", *doubted] if doubted else []
    lines += [
        "",
        _COMPARISON,
        "",
        *(_comparison(results) or _kept_comparison(before) or ["未安装对照工具（`pip install zwgk[bench]`）。"]),
        "",
        "## 逐页",
        "",
        "| 文件 | 类型 | 系统 | 发布日期 | 日期来源 | 行数 | 正文字数 |",
        "| --- | --- | --- | --- | --- | ---: | ---: |",
    ]
    for result in results:
        record = result.record
        lines.append(
            f"| {Path(result.file).name} | {record.kind} | {record.family} | {record.published or ''} | {record.published_from or ''} | {len(record.items) or ''} | {len(record.text) or ''} |"
        )
    return "\n".join(lines) + "\n"


def _comparison(results: list[Result]) -> list[str]:
    documents = [result for result in results if result.wanted.get("kind") == "document"]
    peers = sorted({name for result in documents for name in result.others})
    if not peers:
        return []
    lines = [
        "只比较文章页：各工具读同样的页面（已正确解码），不给网址以外的提示。",
        "",
        "| 工具 | 版本 | 标题 | 发布日期 |",
        "| --- | --- | ---: | ---: |",
    ]
    for name in ("zwgk", *peers):
        cells = []
        for wanted in ("title", "pubdate"):
            scored = [result for result in documents if wanted in result.wanted]
            read = [result.found if name == "zwgk" else result.others[name] for result in scored]
            if not all(wanted in values for values in read):
                cells.append("不提供")
                continue
            right = sum(
                1 for result, values in zip(scored, read, strict=True) if _same(wanted, result.wanted[wanted], values[wanted])
            )
            cells.append(f"{right}/{len(scored)}")
        lines.append(f"| {name} | {_version(name)} | {cells[0]} | {cells[1]} |")
    return lines


def _kept_comparison(before: str) -> list[str]:
    """The comparison that an earlier page of the handbook holds, said to be an earlier one; nothing where it holds none."""
    section = before.partition(f"{_COMPARISON}\n")[2].partition("\n## ")[0].strip().split("\n")
    lines = [line for line in section if line != _KEPT]
    return [*lines, *([] if lines[-1] == "" else [""]), _KEPT] if any(line.startswith("| zwgk |") for line in lines) else []


def _why(result: Result, name: str) -> str:
    """What the record itself says about the miss."""
    record = result.record
    if name == "pubdate":
        return f"依据：{record.published_from or '页面上没有可用的日期'}；页面标注的日期：{'、'.join(f'{label} {day}' for label, day in record.dates.items()) or '无'}。"
    if name == "family":
        return f"依据：{record.family_evidence or '没有特征'}。"
    if name == "kind" and record.blocked:
        return f"被认作不可用页面：{record.blocked}。"
    return f"提示：{'；'.join(record.hints)}。" if record.hints else ""


def _same(name: str, wanted: str, found: str) -> bool:
    return plain(wanted) == plain(found) if name == "title" else wanted == found


def _share(right: int, scored: int) -> str:
    return f"{100 * right / scored:.1f} %" if scored else "—"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "—"


def _peers() -> dict[str, Callable[[str, str], dict[str, str]]]:
    """The general tools that are installed, each as a function of text and address."""
    peers: dict[str, Callable[[str, str], dict[str, str]]] = {}
    for name, read in (("htmldate", _htmldate), ("trafilatura", _trafilatura), ("gne", _gne)):
        try:
            read("<html><body><p>测试</p></body></html>", "http://localhost/")
        except ImportError:
            continue
        except Exception as error:  # noqa: BLE001 - a peer that fails on a tiny page may still read the real ones
            sys.stderr.write(f"{name}: {error}\n")
        peers[name] = read
    return peers


def _htmldate(text: str, url: str) -> dict[str, str]:
    from htmldate import find_date  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return {"pubdate": find_date(text, url=url or None, original_date=True) or ""}


def _trafilatura(text: str, url: str) -> dict[str, str]:
    from trafilatura import extract_metadata  # type: ignore[import-not-found, import-untyped, unused-ignore]

    found = extract_metadata(text, default_url=url or None)
    return {"title": (found.title if found else "") or "", "pubdate": (found.date if found else "") or ""}


def _gne(text: str, _url: str) -> dict[str, str]:
    from gne import GeneralNewsExtractor  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from gne.exceptions import NoContentException  # type: ignore[import-not-found, import-untyped, unused-ignore]

    try:
        found = GeneralNewsExtractor().extract(text)
    except (NoContentException, ValueError, IndexError, TypeError):
        # It raises on pages in which it finds no text.
        return {"title": "", "pubdate": ""}
    day = parse_date(found.get("publish_time") or "")
    return {"title": found.get("title") or "", "pubdate": str(day or "")}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=os.environ.get("ZWGK_REAL_PAGES"))
    parser.add_argument("--out", type=Path, default=Path("docs/accuracy.md"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.pages is None or not (options.pages / "manifest.jsonl").is_file():
        sys.stderr.write("没有真实页面：请用 --pages 或环境变量 ZWGK_REAL_PAGES 指定含 manifest.jsonl 的目录\n")
        return 2
    results = list(measure(options.pages))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    before = options.out.read_text(encoding="utf-8") if options.out.is_file() else ""
    options.out.write_text(write_report(results, before), encoding="utf-8")
    missed = sum(len(result.misses()) for result in results)
    sys.stdout.write(f"{len(results)} 个文件，未命中 {missed} 项，已写入 {options.out}\n")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
