"""People who work with studies. Interviewees are never here: they have no account and no name."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tellmore.foundation.models import Record


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> Person:
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save()
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email__iexact=username)


class Person(Record, AbstractBaseUser):
    """Somebody with an account: staff, student, family or community member, outside facilitator."""

    class Theme(models.TextChoices):
        AUTO = "", _("As my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class Contrast(models.TextChoices):
        AUTO = "", _("As my device")
        MORE = "more", _("High contrast")

    email = models.EmailField(_("e-mail"))
    name = models.CharField(_("name"), max_length=80)
    language = models.CharField(_("language"), max_length=5, default="en")
    theme = models.CharField(_("colours"), max_length=5, choices=Theme, blank=True, default="")
    contrast = models.CharField(_("contrast"), max_length=5, choices=Contrast, blank=True, default="")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        db_table = "people"
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def initials(self) -> str:
        words = self.name.split() or [self.email]
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()

    # The admin site is not installed; these keep Django's permission calls honest.
    def has_perm(self, perm: str, obj: object = None) -> bool:
        return False

    def has_module_perms(self, app_label: str) -> bool:
        return False


class Organisation(Record):
    """A school, district or network that runs studies."""

    name = models.CharField(_("name"), max_length=120)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "organisations"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(Record):
    """A person's place in an organisation; guests leave by themselves on `until`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    is_admin = models.BooleanField(default=False)
    until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        db_table = "memberships"
        constraints = [
            models.UniqueConstraint(fields=["organisation", "person"], name="membership_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} @ {self.organisation}"


class Invitation(Record):
    """An open offer to join; only a hash of its token is kept, and it ends by itself."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail"))
    name = models.CharField(_("name"), max_length=80, blank=True)
    is_admin = models.BooleanField(default=False)
    study_id = models.UUIDField(null=True, blank=True)
    role = models.CharField(max_length=20, blank=True)
    guest_until = models.DateTimeField(null=True, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "invitations"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.email


class SignInLink(Record):
    """A link that signs one person in once, for the first start and for a forgotten password."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "sign_in_links"

    def __str__(self) -> str:
        return f"{self.person} until {self.expires_at}"
