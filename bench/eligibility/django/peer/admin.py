from django.contrib import admin

from .models import Account


@admin.register(Account)
class AccountAdmin(admin.ModelAdmin):
    """The nine columns; no counting of the whole table, as with any table of this size. Locks it has none: a constant."""

    list_display = [
        "user_id",
        "named",
        "role",
        "enabled",
        "locked",
        "starts_on",
        "ends_on",
        "last_signed_in_at",
        "initial_password_until",
    ]
    list_filter = ["role", "environment"]
    search_fields = ["user_id", "name", "kana"]
    list_per_page = 50
    ordering = ["user_id"]
    show_full_result_count = False

    def named(self, account):
        return f"{account.kana} {account.name}"

    def enabled(self, account):
        return account.disabled_at is None

    enabled.boolean = True

    def locked(self, account):
        return "なし"

    def get_queryset(self, request):
        return super().get_queryset(request).filter(deleted_at=None)

    def lookup_allowed(self, lookup, value):
        return lookup == "institution_id__exact" or super().lookup_allowed(lookup, value)
