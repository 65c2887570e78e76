"""The words of what a vCenter or an ESX host says about a target (see `finding_words`)."""

from collections.abc import Mapping

from vmclient.text.finding_pattern import Words

VSPHERE_WORDS: Mapping[str, Words] = {
    "host.refuses": Words(
        title="The server objects to {host}",
        detail="It would not have {vm} there{reason}.",
        brief="The server objects",
        way_out="Look at what the server says about it.",
        consent="Migrate {vm} all the same. I have read what the server says about {host}.",
    ),
    "host.recommended": Words(
        title="Recommended by DRS",
        detail="DRS recommends moving {vm} to {host}{reason}.",
        brief="Recommended by DRS",
    ),
    "host.device_unreachable": Words(
        title="Device {device} is not reached",
        detail="{vm} uses the device {device}, and {host} has nothing behind it.",
        brief="Device not reached",
        verdict="{device} not reached",
        way_out="Disconnect the device from the virtual machine first.",
    ),
    "vm.question": Words(
        title="{vm} asks a question",
        detail="It waits for an answer before anything else can be done with it{text}.",
        brief="Asks a question",
        way_out="Answer the question in the vSphere Client.",
    ),
    "vm.home_unknown": Words(
        title="Not known where the files of {vm} lie",
        detail="{host} does not tell the folder of {vm}, so no other host can take it over.",
        brief="Folder not known",
        way_out="Look at the virtual machine on its host.",
    ),
}
