"""Named reads of this room: what would go, how far a change of keys has come, what is promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import BinaryField, Count, F, QuerySet
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from tellmore.accounts.models import Organisation
from tellmore.actions.models import Action
from tellmore.analysis.models import Headline, ParkedIdea, Quote, Theme
from tellmore.capture.models import Note, Session
from tellmore.circleback.models import Answer, Letter, Slip
from tellmore.clearing.models import Mask, TranscriptVersion
from tellmore.privacy.models import StudyKey
from tellmore.reports.models import Edition, Report, SectionQuote
from tellmore.retention.domain.echoes import echoes
from tellmore.retention.domain.reminders import days_left
from tellmore.retention.models import Certificate, Erasure
from tellmore.studies.models import Study


@dataclass(frozen=True, slots=True)
class Holder:
    """A table whose column `sealed` holds what a study's key sealed, and the way from a row to its study."""

    model: Any
    study: str

    def sealed(self) -> QuerySet[Any]:
        head = Substr("sealed", 1, 2, output_field=BinaryField())
        return self.model.objects.exclude(sealed=b"").annotate(head=head)

    def behind(self, study_id: UUID, number: int) -> QuerySet[Any]:
        """Rows that an older key sealed."""
        return self.sealed().filter(**{self.study: study_id}).exclude(head=number.to_bytes(2)).order_by("pk")

    def count_by_key(self) -> Iterator[tuple[UUID, int, int]]:
        """(study, number of its key, how many rows), in one query."""
        rows = self.sealed().order_by().values_list(self.study, "head").annotate(rows=Count("pk"))
        for study, head, count in rows:
            yield study, int.from_bytes(bytes(head)), count


HOLDERS = (Holder(Note, "session__study_id"), Holder(Answer, "slip__seat__session__study_id"))


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one study as an organisation's admin sees them: facts about keys, never about words."""

    study: Study
    number: int
    made_at: datetime | None
    sealed: int
    behind: int
    is_changing: bool
    destroyed_at: datetime | None

    @property
    def done(self) -> int:
        return self.sealed - self.behind


def keys_of_organisation(organisation: Organisation) -> tuple[Keys, ...]:
    """Every study of the organisation; the number of queries does not depend on how many there are."""
    studies = list(Study.objects.filter(organisation=organisation).order_by("-created_at"))
    held: dict[UUID, list[StudyKey]] = {}
    rows = StudyKey.objects.filter(study_id__in=[study.pk for study in studies], use=StudyKey.Use.NOTES)
    for key in rows.order_by("number"):
        held.setdefault(key.study_id, []).append(key)
    counts: dict[UUID, dict[int, int]] = {}
    for holder in HOLDERS:
        for study_id, number, count in holder.count_by_key():
            of_study = counts.setdefault(study_id, {})
            of_study[number] = of_study.get(number, 0) + count
    return tuple(_keys(study, held.get(study.pk, []), counts.get(study.pk, {})) for study in studies)


def _keys(study: Study, held: list[StudyKey], counts: Mapping[int, int]) -> Keys:
    newest = held[-1] if held else None
    number = newest.number if newest else 0
    return Keys(
        study=study,
        number=number,
        made_at=newest.created_at if newest else None,
        sealed=sum(counts.values()),
        behind=sum(count for key, count in counts.items() if key != number),
        is_changing=sum(key.destroyed_at is None for key in held) > 1,
        destroyed_at=newest.destroyed_at if newest else None,
    )


def rows_behind(study: Study, number: int) -> int:
    return sum(holder.behind(study.pk, number).count() for holder in HOLDERS)


@dataclass(frozen=True, slots=True)
class Goes:
    """What is there of one conversation, and texts of the team that repeat its words (see `echoes`)."""

    session: Session
    has_note: bool
    lines: int
    versions: int
    masks: int
    headlines: int
    quotes: int
    chosen: int
    themes: tuple[str, ...]
    ideas: int
    editions: tuple[int, ...]
    slips: int
    answers: int
    repeats: tuple[str, ...]

    def counts(self) -> dict[str, int]:
        """Numbers for the record: no word, no name."""
        return {
            "notes": int(self.has_note),
            "versions": self.versions,
            "masks": self.masks,
            "headlines": self.headlines,
            "quotes": self.quotes,
            "ideas": self.ideas,
            "slips": self.slips,
            "answers": self.answers,
        }


def what_goes(session: Session) -> Goes:
    study = session.study
    note = Note.objects.filter(session=session).defer("sealed").first()
    headlines = Headline.objects.filter(session=session)
    quotes = {str(key) for key in Quote.objects.filter(session=session).values_list("pk", flat=True)}
    themes = Theme.objects.filter(headlines__in=headlines, removed_at=None).exclude(title="")
    return Goes(
        session=session,
        has_note=note is not None,
        lines=note.lines if note else 0,
        versions=TranscriptVersion.objects.filter(transcript__session=session).count(),
        masks=Mask.objects.filter(review__session=session).count(),
        headlines=headlines.count(),
        quotes=len(quotes),
        chosen=SectionQuote.objects.filter(headline__in=headlines).count(),
        themes=tuple(themes.values_list("title", flat=True).distinct().order_by("title")),
        ideas=ParkedIdea.objects.filter(session=session).count(),
        editions=tuple(sorted({row.number for row in _editions(study) if quotes & _voices(row.outline)})),
        slips=Slip.objects.filter(seat__session=session).count(),
        answers=Answer.objects.filter(slip__seat__session=session).count(),
        repeats=echoes(_said(session), _typed(study)),
    )


def _editions(study: Study) -> QuerySet[Edition]:
    return Edition.objects.filter(report__study=study)


def _voices(part: Any) -> set[str]:
    """Ids of the quotes that a frozen edition prints."""
    if isinstance(part, list):
        return set().union(*map(_voices, part))
    if not isinstance(part, dict):
        return set()
    own = {str(part.get("quote"))} if part.get("is") == "Voice" else set()
    return own.union(*map(_voices, part.values()))


def _said(session: Session) -> Iterator[str]:
    """Cleared words of the conversation, in every version."""
    for version in TranscriptVersion.objects.filter(transcript__session=session):
        for line in version.lines:
            yield line["text"]


def _typed(study: Study) -> dict[str, str]:
    """Texts that the team wrote itself, each under the name that a steward knows it by."""
    found: dict[str, str] = {}
    for theme in Theme.objects.filter(study=study, removed_at=None):
        found[theme.title or "—"] = " ".join(
            (theme.title, theme.title_es, theme.description, theme.description_es)
        )
    for action in Action.objects.filter(study=study):
        found[action.title] = " ".join(
            (action.title, action.title_es, action.description, action.description_es)
        )
    for report in Report.objects.filter(study=study):
        parts = (report.title, report.summary, report.summary_es, report.method, report.method_es)
        asked = (str(text) for one in report.discussion for text in one.values())
        found[str(report)] = " ".join((*parts, *asked))
    for letter in Letter.objects.filter(study=study):
        parts = (letter.greeting, letter.heard, letter.doing, letter.not_doing, letter.thanks)
        found[_("the letter (%(language)s)") % {"language": letter.language}] = " ".join(parts)
    return found


def studies_past_their_day(today: date) -> list[Study]:
    """Studies whose keys should be gone and are not."""
    return list(Study.objects.filter(shred_on__lte=today).exclude(stage=Study.Stage.SHREDDED))


def studies_changing_keys() -> list[Study]:
    """Studies in which a change of keys began and did not end."""
    held = StudyKey.objects.filter(use=StudyKey.Use.NOTES, destroyed_at=None).values("study_id")
    several = held.annotate(keys=Count("pk")).filter(keys__gt=1).values("study_id")
    return list(Study.objects.filter(pk__in=several))


def sessions_to_erase(study: Study) -> QuerySet[Session]:
    """Every conversation, those taken back first: they wait for it."""
    return (
        Session.objects.filter(study=study)
        .annotate(cards=Count("headlines", distinct=True))
        .order_by(F("withdrawn_at").desc(nulls_last=True), "pseudonym")
    )


def session_named(study: Study, pseudonym: str) -> Session | None:
    return Session.objects.filter(study=study, pseudonym__iexact=pseudonym).first()


def erasures_of(study: Study) -> QuerySet[Erasure]:
    return Erasure.objects.filter(study=study).select_related("by")


def certificate_of(study: Study) -> Certificate | None:
    return Certificate.objects.filter(study=study).first()


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the keys of a study still open; `waiting` notes and `unread` answers nobody has read yet."""

    notes: int
    answers: int
    waiting: int
    unread: int


def sealed_of(study: Study) -> Sealed:
    answers = Answer.objects.filter(slip__seat__session__study=study).exclude(sealed=b"")
    return Sealed(
        notes=Note.objects.filter(session__study=study).exclude(sealed=b"").count(),
        answers=answers.count(),
        waiting=_waiting(study),
        unread=answers.filter(handled_at=None).count(),
    )


def _waiting(study: Study) -> int:
    """Conversations with a note of which nothing is released."""
    noted = Session.objects.filter(study=study, withdrawn_at=None, note__isnull=False)
    return noted.exclude(transcript__newest__gt=0, transcript__taken_back_at=None).count()


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a study's home says as the day comes near."""

    days: int
    waiting: int


def reminder_for(study: Study, today: date) -> Reminder | None:
    """None while the day is far away, when there is none, and after it."""
    days = None if study.stage == Study.Stage.SHREDDED else days_left(study.shred_on, today)
    return None if days is None else Reminder(days, _waiting(study))
