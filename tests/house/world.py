"""A study in which every room holds something, built through the rooms' own services."""

from __future__ import annotations

from typing import Any

from tellmore.accounts import services as accounts
from tellmore.accounts.models import Invitation, Membership
from tellmore.actions import services as actions
from tellmore.analysis.models import Headline, ParkedIdea, Quote, Reading, ReadingPair, Theme
from tellmore.capture import services as capture
from tellmore.capture.domain.note import to_data
from tellmore.capture.tests import build as captures
from tellmore.circleback import services as circleback
from tellmore.clearing import services as clearing
from tellmore.clearing.models import SecondLook, Transcript, TranscriptVersion
from tellmore.privacy import wordbook
from tellmore.privacy.domain.wordlist import Entry
from tellmore.privacy.models import DictionaryWord
from tellmore.protocols import library
from tellmore.protocols import services as protocols
from tellmore.reports import access as reports_access
from tellmore.reports import services as reports
from tellmore.reports.facts_of import material_of
from tellmore.reports.hallway_of import looks_of, unlooked
from tellmore.retention.models import Certificate, Erasure
from tellmore.sampling.models import Category, Criterion
from tellmore.studies.models import Contact, PlanItem, StudyRole


def build(cast: Any) -> dict[str, Any]:
    """Values for every parameter that an address of ours can have."""
    study, lena = cast.study, cast.lena
    invitation, _path = accounts.invite(by=cast.adam, organisation=cast.organisation, email="new@example.org")
    criterion = Criterion.objects.create(study=study, name="School")
    Category.objects.create(criterion=criterion, name="North", target_min=1)
    published = library.use_pack(by=lena, study=study, key=library.packs("en")[0].key)
    protocols.publish_version(by=lena, version=published)
    draft = protocols.draft_version(by=lena, study=study, start=published)
    words = {"text": "Tell me about the stairs.", "text_es": "", "topic": "general", "audiences": ["high"]}
    own = protocols.keep_in_bank(by=lena, study=study, values=words)
    ivo = captures.interviewer(study, cast.ivo)
    heard = captures.heard(study, cast.ivo, "The library has a job for you.")
    under_way = capture.plan_session(by=lena, study=study, interviewer=ivo, pseudonym="Wren 20")
    capture.save_note(by=cast.ivo, session=under_way, data=to_data(captures.note("Hello")), base=0)
    transcript = Transcript.objects.create(study=study, session=heard, newest=1)
    line = {"id": "l1", "question": "q1", "kind": "verbatim", "text": "The library has a job for you."}
    TranscriptVersion.objects.create(
        transcript=transcript, number=1, lines=[{**line, "quote": True, "seat": ""}], questions=[]
    )
    theme = Theme.objects.create(study=study, title="An adult who knows my name changes the day")
    headline = Headline.objects.create(
        study=study, session=heard, kind="descriptive", text="Was given a job in the library", theme=theme
    )
    said = Quote.objects.create(session=heard, version=1, line_id="l1", start=0, end=30)
    printed = Headline.objects.create(study=study, session=heard, kind="quote", quote=said, theme=theme)
    reading = Reading.objects.create(pair=ReadingPair.objects.create(study=study), session=heard)
    idea = ParkedIdea.objects.create(study=study, text="An advisory")
    action = actions.plan_action(by=lena, study=study, values={"title": "Ten names"}, themes=[theme])
    circleback.write_letter(by=lena, study=study, language="en", values={"heard": "We heard you."})
    draft_of_report = reports.draft_report(by=lena, study=study)
    reports.write_report(
        by=lena, report=draft_of_report, values={"title": "What we heard", "summary": "Names."}
    )
    look = reports_access.look_in(material_of(draft_of_report), printed.pk)
    look_decision = reports.keep_categories(by=lena, look=look, categories=[])
    for marked in unlooked(looks_of(material_of(draft_of_report))):
        reports.mark_looked(by=lena, look=marked, seen=marked.seal)
    reports.publish_edition(by=lena, study=study)
    seat = heard.seats.get()
    circleback.issue_slips(by=lena, study=study, seats=[seat])
    answer = circleback.answer(slip=seat.slip, kind="add", text="One more thing")
    Certificate.objects.create(organisation=cast.organisation, study=study, title=study.title)
    words = [Entry(1, "PERSON", "Ines Brightwater")]
    wordbook.add_words(by=cast.stella, study=study, entries=words)
    decision = clearing.decide_everywhere(
        by=cast.stella, study=study, word=clearing.Word.of("Alder Creek", "SCHOOL"), treatment="mask"
    )
    return {
        "word_id": DictionaryWord.objects.get(is_from_note=False).pk,
        "decision_id": decision.pk,
        "look_id": SecondLook.objects.create(
            study=study,
            holder="headline",
            row_id=headline.pk,
            field="text",
            hashed="x",
            placeholder="[person A]",
        ).pk,
        "slug": study.slug,
        "membership_id": Membership.objects.get(person=cast.rita).pk,
        "invitation_id": Invitation.objects.get(pk=invitation.pk).pk,
        "item_id": PlanItem.objects.create(study=study, text="Find a room").pk,
        "contact_id": Contact.objects.create(study=study, role="The counselor", how="Room 12").pk,
        "role_id": StudyRole.objects.get(study=study, person=cast.rita).pk,
        "criterion_id": criterion.pk,
        "number": published.number,
        "question_id": draft.questions.first().pk,
        "own_id": own.pk,
        "interviewer_id": ivo.pk,
        "session_id": under_way.pk,
        "heard_id": heard.pk,
        "seat_id": under_way.seats.get().pk,
        "reading_id": reading.pk,
        "headline_id": headline.pk,
        "idea_id": idea.pk,
        "theme_id": theme.pk,
        "action_id": action.pk,
        "printed_id": printed.pk,
        "hallway_decision_id": look_decision.pk,
        "section_id": draft_of_report.sections.get().pk,
        "answer_id": answer.pk,
        "erasure_id": Erasure.objects.create(study=study, by=cast.stella).pk,
        "language": "en",
        "token": "no-such-token",
        "drill": "questions",
        "voice": "adults",
        "seed": 4,
        "place": 1,
        "key": library.packs("en")[0].key,
    }
