"""`filiform regions`, `draw`, `measure` and `render`, from arguments to what is printed."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from filiform.body import load_surface
from filiform.body.drawing import canonical_json, parse_drawing
from filiform.cli import main

EXAMPLES = Path(__file__).parents[3] / "examples"
SHOULDER = EXAMPLES / "shoulder.json"


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - JSON holds anything
        return json.loads(self.out)


class Filiform:
    """Runs the command line in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str | Path) -> Ran:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = self.capsys.readouterr()
        code = ended.value.code
        assert isinstance(code, int)
        return Ran(code, printed.out, printed.err)


@pytest.fixture
def filiform(capsys: pytest.CaptureFixture[str]) -> Filiform:
    return Filiform(capsys)


def refusal(ran: Ran) -> str:
    """The one line of a refusal."""
    assert ran.code == 2
    assert ran.out == ""
    [line] = ran.err.splitlines()
    assert line.startswith("filiform: ")
    assert "Traceback" not in line
    return line


def test_it_lists_every_region_with_its_names(filiform: Filiform) -> None:
    ran = filiform("regions")
    assert ran.code == 0
    assert len(ran.out.splitlines()) == len(load_surface().regions) + 1
    [temple] = [line for line in ran.out.splitlines() if line.startswith("temple-right ")]
    assert "right temple" in temple
    assert "sien derecha" in temple


def test_the_areas_listed_add_up_to_the_body(filiform: Filiform) -> None:
    rows = filiform("regions", "--shape", "male", "--json").json
    whole = load_surface().vertex_area_cm2("male").sum()
    assert sum(row["area_cm2"] for row in rows) == pytest.approx(whole, abs=1)
    for scheme in ("everyday", "parts"):
        unions = filiform("regions", "--shape", "male", "--scheme", scheme, "--json").json
        assert sum(row["area_cm2"] for row in unions) == pytest.approx(whole, abs=2)
        members = sorted(name for row in unions for name in row["members"])
        assert members == sorted(row["id"] for row in rows)


def test_it_lists_the_19_areas_of_the_widespread_pain_index(filiform: Filiform) -> None:
    rows = filiform("regions", "--scheme", "wpi19", "--json").json
    assert len(rows) == 19
    assert all(row["area_cm2"] > 10 and row["members"] for row in rows)


def test_it_draws_to_the_terminal_in_the_canonical_form(filiform: Filiform) -> None:
    ran = filiform("draw", "--pain", "right temple=7", "--time", "2026-11-24T10:00:00Z")
    drawing = parse_drawing(ran.out.strip())
    assert ran.out.strip() == canonical_json(drawing)
    assert drawing.pains[0].vertices == tuple(
        load_surface().region_vertices("temple-right").tolist()
    )
    assert drawing.clear.said == "not_asked"


def test_it_draws_to_a_file_and_says_what(filiform: Filiform, tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    ran = filiform(
        *("draw", "--shape", "female", "--pain", "temple-right=7", "--pain", "shin-left"),
        *("--kind", "stiffness", "--main", "2", "--clear", "rest", "-o", file, "--json"),
    )
    assert ran.json == {
        "file": str(file),
        "summary": "Stiff: left lower leg, right temple.",
        "pains": 2,
    }
    drawing = parse_drawing(file.read_bytes())
    assert drawing.clear.said == "rest_of_body"
    assert drawing.main is drawing.pains[1]


def test_it_takes_clear_regions_by_name(filiform: Filiform) -> None:
    ran = filiform("draw", "--clear", "right temple", "--clear", "left knee")
    clear = parse_drawing(ran.out.strip()).clear
    assert clear.said == "regions"
    assert {"temple-right", "knee-front-left"} <= set(clear.regions)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--pain", "tempel-right=7"], 'No region is called "tempel-right". Perhaps: temple-right'),
        (["--pain", "temple=7"], 'Say "left temple" or "right temple"'),
        (["--pain", "right temple=70"], "70 is not an intensity. Give 0 to 10."),
        (["--shape", "femal"], "Perhaps: female"),
        (["--main", "3", "--pain", "left ear"], "There is no pain 3"),
        (["--clear", "rest", "--clear", "left ear"], "--clear rest says everything"),
        (["--clear", "nowhere"], 'No region is called "nowhere"'),
        (["--kind", "itch"], "'itch' is not one of 'pain', 'stiffness', 'numbness'"),
        (["--time", "yesterday"], "yesterday"),
        (["--colour", "red"], "No such option: --colour"),
        (["-o", "no/such/folder/d.json"], "no/such/folder/d.json: No such file or directory"),
    ],
)
def test_draw_refuses_in_one_line(filiform: Filiform, arguments: list[str], words: str) -> None:
    assert words in refusal(filiform("draw", *arguments))


def test_it_measures_in_words_and_figures(filiform: Filiform) -> None:
    ran = filiform("measure", SHOULDER)
    assert ran.code == 0
    assert "Right shoulder and upper arm, right neck. Strongest 7." in ran.out
    assert "Nobody asked about the rest of the body." in ran.out
    assert "outer side of the right upper arm" in ran.out
    spanish = filiform("measure", SHOULDER, "--lang", "es").out
    assert "Hombro y brazo derechos" in spanish
    assert "No se preguntó por el resto del cuerpo." in spanish


def test_it_measures_as_json(filiform: Filiform) -> None:
    found = filiform("measure", SHOULDER, "--json").json
    assert found["measure"]["paint"]["strongest"] == 7
    assert found["measure"]["paint"]["area_cm2"] > 300
    assert [pain["kind"] for pain in found["measure"]["pains"]] == ["pain", "pain", "numbness"]


def test_it_counts_the_painful_areas_of_the_published_maps(filiform: Filiform) -> None:
    ran = filiform("measure", SHOULDER)
    [line] = [row for row in ran.out.splitlines() if row.startswith("Widespread Pain Index")]
    assert line.split()[-4:] == ["19", "4", "3", "1"]
    assert "not a diagnosis" in ran.out
    assert "fibromyalgia" not in ran.out.casefold()
    assert "no un diagnóstico" in filiform("measure", SHOULDER, "--lang", "es").out
    found = filiform("measure", SHOULDER, "--least-share", "0.25", "--json").json["widespread"]
    assert found["all"]["wpi19"]["areas"] == ["shoulder-girdle-right"]
    assert found["all"]["parts"] == ["upper-right"]
    assert "'--least-share'" in refusal(filiform("measure", SHOULDER, "--least-share", "2"))


@pytest.mark.parametrize(("scheme", "areas"), [("wpi19", 19), ("mbm35", 35), ("choir74", 74)])
def test_it_lists_the_areas_of_a_published_scheme(
    filiform: Filiform, scheme: str, areas: int
) -> None:
    rows = filiform("regions", "--scheme", scheme, "--json").json
    assert len(rows) == areas
    assert all(row["area_cm2"] > 0 and row["members"] for row in rows)


def test_it_lists_the_codes_of_the_regions(filiform: Filiform) -> None:
    [line] = [
        row for row in filiform("regions", "--codes").out.splitlines() if "86719006" in row
        and row.startswith("in-front-of-ear-left ")
    ]  # fmt: skip
    assert line.split()[1:4] == ["SCT", "86719006", "exact"]
    rows = {row["id"]: row for row in filiform("regions", "--codes", "--json").json}
    assert rows["collarbone-left"]["codes"] == []
    assert rows["temple-right"]["codes"][0]["code"] == "16621002"
    assert "wpi19 has no codes" in refusal(filiform("regions", "--codes", "--scheme", "wpi19"))


def test_it_lists_both_sides_of_every_dermatome(filiform: Filiform) -> None:
    rows = filiform("regions", "--scheme", "dermatomes", "--json").json
    assert len(rows) == 56
    heel = {row["id"]: row for row in rows}["S1-right"]
    assert heel["en"] == "right S1: outer side of the heel"
    assert "heel-back-right" in heel["members"]


def test_it_measures_how_alike_two_drawings_are(filiform: Filiform) -> None:
    same = filiform("measure", SHOULDER, SHOULDER, "--json").json["overlap"]
    assert (same["jaccard"], same["dice"]) == (1, 1)
    ran = filiform("measure", SHOULDER, EXAMPLES / "espalda.json")
    assert re.search(r"Jaccard +0\.00\n", ran.out)
    assert re.search(r"distance +[\d.]+ cm", ran.out)


def test_it_reads_a_drawing_from_standard_input() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from filiform.cli import main; main()", "measure", "-"],
        input=SHOULDER.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert b"Right shoulder and upper arm" in ran.stdout


def test_it_names_the_first_fault_and_counts_the_rest(filiform: Filiform, tmp_path: Path) -> None:
    bad = json.loads(SHOULDER.read_text("utf-8"))
    bad["pains"][0]["vertices"][2] = 99999
    bad["shape"] = "mermaid"
    bad["pains"][1]["kind"] = "itch"
    file = tmp_path / "bad.json"
    file.write_text(json.dumps(bad), encoding="utf-8")
    line = refusal(filiform("measure", file))
    assert f"{file}: shape: 'mermaid' is not one of the words known here." in line
    assert "(2 more faults.)" in line


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "this is not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff\xfe", "not UTF-8"),
        (b" " * 3_000_000, "more than a drawing may have"),
    ],
)
@pytest.mark.parametrize("verb", ["measure", "render"])
def test_a_file_that_is_no_drawing_is_refused_in_one_line(
    filiform: Filiform, tmp_path: Path, verb: str, content: bytes, words: str
) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(content)
    output = ["-o", str(tmp_path / "x.png")] if verb == "render" else []
    assert words in refusal(filiform(verb, file, *output))


def test_a_missing_file_and_a_folder_are_refused_in_one_line(
    filiform: Filiform, tmp_path: Path
) -> None:
    assert "No such file or directory" in refusal(filiform("measure", tmp_path / "none.json"))
    assert "Is a directory" in refusal(filiform("measure", tmp_path))


def test_it_renders_a_png_and_an_svg(filiform: Filiform, tmp_path: Path) -> None:
    png, svg = tmp_path / "a.png", tmp_path / "a.svg"
    assert filiform("render", SHOULDER, "-o", png, "--height", "300").code == 0
    assert Image.open(BytesIO(png.read_bytes())).height == 300
    ran = filiform("render", SHOULDER, "-o", svg, "--lang", "es", "--view", "back", "--json")
    assert ran.json["views"] == ["back"]
    written = svg.read_text("utf-8")
    assert "De espaldas" in written
    assert "De frente" not in written


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "x.gif"], "x.gif: a picture ends in .png or .svg"),
        (["-o", "x.png", "--height", "9"], "'--height'"),
        (["-o", "x.png", "--view", "top"], "'top' is not one of"),
        (["-o", "no/such/folder/x.png"], "No such file or directory"),
    ],
)
def test_render_refuses_in_one_line(filiform: Filiform, arguments: list[str], words: str) -> None:
    assert words in refusal(filiform("render", SHOULDER, *arguments))


def test_without_arguments_it_shows_its_verbs(filiform: Filiform) -> None:
    ran = filiform()
    assert ran.code == 0
    assert "regions" in ran.out
    assert "never a diagnosis" in " ".join(ran.out.split())


def test_an_unknown_verb_is_refused_in_one_line(filiform: Filiform) -> None:
    assert "No such command 'needle'" in refusal(filiform("needle"))


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.json")), ids=lambda file: file.stem)
def test_every_example_is_a_canonical_drawing(file: Path) -> None:
    text = file.read_text("utf-8")
    assert canonical_json(parse_drawing(text)) == text.strip()


def test_it_measures_and_draws_on_another_shape(filiform: Filiform, tmp_path: Path) -> None:
    own = filiform("measure", SHOULDER, "--json").json["measure"]
    heavier = filiform("measure", SHOULDER, "--on-shape", "heavier", "--json").json["measure"]
    assert heavier["shape"] == "heavier"
    assert heavier["paint"]["area_cm2"] > own["paint"]["area_cm2"]
    regions = [{share["id"] for share in found["paint"]["regions"]} for found in (own, heavier)]
    assert regions[0] == regions[1]
    pictures = [tmp_path / "own.svg", tmp_path / "heavier.svg"]
    filiform("render", SHOULDER, "-o", pictures[0])
    filiform("render", SHOULDER, "-o", pictures[1], "--on-shape", "heavier")
    assert pictures[0].read_text() != pictures[1].read_text()
    assert "No shape is called 'fat'" in refusal(filiform("measure", SHOULDER, "--on-shape", "fat"))


def test_it_draws_a_heat_map_and_lists_the_regions(filiform: Filiform, tmp_path: Path) -> None:
    for name in ("heat.png", "heat.svg"):
        ran = filiform("heatmap", *[SHOULDER] * 12, "-o", tmp_path / name, "--lang", "es")
        assert ran.code == 0
        assert "12 drawings" in ran.out
        assert (tmp_path / name).stat().st_size > 10_000
    record = filiform("heatmap", *[SHOULDER] * 12, "--json").json
    assert {row["drawings"] for row in record["regions"]} == {12}
    assert {row["share"] for row in record["regions"]} == {1}


def test_a_heat_map_shows_no_person_unless_asked(filiform: Filiform) -> None:
    assert "shows persons. Give 11 or more" in refusal(filiform("heatmap", SHOULDER))
    some = filiform("heatmap", EXAMPLES, "--least", "3", "--json").json
    hidden = [row for row in some["regions"] if row["drawings"] is None]
    assert hidden
    assert all(row["share"] is None for row in hidden)
    assert [row["id"] for row in hidden] == sorted(row["id"] for row in hidden)


def test_a_heat_map_says_when_nothing_is_painted(filiform: Filiform) -> None:
    ran = filiform("heatmap", *[SHOULDER] * 12, "--kind", "stiffness")
    assert ran.code == 0
    assert "None of them has paint of a kind that is counted" in ran.out


@pytest.mark.parametrize(("given", "verb"), [(("draw", "--kind", "3"), " draw"), (("nosuch",), "")])
def test_a_refusal_names_the_help_of_its_verb(
    filiform: Filiform, given: tuple[str, ...], verb: str
) -> None:
    assert refusal(filiform(*given)).endswith(f"See: filiform{verb} --help")


def test_it_draws_one_pain_alone(filiform: Filiform, tmp_path: Path) -> None:
    assert filiform("render", SHOULDER, "-o", tmp_path / "p.svg", "--pain", "p1").code == 0
    refused = refusal(filiform("render", SHOULDER, "-o", tmp_path / "p.svg", "--pain", "p77"))
    assert "No pain of the drawing is called 'p77'" in refused


def test_without_a_file_it_draws_in_the_terminal(filiform: Filiform) -> None:
    ran = filiform("render", SHOULDER, "--view", "front")
    assert ran.code == 0
    assert "Front" in ran.out
    assert "\x1b" not in ran.out, "a pipe gets letters"
    assert "." * 5 in ran.out
