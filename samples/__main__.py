"""``python -m samples --port 8080``: look at the sample district by hand."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from samples.district import VARIANTS
from samples.running import serve


def main() -> int:
    """Serve until interrupted; exit code 0."""
    parser = argparse.ArgumentParser(prog="python -m samples", description="在本机提供示例区网站")
    parser.add_argument("--port", type=int, default=8080, help="端口（0 为任选）")
    parser.add_argument("--variant", choices=VARIANTS, default="demo", help="示例内容")
    parser.add_argument("--turn", type=int, default=0, help="换用另一套发布系统（0、1、2）")
    parser.add_argument("--profile", type=Path, help="把区县配置写到这个文件")
    args = parser.parse_args()
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
