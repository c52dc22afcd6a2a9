from django.db import models


ROLES = [(role, role) for role in ("administrator", "general", "viewer", "master")]
ENVIRONMENTS = [("production", "本番環境"), ("verification", "接続検証環境")]


class Account(models.Model):
    id = models.UUIDField(primary_key=True)
    institution_id = models.UUIDField()
    # Without choices the filters would look through the whole table for them.
    environment = models.TextField(choices=ENVIRONMENTS)
    user_id = models.TextField("ユーザID")
    role = models.TextField("権限区分", choices=ROLES)
    name = models.TextField("ユーザ名")
    kana = models.TextField("ユーザ名（カナ）", null=True)
    starts_on = models.DateField("利用開始日", null=True)
    ends_on = models.DateField("利用終了日", null=True)
    disabled_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    last_signed_in_at = models.DateTimeField("最終ログイン", null=True)
    initial_password_until = models.DateTimeField("パスワード期限", null=True)

    class Meta:
        managed = False
        db_table = "accounts"
