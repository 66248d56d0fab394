"""What Alembic runs for a migration: the connection comes from the caller, inside the caller's transaction."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("target_metadata"),
    include_name=context.config.attributes.get("include_name"),
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
