import io

import pytest

from tellmore.foundation import crypto

KEY = crypto.new_key()
LONG = bytes(range(256)) * 1_000  # four pieces


def sealed(data, **kwargs):
    return b"".join(crypto.seal_stream(KEY, data, bound_to="b", **kwargs))


def opened(data):
    return b"".join(crypto.unseal_stream(KEY, io.BytesIO(data), bound_to="b"))


@pytest.mark.parametrize("parts", [[], [b""], [b"a"], [LONG], [b"x" * 65_536], [b"ab"] * 70_000])
def test_a_stream_opens_to_what_was_sealed(parts):
    assert opened(sealed(parts)) == b"".join(parts)


def test_a_stream_cut_at_a_piece_does_not_open():
    pieces = list(crypto.seal_stream(KEY, [LONG], bound_to="b"))

    with pytest.raises(crypto.DoesNotOpen):
        opened(b"".join(pieces[:-1]))


def test_a_stream_with_two_pieces_swapped_does_not_open():
    first, second, *others = crypto.seal_stream(KEY, [LONG], bound_to="b")

    with pytest.raises(crypto.DoesNotOpen):
        opened(b"".join([second, first, *others]))


def test_one_changed_bit_does_not_open():
    changed = bytearray(sealed([LONG]))
    changed[100_000] ^= 1

    with pytest.raises(crypto.DoesNotOpen):
        opened(bytes(changed))


def test_an_empty_file_does_not_open():
    with pytest.raises(crypto.DoesNotOpen):
        opened(b"")


def test_a_passphrase_gives_one_key_for_each_salt():
    one = crypto.key_from_passphrase("four calm words here", b"1" * 16)

    assert one == crypto.key_from_passphrase("four calm words here", b"1" * 16)
    assert one != crypto.key_from_passphrase("four calm words here", b"2" * 16)
    assert len(one) == crypto.KEY_BYTES
