"""Words that a newer release masks leave the text of the older ones. Nothing else of those changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import F

from tellmore.accounts.models import Person
from tellmore.capture.models import Session
from tellmore.clearing.domain import versions
from tellmore.clearing.domain.units import of_line, of_question
from tellmore.clearing.domain.versions import Released
from tellmore.clearing.models import TranscriptVersion
from tellmore.foundation import audit
from tellmore.foundation.traces import remove_after_commit
from tellmore.privacy.domain import phrases
from tellmore.privacy.wordbook import own_words
from tellmore.studies.models import Study


def hidden_phrases(texts: Mapping[str, str], masks: Mapping[str, Any]) -> frozenset[str]:
    """The plain forms of everything that is masked in a note; of a person also without the title."""
    found = {
        texts.get(unit, "")[start:end] for unit, ranges in masks.items() for start, end, _shown in ranges
    }
    return frozenset(
        plain for words in found for plain in (phrases.plain(words), own_words(words, "PERSON")) if plain
    )


def scrub_older(
    study: Study, by: Person | None, newest: Iterable[tuple[TranscriptVersion, Collection[str]]]
) -> int:
    """Take what these versions mask out of all older ones of their transcripts; how many changed."""
    later = {version.transcript_id: (version, hidden) for version, hidden in newest}
    changed: list[TranscriptVersion] = []
    asked: list[TranscriptVersion] = []
    sessions: Counter[Session] = Counter()
    older = TranscriptVersion.objects.filter(transcript__in=later, number__lt=F("transcript__newest"))
    for version in older:
        made, hidden = later[version.transcript_id]
        questions = version.questions
        if _is_changed(version, made, hidden):
            changed.append(version)
            asked += [version] if version.questions != questions else []
            sessions[made.transcript.session] += 1
    TranscriptVersion.objects.bulk_update(changed, ["lines"], batch_size=100)
    TranscriptVersion.objects.bulk_update(asked, ["questions"], batch_size=100)
    if changed:
        remove_after_commit([TranscriptVersion])
        facts = (audit.fact("versions_scrubbed", on=one, versions=count) for one, count in sessions.items())
        audit.record_all(facts, by=by, study=study)
    return len(changed)


def _is_changed(version: TranscriptVersion, newest: TranscriptVersion, hidden: Collection[str]) -> bool:
    """Takes from an older version what the newest one masks; False when it shows nothing of it."""
    sizes = sorted({phrases.size(one) for one in hidden}) or [1]
    earlier, later = _released(version), _released(newest)
    before = (version.lines, version.questions)

    def scrubbed(unit: str) -> str:
        return versions.scrubbed(earlier[unit], later.get(unit), hidden.__contains__, sizes)

    version.lines = [one | {"text": scrubbed(of_line(one["id"]))} for one in version.lines]
    version.questions = [one | {"text": scrubbed(of_question(one["id"]))} for one in version.questions]
    return (version.lines, version.questions) != before


def _released(version: TranscriptVersion) -> dict[str, Released]:
    texts = {of_question(one["id"]): one["text"] for one in version.questions}
    texts |= {of_line(one["id"]): one["text"] for one in version.lines}
    return {
        unit: Released(text, versions.masks_of(version.masks.get(unit, ()))) for unit, text in texts.items()
    }
