"""The Migrate dialog and the way through it."""

from vmclient.ui.dialogs.migrate.dialog import MigrateDialog
from vmclient.ui.dialogs.migrate.flow import Migration, open_migration

__all__ = ["MigrateDialog", "Migration", "open_migration"]
