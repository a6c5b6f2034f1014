"""The sentences of the app."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "person.not-allowed": _("Chức danh hiện nay của anh/chị chưa được làm việc này."),
    "person.unknown": _("Không có người dùng này, hoặc tài khoản đã ngừng hoạt động."),
    "sign-in.refused": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Anh/chị kiểm tra phím Caps Lock và bộ gõ tiếng Việt."),
    "sign-in.too-many-failures": _(
        "Đã nhập sai nhiều lần. Anh/chị thử lại sau %(until)s, hoặc nhờ quản trị đặt lại mật khẩu."
    ),
}

VERBS = {
    "people.person.signed-in": _("Đăng nhập"),
    "people.person.entered-as": _("Vào bản trình diễn với vai %(name)s"),
    "people.person.signed-out": _("Đăng xuất"),
    "people.administrator.appointed": _("Cấp tài khoản quản trị cho %(name)s"),
}
