"""Letters to people with accounts. Without a mail server they land as files in the data folder."""

from __future__ import annotations

from django.core.mail import send_mail
from django.utils.translation import gettext as _

from tellmore.accounts.models import Invitation


def send_invitation(invitation: Invitation, link: str) -> None:
    values = {
        "who": invitation.invited_by.name if invitation.invited_by else "tellmore",
        "place": invitation.organisation.name,
        "link": link,
    }
    send_mail(
        _("%(who)s invites you to %(place)s on tellmore") % values,
        _(
            "%(who)s invites you to listen together at %(place)s.\n\n"
            "Open this link within two weeks and choose a password:\n%(link)s\n"
        )
        % values,
        None,
        [invitation.email],
        fail_silently=True,
    )
