"""**Connect…**: a hypervisor by a form or by its address, tried out before it is opened."""

from vmclient.ui.dialogs.connect.dialog import ConnectDialog

__all__ = ["ConnectDialog"]
