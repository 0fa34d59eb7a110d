"""The tables. Facts (runs, pages, columns, documents), verdicts and people's decisions never share one.

Addresses are indexed by ``url_key``, a short hash: portals write addresses longer than an index entry may be. An owner is a unit's name,
or an empty string for the portal (``values.PORTAL`` outside).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, BigInteger, Date, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Key = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only in an INTEGER key


class Base(DeclarativeBase):
    """Constraint names are fixed so that migrations can find them on every database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {str: Text(), dict[str, Any]: JSON(none_as_null=True), list[str]: JSON(), date: Date()}  # noqa: RUF012 - SQLAlchemy's own form


class RunRow(Base):
    """One crawl."""

    __tablename__ = "runs"

    number: Mapped[int] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(String(40), unique=True)
    district: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(10))
    started_at: Mapped[str] = mapped_column(String(32))
    finished_at: Mapped[str | None] = mapped_column(String(32))
    profile_digest: Mapped[str] = mapped_column(String(64))
    stats: Mapped[dict[str, Any]]


class RunScopeRow(Base):
    """An owner that a run crawls in full."""

    __tablename__ = "run_scopes"

    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), primary_key=True)
    owner: Mapped[str] = mapped_column(primary_key=True)


class BlobRow(Base):
    """Where the bytes of a hash lie: a gzip member in a pack file of the snapshot folder."""

    __tablename__ = "blobs"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    pack: Mapped[str] = mapped_column(String(60))
    position: Mapped[int] = mapped_column(BigInteger())
    length: Mapped[int] = mapped_column(BigInteger())


class DetailRow(Base):
    """What is long in a page record (text, items, links, forms), compressed, each once."""

    __tablename__ = "details"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class PageRow(Base):
    """One fetch."""

    __tablename__ = "pages"
    __table_args__ = (Index("ix_pages_url_key_id", "url_key", "id"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    url_key: Mapped[str] = mapped_column(String(32))
    url: Mapped[str]
    final_url: Mapped[str]
    status: Mapped[int | None]
    fetched_at: Mapped[str] = mapped_column(String(32))
    via: Mapped[str] = mapped_column(String(10))
    raw_sha256: Mapped[str] = mapped_column(String(64))
    main_hash: Mapped[str] = mapped_column(String(64))
    content_type: Mapped[str]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    extractor: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str | None] = mapped_column(String(20))
    family: Mapped[str | None] = mapped_column(String(40))
    title: Mapped[str | None]
    published: Mapped[date | None]
    blocked: Mapped[str | None]
    gap: Mapped[str | None]
    referer: Mapped[str]
    head: Mapped[dict[str, Any] | None]
    detail: Mapped[str] = mapped_column(String(64))


class ColumnRow(Base):
    """A column as a run read it. ``documents_from`` is the column row that holds its list: itself, or an earlier reading of the same list."""

    __tablename__ = "columns"
    __table_args__ = (Index("ix_columns_url_key_owner_id", "url_key", "owner", "id"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    owner: Mapped[str]
    url_key: Mapped[str] = mapped_column(String(32))
    url: Mapped[str]
    name: Mapped[str]
    path: Mapped[list[str]]
    parent_url: Mapped[str | None]
    found_by: Mapped[str]
    page_urls: Mapped[list[str]]
    static: Mapped[bool]
    complete: Mapped[bool]
    reads_to: Mapped[date | None]
    total: Mapped[int | None]
    gap: Mapped[str | None]
    offsite: Mapped[bool]
    landed: Mapped[bool]
    documents_from: Mapped[int | None] = mapped_column(Key)
    list_digest: Mapped[str] = mapped_column(String(64))


class DocumentRow(Base):
    """A list row of a column."""

    __tablename__ = "documents"

    column_id: Mapped[int] = mapped_column(Key, ForeignKey("columns.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    url_key: Mapped[str] = mapped_column(String(32), index=True)
    url: Mapped[str]
    title: Mapped[str]
    listed: Mapped[date | None]
    source: Mapped[str | None]
    document_number: Mapped[str | None]
    index_number: Mapped[str | None]


class AttributionRow(Base):
    """A document that belongs to a unit."""

    __tablename__ = "attributions"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    url_key: Mapped[str] = mapped_column(String(32), index=True)
    url: Mapped[str]
    unit: Mapped[str]
    reason: Mapped[str]
    strength: Mapped[float] = mapped_column(Float())


class HomeRow(Base):
    """How far a home page and the navigation under it were seen."""

    __tablename__ = "homes"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    owner: Mapped[str]
    url: Mapped[str]
    seen: Mapped[bool]
    explored: Mapped[bool]


class GapRow(Base):
    """Something that could not be seen."""

    __tablename__ = "gaps"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    run: Mapped[int] = mapped_column(Key, ForeignKey("runs.number"), index=True)
    owner: Mapped[str]
    url: Mapped[str]
    what: Mapped[str]
    why: Mapped[str]


class AssessmentRow(Base):
    """One judging of stored facts."""

    __tablename__ = "assessments"

    number: Mapped[int] = mapped_column(Key, primary_key=True)
    id: Mapped[str] = mapped_column(String(40), unique=True)
    district: Mapped[str] = mapped_column(index=True)
    run: Mapped[str] = mapped_column(String(40), index=True)
    as_of: Mapped[date]
    year: Mapped[int]
    edition: Mapped[int]
    created_at: Mapped[str] = mapped_column(String(32))
    finished_at: Mapped[str | None] = mapped_column(String(32))
    notes: Mapped[dict[str, Any]]


class VerdictRow(Base):
    """Contract section 3, as it was written. Never changed, never deleted: the database refuses it."""

    __tablename__ = "verdicts"
    __table_args__ = (Index("ix_verdicts_unit_code", "unit", "code"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    assessment: Mapped[int] = mapped_column(Key, ForeignKey("assessments.number"), index=True)
    code: Mapped[str] = mapped_column(String(8))
    rule: Mapped[str] = mapped_column(String(8))
    unit: Mapped[str]
    status: Mapped[str] = mapped_column(String(16))
    record: Mapped[dict[str, Any]]


class DecisionRow(Base):
    """What a person decided. Never changed, never deleted: a later one takes its place."""

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_district_unit_rule", "district", "unit", "rule"),)

    number: Mapped[int] = mapped_column(Key, primary_key=True)
    district: Mapped[str]
    unit: Mapped[str]
    rule: Mapped[str] = mapped_column(String(8))
    code: Mapped[str] = mapped_column(String(8))
    status: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str]
    by: Mapped[str]
    made_at: Mapped[str] = mapped_column(String(32))
    until: Mapped[date | None]
    inputs: Mapped[str] = mapped_column(String(64))
