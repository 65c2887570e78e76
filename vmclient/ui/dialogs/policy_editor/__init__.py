"""The editor of policy files: as a form and as text, in step."""
