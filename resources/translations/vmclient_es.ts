<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
  <context>
    <name>vmclient</name>
    <message>
      <source> ({size} set aside)</source>
      <translation> ({size} reservados)</translation>
    </message>
    <message>
      <source> Accepted was {expected}.</source>
      <translation> Se aceptó {expected}.</translation>
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
      <translation>"note", "mark" o "ignore"</translation>
    </message>
    <message>
      <source>"{name}" is on {hosts}: say which, such as {host}/{name}.</source>
      <translation>«{name}» está en {hosts}: diga cuál, por ejemplo {host}/{name}.</translation>
    </message>
    <message>
      <source>&amp;About VM Client</source>
      <translation>&amp;Acerca de VM Client</translation>
    </message>
    <message>
      <source>&amp;Add</source>
      <translation>&amp;Añadir</translation>
    </message>
    <message>
      <source>&amp;Add Test Below</source>
      <translation>&amp;Añadir prueba debajo</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Dirección</translation>
    </message>
    <message>
      <source>&amp;Appearance</source>
      <translation>&amp;Apariencia</translation>
    </message>
    <message>
      <source>&amp;Auto-select the Target Host</source>
      <translation>Elegir el host de destino &amp;automáticamente</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancelar</translation>
    </message>
    <message>
      <source>&amp;Cancel Job</source>
      <translation>&amp;Cancelar trabajo</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>&amp;Cerrar</translation>
    </message>
    <message>
      <source>&amp;Connect</source>
      <translation>&amp;Conectar</translation>
    </message>
    <message>
      <source>&amp;Connect…</source>
      <translation>&amp;Conectar…</translation>
    </message>
    <message>
      <source>&amp;Copy to My Policies</source>
      <translation>&amp;Copiar a mis políticas</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Oscuro</translation>
    </message>
    <message>
      <source>&amp;Disconnect</source>
      <translation>&amp;Desconectar</translation>
    </message>
    <message>
      <source>&amp;Duplicate Policy</source>
      <translation>&amp;Duplicar política</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Editar</translation>
    </message>
    <message>
      <source>&amp;Edit Policy…</source>
      <translation>&amp;Editar política…</translation>
    </message>
    <message>
      <source>&amp;Enabled</source>
      <translation>&amp;Habilitada</translation>
    </message>
    <message>
      <source>&amp;Evacuate Host…</source>
      <translation>&amp;Evacuar host…</translation>
    </message>
    <message>
      <source>&amp;Event Log</source>
      <translation>Registro de &amp;eventos</translation>
    </message>
    <message>
      <source>&amp;Export Datacenter…</source>
      <translation>&amp;Exportar centro de datos…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Archivo</translation>
    </message>
    <message>
      <source>&amp;File name</source>
      <translation>Nombre de &amp;archivo</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Buscar</translation>
    </message>
    <message>
      <source>&amp;Findings</source>
      <translation>&amp;Hallazgos</translation>
    </message>
    <message>
      <source>&amp;Follow Desktop</source>
      <translation>&amp;Seguir al escritorio</translation>
    </message>
    <message>
      <source>&amp;Forget</source>
      <translation>&amp;Olvidar</translation>
    </message>
    <message>
      <source>&amp;Form</source>
      <translation>&amp;Formulario</translation>
    </message>
    <message>
      <source>&amp;General</source>
      <translation>&amp;General</translation>
    </message>
    <message>
      <source>&amp;Hardware</source>
      <translation>&amp;Hardware</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;yuda</translation>
    </message>
    <message>
      <source>&amp;Host Details…</source>
      <translation>Detalles del &amp;host…</translation>
    </message>
    <message>
      <source>&amp;Host Servers</source>
      <translation>Servidores &amp;host</translation>
    </message>
    <message>
      <source>&amp;Hypervisor</source>
      <translation>&amp;Hipervisor</translation>
    </message>
    <message>
      <source>&amp;I agree to no encryption. Whoever is on the network can read and change everything.</source>
      <translation>&amp;Acepto que no haya cifrado. Quien esté en la red puede leerlo y cambiarlo todo.</translation>
    </message>
    <message>
      <source>&amp;Inventory</source>
      <translation>&amp;Inventario</translation>
    </message>
    <message>
      <source>&amp;Jobs</source>
      <translation>&amp;Trabajos</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Claro</translation>
    </message>
    <message>
      <source>&amp;Migrate</source>
      <translation>&amp;Migrar</translation>
    </message>
    <message>
      <source>&amp;Migrate {count}</source>
      <translation>&amp;Migrar {count}</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Nombre</translation>
    </message>
    <message>
      <source>&amp;Networks</source>
      <translation>&amp;Redes</translation>
    </message>
    <message>
      <source>&amp;New Policy…</source>
      <translation>&amp;Nueva política…</translation>
    </message>
    <message>
      <source>&amp;Open Folder</source>
      <translation>Abrir carpe&amp;ta</translation>
    </message>
    <message>
      <source>&amp;Policies</source>
      <translation>&amp;Políticas</translation>
    </message>
    <message>
      <source>&amp;Port</source>
      <translation>&amp;Puerto</translation>
    </message>
    <message>
      <source>&amp;Preset</source>
      <translation>Prea&amp;juste</translation>
    </message>
    <message>
      <source>&amp;Print Event Log…</source>
      <translation>&amp;Imprimir registro de eventos…</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>Im&amp;primir…</translation>
    </message>
    <message>
      <source>&amp;Put Into</source>
      <translation>&amp;Meter en</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Salir</translation>
    </message>
    <message>
      <source>&amp;Read Policies Again</source>
      <translation>&amp;Volver a leer las políticas</translation>
    </message>
    <message>
      <source>&amp;Reconnect</source>
      <translation>&amp;Volver a conectar</translation>
    </message>
    <message>
      <source>&amp;Refresh</source>
      <translation>Act&amp;ualizar</translation>
    </message>
    <message>
      <source>&amp;Remember the password in the system's keyring</source>
      <translation>&amp;Recordar la contraseña en el llavero del sistema</translation>
    </message>
    <message>
      <source>&amp;Remove</source>
      <translation>&amp;Quitar</translation>
    </message>
    <message>
      <source>&amp;Replace the Accepted Certificate…</source>
      <translation>&amp;Reemplazar el certificado aceptado…</translation>
    </message>
    <message>
      <source>&amp;Resource Enabled</source>
      <translation>Rec&amp;urso habilitado</translation>
    </message>
    <message>
      <source>&amp;Resume Migration</source>
      <translation>&amp;Reanudar migración</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;Guardar</translation>
    </message>
    <message>
      <source>&amp;Save…</source>
      <translation>&amp;Guardar…</translation>
    </message>
    <message>
      <source>&amp;Simulation</source>
      <translation>&amp;Simulación</translation>
    </message>
    <message>
      <source>&amp;Storage</source>
      <translation>A&amp;lmacenamiento</translation>
    </message>
    <message>
      <source>&amp;Target</source>
      <translation>&amp;Destino</translation>
    </message>
    <message>
      <source>&amp;Transport</source>
      <translation>&amp;Transporte</translation>
    </message>
    <message>
      <source>&amp;Trust This Certificate</source>
      <translation>&amp;Confiar en este certificado</translation>
    </message>
    <message>
      <source>&amp;Trust This Key</source>
      <translation>&amp;Confiar en esta clave</translation>
    </message>
    <message>
      <source>&amp;Try Now</source>
      <translation>&amp;Intentar ahora</translation>
    </message>
    <message>
      <source>&amp;URI</source>
      <translation>&amp;URI</translation>
    </message>
    <message>
      <source>&amp;User</source>
      <translation>&amp;Usuario</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ver</translation>
    </message>
    <message>
      <source>&amp;Virtual Machines</source>
      <translation>&amp;Máquinas virtuales</translation>
    </message>
    <message>
      <source>&amp;When</source>
      <translation>&amp;Cuándo</translation>
    </message>
    <message>
      <source>&amp;Write what is seen through:</source>
      <translation>Escri&amp;bir lo que se ve a través de:</translation>
    </message>
    <message>
      <source>&amp;to</source>
      <translation>&amp;hasta</translation>
    </message>
    <message>
      <source>, +{count}</source>
      <translation>, +{count}</translation>
    </message>
    <message>
      <source>, how much of it changes is not measured</source>
      <translation>, sin medir cuánto de ello cambia</translation>
    </message>
    <message>
      <source>, of which it changes {rate} a second</source>
      <translation>, de los que cambia {rate} por segundo</translation>
    </message>
    <message>
      <source>, {count} of them set aside</source>
      <translation>, {count} de ellas reservadas</translation>
    </message>
    <message>
      <source>, {size} of memory</source>
      <translation>, {size} de memoria</translation>
    </message>
    <message>
      <source>0 of {hosts} can take {vm} now.</source>
      <translation>0 de {hosts} pueden alojar {vm} ahora.</translation>
    </message>
    <message>
      <source>0 of {tested} tested hosts can take {vm}.</source>
      <translation>0 de {tested} hosts probados pueden alojar {vm}.</translation>
    </message>
    <message>
      <source>1 cause</source>
      <translation>1 causa</translation>
    </message>
    <message>
      <source>1 core</source>
      <translation>1 núcleo</translation>
    </message>
    <message>
      <source>1 entry of the event log was written to {path}.</source>
      <translation>1 entrada del registro de eventos se escribió en {path}.</translation>
    </message>
    <message>
      <source>1 error</source>
      <translation>1 error</translation>
    </message>
    <message>
      <source>1 host</source>
      <translation>1 host</translation>
    </message>
    <message>
      <source>1 host can take it</source>
      <translation>1 host puede alojarla</translation>
    </message>
    <message>
      <source>1 host could take it, {refused} could not.</source>
      <translation>1 host podría alojarla, {refused} no.</translation>
    </message>
    <message>
      <source>1 hypervisor answer is awaited</source>
      <translation>Se espera 1 respuesta de un hipervisor</translation>
    </message>
    <message>
      <source>1 other rule passed</source>
      <translation>1 regla más se cumple</translation>
    </message>
    <message>
      <source>1 policy</source>
      <translation>1 política</translation>
    </message>
    <message>
      <source>1 rule, not against it</source>
      <translation>1 regla, no en contra</translation>
    </message>
    <message>
      <source>1 slot</source>
      <translation>1 ranura</translation>
    </message>
    <message>
      <source>1 slot, {memory}</source>
      <translation>1 ranura, {memory}</translation>
    </message>
    <message>
      <source>1 snapshot</source>
      <translation>1 instantánea</translation>
    </message>
    <message>
      <source>1 virtual machine</source>
      <translation>1 máquina virtual</translation>
    </message>
    <message>
      <source>1 virtual machine stays where it is {until}.</source>
      <translation>1 máquina virtual se queda donde está {until}.</translation>
    </message>
    <message>
      <source>1 warning: drive left out</source>
      <translation>1 advertencia: unidad excluida</translation>
    </message>
    <message>
      <source>1 warning: {what}</source>
      <translation>1 advertencia: {what}</translation>
    </message>
    <message>
      <source>1,234.5</source>
      <translation>1 234,5</translation>
    </message>
    <message>
      <source>1. Connect your hosts: File &gt; Connect…, or try everything on the simulated estate first.</source>
      <translation>1. Conecte sus hosts: Archivo &gt; Conectar…, o pruébelo todo primero en el entorno simulado.</translation>
    </message>
    <message>
      <source>2. Select a virtual machine and press Migrate. Every host is listed: the best one is chosen already, those that cannot take it are below, each with its reasons.</source>
      <translation>2. Seleccione una máquina virtual y pulse Migrar. Se enumeran todos los hosts: el mejor ya está elegido; los que no pueden alojarla están debajo, cada uno con sus motivos.</translation>
    </message>
    <message>
      <source>3. Read and tick the warnings, if there are any, and press Migrate.</source>
      <translation>3. Lea y marque las advertencias, si las hay, y pulse Migrar.</translation>
    </message>
    <message>
      <source>4. Watch it in Progress. Its whole record stays in the Event Log.</source>
      <translation>4. Obsérvela en Progreso. Todo su historial queda en el registro de eventos.</translation>
    </message>
    <message>
      <source>5 is a number, true and false are what they say; a text that looks like one of these stands in quotation marks.</source>
      <translation>5 es un número, true y false son lo que dicen; un texto que se parezca a uno de estos va entre comillas.</translation>
    </message>
    <message>
      <source>; then </source>
      <translation>; después </translation>
    </message>
    <message>
      <source>A CD/DVD drive of {vm} holds it.</source>
      <translation>Lo contiene una unidad de CD/DVD de {vm}.</translation>
    </message>
    <message>
      <source>A call was not answered within {seconds}. What runs there goes on.</source>
      <translation>Una llamada no obtuvo respuesta en {seconds}. Lo que se ejecuta allí continúa.</translation>
    </message>
    <message>
      <source>A click on the box, or Space, has a policy count, or not: at once, and at every start. Where its file is disabled, the file is enabled with it, and what else is in the file stays disabled.</source>
      <translation>Un clic en la casilla, o la barra espaciadora, hace que una política cuente o no: de inmediato y en cada inicio. Si su archivo está deshabilitado, el archivo se habilita con ella, y lo demás que contiene sigue deshabilitado.</translation>
    </message>
    <message>
      <source>A comparison has a fact at its left and a value or another fact at its right. With a fact that is not defined no comparison holds.</source>
      <translation>Una comparación tiene un dato a la izquierda y un valor u otro dato a la derecha. Con un dato sin definir no se cumple ninguna comparación.</translation>
    </message>
    <message>
      <source>A constraint says what a host has to be, with the reason that people read where it is not. Refused hosts stand in the dialogs with the policy’s name and reason, beside all other findings.</source>
      <translation>Una restricción dice lo que un host tiene que ser, con el motivo que leen las personas donde no lo es. Los hosts rechazados figuran en los diálogos con el nombre de la política y el motivo, junto a los demás hallazgos.</translation>
    </message>
    <message>
      <source>A disk or a snapshot of {vm} cannot go along</source>
      <translation>Un disco o una instantánea de {vm} no puede ir con ella</translation>
    </message>
    <message>
      <source>A file of {vm} is locked</source>
      <translation>Un archivo de {vm} está bloqueado</translation>
    </message>
    <message>
      <source>A file that cannot be read</source>
      <translation>Un archivo que no se puede leer</translation>
    </message>
    <message>
      <source>A host can start only what is defined there.</source>
      <translation>Un host solo puede iniciar lo que está definido en él.</translation>
    </message>
    <message>
      <source>A host does not answer</source>
      <translation>Un host no responde</translation>
    </message>
    <message>
      <source>A host is a name or an address.</source>
      <translation>Un host es un nombre o una dirección.</translation>
    </message>
    <message>
      <source>A host is out of sync</source>
      <translation>Un host no está sincronizado</translation>
    </message>
    <message>
      <source>A host that does not reach the medium in {drives} can take this virtual machine only without it; Migrate asks before that.</source>
      <translation>Un host que no alcanza el medio en {drives} solo puede alojar esta máquina virtual sin él; Migrar pregunta antes.</translation>
    </message>
    <message>
      <source>A host that is not connected cannot be read.</source>
      <translation>Un host que no está conectado no se puede leer.</translation>
    </message>
    <message>
      <source>A host with the same CPU model as the present one goes first.</source>
      <translation>Un host con el mismo modelo de CPU que el actual va primero.</translation>
    </message>
    <message>
      <source>A key file is a path from the root.</source>
      <translation>Un archivo de clave es una ruta desde la raíz.</translation>
    </message>
    <message>
      <source>A libvirt host, a vCenter or an ESX host.</source>
      <translation>Un host libvirt, un vCenter o un host ESX.</translation>
    </message>
    <message>
      <source>A license on {host} does not include this</source>
      <translation>Una licencia en {host} no incluye esto</translation>
    </message>
    <message>
      <source>A matching CPU model goes first.</source>
      <translation>Un modelo de CPU igual va primero.</translation>
    </message>
    <message>
      <source>A migration is interrupted</source>
      <translation>Una migración se ha interrumpido</translation>
    </message>
    <message>
      <source>A migration is not converging</source>
      <translation>Una migración no converge</translation>
    </message>
    <message>
      <source>A migration that was asked for shows here with its phase, its rates and the time it still takes.</source>
      <translation>Una migración pedida aparece aquí con su fase, sus tasas y el tiempo que aún necesita.</translation>
    </message>
    <message>
      <source>A newer version of the client wrote the event log</source>
      <translation>Una versión más nueva del cliente escribió el registro de eventos</translation>
    </message>
    <message>
      <source>A newer version wrote it</source>
      <translation>Lo escribió una versión más nueva</translation>
    </message>
    <message>
      <source>A package is missing, see above.</source>
      <translation>Falta un paquete, véase arriba.</translation>
    </message>
    <message>
      <source>A part of the memory of {vm} is on {host} already</source>
      <translation>Una parte de la memoria de {vm} ya está en {host}</translation>
    </message>
    <message>
      <source>A part of the memory of {vm} is on {source}, the rest on {target}. Stop it on neither: it would be lost. When the hosts reach each other again, resume the migration.</source>
      <translation>Una parte de la memoria de {vm} está en {source}, el resto en {target}. No la detenga en ninguno: se perdería. Cuando los hosts vuelvan a comunicarse, reanude la migración.</translation>
    </message>
    <message>
      <source>A password is never part of the address. Write it below.</source>
      <translation>Una contraseña nunca forma parte de la dirección. Escríbala abajo.</translation>
    </message>
    <message>
      <source>A password that is kept there was not found.</source>
      <translation>No se encontró una contraseña guardada allí.</translation>
    </message>
    <message>
      <source>A pause of some seconds is accepted, so that the copy ends.</source>
      <translation>Se acepta una pausa de algunos segundos para que la copia termine.</translation>
    </message>
    <message>
      <source>A policy</source>
      <translation>Una política</translation>
    </message>
    <message>
      <source>A policy can put hosts in order by facts, each smaller first (“fact/a” in the file) or larger first (“fact/d”); hosts without the fact come last. Its order comes before the criteria of VM Client. Where several policies rank, the one with the most specific pattern for the virtual machine counts alone: that with the most letters, then by name.</source>
      <translation>Una política puede ordenar los hosts por datos, cada uno con el menor primero («fact/a» en el archivo) o el mayor primero («fact/d»); los hosts sin el dato van al final. Su orden va antes que los criterios de VM Client. Donde clasifican varias políticas, cuenta solo la que tiene el patrón más específico para la máquina virtual: el de más letras; después, por nombre.</translation>
    </message>
    <message>
      <source>A policy says so.</source>
      <translation>Lo dice una política.</translation>
    </message>
    <message>
      <source>A policy says which hosts virtual machines may go to, and which are preferred.</source>
      <translation>Una política dice a qué hosts pueden ir las máquinas virtuales y cuáles son preferibles.</translation>
    </message>
    <message>
      <source>A policy says which hosts virtual machines may go to, and which are to be preferred: keep two of them apart, keep some in one room, fill hosts before others are used.</source>
      <translation>Una política dice a qué hosts pueden ir las máquinas virtuales y cuáles son preferibles: mantener dos separadas, mantener algunas en una sala, llenar unos hosts antes de usar otros.</translation>
    </message>
    <message>
      <source>A policy says, without a program, which hosts virtual machines may go to and which are to be preferred. It is attached to virtual machines and to target hosts by names or patterns (*, ?, [ab]), and counts for a move where both match.</source>
      <translation>Una política dice, sin programar, a qué hosts pueden ir las máquinas virtuales y cuáles son preferibles. Se asocia a máquinas virtuales y a hosts de destino por nombres o patrones (*, ?, [ab]), y cuenta para un traslado en el que ambos coinciden.</translation>
    </message>
    <message>
      <source>A policy that came with a datacenter file is changed there. A copy of yours with the same name stands in for it, and can be changed or disabled.</source>
      <translation>Una política que vino con un archivo de centro de datos se cambia allí. Una copia suya con el mismo nombre la sustituye, y se puede cambiar o deshabilitar.</translation>
    </message>
    <message>
      <source>A pool of {host} should hold it, and does not. Xen would not say so before it fails.</source>
      <translation>Un pool de {host} debería contenerlo, y no lo hace. Xen no lo diría antes de fallar.</translation>
    </message>
    <message>
      <source>A port is a number from 1 to 65535.</source>
      <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
      <source>A running virtual machine needs it at both ends.</source>
      <translation>Una máquina virtual en ejecución lo necesita en ambos extremos.</translation>
    </message>
    <message>
      <source>A setting is not understood</source>
      <translation>Un ajuste no se entiende</translation>
    </message>
    <message>
      <source>A slot is free</source>
      <translation>Hay una ranura libre</translation>
    </message>
    <message>
      <source>A socket is a path, at most 107 bytes.</source>
      <translation>Un socket es una ruta de 107 bytes como máximo.</translation>
    </message>
    <message>
      <source>A socket of this machine</source>
      <translation>Un socket de este equipo</translation>
    </message>
    <message>
      <source>A system that has mounted a disc locks its drive. Nothing was changed.</source>
      <translation>Un sistema que ha montado un disco bloquea su unidad. No se cambió nada.</translation>
    </message>
    <message>
      <source>A tenth of the free memory stays to spare</source>
      <translation>Sobra una décima parte de la memoria libre</translation>
    </message>
    <message>
      <source>A user name has letters, digits, . - and _ only.</source>
      <translation>Un nombre de usuario solo tiene letras, cifras, . - y _.</translation>
    </message>
    <message>
      <source>A vCenter, or an ESX host by itself. You are shown the certificate's fingerprint if the system does not trust it: compare it with the server's own. Under a vCenter, vMotion has to be on at both hosts; without one, a machine is suspended, moved and provisioned, which takes longer.</source>
      <translation>Un vCenter, o un host ESX por sí solo. Se le muestra la huella digital del certificado si el sistema no confía en él: compárela con la del propio servidor. Bajo un vCenter, vMotion debe estar activado en ambos hosts; sin él, una máquina se suspende, se mueve y se aprovisiona, lo que tarda más.</translation>
    </message>
    <message>
      <source>A&amp;dvanced</source>
      <translation>A&amp;vanzado</translation>
    </message>
    <message>
      <source>About {size} stay open after every pass.</source>
      <translation>Después de cada pasada quedan pendientes unos {size}.</translation>
    </message>
    <message>
      <source>Accepted before</source>
      <translation>Aceptado antes</translation>
    </message>
    <message>
      <source>Acknowledged: {what}</source>
      <translation>Aceptado: {what}</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Acción</translation>
    </message>
    <message>
      <source>Actions</source>
      <translation>Acciones</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Actividad</translation>
    </message>
    <message>
      <source>Add Cons&amp;traint</source>
      <translation>Añadir res&amp;tricción</translation>
    </message>
    <message>
      <source>Add Fact to Ran&amp;k by</source>
      <translation>Añadir dato para clasi&amp;ficar</translation>
    </message>
    <message>
      <source>Add Test</source>
      <translation>Añadir prueba</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Advanced</source>
      <translation>Avanzado</translation>
    </message>
    <message>
      <source>Against a policy</source>
      <translation>Contra una política</translation>
    </message>
    <message>
      <source>Agree to it, or choose SSH or TLS.</source>
      <translation>Dé su consentimiento, o elija SSH o TLS.</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>All connections</source>
      <translation>Todas las conexiones</translation>
    </message>
    <message>
      <source>All of these</source>
      <translation>Todo esto</translation>
    </message>
    <message>
      <source>All policies are as they were.</source>
      <translation>Todas las políticas están como estaban.</translation>
    </message>
    <message>
      <source>All tests below it hold.</source>
      <translation>Se cumplen todas las pruebas de debajo.</translation>
    </message>
    <message>
      <source>All times by the clock of this machine</source>
      <translation>Todas las horas según el reloj de este equipo</translation>
    </message>
    <message>
      <source>All {count} rules passed</source>
      <translation>Las {count} reglas se cumplen</translation>
    </message>
    <message>
      <source>All {used} CPU features that {vm} uses are present.</source>
      <translation>Las {used} características de CPU que usa {vm} están presentes.</translation>
    </message>
    <message>
      <source>Allow a Pause of {time}</source>
      <translation>Permitir una pausa de {time}</translation>
    </message>
    <message>
      <source>Allow to switch to post-cop&amp;y while it runs</source>
      <translation>Permitir cambiar a &amp;post-copia mientras se ejecuta</translation>
    </message>
    <message>
      <source>Allow to switch to post-copy</source>
      <translation>Permitir cambiar a post-copia</translation>
    </message>
    <message>
      <source>Allowed downtime</source>
      <translation>Parada permitida</translation>
    </message>
    <message>
      <source>Also on</source>
      <translation>También en</translation>
    </message>
    <message>
      <source>Always dark</source>
      <translation>Siempre oscuro</translation>
    </message>
    <message>
      <source>Always light</source>
      <translation>Siempre claro</translation>
    </message>
    <message>
      <source>An address begins with qemu, xen, vsphere or embedded.</source>
      <translation>Una dirección empieza por qemu, xen, vsphere o embedded.</translation>
    </message>
    <message>
      <source>An address can make programs run: only what is known to be harmless is taken. Not taken: {value}.</source>
      <translation>Una dirección puede hacer que se ejecuten programas: solo se acepta lo que se sabe inofensivo. No aceptado: {value}.</translation>
    </message>
    <message>
      <source>An exported estate: see what could move where.</source>
      <translation>Un entorno exportado: vea qué podría moverse y adónde.</translation>
    </message>
    <message>
      <source>An older version of the client wrote the event log</source>
      <translation>Una versión más antigua del cliente escribió el registro de eventos</translation>
    </message>
    <message>
      <source>An unencrypted connection was not agreed to</source>
      <translation>No se dio consentimiento a una conexión sin cifrar</translation>
    </message>
    <message>
      <source>And {count} more.</source>
      <translation>Y {count} más.</translation>
    </message>
    <message>
      <source>Another CPU model</source>
      <translation>Otro modelo de CPU</translation>
    </message>
    <message>
      <source>Another CPU model than {source}</source>
      <translation>Otro modelo de CPU que {source}</translation>
    </message>
    <message>
      <source>Another CPU model: {model} here, {source_model} on {source}</source>
      <translation>Otro modelo de CPU: {model} aquí, {source_model} en {source}</translation>
    </message>
    <message>
      <source>Another VM Client of yours is open</source>
      <translation>Otro VM Client suyo está abierto</translation>
    </message>
    <message>
      <source>Another VM Client of yours is open and keeps the event log</source>
      <translation>Otro VM Client suyo está abierto y lleva el registro de eventos</translation>
    </message>
    <message>
      <source>Another action can start when that has ended.</source>
      <translation>Otra acción puede comenzar cuando esa haya terminado.</translation>
    </message>
    <message>
      <source>Another action goes on for {vm}</source>
      <translation>Hay otra acción en marcha para {vm}</translation>
    </message>
    <message>
      <source>Another action runs on {vm}.</source>
      <translation>Otra acción está en marcha sobre {vm}.</translation>
    </message>
    <message>
      <source>Another host, a backup or a second copy holds it.</source>
      <translation>Lo retiene otro host, una copia de seguridad o una segunda copia.</translation>
    </message>
    <message>
      <source>Another hypervisor</source>
      <translation>Otro hipervisor</translation>
    </message>
    <message>
      <source>Another manager</source>
      <translation>Otro gestor</translation>
    </message>
    <message>
      <source>Another virtual machine on {host} has the name or the identity of {vm}{identity}.</source>
      <translation>Otra máquina virtual en {host} tiene el nombre o la identidad de {vm}{identity}.</translation>
    </message>
    <message>
      <source>Answer it in the vSphere Client. </source>
      <translation>Respóndala en vSphere Client. </translation>
    </message>
    <message>
      <source>Answer it in the vSphere Client; the drive is empty then.</source>
      <translation>Respóndala en vSphere Client; entonces la unidad queda vacía.</translation>
    </message>
    <message>
      <source>Answer the question in the vSphere Client.</source>
      <translation>Responda a la pregunta en vSphere Client.</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Cualquiera</translation>
    </message>
    <message>
      <source>Any time</source>
      <translation>En cualquier momento</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>abr</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Arquitectura</translation>
    </message>
    <message>
      <source>Architecture {offered}</source>
      <translation>Arquitectura {offered}</translation>
    </message>
    <message>
      <source>Architecture {offered} instead of {created_on}</source>
      <translation>Arquitectura {offered} en vez de {created_on}</translation>
    </message>
    <message>
      <source>Ask whoever keeps the policies.</source>
      <translation>Pregunte a quien mantiene las políticas.</translation>
    </message>
    <message>
      <source>Ask whoever runs the server, then replace the accepted certificate under File &gt; Connect…</source>
      <translation>Pregunte a quien lleva el servidor y reemplace el certificado aceptado en Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Ask whoever runs the server. If the new key is right, take the old one out of {file} with ssh-keygen -R.</source>
      <translation>Pregunte a quien administra el servidor. Si la clave nueva es correcta, quite la antigua de {file} con ssh-keygen -R.</translation>
    </message>
    <message>
      <source>Asked at {time}</source>
      <translation>Preguntado a las {time}</translation>
    </message>
    <message>
      <source>Asked for {done} of {count}</source>
      <translation>Pedido para {done} de {count}</translation>
    </message>
    <message>
      <source>Asking both hosts</source>
      <translation>Preguntando a ambos hosts</translation>
    </message>
    <message>
      <source>Asking somebody else</source>
      <translation>Preguntar a otra persona</translation>
    </message>
    <message>
      <source>Asks a question</source>
      <translation>Hace una pregunta</translation>
    </message>
    <message>
      <source>At last the name, so that the same question has the same answer.</source>
      <translation>Por último el nombre, para que la misma pregunta tenga la misma respuesta.</translation>
    </message>
    <message>
      <source>At least one of these</source>
      <translation>Al menos una de estas cosas</translation>
    </message>
    <message>
      <source>At least one test below it holds.</source>
      <translation>Se cumple al menos una prueba de debajo.</translation>
    </message>
    <message>
      <source>At start</source>
      <translation>Al iniciar</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>ago</translation>
    </message>
    <message>
      <source>Auto</source>
      <translation>Auto</translation>
    </message>
    <message>
      <source>Auto-select the Target Host</source>
      <translation>Elegir el host de destino automáticamente</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>Automatic: {host}</source>
      <translation>Automático: {host}</translation>
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
      <translation>Equilibrado</translation>
    </message>
    <message>
      <source>Bandwidth</source>
      <translation>Ancho de banda</translation>
    </message>
    <message>
      <source>Bandwidth limit in MB a second</source>
      <translation>Límite de ancho de banda en MB por segundo</translation>
    </message>
    <message>
      <source>Began</source>
      <translation>Comenzó</translation>
    </message>
    <message>
      <source>Being counted</source>
      <translation>Contando</translation>
    </message>
    <message>
      <source>Belong to another vCenter</source>
      <translation>Pertenecen a otro vCenter</translation>
    </message>
    <message>
      <source>Belongs to another vCenter</source>
      <translation>Pertenece a otro vCenter</translation>
    </message>
    <message>
      <source>Best</source>
      <translation>Mejor</translation>
    </message>
    <message>
      <source>Between…</source>
      <translation>Entre…</translation>
    </message>
    <message>
      <source>Block device</source>
      <translation>Dispositivo de bloques</translation>
    </message>
    <message>
      <source>Blocker</source>
      <translation>Impedimento</translation>
    </message>
    <message>
      <source>Both hosts must offer post-copy; it begins only where somebody switches to it in Progress.</source>
      <translation>Ambos hosts deben ofrecer post-copia; solo comienza cuando alguien cambia a ella en Progreso.</translation>
    </message>
    <message>
      <source>Both sides are the same.</source>
      <translation>Ambos lados son iguales.</translation>
    </message>
    <message>
      <source>Both sides are there and differ.</source>
      <translation>Ambos lados están y son distintos.</translation>
    </message>
    <message>
      <source>Break the Connection</source>
      <translation>Romper la conexión</translation>
    </message>
    <message>
      <source>Bring its host back, or reconnect to it: File &gt; Connect…</source>
      <translation>Recupere su host, o vuelva a conectarlo: Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Bring the host back, or reconnect to it.</source>
      <translation>Recupere el host, o vuelva a conectarlo.</translation>
    </message>
    <message>
      <source>Bring the host back, or reconnect to it: File &gt; Connect…</source>
      <translation>Recupere el host, o vuelva a conectarlo: Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Busy</source>
      <translation>Ocupada</translation>
    </message>
    <message>
      <source>By all else</source>
      <translation>Según lo demás</translation>
    </message>
    <message>
      <source>By hypervisor</source>
      <translation>Por hipervisor</translation>
    </message>
    <message>
      <source>By the policies</source>
      <translation>Según las políticas</translation>
    </message>
    <message>
      <source>C&amp;lear Filters</source>
      <translation>&amp;Limpiar filtros</translation>
    </message>
    <message>
      <source>C&amp;lose</source>
      <translation>C&amp;errar</translation>
    </message>
    <message>
      <source>C&amp;onnections…</source>
      <translation>C&amp;onexiones…</translation>
    </message>
    <message>
      <source>C&amp;opy</source>
      <translation>C&amp;opiar</translation>
    </message>
    <message>
      <source>C&amp;opy Fingerprint</source>
      <translation>C&amp;opiar huella digital</translation>
    </message>
    <message>
      <source>CD/DVD drive</source>
      <translation>Unidad de CD/DVD</translation>
    </message>
    <message>
      <source>CD/DVD drive {drives} will be left out</source>
      <translation>La unidad de CD/DVD {drives} se dejará fuera</translation>
    </message>
    <message>
      <source>CD/DVD drives</source>
      <translation>Unidades de CD/DVD</translation>
    </message>
    <message>
      <source>CD/DVD drives {drives} will be left out</source>
      <translation>Las unidades de CD/DVD {drives} se dejarán fuera</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>CPU</translation>
    </message>
    <message>
      <source>CPU feature {features} is missing</source>
      <translation>Falta la característica de CPU {features}</translation>
    </message>
    <message>
      <source>CPU features</source>
      <translation>Características de CPU</translation>
    </message>
    <message>
      <source>CPU features missing</source>
      <translation>CPU insuficiente</translation>
    </message>
    <message>
      <source>CPU full</source>
      <translation>CPU llena</translation>
    </message>
    <message>
      <source>CPU lacks {features}</source>
      <translation>CPU sin {features}</translation>
    </message>
    <message>
      <source>CPU load</source>
      <translation>Carga de CPU</translation>
    </message>
    <message>
      <source>CPU load after</source>
      <translation>Carga de CPU después</translation>
    </message>
    <message>
      <source>CPU load stays under the ceiling</source>
      <translation>La carga de CPU queda por debajo del tope</translation>
    </message>
    <message>
      <source>CPU model</source>
      <translation>Modelo de CPU</translation>
    </message>
    <message>
      <source>CPU would reach {after}</source>
      <translation>La CPU llegaría a {after}</translation>
    </message>
    <message>
      <source>CPU {load} after</source>
      <translation>CPU {load} después</translation>
    </message>
    <message>
      <source>CPU: not compared</source>
      <translation>CPU: sin comparar</translation>
    </message>
    <message>
      <source>CPU: not known</source>
      <translation>CPU: no se sabe</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancel Migration</source>
      <translation>Cancelar la migración</translation>
    </message>
    <message>
      <source>Cancel the migration of {vm}?</source>
      <translation>¿Cancelar la migración de {vm}?</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelado</translation>
    </message>
    <message>
      <source>Cancelled before it began. {where}.</source>
      <translation>Cancelado antes de comenzar. {where}.</translation>
    </message>
    <message>
      <source>Cancelled to {target}</source>
      <translation>Cancelado hacia {target}</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>Cancelado.</translation>
    </message>
    <message>
      <source>Cancelled. {where}, nothing changed.</source>
      <translation>Cancelado. {where}, no se cambió nada.</translation>
    </message>
    <message>
      <source>Cancelled. {where}.</source>
      <translation>Cancelado. {where}.</translation>
    </message>
    <message>
      <source>Cancelled: {why}.</source>
      <translation>Cancelado: {why}.</translation>
    </message>
    <message>
      <source>Cancelling</source>
      <translation>Cancelando</translation>
    </message>
    <message>
      <source>Cannot be migrated</source>
      <translation>No se puede migrar</translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>No se puede leer</translation>
    </message>
    <message>
      <source>Cannot be saved, {errors}: {first}</source>
      <translation>No se puede guardar, {errors}: {first}</translation>
    </message>
    <message>
      <source>Capacity</source>
      <translation>Capacidad</translation>
    </message>
    <message>
      <source>Card {number}</source>
      <translation>Tarjeta {number}</translation>
    </message>
    <message>
      <source>Cards</source>
      <translation>Tarjetas</translation>
    </message>
    <message>
      <source>Carry out</source>
      <translation>Realizar</translation>
    </message>
    <message>
      <source>Ceph RBD</source>
      <translation>Ceph RBD</translation>
    </message>
    <message>
      <source>Change the selected policy and others in its file</source>
      <translation>Cambiar la política seleccionada y otras de su archivo</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Cambiado</translation>
    </message>
    <message>
      <source>Changed by another tool at {time}</source>
      <translation>Cambiado por otra herramienta: {time}</translation>
    </message>
    <message>
      <source>Changed outside</source>
      <translation>Cambiado desde fuera</translation>
    </message>
    <message>
      <source>Check A&amp;gain</source>
      <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
      <source>Check Again</source>
      <translation>Comprobar de nuevo</translation>
    </message>
    <message>
      <source>Check the hosts again.</source>
      <translation>Compruebe los hosts de nuevo.</translation>
    </message>
    <message>
      <source>Checking</source>
      <translation>Comprobando</translation>
    </message>
    <message>
      <source>Checking…</source>
      <translation>Comprobando…</translation>
    </message>
    <message>
      <source>Choices…</source>
      <translation>Opciones…</translation>
    </message>
    <message>
      <source>Choose Host…</source>
      <translation>Elegir host…</translation>
    </message>
    <message>
      <source>Choose a host</source>
      <translation>Elija un host</translation>
    </message>
    <message>
      <source>Choose a host that offers this kind of guest.</source>
      <translation>Elija un host que ofrezca este tipo de invitado.</translation>
    </message>
    <message>
      <source>Choose a host that offers this type of guest.</source>
      <translation>Elija un host que ofrezca este tipo de invitado.</translation>
    </message>
    <message>
      <source>Choose a host to see what was found.</source>
      <translation>Elija un host para ver los hallazgos.</translation>
    </message>
    <message>
      <source>Choose a host with these CPU features, or give {vm} a CPU model that both hosts have.</source>
      <translation>Elija un host con estas características de CPU, o dé a {vm} un modelo de CPU que tengan ambos hosts.</translation>
    </message>
    <message>
      <source>Choose a host with these CPU features, or one in the same EVC cluster.</source>
      <translation>Elija un host con estas características de CPU, o uno del mismo clúster EVC.</translation>
    </message>
    <message>
      <source>Choose another filter above to see the others.</source>
      <translation>Elija otro filtro arriba para ver los demás.</translation>
    </message>
    <message>
      <source>Choose another folder, or make room on the disk.</source>
      <translation>Elija otra carpeta, o haga sitio en el disco.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Elija otro nombre.</translation>
    </message>
    <message>
      <source>Choose another printer, or another place for the file.</source>
      <translation>Elija otra impresora u otro lugar para el archivo.</translation>
    </message>
    <message>
      <source>Choose one of the {count} hosts that can take it</source>
      <translation>Elija uno de los {count} hosts que pueden alojarla</translation>
    </message>
    <message>
      <source>Choose one of the {count} hosts.</source>
      <translation>Elija uno de los {count} hosts.</translation>
    </message>
    <message>
      <source>Choose the columns of this table</source>
      <translation>Elegir las columnas de esta tabla</translation>
    </message>
    <message>
      <source>Choose the host in the list.</source>
      <translation>Elija el host de la lista.</translation>
    </message>
    <message>
      <source>Chosen</source>
      <translation>Elegido</translation>
    </message>
    <message>
      <source>Chosen by {user}; rank 1 was {host}.</source>
      <translation>Elegido por {user}; el rango 1 era {host}.</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Vaciar el filtro</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Close VM Client</source>
      <translation>Cerrar VM Client</translation>
    </message>
    <message>
      <source>Close the dialog, or empty the filter field.</source>
      <translation>Cerrar el diálogo, o vaciar el campo de filtro.</translation>
    </message>
    <message>
      <source>Co&amp;lumns</source>
      <translation>Co&amp;lumnas</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Compare it at the server itself: an ESX host shows it on its console (F2, View Support Information), a vCenter in the vSphere Client under Administration &gt; Certificates.</source>
      <translation>Compárela en el propio servidor: un host ESX la muestra en su consola (F2, View Support Information); un vCenter, en vSphere Client, en Administration &gt; Certificates.</translation>
    </message>
    <message>
      <source>Compare it at the server itself: ssh-keygen -lf on the public keys in /etc/ssh shows the same.</source>
      <translation>Compárela en el propio servidor: ssh-keygen -lf sobre las claves públicas de /etc/ssh muestra lo mismo.</translation>
    </message>
    <message>
      <source>Compare the definitions of the pool on both hosts.</source>
      <translation>Compare las definiciones del pool en ambos hosts.</translation>
    </message>
    <message>
      <source>Compare the fingerprint with the server's own, then accept it under File &gt; Connect…</source>
      <translation>Compare la huella digital con la del propio servidor y acéptela en Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Compared with</source>
      <translation>Comparado con</translation>
    </message>
    <message>
      <source>Comparing with what was known</source>
      <translation>Comparando con lo conocido</translation>
    </message>
    <message>
      <source>Completed</source>
      <translation>Completado</translation>
    </message>
    <message>
      <source>Completed in {took}{numbers}.</source>
      <translation>Completado en {took}{numbers}.</translation>
    </message>
    <message>
      <source>Connect another host of the same hypervisor: File &gt; Connect…</source>
      <translation>Conecte otro host con el mismo hipervisor: Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Connect another {kind} host: File &gt; Connect…</source>
      <translation>Conecte otro host {kind}: Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Connect as a user who may manage virtual machines.</source>
      <translation>Conéctese con un usuario que pueda gestionar máquinas virtuales.</translation>
    </message>
    <message>
      <source>Connect it to {target}. </source>
      <translation>Conéctelo a {target}. </translation>
    </message>
    <message>
      <source>Connect it, and migrate again.</source>
      <translation>Conéctelo y migre de nuevo.</translation>
    </message>
    <message>
      <source>Connect its datastore to {host}. </source>
      <translation>Conecte su datastore a {host}. </translation>
    </message>
    <message>
      <source>Connect its storage to {target}. </source>
      <translation>Conecte su almacenamiento a {target}. </translation>
    </message>
    <message>
      <source>Connect the iSCSI target on both hosts.</source>
      <translation>Conecte el destino iSCSI en ambos hosts.</translation>
    </message>
    <message>
      <source>Connect the repository to the host with its own tools.</source>
      <translation>Conecte el repositorio al host con las herramientas de este.</translation>
    </message>
    <message>
      <source>Connect the repository to the host, or move the disk.</source>
      <translation>Conecte el repositorio al host, o mueva el disco.</translation>
    </message>
    <message>
      <source>Connect to a hypervisor</source>
      <translation>Conectar a un hipervisor</translation>
    </message>
    <message>
      <source>Connect to it again: File &gt; Connect…</source>
      <translation>Conéctelo de nuevo: Archivo &gt; Conectar…</translation>
    </message>
    <message>
      <source>Connect to {manager} instead.</source>
      <translation>Conéctese a {manager} en su lugar.</translation>
    </message>
    <message>
      <source>Connected</source>
      <translation>Conectado</translation>
    </message>
    <message>
      <source>Connected and responding</source>
      <translation>Conectado y responde</translation>
    </message>
    <message>
      <source>Connected by</source>
      <translation>Conectado por</translation>
    </message>
    <message>
      <source>Connected to {name}: {hosts}, {vms}.</source>
      <translation>Conectado a {name}: {hosts}, {vms}.</translation>
    </message>
    <message>
      <source>Connecting</source>
      <translation>Conectando</translation>
    </message>
    <message>
      <source>Connecting a hypervisor</source>
      <translation>Conectar un hipervisor</translation>
    </message>
    <message>
      <source>Connecting to {name}.</source>
      <translation>Conectando con {name}.</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>Conectando…</translation>
    </message>
    <message>
      <source>Connection</source>
      <translation>Conexión</translation>
    </message>
    <message>
      <source>Connection timed out</source>
      <translation>Se agotó el tiempo de la conexión</translation>
    </message>
    <message>
      <source>Connections</source>
      <translation>Conexiones</translation>
    </message>
    <message>
      <source>Connect…</source>
      <translation>Conectar…</translation>
    </message>
    <message>
      <source>Connect… in the File menu opens one.</source>
      <translation>Conectar… en el menú Archivo abre una.</translation>
    </message>
    <message>
      <source>Constraint {number}</source>
      <translation>Restricción {number}</translation>
    </message>
    <message>
      <source>Constraints</source>
      <translation>Restricciones</translation>
    </message>
    <message>
      <source>Continue to &amp;Migrate…</source>
      <translation>Continuar a &amp;migrar…</translation>
    </message>
    <message>
      <source>Continue to Migrate…</source>
      <translation>Continuar a migrar…</translation>
    </message>
    <message>
      <source>Cop&amp;y Report</source>
      <translation>Cop&amp;iar informe</translation>
    </message>
    <message>
      <source>Copy &amp;Name</source>
      <translation>Copiar &amp;nombre</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>Copiar informe</translation>
    </message>
    <message>
      <source>Copy left behind</source>
      <translation>Copia abandonada</translation>
    </message>
    <message>
      <source>Copy memory</source>
      <translation>Copiar memoria</translation>
    </message>
    <message>
      <source>Copy of {name}</source>
      <translation>Copia de {name}</translation>
    </message>
    <message>
      <source>Copy that to {host}, look whether bridge and addresses fit, then there:</source>
      <translation>Copie eso a {host}, mire si el puente y las direcciones encajan, y después allí:</translation>
    </message>
    <message>
      <source>Copy the name of what is selected</source>
      <translation>Copiar el nombre de lo seleccionado</translation>
    </message>
    <message>
      <source>Copy to My Policies</source>
      <translation>Copiar a mis políticas</translation>
    </message>
    <message>
      <source>Copying memory</source>
      <translation>Copiando memoria</translation>
    </message>
    <message>
      <source>Cores</source>
      <translation>Núcleos</translation>
    </message>
    <message>
      <source>Correct the file.</source>
      <translation>Corrija el archivo.</translation>
    </message>
    <message>
      <source>Cost</source>
      <translation>Coste</translation>
    </message>
    <message>
      <source>Could not be connected</source>
      <translation>No se pudo conectar</translation>
    </message>
    <message>
      <source>Counts for</source>
      <translation>Cuenta para</translation>
    </message>
    <message>
      <source>Crashed</source>
      <translation>Bloqueada</translation>
    </message>
    <message>
      <source>Create the network on the host with its own tools.</source>
      <translation>Cree la red en el host con sus propias herramientas.</translation>
    </message>
    <message>
      <source>Create the virtual network on the host, or attach the card to another.</source>
      <translation>Cree la red virtual en el host, o conecte la tarjeta a otra.</translation>
    </message>
    <message>
      <source>Created on</source>
      <translation>Creada en</translation>
    </message>
    <message>
      <source>Criteria</source>
      <translation>Criterios</translation>
    </message>
    <message>
      <source>Ctrl+Tab</source>
      <translation>Ctrl+Tab</translation>
    </message>
    <message>
      <source>Cut Its Migration Link</source>
      <translation>Cortar su enlace de migración</translation>
    </message>
    <message>
      <source>D&amp;isable Policy</source>
      <translation>De&amp;shabilitar política</translation>
    </message>
    <message>
      <source>D&amp;uplicate</source>
      <translation>D&amp;uplicar</translation>
    </message>
    <message>
      <source>DRS recommends moving {vm} to {host}{reason}.</source>
      <translation>DRS recomienda mover {vm} a {host}{reason}.</translation>
    </message>
    <message>
      <source>Datacenter file (*.json)</source>
      <translation>Archivo de centro de datos (*.json)</translation>
    </message>
    <message>
      <source>Datacenter files (*.json)</source>
      <translation>Archivos de centro de datos (*.json)</translation>
    </message>
    <message>
      <source>Datastore</source>
      <translation>Datastore</translation>
    </message>
    <message>
      <source>De&amp;lete Policy…</source>
      <translation>E&amp;liminar política…</translation>
    </message>
    <message>
      <source>De&amp;tails</source>
      <translation>De&amp;talles</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dic</translation>
    </message>
    <message>
      <source>Define it on {target}. </source>
      <translation>Defínala en {target}. </translation>
    </message>
    <message>
      <source>Define it there first.</source>
      <translation>Defínala primero allí.</translation>
    </message>
    <message>
      <source>Delete File</source>
      <translation>Eliminar archivo</translation>
    </message>
    <message>
      <source>Delete Policy</source>
      <translation>Eliminar política</translation>
    </message>
    <message>
      <source>Delete the policy file {file}?</source>
      <translation>¿Eliminar el archivo de políticas {file}?</translation>
    </message>
    <message>
      <source>Delete the policy {name}?</source>
      <translation>¿Eliminar la política {name}?</translation>
    </message>
    <message>
      <source>Delete the snapshots first.</source>
      <translation>Elimine primero las instantáneas.</translation>
    </message>
    <message>
      <source>Delete the snapshots, or choose another host.</source>
      <translation>Elimine las instantáneas, o elija otro host.</translation>
    </message>
    <message>
      <source>Delete them first.</source>
      <translation>Elimínelas primero.</translation>
    </message>
    <message>
      <source>Demands</source>
      <translation>Exige</translation>
    </message>
    <message>
      <source>Demands of a target host</source>
      <translation>Exige de un host de destino</translation>
    </message>
    <message>
      <source>Detail</source>
      <translation>Detalle</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>Detalles…</translation>
    </message>
    <message>
      <source>Device not reached</source>
      <translation>Dispositivo no llega</translation>
    </message>
    <message>
      <source>Device {device} is not reached</source>
      <translation>No se llega al dispositivo {device}</translation>
    </message>
    <message>
      <source>Di&amp;sable File</source>
      <translation>Deshabilitar arch&amp;ivo</translation>
    </message>
    <message>
      <source>Did not answer</source>
      <translation>No respondió</translation>
    </message>
    <message>
      <source>Dirty rate</source>
      <translation>Tasa de cambio</translation>
    </message>
    <message>
      <source>Disabled</source>
      <translation>Deshabilitado</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Disconnect the device from the virtual machine first.</source>
      <translation>Desconecte primero el dispositivo de la máquina virtual.</translation>
    </message>
    <message>
      <source>Disconnect the device, or choose another host.</source>
      <translation>Desconecte el dispositivo, o elija otro host.</translation>
    </message>
    <message>
      <source>Disconnected from {name}.</source>
      <translation>Desconectado de {name}.</translation>
    </message>
    <message>
      <source>Disconnected from {name}. The next start opens it again.</source>
      <translation>Desconectado de {name}. Se conectará de nuevo en el próximo inicio.</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Disco</translation>
    </message>
    <message>
      <source>Disk missing</source>
      <translation>Falta un disco</translation>
    </message>
    <message>
      <source>Disk quota exceeded</source>
      <translation>Se superó la cuota de disco</translation>
    </message>
    <message>
      <source>Disk {disks}: not known</source>
      <translation>Disco {disks}: no se sabe</translation>
    </message>
    <message>
      <source>Disk {disk} lies on {repository}: {ours} on {source}, {theirs} on {host}.</source>
      <translation>El disco {disk} está en {repository}: {ours} en {source}, {theirs} en {host}.</translation>
    </message>
    <message>
      <source>Disks</source>
      <translation>Discos</translation>
    </message>
    <message>
      <source>Disks and storage</source>
      <translation>Discos y almacenamiento</translation>
    </message>
    <message>
      <source>Do Not Switch</source>
      <translation>No cambiar</translation>
    </message>
    <message>
      <source>Downtime</source>
      <translation>Tiempo de parada</translation>
    </message>
    <message>
      <source>Downtime, measured</source>
      <translation>Parada, medida</translation>
    </message>
    <message>
      <source>Drive left out</source>
      <translation>Unidad excluida</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Duración</translation>
    </message>
    <message>
      <source>E&amp;ject…</source>
      <translation>E&amp;xpulsar…</translation>
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
      <translation>Cada host se prueba con todas las reglas, y todo lo que se interpone se dice de una vez. Un impedimento descarta un host. Una advertencia, o algo que no se pudo averiguar, hay que marcarla antes de continuar.</translation>
    </message>
    <message>
      <source>Edit File…</source>
      <translation>Editar archivo…</translation>
    </message>
    <message>
      <source>Edit its datacenter file, or copy it: yours stands in for it.</source>
      <translation>Edite su archivo de centro de datos, o cópiela: la suya la sustituye.</translation>
    </message>
    <message>
      <source>EiB</source>
      <translation>EiB</translation>
    </message>
    <message>
      <source>Eject</source>
      <translation>Expulsar</translation>
    </message>
    <message>
      <source>Eject it, or make the medium reachable from {target}.</source>
      <translation>Expúlselo, o haga que el medio sea accesible desde {target}.</translation>
    </message>
    <message>
      <source>Eject the medium, or remove the drive from the virtual machine first.</source>
      <translation>Expulse primero el medio, o quite la unidad de la máquina virtual.</translation>
    </message>
    <message>
      <source>Eject {media} from {drives} of {vm}?</source>
      <translation>¿Expulsar {media} de {drives} de {vm}?</translation>
    </message>
    <message>
      <source>Eject {things} of {vm} on {source}</source>
      <translation>Expulsar {things} de {vm} en {source}</translation>
    </message>
    <message>
      <source>Ejecting</source>
      <translation>Expulsando</translation>
    </message>
    <message>
      <source>Eject…</source>
      <translation>Expulsar…</translation>
    </message>
    <message>
      <source>En&amp;able Policy</source>
      <translation>&amp;Habilitar política</translation>
    </message>
    <message>
      <source>Enable &amp;File</source>
      <translation>Habilitar a&amp;rchivo</translation>
    </message>
    <message>
      <source>Enable VM host on {host}</source>
      <translation>Habilitar host de VM en {host}</translation>
    </message>
    <message>
      <source>Enable the VM host in its settings.</source>
      <translation>Habilite el host de VM en sus ajustes.</translation>
    </message>
    <message>
      <source>Enable the repository.</source>
      <translation>Habilite el repositorio.</translation>
    </message>
    <message>
      <source>Enable {host}</source>
      <translation>Habilitar {host}</translation>
    </message>
    <message>
      <source>Enable {names}</source>
      <translation>Habilitar {names}</translation>
    </message>
    <message>
      <source>Enabled</source>
      <translation>Habilitado</translation>
    </message>
    <message>
      <source>Encryption is not set up on both hosts</source>
      <translation>El cifrado no está configurado en ambos hosts</translation>
    </message>
    <message>
      <source>End the maintenance mode of the host.</source>
      <translation>Termine el modo de mantenimiento del host.</translation>
    </message>
    <message>
      <source>End the maintenance mode, or choose another host.</source>
      <translation>Termine el modo de mantenimiento, o elija otro host.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Terminado</translation>
    </message>
    <message>
      <source>Enough memory is free</source>
      <translation>Hay suficiente memoria libre</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Enter or double click</source>
      <translation>Intro o doble clic</translation>
    </message>
    <message>
      <source>Entries of the event log given to the printer: {count}.</source>
      <translation>Entradas del registro de eventos enviadas a la impresora: {count}.</translation>
    </message>
    <message>
      <source>Entries: {count}. Printed {at}.</source>
      <translation>Entradas: {count}. Impreso {at}.</translation>
    </message>
    <message>
      <source>Equal to {host} in everything; the name decides.</source>
      <translation>Igual que {host} en todo; decide el nombre.</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Errores</translation>
    </message>
    <message>
      <source>Errors: {count}. The first: {first}</source>
      <translation>Errores: {count}. El primero: {first}</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Estimated to take {time}.</source>
      <translation>Se estima que dura {time}.</translation>
    </message>
    <message>
      <source>Evacuate {host}</source>
      <translation>Evacuar {host}</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>Evento</translation>
    </message>
    <message>
      <source>Event Log</source>
      <translation>Registro de eventos</translation>
    </message>
    <message>
      <source>Event Log Details</source>
      <translation>Detalles del evento</translation>
    </message>
    <message>
      <source>Event log set aside</source>
      <translation>Registro de eventos apartado</translation>
    </message>
    <message>
      <source>Every command is in a menu too; Alt and the underlined letter opens it.</source>
      <translation>Cada orden está también en un menú; Alt y la letra subrayada lo abren.</translation>
    </message>
    <message>
      <source>Every iSCSI target is connected on both hosts</source>
      <translation>Todos los destinos iSCSI están conectados en ambos hosts</translation>
    </message>
    <message>
      <source>Every migration leaves an entry here, across starts.</source>
      <translation>Cada migración deja aquí una entrada, también entre inicios.</translation>
    </message>
    <message>
      <source>Every repository is enabled</source>
      <translation>Todos los repositorios están habilitados</translation>
    </message>
    <message>
      <source>Every virtual machine stays where it is {until}.</source>
      <translation>Todas las máquinas virtuales se quedan donde están {until}.</translation>
    </message>
    <message>
      <source>Every virtual network exists there</source>
      <translation>Todas las redes virtuales existen allí</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>Expecting ',' delimiter</source>
      <translation>se espera una coma («,»)</translation>
    </message>
    <message>
      <source>Expecting ':' delimiter</source>
      <translation>se esperan dos puntos («:»)</translation>
    </message>
    <message>
      <source>Expecting property name enclosed in double quotes</source>
      <translation>se espera una clave entre comillas dobles</translation>
    </message>
    <message>
      <source>Expecting value</source>
      <translation>se espera un valor</translation>
    </message>
    <message>
      <source>Export Datacenter</source>
      <translation>Exportar centro de datos</translation>
    </message>
    <message>
      <source>Export Event &amp;Log…</source>
      <translation>Exportar re&amp;gistro de eventos…</translation>
    </message>
    <message>
      <source>Export Event Log</source>
      <translation>Exportar registro de eventos</translation>
    </message>
    <message>
      <source>Export one connection alone, without the one that this is about.</source>
      <translation>Exporte una sola conexión, sin aquella a la que esto se refiere.</translation>
    </message>
    <message>
      <source>Extra data</source>
      <translation>hay algo después del final</translation>
    </message>
    <message>
      <source>F&amp;orm</source>
      <translation>F&amp;ormulario</translation>
    </message>
    <message>
      <source>F&amp;rom</source>
      <translation>&amp;Desde</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>FC SAN</source>
      <translation>SAN FC</translation>
    </message>
    <message>
      <source>FC disk {disks}: not known</source>
      <translation>Disco FC {disks}: no se sabe</translation>
    </message>
    <message>
      <source>FC disk: not known</source>
      <translation>Disco FC: no se sabe</translation>
    </message>
    <message>
      <source>Fact</source>
      <translation>Dato</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fallido</translation>
    </message>
    <message>
      <source>Failed before the switch-over: {why}. {where}, nothing changed.</source>
      <translation>Falló antes del cambio de host: {why}. {where}, no se cambió nada.</translation>
    </message>
    <message>
      <source>Failed to go to {target}</source>
      <translation>No logró ir a {target}</translation>
    </message>
    <message>
      <source>Failed.</source>
      <translation>Falló.</translation>
    </message>
    <message>
      <source>Failed: {why}.</source>
      <translation>Falló: {why}.</translation>
    </message>
    <message>
      <source>Failed: {why}. {where}, nothing changed.</source>
      <translation>Falló: {why}. {where}, no se cambió nada.</translation>
    </message>
    <message>
      <source>Failed: {why}. {where}.</source>
      <translation>Falló: {why}. {where}.</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>feb</translation>
    </message>
    <message>
      <source>Fetch the rest of the memory</source>
      <translation>Traer el resto de la memoria</translation>
    </message>
    <message>
      <source>Fibre Channel</source>
      <translation>Fibre Channel</translation>
    </message>
    <message>
      <source>Fibre Channel disk</source>
      <translation>Disco Fibre Channel</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>File &gt; Connect… asks for the kind and the server; Test tries it and keeps nothing.</source>
      <translation>Archivo &gt; Conectar… pregunta el tipo y el servidor; Probar lo intenta y no guarda nada.</translation>
    </message>
    <message>
      <source>File &gt; Export Datacenter… writes the estate without a password in it, and Save… in Event Log Details writes the whole report of a migration. The two say what somebody else needs to know.</source>
      <translation>Archivo &gt; Exportar centro de datos… escribe el entorno sin ninguna contraseña, y Guardar… en Detalles del evento escribe el informe completo de una migración. Ambos dicen lo que otra persona necesita saber.</translation>
    </message>
    <message>
      <source>File disabled</source>
      <translation>Archivo deshabilitado</translation>
    </message>
    <message>
      <source>File name too long</source>
      <translation>El nombre del archivo es demasiado largo</translation>
    </message>
    <message>
      <source>File {file}</source>
      <translation>Archivo {file}</translation>
    </message>
    <message>
      <source>File {file}, without policies</source>
      <translation>Archivo {file}, sin políticas</translation>
    </message>
    <message>
      <source>Filter by action, VM, host, user…</source>
      <translation>Filtrar por acción, VM, host, usuario…</translation>
    </message>
    <message>
      <source>Filter by event, VM, message…</source>
      <translation>Filtrar por evento, VM, mensaje…</translation>
    </message>
    <message>
      <source>Filter by name, host, network…</source>
      <translation>Filtrar por nombre, host, red…</translation>
    </message>
    <message>
      <source>Filter by name, pattern, reason…</source>
      <translation>Filtrar por nombre, patrón, motivo…</translation>
    </message>
    <message>
      <source>Filter by name, state…</source>
      <translation>Filtrar por nombre, estado…</translation>
    </message>
    <message>
      <source>Filter by name, type, host…</source>
      <translation>Filtrar por nombre, tipo, host…</translation>
    </message>
    <message>
      <source>Filter the rows of this view</source>
      <translation>Filtrar las filas de esta vista</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Find other hosts for all virtual machines of the selected host</source>
      <translation>Buscar otros hosts para todas las máquinas virtuales del host seleccionado</translation>
    </message>
    <message>
      <source>Find out who holds it before you start {vm} anywhere.</source>
      <translation>Averigüe quién lo retiene antes de iniciar {vm} en ninguna parte.</translation>
    </message>
    <message>
      <source>Finding a host for each</source>
      <translation>Buscando un host para cada una</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Hallazgos</translation>
    </message>
    <message>
      <source>Findings for {hosts}</source>
      <translation>Hallazgos sobre {hosts}</translation>
    </message>
    <message>
      <source>Findings for {host}</source>
      <translation>Hallazgos sobre {host}</translation>
    </message>
    <message>
      <source>Findings for {host}: 1 blocker</source>
      <translation>Hallazgos sobre {host}: 1 impedimento</translation>
    </message>
    <message>
      <source>Findings for {host}: {count} blockers</source>
      <translation>Hallazgos sobre {host}: {count} impedimentos</translation>
    </message>
    <message>
      <source>Finds out where a virtual machine can go, moves it there, and remembers it. Apache License 2.0. Uses Qt for Python (LGPL).</source>
      <translation>Averigua adónde puede ir una máquina virtual, la mueve allí y lo recuerda. Licencia Apache 2.0. Usa Qt for Python (LGPL).</translation>
    </message>
    <message>
      <source>Fingerprint</source>
      <translation>Huella digital</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Terminado</translation>
    </message>
    <message>
      <source>First would be {host}.</source>
      <translation>El primero sería {host}.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder not known</source>
      <translation>Carpeta desconocida</translation>
    </message>
    <message>
      <source>For each, after a look at what it holds:</source>
      <translation>Para cada una, después de mirar lo que contiene:</translation>
    </message>
    <message>
      <source>For hosts before it another warning would have had to be acknowledged.</source>
      <translation>Para los hosts anteriores habría que haber aceptado otra advertencia.</translation>
    </message>
    <message>
      <source>Forget It</source>
      <translation>Olvidar</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>Libre</translation>
    </message>
    <message>
      <source>Free memory</source>
      <translation>Memoria libre</translation>
    </message>
    <message>
      <source>Free memory there, or choose another host.</source>
      <translation>Libere memoria allí, o elija otro host.</translation>
    </message>
    <message>
      <source>Free some there, choose another host, or lower the reservation.</source>
      <translation>Libere algo allí, elija otro host, o reduzca la reserva.</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>From its next start VM Client speaks the language of the desktop, where it knows it.</source>
      <translation>Desde su próximo inicio, VM Client habla el idioma del escritorio, si lo conoce.</translation>
    </message>
    <message>
      <source>From its next start VM Client speaks {language}.</source>
      <translation>Desde su próximo inicio, VM Client habla {language}.</translation>
    </message>
    <message>
      <source>From the switch-over on only the target has the newest memory.</source>
      <translation>Desde el cambio de host, solo el destino tiene la memoria más reciente.</translation>
    </message>
    <message>
      <source>Fully utilized</source>
      <translation>Totalmente utilizado</translation>
    </message>
    <message>
      <source>GB/s</source>
      <translation>GB/s</translation>
    </message>
    <message>
      <source>General</source>
      <translation>General</translation>
    </message>
    <message>
      <source>Getting started</source>
      <translation>Primeros pasos</translation>
    </message>
    <message>
      <source>GiB</source>
      <translation>GiB</translation>
    </message>
    <message>
      <source>Give the file a name to save it.</source>
      <translation>Dé un nombre al archivo para guardarlo.</translation>
    </message>
    <message>
      <source>Give {host} a VMkernel adapter with vMotion, and a license that has it.</source>
      <translation>Dé a {host} un adaptador VMkernel con vMotion y una licencia que lo incluya.</translation>
    </message>
    <message>
      <source>Go On</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Go to the next control; with Shift to the one before.</source>
      <translation>Ir al control siguiente; con Mayús, al anterior.</translation>
    </message>
    <message>
      <source>Go to the next page of a dialog with tabs.</source>
      <translation>Ir a la página siguiente de un diálogo con pestañas.</translation>
    </message>
    <message>
      <source>Guest OS</source>
      <translation>Sistema invitado</translation>
    </message>
    <message>
      <source>Guest type missing</source>
      <translation>Falta tipo de invitado</translation>
    </message>
    <message>
      <source>Guests</source>
      <translation>Invitados</translation>
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
      <translation>Tiene todas las características de CPU que usa el invitado</translation>
    </message>
    <message>
      <source>Has snapshots</source>
      <translation>Tiene instantáneas</translation>
    </message>
    <message>
      <source>Have all policies in the file of the selected one count for nothing; it stays on the disk</source>
      <translation>Hacer que ninguna política del archivo de la seleccionada cuente; el archivo queda en el disco</translation>
    </message>
    <message>
      <source>Have it granted, or connect as a user who has it.</source>
      <translation>Haga que se lo concedan, o conéctese con un usuario que lo tenga.</translation>
    </message>
    <message>
      <source>Have the file of the selected policy count again, as it is</source>
      <translation>Hacer que el archivo de la política seleccionada vuelva a contar, tal como está</translation>
    </message>
    <message>
      <source>Have the selected migration go on, which was interrupted</source>
      <translation>Hacer que continúe la migración seleccionada, que se interrumpió</translation>
    </message>
    <message>
      <source>Have the selected policy count</source>
      <translation>Hacer que la política seleccionada cuente</translation>
    </message>
    <message>
      <source>Have the selected policy count for nothing</source>
      <translation>Hacer que la política seleccionada no cuente para nada</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Help – VM Client</source>
      <translation>Ayuda – VM Client</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ocultar</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>Host</translation>
    </message>
    <message>
      <source>Host Server</source>
      <translation>Servidor host</translation>
    </message>
    <message>
      <source>Host Servers</source>
      <translation>Servidores host</translation>
    </message>
    <message>
      <source>Host settings</source>
      <translation>Ajustes del host</translation>
    </message>
    <message>
      <source>Host that policies refuse</source>
      <translation>Host que las políticas rechazan</translation>
    </message>
    <message>
      <source>Host's own: {number}</source>
      <translation>Valor propio del host: {number}</translation>
    </message>
    <message>
      <source>Hosts</source>
      <translation>Hosts</translation>
    </message>
    <message>
      <source>Hosts before and after</source>
      <translation>Hosts antes y después</translation>
    </message>
    <message>
      <source>Hosts now</source>
      <translation>Hosts ahora</translation>
    </message>
    <message>
      <source>Hosts that can take it, best first</source>
      <translation>Hosts que pueden alojarla, el mejor primero</translation>
    </message>
    <message>
      <source>Hosts that cannot</source>
      <translation>Hosts que no pueden</translation>
    </message>
    <message>
      <source>Hosts, tried</source>
      <translation>Hosts, probados</translation>
    </message>
    <message>
      <source>How busy the VM's virtual CPUs are; not defined where nobody measured</source>
      <translation>Lo ocupadas que están las CPU virtuales de la VM; sin definir donde nadie midió</translation>
    </message>
    <message>
      <source>How far it is, rates and the pause are not reported by {kind}.</source>
      <translation>{kind} no informa de cuánto lleva, de las tasas ni de la pausa.</translation>
    </message>
    <message>
      <source>How hosts are ranked</source>
      <translation>Cómo se clasifican los hosts</translation>
    </message>
    <message>
      <source>How it would move: live, suspend, warm or move</source>
      <translation>Cómo se movería: live, suspend, warm o move</translation>
    </message>
    <message>
      <source>How long the VM is expected to stand still; not defined where nothing is expected</source>
      <translation>Cuánto se espera que la VM esté parada; sin definir donde no se espera nada</translation>
    </message>
    <message>
      <source>How long the copy would take: the memory, and what the guest changes meanwhile, over the slower end's bandwidth. Two costs within a tenth of each other are a tie.</source>
      <translation>Cuánto duraría la copia: la memoria, y lo que el invitado cambia entretanto, entre el ancho de banda del extremo más lento. Dos costes con menos de una décima parte de diferencia son un empate.</translation>
    </message>
    <message>
      <source>How long this move is expected to take; not defined with no end in sight</source>
      <translation>Cuánto se espera que dure este traslado; sin definir si no se ve el final</translation>
    </message>
    <message>
      <source>How many VMs hold a slot on the target, those on their way included</source>
      <translation>Cuántas VM ocupan una ranura en el destino, incluidas las que van de camino</translation>
    </message>
    <message>
      <source>How many match the patterns at this moment. None is a hint that a pattern is wrong.</source>
      <translation>Con cuántos coinciden los patrones en este momento. Ninguno es un indicio de que un patrón está mal.</translation>
    </message>
    <message>
      <source>How many more VMs the target may have; not below 0</source>
      <translation>Cuántas VM más puede tener el destino; nunca menos de 0</translation>
    </message>
    <message>
      <source>How many snapshots the VM has</source>
      <translation>Cuántas instantáneas tiene la VM</translation>
    </message>
    <message>
      <source>How many virtual disks the VM has</source>
      <translation>Cuántos discos virtuales tiene la VM</translation>
    </message>
    <message>
      <source>How to Connect…</source>
      <translation>Cómo conectar…</translation>
    </message>
    <message>
      <source>How to Create…</source>
      <translation>Cómo crear…</translation>
    </message>
    <message>
      <source>How to Delete…</source>
      <translation>Cómo eliminar…</translation>
    </message>
    <message>
      <source>How to Enable…</source>
      <translation>Cómo habilitar…</translation>
    </message>
    <message>
      <source>How to End It…</source>
      <translation>Cómo terminarlo…</translation>
    </message>
    <message>
      <source>How to Mount…</source>
      <translation>Cómo montar…</translation>
    </message>
    <message>
      <source>How to Remove…</source>
      <translation>Cómo quitar…</translation>
    </message>
    <message>
      <source>How to Turn On…</source>
      <translation>Cómo activar…</translation>
    </message>
    <message>
      <source>Hyper-V</source>
      <translation>Hyper-V</translation>
    </message>
    <message>
      <source>Hypervisor</source>
      <translation>Hipervisor</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identidad</translation>
    </message>
    <message>
      <source>If a policy were disabled</source>
      <translation>Si una política estuviera deshabilitada</translation>
    </message>
    <message>
      <source>If all {count} were solved</source>
      <translation>Si los {count} se resolvieran</translation>
    </message>
    <message>
      <source>If both were solved</source>
      <translation>Si ambos se resolvieran</translation>
    </message>
    <message>
      <source>If it is listed there as inactive:</source>
      <translation>Si figura allí como inactivo:</translation>
    </message>
    <message>
      <source>If it is not listed, define it with the same source as on {host}:</source>
      <translation>Si no figura, defínalo con el mismo origen que en {host}:</translation>
    </message>
    <message>
      <source>If it were disabled</source>
      <translation>Si estuviera deshabilitada</translation>
    </message>
    <message>
      <source>If one that applies ranks by a fact, that goes before all else.</source>
      <translation>Si una política aplicable clasifica por un dato, eso va antes que todo lo demás.</translation>
    </message>
    <message>
      <source>If the first holds, the second, else the third</source>
      <translation>Si se cumple lo primero, lo segundo; si no, lo tercero</translation>
    </message>
    <message>
      <source>If they are two, one was cloned: give it an identity of its own.</source>
      <translation>Si son dos, uno se clonó: dele una identidad propia.</translation>
    </message>
    <message>
      <source>If this were solved</source>
      <translation>Si esto se resolviera</translation>
    </message>
    <message>
      <source>If, then, else</source>
      <translation>Si, entonces, si no</translation>
    </message>
    <message>
      <source>Illegal trailing comma before end of array</source>
      <translation>sobra una coma antes del final de la lista</translation>
    </message>
    <message>
      <source>Illegal trailing comma before end of object</source>
      <translation>sobra una coma antes del final del objeto</translation>
    </message>
    <message>
      <source>In every window</source>
      <translation>En todas las ventanas</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>En vigor</translation>
    </message>
    <message>
      <source>In four steps</source>
      <translation>En cuatro pasos</translation>
    </message>
    <message>
      <source>In maintenance mode</source>
      <translation>En mantenimiento</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>In sync</source>
      <translation>Sincronizado</translation>
    </message>
    <message>
      <source>In the Policies view</source>
      <translation>En la vista Políticas</translation>
    </message>
    <message>
      <source>In the vSphere Client add the port group {name} to {host}.</source>
      <translation>En vSphere Client, añada el grupo de puertos {name} a {host}.</translation>
    </message>
    <message>
      <source>In the vSphere Client edit the settings of {vm}: disconnect the CD/DVD drive.</source>
      <translation>En vSphere Client, edite los ajustes de {vm}: desconecte la unidad de CD/DVD.</translation>
    </message>
    <message>
      <source>In the vSphere Client enable vMotion on a VMkernel adapter of {host}.</source>
      <translation>En vSphere Client, habilite vMotion en un adaptador VMkernel de {host}.</translation>
    </message>
    <message>
      <source>In the vSphere Client mount the datastore {name} on {host}.</source>
      <translation>En vSphere Client, monte el datastore {name} en {host}.</translation>
    </message>
    <message>
      <source>In the vSphere Client: {host}, Exit Maintenance Mode.</source>
      <translation>En vSphere Client: {host}, Exit Maintenance Mode.</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Información</translation>
    </message>
    <message>
      <source>Input/output error</source>
      <translation>Error de entrada/salida</translation>
    </message>
    <message>
      <source>Install the package {package} and start again.</source>
      <translation>Instale el paquete {package} y vuelva a iniciar.</translation>
    </message>
    <message>
      <source>Interrupt Its Post-Copy</source>
      <translation>Interrumpir su post-copia</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrumpida</translation>
    </message>
    <message>
      <source>Interrupted: its memory is on two hosts</source>
      <translation>Interrumpida: su memoria está en dos hosts</translation>
    </message>
    <message>
      <source>Invalid \escape</source>
      <translation>carácter no válido después de \</translation>
    </message>
    <message>
      <source>Invalid \uXXXX escape</source>
      <translation>código de carácter no válido, se espera \uXXXX</translation>
    </message>
    <message>
      <source>Invalid control character at</source>
      <translation>hay un carácter de control no permitido</translation>
    </message>
    <message>
      <source>Inventory</source>
      <translation>Inventario</translation>
    </message>
    <message>
      <source>Is a directory</source>
      <translation>Es una carpeta</translation>
    </message>
    <message>
      <source>Is listed from a datacenter file alone, and cannot be migrated from here.</source>
      <translation>Solo figura a partir de un archivo de centro de datos, y no se puede migrar desde aquí.</translation>
    </message>
    <message>
      <source>Issuer</source>
      <translation>Emisor</translation>
    </message>
    <message>
      <source>It answers: {hosts}, {vms}.</source>
      <translation>Responde: {hosts}, {vms}.</translation>
    </message>
    <message>
      <source>It asks: {question}</source>
      <translation>Pregunta: {question}</translation>
    </message>
    <message>
      <source>It came with {connection}. It is changed in that datacenter file.</source>
      <translation>Vino con {connection}. Se cambia en ese archivo de centro de datos.</translation>
    </message>
    <message>
      <source>It came with {connection}: copy it to your policies to change it.</source>
      <translation>Vino con {connection}: cópiela a sus políticas para cambiarla.</translation>
    </message>
    <message>
      <source>It can be looked at; what cannot be remembered is not begun. {path}</source>
      <translation>Se puede mirar; lo que no se puede recordar no se comienza. {path}</translation>
    </message>
    <message>
      <source>It cannot be cancelled any more</source>
      <translation>Ya no se puede cancelar</translation>
    </message>
    <message>
      <source>It changes</source>
      <translation>Cambia</translation>
    </message>
    <message>
      <source>It concerns a host and no virtual machine</source>
      <translation>Se refiere a un host y a ninguna máquina virtual</translation>
    </message>
    <message>
      <source>It concerns no virtual machine that is there now.</source>
      <translation>No afecta a ninguna máquina virtual que haya ahora.</translation>
    </message>
    <message>
      <source>It could not be found out whether {source} reaches the port on {host}{reason}.</source>
      <translation>No se pudo averiguar si {source} llega al puerto de {host}{reason}.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. It could not be resumed either. Both hosts are marked out of sync.</source>
      <translation>No se pudo migrar: {cause}. Tampoco se pudo reanudar. Ambos hosts quedan marcados como no sincronizados.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. Its disks and its saved memory are as they were. Both hosts are marked out of sync.</source>
      <translation>No se pudo migrar: {cause}. Sus discos y su memoria guardada están como estaban. Ambos hosts quedan marcados como no sincronizados.</translation>
    </message>
    <message>
      <source>It could not be migrated: {cause}. {source} could not take it back. Both hosts are marked out of sync.</source>
      <translation>No se pudo migrar: {cause}. {source} no pudo recuperarla. Ambos hosts quedan marcados como no sincronizados.</translation>
    </message>
    <message>
      <source>It counts for nothing, and stays in the file.</source>
      <translation>No cuenta para nada y se queda en el archivo.</translation>
    </message>
    <message>
      <source>It does not converge, and will not by itself.</source>
      <translation>No converge, y no lo hará por sí sola.</translation>
    </message>
    <message>
      <source>It does not run</source>
      <translation>No se ejecuta</translation>
    </message>
    <message>
      <source>It ended the operation because something did not come in time.</source>
      <translation>Terminó la operación porque algo no llegó a tiempo.</translation>
    </message>
    <message>
      <source>It ends with the next pass, and {vm} stands still for up to {time}.</source>
      <translation>Termina con la próxima pasada, y {vm} está parada hasta {time}.</translation>
    </message>
    <message>
      <source>It goes on running on {host}; what was copied is discarded.</source>
      <translation>Sigue ejecutándose en {host}; lo copiado se descarta.</translation>
    </message>
    <message>
      <source>It has been read again and is as it was left there; nothing was saved.</source>
      <translation>Se ha vuelto a leer y está como se dejó allí; no se guardó nada.</translation>
    </message>
    <message>
      <source>It has no path</source>
      <translation>No tiene ruta</translation>
    </message>
    <message>
      <source>It has not ended yet</source>
      <translation>Aún no ha terminado</translation>
    </message>
    <message>
      <source>It has not started yet</source>
      <translation>Aún no ha comenzado</translation>
    </message>
    <message>
      <source>It has to be allowed before the start, under Advanced</source>
      <translation>Hay que permitirlo antes de comenzar, en Avanzado</translation>
    </message>
    <message>
      <source>It is being migrated</source>
      <translation>Se está migrando</translation>
    </message>
    <message>
      <source>It is being moved</source>
      <translation>Se está moviendo</translation>
    </message>
    <message>
      <source>It is being registered on another host</source>
      <translation>Se está registrando en otro host</translation>
    </message>
    <message>
      <source>It is being registered on its host again</source>
      <translation>Se está registrando de nuevo en su host</translation>
    </message>
    <message>
      <source>It is being resumed</source>
      <translation>Se está reanudando</translation>
    </message>
    <message>
      <source>It is being started from its saved memory</source>
      <translation>Se está iniciando desde su memoria guardada</translation>
    </message>
    <message>
      <source>It is being suspended</source>
      <translation>Se está suspendiendo</translation>
    </message>
    <message>
      <source>It is brought back to {host} and runs on there.</source>
      <translation>Se devuelve a {host} y sigue ejecutándose allí.</translation>
    </message>
    <message>
      <source>It is brought back to {host}, as it was before.</source>
      <translation>Se devuelve a {host}, como estaba antes.</translation>
    </message>
    <message>
      <source>It is connected to no virtual network</source>
      <translation>No está conectada a ninguna red virtual</translation>
    </message>
    <message>
      <source>It is damaged</source>
      <translation>Está dañado</translation>
    </message>
    <message>
      <source>It is disabled and counts for nothing.</source>
      <translation>Está deshabilitada y no cuenta para nada.</translation>
    </message>
    <message>
      <source>It is disabled.</source>
      <translation>Está deshabilitada.</translation>
    </message>
    <message>
      <source>It is done by the hypervisor at once, and ends by itself</source>
      <translation>El hipervisor lo hace de inmediato, y termina por sí solo</translation>
    </message>
    <message>
      <source>It is enabled.</source>
      <translation>Está habilitada.</translation>
    </message>
    <message>
      <source>It is for {names}.</source>
      <translation>Es para {names}.</translation>
    </message>
    <message>
      <source>It is known whether migration is turned on</source>
      <translation>Se sabe si la migración está activada</translation>
    </message>
    <message>
      <source>It is not interrupted</source>
      <translation>No está interrumpida</translation>
    </message>
    <message>
      <source>It is not known where your files are kept: set HOME, or VMCLIENT_HOME, to a folder of yours.</source>
      <translation>No se sabe dónde están sus archivos: asigne a HOME o a VMCLIENT_HOME una carpeta suya.</translation>
    </message>
    <message>
      <source>It is one of your policies already.</source>
      <translation>Ya es una de sus políticas.</translation>
    </message>
    <message>
      <source>It is removed from its file. To have it count for nothing for a while, disable it.</source>
      <translation>Se quita de su archivo. Para que no cuente durante un tiempo, deshabilítela.</translation>
    </message>
    <message>
      <source>It is removed from the disk, with all that is in it.</source>
      <translation>Se quita del disco, con todo lo que contiene.</translation>
    </message>
    <message>
      <source>It is set aside under another name beside the new one, and an entry says so. Nothing is deleted.</source>
      <translation>Se aparta con otro nombre junto al nuevo, y una entrada lo dice. No se borra nada.</translation>
    </message>
    <message>
      <source>It is still being read</source>
      <translation>Todavía se está leyendo</translation>
    </message>
    <message>
      <source>It is trusted until the program ends.</source>
      <translation>Se confía en él hasta que termine el programa.</translation>
    </message>
    <message>
      <source>It keeps running on {host}. Nothing was changed.</source>
      <translation>Sigue ejecutándose en {host}. No se cambió nada.</translation>
    </message>
    <message>
      <source>It leaves the order of hosts as it is</source>
      <translation>Deja el orden de los hosts como está</translation>
    </message>
    <message>
      <source>It may go on over it by itself when the hosts reach each other again.</source>
      <translation>Puede continuar por ella por sí sola cuando los hosts vuelvan a comunicarse.</translation>
    </message>
    <message>
      <source>It may use the whole link instead of {rate}; other traffic there gets slower.</source>
      <translation>Puede usar todo el enlace en vez de {rate}; el resto del tráfico allí se ralentiza.</translation>
    </message>
    <message>
      <source>It names no server at all.</source>
      <translation>No nombra ningún servidor.</translation>
    </message>
    <message>
      <source>It refuses no host</source>
      <translation>No rechaza ningún host</translation>
    </message>
    <message>
      <source>It says that its service is not available at the moment.</source>
      <translation>Dice que su servicio no está disponible en este momento.</translation>
    </message>
    <message>
      <source>It shows {fingerprint}; accepted on this machine was {expected}. No password was sent. Either it was renewed, or somebody is in between.</source>
      <translation>Presenta {fingerprint}; en este equipo se aceptó {expected}. No se envió ninguna contraseña. O se renovó, o alguien está en medio.</translation>
    </message>
    <message>
      <source>It shows {fingerprint}; known is {expected}. Either the server was set up anew, or somebody is in between.</source>
      <translation>Muestra {fingerprint}; la conocida es {expected}. O el servidor se instaló de nuevo, o hay alguien en medio.</translation>
    </message>
    <message>
      <source>It starts by itself when its turn comes; {host} is tested again then.</source>
      <translation>Comienza por sí sola cuando le llega el turno; entonces se vuelve a probar {host}.</translation>
    </message>
    <message>
      <source>It stays on {host}.</source>
      <translation>Se queda en {host}.</translation>
    </message>
    <message>
      <source>It stays on {host}. Nothing was changed.</source>
      <translation>Se queda en {host}. No se cambió nada.</translation>
    </message>
    <message>
      <source>It stays suspended on {host}; what was copied is discarded.</source>
      <translation>Sigue suspendida en {host}; lo copiado se descarta.</translation>
    </message>
    <message>
      <source>It takes no virtual machines until that ends.</source>
      <translation>No acepta máquinas virtuales hasta que termine.</translation>
    </message>
    <message>
      <source>It waits for an answer before anything else can be done with it{text}.</source>
      <translation>Espera una respuesta antes de que se pueda hacer otra cosa con ella{text}.</translation>
    </message>
    <message>
      <source>It waits for nothing that you have to do.</source>
      <translation>No espera nada que usted deba hacer.</translation>
    </message>
    <message>
      <source>It was changed outside VM Client.</source>
      <translation>Se cambió fuera de VM Client.</translation>
    </message>
    <message>
      <source>It was not printed</source>
      <translation>No se ha impreso</translation>
    </message>
    <message>
      <source>It was started there, and does not hold what the other hosts have under that name.</source>
      <translation>Se inició allí, y no contiene lo que los otros hosts tienen con ese nombre.</translation>
    </message>
    <message>
      <source>It was valid until {until}. One that has expired is never accepted, not even by consent: have it renewed at the server.</source>
      <translation>Fue válido hasta {until}. Uno caducado no se acepta nunca, ni siquiera con consentimiento: haga que lo renueven en el servidor.</translation>
    </message>
    <message>
      <source>It would not have {vm} there{reason}.</source>
      <translation>No querría tener {vm} allí{reason}.</translation>
    </message>
    <message>
      <source>Its SHA-256 fingerprint is {fingerprint}. No password was sent.</source>
      <translation>Su huella digital SHA-256 es {fingerprint}. No se envió ninguna contraseña.</translation>
    </message>
    <message>
      <source>Its certificate is self-signed: anybody could have made one that says the same.</source>
      <translation>Su certificado es autofirmado: cualquiera podría haber hecho uno que diga lo mismo.</translation>
    </message>
    <message>
      <source>Its certificate was issued by an authority that this system does not know.</source>
      <translation>Su certificado lo emitió una autoridad que este sistema no conoce.</translation>
    </message>
    <message>
      <source>Its disks are cached on {source}, and {target} could read old data.</source>
      <translation>Sus discos usan caché en {source}, y {target} podría leer datos antiguos.</translation>
    </message>
    <message>
      <source>Its disks are on no repository</source>
      <translation>Sus discos no están en ningún repositorio</translation>
    </message>
    <message>
      <source>Its file cannot be read.</source>
      <translation>Su archivo no se puede leer.</translation>
    </message>
    <message>
      <source>Its file is disabled: none of the policies in it counts.</source>
      <translation>Su archivo está deshabilitado: ninguna de sus políticas cuenta.</translation>
    </message>
    <message>
      <source>Its first line is no password.</source>
      <translation>Su primera línea no es una contraseña.</translation>
    </message>
    <message>
      <source>Its host does not answer</source>
      <translation>Su host no responde</translation>
    </message>
    <message>
      <source>Its memory is on two hosts</source>
      <translation>Su memoria está en dos hosts</translation>
    </message>
    <message>
      <source>Its memory lies in a file on {source} that does not move with it. Restore it first.</source>
      <translation>Su memoria está en un archivo de {source} que no se mueve con ella. Restáurela primero.</translation>
    </message>
    <message>
      <source>Its memory was on two hosts, and one has let its part go. {source} says: {source_state}. {target} says: {target_state}. Both are marked out of sync.</source>
      <translation>Su memoria estaba en dos hosts, y uno ha soltado su parte. {source} dice: {source_state}. {target} dice: {target_state}. Ambos quedan marcados como no sincronizados.</translation>
    </message>
    <message>
      <source>Its own words are under Details.</source>
      <translation>Sus propias palabras están en Detalles.</translation>
    </message>
    <message>
      <source>Its policies do not count any more. To save writes it anew.</source>
      <translation>Sus políticas ya no cuentan. Al guardar se crea de nuevo.</translation>
    </message>
    <message>
      <source>Its present host</source>
      <translation>Su host actual</translation>
    </message>
    <message>
      <source>Its version or its driver lacks what this needs.</source>
      <translation>A su versión o a su controlador le falta lo que esto necesita.</translation>
    </message>
    <message>
      <source>Its version, its license or the kind of {vm} stands against it.</source>
      <translation>Su versión, su licencia o el tipo de {vm} lo impiden.</translation>
    </message>
    <message>
      <source>Its virtual machines are shown as Unknown, not as stopped. It is tried again by itself; Reconnect tries at once.</source>
      <translation>Sus máquinas virtuales figuran como Desconocido, no como detenidas. Se reintenta por sí solo; Volver a conectar lo intenta de inmediato.</translation>
    </message>
    <message>
      <source>Its virtual machines are shown as Unknown, not as stopped; what runs there goes on.</source>
      <translation>Sus máquinas virtuales figuran como Desconocido, no como detenidas; lo que se ejecuta allí continúa.</translation>
    </message>
    <message>
      <source>JSON document (*.json)</source>
      <translation>Documento JSON (*.json)</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>ene</translation>
    </message>
    <message>
      <source>Jobs</source>
      <translation>Trabajos</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>jun</translation>
    </message>
    <message>
      <source>KVM</source>
      <translation>KVM</translation>
    </message>
    <message>
      <source>KVM refuses to migrate a virtual machine with snapshots. Delete them first.</source>
      <translation>KVM se niega a migrar una máquina virtual con instantáneas. Elimínelas primero.</translation>
    </message>
    <message>
      <source>Ke&amp;y file</source>
      <translation>Archivo de c&amp;lave</translation>
    </message>
    <message>
      <source>Keep It</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Keep the Accepted One</source>
      <translation>Conservar el aceptado</translation>
    </message>
    <message>
      <source>Keeping the event log</source>
      <translation>Conservar el registro de eventos</translation>
    </message>
    <message>
      <source>Kept in</source>
      <translation>Guardada en</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Teclado</translation>
    </message>
    <message>
      <source>KiB</source>
      <translation>KiB</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Kind of guest</source>
      <translation>Tipo de invitado</translation>
    </message>
    <message>
      <source>Kind of key</source>
      <translation>Tipo de clave</translation>
    </message>
    <message>
      <source>Kinds of guests</source>
      <translation>Tipos de invitado</translation>
    </message>
    <message>
      <source>Known here</source>
      <translation>Conocida aquí</translation>
    </message>
    <message>
      <source>Known, and not tested:</source>
      <translation>Conocidos y sin probar:</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>I&amp;dioma</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>Últimos 30 días</translation>
    </message>
    <message>
      <source>Last 7 days</source>
      <translation>Últimos 7 días</translation>
    </message>
    <message>
      <source>Last Event</source>
      <translation>Último evento</translation>
    </message>
    <message>
      <source>Last answer</source>
      <translation>Última respuesta</translation>
    </message>
    <message>
      <source>Last hour</source>
      <translation>Última hora</translation>
    </message>
    <message>
      <source>Leave on {host}</source>
      <translation>Dejar en {host}</translation>
    </message>
    <message>
      <source>Left where it is</source>
      <translation>Se deja donde está</translation>
    </message>
    <message>
      <source>Less loaded than {host}, but a matching CPU model goes first.</source>
      <translation>Menos cargado que {host}, pero un modelo de CPU igual va primero.</translation>
    </message>
    <message>
      <source>Let Every End Be Reported Wrongly</source>
      <translation>Hacer que se informe mal de cada final</translation>
    </message>
    <message>
      <source>Let It Refuse Migrations</source>
      <translation>Hacer que rechace migraciones</translation>
    </message>
    <message>
      <source>Let Its Daemon Hang</source>
      <translation>Dejar colgado su daemon</translation>
    </message>
    <message>
      <source>Let Progress Run Backwards</source>
      <translation>Hacer que el progreso retroceda</translation>
    </message>
    <message>
      <source>Let the management service on {source} log in to {target}, or set TLS up between the two.</source>
      <translation>Permita que el servicio de gestión en {source} inicie sesión en {target}, o configure TLS entre ambos.</translation>
    </message>
    <message>
      <source>Lift Bandwidth Limit</source>
      <translation>Quitar límite de ancho de banda</translation>
    </message>
    <message>
      <source>Light or dark as the desktop says</source>
      <translation>Claro u oscuro según el escritorio</translation>
    </message>
    <message>
      <source>Limit the &amp;bandwidth to</source>
      <translation>&amp;Limitar el ancho de banda a</translation>
    </message>
    <message>
      <source>Limit the bandwidth</source>
      <translation>Limitar el ancho de banda</translation>
    </message>
    <message>
      <source>Line {line}: {error}</source>
      <translation>Línea {line}: {error}</translation>
    </message>
    <message>
      <source>Link to {host}: not known</source>
      <translation>Enlace a {host}: no se sabe</translation>
    </message>
    <message>
      <source>Link: not known</source>
      <translation>Enlace: no se sabe</translation>
    </message>
    <message>
      <source>Live</source>
      <translation>En vivo</translation>
    </message>
    <message>
      <source>Live migration</source>
      <translation>Migración en vivo</translation>
    </message>
    <message>
      <source>Live: not known</source>
      <translation>En vivo: no se sabe</translation>
    </message>
    <message>
      <source>Load</source>
      <translation>Carga</translation>
    </message>
    <message>
      <source>Load after</source>
      <translation>Carga después</translation>
    </message>
    <message>
      <source>Local</source>
      <translation>Local</translation>
    </message>
    <message>
      <source>Location</source>
      <translation>Ubicación</translation>
    </message>
    <message>
      <source>Look at both hosts before you do anything else.</source>
      <translation>Mire ambos hosts antes de hacer cualquier otra cosa.</translation>
    </message>
    <message>
      <source>Look at both hosts before you do anything else: two running copies destroy its disks.</source>
      <translation>Mire ambos hosts antes de hacer cualquier otra cosa: dos copias en ejecución destruyen sus discos.</translation>
    </message>
    <message>
      <source>Look at both hosts before you start it anywhere: two running copies destroy its disks.</source>
      <translation>Mire ambos hosts antes de iniciarla en ninguna parte: dos copias en ejecución destruyen sus discos.</translation>
    </message>
    <message>
      <source>Look at both hosts, then start it on one of them; it begins from its disks.</source>
      <translation>Mire en ambos hosts y después iníciela en uno de ellos; arranca desde sus discos.</translation>
    </message>
    <message>
      <source>Look at how it is written, and start VM Client again.</source>
      <translation>Revise cómo está escrito e inicie VM Client de nuevo.</translation>
    </message>
    <message>
      <source>Look at it on {source}.</source>
      <translation>Mírela en {source}.</translation>
    </message>
    <message>
      <source>Look at its load and at the network. </source>
      <translation>Mire su carga y la red. </translation>
    </message>
    <message>
      <source>Look at its permissions, and at the room on the disk.</source>
      <translation>Revise sus permisos y el espacio en el disco.</translation>
    </message>
    <message>
      <source>Look at its permissions, and start VM Client again.</source>
      <translation>Revise sus permisos e inicie VM Client de nuevo.</translation>
    </message>
    <message>
      <source>Look at its state on {source}.</source>
      <translation>Mire su estado en {source}.</translation>
    </message>
    <message>
      <source>Look at the host with its own tools.</source>
      <translation>Mire el host con sus propias herramientas.</translation>
    </message>
    <message>
      <source>Look at the host's list anew.</source>
      <translation>Mire de nuevo la lista del host.</translation>
    </message>
    <message>
      <source>Look at the inventory anew.</source>
      <translation>Mire de nuevo el inventario.</translation>
    </message>
    <message>
      <source>Look at the licenses of the host and its vCenter.</source>
      <translation>Mire las licencias del host y de su vCenter.</translation>
    </message>
    <message>
      <source>Look at the virtual machine on its host.</source>
      <translation>Mire la máquina virtual en su host.</translation>
    </message>
    <message>
      <source>Look at what it holds now. To save again replaces it.</source>
      <translation>Mire lo que contiene ahora. Guardar de nuevo lo reemplaza.</translation>
    </message>
    <message>
      <source>Look at what the server says about it.</source>
      <translation>Vea qué dice el servidor al respecto.</translation>
    </message>
    <message>
      <source>Look at {vm} on {host}.</source>
      <translation>Mire {vm} en {host}.</translation>
    </message>
    <message>
      <source>Look for a slip of the pen in the name or the port; the usual port is 443.</source>
      <translation>Mire si hay una errata en el nombre o el puerto; el puerto habitual es 443.</translation>
    </message>
    <message>
      <source>Look for a slip of the pen, or use the host's IP address.</source>
      <translation>Mire si hay una errata, o use la dirección IP del host.</translation>
    </message>
    <message>
      <source>Look there for a missing disk, too little memory, or another processor, and migrate again.</source>
      <translation>Busque allí un disco que falta, muy poca memoria u otro procesador, y migre de nuevo.</translation>
    </message>
    <message>
      <source>Look what that name stands for on {target}, or connect it by an address that both hosts use.</source>
      <translation>Mire qué significa ese nombre en {target}, o conéctelo por una dirección que usen ambos hosts.</translation>
    </message>
    <message>
      <source>Look whether a keyring service runs in this session and is unlocked.</source>
      <translation>Mire si en esta sesión hay un servicio de llavero en marcha y desbloqueado.</translation>
    </message>
    <message>
      <source>Look whether its management service runs and the port is right.</source>
      <translation>Mire si su servicio de gestión está en marcha y el puerto es correcto.</translation>
    </message>
    <message>
      <source>Look whether the certificate files are there on both, have not expired, and name the hosts.</source>
      <translation>Mire si los archivos de certificado están en ambos, no han caducado y nombran los hosts.</translation>
    </message>
    <message>
      <source>Look whether the certificate files are there, have not expired, and name this host.</source>
      <translation>Mire si los archivos de certificado están ahí, no han caducado y nombran este host.</translation>
    </message>
    <message>
      <source>Look whether the disk is full, and who owns the file.</source>
      <translation>Mire si el disco está lleno y de quién es el archivo.</translation>
    </message>
    <message>
      <source>Look whether the disk is full.</source>
      <translation>Mire si el disco está lleno.</translation>
    </message>
    <message>
      <source>Look whether the host is on and its management service runs.</source>
      <translation>Mire si el host está encendido y su servicio de gestión en marcha.</translation>
    </message>
    <message>
      <source>Look whether the host is on, its management service runs, and no firewall is between.</source>
      <translation>Mire si el host está encendido, su servicio de gestión en marcha, y si no hay un cortafuegos en medio.</translation>
    </message>
    <message>
      <source>Look whether the host is on, then reconnect it in the vCenter.</source>
      <translation>Mire si el host está encendido y vuelva a conectarlo en el vCenter.</translation>
    </message>
    <message>
      <source>Look whether the management service on {target} listens to other hosts, and at the firewall.</source>
      <translation>Mire si el servicio de gestión en {target} escucha a otros hosts, y el cortafuegos.</translation>
    </message>
    <message>
      <source>Look whether the port is right, and whether the server is too old for TLS 1.2.</source>
      <translation>Mire si el puerto es correcto, y si el servidor es demasiado antiguo para TLS 1.2.</translation>
    </message>
    <message>
      <source>Look which user may manage virtual machines on that host.</source>
      <translation>Mire qué usuario puede gestionar máquinas virtuales en ese host.</translation>
    </message>
    <message>
      <source>Lose Events</source>
      <translation>Perder eventos</translation>
    </message>
    <message>
      <source>MB/s</source>
      <translation>MB/s</translation>
    </message>
    <message>
      <source>Ma&amp;ximum downtime</source>
      <translation>Parada má&amp;xima</translation>
    </message>
    <message>
      <source>Machine</source>
      <translation>Máquina</translation>
    </message>
    <message>
      <source>Machine type</source>
      <translation>Tipo de máquina</translation>
    </message>
    <message>
      <source>Machine type missing</source>
      <translation>Falta tipo de máquina</translation>
    </message>
    <message>
      <source>Machine type {machine} is not offered</source>
      <translation>No se ofrece el tipo de máquina {machine}</translation>
    </message>
    <message>
      <source>Machine types</source>
      <translation>Tipos de máquina</translation>
    </message>
    <message>
      <source>Made for</source>
      <translation>Emitido para</translation>
    </message>
    <message>
      <source>Maintenance</source>
      <translation>Mantenimiento</translation>
    </message>
    <message>
      <source>Make the disk reachable on the host under the same path.</source>
      <translation>Haga que el disco sea accesible en el host en la misma ruta.</translation>
    </message>
    <message>
      <source>Make the name known on {source}, or set the address at which other hosts reach {target}.</source>
      <translation>Dé a conocer el nombre en {source}, o establezca la dirección con la que otros hosts llegan a {target}.</translation>
    </message>
    <message>
      <source>Manager</source>
      <translation>Gestor</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Max Hosted VMs</source>
      <translation>Máximo de VM</translation>
    </message>
    <message>
      <source>Max Hosted VMs of {host} is its own value again: {new}, before {old}.</source>
      <translation>El máximo de VM de {host} vuelve a ser su valor propio: {new}, antes {old}.</translation>
    </message>
    <message>
      <source>Max Hosted VMs of {host} set from {old} to {new}.</source>
      <translation>Máximo de VM de {host} cambiado de {old} a {new}.</translation>
    </message>
    <message>
      <source>Maximum downtime in ms</source>
      <translation>Parada máxima en ms</translation>
    </message>
    <message>
      <source>May</source>
      <translation>may</translation>
    </message>
    <message>
      <source>May never finish</source>
      <translation>Quizá nunca termine</translation>
    </message>
    <message>
      <source>Mean rate</source>
      <translation>Tasa media</translation>
    </message>
    <message>
      <source>Medium {medium} lies on {repository}, which is not connected to {host}.</source>
      <translation>El medio {medium} está en {repository}, que no está conectado a {host}.</translation>
    </message>
    <message>
      <source>Medium {medium} lies on {source} itself.</source>
      <translation>El medio {medium} está en el propio {source}.</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memoria</translation>
    </message>
    <message>
      <source>Memory short</source>
      <translation>Falta memoria</translation>
    </message>
    <message>
      <source>Memory short by {short}</source>
      <translation>Faltan {short} de memoria</translation>
    </message>
    <message>
      <source>Memory tight</source>
      <translation>Memoria justa</translation>
    </message>
    <message>
      <source>Mend it under Text; the form shows it as soon as it can be read.</source>
      <translation>Corríjalo en Texto; el formulario lo muestra en cuanto se pueda leer.</translation>
    </message>
    <message>
      <source>Mend the file, or disable it, in the folder of the policies.</source>
      <translation>Corrija el archivo, o deshabilítelo, en la carpeta de las políticas.</translation>
    </message>
    <message>
      <source>Mend the line, and start VM Client again.</source>
      <translation>Corrija la línea e inicie VM Client de nuevo.</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>Mensaje</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Mensajes</translation>
    </message>
    <message>
      <source>Met</source>
      <translation>Cumplida</translation>
    </message>
    <message>
      <source>MiB</source>
      <translation>MiB</translation>
    </message>
    <message>
      <source>Migrate</source>
      <translation>Migrar</translation>
    </message>
    <message>
      <source>Migrate (register)</source>
      <translation>Migrar (registrar)</translation>
    </message>
    <message>
      <source>Migrate Virtual Machine</source>
      <translation>Migrar máquina virtual</translation>
    </message>
    <message>
      <source>Migrate Virtual Machines</source>
      <translation>Migrar máquinas virtuales</translation>
    </message>
    <message>
      <source>Migrate all the same. I have read: {what}.</source>
      <translation>Migrar de todos modos. He leído: {what}.</translation>
    </message>
    <message>
      <source>Migrate all the same. I know that {host} has hardly any memory to spare then.</source>
      <translation>Migrar de todos modos. Sé que a {host} apenas le sobrará memoria.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether the CPU of {host} is enough for {vm}.</source>
      <translation>Migrar aunque nadie sabe si la CPU de {host} basta para {vm}.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether {host} reaches each disk of {vm}.</source>
      <translation>Migrar aunque nadie sabe si {host} llega a cada disco de {vm}.</translation>
    </message>
    <message>
      <source>Migrate although nobody can tell whether {host} reaches the raw disks of {vm}.</source>
      <translation>Migrar aunque nadie sabe si {host} llega a los discos sin formato de {vm}.</translation>
    </message>
    <message>
      <source>Migrate although this could not be found out: {what}.</source>
      <translation>Migrar aunque esto no se pudo averiguar: {what}.</translation>
    </message>
    <message>
      <source>Migrate although {count} things about {host} are not known. I have read them above.</source>
      <translation>Migrar aunque no se conocen {count} puntos sobre {host}. Los he leído arriba.</translation>
    </message>
    <message>
      <source>Migrate although {host} does not tell whether migration is turned on.</source>
      <translation>Migrar aunque {host} no dice si la migración está activada.</translation>
    </message>
    <message>
      <source>Migrate although {host} gave no answer.</source>
      <translation>Migrar aunque {host} no dio respuesta.</translation>
    </message>
    <message>
      <source>Migrate although {host} was not asked.</source>
      <translation>Migrar aunque no se preguntó a {host}.</translation>
    </message>
    <message>
      <source>Migrate although {source} could not try the migration port of {host}.</source>
      <translation>Migrar aunque {source} no pudo probar el puerto de migración de {host}.</translation>
    </message>
    <message>
      <source>Migrate although {source} did not say whether it reaches {host}.</source>
      <translation>Migrar aunque {source} no dijo si llega a {host}.</translation>
    </message>
    <message>
      <source>Migrate although {source} found the migration port of {host} closed.</source>
      <translation>Migrar aunque {source} encontró cerrado el puerto de migración de {host}.</translation>
    </message>
    <message>
      <source>Migrate at once where one host alone can take the virtual machine and nothing has to be accepted</source>
      <translation>Migrar enseguida cuando un solo host puede acoger la máquina virtual y no hay nada que aceptar</translation>
    </message>
    <message>
      <source>Migrate has a button for that.</source>
      <translation>«Migrar» tiene un botón para eso.</translation>
    </message>
    <message>
      <source>Migrate it again if it is still wanted.</source>
      <translation>Mígrela de nuevo si aún se desea.</translation>
    </message>
    <message>
      <source>Migrate it again once that is in order.</source>
      <translation>Mígrela de nuevo cuando eso esté en orden.</translation>
    </message>
    <message>
      <source>Migrate it again.</source>
      <translation>Mígrela de nuevo.</translation>
    </message>
    <message>
      <source>Migrate it again: it is then offered to stand still for the length of the copy.</source>
      <translation>Mígrela de nuevo: entonces se ofrece que esté parada mientras dura la copia.</translation>
    </message>
    <message>
      <source>Migrate it as it is now.</source>
      <translation>Mígrela tal como está ahora.</translation>
    </message>
    <message>
      <source>Migrate there, or close it and start this one again.</source>
      <translation>Migre allí, o ciérrelo e inicie este de nuevo.</translation>
    </message>
    <message>
      <source>Migrate with {vm} standing still until it has arrived on {host}.</source>
      <translation>Migrar con {vm} parada hasta que haya llegado a {host}.</translation>
    </message>
    <message>
      <source>Migrate without drive {drive}. I know that {vm} cannot start again after a stop.</source>
      <translation>Migrar sin la unidad {drive}. Sé que {vm} no podrá volver a iniciarse después de una parada.</translation>
    </message>
    <message>
      <source>Migrate without drives {drives}. I know that {vm} cannot start again after a stop.</source>
      <translation>Migrar sin las unidades {drives}. Sé que {vm} no podrá volver a iniciarse después de una parada.</translation>
    </message>
    <message>
      <source>Migrate {vms} all the same. I have read: {what}.</source>
      <translation>Migrar {vms} de todos modos. He leído: {what}.</translation>
    </message>
    <message>
      <source>Migrate {vms} although this could not be found out: {what}.</source>
      <translation>Migrar {vms} aunque esto no se pudo averiguar: {what}.</translation>
    </message>
    <message>
      <source>Migrate {vms} without the CD/DVD drives that their hosts cannot reach. I know that they cannot start again after a stop.</source>
      <translation>Migrar {vms} sin las unidades de CD/DVD que sus hosts no alcanzan. Sé que no podrán volver a iniciarse después de una parada.</translation>
    </message>
    <message>
      <source>Migrate {vm}</source>
      <translation>Migrar {vm}</translation>
    </message>
    <message>
      <source>Migrate {vm} all the same. I have read what the server says about {host}.</source>
      <translation>Migrar {vm} de todos modos. He leído lo que dice el servidor sobre {host}.</translation>
    </message>
    <message>
      <source>Migrate {vm} all the same. I know that {source} may refuse to while it runs.</source>
      <translation>Migrar {vm} de todos modos. Sé que {source} puede negarse mientras se ejecuta.</translation>
    </message>
    <message>
      <source>Migrated from {source}</source>
      <translation>Migrada desde {source}</translation>
    </message>
    <message>
      <source>Migrating</source>
      <translation>Migrando</translation>
    </message>
    <message>
      <source>Migrating to {target}</source>
      <translation>Migrando a {target}</translation>
    </message>
    <message>
      <source>Migration is off</source>
      <translation>Migración desactivada</translation>
    </message>
    <message>
      <source>Migration is turned on</source>
      <translation>La migración está activada</translation>
    </message>
    <message>
      <source>Migration link</source>
      <translation>Enlace de migración</translation>
    </message>
    <message>
      <source>Migration off at source</source>
      <translation>Migración desactivada</translation>
    </message>
    <message>
      <source>Migration port was closed</source>
      <translation>El puerto de migración estaba cerrado</translation>
    </message>
    <message>
      <source>Migration port: not known</source>
      <translation>Puerto de migración: no se sabe</translation>
    </message>
    <message>
      <source>Migration while suspended</source>
      <translation>Migración estando suspendida</translation>
    </message>
    <message>
      <source>Migration: not known</source>
      <translation>Migración: no se sabe</translation>
    </message>
    <message>
      <source>Migrations that were asked for since the start show here: queued, running, finished.</source>
      <translation>Aquí aparecen las migraciones pedidas desde el inicio: en cola, en curso, terminadas.</translation>
    </message>
    <message>
      <source>Minimal downtime</source>
      <translation>Parada mínima</translation>
    </message>
    <message>
      <source>Missing privilege: {privilege}.</source>
      <translation>Privilegio que falta: {privilege}.</translation>
    </message>
    <message>
      <source>Missing: {features}.</source>
      <translation>Falta: {features}.</translation>
    </message>
    <message>
      <source>Mo&amp;ve Up</source>
      <translation>&amp;Subir</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>Mount it on {host} at the same path as on {source}.</source>
      <translation>Móntelo en {host} en la misma ruta que en {source}.</translation>
    </message>
    <message>
      <source>Mount its file system so that it can be written, and start the client again.</source>
      <translation>Monte su sistema de archivos de modo que se pueda escribir, e inicie el cliente de nuevo.</translation>
    </message>
    <message>
      <source>Mount the repository at the same path on both hosts.</source>
      <translation>Monte el repositorio en la misma ruta en ambos hosts.</translation>
    </message>
    <message>
      <source>Mounted at</source>
      <translation>Montado en</translation>
    </message>
    <message>
      <source>Mounted elsewhere</source>
      <translation>Montado en otra ruta</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Mover</translation>
    </message>
    <message>
      <source>Move Do&amp;wn</source>
      <translation>&amp;Bajar</translation>
    </message>
    <message>
      <source>Move Virtual Machine</source>
      <translation>Mover máquina virtual</translation>
    </message>
    <message>
      <source>Move it with the tools of its own hypervisor.</source>
      <translation>Muévala con las herramientas de su propio hipervisor.</translation>
    </message>
    <message>
      <source>Move or stop a virtual machine there, or give this one less memory.</source>
      <translation>Mueva o detenga allí una máquina virtual, o dé menos memoria a esta.</translation>
    </message>
    <message>
      <source>Move or stop a virtual machine there, or raise Max Hosted VMs in the host's settings.</source>
      <translation>Mueva o detenga allí una máquina virtual, o suba el máximo de VM en los ajustes del host.</translation>
    </message>
    <message>
      <source>Move the selected virtual machine to another host</source>
      <translation>Mover la máquina virtual seleccionada a otro host</translation>
    </message>
    <message>
      <source>Move while shut off</source>
      <translation>Traslado estando apagada</translation>
    </message>
    <message>
      <source>Move {vm}</source>
      <translation>Mover {vm}</translation>
    </message>
    <message>
      <source>Move, shut off</source>
      <translation>Mover, apagada</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Transferido</translation>
    </message>
    <message>
      <source>Moved from {source}</source>
      <translation>Movida desde {source}</translation>
    </message>
    <message>
      <source>Moved in {took}.</source>
      <translation>Movida en {took}.</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Moviendo</translation>
    </message>
    <message>
      <source>Moving to {target}</source>
      <translation>Moviendo a {target}</translation>
    </message>
    <message>
      <source>Must finish</source>
      <translation>Debe terminar</translation>
    </message>
    <message>
      <source>NAME</source>
      <translation>NOMBRE</translation>
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
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name another: VMCLIENT_HOME.</source>
      <translation>Indique otra: VMCLIENT_HOME.</translation>
    </message>
    <message>
      <source>Name taken there</source>
      <translation>Nombre ocupado allí</translation>
    </message>
    <message>
      <source>Name {name} is taken</source>
      <translation>Nombre {name} ocupado</translation>
    </message>
    <message>
      <source>Names or patterns (*, ?, [ab]) with commas between them</source>
      <translation>Nombres o patrones (*, ?, [ab]) separados por comas</translation>
    </message>
    <message>
      <source>Nearest: {host}</source>
      <translation>Más cercano: {host}</translation>
    </message>
    <message>
      <source>Nearest: {host}, one thing in the way</source>
      <translation>El más cercano: {host}, un solo impedimento</translation>
    </message>
    <message>
      <source>Nearest: {host}, {count} things in the way</source>
      <translation>El más cercano: {host}, {count} impedimentos</translation>
    </message>
    <message>
      <source>Needs attention</source>
      <translation>Necesita atención</translation>
    </message>
    <message>
      <source>Network card {card} of {vm} is attached to it.</source>
      <translation>La tarjeta de red {card} de {vm} está conectada a ella.</translation>
    </message>
    <message>
      <source>Network cards</source>
      <translation>Tarjetas de red</translation>
    </message>
    <message>
      <source>Network disk: not known</source>
      <translation>Disco de red: ignoto</translation>
    </message>
    <message>
      <source>Network missing</source>
      <translation>Falta la red</translation>
    </message>
    <message>
      <source>Network {networks} missing</source>
      <translation>Falta la red {networks}</translation>
    </message>
    <message>
      <source>Networks</source>
      <translation>Redes</translation>
    </message>
    <message>
      <source>New policy</source>
      <translation>Nueva política</translation>
    </message>
    <message>
      <source>New policy file</source>
      <translation>Nuevo archivo de políticas</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No Hosts Found to Test As Migration Targets</source>
      <translation>No hay hosts que probar como destino de migración</translation>
    </message>
    <message>
      <source>No Migrate Target Available</source>
      <translation>Ningún destino de migración disponible</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Sin respuesta</translation>
    </message>
    <message>
      <source>No connection</source>
      <translation>Ninguna conexión</translation>
    </message>
    <message>
      <source>No connection is named</source>
      <translation>No se nombra ninguna conexión</translation>
    </message>
    <message>
      <source>No encrypted connection to {connection} came about</source>
      <translation>No se logró una conexión cifrada con {connection}</translation>
    </message>
    <message>
      <source>No error</source>
      <translation>Ningún error</translation>
    </message>
    <message>
      <source>No free slot</source>
      <translation>Sin ranura libre</translation>
    </message>
    <message>
      <source>No host</source>
      <translation>Ningún host</translation>
    </message>
    <message>
      <source>No host can take it</source>
      <translation>Ningún host puede alojarla</translation>
    </message>
    <message>
      <source>No host can take {vm}</source>
      <translation>Ningún host puede alojar {vm}</translation>
    </message>
    <message>
      <source>No host is named {address}</source>
      <translation>Ningún host se llama {address}</translation>
    </message>
    <message>
      <source>No host servers</source>
      <translation>Ningún servidor host</translation>
    </message>
    <message>
      <source>No host to test</source>
      <translation>Ningún host que probar</translation>
    </message>
    <message>
      <source>No hypervisor is connected yet</source>
      <translation>Aún no hay ningún hipervisor conectado</translation>
    </message>
    <message>
      <source>No job is running</source>
      <translation>No hay trabajos en curso</translation>
    </message>
    <message>
      <source>No job of this kind</source>
      <translation>Ningún trabajo de este tipo</translation>
    </message>
    <message>
      <source>No job yet</source>
      <translation>Ningún trabajo todavía</translation>
    </message>
    <message>
      <source>No key of yours is accepted there, and a question for a password would go unanswered.</source>
      <translation>Ninguna de sus claves se acepta allí, y nadie contestaría si se pidiera una contraseña.</translation>
    </message>
    <message>
      <source>No memory is being copied any more</source>
      <translation>Ya no se está copiando memoria</translation>
    </message>
    <message>
      <source>No other host is connected</source>
      <translation>No hay ningún otro host conectado</translation>
    </message>
    <message>
      <source>No other host of the same vCenter is connected</source>
      <translation>No hay ningún otro host del mismo vCenter conectado</translation>
    </message>
    <message>
      <source>No other host without a vCenter is connected</source>
      <translation>No hay ningún otro host sin vCenter conectado</translation>
    </message>
    <message>
      <source>No other migration is on its way there</source>
      <translation>Ninguna otra migración va de camino hacia allí</translation>
    </message>
    <message>
      <source>No other {kind} host is connected</source>
      <translation>No hay ningún otro host {kind} conectado</translation>
    </message>
    <message>
      <source>No page has all of these words.</source>
      <translation>Ninguna página tiene todas estas palabras.</translation>
    </message>
    <message>
      <source>No password was sent.</source>
      <translation>No se envió ninguna contraseña.</translation>
    </message>
    <message>
      <source>No password was sent. If the server's own fingerprint is the following, add it:</source>
      <translation>No se envió ninguna contraseña. Si la huella digital del propio servidor es la siguiente, añádala:</translation>
    </message>
    <message>
      <source>No policies</source>
      <translation>Ninguna política</translation>
    </message>
    <message>
      <source>No policy</source>
      <translation>Ninguna política</translation>
    </message>
    <message>
      <source>No policy counts for {vm}: the rules alone decide.</source>
      <translation>Ninguna política cuenta para {vm}: deciden solo las reglas.</translation>
    </message>
    <message>
      <source>No policy demands anything of {host}</source>
      <translation>Ninguna política exige nada de {host}</translation>
    </message>
    <message>
      <source>No policy file holds virtual machines back any more.</source>
      <translation>Ningún archivo de políticas retiene ya máquinas virtuales.</translation>
    </message>
    <message>
      <source>No policy in this file</source>
      <translation>Ninguna política en este archivo</translation>
    </message>
    <message>
      <source>No policy is attached to this virtual machine. The rules and the ranking decide alone.</source>
      <translation>Ninguna política está asociada a esta máquina virtual. Deciden solo las reglas y la clasificación.</translation>
    </message>
    <message>
      <source>No policy is in this file. It can be filled or deleted.</source>
      <translation>No hay ninguna política en este archivo. Se puede llenar o eliminar.</translation>
    </message>
    <message>
      <source>No policy objects</source>
      <translation>Ninguna política se opone</translation>
    </message>
    <message>
      <source>No raw Fibre Channel unit to worry about</source>
      <translation>Ninguna unidad Fibre Channel directa por la que preocuparse</translation>
    </message>
    <message>
      <source>No repositories</source>
      <translation>Ningún repositorio</translation>
    </message>
    <message>
      <source>No repository</source>
      <translation>Ningún repositorio</translation>
    </message>
    <message>
      <source>No row has all the words of the filter and the kind that was chosen.</source>
      <translation>Ninguna fila tiene todas las palabras del filtro y el tipo elegido.</translation>
    </message>
    <message>
      <source>No space left on device</source>
      <translation>No queda espacio en el disco</translation>
    </message>
    <message>
      <source>No such device or address</source>
      <translation>No existe el dispositivo o la dirección</translation>
    </message>
    <message>
      <source>No such file or directory</source>
      <translation>No existe el archivo o la carpeta</translation>
    </message>
    <message>
      <source>No virtual machine is named "{name}".</source>
      <translation>Ninguna máquina virtual se llama «{name}».</translation>
    </message>
    <message>
      <source>No virtual machines</source>
      <translation>Ninguna máquina virtual</translation>
    </message>
    <message>
      <source>No virtual network</source>
      <translation>Ninguna red virtual</translation>
    </message>
    <message>
      <source>No virtual network exists on this host.</source>
      <translation>En este host no existe ninguna red virtual.</translation>
    </message>
    <message>
      <source>No {guest_type} guests</source>
      <translation>Sin invitados {guest_type}</translation>
    </message>
    <message>
      <source>No {machine}</source>
      <translation>Sin {machine}</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>N.º</translation>
    </message>
    <message>
      <source>Nobody can say where a machine runs</source>
      <translation>Nadie sabe dónde se ejecuta una máquina</translation>
    </message>
    <message>
      <source>Nobody can say where {vm} runs</source>
      <translation>Nadie sabe dónde se ejecuta {vm}</translation>
    </message>
    <message>
      <source>Nobody can say where {vm} runs: it was on {source}. Look there.</source>
      <translation>Nadie sabe dónde se ejecuta {vm}: estaba en {source}. Mire allí.</translation>
    </message>
    <message>
      <source>Nobody can say whether it was done: {why}. Look at {source}.</source>
      <translation>Nadie sabe si se hizo: {why}. Mire en {source}.</translation>
    </message>
    <message>
      <source>Nobody can say whether {vm} is on {source} or on {target}: look at both.</source>
      <translation>Nadie sabe si {vm} está en {source} o en {target}: mire ambos.</translation>
    </message>
    <message>
      <source>Nobody could say where {vms} are after their migrations.</source>
      <translation>Nadie pudo decir dónde están {vms} después de sus migraciones.</translation>
    </message>
    <message>
      <source>Nobody could say where {vms} is after its migration.</source>
      <translation>Nadie pudo decir dónde está {vms} después de su migración.</translation>
    </message>
    <message>
      <source>Nobody could say whether {vms} are on {host}.</source>
      <translation>Nadie pudo decir si {vms} están en {host}.</translation>
    </message>
    <message>
      <source>Nobody could say whether {vms} is on {host}.</source>
      <translation>Nadie pudo decir si {vms} está en {host}.</translation>
    </message>
    <message>
      <source>Nobody else vouches for {server}</source>
      <translation>Nadie más responde por {server}</translation>
    </message>
    <message>
      <source>Nobody known vouches for {server}</source>
      <translation>Nadie conocido responde por {server}</translation>
    </message>
    <message>
      <source>Nobody knows where the files of {vm} lie</source>
      <translation>Nadie sabe dónde están los archivos de {vm}</translation>
    </message>
    <message>
      <source>None asks</source>
      <translation>Ninguna pregunta</translation>
    </message>
    <message>
      <source>None is kept for this connection, or the kept one was refused.</source>
      <translation>No se guarda ninguna para esta conexión, o la guardada fue rechazada.</translation>
    </message>
    <message>
      <source>None of its policies is applied, and virtual machines that it may govern stay where they are. The first of its errors ({count}): {first}</source>
      <translation>No se aplica ninguna de sus políticas, y las máquinas virtuales que pueda gobernar se quedan donde están. El primero de sus errores ({count}): {first}</translation>
    </message>
    <message>
      <source>None of its policies is applied.</source>
      <translation>No se aplica ninguna de sus políticas.</translation>
    </message>
    <message>
      <source>None of them can move. Choose a row to see what stands in the way.</source>
      <translation>Ninguna de ellas puede moverse. Elija una fila para ver qué se interpone.</translation>
    </message>
    <message>
      <source>Not a directory</source>
      <translation>No es una carpeta</translation>
    </message>
    <message>
      <source>Not answering</source>
      <translation>No responde</translation>
    </message>
    <message>
      <source>Not asked</source>
      <translation>No preguntado</translation>
    </message>
    <message>
      <source>Not begun: {why}. {where}.</source>
      <translation>No comenzado: {why}. {where}.</translation>
    </message>
    <message>
      <source>Not connected</source>
      <translation>No conectado</translation>
    </message>
    <message>
      <source>Not converging</source>
      <translation>No converge</translation>
    </message>
    <message>
      <source>Not converging, pass {number}</source>
      <translation>No converge, pasada {number}</translation>
    </message>
    <message>
      <source>Not in maintenance mode</source>
      <translation>No está en modo de mantenimiento</translation>
    </message>
    <message>
      <source>Not in this state</source>
      <translation>No en este estado</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>Not known to {origin}</source>
      <translation>{origin} no lo sabe</translation>
    </message>
    <message>
      <source>Not known where</source>
      <translation>No se sabe dónde</translation>
    </message>
    <message>
      <source>Not known where the files of {vm} lie</source>
      <translation>No se sabe dónde están los archivos de {vm}</translation>
    </message>
    <message>
      <source>Not known whether the CPU of {host} is enough</source>
      <translation>No se sabe si la CPU de {host} basta</translation>
    </message>
    <message>
      <source>Not known whether the migration port of {host} is open</source>
      <translation>No se sabe si el puerto de migración de {host} está abierto</translation>
    </message>
    <message>
      <source>Not known whether {feature} is on</source>
      <translation>No se sabe si hay {feature} activa</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the network disk {disks}</source>
      <translation>No se sabe si {host} llega al disco de red {disks}</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the network disks {disks}</source>
      <translation>No se sabe si {host} llega a los discos de red {disks}</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the raw disk {disks}</source>
      <translation>No se sabe si {host} llega al disco sin formato {disks}</translation>
    </message>
    <message>
      <source>Not known whether {host} reaches the raw disks {disks}</source>
      <translation>No se sabe si {host} llega a los discos sin formato {disks}</translation>
    </message>
    <message>
      <source>Not known whether {source} reaches {host}</source>
      <translation>No se sabe si {source} llega a {host}</translation>
    </message>
    <message>
      <source>Not known whether {vm} can move while it runs</source>
      <translation>No se sabe si {vm} puede moverse mientras se ejecuta</translation>
    </message>
    <message>
      <source>Not reached: {storage}.</source>
      <translation>No se llega a: {storage}.</translation>
    </message>
    <message>
      <source>Not supported</source>
      <translation>No admitido</translation>
    </message>
    <message>
      <source>Not tested</source>
      <translation>Sin probar</translation>
    </message>
    <message>
      <source>Not tested, another hypervisor or another manager</source>
      <translation>Sin probar, otro hipervisor u otro gestor</translation>
    </message>
    <message>
      <source>Not there: {path}.</source>
      <translation>No está: {path}.</translation>
    </message>
    <message>
      <source>Not this</source>
      <translation>No esto</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Note from {origin}</source>
      <translation>Nota de {origin}</translation>
    </message>
    <message>
      <source>Nothing came within the time that a call may take. What runs there goes on.</source>
      <translation>No llegó nada en el tiempo que puede durar una llamada. Lo que se ejecuta allí continúa.</translation>
    </message>
    <message>
      <source>Nothing can be moved from there. Start {vm} or stop it first.</source>
      <translation>Desde ahí no se puede mover nada. Inicie {vm} o deténgala primero.</translation>
    </message>
    <message>
      <source>Nothing has been recorded for it yet</source>
      <translation>Aún no se ha registrado nada sobre ella</translation>
    </message>
    <message>
      <source>Nothing has to be done: read it, and go on if you agree.</source>
      <translation>No hay que hacer nada: léalo y continúe si está de acuerdo.</translation>
    </message>
    <message>
      <source>Nothing is connected.</source>
      <translation>No hay nada conectado.</translation>
    </message>
    <message>
      <source>Nothing is connected: there is no estate to write.</source>
      <translation>No hay nada conectado: no hay entorno que escribir.</translation>
    </message>
    <message>
      <source>Nothing is sent to it any more, and while it is there {vm} cannot be migrated to {host}.</source>
      <translation>Ya no se le envía nada, y mientras esté ahí {vm} no se puede migrar a {host}.</translation>
    </message>
    <message>
      <source>Nothing is under way</source>
      <translation>No hay nada en marcha</translation>
    </message>
    <message>
      <source>Nothing matches</source>
      <translation>Nada coincide</translation>
    </message>
    <message>
      <source>Nothing recorded yet</source>
      <translation>Nada registrado todavía</translation>
    </message>
    <message>
      <source>Nothing to print: open the Event Log view, with at least one entry shown.</source>
      <translation>Nada que imprimir: abra la vista Registro de eventos, con al menos una entrada a la vista.</translation>
    </message>
    <message>
      <source>Nothing to set: no memory is copied while the virtual machine runs.</source>
      <translation>Nada que ajustar: no se copia memoria mientras la máquina virtual se ejecuta.</translation>
    </message>
    <message>
      <source>Nothing was begun.</source>
      <translation>No se comenzó nada.</translation>
    </message>
    <message>
      <source>Nothing was changed since it was saved.</source>
      <translation>No se cambió nada desde que se guardó.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>No se cambió nada.</translation>
    </message>
    <message>
      <source>Nothing was printed: no entry matches any more.</source>
      <translation>No se imprimió nada: ya no coincide ninguna entrada.</translation>
    </message>
    <message>
      <source>Nothing was sent. Either the certificate was renewed at the server, or somebody is in between.</source>
      <translation>No se envió nada. O se renovó el certificado en el servidor, o alguien está en medio.</translation>
    </message>
    <message>
      <source>Nothing was sent. Either the server was set up anew, or somebody is in between. If the new key is right, take the old one away in a terminal, then connect again: {command}</source>
      <translation>No se envió nada. O el servidor se instaló de nuevo, o hay alguien en medio. Si la clave nueva es correcta, quite la antigua en un terminal y conecte de nuevo: {command}</translation>
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation>No cambiaría nada.</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>Now on {source}: {mode}.</source>
      <translation>Ahora en {source}: {mode}.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Cifra</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Cifras</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct</translation>
    </message>
    <message>
      <source>Of the Deskto&amp;p</source>
      <translation>Del escri&amp;torio</translation>
    </message>
    <message>
      <source>Of the hosts that can take a virtual machine the best comes first. A criterion decides only where all before it are equal.</source>
      <translation>De los hosts que pueden alojar una máquina virtual, el mejor va primero. Un criterio solo decide donde todos los anteriores son iguales.</translation>
    </message>
    <message>
      <source>Offers this kind of guest</source>
      <translation>Ofrece este tipo de invitado</translation>
    </message>
    <message>
      <source>Offers this machine type</source>
      <translation>Ofrece este tipo de máquina</translation>
    </message>
    <message>
      <source>On {host} turn migration on in the settings of the hypervisor's daemon.</source>
      <translation>En {host}, active la migración en los ajustes del daemon del hipervisor.</translation>
    </message>
    <message>
      <source>On {host}, because a drive of this guest is emptied only while it is shut off:</source>
      <translation>En {host}, porque una unidad de este invitado solo se vacía mientras está apagado:</translation>
    </message>
    <message>
      <source>On {host}:</source>
      <translation>En {host}:</translation>
    </message>
    <message>
      <source>One error in a file and none of its policies is applied: half a policy would be another policy. The virtual machines that they govern, or all where that cannot be told, stay where they are until the file is mended, or you press Disable File. The window says so over every view.</source>
      <translation>Basta un error en un archivo para que no se aplique ninguna de sus políticas: media política sería otra política. Las máquinas virtuales que gobiernan, o todas donde eso no se puede saber, se quedan donde están hasta que se corrija el archivo, o pulse Deshabilitar archivo. La ventana lo dice encima de cada vista.</translation>
    </message>
    <message>
      <source>One job is running at {host}, and one host may have no more at once.</source>
      <translation>Hay un trabajo en curso en {host}, y un host no puede tener más a la vez.</translation>
    </message>
    <message>
      <source>One job is running, and no more may at once.</source>
      <translation>Hay un trabajo en curso, y no puede haber más a la vez.</translation>
    </message>
    <message>
      <source>One job is using the link between {host} and {other}, and no more may at once.</source>
      <translation>Un trabajo usa el enlace entre {host} y {other}, y no puede haber más a la vez.</translation>
    </message>
    <message>
      <source>One migration is already on its way to {host}</source>
      <translation>Una migración ya va de camino a {host}</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>En línea</translation>
    </message>
    <message>
      <source>Online, out of sync</source>
      <translation>En línea, no sincronizado</translation>
    </message>
    <message>
      <source>Only a connection that does not answer is tried again.</source>
      <translation>Solo se vuelve a intentar una conexión que no responde.</translation>
    </message>
    <message>
      <source>Only a host of the same architecture can run it.</source>
      <translation>Solo puede ejecutarla un host de la misma arquitectura.</translation>
    </message>
    <message>
      <source>Only {left} of memory to spare</source>
      <translation>Solo sobran {left} de memoria</translation>
    </message>
    <message>
      <source>Open Datacenter &amp;File…</source>
      <translation>Abrir &amp;archivo de datacenter…</translation>
    </message>
    <message>
      <source>Open De&amp;mo</source>
      <translation>Abrir de&amp;mo</translation>
    </message>
    <message>
      <source>Open Fi&amp;le…</source>
      <translation>Abr&amp;ir archivo…</translation>
    </message>
    <message>
      <source>Open TCP ports 49152 to 49215 on the host for the present one.</source>
      <translation>Abra los puertos TCP 49152 a 49215 en el host para el actual.</translation>
    </message>
    <message>
      <source>Open TCP ports 49152 to 49215 on {target} for {source}.</source>
      <translation>Abra los puertos TCP 49152 a 49215 en {target} para {source}.</translation>
    </message>
    <message>
      <source>Open a connection to hypervisors</source>
      <translation>Abrir una conexión con hipervisores</translation>
    </message>
    <message>
      <source>Open a datacenter file</source>
      <translation>Abrir un archivo de centro de datos</translation>
    </message>
    <message>
      <source>Open an exported estate, to see what could move where</source>
      <translation>Abrir un inventario exportado, para ver qué podría ir adónde</translation>
    </message>
    <message>
      <source>Open it again at the &amp;next start</source>
      <translation>Conectar de &amp;nuevo en el próximo inicio</translation>
    </message>
    <message>
      <source>Open simulated hosts and machines; nothing real is touched</source>
      <translation>Abrir hosts y máquinas simulados; no se toca nada real</translation>
    </message>
    <message>
      <source>Open the help at the page for this window.</source>
      <translation>Abrir la ayuda en la página de esta ventana.</translation>
    </message>
    <message>
      <source>Open the way from the present host to this one: name, firewall, credentials.</source>
      <translation>Abra el camino del host actual a este: nombre, cortafuegos, credenciales.</translation>
    </message>
    <message>
      <source>Open the window once: it is brought up to date.</source>
      <translation>Abra la ventana una vez: se actualiza.</translation>
    </message>
    <message>
      <source>Open what is selected; in a dialog press the marked button.</source>
      <translation>Abrir lo seleccionado; en un diálogo, pulsar el botón destacado.</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>Abriendo…</translation>
    </message>
    <message>
      <source>Opens the editor, as a form and as text, where a policy can be tried before it counts.</source>
      <translation>Abre el editor, como formulario y como texto, donde una política se puede probar antes de que cuente.</translation>
    </message>
    <message>
      <source>Operation not permitted</source>
      <translation>Operación no permitida</translation>
    </message>
    <message>
      <source>Operator</source>
      <translation>Operador</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Orden</translation>
    </message>
    <message>
      <source>Ordered by a policy: {criteria}.</source>
      <translation>Ordenado por una política: {criteria}.</translation>
    </message>
    <message>
      <source>Ordered by the policy "{policy}": {criteria}.</source>
      <translation>Ordenado por la política «{policy}»: {criteria}.</translation>
    </message>
    <message>
      <source>Ordered by {criteria}; no policy ranks.</source>
      <translation>Ordenado por {criteria}; ninguna política clasifica.</translation>
    </message>
    <message>
      <source>Other architecture</source>
      <translation>Otra arquitectura</translation>
    </message>
    <message>
      <source>Other hosts are taken now for {vms}.</source>
      <translation>Ahora se toman otros hosts para {vms}.</translation>
    </message>
    <message>
      <source>Others can read it. Make it readable for you alone: chmod 600.</source>
      <translation>Otros pueden leerlo. Haga que solo usted pueda leerlo: chmod 600.</translation>
    </message>
    <message>
      <source>Out of sync</source>
      <translation>No sincronizado</translation>
    </message>
    <message>
      <source>Out of sync since {time}</source>
      <translation>No sincronizado desde: {time}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Over time</source>
      <translation>A lo largo del tiempo</translation>
    </message>
    <message>
      <source>Over {time}: {what}</source>
      <translation>Durante {time}: {what}</translation>
    </message>
    <message>
      <source>P&amp;olicies</source>
      <translation>P&amp;olíticas</translation>
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
      <translation>Página</translation>
    </message>
    <message>
      <source>Page (*.html)</source>
      <translation>Página (*.html)</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Partly reserved</source>
      <translation>En parte reservado</translation>
    </message>
    <message>
      <source>Pass&amp;word</source>
      <translation>Contra&amp;seña</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Superado</translation>
    </message>
    <message>
      <source>Password for {server}: </source>
      <translation>Contraseña para {server}: </translation>
    </message>
    <message>
      <source>Passwords are kept in memory, or in the system's keyring if you tick it; never in a file.</source>
      <translation>Las contraseñas se guardan en memoria, o en el llavero del sistema si lo marca; nunca en un archivo.</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Permission denied</source>
      <translation>Permiso denegado</translation>
    </message>
    <message>
      <source>Phase</source>
      <translation>Fase</translation>
    </message>
    <message>
      <source>Phases</source>
      <translation>Fases</translation>
    </message>
    <message>
      <source>PiB</source>
      <translation>PiB</translation>
    </message>
    <message>
      <source>Places that the format cannot say: {count}. The first: {first}. Nothing was written.</source>
      <translation>Puntos que el formato no puede expresar: {count}. El primero: {first}. No se escribió nada.</translation>
    </message>
    <message>
      <source>Po&amp;licies</source>
      <translation>Po&amp;líticas</translation>
    </message>
    <message>
      <source>Po&amp;licies: {count} in the way</source>
      <translation>Po&amp;líticas: {count} se interponen</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Políticas</translation>
    </message>
    <message>
      <source>Policies are kept in files of yours, and can come with a datacenter file.</source>
      <translation>Las políticas se guardan en archivos suyos, y pueden venir con un archivo de centro de datos.</translation>
    </message>
    <message>
      <source>Policies not readable</source>
      <translation>Políticas ilegibles</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Política</translation>
    </message>
    <message>
      <source>Policy "{policy}"</source>
      <translation>La política «{policy}»</translation>
    </message>
    <message>
      <source>Policy "{policy}" says so.</source>
      <translation>Lo dice la política «{policy}».</translation>
    </message>
    <message>
      <source>Policy disabled</source>
      <translation>Política deshabilitada</translation>
    </message>
    <message>
      <source>Policy enabled</source>
      <translation>Política habilitada</translation>
    </message>
    <message>
      <source>Policy file deleted</source>
      <translation>Archivo de políticas eliminado</translation>
    </message>
    <message>
      <source>Policy file disabled</source>
      <translation>Archivo de políticas deshabilitado</translation>
    </message>
    <message>
      <source>Policy file enabled</source>
      <translation>Archivo de políticas habilitado</translation>
    </message>
    <message>
      <source>Policy file not read</source>
      <translation>Archivo de políticas no leído</translation>
    </message>
    <message>
      <source>Policy file saved</source>
      <translation>Archivo de políticas guardado</translation>
    </message>
    <message>
      <source>Policy file {files} cannot be read</source>
      <translation>No se puede leer el archivo de políticas {files}</translation>
    </message>
    <message>
      <source>Policy file {file} cannot be kept: {reason}</source>
      <translation>El archivo de políticas {file} no se puede guardar: {reason}</translation>
    </message>
    <message>
      <source>Policy file {file} cannot be read</source>
      <translation>No se puede leer el archivo de políticas {file}</translation>
    </message>
    <message>
      <source>Policy file {file} was changed meanwhile by something else</source>
      <translation>El archivo de políticas {file} fue cambiado entretanto por otra cosa</translation>
    </message>
    <message>
      <source>Policy file {name}</source>
      <translation>Archivo de políticas {name}</translation>
    </message>
    <message>
      <source>Policy files are kept in {folder}.</source>
      <translation>Los archivos de políticas se guardan en {folder}.</translation>
    </message>
    <message>
      <source>Policy files changed by others</source>
      <translation>Archivos de políticas cambiados por otros</translation>
    </message>
    <message>
      <source>Policy files {files} cannot be read</source>
      <translation>No se pueden leer los archivos de políticas {files}</translation>
    </message>
    <message>
      <source>Policy “{policy}” of the file {file} was disabled.</source>
      <translation>La política «{policy}» del archivo {file} se deshabilitó.</translation>
    </message>
    <message>
      <source>Policy “{policy}” of the file {file} was enabled.</source>
      <translation>La política «{policy}» del archivo {file} se habilitó.</translation>
    </message>
    <message>
      <source>Port was closed</source>
      <translation>Puerto cerrado antes</translation>
    </message>
    <message>
      <source>Port: not known</source>
      <translation>Puerto: no se sabe</translation>
    </message>
    <message>
      <source>Post-copy</source>
      <translation>Post-copia</translation>
    </message>
    <message>
      <source>Prepare the target</source>
      <translation>Preparar el destino</translation>
    </message>
    <message>
      <source>Preparing the target</source>
      <translation>Preparando el destino</translation>
    </message>
    <message>
      <source>Preset</source>
      <translation>Preajuste</translation>
    </message>
    <message>
      <source>Press Check Again here.</source>
      <translation>Pulse aquí Comprobar de nuevo.</translation>
    </message>
    <message>
      <source>Print Event Log</source>
      <translation>Imprimir registro de eventos</translation>
    </message>
    <message>
      <source>Print Report</source>
      <translation>Imprimir informe</translation>
    </message>
    <message>
      <source>Print the event log as its view shows it</source>
      <translation>Imprimir el registro de eventos tal como lo muestra su vista</translation>
    </message>
    <message>
      <source>Printing was cancelled.</source>
      <translation>Se canceló la impresión.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Progress: {jobs}</source>
      <translation>Progreso: {jobs}</translation>
    </message>
    <message>
      <source>Provision</source>
      <translation>Aprovisionar</translation>
    </message>
    <message>
      <source>Provision {vm}</source>
      <translation>Aprovisionar {vm}</translation>
    </message>
    <message>
      <source>Provisioned on {target} in {took}{size}.</source>
      <translation>Aprovisionada en {target} en {took}{size}.</translation>
    </message>
    <message>
      <source>Provisioning</source>
      <translation>Aprovisionando</translation>
    </message>
    <message>
      <source>Provisioning: the memory is read</source>
      <translation>Aprovisionando: se lee la memoria</translation>
    </message>
    <message>
      <source>Put Everything Right</source>
      <translation>Poner todo en orden</translation>
    </message>
    <message>
      <source>Put a copy of the selected policy into the same file</source>
      <translation>Poner una copia de la política seleccionada en el mismo archivo</translation>
    </message>
    <message>
      <source>Put a copy of the selected policy, which came with an estate, into a file: it counts instead</source>
      <translation>Poner una copia de la política seleccionada, que vino con un entorno, en un archivo: cuenta en su lugar</translation>
    </message>
    <message>
      <source>Put the Host Right</source>
      <translation>Poner el host en orden</translation>
    </message>
    <message>
      <source>Put the disks on storage that both hosts have, with cache none.</source>
      <translation>Ponga los discos en almacenamiento que tengan ambos hosts, con caché none.</translation>
    </message>
    <message>
      <source>Put the file in order and try again.</source>
      <translation>Ponga el archivo en orden e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Put your key there with ssh-copy-id, or name a user and a key file that are accepted.</source>
      <translation>Ponga su clave allí con ssh-copy-id, o indique el usuario y el archivo de clave que sí valen.</translation>
    </message>
    <message>
      <source>QEMU has not given up the old connection</source>
      <translation>QEMU no ha abandonado la conexión anterior</translation>
    </message>
    <message>
      <source>QEMU/KVM by libvirt</source>
      <translation>QEMU/KVM por libvirt</translation>
    </message>
    <message>
      <source>Queued</source>
      <translation>En cola</translation>
    </message>
    <message>
      <source>Queued for {target}</source>
      <translation>En cola para {target}</translation>
    </message>
    <message>
      <source>Queued, first in line</source>
      <translation>En cola, la primera</translation>
    </message>
    <message>
      <source>Queued, {place} in line</source>
      <translation>En cola, puesto {place}</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Quit while 1 job is under way?</source>
      <translation>¿Salir con 1 trabajo en marcha?</translation>
    </message>
    <message>
      <source>Quit while {n} jobs are under way?</source>
      <translation>¿Salir con {n} trabajos en marcha?</translation>
    </message>
    <message>
      <source>Raise to {raised} VMs</source>
      <translation>Subir a {raised} VM</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Rank by</source>
      <translation>Clasificar por</translation>
    </message>
    <message>
      <source>Ranking</source>
      <translation>Clasificación</translation>
    </message>
    <message>
      <source>Ranks by</source>
      <translation>Ordena por</translation>
    </message>
    <message>
      <source>Ranks hosts by</source>
      <translation>Clasifica hosts por</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Tasa</translation>
    </message>
    <message>
      <source>Raw unit</source>
      <translation>Unidad sin formato</translation>
    </message>
    <message>
      <source>Re&amp;positories</source>
      <translation>Re&amp;positorios</translation>
    </message>
    <message>
      <source>Re&amp;synchronize</source>
      <translation>Volver a &amp;sincronizar</translation>
    </message>
    <message>
      <source>Re&amp;synchronize Host</source>
      <translation>Volver a &amp;sincronizar host</translation>
    </message>
    <message>
      <source>Reaches every repository of the virtual machine</source>
      <translation>Llega a todos los repositorios de la máquina virtual</translation>
    </message>
    <message>
      <source>Reaches the medium of every CD/DVD drive</source>
      <translation>Llega al medio de todas las unidades de CD/DVD</translation>
    </message>
    <message>
      <source>Read It Again</source>
      <translation>Volver a leer</translation>
    </message>
    <message>
      <source>Read Policies Again</source>
      <translation>Volver a leer las políticas</translation>
    </message>
    <message>
      <source>Read again in {took}: {source} is in sync.</source>
      <translation>Leído de nuevo en {took}: {source} está sincronizado.</translation>
    </message>
    <message>
      <source>Read again: 1 policy is in the files.</source>
      <translation>Leído de nuevo: hay 1 política en los archivos.</translation>
    </message>
    <message>
      <source>Read again: {count} policies are in the files.</source>
      <translation>Leído de nuevo: hay {count} políticas en los archivos.</translation>
    </message>
    <message>
      <source>Read all policy files anew, as they are on the disk</source>
      <translation>Leer de nuevo todos los archivos de políticas, tal como están en el disco</translation>
    </message>
    <message>
      <source>Read how things are done, what is tested and why</source>
      <translation>Leer cómo se hacen las cosas, qué se prueba y por qué</translation>
    </message>
    <message>
      <source>Read the estate again</source>
      <translation>Leer el entorno de nuevo</translation>
    </message>
    <message>
      <source>Read the host again</source>
      <translation>Leer el host de nuevo</translation>
    </message>
    <message>
      <source>Read the selected host again, and count it as in sync</source>
      <translation>Leer de nuevo el host seleccionado y darlo por sincronizado</translation>
    </message>
    <message>
      <source>Read-only file system</source>
      <translation>El sistema de archivos es de solo lectura</translation>
    </message>
    <message>
      <source>Reading a host changes nothing and ends by itself, after half a minute at the latest</source>
      <translation>Leer un host no cambia nada y termina por sí solo, como máximo en medio minuto</translation>
    </message>
    <message>
      <source>Reading the host again</source>
      <translation>Leyendo el host de nuevo</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Leyendo…</translation>
    </message>
    <message>
      <source>Reads all files at once. What another program changes counts by itself within a few seconds, and the event log notes it; an open editor says so, and what was changed meanwhile is not overwritten unseen.</source>
      <translation>Lee todos los archivos de inmediato. Lo que cambia otro programa cuenta por sí solo en unos segundos y queda en el registro de eventos; un editor abierto lo dice, y lo que cambió mientras tanto no se sobrescribe sin verlo.</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Ready. No connection is remembered from an earlier session.</source>
      <translation>Listo. No se recuerda ninguna conexión de una sesión anterior.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Motivo</translation>
    </message>
    <message>
      <source>Recommended by DRS</source>
      <translation>Recomendado por DRS</translation>
    </message>
    <message>
      <source>Reconnect</source>
      <translation>Volver a conectar</translation>
    </message>
    <message>
      <source>Reconnect {host}</source>
      <translation>Volver a conectar {host}</translation>
    </message>
    <message>
      <source>Reconnect {source}</source>
      <translation>Volver a conectar {source}</translation>
    </message>
    <message>
      <source>Refused by {origin}</source>
      <translation>Rechazado por {origin}</translation>
    </message>
    <message>
      <source>Refused, so it has no rank and no estimate</source>
      <translation>Rechazado, así que no tiene rango ni estimación</translation>
    </message>
    <message>
      <source>Register again</source>
      <translation>Registrar de nuevo</translation>
    </message>
    <message>
      <source>Register on the target</source>
      <translation>Registrar en el destino</translation>
    </message>
    <message>
      <source>Register {home} on {source} and resume it there, then resynchronize both hosts.</source>
      <translation>Registre {home} en {source} y reanúdela allí; después vuelva a sincronizar ambos hosts.</translation>
    </message>
    <message>
      <source>Register {vm} on {source} again</source>
      <translation>Registrar {vm} de nuevo en {source}</translation>
    </message>
    <message>
      <source>Register {vm} on {target}</source>
      <translation>Registrar {vm} en {target}</translation>
    </message>
    <message>
      <source>Registered on {source} again in {took}.</source>
      <translation>Registrada de nuevo en {source} en {took}.</translation>
    </message>
    <message>
      <source>Registered on {target} in {took}.</source>
      <translation>Registrada en {target} en {took}.</translation>
    </message>
    <message>
      <source>Registering</source>
      <translation>Registrando</translation>
    </message>
    <message>
      <source>Registering again</source>
      <translation>Registrando de nuevo</translation>
    </message>
    <message>
      <source>Registering with the source again</source>
      <translation>Registrando de nuevo en el origen</translation>
    </message>
    <message>
      <source>Registering with the target</source>
      <translation>Registrando en el destino</translation>
    </message>
    <message>
      <source>Release the source</source>
      <translation>Liberar el origen</translation>
    </message>
    <message>
      <source>Releasing the source</source>
      <translation>Liberando el origen</translation>
    </message>
    <message>
      <source>Remaining</source>
      <translation>Restante</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove that definition on {target} if it is a leftover, and its disks are not in use.</source>
      <translation>Quite esa definición en {target} si es un resto y sus discos no están en uso.</translation>
    </message>
    <message>
      <source>Remove the selected policy from its file, or a file without one</source>
      <translation>Quitar la política seleccionada de su archivo, o un archivo que no tiene ninguna</translation>
    </message>
    <message>
      <source>Rename one of the two, or remove the leftover.</source>
      <translation>Cambie el nombre de uno de los dos, o quite el resto.</translation>
    </message>
    <message>
      <source>Rename one of the two, or remove the other.</source>
      <translation>Cambie el nombre de una de las dos, o quite la otra.</translation>
    </message>
    <message>
      <source>Rename one of the two.</source>
      <translation>Cambie el nombre de una de las dos.</translation>
    </message>
    <message>
      <source>Replace Certificate</source>
      <translation>Reemplazar certificado</translation>
    </message>
    <message>
      <source>Replace Its &amp;Group by This</source>
      <translation>&amp;Reemplazar su grupo por esto</translation>
    </message>
    <message>
      <source>Replace the Accepted Certificate</source>
      <translation>Reemplazar el certificado aceptado</translation>
    </message>
    <message>
      <source>Repositories</source>
      <translation>Repositorios</translation>
    </message>
    <message>
      <source>Repositories are mounted at the same paths</source>
      <translation>Los repositorios están montados en las mismas rutas</translation>
    </message>
    <message>
      <source>Repositories of the connected hosts show here.</source>
      <translation>Aquí aparecen los repositorios de los hosts conectados.</translation>
    </message>
    <message>
      <source>Repositories {names} are not connected</source>
      <translation>Los repositorios {names} no están conectados</translation>
    </message>
    <message>
      <source>Repositories {names} belong to one host</source>
      <translation>Los repositorios {names} pertenecen a un solo host</translation>
    </message>
    <message>
      <source>Repositories {repositories} are disabled</source>
      <translation>Los repositorios {repositories} están deshabilitados</translation>
    </message>
    <message>
      <source>Repositories {repositories} are mounted at other paths</source>
      <translation>Los repositorios {repositories} están montados en otras rutas</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Repositorio</translation>
    </message>
    <message>
      <source>Repository disabled</source>
      <translation>Repos. deshabilitado</translation>
    </message>
    <message>
      <source>Repository {name} belongs to one host</source>
      <translation>El repositorio {name} pertenece a un solo host</translation>
    </message>
    <message>
      <source>Repository {name} is not connected</source>
      <translation>El repositorio {name} no está conectado</translation>
    </message>
    <message>
      <source>Repository {repositories} is disabled</source>
      <translation>El repositorio {repositories} está deshabilitado</translation>
    </message>
    <message>
      <source>Repository {repositories} is mounted at another path</source>
      <translation>El repositorio {repositories} está montado en otra ruta</translation>
    </message>
    <message>
      <source>Reserve</source>
      <translation>Reservar</translation>
    </message>
    <message>
      <source>Reserving memory and a slot</source>
      <translation>Reservando memoria y una ranura</translation>
    </message>
    <message>
      <source>Resource Enabled</source>
      <translation>Recurso habilitado</translation>
    </message>
    <message>
      <source>Resource Enabled is cleared on {host}.</source>
      <translation>«Recurso habilitado» no está marcado en {host}.</translation>
    </message>
    <message>
      <source>Resource Enabled is set</source>
      <translation>«Recurso habilitado» está marcado</translation>
    </message>
    <message>
      <source>Resource disabled</source>
      <translation>Recurso deshabilitado</translation>
    </message>
    <message>
      <source>Restart the libvirt daemon of the host.</source>
      <translation>Reinicie el daemon de libvirt del host.</translation>
    </message>
    <message>
      <source>Restart the libvirt daemon of {target}: before that, {vm} cannot be migrated there.</source>
      <translation>Reinicie el daemon de libvirt de {target}: antes, {vm} no se puede migrar allí.</translation>
    </message>
    <message>
      <source>Restore it first.</source>
      <translation>Restáurela primero.</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Resume Migration</source>
      <translation>Reanudar migración</translation>
    </message>
    <message>
      <source>Resume migration</source>
      <translation>Reanudar migración</translation>
    </message>
    <message>
      <source>Resume {vm} on {source}</source>
      <translation>Reanudar {vm} en {source}</translation>
    </message>
    <message>
      <source>Resume {vm} on {source}, then resynchronize both hosts.</source>
      <translation>Reanude {vm} en {source} y después vuelva a sincronizar ambos hosts.</translation>
    </message>
    <message>
      <source>Resume {vm} on {target}, or register it on {source} again; then resynchronize both hosts.</source>
      <translation>Reanude {vm} en {target}, o regístrela de nuevo en {source}; después vuelva a sincronizar ambos hosts.</translation>
    </message>
    <message>
      <source>Resumed on {source} in {took}{size}.</source>
      <translation>Reanudada en {source} en {took}{size}.</translation>
    </message>
    <message>
      <source>Resuming</source>
      <translation>Reanudando</translation>
    </message>
    <message>
      <source>Resuming on the source: the memory is read</source>
      <translation>Reanudando en el origen: se lee la memoria</translation>
    </message>
    <message>
      <source>Resynchronize</source>
      <translation>Volver a sincronizar</translation>
    </message>
    <message>
      <source>Resynchronize the host if it is still out of sync.</source>
      <translation>Vuelva a sincronizar el host si aún no está sincronizado.</translation>
    </message>
    <message>
      <source>Resynchronize the host where it runs.</source>
      <translation>Vuelva a sincronizar el host donde se ejecuta.</translation>
    </message>
    <message>
      <source>Resynchronize the host.</source>
      <translation>Vuelva a sincronizar el host.</translation>
    </message>
    <message>
      <source>Resynchronize {host}</source>
      <translation>Volver a sincronizar {host}</translation>
    </message>
    <message>
      <source>Resynchronize {source}</source>
      <translation>Volver a sincronizar {source}</translation>
    </message>
    <message>
      <source>Resynchronizing</source>
      <translation>Sincronizando de nuevo</translation>
    </message>
    <message>
      <source>Route</source>
      <translation>Ruta</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Reglas</translation>
    </message>
    <message>
      <source>Run another hypervisor</source>
      <translation>Ejecutan otro hipervisor</translation>
    </message>
    <message>
      <source>Run it on a terminal, or name a file that holds it: --password-file FILE.</source>
      <translation>Ejecútelo en un terminal, o indique un archivo que la contenga: --password-file FILE.</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>En ejecución</translation>
    </message>
    <message>
      <source>Runs another hypervisor</source>
      <translation>Ejecuta otro hipervisor</translation>
    </message>
    <message>
      <source>Runs on the target, the rest of its memory follows</source>
      <translation>Se ejecuta en el destino, el resto de su memoria la sigue</translation>
    </message>
    <message>
      <source>S&amp;kip the Dialog for an Only Host</source>
      <translation>Omitir el diálo&amp;go si hay un solo host</translation>
    </message>
    <message>
      <source>SHA-256 fingerprint</source>
      <translation>Huella digital SHA-256</translation>
    </message>
    <message>
      <source>SSH</source>
      <translation>SSH</translation>
    </message>
    <message>
      <source>SSH does not know {server} yet</source>
      <translation>SSH aún no conoce {server}</translation>
    </message>
    <message>
      <source>SSH goes no further before somebody has compared it. It is {fingerprint}.</source>
      <translation>SSH no continúa hasta que alguien la haya comparado. Es {fingerprint}.</translation>
    </message>
    <message>
      <source>SSH lets nobody in at {address} without asking</source>
      <translation>SSH no deja entrar a nadie en {address} sin preguntar</translation>
    </message>
    <message>
      <source>SSH to {address} failed</source>
      <translation>Falló SSH a {address}</translation>
    </message>
    <message>
      <source>Said by {origin}.</source>
      <translation>Según {origin}.</translation>
    </message>
    <message>
      <source>Same CPU model</source>
      <translation>El mismo modelo de CPU</translation>
    </message>
    <message>
      <source>Same CPU model as {source}</source>
      <translation>El mismo modelo de CPU que {source}</translation>
    </message>
    <message>
      <source>Same architecture as where the virtual machine was created</source>
      <translation>La misma arquitectura que donde se creó la máquina virtual</translation>
    </message>
    <message>
      <source>Same hypervisor and manager as the present host</source>
      <translation>El mismo hipervisor y gestor que el host actual</translation>
    </message>
    <message>
      <source>Save Report</source>
      <translation>Guardar informe</translation>
    </message>
    <message>
      <source>Save the changes to the policies?</source>
      <translation>¿Guardar los cambios en las políticas?</translation>
    </message>
    <message>
      <source>Saved to a file</source>
      <translation>Guardada en archivo</translation>
    </message>
    <message>
      <source>Saved, and in force.</source>
      <translation>Guardado y en vigor.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Guardar…</translation>
    </message>
    <message>
      <source>Search the help…</source>
      <translation>Buscar en la ayuda…</translation>
    </message>
    <message>
      <source>See how each connection stands, try one again, close or forget it</source>
      <translation>Ver cómo está cada conexión, reintentar una, cerrarla u olvidarla</translation>
    </message>
    <message>
      <source>See that the folder {path} can be written to, then try again.</source>
      <translation>Haga que se pueda escribir en la carpeta {path} e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Select a CD/DVD drive first</source>
      <translation>Seleccione primero una unidad de CD/DVD</translation>
    </message>
    <message>
      <source>Select a connection first.</source>
      <translation>Seleccione primero una conexión.</translation>
    </message>
    <message>
      <source>Select a host in the Host Servers view or in the inventory first.</source>
      <translation>Seleccione primero un host en la vista Servidores host o en el inventario.</translation>
    </message>
    <message>
      <source>Select a job that is queued or running in the Jobs view.</source>
      <translation>Seleccione en la vista Trabajos un trabajo en cola o en curso.</translation>
    </message>
    <message>
      <source>Select a migration that was interrupted in the Jobs view.</source>
      <translation>Seleccione en la vista Trabajos una migración interrumpida.</translation>
    </message>
    <message>
      <source>Select a policy in the Policies view.</source>
      <translation>Seleccione una política en la vista Políticas.</translation>
    </message>
    <message>
      <source>Select a policy to read what it says.</source>
      <translation>Seleccione una política para leer lo que dice.</translation>
    </message>
    <message>
      <source>Select a row first.</source>
      <translation>Seleccione primero una fila.</translation>
    </message>
    <message>
      <source>Select a virtual machine first.</source>
      <translation>Seleccione primero una máquina virtual.</translation>
    </message>
    <message>
      <source>Select a virtual machine, a host, a job or an event first.</source>
      <translation>Seleccione primero una máquina virtual, un host, un trabajo o un evento.</translation>
    </message>
    <message>
      <source>Select at most {count} virtual machines.</source>
      <translation>Seleccione como máximo {count} máquinas virtuales.</translation>
    </message>
    <message>
      <source>Select several virtual machines, or choose Evacuate Host… for all of a host: one sheet shows where each would go, in which order, and what that does to the load of the hosts.</source>
      <translation>Seleccione varias máquinas virtuales, o elija Evacuar host… para todas las de un host: una hoja muestra adónde iría cada una, en qué orden, y qué supone para la carga de los hosts.</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>Ser&amp;ver</source>
      <translation>Ser&amp;vidor</translation>
    </message>
    <message>
      <source>Set TLS for migration up on both.</source>
      <translation>Configure TLS para la migración en ambos.</translation>
    </message>
    <message>
      <source>Set aside for {vms}: {memory} and {slots}.</source>
      <translation>Reservado para {vms}: {memory} y {slots}.</translation>
    </message>
    <message>
      <source>Set it up on {target}. </source>
      <translation>Configúrelo en {target}. </translation>
    </message>
    <message>
      <source>Set the disks' cache to none, or put them on shared storage.</source>
      <translation>Ponga la caché de los discos en none, o páselos a almacenamiento compartido.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings are saved as you change them.</source>
      <translation>Los ajustes se guardan a medida que los cambia.</translation>
    </message>
    <message>
      <source>Settings not understood</source>
      <translation>Ajustes no entendidos</translation>
    </message>
    <message>
      <source>Several at once</source>
      <translation>Varias a la vez</translation>
    </message>
    <message>
      <source>Shared</source>
      <translation>Compartido</translation>
    </message>
    <message>
      <source>Shared with</source>
      <translation>Compartido con</translation>
    </message>
    <message>
      <source>Sho&amp;w All</source>
      <translation>Mo&amp;strar todo</translation>
    </message>
    <message>
      <source>Show &amp;All</source>
      <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
      <source>Show &amp;Older</source>
      <translation>Mostrar &amp;anteriores</translation>
    </message>
    <message>
      <source>Show &amp;Progress View</source>
      <translation>Mostrar vista de &amp;progreso</translation>
    </message>
    <message>
      <source>Show All</source>
      <translation>Mostrar todo</translation>
    </message>
    <message>
      <source>Show Job</source>
      <translation>Mostrar trabajo</translation>
    </message>
    <message>
      <source>Show Policies</source>
      <translation>Mostrar políticas</translation>
    </message>
    <message>
      <source>Show all about the selected host, and its settings</source>
      <translation>Mostrar todo sobre el host seleccionado y sus ajustes</translation>
    </message>
    <message>
      <source>Show all about what is selected</source>
      <translation>Mostrar todo sobre lo seleccionado</translation>
    </message>
    <message>
      <source>Show or hide the inventory beside the table</source>
      <translation>Mostrar u ocultar el inventario junto a la tabla</translation>
    </message>
    <message>
      <source>Show the folder of the policy files</source>
      <translation>Mostrar la carpeta de los archivos de políticas</translation>
    </message>
    <message>
      <source>Show the hypervisor's own words</source>
      <translation>Mostrar las propias palabras del hipervisor</translation>
    </message>
    <message>
      <source>Show the view {name}.</source>
      <translation>Mostrar la vista {name}.</translation>
    </message>
    <message>
      <source>Shown now</source>
      <translation>Mostrado ahora</translation>
    </message>
    <message>
      <source>Shut it down first: a virtual machine that is shut off can be moved.</source>
      <translation>Apáguela primero: una máquina virtual apagada se puede mover.</translation>
    </message>
    <message>
      <source>Shut off</source>
      <translation>Apagada</translation>
    </message>
    <message>
      <source>Simulated hosts and machines. Nothing real is touched.</source>
      <translation>Hosts y máquinas simulados. No se toca nada real.</translation>
    </message>
    <message>
      <source>Simulation: {what}, {host}.</source>
      <translation>Simulación: {what}, {host}.</translation>
    </message>
    <message>
      <source>Simulation: {what}.</source>
      <translation>Simulación: {what}.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Slots</source>
      <translation>Ranuras</translation>
    </message>
    <message>
      <source>Slow Its Migration Link Down</source>
      <translation>Ralentizar su enlace de migración</translation>
    </message>
    <message>
      <source>Snapshots</source>
      <translation>Instantáneas</translation>
    </message>
    <message>
      <source>So: a clause</source>
      <translation>Así: una frase</translation>
    </message>
    <message>
      <source>Soc&amp;ket</source>
      <translation>Soc&amp;ket</translation>
    </message>
    <message>
      <source>Somebody disconnected it.</source>
      <translation>Alguien lo desconectó.</translation>
    </message>
    <message>
      <source>Somebody else stopped the migration</source>
      <translation>Otra persona detuvo la migración</translation>
    </message>
    <message>
      <source>Somebody else, or the server itself, works on it.</source>
      <translation>Otra persona, o el propio servidor, trabaja en ella.</translation>
    </message>
    <message>
      <source>Somebody moved or removed it.</source>
      <translation>Alguien lo movió o lo quitó.</translation>
    </message>
    <message>
      <source>Somebody moved, renamed or removed it.</source>
      <translation>Alguien la movió, le cambió el nombre o la quitó.</translation>
    </message>
    <message>
      <source>Something answers there, and it does not speak their language.</source>
      <translation>Allí responde algo que no habla su idioma.</translation>
    </message>
    <message>
      <source>Something answers there, but the two ends do not agree on TLS.</source>
      <translation>Allí responde algo, pero los dos extremos no se ponen de acuerdo en TLS.</translation>
    </message>
    <message>
      <source>Something changed since the choice was made.</source>
      <translation>Algo cambió desde que se hizo la elección.</translation>
    </message>
    <message>
      <source>Something changed there that VM Client did not do. Resynchronize Host reads it again.</source>
      <translation>Allí cambió algo que VM Client no hizo. Volver a sincronizar host lo lee de nuevo.</translation>
    </message>
    <message>
      <source>Something else changed policy files, which were read again: {files}.</source>
      <translation>Se cambiaron archivos de políticas fuera de VM Client y se volvieron a leer: {files}.</translation>
    </message>
    <message>
      <source>Something else changed the file: this is what it holds now.</source>
      <translation>El archivo se cambió fuera de VM Client: este es su contenido actual.</translation>
    </message>
    <message>
      <source>Something else changed the policy file {file}</source>
      <translation>El archivo de políticas {file} se cambió fuera de VM Client</translation>
    </message>
    <message>
      <source>Something else deleted the policy file {file}</source>
      <translation>El archivo de políticas {file} se eliminó fuera de VM Client</translation>
    </message>
    <message>
      <source>Source does not answer</source>
      <translation>Origen no responde</translation>
    </message>
    <message>
      <source>Source out of sync</source>
      <translation>Origen sin sincronizar</translation>
    </message>
    <message>
      <source>Source → Target</source>
      <translation>Origen → Destino</translation>
    </message>
    <message>
      <source>Speak as the desktop from the next start</source>
      <translation>Hablar como el escritorio desde el próximo inicio</translation>
    </message>
    <message>
      <source>Speak this language from the next start</source>
      <translation>Hablar este idioma desde el próximo inicio</translation>
    </message>
    <message>
      <source>Stale file handle</source>
      <translation>El archivo ya no es el mismo en el servidor</translation>
    </message>
    <message>
      <source>Stands still</source>
      <translation>Se queda parada</translation>
    </message>
    <message>
      <source>Stands still, {pause} or more</source>
      <translation>Se queda parada, {pause} o más</translation>
    </message>
    <message>
      <source>Start all the same. I know that it may never finish, and will watch it.</source>
      <translation>Comenzar de todos modos. Sé que quizá nunca termine, y lo vigilaré.</translation>
    </message>
    <message>
      <source>Start it again. Migrations by libvirt and a vCenter go on without it and are taken up; what ended meanwhile gets its true outcome.</source>
      <translation>Inícielo de nuevo. Las migraciones por libvirt y por un vCenter siguen sin él y se retoman; lo que terminó entretanto recibe su resultado verdadero.</translation>
    </message>
    <message>
      <source>Start it again:</source>
      <translation>Vuelva a iniciarlo:</translation>
    </message>
    <message>
      <source>Start it on {target}. </source>
      <translation>Iníciela en {target}. </translation>
    </message>
    <message>
      <source>Start it there.</source>
      <translation>Inícielo allí.</translation>
    </message>
    <message>
      <source>Start network</source>
      <translation>Iniciar red</translation>
    </message>
    <message>
      <source>Start repository</source>
      <translation>Iniciar repositorio</translation>
    </message>
    <message>
      <source>Start the virtual machine, or shut it down.</source>
      <translation>Inicie la máquina virtual, o apáguela.</translation>
    </message>
    <message>
      <source>Start {names} on {host}</source>
      <translation>Iniciar {names} en {host}</translation>
    </message>
    <message>
      <source>Start {networks} on {host}</source>
      <translation>Iniciar {networks} en {host}</translation>
    </message>
    <message>
      <source>Start {things} on {source}</source>
      <translation>Iniciar {things} en {source}</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Iniciado</translation>
    </message>
    <message>
      <source>Starting</source>
      <translation>Comenzando</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>State: {state}.</source>
      <translation>Estado: {state}.</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Situación</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Quedarse</translation>
    </message>
    <message>
      <source>Staying where they are ({count})</source>
      <translation>Se quedan donde están ({count})</translation>
    </message>
    <message>
      <source>Stop Its Storage and Networks</source>
      <translation>Detener su almacenamiento y sus redes</translation>
    </message>
    <message>
      <source>Stop the selected job; the virtual machine stays where it is</source>
      <translation>Detener el trabajo seleccionado; la máquina virtual se queda donde está</translation>
    </message>
    <message>
      <source>Stop the virtual machine and give it a CPU model that both hosts have.</source>
      <translation>Detenga la máquina virtual y dele un modelo de CPU que tengan ambos hosts.</translation>
    </message>
    <message>
      <source>Stopped answering</source>
      <translation>Dejó de responder</translation>
    </message>
    <message>
      <source>Storage</source>
      <translation>Almacenamiento</translation>
    </message>
    <message>
      <source>Storage not connected</source>
      <translation>Disco no conectado</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Titular</translation>
    </message>
    <message>
      <source>Suspend</source>
      <translation>Suspender</translation>
    </message>
    <message>
      <source>Suspend {vm}</source>
      <translation>Suspender {vm}</translation>
    </message>
    <message>
      <source>Suspend, migrate, provision</source>
      <translation>Suspender, migrar, aprovisionar</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>Suspendida</translation>
    </message>
    <message>
      <source>Suspended on {source} in {took}{size}.</source>
      <translation>Suspendida en {source} en {took}{size}.</translation>
    </message>
    <message>
      <source>Suspending</source>
      <translation>Suspendiendo</translation>
    </message>
    <message>
      <source>Suspending: the memory is written</source>
      <translation>Suspendiendo: se escribe la memoria</translation>
    </message>
    <message>
      <source>Switch over</source>
      <translation>Cambiar de host</translation>
    </message>
    <message>
      <source>Switch the Host Off</source>
      <translation>Apagar el host</translation>
    </message>
    <message>
      <source>Switch to Post-Copy</source>
      <translation>Cambiar a post-copia</translation>
    </message>
    <message>
      <source>Switching over</source>
      <translation>Cambiando de host</translation>
    </message>
    <message>
      <source>Switching to post-copy was not allowed for this migration</source>
      <translation>No se permitió cambiar a post-copia en esta migración</translation>
    </message>
    <message>
      <source>T&amp;est</source>
      <translation>Pro&amp;bar</translation>
    </message>
    <message>
      <source>TB/s</source>
      <translation>TB/s</translation>
    </message>
    <message>
      <source>TCP, unencrypted</source>
      <translation>TCP, sin cifrar</translation>
    </message>
    <message>
      <source>TLS needs certificates that both ends trust.</source>
      <translation>TLS necesita certificados en los que ambos extremos confíen.</translation>
    </message>
    <message>
      <source>TLS, with certificates</source>
      <translation>TLS, con certificados</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Table for spreadsheets (*.csv)</source>
      <translation>Tabla para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
      <source>Take another name, or read the policies again.</source>
      <translation>Tome otro nombre, o vuelva a leer las políticas.</translation>
    </message>
    <message>
      <source>Take load off the host, or wait until it is less busy.</source>
      <translation>Descargue el host, o espere a que esté menos ocupado.</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Tomado</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>Destino</translation>
    </message>
    <message>
      <source>Target &amp;hosts</source>
      <translation>Hosts de &amp;destino</translation>
    </message>
    <message>
      <source>Target hosts</source>
      <translation>Hosts de destino</translation>
    </message>
    <message>
      <source>Target of {vm}</source>
      <translation>Destino de {vm}</translation>
    </message>
    <message>
      <source>Target {target} is connected to none of them.</source>
      <translation>El destino {target} no está conectado a ninguno de ellos.</translation>
    </message>
    <message>
      <source>Target {target} is connected to {hosts} only.</source>
      <translation>El destino {target} solo está conectado a {hosts}.</translation>
    </message>
    <message>
      <source>Target {target} is {lacking}.</source>
      <translation>Destino {target}: {lacking}.</translation>
    </message>
    <message>
      <source>Targets</source>
      <translation>Destinos</translation>
    </message>
    <message>
      <source>Te&amp;xt</source>
      <translation>Te&amp;xto</translation>
    </message>
    <message>
      <source>Test the target again</source>
      <translation>Probar el destino de nuevo</translation>
    </message>
    <message>
      <source>Test {host} again</source>
      <translation>Probar {host} de nuevo</translation>
    </message>
    <message>
      <source>Tested at {time}</source>
      <translation>Probado a las {time}</translation>
    </message>
    <message>
      <source>Testing the target again</source>
      <translation>Probando de nuevo el destino</translation>
    </message>
    <message>
      <source>Testing…</source>
      <translation>Probando…</translation>
    </message>
    <message>
      <source>Tests</source>
      <translation>Pruebas</translation>
    </message>
    <message>
      <source>Text (*.txt)</source>
      <translation>Texto (*.txt)</translation>
    </message>
    <message>
      <source>Text of the file</source>
      <translation>Texto del archivo</translation>
    </message>
    <message>
      <source>The CPU feature that {vm} uses is present.</source>
      <translation>La característica de CPU que usa {vm} está presente.</translation>
    </message>
    <message>
      <source>The CPU features that the target offers</source>
      <translation>Las características de CPU que ofrece el destino</translation>
    </message>
    <message>
      <source>The CPU load of the target with the VM there</source>
      <translation>La carga de CPU del destino con la VM allí</translation>
    </message>
    <message>
      <source>The CPU model of {host} matches; that goes first.</source>
      <translation>El modelo de CPU de {host} coincide; eso va primero.</translation>
    </message>
    <message>
      <source>The CPU of {host} lacks what {vm} uses</source>
      <translation>A la CPU de {host} le falta lo que usa {vm}</translation>
    </message>
    <message>
      <source>The CPU of {target} lacks what {vm} uses</source>
      <translation>A la CPU de {target} le falta lo que usa {vm}</translation>
    </message>
    <message>
      <source>The Event Log names each.</source>
      <translation>El registro de eventos nombra cada uno.</translation>
    </message>
    <message>
      <source>The VM host is enabled</source>
      <translation>El host de VM está habilitado</translation>
    </message>
    <message>
      <source>The VM's guest operating system, where known</source>
      <translation>El sistema operativo invitado de la VM, si se conoce</translation>
    </message>
    <message>
      <source>The VM's memory</source>
      <translation>La memoria de la VM</translation>
    </message>
    <message>
      <source>The VM's state, such as running</source>
      <translation>El estado de la VM, como running</translation>
    </message>
    <message>
      <source>The VM's virtual CPUs</source>
      <translation>Las CPU virtuales de la VM</translation>
    </message>
    <message>
      <source>The VM's virtual networks</source>
      <translation>Las redes virtuales de la VM</translation>
    </message>
    <message>
      <source>The address is not acceptable: {field}</source>
      <translation>La dirección no es aceptable: {field}</translation>
    </message>
    <message>
      <source>The address is understood, but no connection came about.</source>
      <translation>La dirección se entiende, pero no se logró la conexión.</translation>
    </message>
    <message>
      <source>The allowed downtime of {vm} was not changed.</source>
      <translation>La parada permitida de {vm} no se cambió.</translation>
    </message>
    <message>
      <source>The answer could not be written to standard output: {reason}.</source>
      <translation>La respuesta no se pudo escribir en la salida estándar: {reason}.</translation>
    </message>
    <message>
      <source>The architecture</source>
      <translation>La arquitectura</translation>
    </message>
    <message>
      <source>The bandwidth limit of {vm} was lifted.</source>
      <translation>Se quitó el límite de ancho de banda de {vm}.</translation>
    </message>
    <message>
      <source>The bandwidth of {vm} was limited to {rate}.</source>
      <translation>El ancho de banda de {vm} se limitó a {rate}.</translation>
    </message>
    <message>
      <source>The bandwidth of {vm} was not changed.</source>
      <translation>El ancho de banda de {vm} no se cambió.</translation>
    </message>
    <message>
      <source>The bandwidth that the target has for migrations</source>
      <translation>El ancho de banda que tiene el destino para migraciones</translation>
    </message>
    <message>
      <source>The cancel came too late: it had switched over</source>
      <translation>La cancelación llegó tarde: ya había cambiado de host</translation>
    </message>
    <message>
      <source>The certificate cannot be kept</source>
      <translation>El certificado no se puede conservar</translation>
    </message>
    <message>
      <source>The certificate is made for another name than {server}</source>
      <translation>El certificado está hecho para un nombre distinto de {server}</translation>
    </message>
    <message>
      <source>The certificate of {address} is not accepted</source>
      <translation>No se acepta el certificado de {address}</translation>
    </message>
    <message>
      <source>The certificate of {server} could not be verified</source>
      <translation>No se pudo verificar el certificado de {server}</translation>
    </message>
    <message>
      <source>The certificate of {server} has expired</source>
      <translation>El certificado de {server} ha caducado</translation>
    </message>
    <message>
      <source>The certificate of {server} is not trusted</source>
      <translation>No se confía en el certificado de {server}</translation>
    </message>
    <message>
      <source>The certificate of {server} is not valid at this time</source>
      <translation>El certificado de {server} no es válido en este momento</translation>
    </message>
    <message>
      <source>The certificate of {server} was not accepted.</source>
      <translation>No se aceptó el certificado de {server}.</translation>
    </message>
    <message>
      <source>The choice</source>
      <translation>La elección</translation>
    </message>
    <message>
      <source>The client could not watch to the end.</source>
      <translation>El cliente no pudo observar hasta el final.</translation>
    </message>
    <message>
      <source>The client ended before its turn came</source>
      <translation>El cliente terminó antes de que llegara su turno</translation>
    </message>
    <message>
      <source>The client has no folder to keep its files in</source>
      <translation>El cliente no tiene una carpeta donde guardar sus archivos</translation>
    </message>
    <message>
      <source>The client is closing</source>
      <translation>El cliente se está cerrando</translation>
    </message>
    <message>
      <source>The client logs in again by itself.</source>
      <translation>El cliente inicia sesión de nuevo por sí mismo.</translation>
    </message>
    <message>
      <source>The client or a connection ended in the middle, and {source} went back to where it was.</source>
      <translation>El cliente o una conexión terminó a medio camino, y {source} volvió a donde estaba.</translation>
    </message>
    <message>
      <source>The client tries again by itself.</source>
      <translation>El cliente reintenta por sí mismo.</translation>
    </message>
    <message>
      <source>The client tries again by itself. After a start a vCenter needs some minutes.</source>
      <translation>El cliente reintenta por sí mismo. Tras un arranque, un vCenter necesita unos minutos.</translation>
    </message>
    <message>
      <source>The client tries again by itself. Look at the load of the server and at the network.</source>
      <translation>El cliente reintenta por sí mismo. Mire la carga del servidor y la red.</translation>
    </message>
    <message>
      <source>The client tries again by itself. Look whether the host's management service hangs.</source>
      <translation>El cliente reintenta por sí mismo. Mire si el servicio de gestión del host se ha colgado.</translation>
    </message>
    <message>
      <source>The connected hosts have none. One that is made there shows here by itself.</source>
      <translation>Los hosts conectados no tienen ninguna. La que se cree allí aparecerá aquí por sí sola.</translation>
    </message>
    <message>
      <source>The connection goes through SSH, and SSH did not get through.</source>
      <translation>La conexión pasa por SSH, y SSH no lo logró.</translation>
    </message>
    <message>
      <source>The connection of {host} is tried again.</source>
      <translation>Se reintenta la conexión de {host}.</translation>
    </message>
    <message>
      <source>The connection of {host} is tried again…</source>
      <translation>Se reintenta la conexión de {host}…</translation>
    </message>
    <message>
      <source>The connection that reports the target; not defined in a file</source>
      <translation>La conexión que informa del destino; sin definir en un archivo</translation>
    </message>
    <message>
      <source>The copy</source>
      <translation>La copia</translation>
    </message>
    <message>
      <source>The datacenter file cannot be used</source>
      <translation>El archivo de centro de datos no se puede usar</translation>
    </message>
    <message>
      <source>The default settings hold. The file stays as it is, and nothing is saved in it.</source>
      <translation>Rigen los ajustes predeterminados. El archivo queda como está y no se guarda nada en él.</translation>
    </message>
    <message>
      <source>The disk is full</source>
      <translation>El disco está lleno</translation>
    </message>
    <message>
      <source>The drive stays, and is empty when {vm} starts.</source>
      <translation>La unidad se queda, y estará vacía cuando se inicie {vm}.</translation>
    </message>
    <message>
      <source>The estate cannot be written as a datacenter file</source>
      <translation>El entorno no se puede escribir como archivo de centro de datos</translation>
    </message>
    <message>
      <source>The estate is being written.</source>
      <translation>Se está escribiendo el entorno.</translation>
    </message>
    <message>
      <source>The estate was written to {path}: hosts {hosts}, virtual machines {vms}.</source>
      <translation>El entorno se escribió en {path}: hosts {hosts}, máquinas virtuales {vms}.</translation>
    </message>
    <message>
      <source>The event log cannot be opened</source>
      <translation>No se puede abrir el registro de eventos</translation>
    </message>
    <message>
      <source>The event log cannot be written</source>
      <translation>No se puede escribir el registro de eventos</translation>
    </message>
    <message>
      <source>The event log lies where nothing can be written</source>
      <translation>El registro de eventos está donde no se puede escribir</translation>
    </message>
    <message>
      <source>The event log was damaged and a new one begun</source>
      <translation>El registro de eventos estaba dañado y se comenzó uno nuevo</translation>
    </message>
    <message>
      <source>The export was cancelled; no file was written.</source>
      <translation>Se canceló la exportación; no se escribió ningún archivo.</translation>
    </message>
    <message>
      <source>The fact is above the value.</source>
      <translation>El dato es mayor que el valor.</translation>
    </message>
    <message>
      <source>The fact is at least the value.</source>
      <translation>El dato es al menos el valor.</translation>
    </message>
    <message>
      <source>The fact is at most the value.</source>
      <translation>El dato es como máximo el valor.</translation>
    </message>
    <message>
      <source>The fact is below the value.</source>
      <translation>El dato es menor que el valor.</translation>
    </message>
    <message>
      <source>The fact is known.</source>
      <translation>El dato se conoce.</translation>
    </message>
    <message>
      <source>The file is disabled and counts for nothing. It can be enabled again when it is mended.</source>
      <translation>El archivo está deshabilitado y no cuenta para nada. Se puede habilitar de nuevo cuando esté corregido.</translation>
    </message>
    <message>
      <source>The file was not written</source>
      <translation>El archivo no se escribió</translation>
    </message>
    <message>
      <source>The file {file} cannot be written.</source>
      <translation>No se puede escribir el archivo {file}.</translation>
    </message>
    <message>
      <source>The file {path} cannot be written, or holds something that would not be understood at the next start. Nothing was changed.</source>
      <translation>El archivo {path} no se puede escribir, o contiene algo que no se entendería en el próximo inicio. No se cambió nada.</translation>
    </message>
    <message>
      <source>The first connection has not answered yet.</source>
      <translation>La primera conexión aún no ha respondido.</translation>
    </message>
    <message>
      <source>The folder {folder} cannot be made: {reason}.</source>
      <translation>No se puede crear la carpeta {folder}: {reason}.</translation>
    </message>
    <message>
      <source>The guest changes memory as fast as the link carries it. Progress offers more bandwidth, a longer pause, a slower guest, or post-copy, each with its risk; Cancel leaves it where it is.</source>
      <translation>El invitado cambia la memoria tan rápido como la transmite el enlace. Progreso ofrece más ancho de banda, una pausa más larga, un invitado más lento o la post-copia, cada cosa con su riesgo; Cancelar la deja donde está.</translation>
    </message>
    <message>
      <source>The guest holds the drive of {vm} closed</source>
      <translation>El invitado mantiene cerrada la unidad de {vm}</translation>
    </message>
    <message>
      <source>The guest loses the disc at once: what reads from it fails. The drive stays, and is empty at the next start too. {vm} goes on running.</source>
      <translation>El invitado pierde el disco de inmediato: lo que lee de él falla. La unidad se queda, y estará vacía también en el próximo inicio. {vm} sigue ejecutándose.</translation>
    </message>
    <message>
      <source>The host answers, but nothing listens there.</source>
      <translation>El host responde, pero allí nadie escucha.</translation>
    </message>
    <message>
      <source>The host does not answer</source>
      <translation>El host no responde</translation>
    </message>
    <message>
      <source>The host is gone</source>
      <translation>El host ya no está</translation>
    </message>
    <message>
      <source>The host that would take it</source>
      <translation>El host que la alojaría</translation>
    </message>
    <message>
      <source>The host where the VM is now</source>
      <translation>El host donde está ahora la VM</translation>
    </message>
    <message>
      <source>The hosts are ordered by the policy "{policy}"</source>
      <translation>Los hosts están ordenados por la política «{policy}»</translation>
    </message>
    <message>
      <source>The hosts do not support this compression</source>
      <translation>Los hosts no admiten esta compresión</translation>
    </message>
    <message>
      <source>The hosts do not support this kind of migration</source>
      <translation>Los hosts no admiten este tipo de migración</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration, and {address} did not answer {source}.</source>
      <translation>En una migración los hosts hablan entre sí, y {address} no respondió a {source}.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration, by this name.</source>
      <translation>En una migración los hosts hablan entre sí, por este nombre.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration.</source>
      <translation>En una migración los hosts hablan entre sí.</translation>
    </message>
    <message>
      <source>The hosts talk to one another in a migration; the client's own key does not count there.</source>
      <translation>En una migración los hosts hablan entre sí; la clave del propio cliente no cuenta allí.</translation>
    </message>
    <message>
      <source>The hypervisor</source>
      <translation>El hipervisor</translation>
    </message>
    <message>
      <source>The hypervisor cannot be told this.</source>
      <translation>Al hipervisor no se le puede indicar esto.</translation>
    </message>
    <message>
      <source>The hypervisor cannot limit the bandwidth: {vms}.</source>
      <translation>El hipervisor no puede limitar el ancho de banda: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor connects to such storage by itself; only the migration will tell.</source>
      <translation>El hipervisor se conecta por sí mismo a ese almacenamiento; solo la migración lo dirá.</translation>
    </message>
    <message>
      <source>The hypervisor does not offer it for a migration under way</source>
      <translation>El hipervisor no lo ofrece para una migración en marcha</translation>
    </message>
    <message>
      <source>The hypervisor does not report it</source>
      <translation>El hipervisor no informa de ello</translation>
    </message>
    <message>
      <source>The hypervisor does not say</source>
      <translation>El hipervisor no lo dice</translation>
    </message>
    <message>
      <source>The hypervisor has no post-copy: {vms}.</source>
      <translation>El hipervisor no tiene post-copia: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor has no way to stop a migration under way</source>
      <translation>El hipervisor no puede detener una migración en marcha</translation>
    </message>
    <message>
      <source>The hypervisor on {host} cannot compare its CPU with that of {vm}.</source>
      <translation>El hipervisor en {host} no puede comparar su CPU con la de {vm}.</translation>
    </message>
    <message>
      <source>The hypervisor on {host} did not answer, so only the known facts were compared.</source>
      <translation>El hipervisor en {host} no respondió, así que solo se compararon los datos conocidos.</translation>
    </message>
    <message>
      <source>The hypervisor on {source} cannot open a connection to the one on {host}{reason}.</source>
      <translation>El hipervisor en {source} no puede abrir una conexión con el de {host}{reason}.</translation>
    </message>
    <message>
      <source>The hypervisor on {source} did not say in time whether it reaches the one on {host}.</source>
      <translation>El hipervisor en {source} no dijo a tiempo si llega al de {host}.</translation>
    </message>
    <message>
      <source>The hypervisor reported no error.</source>
      <translation>El hipervisor no informó de ningún error.</translation>
    </message>
    <message>
      <source>The hypervisor takes neither a preset nor a downtime: {vms}.</source>
      <translation>El hipervisor no acepta ni preajuste ni tiempo de parada: {vms}.</translation>
    </message>
    <message>
      <source>The hypervisor's own words</source>
      <translation>Las propias palabras del hipervisor</translation>
    </message>
    <message>
      <source>The hypervisor's words are under Details.</source>
      <translation>Las palabras del hipervisor están en Detalles.</translation>
    </message>
    <message>
      <source>The hypervisors could not be asked about {host}, so only the known facts were compared.</source>
      <translation>No se pudo preguntar a los hipervisores por {host}, así que solo se compararon los datos conocidos.</translation>
    </message>
    <message>
      <source>The hypervisors have not answered yet</source>
      <translation>Los hipervisores aún no han respondido</translation>
    </message>
    <message>
      <source>The iSCSI targets that the target host is connected to</source>
      <translation>Los destinos iSCSI a los que está conectado el host de destino</translation>
    </message>
    <message>
      <source>The key of the host could not be kept</source>
      <translation>No se pudo guardar la clave del host</translation>
    </message>
    <message>
      <source>The key of {server} is not known here</source>
      <translation>La clave de {server} no se conoce aquí</translation>
    </message>
    <message>
      <source>The key of {server} was not accepted.</source>
      <translation>La clave de {server} no se aceptó.</translation>
    </message>
    <message>
      <source>The kind of guest</source>
      <translation>El tipo de invitado</translation>
    </message>
    <message>
      <source>The kind of machine</source>
      <translation>El tipo de máquina</translation>
    </message>
    <message>
      <source>The larger of CPU and memory load of the target with the VM there</source>
      <translation>La mayor entre la carga de CPU y la de memoria del destino con la VM allí</translation>
    </message>
    <message>
      <source>The larger of CPU load and memory load as they would be with the machine there, moves under way counted in. The smaller goes first.</source>
      <translation>La mayor entre la carga de CPU y la de memoria tal como serían con la máquina allí, contando los traslados en marcha. La menor va primero.</translation>
    </message>
    <message>
      <source>The last migration found the port of {host} closed</source>
      <translation>La última migración encontró cerrado el puerto de {host}</translation>
    </message>
    <message>
      <source>The least loaded of {count} equals.</source>
      <translation>El menos cargado de {count} iguales.</translation>
    </message>
    <message>
      <source>The link between them broke in post-copy.</source>
      <translation>El enlace entre ellos se rompió durante la post-copia.</translation>
    </message>
    <message>
      <source>The link broke in post-copy: a part of the memory is on either host, so stop the machine on neither. Resume Migration, in Edit, in the job's menu and in Progress, goes on when the hosts reach each other again.</source>
      <translation>El enlace se cortó en post-copy: hay una parte de la memoria en cada host, así que no detenga la máquina en ninguno. Reanudar migración, en Editar, en el menú del trabajo y en Progreso, continúa cuando los hosts vuelven a alcanzarse.</translation>
    </message>
    <message>
      <source>The link broke while the rest of its memory followed.</source>
      <translation>El enlace se rompió mientras la seguía el resto de su memoria.</translation>
    </message>
    <message>
      <source>The link is faster than the memory changes</source>
      <translation>El enlace es más rápido de lo que cambia la memoria</translation>
    </message>
    <message>
      <source>The list has this text in it.</source>
      <translation>La lista contiene este texto.</translation>
    </message>
    <message>
      <source>The log is a file of yours alone (log.sqlite, in VM Client's folder for data). To keep a copy, close VM Client and copy that folder, or use File &gt; Export Event Log…, or “vmclient log” in a terminal.</source>
      <translation>El registro es un archivo solo suyo (log.sqlite, en la carpeta de datos de VM Client). Para conservar una copia, cierre VM Client y copie esa carpeta, o use Archivo &gt; Exportar registro de eventos…, o «vmclient log» en un terminal.</translation>
    </message>
    <message>
      <source>The longest goes first. At most {count} run at once, {each} at each host, {link} between two hosts; the rest wait.</source>
      <translation>La más larga va primero. Como máximo {count} se ejecutan a la vez, {each} en cada host, {link} entre dos hosts; el resto espera.</translation>
    </message>
    <message>
      <source>The longest goes first. At most {count} run at once, {each} at each host; the rest wait.</source>
      <translation>La más larga va primero. Como máximo {count} se ejecutan a la vez, {each} en cada host; el resto espera.</translation>
    </message>
    <message>
      <source>The machine types that the target offers, where it tells</source>
      <translation>Los tipos de máquina que ofrece el destino, donde lo indica</translation>
    </message>
    <message>
      <source>The management service of {target} was lost in the middle</source>
      <translation>El servicio de gestión de {target} se perdió a medio camino</translation>
    </message>
    <message>
      <source>The medium in {things} of {vm} is being ejected on {source}.</source>
      <translation>Se está expulsando en {source} el medio de {things} de {vm}.</translation>
    </message>
    <message>
      <source>The medium in {things} of {vm} was ejected on {source} in {took}.</source>
      <translation>El medio de {things} de {vm} se expulsó en {source} en {took}.</translation>
    </message>
    <message>
      <source>The memory that the VM changes a second while it runs; not defined where nobody measured</source>
      <translation>La memoria que la VM cambia por segundo mientras se ejecuta; sin definir donde nadie midió</translation>
    </message>
    <message>
      <source>The messages name the file, the line and what holds instead. VM Client saves nothing in a file that it does not understand: mend the line and start again.</source>
      <translation>Los mensajes nombran el archivo, la línea y lo que rige en su lugar. VM Client no guarda nada en un archivo que no entiende: corrija la línea e inicie de nuevo.</translation>
    </message>
    <message>
      <source>The migration ended with an error</source>
      <translation>La migración terminó con un error</translation>
    </message>
    <message>
      <source>The migration of {vm} is interrupted: its memory is on {source} and on {target}. Stop it on neither.</source>
      <translation>La migración de {vm} está interrumpida: su memoria está en {source} y en {target}. No la detenga en ninguno.</translation>
    </message>
    <message>
      <source>The migration of {vm} was not resumed.</source>
      <translation>La migración de {vm} no se reanudó.</translation>
    </message>
    <message>
      <source>The migration of {vm} was resumed.</source>
      <translation>La migración de {vm} se reanudó.</translation>
    </message>
    <message>
      <source>The migration port {address} is closed: {reason}.</source>
      <translation>El puerto de migración {address} está cerrado: {reason}.</translation>
    </message>
    <message>
      <source>The migration was broken off</source>
      <translation>La migración se interrumpió</translation>
    </message>
    <message>
      <source>The migration was broken off, and {target} still keeps a receiving copy</source>
      <translation>La migración se interrumpió, y {target} aún conserva una copia receptora</translation>
    </message>
    <message>
      <source>The move of {vm} from {source} to {target} is being cancelled.</source>
      <translation>Se está cancelando el traslado de {vm} de {source} a {target}.</translation>
    </message>
    <message>
      <source>The name by which {source} knows {target} is no address of it, or its migration ports are taken.</source>
      <translation>El nombre con el que {source} conoce a {target} no es una dirección suya, o sus puertos de migración están ocupados.</translation>
    </message>
    <message>
      <source>The name has no address.</source>
      <translation>El nombre no tiene dirección.</translation>
    </message>
    <message>
      <source>The name of the VM</source>
      <translation>El nombre de la VM</translation>
    </message>
    <message>
      <source>The name of the target host</source>
      <translation>El nombre del host de destino</translation>
    </message>
    <message>
      <source>The name {name} is taken</source>
      <translation>El nombre {name} está ocupado</translation>
    </message>
    <message>
      <source>The names of the VMs on the target, in whatever state, and of those on their way</source>
      <translation>Los nombres de las VM en el destino, en cualquier estado, y de las que van de camino</translation>
    </message>
    <message>
      <source>The network {network} is not active on {target}</source>
      <translation>La red {network} no está activa en {target}</translation>
    </message>
    <message>
      <source>The newest {count} entries; older ones that match are left out. Printed {at}.</source>
      <translation>Las {count} entradas más recientes; se omiten las anteriores que coinciden. Impreso {at}.</translation>
    </message>
    <message>
      <source>The newest {count} of {total} entries are shown, and searched by the field above.</source>
      <translation>Se muestran las {count} entradas más recientes de {total}, y el campo de arriba busca en ellas.</translation>
    </message>
    <message>
      <source>The next start does not open it anyway.</source>
      <translation>El próximo inicio no la abre de todos modos.</translation>
    </message>
    <message>
      <source>The old one is kept as {path}.</source>
      <translation>El anterior se conserva como {path}.</translation>
    </message>
    <message>
      <source>The one that was accepted before is forgotten. If the certificate was not renewed at the server, whoever shows this one gets your password.</source>
      <translation>El aceptado hasta ahora se olvida. Si el certificado no se renovó en el servidor, quien presenta este obtendrá su contraseña.</translation>
    </message>
    <message>
      <source>The only host that can take it.</source>
      <translation>El único host que puede alojarla.</translation>
    </message>
    <message>
      <source>The order would be {hosts}.</source>
      <translation>El orden sería {hosts}.</translation>
    </message>
    <message>
      <source>The others have the room</source>
      <translation>El sitio lo tienen las demás</translation>
    </message>
    <message>
      <source>The password file {path} cannot be used</source>
      <translation>El archivo de contraseña {path} no se puede usar</translation>
    </message>
    <message>
      <source>The password is kept until the program ends.</source>
      <translation>La contraseña se conserva hasta que termine el programa.</translation>
    </message>
    <message>
      <source>The pause stays short; a busy machine may never get there.</source>
      <translation>La pausa es corta; una máquina muy ocupada quizá nunca llegue.</translation>
    </message>
    <message>
      <source>The pause stays under a third of a second where the machine allows it.</source>
      <translation>La pausa no pasa de un tercio de segundo donde la máquina lo permite.</translation>
    </message>
    <message>
      <source>The physical machine of the target host, by its name</source>
      <translation>La máquina física del host de destino, por su nombre</translation>
    </message>
    <message>
      <source>The policy file {file} is open in the editor: save or close it there first.</source>
      <translation>El archivo de políticas {file} está abierto en el editor: guárdelo o ciérrelo primero allí.</translation>
    </message>
    <message>
      <source>The policy file {file} was deleted.</source>
      <translation>El archivo de políticas {file} se eliminó.</translation>
    </message>
    <message>
      <source>The policy file {file} was disabled: it counts for nothing.</source>
      <translation>El archivo de políticas {file} se deshabilitó: no cuenta para nada.</translation>
    </message>
    <message>
      <source>The policy file {file} was enabled: its policies count again.</source>
      <translation>El archivo de políticas {file} se habilitó: sus políticas vuelven a contar.</translation>
    </message>
    <message>
      <source>The policy file {file} was saved. No policy is in it.</source>
      <translation>El archivo de políticas {file} se guardó. No contiene ninguna política.</translation>
    </message>
    <message>
      <source>The policy file {file} was saved: {policies}.</source>
      <translation>El archivo de políticas {file} se guardó: {policies}.</translation>
    </message>
    <message>
      <source>The present state of {vm} or of its host does not allow this</source>
      <translation>El estado actual de {vm} o de su host no lo permite</translation>
    </message>
    <message>
      <source>The processor</source>
      <translation>El procesador</translation>
    </message>
    <message>
      <source>The quickest by more than a tenth.</source>
      <translation>El más rápido, en más de una décima parte.</translation>
    </message>
    <message>
      <source>The receiving copy there is gone.</source>
      <translation>La copia receptora ya no está allí.</translation>
    </message>
    <message>
      <source>The report was given to the printer: {title}.</source>
      <translation>El informe se entregó a la impresora: {title}.</translation>
    </message>
    <message>
      <source>The report was not saved.</source>
      <translation>El informe no se guardó.</translation>
    </message>
    <message>
      <source>The report was written to {path}.</source>
      <translation>El informe se escribió en {path}.</translation>
    </message>
    <message>
      <source>The repositories connected to the target</source>
      <translation>Los repositorios conectados al destino</translation>
    </message>
    <message>
      <source>The repositories where the VM's disks lie</source>
      <translation>Los repositorios donde están los discos de la VM</translation>
    </message>
    <message>
      <source>The second one can look and cannot migrate: two would take up each other's jobs.</source>
      <translation>El segundo puede mirar y no puede migrar: dos se quitarían los trabajos uno al otro.</translation>
    </message>
    <message>
      <source>The server gave up after a while</source>
      <translation>El servidor se rindió al cabo de un rato</translation>
    </message>
    <message>
      <source>The server objects</source>
      <translation>El servidor se opone</translation>
    </message>
    <message>
      <source>The server objects to {host}</source>
      <translation>El servidor pone objeciones a {host}</translation>
    </message>
    <message>
      <source>The server refused it: {fault}</source>
      <translation>El servidor lo rechazó: {fault}</translation>
    </message>
    <message>
      <source>The session expired, or an administrator ended it. What runs there goes on.</source>
      <translation>La sesión caducó, o un administrador la terminó. Lo que se ejecuta allí continúa.</translation>
    </message>
    <message>
      <source>The settings could not be saved</source>
      <translation>No se pudieron guardar los ajustes</translation>
    </message>
    <message>
      <source>The settings file is not used: line {line} of {path} is no TOML</source>
      <translation>El archivo de ajustes no se usa: la línea {line} de {path} no es TOML</translation>
    </message>
    <message>
      <source>The settings file is not used: {path} cannot be read</source>
      <translation>El archivo de ajustes no se usa: no se puede leer {path}</translation>
    </message>
    <message>
      <source>The simulated libvirt host is for developers alone</source>
      <translation>El host libvirt simulado es solo para desarrolladores</translation>
    </message>
    <message>
      <source>The stop did not come from this client.</source>
      <translation>La parada no vino de este cliente.</translation>
    </message>
    <message>
      <source>The storage of {vm} is not safe to share</source>
      <translation>El almacenamiento de {vm} no es seguro para compartir</translation>
    </message>
    <message>
      <source>The system's keyring cannot be used</source>
      <translation>El llavero del sistema no se puede usar</translation>
    </message>
    <message>
      <source>The tags of all VMs on the target, and of those on their way</source>
      <translation>Las etiquetas de todas las VM en el destino y de las que van de camino</translation>
    </message>
    <message>
      <source>The tags that people gave the VM</source>
      <translation>Las etiquetas que las personas dieron a la VM</translation>
    </message>
    <message>
      <source>The target's CPU cores</source>
      <translation>Los núcleos de CPU del destino</translation>
    </message>
    <message>
      <source>The target's CPU load now, with what is set aside there</source>
      <translation>La carga de CPU actual del destino, con lo que hay reservado allí</translation>
    </message>
    <message>
      <source>The target's CPU model, where it tells</source>
      <translation>El modelo de CPU del destino, donde lo indica</translation>
    </message>
    <message>
      <source>The target's Max Hosted VMs</source>
      <translation>El máximo de VM del destino</translation>
    </message>
    <message>
      <source>The target's architecture, such as x86_64</source>
      <translation>La arquitectura del destino, como x86_64</translation>
    </message>
    <message>
      <source>The target's free memory, less what is set aside there</source>
      <translation>La memoria libre del destino, descontado lo que hay reservado allí</translation>
    </message>
    <message>
      <source>The target's hypervisor: kvm, xen, esx or hyperv</source>
      <translation>El hipervisor del destino: kvm, xen, esx o hyperv</translation>
    </message>
    <message>
      <source>The target's memory</source>
      <translation>La memoria del destino</translation>
    </message>
    <message>
      <source>The test below it does not hold.</source>
      <translation>No se cumple la prueba de debajo.</translation>
    </message>
    <message>
      <source>The text has an error that the form cannot show</source>
      <translation>El texto tiene un error que el formulario no puede mostrar</translation>
    </message>
    <message>
      <source>The types of guests that the target runs (pv, pvh, hvm), where it tells</source>
      <translation>Los tipos de invitado que ejecuta el destino (pv, pvh, hvm), donde lo indica</translation>
    </message>
    <message>
      <source>The used share of the target's memory with the VM there</source>
      <translation>La parte usada de la memoria del destino con la VM allí</translation>
    </message>
    <message>
      <source>The used share of the target's memory, with what is set aside there</source>
      <translation>La parte usada de la memoria del destino, con lo que hay reservado allí</translation>
    </message>
    <message>
      <source>The user may not do this</source>
      <translation>El usuario no puede hacer esto</translation>
    </message>
    <message>
      <source>The user may read there and change nothing.</source>
      <translation>El usuario puede leer allí y no cambiar nada.</translation>
    </message>
    <message>
      <source>The vCenter gets no answer from it.</source>
      <translation>El vCenter no recibe respuesta de él.</translation>
    </message>
    <message>
      <source>The vCenter that manages the target; not defined without one</source>
      <translation>El vCenter que gestiona el destino; sin definir si no hay ninguno</translation>
    </message>
    <message>
      <source>The vCenter {manager} looks after this host; what is moved behind its back is lost to it.</source>
      <translation>El vCenter {manager} se ocupa de este host; lo que se mueve a sus espaldas lo pierde de vista.</translation>
    </message>
    <message>
      <source>The virtual machine is still being read from its host.</source>
      <translation>La máquina virtual todavía se está leyendo de su host.</translation>
    </message>
    <message>
      <source>The virtual machine itself</source>
      <translation>La propia máquina virtual</translation>
    </message>
    <message>
      <source>The virtual machines that it may govern stay where they are {until}.</source>
      <translation>Las máquinas virtuales que pueda gobernar se quedan donde están {until}.</translation>
    </message>
    <message>
      <source>The virtual networks of the target</source>
      <translation>Las redes virtuales del destino</translation>
    </message>
    <message>
      <source>The way to {host} is still being tried</source>
      <translation>Aún se está probando el camino a {host}</translation>
    </message>
    <message>
      <source>The width of the VM's guest</source>
      <translation>El ancho en bits del invitado de la VM</translation>
    </message>
    <message>
      <source>There can be no policy file {file}</source>
      <translation>No puede haber un archivo de políticas {file}</translation>
    </message>
    <message>
      <source>There is a policy file {name} already.</source>
      <translation>Ya existe un archivo de políticas {name}.</translation>
    </message>
    <message>
      <source>There is no host to test for {vm}</source>
      <translation>No hay ningún host que probar para {vm}</translation>
    </message>
    <message>
      <source>There is no other host that {vm} could be tested for.</source>
      <translation>No hay ningún otro host para el que se pueda probar {vm}.</translation>
    </message>
    <message>
      <source>There is no policy file.</source>
      <translation>No hay ningún archivo de políticas.</translation>
    </message>
    <message>
      <source>There is no setting {name}: line {line} of {path}</source>
      <translation>No hay ningún ajuste {name}: línea {line} de {path}</translation>
    </message>
    <message>
      <source>There is no such file or policy any more, or the name is none that a file can have.</source>
      <translation>Ya no existe ese archivo o esa política, o el nombre no es válido para un archivo.</translation>
    </message>
    <message>
      <source>There is no virtual machine to try them on yet.</source>
      <translation>Aún no hay ninguna máquina virtual con la que probarlas.</translation>
    </message>
    <message>
      <source>There is nothing to resume.</source>
      <translation>No hay nada que reanudar.</translation>
    </message>
    <message>
      <source>There was no migration to act on</source>
      <translation>No había ninguna migración sobre la que actuar</translation>
    </message>
    <message>
      <source>They are no longer in the inventory.</source>
      <translation>Ya no están en el inventario.</translation>
    </message>
    <message>
      <source>They cannot move with it.</source>
      <translation>No pueden moverse con ella.</translation>
    </message>
    <message>
      <source>They have the same system identity.</source>
      <translation>Tienen la misma identidad de sistema.</translation>
    </message>
    <message>
      <source>They show here as soon as a connection is open.</source>
      <translation>Aparecen aquí en cuanto se abre una conexión.</translation>
    </message>
    <message>
      <source>This has changed since the choice was made; nothing was begun.</source>
      <translation>Esto ha cambiado desde que se hizo la elección; no se comenzó nada.</translation>
    </message>
    <message>
      <source>This host sees no repository that other hosts could share.</source>
      <translation>Este host no ve ningún repositorio que otros hosts puedan compartir.</translation>
    </message>
    <message>
      <source>This kind of connection needs it.</source>
      <translation>Este tipo de conexión lo necesita.</translation>
    </message>
    <message>
      <source>This machine</source>
      <translation>Este equipo</translation>
    </message>
    <message>
      <source>This one can only look.</source>
      <translation>Este solo puede mirar.</translation>
    </message>
    <message>
      <source>This version knows it up to {known} and found {found}.</source>
      <translation>Esta versión lo conoce hasta {known} y encontró {found}.</translation>
    </message>
    <message>
      <source>This version leaves it as it is and does not start. Use the newer one.</source>
      <translation>Esta versión lo deja como está y no arranca. Use la más nueva.</translation>
    </message>
    <message>
      <source>Throttle the Guest</source>
      <translation>Frenar el invitado</translation>
    </message>
    <message>
      <source>Throttling</source>
      <translation>Freno</translation>
    </message>
    <message>
      <source>Through libvirt's driver for libxl. Relocation has to be on at both ends. Xen reports no progress and cannot stop a migration that has begun.</source>
      <translation>A través del controlador de libvirt para libxl. La reubicación debe estar activada en ambos extremos. Xen no informa del progreso y no puede detener una migración comenzada.</translation>
    </message>
    <message>
      <source>Through libvirt. SSH needs your key at the host and membership in its group libvirt; TLS needs certificates on both sides. For a migration the hosts talk to one another: TCP ports 49152 to 49215 and the libvirt daemon of the target have to be open to the source.</source>
      <translation>A través de libvirt. SSH necesita su clave en el host y pertenecer a su grupo libvirt; TLS necesita certificados en ambos lados. Para una migración los hosts hablan entre sí: los puertos TCP 49152 a 49215 y el daemon de libvirt del destino deben estar abiertos para el origen.</translation>
    </message>
    <message>
      <source>TiB</source>
      <translation>TiB</translation>
    </message>
    <message>
      <source>Tick Resource Enabled in the host's settings.</source>
      <translation>Marque «Recurso habilitado» en los ajustes del host.</translation>
    </message>
    <message>
      <source>Tick the warning above to go on.</source>
      <translation>Marque la advertencia de arriba para continuar.</translation>
    </message>
    <message>
      <source>Tick the {count} warnings above to go on.</source>
      <translation>Marque las {count} advertencias de arriba para continuar.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>Tiempo restante</translation>
    </message>
    <message>
      <source>To</source>
      <translation>A</translation>
    </message>
    <message>
      <source>To change it</source>
      <translation>Para cambiarla</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Too many levels of symbolic links</source>
      <translation>Demasiados enlaces simbólicos seguidos</translation>
    </message>
    <message>
      <source>Too many open files</source>
      <translation>Demasiados archivos abiertos</translation>
    </message>
    <message>
      <source>Took</source>
      <translation>Duró</translation>
    </message>
    <message>
      <source>Transferred</source>
      <translation>Transferido</translation>
    </message>
    <message>
      <source>Transport</source>
      <translation>Transporte</translation>
    </message>
    <message>
      <source>Trust the new certificate of {server} from now on?</source>
      <translation>¿Confiar desde ahora en el nuevo certificado de {server}?</translation>
    </message>
    <message>
      <source>Try &amp;It</source>
      <translation>P&amp;robar</translation>
    </message>
    <message>
      <source>Try again if it is still wanted.</source>
      <translation>Inténtelo de nuevo si aún se desea.</translation>
    </message>
    <message>
      <source>Try again in two minutes, and look at the firewall between the two.</source>
      <translation>Inténtelo de nuevo en dos minutos, y mire el cortafuegos entre los dos.</translation>
    </message>
    <message>
      <source>Try again when that has ended.</source>
      <translation>Inténtelo de nuevo cuando haya terminado.</translation>
    </message>
    <message>
      <source>Try it on the demo datacenter</source>
      <translation>Probarlo en el centro de datos de demostración</translation>
    </message>
    <message>
      <source>Try on &amp;VM</source>
      <translation>Probar con &amp;VM</translation>
    </message>
    <message>
      <source>Try ssh to that host in a terminal: it has to work without asking anything.</source>
      <translation>Pruebe ssh a ese host en un terminal: tiene que funcionar sin preguntar nada.</translation>
    </message>
    <message>
      <source>Turn on migration at the host where it runs.</source>
      <translation>Active la migración en el host donde se ejecuta.</translation>
    </message>
    <message>
      <source>Turn on migration at the host: relocation, vMotion, or its libvirt daemon.</source>
      <translation>Active la migración en el host: reubicación, vMotion o su daemon de libvirt.</translation>
    </message>
    <message>
      <source>Two running copies destroy its disks.</source>
      <translation>Dos copias en ejecución destruyen sus discos.</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>U&amp;ser</source>
      <translation>U&amp;suario</translation>
    </message>
    <message>
      <source>Unavailable ({count})</source>
      <translation>No disponibles ({count})</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En marcha</translation>
    </message>
    <message>
      <source>Unexpected UTF-8 BOM (decode using utf-8-sig)</source>
      <translation>marca de orden de bytes (BOM) de UTF-8 inesperada</translation>
    </message>
    <message>
      <source>Unknown</source>
      <translation>Desconocido</translation>
    </message>
    <message>
      <source>Unknown, or without a limit</source>
      <translation>Desconocido, o sin límite</translation>
    </message>
    <message>
      <source>Unmount or eject the disc inside the guest, then try again.</source>
      <translation>Desmonte o expulse el disco dentro del invitado e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Unreachable from source</source>
      <translation>Origen no llega</translation>
    </message>
    <message>
      <source>Unreachable from {source}</source>
      <translation>{source} no llega</translation>
    </message>
    <message>
      <source>Unterminated string starting at</source>
      <translation>aquí empieza un texto que no termina</translation>
    </message>
    <message>
      <source>Until it is resynchronized, {host} takes part in no migration.</source>
      <translation>Hasta que se vuelva a sincronizar, {host} no participa en ninguna migración.</translation>
    </message>
    <message>
      <source>Update the hypervisor there so that it offers the machine type.</source>
      <translation>Actualice allí el hipervisor para que ofrezca el tipo de máquina.</translation>
    </message>
    <message>
      <source>Use SSH or TLS, or agree to it in the connection's form, or with --unencrypted.</source>
      <translation>Use SSH o TLS, o dé su consentimiento en el formulario de la conexión, o con --unencrypted.</translation>
    </message>
    <message>
      <source>Use the newer version.</source>
      <translation>Use la versión más nueva.</translation>
    </message>
    <message>
      <source>User</source>
      <translation>Usuario</translation>
    </message>
    <message>
      <source>User, password, key or certificate are not accepted there.</source>
      <translation>El usuario, la contraseña, la clave o el certificado no se aceptan allí.</translation>
    </message>
    <message>
      <source>VM</source>
      <translation>VM</translation>
    </message>
    <message>
      <source>VM &amp;host enabled</source>
      <translation>&amp;Host de VM habilitado</translation>
    </message>
    <message>
      <source>VM &amp;or host</source>
      <translation>VM &amp;o host</translation>
    </message>
    <message>
      <source>VM Client</source>
      <translation>VM Client</translation>
    </message>
    <message>
      <source>VM Client ended before it was done</source>
      <translation>VM Client terminó antes de que se hiciera</translation>
    </message>
    <message>
      <source>VM Client ended before {host} was read</source>
      <translation>VM Client terminó antes de leer {host}</translation>
    </message>
    <message>
      <source>VM Client ended in the middle</source>
      <translation>VM Client terminó a medio camino</translation>
    </message>
    <message>
      <source>VM Client has read it; {host} takes part in migrations.</source>
      <translation>VM Client lo ha leído; {host} participa en las migraciones.</translation>
    </message>
    <message>
      <source>VM Client is still opening its connections.</source>
      <translation>VM Client aún está abriendo sus conexiones.</translation>
    </message>
    <message>
      <source>VM Client shows the virtual machines of KVM, Xen, vCenter and ESX hosts side by side, and moves them between hosts.</source>
      <translation>VM Client muestra juntas las máquinas virtuales de hosts KVM, Xen, vCenter y ESX, y las mueve entre hosts.</translation>
    </message>
    <message>
      <source>VM Client shows which host can take a virtual machine, and moves it there.</source>
      <translation>VM Client muestra qué host puede alojar una máquina virtual, y la mueve allí.</translation>
    </message>
    <message>
      <source>VM host disabled</source>
      <translation>Host deshabilitado</translation>
    </message>
    <message>
      <source>VM host enabled</source>
      <translation>Host de VM habilitado</translation>
    </message>
    <message>
      <source>VM or Host</source>
      <translation>VM o host</translation>
    </message>
    <message>
      <source>VMotion</source>
      <translation>VMotion</translation>
    </message>
    <message>
      <source>VMs</source>
      <translation>VM</translation>
    </message>
    <message>
      <source>VMs / Max Hosted VMs</source>
      <translation>VM / máximo de VM</translation>
    </message>
    <message>
      <source>VMs here</source>
      <translation>VM aquí</translation>
    </message>
    <message>
      <source>VMs now</source>
      <translation>VM ahora</translation>
    </message>
    <message>
      <source>VMs now, Hosts now</source>
      <translation>VM ahora, hosts ahora</translation>
    </message>
    <message>
      <source>VMware</source>
      <translation>VMware</translation>
    </message>
    <message>
      <source>VMware vCenter or ESX</source>
      <translation>VMware vCenter o ESX</translation>
    </message>
    <message>
      <source>Valid until</source>
      <translation>Válido hasta</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Valor</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Verificar</translation>
    </message>
    <message>
      <source>Version and licence</source>
      <translation>Versión y licencia</translation>
    </message>
    <message>
      <source>Virtual &amp;machines</source>
      <translation>&amp;Máquinas virtuales</translation>
    </message>
    <message>
      <source>Virtual Machine</source>
      <translation>Máquina virtual</translation>
    </message>
    <message>
      <source>Virtual Machines</source>
      <translation>Máquinas virtuales</translation>
    </message>
    <message>
      <source>Virtual Machines and Their Hosts</source>
      <translation>Máquinas virtuales y sus hosts</translation>
    </message>
    <message>
      <source>Virtual machine</source>
      <translation>Máquina virtual</translation>
    </message>
    <message>
      <source>Virtual machine to try</source>
      <translation>Máquina virtual para probar</translation>
    </message>
    <message>
      <source>Virtual machines</source>
      <translation>Máquinas virtuales</translation>
    </message>
    <message>
      <source>Virtual network</source>
      <translation>Red virtual</translation>
    </message>
    <message>
      <source>Virtual network {networks} does not exist</source>
      <translation>La red virtual {networks} no existe</translation>
    </message>
    <message>
      <source>Virtual network {networks} is stopped</source>
      <translation>La red virtual {networks} está detenida</translation>
    </message>
    <message>
      <source>Virtual networks {networks} are stopped</source>
      <translation>Las redes virtuales {networks} están detenidas</translation>
    </message>
    <message>
      <source>Virtual networks {networks} do not exist</source>
      <translation>Las redes virtuales {networks} no existen</translation>
    </message>
    <message>
      <source>Wait a few minutes, then try again.</source>
      <translation>Espere unos minutos e inténtelo de nuevo.</translation>
    </message>
    <message>
      <source>Wait until the other action has ended.</source>
      <translation>Espere a que termine la otra acción.</translation>
    </message>
    <message>
      <source>Waiting for the hypervisor</source>
      <translation>Esperando al hipervisor</translation>
    </message>
    <message>
      <source>Waits for you</source>
      <translation>Le espera a usted</translation>
    </message>
    <message>
      <source>Wanted: {what}.</source>
      <translation>Se requiere: {what}.</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>Advertencia</translation>
    </message>
    <message>
      <source>Warning from {origin}</source>
      <translation>Advertencia de {origin}</translation>
    </message>
    <message>
      <source>Was for {host}: {why}. Now for {other}.</source>
      <translation>Era para {host}: {why}. Ahora para {other}.</translation>
    </message>
    <message>
      <source>Watch the jobs that are running</source>
      <translation>Observar los trabajos en curso</translation>
    </message>
    <message>
      <source>Way out</source>
      <translation>Salida</translation>
    </message>
    <message>
      <source>What &amp;Policies Say</source>
      <translation>Qué dicen las &amp;políticas</translation>
    </message>
    <message>
      <source>What &amp;Stands in the Way…</source>
      <translation>Qué se interp&amp;one…</translation>
    </message>
    <message>
      <source>What Policies Say</source>
      <translation>Qué dicen las políticas</translation>
    </message>
    <message>
      <source>What Stands in the Way…</source>
      <translation>Qué se interpone…</translation>
    </message>
    <message>
      <source>What cannot be remembered is not begun; what runs goes on.</source>
      <translation>Lo que no se puede recordar no se comienza; lo que se ejecuta continúa.</translation>
    </message>
    <message>
      <source>What cannot be remembered is not begun; what runs goes on. Make room and ask again.</source>
      <translation>Lo que no se puede recordar no se comienza; lo que se ejecuta continúa. Haga sitio y pídalo de nuevo.</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Qué pasó</translation>
    </message>
    <message>
      <source>What is connected, what is being tried, and what waits for you.</source>
      <translation>Qué está conectado, qué se está intentando y qué le espera a usted.</translation>
    </message>
    <message>
      <source>What is reserved for virtual machines counts as taken.</source>
      <translation>Lo reservado para máquinas virtuales cuenta como ocupado.</translation>
    </message>
    <message>
      <source>What is shown of {host} was last known. Its virtual machines are Unknown, not stopped.</source>
      <translation>Lo que se muestra de {host} es lo último que se supo. Sus máquinas virtuales figuran como Desconocido, no como detenidas.</translation>
    </message>
    <message>
      <source>What is wrong in it: {first}</source>
      <translation>Qué está mal en ella: {first}</translation>
    </message>
    <message>
      <source>What it demands of {vm} is not known, so {vm} stays on {source}. {wrong}</source>
      <translation>No se sabe qué exige de {vm}, así que {vm} se queda en {source}. {wrong}</translation>
    </message>
    <message>
      <source>What it does on {host} is not known. Nothing was changed.</source>
      <translation>No se sabe qué hace en {host}. No se cambió nada.</translation>
    </message>
    <message>
      <source>What it holds now counts, without your changes. To save replaces it; to read it loses them.</source>
      <translation>Cuenta lo que contiene ahora, sin sus cambios. Guardar lo reemplaza; volver a leer descarta sus cambios.</translation>
    </message>
    <message>
      <source>What it needs</source>
      <translation>Qué necesita</translation>
    </message>
    <message>
      <source>What it takes</source>
      <translation>Qué ocupa</translation>
    </message>
    <message>
      <source>What policies say is written for the first {count} of the hosts that they refuse.</source>
      <translation>Lo que dicen las políticas se escribe para los primeros {count} de los hosts que rechazan.</translation>
    </message>
    <message>
      <source>What policies say of &amp;host</source>
      <translation>Qué dicen las políticas del &amp;host</translation>
    </message>
    <message>
      <source>What policies say of {host}</source>
      <translation>Qué dicen las políticas de {host}</translation>
    </message>
    <message>
      <source>What runs there goes on.</source>
      <translation>Lo que se ejecuta allí continúa.</translation>
    </message>
    <message>
      <source>What stands behind the device is not there, or not shared.</source>
      <translation>Lo que hay detrás del dispositivo no está, o no es compartido.</translation>
    </message>
    <message>
      <source>What stands in the way</source>
      <translation>Qué se interpone</translation>
    </message>
    <message>
      <source>What the file would have attached to cannot be told</source>
      <translation>No se puede saber a qué se habría asociado el archivo</translation>
    </message>
    <message>
      <source>What the host has by itself holds instead. The file stays as it is, and nothing is saved in it.</source>
      <translation>En su lugar rige lo que el host tiene por sí mismo. El archivo queda como está y no se guarda nada en él.</translation>
    </message>
    <message>
      <source>What the policies say</source>
      <translation>Qué dicen las políticas</translation>
    </message>
    <message>
      <source>What the policies say of {host}</source>
      <translation>Qué dicen las políticas de {host}</translation>
    </message>
    <message>
      <source>What the policy says</source>
      <translation>Qué dice la política</translation>
    </message>
    <message>
      <source>What to do: {way_out}</source>
      <translation>Qué hacer: {way_out}</translation>
    </message>
    <message>
      <source>What was asked for</source>
      <translation>Qué se pidió</translation>
    </message>
    <message>
      <source>What was copied is discarded.</source>
      <translation>Lo copiado se descarta.</translation>
    </message>
    <message>
      <source>What went wrong</source>
      <translation>Qué falló</translation>
    </message>
    <message>
      <source>Whatever is done is recorded before it is begun: who asked, what was tested, why this host, each phase with its time, and how it ended.</source>
      <translation>Todo lo que se hace queda registrado antes de comenzarlo: quién lo pidió, qué se probó, por qué este host, cada fase con su tiempo, y cómo terminó.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <source>When cleared, no VM is placed on or moved to this host.</source>
      <translation>Si no está marcado, ninguna VM se coloca en este host ni se mueve a él.</translation>
    </message>
    <message>
      <source>When cleared, running VMs stay and none may come.</source>
      <translation>Si no está marcado, las VM en ejecución se quedan y no puede llegar ninguna.</translation>
    </message>
    <message>
      <source>When it is off:</source>
      <translation>Cuando esté apagado:</translation>
    </message>
    <message>
      <source>When something goes wrong</source>
      <translation>Cuando algo va mal</translation>
    </message>
    <message>
      <source>Where it is</source>
      <translation>Dónde está</translation>
    </message>
    <message>
      <source>Where the VM's present host stands, as people have set it</source>
      <translation>Dónde está el host actual de la VM, según lo han anotado las personas</translation>
    </message>
    <message>
      <source>Where the first test holds the second has to, elsewhere the third.</source>
      <translation>Donde se cumple la primera prueba, tiene que cumplirse la segunda; si no, la tercera.</translation>
    </message>
    <message>
      <source>Where the target stands, as people have set it</source>
      <translation>Dónde está el destino, según lo han anotado las personas</translation>
    </message>
    <message>
      <source>Where the time went</source>
      <translation>En qué se fue el tiempo</translation>
    </message>
    <message>
      <source>Where there is a way out, its button stands beside the finding; afterwards only that host is tested again. What VM Client does not do itself is told step by step under How to…</source>
      <translation>Donde hay una salida, su botón está junto al hallazgo; después solo se vuelve a probar ese host. Lo que VM Client no hace por sí mismo se explica paso a paso en Cómo…</translation>
    </message>
    <message>
      <source>Whether Resource Enabled is set for the target</source>
      <translation>Si «Recurso habilitado» está marcado en el destino</translation>
    </message>
    <message>
      <source>Whether each repository with a disk of the VM is enabled; not defined without one</source>
      <translation>Si cada repositorio con un disco de la VM está habilitado; sin definir si no hay ninguno</translation>
    </message>
    <message>
      <source>Whether the Xen of {source} moves paravirtualized guests while they run only trying tells. If it does not, {vm} goes on running on {source}, and can then be moved standing still.</source>
      <translation>Si el Xen de {source} mueve invitados paravirtualizados mientras se ejecutan, solo se sabe intentándolo. Si no lo hace, {vm} sigue ejecutándose en {source}, y después se puede mover parada.</translation>
    </message>
    <message>
      <source>Whether the target is connected and answers</source>
      <translation>Si el destino está conectado y responde</translation>
    </message>
    <message>
      <source>Whether the target is enabled as a host for virtual machines</source>
      <translation>Si el destino está habilitado como host de máquinas virtuales</translation>
    </message>
    <message>
      <source>Whether the target is in maintenance mode</source>
      <translation>Si el destino está en modo de mantenimiento</translation>
    </message>
    <message>
      <source>Whether the target takes live migrations; not defined where nobody could tell</source>
      <translation>Si el destino acepta migraciones en vivo; sin definir donde nadie pudo saberlo</translation>
    </message>
    <message>
      <source>Whether what is known of the target is what is there</source>
      <translation>Si lo que se sabe del destino coincide con lo que hay allí</translation>
    </message>
    <message>
      <source>Whoever answers there shows this key. Accepted, it is known to ssh in a terminal too.</source>
      <translation>Quien responde allí muestra esta clave. Una vez aceptada, también la conoce ssh en un terminal.</translation>
    </message>
    <message>
      <source>Whoever is on the network could read and change everything.</source>
      <translation>Quien esté en la red podría leerlo y cambiarlo todo.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Why a virtual machine cannot move</source>
      <translation>Por qué una VM no puede moverse</translation>
    </message>
    <message>
      <source>Why rank {rank}</source>
      <translation>Por qué el rango {rank}</translation>
    </message>
    <message>
      <source>Why {host}</source>
      <translation>Por qué {host}</translation>
    </message>
    <message>
      <source>With that solved it can take {vm}: {facts}.</source>
      <translation>Resuelto eso, puede alojar {vm}: {facts}.</translation>
    </message>
    <message>
      <source>Without a vCenter a suspended virtual machine is registered there, and its memory is read from the datastore: it runs afterwards.</source>
      <translation>Sin vCenter, una máquina virtual suspendida se registra allí y su memoria se lee del datastore: después se ejecuta.</translation>
    </message>
    <message>
      <source>Without a vCenter it cannot run while it moves: its memory is written to the datastore, {host} takes its definition over and reads the memory again. Nobody reaches it meanwhile.</source>
      <translation>Sin vCenter no puede ejecutarse mientras se mueve: su memoria se escribe en el datastore, {host} asume su definición y vuelve a leer la memoria. Entretanto nadie puede acceder a ella.</translation>
    </message>
    <message>
      <source>Without it everything changed since the last save is lost.</source>
      <translation>Si no, se pierde todo lo cambiado desde la última vez que se guardó.</translation>
    </message>
    <message>
      <source>Without live migration nothing of this applies: {vms}.</source>
      <translation>Sin migración en vivo nada de esto se aplica: {vms}.</translation>
    </message>
    <message>
      <source>Would also be Ready: {hosts}.</source>
      <translation>También estarían listos: {hosts}.</translation>
    </message>
    <message>
      <source>Write a policy in a file of its own</source>
      <translation>Escribir una política en un archivo propio</translation>
    </message>
    <message>
      <source>Write it under File &gt; Connect…, or name a file that holds it with --password-file.</source>
      <translation>Escríbala en Archivo &gt; Conectar…, o indique un archivo que la contenga con --password-file.</translation>
    </message>
    <message>
      <source>Write the address of the host.</source>
      <translation>Escriba la dirección del host.</translation>
    </message>
    <message>
      <source>Write the event log, filtered as its view shows it, to a file</source>
      <translation>Escribir el registro de eventos, filtrado como en su vista, en un archivo</translation>
    </message>
    <message>
      <source>Write the name of the user who logs in.</source>
      <translation>Escriba el nombre del usuario que inicia sesión.</translation>
    </message>
    <message>
      <source>Write the path of the socket.</source>
      <translation>Escriba la ruta del socket.</translation>
    </message>
    <message>
      <source>Write the present estate to a file that opens again</source>
      <translation>Escribir el entorno actual en un archivo que se puede volver a abrir</translation>
    </message>
    <message>
      <source>Xen</source>
      <translation>Xen</translation>
    </message>
    <message>
      <source>Xen by libvirt</source>
      <translation>Xen por libvirt</translation>
    </message>
    <message>
      <source>Xen does not migrate Fibre Channel disks</source>
      <translation>Xen no migra discos Fibre Channel</translation>
    </message>
    <message>
      <source>Xen gives no reason to its clients; it is in /var/log/libvirt/libxl/libxl-driver.log on {target}. {vm} goes on running on {source}.</source>
      <translation>Xen no da el motivo a sus clientes; está en /var/log/libvirt/libxl/libxl-driver.log en {target}. {vm} sigue ejecutándose en {source}.</translation>
    </message>
    <message>
      <source>Xen on {source} does not move {vm} while it runs</source>
      <translation>Xen en {source} no mueve {vm} mientras se ejecuta</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Your policy of this name stands in for it.</source>
      <translation>Su política de ese nombre rige en su lugar.</translation>
    </message>
    <message>
      <source>Yours counts</source>
      <translation>Cuenta la suya</translation>
    </message>
    <message>
      <source>a disk needs one, unless its transport is fc or iscsi; it is {transport}</source>
      <translation>un disco necesita uno, salvo con el transporte fc o iscsi; aquí es {transport}</translation>
    </message>
    <message>
      <source>a fact's name has letters, digits and . _ - alone, {name} has not</source>
      <translation>el nombre de un dato solo tiene letras, cifras y . _ -, {name} no</translation>
    </message>
    <message>
      <source>a host has to meet all of them</source>
      <translation>un host tiene que cumplirlas todas</translation>
    </message>
    <message>
      <source>a list</source>
      <translation>una lista</translation>
    </message>
    <message>
      <source>a list of addresses</source>
      <translation>una lista de direcciones</translation>
    </message>
    <message>
      <source>a list of strings</source>
      <translation>una lista de textos</translation>
    </message>
    <message>
      <source>a name must not be empty</source>
      <translation>un nombre no puede estar vacío</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>un número</translation>
    </message>
    <message>
      <source>a number above 0</source>
      <translation>un número mayor que 0</translation>
    </message>
    <message>
      <source>a number of seconds, at least 1</source>
      <translation>un número de segundos, al menos 1</translation>
    </message>
    <message>
      <source>a number with a fraction</source>
      <translation>un número con decimales</translation>
    </message>
    <message>
      <source>a table</source>
      <translation>una tabla</translation>
    </message>
    <message>
      <source>a tie with rank {rank}</source>
      <translation>empate con el rango {rank}</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>un número entero</translation>
    </message>
    <message>
      <source>a whole number, at least 1</source>
      <translation>un número entero, al menos 1</translation>
    </message>
    <message>
      <source>about {pause}</source>
      <translation>unos {pause}</translation>
    </message>
    <message>
      <source>about {time}</source>
      <translation>unos {time}</translation>
    </message>
    <message>
      <source>about {time} in all</source>
      <translation>unos {time} en total</translation>
    </message>
    <message>
      <source>about {time} · downtime {pause}</source>
      <translation>unos {time} · parada {pause}</translation>
    </message>
    <message>
      <source>about {time} · {afterwards}</source>
      <translation>unos {time} · {afterwards}</translation>
    </message>
    <message>
      <source>administrator@vsphere.local, or root on an ESX host</source>
      <translation>administrator@vsphere.local, o root en un host ESX</translation>
    </message>
    <message>
      <source>after the others</source>
      <translation>después de las demás</translation>
    </message>
    <message>
      <source>all</source>
      <translation>todos</translation>
    </message>
    <message>
      <source>all of these:</source>
      <translation>todo esto:</translation>
    </message>
    <message>
      <source>an iscsi disk without a repository needs one</source>
      <translation>un disco iscsi sin repositorio necesita uno</translation>
    </message>
    <message>
      <source>an object</source>
      <translation>un objeto</translation>
    </message>
    <message>
      <source>and look here</source>
      <translation>y mire aquí</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>y {count} más</translation>
    </message>
    <message>
      <source>another CPU model</source>
      <translation>otro modelo de CPU</translation>
    </message>
    <message>
      <source>another hypervisor</source>
      <translation>otro hipervisor</translation>
    </message>
    <message>
      <source>another hypervisor or vCenter</source>
      <translation>otro hipervisor o vCenter</translation>
    </message>
    <message>
      <source>another vCenter, or none</source>
      <translation>otro vCenter, o ninguno</translation>
    </message>
    <message>
      <source>architecture</source>
      <translation>arquitectura</translation>
    </message>
    <message>
      <source>arriving on {host}</source>
      <translation>llegando a {host}</translation>
    </message>
    <message>
      <source>as it was set</source>
      <translation>según se estableció</translation>
    </message>
    <message>
      <source>as rank {rank}</source>
      <translation>como el rango {rank}</translation>
    </message>
    <message>
      <source>asked for by {user} · {when}</source>
      <translation>pedido por {user} · {when}</translation>
    </message>
    <message>
      <source>at least one of these:</source>
      <translation>al menos una de estas cosas:</translation>
    </message>
    <message>
      <source>at once</source>
      <translation>de inmediato</translation>
    </message>
    <message>
      <source>bandwidth not limited</source>
      <translation>ancho de banda sin límite</translation>
    </message>
    <message>
      <source>bandwidth up to {rate}</source>
      <translation>ancho de banda hasta {rate}</translation>
    </message>
    <message>
      <source>before all other criteria; the first fact decides, the next where it is equal</source>
      <translation>antes que los demás criterios; decide el primer dato, y el siguiente si hay empate</translation>
    </message>
    <message>
      <source>begins after about {begin}, ends after about {end}</source>
      <translation>comienza dentro de unos {begin}, termina dentro de unos {end}</translation>
    </message>
    <message>
      <source>begins at once, ends after about {end}</source>
      <translation>comienza de inmediato, termina dentro de unos {end}</translation>
    </message>
    <message>
      <source>being tried, attempt {attempt}</source>
      <translation>intentándose, intento {attempt}</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>bytes</translation>
    </message>
    <message>
      <source>bytes a second</source>
      <translation>bytes por segundo</translation>
    </message>
    <message>
      <source>cannot be moved</source>
      <translation>no se puede mover</translation>
    </message>
    <message>
      <source>chosen automatically</source>
      <translation>elegido automáticamente</translation>
    </message>
    <message>
      <source>chosen automatically, rank {rank}</source>
      <translation>elegido automáticamente, rango {rank}</translation>
    </message>
    <message>
      <source>chosen by {user}</source>
      <translation>elegido por {user}</translation>
    </message>
    <message>
      <source>chosen by {user}, rank {rank}</source>
      <translation>elegido por {user}, rango {rank}</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>cerrado</translation>
    </message>
    <message>
      <source>comes first: its pattern is the most specific</source>
      <translation>va primero: su patrón es el más específico</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>comparación</translation>
    </message>
    <message>
      <source>connected neither to {source} nor to {host}</source>
      <translation>no conectado ni a {source} ni a {host}</translation>
    </message>
    <message>
      <source>contains</source>
      <translation>contiene</translation>
    </message>
    <message>
      <source>could not say at {time} what became of {vms}.</source>
      <translation>no pudo decir a las {time} qué fue de {vms}.</translation>
    </message>
    <message>
      <source>decides</source>
      <translation>decide</translation>
    </message>
    <message>
      <source>defined here, verified {time}</source>
      <translation>definida aquí, verificado {time}</translation>
    </message>
    <message>
      <source>demands nothing</source>
      <translation>no exige nada</translation>
    </message>
    <message>
      <source>dirty rate</source>
      <translation>tasa de cambio</translation>
    </message>
    <message>
      <source>disabled</source>
      <translation>deshabilitado</translation>
    </message>
    <message>
      <source>disk {names}</source>
      <translation>disco {names}</translation>
    </message>
    <message>
      <source>disks {names}</source>
      <translation>discos {names}</translation>
    </message>
    <message>
      <source>does not hold</source>
      <translation>no se cumple</translation>
    </message>
    <message>
      <source>does not rank: {policy} does</source>
      <translation>no clasifica: lo hace {policy}</translation>
    </message>
    <message>
      <source>downtime as the hypervisor decides</source>
      <translation>parada según decida el hipervisor</translation>
    </message>
    <message>
      <source>downtime up to {pause}</source>
      <translation>parada hasta {pause}</translation>
    </message>
    <message>
      <source>downtime {time}</source>
      <translation>parada {time}</translation>
    </message>
    <message>
      <source>downtime: paused on both hosts</source>
      <translation>parada: en pausa en ambos hosts</translation>
    </message>
    <message>
      <source>each has a host</source>
      <translation>cada una tiene un host</translation>
    </message>
    <message>
      <source>else</source>
      <translation>si no</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>vacío</translation>
    </message>
    <message>
      <source>estimated {time}</source>
      <translation>estimado {time}</translation>
    </message>
    <message>
      <source>expected</source>
      <translation>previsto</translation>
    </message>
    <message>
      <source>fact</source>
      <translation>dato</translation>
    </message>
    <message>
      <source>false</source>
      <translation>falso</translation>
    </message>
    <message>
      <source>features that are missing</source>
      <translation>características que faltan</translation>
    </message>
    <message>
      <source>file</source>
      <translation>archivo</translation>
    </message>
    <message>
      <source>gone from here</source>
      <translation>ya no está aquí</translation>
    </message>
    <message>
      <source>gone from {host}</source>
      <translation>ya no está en {host}</translation>
    </message>
    <message>
      <source>guest type</source>
      <translation>tipo de invitado</translation>
    </message>
    <message>
      <source>handed over by {host}</source>
      <translation>entregada por {host}</translation>
    </message>
    <message>
      <source>has crashed</source>
      <translation>se ha bloqueado</translation>
    </message>
    <message>
      <source>held at {share}</source>
      <translation>retenida en {share}</translation>
    </message>
    <message>
      <source>here again</source>
      <translation>aquí de nuevo</translation>
    </message>
    <message>
      <source>hold against another fact</source>
      <translation>contrastar con otro dato</translation>
    </message>
    <message>
      <source>holds</source>
      <translation>se cumple</translation>
    </message>
    <message>
      <source>holds half a character</source>
      <translation>contiene medio carácter</translation>
    </message>
    <message>
      <source>iSCSI SAN</source>
      <translation>SAN iSCSI</translation>
    </message>
    <message>
      <source>iSCSI disk {disks} is not connected on both hosts</source>
      <translation>El disco iSCSI {disks} no está conectado en ambos hosts</translation>
    </message>
    <message>
      <source>iSCSI disks {disks} are not connected on both hosts</source>
      <translation>Los discos iSCSI {disks} no están conectados en ambos hosts</translation>
    </message>
    <message>
      <source>iSCSI not connected</source>
      <translation>iSCSI no conectado</translation>
    </message>
    <message>
      <source>iSCSI of {disks} missing</source>
      <translation>Falta iSCSI de {disks}</translation>
    </message>
    <message>
      <source>iSCSI targets</source>
      <translation>Destinos iSCSI</translation>
    </message>
    <message>
      <source>if</source>
      <translation>si</translation>
    </message>
    <message>
      <source>in the way</source>
      <translation>se interpone</translation>
    </message>
    <message>
      <source>is</source>
      <translation>es</translation>
    </message>
    <message>
      <source>is a folder, not a file</source>
      <translation>es una carpeta, no un archivo</translation>
    </message>
    <message>
      <source>is a standalone ESX</source>
      <translation>es un ESX independiente</translation>
    </message>
    <message>
      <source>is above</source>
      <translation>es mayor que</translation>
    </message>
    <message>
      <source>is at least</source>
      <translation>es al menos</translation>
    </message>
    <message>
      <source>is at most</source>
      <translation>es como máximo</translation>
    </message>
    <message>
      <source>is below</source>
      <translation>es menor que</translation>
    </message>
    <message>
      <source>is defined</source>
      <translation>está definido</translation>
    </message>
    <message>
      <source>is in a state that is not known</source>
      <translation>está en un estado desconocido</translation>
    </message>
    <message>
      <source>is larger than {limit} MiB</source>
      <translation>ocupa más de {limit} MiB</translation>
    </message>
    <message>
      <source>is not</source>
      <translation>no es</translation>
    </message>
    <message>
      <source>is not a file</source>
      <translation>no es un archivo</translation>
    </message>
    <message>
      <source>is paused</source>
      <translation>está en pausa</translation>
    </message>
    <message>
      <source>is suspended</source>
      <translation>está suspendida</translation>
    </message>
    <message>
      <source>iscsiadm -m node -T {0} --login</source>
      <translation>iscsiadm -m node -T {0} --login</translation>
    </message>
    <message>
      <source>it has a host</source>
      <translation>tiene un host</translation>
    </message>
    <message>
      <source>it is not</source>
      <translation>no lo está</translation>
    </message>
    <message>
      <source>it is started on the target</source>
      <translation>se inicia en el destino</translation>
    </message>
    <message>
      <source>it is suspended while it moves</source>
      <translation>está suspendida mientras se mueve</translation>
    </message>
    <message>
      <source>it is there already</source>
      <translation>ya está allí</translation>
    </message>
    <message>
      <source>it is {value}</source>
      <translation>es {value}</translation>
    </message>
    <message>
      <source>it keeps running while it moves</source>
      <translation>sigue ejecutándose mientras se mueve</translation>
    </message>
    <message>
      <source>it stays suspended</source>
      <translation>sigue suspendida</translation>
    </message>
    <message>
      <source>its folder in the datastore</source>
      <translation>su carpeta en el datastore</translation>
    </message>
    <message>
      <source>key given twice</source>
      <translation>clave repetida</translation>
    </message>
    <message>
      <source>known here, not running</source>
      <translation>conocida aquí, sin ejecutarse</translation>
    </message>
    <message>
      <source>larger first</source>
      <translation>primero el mayor</translation>
    </message>
    <message>
      <source>last reported</source>
      <translation>último dato</translation>
    </message>
    <message>
      <source>left out: {drives}</source>
      <translation>dejadas fuera: {drives}</translation>
    </message>
    <message>
      <source>libvirt by SSH, TLS or socket; vCenter; ESX.</source>
      <translation>libvirt por SSH, TLS o socket; vCenter; ESX.</translation>
    </message>
    <message>
      <source>limit {rate}</source>
      <translation>límite {rate}</translation>
    </message>
    <message>
      <source>limit {time}</source>
      <translation>límite {time}</translation>
    </message>
    <message>
      <source>link {rate}</source>
      <translation>enlace {rate}</translation>
    </message>
    <message>
      <source>list of texts</source>
      <translation>lista de textos</translation>
    </message>
    <message>
      <source>live migration</source>
      <translation>migración en vivo</translation>
    </message>
    <message>
      <source>look here</source>
      <translation>mire aquí</translation>
    </message>
    <message>
      <source>machine type</source>
      <translation>tipo de máquina</translation>
    </message>
    <message>
      <source>maintenance</source>
      <translation>mantenimiento</translation>
    </message>
    <message>
      <source>matches 1 host now</source>
      <translation>coincide ahora con 1 host</translation>
    </message>
    <message>
      <source>matches 1 virtual machine now</source>
      <translation>coincide ahora con 1 máquina virtual</translation>
    </message>
    <message>
      <source>matches nothing; leave it out, or write ["*"], for all</source>
      <translation>no coincide con nada; para todos, omítalo o escriba ["*"]</translation>
    </message>
    <message>
      <source>matches {count} hosts now</source>
      <translation>coincide ahora con {count} hosts</translation>
    </message>
    <message>
      <source>matches {count} virtual machines now</source>
      <translation>coincide ahora con {count} máquinas virtuales</translation>
    </message>
    <message>
      <source>memory</source>
      <translation>memoria</translation>
    </message>
    <message>
      <source>memory {load} after</source>
      <translation>memoria {load} después</translation>
    </message>
    <message>
      <source>met</source>
      <translation>cumplida</translation>
    </message>
    <message>
      <source>migration</source>
      <translation>migración</translation>
    </message>
    <message>
      <source>migration of the suspended machine</source>
      <translation>migración de la máquina suspendida</translation>
    </message>
    <message>
      <source>migration off</source>
      <translation>migración desactivada</translation>
    </message>
    <message>
      <source>move of the machine that is shut off</source>
      <translation>traslado de la máquina apagada</translation>
    </message>
    <message>
      <source>must be a fact and an order, "/a" or "/d", {value} is not</source>
      <translation>debe ser un dato con un orden, "/a" o "/d"; {value} no lo es</translation>
    </message>
    <message>
      <source>must be a list of tests, not {kind}</source>
      <translation>debe ser una lista de pruebas, no {kind}</translation>
    </message>
    <message>
      <source>must be a list of texts, or one value</source>
      <translation>debe ser una lista de textos o un solo valor</translation>
    </message>
    <message>
      <source>must be a list of two, a fact and a value, not a list of {count}</source>
      <translation>debe ser una lista de dos elementos, un dato y un valor; esta tiene {count}</translation>
    </message>
    <message>
      <source>must be a list of two, a fact and a value, not {kind}</source>
      <translation>debe ser una lista de dos elementos, un dato y un valor, no {kind}</translation>
    </message>
    <message>
      <source>must be a list, not {kind}</source>
      <translation>debe ser una lista, no {kind}</translation>
    </message>
    <message>
      <source>must be a number from 0 to 1, not {kind}</source>
      <translation>debe ser un número de 0 a 1, no {kind}</translation>
    </message>
    <message>
      <source>must be a number, not {kind}</source>
      <translation>debe ser un número, no {kind}</translation>
    </message>
    <message>
      <source>must be a size, in bytes or as text with a unit, not {kind}</source>
      <translation>debe ser un tamaño, en bytes o como texto con una unidad, no {kind}</translation>
    </message>
    <message>
      <source>must be a value or {{"fact": name}}</source>
      <translation>debe ser un valor o {{"fact": nombre}}</translation>
    </message>
    <message>
      <source>must be a whole number, not {kind}</source>
      <translation>debe ser un número entero, no {kind}</translation>
    </message>
    <message>
      <source>must be above {limit}, {value} is not</source>
      <translation>debe ser mayor que {limit}; {value} no lo es</translation>
    </message>
    <message>
      <source>must be above {value}</source>
      <translation>debe ser mayor que {value}</translation>
    </message>
    <message>
      <source>must be an object with one test, such as "eq", not {kind}</source>
      <translation>debe ser un objeto con una prueba, como "eq", no {kind}</translation>
    </message>
    <message>
      <source>must be an object, not {kind}</source>
      <translation>debe ser un objeto, no {kind}</translation>
    </message>
    <message>
      <source>must be at least 1 byte, {value} is not</source>
      <translation>debe ser al menos 1 byte; {value} es menos</translation>
    </message>
    <message>
      <source>must be at least {limit}, {value} is not</source>
      <translation>debe ser al menos {limit}; {value} es menos</translation>
    </message>
    <message>
      <source>must be at least {value}</source>
      <translation>debe ser al menos {value}</translation>
    </message>
    <message>
      <source>must be at most {limit}, {value} is not</source>
      <translation>debe ser como máximo {limit}; {value} es más</translation>
    </message>
    <message>
      <source>must be at most {value}</source>
      <translation>debe ser como máximo {value}</translation>
    </message>
    <message>
      <source>must be below {limit}, {value} is not</source>
      <translation>debe ser menor que {limit}; {value} no lo es</translation>
    </message>
    <message>
      <source>must be below {value}</source>
      <translation>debe ser menor que {value}</translation>
    </message>
    <message>
      <source>must be from 0 to 1, {value} is not</source>
      <translation>debe estar entre 0 y 1; {value} no lo está</translation>
    </message>
    <message>
      <source>must be text, a number, true, false or a list of texts, not {kind}</source>
      <translation>debe ser texto, un número, true, false o una lista de textos, no {kind}</translation>
    </message>
    <message>
      <source>must be text, a number, true, false or {{"fact": name}}, not {kind}</source>
      <translation>debe ser texto, un número, true, false o {{"fact": nombre}}, no {kind}</translation>
    </message>
    <message>
      <source>must be text, not {kind}</source>
      <translation>debe ser texto, no {kind}</translation>
    </message>
    <message>
      <source>must be the name of a fact, not {kind}</source>
      <translation>debe ser el nombre de un dato, no {kind}</translation>
    </message>
    <message>
      <source>must be true or false, not {kind}</source>
      <translation>debe ser true o false, no {kind}</translation>
    </message>
    <message>
      <source>must be whole bytes, or text with a unit; {value} has a fraction</source>
      <translation>deben ser bytes enteros o texto con una unidad; {value} tiene decimales</translation>
    </message>
    <message>
      <source>must be {choices}, not {kind}</source>
      <translation>debe ser {choices}, no {kind}</translation>
    </message>
    <message>
      <source>must be {choices}, not {value}</source>
      <translation>debe ser {choices}, no {value}</translation>
    </message>
    <message>
      <source>must be {value}</source>
      <translation>debe ser {value}</translation>
    </message>
    <message>
      <source>must contain {value}</source>
      <translation>debe contener {value}</translation>
    </message>
    <message>
      <source>must have 3 tests: condition, then, else; it has {count}</source>
      <translation>debe tener 3 pruebas: condición, entonces, si no; tiene {count}</translation>
    </message>
    <message>
      <source>must have at most {limit} entries</source>
      <translation>debe tener como máximo {limit} entradas</translation>
    </message>
    <message>
      <source>must have one test, not {count}</source>
      <translation>debe tener una sola prueba, no {count}</translation>
    </message>
    <message>
      <source>must not be empty</source>
      <translation>no puede estar vacío</translation>
    </message>
    <message>
      <source>must not be negative, {value} is</source>
      <translation>no puede ser negativo y {value} lo es</translation>
    </message>
    <message>
      <source>must not be {value}</source>
      <translation>no debe ser {value}</translation>
    </message>
    <message>
      <source>must not contain {value}</source>
      <translation>no debe contener {value}</translation>
    </message>
    <message>
      <source>name or address</source>
      <translation>nombre o dirección</translation>
    </message>
    <message>
      <source>needs at least one test</source>
      <translation>necesita al menos una prueba</translation>
    </message>
    <message>
      <source>nested beyond reason</source>
      <translation>anidado en exceso</translation>
    </message>
    <message>
      <source>nested beyond reason, more than {levels} levels</source>
      <translation>anidado en exceso, más de {levels} niveles</translation>
    </message>
    <message>
      <source>network</source>
      <translation>red</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>sin respuesta</translation>
    </message>
    <message>
      <source>no answer from {host}</source>
      <translation>sin respuesta de {host}</translation>
    </message>
    <message>
      <source>no end seen</source>
      <translation>no se ve el final</translation>
    </message>
    <message>
      <source>no end seen: it changes memory as fast as the link can carry it</source>
      <translation>no se ve el final: cambia la memoria tan rápido como puede transmitirla el enlace</translation>
    </message>
    <message>
      <source>no fact named {name}</source>
      <translation>no hay ningún dato {name}</translation>
    </message>
    <message>
      <source>no fact named {name} (did you mean {near}?)</source>
      <translation>no hay ningún dato {name} (¿quiso decir {near}?)</translation>
    </message>
    <message>
      <source>no file can have this name</source>
      <translation>ningún archivo puede llamarse así</translation>
    </message>
    <message>
      <source>no host named {name}</source>
      <translation>no hay ningún host {name}</translation>
    </message>
    <message>
      <source>no longer there</source>
      <translation>ya no está</translation>
    </message>
    <message>
      <source>no reason was given</source>
      <translation>no se dio ningún motivo</translation>
    </message>
    <message>
      <source>no repository named {name}</source>
      <translation>no hay ningún repositorio {name}</translation>
    </message>
    <message>
      <source>no test named {name}</source>
      <translation>no hay ninguna prueba {name}</translation>
    </message>
    <message>
      <source>no test named {name} (did you mean {near}?)</source>
      <translation>no hay ninguna prueba {name} (¿quiso decir {near}?)</translation>
    </message>
    <message>
      <source>nobody else</source>
      <translation>nadie más</translation>
    </message>
    <message>
      <source>none</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>none asked for</source>
      <translation>no se pide ninguno</translation>
    </message>
    <message>
      <source>none of these:</source>
      <translation>nada de esto:</translation>
    </message>
    <message>
      <source>nor here</source>
      <translation>ni aquí</translation>
    </message>
    <message>
      <source>not JSON: line {line}, column {column}: {reason}</source>
      <translation>no es JSON: línea {line}, columna {column}: {reason}</translation>
    </message>
    <message>
      <source>not JSON: there is nothing in it</source>
      <translation>no es JSON: no contiene nada</translation>
    </message>
    <message>
      <source>not UTF-8: byte 0x{byte} at offset {offset}</source>
      <translation>no es UTF-8: byte 0x{byte} en la posición {offset}</translation>
    </message>
    <message>
      <source>not all of these:</source>
      <translation>no todo esto:</translation>
    </message>
    <message>
      <source>not applicable</source>
      <translation>no aplicable</translation>
    </message>
    <message>
      <source>not connected to {host}</source>
      <translation>no conectado a {host}</translation>
    </message>
    <message>
      <source>not defined</source>
      <translation>sin definir</translation>
    </message>
    <message>
      <source>not defined, so it does not hold</source>
      <translation>sin definir, así que no se cumple</translation>
    </message>
    <message>
      <source>not here</source>
      <translation>no está aquí</translation>
    </message>
    <message>
      <source>not here yet</source>
      <translation>aún no está aquí</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>desconocido</translation>
    </message>
    <message>
      <source>not known whether it is on</source>
      <translation>no se sabe si está activado</translation>
    </message>
    <message>
      <source>not measured</source>
      <translation>no medido</translation>
    </message>
    <message>
      <source>not moved</source>
      <translation>no movida</translation>
    </message>
    <message>
      <source>not on {host}</source>
      <translation>no está en {host}</translation>
    </message>
    <message>
      <source>not registered here</source>
      <translation>no registrada aquí</translation>
    </message>
    <message>
      <source>not registered here any more</source>
      <translation>ya no registrada aquí</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>no indicado</translation>
    </message>
    <message>
      <source>not used: the pattern of {policy} is more specific</source>
      <translation>no se usa: el patrón de {policy} es más específico</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>nothing came through this pipe for {seconds} s</source>
      <translation>no llegó nada por esta tubería durante {seconds} s</translation>
    </message>
    <message>
      <source>nothing new</source>
      <translation>nada nuevo</translation>
    </message>
    <message>
      <source>nothing to set</source>
      <translation>nada que ajustar</translation>
    </message>
    <message>
      <source>number</source>
      <translation>número</translation>
    </message>
    <message>
      <source>of {total}</source>
      <translation>de {total}</translation>
    </message>
    <message>
      <source>off</source>
      <translation>desactivado</translation>
    </message>
    <message>
      <source>offline</source>
      <translation>sin conexión</translation>
    </message>
    <message>
      <source>on</source>
      <translation>activado</translation>
    </message>
    <message>
      <source>only an esx host has a manager, this one is {hypervisor}</source>
      <translation>solo un host esx tiene gestor; este es {hypervisor}</translation>
    </message>
    <message>
      <source>only its definition changes host, no memory is copied</source>
      <translation>solo su definición cambia de host, no se copia memoria</translation>
    </message>
    <message>
      <source>open</source>
      <translation>abierto</translation>
    </message>
    <message>
      <source>pass {number}</source>
      <translation>pasada {number}</translation>
    </message>
    <message>
      <source>patterns for names of VMs</source>
      <translation>patrones para nombres de VM</translation>
    </message>
    <message>
      <source>patterns for names of hosts</source>
      <translation>patrones para nombres de hosts</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pausa</translation>
    </message>
    <message>
      <source>paused here</source>
      <translation>en pausa aquí</translation>
    </message>
    <message>
      <source>paused on {host}</source>
      <translation>en pausa en {host}</translation>
    </message>
    <message>
      <source>policy</source>
      <translation>política</translation>
    </message>
    <message>
      <source>post-copy allowed</source>
      <translation>post-copia permitida</translation>
    </message>
    <message>
      <source>present host</source>
      <translation>host actual</translation>
    </message>
    <message>
      <source>qemu+ssh://user@host/system or vsphere://user@server</source>
      <translation>qemu+ssh://usuario@host/system o vsphere://usuario@servidor</translation>
    </message>
    <message>
      <source>rank {rank}: {value}</source>
      <translation>rango {rank}: {value}</translation>
    </message>
    <message>
      <source>ranks</source>
      <translation>clasifica</translation>
    </message>
    <message>
      <source>ranks no host</source>
      <translation>no clasifica ningún host</translation>
    </message>
    <message>
      <source>rate</source>
      <translation>tasa</translation>
    </message>
    <message>
      <source>rate {rate}, dirty rate {dirty}</source>
      <translation>tasa {rate}, tasa de cambio {dirty}</translation>
    </message>
    <message>
      <source>read again</source>
      <translation>leído de nuevo</translation>
    </message>
    <message>
      <source>read at {time}, in {took}</source>
      <translation>leída a las {time}, en {took}</translation>
    </message>
    <message>
      <source>receiving it</source>
      <translation>recibiéndola</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>rechazado</translation>
    </message>
    <message>
      <source>refuses none</source>
      <translation>no rechaza ninguno</translation>
    </message>
    <message>
      <source>refuses {count}</source>
      <translation>rechaza {count}</translation>
    </message>
    <message>
      <source>registered here</source>
      <translation>registrada aquí</translation>
    </message>
    <message>
      <source>registered here again</source>
      <translation>registrada aquí de nuevo</translation>
    </message>
    <message>
      <source>registered here, does not run</source>
      <translation>registrada aquí, no se ejecuta</translation>
    </message>
    <message>
      <source>relocation</source>
      <translation>reubicación</translation>
    </message>
    <message>
      <source>remaining</source>
      <translation>restante</translation>
    </message>
    <message>
      <source>remaining {first} at first, {last} at last</source>
      <translation>restante {first} al principio, {last} al final</translation>
    </message>
    <message>
      <source>required, and missing</source>
      <translation>falta y es obligatorio</translation>
    </message>
    <message>
      <source>running</source>
      <translation>en ejecución</translation>
    </message>
    <message>
      <source>runs here</source>
      <translation>se ejecuta aquí</translation>
    </message>
    <message>
      <source>runs here again</source>
      <translation>se ejecuta aquí de nuevo</translation>
    </message>
    <message>
      <source>runs here, verified {time}</source>
      <translation>se ejecuta aquí, verificado {time}</translation>
    </message>
    <message>
      <source>runs on {host}</source>
      <translation>se ejecuta en {host}</translation>
    </message>
    <message>
      <source>runs {hypervisor}</source>
      <translation>ejecuta {hypervisor}</translation>
    </message>
    <message>
      <source>runs {hypervisor} under {manager}</source>
      <translation>ejecuta {hypervisor} bajo {manager}</translation>
    </message>
    <message>
      <source>same CPU model</source>
      <translation>mismo modelo de CPU</translation>
    </message>
    <message>
      <source>same model</source>
      <translation>mismo modelo</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>segundos</translation>
    </message>
    <message>
      <source>share of 1</source>
      <translation>parte de 1</translation>
    </message>
    <message>
      <source>shut off</source>
      <translation>apagada</translation>
    </message>
    <message>
      <source>since copying began, as the hypervisor reported it</source>
      <translation>desde que comenzó la copia, según informó el hipervisor</translation>
    </message>
    <message>
      <source>slot on {host} free again</source>
      <translation>ranura en {host} libre de nuevo</translation>
    </message>
    <message>
      <source>slot on {host} given back</source>
      <translation>ranura en {host} devuelta</translation>
    </message>
    <message>
      <source>slots</source>
      <translation>ranuras</translation>
    </message>
    <message>
      <source>slots {used} of {slots}</source>
      <translation>ranuras {used} de {slots}</translation>
    </message>
    <message>
      <source>smaller first</source>
      <translation>primero el menor</translation>
    </message>
    <message>
      <source>some time</source>
      <translation>algún tiempo</translation>
    </message>
    <message>
      <source>something else</source>
      <translation>otra cosa</translation>
    </message>
    <message>
      <source>source</source>
      <translation>origen</translation>
    </message>
    <message>
      <source>source, gone from there</source>
      <translation>origen, ya no está allí</translation>
    </message>
    <message>
      <source>started here</source>
      <translation>iniciada aquí</translation>
    </message>
    <message>
      <source>still here, nothing changed</source>
      <translation>sigue aquí, no se cambió nada</translation>
    </message>
    <message>
      <source>stopped on {host}</source>
      <translation>detenida en {host}</translation>
    </message>
    <message>
      <source>storage</source>
      <translation>almacenamiento</translation>
    </message>
    <message>
      <source>suspend, migrate, provision</source>
      <translation>suspender, migrar, aprovisionar</translation>
    </message>
    <message>
      <source>suspended</source>
      <translation>suspendida</translation>
    </message>
    <message>
      <source>suspended for about {time}</source>
      <translation>suspendida unos {time}</translation>
    </message>
    <message>
      <source>suspended here</source>
      <translation>suspendida aquí</translation>
    </message>
    <message>
      <source>suspended here, verified {time}</source>
      <translation>suspendida aquí, verificado {time}</translation>
    </message>
    <message>
      <source>suspended here: resume it</source>
      <translation>suspendida aquí: reanúdela</translation>
    </message>
    <message>
      <source>suspended on {host}</source>
      <translation>suspendida en {host}</translation>
    </message>
    <message>
      <source>sync</source>
      <translation>sincronización</translation>
    </message>
    <message>
      <source>target</source>
      <translation>destino</translation>
    </message>
    <message>
      <source>test {number}</source>
      <translation>prueba {number}</translation>
    </message>
    <message>
      <source>text</source>
      <translation>texto</translation>
    </message>
    <message>
      <source>that it needs</source>
      <translation>que necesita</translation>
    </message>
    <message>
      <source>that manages it</source>
      <translation>que lo gestiona</translation>
    </message>
    <message>
      <source>the first answer is awaited</source>
      <translation>se espera la primera respuesta</translation>
    </message>
    <message>
      <source>the format of the file</source>
      <translation>el formato del archivo</translation>
    </message>
    <message>
      <source>the host</source>
      <translation>este host</translation>
    </message>
    <message>
      <source>the host is not known</source>
      <translation>no se conoce el host</translation>
    </message>
    <message>
      <source>the hypervisor</source>
      <translation>este hipervisor</translation>
    </message>
    <message>
      <source>the hypervisor's answer</source>
      <translation>la respuesta del hipervisor</translation>
    </message>
    <message>
      <source>the key {key} holds half a character</source>
      <translation>la clave {key} contiene medio carácter</translation>
    </message>
    <message>
      <source>the last {time}</source>
      <translation>los últimos {time}</translation>
    </message>
    <message>
      <source>the list of policies</source>
      <translation>la lista de políticas</translation>
    </message>
    <message>
      <source>the local repository {name} belongs to host {owner} already</source>
      <translation>el repositorio local {name} ya pertenece al host {owner}</translation>
    </message>
    <message>
      <source>the name {name} is taken by {there} already</source>
      <translation>el nombre {name} ya lo tiene {there}</translation>
    </message>
    <message>
      <source>the name {name} must not contain "/"</source>
      <translation>el nombre {name} no puede contener «/»</translation>
    </message>
    <message>
      <source>the one SSH takes by itself</source>
      <translation>el que SSH toma por sí mismo</translation>
    </message>
    <message>
      <source>the order of hosts</source>
      <translation>el orden de los hosts</translation>
    </message>
    <message>
      <source>the present host</source>
      <translation>este host de origen</translation>
    </message>
    <message>
      <source>the remembered one, if there is one</source>
      <translation>la recordada, si la hay</translation>
    </message>
    <message>
      <source>the server</source>
      <translation>el servidor</translation>
    </message>
    <message>
      <source>the source</source>
      <translation>este host de origen</translation>
    </message>
    <message>
      <source>the target</source>
      <translation>este host de destino</translation>
    </message>
    <message>
      <source>the test that a host has to pass</source>
      <translation>la prueba que un host tiene que superar</translation>
    </message>
    <message>
      <source>the virtual machine</source>
      <translation>esta máquina virtual</translation>
    </message>
    <message>
      <source>the word true or the word false</source>
      <translation>la palabra true o la palabra false</translation>
    </message>
    <message>
      <source>then</source>
      <translation>entonces</translation>
    </message>
    <message>
      <source>thin bar: now, thick bar: after all moves</source>
      <translation>barra fina: ahora, barra gruesa: tras todos los traslados</translation>
    </message>
    <message>
      <source>tried again in {seconds} s, attempt {attempt}</source>
      <translation>se reintenta en {seconds} s, intento {attempt}</translation>
    </message>
    <message>
      <source>true</source>
      <translation>verdadero</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>verdadero o falso</translation>
    </message>
    <message>
      <source>under 0.1{space}s</source>
      <translation>menos de 0,1{space}s</translation>
    </message>
    <message>
      <source>under 1{space}ms</source>
      <translation>menos de 1{space}ms</translation>
    </message>
    <message>
      <source>under {time}</source>
      <translation>menos de {time}</translation>
    </message>
    <message>
      <source>unknown key</source>
      <translation>clave desconocida</translation>
    </message>
    <message>
      <source>until a person decides</source>
      <translation>hasta que una persona decida</translation>
    </message>
    <message>
      <source>until a person mends or disables it</source>
      <translation>hasta que una persona lo corrija o lo deshabilite</translation>
    </message>
    <message>
      <source>until somebody mends the file, or disables it</source>
      <translation>hasta que alguien corrija el archivo o lo deshabilite</translation>
    </message>
    <message>
      <source>usual port</source>
      <translation>puerto habitual</translation>
    </message>
    <message>
      <source>vCPUs</source>
      <translation>vCPU</translation>
    </message>
    <message>
      <source>vCenter {name}</source>
      <translation>vCenter {name}</translation>
    </message>
    <message>
      <source>vMotion is not set up on {host}</source>
      <translation>vMotion no está configurado en {host}</translation>
    </message>
    <message>
      <source>value</source>
      <translation>valor</translation>
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
      <translation>se cambió fuera de VM Client a las {time}: {vms} llegó allí.</translation>
    </message>
    <message>
      <source>was changed outside VM Client at {time}: {vms} has other hardware.</source>
      <translation>se cambió fuera de VM Client a las {time}: {vms} tiene otro hardware.</translation>
    </message>
    <message>
      <source>was changed outside VM Client at {time}: {vms} went from there.</source>
      <translation>se cambió fuera de VM Client a las {time}: {vms} salió de allí.</translation>
    </message>
    <message>
      <source>was changed outside VM Client: what runs there is not known for certain.</source>
      <translation>se cambió fuera de VM Client: no se sabe con certeza qué se ejecuta allí.</translation>
    </message>
    <message>
      <source>what a host has to be</source>
      <translation>lo que un host tiene que ser</translation>
    </message>
    <message>
      <source>what people call it</source>
      <translation>cómo la llaman las personas</translation>
    </message>
    <message>
      <source>what people read where a host is refused</source>
      <translation>lo que leen las personas donde se rechaza un host</translation>
    </message>
    <message>
      <source>what people read where it is not</source>
      <translation>lo que leen las personas donde no lo es</translation>
    </message>
    <message>
      <source>whether it counts</source>
      <translation>si cuenta</translation>
    </message>
    <message>
      <source>which moves it counts for</source>
      <translation>para qué traslados cuenta</translation>
    </message>
    <message>
      <source>your choice, rank {rank}</source>
      <translation>elección suya, rango {rank}</translation>
    </message>
    <message>
      <source>{able} of 1 host could take {vm}; policies refuse {held}.</source>
      <translation>{able} de 1 host podría recibir {vm}; las políticas rechazan {held}.</translation>
    </message>
    <message>
      <source>{able} of {hosts} can take {vm}</source>
      <translation>{able} de {hosts} pueden alojar {vm}</translation>
    </message>
    <message>
      <source>{able} of {tested} hosts could take {vm}; policies refuse {held}.</source>
      <translation>{able} de {tested} hosts podrían alojar {vm}; las políticas rechazan {held}.</translation>
    </message>
    <message>
      <source>{action} Another action can start when that has ended.</source>
      <translation>{action} Otra acción puede comenzar cuando esa haya terminado.</translation>
    </message>
    <message>
      <source>{action}, part of the migration of {vm}</source>
      <translation>{action}, parte de la migración de {vm}</translation>
    </message>
    <message>
      <source>{action}: not done</source>
      <translation>{action}: no hecho</translation>
    </message>
    <message>
      <source>{action}: {vm}</source>
      <translation>{action}: {vm}</translation>
    </message>
    <message>
      <source>{address} cannot be reached</source>
      <translation>No se puede llegar a {address}</translation>
    </message>
    <message>
      <source>{after} is taken now. {before} was refused: {why}.</source>
      <translation>Ahora se toma {after}. {before} fue rechazado: {why}.</translation>
    </message>
    <message>
      <source>{after} is taken now: it ranks before {before} since the estate changed.</source>
      <translation>Ahora se toma {after}: va antes que {before} desde que cambió el entorno.</translation>
    </message>
    <message>
      <source>{after} is taken now: {before} is no longer in the inventory.</source>
      <translation>Ahora se toma {after}: {before} ya no está en el inventario.</translation>
    </message>
    <message>
      <source>{answered} of {count} answered</source>
      <translation>{answered} de {count} respondieron</translation>
    </message>
    <message>
      <source>{answered} of {hosts} answered</source>
      <translation>{answered} de {hosts} respondieron</translation>
    </message>
    <message>
      <source>{attached} {network_detail}</source>
      <translation>{attached} {network_detail}</translation>
    </message>
    <message>
      <source>{came} came, {went} went</source>
      <translation>{came} llegaron, {went} se fueron</translation>
    </message>
    <message>
      <source>{connection} could not be connected</source>
      <translation>{connection} no se pudo conectar</translation>
    </message>
    <message>
      <source>{connection} did not answer within {seconds}</source>
      <translation>{connection} no respondió en {seconds}</translation>
    </message>
    <message>
      <source>{connection} does not accept the login</source>
      <translation>{connection} no acepta el inicio de sesión</translation>
    </message>
    <message>
      <source>{connection} does not answer</source>
      <translation>{connection} no responde</translation>
    </message>
    <message>
      <source>{connection} ended the session</source>
      <translation>{connection} terminó la sesión</translation>
    </message>
    <message>
      <source>{connection} is closed</source>
      <translation>{connection} está cerrado</translation>
    </message>
    <message>
      <source>{connection} is connected already</source>
      <translation>{connection} ya está conectado</translation>
    </message>
    <message>
      <source>{connection} is managed by a vCenter</source>
      <translation>{connection} está gestionado por un vCenter</translation>
    </message>
    <message>
      <source>{connection} is no vCenter and no ESX host</source>
      <translation>{connection} no es ni un vCenter ni un host ESX</translation>
    </message>
    <message>
      <source>{connection} is too busy to answer</source>
      <translation>{connection} está demasiado ocupado para responder</translation>
    </message>
    <message>
      <source>{connection} may only look, not act</source>
      <translation>{connection} solo puede mirar, no actuar</translation>
    </message>
    <message>
      <source>{connection} needs a password</source>
      <translation>{connection} necesita una contraseña</translation>
    </message>
    <message>
      <source>{connection} refused the connection</source>
      <translation>{connection} rechazó la conexión</translation>
    </message>
    <message>
      <source>{connection} stopped answering</source>
      <translation>{connection} dejó de responder</translation>
    </message>
    <message>
      <source>{connection} takes too long to answer</source>
      <translation>{connection} tarda demasiado en responder</translation>
    </message>
    <message>
      <source>{count} causes</source>
      <translation>{count} causas</translation>
    </message>
    <message>
      <source>{count} causes, most hosts first</source>
      <translation>{count} causas, primero las de más hosts</translation>
    </message>
    <message>
      <source>{count} come</source>
      <translation>{count} llegan</translation>
    </message>
    <message>
      <source>{count} cores</source>
      <translation>{count} núcleos</translation>
    </message>
    <message>
      <source>{count} entries of the event log were written to {path}.</source>
      <translation>{count} entradas del registro de eventos se escribieron en {path}.</translation>
    </message>
    <message>
      <source>{count} errors</source>
      <translation>{count} errores</translation>
    </message>
    <message>
      <source>{count} hosts</source>
      <translation>{count} hosts</translation>
    </message>
    <message>
      <source>{count} hosts could take it, {refused} could not.</source>
      <translation>{count} hosts podrían alojarla, {refused} no.</translation>
    </message>
    <message>
      <source>{count} hypervisor answers are awaited</source>
      <translation>Se esperan {count} respuestas de hipervisores</translation>
    </message>
    <message>
      <source>{count} jobs are running at {host}, and one host may have no more at once.</source>
      <translation>Hay {count} trabajos en curso en {host}, y un host no puede tener más a la vez.</translation>
    </message>
    <message>
      <source>{count} jobs are running, and no more may at once.</source>
      <translation>Hay {count} trabajos en curso, y no puede haber más a la vez.</translation>
    </message>
    <message>
      <source>{count} jobs are using the link between {host} and {other}, and no more may at once.</source>
      <translation>{count} trabajos usan el enlace entre {host} y {other}, y no puede haber más a la vez.</translation>
    </message>
    <message>
      <source>{count} leave</source>
      <translation>{count} se van</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} más</translation>
    </message>
    <message>
      <source>{count} more places in {path} do not count</source>
      <translation>Otros {count} lugares de {path} no cuentan</translation>
    </message>
    <message>
      <source>{count} not tested: {why}</source>
      <translation>{count} sin probar: {why}</translation>
    </message>
    <message>
      <source>{count} other rules passed</source>
      <translation>{count} reglas más se cumplen</translation>
    </message>
    <message>
      <source>{count} others of this sheet go there too</source>
      <translation>otras {count} de esta hoja también van allí</translation>
    </message>
    <message>
      <source>{count} policies</source>
      <translation>{count} políticas</translation>
    </message>
    <message>
      <source>{count} policy files cannot be read: {files}</source>
      <translation>{count} archivos de políticas no se pueden leer: {files}</translation>
    </message>
    <message>
      <source>{count} refused: {causes}</source>
      <translation>{count} rechazados: {causes}</translation>
    </message>
    <message>
      <source>{count} rules, none against it</source>
      <translation>{count} reglas, ninguna en contra</translation>
    </message>
    <message>
      <source>{count} slots</source>
      <translation>{count} ranuras</translation>
    </message>
    <message>
      <source>{count} snapshots</source>
      <translation>{count} instantáneas</translation>
    </message>
    <message>
      <source>{count} things are wrong in it, the first: {first}</source>
      <translation>Hay {count} cosas mal en ella, la primera: {first}</translation>
    </message>
    <message>
      <source>{count} vCPU</source>
      <translation>{count} vCPU</translation>
    </message>
    <message>
      <source>{count} virtual machines</source>
      <translation>{count} máquinas virtuales</translation>
    </message>
    <message>
      <source>{count} virtual machines stay where they are {until}.</source>
      <translation>{count} máquinas virtuales se quedan donde están {until}.</translation>
    </message>
    <message>
      <source>{count} were not taken. {first}</source>
      <translation>{count} no se aceptaron. {first}</translation>
    </message>
    <message>
      <source>{count}, with {size}</source>
      <translation>{count}, con {size}</translation>
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
      <translation>{day}{space}{month}</translation>
    </message>
    <message>
      <source>{default} holds instead. The file stays as it is, and nothing is saved in it.</source>
      <translation>En su lugar rige {default}. El archivo queda como está y no se guarda nada en él.</translation>
    </message>
    <message>
      <source>{device} not reached</source>
      <translation>{device}: no se llega</translation>
    </message>
    <message>
      <source>{disks_are} raw Fibre Channel without a repository: who reaches such a unit cannot be told.</source>
      <translation>{disks_are} Fibre Channel directo sin repositorio: no se puede saber quién llega a una unidad así.</translation>
    </message>
    <message>
      <source>{disks_lie} on a Fibre Channel SAN. Shut {vm} down to move it.</source>
      <translation>{disks_lie} en una SAN Fibre Channel. Apague {vm} para moverla.</translation>
    </message>
    <message>
      <source>{disks_lie} there.</source>
      <translation>{disks_lie} allí.</translation>
    </message>
    <message>
      <source>{disks} are</source>
      <translation>{disks} son</translation>
    </message>
    <message>
      <source>{disks} lie</source>
      <translation>{disks} están</translation>
    </message>
    <message>
      <source>{disk} ({size})</source>
      <translation>{disk} ({size})</translation>
    </message>
    <message>
      <source>{disk} is</source>
      <translation>{disk} es</translation>
    </message>
    <message>
      <source>{disk} lies</source>
      <translation>{disk} está</translation>
    </message>
    <message>
      <source>{doing}, pass {number}</source>
      <translation>{doing}, pasada {number}</translation>
    </message>
    <message>
      <source>{done} of {total} entries read</source>
      <translation>{done} de {total} entradas leídas</translation>
    </message>
    <message>
      <source>{done} of {total} entries written</source>
      <translation>{done} de {total} entradas escritas</translation>
    </message>
    <message>
      <source>{fact} contains {value}</source>
      <translation>{fact} contiene {value}</translation>
    </message>
    <message>
      <source>{fact} does not contain {value}</source>
      <translation>{fact} no contiene {value}</translation>
    </message>
    <message>
      <source>{fact} is a list of strings, which has no order</source>
      <translation>{fact} es una lista de textos y no tiene orden</translation>
    </message>
    <message>
      <source>{fact} is a list of strings, {value} is {kind}</source>
      <translation>{fact} es una lista de textos y {value} es {kind}</translation>
    </message>
    <message>
      <source>{fact} is a number of {unit}: {why}</source>
      <translation>{fact} es un número ({unit}): {why}</translation>
    </message>
    <message>
      <source>{fact} is above {value}</source>
      <translation>{fact} es mayor que {value}</translation>
    </message>
    <message>
      <source>{fact} is at least {value}</source>
      <translation>{fact} es al menos {value}</translation>
    </message>
    <message>
      <source>{fact} is at most {value}</source>
      <translation>{fact} es como máximo {value}</translation>
    </message>
    <message>
      <source>{fact} is below {value}</source>
      <translation>{fact} es menor que {value}</translation>
    </message>
    <message>
      <source>{fact} is defined</source>
      <translation>{fact} está definido</translation>
    </message>
    <message>
      <source>{fact} is not above {value}</source>
      <translation>{fact} no es mayor que {value}</translation>
    </message>
    <message>
      <source>{fact} is not at least {value}</source>
      <translation>{fact} no es al menos {value}</translation>
    </message>
    <message>
      <source>{fact} is not at most {value}</source>
      <translation>{fact} no es como máximo {value}</translation>
    </message>
    <message>
      <source>{fact} is not below {value}</source>
      <translation>{fact} no es menor que {value}</translation>
    </message>
    <message>
      <source>{fact} is not defined</source>
      <translation>{fact} no está definido</translation>
    </message>
    <message>
      <source>{fact} is not defined, must be</source>
      <translation>{fact} no está definido, debe estarlo</translation>
    </message>
    <message>
      <source>{fact} is not {value}</source>
      <translation>{fact} no es {value}</translation>
    </message>
    <message>
      <source>{fact} is ranked by already, by {there}</source>
      <translation>ya se clasifica por {fact} en {there}</translation>
    </message>
    <message>
      <source>{fact} is the same for all hosts: it puts none before another</source>
      <translation>{fact} es igual para todos los hosts: no pone ninguno delante de otro</translation>
    </message>
    <message>
      <source>{fact} is {kind} here, {other_kind} at {there}</source>
      <translation>{fact} es aquí {kind}, pero {other_kind} en {there}</translation>
    </message>
    <message>
      <source>{fact} is {kind}, contains asks a list of strings</source>
      <translation>{fact} es {kind}, pero contains pregunta a una lista de textos</translation>
    </message>
    <message>
      <source>{fact} is {kind}, {value} is {other_kind}</source>
      <translation>{fact} es {kind} y {value} es {other_kind}</translation>
    </message>
    <message>
      <source>{fact} is {value}</source>
      <translation>{fact} es {value}</translation>
    </message>
    <message>
      <source>{fact} is {value}, must not be defined</source>
      <translation>{fact} es {value}, no debe estar definido</translation>
    </message>
    <message>
      <source>{fact} is {value}, {must}</source>
      <translation>{fact} es {value}, {must}</translation>
    </message>
    <message>
      <source>{fact} must be defined: {seen}</source>
      <translation>{fact} debe estar definido: {seen}</translation>
    </message>
    <message>
      <source>{fact} {must}: it is {value}</source>
      <translation>{fact} {must}: es {value}</translation>
    </message>
    <message>
      <source>{fact}, larger first</source>
      <translation>{fact}, primero el mayor</translation>
    </message>
    <message>
      <source>{fact}, smaller first</source>
      <translation>{fact}, primero el menor</translation>
    </message>
    <message>
      <source>{feature_first} is off</source>
      <translation>{feature_first} sin activar</translation>
    </message>
    <message>
      <source>{feature_first} is off on {source}</source>
      <translation>{feature_first} sin activar en {source}</translation>
    </message>
    <message>
      <source>{feature_first} is turned off on {host}, so it takes no running virtual machine.</source>
      <translation>{feature_first} sin activar en {host}: no acepta ninguna máquina virtual en ejecución.</translation>
    </message>
    <message>
      <source>{features_count} CPU features are missing</source>
      <translation>Faltan {features_count} características de CPU</translation>
    </message>
    <message>
      <source>{figures} {vm} is defined on {target}.</source>
      <translation>{figures} {vm} está definida en {target}.</translation>
    </message>
    <message>
      <source>{figures} {vm} is suspended on {target}.</source>
      <translation>{figures} {vm} está suspendida en {target}.</translation>
    </message>
    <message>
      <source>{figures} {vm} runs on {target}.</source>
      <translation>{figures} {vm} se ejecuta en {target}.</translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} y {last}</translation>
    </message>
    <message>
      <source>{first} or {last}</source>
      <translation>{first} o {last}</translation>
    </message>
    <message>
      <source>{first}, and {count} more: see Details.</source>
      <translation>{first}, y {count} más: véase Detalles.</translation>
    </message>
    <message>
      <source>{free} is more than the memory, {memory}</source>
      <translation>{free} es más que la memoria, {memory}</translation>
    </message>
    <message>
      <source>{going} go, {staying} stay</source>
      <translation>Se mueven {going}, se quedan {staying}</translation>
    </message>
    <message>
      <source>{guest_type} guests are not offered</source>
      <translation>No se ofrecen invitados {guest_type}</translation>
    </message>
    <message>
      <source>{hosts} and {count} more</source>
      <translation>{hosts} y {count} más</translation>
    </message>
    <message>
      <source>{hosts} can take it</source>
      <translation>{hosts} pueden alojarla</translation>
    </message>
    <message>
      <source>{hosts} can take {vm} now, {host} first.</source>
      <translation>{hosts} pueden alojar {vm} ahora, {host} primero.</translation>
    </message>
    <message>
      <source>{hosts} tested at {time}</source>
      <translation>{hosts} probados a las {time}</translation>
    </message>
    <message>
      <source>{hosts} was not tested: it belongs to another vCenter or runs another hypervisor.</source>
      <translation>{hosts} no se probó: pertenece a otro vCenter o ejecuta otro hipervisor.</translation>
    </message>
    <message>
      <source>{hosts} was not tested: it runs another hypervisor.</source>
      <translation>{hosts} no se probó: ejecuta otro hipervisor.</translation>
    </message>
    <message>
      <source>{hosts} were not tested: they belong to another vCenter or run another hypervisor.</source>
      <translation>{hosts} no se probaron: pertenecen a otro vCenter o ejecutan otro hipervisor.</translation>
    </message>
    <message>
      <source>{hosts} were not tested: they run another hypervisor.</source>
      <translation>{hosts} no se probaron: ejecutan otro hipervisor.</translation>
    </message>
    <message>
      <source>{host} and {count} more</source>
      <translation>{host} y {count} más</translation>
    </message>
    <message>
      <source>{host} can take {vms}.</source>
      <translation>{host} puede alojar {vms}.</translation>
    </message>
    <message>
      <source>{host} can take {vms}; there are warnings to read.</source>
      <translation>{host} puede alojar {vms}; hay advertencias que leer.</translation>
    </message>
    <message>
      <source>{host} can take {vm} now.</source>
      <translation>{host} puede alojar {vm} ahora.</translation>
    </message>
    <message>
      <source>{host} cannot be reached from {source}</source>
      <translation>No se puede llegar a {host} desde {source}</translation>
    </message>
    <message>
      <source>{host} cannot give {vm} the device {device}</source>
      <translation>{host} no puede dar a {vm} el dispositivo {device}</translation>
    </message>
    <message>
      <source>{host} cannot take it</source>
      <translation>{host} no puede alojarla</translation>
    </message>
    <message>
      <source>{host} cannot take {vm} any more: {why}. Choose another host.</source>
      <translation>{host} ya no puede alojar {vm}: {why}. Elija otro host.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}. Choose one of the {count} hosts above.</source>
      <translation>{host} no puede alojar {vm}. Elija uno de los {count} hosts de arriba.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}. Choose the host above.</source>
      <translation>{host} no puede alojar {vm}. Elija el host de arriba.</translation>
    </message>
    <message>
      <source>{host} cannot take {vm}: {why}</source>
      <translation>{host} no puede alojar {vm}: {why}</translation>
    </message>
    <message>
      <source>{host} did not take the order</source>
      <translation>{host} no aceptó la orden</translation>
    </message>
    <message>
      <source>{host} does not answer</source>
      <translation>{host} no responde</translation>
    </message>
    <message>
      <source>{host} does not answer.</source>
      <translation>{host} no responde.</translation>
    </message>
    <message>
      <source>{host} does not have the disk {disks}</source>
      <translation>{host} no tiene el disco {disks}</translation>
    </message>
    <message>
      <source>{host} does not have the disks {disks}</source>
      <translation>{host} no tiene los discos {disks}</translation>
    </message>
    <message>
      <source>{host} does not know the network {network}</source>
      <translation>{host} no conoce la red {network}</translation>
    </message>
    <message>
      <source>{host} does not know {repository}</source>
      <translation>{host} no conoce {repository}</translation>
    </message>
    <message>
      <source>{host} does not reach the storage of {vm}</source>
      <translation>{host} no llega al almacenamiento de {vm}</translation>
    </message>
    <message>
      <source>{host} does not support this</source>
      <translation>{host} no admite esto</translation>
    </message>
    <message>
      <source>{host} does not take its kind, or the chain of its snapshots is not whole.</source>
      <translation>{host} no acepta su tipo, o la cadena de sus instantáneas no está completa.</translation>
    </message>
    <message>
      <source>{host} does not tell its folder, so no other host can take it over.</source>
      <translation>{host} no dice su carpeta, así que ningún otro host puede asumirla.</translation>
    </message>
    <message>
      <source>{host} does not tell the folder of {vm}, so no other host can take it over.</source>
      <translation>{host} no dice la carpeta de {vm}, así que ningún otro host puede asumirla.</translation>
    </message>
    <message>
      <source>{host} does not tell whether {feature} is turned on.</source>
      <translation>{host} no dice si tiene {feature} activa.</translation>
    </message>
    <message>
      <source>{host} gave no answer</source>
      <translation>{host} no dio respuesta</translation>
    </message>
    <message>
      <source>{host} has carried it out and shows no change</source>
      <translation>{host} lo ha realizado y no muestra ningún cambio</translation>
    </message>
    <message>
      <source>{host} has no virtual machines.</source>
      <translation>{host} no tiene máquinas virtuales.</translation>
    </message>
    <message>
      <source>{host} has not enough CPU or memory left for {vm}</source>
      <translation>A {host} no le queda suficiente CPU o memoria para {vm}</translation>
    </message>
    <message>
      <source>{host} has something of that name already</source>
      <translation>{host} ya tiene algo con ese nombre</translation>
    </message>
    <message>
      <source>{host} has {free} free{reserved}, {vm} needs {needed}.</source>
      <translation>{host} tiene {free} libres{reserved}, {vm} necesita {needed}.</translation>
    </message>
    <message>
      <source>{host} has {free} free{reserved}, {vm} needs {needed}. Less than a tenth is left.</source>
      <translation>{host} tiene {free} libres{reserved}, {vm} necesita {needed}. Queda menos de una décima parte.</translation>
    </message>
    <message>
      <source>{host} has: {offered}.</source>
      <translation>{host} tiene: {offered}.</translation>
    </message>
    <message>
      <source>{host} has: {repositories}.</source>
      <translation>{host} tiene: {repositories}.</translation>
    </message>
    <message>
      <source>{host} is at {load} now and would be at {after} with {vm}; the ceiling is {ceiling}.</source>
      <translation>{host} está ahora a {load} y con {vm} estaría a {after}; el tope es {ceiling}.</translation>
    </message>
    <message>
      <source>{host} is being asked…</source>
      <translation>Se está preguntando a {host}…</translation>
    </message>
    <message>
      <source>{host} is being checked.</source>
      <translation>Se está comprobando {host}.</translation>
    </message>
    <message>
      <source>{host} is in maintenance mode</source>
      <translation>{host} está en modo de mantenimiento</translation>
    </message>
    <message>
      <source>{host} is no longer in the inventory. Choose another host.</source>
      <translation>{host} ya no está en el inventario. Elija otro host.</translation>
    </message>
    <message>
      <source>{host} is no longer in the inventory; these are its last values.</source>
      <translation>{host} ya no está en el inventario; estos son sus últimos valores.</translation>
    </message>
    <message>
      <source>{host} is not connected to its vCenter</source>
      <translation>{host} no está conectado a su vCenter</translation>
    </message>
    <message>
      <source>{host} is quicker by more than a tenth.</source>
      <translation>{host} es más rápido en más de una décima parte.</translation>
    </message>
    <message>
      <source>{host} is switched off as a host for virtual machines.</source>
      <translation>{host} está desactivado como host de máquinas virtuales.</translation>
    </message>
    <message>
      <source>{host} is taken unless something changes before the start</source>
      <translation>Se toma {host} si nada cambia antes de comenzar</translation>
    </message>
    <message>
      <source>{host} is the only host that VM Client knows.</source>
      <translation>{host} es el único host que VM Client conoce.</translation>
    </message>
    <message>
      <source>{host} is the only host that can take it</source>
      <translation>{host} es el único host que puede alojarla</translation>
    </message>
    <message>
      <source>{host} keeps the receiving copy of an earlier migration</source>
      <translation>{host} conserva la copia receptora de una migración anterior</translation>
    </message>
    <message>
      <source>{host} shows that nothing was changed.</source>
      <translation>{host} muestra que no se cambió nada.</translation>
    </message>
    <message>
      <source>{host} takes no virtual machines until its maintenance ends; that is done at the hypervisor.</source>
      <translation>{host} no acepta máquinas virtuales hasta que termine su mantenimiento; eso se hace en el hipervisor.</translation>
    </message>
    <message>
      <source>{host} takes no virtual machines until maintenance ends.</source>
      <translation>{host} no acepta máquinas virtuales hasta que termine el mantenimiento.</translation>
    </message>
    <message>
      <source>{host} was not asked</source>
      <translation>No se preguntó a {host}</translation>
    </message>
    <message>
      <source>{host} would be less loaded.</source>
      <translation>{host} quedaría menos cargado.</translation>
    </message>
    <message>
      <source>{host} would be rank {rank}.</source>
      <translation>{host} tendría el rango {rank}.</translation>
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
      <translation>{host} · rango {rank}</translation>
    </message>
    <message>
      <source>{host} · rank {rank} · about {time}</source>
      <translation>{host} · rango {rank} · unos {time}</translation>
    </message>
    <message>
      <source>{host}: Host Server</source>
      <translation>{host}: servidor host</translation>
    </message>
    <message>
      <source>{hypervisor} answered in a way that makes no sense</source>
      <translation>{hypervisor} respondió de un modo que no tiene sentido</translation>
    </message>
    <message>
      <source>{hypervisor} cannot do this</source>
      <translation>{hypervisor} no puede hacer esto</translation>
    </message>
    <message>
      <source>{hypervisor} reported an error</source>
      <translation>{hypervisor} informó de un error</translation>
    </message>
    <message>
      <source>{hypervisor} virtual machines cannot be migrated</source>
      <translation>Las máquinas virtuales de {hypervisor} no se pueden migrar</translation>
    </message>
    <message>
      <source>{kind}</source>
      <translation>{kind}</translation>
    </message>
    <message>
      <source>{kind} does not migrate a paused virtual machine. Resume {vm} first.</source>
      <translation>{kind} no migra una máquina virtual en pausa. Reanude {vm} primero.</translation>
    </message>
    <message>
      <source>{kind} does not migrate a suspended virtual machine. Resume {vm} first.</source>
      <translation>{kind} no migra una máquina virtual suspendida. Reanude {vm} primero.</translation>
    </message>
    <message>
      <source>{kind} does not offer it for a migration under way</source>
      <translation>{kind} no lo ofrece para una migración en marcha</translation>
    </message>
    <message>
      <source>{kind} ejects nothing from this kind of guest while it runs</source>
      <translation>{kind} no expulsa nada de este tipo de invitado mientras se ejecuta</translation>
    </message>
    <message>
      <source>{kind} has no way to stop a migration under way</source>
      <translation>{kind} no puede detener una migración en marcha</translation>
    </message>
    <message>
      <source>{kind} throttles only where it was told so before the start: Must finish</source>
      <translation>{kind} solo frena donde se le indicó antes de comenzar: Debe terminar</translation>
    </message>
    <message>
      <source>{kind} without vCenter</source>
      <translation>{kind} sin vCenter</translation>
    </message>
    <message>
      <source>{left} left after the move</source>
      <translation>{left} libres después del traslado</translation>
    </message>
    <message>
      <source>{library} is not installed</source>
      <translation>{library} no está instalado</translation>
    </message>
    <message>
      <source>{lies} on {repository}, which belongs to {source} alone.</source>
      <translation>{lies} en {repository}, que pertenece solo a {source}.</translation>
    </message>
    <message>
      <source>{lies} on {repository}, which is {lacking}.</source>
      <translation>{lies} en {repository}, {lacking}.</translation>
    </message>
    <message>
      <source>{load} CPU</source>
      <translation>{load} CPU</translation>
    </message>
    <message>
      <source>{load} after the move; from {ceiling} on a host counts as full</source>
      <translation>{load} después del traslado; desde {ceiling} un host cuenta como lleno</translation>
    </message>
    <message>
      <source>{load} memory</source>
      <translation>{load} memoria</translation>
    </message>
    <message>
      <source>{load}, ceiling {top}</source>
      <translation>{load}, tope {top}</translation>
    </message>
    <message>
      <source>{media_detail} After a stop, {vm} cannot start again.</source>
      <translation>{media_detail} Después de una parada, {vm} no podrá volver a iniciarse.</translation>
    </message>
    <message>
      <source>{medium} on {repository}</source>
      <translation>{medium} en {repository}</translation>
    </message>
    <message>
      <source>{medium}, on the host itself</source>
      <translation>{medium}, en el propio host</translation>
    </message>
    <message>
      <source>{memory} and {slots_word} are set aside for {vms}; all numbers leave them out.</source>
      <translation>{memory} y {slots_word} están reservados para {vms}; todas las cifras los descuentan.</translation>
    </message>
    <message>
      <source>{missing} is not connected any more</source>
      <translation>{missing} ya no está conectado</translation>
    </message>
    <message>
      <source>{missing} of the {used} CPU features that {vm} uses are missing.</source>
      <translation>Faltan {missing} de las {used} características de CPU que usa {vm}.</translation>
    </message>
    <message>
      <source>{most} errors are told, and there are more</source>
      <translation>Se indican {most} errores, y hay más</translation>
    </message>
    <message>
      <source>{names} can be started on {host}.</source>
      <translation>{names} se puede iniciar en {host}.</translation>
    </message>
    <message>
      <source>{name} (copy {number})</source>
      <translation>{name} (copia {number})</translation>
    </message>
    <message>
      <source>{name} (copy)</source>
      <translation>{name} (copia)</translation>
    </message>
    <message>
      <source>{name} cleared on {host}.</source>
      <translation>«{name}» desmarcado en {host}.</translation>
    </message>
    <message>
      <source>{name} could not be connected: {why}.</source>
      <translation>No se pudo conectar {name}: {why}.</translation>
    </message>
    <message>
      <source>{name} does not take it.</source>
      <translation>{name} no lo acepta.</translation>
    </message>
    <message>
      <source>{name} has to be {wanted}, not {found}: line {line} of {path}</source>
      <translation>{name} debe ser {wanted}, no {found}: línea {line} de {path}</translation>
    </message>
    <message>
      <source>{name} is a disk</source>
      <translation>{name} es un disco</translation>
    </message>
    <message>
      <source>{name} is empty</source>
      <translation>{name} está vacía</translation>
    </message>
    <message>
      <source>{name} is forgotten: the next start does not open it.</source>
      <translation>{name} queda olvidada: no se conectará en el próximo inicio.</translation>
    </message>
    <message>
      <source>{name} is local</source>
      <translation>{name} es local</translation>
    </message>
    <message>
      <source>{name} is no longer in the inventory.</source>
      <translation>{name} ya no está en el inventario.</translation>
    </message>
    <message>
      <source>{name} is no longer in the inventory; these are its last values.</source>
      <translation>{name} ya no está en el inventario; estos son sus últimos valores.</translation>
    </message>
    <message>
      <source>{name} not connected</source>
      <translation>{name} no conectado</translation>
    </message>
    <message>
      <source>{name} set on {host}.</source>
      <translation>«{name}» marcado en {host}.</translation>
    </message>
    <message>
      <source>{name} {low} to {high}</source>
      <translation>{name} {low} a {high}</translation>
    </message>
    <message>
      <source>{name} {rate}</source>
      <translation>{name} {rate}</translation>
    </message>
    <message>
      <source>{name}, disabled</source>
      <translation>{name}, deshabilitada</translation>
    </message>
    <message>
      <source>{name}, has errors</source>
      <translation>{name}, tiene errores</translation>
    </message>
    <message>
      <source>{name}, {count}</source>
      <translation>{name}, {count}</translation>
    </message>
    <message>
      <source>{networks} can be started on {host}.</source>
      <translation>{networks} se puede iniciar en {host}.</translation>
    </message>
    <message>
      <source>{outcome}: in the way</source>
      <translation>{outcome}: se interpone</translation>
    </message>
    <message>
      <source>{path} cannot be made.</source>
      <translation>No se puede crear {path}.</translation>
    </message>
    <message>
      <source>{path} is a link, a device or a pipe, and no ordinary file. Nothing was written.</source>
      <translation>{path} es un enlace, un dispositivo o una tubería, y no un archivo normal. No se ha escrito nada.</translation>
    </message>
    <message>
      <source>{path}: {reason}. What was there before is unchanged.</source>
      <translation>{path}: {reason}. Lo que había antes no ha cambiado.</translation>
    </message>
    <message>
      <source>{patterns} ({count} now)</source>
      <translation>{patterns} ({count} ahora)</translation>
    </message>
    <message>
      <source>{phase}, pass {number}</source>
      <translation>{phase}, pasada {number}</translation>
    </message>
    <message>
      <source>{policy} puts it before {other}: {criterion}.</source>
      <translation>{policy} lo pone antes que {other}: {criterion}.</translation>
    </message>
    <message>
      <source>{policy} puts it first: {criterion}.</source>
      <translation>{policy} lo pone primero: {criterion}.</translation>
    </message>
    <message>
      <source>{policy} puts {host} first: {criterion}.</source>
      <translation>{policy} pone primero a {host}: {criterion}.</translation>
    </message>
    <message>
      <source>{processor}, and no other host to choose from.</source>
      <translation>{processor}, y no hay otro host que elegir.</translation>
    </message>
    <message>
      <source>{processor}, and quicker than {other} by more than a tenth.</source>
      <translation>{processor}, y más rápido que {other} en más de una décima parte.</translation>
    </message>
    <message>
      <source>{processor}, cost and load a tie with {other}; the name decides.</source>
      <translation>{processor}, coste y carga empatan con {other}; decide el nombre.</translation>
    </message>
    <message>
      <source>{processor}, the cost a tie with {other}, and less loaded than {other} after the move.</source>
      <translation>{processor}, el coste empata con {other}, y menos cargado que {other} después del traslado.</translation>
    </message>
    <message>
      <source>{processor}, unlike {other}; that goes first.</source>
      <translation>{processor}, a diferencia de {other}; eso va primero.</translation>
    </message>
    <message>
      <source>{queued} queued</source>
      <translation>{queued} en cola</translation>
    </message>
    <message>
      <source>{rates}, remaining {left}</source>
      <translation>{rates}, restante {left}</translation>
    </message>
    <message>
      <source>{reason}: policy "{policy}".</source>
      <translation>{reason}: política «{policy}».</translation>
    </message>
    <message>
      <source>{repositories} is disabled</source>
      <translation>{repositories} deshabilitado</translation>
    </message>
    <message>
      <source>{repositories} mounted elsewhere</source>
      <translation>{repositories} en otra ruta</translation>
    </message>
    <message>
      <source>{running} running</source>
      <translation>{running} en curso</translation>
    </message>
    <message>
      <source>{running} running, {queued} queued</source>
      <translation>{running} en curso, {queued} en cola</translation>
    </message>
    <message>
      <source>{server} shows another certificate than the one accepted</source>
      <translation>{server} presenta un certificado distinto del aceptado</translation>
    </message>
    <message>
      <source>{server} shows another certificate than the one accepted here</source>
      <translation>{server} presenta un certificado distinto del aceptado aquí</translation>
    </message>
    <message>
      <source>{server} shows another key than the one known here</source>
      <translation>{server} muestra una clave distinta de la conocida aquí</translation>
    </message>
    <message>
      <source>{size} a second</source>
      <translation>{size} por segundo</translation>
    </message>
    <message>
      <source>{size} at {rate}</source>
      <translation>{size} a {rate}</translation>
    </message>
    <message>
      <source>{size} memory</source>
      <translation>{size} de memoria</translation>
    </message>
    <message>
      <source>{size} moved</source>
      <translation>{size} transferidos</translation>
    </message>
    <message>
      <source>{slots_taken} of {slots} VM slots of {host} are in use{of_them}. An idle VM counts too.</source>
      <translation>{slots_taken} de {slots} ranuras de VM de {host} están en uso{of_them}. Una VM inactiva también cuenta.</translation>
    </message>
    <message>
      <source>{slots} slots, {memory}, with other moves</source>
      <translation>{slots} ranuras, {memory}, con otros traslados</translation>
    </message>
    <message>
      <source>{slots}, {count} set aside</source>
      <translation>{slots}, {count} reservadas</translation>
    </message>
    <message>
      <source>{source} and {target} are one and the same host</source>
      <translation>{source} y {target} son el mismo host</translation>
    </message>
    <message>
      <source>{source} and {target} do not accept one another's certificates</source>
      <translation>{source} y {target} no aceptan mutuamente sus certificados</translation>
    </message>
    <message>
      <source>{source} cannot reach {target}</source>
      <translation>{source} no llega a {target}</translation>
    </message>
    <message>
      <source>{source} cannot send memory to {target}</source>
      <translation>{source} no puede enviar memoria a {target}</translation>
    </message>
    <message>
      <source>{source} could not send memory to {address}{reason}. Whether it is open now only trying tells.</source>
      <translation>{source} no pudo enviar memoria a {address}{reason}. Si ahora está abierto, solo se sabe intentándolo.</translation>
    </message>
    <message>
      <source>{source} does not answer</source>
      <translation>{source} no responde</translation>
    </message>
    <message>
      <source>{source} does not tell what {vm} does; until then it stays there.</source>
      <translation>{source} no dice qué hace {vm}; hasta entonces se queda allí.</translation>
    </message>
    <message>
      <source>{source} ended the migration without completing it</source>
      <translation>{source} terminó la migración sin completarla</translation>
    </message>
    <message>
      <source>{source} gets no SSH connection to {target}</source>
      <translation>{source} no logra una conexión SSH con {target}</translation>
    </message>
    <message>
      <source>{source} hands the definition of {vm} over to {target}.</source>
      <translation>{source} entrega la definición de {vm} a {target}.</translation>
    </message>
    <message>
      <source>{source} has had no answer from there yet; until then {vm} can begin no migration.</source>
      <translation>{source} aún no ha tenido respuesta de allí; hasta entonces {vm} no puede comenzar ninguna migración.</translation>
    </message>
    <message>
      <source>{source} holds that its disks are not on shared storage, or are cached in a way that can lose data.</source>
      <translation>{source} considera que sus discos no están en almacenamiento compartido, o usan una caché que puede perder datos.</translation>
    </message>
    <message>
      <source>{source} is being read again.</source>
      <translation>Se está leyendo de nuevo {source}.</translation>
    </message>
    <message>
      <source>{source} is out of sync</source>
      <translation>{source} no está sincronizado</translation>
    </message>
    <message>
      <source>{source} is starting {things}.</source>
      <translation>{source} está iniciando {things}.</translation>
    </message>
    <message>
      <source>{source} knows no host named {address}</source>
      <translation>{source} no conoce ningún host llamado {address}</translation>
    </message>
    <message>
      <source>{source} says: {source_state}. {target} says: {target_state}. Both are marked out of sync.</source>
      <translation>{source} dice: {source_state}. {target} dice: {target_state}. Ambos quedan marcados como no sincronizados.</translation>
    </message>
    <message>
      <source>{source} was lost in the middle</source>
      <translation>{source} se perdió a medio camino</translation>
    </message>
    <message>
      <source>{source} was seen to refuse moving a paravirtualized guest while it runs. So {vm} is suspended, its memory ({memory}) copied, and it is resumed on {host}: {pause} or more.</source>
      <translation>Se ha visto que {source} se niega a mover un invitado paravirtualizado mientras se ejecuta. Por eso {vm} se suspende, se copia su memoria ({memory}) y se reanuda en {host}: {pause} o más.</translation>
    </message>
    <message>
      <source>{source} {drifted}</source>
      <translation>{source} {drifted}</translation>
    </message>
    <message>
      <source>{state} on {host}</source>
      <translation>{state} en {host}</translation>
    </message>
    <message>
      <source>{target} cannot receive {vm}</source>
      <translation>{target} no puede recibir {vm}</translation>
    </message>
    <message>
      <source>{target} cannot take it any more</source>
      <translation>{target} ya no puede alojarla</translation>
    </message>
    <message>
      <source>{target} cannot take {vm}</source>
      <translation>{target} no puede alojar {vm}</translation>
    </message>
    <message>
      <source>{target} could not set up the memory of {vm}</source>
      <translation>{target} no pudo preparar la memoria de {vm}</translation>
    </message>
    <message>
      <source>{target} did not take the memory of {vm}</source>
      <translation>{target} no aceptó la memoria de {vm}</translation>
    </message>
    <message>
      <source>{target} does not have the bridge {bridge}</source>
      <translation>{target} no tiene el puente {bridge}</translation>
    </message>
    <message>
      <source>{target} does not have the disk {path}</source>
      <translation>{target} no tiene el disco {path}</translation>
    </message>
    <message>
      <source>{target} does not have the medium {path}</source>
      <translation>{target} no tiene el medio {path}</translation>
    </message>
    <message>
      <source>{target} does not have the network {network}</source>
      <translation>{target} no tiene la red {network}</translation>
    </message>
    <message>
      <source>{target} does not have the storage {path}</source>
      <translation>{target} no tiene el almacenamiento {path}</translation>
    </message>
    <message>
      <source>{target} fetches the rest of its memory from {source}. It can be tried again as often as need be.</source>
      <translation>{target} trae el resto de su memoria desde {source}. Se puede intentar de nuevo tantas veces como haga falta.</translation>
    </message>
    <message>
      <source>{target} hands the definition of {vm} back to {source}.</source>
      <translation>{target} devuelve la definición de {vm} a {source}.</translation>
    </message>
    <message>
      <source>{target} has a definition of this machine under the name {name}</source>
      <translation>{target} tiene una definición de esta máquina con el nombre {name}</translation>
    </message>
    <message>
      <source>{target} has another virtual machine named {name}</source>
      <translation>{target} tiene otra máquina virtual llamada {name}</translation>
    </message>
    <message>
      <source>{target} is not connected</source>
      <translation>{target} no está conectado</translation>
    </message>
    <message>
      <source>{target} runs another hypervisor than {source}</source>
      <translation>{target} ejecuta un hipervisor distinto que {source}</translation>
    </message>
    <message>
      <source>{target} runs no guests of this type</source>
      <translation>{target} no ejecuta invitados de este tipo</translation>
    </message>
    <message>
      <source>{target} was lost in the middle</source>
      <translation>{target} se perdió a medio camino</translation>
    </message>
    <message>
      <source>{things} on {host} is other storage</source>
      <translation>{things} en {host} es otro almacenamiento</translation>
    </message>
    <message>
      <source>{things} started on {source} in {took}.</source>
      <translation>{things}: iniciado en {source} en {took}.</translation>
    </message>
    <message>
      <source>{time} if now</source>
      <translation>{time} si fuera ahora</translation>
    </message>
    <message>
      <source>{time} on {day}</source>
      <translation>{time} del {day}</translation>
    </message>
    <message>
      <source>{time}, in {took}</source>
      <translation>{time}, en {took}</translation>
    </message>
    <message>
      <source>{used} in use, {aside} set aside. Idle VMs count too.</source>
      <translation>{used} en uso, {aside} reservadas. Las VM inactivas también cuentan.</translation>
    </message>
    <message>
      <source>{used} in use. Idle VMs count too.</source>
      <translation>{used} en uso. Las VM inactivas también cuentan.</translation>
    </message>
    <message>
      <source>{used} of {slots} slots used</source>
      <translation>{used} de {slots} ranuras usadas</translation>
    </message>
    <message>
      <source>{used} of {total}</source>
      <translation>{used} de {total}</translation>
    </message>
    <message>
      <source>{user} · queued {time}</source>
      <translation>{user} · en cola {time}</translation>
    </message>
    <message>
      <source>{user} · started {time} · {took}</source>
      <translation>{user} · iniciado {time} · {took}</translation>
    </message>
    <message>
      <source>{value} ({fact})</source>
      <translation>{value} ({fact})</translation>
    </message>
    <message>
      <source>{value} holds half a character</source>
      <translation>{value} contiene medio carácter</translation>
    </message>
    <message>
      <source>{value} is a list of strings: ask it with contains</source>
      <translation>{value} es una lista de textos: pregunte con contains</translation>
    </message>
    <message>
      <source>{value} is an integer beyond 63 bits</source>
      <translation>{value} es un entero de más de 63 bits</translation>
    </message>
    <message>
      <source>{value} is beyond 63 bits of bytes</source>
      <translation>{value} supera los 63 bits de bytes</translation>
    </message>
    <message>
      <source>{value} is beyond what a number can hold</source>
      <translation>{value} supera lo que cabe en un número</translation>
    </message>
    <message>
      <source>{value} is not JSON</source>
      <translation>{value} no es JSON</translation>
    </message>
    <message>
      <source>{value} is not a size such as 16384, 16GiB or 1.25GB</source>
      <translation>{value} no es un tamaño como 16384, 16GiB o 1.25GB</translation>
    </message>
    <message>
      <source>{value} is not a unit of bytes; take B, kB, KiB, MB, MiB and so on</source>
      <translation>{value} no es una unidad de bytes; use B, kB, KiB, MB, MiB, etc.</translation>
    </message>
    <message>
      <source>{value} is true or false, which has no order: take eq or ne</source>
      <translation>{value} es verdadero o falso y no tiene orden: use eq o ne</translation>
    </message>
    <message>
      <source>{vms_count} migrations are already on their way to {host}</source>
      <translation>{vms_count} migraciones ya van de camino a {host}</translation>
    </message>
    <message>
      <source>{vms} came here by another tool.</source>
      <translation>{vms} llegó aquí por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} came to {host} by another tool.</source>
      <translation>{vms} llegó a {host} por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} left the inventory.</source>
      <translation>{vms} salió del inventario.</translation>
    </message>
    <message>
      <source>{vms} on {host} was given other hardware by another tool.</source>
      <translation>{vms} en {host} recibió otro hardware por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} on {host} were given other hardware by another tool.</source>
      <translation>{vms} en {host} recibieron otro hardware por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} was given other hardware by another tool.</source>
      <translation>{vms} recibió otro hardware por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} was taken away by another tool.</source>
      <translation>{vms} fue retirada por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} was taken away from {host} by another tool.</source>
      <translation>{vms} fue retirada de {host} por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} were given other hardware by another tool.</source>
      <translation>{vms} recibieron otro hardware por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} were taken away by another tool.</source>
      <translation>{vms} fueron retiradas por otra herramienta.</translation>
    </message>
    <message>
      <source>{vms} were taken away from {host} by another tool.</source>
      <translation>{vms} fueron retiradas de {host} por otra herramienta.</translation>
    </message>
    <message>
      <source>{vm} already runs on {target} and fetches the rest of its memory.</source>
      <translation>{vm} ya se ejecuta en {target} y trae el resto de su memoria.</translation>
    </message>
    <message>
      <source>{vm} asks a question</source>
      <translation>{vm} hace una pregunta</translation>
    </message>
    <message>
      <source>{vm} asks a question that this client does not answer</source>
      <translation>{vm} hace una pregunta que este cliente no responde</translation>
    </message>
    <message>
      <source>{vm} can go to {host} now.</source>
      <translation>{vm} puede ir ahora a {host}.</translation>
    </message>
    <message>
      <source>{vm} can go to {target}, the best of {able} ({tested} tested).</source>
      <translation>{vm} puede ir a {target}, el mejor de {able} ({tested} probados).</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated now</source>
      <translation>{vm} no se puede migrar ahora</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated whatever the policies say. {why}</source>
      <translation>{vm} no se puede migrar, digan lo que digan las políticas. {why}</translation>
    </message>
    <message>
      <source>{vm} cannot be migrated, whatever the host.</source>
      <translation>{vm} no se puede migrar, sea cual sea el host.</translation>
    </message>
    <message>
      <source>{vm} cannot leave a host that does not answer.</source>
      <translation>{vm} no puede salir de un host que no responde.</translation>
    </message>
    <message>
      <source>{vm} cannot leave {source} while it runs. Turn {feature} on, or shut {vm} down to move it.</source>
      <translation>{vm} no puede salir de {source} mientras se ejecuta. Active {feature}, o apague {vm} para moverla.</translation>
    </message>
    <message>
      <source>{vm} cannot move</source>
      <translation>{vm} no puede moverse</translation>
    </message>
    <message>
      <source>{vm} changes its memory as fast as the link carries it.</source>
      <translation>{vm} cambia su memoria tan rápido como la transmite el enlace.</translation>
    </message>
    <message>
      <source>{vm} changes {dirty} of memory a second and the link to {host} carries {bandwidth}.</source>
      <translation>{vm} cambia {dirty} de memoria por segundo y el enlace a {host} transmite {bandwidth}.</translation>
    </message>
    <message>
      <source>{vm} changes {dirty} of memory a second, the link carries {rate}.</source>
      <translation>{vm} cambia {dirty} de memoria por segundo, el enlace transmite {rate}.</translation>
    </message>
    <message>
      <source>{vm} does not run</source>
      <translation>{vm} no se ejecuta</translation>
    </message>
    <message>
      <source>{vm} from {source} to {target}, {mode}, {cost}</source>
      <translation>{vm} de {source} a {target}, {mode}, {cost}</translation>
    </message>
    <message>
      <source>{vm} gets {share} of its CPU time until it has moved; what runs in it gets slower.</source>
      <translation>{vm} recibe {share} de su tiempo de CPU hasta que se haya movido; lo que se ejecuta en ella se ralentiza.</translation>
    </message>
    <message>
      <source>{vm} goes from {source} to {host}</source>
      <translation>{vm} va de {source} a {host}</translation>
    </message>
    <message>
      <source>{vm} goes on running on {host}; what was copied is discarded. Or wait: it ends when {vm} is less busy.</source>
      <translation>{vm} sigue ejecutándose en {host}; lo copiado se descarta. O espere: termina cuando {vm} esté menos ocupada.</translation>
    </message>
    <message>
      <source>{vm} goes to {host} now, not to {before}.</source>
      <translation>{vm} va ahora a {host}, no a {before}.</translation>
    </message>
    <message>
      <source>{vm} has no drive {drive} any more</source>
      <translation>{vm} ya no tiene ninguna unidad {drive}</translation>
    </message>
    <message>
      <source>{vm} has no lasting definition on {source}</source>
      <translation>{vm} no tiene una definición duradera en {source}</translation>
    </message>
    <message>
      <source>{vm} has snapshots: {count}</source>
      <translation>{vm} tiene instantáneas: {count}</translation>
    </message>
    <message>
      <source>{vm} has {snapshots_word}</source>
      <translation>{vm} tiene {snapshots_word}</translation>
    </message>
    <message>
      <source>{vm} is active on {target} already</source>
      <translation>{vm} ya está activa en {target}</translation>
    </message>
    <message>
      <source>{vm} is attached to them.</source>
      <translation>{vm} está conectada a ellas.</translation>
    </message>
    <message>
      <source>{vm} is being migrated</source>
      <translation>{vm} se está migrando</translation>
    </message>
    <message>
      <source>{vm} is being migrated by somebody else</source>
      <translation>Otra persona está migrando {vm}</translation>
    </message>
    <message>
      <source>{vm} is being resumed on {source}.</source>
      <translation>{vm} se está reanudando en {source}.</translation>
    </message>
    <message>
      <source>{vm} is being started on {target} from its saved memory.</source>
      <translation>{vm} se está iniciando en {target} desde su memoria guardada.</translation>
    </message>
    <message>
      <source>{vm} is being suspended on {source}.</source>
      <translation>{vm} se está suspendiendo en {source}.</translation>
    </message>
    <message>
      <source>{vm} is busy</source>
      <translation>{vm} está ocupada</translation>
    </message>
    <message>
      <source>{vm} is in a state in which it cannot be moved</source>
      <translation>{vm} está en un estado en el que no se puede mover</translation>
    </message>
    <message>
      <source>{vm} is in the hands of another action</source>
      <translation>{vm} está en manos de otra acción</translation>
    </message>
    <message>
      <source>{vm} is in the hands of another task</source>
      <translation>{vm} está en manos de otra tarea</translation>
    </message>
    <message>
      <source>{vm} is in the middle of an action ({action}).</source>
      <translation>{vm} está en medio de una acción ({action}).</translation>
    </message>
    <message>
      <source>{vm} is left on {source}</source>
      <translation>{vm} se deja en {source}</translation>
    </message>
    <message>
      <source>{vm} is no longer in the inventory.</source>
      <translation>{vm} ya no está en el inventario.</translation>
    </message>
    <message>
      <source>{vm} is no longer there. Choose another virtual machine.</source>
      <translation>{vm} ya no está. Elija otra máquina virtual.</translation>
    </message>
    <message>
      <source>{vm} is not converging: it changes memory as fast as the link carries it.</source>
      <translation>{vm} no converge: cambia la memoria tan rápido como la transmite el enlace.</translation>
    </message>
    <message>
      <source>{vm} is not converging: it changes {dirty} of memory a second and the link carries {rate}.</source>
      <translation>{vm} no converge: cambia {dirty} de memoria por segundo y el enlace transmite {rate}.</translation>
    </message>
    <message>
      <source>{vm} is not shut off any more</source>
      <translation>{vm} ya no está apagada</translation>
    </message>
    <message>
      <source>{vm} is not there any more</source>
      <translation>{vm} ya no está ahí</translation>
    </message>
    <message>
      <source>{vm} is on its way from {source} to {target}.</source>
      <translation>{vm} va de camino de {source} a {target}.</translation>
    </message>
    <message>
      <source>{vm} is on {host} now</source>
      <translation>{vm} está ahora en {host}</translation>
    </message>
    <message>
      <source>{vm} is on {source}</source>
      <translation>{vm} está en {source}</translation>
    </message>
    <message>
      <source>{vm} is paravirtualized, and this hypervisor does not record which memory such a guest changes. It goes on running on {source}.</source>
      <translation>{vm} está paravirtualizada, y este hipervisor no registra qué memoria cambia un invitado así. Sigue ejecutándose en {source}.</translation>
    </message>
    <message>
      <source>{vm} is paused on {source}</source>
      <translation>{vm} está en pausa en {source}</translation>
    </message>
    <message>
      <source>{vm} is registered on neither {source} nor {target}</source>
      <translation>{vm} no está registrada ni en {source} ni en {target}</translation>
    </message>
    <message>
      <source>{vm} is registered on {target} and does not run</source>
      <translation>{vm} está registrada en {target} y no se ejecuta</translation>
    </message>
    <message>
      <source>{vm} is saved to a file</source>
      <translation>{vm} está guardada en un archivo</translation>
    </message>
    <message>
      <source>{vm} is stopped on {source}</source>
      <translation>{vm} está detenida en {source}</translation>
    </message>
    <message>
      <source>{vm} is suspended on {source}</source>
      <translation>{vm} está suspendida en {source}</translation>
    </message>
    <message>
      <source>{vm} is {state} now</source>
      <translation>{vm}: ahora {state}</translation>
    </message>
    <message>
      <source>{vm} may pause for {time}.</source>
      <translation>{vm} puede hacer una pausa de {time}.</translation>
    </message>
    <message>
      <source>{vm} names no CPU feature that it needs.</source>
      <translation>{vm} no nombra ninguna característica de CPU que necesite.</translation>
    </message>
    <message>
      <source>{vm} needs {guest_type}. {host} offers {offered}.</source>
      <translation>{vm} necesita {guest_type}. {host} ofrece {offered}.</translation>
    </message>
    <message>
      <source>{vm} needs {ostype} on {arch}.</source>
      <translation>{vm} necesita {ostype} en {arch}.</translation>
    </message>
    <message>
      <source>{vm} of this sheet goes there too</source>
      <translation>{vm} de esta hoja también va allí</translation>
    </message>
    <message>
      <source>{vm} on {host}</source>
      <translation>{vm} en {host}</translation>
    </message>
    <message>
      <source>{vm} on {source}, no target chosen yet</source>
      <translation>{vm} en {source}, aún sin destino elegido</translation>
    </message>
    <message>
      <source>{vm} runs nowhere: a part of its memory is lost</source>
      <translation>{vm} no se ejecuta en ninguna parte: se perdió una parte de su memoria</translation>
    </message>
    <message>
      <source>{vm} runs nowhere: its memory was on {source} and on {target}, and a part of it is lost.</source>
      <translation>{vm} no se ejecuta en ninguna parte: su memoria estaba en {source} y en {target}, y se perdió una parte.</translation>
    </message>
    <message>
      <source>{vm} runs on {host} at once and fetches the rest of its memory. If a host or the link fails meanwhile, {vm} is lost. It cannot be cancelled any more.</source>
      <translation>{vm} se ejecuta de inmediato en {host} y trae el resto de su memoria. Si entretanto falla un host o el enlace, {vm} se pierde. Ya no se puede cancelar.</translation>
    </message>
    <message>
      <source>{vm} runs on {source}</source>
      <translation>{vm} se ejecuta en {source}</translation>
    </message>
    <message>
      <source>{vm} runs on {source}, a {hypervisor} host; migration from there is not supported.</source>
      <translation>{vm} se ejecuta en {source}, un host {hypervisor}; no se admite la migración desde ahí.</translation>
    </message>
    <message>
      <source>{vm} runs on {source}; nothing is sent to the copy any more.</source>
      <translation>{vm} se ejecuta en {source}; a la copia ya no se le envía nada.</translation>
    </message>
    <message>
      <source>{vm} stands still while its memory is copied</source>
      <translation>{vm} está parada mientras se copia su memoria</translation>
    </message>
    <message>
      <source>{vm} stays now: {host} cannot take it any more.</source>
      <translation>{vm} se queda ahora: {host} ya no puede alojarla.</translation>
    </message>
    <message>
      <source>{vm} stays: the host that you chose cannot take it</source>
      <translation>{vm} se queda: el host que usted eligió no puede alojarla</translation>
    </message>
    <message>
      <source>{vm} stays: {hosts} could take it, the others have the room</source>
      <translation>{vm} se queda: {hosts} podrían alojarla, el sitio lo tienen las demás</translation>
    </message>
    <message>
      <source>{vm} to {target}: ends, because its hosts are simulated by VM Client itself.</source>
      <translation>{vm} a {target}: termina, porque sus hosts los simula el propio VM Client.</translation>
    </message>
    <message>
      <source>{vm} to {target}: goes on without VM Client, which takes it up again at its next start.</source>
      <translation>{vm} a {target}: continúa sin VM Client, que la retoma en su próximo inicio.</translation>
    </message>
    <message>
      <source>{vm} to {target}: has not begun, and does not begin without VM Client.</source>
      <translation>{vm} a {target}: no ha comenzado, y no comienza sin VM Client.</translation>
    </message>
    <message>
      <source>{vm} to {target}: stops after its present step, and cannot be started anywhere until VM Client is started again, which goes on with it.</source>
      <translation>{vm} a {target}: se detiene tras su paso actual y no se puede iniciar en ninguna parte hasta que se inicie VM Client de nuevo, que continúa con ella.</translation>
    </message>
    <message>
      <source>{vm} to {target}: stops after its present step, and stays suspended until VM Client is started again, which goes on with it.</source>
      <translation>{vm} a {target}: se detiene tras su paso actual y sigue suspendida hasta que se inicie VM Client de nuevo, que continúa con ella.</translation>
    </message>
    <message>
      <source>{vm} uses the device {device}, and {host} has nothing behind it.</source>
      <translation>{vm} usa el dispositivo {device}, y {host} no tiene nada detrás de él.</translation>
    </message>
    <message>
      <source>{vm} uses {features}, which {host} does not have.</source>
      <translation>{vm} usa {features}, que {host} no tiene.</translation>
    </message>
    <message>
      <source>{vm} waits for an answer before the disc is taken out</source>
      <translation>{vm} espera una respuesta antes de que se saque el disco</translation>
    </message>
    <message>
      <source>{vm} waits for its turn to go to {target}.</source>
      <translation>{vm} espera su turno para ir a {target}.</translation>
    </message>
    <message>
      <source>{vm} waits to go from {source} to {target}.</source>
      <translation>{vm} espera para ir de {source} a {target}.</translation>
    </message>
    <message>
      <source>{vm} was created on {created_on}. {host} is {offered}.</source>
      <translation>{vm} se creó en {created_on}. {host} es {offered}.</translation>
    </message>
    <message>
      <source>{vm} was made for {machine}, which {host} does not have.</source>
      <translation>{vm} se hizo para {machine}, que {host} no tiene.</translation>
    </message>
    <message>
      <source>{vm} was not switched to post-copy.</source>
      <translation>{vm} no se cambió a post-copia.</translation>
    </message>
    <message>
      <source>{vm} was not throttled.</source>
      <translation>{vm} no se frenó.</translation>
    </message>
    <message>
      <source>{vm} was switched to post-copy.</source>
      <translation>{vm} se cambió a post-copia.</translation>
    </message>
    <message>
      <source>{vm} was throttled to {share} of its CPU time.</source>
      <translation>{vm} se frenó al {share} de su tiempo de CPU.</translation>
    </message>
    <message>
      <source>{vm} will be started on {host}</source>
      <translation>{vm} se iniciará en {host}</translation>
    </message>
    <message>
      <source>{vm} will be started on {host}, in about {time}</source>
      <translation>{vm} se iniciará en {host}, en unos {time}</translation>
    </message>
    <message>
      <source>{vm} will be suspended</source>
      <translation>{vm} estará suspendida</translation>
    </message>
    <message>
      <source>{vm} will be suspended for about {time}</source>
      <translation>{vm} estará suspendida unos {time}</translation>
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
      <translation>No se puede abrir {what}.</translation>
    </message>
    <message>
      <source>{what} is not there any more</source>
      <translation>{what} ya no está ahí</translation>
    </message>
    <message>
      <source>{what}, 1 pass</source>
      <translation>{what}, 1 pasada</translation>
    </message>
    <message>
      <source>{what}, and {count} more</source>
      <translation>{what}, y {count} más</translation>
    </message>
    <message>
      <source>{what}, {count} passes</source>
      <translation>{what}, {count} pasadas</translation>
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
      <translation>{what}. {means} Escríbala arriba.</translation>
    </message>
    <message>
      <source>{what}: {before} now, {after} after all moves</source>
      <translation>{what}: {before} ahora, {after} tras todos los traslados</translation>
    </message>
    <message>
      <source>{where} again</source>
      <translation>{where} de nuevo</translation>
    </message>
    <message>
      <source>{where}, as before</source>
      <translation>{where}, como antes</translation>
    </message>
    <message>
      <source>{who} stopped answering.</source>
      <translation>Sin respuesta de {who}.</translation>
    </message>
    <message>
      <source>{who} stopped answering. The virtual machine there is shown as Unknown, not as stopped.</source>
      <translation>Sin respuesta de {who}. La máquina virtual de allí figura como Desconocido, no como detenida.</translation>
    </message>
    <message>
      <source>{who} stopped answering. The {count} virtual machines there are shown as Unknown, not as stopped.</source>
      <translation>Sin respuesta de {who}. Las {count} máquinas virtuales de allí figuran como Desconocido, no como detenidas.</translation>
    </message>
    <message>
      <source>{why}. Its virtual machine is shown as Unknown, not as stopped.</source>
      <translation>{why}. Su máquina virtual figura como Desconocido, no como detenida.</translation>
    </message>
    <message>
      <source>{why}. Its {count} virtual machines are shown as Unknown, not as stopped.</source>
      <translation>{why}. Sus {count} máquinas virtuales figuran como Desconocido, no como detenidas.</translation>
    </message>
    <message>
      <source>“{scheme}” is not a kind of connection</source>
      <translation>«{scheme}» no es un tipo de conexión</translation>
    </message>
  </context>
</TS>
