from django.urls import path

from tellmore.accounts import views

urlpatterns = [
    path("me/", views.my_account, name="my_account"),
    path("sign-in/<str:token>/", views.sign_in_once, name="sign_in_once"),
    path("join/<str:token>/", views.invitation_accept, name="invitation_accept"),
    # members/…
    path("members/", views.members, name="members"),
    path("members/<uuid:membership_id>/", views.member_edit, name="member_edit"),
    path("members/<uuid:membership_id>/remove/", views.member_remove, name="member_remove"),
    path(
        "members/invitations/<uuid:invitation_id>/revoke/", views.invitation_revoke, name="invitation_revoke"
    ),
]
