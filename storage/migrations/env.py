"""Alembic runs this: it migrates over the connection that ``storage.session.upgrade`` hands in."""

from alembic import context

from storage.models import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()
