<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} drawn</source>
   <translation>{points} gezeichnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} erased</source>
   <translation>{points} gelöscht</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} moved</source>
   <translation>{points} verschoben</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} relabelled</source>
   <translation>{points} umgefärbt</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} flipped</source>
   <translation>Label vertauscht: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} sent to training</source>
   <translation>{points} in die Trainingsmenge</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>before it was edited by hand</source>
   <translation>vor der Änderung von Hand</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>continued from {epoch:,}</source>
   <translation>ab {epoch:,} fortgesetzt</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>other points</source>
   <translation>andere Punkte</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{edit}, at epoch {epoch:,}</source>
   <translation>{edit}, in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{count} numbers of the networks were edited by hand</source>
   <translation>{count} Zahlen der Netze wurden von Hand geändert</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{number}, by hand: {before} → {after}</source>
   <translation>{number}, von Hand: {before} → {after}</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>Weights can be edited once the newcomers have caught up.</source>
   <translation>Gewichte lassen sich ändern, sobald die neuen Varianten aufgeholt haben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>Weights can be edited as soon as there is something to see of this run.</source>
   <translation>Gewichte lassen sich ändern, sobald von diesem Lauf etwas zu sehen ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has stopped early.</source>
   <translation>Dieses Netz hat früh gestoppt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has diverged.</source>
   <translation>Dieses Netz ist divergiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has stopped early, and stands still at the weights of epoch {epoch:,}.</source>
   <translation>Dieses Netz hat früh gestoppt und steht bei den Gewichten von Epoche {epoch:,} still.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has diverged, and stands still at the weights of epoch {epoch:,}.</source>
   <translation>Dieses Netz ist divergiert und steht bei den Gewichten von Epoche {epoch:,} still.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>Show an epoch at which it trained, and edit there.</source>
   <translation>Zeig eine Epoche, in der es trainiert hat, und ändere dort.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 because too much has changed in this run for others to join it.</source>
   <translation>Zurück zu Epoche 0: In diesem Lauf hat sich zu viel geändert, als dass andere dazukommen könnten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 with the same seed: {reason}.</source>
   <translation>Zurück zu Epoche 0 mit demselben Seed: {reason}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 with another seed.</source>
   <translation>Zurück zu Epoche 0 mit anderem Seed.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>The edit came too late: that network had stopped by then.</source>
   <translation>Die Änderung kam zu spät: Das Netz hatte da schon gestoppt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>That run couldn't be kept. Training begins at epoch 0.</source>
   <translation>Dieser Lauf ließ sich nicht aufbewahren. Das Training beginnt bei Epoche 0.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>Training was halted by an error ({why}). Press Train to start again from epoch 0.</source>
   <translation>Ein Fehler hat das Training angehalten ({why}). Drücke „Trainieren“, um bei Epoche 0 neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process can't start, because {reason}.</source>
   <translation>Der Trainingsprozess kann nicht starten, weil {reason}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process is started once more, because {reason}.</source>
   <translation>Der Trainingsprozess wird noch einmal gestartet, weil {reason}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process was started anew, because {reason}. Your points and settings are safe.</source>
   <translation>Der Trainingsprozess wurde neu gestartet, weil {reason}. Deine Punkte und Einstellungen sind sicher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The curves stay, but the weights are gone: press Train to begin again at epoch 0.</source>
   <translation>Die Kurven bleiben, aber die Gewichte sind weg: Drücke „Trainieren“, um bei Epoche 0 neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>memory ran out</source>
   <translation>der Speicher nicht reichte</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>the system ended it, most likely for lack of memory</source>
   <translation>das System ihn beendet hat, höchstwahrscheinlich aus Mangel an Speicher</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>PyTorch crashed ({name})</source>
   <translation>PyTorch abgestürzt ist ({name})</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>something ended it ({name})</source>
   <translation>etwas ihn beendet hat ({name})</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Close other programs, then press Train to try again.</source>
   <translation>Schließe andere Programme und drücke dann „Trainieren“, um es noch einmal zu versuchen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Delete the folder .venv, then run start.py to set it up again.</source>
   <translation>Lösche den Ordner .venv und starte dann start.py, um ihn neu einzurichten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Press Train to try again.</source>
   <translation>Drücke „Trainieren“, um es noch einmal zu versuchen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>reason unknown</source>
   <translation>Grund unbekannt</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>exit status {status}</source>
   <translation>Exit-Status {status}</translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_process.py"></location>
   <source>its process ended</source>
   <translation>sein Prozess endete</translation>
  </message>
 </context>
</TS>
