"""What this app can say to whom: `projects` of the way of a project."""
