#!/usr/bin/env bash
# Sets up .venv with the package, then a browser and a Chinese font where that is possible. Says plainly what is missing and
# goes on without: without a browser, columns that only scripts fill are answered 未能核查.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '%s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }

apt_install() {
  is_root && have apt-get || return 1
  say "安装系统软件包：$*"
  apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  apt-get -o DPkg::Lock::Timeout=600 update -qq >/dev/null 2>&1 || return 1
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

find_python() {
  for candidate in python3.13 python3.12 python3.11 python3; do
    if have "$candidate" && "$candidate" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

python=$(find_python) || { say "缺少 Python 3.11 或更高版本，请先安装。"; exit 1; }
wanted=$(cat pyproject.toml "$0" | sha256sum | cut -d' ' -f1)
stamp=.venv/.zwgk-setup

if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
  if [ ! -x .venv/bin/python ]; then
    say "建立 .venv ……"
    "$python" -m venv .venv 2>/dev/null || { apt_install python3-venv && "$python" -m venv .venv; } ||
      { rm -rf .venv; say "不能建立 .venv：请安装 python3-venv。"; exit 1; }
  fi
  say "安装 Python 软件包（首次约需一两分钟）……"
  install=(.venv/bin/python -m pip install -q --disable-pip-version-check)
  have uv && install=(uv pip install -q --python .venv/bin/python)
  "${install[@]}" -e '.[dev]' || { say "软件包没有装上：请检查网络或软件源设置（如 PIP_INDEX_URL），再运行一次。"; exit 1; }
  printf '%s' "$wanted" >"$stamp"
fi

find_browser() {
  for name in chromium chromium-browser google-chrome; do
    have "$name" && return 0
  done
  [ -n "$(ls -d "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium* 2>/dev/null)" ]
}

if ! find_browser; then
  apt_install chromium || timeout 300 .venv/bin/python -m playwright install chromium >/dev/null 2>&1 || true
  find_browser || say "没有浏览器：只能由脚本显示的栏目将记为“未能核查”。可安装 chromium 后再运行。"
fi

if have fc-list && [ -n "$(fc-list :lang=zh-cn 2>/dev/null | head -n 1)" ]; then
  :
else
  apt_install fonts-noto-cjk fontconfig || say "没有中文字体：截图和 PDF 中的汉字可能显示为方框。可安装 fonts-noto-cjk。"
fi
