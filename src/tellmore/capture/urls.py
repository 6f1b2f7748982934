from django.urls import path

from tellmore.capture import views

urlpatterns = [
    path("sessions/", views.sessions, name="sessions"),
    path("sessions/new/", views.session_new, name="session_new"),
    path("sessions/<uuid:session_id>/", views.session_edit, name="session_edit"),
    path("sessions/<uuid:session_id>/seats/<uuid:seat_id>/", views.seat_edit, name="seat_edit"),
    path("sessions/<uuid:session_id>/remove/", views.session_remove, name="session_remove"),
    path("sessions/<uuid:session_id>/withdraw/", views.session_withdraw, name="session_withdraw"),
    path("listening/", views.listening, name="listening"),
    path("listening/<uuid:session_id>/", views.listen, name="listen"),
    path("listening/<uuid:session_id>/note/", views.note_data, name="note_data"),
    path("listening/<uuid:session_id>/keep/", views.note_keep, name="note_keep"),
    path("listening/<uuid:session_id>/line/", views.line_add, name="line_add"),
    path("listening/<uuid:session_id>/finish/", views.session_finish, name="session_finish"),
    path("listening/<uuid:session_id>/reopen/", views.session_reopen, name="session_reopen"),
]
