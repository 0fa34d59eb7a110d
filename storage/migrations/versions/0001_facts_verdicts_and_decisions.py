"""Facts, verdicts and decisions: the first revision."""

import sqlalchemy as sa
from alembic import op


revision = '0001'
down_revision = None
branch_labels = None
depends_on = None

GROWING = ("verdicts", "decisions")  # rows that are never changed or deleted, whoever asks


def upgrade() -> None:
    op.create_table('assessments',
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('id', sa.String(length=40), nullable=False),
    sa.Column('district', sa.Text(), nullable=False),
    sa.Column('run', sa.String(length=40), nullable=False),
    sa.Column('as_of', sa.Date(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('edition', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.String(length=32), nullable=False),
    sa.Column('finished_at', sa.String(length=32), nullable=True),
    sa.Column('notes', sa.JSON(none_as_null=True), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_assessments')),
    sa.UniqueConstraint('id', name=op.f('uq_assessments_id'))
    )
    op.create_index(op.f('ix_assessments_district'), 'assessments', ['district'], unique=False)
    op.create_index(op.f('ix_assessments_run'), 'assessments', ['run'], unique=False)
    op.create_table('blobs',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('pack', sa.String(length=60), nullable=False),
    sa.Column('position', sa.BigInteger(), nullable=False),
    sa.Column('length', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_blobs'))
    )
    op.create_table('decisions',
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('district', sa.Text(), nullable=False),
    sa.Column('unit', sa.Text(), nullable=False),
    sa.Column('rule', sa.String(length=8), nullable=False),
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('by', sa.Text(), nullable=False),
    sa.Column('made_at', sa.String(length=32), nullable=False),
    sa.Column('until', sa.Date(), nullable=True),
    sa.Column('inputs', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_decisions'))
    )
    op.create_index('ix_decisions_district_unit_rule', 'decisions', ['district', 'unit', 'rule'], unique=False)
    op.create_table('details',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_details'))
    )
    op.create_table('runs',
    sa.Column('number', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('id', sa.String(length=40), nullable=False),
    sa.Column('district', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('started_at', sa.String(length=32), nullable=False),
    sa.Column('finished_at', sa.String(length=32), nullable=True),
    sa.Column('profile_digest', sa.String(length=64), nullable=False),
    sa.Column('stats', sa.JSON(none_as_null=True), nullable=False),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_runs')),
    sa.UniqueConstraint('id', name=op.f('uq_runs_id'))
    )
    op.create_index(op.f('ix_runs_district'), 'runs', ['district'], unique=False)
    op.create_table('attributions',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('url_key', sa.String(length=32), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('unit', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('strength', sa.Float(), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_attributions_run_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attributions'))
    )
    op.create_index(op.f('ix_attributions_run'), 'attributions', ['run'], unique=False)
    op.create_index(op.f('ix_attributions_url_key'), 'attributions', ['url_key'], unique=False)
    op.create_table('columns',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('url_key', sa.String(length=32), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('path', sa.JSON(), nullable=False),
    sa.Column('parent_url', sa.Text(), nullable=True),
    sa.Column('found_by', sa.Text(), nullable=False),
    sa.Column('page_urls', sa.JSON(), nullable=False),
    sa.Column('static', sa.Boolean(), nullable=False),
    sa.Column('complete', sa.Boolean(), nullable=False),
    sa.Column('reads_to', sa.Date(), nullable=True),
    sa.Column('total', sa.Integer(), nullable=True),
    sa.Column('gap', sa.Text(), nullable=True),
    sa.Column('offsite', sa.Boolean(), nullable=False),
    sa.Column('landed', sa.Boolean(), nullable=False),
    sa.Column('documents_from', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('list_digest', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_columns_run_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_columns'))
    )
    op.create_index(op.f('ix_columns_run'), 'columns', ['run'], unique=False)
    op.create_index('ix_columns_url_key_owner_id', 'columns', ['url_key', 'owner', 'id'], unique=False)
    op.create_table('gaps',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_gaps_run_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gaps'))
    )
    op.create_index(op.f('ix_gaps_run'), 'gaps', ['run'], unique=False)
    op.create_table('homes',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('seen', sa.Boolean(), nullable=False),
    sa.Column('explored', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_homes_run_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_homes'))
    )
    op.create_index(op.f('ix_homes_run'), 'homes', ['run'], unique=False)
    op.create_table('pages',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('url_key', sa.String(length=32), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('final_url', sa.Text(), nullable=False),
    sa.Column('status', sa.Integer(), nullable=True),
    sa.Column('fetched_at', sa.String(length=32), nullable=False),
    sa.Column('via', sa.String(length=10), nullable=False),
    sa.Column('raw_sha256', sa.String(length=64), nullable=False),
    sa.Column('main_hash', sa.String(length=64), nullable=False),
    sa.Column('content_type', sa.Text(), nullable=False),
    sa.Column('etag', sa.Text(), nullable=True),
    sa.Column('last_modified', sa.Text(), nullable=True),
    sa.Column('extractor', sa.String(length=40), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=True),
    sa.Column('family', sa.String(length=40), nullable=True),
    sa.Column('title', sa.Text(), nullable=True),
    sa.Column('published', sa.Date(), nullable=True),
    sa.Column('blocked', sa.Text(), nullable=True),
    sa.Column('gap', sa.Text(), nullable=True),
    sa.Column('referer', sa.Text(), nullable=False),
    sa.Column('head', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('detail', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_pages_run_runs')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_pages'))
    )
    op.create_index(op.f('ix_pages_run'), 'pages', ['run'], unique=False)
    op.create_index('ix_pages_url_key_id', 'pages', ['url_key', 'id'], unique=False)
    op.create_table('run_scopes',
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_run_scopes_run_runs')),
    sa.PrimaryKeyConstraint('run', 'owner', name=op.f('pk_run_scopes'))
    )
    op.create_table('verdicts',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('assessment', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code', sa.String(length=8), nullable=False),
    sa.Column('rule', sa.String(length=8), nullable=False),
    sa.Column('unit', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('record', sa.JSON(none_as_null=True), nullable=False),
    sa.ForeignKeyConstraint(['assessment'], ['assessments.number'], name=op.f('fk_verdicts_assessment_assessments')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verdicts'))
    )
    op.create_index(op.f('ix_verdicts_assessment'), 'verdicts', ['assessment'], unique=False)
    op.create_index('ix_verdicts_unit_code', 'verdicts', ['unit', 'code'], unique=False)
    op.create_table('documents',
    sa.Column('column_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('run', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('url_key', sa.String(length=32), nullable=False),
    sa.Column('url', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('listed', sa.Date(), nullable=True),
    sa.Column('source', sa.Text(), nullable=True),
    sa.Column('document_number', sa.Text(), nullable=True),
    sa.Column('index_number', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['column_id'], ['columns.id'], name=op.f('fk_documents_column_id_columns')),
    sa.ForeignKeyConstraint(['run'], ['runs.number'], name=op.f('fk_documents_run_runs')),
    sa.PrimaryKeyConstraint('column_id', 'position', name=op.f('pk_documents'))
    )
    op.create_index(op.f('ix_documents_run'), 'documents', ['run'], unique=False)
    op.create_index(op.f('ix_documents_url_key'), 'documents', ['url_key'], unique=False)
    for table in GROWING:
        refuse_changes(table)


def refuse_changes(table: str) -> None:
    dialect = op.get_bind().dialect.name
    if dialect == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table}: append only'); END"
            )
    elif dialect == "postgresql":
        op.execute(
            f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{table}: append only'; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
        )


def downgrade() -> None:
    raise NotImplementedError("the first revision is not taken back: delete the database instead")
