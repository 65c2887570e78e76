"""The plan sheet: several VMs migrated by one dialog."""

from vmclient.ui.dialogs.plan_sheet.dialog import PlanSheet

__all__ = ["PlanSheet"]
