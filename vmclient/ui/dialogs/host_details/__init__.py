"""Host details: what a host is, runs and reaches, and the settings that VM Client keeps for it."""

from vmclient.ui.dialogs.host_details.dialog import HostDetails

__all__ = ["HostDetails"]
