"""`tellmore sign-in-link`: a way in for somebody who cannot sign in."""

from __future__ import annotations

import click

from tellmore.command import data as folders


@click.command("sign-in-link")
@click.argument("email")
@click.option("--address", default="http://localhost:8000", show_default=True, help="Where tellmore answers.")
@folders.option
def command(email: str, address: str, data: str | None) -> None:
    """Print a link that signs EMAIL in once, within the hour.

    Earlier links of the same person end. The audit log keeps that a link was made.
    """
    folders.open_data(data)
    from tellmore.accounts import services
    from tellmore.accounts.models import Person

    person = Person.objects.filter(email__iexact=email.strip()).first()
    if person is None:
        raise click.ClickException(f"Nobody here has the address {email}.")
    if not person.is_active:
        raise click.ClickException(f"The account of {email} is closed.")
    click.echo(address.rstrip("/") + services.issue_sign_in_link(person=person))
