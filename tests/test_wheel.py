"""An installed wheel works away from the checkout: everything it reads at run time is inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"][
    "packages"
]


@dataclass(frozen=True)
class Wheel:
    """The built wheel, unpacked into a folder outside the checkout."""

    names: frozenset[str]
    folder: Path

    def python(self, *words: str) -> str:
        """Run Python with the unpacked wheel ahead of the checkout; what it printed."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ZWGK_")} | {"PYTHONPATH": str(self.folder)}
        done = subprocess.run(
            [sys.executable, *words],
            check=False,
            cwd=self.folder.parent,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Wheel:
    built, folder = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("away") / "wheel"
    # Without isolation nothing is downloaded: hatchling stands in the extra dev.
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--quiet",
        "--disable-pip-version-check",
    ]
    done = subprocess.run(
        [*command, "--wheel-dir", str(built), str(ROOT)], check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    (file,) = built.glob("zwgk-*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder)
        return Wheel(frozenset(archive.namelist()), folder)


def _files(package: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_wheel_holds_every_module_and_data_file_of_the_packages(wheel: Wheel) -> None:
    wanted = set().union(*(_files(package) for package in PACKAGES))

    assert wanted - wheel.names == set()
    for kind in (
        "rules/editions/2021.csv",
        "rules/editions/2021.corrections.csv",
        "checks/vocabulary/columns/statutory.yml",
        "checks/vocabulary/elements/statutory.yml",
        "reports/templates/report.html.j2",
        "samples/truth/demo.jsonl",
        "storage/migrations/script.py.mako",
    ):
        assert kind in wheel.names


def test_wheel_holds_no_tests_and_nothing_of_other_packages(wheel: Wheel) -> None:
    tops = {name.split("/")[0] for name in wheel.names}

    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_rules_are_listed_away_from_the_checkout(wheel: Wheel) -> None:
    told = [json.loads(line) for line in wheel.python("-m", "zwgk.cli", "rule", "list", "--json").splitlines()]

    assert len(told) == 162
    assert all(rule["written"] for rule in told)
    where = wheel.python("-c", "import zwgk.cli, rules, samples; print(zwgk.cli.__file__, rules.__file__, samples.__file__)")
    assert all(path.startswith(str(wheel.folder)) for path in where.split())


def test_database_is_made_away_from_the_checkout(wheel: Wheel, tmp_path: Path) -> None:
    assert "最新结构" in wheel.python("-m", "zwgk.cli", "db", "upgrade", "--data", str(tmp_path))


def test_sample_district_is_served_away_from_the_checkout(wheel: Wheel) -> None:
    code = (
        "import samples, urllib.request\n"
        "with samples.serve(port=0) as running:\n"
        "    print(urllib.request.urlopen(running.url, timeout=20).status, len(running.profile()['units']))\n"
    )
    status, units = wheel.python("-c", code).split()

    assert status == "200"
    assert int(units) >= 16
