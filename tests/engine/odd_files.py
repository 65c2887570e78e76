"""What may lie where a file is looked for."""

import os
from pathlib import Path


def put_in_place(path: Path, kind: str) -> None:
    """Put a pipe, a link in a loop or to a device, a folder, or a file of 4 GiB there."""
    match kind:
        case "pipe":
            os.mkfifo(path, 0o600)
        case "folder":
            path.mkdir()
        case "gigantic":
            with path.open("wb") as stream:
                stream.truncate(4 * 2**30)
        case "loop":
            path.symlink_to(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            raise ValueError(kind)
