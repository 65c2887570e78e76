"""Begin the event log: entries, their hosts, phases and decisions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "log_entry",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("user", sa.String(200), nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("vm_id", sa.String(200)),
        sa.Column("vm_name", sa.String(400), nullable=False),
        sa.Column("problem", sa.Text),
        sa.Column("job_id", sa.String(64), unique=True),
        sa.Column("state", sa.String(20)),
        sa.Column("mode", sa.String(20)),
        sa.Column("source", sa.String(400)),
        sa.Column("target", sa.String(400)),
        sa.Column("job", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index("log_entry_by_vm", "log_entry", ["vm_id", "id"])
    op.create_index("log_entry_by_state", "log_entry", ["state", "id"])
    op.create_index("log_entry_by_pair", "log_entry", ["source", "target"])
    op.create_table(
        "log_entry_host",
        sa.Column("host", sa.String(400), primary_key=True),
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("log_entry.id"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("log_entry_host_by_entry", "log_entry_host", ["entry_id"])
    op.create_table(
        "log_phase",
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("log_entry.id"), primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("phase", sa.String(20), nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("memory_pass", sa.Integer),
        sa.Column("outcome", sa.String(20)),
        sa.Column("transferred", sa.BigInteger),
        sa.Column("rate", sa.BigInteger),
        sa.Column("facts", sa.Text, nullable=False),
    )
    op.create_table(
        "log_decision",
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("log_entry.id"), primary_key=True),
        sa.Column("assessment", sa.LargeBinary, nullable=False),
    )
