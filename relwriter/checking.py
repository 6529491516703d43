"""The arrows of a check: a draft and what it is held against to findings, and findings to words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from relwriter import pipeline
from relwriter.errors import Exit, FindingsError, InputError, Problem, TemplateError, UsageError

if TYPE_CHECKING:
    from relwriter.checks.checked import Checked
    from relwriter.checks.draft import Past
    from relwriter.checks.finding import Finding
    from relwriter.model.release import Release


@dataclass(frozen=True)
class CheckOrder:
    """What is asked of a check, whichever the file: which checks, and what the release is held against."""

    codes: Collection[str] | None = None
    history: tuple[Past, ...] = ()
    against: Past | None = None
    outputs: Path | None = None
    name: str | None = None


def pick_codes(select: Sequence[str], ignore: Sequence[str]) -> set[str]:
    """The codes of the checks to run. Raises UsageError for one that there is not."""
    from relwriter.checks.running import pick_codes

    try:
        return pick_codes(_parted(select), _parted(ignore))
    except KeyError as error:
        raise UsageError(f"there is no check {error.args[0]}: relwriter explain lists them") from None


def _parted(codes: Sequence[str]) -> list[str]:
    """The codes one by one, also those that were given with commas."""
    return [code.strip() for several in codes for code in several.split(",") if code.strip()]


def read_past(file: Path) -> Past:
    """An earlier release. Raises InputError."""
    from relwriter.checks.draft import Past
    from relwriter.compose.facts import Facts

    release = pipeline.read(str(file))
    return Past(str(file), release, Facts(release), _read_published(file))


def _read_published(file: Path) -> str:
    """The words of the output that stands beside a file; empty without one that can be read."""
    from relwriter.errors import ProofError
    from relwriter.proof.proving import READERS, read_back

    for extension in READERS:
        path = file.absolute().parent / f"{pipeline.find_slug(str(file))}.{extension}"
        try:
            return "\n".join(passage.text for passage in read_back(extension, path.read_bytes()))
        except (OSError, ProofError):
            continue
    return ""


def find_faults(draft: pipeline.Draft, order: CheckOrder | None = None, file: str = "") -> list[Finding]:
    """Every finding of a draft by itself but for notes; with an order also notes, and those of the files that its
    figures come from, of earlier releases, and of the folder of outputs. `file` is the release's own."""
    from relwriter.checks.draft import CheckedDraft
    from relwriter.checks.finding import Severity
    from relwriter.checks.register import CHECKS
    from relwriter.checks.running import run_checks
    from relwriter.compose.facts import Facts

    facts = draft.facts or Facts(draft.release)
    if order is None:
        weighty = {check.CODE for check in CHECKS if check.SEVERITY > Severity.NOTE}
        return run_checks(CheckedDraft(draft.release, facts, draft.document), weighty)
    history = (*order.history, *_published_last(draft.release, order))
    drift, strays = _drift(draft.release, order), _strays(file, order)
    written = _written(file, order)
    totals = _totals(draft.release, order)
    seen = CheckedDraft(draft.release, facts, draft.document, history, order.against, drift, totals, strays, written)
    return run_checks(seen, order.codes)


def _published_last(release: Release, order: CheckOrder) -> tuple[Past, ...]:
    """The last release as one of the earlier ones; not an earlier draft of this one, whose figures may be wrong."""
    last, known = order.against, {past.file for past in order.history}
    return (last,) if last and last.file not in known and last.release.period != release.period else ()


def remark(draft: pipeline.Draft, findings: Iterable[Finding]) -> pipeline.Remarked:
    """The proof of each number of a draft as remarks on its values: what it is, its source, and what checks say."""
    from relwriter.checks.draft import CheckedDraft
    from relwriter.checks.vouching import Voucher
    from relwriter.compose.facts import Facts
    from relwriter.trace.remarks import remark

    seen = CheckedDraft(draft.release, draft.facts or Facts(draft.release), draft.document)
    return remark(draft.release, draft.document, Voucher(seen, findings).of)


def _written(file: str, order: CheckOrder) -> tuple[int, str]:
    """Number and digest of the draft that was written last to the folder that is named."""
    from relwriter.files import find_written

    return find_written(order.outputs, pipeline.find_slug(file, order.name)) if order.outputs else (0, "")


def _strays(file: str, order: CheckOrder) -> tuple[Problem, ...]:
    """The outputs that are not as they were written, in the folder that is named."""
    from relwriter.files import find_strays

    return tuple(find_strays(order.outputs, pipeline.find_slug(file, order.name))) if order.outputs else ()


def _drift(release: Release, order: CheckOrder) -> tuple:
    """What has drifted, unless that is not asked for: it opens every file that figures come from."""
    from relwriter.ledger.drift import find_drift

    wanted = order.codes is None or "U102" in order.codes
    return tuple(find_drift(release)) if wanted else ()


def _totals(release: Release, order: CheckOrder) -> tuple:
    """What the files of figures state of computed ones, unless that is not asked for."""
    from relwriter.ledger.totals import find_totals

    wanted = order.codes is None or "U109" in order.codes
    return tuple(find_totals(release)) if wanted else ()


def check_file(file: str, order: CheckOrder) -> tuple[Checked, Exit]:
    """A file with its findings, and DONE; what keeps it from being read are findings too, with their exit code."""
    from relwriter.checks.checked import INPUT, TEMPLATE, Checked, find_problems

    try:
        draft = pipeline.draft(file)
        findings = find_faults(draft, order, file)
    except InputError as error:
        found = find_problems(error.problems, INPUT)
        return Checked(file, tuple(found), _lines(found)), error.exit_code
    except TemplateError as error:
        found = find_problems(error.problems, TEMPLATE)
        return Checked(file, tuple(found), _lines(found)), error.exit_code
    return Checked(file, tuple(findings), _lines(findings, draft.release)), Exit.DONE


def _lines(findings: Iterable[Finding], release: Release | None = None) -> dict[str, tuple[str, ...]]:
    """The lines of each file that findings point into; of the standard input, those that the release was read from."""
    files = {finding.place.file for finding in findings if finding.place and finding.place.line}
    return {file: tuple(_text(file, release).split("\n")) for file in files}


def _text(file: str, release: Release | None) -> str:
    span = release.release.headline.span if release is not None else None
    if span is not None and span.source.file == file:
        return span.source.text
    try:
        return Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def reaches(findings: Iterable[Finding], limit: str) -> bool:
    """Whether a finding that is not waived weighs as much as the limit: error, warning or counsel."""
    from relwriter.checks.finding import Severity

    return any(not finding.waived and finding.severity >= Severity[limit.upper()] for finding in findings)


def refuse_errors(findings: Iterable[Finding], release: Release) -> None:
    """Raises FindingsError with every error that is not waived, and every flag for counsel where the release's `checks`
    say that those stop final files."""
    from relwriter.checks.finding import Severity

    stopping = {Severity.ERROR, *((Severity.COUNSEL,) if release.checks.counsel == "stops_final" else ())}
    problems = []
    for found in findings:
        if found.severity in stopping and not found.waived:
            message = f"{found.message} [{found.code} {found.name}]"
            problems.append(Problem.at(found.place, found.field, message, found.advice))
    if problems:
        raise FindingsError(problems)


def write_findings(checked: Sequence[Checked], format: str, *, show_figures: bool) -> bytes:
    """The findings of all files in a format."""
    from relwriter.checks.formats.writing import write_findings

    return write_findings(checked, format, show_figures=show_figures).encode()


def explain(code: str) -> str:
    """The page of a check, by its code or name. Raises UsageError."""
    from difflib import get_close_matches

    from relwriter.checks.check import page_of
    from relwriter.checks.checked import PAGES
    from relwriter.checks.register import CHECKS

    pages = {name: check for check in CHECKS for name in (check.CODE, check.NAME)}
    for name in (code.upper(), code.lower()):
        if name in pages or name in PAGES:
            return PAGES.get(name) or page_of(pages[name])
    close = get_close_matches(code.lower(), [check.NAME for check in CHECKS], 1)
    raise UsageError(f"there is no check {code}" + (f": did you mean {close[0]}?" if close else ""))


def list_checks() -> list[tuple[str, str, str]]:
    """Code, name and severity of every check, in the order of their codes."""
    from relwriter.checks.register import CHECKS

    return sorted((check.CODE, check.NAME, check.SEVERITY.word) for check in CHECKS)
