"""Acts on papers: drafted with their pages, handed in, checked, renewed, taken back; what others rely on; reminders."""
