<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train, or pause</source>
   <translation>Trainieren oder Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>One epoch</source>
   <translation>Eine Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train for one epoch, then pause</source>
   <translation>Eine Epoche trainieren, dann Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to epoch 0, with the same initial weights</source>
   <translation>Zurück zu Epoche 0, mit denselben Anfangsgewichten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Bring back last run</source>
   <translation>Letzten Lauf zurückholen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The run before takes the present one's place</source>
   <translation>Der vorherige Lauf tritt an die Stelle des jetzigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Earlier runs</source>
   <translation>Frühere Läufe</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>New seed</source>
   <translation>Neuer Seed</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Start again from other initial weights</source>
   <translation>Mit anderen Anfangsgewichten neu beginnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Slower</source>
   <translation>Langsamer</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Fewer epochs in a second</source>
   <translation>Weniger Epochen pro Sekunde</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Faster</source>
   <translation>Schneller</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>More epochs in a second</source>
   <translation>Mehr Epochen pro Sekunde</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>New sample</source>
   <translation>Neue Stichprobe</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Other points from the same dataset</source>
   <translation>Andere Punkte aus demselben Datensatz</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Redo</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected goes to the clipboard</source>
   <translation>Was ausgewählt ist, kommt in die Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected, as points and as a table of text</source>
   <translation>Was ausgewählt ist, als Punkte und als Texttabelle</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Points or a table from the clipboard, beside the original</source>
   <translation>Punkte oder eine Tabelle aus der Zwischenablage, neben dem Original</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Paste in place</source>
   <translation>An Ort und Stelle einfügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Where they were copied</source>
   <translation>Dort, wo sie kopiert wurden</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A copy of what is selected, beside it</source>
   <translation>Eine Kopie dessen, was ausgewählt ist, daneben</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Delete selected points</source>
   <translation>Ausgewählte Punkte löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Delete, with the keyboard on the plane</source>
   <translation>Entf, wenn die Ebene die Tastatur hat</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select none</source>
   <translation>Nichts auswählen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Invert selection</source>
   <translation>Auswahl umkehren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select all points that are not selected</source>
   <translation>Alle Punkte auswählen, die es nicht sind</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Mirror left and right</source>
   <translation>Links und rechts spiegeln</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Exchanges left and right of what is selected</source>
   <translation>Vertauscht links und rechts bei dem, was ausgewählt ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Mirror top and bottom</source>
   <translation>Oben und unten spiegeln</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Exchanges top and bottom</source>
   <translation>Vertauscht oben und unten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Send to training</source>
   <translation>In die Trainingsmenge</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected is learned from</source>
   <translation>Aus dem, was ausgewählt ist, wird gelernt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Send to validation</source>
   <translation>In die Validierungsmenge</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected is held out</source>
   <translation>Was ausgewählt ist, wird zurückgehalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Rename class…</source>
   <translation>Klasse umbenennen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Another name for the class that is drawn with</source>
   <translation>Ein anderer Name für die Klasse, mit der gezeichnet wird</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Rename the class</source>
   <translation>Klasse umbenennen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Clear points</source>
   <translation>Punkte löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>An empty plane to draw on</source>
   <translation>Eine leere Ebene zum Zeichnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>An experiment, or a table of points (CSV, TSV)</source>
   <translation>Ein Experiment oder eine Tabelle mit Punkten (CSV, TSV)</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open an experiment or a table</source>
   <translation>Experiment oder Tabelle öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Table from clipboard</source>
   <translation>Tabelle aus der Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The rows of a spreadsheet that were copied</source>
   <translation>Kopierte Zeilen einer Tabellenkalkulation</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Share code…</source>
   <translation>Code zum Teilen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Recipe, settings and seed as a short text for a chat</source>
   <translation>Rezept, Einstellungen und Seed als kurzer Text für einen Chat</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open share code</source>
   <translation>Code zum Teilen öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The code that is on the clipboard</source>
   <translation>Den Code aus der Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>CSV…</source>
   <translation>CSV …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>x, y, label and role of every point</source>
   <translation>x, y, Label und Rolle jedes Punkts</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>CSV with ; and decimal commas…</source>
   <translation>CSV mit ; und Dezimalkomma …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As many spreadsheets want it</source>
   <translation>Wie viele Tabellenkalkulationen es brauchen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>NumPy arrays (.npz)…</source>
   <translation>NumPy-Arrays (.npz) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy as Python code</source>
   <translation>Als Python-Code kopieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lines that make the points as NumPy arrays</source>
   <translation>Zeilen, die die Punkte als NumPy-Arrays anlegen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Curves (CSV)…</source>
   <translation>Kurven (CSV) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Losses and accuracies of every epoch and variant</source>
   <translation>Verluste und Genauigkeiten jeder Epoche und Variante</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Report…</source>
   <translation>Bericht …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>One page on what was trained and what came of it, to be printed</source>
   <translation>Eine Seite zum Ausdrucken: was trainiert wurde und was herauskam</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Script (.py)…</source>
   <translation>Skript (.py) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A program that trains all variants as here</source>
   <translation>Ein Programm, das alle Varianten so trainiert wie hier</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Notebook (.ipynb)…</source>
   <translation>Notebook (.ipynb) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The same program for Jupyter</source>
   <translation>Dasselbe Programm für Jupyter</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Weights (.pt)…</source>
   <translation>Gewichte (.pt) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Those of the chosen variant, at the epoch shown</source>
   <translation>Die der gewählten Variante in der gezeigten Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save experiment</source>
   <translation>Experiment speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save to the same file; a first time, ask where</source>
   <translation>In dieselbe Datei speichern; beim ersten Mal wird nach dem Ort gefragt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save experiment as…</source>
   <translation>Experiment speichern unter …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to the file</source>
   <translation>Zurück zur Datei</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The experiment as its file has it; undo takes that back</source>
   <translation>Das Experiment, wie es in seiner Datei steht; „Rückgängig“ nimmt das zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save picture…</source>
   <translation>Bild speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses as a PNG or SVG file</source>
   <translation>Ebenen und Verluste als PNG- oder SVG-Datei</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save animation…</source>
   <translation>Animation speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses at one checkpoint after the other, as a GIF or WebP file</source>
   <translation>Ebenen und Verluste, Stand für Stand, als GIF- oder WebP-Datei</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses to the clipboard</source>
   <translation>Ebenen und Verluste in die Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Picture…</source>
   <translation>Bild …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Of what the tab Network or Inside shows</source>
   <translation>Von dem, was der Reiter „Netz“ oder „Innen“ zeigt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Numbers (CSV)…</source>
   <translation>Zahlen (CSV) …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Unsaved work</source>
   <translation>Nicht gespeicherte Arbeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show validation points</source>
   <translation>Validierungspunkte zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Run before</source>
   <translation>Vorheriger Lauf</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show or hide the run that ended last, faint</source>
   <translation>Den zuletzt beendeten Lauf matt zeigen oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Grid</source>
   <translation>Raster</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Points, lines and shapes snap to a grid</source>
   <translation>Punkte, Linien und Formen rasten an einem Raster ein</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Grid to snap to</source>
   <translation>Raster zum Einrasten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Grid step</source>
   <translation>Rasterweite</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Log axis</source>
   <translation>Log-Achse</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Loss that the optimizer saw</source>
   <translation>Verlust, den der Optimierer sah</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As a plain PyTorch loop prints it: units silenced by dropout, and the penalty in</source>
   <translation>Wie ihn eine schlichte PyTorch-Schleife ausgibt: mit Einheiten, die Dropout stumm schaltet, und mit Strafterm</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Reveal what is hidden</source>
   <translation>Verborgenes aufdecken</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Shows what is hidden for a prediction, until Reset</source>
   <translation>Zeigt bis zum Zurücksetzen, was für eine Vorhersage verborgen ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Unlock</source>
   <translation>Sperren aufheben</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lets you use what the file's writer locked or hid, until Reset</source>
   <translation>Lässt dich bis zum Zurücksetzen benutzen, was in der Datei gesperrt oder verborgen ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Courses</source>
   <translation>Kurse</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Handouts</source>
   <translation>Arbeitsblätter</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Write a lesson…</source>
   <translation>Lektion schreiben …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Steps, predictions and what they wait for, saved with the experiment</source>
   <translation>Schritte, Vorhersagen und worauf sie warten, mit dem Experiment gespeichert</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Prepare for a class…</source>
   <translation>Für den Unterricht vorbereiten …</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Choose what is hidden, locked or left out when this file is opened</source>
   <translation>Wähle, was verborgen, gesperrt oder weggelassen ist, wenn diese Datei geöffnet wird</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Look closer at the plane</source>
   <translation>Die Ebene näher ansehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Whole plane</source>
   <translation>Ganze Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show all of the plane again</source>
   <translation>Wieder die ganze Ebene zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Light or dark</source>
   <translation>Hell oder dunkel</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Projector mode</source>
   <translation>Beamer-Modus</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Type size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Less motion</source>
   <translation>Weniger Bewegung</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Nothing pulses or changes for its looks alone</source>
   <translation>Nichts pulsiert oder bewegt sich nur der Wirkung wegen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show the column, or leave its room to the planes</source>
   <translation>Die Spalte zeigen oder ihren Platz den Ebenen lassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show or hide the column</source>
   <translation>Rechte Spalte ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Network or Inside in the plane's place</source>
   <translation>Netz oder „Innen“ an Stelle der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The network's diagram or Inside, and the plane change places</source>
   <translation>Das Netzbild oder „Innen“ und die Ebene tauschen die Plätze</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>{tool} tool</source>
   <translation>{tool}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Smaller tool</source>
   <translation>Kleineres Werkzeug</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A smaller circle of brush, spray, eraser and the like</source>
   <translation>Ein kleinerer Kreis für Pinsel, Sprühdose, Radierer und dergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Larger tool</source>
   <translation>Größeres Werkzeug</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A larger circle of brush, spray, eraser and the like</source>
   <translation>Ein größerer Kreis für Pinsel, Sprühdose, Radierer und dergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Add a copy of the chosen variant</source>
   <translation>Eine Kopie der gewählten Variante hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Add a copy of the variant</source>
   <translation>Kopie der Variante hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Fork</source>
   <translation>Abzweigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A copy of the chosen variant goes on from the weights that are shown</source>
   <translation>Eine Kopie der gewählten Variante macht mit den gezeigten Gewichten weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Fork: a copy goes on from here</source>
   <translation>Abzweigen: Kopie ab hier</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Compare all cures</source>
   <translation>Alle Gegenmittel vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>No regularization beside each of the cures</source>
   <translation>Ohne Regularisierung neben jedem der Gegenmittel</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Remove variant</source>
   <translation>Variante entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to one network</source>
   <translation>Zurück zu einem Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Keep the chosen variant, remove the others</source>
   <translation>Die gewählte Variante behalten, die anderen entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Move variant left</source>
   <translation>Variante nach links</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Move variant right</source>
   <translation>Variante nach rechts</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Edit variant {number}</source>
   <translation>Variante {number} bearbeiten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Every repeat's boundary</source>
   <translation>Grenzen aller Wiederholungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Earlier checkpoint</source>
   <translation>Früherer Stand</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Later checkpoint</source>
   <translation>Späterer Stand</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Best epoch</source>
   <translation>Beste Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The epoch with the lowest validation loss</source>
   <translation>Die Epoche mit dem niedrigsten Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Play back</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Play the run again, as it was</source>
   <translation>Den Lauf noch einmal abspielen, wie er war</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Continue from here</source>
   <translation>Von hier weitertrainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train on from the epoch shown</source>
   <translation>Von der gezeigten Epoche an weitertrainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to what training has come to</source>
   <translation>Zurück zum jetzigen Stand des Trainings</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lessons</source>
   <translation>Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lesson</source>
   <translation>Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Go on with the last lesson; in one, back to your experiment</source>
   <translation>Mit der letzten Lektion weitermachen; aus einer Lektion zurück zu deinem Experiment</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Go on with the lesson, or leave it</source>
   <translation>Lektion fortsetzen oder verlassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Quizzes</source>
   <translation>Quiz</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Glossary</source>
   <translation>Glossar</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What the field's words mean, with PyTorch's lines</source>
   <translation>Was die Fachwörter bedeuten, mit den Zeilen von PyTorch</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Frequent questions</source>
   <translation>Häufige Fragen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Answers that can be tried</source>
   <translation>Antworten zum Ausprobieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What I learned</source>
   <translation>Was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A map of what was learned and practised, with points</source>
   <translation>Eine Karte dessen, was gelernt und geübt ist, mit Punktestand</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>About</source>
   <translation>Über</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Paint {name}</source>
   <translation>Mit {name} malen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Undo {what}</source>
   <translation>Rückgängig: {what}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Redo {what}</source>
   <translation>Wiederherstellen: {what}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/animation_dialog.py"></location>
   <source>Save animation</source>
   <translation>Animation speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/animation_dialog.py"></location>
   <source>Progress of the animation</source>
   <translation>Fortschritt der Animation</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/animation_dialog.py"></location>
   <source>Make animation</source>
   <translation>Animation erstellen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/animation_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/height_grip.py"></location>
   <source>Room for the text</source>
   <translation>Platz für den Text</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/height_grip.py"></location>
   <source>Drag it, or press it: more room for the text, and smaller planes.</source>
   <translation>Ziehen oder drücken: mehr Platz für den Text und kleinere Ebenen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Left button</source>
   <translation>Linke Taste</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Draw with the tool in hand</source>
   <translation>Mit dem Werkzeug zeichnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Right button</source>
   <translation>Rechte Taste</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Erase, flip back, push apart</source>
   <translation>Radieren, zurückvertauschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Alt</source>
   <translation>Alt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Left button as the right one</source>
   <translation>Linke Taste wie die rechte</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Circle, square, 45 degrees</source>
   <translation>Kreis, Quadrat, 45 Grad</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Shift, Alt</source>
   <translation>Umschalt, Alt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Select more, or fewer, even from a point</source>
   <translation>Mehr, weniger auswählen, auch ab einem Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Wheel</source>
   <translation>Rad</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Look closer, or further away</source>
   <translation>Näher oder ferner ansehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Middle button</source>
   <translation>Mittlere Taste</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Move about</source>
   <translation>Ausschnitt verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Arrows</source>
   <translation>Pfeiltasten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Move a cross, or the selected</source>
   <translation>Kreuz oder Auswahl bewegen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Enter, Delete</source>
   <translation>Eingabe, Entf</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Paint or erase at the cross</source>
   <translation>Am Kreuz malen, radieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Delete, 1 … 6</source>
   <translation>Entf, 1 … 6</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>The selected: delete, class</source>
   <translation>Auswahl: löschen, Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Escape</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Take back, select none</source>
   <translation>Zurücknehmen, abwählen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>Draw points, choose a network and regularizers, and watch overfitting happen and be cured.</source>
   <translation>Zeichne Punkte, wähle ein Netz und Gegenmittel und sieh zu, wie Überanpassung entsteht und vergeht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>On the plane</source>
   <translation>Auf der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/help.py"></location>
   <source>By keys alone</source>
   <translation>Nur mit Tasten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/hidden_note.py"></location>
   <source>Hidden</source>
   <translation>Verborgen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/hidden_note.py"></location>
   <source>Reveal</source>
   <translation>Aufdecken</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/hidden_note.py"></location>
   <source>Shows what is hidden here, until Reset (F9 shows all that is hidden).</source>
   <translation>Zeigt bis zum Zurücksetzen, was hier verborgen ist (F9 zeigt alles Verborgene).</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/hidden_note.py"></location>
   <source>Reveal. {what}</source>
   <translation>Aufdecken. {what}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Presets</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export points</source>
   <translation>Punkte exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export look into the network</source>
   <translation>Blick ins Netz exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export for PyTorch</source>
   <translation>Für PyTorch exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Known truth</source>
   <translation>Bekannte Wahrheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Draw</source>
   <translation>&amp;Zeichnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Select</source>
   <translation>&amp;Auswahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Training</source>
   <translation>&amp;Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Compare</source>
   <translation>&amp;Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>T&amp;imeline</source>
   <translation>Z&amp;eitleiste</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;View</source>
   <translation>Ans&amp;icht</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Learn</source>
   <translation>&amp;Lernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Real data</source>
   <translation>Echte Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Choose a variant to edit</source>
   <translation>Variante wählen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Draw with this class</source>
   <translation>Mit dieser Klasse zeichnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>can be used</source>
   <translation>benutzbar</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>taken away</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>A press on a control locks it, another one takes it away, a third one gives it back.</source>
   <translation>Ein Druck auf ein Bedienelement sperrt es, ein zweiter blendet es aus, ein dritter gibt es zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Prepare for a class</source>
   <translation>Für den Unterricht vorbereiten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Free all</source>
   <translation>Alles freigeben</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Everything can be used and seen again.</source>
   <translation>Alles kann wieder benutzt und gesehen werden.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Hidden until revealed, so that people predict first:</source>
   <translation>Bis zum Aufdecken verborgen, damit erst vorhergesagt wird:</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Saved with the experiment and its lesson “{title}”, which begins so.</source>
   <translation>Wird mit dem Experiment und seiner Lektion „{title}“ gespeichert, die so beginnt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Saved with the experiment.</source>
   <translation>Wird mitgespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/question.py"></location>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>The boxes take units of the plane, whose edges are at −3 and 3.</source>
   <translation>Die Felder nehmen Einheiten der Ebene, deren Ränder bei −3 und 3 liegen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>x₁ of the selected point, in units of the plane; arrow keys move it right and back.</source>
   <translation>x₁ des ausgewählten Punkts, in Einheiten der Ebene; Pfeiltasten bewegen ihn nach rechts und zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>x₂ of the selected point, in units of the plane; arrow keys move it up and back.</source>
   <translation>x₂ des ausgewählten Punkts, in Einheiten der Ebene; Pfeiltasten bewegen ihn nach oben und zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Selected points</source>
   <translation>Ausgewählte Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Class of the selected point (1 to 6).</source>
   <translation>Klasse des ausgewählten Punkts (1 bis 6).</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Whether the selected point is learned from, or held out for validation.</source>
   <translation>Ob aus dem ausgewählten Punkt gelernt wird oder ob er für die Validierung zurückgehalten ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>A copy beside it, selected (Ctrl+D).</source>
   <translation>Eine Kopie daneben, ausgewählt (Strg+D).</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Exchanges left and right (Ctrl+M).</source>
   <translation>Vertauscht links und rechts (Strg+M).</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Exchanges top and bottom (Ctrl+Shift+M).</source>
   <translation>Vertauscht oben und unten (Strg+Umschalt+M).</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Learn from these points.</source>
   <translation>Aus diesen Punkten lernen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Hold these points out. What was learned from them can't be unlearned: the run begins anew.</source>
   <translation>Diese Punkte zurückhalten. Was aus ihnen gelernt wurde, lässt sich nicht verlernen: Der Lauf beginnt neu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Takes these points away (Delete).</source>
   <translation>Löscht diese Punkte (Entf).</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>{count:,} selected</source>
   <translation>
    <numerusform>{count:,} ausgewählt</numerusform>
    <numerusform>{count:,} ausgewählt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>labelled {name}</source>
   <translation>Label {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>A wrong label, which its symbol shows: the validation loss is measured by it.</source>
   <translation>Ein falsches Label, das sein Symbol zeigt: Der Validierungsverlust wird an ihm gemessen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>A wrong label, which its symbol shows: networks learn from it.</source>
   <translation>Ein falsches Label, das sein Symbol zeigt: Netze lernen aus ihm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>on the axes {x} · {y}</source>
   <translation>auf den Achsen {x} · {y}</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>On the axes, in the table's own units: {x_name} {x}, {y_name} {y}.</source>
   <translation>Auf den Achsen, in den Einheiten der Tabelle: {x_name} {x}, {y_name} {y}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_card.py"></location>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_tabs.py"></location>
   <source>Cures</source>
   <translation>Gegenmittel</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_tabs.py"></location>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_tabs.py"></location>
   <source>Inside</source>
   <translation>Innen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_tabs.py"></location>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/settings_tabs.py"></location>
   <source>Truth</source>
   <translation>Wahrheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>Share code</source>
   <translation>Code zum Teilen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>The QR picture goes to the clipboard, in place of the code.</source>
   <translation>Das QR-Bild kommt an Stelle des Codes in die Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>This code is on the clipboard</source>
   <translation>Dieser Code ist in der Zwischenablage</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>QR picture of the share code</source>
   <translation>QR-Bild des Codes zum Teilen</translation>
  </message>
  <message>
   <location filename="../../../desktop/window/toast.py"></location>
   <source>Close the message</source>
   <translation>Meldung schließen</translation>
  </message>
 </context>
</TS>
