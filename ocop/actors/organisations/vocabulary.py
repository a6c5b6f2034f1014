"""Words of the organisations: kinds and levels of bodies, how a group is addressed."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """Loại cơ quan, tổ chức."""

    PARTY_COMMITTEE = "party_committee", _("Cấp ủy Đảng")
    PARTY_ADVISORY = "party_advisory", _("Cơ quan tham mưu của Đảng")
    PEOPLE_COUNCIL = "people_council", _("Hội đồng nhân dân")
    PEOPLE_COMMITTEE = "people_committee", _("Ủy ban nhân dân")
    OFFICE_HOLDER = "office_holder", _("Chức danh lãnh đạo")
    GOVERNMENT_OFFICE = "government_office", _("Văn phòng UBND")
    OFFICE = "office", _("Văn phòng")
    DRAFTING_UNIT = "drafting_unit", _("Đơn vị soạn thảo")
    DEPARTMENT = "department", _("Sở")
    INSPECTORATE = "inspectorate", _("Thanh tra")
    ETHNIC_AFFAIRS = "ethnic_affairs_committee", _("Ban Dân tộc")
    MANAGEMENT_BOARD = "management_board", _("Ban Quản lý")
    COORDINATION_OFFICE = "coordination_office", _("Văn phòng Điều phối")
    STEERING_COMMITTEE = "steering_committee", _("Ban Chỉ đạo")
    ASSISTING_GROUP = "assisting_group", _("Tổ giúp việc")
    COUNCIL = "council", _("Hội đồng")
    SUB_DEPARTMENT = "sub_department", _("Chi cục")
    SERVICE_CENTRE = "service_centre", _("Đơn vị sự nghiệp")
    MEDIA = "media", _("Cơ quan báo chí")
    VERTICAL_AGENCY = "vertical_agency", _("Cơ quan ngành dọc")
    ARMED_FORCE = "armed_force", _("Lực lượng vũ trang")
    FRONT = "front", _("Mặt trận Tổ quốc")
    MASS_ORGANISATION = "mass_organisation", _("Tổ chức chính trị - xã hội")
    ASSOCIATION = "association", _("Hội, liên minh, hiệp hội")
    LEGISLATURE = "legislature", _("Cơ quan lập pháp")
    GOVERNMENT = "government", _("Chính phủ")
    MINISTRY = "ministry", _("Bộ, cơ quan ngang bộ")
    CENTRAL_OFFICE = "central_office", _("Cơ quan trung ương khác")
    PRODUCER = "producer", _("Chủ thể OCOP")


class Level(TextChoices):
    """Cấp của cơ quan."""

    CENTRAL = "central", _("Trung ương")
    PROVINCIAL = "provincial", _("Cấp tỉnh")
    DISTRICT = "district", _("Cấp huyện")
    COMMUNE = "commune", _("Cấp xã")


class NameStatus(TextChoices):
    """Whether the name may be printed in a paper."""

    OFFICIAL = "official", _("Tên chính thức")
    SYMBOL_ONLY = "symbol_only", _("Chỉ biết ký hiệu, tên đầy đủ chưa xác minh")
    TO_CONFIRM = "to_confirm", _("Tên cần xác minh")


class Address(TextChoices):
    """Whom a group name speaks to: the bodies or their heads."""

    BODY = "body", _("Cơ quan")
    HEAD = "head", _("Người đứng đầu")


class SuccessionRule(TextChoices):
    """Where the successor depends on the place and a person must choose."""

    NONE = "", _("Theo danh sách cơ quan tiếp nhận")
    COMMUNES = "communes_of_territory", _("Các xã, phường tiếp nhận địa bàn")
