from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tellmore.reports.domain.masked import Piece, pieces


def test_masks_are_pieces_of_their_own():
    assert pieces("Me and [student A] said [1] so.") == (
        Piece("Me and "),
        Piece("[student A]", is_mask=True),
        Piece(" said [1] so."),
    )


@given(st.text(alphabet="[]ab \n9", max_size=60))
def test_pieces_joined_are_the_text(text):
    assert "".join(piece.text for piece in pieces(text)) == text
