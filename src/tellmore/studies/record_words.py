"""The record in plain words: what each of its verbs says of somebody, and each of its particulars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tellmore.studies.models import Study, StudyRole

_SAYS: Mapping[str, Any] = {
    "account_changed": pgettext_lazy("in the record", "changed their account"),
    "action_changed": pgettext_lazy("in the record", "changed an action"),
    "action_planned": pgettext_lazy("in the record", "planned an action"),
    "action_removed": pgettext_lazy("in the record", "removed an action"),
    "action_step": pgettext_lazy("in the record", "wrote down how an action goes"),
    "agreement_recorded": pgettext_lazy("in the record", "recorded an agreement"),
    "answer_handled": pgettext_lazy("in the record", "marked an answer as done"),
    "answer_read": pgettext_lazy("in the record", "read a sealed answer"),
    "answer_received": pgettext_lazy("in the record", "an answer came in"),
    "backup_restored": pgettext_lazy("in the record", "restored a backup"),
    "backup_written": pgettext_lazy("in the record", "wrote a backup"),
    "categories_kept": pgettext_lazy("in the record", "chose what stands beside a quote"),
    "contact_removed": pgettext_lazy("in the record", "removed a contact"),
    "contact_saved": pgettext_lazy("in the record", "saved a contact"),
    "criterion_removed": pgettext_lazy("in the record", "removed a criterion"),
    "criterion_saved": pgettext_lazy("in the record", "saved a criterion"),
    "data_set_completed": pgettext_lazy("in the record", "said that the data set is complete"),
    "data_set_reopened": pgettext_lazy("in the record", "opened the data set again"),
    "draft_discarded": pgettext_lazy("in the record", "threw a draft away"),
    "edition_published": pgettext_lazy("in the record", "published an edition of the report"),
    "edition_withdrawn": pgettext_lazy("in the record", "withdrew an edition of the report"),
    "everywhere_undone": pgettext_lazy("in the record", "took back a decision for every note"),
    "finding_dismissed": pgettext_lazy("in the record", "left a headline as it is"),
    "finding_returned": pgettext_lazy("in the record", "took a remark on a question up again"),
    "finding_set_aside": pgettext_lazy("in the record", "set a remark on a question aside"),
    "first_admin_created": pgettext_lazy("in the record", "made the first account"),
    "hallway_undone": pgettext_lazy("in the record", "took back a decision of the hallway test"),
    "headline_changed": pgettext_lazy("in the record", "changed a headline"),
    "headline_finding_returned": pgettext_lazy("in the record", "took a remark on a headline up again"),
    "headline_removed": pgettext_lazy("in the record", "removed a headline"),
    "headline_restored": pgettext_lazy("in the record", "brought a headline back"),
    "headline_written": pgettext_lazy("in the record", "wrote a headline"),
    "idea_parked": pgettext_lazy("in the record", "parked an idea"),
    "interviewer_added": pgettext_lazy("in the record", "added somebody who listens"),
    "interviewer_assigned": pgettext_lazy("in the record", "assigned a conversation"),
    "interviewer_changed": pgettext_lazy("in the record", "changed somebody who listens"),
    "interviewer_removed": pgettext_lazy("in the record", "took somebody off the team"),
    "invitation_accepted": pgettext_lazy("in the record", "accepted an invitation"),
    "invitation_revoked": pgettext_lazy("in the record", "took an invitation back"),
    "key_added": pgettext_lazy("in the record", "gave the study a new key"),
    "keys_destroyed": pgettext_lazy("in the record", "destroyed the keys"),
    "keys_retired": pgettext_lazy("in the record", "destroyed old keys"),
    "keys_rotated": pgettext_lazy("in the record", "changed the keys"),
    "marks_key_added": pgettext_lazy("in the record", "changed the key that recognises masked words"),
    "letter_published": pgettext_lazy("in the record", "published the letter"),
    "letter_taken_back": pgettext_lazy("in the record", "took the letter back"),
    "letter_written": pgettext_lazy("in the record", "wrote the letter"),
    "marks_decided": pgettext_lazy("in the record", "decided marks of a note"),
    "marks_undone": pgettext_lazy("in the record", "undid a step in clearing"),
    "mask_added": pgettext_lazy("in the record", "added a mask"),
    "mask_removed": pgettext_lazy("in the record", "took a mask off"),
    "master_key_rotated": pgettext_lazy("in the record", "changed the master key"),
    "membership_changed": pgettext_lazy("in the record", "changed a membership"),
    "membership_ended": pgettext_lazy("in the record", "ended a membership"),
    "note_read": pgettext_lazy("in the record", "read a raw note"),
    "note_received": pgettext_lazy("in the record", "a note was received"),
    "notes_brought_in": pgettext_lazy("in the record", "brought in notes"),
    "own_question_changed": pgettext_lazy("in the record", "changed a question of the bank"),
    "own_question_kept": pgettext_lazy("in the record", "kept a question in the bank"),
    "own_question_removed": pgettext_lazy("in the record", "removed a question from the bank"),
    "pairs_arranged": pgettext_lazy("in the record", "arranged reading pairs"),
    "parked_idea_removed": pgettext_lazy("in the record", "removed a parked idea"),
    "people_counted": pgettext_lazy("in the record", "wrote down how many people share categories"),
    "person_invited": pgettext_lazy("in the record", "invited somebody"),
    "plan_changed": pgettext_lazy("in the record", "changed the plan"),
    "plan_item_removed": pgettext_lazy("in the record", "removed a line of the plan"),
    "plan_ticked": pgettext_lazy("in the record", "ticked off a line of the plan"),
    "practice_done": pgettext_lazy("in the record", "finished a round of the gym"),
    "protocol_drafted": pgettext_lazy("in the record", "drafted the protocol"),
    "protocol_published": pgettext_lazy("in the record", "published the protocol"),
    "purpose_changed": pgettext_lazy("in the record", "changed the purpose"),
    "purpose_written": pgettext_lazy("in the record", "wrote the purpose"),
    "question_moved": pgettext_lazy("in the record", "moved a question"),
    "question_removed": pgettext_lazy("in the record", "removed a question"),
    "question_saved": pgettext_lazy("in the record", "saved a question"),
    "questions_added": pgettext_lazy("in the record", "added questions"),
    "quote_looked_at": pgettext_lazy("in the record", "looked at a quote once more"),
    "quotes_chosen": pgettext_lazy("in the record", "chose quotes for the report"),
    "readiness_ticked": pgettext_lazy("in the record", "ticked their readiness list"),
    "reading_done": pgettext_lazy("in the record", "read an interview"),
    "reading_reopened": pgettext_lazy("in the record", "took up a reading again"),
    "readings_dealt": pgettext_lazy("in the record", "dealt interviews to pairs"),
    "release_proposed": pgettext_lazy("in the record", "proposed to release a note"),
    "release_returned": pgettext_lazy("in the record", "sent a proposed release back"),
    "report_drafted": pgettext_lazy("in the record", "drafted the report"),
    "report_written": pgettext_lazy("in the record", "wrote the report's texts"),
    "review_opened": pgettext_lazy("in the record", "opened a note for clearing"),
    "review_reopened": pgettext_lazy("in the record", "opened a released note again"),
    "role_changed": pgettext_lazy("in the record", "changed a part"),
    "role_granted": pgettext_lazy("in the record", "gave a part"),
    "role_revoked": pgettext_lazy("in the record", "ended a part"),
    "rule_switched_off": pgettext_lazy("in the record", "switched a rule of the coach off"),
    "rule_switched_on": pgettext_lazy("in the record", "switched a rule of the coach on again"),
    "scripts_written": pgettext_lazy("in the record", "wrote the scripts"),
    "section_added": pgettext_lazy("in the record", "took a theme into the report"),
    "section_removed": pgettext_lazy("in the record", "left a theme out of the report"),
    "sections_ordered": pgettext_lazy("in the record", "ordered the report's themes"),
    "session_changed": pgettext_lazy("in the record", "changed a conversation"),
    "session_erased": pgettext_lazy("in the record", "erased a conversation"),
    "session_finished": pgettext_lazy("in the record", "closed a conversation"),
    "session_planned": pgettext_lazy("in the record", "planned a conversation"),
    "session_removed": pgettext_lazy("in the record", "took a conversation off the plan"),
    "session_reopened": pgettext_lazy("in the record", "opened a closed conversation again"),
    "session_started": pgettext_lazy("in the record", "began a conversation"),
    "session_withdrawn": pgettext_lazy("in the record", "withdrew a conversation"),
    "settings_changed": pgettext_lazy("in the record", "changed the settings"),
    "sign_in_link_issued": pgettext_lazy("in the record", "made a sign-in link"),
    "signed_in_by_link": pgettext_lazy("in the record", "signed in by a link"),
    "slips_issued": pgettext_lazy("in the record", "printed slips"),
    "stage_moved": pgettext_lazy("in the record", "moved the study to another stage"),
    "study_brought_in": pgettext_lazy("in the record", "brought in a study"),
    "study_handed_out": pgettext_lazy("in the record", "exported the study"),
    "study_opened": pgettext_lazy("in the record", "opened the study"),
    "study_removed": pgettext_lazy("in the record", "removed a study"),
    "study_shredded": pgettext_lazy("in the record", "destroyed the keys to the raw notes for good"),
    "targets_brought_in": pgettext_lazy("in the record", "brought in a table of categories"),
    "transcript_released": pgettext_lazy("in the record", "released a note"),
    "transcript_taken_back": pgettext_lazy("in the record", "took a released note back"),
    "versions_scrubbed": pgettext_lazy("in the record", "took masked words out of older versions"),
    "voice_set_apart": pgettext_lazy("in the record", "set a voice that differs beside a theme"),
    "words_left": pgettext_lazy("in the record", "left a masked word in a text"),
    "words_replaced": pgettext_lazy("in the record", "put a placeholder into a text"),
    "words_hidden": pgettext_lazy("in the record", "hid words of a released conversation"),
    "words_shown_again": pgettext_lazy("in the record", "showed hidden words again"),
    "word_decided_everywhere": pgettext_lazy("in the record", "decided a word for every note"),
    "word_removed": pgettext_lazy("in the record", "took a word off the study's list"),
    "words_added": pgettext_lazy("in the record", "added words to the study's list"),
}


def says(verb: str) -> Any:
    """A verb of a later version is shown as it is written."""
    return _SAYS.get(verb) or verb.replace("_", " ")


_COUNTS: Mapping[str, Any] = {
    "answers": pgettext_lazy("counted in the record", "answers"),
    "categories": pgettext_lazy("counted in the record", "categories"),
    "done": pgettext_lazy("counted in the record", "ticked"),
    "files": pgettext_lazy("counted in the record", "files"),
    "headlines": pgettext_lazy("counted in the record", "headlines"),
    "ideas": pgettext_lazy("counted in the record", "parked ideas"),
    "interviews": pgettext_lazy("counted in the record", "interviews"),
    "keys": pgettext_lazy("counted in the record", "keys"),
    "lines": pgettext_lazy("counted in the record", "lines"),
    "marks": pgettext_lazy("counted in the record", "marks"),
    "masks": pgettext_lazy("counted in the record", "masks"),
    "notes": pgettext_lazy("counted in the record", "raw notes"),
    "number": pgettext_lazy("counted in the record", "number"),
    "pairs": pgettext_lazy("counted in the record", "pairs"),
    "places": pgettext_lazy("counted in the record", "places in editions"),
    "questions": pgettext_lazy("counted in the record", "questions"),
    "quotes": pgettext_lazy("counted in the record", "quotes"),
    "reasons": pgettext_lazy("counted in the record", "reasons"),
    "revision": pgettext_lazy("counted in the record", "revision"),
    "rows": pgettext_lazy("counted in the record", "rows"),
    "sections": pgettext_lazy("counted in the record", "sections"),
    "sessions": pgettext_lazy("counted in the record", "conversations"),
    "skipped": pgettext_lazy("counted in the record", "left out"),
    "slips": pgettext_lazy("counted in the record", "slips"),
    "themes": pgettext_lazy("counted in the record", "themes"),
    "transcripts": pgettext_lazy("counted in the record", "transcripts"),
    "unlooked": pgettext_lazy("counted in the record", "quotes nobody looked at"),
    "let_stand": pgettext_lazy("counted in the record", "quotes let stand after a look"),
    "version": pgettext_lazy("counted in the record", "version"),
    "versions": pgettext_lazy("counted in the record", "versions"),
    "words": pgettext_lazy("counted in the record", "words"),
}
_TRUE: Mapping[str, Any] = {
    "cleared_too": pgettext_lazy("in the record", "cleared words too"),
    "done": pgettext_lazy("in the record", "done"),
    "is_everywhere": pgettext_lazy("in the record", "everywhere"),
    "is_set": pgettext_lazy("in the record", "chosen"),
    "sealed": pgettext_lazy("in the record", "with raw notes"),
    "with_keys": pgettext_lazy("in the record", "with its keys"),
}
_WORDS: Mapping[str, Mapping[str, Any]] = {
    "treatment": {"mask": _("masked in every note"), "leave": _("left as it is in every note")},
    "after": dict(Study.Stage.choices),
    "before": dict(Study.Stage.choices),
    "decision": {"open": _("to decide"), "masked": _("masked"), "kept": _("kept as it is")},
    "drill": {"questions": _("questions"), "headlines": _("headlines")},
    "kind": {
        "add": _("something to add"),
        "correct": _("a correction"),
        "descriptive": _("in our words, descriptive"),
        "group": _("a group"),
        "heard_right": _("you heard me right"),
        "individual": _("one person"),
        "quote": _("a direct quote"),
        "withdraw": _("words withdrawn"),
    },
    "language": {"en": _("English"), "es": _("Spanish"), "mixed": _("both languages")},
    "role": {**dict(StudyRole.Name.choices), "": _("member")},
    "status": {
        "planned": _("planned"),
        "trying": _("trying it"),
        "done": _("done"),
        "not_doing": _("we will not do this"),
    },
}
_AS_THEY_ARE = frozenset({"code", "format", "made_at"})
_NOT_TOLD = frozenset({"fields", "holder", "organisation_id"})


def particulars(details: Mapping[str, Any]) -> list[str]:
    """What is told of an entry beside its verb: counts with their names, choices in the reader's words.

    Names of fields and ids of rows help nobody who reads the page; they stay in the record. A particular
    of a later version is shown as it is written.
    """
    told = (_particular(name, value) for name, value in details.items() if name not in _NOT_TOLD)
    return [words for words in told if words]


def _particular(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(_TRUE.get(name, name.replace("_", " "))) if value else ""
    if name in _COUNTS and isinstance(value, int):
        return f"{_COUNTS[name]}: {value}"
    if name in _WORDS:
        return str(_WORDS[name].get(str(value), value))
    return str(value) if name in _AS_THEY_ARE else f"{name.replace('_', ' ')}: {value}"
