"""The parts that windows and dialogs are built from; each shows the words of its caller as plain text."""

from vmclient.ui.widgets.bar import Meter, ProgressStrip
from vmclient.ui.widgets.button import Button, FoldingButton, LinkButton, PrimaryButton, SmallButton
from vmclient.ui.widgets.chip import BusyChip, Chip, Ring
from vmclient.ui.widgets.dialog import DialogFoot, DialogHead, dialog_frame
from vmclient.ui.widgets.field import FilterField, SpinBox
from vmclient.ui.widgets.focus import FocusRing
from vmclient.ui.widgets.label import Badge, FlowLabel, PlainLabel, SectionHead, StatusIcon
from vmclient.ui.widgets.panel import Card, EmptyState, Panel, Strip
from vmclient.ui.widgets.route import Route, Stop
from vmclient.ui.widgets.spark import Sparkline

__all__ = [
    "Badge",
    "BusyChip",
    "Button",
    "Card",
    "Chip",
    "DialogFoot",
    "DialogHead",
    "EmptyState",
    "FilterField",
    "FlowLabel",
    "FocusRing",
    "FoldingButton",
    "LinkButton",
    "Meter",
    "Panel",
    "PlainLabel",
    "PrimaryButton",
    "ProgressStrip",
    "Ring",
    "Route",
    "SectionHead",
    "SmallButton",
    "Sparkline",
    "SpinBox",
    "StatusIcon",
    "Stop",
    "Strip",
    "dialog_frame",
]
