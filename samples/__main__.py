"""``python -m samples --port 8080``: look at the sample district by hand."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from samples.answers import lines
from samples.district import VARIANTS, build
from samples.running import serve


def write_truth(folder: Path) -> None:
    """One JSONL file a variant, as ``samples/truth`` keeps them."""
    folder.mkdir(parents=True, exist_ok=True)
    for variant in VARIANTS:
        text = "".join(line.as_json() + "\n" for line in lines(build(variant)))
        (folder / f"{variant}.jsonl").write_text(text, encoding="utf-8")


def main() -> int:
    """Serve until interrupted, or write the truth files; exit code 0."""
    parser = argparse.ArgumentParser(prog="python -m samples", description="在本机提供示例区网站")
    parser.add_argument("--port", type=int, default=8080, help="端口（0 为任选）")
    parser.add_argument("--variant", choices=VARIANTS, default="demo", help="示例内容")
    parser.add_argument("--turn", type=int, default=0, help="换用另一套发布系统（0、1、2）")
    parser.add_argument("--profile", type=Path, help="把区县配置写到这个文件")
    parser.add_argument("--write-truth", type=Path, help="把各示例应有的评估结果写到这个文件夹，不启动网站")
    args = parser.parse_args()
    if args.write_truth:
        write_truth(args.write_truth)
        return 0
    with serve(args.port, args.variant, turn=args.turn) as sample:
        if args.profile:
            sample.write_profile(args.profile)
        sys.stdout.write(f"示例区：{sample.url}（{len(sample.district.replies)} 个地址），按 Ctrl+C 结束\n")
        sys.stdout.flush()
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            return 0


if __name__ == "__main__":
    raise SystemExit(main())
