"""The colours of the window by purpose, once for light and once for dark; no other place has hex values."""

from dataclasses import dataclass
from typing import Literal

Token = Literal[
    "bg",
    "surface",
    "raised",
    "head",
    "hover",
    "sel",
    "line",
    "track",
    "edge",
    "text",
    "text2",
    "text3",
    "idle",
    "off",
    "accent",
    "info",
    "on_accent",
    "ok",
    "warn",
    "err",
    "unknown",
    "warn_bg",
    "err_bg",
    "ok_bg",
    "info_bg",
]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One value (#rrggbb) a purpose. The contrast each has to keep is computed again by a test."""

    bg: str
    surface: str
    raised: str
    head: str
    hover: str
    sel: str
    line: str
    track: str
    edge: str
    text: str
    text2: str
    text3: str
    idle: str
    off: str
    accent: str
    info: str
    on_accent: str
    ok: str
    warn: str
    err: str
    unknown: str
    warn_bg: str
    err_bg: str
    ok_bg: str
    info_bg: str


LIGHT = Tokens(
    bg="#F3F4F7",
    surface="#FFFFFF",
    raised="#FAFBFC",
    head="#EDEFF3",
    hover="#F0F3F9",
    sel="#DFE8FA",
    line="#DDE1E7",
    track="#DDE2EA",
    edge="#7A8393",
    text="#1A2030",
    text2="#4C5668",
    text3="#586273",
    idle="#586273",
    off="#8F97A5",
    accent="#2556C4",
    info="#2556C4",
    on_accent="#FFFFFF",
    ok="#1A7440",
    warn="#8A5600",
    err="#B3261E",
    unknown="#6A48B0",
    warn_bg="#FDF3DC",
    err_bg="#FCEBE9",
    ok_bg="#E6F4EB",
    info_bg="#E8EEFB",
)

DARK = Tokens(
    bg="#14171C",
    surface="#1B1F26",
    raised="#20252D",
    head="#242A33",
    hover="#222833",
    sel="#263757",
    line="#323945",
    track="#39414F",
    edge="#768193",
    text="#E6E9EF",
    text2="#B0B8C6",
    text3="#A0AABA",
    idle="#A0AABA",
    off="#6C7686",
    accent="#8CB0FF",
    info="#8CB0FF",
    on_accent="#0F1A33",
    ok="#62CB8E",
    warn="#E8B44C",
    err="#FF9188",
    unknown="#BFA5F5",
    warn_bg="#352A14",
    err_bg="#3A1F1E",
    ok_bg="#1B3125",
    info_bg="#1F2B44",
)
