"""Lists of a document: how many entries they may have, and where the reading of a broken one ends."""

from typing import Annotated, TypeVar

from pydantic import Field

from vmclient.core.document.reading import MAX_ENTRIES

T = TypeVar("T")

# Of one host, VM or policy: more is refused before the entries are looked at.
Few = Annotated[list[T], Field(max_length=MAX_ENTRIES)]
# Of the whole document: the first error ends it, and `telling.errors_of` finds them all.
Many = Annotated[list[T] | None, Field(fail_fast=True)]
