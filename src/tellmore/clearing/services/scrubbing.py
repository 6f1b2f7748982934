"""Words that a newer release masks leave the text of the older ones. Nothing else of those changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from tellmore.clearing.domain import versions
from tellmore.clearing.domain.units import of_line, of_question
from tellmore.clearing.domain.versions import Released
from tellmore.clearing.models import TranscriptVersion
from tellmore.foundation import audit
from tellmore.foundation.traces import remove_after_commit
from tellmore.privacy.domain import phrases
from tellmore.privacy.wordbook import own_words


def hidden_phrases(texts: Mapping[str, str], masks: Mapping[str, Any]) -> frozenset[str]:
    """The plain forms of everything that is masked in a note; of a person also without the title."""
    found = {
        texts.get(unit, "")[start:end] for unit, ranges in masks.items() for start, end, _shown in ranges
    }
    return frozenset(
        plain for words in found for plain in (phrases.plain(words), own_words(words, "PERSON")) if plain
    )


def scrub_older(newest: TranscriptVersion, hidden: Collection[str]) -> int:
    """Take what the newest version masks out of all older ones of the transcript; how many changed."""
    sizes = sorted({phrases.size(one) for one in hidden}) or [1]
    later = _released(newest)
    changed = []
    for version in newest.transcript.versions.filter(number__lt=newest.number):
        before = (version.lines, version.questions)
        earlier = _released(version)

        def scrubbed(unit: str, earlier: Mapping[str, Released] = earlier) -> str:
            return versions.scrubbed(earlier[unit], later.get(unit), hidden.__contains__, sizes)

        version.lines = [one | {"text": scrubbed(of_line(one["id"]))} for one in version.lines]
        version.questions = [one | {"text": scrubbed(of_question(one["id"]))} for one in version.questions]
        if (version.lines, version.questions) != before:
            changed.append(version)
    TranscriptVersion.objects.bulk_update(changed, ["lines", "questions"])
    if changed:
        remove_after_commit([TranscriptVersion])
        audit.record(
            "versions_scrubbed",
            by=newest.released_by,
            study=newest.transcript.study,
            on=newest.transcript.session,
            versions=len(changed),
        )
    return len(changed)


def _released(version: TranscriptVersion) -> dict[str, Released]:
    texts = {of_question(one["id"]): one["text"] for one in version.questions}
    texts |= {of_line(one["id"]): one["text"] for one in version.lines}
    return {
        unit: Released(text, versions.masks_of(version.masks.get(unit, ()))) for unit, text in texts.items()
    }
