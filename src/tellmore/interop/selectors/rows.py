"""Single rows as parts of a bundle: what each field of the JSON export is read from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from tellmore.analysis.models import Quote, Theme
from tellmore.clearing.models import TranscriptVersion
from tellmore.interop.formats import bundle_parts
from tellmore.interop.formats.bundle_parts import Words
from tellmore.protocols.models import Version
from tellmore.sampling.models import Criterion
from tellmore.studies.models import Study


def study(row: Study) -> bundle_parts.Study:
    return bundle_parts.Study(
        slug=row.slug,
        title=Words(row.title, row.title_es),
        stage=row.stage,  # type: ignore[arg-type]
        round_number=row.round_number,
        min_cell=row.min_cell,
        two_stewards=row.two_stewards,
        listening_starts_on=day(row.listening_from),
        listening_ends_on=day(row.listening_until),
        themes_on=day(row.themes_on),
        report_on=day(row.report_on),
        circle_back_on=day(row.circle_back_by),
        shred_on=day(row.shred_on),
        commitment=row.commitment,
        commitment_by=row.commitment_by,
        data_complete_at=moment(row.data_complete_at),
    )


def purpose(study: Study) -> bundle_parts.Purpose | None:
    row = getattr(study, "purpose", None)
    if row is None:
        return None
    return bundle_parts.Purpose(
        kind=row.kind,
        question=Words(row.question, row.question_es),
        focal_population=Words(row.focal_population, row.focal_population_es),
        why_them=Words(row.why_them, row.why_them_es),
        theme=Words(row.theme, row.theme_es),
        improvement=row.improvement,
    )


def criterion(row: Criterion) -> bundle_parts.Criterion:
    return bundle_parts.Criterion(
        name=Words(row.name, row.name_es),
        is_published=row.is_published,
        categories=tuple(
            bundle_parts.Category(
                id=str(one.pk),
                name=Words(one.name, one.name_es),
                population=one.population,
                minimum=one.target_min,
                maximum=one.target_max,
                is_focal=one.is_focal,
                is_unknown=one.is_unknown,
            )
            for one in row.categories.all()
        ),
    )


Remarks = Callable[[Any], tuple[bundle_parts.SetAside, ...]]  # of what a row has dismissed


def version(row: Version, remarks: Remarks) -> bundle_parts.ProtocolVersion:
    return bundle_parts.ProtocolVersion(
        number=row.number,
        welcome=Words(row.welcome, row.welcome_es),
        thanks=Words(row.thanks, row.thanks_es),
        minutes=row.minutes,
        pack=row.pack,
        published_at=moment(row.published_at),
        set_aside=remarks(row.dismissed),
        questions=tuple(
            bundle_parts.ProtocolQuestion(
                id=str(one.pk),
                part=one.part,  # type: ignore[arg-type]
                text=Words(one.text, one.text_es),
                kind=one.kind,  # type: ignore[arg-type]
                minutes=one.minutes,
                probes=tuple(Words(probe.get("en", ""), probe.get("es", "")) for probe in one.probes),
                set_aside=remarks(one.dismissed),
            )
            for one in row.questions.all()
        ),
    )


def transcript(row: TranscriptVersion) -> bundle_parts.Transcript:
    return bundle_parts.Transcript(
        session=str(row.transcript.session_id),
        version=row.number,
        language=row.transcript.language,
        released_at=moment(row.released_at),
        questions=tuple(bundle_parts.AskedQuestion(str(one["id"]), one["text"]) for one in row.questions),
        lines=tuple(
            bundle_parts.Line(
                id=str(line["id"]),
                kind=line["kind"],
                text=line["text"],
                question=str(line.get("question") or ""),
                seat=str(line.get("seat") or ""),
                is_marked=bool(line.get("quote")),
                is_passed=bool(line.get("passed")),
            )
            for line in row.lines
        ),
    )


def quote(row: Quote) -> bundle_parts.Quote:
    return bundle_parts.Quote(str(row.pk), str(row.session_id), row.version, row.line_id, row.start, row.end)


def theme(row: Theme) -> bundle_parts.Theme:
    return bundle_parts.Theme(
        id=str(row.pk),
        title=Words(row.title, row.title_es),
        description=Words(row.description, row.description_es),
        area=row.area,
        tone=row.tone,  # type: ignore[arg-type]
        position=row.position,
        merged_into=key(row.merged_into_id),
        removed_at=moment(row.removed_at),
    )


def key(value: Any) -> str | None:
    return str(value) if value else None


def day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def midnight(value: datetime | None) -> datetime | None:
    local = timezone.localtime(value) if value else None
    return local.replace(hour=0, minute=0, second=0, microsecond=0) if local else None
