<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
  <context>
    <name>vmclient</name>
    <message>
      <source> ({size} set aside)</source>
      <translation> ({size} reserviert)</translation>
    </message>
    <message>
      <source> Accepted was {expected}.</source>
      <translation> Akzeptiert war {expected}.</translation>
    </message>
    <message>
      <source> MB/s</source>
      <translation> MB/s</translation>
    </message>
    <message>
      <source> ms</source>
      <translation> ms</translation>
    </message>
    <message>
      <source>"note", "mark" or "ignore"</source>
      <translation>"note", "mark" oder "ignore"</translation>
    </message>
    <message>
      <source>"{name}" is on {hosts}: say which, such as {host}/{name}.</source>
      <translation>„{name}“ gibt es auf {hosts}: bitte angeben, welche gemeint ist, etwa {host}/{name}.</translation>
    </message>
    <message>
      <source>&amp;About VM Client</source>
      <translation>&amp;Über VM Client</translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Add Test Below</source>
      <translation>&amp;Prüfung darunter hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Adresse</translation>
    </message>
    <message>
      <source>&amp;Appearance</source>
      <translation>Erscheinungs&amp;bild</translation>
    </message>
    <message>
      <source>&amp;Auto-select the Target Host</source>
      <translation>Ziel-&amp;Host automatisch wählen</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Abbrechen</translation>
    </message>
    <message>
      <source>&amp;Cancel Job</source>
      <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>Schl&amp;ießen</translation>
    </message>
    <message>
      <source>&amp;Connect</source>
      <translation>&amp;Verbinden</translation>
    </message>
    <message>
      <source>&amp;Connect…</source>
      <translation>&amp;Verbinden…</translation>
    </message>
    <message>
      <source>&amp;Copy to My Policies</source>
      <translation>In meine Richtlinien &amp;kopieren</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <source>&amp;Disconnect</source>
      <translation>&amp;Trennen</translation>
    </message>
    <message>
      <source>&amp;Duplicate Policy</source>
      <translation>Richtlinie &amp;duplizieren</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Edit Policy…</source>
      <translation>Richtlinie &amp;bearbeiten…</translation>
    </message>
    <message>
      <source>&amp;Enabled</source>
      <translation>&amp;Aktiviert</translation>
    </message>
    <message>
      <source>&amp;Evacuate Host…</source>
      <translation>Host &amp;räumen…</translation>
    </message>
    <message>
      <source>&amp;Event Log</source>
      <translation>&amp;Ereignisprotokoll</translation>
    </message>
    <message>
      <source>&amp;Export Datacenter…</source>
      <translation>Datacenter &amp;exportieren…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;File name</source>
      <translation>&amp;Dateiname</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Suchen</translation>
    </message>
    <message>
      <source>&amp;Findings</source>
      <translation>&amp;Befunde</translation>
    </message>
    <message>
      <source>&amp;Follow Desktop</source>
      <translation>Wie der Desk&amp;top</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>Ver&amp;gessen</translation>
    </message>
    <message>
      <source>&amp;Form</source>
      <translation>&amp;Formular</translation>
    </message>
    <message>
      <source>&amp;General</source>
      <translation>&amp;Allgemein</translation>
    </message>
    <message>
      <source>&amp;Hardware</source>
      <translation>&amp;Hardware</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Host Details…</source>
      <translation>&amp;Host-Details…</translation>
    </message>
    <message>
      <source>&amp;Host Servers</source>
      <translation>&amp;Host-Server</translation>
    </message>
    <message>
      <source>&amp;Hypervisor</source>
      <translation>&amp;Hypervisor</translation>
    </message>
    <message>
      <source>&amp;I agree to no encryption. Whoever is on the network can read and change everything.</source>
      <translation>&amp;Ich bin mit fehlender Verschlüsselung einverstanden. Wer im Netz ist, kann alles lesen und ändern.</translation>
    </message>
    <message>
      <source>&amp;Inventory</source>
      <translation>&amp;Inventar</translation>
    </message>
    <message>
      <source>&amp;Jobs</source>
      <translation>&amp;Aufträge</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Migrate</source>
      <translation>&amp;Migrieren</translation>
    </message>
    <message>
      <source>&amp;Migrate {count}</source>
      <translation>{count} &amp;migrieren</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;Networks</source>
      <translation>&amp;Netzwerke</translation>
    </message>
    <message>
      <source>&amp;New Policy…</source>
      <translation>&amp;Neue Richtlinie…</translation>
    </message>
    <message>
      <source>&amp;Open Folder</source>
      <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
      <source>&amp;Policies</source>
      <translation>&amp;Richtlinien</translation>
    </message>
    <message>
      <source>&amp;Port</source>
      <translation>&amp;Port</translation>
    </message>
    <message>
      <source>&amp;Preset</source>
      <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
      <source>&amp;Print Event Log…</source>
      <translation>Ereignisprotokoll &amp;drucken…</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>&amp;Drucken…</translation>
    </message>
    <message>
      <source>&amp;Put Into</source>
      <translation>&amp;Einfassen in</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Read Policies Again</source>
      <translation>Richtlinien neu l&amp;esen</translation>
    </message>
    <message>
      <source>&amp;Reconnect</source>
      <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
      <source>&amp;Refresh</source>
      <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
      <source>&amp;Remember the password in the system's keyring</source>
      <translation>Passwort im Schlüsselbund des Systems &amp;merken</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Entfernen</translation>
    </message>
    <message>
      <source>&amp;Replace the Accepted Certificate…</source>
      <translation>Akzeptiertes Zertifikat e&amp;rsetzen…</translation>
    </message>
    <message>
      <source>&amp;Resource Enabled</source>
      <translation>&amp;Ressource aktiviert</translation>
    </message>
    <message>
      <source>&amp;Resume Migration</source>
      <translation>Migration &amp;fortsetzen</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Speichern</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Speichern…</translation>
    </message>
    <message>
      <source>&amp;Simulation</source>
      <translation>&amp;Simulation</translation>
    </message>
    <message>
      <source>&amp;Storage</source>
      <translation>&amp;Speicher</translation>
    </message>
    <message>
      <source>&amp;Target</source>
      <translation>&amp;Ziel</translation>
    </message>
    <message>
      <source>&amp;Transport</source>
      <translation>&amp;Transport</translation>
    </message>
    <message>
      <source>&amp;Trust This Certificate</source>
      <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
    <message>
      <source>&amp;Trust This Key</source>
      <translation>Diesem Schlüssel &amp;vertrauen</translation>
    </message>
    <message>
      <source>&amp;Try Now</source>
      <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
      <source>&amp;URI</source>
      <translation>&amp;URI</translation>
    </message>
    <message>
      <source>&amp;User</source>
      <translation>Ben&amp;utzer</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Virtual Machines</source>
      <translation>&amp;Virtuelle Maschinen</translation>
    </message>
    <message>
      <source>&amp;When</source>
      <translation>&amp;Wann</translation>
    </message>
    <message>
      <source>&amp;Write what is seen through:</source>
      <translation>&amp;Schreiben, was zu sehen ist über:</translation>
    </message>
    <message>
      <source>&amp;to</source>
      <translation>b&amp;is</translation>
    </message>
    <message>
      <source>, +{count}</source>
      <translation>, +{count}</translation>
    </message>
    <message>
      <source>, how much of it changes is not measured</source>
      <translation>, wie viel davon sich ändert, ist nicht gemessen</translation>
    </message>
    <message>
      <source>, of which it changes {rate} a second</source>
      <translation>, davon ändert sie {rate} pro Sekunde</translation>
    </message>
    <message>
      <source>, {count} of them set aside</source>
      <translation>, davon {count} reserviert</translation>
    </message>
    <message>
      <source>, {size} of memory</source>
      <translation>, {size} Arbeitsspeicher</translation>
    </message>
    <message>
      <source>0 of {hosts} can take {vm} now.</source>
      <translation>0 von {hosts} können {vm} jetzt aufnehmen.</translation>
    </message>
    <message>
      <source>0 of {tested} tested hosts can take {vm}.</source>
      <translation>0 von {tested} geprüften Hosts können {vm} aufnehmen.</translation>
    </message>
    <message>
      <source>1 cause</source>
      <translation>1 Ursache</translation>
    </message>
    <message>
      <source>1 core</source>
      <translation>1 Kern</translation>
    </message>
    <message>
      <source>1 entry of the event log was written to {path}.</source>
      <translation>1 Eintrag des Ereignisprotokolls wurde in {path} geschrieben.</translation>
    </message>
    <message>
      <source>1 error</source>
      <translation>1 Fehler</translation>
    </message>
    <message>
      <source>1 host</source>
      <translation>1 Host</translation>
    </message>
    <message>
      <source>1 host can take it</source>
      <translation>1 Host kann sie aufnehmen</translation>
    </message>
    <message>
      <source>1 host could take it, {refused} could not.</source>
      <translation>1 Host könnte sie aufnehmen, {refused} nicht.</translation>
    </message>
    <message>
      <source>1 hypervisor answer is awaited</source>
      <translation>1 Antwort eines Hypervisors steht aus</translation>
    </message>
    <message>
      <source>1 other rule passed</source>
      <translation>1 weitere Regel erfüllt</translation>
    </message>
    <message>
      <source>1 policy</source>
      <translation>1 Richtlinie</translation>
    </message>
    <message>
      <source>1 rule, not against it</source>
      <translation>1 Regel, nicht dagegen</translation>
    </message>
    <message>
      <source>1 slot</source>
      <translation>1 Slot</translation>
    </message>
    <message>
      <source>1 slot, {memory}</source>
      <translation>1 Slot, {memory}</translation>
    </message>
    <message>
      <source>1 snapshot</source>
      <translation>1 Snapshot</translation>
    </message>
    <message>
      <source>1 virtual machine</source>
      <translation>1 virtuelle Maschine</translation>
    </message>
    <message>
      <source>1 virtual machine stays where it is {until}.</source>
      <translation>1 virtuelle Maschine bleibt, wo sie ist, {until}.</translation>
    </message>
    <message>
      <source>1 warning: drive left out</source>
      <translation>1 Warnung: Laufwerk bleibt zurück</translation>
    </message>
    <message>
      <source>1 warning: {what}</source>
      <translation>1 Warnung: {what}</translation>
    </message>
    <message>
      <source>1,234.5</source>
      <translation>1.234,5</translation>
    </message>
    <message>
      <source>1. Connect your hosts: File &gt; Connect…, or try everything on the simulated estate first.</source>
      <translation>1. Verbinden Sie Ihre Hosts: Datei &gt; Verbinden…, oder probieren Sie zuerst alles am simulierten Bestand aus.</translation>
    </message>
    <message>
      <source>2. Select a virtual machine and press Migrate. Every host is listed: the best one is chosen already, those that cannot take it are below, each with its reasons.</source>
      <translation>2. Wählen Sie eine virtuelle Maschine, und drücken Sie „Migrieren“. Jeder Host wird aufgeführt: Der beste ist schon gewählt, die, die sie nicht aufnehmen können, stehen darunter, jeder mit seinen Gründen.</translation>
    </message>
    <message>
      <source>3. Read and tick the warnings, if there are any, and press Migrate.</source>
      <translation>3. Lesen Sie die Warnungen, falls es welche gibt, haken Sie sie ab, und drücken Sie „Migrieren“.</translation>
    </message>
    <message>
      <source>4. Watch it in Progress. Its whole record stays in the Event Log.</source>
      <translation>4. Beobachten Sie sie unter „Fortschritt“. Die ganze Aufzeichnung bleibt im Ereignisprotokoll.</translation>
    </message>
    <message>
      <source>5 is a number, true and false are what they say; a text that looks like one of these stands in quotation marks.</source>
      <translation>5 ist eine Zahl, true und false sind, was sie sagen; ein Text, der wie eines davon aussieht, steht in Anführungszeichen.</translation>
    </message>
    <message>
      <source>; then </source>
      <translation>; dann </translation>
    </message>
    <message>
      <source>A CD/DVD drive of {vm} holds it.</source>
      <translation>Ein CD/DVD-Laufwerk von {vm} enthält es.</translation>
    </message>
    <message>
      <source>A call was not answered within {seconds}. What runs there goes on.</source>
      <translation>Ein Aufruf wurde nicht innerhalb von {seconds} beantwortet. Was dort läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>A click on the box, or Space, has a policy count, or not: at once, and at every start. Where its file is disabled, the file is enabled with it, and what else is in the file stays disabled.</source>
      <translation>Ein Klick auf das Kästchen, oder die Leertaste, lässt eine Richtlinie gelten oder nicht: sofort und bei jedem Start. Ist ihre Datei deaktiviert, wird die Datei mit ihr aktiviert, und was sonst darin ist, bleibt deaktiviert.</translation>
    </message>
    <message>
      <source>A comparison has a fact at its left and a value or another fact at its right. With a fact that is not defined no comparison holds.</source>
      <translation>Ein Vergleich hat links einen Fakt und rechts einen Wert oder einen anderen Fakt. Mit einem Fakt, der nicht definiert ist, gilt kein Vergleich als erfüllt.</translation>
    </message>
    <message>
      <source>A constraint says what a host has to be, with the reason that people read where it is not. Refused hosts stand in the dialogs with the policy’s name and reason, beside all other findings.</source>
      <translation>Eine Bedingung sagt, wie ein Host sein muss, mit der Begründung, die Menschen lesen, wo er es nicht ist. Abgelehnte Hosts stehen in den Dialogen mit Namen und Begründung der Richtlinie, neben allen anderen Befunden.</translation>
    </message>
    <message>
      <source>A disk or a snapshot of {vm} cannot go along</source>
      <translation>Eine Festplatte oder ein Snapshot von {vm} kann nicht mitgehen</translation>
    </message>
    <message>
      <source>A file of {vm} is locked</source>
      <translation>Eine Datei von {vm} ist gesperrt</translation>
    </message>
    <message>
      <source>A file that cannot be read</source>
      <translation>Eine Datei, die nicht lesbar ist</translation>
    </message>
    <message>
      <source>A host can start only what is defined there.</source>
      <translation>Ein Host kann nur starten, was dort definiert ist.</translation>
    </message>
    <message>
      <source>A host does not answer</source>
      <translation>Ein Host antwortet nicht</translation>
    </message>
    <message>
      <source>A host is a name or an address.</source>
      <translation>Ein Host ist ein Name oder eine Adresse.</translation>
    </message>
    <message>
      <source>A host is out of sync</source>
      <translation>Ein Host ist nicht synchron</translation>
    </message>
    <message>
      <source>A host that does not reach the medium in {drives} can take this virtual machine only without it; Migrate asks before that.</source>
      <translation>Ein Host, der das Medium in {drives} nicht erreicht, kann diese virtuelle Maschine nur ohne es aufnehmen; „Migrieren“ fragt vorher danach.</translation>
    </message>
    <message>
      <source>A host that is not connected cannot be read.</source>
      <translation>Ein nicht verbundener Host lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>A host with the same CPU model as the present one goes first.</source>
      <translation>Ein Host mit dem gleichen CPU-Modell wie der jetzige geht vor.</translation>
    </message>
    <message>
      <source>A key file is a path from the root.</source>
      <translation>Eine Schlüsseldatei ist ein Pfad ab der Wurzel.</translation>
    </message>
    <message>
      <source>A libvirt host, a vCenter or an ESX host.</source>
      <translation>Ein libvirt-Host, ein vCenter oder ein ESX-Host.</translation>
    </message>
    <message>
      <source>A license on {host} does not include this</source>
      <translation>Eine Lizenz auf {host} schließt dies nicht ein</translation>
    </message>
    <message>
      <source>A matching CPU model goes first.</source>
      <translation>Ein passendes CPU-Modell geht vor.</translation>
    </message>
    <message>
      <source>A migration is interrupted</source>
      <translation>Eine Migration ist unterbrochen</translation>
    </message>
    <message>
      <source>A migration is not converging</source>
      <translation>Eine Migration konvergiert nicht</translation>
    </message>
    <message>
      <source>A migration that was asked for shows here with its phase, its rates and the time it still takes.</source>
      <translation>Eine verlangte Migration erscheint hier mit ihrer Phase, ihren Raten und der Zeit, die sie noch braucht.</translation>
    </message>
    <message>
      <source>A newer version of the client wrote the event log</source>
      <translation>Eine neuere Version des Clients hat das Ereignisprotokoll geschrieben</translation>
    </message>
    <message>
      <source>A newer version wrote it</source>
      <translation>Eine neuere Version hat es geschrieben</translation>
    </message>
    <message>
      <source>A package is missing, see above.</source>
      <translation>Ein Paket fehlt, siehe oben.</translation>
    </message>
    <message>
      <source>A part of the memory of {vm} is on {host} already</source>
      <translation>Ein Teil des Arbeitsspeichers von {vm} ist bereits auf {host}</translation>
    </message>
    <message>
      <source>A part of the memory of {vm} is on {source}, the rest on {target}. Stop it on neither: it would be lost. When the hosts reach each other again, resume the migration.</source>
      <translation>Ein Teil des Arbeitsspeichers von {vm} ist auf {source}, der Rest auf {target}. Stoppen Sie sie auf keinem von beiden: Sie wäre verloren. Wenn die Hosts einander wieder erreichen, setzen Sie die Migration fort.</translation>
    </message>
    <message>
      <source>A password is never part of the address. Write it below.</source>
      <translation>Ein Passwort gehört nie in die Adresse. Geben Sie es unten ein.</translation>
    </message>
    <message>
      <source>A password that is kept there was not found.</source>
      <translation>Ein dort hinterlegtes Passwort wurde nicht gefunden.</translation>
    </message>
    <message>
      <source>A pause of some seconds is accepted, so that the copy ends.</source>
      <translation>Eine Pause von einigen Sekunden wird hingenommen, damit die Kopie endet.</translation>
    </message>
    <message>
      <source>A policy</source>
      <translation>Eine Richtlinie</translation>
    </message>
    <message>
      <source>A policy can put hosts in order by facts, each smaller first (“fact/a” in the file) or larger first (“fact/d”); hosts without the fact come last. Its order comes before the criteria of VM Client. Where several policies rank, the one with the most specific pattern for the virtual machine counts alone: that with the most letters, then by name.</source>
      <translation>Eine Richtlinie kann Hosts nach Fakten ordnen, jeweils die kleineren zuerst („fact/a“ in der Datei) oder die größeren zuerst („fact/d“); Hosts ohne den Fakt kommen zuletzt. Ihre Reihenfolge geht den Kriterien von VM Client vor. Ordnen mehrere Richtlinien, gilt allein die mit dem spezifischsten Muster für die virtuelle Maschine: die mit den meisten Buchstaben, danach nach Namen.</translation>
    </message>
    <message>
      <source>A policy says so.</source>
      <translation>So sagt es eine Richtlinie.</translation>
    </message>
    <message>
      <source>A policy says which hosts virtual machines may go to, and which are preferred.</source>
      <translation>Eine Richtlinie sagt, auf welche Hosts virtuelle Maschinen dürfen und welche vorzuziehen sind.</translation>
    </message>
    <message>
      <source>A policy says which hosts virtual machines may go to, and which are to be preferred: keep two of them apart, keep some in one room, fill hosts before others are used.</source>
      <translation>Eine Richtlinie sagt, auf welche Hosts virtuelle Maschinen dürfen und welche vorzuziehen sind: zwei von ihnen getrennt halten, einige in einem Raum halten, Hosts füllen, bevor andere genutzt werden.</translation>
    </message>
    <message>
      <source>A policy says, without a program, which hosts virtual machines may go to and which are to be preferred. It is attached to virtual machines and to target hosts by names or patterns (*, ?, [ab]), and counts for a move where both match.</source>
      <translation>Eine Richtlinie sagt ohne Programm, auf welche Hosts virtuelle Maschinen dürfen und welche vorzuziehen sind. Sie wird virtuellen Maschinen und Ziel-Hosts über Namen oder Muster (*, ?, [ab]) zugeordnet und gilt für einen Umzug, auf den beide zutreffen.</translation>
    </message>
    <message>
      <source>A policy that came with a datacenter file is changed there. A copy of yours with the same name stands in for it, and can be changed or disabled.</source>
      <translation>Eine Richtlinie, die mit einer Datacenter-Datei kam, wird dort geändert. Eine Kopie von Ihnen mit demselben Namen tritt an ihre Stelle und kann geändert oder deaktiviert werden.</translation>
    </message>
    <message>
      <source>A pool of {host} should hold it, and does not. Xen would not say so before it fails.</source>
      <translation>Ein Pool von {host} sollte sie enthalten und tut es nicht. Xen würde es erst sagen, wenn es scheitert.</translation>
    </message>
    <message>
      <source>A port is a number from 1 to 65535.</source>
      <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
      <source>A running virtual machine needs it at both ends.</source>
      <translation>Eine laufende virtuelle Maschine braucht es an beiden Enden.</translation>
    </message>
    <message>
      <source>A setting is not understood</source>
      <translation>Eine Einstellung wird nicht verstanden</translation>
    </message>
    <message>
      <source>A slot is free</source>
      <translation>Ein Slot ist frei</translation>
    </message>
    <message>
      <source>A socket is a path, at most 107 bytes.</source>
      <translation>Ein Socket ist ein Pfad von höchstens 107 Byte.</translation>
    </message>
    <message>
      <source>A socket of this machine</source>
      <translation>Ein Socket dieses Rechners</translation>
    </message>
    <message>
      <source>A system that has mounted a disc locks its drive. Nothing was changed.</source>
      <translation>Ein System, das eine Disc eingehängt hat, sperrt sein Laufwerk. Es wurde nichts geändert.</translation>
    </message>
    <message>
      <source>A tenth of the free memory stays to spare</source>
      <translation>Ein Zehntel des freien Arbeitsspeichers bleibt übrig</translation>
    </message>
    <message>
      <source>A user name has letters, digits, . - and _ only.</source>
      <translation>Ein Benutzername besteht nur aus Buchstaben, Ziffern, . - und _.</translation>
    </message>
    <message>
      <source>A vCenter, or an ESX host by itself. You are shown the certificate's fingerprint if the system does not trust it: compare it with the server's own. Under a vCenter, vMotion has to be on at both hosts; without one, a machine is suspended, moved and provisioned, which takes longer.</source>
      <translation>Ein vCenter, oder ein ESX-Host für sich. Sie bekommen den Fingerabdruck des Zertifikats gezeigt, wenn das System ihm nicht vertraut: Vergleichen Sie ihn mit dem des Servers. Unter einem vCenter muss vMotion auf beiden Hosts eingeschaltet sein; ohne vCenter wird eine Maschine suspendiert, verschoben und bereitgestellt, was länger dauert.</translation>
    </message>
    <message>
      <source>A&amp;dvanced</source>
      <translation>E&amp;rweitert</translation>
    </message>
    <message>
      <source>About {size} stay open after every pass.</source>
      <translation>Nach jedem Durchgang bleiben etwa {size} offen.</translation>
    </message>
    <message>
      <source>Accepted before</source>
      <translation>Bisher akzeptiert</translation>
    </message>
    <message>
      <source>Acknowledged: {what}</source>
      <translation>Zur Kenntnis genommen: {what}</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>Aktionen</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Add Cons&amp;traint</source>
      <translation>Be&amp;dingung hinzufügen</translation>
    </message>
    <message>
      <source>Add Fact to Ran&amp;k by</source>
      <translation>Fa&amp;kt zum Ordnen hinzufügen</translation>
    </message>
    <message>
      <source>Add Test</source>
      <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Erweitert</translation>
    </message>
    <message>
      <source>Against a policy</source>
      <translation>Gegen eine Richtlinie</translation>
    </message>
    <message>
      <source>Agree to it, or choose SSH or TLS.</source>
      <translation>Stimmen Sie zu, oder wählen Sie SSH oder TLS.</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>All connections</source>
      <translation>Alle Verbindungen</translation>
    </message>
    <message>
      <source>All of these</source>
      <translation>Alle davon</translation>
    </message>
    <message>
      <source>All policies are as they were.</source>
      <translation>Alle Richtlinien sind, wie sie waren.</translation>
    </message>
    <message>
      <source>All tests below it hold.</source>
      <translation>Alle Prüfungen darunter gelten.</translation>
    </message>
    <message>
      <source>All times by the clock of this machine</source>
      <translation>Alle Zeiten nach der Uhr dieses Rechners</translation>
    </message>
    <message>
      <source>All {count} rules passed</source>
      <translation>Alle {count} Regeln erfüllt</translation>
    </message>
    <message>
      <source>All {used} CPU features that {vm} uses are present.</source>
      <translation>Alle {used} CPU-Funktionen, die {vm} nutzt, sind vorhanden.</translation>
    </message>
    <message>
      <source>Allow a Pause of {time}</source>
      <translation>Pause von {time} erlauben</translation>
    </message>
    <message>
      <source>Allow to switch to post-cop&amp;y while it runs</source>
      <translation>Umschalten auf Post-Cop&amp;y während des Laufs erlauben</translation>
    </message>
    <message>
      <source>Allow to switch to post-copy</source>
      <translation>Umschalten auf Post-Copy erlauben</translation>
    </message>
    <message>
      <source>Allowed downtime</source>
      <translation>Erlaubte Ausfallzeit</translation>
    </message>
    <message>
      <source>Also on</source>
      <translation>Auch auf</translation>
    </message>
    <message>
      <source>Always dark</source>
      <translation>Immer dunkel</translation>
    </message>
    <message>
      <source>Always light</source>
      <translation>Immer hell</translation>
    </message>
    <message>
      <source>An address begins with qemu, xen, vsphere or embedded.</source>
      <translation>Eine Adresse beginnt mit qemu, xen, vsphere oder embedded.</translation>
    </message>
    <message>
      <source>An address can make programs run: only what is known to be harmless is taken. Not taken: {value}.</source>
      <translation>Eine Adresse kann Programme starten lassen: Angenommen wird nur, was bekanntermaßen harmlos ist. Nicht angenommen: {value}.</translation>
    </message>
    <message>
      <source>An exported estate: see what could move where.</source>
      <translation>Ein exportierter Bestand: sehen, was wohin könnte.</translation>
    </message>
    <message>
      <source>An older version of the client wrote the event log</source>
      <translation>Eine ältere Version des Clients hat das Ereignisprotokoll geschrieben</translation>
    </message>
    <message>
      <source>An unencrypted connection was not agreed to</source>
      <translation>In eine unverschlüsselte Verbindung wurde nicht eingewilligt</translation>
    </message>
    <message>
      <source>And {count} more.</source>
      <translation>Und {count} weitere.</translation>
    </message>
    <message>
      <source>Another CPU model</source>
      <translation>Anderes CPU-Modell</translation>
    </message>
    <message>
      <source>Another CPU model than {source}</source>
      <translation>Anderes CPU-Modell als {source}</translation>
    </message>
    <message>
      <source>Another CPU model: {model} here, {source_model} on {source}</source>
      <translation>Anderes CPU-Modell: {model} hier, {source_model} auf {source}</translation>
    </message>
    <message>
      <source>Another VM Client of yours is open</source>
      <translation>Ein anderer VM Client von Ihnen ist offen</translation>
    </message>
    <message>
      <source>Another VM Client of yours is open and keeps the event log</source>
      <translation>Ein anderer VM Client von Ihnen ist offen und führt das Ereignisprotokoll</translation>
    </message>
    <message>
      <source>Another action can start when that has ended.</source>
      <translation>Eine andere Aktion kann beginnen, wenn diese beendet ist.</translation>
    </message>
    <message>
      <source>Another action goes on for {vm}</source>
      <translation>Für {vm} läuft noch eine andere Aktion</translation>
    </message>
    <message>
      <source>Another action runs on {vm}.</source>
      <translation>Eine andere Aktion läuft für {vm}.</translation>
    </message>
    <message>
      <source>Another host, a backup or a second copy holds it.</source>
      <translation>Ein anderer Host, eine Sicherung oder eine zweite Kopie hält sie.</translation>
    </message>
    <message>
      <source>Another hypervisor</source>
      <translation>Anderer Hypervisor</translation>
    </message>
    <message>
      <source>Another manager</source>
      <translation>Andere Verwaltung</translation>
    </message>
    <message>
      <source>Another virtual machine on {host} has the name or the identity of {vm}{identity}.</source>
      <translation>Eine andere virtuelle Maschine auf {host} hat den Namen oder die Identität von {vm}{identity}.</translation>
    </message>
    <message>
      <source>Answer it in the vSphere Client. </source>
      <translation>Beantworten Sie sie im vSphere Client. </translation>
    </message>
    <message>
      <source>Answer it in the vSphere Client; the drive is empty then.</source>
      <translation>Beantworten Sie die Frage im vSphere Client; dann ist das Laufwerk leer.</translation>
    </message>
    <message>
      <source>Answer the question in the vSphere Client.</source>
      <translation>Beantworten Sie die Frage im vSphere Client.</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Beliebig</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>Jederzeit</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architektur</translation>
    </message>
    <message>
      <source>Architecture {offered}</source>
      <translation>Architektur {offered}</translation>
    </message>
    <message>
      <source>Architecture {offered} instead of {created_on}</source>
      <translation>Architektur {offered} statt {created_on}</translation>
    </message>
    <message>
      <source>Ask whoever keeps the policies.</source>
      <translation>Fragen Sie, wer die Richtlinien pflegt.</translation>
    </message>
    <message>
      <source>Ask whoever runs the server, then replace the accepted certificate under File &gt; Connect…</source>
      <translation>Fragen Sie, wer den Server betreibt, und ersetzen Sie dann das akzeptierte Zertifikat unter Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Ask whoever runs the server. If the new key is right, take the old one out of {file} with ssh-keygen -R.</source>
      <translation>Fragen Sie, wer den Server betreibt. Stimmt der neue Schlüssel, nehmen Sie den alten mit ssh-keygen -R aus {file}.</translation>
    </message>
    <message>
      <source>Asked at {time}</source>
      <translation>Gefragt um {time}</translation>
    </message>
    <message>
      <source>Asked for {done} of {count}</source>
      <translation>Für {done} von {count} verlangt</translation>
    </message>
    <message>
      <source>Asking both hosts</source>
      <translation>Fragt beide Hosts</translation>
    </message>
    <message>
      <source>Asking somebody else</source>
      <translation>Jemand anderen fragen</translation>
    </message>
    <message>
      <source>Asks a question</source>
      <translation>Stellt eine Frage</translation>
    </message>
    <message>
      <source>At last the name, so that the same question has the same answer.</source>
      <translation>Zuletzt der Name, damit dieselbe Frage dieselbe Antwort hat.</translation>
    </message>
    <message>
      <source>At least one of these</source>
      <translation>Mindestens eines davon</translation>
    </message>
    <message>
      <source>At least one test below it holds.</source>
      <translation>Mindestens eine Prüfung darunter gilt.</translation>
    </message>
    <message>
      <source>At start</source>
      <translation>Beim Start</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Aug</translation>
    </message>
    <message>
      <source>Auto</source>
      <translation>Auto</translation>
    </message>
    <message>
      <source>Auto-select the Target Host</source>
      <translation>Ziel-Host automatisch wählen</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>Automatic: {host}</source>
      <translation>Automatisch: {host}</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>B/s</source>
      <translation>B/s</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>Ausgewogen</translation>
    </message>
    <message>
      <source>Bandwidth</source>
      <translation>Bandbreite</translation>
    </message>
    <message>
      <source>Bandwidth limit in MB a second</source>
      <translation>Bandbreitengrenze in MB je Sekunde</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>Begann</translation>
    </message>
    <message>
      <source>Being counted</source>
      <translation>Wird gezählt</translation>
    </message>
    <message>
      <source>Belong to another vCenter</source>
      <translation>Gehören zu einem anderen vCenter</translation>
    </message>
    <message>
      <source>Belongs to another vCenter</source>
      <translation>Gehört zu einem anderen vCenter</translation>
    </message>
    <message>
      <source>Best</source>
      <translation>Bester</translation>
    </message>
    <message>
      <source>Between…</source>
      <translation>Zwischen…</translation>
    </message>
    <message>
      <source>Block device</source>
      <translation>Blockgerät</translation>
    </message>
    <message>
      <source>Blocker</source>
      <translation>Hindernis</translation>
    </message>
    <message>
      <source>Both hosts must offer post-copy; it begins only where somebody switches to it in Progress.</source>
      <translation>Beide Hosts müssen Post-Copy anbieten; es beginnt erst, wenn jemand unter „Fortschritt“ darauf umschaltet.</translation>
    </message>
    <message>
      <source>Both sides are the same.</source>
      <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message>
      <source>Both sides are there and differ.</source>
      <translation>Beide Seiten sind da und verschieden.</translation>
    </message>
    <message>
      <source>Break the Connection</source>
      <translation>Die Verbindung abreißen lassen</translation>
    </message>
    <message>
      <source>Bring its host back, or reconnect to it: File &gt; Connect…</source>
      <translation>Bringen Sie ihren Host wieder in Gang, oder verbinden Sie ihn neu: Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Bring the host back, or reconnect to it.</source>
      <translation>Bringen Sie den Host wieder in Gang, oder verbinden Sie ihn neu.</translation>
    </message>
    <message>
      <source>Bring the host back, or reconnect to it: File &gt; Connect…</source>
      <translation>Bringen Sie den Host wieder in Gang, oder verbinden Sie ihn neu: Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Busy</source>
      <translation>Beschäftigt</translation>
    </message>
    <message>
      <source>By all else</source>
      <translation>Nach allem anderen</translation>
    </message>
    <message>
      <source>By hypervisor</source>
      <translation>Nach Hypervisor</translation>
    </message>
    <message>
      <source>By the policies</source>
      <translation>Nach den Richtlinien</translation>
    </message>
    <message>
      <source>C&amp;lear Filters</source>
      <translation>Filter &amp;löschen</translation>
    </message>
    <message>
      <source>C&amp;lose</source>
      <translation>S&amp;chließen</translation>
    </message>
    <message>
      <source>C&amp;onnections…</source>
      <translation>Verbindun&amp;gen…</translation>
    </message>
    <message>
      <source>C&amp;opy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>C&amp;opy Fingerprint</source>
      <translation>Fingerabdruck k&amp;opieren</translation>
    </message>
    <message>
      <source>CD/DVD drive</source>
      <translation>CD/DVD-Laufwerk</translation>
    </message>
    <message>
      <source>CD/DVD drive {drives} will be left out</source>
      <translation>CD/DVD-Laufwerk {drives} bleibt zurück</translation>
    </message>
    <message>
      <source>CD/DVD drives</source>
      <translation>CD/DVD-Laufwerke</translation>
    </message>
    <message>
      <source>CD/DVD drives {drives} will be left out</source>
      <translation>CD/DVD-Laufwerke {drives} bleiben zurück</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>CPU</translation>
    </message>
    <message>
      <source>CPU feature {features} is missing</source>
      <translation>CPU-Funktion {features} fehlt</translation>
    </message>
    <message>
      <source>CPU features</source>
      <translation>CPU-Funktionen</translation>
    </message>
    <message>
      <source>CPU features missing</source>
      <translation>CPU-Funktionen fehlen</translation>
    </message>
    <message>
      <source>CPU full</source>
      <translation>CPU voll</translation>
    </message>
    <message>
      <source>CPU lacks {features}</source>
      <translation>Der CPU fehlt {features}</translation>
    </message>
    <message>
      <source>CPU load</source>
      <translation>CPU-Last</translation>
    </message>
    <message>
      <source>CPU load after</source>
      <translation>CPU-Last danach</translation>
    </message>
    <message>
      <source>CPU load stays under the ceiling</source>
      <translation>Die CPU-Last bleibt unter der Obergrenze</translation>
    </message>
    <message>
      <source>CPU model</source>
      <translation>CPU-Modell</translation>
    </message>
    <message>
      <source>CPU would reach {after}</source>
      <translation>CPU würde {after} erreichen</translation>
    </message>
    <message>
      <source>CPU {load} after</source>
      <translation>CPU {load} danach</translation>
    </message>
    <message>
      <source>CPU: not compared</source>
      <translation>CPU: nicht verglichen</translation>
    </message>
    <message>
      <source>CPU: not known</source>
      <translation>CPU: unbekannt</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel Migration</source>
      <translation>Migration abbrechen</translation>
    </message>
    <message>
      <source>Cancel the migration of {vm}?</source>
      <translation>Die Migration von {vm} abbrechen?</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cancelled before it began. {where}.</source>
      <translation>Abgebrochen, bevor es begann. {where}.</translation>
    </message>
    <message>
      <source>Cancelled to {target}</source>
      <translation>Abgebrochen nach {target}</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Abgebrochen.</translation>
    </message>
    <message>
      <source>Cancelled. {where}, nothing changed.</source>
      <translation>Abgebrochen. {where}, nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Cancelled. {where}.</source>
      <translation>Abgebrochen. {where}.</translation>
    </message>
    <message>
      <source>Cancelled: {why}.</source>
      <translation>Abgebrochen: {why}.</translation>
    </message>
    <message>
      <source>Cancelling</source>
      <translation>Wird abgebrochen</translation>
    </message>
    <message>
      <source>Cannot be migrated</source>
      <translation>Kann nicht migriert werden</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Cannot be saved, {errors}: {first}</source>
      <translation>Kann nicht gespeichert werden, {errors}: {first}</translation>
    </message>
    <message>
      <source>Capacity</source>
      <translation>Kapazität</translation>
    </message>
    <message>
      <source>Card {number}</source>
      <translation>Karte {number}</translation>
    </message>
    <message>
      <source>Cards</source>
      <translation>Karten</translation>
    </message>
    <message>
      <source>Carry out</source>
      <translation>Ausführen</translation>
    </message>
    <message>
      <source>Ceph RBD</source>
      <translation>Ceph RBD</translation>
    </message>
    <message>
      <source>Change the selected policy and others in its file</source>
      <translation>Die gewählte Richtlinie und andere in ihrer Datei ändern</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Changed by another tool at {time}</source>
      <translation>Von einem anderen Werkzeug geändert: {time}</translation>
    </message>
    <message>
      <source>Changed outside</source>
      <translation>Außerhalb geändert</translation>
    </message>
    <message>
      <source>Check A&amp;gain</source>
      <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
      <source>Check Again</source>
      <translation>Erneut prüfen</translation>
    </message>
    <message>
      <source>Check the hosts again.</source>
      <translation>Prüfen Sie die Hosts erneut.</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Wird geprüft…</translation>
    </message>
    <message>
      <source>Choices…</source>
      <translation>Möglichkeiten…</translation>
    </message>
    <message>
      <source>Choose Host…</source>
      <translation>Host wählen…</translation>
    </message>
    <message>
      <source>Choose a host</source>
      <translation>Einen Host wählen</translation>
    </message>
    <message>
      <source>Choose a host that offers this kind of guest.</source>
      <translation>Wählen Sie einen Host, der diese Art von Gast anbietet.</translation>
    </message>
    <message>
      <source>Choose a host that offers this type of guest.</source>
      <translation>Wählen Sie einen Host, der diese Art von Gast anbietet.</translation>
    </message>
    <message>
      <source>Choose a host to see what was found.</source>
      <translation>Wählen Sie einen Host, um die Befunde zu sehen.</translation>
    </message>
    <message>
      <source>Choose a host with these CPU features, or give {vm} a CPU model that both hosts have.</source>
      <translation>Wählen Sie einen Host mit diesen CPU-Funktionen, oder geben Sie {vm} ein CPU-Modell, das beide Hosts haben.</translation>
    </message>
    <message>
      <source>Choose a host with these CPU features, or one in the same EVC cluster.</source>
      <translation>Wählen Sie einen Host mit diesen CPU-Funktionen, oder einen im selben EVC-Cluster.</translation>
    </message>
    <message>
      <source>Choose another filter above to see the others.</source>
      <translation>Wählen Sie oben einen anderen Filter, um die übrigen zu sehen.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf der Festplatte.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>Choose another printer, or another place for the file.</source>
      <translation>Wählen Sie einen anderen Drucker oder einen anderen Ort für die Datei.</translation>
    </message>
    <message>
      <source>Choose one of the {count} hosts that can take it</source>
      <translation>Wählen Sie einen der {count} Hosts, die sie aufnehmen können</translation>
    </message>
    <message>
      <source>Choose one of the {count} hosts.</source>
      <translation>Wählen Sie einen der {count} Hosts.</translation>
    </message>
    <message>
      <source>Choose the columns of this table</source>
      <translation>Die Spalten dieser Tabelle wählen</translation>
    </message>
    <message>
      <source>Choose the host in the list.</source>
      <translation>Wählen Sie den Host in der Liste.</translation>
    </message>
    <message>
      <source>Chosen</source>
      <translation>Gewählt</translation>
    </message>
    <message>
      <source>Chosen by {user}; rank 1 was {host}.</source>
      <translation>Von {user} gewählt; Rang 1 war {host}.</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Filter leeren</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close VM Client</source>
      <translation>VM Client schließen</translation>
    </message>
    <message>
      <source>Close the dialog, or empty the filter field.</source>
      <translation>Den Dialog schließen oder das Filterfeld leeren.</translation>
    </message>
    <message>
      <source>Co&amp;lumns</source>
      <translation>S&amp;palten</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare it at the server itself: an ESX host shows it on its console (F2, View Support Information), a vCenter in the vSphere Client under Administration &gt; Certificates.</source>
      <translation>Vergleichen Sie ihn am Server selbst: Ein ESX-Host zeigt ihn an seiner Konsole (F2, View Support Information), ein vCenter im vSphere Client unter Administration &gt; Certificates.</translation>
    </message>
    <message>
      <source>Compare it at the server itself: ssh-keygen -lf on the public keys in /etc/ssh shows the same.</source>
      <translation>Vergleichen Sie ihn am Server selbst: ssh-keygen -lf auf die öffentlichen Schlüssel in /etc/ssh zeigt dasselbe.</translation>
    </message>
    <message>
      <source>Compare the definitions of the pool on both hosts.</source>
      <translation>Vergleichen Sie die Definitionen des Pools auf beiden Hosts.</translation>
    </message>
    <message>
      <source>Compare the fingerprint with the server's own, then accept it under File &gt; Connect…</source>
      <translation>Vergleichen Sie den Fingerabdruck mit dem des Servers, und akzeptieren Sie ihn dann unter Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>Verglichen mit</translation>
    </message>
    <message>
      <source>Comparing with what was known</source>
      <translation>Vergleicht mit dem Bekannten</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>Abgeschlossen</translation>
    </message>
    <message>
      <source>Completed in {took}{numbers}.</source>
      <translation>Abgeschlossen in {took}{numbers}.</translation>
    </message>
    <message>
      <source>Connect another host of the same hypervisor: File &gt; Connect…</source>
      <translation>Verbinden Sie einen anderen Host mit demselben Hypervisor: Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Connect another {kind} host: File &gt; Connect…</source>
      <translation>Verbinden Sie einen weiteren {kind}-Host: Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Connect as a user who may manage virtual machines.</source>
      <translation>Verbinden Sie sich als ein Benutzer, der virtuelle Maschinen verwalten darf.</translation>
    </message>
    <message>
      <source>Connect it to {target}. </source>
      <translation>Verbinden Sie ihn mit {target}. </translation>
    </message>
    <message>
      <source>Connect it, and migrate again.</source>
      <translation>Verbinden Sie ihn, und migrieren Sie erneut.</translation>
    </message>
    <message>
      <source>Connect its datastore to {host}. </source>
      <translation>Verbinden Sie ihren Datastore mit {host}. </translation>
    </message>
    <message>
      <source>Connect its storage to {target}. </source>
      <translation>Verbinden Sie ihren Speicher mit {target}. </translation>
    </message>
    <message>
      <source>Connect the iSCSI target on both hosts.</source>
      <translation>Verbinden Sie das iSCSI-Ziel auf beiden Hosts.</translation>
    </message>
    <message>
      <source>Connect the repository to the host with its own tools.</source>
      <translation>Verbinden Sie das Repository mit dem Host mit dessen eigenen Werkzeugen.</translation>
    </message>
    <message>
      <source>Connect the repository to the host, or move the disk.</source>
      <translation>Verbinden Sie das Repository mit dem Host, oder verlegen Sie die Festplatte.</translation>
    </message>
    <message>
      <source>Connect to a hypervisor</source>
      <translation>Mit einem Hypervisor verbinden</translation>
    </message>
    <message>
      <source>Connect to it again: File &gt; Connect…</source>
      <translation>Verbinden Sie ihn neu: Datei &gt; Verbinden…</translation>
    </message>
    <message>
      <source>Connect to {manager} instead.</source>
      <translation>Verbinden Sie sich stattdessen mit {manager}.</translation>
    </message>
    <message>
      <source>Connected</source>
      <translation>Verbunden</translation>
    </message>
    <message>
      <source>Connected and responding</source>
      <translation>Verbunden und antwortet</translation>
    </message>
    <message>
      <source>Connected by</source>
      <translation>Verbunden über</translation>
    </message>
    <message>
      <source>Connected to {name}: {hosts}, {vms}.</source>
      <translation>Mit {name} verbunden: {hosts}, {vms}.</translation>
    </message>
    <message>
      <source>Connecting</source>
      <translation>Verbindet</translation>
    </message>
    <message>
      <source>Connecting a hypervisor</source>
      <translation>Einen Hypervisor verbinden</translation>
    </message>
    <message>
      <source>Connecting to {name}.</source>
      <translation>Verbindung mit {name} wird aufgebaut.</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Wird verbunden…</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>Verbindung</translation>
    </message>
    <message>
      <source>Connection timed out</source>
      <translation>Zeitüberschreitung der Verbindung</translation>
    </message>
    <message>
      <source>Connections</source>
      <translation>Verbindungen</translation>
    </message>
    <message>
      <source>Connect…</source>
      <translation>Verbinden…</translation>
    </message>
    <message>
      <source>Connect… in the File menu opens one.</source>
      <translation>Verbinden… im Menü Datei öffnet eine.</translation>
    </message>
    <message>
      <source>Constraint {number}</source>
      <translation>Bedingung {number}</translation>
    </message>
    <message>
      <source>Constraints</source>
      <translation>Bedingungen</translation>
    </message>
    <message>
      <source>Continue to &amp;Migrate…</source>
      <translation>Weiter zum &amp;Migrieren…</translation>
    </message>
    <message>
      <source>Continue to Migrate…</source>
      <translation>Weiter zum Migrieren…</translation>
    </message>
    <message>
      <source>Cop&amp;y Report</source>
      <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
      <source>Copy &amp;Name</source>
      <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>Bericht kopieren</translation>
    </message>
    <message>
      <source>Copy left behind</source>
      <translation>Kopie zurückgeblieben</translation>
    </message>
    <message>
      <source>Copy memory</source>
      <translation>Arbeitsspeicher kopieren</translation>
    </message>
    <message>
      <source>Copy of {name}</source>
      <translation>Kopie von {name}</translation>
    </message>
    <message>
      <source>Copy that to {host}, look whether bridge and addresses fit, then there:</source>
      <translation>Kopieren Sie das nach {host}, sehen Sie nach, ob Bridge und Adressen passen, und dann dort:</translation>
    </message>
    <message>
      <source>Copy the name of what is selected</source>
      <translation>Den Namen des Ausgewählten kopieren</translation>
    </message>
    <message>
      <source>Copy to My Policies</source>
      <translation>In meine Richtlinien kopieren</translation>
    </message>
    <message>
      <source>Copying memory</source>
      <translation>Kopiert Arbeitsspeicher</translation>
    </message>
    <message>
      <source>Cores</source>
      <translation>Kerne</translation>
    </message>
    <message>
      <source>Correct the file.</source>
      <translation>Berichtigen Sie die Datei.</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Aufwand</translation>
    </message>
    <message>
      <source>Could not be connected</source>
      <translation>Keine Verbindung möglich</translation>
    </message>
    <message>
      <source>Counts for</source>
      <translation>Gilt für</translation>
    </message>
    <message>
      <source>Crashed</source>
      <translation>Abgestürzt</translation>
    </message>
    <message>
      <source>Create the network on the host with its own tools.</source>
      <translation>Legen Sie das Netzwerk mit den eigenen Werkzeugen des Hosts dort an.</translation>
    </message>
    <message>
      <source>Create the virtual network on the host, or attach the card to another.</source>
      <translation>Legen Sie das virtuelle Netzwerk auf dem Host an, oder verbinden Sie die Karte mit einem anderen.</translation>
    </message>
    <message>
      <source>Created on</source>
      <translation>Erstellt auf</translation>
    </message>
    <message>
      <source>Criteria</source>
      <translation>Kriterien</translation>
    </message>
    <message>
      <source>Ctrl+Tab</source>
      <translation>Strg+Tab</translation>
    </message>
    <message>
      <source>Cut Its Migration Link</source>
      <translation>Seine Migrationsleitung trennen</translation>
    </message>
    <message>
      <source>D&amp;isable Policy</source>
      <translation>Richtlinie deak&amp;tivieren</translation>
    </message>
    <message>
      <source>D&amp;uplicate</source>
      <translation>D&amp;uplizieren</translation>
    </message>
    <message>
      <source>DRS recommends moving {vm} to {host}{reason}.</source>
      <translation>DRS empfiehlt, {vm} nach {host} zu verschieben{reason}.</translation>
    </message>
    <message>
      <source>Datacenter file (*.json)</source>
      <translation>Datacenter-Datei (*.json)</translation>
    </message>
    <message>
      <source>Datacenter files (*.json)</source>
      <translation>Datacenter-Dateien (*.json)</translation>
    </message>
    <message>
      <source>Datastore</source>
      <translation>Datastore</translation>
    </message>
    <message>
      <source>De&amp;lete Policy…</source>
      <translation>Richtlinie &amp;löschen…</translation>
    </message>
    <message>
      <source>De&amp;tails</source>
      <translation>De&amp;tails</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Dez</translation>
    </message>
    <message>
      <source>Define it on {target}. </source>
      <translation>Definieren Sie es auf {target}. </translation>
    </message>
    <message>
      <source>Define it there first.</source>
      <translation>Definieren Sie sie zuerst dort.</translation>
    </message>
    <message>
      <source>Delete File</source>
      <translation>Datei löschen</translation>
    </message>
    <message>
      <source>Delete Policy</source>
      <translation>Richtlinie löschen</translation>
    </message>
    <message>
      <source>Delete the policy file {file}?</source>
      <translation>Die Richtliniendatei {file} löschen?</translation>
    </message>
    <message>
      <source>Delete the policy {name}?</source>
      <translation>Die Richtlinie {name} löschen?</translation>
    </message>
    <message>
      <source>Delete the snapshots first.</source>
      <translation>Löschen Sie zuerst die Snapshots.</translation>
    </message>
    <message>
      <source>Delete the snapshots, or choose another host.</source>
      <translation>Löschen Sie die Snapshots, oder wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>Delete them first.</source>
      <translation>Löschen Sie sie zuerst.</translation>
    </message>
    <message>
      <source>Demands</source>
      <translation>Verlangt</translation>
    </message>
    <message>
      <source>Demands of a target host</source>
      <translation>Verlangt von einem Ziel-Host</translation>
    </message>
    <message>
      <source>Detail</source>
      <translation>Detail</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>Details…</translation>
    </message>
    <message>
      <source>Device not reached</source>
      <translation>Gerät nicht erreicht</translation>
    </message>
    <message>
      <source>Device {device} is not reached</source>
      <translation>Das Gerät {device} wird nicht erreicht</translation>
    </message>
    <message>
      <source>Di&amp;sable File</source>
      <translation>Datei deaktivie&amp;ren</translation>
    </message>
    <message>
      <source>Did not answer</source>
      <translation>Antwortete nicht</translation>
    </message>
    <message>
      <source>Dirty rate</source>
      <translation>Änderungsrate</translation>
    </message>
    <message>
      <source>Disabled</source>
      <translation>Deaktiviert</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Disconnect the device from the virtual machine first.</source>
      <translation>Trennen Sie zuerst das Gerät von der virtuellen Maschine.</translation>
    </message>
    <message>
      <source>Disconnect the device, or choose another host.</source>
      <translation>Trennen Sie das Gerät, oder wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>Disconnected from {name}.</source>
      <translation>Von {name} getrennt.</translation>
    </message>
    <message>
      <source>Disconnected from {name}. The next start opens it again.</source>
      <translation>Von {name} getrennt. Beim nächsten Start wird wieder verbunden.</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Festplatte</translation>
    </message>
    <message>
      <source>Disk missing</source>
      <translation>Festplatte fehlt</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>Das Speicherkontingent ist ausgeschöpft</translation>
    </message>
    <message>
      <source>Disk {disks}: not known</source>
      <translation>Festplatte {disks}: unbekannt</translation>
    </message>
    <message>
      <source>Disk {disk} lies on {repository}: {ours} on {source}, {theirs} on {host}.</source>
      <translation>Festplatte {disk} liegt auf {repository}: {ours} auf {source}, {theirs} auf {host}.</translation>
    </message>
    <message>
      <source>Disks</source>
      <translation>Festplatten</translation>
    </message>
    <message>
      <source>Disks and storage</source>
      <translation>Festplatten und Speicher</translation>
    </message>
    <message>
      <source>Do Not Switch</source>
      <translation>Nicht umschalten</translation>
    </message>
    <message>
      <source>Downtime</source>
      <translation>Ausfallzeit</translation>
    </message>
    <message>
      <source>Downtime, measured</source>
      <translation>Ausfallzeit, gemessen</translation>
    </message>
    <message>
      <source>Drive left out</source>
      <translation>Laufwerk bleibt zurück</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Dauer</translation>
    </message>
    <message>
      <source>E&amp;ject…</source>
      <translation>Aus&amp;werfen…</translation>
    </message>
    <message>
      <source>EB/s</source>
      <translation>EB/s</translation>
    </message>
    <message>
      <source>ESX</source>
      <translation>ESX</translation>
    </message>
    <message>
      <source>Each host is tested by every rule, and all that stands in the way is told at once. A blocker refuses a host. A warning, or something that could not be found out, has to be ticked before you go on.</source>
      <translation>Jeder Host wird nach jeder Regel geprüft, und alles, was im Weg steht, wird auf einmal gesagt. Ein Hindernis schließt einen Host aus. Eine Warnung, oder etwas, das nicht festzustellen war, muss abgehakt werden, bevor es weitergeht.</translation>
    </message>
    <message>
      <source>Edit File…</source>
      <translation>Datei bearbeiten…</translation>
    </message>
    <message>
      <source>Edit its datacenter file, or copy it: yours stands in for it.</source>
      <translation>Bearbeiten Sie ihre Datacenter-Datei, oder kopieren Sie sie: Ihre tritt an ihre Stelle.</translation>
    </message>
    <message>
      <source>EiB</source>
      <translation>EiB</translation>
    </message>
    <message>
      <source>Eject</source>
      <translation>Auswerfen</translation>
    </message>
    <message>
      <source>Eject it, or make the medium reachable from {target}.</source>
      <translation>Werfen Sie es aus, oder machen Sie das Medium von {target} aus erreichbar.</translation>
    </message>
    <message>
      <source>Eject the medium, or remove the drive from the virtual machine first.</source>
      <translation>Werfen Sie zuerst das Medium aus, oder entfernen Sie das Laufwerk aus der virtuellen Maschine.</translation>
    </message>
    <message>
      <source>Eject {media} from {drives} of {vm}?</source>
      <translation>{media} aus {drives} von {vm} auswerfen?</translation>
    </message>
    <message>
      <source>Eject {things} of {vm} on {source}</source>
      <translation>{things} von {vm} auf {source} auswerfen</translation>
    </message>
    <message>
      <source>Ejecting</source>
      <translation>Wird ausgeworfen</translation>
    </message>
    <message>
      <source>Eject…</source>
      <translation>Auswerfen…</translation>
    </message>
    <message>
      <source>En&amp;able Policy</source>
      <translation>Richtlinie &amp;aktivieren</translation>
    </message>
    <message>
      <source>Enable &amp;File</source>
      <translation>Datei akti&amp;vieren</translation>
    </message>
    <message>
      <source>Enable VM host on {host}</source>
      <translation>VM-Host auf {host} aktivieren</translation>
    </message>
    <message>
      <source>Enable the VM host in its settings.</source>
      <translation>Aktivieren Sie den VM-Host in seinen Einstellungen.</translation>
    </message>
    <message>
      <source>Enable the repository.</source>
      <translation>Aktivieren Sie das Repository.</translation>
    </message>
    <message>
      <source>Enable {host}</source>
      <translation>{host} aktivieren</translation>
    </message>
    <message>
      <source>Enable {names}</source>
      <translation>{names} aktivieren</translation>
    </message>
    <message>
      <source>Enabled</source>
      <translation>Aktiviert</translation>
    </message>
    <message>
      <source>Encryption is not set up on both hosts</source>
      <translation>Die Verschlüsselung ist nicht auf beiden Hosts eingerichtet</translation>
    </message>
    <message>
      <source>End the maintenance mode of the host.</source>
      <translation>Beenden Sie den Wartungsmodus des Hosts.</translation>
    </message>
    <message>
      <source>End the maintenance mode, or choose another host.</source>
      <translation>Beenden Sie den Wartungsmodus, oder wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>Enough memory is free</source>
      <translation>Genug Arbeitsspeicher ist frei</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Enter or double click</source>
      <translation>Eingabe oder Doppelklick</translation>
    </message>
    <message>
      <source>Entries of the event log given to the printer: {count}.</source>
      <translation>Einträge des Ereignisprotokolls an den Drucker übergeben: {count}.</translation>
    </message>
    <message>
      <source>Entries: {count}. Printed {at}.</source>
      <translation>Einträge: {count}. Gedruckt {at}.</translation>
    </message>
    <message>
      <source>Equal to {host} in everything; the name decides.</source>
      <translation>In allem gleich mit {host}; der Name entscheidet.</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Errors: {count}. The first: {first}</source>
      <translation>Fehler: {count}. Der erste: {first}</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Estimated to take {time}.</source>
      <translation>Dauert geschätzt {time}.</translation>
    </message>
    <message>
      <source>Evacuate {host}</source>
      <translation>{host} räumen</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Ereignis</translation>
    </message>
    <message>
      <source>Event Log</source>
      <translation>Ereignisprotokoll</translation>
    </message>
    <message>
      <source>Event Log Details</source>
      <translation>Details zum Ereignis</translation>
    </message>
    <message>
      <source>Event log set aside</source>
      <translation>Ereignisprotokoll beiseitegelegt</translation>
    </message>
    <message>
      <source>Every command is in a menu too; Alt and the underlined letter opens it.</source>
      <translation>Jeder Befehl steht auch in einem Menü; Alt und der unterstrichene Buchstabe öffnen es.</translation>
    </message>
    <message>
      <source>Every iSCSI target is connected on both hosts</source>
      <translation>Jedes iSCSI-Ziel ist auf beiden Hosts verbunden</translation>
    </message>
    <message>
      <source>Every migration leaves an entry here, across starts.</source>
      <translation>Jede Migration hinterlässt hier einen Eintrag, auch über Neustarts hinweg.</translation>
    </message>
    <message>
      <source>Every repository is enabled</source>
      <translation>Jedes Repository ist aktiviert</translation>
    </message>
    <message>
      <source>Every virtual machine stays where it is {until}.</source>
      <translation>Jede virtuelle Maschine bleibt, wo sie ist, {until}.</translation>
    </message>
    <message>
      <source>Every virtual network exists there</source>
      <translation>Jedes virtuelle Netzwerk existiert dort</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle Benutzer</translation>
    </message>
    <message>
      <source>Expecting ',' delimiter</source>
      <translation>hier wird ein Komma („,“) erwartet</translation>
    </message>
    <message>
      <source>Expecting ':' delimiter</source>
      <translation>hier wird ein Doppelpunkt („:“) erwartet</translation>
    </message>
    <message>
      <source>Expecting property name enclosed in double quotes</source>
      <translation>hier wird ein Schlüssel in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
      <source>Expecting value</source>
      <translation>hier wird ein Wert erwartet</translation>
    </message>
    <message>
      <source>Export Datacenter</source>
      <translation>Datacenter exportieren</translation>
    </message>
    <message>
      <source>Export Event &amp;Log…</source>
      <translation>Ereignis&amp;protokoll exportieren…</translation>
    </message>
    <message>
      <source>Export Event Log</source>
      <translation>Ereignisprotokoll exportieren</translation>
    </message>
    <message>
      <source>Export one connection alone, without the one that this is about.</source>
      <translation>Exportieren Sie eine einzelne Verbindung, ohne die, um die es hier geht.</translation>
    </message>
    <message>
      <source>Extra data</source>
      <translation>nach dem Ende steht noch etwas</translation>
    </message>
    <message>
      <source>F&amp;orm</source>
      <translation>F&amp;ormular</translation>
    </message>
    <message>
      <source>F&amp;rom</source>
      <translation>V&amp;on</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>FC SAN</source>
      <translation>FC SAN</translation>
    </message>
    <message>
      <source>FC disk {disks}: not known</source>
      <translation>FC-Festplatte {disks}: unbekannt</translation>
    </message>
    <message>
      <source>FC disk: not known</source>
      <translation>FC-Platte: unbekannt</translation>
    </message>
    <message>
      <source>Fact</source>
      <translation>Fakt</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>Fakten</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Failed before the switch-over: {why}. {where}, nothing changed.</source>
      <translation>Vor der Umschaltung fehlgeschlagen: {why}. {where}, nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Failed to go to {target}</source>
      <translation>Fehlgeschlagen nach {target}</translation>
    </message>
    <message>
      <source>Failed.</source>
      <translation>Fehlgeschlagen.</translation>
    </message>
    <message>
      <source>Failed: {why}.</source>
      <translation>Fehlgeschlagen: {why}.</translation>
    </message>
    <message>
      <source>Failed: {why}. {where}, nothing changed.</source>
      <translation>Fehlgeschlagen: {why}. {where}, nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Failed: {why}. {where}.</source>
      <translation>Fehlgeschlagen: {why}. {where}.</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>Fetch the rest of the memory</source>
      <translation>Rest des Arbeitsspeichers holen</translation>
    </message>
    <message>
      <source>Fibre Channel</source>
      <translation>Fibre Channel</translation>
    </message>
    <message>
      <source>Fibre Channel disk</source>
      <translation>Fibre-Channel-Platte</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File &gt; Connect… asks for the kind and the server; Test tries it and keeps nothing.</source>
      <translation>Datei &gt; Verbinden… fragt nach Art und Server; „Testen“ probiert es aus und behält nichts.</translation>
    </message>
    <message>
      <source>File &gt; Export Datacenter… writes the estate without a password in it, and Save… in Event Log Details writes the whole report of a migration. The two say what somebody else needs to know.</source>
      <translation>Datei &gt; Datacenter exportieren… schreibt den Bestand ohne ein Passwort darin, und „Speichern…“ in „Details zum Ereignis“ schreibt den ganzen Bericht einer Migration. Beide zusammen sagen, was jemand anderes wissen muss.</translation>
    </message>
    <message>
      <source>File disabled</source>
      <translation>Datei deaktiviert</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
      <source>File {file}</source>
      <translation>Datei {file}</translation>
    </message>
    <message>
      <source>File {file}, without policies</source>
      <translation>Datei {file}, ohne Richtlinien</translation>
    </message>
    <message>
      <source>Filter by action, VM, host, user…</source>
      <translation>Nach Aktion, VM, Host, Benutzer filtern…</translation>
    </message>
    <message>
      <source>Filter by event, VM, message…</source>
      <translation>Nach Ereignis, VM, Meldung filtern…</translation>
    </message>
    <message>
      <source>Filter by name, host, network…</source>
      <translation>Nach Name, Host, Netzwerk filtern…</translation>
    </message>
    <message>
      <source>Filter by name, pattern, reason…</source>
      <translation>Nach Name, Muster, Begründung filtern…</translation>
    </message>
    <message>
      <source>Filter by name, state…</source>
      <translation>Nach Name, Zustand filtern…</translation>
    </message>
    <message>
      <source>Filter by name, type, host…</source>
      <translation>Nach Name, Art, Host filtern…</translation>
    </message>
    <message>
      <source>Filter the rows of this view</source>
      <translation>Die Zeilen dieser Ansicht filtern</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Find other hosts for all virtual machines of the selected host</source>
      <translation>Andere Hosts für alle virtuellen Maschinen des gewählten Hosts finden</translation>
    </message>
    <message>
      <source>Find out who holds it before you start {vm} anywhere.</source>
      <translation>Finden Sie heraus, wer sie hält, bevor Sie {vm} irgendwo starten.</translation>
    </message>
    <message>
      <source>Finding a host for each</source>
      <translation>Für jede wird ein Host gesucht</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <source>Findings for {hosts}</source>
      <translation>Befunde zu {hosts}</translation>
    </message>
    <message>
      <source>Findings for {host}</source>
      <translation>Befunde zu {host}</translation>
    </message>
    <message>
      <source>Findings for {host}: 1 blocker</source>
      <translation>Befunde zu {host}: 1 Hindernis</translation>
    </message>
    <message>
      <source>Findings for {host}: {count} blockers</source>
      <translation>Befunde zu {host}: {count} Hindernisse</translation>
    </message>
    <message>
      <source>Finds out where a virtual machine can go, moves it there, and remembers it. Apache License 2.0. Uses Qt for Python (LGPL).</source>
      <translation>Findet heraus, wohin eine virtuelle Maschine kann, bringt sie dorthin und merkt es sich. Apache-Lizenz 2.0. Nutzt Qt for Python (LGPL).</translation>
    </message>
    <message>
      <source>Fingerprint</source>
      <translation>Fingerabdruck</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>First would be {host}.</source>
      <translation>Zuerst käme {host}.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder not known</source>
      <translation>Ordner nicht bekannt</translation>
    </message>
    <message>
      <source>For each, after a look at what it holds:</source>
      <translation>Für jeden, nach einem Blick darauf, was er enthält:</translation>
    </message>
    <message>
      <source>For hosts before it another warning would have had to be acknowledged.</source>
      <translation>Für Hosts davor hätte eine weitere Warnung zur Kenntnis genommen werden müssen.</translation>
    </message>
    <message>
      <source>Forget It</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>Frei</translation>
    </message>
    <message>
      <source>Free memory</source>
      <translation>Freier Arbeitsspeicher</translation>
    </message>
    <message>
      <source>Free memory there, or choose another host.</source>
      <translation>Schaffen Sie dort freien Arbeitsspeicher, oder wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>Free some there, choose another host, or lower the reservation.</source>
      <translation>Schaffen Sie dort Platz, wählen Sie einen anderen Host, oder senken Sie die Reservierung.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From its next start VM Client speaks the language of the desktop, where it knows it.</source>
      <translation>Ab dem nächsten Start spricht VM Client die Sprache des Desktops, wenn er sie kennt.</translation>
    </message>
    <message>
      <source>From its next start VM Client speaks {language}.</source>
      <translation>Ab dem nächsten Start spricht VM Client {language}.</translation>
    </message>
    <message>
      <source>From the switch-over on only the target has the newest memory.</source>
      <translation>Ab der Umschaltung hat nur das Ziel den neuesten Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>Fully utilized</source>
      <translation>Voll ausgelastet</translation>
    </message>
    <message>
      <source>GB/s</source>
      <translation>GB/s</translation>
    </message>
    <message>
      <source>General</source>
      <translation>Allgemein</translation>
    </message>
    <message>
      <source>Getting started</source>
      <translation>Erste Schritte</translation>
    </message>
    <message>
      <source>GiB</source>
      <translation>GiB</translation>
    </message>
    <message>
      <source>Give the file a name to save it.</source>
      <translation>Geben Sie der Datei einen Namen, um sie zu speichern.</translation>
    </message>
    <message>
      <source>Give {host} a VMkernel adapter with vMotion, and a license that has it.</source>
      <translation>Geben Sie {host} einen VMkernel-Adapter mit vMotion und eine Lizenz, die es enthält.</translation>
    </message>
    <message>
      <source>Go On</source>
      <translation>Fortfahren</translation>
    </message>
    <message>
      <source>Go to the next control; with Shift to the one before.</source>
      <translation>Zum nächsten Bedienelement; mit Umschalt zum vorigen.</translation>
    </message>
    <message>
      <source>Go to the next page of a dialog with tabs.</source>
      <translation>Zur nächsten Seite eines Dialogs mit Reitern.</translation>
    </message>
    <message>
      <source>Guest OS</source>
      <translation>Gastsystem</translation>
    </message>
    <message>
      <source>Guest type missing</source>
      <translation>Gasttyp fehlt</translation>
    </message>
    <message>
      <source>Guests</source>
      <translation>Gäste</translation>
    </message>
    <message>
      <source>H&amp;ost</source>
      <translation>H&amp;ost</translation>
    </message>
    <message>
      <source>HVM</source>
      <translation>HVM</translation>
    </message>
    <message>
      <source>Hard&amp;ware</source>
      <translation>Hard&amp;ware</translation>
    </message>
    <message>
      <source>Hardware</source>
      <translation>Hardware</translation>
    </message>
    <message>
      <source>Has every CPU feature that the guest uses</source>
      <translation>Hat jede CPU-Funktion, die der Gast nutzt</translation>
    </message>
    <message>
      <source>Has snapshots</source>
      <translation>Hat Snapshots</translation>
    </message>
    <message>
      <source>Have all policies in the file of the selected one count for nothing; it stays on the disk</source>
      <translation>Alle Richtlinien in der Datei der gewählten nicht gelten lassen; sie bleibt auf der Festplatte</translation>
    </message>
    <message>
      <source>Have it granted, or connect as a user who has it.</source>
      <translation>Lassen Sie es sich erteilen, oder verbinden Sie sich als ein Benutzer, der es hat.</translation>
    </message>
    <message>
      <source>Have the file of the selected policy count again, as it is</source>
      <translation>Die Datei der gewählten Richtlinie wieder gelten lassen, wie sie ist</translation>
    </message>
    <message>
      <source>Have the selected migration go on, which was interrupted</source>
      <translation>Die gewählte Migration fortsetzen, die unterbrochen wurde</translation>
    </message>
    <message>
      <source>Have the selected policy count</source>
      <translation>Die gewählte Richtlinie gelten lassen</translation>
    </message>
    <message>
      <source>Have the selected policy count for nothing</source>
      <translation>Die gewählte Richtlinie nicht gelten lassen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Help – VM Client</source>
      <translation>Hilfe – VM Client</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Verbergen</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>Host</translation>
    </message>
    <message>
      <source>Host Server</source>
      <translation>Host-Server</translation>
    </message>
    <message>
      <source>Host Servers</source>
      <translation>Host-Server</translation>
    </message>
    <message>
      <source>Host settings</source>
      <translation>Host-Einstellungen</translation>
    </message>
    <message>
      <source>Host that policies refuse</source>
      <translation>Host, den Richtlinien ablehnen</translation>
    </message>
    <message>
      <source>Host's own: {number}</source>
      <translation>Eigener Wert des Hosts: {number}</translation>
    </message>
    <message>
      <source>Hosts</source>
      <translation>Hosts</translation>
    </message>
    <message>
      <source>Hosts before and after</source>
      <translation>Hosts vorher und nachher</translation>
    </message>
    <message>
      <source>Hosts now</source>
      <translation>Hosts jetzt</translation>
    </message>
    <message>
      <source>Hosts that can take it, best first</source>
      <translation>Hosts, die sie aufnehmen können, der beste zuerst</translation>
    </message>
    <message>
      <source>Hosts that cannot</source>
      <translation>Hosts, die es nicht können</translation>
    </message>
    <message>
      <source>Hosts, tried</source>
      <translation>Hosts, ausprobiert</translation>
    </message>
    <message>
      <source>How busy the VM's virtual CPUs are; not defined where nobody measured</source>
      <translation>Wie beschäftigt die virtuellen CPUs der VM sind; nicht definiert, wo niemand gemessen hat</translation>
    </message>
    <message>
      <source>How far it is, rates and the pause are not reported by {kind}.</source>
      <translation>Wie weit es ist, Raten und die Pause werden von {kind} nicht gemeldet.</translation>
    </message>
    <message>
      <source>How hosts are ranked</source>
      <translation>Wie Hosts geordnet werden</translation>
    </message>
    <message>
      <source>How it would move: live, suspend, warm or move</source>
      <translation>Wie sie umziehen würde: live, suspend, warm oder move</translation>
    </message>
    <message>
      <source>How long the VM is expected to stand still; not defined where nothing is expected</source>
      <translation>Wie lange die VM voraussichtlich stillsteht; nicht definiert, wo nichts erwartet wird</translation>
    </message>
    <message>
      <source>How long the copy would take: the memory, and what the guest changes meanwhile, over the slower end's bandwidth. Two costs within a tenth of each other are a tie.</source>
      <translation>Wie lange die Kopie dauern würde: der Arbeitsspeicher, und was der Gast unterdessen ändert, geteilt durch die Bandbreite des langsameren Endes. Liegen zwei Werte höchstens ein Zehntel auseinander, gilt das als Gleichstand.</translation>
    </message>
    <message>
      <source>How long this move is expected to take; not defined with no end in sight</source>
      <translation>Wie lange dieser Umzug voraussichtlich dauert; nicht definiert, wenn kein Ende abzusehen ist</translation>
    </message>
    <message>
      <source>How many VMs hold a slot on the target, those on their way included</source>
      <translation>Wie viele VMs einen Slot auf dem Ziel belegen, einschließlich derer auf dem Weg dorthin</translation>
    </message>
    <message>
      <source>How many match the patterns at this moment. None is a hint that a pattern is wrong.</source>
      <translation>Auf wie viele die Muster in diesem Augenblick zutreffen. Keine ist ein Hinweis, dass ein Muster falsch ist.</translation>
    </message>
    <message>
      <source>How many more VMs the target may have; not below 0</source>
      <translation>Wie viele VMs das Ziel noch haben darf; nicht unter 0</translation>
    </message>
    <message>
      <source>How many snapshots the VM has</source>
      <translation>Wie viele Snapshots die VM hat</translation>
    </message>
    <message>
      <source>How many virtual disks the VM has</source>
      <translation>Wie viele virtuelle Festplatten die VM hat</translation>
    </message>
    <message>
      <source>How to Connect…</source>
      <translation>Wie verbinden…</translation>
    </message>
    <message>
      <source>How to Create…</source>
      <translation>Wie anlegen…</translation>
    </message>
    <message>
      <source>How to Delete…</source>
      <translation>Wie löschen…</translation>
    </message>
    <message>
      <source>How to Enable…</source>
      <translation>Wie aktivieren…</translation>
    </message>
    <message>
      <source>How to End It…</source>
      <translation>Wie beenden…</translation>
    </message>
    <message>
      <source>How to Mount…</source>
      <translation>Wie einhängen…</translation>
    </message>
    <message>
      <source>How to Remove…</source>
      <translation>Wie entfernen…</translation>
    </message>
    <message>
      <source>How to Turn On…</source>
      <translation>Wie einschalten…</translation>
    </message>
    <message>
      <source>Hyper-V</source>
      <translation>Hyper-V</translation>
    </message>
    <message>
      <source>Hypervisor</source>
      <translation>Hypervisor</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identität</translation>
    </message>
    <message>
      <source>If a policy were disabled</source>
      <translation>Wenn eine Richtlinie deaktiviert wäre</translation>
    </message>
    <message>
      <source>If all {count} were solved</source>
      <translation>Wären alle {count} behoben</translation>
    </message>
    <message>
      <source>If both were solved</source>
      <translation>Wären beide behoben</translation>
    </message>
    <message>
      <source>If it is listed there as inactive:</source>
      <translation>Wenn es dort als inaktiv aufgeführt ist:</translation>
    </message>
    <message>
      <source>If it is not listed, define it with the same source as on {host}:</source>
      <translation>Wenn es nicht aufgeführt ist, definieren Sie es mit derselben Quelle wie auf {host}:</translation>
    </message>
    <message>
      <source>If it were disabled</source>
      <translation>Wenn sie deaktiviert wäre</translation>
    </message>
    <message>
      <source>If one that applies ranks by a fact, that goes before all else.</source>
      <translation>Wenn eine zutreffende Richtlinie nach einem Fakt ordnet, geht das allem anderen vor.</translation>
    </message>
    <message>
      <source>If the first holds, the second, else the third</source>
      <translation>Gilt das erste, dann das zweite, sonst das dritte</translation>
    </message>
    <message>
      <source>If they are two, one was cloned: give it an identity of its own.</source>
      <translation>Wenn es zwei sind, wurde einer geklont: Geben Sie ihm eine eigene Identität.</translation>
    </message>
    <message>
      <source>If this were solved</source>
      <translation>Wäre dies behoben</translation>
    </message>
    <message>
      <source>If, then, else</source>
      <translation>Wenn, dann, sonst</translation>
    </message>
    <message>
      <source>Illegal trailing comma before end of array</source>
      <translation>ein Komma zu viel vor dem Ende der Liste</translation>
    </message>
    <message>
      <source>Illegal trailing comma before end of object</source>
      <translation>ein Komma zu viel vor dem Ende des Objekts</translation>
    </message>
    <message>
      <source>In every window</source>
      <translation>In jedem Fenster</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>In Kraft</translation>
    </message>
    <message>
      <source>In four steps</source>
      <translation>In vier Schritten</translation>
    </message>
    <message>
      <source>In maintenance mode</source>
      <translation>Im Wartungsmodus</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>In sync</source>
      <translation>Synchron</translation>
    </message>
    <message>
      <source>In the Policies view</source>
      <translation>In der Ansicht „Richtlinien“</translation>
    </message>
    <message>
      <source>In the vSphere Client add the port group {name} to {host}.</source>
      <translation>Fügen Sie im vSphere Client auf {host} die Portgruppe {name} hinzu.</translation>
    </message>
    <message>
      <source>In the vSphere Client edit the settings of {vm}: disconnect the CD/DVD drive.</source>
      <translation>Bearbeiten Sie im vSphere Client die Einstellungen von {vm}: Trennen Sie das CD/DVD-Laufwerk.</translation>
    </message>
    <message>
      <source>In the vSphere Client enable vMotion on a VMkernel adapter of {host}.</source>
      <translation>Aktivieren Sie im vSphere Client vMotion auf einem VMkernel-Adapter von {host}.</translation>
    </message>
    <message>
      <source>In the vSphere Client mount the datastore {name} on {host}.</source>
      <translation>Hängen Sie im vSphere Client den Datastore {name} auf {host} ein.</translation>
    </message>
    <message>
      <source>In the vSphere Client: {host}, Exit Maintenance Mode.</source>
      <translation>Im vSphere Client: {host}, „Exit Maintenance Mode“.</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Information</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
      <source>Install the package {package} and start again.</source>
      <translation>Installieren Sie das Paket {package}, und starten Sie neu.</translation>
    </message>
    <message>
      <source>Interrupt Its Post-Copy</source>
      <translation>Sein Post-Copy unterbrechen</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Unterbrochen</translation>
    </message>
    <message>
      <source>Interrupted: its memory is on two hosts</source>
      <translation>Unterbrochen: Ihr Arbeitsspeicher liegt auf zwei Hosts</translation>
    </message>
    <message>
      <source>Invalid \escape</source>
      <translation>ungültiges Zeichen nach \</translation>
    </message>
    <message>
      <source>Invalid \uXXXX escape</source>
      <translation>ungültige Zeichenangabe, erwartet wird \uXXXX</translation>
    </message>
    <message>
      <source>Invalid control character at</source>
      <translation>hier steht ein unerlaubtes Steuerzeichen</translation>
    </message>
    <message>
      <source>Inventory</source>
      <translation>Inventar</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>Das ist ein Ordner</translation>
    </message>
    <message>
      <source>Is listed from a datacenter file alone, and cannot be migrated from here.</source>
      <translation>Wird nur aus einer Datacenter-Datei aufgeführt und kann von hier aus nicht migriert werden.</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Aussteller</translation>
    </message>
    <message>
      <source>It answers: {hosts}, {vms}.</source>
      <translation>Die Verbindung antwortet: {hosts}, {vms}.</translation>
    </message>
    <message>
      <source>It asks: {question}</source>
      <translation>Sie fragt: {question}</translation>
    </message>
    <message>
      <source>It came with {connection}. It is changed in that datacenter file.</source>
      <translation>Sie kam mit {connection}. Geändert wird sie in jener Datacenter-Datei.</translation>
    </message>
    <message>
      <source>It came with {connection}: copy it to your policies to change it.</source>
      <translation>Sie kam mit {connection}: Kopieren Sie sie in Ihre Richtlinien, um sie zu ändern.</translation>
    </message>
    <message>
      <source>It can be looked at; what cannot be remembered is not begun. {path}</source>
      <translation>Es kann angesehen werden; was sich nicht festhalten lässt, wird nicht begonnen. {path}</translation>
    </message>
    <message>
      <source>It cannot be cancelled any more</source>
      <translation>Sie kann nicht mehr abgebrochen werden</translation>
    </message>
    <message>
      <source>It changes</source>
      <translation>Sie ändert</translation>
    </message>
    <message>
      <source>It concerns a host and no virtual machine</source>
      <translation>Es betrifft einen Host und keine virtuelle Maschine</translation>
    </message>
    <message>
      <source>It concerns no virtual machine that is there now.</source>
      <translation>Sie betrifft keine virtuelle Maschine, die jetzt da ist.</translation>
    </message>
    <message>
      <source>It could not be found out whether {source} reaches the port on {host}{reason}.</source>
      <translation>Es war nicht festzustellen, ob {source} den Port auf {host} erreicht{reason}.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. It could not be resumed either. Both hosts are marked out of sync.</source>
      <translation>Sie konnte nicht migriert werden: {cause}. Sie konnte auch nicht fortgesetzt werden. Beide Hosts sind als nicht synchron markiert.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. Its disks and its saved memory are as they were. Both hosts are marked out of sync.</source>
      <translation>Sie konnte nicht migriert werden: {cause}. Ihre Festplatten und ihr gesicherter Arbeitsspeicher sind, wie sie waren. Beide Hosts sind als nicht synchron markiert.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. {source} could not take it back. Both hosts are marked out of sync.</source>
      <translation>Sie konnte nicht migriert werden: {cause}. {source} konnte sie nicht zurücknehmen. Beide Hosts sind als nicht synchron markiert.</translation>
    </message>
    <message>
      <source>It counts for nothing, and stays in the file.</source>
      <translation>Sie zählt nicht und bleibt in der Datei stehen.</translation>
    </message>
    <message>
      <source>It does not converge, and will not by itself.</source>
      <translation>Es konvergiert nicht und wird es von selbst auch nicht.</translation>
    </message>
    <message>
      <source>It does not run</source>
      <translation>Sie läuft nicht</translation>
    </message>
    <message>
      <source>It ended the operation because something did not come in time.</source>
      <translation>Er hat den Vorgang beendet, weil etwas nicht rechtzeitig kam.</translation>
    </message>
    <message>
      <source>It ends with the next pass, and {vm} stands still for up to {time}.</source>
      <translation>Es endet mit dem nächsten Durchgang, und {vm} steht bis zu {time} still.</translation>
    </message>
    <message>
      <source>It goes on running on {host}; what was copied is discarded.</source>
      <translation>Sie läuft auf {host} weiter; was kopiert wurde, wird verworfen.</translation>
    </message>
    <message>
      <source>It has been read again and is as it was left there; nothing was saved.</source>
      <translation>Sie wurde neu gelesen und ist, wie sie dort hinterlassen wurde; es wurde nichts gespeichert.</translation>
    </message>
    <message>
      <source>It has no path</source>
      <translation>Es hat keinen Pfad</translation>
    </message>
    <message>
      <source>It has not ended yet</source>
      <translation>Es ist noch nicht beendet</translation>
    </message>
    <message>
      <source>It has not started yet</source>
      <translation>Es hat noch nicht begonnen</translation>
    </message>
    <message>
      <source>It has to be allowed before the start, under Advanced</source>
      <translation>Es muss vor dem Beginn erlaubt werden, unter „Erweitert“</translation>
    </message>
    <message>
      <source>It is being migrated</source>
      <translation>Sie wird migriert</translation>
    </message>
    <message>
      <source>It is being moved</source>
      <translation>Sie wird verschoben</translation>
    </message>
    <message>
      <source>It is being registered on another host</source>
      <translation>Sie wird auf einem anderen Host registriert</translation>
    </message>
    <message>
      <source>It is being registered on its host again</source>
      <translation>Sie wird wieder auf ihrem Host registriert</translation>
    </message>
    <message>
      <source>It is being resumed</source>
      <translation>Sie wird fortgesetzt</translation>
    </message>
    <message>
      <source>It is being started from its saved memory</source>
      <translation>Sie wird aus ihrem gesicherten Arbeitsspeicher gestartet</translation>
    </message>
    <message>
      <source>It is being suspended</source>
      <translation>Sie wird suspendiert</translation>
    </message>
    <message>
      <source>It is brought back to {host} and runs on there.</source>
      <translation>Sie wird nach {host} zurückgebracht und läuft dort weiter.</translation>
    </message>
    <message>
      <source>It is brought back to {host}, as it was before.</source>
      <translation>Sie wird nach {host} zurückgebracht, wie sie vorher war.</translation>
    </message>
    <message>
      <source>It is connected to no virtual network</source>
      <translation>Sie ist mit keinem virtuellen Netzwerk verbunden</translation>
    </message>
    <message>
      <source>It is damaged</source>
      <translation>Es ist beschädigt</translation>
    </message>
    <message>
      <source>It is disabled and counts for nothing.</source>
      <translation>Sie ist deaktiviert und gilt nicht.</translation>
    </message>
    <message>
      <source>It is disabled.</source>
      <translation>Sie ist deaktiviert.</translation>
    </message>
    <message>
      <source>It is done by the hypervisor at once, and ends by itself</source>
      <translation>Es wird vom Hypervisor sofort erledigt und endet von selbst</translation>
    </message>
    <message>
      <source>It is enabled.</source>
      <translation>Sie ist aktiviert.</translation>
    </message>
    <message>
      <source>It is for {names}.</source>
      <translation>Es gilt für {names}.</translation>
    </message>
    <message>
      <source>It is known whether migration is turned on</source>
      <translation>Es ist bekannt, ob die Migration eingeschaltet ist</translation>
    </message>
    <message>
      <source>It is not interrupted</source>
      <translation>Sie ist nicht unterbrochen</translation>
    </message>
    <message>
      <source>It is not known where your files are kept: set HOME, or VMCLIENT_HOME, to a folder of yours.</source>
      <translation>Es ist nicht bekannt, wo Ihre Dateien liegen: Setzen Sie HOME oder VMCLIENT_HOME auf einen Ihrer Ordner.</translation>
    </message>
    <message>
      <source>It is one of your policies already.</source>
      <translation>Sie ist schon eine Ihrer Richtlinien.</translation>
    </message>
    <message>
      <source>It is removed from its file. To have it count for nothing for a while, disable it.</source>
      <translation>Sie wird aus ihrer Datei entfernt. Soll sie nur eine Weile nicht gelten, deaktivieren Sie sie.</translation>
    </message>
    <message>
      <source>It is removed from the disk, with all that is in it.</source>
      <translation>Sie wird von der Festplatte entfernt, mit allem, was darin ist.</translation>
    </message>
    <message>
      <source>It is set aside under another name beside the new one, and an entry says so. Nothing is deleted.</source>
      <translation>Es wird unter anderem Namen neben das neue gelegt, und ein Eintrag sagt das. Nichts wird gelöscht.</translation>
    </message>
    <message>
      <source>It is still being read</source>
      <translation>Es wird noch gelesen</translation>
    </message>
    <message>
      <source>It is trusted until the program ends.</source>
      <translation>Ihm wird vertraut, bis das Programm endet.</translation>
    </message>
    <message>
      <source>It keeps running on {host}. Nothing was changed.</source>
      <translation>Sie läuft auf {host} weiter. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>It leaves the order of hosts as it is</source>
      <translation>Sie lässt die Reihenfolge der Hosts, wie sie ist</translation>
    </message>
    <message>
      <source>It may go on over it by itself when the hosts reach each other again.</source>
      <translation>Es kann darüber von selbst weitergehen, wenn die Hosts einander wieder erreichen.</translation>
    </message>
    <message>
      <source>It may use the whole link instead of {rate}; other traffic there gets slower.</source>
      <translation>Sie darf die ganze Leitung statt {rate} nutzen; anderer Verkehr dort wird langsamer.</translation>
    </message>
    <message>
      <source>It names no server at all.</source>
      <translation>Es nennt überhaupt keinen Server.</translation>
    </message>
    <message>
      <source>It refuses no host</source>
      <translation>Sie schließt keinen Host aus</translation>
    </message>
    <message>
      <source>It says that its service is not available at the moment.</source>
      <translation>Laut Antwort ist der Dienst im Augenblick nicht verfügbar.</translation>
    </message>
    <message>
      <source>It shows {fingerprint}; accepted on this machine was {expected}. No password was sent. Either it was renewed, or somebody is in between.</source>
      <translation>Gezeigt wird {fingerprint}; auf diesem Rechner akzeptiert war {expected}. Es wurde kein Passwort gesendet. Entweder wurde es erneuert, oder jemand sitzt dazwischen.</translation>
    </message>
    <message>
      <source>It shows {fingerprint}; known is {expected}. Either the server was set up anew, or somebody is in between.</source>
      <translation>Er zeigt {fingerprint}; bekannt ist {expected}. Entweder wurde der Server neu aufgesetzt, oder jemand steht dazwischen.</translation>
    </message>
    <message>
      <source>It starts by itself when its turn comes; {host} is tested again then.</source>
      <translation>Es beginnt von selbst, wenn es an der Reihe ist; {host} wird dann erneut geprüft.</translation>
    </message>
    <message>
      <source>It stays on {host}.</source>
      <translation>Sie bleibt auf {host}.</translation>
    </message>
    <message>
      <source>It stays on {host}. Nothing was changed.</source>
      <translation>Sie bleibt auf {host}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>It stays suspended on {host}; what was copied is discarded.</source>
      <translation>Sie bleibt suspendiert auf {host}; was kopiert wurde, wird verworfen.</translation>
    </message>
    <message>
      <source>It takes no virtual machines until that ends.</source>
      <translation>Bis der endet, werden dort keine virtuellen Maschinen angenommen.</translation>
    </message>
    <message>
      <source>It waits for an answer before anything else can be done with it{text}.</source>
      <translation>Sie wartet auf eine Antwort, bevor irgendetwas anderes mit ihr geschehen kann{text}.</translation>
    </message>
    <message>
      <source>It waits for nothing that you have to do.</source>
      <translation>Sie wartet auf nichts, das Sie tun müssten.</translation>
    </message>
    <message>
      <source>It was changed outside VM Client.</source>
      <translation>Er wurde außerhalb von VM Client geändert.</translation>
    </message>
    <message>
      <source>It was not printed</source>
      <translation>Es wurde nicht gedruckt</translation>
    </message>
    <message>
      <source>It was started there, and does not hold what the other hosts have under that name.</source>
      <translation>Er wurde dort gestartet und enthält nicht, was die anderen Hosts unter diesem Namen haben.</translation>
    </message>
    <message>
      <source>It was valid until {until}. One that has expired is never accepted, not even by consent: have it renewed at the server.</source>
      <translation>Es war gültig bis {until}. Ein abgelaufenes wird nie akzeptiert, auch nicht mit Einverständnis: Lassen Sie es am Server erneuern.</translation>
    </message>
    <message>
      <source>It would not have {vm} there{reason}.</source>
      <translation>Er würde {vm} dort nicht haben wollen{reason}.</translation>
    </message>
    <message>
      <source>Its SHA-256 fingerprint is {fingerprint}. No password was sent.</source>
      <translation>Sein SHA-256-Fingerabdruck ist {fingerprint}. Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
      <source>Its certificate is self-signed: anybody could have made one that says the same.</source>
      <translation>Das Zertifikat ist selbst signiert: Jeder könnte eines mit gleichem Inhalt erstellt haben.</translation>
    </message>
    <message>
      <source>Its certificate was issued by an authority that this system does not know.</source>
      <translation>Das Zertifikat stammt von einer Zertifizierungsstelle, die dieses System nicht kennt.</translation>
    </message>
    <message>
      <source>Its disks are cached on {source}, and {target} could read old data.</source>
      <translation>Ihre Festplatten werden auf {source} gecacht, und {target} könnte alte Daten lesen.</translation>
    </message>
    <message>
      <source>Its disks are on no repository</source>
      <translation>Ihre Festplatten liegen auf keinem Repository</translation>
    </message>
    <message>
      <source>Its file cannot be read.</source>
      <translation>Ihre Datei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>Its file is disabled: none of the policies in it counts.</source>
      <translation>Ihre Datei ist deaktiviert: Keine der Richtlinien darin gilt.</translation>
    </message>
    <message>
      <source>Its first line is no password.</source>
      <translation>Ihre erste Zeile ist kein Passwort.</translation>
    </message>
    <message>
      <source>Its host does not answer</source>
      <translation>Ihr Host antwortet nicht</translation>
    </message>
    <message>
      <source>Its memory is on two hosts</source>
      <translation>Ihr Arbeitsspeicher liegt auf zwei Hosts</translation>
    </message>
    <message>
      <source>Its memory lies in a file on {source} that does not move with it. Restore it first.</source>
      <translation>Der Arbeitsspeicher liegt in einer Datei auf {source}, die nicht mit umzieht. Stellen Sie sie zuerst wieder her.</translation>
    </message>
    <message>
      <source>Its memory was on two hosts, and one has let its part go. {source} says: {source_state}. {target} says: {target_state}. Both are marked out of sync.</source>
      <translation>Ihr Speicher lag auf zwei Hosts, und einer hat seinen Teil aufgegeben. {source} sagt: {source_state}. {target} sagt: {target_state}. Beide sind als nicht synchron markiert.</translation>
    </message>
    <message>
      <source>Its own words are under Details.</source>
      <translation>Der genaue Wortlaut steht unter „Details“.</translation>
    </message>
    <message>
      <source>Its policies do not count any more. To save writes it anew.</source>
      <translation>Ihre Richtlinien gelten nicht mehr. Speichern legt sie neu an.</translation>
    </message>
    <message>
      <source>Its present host</source>
      <translation>Ihr jetziger Host</translation>
    </message>
    <message>
      <source>Its version or its driver lacks what this needs.</source>
      <translation>Seiner Version oder seinem Treiber fehlt, was dies braucht.</translation>
    </message>
    <message>
      <source>Its version, its license or the kind of {vm} stands against it.</source>
      <translation>Version, Lizenz oder die Art von {vm} sprechen dagegen.</translation>
    </message>
    <message>
      <source>Its virtual machines are shown as Unknown, not as stopped. It is tried again by itself; Reconnect tries at once.</source>
      <translation>Seine virtuellen Maschinen werden als „Unbekannt“ geführt, nicht als gestoppt. Er wird von selbst erneut versucht; „Neu verbinden“ versucht es sofort.</translation>
    </message>
    <message>
      <source>Its virtual machines are shown as Unknown, not as stopped; what runs there goes on.</source>
      <translation>Die virtuellen Maschinen dort werden als „Unbekannt“ geführt, nicht als gestoppt; was dort läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>JSON document (*.json)</source>
      <translation>JSON-Dokument (*.json)</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Aufträge</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Jun</translation>
    </message>
    <message>
      <source>KVM</source>
      <translation>KVM</translation>
    </message>
    <message>
      <source>KVM refuses to migrate a virtual machine with snapshots. Delete them first.</source>
      <translation>KVM migriert keine virtuelle Maschine mit Snapshots. Löschen Sie sie zuerst.</translation>
    </message>
    <message>
      <source>Ke&amp;y file</source>
      <translation>&amp;Schlüsseldatei</translation>
    </message>
    <message>
      <source>Keep It</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep the Accepted One</source>
      <translation>Das akzeptierte behalten</translation>
    </message>
    <message>
      <source>Keeping the event log</source>
      <translation>Das Ereignisprotokoll aufbewahren</translation>
    </message>
    <message>
      <source>Kept in</source>
      <translation>Aufbewahrt in</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>KiB</source>
      <translation>KiB</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Kind of guest</source>
      <translation>Art des Gasts</translation>
    </message>
    <message>
      <source>Kind of key</source>
      <translation>Art des Schlüssels</translation>
    </message>
    <message>
      <source>Kinds of guests</source>
      <translation>Arten von Gästen</translation>
    </message>
    <message>
      <source>Known here</source>
      <translation>Hier bekannt</translation>
    </message>
    <message>
      <source>Known, and not tested:</source>
      <translation>Bekannt und nicht geprüft:</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>S&amp;prache</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Letzte 30 Tage</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Letzte 7 Tage</translation>
    </message>
    <message>
      <source>Last Event</source>
      <translation>Letztes Ereignis</translation>
    </message>
    <message>
      <source>Last answer</source>
      <translation>Letzte Antwort</translation>
    </message>
    <message>
      <source>Last hour</source>
      <translation>Letzte Stunde</translation>
    </message>
    <message>
      <source>Leave on {host}</source>
      <translation>Auf {host} lassen</translation>
    </message>
    <message>
      <source>Left where it is</source>
      <translation>Gelassen, wo sie ist</translation>
    </message>
    <message>
      <source>Less loaded than {host}, but a matching CPU model goes first.</source>
      <translation>Weniger ausgelastet als {host}, aber ein passendes CPU-Modell geht vor.</translation>
    </message>
    <message>
      <source>Let Every End Be Reported Wrongly</source>
      <translation>Jedes Ende falsch melden lassen</translation>
    </message>
    <message>
      <source>Let It Refuse Migrations</source>
      <translation>Ihn Migrationen ablehnen lassen</translation>
    </message>
    <message>
      <source>Let Its Daemon Hang</source>
      <translation>Seinen Daemon hängen lassen</translation>
    </message>
    <message>
      <source>Let Progress Run Backwards</source>
      <translation>Fortschritt rückwärts laufen lassen</translation>
    </message>
    <message>
      <source>Let the management service on {source} log in to {target}, or set TLS up between the two.</source>
      <translation>Lassen Sie den Verwaltungsdienst auf {source} sich bei {target} anmelden, oder richten Sie TLS zwischen den beiden ein.</translation>
    </message>
    <message>
      <source>Lift Bandwidth Limit</source>
      <translation>Bandbreitengrenze aufheben</translation>
    </message>
    <message>
      <source>Light or dark as the desktop says</source>
      <translation>Hell oder dunkel, wie der Desktop es vorgibt</translation>
    </message>
    <message>
      <source>Limit the &amp;bandwidth to</source>
      <translation>&amp;Bandbreite begrenzen auf</translation>
    </message>
    <message>
      <source>Limit the bandwidth</source>
      <translation>Bandbreite begrenzen</translation>
    </message>
    <message>
      <source>Line {line}: {error}</source>
      <translation>Zeile {line}: {error}</translation>
    </message>
    <message>
      <source>Link to {host}: not known</source>
      <translation>Leitung zu {host}: unbekannt</translation>
    </message>
    <message>
      <source>Link: not known</source>
      <translation>Leitung: unbekannt</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>Live</translation>
    </message>
    <message>
      <source>Live migration</source>
      <translation>Live-Migration</translation>
    </message>
    <message>
      <source>Live: not known</source>
      <translation>Live: unbekannt</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Last</translation>
    </message>
    <message>
      <source>Load after</source>
      <translation>Last danach</translation>
    </message>
    <message>
      <source>Local</source>
      <translation>Lokal</translation>
    </message>
    <message>
      <source>Location</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Look at both hosts before you do anything else.</source>
      <translation>Sehen Sie sich beide Hosts an, bevor Sie irgendetwas anderes tun.</translation>
    </message>
    <message>
      <source>Look at both hosts before you do anything else: two running copies destroy its disks.</source>
      <translation>Sehen Sie sich beide Hosts an, bevor Sie irgendetwas anderes tun: Zwei laufende Kopien zerstören ihre Festplatten.</translation>
    </message>
    <message>
      <source>Look at both hosts before you start it anywhere: two running copies destroy its disks.</source>
      <translation>Sehen Sie auf beiden Hosts nach, bevor Sie sie irgendwo starten: Zwei laufende Kopien zerstören ihre Festplatten.</translation>
    </message>
    <message>
      <source>Look at both hosts, then start it on one of them; it begins from its disks.</source>
      <translation>Sehen Sie auf beiden Hosts nach, und starten Sie sie dann auf einem davon; sie beginnt von ihren Datenträgern.</translation>
    </message>
    <message>
      <source>Look at how it is written, and start VM Client again.</source>
      <translation>Prüfen Sie die Schreibweise, und starten Sie VM Client neu.</translation>
    </message>
    <message>
      <source>Look at it on {source}.</source>
      <translation>Sehen Sie sie auf {source} nach.</translation>
    </message>
    <message>
      <source>Look at its load and at the network. </source>
      <translation>Sehen Sie nach seiner Last und nach dem Netzwerk. </translation>
    </message>
    <message>
      <source>Look at its permissions, and at the room on the disk.</source>
      <translation>Prüfen Sie ihre Rechte und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
      <source>Look at its permissions, and start VM Client again.</source>
      <translation>Prüfen Sie ihre Zugriffsrechte, und starten Sie VM Client neu.</translation>
    </message>
    <message>
      <source>Look at its state on {source}.</source>
      <translation>Sehen Sie ihren Zustand auf {source} nach.</translation>
    </message>
    <message>
      <source>Look at the host with its own tools.</source>
      <translation>Sehen Sie sich den Host mit seinen eigenen Werkzeugen an.</translation>
    </message>
    <message>
      <source>Look at the host's list anew.</source>
      <translation>Sehen Sie sich die Liste des Hosts neu an.</translation>
    </message>
    <message>
      <source>Look at the inventory anew.</source>
      <translation>Sehen Sie sich das Inventar neu an.</translation>
    </message>
    <message>
      <source>Look at the licenses of the host and its vCenter.</source>
      <translation>Sehen Sie die Lizenzen des Hosts und seines vCenters nach.</translation>
    </message>
    <message>
      <source>Look at the virtual machine on its host.</source>
      <translation>Sehen Sie sich die virtuelle Maschine auf ihrem Host an.</translation>
    </message>
    <message>
      <source>Look at what it holds now. To save again replaces it.</source>
      <translation>Sehen Sie nach, was sie jetzt enthält. Erneutes Speichern ersetzt es.</translation>
    </message>
    <message>
      <source>Look at what the server says about it.</source>
      <translation>Sehen Sie nach, was der Server dazu sagt.</translation>
    </message>
    <message>
      <source>Look at {vm} on {host}.</source>
      <translation>Sehen Sie sich {vm} auf {host} an.</translation>
    </message>
    <message>
      <source>Look for a slip of the pen in the name or the port; the usual port is 443.</source>
      <translation>Prüfen Sie Name und Port auf Tippfehler; der übliche Port ist 443.</translation>
    </message>
    <message>
      <source>Look for a slip of the pen, or use the host's IP address.</source>
      <translation>Prüfen Sie auf Tippfehler, oder nehmen Sie die IP-Adresse des Hosts.</translation>
    </message>
    <message>
      <source>Look there for a missing disk, too little memory, or another processor, and migrate again.</source>
      <translation>Suchen Sie dort nach einer fehlenden Festplatte, zu wenig Arbeitsspeicher oder einem anderen Prozessor, und migrieren Sie erneut.</translation>
    </message>
    <message>
      <source>Look what that name stands for on {target}, or connect it by an address that both hosts use.</source>
      <translation>Sehen Sie nach, wofür dieser Name auf {target} steht, oder verbinden Sie ihn über eine Adresse, die beide Hosts benutzen.</translation>
    </message>
    <message>
      <source>Look whether a keyring service runs in this session and is unlocked.</source>
      <translation>Sehen Sie nach, ob in dieser Sitzung ein Schlüsselbunddienst läuft und entsperrt ist.</translation>
    </message>
    <message>
      <source>Look whether its management service runs and the port is right.</source>
      <translation>Sehen Sie nach, ob sein Verwaltungsdienst läuft und der Port stimmt.</translation>
    </message>
    <message>
      <source>Look whether the certificate files are there on both, have not expired, and name the hosts.</source>
      <translation>Sehen Sie nach, ob die Zertifikatsdateien auf beiden vorhanden und nicht abgelaufen sind und die Hosts nennen.</translation>
    </message>
    <message>
      <source>Look whether the certificate files are there, have not expired, and name this host.</source>
      <translation>Sehen Sie nach, ob die Zertifikatsdateien vorhanden und nicht abgelaufen sind und diesen Host nennen.</translation>
    </message>
    <message>
      <source>Look whether the disk is full, and who owns the file.</source>
      <translation>Sehen Sie nach, ob die Festplatte voll ist und wem die Datei gehört.</translation>
    </message>
    <message>
      <source>Look whether the disk is full.</source>
      <translation>Sehen Sie nach, ob die Festplatte voll ist.</translation>
    </message>
    <message>
      <source>Look whether the host is on and its management service runs.</source>
      <translation>Sehen Sie nach, ob der Host eingeschaltet ist und sein Verwaltungsdienst läuft.</translation>
    </message>
    <message>
      <source>Look whether the host is on, its management service runs, and no firewall is between.</source>
      <translation>Sehen Sie nach, ob der Host eingeschaltet ist, sein Verwaltungsdienst läuft und keine Firewall dazwischen steht.</translation>
    </message>
    <message>
      <source>Look whether the host is on, then reconnect it in the vCenter.</source>
      <translation>Sehen Sie nach, ob der Host eingeschaltet ist, und verbinden Sie ihn dann im vCenter neu.</translation>
    </message>
    <message>
      <source>Look whether the management service on {target} listens to other hosts, and at the firewall.</source>
      <translation>Sehen Sie nach, ob der Verwaltungsdienst auf {target} auf andere Hosts hört, und prüfen Sie die Firewall.</translation>
    </message>
    <message>
      <source>Look whether the port is right, and whether the server is too old for TLS 1.2.</source>
      <translation>Sehen Sie nach, ob der Port stimmt und ob der Server zu alt für TLS 1.2 ist.</translation>
    </message>
    <message>
      <source>Look which user may manage virtual machines on that host.</source>
      <translation>Sehen Sie nach, welcher Benutzer auf diesem Host virtuelle Maschinen verwalten darf.</translation>
    </message>
    <message>
      <source>Lose Events</source>
      <translation>Ereignisse verlieren</translation>
    </message>
    <message>
      <source>MB/s</source>
      <translation>MB/s</translation>
    </message>
    <message>
      <source>Ma&amp;ximum downtime</source>
      <translation>Größte Aus&amp;fallzeit</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <source>Machine type</source>
      <translation>Maschinentyp</translation>
    </message>
    <message>
      <source>Machine type missing</source>
      <translation>Maschinentyp fehlt</translation>
    </message>
    <message>
      <source>Machine type {machine} is not offered</source>
      <translation>Maschinentyp {machine} wird nicht angeboten</translation>
    </message>
    <message>
      <source>Machine types</source>
      <translation>Maschinentypen</translation>
    </message>
    <message>
      <source>Made for</source>
      <translation>Ausgestellt für</translation>
    </message>
    <message>
      <source>Maintenance</source>
      <translation>Wartung</translation>
    </message>
    <message>
      <source>Make the disk reachable on the host under the same path.</source>
      <translation>Machen Sie die Festplatte auf dem Host unter demselben Pfad erreichbar.</translation>
    </message>
    <message>
      <source>Make the name known on {source}, or set the address at which other hosts reach {target}.</source>
      <translation>Machen Sie den Namen auf {source} bekannt, oder setzen Sie die Adresse, unter der andere Hosts {target} erreichen.</translation>
    </message>
    <message>
      <source>Manager</source>
      <translation>Verwaltung</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>Mär</translation>
    </message>
    <message>
      <source>Max Hosted VMs</source>
      <translation>Höchstzahl VMs</translation>
    </message>
    <message>
      <source>Max Hosted VMs of {host} is its own value again: {new}, before {old}.</source>
      <translation>Höchstzahl VMs von {host} ist wieder der eigene Wert: {new}, vorher {old}.</translation>
    </message>
    <message>
      <source>Max Hosted VMs of {host} set from {old} to {new}.</source>
      <translation>Höchstzahl VMs von {host} von {old} auf {new} gesetzt.</translation>
    </message>
    <message>
      <source>Maximum downtime in ms</source>
      <translation>Größte Ausfallzeit in ms</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>May never finish</source>
      <translation>Endet vielleicht nie</translation>
    </message>
    <message>
      <source>Mean rate</source>
      <translation>Mittlere Rate</translation>
    </message>
    <message>
      <source>Medium {medium} lies on {repository}, which is not connected to {host}.</source>
      <translation>Medium {medium} liegt auf {repository}; das ist nicht mit {host} verbunden.</translation>
    </message>
    <message>
      <source>Medium {medium} lies on {source} itself.</source>
      <translation>Medium {medium} liegt auf {source} selbst.</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Arbeitsspeicher</translation>
    </message>
    <message>
      <source>Memory short</source>
      <translation>Zu wenig Speicher</translation>
    </message>
    <message>
      <source>Memory short by {short}</source>
      <translation>Arbeitsspeicher fehlt: {short}</translation>
    </message>
    <message>
      <source>Memory tight</source>
      <translation>Speicher knapp</translation>
    </message>
    <message>
      <source>Mend it under Text; the form shows it as soon as it can be read.</source>
      <translation>Berichtigen Sie ihn unter „Text“; das Formular zeigt ihn, sobald er lesbar ist.</translation>
    </message>
    <message>
      <source>Mend the file, or disable it, in the folder of the policies.</source>
      <translation>Berichtigen oder deaktivieren Sie die Datei, im Ordner der Richtlinien.</translation>
    </message>
    <message>
      <source>Mend the line, and start VM Client again.</source>
      <translation>Berichtigen Sie die Zeile, und starten Sie VM Client neu.</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <source>Met</source>
      <translation>Erfüllt</translation>
    </message>
    <message>
      <source>MiB</source>
      <translation>MiB</translation>
    </message>
    <message>
      <source>Migrate</source>
      <translation>Migrieren</translation>
    </message>
    <message>
      <source>Migrate (register)</source>
      <translation>Migrieren (registrieren)</translation>
    </message>
    <message>
      <source>Migrate Virtual Machine</source>
      <translation>Virtuelle Maschine migrieren</translation>
    </message>
    <message>
      <source>Migrate Virtual Machines</source>
      <translation>Virtuelle Maschinen migrieren</translation>
    </message>
    <message>
      <source>Migrate all the same. I have read: {what}.</source>
      <translation>Trotzdem migrieren. Ich habe gelesen: {what}.</translation>
    </message>
    <message>
      <source>Migrate all the same. I know that {host} has hardly any memory to spare then.</source>
      <translation>Trotzdem migrieren. Ich weiß, dass {host} dann kaum Arbeitsspeicher übrig hat.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether the CPU of {host} is enough for {vm}.</source>
      <translation>Migrieren, obwohl niemand sagen kann, ob die CPU von {host} für {vm} ausreicht.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether {host} reaches each disk of {vm}.</source>
      <translation>Migrieren, obwohl niemand sagen kann, ob {host} jede Festplatte von {vm} erreicht.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether {host} reaches the raw disks of {vm}.</source>
      <translation>Migrieren, obwohl niemand sagen kann, ob {host} die rohen Festplatten von {vm} erreicht.</translation>
    </message>
    <message>
      <source>Migrate although this could not be found out: {what}.</source>
      <translation>Migrieren, obwohl dies nicht festzustellen war: {what}.</translation>
    </message>
    <message>
      <source>Migrate although {count} things about {host} are not known. I have read them above.</source>
      <translation>Migrieren, obwohl {count} Punkte zu {host} nicht bekannt sind. Ich habe sie oben gelesen.</translation>
    </message>
    <message>
      <source>Migrate although {host} does not tell whether migration is turned on.</source>
      <translation>Migrieren, obwohl {host} nicht sagt, ob die Migration eingeschaltet ist.</translation>
    </message>
    <message>
      <source>Migrate although {host} gave no answer.</source>
      <translation>Migrieren, obwohl {host} keine Antwort gab.</translation>
    </message>
    <message>
      <source>Migrate although {host} was not asked.</source>
      <translation>Migrieren, obwohl {host} nicht gefragt wurde.</translation>
    </message>
    <message>
      <source>Migrate although {source} could not try the migration port of {host}.</source>
      <translation>Migrieren, obwohl {source} den Migrationsport von {host} nicht prüfen konnte.</translation>
    </message>
    <message>
      <source>Migrate although {source} did not say whether it reaches {host}.</source>
      <translation>Migrieren, obwohl {source} nicht gesagt hat, ob er {host} erreicht.</translation>
    </message>
    <message>
      <source>Migrate although {source} found the migration port of {host} closed.</source>
      <translation>Migrieren, obwohl {source} den Migrationsport von {host} geschlossen fand.</translation>
    </message>
    <message>
      <source>Migrate at once where one host alone can take the virtual machine and nothing has to be accepted</source>
      <translation>Sofort migrieren, wo nur ein einziger Host die virtuelle Maschine aufnehmen kann und nichts zu bestätigen ist</translation>
    </message>
    <message>
      <source>Migrate has a button for that.</source>
      <translation>„Migrieren“ hat eine Schaltfläche dafür.</translation>
    </message>
    <message>
      <source>Migrate it again if it is still wanted.</source>
      <translation>Migrieren Sie sie erneut, wenn es noch gewünscht ist.</translation>
    </message>
    <message>
      <source>Migrate it again once that is in order.</source>
      <translation>Migrieren Sie sie erneut, sobald das in Ordnung ist.</translation>
    </message>
    <message>
      <source>Migrate it again.</source>
      <translation>Migrieren Sie sie erneut.</translation>
    </message>
    <message>
      <source>Migrate it again: it is then offered to stand still for the length of the copy.</source>
      <translation>Migrieren Sie sie erneut: Dann wird angeboten, dass sie für die Dauer der Kopie stillsteht.</translation>
    </message>
    <message>
      <source>Migrate it as it is now.</source>
      <translation>Migrieren Sie sie, wie sie jetzt ist.</translation>
    </message>
    <message>
      <source>Migrate there, or close it and start this one again.</source>
      <translation>Migrieren Sie dort, oder schließen Sie ihn, und starten Sie diesen neu.</translation>
    </message>
    <message>
      <source>Migrate with {vm} standing still until it has arrived on {host}.</source>
      <translation>Migrieren, wobei {vm} stillsteht, bis sie auf {host} angekommen ist.</translation>
    </message>
    <message>
      <source>Migrate without drive {drive}. I know that {vm} cannot start again after a stop.</source>
      <translation>Ohne Laufwerk {drive} migrieren. Ich weiß, dass {vm} nach einem Halt nicht wieder starten kann.</translation>
    </message>
    <message>
      <source>Migrate without drives {drives}. I know that {vm} cannot start again after a stop.</source>
      <translation>Ohne die Laufwerke {drives} migrieren. Ich weiß, dass {vm} nach einem Halt nicht wieder starten kann.</translation>
    </message>
    <message>
      <source>Migrate {vms} all the same. I have read: {what}.</source>
      <translation>{vms} trotzdem migrieren. Ich habe gelesen: {what}.</translation>
    </message>
    <message>
      <source>Migrate {vms} although this could not be found out: {what}.</source>
      <translation>{vms} migrieren, obwohl dies nicht festzustellen war: {what}.</translation>
    </message>
    <message>
      <source>Migrate {vms} without the CD/DVD drives that their hosts cannot reach. I know that they cannot start again after a stop.</source>
      <translation>{vms} ohne die CD/DVD-Laufwerke migrieren, die ihre Hosts nicht erreichen. Ich weiß, dass sie nach einem Halt nicht wieder starten können.</translation>
    </message>
    <message>
      <source>Migrate {vm}</source>
      <translation>{vm} migrieren</translation>
    </message>
    <message>
      <source>Migrate {vm} all the same. I have read what the server says about {host}.</source>
      <translation>{vm} trotzdem migrieren. Ich habe gelesen, was der Server zu {host} sagt.</translation>
    </message>
    <message>
      <source>Migrate {vm} all the same. I know that {source} may refuse to while it runs.</source>
      <translation>{vm} trotzdem migrieren. Ich weiß, dass {source} es im Lauf ablehnen kann.</translation>
    </message>
    <message>
      <source>Migrated from {source}</source>
      <translation>Von {source} migriert</translation>
    </message>
    <message>
      <source>Migrating</source>
      <translation>Migration</translation>
    </message>
    <message>
      <source>Migrating to {target}</source>
      <translation>Migration nach {target}</translation>
    </message>
    <message>
      <source>Migration is off</source>
      <translation>Migration abgeschaltet</translation>
    </message>
    <message>
      <source>Migration is turned on</source>
      <translation>Migration ist eingeschaltet</translation>
    </message>
    <message>
      <source>Migration link</source>
      <translation>Migrationsleitung</translation>
    </message>
    <message>
      <source>Migration off at source</source>
      <translation>Migration aus (Quelle)</translation>
    </message>
    <message>
      <source>Migration port was closed</source>
      <translation>Migrationsport war geschlossen</translation>
    </message>
    <message>
      <source>Migration port: not known</source>
      <translation>Migrationsport: unbekannt</translation>
    </message>
    <message>
      <source>Migration while suspended</source>
      <translation>Migration in suspendiertem Zustand</translation>
    </message>
    <message>
      <source>Migration: not known</source>
      <translation>Migration: unbekannt</translation>
    </message>
    <message>
      <source>Migrations that were asked for since the start show here: queued, running, finished.</source>
      <translation>Migrationen, die seit dem Start verlangt wurden, erscheinen hier: wartend, laufend, fertig.</translation>
    </message>
    <message>
      <source>Minimal downtime</source>
      <translation>Minimale Ausfallzeit</translation>
    </message>
    <message>
      <source>Missing privilege: {privilege}.</source>
      <translation>Fehlendes Recht: {privilege}.</translation>
    </message>
    <message>
      <source>Missing: {features}.</source>
      <translation>Es fehlt: {features}.</translation>
    </message>
    <message>
      <source>Mo&amp;ve Up</source>
      <translation>Nach &amp;oben</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Mount it on {host} at the same path as on {source}.</source>
      <translation>Hängen Sie es auf {host} unter demselben Pfad ein wie auf {source}.</translation>
    </message>
    <message>
      <source>Mount its file system so that it can be written, and start the client again.</source>
      <translation>Hängen Sie sein Dateisystem beschreibbar ein, und starten Sie den Client neu.</translation>
    </message>
    <message>
      <source>Mount the repository at the same path on both hosts.</source>
      <translation>Hängen Sie das Repository auf beiden Hosts unter demselben Pfad ein.</translation>
    </message>
    <message>
      <source>Mounted at</source>
      <translation>Eingehängt unter</translation>
    </message>
    <message>
      <source>Mounted elsewhere</source>
      <translation>Anders eingehängt</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <source>Move Do&amp;wn</source>
      <translation>Nach &amp;unten</translation>
    </message>
    <message>
      <source>Move Virtual Machine</source>
      <translation>Virtuelle Maschine verschieben</translation>
    </message>
    <message>
      <source>Move it with the tools of its own hypervisor.</source>
      <translation>Verschieben Sie sie mit den Werkzeugen ihres eigenen Hypervisors.</translation>
    </message>
    <message>
      <source>Move or stop a virtual machine there, or give this one less memory.</source>
      <translation>Verschieben oder stoppen Sie dort eine virtuelle Maschine, oder geben Sie dieser weniger Arbeitsspeicher.</translation>
    </message>
    <message>
      <source>Move or stop a virtual machine there, or raise Max Hosted VMs in the host's settings.</source>
      <translation>Verschieben oder stoppen Sie dort eine virtuelle Maschine, oder erhöhen Sie die Höchstzahl VMs in den Einstellungen des Hosts.</translation>
    </message>
    <message>
      <source>Move the selected virtual machine to another host</source>
      <translation>Die gewählte virtuelle Maschine auf einen anderen Host bringen</translation>
    </message>
    <message>
      <source>Move while shut off</source>
      <translation>Verschieben in ausgeschaltetem Zustand</translation>
    </message>
    <message>
      <source>Move {vm}</source>
      <translation>{vm} verschieben</translation>
    </message>
    <message>
      <source>Move, shut off</source>
      <translation>Verschieben, ausgeschaltet</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Übertragen</translation>
    </message>
    <message>
      <source>Moved from {source}</source>
      <translation>Von {source} verschoben</translation>
    </message>
    <message>
      <source>Moved in {took}.</source>
      <translation>Verschoben in {took}.</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Wird verschoben</translation>
    </message>
    <message>
      <source>Moving to {target}</source>
      <translation>Wird verschoben nach {target}</translation>
    </message>
    <message>
      <source>Must finish</source>
      <translation>Muss fertig werden</translation>
    </message>
    <message>
      <source>NAME</source>
      <translation>NAME</translation>
    </message>
    <message>
      <source>NAS</source>
      <translation>NAS</translation>
    </message>
    <message>
      <source>NFS</source>
      <translation>NFS</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name another: VMCLIENT_HOME.</source>
      <translation>Nennen Sie einen anderen: VMCLIENT_HOME.</translation>
    </message>
    <message>
      <source>Name taken there</source>
      <translation>Name dort vergeben</translation>
    </message>
    <message>
      <source>Name {name} is taken</source>
      <translation>Name {name} ist vergeben</translation>
    </message>
    <message>
      <source>Names or patterns (*, ?, [ab]) with commas between them</source>
      <translation>Namen oder Muster (*, ?, [ab]), durch Kommas getrennt</translation>
    </message>
    <message>
      <source>Nearest: {host}</source>
      <translation>Am nächsten: {host}</translation>
    </message>
    <message>
      <source>Nearest: {host}, one thing in the way</source>
      <translation>Am nächsten: {host}, ein Punkt steht im Weg</translation>
    </message>
    <message>
      <source>Nearest: {host}, {count} things in the way</source>
      <translation>Am nächsten: {host}, {count} Punkte stehen im Weg</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
      <source>Network card {card} of {vm} is attached to it.</source>
      <translation>Netzwerkkarte {card} von {vm} ist damit verbunden.</translation>
    </message>
    <message>
      <source>Network cards</source>
      <translation>Netzwerkkarten</translation>
    </message>
    <message>
      <source>Network disk: not known</source>
      <translation>Netzplatte: unbekannt</translation>
    </message>
    <message>
      <source>Network missing</source>
      <translation>Netzwerk fehlt</translation>
    </message>
    <message>
      <source>Network {networks} missing</source>
      <translation>Netzwerk {networks} fehlt</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Netzwerke</translation>
    </message>
    <message>
      <source>New policy</source>
      <translation>Neue Richtlinie</translation>
    </message>
    <message>
      <source>New policy file</source>
      <translation>Neue Richtliniendatei</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <source>No Hosts Found to Test As Migration Targets</source>
      <translation>Keine Hosts als Migrationsziel zu prüfen</translation>
    </message>
    <message>
      <source>No Migrate Target Available</source>
      <translation>Kein Migrationsziel verfügbar</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Keine Antwort</translation>
    </message>
    <message>
      <source>No connection</source>
      <translation>Keine Verbindung</translation>
    </message>
    <message>
      <source>No connection is named</source>
      <translation>Keine Verbindung ist genannt</translation>
    </message>
    <message>
      <source>No encrypted connection to {connection} came about</source>
      <translation>Zu {connection} kam keine verschlüsselte Verbindung zustande</translation>
    </message>
    <message>
      <source>No error</source>
      <translation>Kein Fehler</translation>
    </message>
    <message>
      <source>No free slot</source>
      <translation>Kein freier Slot</translation>
    </message>
    <message>
      <source>No host</source>
      <translation>Kein Host</translation>
    </message>
    <message>
      <source>No host can take it</source>
      <translation>Kein Host kann sie aufnehmen</translation>
    </message>
    <message>
      <source>No host can take {vm}</source>
      <translation>Kein Host kann {vm} aufnehmen</translation>
    </message>
    <message>
      <source>No host is named {address}</source>
      <translation>Kein Host heißt {address}</translation>
    </message>
    <message>
      <source>No host servers</source>
      <translation>Keine Host-Server</translation>
    </message>
    <message>
      <source>No host to test</source>
      <translation>Kein Host zu prüfen</translation>
    </message>
    <message>
      <source>No hypervisor is connected yet</source>
      <translation>Noch ist kein Hypervisor verbunden</translation>
    </message>
    <message>
      <source>No job is running</source>
      <translation>Kein Auftrag läuft</translation>
    </message>
    <message>
      <source>No job of this kind</source>
      <translation>Kein Auftrag dieser Art</translation>
    </message>
    <message>
      <source>No job yet</source>
      <translation>Noch kein Auftrag</translation>
    </message>
    <message>
      <source>No key of yours is accepted there, and a question for a password would go unanswered.</source>
      <translation>Keiner Ihrer Schlüssel wird dort akzeptiert, und auf die Frage nach einem Passwort würde niemand antworten.</translation>
    </message>
    <message>
      <source>No memory is being copied any more</source>
      <translation>Es wird kein Arbeitsspeicher mehr kopiert</translation>
    </message>
    <message>
      <source>No other host is connected</source>
      <translation>Kein anderer Host ist verbunden</translation>
    </message>
    <message>
      <source>No other host of the same vCenter is connected</source>
      <translation>Kein anderer Host desselben vCenters ist verbunden</translation>
    </message>
    <message>
      <source>No other host without a vCenter is connected</source>
      <translation>Kein anderer Host ohne vCenter ist verbunden</translation>
    </message>
    <message>
      <source>No other migration is on its way there</source>
      <translation>Keine andere Migration ist auf dem Weg dorthin</translation>
    </message>
    <message>
      <source>No other {kind} host is connected</source>
      <translation>Kein anderer {kind}-Host ist verbunden</translation>
    </message>
    <message>
      <source>No page has all of these words.</source>
      <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
      <source>No password was sent.</source>
      <translation>Es wurde kein Passwort gesendet.</translation>
    </message>
    <message>
      <source>No password was sent. If the server's own fingerprint is the following, add it:</source>
      <translation>Es wurde kein Passwort gesendet. Wenn der Fingerabdruck des Servers der folgende ist, fügen Sie hinzu:</translation>
    </message>
    <message>
      <source>No policies</source>
      <translation>Keine Richtlinien</translation>
    </message>
    <message>
      <source>No policy</source>
      <translation>Keine Richtlinie</translation>
    </message>
    <message>
      <source>No policy counts for {vm}: the rules alone decide.</source>
      <translation>Für {vm} gilt keine Richtlinie: Die Regeln allein entscheiden.</translation>
    </message>
    <message>
      <source>No policy demands anything of {host}</source>
      <translation>Keine Richtlinie verlangt etwas von {host}</translation>
    </message>
    <message>
      <source>No policy file holds virtual machines back any more.</source>
      <translation>Keine Richtliniendatei hält mehr virtuelle Maschinen zurück.</translation>
    </message>
    <message>
      <source>No policy in this file</source>
      <translation>Keine Richtlinie in dieser Datei</translation>
    </message>
    <message>
      <source>No policy is attached to this virtual machine. The rules and the ranking decide alone.</source>
      <translation>An dieser virtuellen Maschine hängt keine Richtlinie. Regeln und Rangfolge entscheiden allein.</translation>
    </message>
    <message>
      <source>No policy is in this file. It can be filled or deleted.</source>
      <translation>In dieser Datei ist keine Richtlinie. Sie kann gefüllt oder gelöscht werden.</translation>
    </message>
    <message>
      <source>No policy objects</source>
      <translation>Keine Richtlinie spricht dagegen</translation>
    </message>
    <message>
      <source>No raw Fibre Channel unit to worry about</source>
      <translation>Keine rohe Fibre-Channel-Einheit, um die man sich sorgen müsste</translation>
    </message>
    <message>
      <source>No repositories</source>
      <translation>Keine Repositorys</translation>
    </message>
    <message>
      <source>No repository</source>
      <translation>Kein Repository</translation>
    </message>
    <message>
      <source>No row has all the words of the filter and the kind that was chosen.</source>
      <translation>Keine Zeile enthält alle Wörter des Filters und die gewählte Art.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
      <source>No such device or address</source>
      <translation>Kein solches Gerät, keine solche Adresse</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
      <source>No virtual machine is named "{name}".</source>
      <translation>Keine virtuelle Maschine heißt „{name}“.</translation>
    </message>
    <message>
      <source>No virtual machines</source>
      <translation>Keine virtuellen Maschinen</translation>
    </message>
    <message>
      <source>No virtual network</source>
      <translation>Kein virtuelles Netzwerk</translation>
    </message>
    <message>
      <source>No virtual network exists on this host.</source>
      <translation>Auf diesem Host gibt es kein virtuelles Netzwerk.</translation>
    </message>
    <message>
      <source>No {guest_type} guests</source>
      <translation>Keine {guest_type}-Gäste</translation>
    </message>
    <message>
      <source>No {machine}</source>
      <translation>Kein {machine}</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Nobody can say where a machine runs</source>
      <translation>Niemand kann sagen, wo eine Maschine läuft</translation>
    </message>
    <message>
      <source>Nobody can say where {vm} runs</source>
      <translation>Niemand kann sagen, wo {vm} läuft</translation>
    </message>
    <message>
      <source>Nobody can say where {vm} runs: it was on {source}. Look there.</source>
      <translation>Niemand kann sagen, wo {vm} läuft: Sie war auf {source}. Sehen Sie dort nach.</translation>
    </message>
    <message>
      <source>Nobody can say whether it was done: {why}. Look at {source}.</source>
      <translation>Niemand kann sagen, ob es erledigt wurde: {why}. Sehen Sie auf {source} nach.</translation>
    </message>
    <message>
      <source>Nobody can say whether {vm} is on {source} or on {target}: look at both.</source>
      <translation>Niemand kann sagen, ob {vm} auf {source} oder auf {target} ist: Sehen Sie auf beiden nach.</translation>
    </message>
    <message>
      <source>Nobody could say where {vms} are after their migrations.</source>
      <translation>Niemand konnte sagen, wo {vms} nach ihren Migrationen sind.</translation>
    </message>
    <message>
      <source>Nobody could say where {vms} is after its migration.</source>
      <translation>Niemand konnte sagen, wo {vms} nach der Migration ist.</translation>
    </message>
    <message>
      <source>Nobody could say whether {vms} are on {host}.</source>
      <translation>Niemand konnte sagen, ob {vms} auf {host} sind.</translation>
    </message>
    <message>
      <source>Nobody could say whether {vms} is on {host}.</source>
      <translation>Niemand konnte sagen, ob {vms} auf {host} ist.</translation>
    </message>
    <message>
      <source>Nobody else vouches for {server}</source>
      <translation>Für {server} bürgt sonst niemand</translation>
    </message>
    <message>
      <source>Nobody known vouches for {server}</source>
      <translation>Für {server} bürgt niemand, der bekannt ist</translation>
    </message>
    <message>
      <source>Nobody knows where the files of {vm} lie</source>
      <translation>Niemand weiß, wo die Dateien von {vm} liegen</translation>
    </message>
    <message>
      <source>None asks</source>
      <translation>Keine fragt</translation>
    </message>
    <message>
      <source>None is kept for this connection, or the kept one was refused.</source>
      <translation>Für diese Verbindung ist keines hinterlegt, oder das hinterlegte wurde abgelehnt.</translation>
    </message>
    <message>
      <source>None of its policies is applied, and virtual machines that it may govern stay where they are. The first of its errors ({count}): {first}</source>
      <translation>Keine ihrer Richtlinien wird angewandt, und virtuelle Maschinen, für die sie gelten könnte, bleiben, wo sie sind. Der erste ihrer Fehler ({count}): {first}</translation>
    </message>
    <message>
      <source>None of its policies is applied.</source>
      <translation>Keine ihrer Richtlinien wird angewandt.</translation>
    </message>
    <message>
      <source>None of them can move. Choose a row to see what stands in the way.</source>
      <translation>Keine von ihnen kann umziehen. Wählen Sie eine Zeile, um zu sehen, was im Weg steht.</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>Das ist kein Ordner</translation>
    </message>
    <message>
      <source>Not answering</source>
      <translation>Antwortet nicht</translation>
    </message>
    <message>
      <source>Not asked</source>
      <translation>Nicht gefragt</translation>
    </message>
    <message>
      <source>Not begun: {why}. {where}.</source>
      <translation>Nicht begonnen: {why}. {where}.</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>Nicht verbunden</translation>
    </message>
    <message>
      <source>Not converging</source>
      <translation>Konvergiert nicht</translation>
    </message>
    <message>
      <source>Not converging, pass {number}</source>
      <translation>Konvergiert nicht, Durchgang {number}</translation>
    </message>
    <message>
      <source>Not in maintenance mode</source>
      <translation>Nicht im Wartungsmodus</translation>
    </message>
    <message>
      <source>Not in this state</source>
      <translation>Zustand passt nicht</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <source>Not known to {origin}</source>
      <translation>{origin} nicht bekannt</translation>
    </message>
    <message>
      <source>Not known where</source>
      <translation>Unbekannt, wo</translation>
    </message>
    <message>
      <source>Not known where the files of {vm} lie</source>
      <translation>Nicht bekannt, wo die Dateien von {vm} liegen</translation>
    </message>
    <message>
      <source>Not known whether the CPU of {host} is enough</source>
      <translation>Nicht bekannt, ob die CPU von {host} ausreicht</translation>
    </message>
    <message>
      <source>Not known whether the migration port of {host} is open</source>
      <translation>Nicht bekannt, ob der Migrationsport von {host} offen ist</translation>
    </message>
    <message>
      <source>Not known whether {feature} is on</source>
      <translation>Nicht bekannt, ob {feature} eingeschaltet ist</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the network disk {disks}</source>
      <translation>Nicht bekannt, ob {host} die Netzwerkfestplatte {disks} erreicht</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the network disks {disks}</source>
      <translation>Nicht bekannt, ob {host} die Netzwerkfestplatten {disks} erreicht</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the raw disk {disks}</source>
      <translation>Nicht bekannt, ob {host} die rohe Festplatte {disks} erreicht</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the raw disks {disks}</source>
      <translation>Nicht bekannt, ob {host} die rohen Festplatten {disks} erreicht</translation>
    </message>
    <message>
      <source>Not known whether {source} reaches {host}</source>
      <translation>Nicht bekannt, ob {source} {host} erreicht</translation>
    </message>
    <message>
      <source>Not known whether {vm} can move while it runs</source>
      <translation>Nicht bekannt, ob {vm} im Lauf umziehen kann</translation>
    </message>
    <message>
      <source>Not reached: {storage}.</source>
      <translation>Nicht erreicht: {storage}.</translation>
    </message>
    <message>
      <source>Not supported</source>
      <translation>Nicht unterstützt</translation>
    </message>
    <message>
      <source>Not tested</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <source>Not tested, another hypervisor or another manager</source>
      <translation>Nicht geprüft, anderer Hypervisor oder andere Verwaltung</translation>
    </message>
    <message>
      <source>Not there: {path}.</source>
      <translation>Nicht vorhanden: {path}.</translation>
    </message>
    <message>
      <source>Not this</source>
      <translation>Nicht dies</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Note from {origin}</source>
      <translation>Hinweis von {origin}</translation>
    </message>
    <message>
      <source>Nothing came within the time that a call may take. What runs there goes on.</source>
      <translation>In der Zeit, die ein Aufruf dauern darf, kam nichts. Was dort läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>Nothing can be moved from there. Start {vm} or stop it first.</source>
      <translation>Von dort lässt sich nichts verschieben. Starten oder stoppen Sie {vm} zuerst.</translation>
    </message>
    <message>
      <source>Nothing has been recorded for it yet</source>
      <translation>Für sie wurde noch nichts aufgezeichnet</translation>
    </message>
    <message>
      <source>Nothing has to be done: read it, and go on if you agree.</source>
      <translation>Es ist nichts zu tun: Lesen Sie es, und fahren Sie fort, wenn Sie einverstanden sind.</translation>
    </message>
    <message>
      <source>Nothing is connected.</source>
      <translation>Nichts ist verbunden.</translation>
    </message>
    <message>
      <source>Nothing is connected: there is no estate to write.</source>
      <translation>Nichts ist verbunden: Es gibt keinen Bestand zu schreiben.</translation>
    </message>
    <message>
      <source>Nothing is sent to it any more, and while it is there {vm} cannot be migrated to {host}.</source>
      <translation>An sie wird nichts mehr gesendet, und solange sie da ist, kann {vm} nicht nach {host} migriert werden.</translation>
    </message>
    <message>
      <source>Nothing is under way</source>
      <translation>Nichts ist im Gange</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nichts passt</translation>
    </message>
    <message>
      <source>Nothing recorded yet</source>
      <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
      <source>Nothing to print: open the Event Log view, with at least one entry shown.</source>
      <translation>Nichts zu drucken: Öffnen Sie die Ansicht „Ereignisprotokoll“, mit mindestens einem gezeigten Eintrag.</translation>
    </message>
    <message>
      <source>Nothing to set: no memory is copied while the virtual machine runs.</source>
      <translation>Nichts einzustellen: Es wird kein Arbeitsspeicher kopiert, während die virtuelle Maschine läuft.</translation>
    </message>
    <message>
      <source>Nothing was begun.</source>
      <translation>Es wurde nichts begonnen.</translation>
    </message>
    <message>
      <source>Nothing was changed since it was saved.</source>
      <translation>Seit dem Speichern wurde nichts geändert.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>Nothing was printed: no entry matches any more.</source>
      <translation>Es wurde nichts gedruckt: Kein Eintrag passt mehr.</translation>
    </message>
    <message>
      <source>Nothing was sent. Either the certificate was renewed at the server, or somebody is in between.</source>
      <translation>Es wurde nichts gesendet. Entweder wurde das Zertifikat am Server erneuert, oder jemand sitzt dazwischen.</translation>
    </message>
    <message>
      <source>Nothing was sent. Either the server was set up anew, or somebody is in between. If the new key is right, take the old one away in a terminal, then connect again: {command}</source>
      <translation>Es wurde nichts gesendet. Entweder wurde der Server neu aufgesetzt, oder jemand steht dazwischen. Stimmt der neue Schlüssel, entfernen Sie den alten im Terminal und verbinden Sie neu: {command}</translation>
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Now on {source}: {mode}.</source>
      <translation>Jetzt auf {source}: {mode}.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <source>Of the Deskto&amp;p</source>
      <translation>Des Deskto&amp;ps</translation>
    </message>
    <message>
      <source>Of the hosts that can take a virtual machine the best comes first. A criterion decides only where all before it are equal.</source>
      <translation>Von den Hosts, die eine virtuelle Maschine aufnehmen können, kommt der beste zuerst. Ein Kriterium entscheidet nur, wo alle davor gleich sind.</translation>
    </message>
    <message>
      <source>Offers this kind of guest</source>
      <translation>Bietet diese Art von Gast</translation>
    </message>
    <message>
      <source>Offers this machine type</source>
      <translation>Bietet diesen Maschinentyp</translation>
    </message>
    <message>
      <source>On {host} turn migration on in the settings of the hypervisor's daemon.</source>
      <translation>Schalten Sie auf {host} die Migration in den Einstellungen des Hypervisor-Daemons ein.</translation>
    </message>
    <message>
      <source>On {host}, because a drive of this guest is emptied only while it is shut off:</source>
      <translation>Auf {host}, denn ein Laufwerk dieses Gasts wird nur geleert, während er ausgeschaltet ist:</translation>
    </message>
    <message>
      <source>On {host}:</source>
      <translation>Auf {host}:</translation>
    </message>
    <message>
      <source>One error in a file and none of its policies is applied: half a policy would be another policy. The virtual machines that they govern, or all where that cannot be told, stay where they are until the file is mended, or you press Disable File. The window says so over every view.</source>
      <translation>Schon bei einem Fehler in einer Datei wird keine ihrer Richtlinien angewandt: Eine halbe Richtlinie wäre eine andere. Die virtuellen Maschinen, für die sie gelten, oder alle, wo sich das nicht sagen lässt, bleiben, wo sie sind, bis die Datei berichtigt ist oder Sie „Datei deaktivieren“ drücken. Das Fenster sagt es über jeder Ansicht.</translation>
    </message>
    <message>
      <source>One job is running at {host}, and one host may have no more at once.</source>
      <translation>Ein Auftrag läuft auf {host}, und ein Host darf nicht mehr zugleich haben.</translation>
    </message>
    <message>
      <source>One job is running, and no more may at once.</source>
      <translation>Ein Auftrag läuft, und mehr dürfen es nicht zugleich sein.</translation>
    </message>
    <message>
      <source>One job is using the link between {host} and {other}, and no more may at once.</source>
      <translation>Ein Auftrag nutzt die Leitung zwischen {host} und {other}, und mehr dürfen es nicht zugleich sein.</translation>
    </message>
    <message>
      <source>One migration is already on its way to {host}</source>
      <translation>Eine Migration ist bereits auf dem Weg zu {host}</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>Online</translation>
    </message>
    <message>
      <source>Online, out of sync</source>
      <translation>Online, nicht synchron</translation>
    </message>
    <message>
      <source>Only a connection that does not answer is tried again.</source>
      <translation>Nur eine Verbindung, die nicht antwortet, wird noch einmal versucht.</translation>
    </message>
    <message>
      <source>Only a host of the same architecture can run it.</source>
      <translation>Nur ein Host derselben Architektur kann sie ausführen.</translation>
    </message>
    <message>
      <source>Only {left} of memory to spare</source>
      <translation>Nur {left} Arbeitsspeicher bleiben übrig</translation>
    </message>
    <message>
      <source>Open Datacenter &amp;File…</source>
      <translation>Datacenter-Date&amp;i öffnen…</translation>
    </message>
    <message>
      <source>Open De&amp;mo</source>
      <translation>De&amp;mo öffnen</translation>
    </message>
    <message>
      <source>Open Fi&amp;le…</source>
      <translation>Dat&amp;ei öffnen…</translation>
    </message>
    <message>
      <source>Open TCP ports 49152 to 49215 on the host for the present one.</source>
      <translation>Öffnen Sie auf dem Host die TCP-Ports 49152 bis 49215 für den jetzigen.</translation>
    </message>
    <message>
      <source>Open TCP ports 49152 to 49215 on {target} for {source}.</source>
      <translation>Öffnen Sie die TCP-Ports 49152 bis 49215 auf {target} für {source}.</translation>
    </message>
    <message>
      <source>Open a connection to hypervisors</source>
      <translation>Eine Verbindung zu Hypervisoren öffnen</translation>
    </message>
    <message>
      <source>Open a datacenter file</source>
      <translation>Eine Datacenter-Datei öffnen</translation>
    </message>
    <message>
      <source>Open an exported estate, to see what could move where</source>
      <translation>Einen exportierten Bestand öffnen, um zu sehen, was wohin könnte</translation>
    </message>
    <message>
      <source>Open it again at the &amp;next start</source>
      <translation>Beim &amp;nächsten Start wieder verbinden</translation>
    </message>
    <message>
      <source>Open simulated hosts and machines; nothing real is touched</source>
      <translation>Simulierte Hosts und Maschinen öffnen; nichts Echtes wird berührt</translation>
    </message>
    <message>
      <source>Open the help at the page for this window.</source>
      <translation>Die Hilfe auf der Seite zu diesem Fenster öffnen.</translation>
    </message>
    <message>
      <source>Open the way from the present host to this one: name, firewall, credentials.</source>
      <translation>Öffnen Sie den Weg vom jetzigen Host zu diesem: Name, Firewall, Zugangsdaten.</translation>
    </message>
    <message>
      <source>Open the window once: it is brought up to date.</source>
      <translation>Öffnen Sie das Fenster einmal: Es wird auf den neuen Stand gebracht.</translation>
    </message>
    <message>
      <source>Open what is selected; in a dialog press the marked button.</source>
      <translation>Öffnen, was gewählt ist; in einem Dialog die hervorgehobene Schaltfläche drücken.</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Wird geöffnet…</translation>
    </message>
    <message>
      <source>Opens the editor, as a form and as text, where a policy can be tried before it counts.</source>
      <translation>Öffnet den Editor, als Formular und als Text; dort lässt sich eine Richtlinie ausprobieren, bevor sie gilt.</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>Der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Ordered by a policy: {criteria}.</source>
      <translation>Geordnet durch eine Richtlinie: {criteria}.</translation>
    </message>
    <message>
      <source>Ordered by the policy "{policy}": {criteria}.</source>
      <translation>Geordnet durch die Richtlinie „{policy}“: {criteria}.</translation>
    </message>
    <message>
      <source>Ordered by {criteria}; no policy ranks.</source>
      <translation>Geordnet nach {criteria}; keine Richtlinie ordnet.</translation>
    </message>
    <message>
      <source>Other architecture</source>
      <translation>Andere Architektur</translation>
    </message>
    <message>
      <source>Other hosts are taken now for {vms}.</source>
      <translation>Für {vms} werden jetzt andere Hosts genommen.</translation>
    </message>
    <message>
      <source>Others can read it. Make it readable for you alone: chmod 600.</source>
      <translation>Andere können sie lesen. Machen Sie sie nur für sich lesbar: chmod 600.</translation>
    </message>
    <message>
      <source>Out of sync</source>
      <translation>Nicht synchron</translation>
    </message>
    <message>
      <source>Out of sync since {time}</source>
      <translation>Nicht synchron seit: {time}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>Im Zeitverlauf</translation>
    </message>
    <message>
      <source>Over {time}: {what}</source>
      <translation>Über {time}: {what}</translation>
    </message>
    <message>
      <source>P&amp;olicies</source>
      <translation>Richt&amp;linien</translation>
    </message>
    <message>
      <source>PB/s</source>
      <translation>PB/s</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PV</source>
      <translation>PV</translation>
    </message>
    <message>
      <source>PVH</source>
      <translation>PVH</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Page (*.html)</source>
      <translation>Seite (*.html)</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Partly reserved</source>
      <translation>Teils reserviert</translation>
    </message>
    <message>
      <source>Pass&amp;word</source>
      <translation>Pass&amp;wort</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Bestanden</translation>
    </message>
    <message>
      <source>Password for {server}: </source>
      <translation>Passwort für {server}: </translation>
    </message>
    <message>
      <source>Passwords are kept in memory, or in the system's keyring if you tick it; never in a file.</source>
      <translation>Passwörter bleiben im Arbeitsspeicher, oder im Schlüsselbund des Systems, wenn Sie das ankreuzen; nie in einer Datei.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>Keine Berechtigung</translation>
    </message>
    <message>
      <source>Phase</source>
      <translation>Phase</translation>
    </message>
    <message>
      <source>Phases</source>
      <translation>Phasen</translation>
    </message>
    <message>
      <source>PiB</source>
      <translation>PiB</translation>
    </message>
    <message>
      <source>Places that the format cannot say: {count}. The first: {first}. Nothing was written.</source>
      <translation>Stellen, die das Format nicht ausdrücken kann: {count}. Die erste: {first}. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Po&amp;licies</source>
      <translation>Richt&amp;linien</translation>
    </message>
    <message>
      <source>Po&amp;licies: {count} in the way</source>
      <translation>Richt&amp;linien: {count} im Weg</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Richtlinien</translation>
    </message>
    <message>
      <source>Policies are kept in files of yours, and can come with a datacenter file.</source>
      <translation>Richtlinien liegen in Dateien, die Ihnen gehören, und können mit einer Datacenter-Datei kommen.</translation>
    </message>
    <message>
      <source>Policies not readable</source>
      <translation>Richtlinien unlesbar</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Richtlinie</translation>
    </message>
    <message>
      <source>Policy "{policy}"</source>
      <translation>Richtlinie „{policy}“</translation>
    </message>
    <message>
      <source>Policy "{policy}" says so.</source>
      <translation>So sagt es die Richtlinie „{policy}“.</translation>
    </message>
    <message>
      <source>Policy disabled</source>
      <translation>Richtlinie deaktiviert</translation>
    </message>
    <message>
      <source>Policy enabled</source>
      <translation>Richtlinie aktiviert</translation>
    </message>
    <message>
      <source>Policy file deleted</source>
      <translation>Richtliniendatei gelöscht</translation>
    </message>
    <message>
      <source>Policy file disabled</source>
      <translation>Richtliniendatei deaktiviert</translation>
    </message>
    <message>
      <source>Policy file enabled</source>
      <translation>Richtliniendatei aktiviert</translation>
    </message>
    <message>
      <source>Policy file not read</source>
      <translation>Richtliniendatei nicht gelesen</translation>
    </message>
    <message>
      <source>Policy file saved</source>
      <translation>Richtliniendatei gespeichert</translation>
    </message>
    <message>
      <source>Policy file {files} cannot be read</source>
      <translation>Die Richtliniendatei {files} ist nicht lesbar</translation>
    </message>
    <message>
      <source>Policy file {file} cannot be kept: {reason}</source>
      <translation>Die Richtliniendatei {file} kann nicht aufbewahrt werden: {reason}</translation>
    </message>
    <message>
      <source>Policy file {file} cannot be read</source>
      <translation>Die Richtliniendatei {file} ist nicht lesbar</translation>
    </message>
    <message>
      <source>Policy file {file} was changed meanwhile by something else</source>
      <translation>Die Richtliniendatei {file} wurde inzwischen von etwas anderem geändert</translation>
    </message>
    <message>
      <source>Policy file {name}</source>
      <translation>Richtliniendatei {name}</translation>
    </message>
    <message>
      <source>Policy files are kept in {folder}.</source>
      <translation>Richtliniendateien liegen in {folder}.</translation>
    </message>
    <message>
      <source>Policy files changed by others</source>
      <translation>Richtliniendateien von anderen geändert</translation>
    </message>
    <message>
      <source>Policy files {files} cannot be read</source>
      <translation>Die Richtliniendateien {files} sind nicht lesbar</translation>
    </message>
    <message>
      <source>Policy “{policy}” of the file {file} was disabled.</source>
      <translation>Die Richtlinie „{policy}“ der Datei {file} wurde deaktiviert.</translation>
    </message>
    <message>
      <source>Policy “{policy}” of the file {file} was enabled.</source>
      <translation>Die Richtlinie „{policy}“ der Datei {file} wurde aktiviert.</translation>
    </message>
    <message>
      <source>Port was closed</source>
      <translation>Port war geschlossen</translation>
    </message>
    <message>
      <source>Port: not known</source>
      <translation>Port: unbekannt</translation>
    </message>
    <message>
      <source>Post-copy</source>
      <translation>Post-Copy</translation>
    </message>
    <message>
      <source>Prepare the target</source>
      <translation>Ziel vorbereiten</translation>
    </message>
    <message>
      <source>Preparing the target</source>
      <translation>Bereitet das Ziel vor</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>Voreinstellung</translation>
    </message>
    <message>
      <source>Press Check Again here.</source>
      <translation>Drücken Sie hier „Erneut prüfen“.</translation>
    </message>
    <message>
      <source>Print Event Log</source>
      <translation>Ereignisprotokoll drucken</translation>
    </message>
    <message>
      <source>Print Report</source>
      <translation>Bericht drucken</translation>
    </message>
    <message>
      <source>Print the event log as its view shows it</source>
      <translation>Das Ereignisprotokoll drucken, wie seine Ansicht es zeigt</translation>
    </message>
    <message>
      <source>Printing was cancelled.</source>
      <translation>Das Drucken wurde abgebrochen.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Progress: {jobs}</source>
      <translation>Fortschritt: {jobs}</translation>
    </message>
    <message>
      <source>Provision</source>
      <translation>Bereitstellen</translation>
    </message>
    <message>
      <source>Provision {vm}</source>
      <translation>{vm} bereitstellen</translation>
    </message>
    <message>
      <source>Provisioned on {target} in {took}{size}.</source>
      <translation>Auf {target} bereitgestellt in {took}{size}.</translation>
    </message>
    <message>
      <source>Provisioning</source>
      <translation>Wird bereitgestellt</translation>
    </message>
    <message>
      <source>Provisioning: the memory is read</source>
      <translation>Stellt bereit: Der Arbeitsspeicher wird gelesen</translation>
    </message>
    <message>
      <source>Put Everything Right</source>
      <translation>Alles in Ordnung bringen</translation>
    </message>
    <message>
      <source>Put a copy of the selected policy into the same file</source>
      <translation>Eine Kopie der gewählten Richtlinie in dieselbe Datei setzen</translation>
    </message>
    <message>
      <source>Put a copy of the selected policy, which came with an estate, into a file: it counts instead</source>
      <translation>Eine Kopie der gewählten Richtlinie, die mit einem Bestand kam, in eine Datei setzen: Sie gilt stattdessen</translation>
    </message>
    <message>
      <source>Put the Host Right</source>
      <translation>Den Host in Ordnung bringen</translation>
    </message>
    <message>
      <source>Put the disks on storage that both hosts have, with cache none.</source>
      <translation>Legen Sie die Festplatten auf Speicher, den beide Hosts haben, mit Cache none.</translation>
    </message>
    <message>
      <source>Put the file in order and try again.</source>
      <translation>Bringen Sie die Datei in Ordnung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Put your key there with ssh-copy-id, or name a user and a key file that are accepted.</source>
      <translation>Hinterlegen Sie Ihren Schlüssel dort mit ssh-copy-id, oder nennen Sie Benutzer und Schlüsseldatei, die dort gelten.</translation>
    </message>
    <message>
      <source>QEMU has not given up the old connection</source>
      <translation>QEMU hat die alte Verbindung noch nicht aufgegeben</translation>
    </message>
    <message>
      <source>QEMU/KVM by libvirt</source>
      <translation>QEMU/KVM über libvirt</translation>
    </message>
    <message>
      <source>Queued</source>
      <translation>Wartend</translation>
    </message>
    <message>
      <source>Queued for {target}</source>
      <translation>Wartend auf {target}</translation>
    </message>
    <message>
      <source>Queued, first in line</source>
      <translation>Wartend, als Nächste an der Reihe</translation>
    </message>
    <message>
      <source>Queued, {place} in line</source>
      <translation>Wartend, Platz {place} in der Reihe</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Quit while 1 job is under way?</source>
      <translation>Beenden, obwohl 1 Auftrag läuft?</translation>
    </message>
    <message>
      <source>Quit while {n} jobs are under way?</source>
      <translation>Beenden, obwohl {n} Aufträge laufen?</translation>
    </message>
    <message>
      <source>Raise to {raised} VMs</source>
      <translation>Auf {raised} VMs erhöhen</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rank by</source>
      <translation>Ordnen nach</translation>
    </message>
    <message>
      <source>Ranking</source>
      <translation>Rangfolge</translation>
    </message>
    <message>
      <source>Ranks by</source>
      <translation>Ordnet nach</translation>
    </message>
    <message>
      <source>Ranks hosts by</source>
      <translation>Ordnet Hosts nach</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Rate</translation>
    </message>
    <message>
      <source>Raw unit</source>
      <translation>Rohe Einheit</translation>
    </message>
    <message>
      <source>Re&amp;positories</source>
      <translation>Re&amp;positorys</translation>
    </message>
    <message>
      <source>Re&amp;synchronize</source>
      <translation>Neu &amp;synchronisieren</translation>
    </message>
    <message>
      <source>Re&amp;synchronize Host</source>
      <translation>Host neu s&amp;ynchronisieren</translation>
    </message>
    <message>
      <source>Reaches every repository of the virtual machine</source>
      <translation>Erreicht jedes Repository der virtuellen Maschine</translation>
    </message>
    <message>
      <source>Reaches the medium of every CD/DVD drive</source>
      <translation>Erreicht das Medium jedes CD/DVD-Laufwerks</translation>
    </message>
    <message>
      <source>Read It Again</source>
      <translation>Neu lesen</translation>
    </message>
    <message>
      <source>Read Policies Again</source>
      <translation>Richtlinien neu lesen</translation>
    </message>
    <message>
      <source>Read again in {took}: {source} is in sync.</source>
      <translation>Neu gelesen in {took}: {source} ist synchron.</translation>
    </message>
    <message>
      <source>Read again: 1 policy is in the files.</source>
      <translation>Neu gelesen: 1 Richtlinie ist in den Dateien.</translation>
    </message>
    <message>
      <source>Read again: {count} policies are in the files.</source>
      <translation>Neu gelesen: {count} Richtlinien sind in den Dateien.</translation>
    </message>
    <message>
      <source>Read all policy files anew, as they are on the disk</source>
      <translation>Alle Richtliniendateien neu lesen, wie sie auf der Festplatte sind</translation>
    </message>
    <message>
      <source>Read how things are done, what is tested and why</source>
      <translation>Lesen, wie man etwas tut, was geprüft wird und warum</translation>
    </message>
    <message>
      <source>Read the estate again</source>
      <translation>Den Bestand neu lesen</translation>
    </message>
    <message>
      <source>Read the host again</source>
      <translation>Host neu lesen</translation>
    </message>
    <message>
      <source>Read the selected host again, and count it as in sync</source>
      <translation>Den gewählten Host neu lesen und als synchron führen</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>Das Dateisystem ist nur lesbar</translation>
    </message>
    <message>
      <source>Reading a host changes nothing and ends by itself, after half a minute at the latest</source>
      <translation>Einen Host zu lesen ändert nichts und endet von selbst, spätestens nach einer halben Minute</translation>
    </message>
    <message>
      <source>Reading the host again</source>
      <translation>Liest den Host neu</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <source>Reads all files at once. What another program changes counts by itself within a few seconds, and the event log notes it; an open editor says so, and what was changed meanwhile is not overwritten unseen.</source>
      <translation>Liest alle Dateien sofort. Was ein anderes Programm ändert, gilt von selbst nach wenigen Sekunden und steht im Ereignisprotokoll; ein offener Editor sagt es, und was inzwischen geändert wurde, wird nicht ungesehen überschrieben.</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Ready. No connection is remembered from an earlier session.</source>
      <translation>Bereit. Aus früheren Sitzungen ist keine Verbindung gemerkt.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Begründung</translation>
    </message>
    <message>
      <source>Recommended by DRS</source>
      <translation>Von DRS empfohlen</translation>
    </message>
    <message>
      <source>Reconnect</source>
      <translation>Neu verbinden</translation>
    </message>
    <message>
      <source>Reconnect {host}</source>
      <translation>{host} neu verbinden</translation>
    </message>
    <message>
      <source>Reconnect {source}</source>
      <translation>{source} neu verbinden</translation>
    </message>
    <message>
      <source>Refused by {origin}</source>
      <translation>Abgelehnt von {origin}</translation>
    </message>
    <message>
      <source>Refused, so it has no rank and no estimate</source>
      <translation>Abgelehnt, daher ohne Rang und Schätzung</translation>
    </message>
    <message>
      <source>Register again</source>
      <translation>Erneut registrieren</translation>
    </message>
    <message>
      <source>Register on the target</source>
      <translation>Am Ziel registrieren</translation>
    </message>
    <message>
      <source>Register {home} on {source} and resume it there, then resynchronize both hosts.</source>
      <translation>Registrieren Sie {home} auf {source}, und setzen Sie sie dort fort; synchronisieren Sie dann beide Hosts neu.</translation>
    </message>
    <message>
      <source>Register {vm} on {source} again</source>
      <translation>{vm} wieder auf {source} registrieren</translation>
    </message>
    <message>
      <source>Register {vm} on {target}</source>
      <translation>{vm} auf {target} registrieren</translation>
    </message>
    <message>
      <source>Registered on {source} again in {took}.</source>
      <translation>Wieder auf {source} registriert in {took}.</translation>
    </message>
    <message>
      <source>Registered on {target} in {took}.</source>
      <translation>Auf {target} registriert in {took}.</translation>
    </message>
    <message>
      <source>Registering</source>
      <translation>Wird registriert</translation>
    </message>
    <message>
      <source>Registering again</source>
      <translation>Wird erneut registriert</translation>
    </message>
    <message>
      <source>Registering with the source again</source>
      <translation>Registriert wieder an der Quelle</translation>
    </message>
    <message>
      <source>Registering with the target</source>
      <translation>Registriert am Ziel</translation>
    </message>
    <message>
      <source>Release the source</source>
      <translation>Quelle freigeben</translation>
    </message>
    <message>
      <source>Releasing the source</source>
      <translation>Gibt die Quelle frei</translation>
    </message>
    <message>
      <source>Remaining</source>
      <translation>Verbleibend</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove that definition on {target} if it is a leftover, and its disks are not in use.</source>
      <translation>Entfernen Sie diese Definition auf {target}, wenn sie ein Überbleibsel ist und ihre Festplatten nicht in Gebrauch sind.</translation>
    </message>
    <message>
      <source>Remove the selected policy from its file, or a file without one</source>
      <translation>Die gewählte Richtlinie aus ihrer Datei entfernen, oder eine Datei ohne Richtlinie</translation>
    </message>
    <message>
      <source>Rename one of the two, or remove the leftover.</source>
      <translation>Benennen Sie eines der beiden um, oder entfernen Sie das Überbleibsel.</translation>
    </message>
    <message>
      <source>Rename one of the two, or remove the other.</source>
      <translation>Benennen Sie eine der beiden um, oder entfernen Sie die andere.</translation>
    </message>
    <message>
      <source>Rename one of the two.</source>
      <translation>Benennen Sie eine der beiden um.</translation>
    </message>
    <message>
      <source>Replace Certificate</source>
      <translation>Zertifikat ersetzen</translation>
    </message>
    <message>
      <source>Replace Its &amp;Group by This</source>
      <translation>&amp;Gruppe dadurch ersetzen</translation>
    </message>
    <message>
      <source>Replace the Accepted Certificate</source>
      <translation>Akzeptiertes Zertifikat ersetzen</translation>
    </message>
    <message>
      <source>Repositories</source>
      <translation>Repositorys</translation>
    </message>
    <message>
      <source>Repositories are mounted at the same paths</source>
      <translation>Repositorys sind unter denselben Pfaden eingehängt</translation>
    </message>
    <message>
      <source>Repositories of the connected hosts show here.</source>
      <translation>Die Repositorys der verbundenen Hosts erscheinen hier.</translation>
    </message>
    <message>
      <source>Repositories {names} are not connected</source>
      <translation>Die Repositorys {names} sind nicht verbunden</translation>
    </message>
    <message>
      <source>Repositories {names} belong to one host</source>
      <translation>Die Repositorys {names} gehören zu einem einzigen Host</translation>
    </message>
    <message>
      <source>Repositories {repositories} are disabled</source>
      <translation>Die Repositorys {repositories} sind deaktiviert</translation>
    </message>
    <message>
      <source>Repositories {repositories} are mounted at other paths</source>
      <translation>Die Repositorys {repositories} sind unter anderen Pfaden eingehängt</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Repository</translation>
    </message>
    <message>
      <source>Repository disabled</source>
      <translation>Repository deaktiviert</translation>
    </message>
    <message>
      <source>Repository {name} belongs to one host</source>
      <translation>Das Repository {name} gehört zu einem einzigen Host</translation>
    </message>
    <message>
      <source>Repository {name} is not connected</source>
      <translation>Das Repository {name} ist nicht verbunden</translation>
    </message>
    <message>
      <source>Repository {repositories} is disabled</source>
      <translation>Repository {repositories} ist deaktiviert</translation>
    </message>
    <message>
      <source>Repository {repositories} is mounted at another path</source>
      <translation>Repository {repositories} ist unter einem anderen Pfad eingehängt</translation>
    </message>
    <message>
      <source>Reserve</source>
      <translation>Reservieren</translation>
    </message>
    <message>
      <source>Reserving memory and a slot</source>
      <translation>Reserviert Arbeitsspeicher und einen Slot</translation>
    </message>
    <message>
      <source>Resource Enabled</source>
      <translation>Ressource aktiviert</translation>
    </message>
    <message>
      <source>Resource Enabled is cleared on {host}.</source>
      <translation>„Ressource aktiviert“ ist auf {host} nicht gesetzt.</translation>
    </message>
    <message>
      <source>Resource Enabled is set</source>
      <translation>„Ressource aktiviert“ ist gesetzt</translation>
    </message>
    <message>
      <source>Resource disabled</source>
      <translation>Ressource deaktiviert</translation>
    </message>
    <message>
      <source>Restart the libvirt daemon of the host.</source>
      <translation>Starten Sie den libvirt-Daemon des Hosts neu.</translation>
    </message>
    <message>
      <source>Restart the libvirt daemon of {target}: before that, {vm} cannot be migrated there.</source>
      <translation>Starten Sie den libvirt-Daemon von {target} neu: Vorher kann {vm} nicht dorthin migriert werden.</translation>
    </message>
    <message>
      <source>Restore it first.</source>
      <translation>Stellen Sie sie zuerst wieder her.</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Resume Migration</source>
      <translation>Migration fortsetzen</translation>
    </message>
    <message>
      <source>Resume migration</source>
      <translation>Migration fortsetzen</translation>
    </message>
    <message>
      <source>Resume {vm} on {source}</source>
      <translation>{vm} auf {source} fortsetzen</translation>
    </message>
    <message>
      <source>Resume {vm} on {source}, then resynchronize both hosts.</source>
      <translation>Setzen Sie {vm} auf {source} fort, und synchronisieren Sie dann beide Hosts neu.</translation>
    </message>
    <message>
      <source>Resume {vm} on {target}, or register it on {source} again; then resynchronize both hosts.</source>
      <translation>Setzen Sie {vm} auf {target} fort, oder registrieren Sie sie wieder auf {source}; synchronisieren Sie dann beide Hosts neu.</translation>
    </message>
    <message>
      <source>Resumed on {source} in {took}{size}.</source>
      <translation>Auf {source} fortgesetzt in {took}{size}.</translation>
    </message>
    <message>
      <source>Resuming</source>
      <translation>Wird fortgesetzt</translation>
    </message>
    <message>
      <source>Resuming on the source: the memory is read</source>
      <translation>Setzt an der Quelle fort: Der Arbeitsspeicher wird gelesen</translation>
    </message>
    <message>
      <source>Resynchronize</source>
      <translation>Neu synchronisieren</translation>
    </message>
    <message>
      <source>Resynchronize the host if it is still out of sync.</source>
      <translation>Synchronisieren Sie den Host neu, wenn er noch nicht synchron ist.</translation>
    </message>
    <message>
      <source>Resynchronize the host where it runs.</source>
      <translation>Synchronisieren Sie den Host neu, auf dem sie läuft.</translation>
    </message>
    <message>
      <source>Resynchronize the host.</source>
      <translation>Synchronisieren Sie den Host neu.</translation>
    </message>
    <message>
      <source>Resynchronize {host}</source>
      <translation>{host} neu synchronisieren</translation>
    </message>
    <message>
      <source>Resynchronize {source}</source>
      <translation>{source} neu synchronisieren</translation>
    </message>
    <message>
      <source>Resynchronizing</source>
      <translation>Wird neu synchronisiert</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Weg</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <source>Run another hypervisor</source>
      <translation>Führen einen anderen Hypervisor aus</translation>
    </message>
    <message>
      <source>Run it on a terminal, or name a file that holds it: --password-file FILE.</source>
      <translation>Führen Sie es in einem Terminal aus, oder nennen Sie eine Datei, die es enthält: --password-file FILE.</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>Läuft</translation>
    </message>
    <message>
      <source>Runs another hypervisor</source>
      <translation>Führt einen anderen Hypervisor aus</translation>
    </message>
    <message>
      <source>Runs on the target, the rest of its memory follows</source>
      <translation>Läuft auf dem Ziel, der Rest des Arbeitsspeichers folgt</translation>
    </message>
    <message>
      <source>S&amp;kip the Dialog for an Only Host</source>
      <translation>Dialog bei nur einem Host übersprin&amp;gen</translation>
    </message>
    <message>
      <source>SHA-256 fingerprint</source>
      <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
      <source>SSH</source>
      <translation>SSH</translation>
    </message>
    <message>
      <source>SSH does not know {server} yet</source>
      <translation>SSH kennt {server} noch nicht</translation>
    </message>
    <message>
      <source>SSH goes no further before somebody has compared it. It is {fingerprint}.</source>
      <translation>SSH macht nicht weiter, bevor ihn jemand verglichen hat. Er ist {fingerprint}.</translation>
    </message>
    <message>
      <source>SSH lets nobody in at {address} without asking</source>
      <translation>SSH lässt bei {address} niemanden ohne Rückfrage herein</translation>
    </message>
    <message>
      <source>SSH to {address} failed</source>
      <translation>SSH zu {address} ist fehlgeschlagen</translation>
    </message>
    <message>
      <source>Said by {origin}.</source>
      <translation>Laut {origin}.</translation>
    </message>
    <message>
      <source>Same CPU model</source>
      <translation>Gleiches CPU-Modell</translation>
    </message>
    <message>
      <source>Same CPU model as {source}</source>
      <translation>Gleiches CPU-Modell wie {source}</translation>
    </message>
    <message>
      <source>Same architecture as where the virtual machine was created</source>
      <translation>Gleiche Architektur wie dort, wo die virtuelle Maschine erstellt wurde</translation>
    </message>
    <message>
      <source>Same hypervisor and manager as the present host</source>
      <translation>Gleicher Hypervisor und gleiche Verwaltung wie der jetzige Host</translation>
    </message>
    <message>
      <source>Save Report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save the changes to the policies?</source>
      <translation>Die Änderungen an den Richtlinien speichern?</translation>
    </message>
    <message>
      <source>Saved to a file</source>
      <translation>In Datei gesichert</translation>
    </message>
    <message>
      <source>Saved, and in force.</source>
      <translation>Gespeichert und in Kraft.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern…</translation>
    </message>
    <message>
      <source>Search the help…</source>
      <translation>Hilfe durchsuchen…</translation>
    </message>
    <message>
      <source>See how each connection stands, try one again, close or forget it</source>
      <translation>Zeigt, wie jede Verbindung steht; eine noch einmal versuchen, schließen oder vergessen</translation>
    </message>
    <message>
      <source>See that the folder {path} can be written to, then try again.</source>
      <translation>Sorgen Sie dafür, dass in den Ordner {path} geschrieben werden kann, und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Select a CD/DVD drive first</source>
      <translation>Wählen Sie zuerst ein CD/DVD-Laufwerk</translation>
    </message>
    <message>
      <source>Select a connection first.</source>
      <translation>Wählen Sie zuerst eine Verbindung.</translation>
    </message>
    <message>
      <source>Select a host in the Host Servers view or in the inventory first.</source>
      <translation>Wählen Sie zuerst einen Host in der Ansicht „Host-Server“ oder im Inventar.</translation>
    </message>
    <message>
      <source>Select a job that is queued or running in the Jobs view.</source>
      <translation>Wählen Sie einen wartenden oder laufenden Auftrag in der Ansicht „Aufträge“.</translation>
    </message>
    <message>
      <source>Select a migration that was interrupted in the Jobs view.</source>
      <translation>Wählen Sie in der Ansicht „Aufträge“ eine unterbrochene Migration.</translation>
    </message>
    <message>
      <source>Select a policy in the Policies view.</source>
      <translation>Wählen Sie eine Richtlinie in der Ansicht „Richtlinien“.</translation>
    </message>
    <message>
      <source>Select a policy to read what it says.</source>
      <translation>Wählen Sie eine Richtlinie, um zu lesen, was sie sagt.</translation>
    </message>
    <message>
      <source>Select a row first.</source>
      <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
      <source>Select a virtual machine first.</source>
      <translation>Wählen Sie zuerst eine virtuelle Maschine.</translation>
    </message>
    <message>
      <source>Select a virtual machine, a host, a job or an event first.</source>
      <translation>Wählen Sie zuerst eine virtuelle Maschine, einen Host, einen Auftrag oder ein Ereignis.</translation>
    </message>
    <message>
      <source>Select at most {count} virtual machines.</source>
      <translation>Wählen Sie höchstens {count} virtuelle Maschinen.</translation>
    </message>
    <message>
      <source>Select several virtual machines, or choose Evacuate Host… for all of a host: one sheet shows where each would go, in which order, and what that does to the load of the hosts.</source>
      <translation>Wählen Sie mehrere virtuelle Maschinen, oder wählen Sie „Host räumen…“ für alle eines Hosts: Ein Blatt zeigt, wohin jede ginge, in welcher Reihenfolge, und was das für die Last der Hosts bedeutet.</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>Ser&amp;ver</source>
      <translation>Ser&amp;ver</translation>
    </message>
    <message>
      <source>Set TLS for migration up on both.</source>
      <translation>Richten Sie TLS für Migrationen auf beiden ein.</translation>
    </message>
    <message>
      <source>Set aside for {vms}: {memory} and {slots}.</source>
      <translation>Reserviert für {vms}: {memory} und {slots}.</translation>
    </message>
    <message>
      <source>Set it up on {target}. </source>
      <translation>Richten Sie sie auf {target} ein. </translation>
    </message>
    <message>
      <source>Set the disks' cache to none, or put them on shared storage.</source>
      <translation>Stellen Sie den Cache der Festplatten auf none, oder legen Sie sie auf gemeinsamen Speicher.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings are saved as you change them.</source>
      <translation>Einstellungen werden gespeichert, sobald Sie sie ändern.</translation>
    </message>
    <message>
      <source>Settings not understood</source>
      <translation>Einstellungen nicht verstanden</translation>
    </message>
    <message>
      <source>Several at once</source>
      <translation>Mehrere auf einmal</translation>
    </message>
    <message>
      <source>Shared</source>
      <translation>Gemeinsam</translation>
    </message>
    <message>
      <source>Shared with</source>
      <translation>Gemeinsam mit</translation>
    </message>
    <message>
      <source>Sho&amp;w All</source>
      <translation>Al&amp;le zeigen</translation>
    </message>
    <message>
      <source>Show &amp;All</source>
      <translation>Alle &amp;zeigen</translation>
    </message>
    <message>
      <source>Show &amp;Older</source>
      <translation>Ä&amp;ltere zeigen</translation>
    </message>
    <message>
      <source>Show &amp;Progress View</source>
      <translation>&amp;Fortschritt zeigen</translation>
    </message>
    <message>
      <source>Show All</source>
      <translation>Alle zeigen</translation>
    </message>
    <message>
      <source>Show Job</source>
      <translation>Auftrag zeigen</translation>
    </message>
    <message>
      <source>Show Policies</source>
      <translation>Richtlinien zeigen</translation>
    </message>
    <message>
      <source>Show all about the selected host, and its settings</source>
      <translation>Alles über den gewählten Host und seine Einstellungen zeigen</translation>
    </message>
    <message>
      <source>Show all about what is selected</source>
      <translation>Alles über das Ausgewählte zeigen</translation>
    </message>
    <message>
      <source>Show or hide the inventory beside the table</source>
      <translation>Das Inventar neben der Tabelle zeigen oder verbergen</translation>
    </message>
    <message>
      <source>Show the folder of the policy files</source>
      <translation>Den Ordner der Richtliniendateien zeigen</translation>
    </message>
    <message>
      <source>Show the hypervisor's own words</source>
      <translation>Den Wortlaut des Hypervisors zeigen</translation>
    </message>
    <message>
      <source>Show the view {name}.</source>
      <translation>Die Ansicht „{name}“ zeigen.</translation>
    </message>
    <message>
      <source>Shown now</source>
      <translation>Jetzt gezeigt</translation>
    </message>
    <message>
      <source>Shut it down first: a virtual machine that is shut off can be moved.</source>
      <translation>Fahren Sie sie zuerst herunter: Eine ausgeschaltete virtuelle Maschine lässt sich verschieben.</translation>
    </message>
    <message>
      <source>Shut off</source>
      <translation>Ausgeschaltet</translation>
    </message>
    <message>
      <source>Simulated hosts and machines. Nothing real is touched.</source>
      <translation>Simulierte Hosts und Maschinen. Nichts Echtes wird berührt.</translation>
    </message>
    <message>
      <source>Simulation: {what}, {host}.</source>
      <translation>Simulation: {what}, {host}.</translation>
    </message>
    <message>
      <source>Simulation: {what}.</source>
      <translation>Simulation: {what}.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Slots</source>
      <translation>Slots</translation>
    </message>
    <message>
      <source>Slow Its Migration Link Down</source>
      <translation>Seine Migrationsleitung verlangsamen</translation>
    </message>
    <message>
      <source>Snapshots</source>
      <translation>Snapshots</translation>
    </message>
    <message>
      <source>So: a clause</source>
      <translation>So: Ein Satz</translation>
    </message>
    <message>
      <source>Soc&amp;ket</source>
      <translation>Soc&amp;ket</translation>
    </message>
    <message>
      <source>Somebody disconnected it.</source>
      <translation>Jemand hat die Verbindung getrennt.</translation>
    </message>
    <message>
      <source>Somebody else stopped the migration</source>
      <translation>Jemand anderes hat die Migration angehalten</translation>
    </message>
    <message>
      <source>Somebody else, or the server itself, works on it.</source>
      <translation>Jemand anderes oder der Server selbst arbeitet daran.</translation>
    </message>
    <message>
      <source>Somebody moved or removed it.</source>
      <translation>Jemand hat es verschoben oder entfernt.</translation>
    </message>
    <message>
      <source>Somebody moved, renamed or removed it.</source>
      <translation>Jemand hat sie verschoben, umbenannt oder entfernt.</translation>
    </message>
    <message>
      <source>Something answers there, and it does not speak their language.</source>
      <translation>Dort antwortet etwas, das deren Sprache nicht spricht.</translation>
    </message>
    <message>
      <source>Something answers there, but the two ends do not agree on TLS.</source>
      <translation>Dort antwortet etwas, aber die beiden Enden einigen sich nicht auf TLS.</translation>
    </message>
    <message>
      <source>Something changed since the choice was made.</source>
      <translation>Seit die Wahl getroffen wurde, hat sich etwas geändert.</translation>
    </message>
    <message>
      <source>Something changed there that VM Client did not do. Resynchronize Host reads it again.</source>
      <translation>Dort hat sich etwas geändert, das VM Client nicht getan hat. „Host neu synchronisieren“ liest ihn neu.</translation>
    </message>
    <message>
      <source>Something else changed policy files, which were read again: {files}.</source>
      <translation>Richtliniendateien wurden außerhalb von VM Client geändert und neu gelesen: {files}.</translation>
    </message>
    <message>
      <source>Something else changed the file: this is what it holds now.</source>
      <translation>Die Datei wurde außerhalb von VM Client geändert: Das ist ihr jetziger Inhalt.</translation>
    </message>
    <message>
      <source>Something else changed the policy file {file}</source>
      <translation>Die Richtliniendatei {file} wurde außerhalb von VM Client geändert</translation>
    </message>
    <message>
      <source>Something else deleted the policy file {file}</source>
      <translation>Die Richtliniendatei {file} wurde außerhalb von VM Client gelöscht</translation>
    </message>
    <message>
      <source>Source does not answer</source>
      <translation>Quelle antwortet nicht</translation>
    </message>
    <message>
      <source>Source out of sync</source>
      <translation>Quelle nicht synchron</translation>
    </message>
    <message>
      <source>Source → Target</source>
      <translation>Quelle → Ziel</translation>
    </message>
    <message>
      <source>Speak as the desktop from the next start</source>
      <translation>Ab dem nächsten Start sprechen wie der Desktop</translation>
    </message>
    <message>
      <source>Speak this language from the next start</source>
      <translation>Ab dem nächsten Start diese Sprache sprechen</translation>
    </message>
    <message>
      <source>Stale file handle</source>
      <translation>Die Datei ist auf dem Server nicht mehr, was sie war</translation>
    </message>
    <message>
      <source>Stands still</source>
      <translation>Steht still</translation>
    </message>
    <message>
      <source>Stands still, {pause} or more</source>
      <translation>Steht still, {pause} oder mehr</translation>
    </message>
    <message>
      <source>Start all the same. I know that it may never finish, and will watch it.</source>
      <translation>Trotzdem beginnen. Ich weiß, dass es vielleicht nie endet, und werde es beobachten.</translation>
    </message>
    <message>
      <source>Start it again. Migrations by libvirt and a vCenter go on without it and are taken up; what ended meanwhile gets its true outcome.</source>
      <translation>Starten Sie ihn wieder. Migrationen über libvirt und ein vCenter laufen ohne ihn weiter und werden wieder aufgenommen; was unterdessen endete, bekommt sein wahres Ergebnis.</translation>
    </message>
    <message>
      <source>Start it again:</source>
      <translation>Starten Sie ihn wieder:</translation>
    </message>
    <message>
      <source>Start it on {target}. </source>
      <translation>Starten Sie es auf {target}. </translation>
    </message>
    <message>
      <source>Start it there.</source>
      <translation>Starten Sie es dort.</translation>
    </message>
    <message>
      <source>Start network</source>
      <translation>Netzwerk starten</translation>
    </message>
    <message>
      <source>Start repository</source>
      <translation>Repository starten</translation>
    </message>
    <message>
      <source>Start the virtual machine, or shut it down.</source>
      <translation>Starten Sie die virtuelle Maschine, oder fahren Sie sie herunter.</translation>
    </message>
    <message>
      <source>Start {names} on {host}</source>
      <translation>{names} auf {host} starten</translation>
    </message>
    <message>
      <source>Start {networks} on {host}</source>
      <translation>{networks} auf {host} starten</translation>
    </message>
    <message>
      <source>Start {things} on {source}</source>
      <translation>{things} auf {source} starten</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Begonnen</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Beginnt</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>State: {state}.</source>
      <translation>Zustand: {state}.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <source>Staying where they are ({count})</source>
      <translation>Bleiben, wo sie sind ({count})</translation>
    </message>
    <message>
      <source>Stop Its Storage and Networks</source>
      <translation>Seinen Speicher und seine Netzwerke anhalten</translation>
    </message>
    <message>
      <source>Stop the selected job; the virtual machine stays where it is</source>
      <translation>Den gewählten Auftrag anhalten; die virtuelle Maschine bleibt, wo sie ist</translation>
    </message>
    <message>
      <source>Stop the virtual machine and give it a CPU model that both hosts have.</source>
      <translation>Stoppen Sie die virtuelle Maschine, und geben Sie ihr ein CPU-Modell, das beide Hosts haben.</translation>
    </message>
    <message>
      <source>Stopped answering</source>
      <translation>Antwortet nicht mehr</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Storage not connected</source>
      <translation>Speicher nicht da</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Inhaber</translation>
    </message>
    <message>
      <source>Suspend</source>
      <translation>Suspendieren</translation>
    </message>
    <message>
      <source>Suspend {vm}</source>
      <translation>{vm} suspendieren</translation>
    </message>
    <message>
      <source>Suspend, migrate, provision</source>
      <translation>Suspendieren, migrieren, bereitstellen</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>Suspendiert</translation>
    </message>
    <message>
      <source>Suspended on {source} in {took}{size}.</source>
      <translation>Auf {source} suspendiert in {took}{size}.</translation>
    </message>
    <message>
      <source>Suspending</source>
      <translation>Wird suspendiert</translation>
    </message>
    <message>
      <source>Suspending: the memory is written</source>
      <translation>Suspendiert: Der Arbeitsspeicher wird geschrieben</translation>
    </message>
    <message>
      <source>Switch over</source>
      <translation>Umschalten</translation>
    </message>
    <message>
      <source>Switch the Host Off</source>
      <translation>Den Host ausschalten</translation>
    </message>
    <message>
      <source>Switch to Post-Copy</source>
      <translation>Auf Post-Copy umschalten</translation>
    </message>
    <message>
      <source>Switching over</source>
      <translation>Schaltet um</translation>
    </message>
    <message>
      <source>Switching to post-copy was not allowed for this migration</source>
      <translation>Das Umschalten auf Post-Copy war für diese Migration nicht erlaubt</translation>
    </message>
    <message>
      <source>T&amp;est</source>
      <translation>T&amp;esten</translation>
    </message>
    <message>
      <source>TB/s</source>
      <translation>TB/s</translation>
    </message>
    <message>
      <source>TCP, unencrypted</source>
      <translation>TCP, unverschlüsselt</translation>
    </message>
    <message>
      <source>TLS needs certificates that both ends trust.</source>
      <translation>TLS braucht Zertifikate, denen beide Enden vertrauen.</translation>
    </message>
    <message>
      <source>TLS, with certificates</source>
      <translation>TLS, mit Zertifikaten</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Tabelle für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
      <source>Take another name, or read the policies again.</source>
      <translation>Nehmen Sie einen anderen Namen, oder lesen Sie die Richtlinien neu.</translation>
    </message>
    <message>
      <source>Take load off the host, or wait until it is less busy.</source>
      <translation>Entlasten Sie den Host, oder warten Sie, bis er weniger beschäftigt ist.</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Gewählt</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <source>Target &amp;hosts</source>
      <translation>&amp;Ziel-Hosts</translation>
    </message>
    <message>
      <source>Target hosts</source>
      <translation>Ziel-Hosts</translation>
    </message>
    <message>
      <source>Target of {vm}</source>
      <translation>Ziel von {vm}</translation>
    </message>
    <message>
      <source>Target {target} is connected to none of them.</source>
      <translation>Ziel {target} ist mit keinem von ihnen verbunden.</translation>
    </message>
    <message>
      <source>Target {target} is connected to {hosts} only.</source>
      <translation>Ziel {target} ist nur mit {hosts} verbunden.</translation>
    </message>
    <message>
      <source>Target {target} is {lacking}.</source>
      <translation>Ziel {target} ist {lacking}.</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>Ziele</translation>
    </message>
    <message>
      <source>Te&amp;xt</source>
      <translation>Te&amp;xt</translation>
    </message>
    <message>
      <source>Test the target again</source>
      <translation>Ziel erneut prüfen</translation>
    </message>
    <message>
      <source>Test {host} again</source>
      <translation>{host} erneut prüfen</translation>
    </message>
    <message>
      <source>Tested at {time}</source>
      <translation>Geprüft um {time}</translation>
    </message>
    <message>
      <source>Testing the target again</source>
      <translation>Prüft das Ziel erneut</translation>
    </message>
    <message>
      <source>Testing…</source>
      <translation>Wird getestet…</translation>
    </message>
    <message>
      <source>Tests</source>
      <translation>Prüfungen</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Text (*.txt)</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Text der Datei</translation>
    </message>
    <message>
      <source>The CPU feature that {vm} uses is present.</source>
      <translation>Die CPU-Funktion, die {vm} nutzt, ist vorhanden.</translation>
    </message>
    <message>
      <source>The CPU features that the target offers</source>
      <translation>Die CPU-Funktionen, die das Ziel anbietet</translation>
    </message>
    <message>
      <source>The CPU load of the target with the VM there</source>
      <translation>Die CPU-Last des Ziels, wenn die VM dort ist</translation>
    </message>
    <message>
      <source>The CPU model of {host} matches; that goes first.</source>
      <translation>Das CPU-Modell von {host} passt; das geht vor.</translation>
    </message>
    <message>
      <source>The CPU of {host} lacks what {vm} uses</source>
      <translation>{host} hat eine CPU, der fehlt, was {vm} nutzt</translation>
    </message>
    <message>
      <source>The CPU of {target} lacks what {vm} uses</source>
      <translation>{target} hat eine CPU, der fehlt, was {vm} nutzt</translation>
    </message>
    <message>
      <source>The Event Log names each.</source>
      <translation>Das Ereignisprotokoll nennt jede.</translation>
    </message>
    <message>
      <source>The VM host is enabled</source>
      <translation>Der VM-Host ist aktiviert</translation>
    </message>
    <message>
      <source>The VM's guest operating system, where known</source>
      <translation>Das Gastbetriebssystem der VM, soweit bekannt</translation>
    </message>
    <message>
      <source>The VM's memory</source>
      <translation>Der Arbeitsspeicher der VM</translation>
    </message>
    <message>
      <source>The VM's state, such as running</source>
      <translation>Der Zustand der VM, etwa running</translation>
    </message>
    <message>
      <source>The VM's virtual CPUs</source>
      <translation>Die virtuellen CPUs der VM</translation>
    </message>
    <message>
      <source>The VM's virtual networks</source>
      <translation>Die virtuellen Netzwerke der VM</translation>
    </message>
    <message>
      <source>The address is not acceptable: {field}</source>
      <translation>Die Adresse ist nicht annehmbar: {field}</translation>
    </message>
    <message>
      <source>The address is understood, but no connection came about.</source>
      <translation>Die Adresse ist verständlich, aber es kam keine Verbindung zustande.</translation>
    </message>
    <message>
      <source>The allowed downtime of {vm} was not changed.</source>
      <translation>Die erlaubte Ausfallzeit von {vm} wurde nicht geändert.</translation>
    </message>
    <message>
      <source>The answer could not be written to standard output: {reason}.</source>
      <translation>Die Antwort konnte nicht auf die Standardausgabe geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <source>The architecture</source>
      <translation>Die Architektur</translation>
    </message>
    <message>
      <source>The bandwidth limit of {vm} was lifted.</source>
      <translation>Die Bandbreitengrenze von {vm} wurde aufgehoben.</translation>
    </message>
    <message>
      <source>The bandwidth of {vm} was limited to {rate}.</source>
      <translation>Die Bandbreite von {vm} wurde auf {rate} begrenzt.</translation>
    </message>
    <message>
      <source>The bandwidth of {vm} was not changed.</source>
      <translation>Die Bandbreite von {vm} wurde nicht geändert.</translation>
    </message>
    <message>
      <source>The bandwidth that the target has for migrations</source>
      <translation>Die Bandbreite, die das Ziel für Migrationen hat</translation>
    </message>
    <message>
      <source>The cancel came too late: it had switched over</source>
      <translation>Der Abbruch kam zu spät: Es war bereits umgeschaltet</translation>
    </message>
    <message>
      <source>The certificate cannot be kept</source>
      <translation>Das Zertifikat kann nicht aufbewahrt werden</translation>
    </message>
    <message>
      <source>The certificate is made for another name than {server}</source>
      <translation>Das Zertifikat ist auf einen anderen Namen als {server} ausgestellt</translation>
    </message>
    <message>
      <source>The certificate of {address} is not accepted</source>
      <translation>Das Zertifikat von {address} wird nicht akzeptiert</translation>
    </message>
    <message>
      <source>The certificate of {server} could not be verified</source>
      <translation>Das Zertifikat von {server} konnte nicht geprüft werden</translation>
    </message>
    <message>
      <source>The certificate of {server} has expired</source>
      <translation>Das Zertifikat von {server} ist abgelaufen</translation>
    </message>
    <message>
      <source>The certificate of {server} is not trusted</source>
      <translation>Dem Zertifikat von {server} wird nicht vertraut</translation>
    </message>
    <message>
      <source>The certificate of {server} is not valid at this time</source>
      <translation>Das Zertifikat von {server} ist zu dieser Zeit nicht gültig</translation>
    </message>
    <message>
      <source>The certificate of {server} was not accepted.</source>
      <translation>Das Zertifikat von {server} wurde nicht akzeptiert.</translation>
    </message>
    <message>
      <source>The choice</source>
      <translation>Die Wahl</translation>
    </message>
    <message>
      <source>The client could not watch to the end.</source>
      <translation>Der Client konnte nicht bis zum Ende zusehen.</translation>
    </message>
    <message>
      <source>The client ended before its turn came</source>
      <translation>Der Client endete, bevor sie an der Reihe war</translation>
    </message>
    <message>
      <source>The client has no folder to keep its files in</source>
      <translation>Der Client hat keinen Ordner, in dem er seine Dateien aufbewahren kann</translation>
    </message>
    <message>
      <source>The client is closing</source>
      <translation>Der Client wird beendet</translation>
    </message>
    <message>
      <source>The client logs in again by itself.</source>
      <translation>Der Client meldet sich von selbst wieder an.</translation>
    </message>
    <message>
      <source>The client or a connection ended in the middle, and {source} went back to where it was.</source>
      <translation>Der Client oder eine Verbindung endete mittendrin, und {source} kehrte zum vorigen Stand zurück.</translation>
    </message>
    <message>
      <source>The client tries again by itself.</source>
      <translation>Der Client versucht es von selbst erneut.</translation>
    </message>
    <message>
      <source>The client tries again by itself. After a start a vCenter needs some minutes.</source>
      <translation>Der Client versucht es von selbst erneut. Nach einem Start braucht ein vCenter einige Minuten.</translation>
    </message>
    <message>
      <source>The client tries again by itself. Look at the load of the server and at the network.</source>
      <translation>Der Client versucht es von selbst erneut. Sehen Sie nach der Last des Servers und nach dem Netzwerk.</translation>
    </message>
    <message>
      <source>The client tries again by itself. Look whether the host's management service hangs.</source>
      <translation>Der Client versucht es von selbst erneut. Sehen Sie nach, ob der Verwaltungsdienst des Hosts hängt.</translation>
    </message>
    <message>
      <source>The connected hosts have none. One that is made there shows here by itself.</source>
      <translation>Die verbundenen Hosts haben keine. Eine dort neu angelegte erscheint hier von selbst.</translation>
    </message>
    <message>
      <source>The connection goes through SSH, and SSH did not get through.</source>
      <translation>Die Verbindung geht durch SSH, und SSH kam nicht durch.</translation>
    </message>
    <message>
      <source>The connection of {host} is tried again.</source>
      <translation>Die Verbindung von {host} wird erneut versucht.</translation>
    </message>
    <message>
      <source>The connection of {host} is tried again…</source>
      <translation>Die Verbindung von {host} wird erneut versucht…</translation>
    </message>
    <message>
      <source>The connection that reports the target; not defined in a file</source>
      <translation>Die Verbindung, die das Ziel meldet; in einer Datei nicht definiert</translation>
    </message>
    <message>
      <source>The copy</source>
      <translation>Die Kopie</translation>
    </message>
    <message>
      <source>The datacenter file cannot be used</source>
      <translation>Die Datacenter-Datei ist nicht verwendbar</translation>
    </message>
    <message>
      <source>The default settings hold. The file stays as it is, and nothing is saved in it.</source>
      <translation>Es gelten die Standardeinstellungen. Die Datei bleibt, wie sie ist, und nichts wird darin gespeichert.</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
      <source>The drive stays, and is empty when {vm} starts.</source>
      <translation>Das Laufwerk bleibt und ist leer, wenn {vm} startet.</translation>
    </message>
    <message>
      <source>The estate cannot be written as a datacenter file</source>
      <translation>Der Bestand ist nicht als Datacenter-Datei schreibbar</translation>
    </message>
    <message>
      <source>The estate is being written.</source>
      <translation>Der Bestand wird geschrieben.</translation>
    </message>
    <message>
      <source>The estate was written to {path}: hosts {hosts}, virtual machines {vms}.</source>
      <translation>Der Bestand wurde in {path} geschrieben: Hosts {hosts}, virtuelle Maschinen {vms}.</translation>
    </message>
    <message>
      <source>The event log cannot be opened</source>
      <translation>Das Ereignisprotokoll lässt sich nicht öffnen</translation>
    </message>
    <message>
      <source>The event log cannot be written</source>
      <translation>Das Ereignisprotokoll ist nicht schreibbar</translation>
    </message>
    <message>
      <source>The event log lies where nothing can be written</source>
      <translation>Das Ereignisprotokoll liegt, wo nicht geschrieben werden kann</translation>
    </message>
    <message>
      <source>The event log was damaged and a new one begun</source>
      <translation>Das Ereignisprotokoll war beschädigt, und ein neues wurde begonnen</translation>
    </message>
    <message>
      <source>The export was cancelled; no file was written.</source>
      <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
      <source>The fact is above the value.</source>
      <translation>Der Fakt ist über dem Wert.</translation>
    </message>
    <message>
      <source>The fact is at least the value.</source>
      <translation>Der Fakt ist mindestens der Wert.</translation>
    </message>
    <message>
      <source>The fact is at most the value.</source>
      <translation>Der Fakt ist höchstens der Wert.</translation>
    </message>
    <message>
      <source>The fact is below the value.</source>
      <translation>Der Fakt ist unter dem Wert.</translation>
    </message>
    <message>
      <source>The fact is known.</source>
      <translation>Der Fakt ist bekannt.</translation>
    </message>
    <message>
      <source>The file is disabled and counts for nothing. It can be enabled again when it is mended.</source>
      <translation>Die Datei ist deaktiviert und gilt nicht. Sie kann wieder aktiviert werden, wenn sie berichtigt ist.</translation>
    </message>
    <message>
      <source>The file was not written</source>
      <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
      <source>The file {file} cannot be written.</source>
      <translation>Die Datei {file} kann nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>The file {path} cannot be written, or holds something that would not be understood at the next start. Nothing was changed.</source>
      <translation>Die Datei {path} kann nicht geschrieben werden, oder enthält etwas, das beim nächsten Start nicht verstanden würde. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>The first connection has not answered yet.</source>
      <translation>Die erste Verbindung hat noch nicht geantwortet.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {reason}.</source>
      <translation>Der Ordner {folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
      <source>The guest changes memory as fast as the link carries it. Progress offers more bandwidth, a longer pause, a slower guest, or post-copy, each with its risk; Cancel leaves it where it is.</source>
      <translation>Der Gast ändert seinen Arbeitsspeicher so schnell, wie die Leitung ihn überträgt. „Fortschritt“ bietet mehr Bandbreite, eine längere Pause, einen langsameren Gast oder Post-Copy an, jeweils mit dem Risiko; „Abbrechen“ lässt die Maschine, wo sie ist.</translation>
    </message>
    <message>
      <source>The guest holds the drive of {vm} closed</source>
      <translation>Der Gast hält das Laufwerk von {vm} geschlossen</translation>
    </message>
    <message>
      <source>The guest loses the disc at once: what reads from it fails. The drive stays, and is empty at the next start too. {vm} goes on running.</source>
      <translation>Der Gast verliert die Disc sofort: Was davon liest, schlägt fehl. Das Laufwerk bleibt und ist auch beim nächsten Start leer. {vm} läuft weiter.</translation>
    </message>
    <message>
      <source>The host answers, but nothing listens there.</source>
      <translation>Der Host antwortet, aber dort lauscht nichts.</translation>
    </message>
    <message>
      <source>The host does not answer</source>
      <translation>Der Host antwortet nicht</translation>
    </message>
    <message>
      <source>The host is gone</source>
      <translation>Der Host ist nicht mehr da</translation>
    </message>
    <message>
      <source>The host that would take it</source>
      <translation>Der Host, der sie aufnehmen würde</translation>
    </message>
    <message>
      <source>The host where the VM is now</source>
      <translation>Der Host, auf dem die VM jetzt ist</translation>
    </message>
    <message>
      <source>The hosts are ordered by the policy "{policy}"</source>
      <translation>Die Hosts sind nach der Richtlinie „{policy}“ geordnet</translation>
    </message>
    <message>
      <source>The hosts do not support this compression</source>
      <translation>Die Hosts unterstützen diese Kompression nicht</translation>
    </message>
    <message>
      <source>The hosts do not support this kind of migration</source>
      <translation>Die Hosts unterstützen diese Art von Migration nicht</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration, and {address} did not answer {source}.</source>
      <translation>Bei einer Migration sprechen die Hosts miteinander, und {address} hat {source} nicht geantwortet.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration, by this name.</source>
      <translation>Bei einer Migration sprechen die Hosts unter diesem Namen miteinander.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration.</source>
      <translation>Bei einer Migration sprechen die Hosts miteinander.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration; the client's own key does not count there.</source>
      <translation>Bei einer Migration sprechen die Hosts miteinander; der Schlüssel des Clients zählt dort nicht.</translation>
    </message>
    <message>
      <source>The hypervisor</source>
      <translation>Der Hypervisor</translation>
    </message>
    <message>
      <source>The hypervisor cannot be told this.</source>
      <translation>Dem Hypervisor lässt sich das nicht vorgeben.</translation>
    </message>
    <message>
      <source>The hypervisor cannot limit the bandwidth: {vms}.</source>
      <translation>Der Hypervisor kann die Bandbreite nicht begrenzen: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor connects to such storage by itself; only the migration will tell.</source>
      <translation>Der Hypervisor verbindet sich selbst mit solchem Speicher; erst die Migration zeigt es.</translation>
    </message>
    <message>
      <source>The hypervisor does not offer it for a migration under way</source>
      <translation>Der Hypervisor bietet es für eine laufende Migration nicht an</translation>
    </message>
    <message>
      <source>The hypervisor does not report it</source>
      <translation>Der Hypervisor meldet es nicht</translation>
    </message>
    <message>
      <source>The hypervisor does not say</source>
      <translation>Der Hypervisor sagt es nicht</translation>
    </message>
    <message>
      <source>The hypervisor has no post-copy: {vms}.</source>
      <translation>Der Hypervisor hat kein Post-Copy: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor has no way to stop a migration under way</source>
      <translation>Der Hypervisor kann eine laufende Migration nicht anhalten</translation>
    </message>
    <message>
      <source>The hypervisor on {host} cannot compare its CPU with that of {vm}.</source>
      <translation>Der Hypervisor auf {host} kann seine CPU nicht mit der von {vm} vergleichen.</translation>
    </message>
    <message>
      <source>The hypervisor on {host} did not answer, so only the known facts were compared.</source>
      <translation>Der Hypervisor auf {host} hat nicht geantwortet, daher wurden nur die bekannten Fakten verglichen.</translation>
    </message>
    <message>
      <source>The hypervisor on {source} cannot open a connection to the one on {host}{reason}.</source>
      <translation>Der Hypervisor auf {source} kann keine Verbindung zu dem auf {host} öffnen{reason}.</translation>
    </message>
    <message>
      <source>The hypervisor on {source} did not say in time whether it reaches the one on {host}.</source>
      <translation>Der Hypervisor auf {source} hat nicht rechtzeitig gesagt, ob er den auf {host} erreicht.</translation>
    </message>
    <message>
      <source>The hypervisor reported no error.</source>
      <translation>Der Hypervisor hat keinen Fehler gemeldet.</translation>
    </message>
    <message>
      <source>The hypervisor takes neither a preset nor a downtime: {vms}.</source>
      <translation>Der Hypervisor nimmt weder eine Voreinstellung noch eine Ausfallzeit an: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor's own words</source>
      <translation>Der Wortlaut des Hypervisors</translation>
    </message>
    <message>
      <source>The hypervisor's words are under Details.</source>
      <translation>Der Wortlaut des Hypervisors steht unter „Details“.</translation>
    </message>
    <message>
      <source>The hypervisors could not be asked about {host}, so only the known facts were compared.</source>
      <translation>Die Hypervisoren konnten nicht nach {host} gefragt werden, daher wurden nur die bekannten Fakten verglichen.</translation>
    </message>
    <message>
      <source>The hypervisors have not answered yet</source>
      <translation>Die Hypervisoren haben noch nicht geantwortet</translation>
    </message>
    <message>
      <source>The iSCSI targets that the target host is connected to</source>
      <translation>Die iSCSI-Ziele, mit denen der Ziel-Host verbunden ist</translation>
    </message>
    <message>
      <source>The key of the host could not be kept</source>
      <translation>Der Schlüssel des Hosts konnte nicht gespeichert werden</translation>
    </message>
    <message>
      <source>The key of {server} is not known here</source>
      <translation>Der Schlüssel von {server} ist hier nicht bekannt</translation>
    </message>
    <message>
      <source>The key of {server} was not accepted.</source>
      <translation>Der Schlüssel von {server} wurde nicht akzeptiert.</translation>
    </message>
    <message>
      <source>The kind of guest</source>
      <translation>Die Art des Gasts</translation>
    </message>
    <message>
      <source>The kind of machine</source>
      <translation>Die Art der Maschine</translation>
    </message>
    <message>
      <source>The larger of CPU and memory load of the target with the VM there</source>
      <translation>Die größere von CPU- und Arbeitsspeicherlast des Ziels, wenn die VM dort ist</translation>
    </message>
    <message>
      <source>The larger of CPU load and memory load as they would be with the machine there, moves under way counted in. The smaller goes first.</source>
      <translation>Die größere von CPU-Last und Arbeitsspeicherlast, wie sie mit der Maschine dort wären, laufende Umzüge eingerechnet. Die kleinere geht vor.</translation>
    </message>
    <message>
      <source>The last migration found the port of {host} closed</source>
      <translation>Die letzte Migration fand den Port von {host} geschlossen</translation>
    </message>
    <message>
      <source>The least loaded of {count} equals.</source>
      <translation>Der am wenigsten ausgelastete von {count} gleichen.</translation>
    </message>
    <message>
      <source>The link between them broke in post-copy.</source>
      <translation>Die Leitung zwischen ihnen brach während Post-Copy ab.</translation>
    </message>
    <message>
      <source>The link broke in post-copy: a part of the memory is on either host, so stop the machine on neither. Resume Migration, in Edit, in the job's menu and in Progress, goes on when the hosts reach each other again.</source>
      <translation>Die Verbindung riss im Post-Copy ab: Auf jedem der beiden Hosts liegt ein Teil des Speichers; halten Sie die Maschine auf keinem an. „Migration fortsetzen“ unter „Bearbeiten“, im Menü des Auftrags und im Fortschritt macht weiter, wenn die Hosts einander wieder erreichen.</translation>
    </message>
    <message>
      <source>The link broke while the rest of its memory followed.</source>
      <translation>Die Leitung brach ab, während der Rest ihres Arbeitsspeichers folgte.</translation>
    </message>
    <message>
      <source>The link is faster than the memory changes</source>
      <translation>Die Leitung ist schneller, als sich der Arbeitsspeicher ändert</translation>
    </message>
    <message>
      <source>The list has this text in it.</source>
      <translation>Die Liste enthält diesen Text.</translation>
    </message>
    <message>
      <source>The log is a file of yours alone (log.sqlite, in VM Client's folder for data). To keep a copy, close VM Client and copy that folder, or use File &gt; Export Event Log…, or “vmclient log” in a terminal.</source>
      <translation>Das Protokoll ist eine Datei, die Ihnen allein gehört (log.sqlite, im Datenordner von VM Client). Um eine Kopie aufzubewahren, schließen Sie VM Client und kopieren Sie diesen Ordner, oder nutzen Sie Datei &gt; Ereignisprotokoll exportieren… oder „vmclient log“ in einem Terminal.</translation>
    </message>
    <message>
      <source>The longest goes first. At most {count} run at once, {each} at each host, {link} between two hosts; the rest wait.</source>
      <translation>Die längste geht zuerst. Höchstens {count} laufen zugleich, {each} je Host, {link} zwischen zwei Hosts; der Rest wartet.</translation>
    </message>
    <message>
      <source>The longest goes first. At most {count} run at once, {each} at each host; the rest wait.</source>
      <translation>Die längste geht zuerst. Höchstens {count} laufen zugleich, {each} je Host; der Rest wartet.</translation>
    </message>
    <message>
      <source>The machine types that the target offers, where it tells</source>
      <translation>Die Maschinentypen, die das Ziel anbietet, wo es das angibt</translation>
    </message>
    <message>
      <source>The management service of {target} was lost in the middle</source>
      <translation>Der Verwaltungsdienst von {target} ging mittendrin verloren</translation>
    </message>
    <message>
      <source>The medium in {things} of {vm} is being ejected on {source}.</source>
      <translation>Das Medium in {things} von {vm} wird auf {source} ausgeworfen.</translation>
    </message>
    <message>
      <source>The medium in {things} of {vm} was ejected on {source} in {took}.</source>
      <translation>Das Medium in {things} von {vm} wurde auf {source} in {took} ausgeworfen.</translation>
    </message>
    <message>
      <source>The memory that the VM changes a second while it runs; not defined where nobody measured</source>
      <translation>Der Arbeitsspeicher, den die laufende VM je Sekunde ändert; nicht definiert, wo niemand gemessen hat</translation>
    </message>
    <message>
      <source>The messages name the file, the line and what holds instead. VM Client saves nothing in a file that it does not understand: mend the line and start again.</source>
      <translation>Die Meldungen nennen die Datei, die Zeile und was stattdessen gilt. In einer Datei, die es nicht versteht, speichert VM Client nichts: Berichtigen Sie die Zeile, und starten Sie neu.</translation>
    </message>
    <message>
      <source>The migration ended with an error</source>
      <translation>Die Migration endete mit einem Fehler</translation>
    </message>
    <message>
      <source>The migration of {vm} is interrupted: its memory is on {source} and on {target}. Stop it on neither.</source>
      <translation>Die Migration von {vm} ist unterbrochen: Ihr Arbeitsspeicher liegt auf {source} und auf {target}. Stoppen Sie sie auf keinem von beiden.</translation>
    </message>
    <message>
      <source>The migration of {vm} was not resumed.</source>
      <translation>Die Migration von {vm} wurde nicht fortgesetzt.</translation>
    </message>
    <message>
      <source>The migration of {vm} was resumed.</source>
      <translation>Die Migration von {vm} wurde fortgesetzt.</translation>
    </message>
    <message>
      <source>The migration port {address} is closed: {reason}.</source>
      <translation>Der Migrationsport {address} ist geschlossen: {reason}.</translation>
    </message>
    <message>
      <source>The migration was broken off</source>
      <translation>Die Migration ist abgerissen</translation>
    </message>
    <message>
      <source>The migration was broken off, and {target} still keeps a receiving copy</source>
      <translation>Die Migration ist abgerissen, und {target} hält noch eine Empfangskopie</translation>
    </message>
    <message>
      <source>The move of {vm} from {source} to {target} is being cancelled.</source>
      <translation>Der Umzug von {vm} von {source} nach {target} wird abgebrochen.</translation>
    </message>
    <message>
      <source>The name by which {source} knows {target} is no address of it, or its migration ports are taken.</source>
      <translation>Der Name, unter dem {source} {target} kennt, ist keine Adresse davon, oder die Migrationsports dort sind belegt.</translation>
    </message>
    <message>
      <source>The name has no address.</source>
      <translation>Der Name hat keine Adresse.</translation>
    </message>
    <message>
      <source>The name of the VM</source>
      <translation>Der Name der VM</translation>
    </message>
    <message>
      <source>The name of the target host</source>
      <translation>Der Name des Ziel-Hosts</translation>
    </message>
    <message>
      <source>The name {name} is taken</source>
      <translation>Der Name {name} ist vergeben</translation>
    </message>
    <message>
      <source>The names of the VMs on the target, in whatever state, and of those on their way</source>
      <translation>Die Namen der VMs auf dem Ziel, in welchem Zustand auch immer, und derer auf dem Weg dorthin</translation>
    </message>
    <message>
      <source>The network {network} is not active on {target}</source>
      <translation>Das Netzwerk {network} ist auf {target} nicht aktiv</translation>
    </message>
    <message>
      <source>The newest {count} entries; older ones that match are left out. Printed {at}.</source>
      <translation>Die neuesten {count} Einträge; ältere, die passen, sind weggelassen. Gedruckt {at}.</translation>
    </message>
    <message>
      <source>The newest {count} of {total} entries are shown, and searched by the field above.</source>
      <translation>Die neuesten {count} von {total} Einträgen werden gezeigt und vom Feld oben durchsucht.</translation>
    </message>
    <message>
      <source>The next start does not open it anyway.</source>
      <translation>Der nächste Start öffnet sie ohnehin nicht.</translation>
    </message>
    <message>
      <source>The old one is kept as {path}.</source>
      <translation>Das alte bleibt als {path} erhalten.</translation>
    </message>
    <message>
      <source>The one that was accepted before is forgotten. If the certificate was not renewed at the server, whoever shows this one gets your password.</source>
      <translation>Das bisher akzeptierte wird vergessen. Falls das Zertifikat nicht am Server erneuert wurde, bekommt derjenige Ihr Passwort, der dieses zeigt.</translation>
    </message>
    <message>
      <source>The only host that can take it.</source>
      <translation>Der einzige Host, der sie aufnehmen kann.</translation>
    </message>
    <message>
      <source>The order would be {hosts}.</source>
      <translation>Die Reihenfolge wäre {hosts}.</translation>
    </message>
    <message>
      <source>The others have the room</source>
      <translation>Den Platz haben die anderen</translation>
    </message>
    <message>
      <source>The password file {path} cannot be used</source>
      <translation>Die Passwortdatei {path} ist nicht verwendbar</translation>
    </message>
    <message>
      <source>The password is kept until the program ends.</source>
      <translation>Das Passwort wird behalten, bis das Programm endet.</translation>
    </message>
    <message>
      <source>The pause stays short; a busy machine may never get there.</source>
      <translation>Die Pause bleibt kurz; eine stark beschäftigte Maschine kommt womöglich nie an.</translation>
    </message>
    <message>
      <source>The pause stays under a third of a second where the machine allows it.</source>
      <translation>Die Pause bleibt unter einer Drittelsekunde, wo die Maschine es zulässt.</translation>
    </message>
    <message>
      <source>The physical machine of the target host, by its name</source>
      <translation>Die physische Maschine des Ziel-Hosts, nach ihrem Namen</translation>
    </message>
    <message>
      <source>The policy file {file} is open in the editor: save or close it there first.</source>
      <translation>Die Richtliniendatei {file} ist im Editor offen: Speichern oder schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
      <source>The policy file {file} was deleted.</source>
      <translation>Die Richtliniendatei {file} wurde gelöscht.</translation>
    </message>
    <message>
      <source>The policy file {file} was disabled: it counts for nothing.</source>
      <translation>Die Richtliniendatei {file} wurde deaktiviert: Sie gilt nicht mehr.</translation>
    </message>
    <message>
      <source>The policy file {file} was enabled: its policies count again.</source>
      <translation>Die Richtliniendatei {file} wurde aktiviert: Ihre Richtlinien gelten wieder.</translation>
    </message>
    <message>
      <source>The policy file {file} was saved. No policy is in it.</source>
      <translation>Die Richtliniendatei {file} wurde gespeichert. Keine Richtlinie ist darin.</translation>
    </message>
    <message>
      <source>The policy file {file} was saved: {policies}.</source>
      <translation>Die Richtliniendatei {file} wurde gespeichert: {policies}.</translation>
    </message>
    <message>
      <source>The present state of {vm} or of its host does not allow this</source>
      <translation>Der jetzige Zustand von {vm} oder ihres Hosts lässt das nicht zu</translation>
    </message>
    <message>
      <source>The processor</source>
      <translation>Der Prozessor</translation>
    </message>
    <message>
      <source>The quickest by more than a tenth.</source>
      <translation>Der schnellste, um mehr als ein Zehntel.</translation>
    </message>
    <message>
      <source>The receiving copy there is gone.</source>
      <translation>Die Empfangskopie dort ist nicht mehr da.</translation>
    </message>
    <message>
      <source>The report was given to the printer: {title}.</source>
      <translation>Der Bericht wurde dem Drucker übergeben: {title}.</translation>
    </message>
    <message>
      <source>The report was not saved.</source>
      <translation>Der Bericht wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>The report was written to {path}.</source>
      <translation>Der Bericht wurde nach {path} geschrieben.</translation>
    </message>
    <message>
      <source>The repositories connected to the target</source>
      <translation>Die mit dem Ziel verbundenen Repositorys</translation>
    </message>
    <message>
      <source>The repositories where the VM's disks lie</source>
      <translation>Die Repositorys, auf denen die Festplatten der VM liegen</translation>
    </message>
    <message>
      <source>The second one can look and cannot migrate: two would take up each other's jobs.</source>
      <translation>Der zweite kann nur zusehen und nicht migrieren: Zwei würden einander die Aufträge wegnehmen.</translation>
    </message>
    <message>
      <source>The server gave up after a while</source>
      <translation>Der Server gab nach einer Weile auf</translation>
    </message>
    <message>
      <source>The server objects</source>
      <translation>Einwand des Servers</translation>
    </message>
    <message>
      <source>The server objects to {host}</source>
      <translation>Der Server hat Einwände gegen {host}</translation>
    </message>
    <message>
      <source>The server refused it: {fault}</source>
      <translation>Der Server hat es abgelehnt: {fault}</translation>
    </message>
    <message>
      <source>The session expired, or an administrator ended it. What runs there goes on.</source>
      <translation>Die Sitzung ist abgelaufen, oder ein Administrator hat sie beendet. Was dort läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>The settings could not be saved</source>
      <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
      <source>The settings file is not used: line {line} of {path} is no TOML</source>
      <translation>Die Einstellungsdatei wird nicht benutzt: Zeile {line} von {path} ist kein TOML</translation>
    </message>
    <message>
      <source>The settings file is not used: {path} cannot be read</source>
      <translation>Die Einstellungsdatei wird nicht benutzt: {path} kann nicht gelesen werden</translation>
    </message>
    <message>
      <source>The simulated libvirt host is for developers alone</source>
      <translation>Der simulierte libvirt-Host ist nur für Entwickler da</translation>
    </message>
    <message>
      <source>The stop did not come from this client.</source>
      <translation>Der Halt kam nicht von diesem Client.</translation>
    </message>
    <message>
      <source>The storage of {vm} is not safe to share</source>
      <translation>Der Speicher von {vm} ist nicht sicher gemeinsam nutzbar</translation>
    </message>
    <message>
      <source>The system's keyring cannot be used</source>
      <translation>Der Schlüsselbund des Systems ist nicht nutzbar</translation>
    </message>
    <message>
      <source>The tags of all VMs on the target, and of those on their way</source>
      <translation>Die Tags aller VMs auf dem Ziel und derer auf dem Weg dorthin</translation>
    </message>
    <message>
      <source>The tags that people gave the VM</source>
      <translation>Die Tags, die Menschen der VM gegeben haben</translation>
    </message>
    <message>
      <source>The target's CPU cores</source>
      <translation>Die CPU-Kerne des Ziels</translation>
    </message>
    <message>
      <source>The target's CPU load now, with what is set aside there</source>
      <translation>Die gegenwärtige CPU-Last des Ziels, mit dem, was dort reserviert ist</translation>
    </message>
    <message>
      <source>The target's CPU model, where it tells</source>
      <translation>Das CPU-Modell des Ziels, wo es das angibt</translation>
    </message>
    <message>
      <source>The target's Max Hosted VMs</source>
      <translation>Die Höchstzahl VMs des Ziels</translation>
    </message>
    <message>
      <source>The target's architecture, such as x86_64</source>
      <translation>Die Architektur des Ziels, etwa x86_64</translation>
    </message>
    <message>
      <source>The target's free memory, less what is set aside there</source>
      <translation>Der freie Arbeitsspeicher des Ziels, ohne das, was dort reserviert ist</translation>
    </message>
    <message>
      <source>The target's hypervisor: kvm, xen, esx or hyperv</source>
      <translation>Der Hypervisor des Ziels: kvm, xen, esx oder hyperv</translation>
    </message>
    <message>
      <source>The target's memory</source>
      <translation>Der Arbeitsspeicher des Ziels</translation>
    </message>
    <message>
      <source>The test below it does not hold.</source>
      <translation>Die Prüfung darunter gilt nicht.</translation>
    </message>
    <message>
      <source>The text has an error that the form cannot show</source>
      <translation>Der Text hat einen Fehler, den das Formular nicht zeigen kann</translation>
    </message>
    <message>
      <source>The types of guests that the target runs (pv, pvh, hvm), where it tells</source>
      <translation>Die Gasttypen, die das Ziel ausführt (pv, pvh, hvm), wo es das angibt</translation>
    </message>
    <message>
      <source>The used share of the target's memory with the VM there</source>
      <translation>Der belegte Anteil des Arbeitsspeichers des Ziels, wenn die VM dort ist</translation>
    </message>
    <message>
      <source>The used share of the target's memory, with what is set aside there</source>
      <translation>Der belegte Anteil des Arbeitsspeichers des Ziels, mit dem, was dort reserviert ist</translation>
    </message>
    <message>
      <source>The user may not do this</source>
      <translation>Der Benutzer darf das nicht</translation>
    </message>
    <message>
      <source>The user may read there and change nothing.</source>
      <translation>Der Benutzer darf dort lesen und nichts ändern.</translation>
    </message>
    <message>
      <source>The vCenter gets no answer from it.</source>
      <translation>Das vCenter bekommt keine Antwort von ihm.</translation>
    </message>
    <message>
      <source>The vCenter that manages the target; not defined without one</source>
      <translation>Das vCenter, das das Ziel verwaltet; ohne vCenter nicht definiert</translation>
    </message>
    <message>
      <source>The vCenter {manager} looks after this host; what is moved behind its back is lost to it.</source>
      <translation>Das vCenter {manager} betreut diesen Host; was hinter seinem Rücken verschoben wird, geht ihm verloren.</translation>
    </message>
    <message>
      <source>The virtual machine is still being read from its host.</source>
      <translation>Die virtuelle Maschine wird noch von ihrem Host gelesen.</translation>
    </message>
    <message>
      <source>The virtual machine itself</source>
      <translation>Die virtuelle Maschine selbst</translation>
    </message>
    <message>
      <source>The virtual machines that it may govern stay where they are {until}.</source>
      <translation>Die virtuellen Maschinen, für die sie gelten könnte, bleiben, wo sie sind, {until}.</translation>
    </message>
    <message>
      <source>The virtual networks of the target</source>
      <translation>Die virtuellen Netzwerke des Ziels</translation>
    </message>
    <message>
      <source>The way to {host} is still being tried</source>
      <translation>Der Weg zu {host} wird noch versucht</translation>
    </message>
    <message>
      <source>The width of the VM's guest</source>
      <translation>Die Bitbreite des Gasts der VM</translation>
    </message>
    <message>
      <source>There can be no policy file {file}</source>
      <translation>Eine Richtliniendatei {file} kann es nicht geben</translation>
    </message>
    <message>
      <source>There is a policy file {name} already.</source>
      <translation>Es gibt schon eine Richtliniendatei {name}.</translation>
    </message>
    <message>
      <source>There is no host to test for {vm}</source>
      <translation>Für {vm} gibt es keinen Host zu prüfen</translation>
    </message>
    <message>
      <source>There is no other host that {vm} could be tested for.</source>
      <translation>Es gibt keinen anderen Host, auf den {vm} geprüft werden könnte.</translation>
    </message>
    <message>
      <source>There is no policy file.</source>
      <translation>Es gibt keine Richtliniendatei.</translation>
    </message>
    <message>
      <source>There is no setting {name}: line {line} of {path}</source>
      <translation>Es gibt keine Einstellung {name}: Zeile {line} von {path}</translation>
    </message>
    <message>
      <source>There is no such file or policy any more, or the name is none that a file can have.</source>
      <translation>Es gibt diese Datei oder Richtlinie nicht mehr, oder der Name ist keiner, den eine Datei haben kann.</translation>
    </message>
    <message>
      <source>There is no virtual machine to try them on yet.</source>
      <translation>Es gibt noch keine virtuelle Maschine, an der man sie ausprobieren könnte.</translation>
    </message>
    <message>
      <source>There is nothing to resume.</source>
      <translation>Es gibt nichts fortzusetzen.</translation>
    </message>
    <message>
      <source>There was no migration to act on</source>
      <translation>Es gab keine Migration, auf die man einwirken könnte</translation>
    </message>
    <message>
      <source>They are no longer in the inventory.</source>
      <translation>Sie sind nicht mehr im Inventar.</translation>
    </message>
    <message>
      <source>They cannot move with it.</source>
      <translation>Sie können nicht mit umziehen.</translation>
    </message>
    <message>
      <source>They have the same system identity.</source>
      <translation>Sie haben dieselbe Systemidentität.</translation>
    </message>
    <message>
      <source>They show here as soon as a connection is open.</source>
      <translation>Sie erscheinen hier, sobald eine Verbindung offen ist.</translation>
    </message>
    <message>
      <source>This has changed since the choice was made; nothing was begun.</source>
      <translation>Das hat sich geändert, seit die Wahl getroffen wurde; es wurde nichts begonnen.</translation>
    </message>
    <message>
      <source>This host sees no repository that other hosts could share.</source>
      <translation>Dieser Host sieht kein Repository, das andere Hosts mitnutzen könnten.</translation>
    </message>
    <message>
      <source>This kind of connection needs it.</source>
      <translation>Diese Art von Verbindung braucht es.</translation>
    </message>
    <message>
      <source>This machine</source>
      <translation>Dieser Rechner</translation>
    </message>
    <message>
      <source>This one can only look.</source>
      <translation>Dieser kann nur zusehen.</translation>
    </message>
    <message>
      <source>This version knows it up to {known} and found {found}.</source>
      <translation>Diese Version kennt es bis {known} und fand {found}.</translation>
    </message>
    <message>
      <source>This version leaves it as it is and does not start. Use the newer one.</source>
      <translation>Diese Version lässt es, wie es ist, und startet nicht. Nutzen Sie die neuere.</translation>
    </message>
    <message>
      <source>Throttle the Guest</source>
      <translation>Gast drosseln</translation>
    </message>
    <message>
      <source>Throttling</source>
      <translation>Drosselung</translation>
    </message>
    <message>
      <source>Through libvirt's driver for libxl. Relocation has to be on at both ends. Xen reports no progress and cannot stop a migration that has begun.</source>
      <translation>Über den libvirt-Treiber für libxl. Relocation muss an beiden Enden eingeschaltet sein. Xen meldet keinen Fortschritt und kann eine begonnene Migration nicht anhalten.</translation>
    </message>
    <message>
      <source>Through libvirt. SSH needs your key at the host and membership in its group libvirt; TLS needs certificates on both sides. For a migration the hosts talk to one another: TCP ports 49152 to 49215 and the libvirt daemon of the target have to be open to the source.</source>
      <translation>Über libvirt. SSH braucht Ihren Schlüssel auf dem Host und die Mitgliedschaft in dessen Gruppe libvirt; TLS braucht Zertifikate auf beiden Seiten. Für eine Migration sprechen die Hosts miteinander: Die TCP-Ports 49152 bis 49215 und der libvirt-Daemon des Ziels müssen für die Quelle offen sein.</translation>
    </message>
    <message>
      <source>TiB</source>
      <translation>TiB</translation>
    </message>
    <message>
      <source>Tick Resource Enabled in the host's settings.</source>
      <translation>Setzen Sie „Ressource aktiviert“ in den Einstellungen des Hosts.</translation>
    </message>
    <message>
      <source>Tick the warning above to go on.</source>
      <translation>Haken Sie die Warnung oben ab, um fortzufahren.</translation>
    </message>
    <message>
      <source>Tick the {count} warnings above to go on.</source>
      <translation>Haken Sie die {count} Warnungen oben ab, um fortzufahren.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>Restzeit</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Nach</translation>
    </message>
    <message>
      <source>To change it</source>
      <translation>Zum Ändern</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>Zu viele symbolische Verweise hintereinander</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Dauerte</translation>
    </message>
    <message>
      <source>Transferred</source>
      <translation>Übertragen</translation>
    </message>
    <message>
      <source>Transport</source>
      <translation>Transport</translation>
    </message>
    <message>
      <source>Trust the new certificate of {server} from now on?</source>
      <translation>Dem neuen Zertifikat von {server} ab jetzt vertrauen?</translation>
    </message>
    <message>
      <source>Try &amp;It</source>
      <translation>Aus&amp;probieren</translation>
    </message>
    <message>
      <source>Try again if it is still wanted.</source>
      <translation>Versuchen Sie es erneut, wenn es noch gewünscht ist.</translation>
    </message>
    <message>
      <source>Try again in two minutes, and look at the firewall between the two.</source>
      <translation>Versuchen Sie es in zwei Minuten erneut, und sehen Sie nach der Firewall zwischen den beiden.</translation>
    </message>
    <message>
      <source>Try again when that has ended.</source>
      <translation>Versuchen Sie es erneut, wenn diese beendet ist.</translation>
    </message>
    <message>
      <source>Try it on the demo datacenter</source>
      <translation>Am Demo-Datacenter ausprobieren</translation>
    </message>
    <message>
      <source>Try on &amp;VM</source>
      <translation>Ausprobieren an &amp;VM</translation>
    </message>
    <message>
      <source>Try ssh to that host in a terminal: it has to work without asking anything.</source>
      <translation>Versuchen Sie ssh zu diesem Host in einem Terminal: Es muss ohne Rückfragen gelingen.</translation>
    </message>
    <message>
      <source>Turn on migration at the host where it runs.</source>
      <translation>Schalten Sie die Migration an dem Host ein, auf dem sie läuft.</translation>
    </message>
    <message>
      <source>Turn on migration at the host: relocation, vMotion, or its libvirt daemon.</source>
      <translation>Schalten Sie die Migration am Host ein: Relocation, vMotion oder seinen libvirt-Daemon.</translation>
    </message>
    <message>
      <source>Two running copies destroy its disks.</source>
      <translation>Zwei laufende Kopien zerstören ihre Festplatten.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>U&amp;ser</source>
      <translation>&amp;Benutzer</translation>
    </message>
    <message>
      <source>Unavailable ({count})</source>
      <translation>Nicht verfügbar ({count})</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Im Gange</translation>
    </message>
    <message>
      <source>Unexpected UTF-8 BOM (decode using utf-8-sig)</source>
      <translation>unerwartete Bytereihenfolge-Marke (BOM) für UTF-8</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Unknown, or without a limit</source>
      <translation>Unbekannt oder ohne Grenze</translation>
    </message>
    <message>
      <source>Unmount or eject the disc inside the guest, then try again.</source>
      <translation>Hängen Sie die Disc im Gast aus, oder werfen Sie sie dort aus, und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Unreachable from source</source>
      <translation>Quelle kommt nicht hin</translation>
    </message>
    <message>
      <source>Unreachable from {source}</source>
      <translation>Unerreichbar von {source}</translation>
    </message>
    <message>
      <source>Unterminated string starting at</source>
      <translation>hier beginnt ein Text, der nicht endet</translation>
    </message>
    <message>
      <source>Until it is resynchronized, {host} takes part in no migration.</source>
      <translation>Bis er neu synchronisiert ist, nimmt {host} an keiner Migration teil.</translation>
    </message>
    <message>
      <source>Update the hypervisor there so that it offers the machine type.</source>
      <translation>Aktualisieren Sie dort den Hypervisor, damit er den Maschinentyp anbietet.</translation>
    </message>
    <message>
      <source>Use SSH or TLS, or agree to it in the connection's form, or with --unencrypted.</source>
      <translation>Nehmen Sie SSH oder TLS, oder willigen Sie im Formular der Verbindung oder mit --unencrypted ein.</translation>
    </message>
    <message>
      <source>Use the newer version.</source>
      <translation>Nutzen Sie die neuere Version.</translation>
    </message>
    <message>
      <source>User</source>
      <translation>Benutzer</translation>
    </message>
    <message>
      <source>User, password, key or certificate are not accepted there.</source>
      <translation>Benutzer, Passwort, Schlüssel oder Zertifikat werden dort nicht akzeptiert.</translation>
    </message>
    <message>
      <source>VM</source>
      <translation>VM</translation>
    </message>
    <message>
      <source>VM &amp;host enabled</source>
      <translation>VM-&amp;Host aktiviert</translation>
    </message>
    <message>
      <source>VM &amp;or host</source>
      <translation>&amp;VM oder Host</translation>
    </message>
    <message>
      <source>VM Client</source>
      <translation>VM Client</translation>
    </message>
    <message>
      <source>VM Client ended before it was done</source>
      <translation>VM Client endete, bevor es erledigt war</translation>
    </message>
    <message>
      <source>VM Client ended before {host} was read</source>
      <translation>VM Client endete, bevor {host} gelesen war</translation>
    </message>
    <message>
      <source>VM Client ended in the middle</source>
      <translation>VM Client endete mittendrin</translation>
    </message>
    <message>
      <source>VM Client has read it; {host} takes part in migrations.</source>
      <translation>VM Client hat es gelesen; {host} nimmt an Migrationen teil.</translation>
    </message>
    <message>
      <source>VM Client is still opening its connections.</source>
      <translation>VM Client öffnet noch seine Verbindungen.</translation>
    </message>
    <message>
      <source>VM Client shows the virtual machines of KVM, Xen, vCenter and ESX hosts side by side, and moves them between hosts.</source>
      <translation>VM Client zeigt die virtuellen Maschinen von KVM-, Xen-, vCenter- und ESX-Hosts nebeneinander und verschiebt sie zwischen den Hosts.</translation>
    </message>
    <message>
      <source>VM Client shows which host can take a virtual machine, and moves it there.</source>
      <translation>VM Client zeigt, welcher Host eine virtuelle Maschine aufnehmen kann, und bringt sie dorthin.</translation>
    </message>
    <message>
      <source>VM host disabled</source>
      <translation>VM-Host deaktiviert</translation>
    </message>
    <message>
      <source>VM host enabled</source>
      <translation>VM-Host aktiviert</translation>
    </message>
    <message>
      <source>VM or Host</source>
      <translation>VM oder Host</translation>
    </message>
    <message>
      <source>VMotion</source>
      <translation>VMotion</translation>
    </message>
    <message>
      <source>VMs</source>
      <translation>VMs</translation>
    </message>
    <message>
      <source>VMs / Max Hosted VMs</source>
      <translation>VMs / Höchstzahl VMs</translation>
    </message>
    <message>
      <source>VMs here</source>
      <translation>VMs hier</translation>
    </message>
    <message>
      <source>VMs now</source>
      <translation>VMs jetzt</translation>
    </message>
    <message>
      <source>VMs now, Hosts now</source>
      <translation>VMs jetzt, Hosts jetzt</translation>
    </message>
    <message>
      <source>VMware</source>
      <translation>VMware</translation>
    </message>
    <message>
      <source>VMware vCenter or ESX</source>
      <translation>VMware vCenter oder ESX</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>der</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Urteil</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Überprüfen</translation>
    </message>
    <message>
      <source>Version and licence</source>
      <translation>Version und Lizenz</translation>
    </message>
    <message>
      <source>Virtual &amp;machines</source>
      <translation>Virtuelle &amp;Maschinen</translation>
    </message>
    <message>
      <source>Virtual Machine</source>
      <translation>Virtuelle Maschine</translation>
    </message>
    <message>
      <source>Virtual Machines</source>
      <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
      <source>Virtual Machines and Their Hosts</source>
      <translation>Virtuelle Maschinen und ihre Hosts</translation>
    </message>
    <message>
      <source>Virtual machine</source>
      <translation>Virtuelle Maschine</translation>
    </message>
    <message>
      <source>Virtual machine to try</source>
      <translation>Virtuelle Maschine zum Ausprobieren</translation>
    </message>
    <message>
      <source>Virtual machines</source>
      <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
      <source>Virtual network</source>
      <translation>Virtuelles Netzwerk</translation>
    </message>
    <message>
      <source>Virtual network {networks} does not exist</source>
      <translation>Das virtuelle Netzwerk {networks} existiert nicht</translation>
    </message>
    <message>
      <source>Virtual network {networks} is stopped</source>
      <translation>Virtuelles Netzwerk {networks} ist angehalten</translation>
    </message>
    <message>
      <source>Virtual networks {networks} are stopped</source>
      <translation>Virtuelle Netzwerke {networks} sind angehalten</translation>
    </message>
    <message>
      <source>Virtual networks {networks} do not exist</source>
      <translation>Die virtuellen Netzwerke {networks} existieren nicht</translation>
    </message>
    <message>
      <source>Wait a few minutes, then try again.</source>
      <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
      <source>Wait until the other action has ended.</source>
      <translation>Warten Sie, bis die andere Aktion beendet ist.</translation>
    </message>
    <message>
      <source>Waiting for the hypervisor</source>
      <translation>Wartet auf den Hypervisor</translation>
    </message>
    <message>
      <source>Waits for you</source>
      <translation>Wartet auf Sie</translation>
    </message>
    <message>
      <source>Wanted: {what}.</source>
      <translation>Verlangt: {what}.</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>Warning from {origin}</source>
      <translation>Warnung von {origin}</translation>
    </message>
    <message>
      <source>Was for {host}: {why}. Now for {other}.</source>
      <translation>War für {host}: {why}. Jetzt für {other}.</translation>
    </message>
    <message>
      <source>Watch the jobs that are running</source>
      <translation>Die laufenden Aufträge beobachten</translation>
    </message>
    <message>
      <source>Way out</source>
      <translation>Ausweg</translation>
    </message>
    <message>
      <source>What &amp;Policies Say</source>
      <translation>Was &amp;Richtlinien sagen</translation>
    </message>
    <message>
      <source>What &amp;Stands in the Way…</source>
      <translation>Was steht &amp;im Weg…</translation>
    </message>
    <message>
      <source>What Policies Say</source>
      <translation>Was Richtlinien sagen</translation>
    </message>
    <message>
      <source>What Stands in the Way…</source>
      <translation>Was steht im Weg…</translation>
    </message>
    <message>
      <source>What cannot be remembered is not begun; what runs goes on.</source>
      <translation>Was sich nicht festhalten lässt, wird nicht begonnen; was läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>What cannot be remembered is not begun; what runs goes on. Make room and ask again.</source>
      <translation>Was sich nicht festhalten lässt, wird nicht begonnen; was läuft, läuft weiter. Schaffen Sie Platz, und verlangen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschah</translation>
    </message>
    <message>
      <source>What is connected, what is being tried, and what waits for you.</source>
      <translation>Was verbunden ist, was versucht wird und was auf Sie wartet.</translation>
    </message>
    <message>
      <source>What is reserved for virtual machines counts as taken.</source>
      <translation>Was für virtuelle Maschinen reserviert ist, gilt als belegt.</translation>
    </message>
    <message>
      <source>What is shown of {host} was last known. Its virtual machines are Unknown, not stopped.</source>
      <translation>Was über {host} angezeigt wird, ist der letzte bekannte Stand. Die virtuellen Maschinen dort sind „Unbekannt“, nicht gestoppt.</translation>
    </message>
    <message>
      <source>What is wrong in it: {first}</source>
      <translation>Was daran falsch ist: {first}</translation>
    </message>
    <message>
      <source>What it demands of {vm} is not known, so {vm} stays on {source}. {wrong}</source>
      <translation>Was sie von {vm} verlangt, ist nicht bekannt, daher bleibt {vm} auf {source}. {wrong}</translation>
    </message>
    <message>
      <source>What it does on {host} is not known. Nothing was changed.</source>
      <translation>Was sie auf {host} tut, ist nicht bekannt. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>What it holds now counts, without your changes. To save replaces it; to read it loses them.</source>
      <translation>Es gilt, was sie jetzt enthält, ohne Ihre Änderungen. Speichern ersetzt es; neu lesen verwirft Ihre Änderungen.</translation>
    </message>
    <message>
      <source>What it needs</source>
      <translation>Was sie braucht</translation>
    </message>
    <message>
      <source>What it takes</source>
      <translation>Was sie belegt</translation>
    </message>
    <message>
      <source>What policies say is written for the first {count} of the hosts that they refuse.</source>
      <translation>Was Richtlinien sagen, steht für die ersten {count} der Hosts, die sie ablehnen.</translation>
    </message>
    <message>
      <source>What policies say of &amp;host</source>
      <translation>Was Richtlinien über den &amp;Host sagen</translation>
    </message>
    <message>
      <source>What policies say of {host}</source>
      <translation>Was Richtlinien über {host} sagen</translation>
    </message>
    <message>
      <source>What runs there goes on.</source>
      <translation>Was dort läuft, läuft weiter.</translation>
    </message>
    <message>
      <source>What stands behind the device is not there, or not shared.</source>
      <translation>Was hinter dem Gerät steht, ist nicht da oder nicht gemeinsam.</translation>
    </message>
    <message>
      <source>What stands in the way</source>
      <translation>Was im Weg steht</translation>
    </message>
    <message>
      <source>What the file would have attached to cannot be told</source>
      <translation>Womit die Datei verbunden wäre, lässt sich nicht sagen</translation>
    </message>
    <message>
      <source>What the host has by itself holds instead. The file stays as it is, and nothing is saved in it.</source>
      <translation>Stattdessen gilt, was der Host von sich aus hat. Die Datei bleibt, wie sie ist, und nichts wird darin gespeichert.</translation>
    </message>
    <message>
      <source>What the policies say</source>
      <translation>Was die Richtlinien sagen</translation>
    </message>
    <message>
      <source>What the policies say of {host}</source>
      <translation>Was die Richtlinien über {host} sagen</translation>
    </message>
    <message>
      <source>What the policy says</source>
      <translation>Was die Richtlinie sagt</translation>
    </message>
    <message>
      <source>What to do: {way_out}</source>
      <translation>Was zu tun ist: {way_out}</translation>
    </message>
    <message>
      <source>What was asked for</source>
      <translation>Was verlangt wurde</translation>
    </message>
    <message>
      <source>What was copied is discarded.</source>
      <translation>Was kopiert wurde, wird verworfen.</translation>
    </message>
    <message>
      <source>What went wrong</source>
      <translation>Was schiefging</translation>
    </message>
    <message>
      <source>Whatever is done is recorded before it is begun: who asked, what was tested, why this host, each phase with its time, and how it ended.</source>
      <translation>Was auch getan wird, ist aufgezeichnet, bevor es begonnen wird: wer es verlangt hat, was geprüft wurde, warum dieser Host, jede Phase mit ihrer Zeit, und wie es endete.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>When cleared, no VM is placed on or moved to this host.</source>
      <translation>Wenn nicht gesetzt, wird auf diesem Host keine VM platziert oder hierher verschoben.</translation>
    </message>
    <message>
      <source>When cleared, running VMs stay and none may come.</source>
      <translation>Wenn nicht gesetzt, bleiben laufende VMs, und keine darf hinzukommen.</translation>
    </message>
    <message>
      <source>When it is off:</source>
      <translation>Wenn er ausgeschaltet ist:</translation>
    </message>
    <message>
      <source>When something goes wrong</source>
      <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Wo sie ist</translation>
    </message>
    <message>
      <source>Where the VM's present host stands, as people have set it</source>
      <translation>Wo der jetzige Host der VM steht, wie Menschen es eingetragen haben</translation>
    </message>
    <message>
      <source>Where the first test holds the second has to, elsewhere the third.</source>
      <translation>Gilt die erste Prüfung, muss die zweite gelten, sonst die dritte.</translation>
    </message>
    <message>
      <source>Where the target stands, as people have set it</source>
      <translation>Wo das Ziel steht, wie Menschen es eingetragen haben</translation>
    </message>
    <message>
      <source>Where the time went</source>
      <translation>Wofür die Zeit verging</translation>
    </message>
    <message>
      <source>Where there is a way out, its button stands beside the finding; afterwards only that host is tested again. What VM Client does not do itself is told step by step under How to…</source>
      <translation>Wo es einen Ausweg gibt, steht die Schaltfläche dafür neben dem Befund; danach wird nur dieser Host erneut geprüft. Was VM Client nicht selbst tut, wird unter „Wie …“ Schritt für Schritt gesagt.</translation>
    </message>
    <message>
      <source>Whether Resource Enabled is set for the target</source>
      <translation>Ob „Ressource aktiviert“ für das Ziel gesetzt ist</translation>
    </message>
    <message>
      <source>Whether each repository with a disk of the VM is enabled; not defined without one</source>
      <translation>Ob jedes Repository mit einer Festplatte der VM aktiviert ist; ohne Repository nicht definiert</translation>
    </message>
    <message>
      <source>Whether the Xen of {source} moves paravirtualized guests while they run only trying tells. If it does not, {vm} goes on running on {source}, and can then be moved standing still.</source>
      <translation>Ob das Xen von {source} paravirtualisierte Gäste im Lauf verschiebt, zeigt nur der Versuch. Wenn nicht, läuft {vm} auf {source} weiter und kann danach stillstehend verschoben werden.</translation>
    </message>
    <message>
      <source>Whether the target is connected and answers</source>
      <translation>Ob das Ziel verbunden ist und antwortet</translation>
    </message>
    <message>
      <source>Whether the target is enabled as a host for virtual machines</source>
      <translation>Ob das Ziel als Host für virtuelle Maschinen aktiviert ist</translation>
    </message>
    <message>
      <source>Whether the target is in maintenance mode</source>
      <translation>Ob das Ziel im Wartungsmodus ist</translation>
    </message>
    <message>
      <source>Whether the target takes live migrations; not defined where nobody could tell</source>
      <translation>Ob das Ziel Live-Migrationen annimmt; nicht definiert, wo es niemand sagen konnte</translation>
    </message>
    <message>
      <source>Whether what is known of the target is what is there</source>
      <translation>Ob das, was über das Ziel bekannt ist, dem entspricht, was dort ist</translation>
    </message>
    <message>
      <source>Whoever answers there shows this key. Accepted, it is known to ssh in a terminal too.</source>
      <translation>Wer dort antwortet, zeigt diesen Schlüssel. Wird er akzeptiert, kennt ihn auch ssh im Terminal.</translation>
    </message>
    <message>
      <source>Whoever is on the network could read and change everything.</source>
      <translation>Wer im Netz ist, könnte alles lesen und ändern.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why a virtual machine cannot move</source>
      <translation>Warum eine VM nicht umziehen kann</translation>
    </message>
    <message>
      <source>Why rank {rank}</source>
      <translation>Warum Rang {rank}</translation>
    </message>
    <message>
      <source>Why {host}</source>
      <translation>Warum {host}</translation>
    </message>
    <message>
      <source>With that solved it can take {vm}: {facts}.</source>
      <translation>Ist das behoben, kann er {vm} aufnehmen: {facts}.</translation>
    </message>
    <message>
      <source>Without a vCenter a suspended virtual machine is registered there, and its memory is read from the datastore: it runs afterwards.</source>
      <translation>Ohne vCenter wird eine suspendierte virtuelle Maschine dort registriert und ihr Arbeitsspeicher vom Datastore gelesen: Danach läuft sie.</translation>
    </message>
    <message>
      <source>Without a vCenter it cannot run while it moves: its memory is written to the datastore, {host} takes its definition over and reads the memory again. Nobody reaches it meanwhile.</source>
      <translation>Ohne vCenter kann sie während des Umzugs nicht laufen: Ihr Arbeitsspeicher wird auf den Datastore geschrieben, {host} übernimmt ihre Definition und liest den Arbeitsspeicher wieder ein. Unterdessen ist sie für niemanden erreichbar.</translation>
    </message>
    <message>
      <source>Without it everything changed since the last save is lost.</source>
      <translation>Sonst geht alles verloren, was seit dem letzten Speichern geändert wurde.</translation>
    </message>
    <message>
      <source>Without live migration nothing of this applies: {vms}.</source>
      <translation>Ohne Live-Migration trifft nichts davon zu: {vms}.</translation>
    </message>
    <message>
      <source>Would also be Ready: {hosts}.</source>
      <translation>Bereit wären auch: {hosts}.</translation>
    </message>
    <message>
      <source>Write a policy in a file of its own</source>
      <translation>Eine Richtlinie in einer eigenen Datei schreiben</translation>
    </message>
    <message>
      <source>Write it under File &gt; Connect…, or name a file that holds it with --password-file.</source>
      <translation>Geben Sie es unter Datei &gt; Verbinden… ein, oder nennen Sie mit --password-file eine Datei, die es enthält.</translation>
    </message>
    <message>
      <source>Write the address of the host.</source>
      <translation>Geben Sie die Adresse des Hosts ein.</translation>
    </message>
    <message>
      <source>Write the event log, filtered as its view shows it, to a file</source>
      <translation>Das Ereignisprotokoll, gefiltert wie in seiner Ansicht, in eine Datei schreiben</translation>
    </message>
    <message>
      <source>Write the name of the user who logs in.</source>
      <translation>Geben Sie den Namen des Benutzers ein, der sich anmeldet.</translation>
    </message>
    <message>
      <source>Write the path of the socket.</source>
      <translation>Geben Sie den Pfad des Sockets ein.</translation>
    </message>
    <message>
      <source>Write the present estate to a file that opens again</source>
      <translation>Den gegenwärtigen Bestand in eine Datei schreiben, die sich wieder öffnen lässt</translation>
    </message>
    <message>
      <source>Xen</source>
      <translation>Xen</translation>
    </message>
    <message>
      <source>Xen by libvirt</source>
      <translation>Xen über libvirt</translation>
    </message>
    <message>
      <source>Xen does not migrate Fibre Channel disks</source>
      <translation>Xen migriert keine Fibre-Channel-Festplatten</translation>
    </message>
    <message>
      <source>Xen gives no reason to its clients; it is in /var/log/libvirt/libxl/libxl-driver.log on {target}. {vm} goes on running on {source}.</source>
      <translation>Xen nennt seinen Clients keinen Grund; er steht in /var/log/libvirt/libxl/libxl-driver.log auf {target}. {vm} läuft auf {source} weiter.</translation>
    </message>
    <message>
      <source>Xen on {source} does not move {vm} while it runs</source>
      <translation>Das Xen auf {source} verschiebt {vm} nicht im Lauf</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Ja</translation>
    </message>
    <message>
      <source>Your policy of this name stands in for it.</source>
      <translation>Die eigene Richtlinie dieses Namens gilt an ihrer Stelle.</translation>
    </message>
    <message>
      <source>Yours counts</source>
      <translation>Ihre gilt</translation>
    </message>
    <message>
      <source>a disk needs one, unless its transport is fc or iscsi; it is {transport}</source>
      <translation>eine Festplatte braucht eines, außer mit dem Transport fc oder iscsi; hier ist er {transport}</translation>
    </message>
    <message>
      <source>a fact's name has letters, digits and . _ - alone, {name} has not</source>
      <translation>der Name eines Fakts hat nur Buchstaben, Ziffern und . _ -, {name} nicht</translation>
    </message>
    <message>
      <source>a host has to meet all of them</source>
      <translation>ein Host muss alle erfüllen</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>eine Liste</translation>
    </message>
    <message>
      <source>a list of addresses</source>
      <translation>eine Liste von Adressen</translation>
    </message>
    <message>
      <source>a list of strings</source>
      <translation>eine Liste von Texten</translation>
    </message>
    <message>
      <source>a name must not be empty</source>
      <translation>ein Name darf nicht leer sein</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a number above 0</source>
      <translation>eine Zahl über 0</translation>
    </message>
    <message>
      <source>a number of seconds, at least 1</source>
      <translation>eine Zahl von Sekunden, mindestens 1</translation>
    </message>
    <message>
      <source>a number with a fraction</source>
      <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
      <source>a table</source>
      <translation>eine Tabelle</translation>
    </message>
    <message>
      <source>a tie with rank {rank}</source>
      <translation>gleich mit Rang {rank}</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message>
      <source>a whole number, at least 1</source>
      <translation>eine ganze Zahl, mindestens 1</translation>
    </message>
    <message>
      <source>about {pause}</source>
      <translation>etwa {pause}</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>etwa {time}</translation>
    </message>
    <message>
      <source>about {time} in all</source>
      <translation>etwa {time} insgesamt</translation>
    </message>
    <message>
      <source>about {time} · downtime {pause}</source>
      <translation>etwa {time} · Ausfallzeit {pause}</translation>
    </message>
    <message>
      <source>about {time} · {afterwards}</source>
      <translation>etwa {time} · {afterwards}</translation>
    </message>
    <message>
      <source>administrator@vsphere.local, or root on an ESX host</source>
      <translation>administrator@vsphere.local, oder root auf einem ESX-Host</translation>
    </message>
    <message>
      <source>after the others</source>
      <translation>nach den anderen</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>all of these:</source>
      <translation>alle davon:</translation>
    </message>
    <message>
      <source>an iscsi disk without a repository needs one</source>
      <translation>eine iscsi-Festplatte ohne Repository braucht eines</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>ein Objekt</translation>
    </message>
    <message>
      <source>and look here</source>
      <translation>und hier nachsehen</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <source>another CPU model</source>
      <translation>anderes CPU-Modell</translation>
    </message>
    <message>
      <source>another hypervisor</source>
      <translation>anderer Hypervisor</translation>
    </message>
    <message>
      <source>another hypervisor or vCenter</source>
      <translation>anderer Hypervisor oder anderes vCenter</translation>
    </message>
    <message>
      <source>another vCenter, or none</source>
      <translation>anderes vCenter, oder keines</translation>
    </message>
    <message>
      <source>architecture</source>
      <translation>Architektur</translation>
    </message>
    <message>
      <source>arriving on {host}</source>
      <translation>trifft auf {host} ein</translation>
    </message>
    <message>
      <source>as it was set</source>
      <translation>wie gesetzt</translation>
    </message>
    <message>
      <source>as rank {rank}</source>
      <translation>wie Rang {rank}</translation>
    </message>
    <message>
      <source>asked for by {user} · {when}</source>
      <translation>verlangt von {user} · {when}</translation>
    </message>
    <message>
      <source>at least one of these:</source>
      <translation>mindestens eines davon:</translation>
    </message>
    <message>
      <source>at once</source>
      <translation>sofort</translation>
    </message>
    <message>
      <source>bandwidth not limited</source>
      <translation>Bandbreite unbegrenzt</translation>
    </message>
    <message>
      <source>bandwidth up to {rate}</source>
      <translation>Bandbreite bis {rate}</translation>
    </message>
    <message>
      <source>before all other criteria; the first fact decides, the next where it is equal</source>
      <translation>vor allen anderen Kriterien; der erste Fakt entscheidet, der nächste bei Gleichstand</translation>
    </message>
    <message>
      <source>begins after about {begin}, ends after about {end}</source>
      <translation>beginnt nach etwa {begin}, endet nach etwa {end}</translation>
    </message>
    <message>
      <source>begins at once, ends after about {end}</source>
      <translation>beginnt sofort, endet nach etwa {end}</translation>
    </message>
    <message>
      <source>being tried, attempt {attempt}</source>
      <translation>wird gerade versucht, Versuch {attempt}</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>Byte</translation>
    </message>
    <message>
      <source>bytes a second</source>
      <translation>Byte je Sekunde</translation>
    </message>
    <message>
      <source>cannot be moved</source>
      <translation>kann nicht verschoben werden</translation>
    </message>
    <message>
      <source>chosen automatically</source>
      <translation>automatisch gewählt</translation>
    </message>
    <message>
      <source>chosen automatically, rank {rank}</source>
      <translation>automatisch gewählt, Rang {rank}</translation>
    </message>
    <message>
      <source>chosen by {user}</source>
      <translation>gewählt von {user}</translation>
    </message>
    <message>
      <source>chosen by {user}, rank {rank}</source>
      <translation>gewählt von {user}, Rang {rank}</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>geschlossen</translation>
    </message>
    <message>
      <source>comes first: its pattern is the most specific</source>
      <translation>kommt zuerst: Das Muster ist das spezifischste</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>connected neither to {source} nor to {host}</source>
      <translation>weder mit {source} noch mit {host} verbunden</translation>
    </message>
    <message>
      <source>contains</source>
      <translation>enthält</translation>
    </message>
    <message>
      <source>could not say at {time} what became of {vms}.</source>
      <translation>konnte um {time} nicht sagen, was aus {vms} geworden ist.</translation>
    </message>
    <message>
      <source>decides</source>
      <translation>entscheidet</translation>
    </message>
    <message>
      <source>defined here, verified {time}</source>
      <translation>hier definiert, überprüft {time}</translation>
    </message>
    <message>
      <source>demands nothing</source>
      <translation>verlangt nichts</translation>
    </message>
    <message>
      <source>dirty rate</source>
      <translation>Änderungsrate</translation>
    </message>
    <message>
      <source>disabled</source>
      <translation>deaktiviert</translation>
    </message>
    <message>
      <source>disk {names}</source>
      <translation>Festplatte {names}</translation>
    </message>
    <message>
      <source>disks {names}</source>
      <translation>Festplatten {names}</translation>
    </message>
    <message>
      <source>does not hold</source>
      <translation>gilt nicht</translation>
    </message>
    <message>
      <source>does not rank: {policy} does</source>
      <translation>ordnet nicht: das tut {policy}</translation>
    </message>
    <message>
      <source>downtime as the hypervisor decides</source>
      <translation>Ausfallzeit, wie der Hypervisor entscheidet</translation>
    </message>
    <message>
      <source>downtime up to {pause}</source>
      <translation>Ausfallzeit bis {pause}</translation>
    </message>
    <message>
      <source>downtime {time}</source>
      <translation>Ausfallzeit {time}</translation>
    </message>
    <message>
      <source>downtime: paused on both hosts</source>
      <translation>Ausfallzeit: auf beiden Hosts pausiert</translation>
    </message>
    <message>
      <source>each has a host</source>
      <translation>jede hat einen Host</translation>
    </message>
    <message>
      <source>else</source>
      <translation>sonst</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>estimated {time}</source>
      <translation>geschätzt {time}</translation>
    </message>
    <message>
      <source>expected</source>
      <translation>erwartet</translation>
    </message>
    <message>
      <source>fact</source>
      <translation>Fakt</translation>
    </message>
    <message>
      <source>false</source>
      <translation>falsch</translation>
    </message>
    <message>
      <source>features that are missing</source>
      <translation>Funktionen, die fehlen</translation>
    </message>
    <message>
      <source>file</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>gone from here</source>
      <translation>nicht mehr hier</translation>
    </message>
    <message>
      <source>gone from {host}</source>
      <translation>nicht mehr auf {host}</translation>
    </message>
    <message>
      <source>guest type</source>
      <translation>Gasttyp</translation>
    </message>
    <message>
      <source>handed over by {host}</source>
      <translation>von {host} übergeben</translation>
    </message>
    <message>
      <source>has crashed</source>
      <translation>ist abgestürzt</translation>
    </message>
    <message>
      <source>held at {share}</source>
      <translation>gehalten bei {share}</translation>
    </message>
    <message>
      <source>here again</source>
      <translation>wieder hier</translation>
    </message>
    <message>
      <source>hold against another fact</source>
      <translation>gegen einen anderen Fakt halten</translation>
    </message>
    <message>
      <source>holds</source>
      <translation>gilt</translation>
    </message>
    <message>
      <source>holds half a character</source>
      <translation>enthält ein halbes Zeichen</translation>
    </message>
    <message>
      <source>iSCSI SAN</source>
      <translation>iSCSI-SAN</translation>
    </message>
    <message>
      <source>iSCSI disk {disks} is not connected on both hosts</source>
      <translation>iSCSI-Festplatte {disks} ist nicht auf beiden Hosts verbunden</translation>
    </message>
    <message>
      <source>iSCSI disks {disks} are not connected on both hosts</source>
      <translation>iSCSI-Festplatten {disks} sind nicht auf beiden Hosts verbunden</translation>
    </message>
    <message>
      <source>iSCSI not connected</source>
      <translation>iSCSI nicht verbunden</translation>
    </message>
    <message>
      <source>iSCSI of {disks} missing</source>
      <translation>iSCSI von {disks} fehlt</translation>
    </message>
    <message>
      <source>iSCSI targets</source>
      <translation>iSCSI-Ziele</translation>
    </message>
    <message>
      <source>if</source>
      <translation>wenn</translation>
    </message>
    <message>
      <source>in the way</source>
      <translation>steht im Weg</translation>
    </message>
    <message>
      <source>is</source>
      <translation>ist</translation>
    </message>
    <message>
      <source>is a folder, not a file</source>
      <translation>ist ein Ordner, keine Datei</translation>
    </message>
    <message>
      <source>is a standalone ESX</source>
      <translation>ist ein eigenständiger ESX</translation>
    </message>
    <message>
      <source>is above</source>
      <translation>ist über</translation>
    </message>
    <message>
      <source>is at least</source>
      <translation>ist mindestens</translation>
    </message>
    <message>
      <source>is at most</source>
      <translation>ist höchstens</translation>
    </message>
    <message>
      <source>is below</source>
      <translation>ist unter</translation>
    </message>
    <message>
      <source>is defined</source>
      <translation>ist definiert</translation>
    </message>
    <message>
      <source>is in a state that is not known</source>
      <translation>ist in einem unbekannten Zustand</translation>
    </message>
    <message>
      <source>is larger than {limit} MiB</source>
      <translation>ist größer als {limit} MiB</translation>
    </message>
    <message>
      <source>is not</source>
      <translation>ist nicht</translation>
    </message>
    <message>
      <source>is not a file</source>
      <translation>ist keine Datei</translation>
    </message>
    <message>
      <source>is paused</source>
      <translation>ist pausiert</translation>
    </message>
    <message>
      <source>is suspended</source>
      <translation>ist suspendiert</translation>
    </message>
    <message>
      <source>iscsiadm -m node -T {0} --login</source>
      <translation>iscsiadm -m node -T {0} --login</translation>
    </message>
    <message>
      <source>it has a host</source>
      <translation>sie hat einen Host</translation>
    </message>
    <message>
      <source>it is not</source>
      <translation>ist es nicht</translation>
    </message>
    <message>
      <source>it is started on the target</source>
      <translation>sie wird auf dem Ziel gestartet</translation>
    </message>
    <message>
      <source>it is suspended while it moves</source>
      <translation>sie ist während des Umzugs suspendiert</translation>
    </message>
    <message>
      <source>it is there already</source>
      <translation>ist schon dort</translation>
    </message>
    <message>
      <source>it is {value}</source>
      <translation>ist {value}</translation>
    </message>
    <message>
      <source>it keeps running while it moves</source>
      <translation>sie läuft während des Umzugs weiter</translation>
    </message>
    <message>
      <source>it stays suspended</source>
      <translation>sie bleibt suspendiert</translation>
    </message>
    <message>
      <source>its folder in the datastore</source>
      <translation>die VM in ihrem Ordner im Datastore</translation>
    </message>
    <message>
      <source>key given twice</source>
      <translation>Schlüssel doppelt angegeben</translation>
    </message>
    <message>
      <source>known here, not running</source>
      <translation>hier bekannt, läuft nicht</translation>
    </message>
    <message>
      <source>larger first</source>
      <translation>größere zuerst</translation>
    </message>
    <message>
      <source>last reported</source>
      <translation>zuletzt gemeldet</translation>
    </message>
    <message>
      <source>left out: {drives}</source>
      <translation>zurückgelassen: {drives}</translation>
    </message>
    <message>
      <source>libvirt by SSH, TLS or socket; vCenter; ESX.</source>
      <translation>libvirt über SSH, TLS oder Socket; vCenter; ESX.</translation>
    </message>
    <message>
      <source>limit {rate}</source>
      <translation>Grenze {rate}</translation>
    </message>
    <message>
      <source>limit {time}</source>
      <translation>Grenze {time}</translation>
    </message>
    <message>
      <source>link {rate}</source>
      <translation>Leitung {rate}</translation>
    </message>
    <message>
      <source>list of texts</source>
      <translation>Liste von Texten</translation>
    </message>
    <message>
      <source>live migration</source>
      <translation>Live-Migration</translation>
    </message>
    <message>
      <source>look here</source>
      <translation>hier nachsehen</translation>
    </message>
    <message>
      <source>machine type</source>
      <translation>Maschinentyp</translation>
    </message>
    <message>
      <source>maintenance</source>
      <translation>Wartung</translation>
    </message>
    <message>
      <source>matches 1 host now</source>
      <translation>trifft jetzt auf 1 Host zu</translation>
    </message>
    <message>
      <source>matches 1 virtual machine now</source>
      <translation>trifft jetzt auf 1 virtuelle Maschine zu</translation>
    </message>
    <message>
      <source>matches nothing; leave it out, or write ["*"], for all</source>
      <translation>trifft auf nichts zu; für alle weglassen oder ["*"] schreiben</translation>
    </message>
    <message>
      <source>matches {count} hosts now</source>
      <translation>trifft jetzt auf {count} Hosts zu</translation>
    </message>
    <message>
      <source>matches {count} virtual machines now</source>
      <translation>trifft jetzt auf {count} virtuelle Maschinen zu</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>Arbeitsspeicher</translation>
    </message>
    <message>
      <source>memory {load} after</source>
      <translation>Arbeitsspeicher {load} danach</translation>
    </message>
    <message>
      <source>met</source>
      <translation>erfüllt</translation>
    </message>
    <message>
      <source>migration</source>
      <translation>Migration</translation>
    </message>
    <message>
      <source>migration of the suspended machine</source>
      <translation>Migration der suspendierten Maschine</translation>
    </message>
    <message>
      <source>migration off</source>
      <translation>Migration aus</translation>
    </message>
    <message>
      <source>move of the machine that is shut off</source>
      <translation>Verschieben der ausgeschalteten Maschine</translation>
    </message>
    <message>
      <source>must be a fact and an order, "/a" or "/d", {value} is not</source>
      <translation>muss ein Fakt mit einer Reihenfolge sein, "/a" oder "/d"; {value} ist das nicht</translation>
    </message>
    <message>
      <source>must be a list of tests, not {kind}</source>
      <translation>hier muss eine Liste von Prüfungen stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a list of texts, or one value</source>
      <translation>hier muss eine Liste von Texten oder ein einzelner Wert stehen</translation>
    </message>
    <message>
      <source>must be a list of two, a fact and a value, not a list of {count}</source>
      <translation>hier muss eine Liste aus zwei Teilen stehen, ein Fakt und ein Wert; diese hat {count}</translation>
    </message>
    <message>
      <source>must be a list of two, a fact and a value, not {kind}</source>
      <translation>hier muss eine Liste aus zwei Teilen stehen, ein Fakt und ein Wert, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a list, not {kind}</source>
      <translation>hier muss eine Liste stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a number from 0 to 1, not {kind}</source>
      <translation>hier muss eine Zahl von 0 bis 1 stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a number, not {kind}</source>
      <translation>hier muss eine Zahl stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a size, in bytes or as text with a unit, not {kind}</source>
      <translation>hier muss eine Größe stehen, in Byte oder als Text mit einer Einheit, nicht {kind}</translation>
    </message>
    <message>
      <source>must be a value or {{"fact": name}}</source>
      <translation>muss ein Wert oder {{"fact": Name}} sein</translation>
    </message>
    <message>
      <source>must be a whole number, not {kind}</source>
      <translation>hier muss eine ganze Zahl stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be above {limit}, {value} is not</source>
      <translation>muss über {limit} liegen, {value} tut das nicht</translation>
    </message>
    <message>
      <source>must be above {value}</source>
      <translation>muss über {value} liegen</translation>
    </message>
    <message>
      <source>must be an object with one test, such as "eq", not {kind}</source>
      <translation>hier muss ein Objekt mit einer Prüfung stehen, etwa "eq", nicht {kind}</translation>
    </message>
    <message>
      <source>must be an object, not {kind}</source>
      <translation>hier muss ein Objekt stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be at least 1 byte, {value} is not</source>
      <translation>muss mindestens 1 Byte sein, {value} ist weniger</translation>
    </message>
    <message>
      <source>must be at least {limit}, {value} is not</source>
      <translation>muss mindestens {limit} sein, {value} ist weniger</translation>
    </message>
    <message>
      <source>must be at least {value}</source>
      <translation>muss mindestens {value} sein</translation>
    </message>
    <message>
      <source>must be at most {limit}, {value} is not</source>
      <translation>darf höchstens {limit} sein, {value} ist mehr</translation>
    </message>
    <message>
      <source>must be at most {value}</source>
      <translation>darf höchstens {value} sein</translation>
    </message>
    <message>
      <source>must be below {limit}, {value} is not</source>
      <translation>muss unter {limit} liegen, {value} tut das nicht</translation>
    </message>
    <message>
      <source>must be below {value}</source>
      <translation>muss unter {value} liegen</translation>
    </message>
    <message>
      <source>must be from 0 to 1, {value} is not</source>
      <translation>muss von 0 bis 1 gehen, {value} liegt außerhalb</translation>
    </message>
    <message>
      <source>must be text, a number, true, false or a list of texts, not {kind}</source>
      <translation>hier muss Text, eine Zahl, true, false oder eine Liste von Texten stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be text, a number, true, false or {{"fact": name}}, not {kind}</source>
      <translation>hier muss Text, eine Zahl, true, false oder {{"fact": Name}} stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be text, not {kind}</source>
      <translation>hier muss Text stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be the name of a fact, not {kind}</source>
      <translation>hier muss der Name eines Fakts stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be true or false, not {kind}</source>
      <translation>hier muss true oder false stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be whole bytes, or text with a unit; {value} has a fraction</source>
      <translation>hier müssen ganze Byte oder Text mit einer Einheit stehen; {value} hat Nachkommastellen</translation>
    </message>
    <message>
      <source>must be {choices}, not {kind}</source>
      <translation>hier muss {choices} stehen, nicht {kind}</translation>
    </message>
    <message>
      <source>must be {choices}, not {value}</source>
      <translation>hier muss {choices} stehen, nicht {value}</translation>
    </message>
    <message>
      <source>must be {value}</source>
      <translation>muss {value} sein</translation>
    </message>
    <message>
      <source>must contain {value}</source>
      <translation>muss {value} enthalten</translation>
    </message>
    <message>
      <source>must have 3 tests: condition, then, else; it has {count}</source>
      <translation>muss 3 Prüfungen haben: Bedingung, dann, sonst; hier sind es {count}</translation>
    </message>
    <message>
      <source>must have at most {limit} entries</source>
      <translation>darf höchstens {limit} Einträge haben</translation>
    </message>
    <message>
      <source>must have one test, not {count}</source>
      <translation>muss genau eine Prüfung haben, hier sind es {count}</translation>
    </message>
    <message>
      <source>must not be empty</source>
      <translation>darf nicht leer sein</translation>
    </message>
    <message>
      <source>must not be negative, {value} is</source>
      <translation>darf nicht negativ sein, {value} ist es</translation>
    </message>
    <message>
      <source>must not be {value}</source>
      <translation>darf nicht {value} sein</translation>
    </message>
    <message>
      <source>must not contain {value}</source>
      <translation>darf {value} nicht enthalten</translation>
    </message>
    <message>
      <source>name or address</source>
      <translation>Name oder Adresse</translation>
    </message>
    <message>
      <source>needs at least one test</source>
      <translation>braucht mindestens eine Prüfung</translation>
    </message>
    <message>
      <source>nested beyond reason</source>
      <translation>unsinnig tief verschachtelt</translation>
    </message>
    <message>
      <source>nested beyond reason, more than {levels} levels</source>
      <translation>unsinnig tief verschachtelt, mehr als {levels} Ebenen</translation>
    </message>
    <message>
      <source>network</source>
      <translation>Netzwerk</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>keine Antwort</translation>
    </message>
    <message>
      <source>no answer from {host}</source>
      <translation>keine Antwort von {host}</translation>
    </message>
    <message>
      <source>no end seen</source>
      <translation>kein Ende abzusehen</translation>
    </message>
    <message>
      <source>no end seen: it changes memory as fast as the link can carry it</source>
      <translation>kein Ende abzusehen: Sie ändert ihren Arbeitsspeicher so schnell, wie die Leitung ihn übertragen kann</translation>
    </message>
    <message>
      <source>no fact named {name}</source>
      <translation>es gibt keinen Fakt {name}</translation>
    </message>
    <message>
      <source>no fact named {name} (did you mean {near}?)</source>
      <translation>es gibt keinen Fakt {name} (ist {near} gemeint?)</translation>
    </message>
    <message>
      <source>no file can have this name</source>
      <translation>so kann keine Datei heißen</translation>
    </message>
    <message>
      <source>no host named {name}</source>
      <translation>es gibt keinen Host {name}</translation>
    </message>
    <message>
      <source>no longer there</source>
      <translation>nicht mehr dort</translation>
    </message>
    <message>
      <source>no reason was given</source>
      <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
      <source>no repository named {name}</source>
      <translation>es gibt kein Repository {name}</translation>
    </message>
    <message>
      <source>no test named {name}</source>
      <translation>es gibt keine Prüfung {name}</translation>
    </message>
    <message>
      <source>no test named {name} (did you mean {near}?)</source>
      <translation>es gibt keine Prüfung {name} (ist {near} gemeint?)</translation>
    </message>
    <message>
      <source>nobody else</source>
      <translation>niemand sonst</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none asked for</source>
      <translation>keiner verlangt</translation>
    </message>
    <message>
      <source>none of these:</source>
      <translation>keines davon:</translation>
    </message>
    <message>
      <source>nor here</source>
      <translation>auch nicht hier</translation>
    </message>
    <message>
      <source>not JSON: line {line}, column {column}: {reason}</source>
      <translation>kein JSON: Zeile {line}, Spalte {column}: {reason}</translation>
    </message>
    <message>
      <source>not JSON: there is nothing in it</source>
      <translation>kein JSON: es steht nichts darin</translation>
    </message>
    <message>
      <source>not UTF-8: byte 0x{byte} at offset {offset}</source>
      <translation>kein UTF-8: Byte 0x{byte} an Position {offset}</translation>
    </message>
    <message>
      <source>not all of these:</source>
      <translation>nicht alle davon:</translation>
    </message>
    <message>
      <source>not applicable</source>
      <translation>nicht anwendbar</translation>
    </message>
    <message>
      <source>not connected to {host}</source>
      <translation>nicht mit {host} verbunden</translation>
    </message>
    <message>
      <source>not defined</source>
      <translation>nicht definiert</translation>
    </message>
    <message>
      <source>not defined, so it does not hold</source>
      <translation>nicht definiert, gilt also nicht</translation>
    </message>
    <message>
      <source>not here</source>
      <translation>nicht hier</translation>
    </message>
    <message>
      <source>not here yet</source>
      <translation>noch nicht hier</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>not known whether it is on</source>
      <translation>nicht bekannt, ob eingeschaltet</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>nicht gemessen</translation>
    </message>
    <message>
      <source>not moved</source>
      <translation>nicht verschoben</translation>
    </message>
    <message>
      <source>not on {host}</source>
      <translation>nicht auf {host}</translation>
    </message>
    <message>
      <source>not registered here</source>
      <translation>hier nicht registriert</translation>
    </message>
    <message>
      <source>not registered here any more</source>
      <translation>hier nicht mehr registriert</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <source>not used: the pattern of {policy} is more specific</source>
      <translation>nicht verwendet: Das Muster von {policy} ist spezifischer</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>nothing came through this pipe for {seconds} s</source>
      <translation>durch diese Pipe kam {seconds} s lang nichts</translation>
    </message>
    <message>
      <source>nothing new</source>
      <translation>nichts Neues</translation>
    </message>
    <message>
      <source>nothing to set</source>
      <translation>nichts einzustellen</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>of {total}</source>
      <translation>von {total}</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>nicht verbunden</translation>
    </message>
    <message>
      <source>on</source>
      <translation>ein</translation>
    </message>
    <message>
      <source>only an esx host has a manager, this one is {hypervisor}</source>
      <translation>nur ein esx-Host hat einen Manager, dieser ist {hypervisor}</translation>
    </message>
    <message>
      <source>only its definition changes host, no memory is copied</source>
      <translation>nur ihre Definition wechselt den Host, es wird kein Arbeitsspeicher kopiert</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>pass {number}</source>
      <translation>Durchgang {number}</translation>
    </message>
    <message>
      <source>patterns for names of VMs</source>
      <translation>Muster für Namen von VMs</translation>
    </message>
    <message>
      <source>patterns for names of hosts</source>
      <translation>Muster für Namen von Hosts</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>pausiert</translation>
    </message>
    <message>
      <source>paused here</source>
      <translation>hier pausiert</translation>
    </message>
    <message>
      <source>paused on {host}</source>
      <translation>pausiert auf {host}</translation>
    </message>
    <message>
      <source>policy</source>
      <translation>Richtlinie</translation>
    </message>
    <message>
      <source>post-copy allowed</source>
      <translation>Post-Copy erlaubt</translation>
    </message>
    <message>
      <source>present host</source>
      <translation>jetziger Host</translation>
    </message>
    <message>
      <source>qemu+ssh://user@host/system or vsphere://user@server</source>
      <translation>qemu+ssh://benutzer@host/system oder vsphere://benutzer@server</translation>
    </message>
    <message>
      <source>rank {rank}: {value}</source>
      <translation>Rang {rank}: {value}</translation>
    </message>
    <message>
      <source>ranks</source>
      <translation>ordnet</translation>
    </message>
    <message>
      <source>ranks no host</source>
      <translation>ordnet keinen Host</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>Rate</translation>
    </message>
    <message>
      <source>rate {rate}, dirty rate {dirty}</source>
      <translation>Rate {rate}, Änderungsrate {dirty}</translation>
    </message>
    <message>
      <source>read again</source>
      <translation>neu gelesen</translation>
    </message>
    <message>
      <source>read at {time}, in {took}</source>
      <translation>um {time} gelesen, in {took}</translation>
    </message>
    <message>
      <source>receiving it</source>
      <translation>empfängt sie</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>refuses none</source>
      <translation>lehnt keinen ab</translation>
    </message>
    <message>
      <source>refuses {count}</source>
      <translation>lehnt {count} ab</translation>
    </message>
    <message>
      <source>registered here</source>
      <translation>hier registriert</translation>
    </message>
    <message>
      <source>registered here again</source>
      <translation>wieder hier registriert</translation>
    </message>
    <message>
      <source>registered here, does not run</source>
      <translation>hier registriert, läuft nicht</translation>
    </message>
    <message>
      <source>relocation</source>
      <translation>Relocation</translation>
    </message>
    <message>
      <source>remaining</source>
      <translation>verbleibend</translation>
    </message>
    <message>
      <source>remaining {first} at first, {last} at last</source>
      <translation>verbleibend zuerst {first}, zuletzt {last}</translation>
    </message>
    <message>
      <source>required, and missing</source>
      <translation>fehlt, ist aber erforderlich</translation>
    </message>
    <message>
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <source>runs here</source>
      <translation>läuft hier</translation>
    </message>
    <message>
      <source>runs here again</source>
      <translation>läuft wieder hier</translation>
    </message>
    <message>
      <source>runs here, verified {time}</source>
      <translation>läuft hier, überprüft {time}</translation>
    </message>
    <message>
      <source>runs on {host}</source>
      <translation>läuft auf {host}</translation>
    </message>
    <message>
      <source>runs {hypervisor}</source>
      <translation>führt {hypervisor} aus</translation>
    </message>
    <message>
      <source>runs {hypervisor} under {manager}</source>
      <translation>führt {hypervisor} unter {manager} aus</translation>
    </message>
    <message>
      <source>same CPU model</source>
      <translation>gleiches CPU-Modell</translation>
    </message>
    <message>
      <source>same model</source>
      <translation>gleiches Modell</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>share of 1</source>
      <translation>Anteil an 1</translation>
    </message>
    <message>
      <source>shut off</source>
      <translation>ausgeschaltet</translation>
    </message>
    <message>
      <source>since copying began, as the hypervisor reported it</source>
      <translation>seit Beginn des Kopierens, wie vom Hypervisor gemeldet</translation>
    </message>
    <message>
      <source>slot on {host} free again</source>
      <translation>Slot auf {host} wieder frei</translation>
    </message>
    <message>
      <source>slot on {host} given back</source>
      <translation>Slot auf {host} zurückgegeben</translation>
    </message>
    <message>
      <source>slots</source>
      <translation>Slots</translation>
    </message>
    <message>
      <source>slots {used} of {slots}</source>
      <translation>Slots {used} von {slots}</translation>
    </message>
    <message>
      <source>smaller first</source>
      <translation>kleinere zuerst</translation>
    </message>
    <message>
      <source>some time</source>
      <translation>einige Zeit</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>etwas anderes</translation>
    </message>
    <message>
      <source>source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>source, gone from there</source>
      <translation>Quelle, nicht mehr dort</translation>
    </message>
    <message>
      <source>started here</source>
      <translation>hier gestartet</translation>
    </message>
    <message>
      <source>still here, nothing changed</source>
      <translation>noch hier, nichts wurde geändert</translation>
    </message>
    <message>
      <source>stopped on {host}</source>
      <translation>gestoppt auf {host}</translation>
    </message>
    <message>
      <source>storage</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>suspend, migrate, provision</source>
      <translation>suspendieren, migrieren, bereitstellen</translation>
    </message>
    <message>
      <source>suspended</source>
      <translation>suspendiert</translation>
    </message>
    <message>
      <source>suspended for about {time}</source>
      <translation>etwa {time} lang suspendiert</translation>
    </message>
    <message>
      <source>suspended here</source>
      <translation>hier suspendiert</translation>
    </message>
    <message>
      <source>suspended here, verified {time}</source>
      <translation>hier suspendiert, überprüft {time}</translation>
    </message>
    <message>
      <source>suspended here: resume it</source>
      <translation>hier suspendiert: fortsetzen</translation>
    </message>
    <message>
      <source>suspended on {host}</source>
      <translation>suspendiert auf {host}</translation>
    </message>
    <message>
      <source>sync</source>
      <translation>nicht synchron</translation>
    </message>
    <message>
      <source>target</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <source>test {number}</source>
      <translation>Prüfung {number}</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>that it needs</source>
      <translation>das sie braucht</translation>
    </message>
    <message>
      <source>that manages it</source>
      <translation>das ihn verwaltet</translation>
    </message>
    <message>
      <source>the first answer is awaited</source>
      <translation>auf die erste Antwort wird gewartet</translation>
    </message>
    <message>
      <source>the format of the file</source>
      <translation>das Format der Datei</translation>
    </message>
    <message>
      <source>the host</source>
      <translation>Host</translation>
    </message>
    <message>
      <source>the host is not known</source>
      <translation>der Host ist nicht bekannt</translation>
    </message>
    <message>
      <source>the hypervisor</source>
      <translation>Hypervisor</translation>
    </message>
    <message>
      <source>the hypervisor's answer</source>
      <translation>die Antwort des Hypervisors</translation>
    </message>
    <message>
      <source>the key {key} holds half a character</source>
      <translation>der Schlüssel {key} enthält ein halbes Zeichen</translation>
    </message>
    <message>
      <source>the last {time}</source>
      <translation>die letzten {time}</translation>
    </message>
    <message>
      <source>the list of policies</source>
      <translation>die Liste der Richtlinien</translation>
    </message>
    <message>
      <source>the local repository {name} belongs to host {owner} already</source>
      <translation>das lokale Repository {name} gehört schon zum Host {owner}</translation>
    </message>
    <message>
      <source>the name {name} is taken by {there} already</source>
      <translation>den Namen {name} hat schon {there}</translation>
    </message>
    <message>
      <source>the name {name} must not contain "/"</source>
      <translation>der Name {name} darf kein „/“ enthalten</translation>
    </message>
    <message>
      <source>the one SSH takes by itself</source>
      <translation>der, den SSH von selbst nimmt</translation>
    </message>
    <message>
      <source>the order of hosts</source>
      <translation>die Reihenfolge der Hosts</translation>
    </message>
    <message>
      <source>the present host</source>
      <translation>Quell-Host</translation>
    </message>
    <message>
      <source>the remembered one, if there is one</source>
      <translation>das gemerkte, falls vorhanden</translation>
    </message>
    <message>
      <source>the server</source>
      <translation>der Server</translation>
    </message>
    <message>
      <source>the source</source>
      <translation>Quell-Host</translation>
    </message>
    <message>
      <source>the target</source>
      <translation>Ziel-Host</translation>
    </message>
    <message>
      <source>the test that a host has to pass</source>
      <translation>die Prüfung, die ein Host bestehen muss</translation>
    </message>
    <message>
      <source>the virtual machine</source>
      <translation>VM</translation>
    </message>
    <message>
      <source>the word true or the word false</source>
      <translation>das Wort true oder das Wort false</translation>
    </message>
    <message>
      <source>then</source>
      <translation>dann</translation>
    </message>
    <message>
      <source>thin bar: now, thick bar: after all moves</source>
      <translation>dünner Balken: jetzt, dicker Balken: nach allen Umzügen</translation>
    </message>
    <message>
      <source>tried again in {seconds} s, attempt {attempt}</source>
      <translation>nächster Versuch in {seconds} s, Versuch {attempt}</translation>
    </message>
    <message>
      <source>true</source>
      <translation>wahr</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>wahr oder falsch</translation>
    </message>
    <message>
      <source>under 0.1{space}s</source>
      <translation>unter 0,1{space}s</translation>
    </message>
    <message>
      <source>under 1{space}ms</source>
      <translation>unter 1{space}ms</translation>
    </message>
    <message>
      <source>under {time}</source>
      <translation>unter {time}</translation>
    </message>
    <message>
      <source>unknown key</source>
      <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
      <source>until a person decides</source>
      <translation>bis ein Mensch entscheidet</translation>
    </message>
    <message>
      <source>until a person mends or disables it</source>
      <translation>bis ein Mensch sie berichtigt oder deaktiviert</translation>
    </message>
    <message>
      <source>until somebody mends the file, or disables it</source>
      <translation>bis jemand die Datei berichtigt oder deaktiviert</translation>
    </message>
    <message>
      <source>usual port</source>
      <translation>üblicher Port</translation>
    </message>
    <message>
      <source>vCPUs</source>
      <translation>vCPUs</translation>
    </message>
    <message>
      <source>vCenter {name}</source>
      <translation>vCenter {name}</translation>
    </message>
    <message>
      <source>vMotion is not set up on {host}</source>
      <translation>Für {host} ist vMotion nicht eingerichtet</translation>
    </message>
    <message>
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>virsh change-media {0} {1} --eject --config</source>
      <translation>virsh change-media {0} {1} --eject --config</translation>
    </message>
    <message>
      <source>virsh net-define {0}.xml
virsh net-start {0}
virsh net-autostart {0}</source>
      <translation>virsh net-define {0}.xml
virsh net-start {0}
virsh net-autostart {0}</translation>
    </message>
    <message>
      <source>virsh net-dumpxml {0} &gt; {0}.xml</source>
      <translation>virsh net-dumpxml {0} &gt; {0}.xml</translation>
    </message>
    <message>
      <source>virsh pool-define POOL.xml</source>
      <translation>virsh pool-define POOL.xml</translation>
    </message>
    <message>
      <source>virsh pool-list --all</source>
      <translation>virsh pool-list --all</translation>
    </message>
    <message>
      <source>virsh pool-start {0}
virsh pool-refresh {0}</source>
      <translation>virsh pool-start {0}
virsh pool-refresh {0}</translation>
    </message>
    <message>
      <source>virsh shutdown {0}</source>
      <translation>virsh shutdown {0}</translation>
    </message>
    <message>
      <source>virsh snapshot-delete {0} SNAPSHOT</source>
      <translation>virsh snapshot-delete {0} SNAPSHOT</translation>
    </message>
    <message>
      <source>virsh snapshot-list {0}</source>
      <translation>virsh snapshot-list {0}</translation>
    </message>
    <message>
      <source>virsh start {0}</source>
      <translation>virsh start {0}</translation>
    </message>
    <message>
      <source>was changed outside VM Client at {time}: {vms} came there.</source>
      <translation>wurde um {time} außerhalb von VM Client geändert: {vms} kam dorthin.</translation>
    </message>
    <message>
      <source>was changed outside VM Client at {time}: {vms} has other hardware.</source>
      <translation>wurde um {time} außerhalb von VM Client geändert: {vms} hat andere Hardware.</translation>
    </message>
    <message>
      <source>was changed outside VM Client at {time}: {vms} went from there.</source>
      <translation>wurde um {time} außerhalb von VM Client geändert: {vms} ging von dort weg.</translation>
    </message>
    <message>
      <source>was changed outside VM Client: what runs there is not known for certain.</source>
      <translation>wurde außerhalb von VM Client geändert: Was dort läuft, ist nicht sicher bekannt.</translation>
    </message>
    <message>
      <source>what a host has to be</source>
      <translation>was ein Host sein muss</translation>
    </message>
    <message>
      <source>what people call it</source>
      <translation>wie Menschen sie nennen</translation>
    </message>
    <message>
      <source>what people read where a host is refused</source>
      <translation>was Menschen lesen, wo ein Host abgelehnt wird</translation>
    </message>
    <message>
      <source>what people read where it is not</source>
      <translation>was Menschen lesen, wo er es nicht ist</translation>
    </message>
    <message>
      <source>whether it counts</source>
      <translation>ob sie gilt</translation>
    </message>
    <message>
      <source>which moves it counts for</source>
      <translation>für welche Umzüge sie gilt</translation>
    </message>
    <message>
      <source>your choice, rank {rank}</source>
      <translation>Ihre Wahl, Rang {rank}</translation>
    </message>
    <message>
      <source>{able} of 1 host could take {vm}; policies refuse {held}.</source>
      <translation>{able} von 1 Host könnte {vm} aufnehmen; Richtlinien lehnen {held} ab.</translation>
    </message>
    <message>
      <source>{able} of {hosts} can take {vm}</source>
      <translation>{able} von {hosts} können {vm} aufnehmen</translation>
    </message>
    <message>
      <source>{able} of {tested} hosts could take {vm}; policies refuse {held}.</source>
      <translation>{able} von {tested} Hosts könnten {vm} aufnehmen; Richtlinien lehnen {held} ab.</translation>
    </message>
    <message>
      <source>{action} Another action can start when that has ended.</source>
      <translation>{action} Eine andere Aktion kann beginnen, wenn diese beendet ist.</translation>
    </message>
    <message>
      <source>{action}, part of the migration of {vm}</source>
      <translation>{action}, Teil der Migration von {vm}</translation>
    </message>
    <message>
      <source>{action}: not done</source>
      <translation>{action}: nicht erledigt</translation>
    </message>
    <message>
      <source>{action}: {vm}</source>
      <translation>{action}: {vm}</translation>
    </message>
    <message>
      <source>{address} cannot be reached</source>
      <translation>{address} ist nicht erreichbar</translation>
    </message>
    <message>
      <source>{after} is taken now. {before} was refused: {why}.</source>
      <translation>Jetzt wird {after} genommen. {before} wurde abgelehnt: {why}.</translation>
    </message>
    <message>
      <source>{after} is taken now: it ranks before {before} since the estate changed.</source>
      <translation>Jetzt wird {after} genommen: Seit der Änderung im Bestand steht dieser Host vor {before}.</translation>
    </message>
    <message>
      <source>{after} is taken now: {before} is no longer in the inventory.</source>
      <translation>Jetzt wird {after} genommen: {before} ist nicht mehr im Inventar.</translation>
    </message>
    <message>
      <source>{answered} of {count} answered</source>
      <translation>{answered} von {count} haben geantwortet</translation>
    </message>
    <message>
      <source>{answered} of {hosts} answered</source>
      <translation>{answered} von {hosts} haben geantwortet</translation>
    </message>
    <message>
      <source>{attached} {network_detail}</source>
      <translation>{attached} {network_detail}</translation>
    </message>
    <message>
      <source>{came} came, {went} went</source>
      <translation>{came} gekommen, {went} gegangen</translation>
    </message>
    <message>
      <source>{connection} could not be connected</source>
      <translation>{connection} konnte nicht verbunden werden</translation>
    </message>
    <message>
      <source>{connection} did not answer within {seconds}</source>
      <translation>{connection} hat nicht innerhalb von {seconds} geantwortet</translation>
    </message>
    <message>
      <source>{connection} does not accept the login</source>
      <translation>{connection} akzeptiert die Anmeldung nicht</translation>
    </message>
    <message>
      <source>{connection} does not answer</source>
      <translation>{connection} antwortet nicht</translation>
    </message>
    <message>
      <source>{connection} ended the session</source>
      <translation>{connection} hat die Sitzung beendet</translation>
    </message>
    <message>
      <source>{connection} is closed</source>
      <translation>{connection} ist geschlossen</translation>
    </message>
    <message>
      <source>{connection} is connected already</source>
      <translation>{connection} ist bereits verbunden</translation>
    </message>
    <message>
      <source>{connection} is managed by a vCenter</source>
      <translation>{connection} wird von einem vCenter verwaltet</translation>
    </message>
    <message>
      <source>{connection} is no vCenter and no ESX host</source>
      <translation>{connection} ist weder ein vCenter noch ein ESX-Host</translation>
    </message>
    <message>
      <source>{connection} is too busy to answer</source>
      <translation>{connection} ist zu beschäftigt, um zu antworten</translation>
    </message>
    <message>
      <source>{connection} may only look, not act</source>
      <translation>{connection} darf nur zusehen, nicht handeln</translation>
    </message>
    <message>
      <source>{connection} needs a password</source>
      <translation>{connection} braucht ein Passwort</translation>
    </message>
    <message>
      <source>{connection} refused the connection</source>
      <translation>{connection} hat die Verbindung abgelehnt</translation>
    </message>
    <message>
      <source>{connection} stopped answering</source>
      <translation>{connection} antwortet nicht mehr</translation>
    </message>
    <message>
      <source>{connection} takes too long to answer</source>
      <translation>{connection} braucht zu lange für eine Antwort</translation>
    </message>
    <message>
      <source>{count} causes</source>
      <translation>{count} Ursachen</translation>
    </message>
    <message>
      <source>{count} causes, most hosts first</source>
      <translation>{count} Ursachen, die mit den meisten Hosts zuerst</translation>
    </message>
    <message>
      <source>{count} come</source>
      <translation>{count} kommen</translation>
    </message>
    <message>
      <source>{count} cores</source>
      <translation>{count} Kerne</translation>
    </message>
    <message>
      <source>{count} entries of the event log were written to {path}.</source>
      <translation>{count} Einträge des Ereignisprotokolls wurden in {path} geschrieben.</translation>
    </message>
    <message>
      <source>{count} errors</source>
      <translation>{count} Fehler</translation>
    </message>
    <message>
      <source>{count} hosts</source>
      <translation>{count} Hosts</translation>
    </message>
    <message>
      <source>{count} hosts could take it, {refused} could not.</source>
      <translation>{count} Hosts könnten sie aufnehmen, {refused} nicht.</translation>
    </message>
    <message>
      <source>{count} hypervisor answers are awaited</source>
      <translation>{count} Antworten von Hypervisoren stehen aus</translation>
    </message>
    <message>
      <source>{count} jobs are running at {host}, and one host may have no more at once.</source>
      <translation>{count} Aufträge laufen auf {host}, und ein Host darf nicht mehr zugleich haben.</translation>
    </message>
    <message>
      <source>{count} jobs are running, and no more may at once.</source>
      <translation>{count} Aufträge laufen, und mehr dürfen es nicht zugleich sein.</translation>
    </message>
    <message>
      <source>{count} jobs are using the link between {host} and {other}, and no more may at once.</source>
      <translation>{count} Aufträge nutzen die Leitung zwischen {host} und {other}, und mehr dürfen es nicht zugleich sein.</translation>
    </message>
    <message>
      <source>{count} leave</source>
      <translation>{count} gehen</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} weitere</translation>
    </message>
    <message>
      <source>{count} more places in {path} do not count</source>
      <translation>{count} weitere Stellen in {path} zählen nicht</translation>
    </message>
    <message>
      <source>{count} not tested: {why}</source>
      <translation>{count} nicht geprüft: {why}</translation>
    </message>
    <message>
      <source>{count} other rules passed</source>
      <translation>{count} weitere Regeln erfüllt</translation>
    </message>
    <message>
      <source>{count} others of this sheet go there too</source>
      <translation>{count} andere dieses Blatts gehen auch dorthin</translation>
    </message>
    <message>
      <source>{count} policies</source>
      <translation>{count} Richtlinien</translation>
    </message>
    <message>
      <source>{count} policy files cannot be read: {files}</source>
      <translation>{count} Richtliniendateien sind nicht lesbar: {files}</translation>
    </message>
    <message>
      <source>{count} refused: {causes}</source>
      <translation>{count} abgelehnt: {causes}</translation>
    </message>
    <message>
      <source>{count} rules, none against it</source>
      <translation>{count} Regeln, keine dagegen</translation>
    </message>
    <message>
      <source>{count} slots</source>
      <translation>{count} Slots</translation>
    </message>
    <message>
      <source>{count} snapshots</source>
      <translation>{count} Snapshots</translation>
    </message>
    <message>
      <source>{count} things are wrong in it, the first: {first}</source>
      <translation>{count} Fehler sind darin, der erste: {first}</translation>
    </message>
    <message>
      <source>{count} vCPU</source>
      <translation>{count} vCPU</translation>
    </message>
    <message>
      <source>{count} virtual machines</source>
      <translation>{count} virtuelle Maschinen</translation>
    </message>
    <message>
      <source>{count} virtual machines stay where they are {until}.</source>
      <translation>{count} virtuelle Maschinen bleiben, wo sie sind, {until}.</translation>
    </message>
    <message>
      <source>{count} were not taken. {first}</source>
      <translation>{count} wurden nicht angenommen. {first}</translation>
    </message>
    <message>
      <source>{count}, with {size}</source>
      <translation>{count}, mit {size}</translation>
    </message>
    <message>
      <source>{count}: {names}</source>
      <translation>{count}: {names}</translation>
    </message>
    <message>
      <source>{day} {clock}</source>
      <translation>{day} {clock}</translation>
    </message>
    <message>
      <source>{day}{space}{month}</source>
      <translation>{day}.{space}{month}</translation>
    </message>
    <message>
      <source>{default} holds instead. The file stays as it is, and nothing is saved in it.</source>
      <translation>Stattdessen gilt {default}. Die Datei bleibt, wie sie ist, und nichts wird darin gespeichert.</translation>
    </message>
    <message>
      <source>{device} not reached</source>
      <translation>{device} nicht erreicht</translation>
    </message>
    <message>
      <source>{disks_are} raw Fibre Channel without a repository: who reaches such a unit cannot be told.</source>
      <translation>{disks_are} rohes Fibre Channel ohne Repository: Wer eine solche Einheit erreicht, ist nicht zu sagen.</translation>
    </message>
    <message>
      <source>{disks_lie} on a Fibre Channel SAN. Shut {vm} down to move it.</source>
      <translation>{disks_lie} auf einem Fibre-Channel-SAN. Fahren Sie {vm} herunter, um sie zu verschieben.</translation>
    </message>
    <message>
      <source>{disks_lie} there.</source>
      <translation>{disks_lie} dort.</translation>
    </message>
    <message>
      <source>{disks} are</source>
      <translation>{disks} sind</translation>
    </message>
    <message>
      <source>{disks} lie</source>
      <translation>{disks} liegen</translation>
    </message>
    <message>
      <source>{disk} ({size})</source>
      <translation>{disk} ({size})</translation>
    </message>
    <message>
      <source>{disk} is</source>
      <translation>{disk} ist</translation>
    </message>
    <message>
      <source>{disk} lies</source>
      <translation>{disk} liegt</translation>
    </message>
    <message>
      <source>{doing}, pass {number}</source>
      <translation>{doing}, Durchgang {number}</translation>
    </message>
    <message>
      <source>{done} of {total} entries read</source>
      <translation>{done} von {total} Einträgen gelesen</translation>
    </message>
    <message>
      <source>{done} of {total} entries written</source>
      <translation>{done} von {total} Einträgen geschrieben</translation>
    </message>
    <message>
      <source>{fact} contains {value}</source>
      <translation>{fact} enthält {value}</translation>
    </message>
    <message>
      <source>{fact} does not contain {value}</source>
      <translation>{fact} enthält nicht {value}</translation>
    </message>
    <message>
      <source>{fact} is a list of strings, which has no order</source>
      <translation>{fact} ist eine Liste von Texten und hat keine Reihenfolge</translation>
    </message>
    <message>
      <source>{fact} is a list of strings, {value} is {kind}</source>
      <translation>{fact} ist eine Liste von Texten, {value} ist {kind}</translation>
    </message>
    <message>
      <source>{fact} is a number of {unit}: {why}</source>
      <translation>{fact} ist eine Zahl ({unit}): {why}</translation>
    </message>
    <message>
      <source>{fact} is above {value}</source>
      <translation>{fact} ist über {value}</translation>
    </message>
    <message>
      <source>{fact} is at least {value}</source>
      <translation>{fact} ist mindestens {value}</translation>
    </message>
    <message>
      <source>{fact} is at most {value}</source>
      <translation>{fact} ist höchstens {value}</translation>
    </message>
    <message>
      <source>{fact} is below {value}</source>
      <translation>{fact} ist unter {value}</translation>
    </message>
    <message>
      <source>{fact} is defined</source>
      <translation>{fact} ist definiert</translation>
    </message>
    <message>
      <source>{fact} is not above {value}</source>
      <translation>{fact} ist nicht über {value}</translation>
    </message>
    <message>
      <source>{fact} is not at least {value}</source>
      <translation>{fact} ist nicht mindestens {value}</translation>
    </message>
    <message>
      <source>{fact} is not at most {value}</source>
      <translation>{fact} ist mehr als höchstens {value}</translation>
    </message>
    <message>
      <source>{fact} is not below {value}</source>
      <translation>{fact} ist nicht unter {value}</translation>
    </message>
    <message>
      <source>{fact} is not defined</source>
      <translation>{fact} ist nicht definiert</translation>
    </message>
    <message>
      <source>{fact} is not defined, must be</source>
      <translation>{fact} ist nicht definiert, muss es sein</translation>
    </message>
    <message>
      <source>{fact} is not {value}</source>
      <translation>{fact} ist nicht {value}</translation>
    </message>
    <message>
      <source>{fact} is ranked by already, by {there}</source>
      <translation>nach {fact} wird schon geordnet, durch {there}</translation>
    </message>
    <message>
      <source>{fact} is the same for all hosts: it puts none before another</source>
      <translation>{fact} ist für alle Hosts gleich und ordnet sie nicht</translation>
    </message>
    <message>
      <source>{fact} is {kind} here, {other_kind} at {there}</source>
      <translation>{fact} ist hier {kind}, aber {other_kind} bei {there}</translation>
    </message>
    <message>
      <source>{fact} is {kind}, contains asks a list of strings</source>
      <translation>{fact} ist {kind}, contains fragt aber eine Liste von Texten</translation>
    </message>
    <message>
      <source>{fact} is {kind}, {value} is {other_kind}</source>
      <translation>{fact} ist {kind}, {value} ist {other_kind}</translation>
    </message>
    <message>
      <source>{fact} is {value}</source>
      <translation>{fact} ist {value}</translation>
    </message>
    <message>
      <source>{fact} is {value}, must not be defined</source>
      <translation>{fact} ist {value}, darf nicht definiert sein</translation>
    </message>
    <message>
      <source>{fact} is {value}, {must}</source>
      <translation>{fact} ist {value}, {must}</translation>
    </message>
    <message>
      <source>{fact} must be defined: {seen}</source>
      <translation>{fact} muss definiert sein: {seen}</translation>
    </message>
    <message>
      <source>{fact} {must}: it is {value}</source>
      <translation>{fact} {must}: ist {value}</translation>
    </message>
    <message>
      <source>{fact}, larger first</source>
      <translation>{fact}, größere zuerst</translation>
    </message>
    <message>
      <source>{fact}, smaller first</source>
      <translation>{fact}, kleinere zuerst</translation>
    </message>
    <message>
      <source>{feature_first} is off</source>
      <translation>{feature_first} ist ausgeschaltet</translation>
    </message>
    <message>
      <source>{feature_first} is off on {source}</source>
      <translation>{feature_first} ist auf {source} ausgeschaltet</translation>
    </message>
    <message>
      <source>{feature_first} is turned off on {host}, so it takes no running virtual machine.</source>
      <translation>{feature_first} ist auf {host} ausgeschaltet, er nimmt also keine laufende virtuelle Maschine an.</translation>
    </message>
    <message>
      <source>{features_count} CPU features are missing</source>
      <translation>{features_count} CPU-Funktionen fehlen</translation>
    </message>
    <message>
      <source>{figures} {vm} is defined on {target}.</source>
      <translation>{figures} {vm} ist auf {target} definiert.</translation>
    </message>
    <message>
      <source>{figures} {vm} is suspended on {target}.</source>
      <translation>{figures} {vm} ist auf {target} suspendiert.</translation>
    </message>
    <message>
      <source>{figures} {vm} runs on {target}.</source>
      <translation>{figures} {vm} läuft auf {target}.</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} und {last}</translation>
    </message>
    <message>
      <source>{first} or {last}</source>
      <translation>{first} oder {last}</translation>
    </message>
    <message>
      <source>{first}, and {count} more: see Details.</source>
      <translation>{first}, und {count} weitere: siehe Details.</translation>
    </message>
    <message>
      <source>{free} is more than the memory, {memory}</source>
      <translation>{free} ist mehr als der Arbeitsspeicher, {memory}</translation>
    </message>
    <message>
      <source>{going} go, {staying} stay</source>
      <translation>Es gehen {going}, es bleiben {staying}</translation>
    </message>
    <message>
      <source>{guest_type} guests are not offered</source>
      <translation>{guest_type}-Gäste werden nicht angeboten</translation>
    </message>
    <message>
      <source>{hosts} and {count} more</source>
      <translation>{hosts} und {count} weitere</translation>
    </message>
    <message>
      <source>{hosts} can take it</source>
      <translation>{hosts} können sie aufnehmen</translation>
    </message>
    <message>
      <source>{hosts} can take {vm} now, {host} first.</source>
      <translation>{hosts} können {vm} jetzt aufnehmen, {host} zuerst.</translation>
    </message>
    <message>
      <source>{hosts} tested at {time}</source>
      <translation>{hosts} geprüft um {time}</translation>
    </message>
    <message>
      <source>{hosts} was not tested: it belongs to another vCenter or runs another hypervisor.</source>
      <translation>{hosts} wurde nicht geprüft: Er gehört zu einem anderen vCenter oder führt einen anderen Hypervisor aus.</translation>
    </message>
    <message>
      <source>{hosts} was not tested: it runs another hypervisor.</source>
      <translation>{hosts} wurde nicht geprüft: Er führt einen anderen Hypervisor aus.</translation>
    </message>
    <message>
      <source>{hosts} were not tested: they belong to another vCenter or run another hypervisor.</source>
      <translation>{hosts} wurden nicht geprüft: Sie gehören zu einem anderen vCenter oder führen einen anderen Hypervisor aus.</translation>
    </message>
    <message>
      <source>{hosts} were not tested: they run another hypervisor.</source>
      <translation>{hosts} wurden nicht geprüft: Sie führen einen anderen Hypervisor aus.</translation>
    </message>
    <message>
      <source>{host} and {count} more</source>
      <translation>{host} und {count} weitere</translation>
    </message>
    <message>
      <source>{host} can take {vms}.</source>
      <translation>{host} kann {vms} aufnehmen.</translation>
    </message>
    <message>
      <source>{host} can take {vms}; there are warnings to read.</source>
      <translation>{host} kann {vms} aufnehmen; es gibt Warnungen zu lesen.</translation>
    </message>
    <message>
      <source>{host} can take {vm} now.</source>
      <translation>{host} kann {vm} jetzt aufnehmen.</translation>
    </message>
    <message>
      <source>{host} cannot be reached from {source}</source>
      <translation>{host} ist von {source} aus nicht erreichbar</translation>
    </message>
    <message>
      <source>{host} cannot give {vm} the device {device}</source>
      <translation>{host} kann {vm} das Gerät {device} nicht geben</translation>
    </message>
    <message>
      <source>{host} cannot take it</source>
      <translation>{host} kann sie nicht aufnehmen</translation>
    </message>
    <message>
      <source>{host} cannot take {vm} any more: {why}. Choose another host.</source>
      <translation>{host} kann {vm} nicht mehr aufnehmen: {why}. Wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}. Choose one of the {count} hosts above.</source>
      <translation>{host} kann {vm} nicht aufnehmen. Wählen Sie einen der {count} Hosts oben.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}. Choose the host above.</source>
      <translation>{host} kann {vm} nicht aufnehmen. Wählen Sie den Host oben.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}: {why}</source>
      <translation>{host} kann {vm} nicht aufnehmen: {why}</translation>
    </message>
    <message>
      <source>{host} did not take the order</source>
      <translation>{host} hat den Auftrag nicht angenommen</translation>
    </message>
    <message>
      <source>{host} does not answer</source>
      <translation>{host} antwortet nicht</translation>
    </message>
    <message>
      <source>{host} does not answer.</source>
      <translation>{host} antwortet nicht.</translation>
    </message>
    <message>
      <source>{host} does not have the disk {disks}</source>
      <translation>{host} hat die Festplatte {disks} nicht</translation>
    </message>
    <message>
      <source>{host} does not have the disks {disks}</source>
      <translation>{host} hat die Festplatten {disks} nicht</translation>
    </message>
    <message>
      <source>{host} does not know the network {network}</source>
      <translation>{host} kennt das Netzwerk {network} nicht</translation>
    </message>
    <message>
      <source>{host} does not know {repository}</source>
      <translation>{host} kennt {repository} nicht</translation>
    </message>
    <message>
      <source>{host} does not reach the storage of {vm}</source>
      <translation>{host} erreicht den Speicher von {vm} nicht</translation>
    </message>
    <message>
      <source>{host} does not support this</source>
      <translation>{host} unterstützt das nicht</translation>
    </message>
    <message>
      <source>{host} does not take its kind, or the chain of its snapshots is not whole.</source>
      <translation>{host} nimmt diese Art nicht an, oder die Kette der Snapshots ist nicht vollständig.</translation>
    </message>
    <message>
      <source>{host} does not tell its folder, so no other host can take it over.</source>
      <translation>{host} nennt ihren Ordner nicht, daher kann kein anderer Host sie übernehmen.</translation>
    </message>
    <message>
      <source>{host} does not tell the folder of {vm}, so no other host can take it over.</source>
      <translation>{host} nennt den Ordner von {vm} nicht, daher kann kein anderer Host sie übernehmen.</translation>
    </message>
    <message>
      <source>{host} does not tell whether {feature} is turned on.</source>
      <translation>{host} sagt nicht, ob {feature} eingeschaltet ist.</translation>
    </message>
    <message>
      <source>{host} gave no answer</source>
      <translation>{host} gab keine Antwort</translation>
    </message>
    <message>
      <source>{host} has carried it out and shows no change</source>
      <translation>{host} hat es ausgeführt und zeigt keine Änderung</translation>
    </message>
    <message>
      <source>{host} has no virtual machines.</source>
      <translation>{host} hat keine virtuellen Maschinen.</translation>
    </message>
    <message>
      <source>{host} has not enough CPU or memory left for {vm}</source>
      <translation>{host} hat nicht genug CPU oder Arbeitsspeicher für {vm} übrig</translation>
    </message>
    <message>
      <source>{host} has something of that name already</source>
      <translation>{host} hat bereits etwas dieses Namens</translation>
    </message>
    <message>
      <source>{host} has {free} free{reserved}, {vm} needs {needed}.</source>
      <translation>{host} hat {free} frei{reserved}, {vm} braucht {needed}.</translation>
    </message>
    <message>
      <source>{host} has {free} free{reserved}, {vm} needs {needed}. Less than a tenth is left.</source>
      <translation>{host} hat {free} frei{reserved}, {vm} braucht {needed}. Weniger als ein Zehntel bleibt übrig.</translation>
    </message>
    <message>
      <source>{host} has: {offered}.</source>
      <translation>{host} hat: {offered}.</translation>
    </message>
    <message>
      <source>{host} has: {repositories}.</source>
      <translation>{host} hat: {repositories}.</translation>
    </message>
    <message>
      <source>{host} is at {load} now and would be at {after} with {vm}; the ceiling is {ceiling}.</source>
      <translation>{host} liegt jetzt bei {load} und läge mit {vm} bei {after}; die Obergrenze ist {ceiling}.</translation>
    </message>
    <message>
      <source>{host} is being asked…</source>
      <translation>{host} wird gefragt…</translation>
    </message>
    <message>
      <source>{host} is being checked.</source>
      <translation>{host} wird geprüft.</translation>
    </message>
    <message>
      <source>{host} is in maintenance mode</source>
      <translation>{host} ist im Wartungsmodus</translation>
    </message>
    <message>
      <source>{host} is no longer in the inventory. Choose another host.</source>
      <translation>{host} ist nicht mehr im Inventar. Wählen Sie einen anderen Host.</translation>
    </message>
    <message>
      <source>{host} is no longer in the inventory; these are its last values.</source>
      <translation>{host} ist nicht mehr im Inventar; dies sind die letzten Werte.</translation>
    </message>
    <message>
      <source>{host} is not connected to its vCenter</source>
      <translation>{host} ist nicht mit seinem vCenter verbunden</translation>
    </message>
    <message>
      <source>{host} is quicker by more than a tenth.</source>
      <translation>{host} ist um mehr als ein Zehntel schneller.</translation>
    </message>
    <message>
      <source>{host} is switched off as a host for virtual machines.</source>
      <translation>{host} ist als Host für virtuelle Maschinen abgeschaltet.</translation>
    </message>
    <message>
      <source>{host} is taken unless something changes before the start</source>
      <translation>{host} wird genommen, wenn sich vor dem Beginn nichts ändert</translation>
    </message>
    <message>
      <source>{host} is the only host that VM Client knows.</source>
      <translation>{host} ist der einzige Host, den VM Client kennt.</translation>
    </message>
    <message>
      <source>{host} is the only host that can take it</source>
      <translation>{host} ist der einzige Host, der sie aufnehmen kann</translation>
    </message>
    <message>
      <source>{host} keeps the receiving copy of an earlier migration</source>
      <translation>{host} hält noch die Empfangskopie einer früheren Migration</translation>
    </message>
    <message>
      <source>{host} shows that nothing was changed.</source>
      <translation>{host} zeigt, dass nichts geändert wurde.</translation>
    </message>
    <message>
      <source>{host} takes no virtual machines until its maintenance ends; that is done at the hypervisor.</source>
      <translation>{host} nimmt keine virtuellen Maschinen an, bis die Wartung endet; das geschieht am Hypervisor.</translation>
    </message>
    <message>
      <source>{host} takes no virtual machines until maintenance ends.</source>
      <translation>{host} nimmt keine virtuellen Maschinen an, bis die Wartung endet.</translation>
    </message>
    <message>
      <source>{host} was not asked</source>
      <translation>{host} wurde nicht gefragt</translation>
    </message>
    <message>
      <source>{host} would be less loaded.</source>
      <translation>{host} wäre weniger ausgelastet.</translation>
    </message>
    <message>
      <source>{host} would be rank {rank}.</source>
      <translation>{host} hätte Rang {rank}.</translation>
    </message>
    <message>
      <source>{host} {drifted}</source>
      <translation>{host} {drifted}</translation>
    </message>
    <message>
      <source>{host} {is_kind}, {source} {source_is_kind}.</source>
      <translation>{host} {is_kind}, {source} {source_is_kind}.</translation>
    </message>
    <message>
      <source>{host} · rank {rank}</source>
      <translation>{host} · Rang {rank}</translation>
    </message>
    <message>
      <source>{host} · rank {rank} · about {time}</source>
      <translation>{host} · Rang {rank} · etwa {time}</translation>
    </message>
    <message>
      <source>{host}: Host Server</source>
      <translation>{host}: Host-Server</translation>
    </message>
    <message>
      <source>{hypervisor} answered in a way that makes no sense</source>
      <translation>{hypervisor} hat etwas geantwortet, das keinen Sinn ergibt</translation>
    </message>
    <message>
      <source>{hypervisor} cannot do this</source>
      <translation>{hypervisor} kann das nicht</translation>
    </message>
    <message>
      <source>{hypervisor} reported an error</source>
      <translation>{hypervisor} hat einen Fehler gemeldet</translation>
    </message>
    <message>
      <source>{hypervisor} virtual machines cannot be migrated</source>
      <translation>Virtuelle Maschinen von {hypervisor} können nicht migriert werden</translation>
    </message>
    <message>
      <source>{kind}</source>
      <translation>{kind}</translation>
    </message>
    <message>
      <source>{kind} does not migrate a paused virtual machine. Resume {vm} first.</source>
      <translation>{kind} migriert keine pausierte virtuelle Maschine. Setzen Sie {vm} zuerst fort.</translation>
    </message>
    <message>
      <source>{kind} does not migrate a suspended virtual machine. Resume {vm} first.</source>
      <translation>{kind} migriert keine suspendierte virtuelle Maschine. Setzen Sie {vm} zuerst fort.</translation>
    </message>
    <message>
      <source>{kind} does not offer it for a migration under way</source>
      <translation>{kind} bietet es für eine laufende Migration nicht an</translation>
    </message>
    <message>
      <source>{kind} ejects nothing from this kind of guest while it runs</source>
      <translation>{kind} wirft bei dieser Art von Gast nichts aus, während er läuft</translation>
    </message>
    <message>
      <source>{kind} has no way to stop a migration under way</source>
      <translation>{kind} kann eine laufende Migration nicht anhalten</translation>
    </message>
    <message>
      <source>{kind} throttles only where it was told so before the start: Must finish</source>
      <translation>{kind} drosselt nur, wo es vor dem Beginn so gesagt wurde: „Muss fertig werden“</translation>
    </message>
    <message>
      <source>{kind} without vCenter</source>
      <translation>{kind} ohne vCenter</translation>
    </message>
    <message>
      <source>{left} left after the move</source>
      <translation>{left} bleiben nach dem Umzug</translation>
    </message>
    <message>
      <source>{library} is not installed</source>
      <translation>{library} ist nicht installiert</translation>
    </message>
    <message>
      <source>{lies} on {repository}, which belongs to {source} alone.</source>
      <translation>{lies} auf {repository}; das gehört allein zu {source}.</translation>
    </message>
    <message>
      <source>{lies} on {repository}, which is {lacking}.</source>
      <translation>{lies} auf {repository}; das ist {lacking}.</translation>
    </message>
    <message>
      <source>{load} CPU</source>
      <translation>{load} CPU</translation>
    </message>
    <message>
      <source>{load} after the move; from {ceiling} on a host counts as full</source>
      <translation>{load} nach dem Umzug; ab {ceiling} gilt ein Host als voll</translation>
    </message>
    <message>
      <source>{load} memory</source>
      <translation>{load} Arbeitsspeicher</translation>
    </message>
    <message>
      <source>{load}, ceiling {top}</source>
      <translation>{load}, Obergrenze {top}</translation>
    </message>
    <message>
      <source>{media_detail} After a stop, {vm} cannot start again.</source>
      <translation>{media_detail} Nach einem Halt kann {vm} nicht wieder starten.</translation>
    </message>
    <message>
      <source>{medium} on {repository}</source>
      <translation>{medium} auf {repository}</translation>
    </message>
    <message>
      <source>{medium}, on the host itself</source>
      <translation>{medium}, auf dem Host selbst</translation>
    </message>
    <message>
      <source>{memory} and {slots_word} are set aside for {vms}; all numbers leave them out.</source>
      <translation>{memory} und {slots_word} sind reserviert für {vms}; alle Zahlen lassen sie außer Acht.</translation>
    </message>
    <message>
      <source>{missing} is not connected any more</source>
      <translation>{missing} ist nicht mehr verbunden</translation>
    </message>
    <message>
      <source>{missing} of the {used} CPU features that {vm} uses are missing.</source>
      <translation>{missing} der {used} CPU-Funktionen, die {vm} nutzt, fehlen.</translation>
    </message>
    <message>
      <source>{most} errors are told, and there are more</source>
      <translation>{most} Fehler sind genannt; es gibt mehr</translation>
    </message>
    <message>
      <source>{names} can be started on {host}.</source>
      <translation>{names} kann auf {host} gestartet werden.</translation>
    </message>
    <message>
      <source>{name} (copy {number})</source>
      <translation>{name} (Kopie {number})</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name} (Kopie)</translation>
    </message>
    <message>
      <source>{name} cleared on {host}.</source>
      <translation>„{name}“ wurde auf {host} aufgehoben.</translation>
    </message>
    <message>
      <source>{name} could not be connected: {why}.</source>
      <translation>{name} konnte nicht verbunden werden: {why}.</translation>
    </message>
    <message>
      <source>{name} does not take it.</source>
      <translation>{name} nimmt es nicht an.</translation>
    </message>
    <message>
      <source>{name} has to be {wanted}, not {found}: line {line} of {path}</source>
      <translation>{name} muss {wanted} sein, nicht {found}: Zeile {line} von {path}</translation>
    </message>
    <message>
      <source>{name} is a disk</source>
      <translation>{name} ist eine Festplatte</translation>
    </message>
    <message>
      <source>{name} is empty</source>
      <translation>{name} ist leer</translation>
    </message>
    <message>
      <source>{name} is forgotten: the next start does not open it.</source>
      <translation>{name} ist vergessen: Beim nächsten Start wird nicht verbunden.</translation>
    </message>
    <message>
      <source>{name} is local</source>
      <translation>{name} ist lokal</translation>
    </message>
    <message>
      <source>{name} is no longer in the inventory.</source>
      <translation>{name} ist nicht mehr im Inventar.</translation>
    </message>
    <message>
      <source>{name} is no longer in the inventory; these are its last values.</source>
      <translation>{name} ist nicht mehr im Inventar; dies sind die letzten Werte.</translation>
    </message>
    <message>
      <source>{name} not connected</source>
      <translation>{name} nicht verbunden</translation>
    </message>
    <message>
      <source>{name} set on {host}.</source>
      <translation>„{name}“ wurde auf {host} gesetzt.</translation>
    </message>
    <message>
      <source>{name} {low} to {high}</source>
      <translation>{name} {low} bis {high}</translation>
    </message>
    <message>
      <source>{name} {rate}</source>
      <translation>{name} {rate}</translation>
    </message>
    <message>
      <source>{name}, disabled</source>
      <translation>{name}, deaktiviert</translation>
    </message>
    <message>
      <source>{name}, has errors</source>
      <translation>{name}, hat Fehler</translation>
    </message>
    <message>
      <source>{name}, {count}</source>
      <translation>{name}, {count}</translation>
    </message>
    <message>
      <source>{networks} can be started on {host}.</source>
      <translation>{networks} kann auf {host} gestartet werden.</translation>
    </message>
    <message>
      <source>{outcome}: in the way</source>
      <translation>{outcome}: steht im Weg</translation>
    </message>
    <message>
      <source>{path} cannot be made.</source>
      <translation>{path} kann nicht angelegt werden.</translation>
    </message>
    <message>
      <source>{path} is a link, a device or a pipe, and no ordinary file. Nothing was written.</source>
      <translation>{path} ist eine Verknüpfung, ein Gerät oder eine Pipe und keine gewöhnliche Datei. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>{path}: {reason}. What was there before is unchanged.</source>
      <translation>{path}: {reason}. Was vorher dort war, ist unverändert.</translation>
    </message>
    <message>
      <source>{patterns} ({count} now)</source>
      <translation>{patterns} ({count} jetzt)</translation>
    </message>
    <message>
      <source>{phase}, pass {number}</source>
      <translation>{phase}, Durchgang {number}</translation>
    </message>
    <message>
      <source>{policy} puts it before {other}: {criterion}.</source>
      <translation>{policy} setzt ihn vor {other}: {criterion}.</translation>
    </message>
    <message>
      <source>{policy} puts it first: {criterion}.</source>
      <translation>{policy} setzt ihn an die erste Stelle: {criterion}.</translation>
    </message>
    <message>
      <source>{policy} puts {host} first: {criterion}.</source>
      <translation>{policy} setzt {host} an die erste Stelle: {criterion}.</translation>
    </message>
    <message>
      <source>{processor}, and no other host to choose from.</source>
      <translation>{processor}, und kein anderer Host steht zur Wahl.</translation>
    </message>
    <message>
      <source>{processor}, and quicker than {other} by more than a tenth.</source>
      <translation>{processor}, und um mehr als ein Zehntel schneller als {other}.</translation>
    </message>
    <message>
      <source>{processor}, cost and load a tie with {other}; the name decides.</source>
      <translation>{processor}, Aufwand und Last gleich denen von {other}; der Name entscheidet.</translation>
    </message>
    <message>
      <source>{processor}, the cost a tie with {other}, and less loaded than {other} after the move.</source>
      <translation>{processor}, der Aufwand gleich dem von {other}, und nach dem Umzug weniger ausgelastet als {other}.</translation>
    </message>
    <message>
      <source>{processor}, unlike {other}; that goes first.</source>
      <translation>{processor}, anders als {other}; das geht vor.</translation>
    </message>
    <message>
      <source>{queued} queued</source>
      <translation>{queued} wartend</translation>
    </message>
    <message>
      <source>{rates}, remaining {left}</source>
      <translation>{rates}, verbleibend {left}</translation>
    </message>
    <message>
      <source>{reason}: policy "{policy}".</source>
      <translation>{reason}: Richtlinie „{policy}“.</translation>
    </message>
    <message>
      <source>{repositories} is disabled</source>
      <translation>{repositories} ist deaktiviert</translation>
    </message>
    <message>
      <source>{repositories} mounted elsewhere</source>
      <translation>{repositories} anders eingehängt</translation>
    </message>
    <message>
      <source>{running} running</source>
      <translation>{running} laufend</translation>
    </message>
    <message>
      <source>{running} running, {queued} queued</source>
      <translation>{running} laufend, {queued} wartend</translation>
    </message>
    <message>
      <source>{server} shows another certificate than the one accepted</source>
      <translation>{server} zeigt ein anderes Zertifikat als das akzeptierte</translation>
    </message>
    <message>
      <source>{server} shows another certificate than the one accepted here</source>
      <translation>{server} zeigt ein anderes Zertifikat als das hier akzeptierte</translation>
    </message>
    <message>
      <source>{server} shows another key than the one known here</source>
      <translation>{server} zeigt einen anderen Schlüssel als den hier bekannten</translation>
    </message>
    <message>
      <source>{size} a second</source>
      <translation>{size} je Sekunde</translation>
    </message>
    <message>
      <source>{size} at {rate}</source>
      <translation>{size} mit {rate}</translation>
    </message>
    <message>
      <source>{size} memory</source>
      <translation>{size} Arbeitsspeicher</translation>
    </message>
    <message>
      <source>{size} moved</source>
      <translation>{size} übertragen</translation>
    </message>
    <message>
      <source>{slots_taken} of {slots} VM slots of {host} are in use{of_them}. An idle VM counts too.</source>
      <translation>{slots_taken} von {slots} VM-Slots von {host} sind belegt{of_them}. Eine untätige VM zählt auch.</translation>
    </message>
    <message>
      <source>{slots} slots, {memory}, with other moves</source>
      <translation>{slots} Slots, {memory}, mit anderen Umzügen</translation>
    </message>
    <message>
      <source>{slots}, {count} set aside</source>
      <translation>{slots}, davon {count} reserviert</translation>
    </message>
    <message>
      <source>{source} and {target} are one and the same host</source>
      <translation>{source} und {target} sind ein und derselbe Host</translation>
    </message>
    <message>
      <source>{source} and {target} do not accept one another's certificates</source>
      <translation>{source} und {target} akzeptieren ihre Zertifikate gegenseitig nicht</translation>
    </message>
    <message>
      <source>{source} cannot reach {target}</source>
      <translation>{source} erreicht {target} nicht</translation>
    </message>
    <message>
      <source>{source} cannot send memory to {target}</source>
      <translation>{source} kann keinen Arbeitsspeicher an {target} senden</translation>
    </message>
    <message>
      <source>{source} could not send memory to {address}{reason}. Whether it is open now only trying tells.</source>
      <translation>{source} konnte keinen Arbeitsspeicher an {address} senden{reason}. Ob der Port jetzt offen ist, zeigt nur der Versuch.</translation>
    </message>
    <message>
      <source>{source} does not answer</source>
      <translation>{source} antwortet nicht</translation>
    </message>
    <message>
      <source>{source} does not tell what {vm} does; until then it stays there.</source>
      <translation>{source} sagt nicht, was {vm} tut; bis dahin bleibt sie dort.</translation>
    </message>
    <message>
      <source>{source} ended the migration without completing it</source>
      <translation>{source} hat die Migration beendet, ohne sie abzuschließen</translation>
    </message>
    <message>
      <source>{source} gets no SSH connection to {target}</source>
      <translation>{source} bekommt keine SSH-Verbindung zu {target}</translation>
    </message>
    <message>
      <source>{source} hands the definition of {vm} over to {target}.</source>
      <translation>{source} übergibt die Definition von {vm} an {target}.</translation>
    </message>
    <message>
      <source>{source} has had no answer from there yet; until then {vm} can begin no migration.</source>
      <translation>{source} hat von dort noch keine Antwort; bis dahin kann {vm} keine Migration beginnen.</translation>
    </message>
    <message>
      <source>{source} holds that its disks are not on shared storage, or are cached in a way that can lose data.</source>
      <translation>{source} meint, dass ihre Festplatten nicht auf gemeinsamem Speicher liegen oder so gecacht werden, dass Daten verloren gehen können.</translation>
    </message>
    <message>
      <source>{source} is being read again.</source>
      <translation>{source} wird neu gelesen.</translation>
    </message>
    <message>
      <source>{source} is out of sync</source>
      <translation>{source} ist nicht synchron</translation>
    </message>
    <message>
      <source>{source} is starting {things}.</source>
      <translation>{source} startet {things}.</translation>
    </message>
    <message>
      <source>{source} knows no host named {address}</source>
      <translation>{source} kennt keinen Host namens {address}</translation>
    </message>
    <message>
      <source>{source} says: {source_state}. {target} says: {target_state}. Both are marked out of sync.</source>
      <translation>{source} sagt: {source_state}. {target} sagt: {target_state}. Beide sind als nicht synchron markiert.</translation>
    </message>
    <message>
      <source>{source} was lost in the middle</source>
      <translation>{source} ging mittendrin verloren</translation>
    </message>
    <message>
      <source>{source} was seen to refuse moving a paravirtualized guest while it runs. So {vm} is suspended, its memory ({memory}) copied, and it is resumed on {host}: {pause} or more.</source>
      <translation>{source} hat es nachweislich abgelehnt, einen paravirtualisierten Gast im Lauf zu verschieben. Daher wird {vm} suspendiert, ihr Arbeitsspeicher ({memory}) kopiert, und sie wird auf {host} fortgesetzt: {pause} oder mehr.</translation>
    </message>
    <message>
      <source>{source} {drifted}</source>
      <translation>{source} {drifted}</translation>
    </message>
    <message>
      <source>{state} on {host}</source>
      <translation>{state} auf {host}</translation>
    </message>
    <message>
      <source>{target} cannot receive {vm}</source>
      <translation>{target} kann {vm} nicht empfangen</translation>
    </message>
    <message>
      <source>{target} cannot take it any more</source>
      <translation>{target} kann sie nicht mehr aufnehmen</translation>
    </message>
    <message>
      <source>{target} cannot take {vm}</source>
      <translation>{target} kann {vm} nicht aufnehmen</translation>
    </message>
    <message>
      <source>{target} could not set up the memory of {vm}</source>
      <translation>{target} konnte den Arbeitsspeicher von {vm} nicht anlegen</translation>
    </message>
    <message>
      <source>{target} did not take the memory of {vm}</source>
      <translation>{target} hat den Arbeitsspeicher von {vm} nicht angenommen</translation>
    </message>
    <message>
      <source>{target} does not have the bridge {bridge}</source>
      <translation>{target} hat die Bridge {bridge} nicht</translation>
    </message>
    <message>
      <source>{target} does not have the disk {path}</source>
      <translation>{target} hat die Festplatte {path} nicht</translation>
    </message>
    <message>
      <source>{target} does not have the medium {path}</source>
      <translation>{target} hat das Medium {path} nicht</translation>
    </message>
    <message>
      <source>{target} does not have the network {network}</source>
      <translation>{target} hat das Netzwerk {network} nicht</translation>
    </message>
    <message>
      <source>{target} does not have the storage {path}</source>
      <translation>{target} hat den Speicher {path} nicht</translation>
    </message>
    <message>
      <source>{target} fetches the rest of its memory from {source}. It can be tried again as often as need be.</source>
      <translation>{target} holt den Rest ihres Arbeitsspeichers von {source}. Es lässt sich so oft wie nötig wieder versuchen.</translation>
    </message>
    <message>
      <source>{target} hands the definition of {vm} back to {source}.</source>
      <translation>{target} gibt die Definition von {vm} an {source} zurück.</translation>
    </message>
    <message>
      <source>{target} has a definition of this machine under the name {name}</source>
      <translation>{target} hat eine Definition dieser Maschine unter dem Namen {name}</translation>
    </message>
    <message>
      <source>{target} has another virtual machine named {name}</source>
      <translation>{target} hat eine andere virtuelle Maschine namens {name}</translation>
    </message>
    <message>
      <source>{target} is not connected</source>
      <translation>{target} ist nicht verbunden</translation>
    </message>
    <message>
      <source>{target} runs another hypervisor than {source}</source>
      <translation>{target} führt einen anderen Hypervisor aus als {source}</translation>
    </message>
    <message>
      <source>{target} runs no guests of this type</source>
      <translation>{target} führt keine Gäste dieser Art aus</translation>
    </message>
    <message>
      <source>{target} was lost in the middle</source>
      <translation>{target} ging mittendrin verloren</translation>
    </message>
    <message>
      <source>{things} on {host} is other storage</source>
      <translation>{things} auf {host} ist anderer Speicher</translation>
    </message>
    <message>
      <source>{things} started on {source} in {took}.</source>
      <translation>{things} auf {source} gestartet, in {took}.</translation>
    </message>
    <message>
      <source>{time} if now</source>
      <translation>{time}, wenn jetzt</translation>
    </message>
    <message>
      <source>{time} on {day}</source>
      <translation>{time} am {day}</translation>
    </message>
    <message>
      <source>{time}, in {took}</source>
      <translation>{time}, in {took}</translation>
    </message>
    <message>
      <source>{used} in use, {aside} set aside. Idle VMs count too.</source>
      <translation>{used} belegt, {aside} reserviert. Untätige VMs zählen auch.</translation>
    </message>
    <message>
      <source>{used} in use. Idle VMs count too.</source>
      <translation>{used} belegt. Untätige VMs zählen auch.</translation>
    </message>
    <message>
      <source>{used} of {slots} slots used</source>
      <translation>{used} von {slots} Slots belegt</translation>
    </message>
    <message>
      <source>{used} of {total}</source>
      <translation>{used} von {total}</translation>
    </message>
    <message>
      <source>{user} · queued {time}</source>
      <translation>{user} · eingereiht {time}</translation>
    </message>
    <message>
      <source>{user} · started {time} · {took}</source>
      <translation>{user} · begonnen {time} · {took}</translation>
    </message>
    <message>
      <source>{value} ({fact})</source>
      <translation>{value} ({fact})</translation>
    </message>
    <message>
      <source>{value} holds half a character</source>
      <translation>{value} enthält ein halbes Zeichen</translation>
    </message>
    <message>
      <source>{value} is a list of strings: ask it with contains</source>
      <translation>{value} ist eine Liste von Texten: dafür ist contains da</translation>
    </message>
    <message>
      <source>{value} is an integer beyond 63 bits</source>
      <translation>{value} ist eine ganze Zahl jenseits von 63 Bit</translation>
    </message>
    <message>
      <source>{value} is beyond 63 bits of bytes</source>
      <translation>{value} ist mehr, als 63 Bit an Byte zählen</translation>
    </message>
    <message>
      <source>{value} is beyond what a number can hold</source>
      <translation>{value} ist mehr, als eine Zahl fassen kann</translation>
    </message>
    <message>
      <source>{value} is not JSON</source>
      <translation>{value} ist kein JSON</translation>
    </message>
    <message>
      <source>{value} is not a size such as 16384, 16GiB or 1.25GB</source>
      <translation>{value} ist keine Größe wie 16384, 16GiB oder 1.25GB</translation>
    </message>
    <message>
      <source>{value} is not a unit of bytes; take B, kB, KiB, MB, MiB and so on</source>
      <translation>{value} ist keine Einheit für Byte; möglich sind B, kB, KiB, MB, MiB und so weiter</translation>
    </message>
    <message>
      <source>{value} is true or false, which has no order: take eq or ne</source>
      <translation>{value} ist wahr oder falsch und hat keine Reihenfolge: dafür sind eq und ne da</translation>
    </message>
    <message>
      <source>{vms_count} migrations are already on their way to {host}</source>
      <translation>{vms_count} Migrationen sind bereits auf dem Weg zu {host}</translation>
    </message>
    <message>
      <source>{vms} came here by another tool.</source>
      <translation>{vms} kam durch ein anderes Werkzeug hierher.</translation>
    </message>
    <message>
      <source>{vms} came to {host} by another tool.</source>
      <translation>{vms} kam durch ein anderes Werkzeug nach {host}.</translation>
    </message>
    <message>
      <source>{vms} left the inventory.</source>
      <translation>{vms} hat das Inventar verlassen.</translation>
    </message>
    <message>
      <source>{vms} on {host} was given other hardware by another tool.</source>
      <translation>{vms} auf {host} bekam durch ein anderes Werkzeug andere Hardware.</translation>
    </message>
    <message>
      <source>{vms} on {host} were given other hardware by another tool.</source>
      <translation>{vms} auf {host} bekamen durch ein anderes Werkzeug andere Hardware.</translation>
    </message>
    <message>
      <source>{vms} was given other hardware by another tool.</source>
      <translation>{vms} bekam durch ein anderes Werkzeug andere Hardware.</translation>
    </message>
    <message>
      <source>{vms} was taken away by another tool.</source>
      <translation>{vms} wurde durch ein anderes Werkzeug entfernt.</translation>
    </message>
    <message>
      <source>{vms} was taken away from {host} by another tool.</source>
      <translation>{vms} wurde durch ein anderes Werkzeug von {host} entfernt.</translation>
    </message>
    <message>
      <source>{vms} were given other hardware by another tool.</source>
      <translation>{vms} bekamen durch ein anderes Werkzeug andere Hardware.</translation>
    </message>
    <message>
      <source>{vms} were taken away by another tool.</source>
      <translation>{vms} wurden durch ein anderes Werkzeug entfernt.</translation>
    </message>
    <message>
      <source>{vms} were taken away from {host} by another tool.</source>
      <translation>{vms} wurden durch ein anderes Werkzeug von {host} entfernt.</translation>
    </message>
    <message>
      <source>{vm} already runs on {target} and fetches the rest of its memory.</source>
      <translation>{vm} läuft bereits auf {target} und holt den Rest ihres Arbeitsspeichers nach.</translation>
    </message>
    <message>
      <source>{vm} asks a question</source>
      <translation>{vm} stellt eine Frage</translation>
    </message>
    <message>
      <source>{vm} asks a question that this client does not answer</source>
      <translation>{vm} stellt eine Frage, die dieser Client nicht beantwortet</translation>
    </message>
    <message>
      <source>{vm} can go to {host} now.</source>
      <translation>{vm} kann jetzt nach {host} gehen.</translation>
    </message>
    <message>
      <source>{vm} can go to {target}, the best of {able} ({tested} tested).</source>
      <translation>{vm} kann nach {target}, dem besten von {able} ({tested} geprüft).</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated now</source>
      <translation>{vm} kann jetzt nicht migriert werden</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated whatever the policies say. {why}</source>
      <translation>{vm} kann nicht migriert werden, was auch immer die Richtlinien sagen. {why}</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated, whatever the host.</source>
      <translation>{vm} kann nicht migriert werden, gleich auf welchen Host.</translation>
    </message>
    <message>
      <source>{vm} cannot leave a host that does not answer.</source>
      <translation>{vm} kann einen Host, der nicht antwortet, nicht verlassen.</translation>
    </message>
    <message>
      <source>{vm} cannot leave {source} while it runs. Turn {feature} on, or shut {vm} down to move it.</source>
      <translation>{vm} kann {source} nicht verlassen, solange sie läuft. Schalten Sie {feature} ein, oder fahren Sie {vm} herunter, um sie zu verschieben.</translation>
    </message>
    <message>
      <source>{vm} cannot move</source>
      <translation>{vm} kann nicht umziehen</translation>
    </message>
    <message>
      <source>{vm} changes its memory as fast as the link carries it.</source>
      <translation>{vm} ändert ihren Arbeitsspeicher so schnell, wie die Leitung ihn überträgt.</translation>
    </message>
    <message>
      <source>{vm} changes {dirty} of memory a second and the link to {host} carries {bandwidth}.</source>
      <translation>{vm} ändert {dirty} Arbeitsspeicher je Sekunde, und die Leitung zu {host} überträgt {bandwidth}.</translation>
    </message>
    <message>
      <source>{vm} changes {dirty} of memory a second, the link carries {rate}.</source>
      <translation>{vm} ändert {dirty} Arbeitsspeicher je Sekunde, die Leitung überträgt {rate}.</translation>
    </message>
    <message>
      <source>{vm} does not run</source>
      <translation>{vm} läuft nicht</translation>
    </message>
    <message>
      <source>{vm} from {source} to {target}, {mode}, {cost}</source>
      <translation>{vm} von {source} nach {target}, {mode}, {cost}</translation>
    </message>
    <message>
      <source>{vm} gets {share} of its CPU time until it has moved; what runs in it gets slower.</source>
      <translation>{vm} bekommt {share} ihrer CPU-Zeit, bis sie umgezogen ist; was in ihr läuft, wird langsamer.</translation>
    </message>
    <message>
      <source>{vm} goes from {source} to {host}</source>
      <translation>{vm} geht von {source} nach {host}</translation>
    </message>
    <message>
      <source>{vm} goes on running on {host}; what was copied is discarded. Or wait: it ends when {vm} is less busy.</source>
      <translation>{vm} läuft auf {host} weiter; was kopiert wurde, wird verworfen. Oder warten Sie: Es endet, wenn {vm} weniger beschäftigt ist.</translation>
    </message>
    <message>
      <source>{vm} goes to {host} now, not to {before}.</source>
      <translation>{vm} geht jetzt nach {host}, nicht nach {before}.</translation>
    </message>
    <message>
      <source>{vm} has no drive {drive} any more</source>
      <translation>{vm} hat kein Laufwerk {drive} mehr</translation>
    </message>
    <message>
      <source>{vm} has no lasting definition on {source}</source>
      <translation>{vm} hat keine dauerhafte Definition auf {source}</translation>
    </message>
    <message>
      <source>{vm} has snapshots: {count}</source>
      <translation>{vm} hat Snapshots: {count}</translation>
    </message>
    <message>
      <source>{vm} has {snapshots_word}</source>
      <translation>{vm} hat {snapshots_word}</translation>
    </message>
    <message>
      <source>{vm} is active on {target} already</source>
      <translation>{vm} ist auf {target} bereits aktiv</translation>
    </message>
    <message>
      <source>{vm} is attached to them.</source>
      <translation>{vm} ist mit ihnen verbunden.</translation>
    </message>
    <message>
      <source>{vm} is being migrated</source>
      <translation>{vm} wird gerade migriert</translation>
    </message>
    <message>
      <source>{vm} is being migrated by somebody else</source>
      <translation>{vm} wird gerade von jemand anderem migriert</translation>
    </message>
    <message>
      <source>{vm} is being resumed on {source}.</source>
      <translation>{vm} wird auf {source} fortgesetzt.</translation>
    </message>
    <message>
      <source>{vm} is being started on {target} from its saved memory.</source>
      <translation>{vm} wird auf {target} aus ihrem gesicherten Arbeitsspeicher gestartet.</translation>
    </message>
    <message>
      <source>{vm} is being suspended on {source}.</source>
      <translation>{vm} wird auf {source} suspendiert.</translation>
    </message>
    <message>
      <source>{vm} is busy</source>
      <translation>{vm} ist beschäftigt</translation>
    </message>
    <message>
      <source>{vm} is in a state in which it cannot be moved</source>
      <translation>{vm} ist in einem Zustand, in dem sie nicht verschoben werden kann</translation>
    </message>
    <message>
      <source>{vm} is in the hands of another action</source>
      <translation>{vm} ist mit einer anderen Aktion beschäftigt</translation>
    </message>
    <message>
      <source>{vm} is in the hands of another task</source>
      <translation>{vm} ist mit einem anderen Vorgang beschäftigt</translation>
    </message>
    <message>
      <source>{vm} is in the middle of an action ({action}).</source>
      <translation>{vm} ist mitten in einer Aktion ({action}).</translation>
    </message>
    <message>
      <source>{vm} is left on {source}</source>
      <translation>{vm} bleibt auf {source}</translation>
    </message>
    <message>
      <source>{vm} is no longer in the inventory.</source>
      <translation>{vm} ist nicht mehr im Inventar.</translation>
    </message>
    <message>
      <source>{vm} is no longer there. Choose another virtual machine.</source>
      <translation>{vm} ist nicht mehr da. Wählen Sie eine andere virtuelle Maschine.</translation>
    </message>
    <message>
      <source>{vm} is not converging: it changes memory as fast as the link carries it.</source>
      <translation>{vm} konvergiert nicht: Sie ändert ihren Arbeitsspeicher so schnell, wie die Leitung ihn überträgt.</translation>
    </message>
    <message>
      <source>{vm} is not converging: it changes {dirty} of memory a second and the link carries {rate}.</source>
      <translation>{vm} konvergiert nicht: Sie ändert {dirty} Arbeitsspeicher je Sekunde, und die Leitung überträgt {rate}.</translation>
    </message>
    <message>
      <source>{vm} is not shut off any more</source>
      <translation>{vm} ist nicht mehr ausgeschaltet</translation>
    </message>
    <message>
      <source>{vm} is not there any more</source>
      <translation>{vm} ist nicht mehr da</translation>
    </message>
    <message>
      <source>{vm} is on its way from {source} to {target}.</source>
      <translation>{vm} ist auf dem Weg von {source} nach {target}.</translation>
    </message>
    <message>
      <source>{vm} is on {host} now</source>
      <translation>{vm} ist jetzt auf {host}</translation>
    </message>
    <message>
      <source>{vm} is on {source}</source>
      <translation>{vm} ist auf {source}</translation>
    </message>
    <message>
      <source>{vm} is paravirtualized, and this hypervisor does not record which memory such a guest changes. It goes on running on {source}.</source>
      <translation>{vm} ist paravirtualisiert, und dieser Hypervisor hält nicht fest, welchen Arbeitsspeicher ein solcher Gast ändert. Sie läuft auf {source} weiter.</translation>
    </message>
    <message>
      <source>{vm} is paused on {source}</source>
      <translation>{vm} ist auf {source} pausiert</translation>
    </message>
    <message>
      <source>{vm} is registered on neither {source} nor {target}</source>
      <translation>{vm} ist weder auf {source} noch auf {target} registriert</translation>
    </message>
    <message>
      <source>{vm} is registered on {target} and does not run</source>
      <translation>{vm} ist auf {target} registriert und läuft nicht</translation>
    </message>
    <message>
      <source>{vm} is saved to a file</source>
      <translation>{vm} ist in eine Datei gesichert</translation>
    </message>
    <message>
      <source>{vm} is stopped on {source}</source>
      <translation>{vm} ist auf {source} gestoppt</translation>
    </message>
    <message>
      <source>{vm} is suspended on {source}</source>
      <translation>{vm} ist auf {source} suspendiert</translation>
    </message>
    <message>
      <source>{vm} is {state} now</source>
      <translation>{vm}: jetzt {state}</translation>
    </message>
    <message>
      <source>{vm} may pause for {time}.</source>
      <translation>{vm} darf {time} pausieren.</translation>
    </message>
    <message>
      <source>{vm} names no CPU feature that it needs.</source>
      <translation>{vm} nennt keine CPU-Funktion, die sie braucht.</translation>
    </message>
    <message>
      <source>{vm} needs {guest_type}. {host} offers {offered}.</source>
      <translation>{vm} braucht {guest_type}. {host} bietet {offered}.</translation>
    </message>
    <message>
      <source>{vm} needs {ostype} on {arch}.</source>
      <translation>{vm} braucht {ostype} auf {arch}.</translation>
    </message>
    <message>
      <source>{vm} of this sheet goes there too</source>
      <translation>{vm} dieses Blatts geht auch dorthin</translation>
    </message>
    <message>
      <source>{vm} on {host}</source>
      <translation>{vm} auf {host}</translation>
    </message>
    <message>
      <source>{vm} on {source}, no target chosen yet</source>
      <translation>{vm} auf {source}, noch kein Ziel gewählt</translation>
    </message>
    <message>
      <source>{vm} runs nowhere: a part of its memory is lost</source>
      <translation>{vm} läuft nirgends: ein Teil ihres Speichers ist verloren</translation>
    </message>
    <message>
      <source>{vm} runs nowhere: its memory was on {source} and on {target}, and a part of it is lost.</source>
      <translation>{vm} läuft nirgends: ihr Speicher lag auf {source} und auf {target}, und ein Teil davon ist verloren.</translation>
    </message>
    <message>
      <source>{vm} runs on {host} at once and fetches the rest of its memory. If a host or the link fails meanwhile, {vm} is lost. It cannot be cancelled any more.</source>
      <translation>{vm} läuft sofort auf {host} und holt den Rest ihres Arbeitsspeichers nach. Fällt unterdessen ein Host oder die Leitung aus, ist {vm} verloren. Abbrechen ist dann nicht mehr möglich.</translation>
    </message>
    <message>
      <source>{vm} runs on {source}</source>
      <translation>{vm} läuft auf {source}</translation>
    </message>
    <message>
      <source>{vm} runs on {source}, a {hypervisor} host; migration from there is not supported.</source>
      <translation>{vm} läuft auf {source}, einem {hypervisor}-Host; Migration von dort wird nicht unterstützt.</translation>
    </message>
    <message>
      <source>{vm} runs on {source}; nothing is sent to the copy any more.</source>
      <translation>{vm} läuft auf {source}; an die Kopie wird nichts mehr gesendet.</translation>
    </message>
    <message>
      <source>{vm} stands still while its memory is copied</source>
      <translation>{vm} steht still, während ihr Arbeitsspeicher kopiert wird</translation>
    </message>
    <message>
      <source>{vm} stays now: {host} cannot take it any more.</source>
      <translation>{vm} bleibt jetzt: {host} kann sie nicht mehr aufnehmen.</translation>
    </message>
    <message>
      <source>{vm} stays: the host that you chose cannot take it</source>
      <translation>{vm} bleibt: Der von Ihnen gewählte Host kann sie nicht aufnehmen</translation>
    </message>
    <message>
      <source>{vm} stays: {hosts} could take it, the others have the room</source>
      <translation>{vm} bleibt: {hosts} könnten sie aufnehmen, den Platz haben die anderen</translation>
    </message>
    <message>
      <source>{vm} to {target}: ends, because its hosts are simulated by VM Client itself.</source>
      <translation>{vm} nach {target}: endet, weil VM Client selbst ihre Hosts simuliert.</translation>
    </message>
    <message>
      <source>{vm} to {target}: goes on without VM Client, which takes it up again at its next start.</source>
      <translation>{vm} nach {target}: läuft ohne VM Client weiter, der sie beim nächsten Start wieder aufnimmt.</translation>
    </message>
    <message>
      <source>{vm} to {target}: has not begun, and does not begin without VM Client.</source>
      <translation>{vm} nach {target}: hat nicht begonnen und beginnt ohne VM Client nicht.</translation>
    </message>
    <message>
      <source>{vm} to {target}: stops after its present step, and cannot be started anywhere until VM Client is started again, which goes on with it.</source>
      <translation>{vm} nach {target}: hält nach dem jetzigen Schritt an und kann nirgends gestartet werden, bis VM Client wieder gestartet wird und damit fortfährt.</translation>
    </message>
    <message>
      <source>{vm} to {target}: stops after its present step, and stays suspended until VM Client is started again, which goes on with it.</source>
      <translation>{vm} nach {target}: hält nach dem jetzigen Schritt an und bleibt suspendiert, bis VM Client wieder gestartet wird und damit fortfährt.</translation>
    </message>
    <message>
      <source>{vm} uses the device {device}, and {host} has nothing behind it.</source>
      <translation>{vm} nutzt das Gerät {device}, und auf {host} steht nichts dahinter.</translation>
    </message>
    <message>
      <source>{vm} uses {features}, which {host} does not have.</source>
      <translation>{vm} nutzt {features}; das hat {host} nicht.</translation>
    </message>
    <message>
      <source>{vm} waits for an answer before the disc is taken out</source>
      <translation>{vm} wartet auf eine Antwort, bevor die Disc herausgenommen wird</translation>
    </message>
    <message>
      <source>{vm} waits for its turn to go to {target}.</source>
      <translation>{vm} wartet, bis sie nach {target} gehen kann.</translation>
    </message>
    <message>
      <source>{vm} waits to go from {source} to {target}.</source>
      <translation>{vm} wartet darauf, von {source} nach {target} zu gehen.</translation>
    </message>
    <message>
      <source>{vm} was created on {created_on}. {host} is {offered}.</source>
      <translation>{vm} wurde auf {created_on} erstellt. {host} ist {offered}.</translation>
    </message>
    <message>
      <source>{vm} was made for {machine}, which {host} does not have.</source>
      <translation>{vm} wurde für {machine} erstellt; das hat {host} nicht.</translation>
    </message>
    <message>
      <source>{vm} was not switched to post-copy.</source>
      <translation>{vm} wurde nicht auf Post-Copy umgeschaltet.</translation>
    </message>
    <message>
      <source>{vm} was not throttled.</source>
      <translation>{vm} wurde nicht gedrosselt.</translation>
    </message>
    <message>
      <source>{vm} was switched to post-copy.</source>
      <translation>{vm} wurde auf Post-Copy umgeschaltet.</translation>
    </message>
    <message>
      <source>{vm} was throttled to {share} of its CPU time.</source>
      <translation>{vm} wurde auf {share} ihrer CPU-Zeit gedrosselt.</translation>
    </message>
    <message>
      <source>{vm} will be started on {host}</source>
      <translation>{vm} wird auf {host} gestartet</translation>
    </message>
    <message>
      <source>{vm} will be started on {host}, in about {time}</source>
      <translation>{vm} wird auf {host} gestartet, in etwa {time}</translation>
    </message>
    <message>
      <source>{vm} will be suspended</source>
      <translation>{vm} wird suspendiert</translation>
    </message>
    <message>
      <source>{vm} will be suspended for about {time}</source>
      <translation>{vm} wird etwa {time} lang suspendiert</translation>
    </message>
    <message>
      <source>{vm} {is_state}</source>
      <translation>{vm} {is_state}</translation>
    </message>
    <message>
      <source>{vm}: {what}</source>
      <translation>{vm}: {what}</translation>
    </message>
    <message>
      <source>{what} cannot be opened.</source>
      <translation>{what} kann nicht geöffnet werden.</translation>
    </message>
    <message>
      <source>{what} is not there any more</source>
      <translation>{what} ist nicht mehr da</translation>
    </message>
    <message>
      <source>{what}, 1 pass</source>
      <translation>{what}, 1 Durchgang</translation>
    </message>
    <message>
      <source>{what}, and {count} more</source>
      <translation>{what}, und {count} weitere</translation>
    </message>
    <message>
      <source>{what}, {count} passes</source>
      <translation>{what}, {count} Durchgänge</translation>
    </message>
    <message>
      <source>{what}, {where}</source>
      <translation>{what}, {where}</translation>
    </message>
    <message>
      <source>{what}. {meaning}</source>
      <translation>{what}. {meaning}</translation>
    </message>
    <message>
      <source>{what}. {means} Write it above.</source>
      <translation>{what}. {means} Geben Sie es oben ein.</translation>
    </message>
    <message>
      <source>{what}: {before} now, {after} after all moves</source>
      <translation>{what}: {before} jetzt, {after} nach allen Umzügen</translation>
    </message>
    <message>
      <source>{where} again</source>
      <translation>{where}, wie zuvor</translation>
    </message>
    <message>
      <source>{where}, as before</source>
      <translation>{where}, wie vorher</translation>
    </message>
    <message>
      <source>{who} stopped answering.</source>
      <translation>Keine Antwort mehr von {who}.</translation>
    </message>
    <message>
      <source>{who} stopped answering. The virtual machine there is shown as Unknown, not as stopped.</source>
      <translation>Keine Antwort mehr von {who}. Die virtuelle Maschine dort wird als Unbekannt geführt, nicht als gestoppt.</translation>
    </message>
    <message>
      <source>{who} stopped answering. The {count} virtual machines there are shown as Unknown, not as stopped.</source>
      <translation>Keine Antwort mehr von {who}. Die {count} virtuellen Maschinen dort werden als Unbekannt geführt, nicht als gestoppt.</translation>
    </message>
    <message>
      <source>{why}. Its virtual machine is shown as Unknown, not as stopped.</source>
      <translation>{why}. Die virtuelle Maschine wird als Unbekannt geführt, nicht als gestoppt.</translation>
    </message>
    <message>
      <source>{why}. Its {count} virtual machines are shown as Unknown, not as stopped.</source>
      <translation>{why}. Die {count} virtuellen Maschinen werden als Unbekannt geführt, nicht als gestoppt.</translation>
    </message>
    <message>
      <source>“{scheme}” is not a kind of connection</source>
      <translation>„{scheme}“ ist keine Art von Verbindung</translation>
    </message>
  </context>
</TS>
