"""Nhật ký — the trail of acts: written with each act, sealed into a chain of hashes, never changed or deleted.

Legal basis: Law on Archives 2024 and Decree 30/2020/NĐ-CP, Art. 5 (electronic documents keep their integrity);
Decree 85/2016/NĐ-CP (logs of information systems). Begin with `services.record`, then `rules.link_hash`.
"""
