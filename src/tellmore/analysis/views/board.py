"""The board as a whole: looking at it, moving a card, undo, what happened since, and its history."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET, require_POST

from tellmore.accounts.domain.roles import Need
from tellmore.analysis import access, forms, selectors, services
from tellmore.analysis.services.steps import END
from tellmore.analysis.views.asked import client_of, get_or_post, known_of, page, stepped, told
from tellmore.studies import access as studies


@login_required
@require_GET
def theme_board(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    return board_page(request, opened)


@login_required
@get_or_post
def card_move(request: HttpRequest, slug: str, headline_id: UUID) -> HttpResponse:
    """“Move to…” as a page; `after` names the card to stand behind, empty for first, missing for last."""
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    headline = access.headline_in(opened, headline_id)
    if request.method == "GET":
        board = selectors.board_of_study(opened.study)
        everything = (card for column in (board.loose, *board.columns) for card in column.cards)
        card = next((card for card in everything if card.row.pk == headline.pk), None)
        return render(request, "analysis/card_move.html", page(opened, "themes", board=board, card=card))
    theme = access.theme_named(opened, request.POST.get("theme"))
    return stepped(
        request,
        slug,
        lambda: services.move_card(
            by=request.user,
            headline=headline,
            theme=theme,
            after=request.POST.get("after", END),
            known_number=known_of(request),
            client=client_of(request),
        ),
    )


@login_required
@require_POST
def board_undo(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.MOVE_CARDS)
    return stepped(
        request,
        slug,
        lambda: services.undo_last(
            by=request.user,
            study=opened.study,
            known_number=known_of(request),
            client=client_of(request),
        ),
    )


@login_required
@require_GET
def board_events(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened after number `after`, for a page that keeps itself fresh."""
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    after = request.GET.get("after", "")
    known = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else 0
    events = told(request, selectors.events_after(opened.study, known)[:200])
    return JsonResponse({"number": events[-1]["number"] if events else known, "events": events})


@login_required
@require_GET
def board_history(request: HttpRequest, slug: str) -> HttpResponse:
    opened = studies.pass_for(request.user, slug, Need.READ_CLEARED)
    rows = Paginator(selectors.history_of_study(opened.study), 50).get_page(request.GET.get("page"))
    context = page(opened, "themes", rows=rows, happened=selectors.happenings(rows.object_list))
    return render(request, "analysis/board_history.html", context)


def board_page(
    request: HttpRequest, opened: studies.Pass, *, adding: forms.TitleForm | None = None
) -> HttpResponse:
    """The whole page, or only the board when a script keeps it fresh."""
    find = request.GET.get("find", "").strip()[:100]
    board = selectors.board_of_study(opened.study)
    context = page(
        opened,
        "themes",
        board=_found(board, find) if find else board,
        cards=board.cards,
        find=find,
        adding=adding or forms.TitleForm(),
    )
    template = "analysis/_board.html" if request.htmx else "analysis/theme_board.html"
    response = render(request, template, context, status=422 if adding is not None else 200)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _found(board: selectors.Board, words: str) -> selectors.Board:
    """Only cards that hold the words or are of that pseudonym; what stands behind a column stays."""
    wanted = words.casefold()

    def kept(column: selectors.Column) -> selectors.Column:
        cards = (card for card in column.cards if wanted in _searched(card))
        return replace(column, cards=tuple(cards))

    return replace(board, loose=kept(board.loose), columns=tuple(map(kept, board.columns)))


def _searched(card: selectors.CardShown) -> str:
    return f"{card.text} {card.row.session.pseudonym}".casefold()
