"""Pages of the gym: choose, repair ten, be thanked. What is written there is answered and forgotten."""

from __future__ import annotations

import secrets
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tellmore.gym import forms
from tellmore.gym.domain import exercises, practice
from tellmore.team import selectors as team
from tellmore.team import services as teams

get_or_post = require_http_methods(["GET", "POST"])
SEEDS = 1_000_000


def _reader() -> str:
    return "es" if (get_language() or "en")[:2] == "es" else "en"


def _round(drill: str, voice: str, seed: int) -> tuple[exercises.Exercise, ...]:
    _known(drill, voice)
    return practice.drawn(exercises.exercises(drill, voice), seed)


def _known(drill: str, voice: str) -> None:
    if drill not in exercises.DRILLS or voice not in exercises.VOICES:
        raise Http404


@login_required
@require_GET
def gym(request: HttpRequest) -> HttpResponse:
    context = {"drills": forms.DRILLS, "voices": forms.VOICES, "practised": team.practice_of(request.user)}
    return render(request, "gym/gym.html", context)


@login_required
@require_POST
def gym_start(request: HttpRequest) -> HttpResponse:
    """Draw a new round; its seed is its address, so that it can be taken up again tomorrow."""
    form = forms.StartForm(request.POST)
    if not form.is_valid():
        return redirect("gym")
    chosen = form.cleaned_data
    return redirect("gym_exercise", chosen["drill"], chosen["voice"], secrets.randbelow(SEEDS), 1)


@login_required
@get_or_post
def gym_exercise(request: HttpRequest, drill: str, voice: str, seed: int, place: int) -> HttpResponse:
    """One weak sentence. A POST asks the coach, a hint or the worked answer; nothing of it is stored."""
    the_round = _round(drill, voice, seed)
    if not 1 <= place <= len(the_round):
        raise Http404
    exercise = the_round[place - 1]
    form = forms.RepairForm(request.POST or None)
    return render(
        request,
        "gym/gym_exercise.html",
        {
            "drill": drill,
            "voice": voice,
            "seed": seed,
            "place": place,
            "length": len(the_round),
            "following": place + 1 if place < len(the_round) else 0,
            **_answered(request, exercise, form),
        },
    )


def _answered(request: HttpRequest, exercise: exercises.Exercise, form: forms.RepairForm) -> dict[str, Any]:
    reader = _reader()
    values = form.cleaned_data if form.is_bound and form.is_valid() else {}
    text = values.get("text", "").strip()
    look = (
        practice.looked_at(exercise, text, language=reader) if text and "hint" not in request.POST else None
    )
    tried = bool(values.get("tried") or look)
    open_hints = (values.get("hints") or 0) + ("hint" in request.POST)
    helps = [said.reason for said in practice.said_of(exercise, language=reader)[:1]]
    helps += exercises.hints(exercise.code, reader)
    return {
        "weak": exercise.weak[reader],
        "note": exercise.note_in(reader),
        "text": values.get("text", ""),
        "look": look,
        "is_empty": form.is_bound and not text and "hint" not in request.POST,
        "tried": tried,
        "hints": helps[:open_hints],
        "hints_left": len(helps) > open_hints,
        "answer": exercise.answer[reader]
        if tried and ("answer" in request.POST or (look and look.is_repaired))
        else "",
    }


@login_required
@require_POST
def gym_finish(request: HttpRequest, drill: str, voice: str, seed: int) -> HttpResponse:
    """Done, and that is all that is written down."""
    _known(drill, voice)
    teams.practise(by=request.user, drill=drill)
    return redirect("gym_done", drill, voice)


@login_required
@require_GET
def gym_done(request: HttpRequest, drill: str, voice: str) -> HttpResponse:
    _known(drill, voice)
    other = next(one for one in forms.DRILLS if one[0] != drill)
    context = {"drill": drill, "voice": voice, "other": other, "lists": team.lists_of(request.user)}
    return render(request, "gym/gym_done.html", context)
