"""Write fewer pages for an entry: indexes of what it has alone, and a table of hosts that is its own key."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indexes and that table anew."""
    for index, columns in (
        ("log_entry_by_vm", ["vm_id", "id"]),
        ("log_entry_by_state", ["state", "id"]),
        ("log_entry_by_pair", ["source", "target"]),
        ("log_entry_by_parent", ["parent"]),
    ):
        there = sa.text(f"{columns[0]} IS NOT NULL")
        op.drop_index(index, "log_entry")
        op.create_index(index, "log_entry", columns, sqlite_where=there, postgresql_where=there)
    op.create_table(
        "log_entry_host_new",
        sa.Column("host", sa.String(400), primary_key=True),
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("log_entry.id"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO log_entry_host_new (host, entry_id, position) "
        "SELECT host, entry_id, position FROM log_entry_host"
    )
    op.drop_table("log_entry_host")
    op.rename_table("log_entry_host_new", "log_entry_host")
    op.create_index("log_entry_host_by_entry", "log_entry_host", ["entry_id"])
