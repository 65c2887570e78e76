"""The editor of policy files: as a form and as text, in step."""

from vmclient.ui.dialogs.policy_editor.dialog import PolicyEditor

__all__ = ["PolicyEditor"]
