"""Let an entry be one action of another: the job of a whole plan."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the parent."""
    op.add_column("log_entry", sa.Column("parent", sa.String(64)))
    op.create_index("log_entry_by_parent", "log_entry", ["parent"])
