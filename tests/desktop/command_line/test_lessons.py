"""The command for lessons: what is listed, checked and handed out, and what is wrong said in a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.headless.apart import TrainingError
from core.headless.claims import check_all
from core.lessons.course import our_folder, read_course
from core.lessons.frequent_questions import frequent_questions
from desktop.__main__ import main
from desktop.command_line import lessons as command
from desktop.command_line.options import LessonsOptions
from desktop.command_line.parsing import parse
from desktop.look import languages
from desktop.look.language import Language
from tests.core.lessons.lessons import small_lesson, written

FALSE = small_lesson("lesson", "claims", 0, "expects", 0, "at_most", value=1e-9)
NARROW = small_lesson("lesson", "claims", 0, "expects", value=[{"of": "four", "figure": "last_epoch", "at_most": 3.2}])


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims are trained in this process; that another one comes to the same is tested elsewhere."""
    monkeypatch.setattr(command, "check_apart", check_all)


def test_options_arrive() -> None:
    assert parse(["lessons"]) == LessonsOptions()
    assert parse(["lessons", "--check", "x.json"]) == LessonsOptions(course=Path("x.json"), check=True)
    assert parse(["lessons", "folder", "--handout", "h", "--answers", "-", "--of", "a"]) == LessonsOptions(
        course=Path("folder"), handout=Path("h"), answers=Path("-"), of="a"
    )
    assert parse(["lessons", "--language", "de"]) == LessonsOptions(language="de")
    for wrong in (["--of", "a"], ["--language", "../de"]):
        with pytest.raises(SystemExit):
            parse(["lessons", *wrong])


def test_ours_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons"]) == 0
    out, _ = capsys.readouterr()
    for one in read_course(our_folder()).lessons:
        assert one.lesson.id in out
        assert one.lesson.title in out


def test_frequent_questions_are_checked_beside_our_lessons(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def note(subjects: list[tuple[Any, Any]], on_progress: object) -> list[tuple[()]]:
        asked.extend(claim.id for _, claims in subjects for claim in claims)
        return [() for _ in subjects]

    monkeypatch.setattr(command, "check_apart", note)
    assert main(["lessons", "--check"]) == 0
    assert {claim.id for question in frequent_questions() for claim in question.claims} <= set(asked)
    assert "frequent-questions.json: opening" in capsys.readouterr().out


def test_a_true_claim_ends_with_0_and_its_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--check", str(written(tmp_path / "1.json"))]) == 0
    out, _ = capsys.readouterr()
    for word in (
        "A small lesson",
        "it-learns",
        "training loss of four at most 1",
        "<= 0.8",
        "holds",
        "The claim holds.",
    ):
        assert word in out


@pytest.mark.parametrize(("content", "word"), [(FALSE, "DOES NOT HOLD"), (NARROW, "too narrow")])
def test_a_claim_that_does_not_hold_by_a_margin_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: dict[str, Any], word: str
) -> None:
    assert main(["lessons", "--check", str(written(tmp_path / "1.json", content))]) == 1
    out, _ = capsys.readouterr()
    assert word in out
    assert "The claim doesn't hold by a fifth" in out


def test_a_broken_lesson_is_named_with_its_line_and_the_others_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "1.json")
    written(tmp_path / "2.json", small_lesson("lesson", "steps", 0, "lights", value=["moon"]))
    assert main(["lessons", "--check", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "The claim holds." in out
    assert f"{tmp_path / '2.json'}:" in err
    assert "$.lesson.steps[0].lights[0]" in err


def in_german(folder: Path, **words: object) -> Path:
    """A translation of the small lesson in a folder, of which only these words are there."""
    (folder / "de").mkdir()
    head = {"format": "overfitting-playground translation", "version": 1, "language": "de", "of": "small-lesson"}
    return written(folder / "de" / "1.json", {**head, **words})


def test_lessons_are_listed_and_handed_out_in_another_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "1.json")
    in_german(tmp_path, title="Eine kleine Lektion", steps={"one": {"text": "Etwas Rauschen."}})
    assert main(["lessons", str(tmp_path)]) == 0
    assert "A small lesson" in capsys.readouterr().out
    for source in (tmp_path, tmp_path / "1.json"):
        assert main(["lessons", str(source), "--language", "de"]) == 0
        assert "Eine kleine Lektion" in capsys.readouterr().out
        assert main(["lessons", str(source), "--language", "de", "--handout", "-"]) == 0
        assert "Etwas Rauschen." in capsys.readouterr().out


def test_both_sheets_are_handed_out_in_the_words_of_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class German:
        def text(self, source: str, number: int | None) -> str:
            known = {"Handout": "Arbeitsblatt", "Answer sheet": "Lösungen", "{count} minutes": "{count} Minuten"}
            return known.get(source, "")

    monkeypatch.setattr(languages, "language", lambda code: Language(code, German()))
    written(tmp_path / "1.json")
    for option, kind in (("--handout", "Arbeitsblatt"), ("--answers", "Lösungen")):
        assert main(["lessons", str(tmp_path), "--language", "de", option, "-"]) == 0
        out, _ = capsys.readouterr()
        assert '<html lang="de">' in out
        assert f"<title>A small lesson: {kind}</title>" in out
        assert " Minuten" in out


def test_a_check_tells_of_translations_that_lack_words_or_are_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "1.json")
    path = in_german(tmp_path, title="Eine kleine Lektion")
    assert main(["lessons", "--check", str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "The claim holds." in out
    assert f"{path}: Words are missing" in err
    assert "Not every translation is whole." in err
    path.write_text(path.read_text("utf-8").replace("title", "titel"), "utf-8")
    for line in (["--check", "--language", "de"], ["--language", "de"]):
        assert main(["lessons", str(tmp_path), *line]) == 2
        assert capsys.readouterr().err.count('no "titel" here - at $.titel.') == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["lessons", "no-such-folder"], "no-such-folder: It can't be read: there is no such file."),
        (["lessons", "{empty}"], "There is no lesson in this folder."),
        (["lessons", "--handout", "{empty}/h.html", "--of", "overfiting-trap"], "Did you mean overfitting-trap?"),
        (["lessons", "--handout", "{empty}/no/h.html"], "h.html"),
        (["lessons", "--handout", "{empty}/h.html", "--answers", "{empty}/h.html"], "named twice"),
        (["lessons", "{lesson}", "--handout", "{lesson}"], "named twice"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: list[str], said: str
) -> None:
    (tmp_path / "empty").mkdir()
    lesson = written(tmp_path / "lesson.json")
    before = lesson.read_bytes()
    assert main([each.format(empty=tmp_path / "empty", lesson=lesson) for each in line]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
    assert lesson.read_bytes() == before
    assert list((tmp_path / "empty").iterdir()) == []


def test_handouts_are_written_where_home_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, target = tmp_path / "home", tmp_path / "out"
    home.mkdir(mode=0o500)
    target.mkdir()
    monkeypatch.setenv("HOME", str(home))
    files = target / "handout.html", target / "answers.html"
    assert main(["lessons", "--handout", str(files[0]), "--answers", str(files[1])]) == 0
    assert list(home.iterdir()) == []
    titles = [one.lesson.title for one in read_course(our_folder()).lessons]
    for file in files:
        assert all(title in file.read_text("utf-8") for title in titles)


def test_one_lesson_of_a_course_can_be_handed_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path / "1.json", small_lesson("lesson", "title", value="Not this"))
    content = small_lesson("lesson", "id", value="another")
    written(tmp_path / "2.json", content)
    assert main(["lessons", str(tmp_path), "--handout", "-", "--of", "another"]) == 0
    out, _ = capsys.readouterr()
    assert out.startswith("<!DOCTYPE html>")
    assert "A small lesson" in out
    assert "Not this" not in out


@pytest.mark.parametrize(
    ("trouble", "status", "said"),
    [(KeyboardInterrupt(), 130, "Interrupted."), (TrainingError("PyTorch is gone."), 2, "PyTorch is gone.")],
)
def test_what_interrupts_the_training_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    trouble: BaseException,
    status: int,
    said: str,
) -> None:
    def end(_: object, on_progress: Callable[[float], None]) -> None:
        on_progress(1)
        raise trouble

    monkeypatch.setattr(command, "check_apart", end)
    assert main(["lessons", "--check", str(written(tmp_path / "1.json"))]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
