"""Let an entry without a job keep facts for its words, and find entries by when they began."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the facts, and the index by time."""
    op.add_column("log_entry", sa.Column("facts", sa.Text))
    op.create_index("log_entry_by_start", "log_entry", ["started_at"])
