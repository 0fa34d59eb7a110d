"""The handbook: one page for each indicator, made from its rule's docstring and the edition."""

from __future__ import annotations

from pathlib import Path

from reports.model import METHOD_LABELS
from rules.assess import NOT_WRITTEN, rule_of
from rules.catalogue import catalogue
from rules.edition import Edition, Indicator


def page_of(indicator: Indicator) -> str:
    """The page as Markdown: official text, who is responsible, how it is decided, and the rule's own words."""
    rule, module = rule_of(indicator), catalogue().get(indicator.rule)
    title = module.title if module else NOT_WRITTEN
    levels = " › ".join(level for level in indicator.levels if level)
    how = METHOD_LABELS[rule.method] + ("；结论由关键词或配对得出，使用前抽查" if rule.confidence == "heuristic" else "")
    due = f"{rule.due.month}月{rule.due.day}日前公开，此前缺少为未到期" if rule.due else "无"
    lines = [
        f"# {indicator.code} {title}",
        "",
        f"> {indicator.text}",
        "",
        f"- 指标：第{indicator.row}行，{levels}",
        f"- 责任单位：{indicator.units_cell}",
        f"- 判定方式：{how}",
        f"- 期限：{due}",
        f"- 检查内容：{rule.check.describe()}",
        "",
    ]
    for heading, text in (module.sections if module else {}).items():
        lines += [f"## {heading}", "", text, ""]
    return "\n".join(lines)


def index_of(edition: Edition) -> str:
    """The table of contents."""
    lines = [
        f"# 指标手册（{edition.year}版）",
        "",
        "由规则写成，请勿手改：`zwgk rule docs`。",
        "",
        "| 编码 | 指标 | 判定方式 |",
        "| --- | --- | --- |",
    ]
    for indicator in edition.indicators:
        text = indicator.text.replace("|", "、")
        lines.append(f"| [{indicator.code}]({indicator.code.lower()}.md) | {text} | {METHOD_LABELS[rule_of(indicator).method]} |")
    return "\n".join([*lines, ""])


def pages(edition: Edition) -> dict[str, str]:
    """File name -> text of every page."""
    return {"README.md": index_of(edition), **{f"{i.code.lower()}.md": page_of(i) for i in edition.indicators}}


def write_pages(edition: Edition, folder: Path) -> int:
    """Write every page and remove those of indicators that are gone; answers how many stand."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages(edition)
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    return len(wanted)


def stale_pages(edition: Edition, folder: Path) -> tuple[Path, ...]:
    """Pages that are missing or say something else than the rules do now."""
    return tuple(
        folder / name
        for name, text in pages(edition).items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    )
