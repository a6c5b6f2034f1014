"""Người dùng, chức danh — persons and their posts: a person in an organisation with a role for a time.

Rights belong to posts, never to persons; the roles are data (`reference/roles.yaml`).
Begin with `models.Post`, then `queries.reach` (what I may see) and `permissions` (what I may do).
"""
