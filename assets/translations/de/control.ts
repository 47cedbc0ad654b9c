<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>the tab {title}</source>
   <translation>Reiter {title}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>one epoch</source>
   <translation>Eine Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>the timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>the tool {name}</source>
   <translation>Werkzeug {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>validation points</source>
   <translation>Validierungspunkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>comparing</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>the table of variants</source>
   <translation>Tabelle der Varianten</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>datasets</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>the dataset {name}</source>
   <translation>Datensatz {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/controls.py"></location>
   <source>real data</source>
   <translation>echte Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>Both losses are hidden: predict them first.</source>
   <translation>Beide Verluste sind verborgen: Sage sie zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>Both losses are hidden.</source>
   <translation>Beide Verluste sind verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The training loss is hidden: predict it first.</source>
   <translation>Der Trainingsverlust ist verborgen: Sage ihn zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The training loss is hidden.</source>
   <translation>Der Trainingsverlust ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The validation loss is hidden: predict it first.</source>
   <translation>Der Validierungsverlust ist verborgen: Sage ihn zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The validation loss is hidden.</source>
   <translation>Der Validierungsverlust ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The boundary is hidden: predict it first.</source>
   <translation>Die Grenze ist verborgen: Sage sie zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The boundary is hidden.</source>
   <translation>Die Grenze ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The network's maps would give the boundary away: predict it first.</source>
   <translation>Die Karten des Netzes würden die Grenze verraten: Sage sie zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The network's maps would give the boundary away.</source>
   <translation>Die Karten des Netzes würden die Grenze verraten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The verdict is hidden: predict it first.</source>
   <translation>Das Urteil ist verborgen: Sage es zuerst vorher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/hiding.py"></location>
   <source>The verdict is hidden.</source>
   <translation>Das Urteil ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/locking.py"></location>
   <source>Locked by this file. View &gt; Unlock lets you use it.</source>
   <translation>Von dieser Datei gesperrt. Mit „Ansicht &gt; Sperren aufheben“ kannst du es benutzen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/locking.py"></location>
   <source>Lock again</source>
   <translation>Wieder sperren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/locking.py"></location>
   <source>Unlock</source>
   <translation>Sperren aufheben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/locking.py"></location>
   <source>{control}: locked by this file. View &gt; Unlock lets you change it.</source>
   <translation>„{control}“ ist von dieser Datei gesperrt. Mit „Ansicht &gt; Sperren aufheben“ kannst du es ändern.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Leave the lesson first: only your own experiment can be prepared.</source>
   <translation>Verlass zuerst die Lektion: Nur dein eigenes Experiment lässt sich vorbereiten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Free {control}</source>
   <translation>{control} freigeben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Lock {control}</source>
   <translation>{control} sperren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Take away {control}</source>
   <translation>{control} ausblenden</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Hide {what}</source>
   <translation>{what} verbergen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Show {what}</source>
   <translation>{what} zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/classroom/preparing.py"></location>
   <source>Free all</source>
   <translation>Alles freigeben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/controller.py"></location>
   <source>The run before is hidden. Shift+H shows it again.</source>
   <translation>Der vorherige Lauf ist ausgeblendet. Umschalt+H zeigt ihn wieder.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>GIF pictures (*.gif)</source>
   <translation>GIF-Bilder (*.gif)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>WebP pictures (*.webp)</source>
   <translation>WebP-Bilder (*.webp)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>{file} can't be saved: the name of an animation ends in .gif or .webp.</source>
   <translation>{file} kann nicht gespeichert werden: Der Name einer Animation endet auf .gif oder .webp.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>{frames} frames from epoch {first:,} to {last:,}, {seconds:.0f} seconds, {width} × {height} pixels, at most about {size} MB.</source>
   <translation>{frames} Bilder von Epoche {first:,} bis {last:,}, {seconds:.0f} Sekunden, {width} × {height} Pixel, höchstens etwa {size} MB.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>There is nothing to animate yet. Train first.</source>
   <translation>Es gibt noch nichts zu animieren. Trainiere zuerst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>The run can be animated once the newcomers have caught up.</source>
   <translation>Der Lauf lässt sich animieren, sobald die neuen Varianten aufgeholt haben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>Save animation</source>
   <translation>Animation speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>{file} isn't saved.</source>
   <translation>{file} ist nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/beside_lesson.py"></location>
   <source>{name}-my-work</source>
   <translation>{name}-meine-Arbeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/beside_lesson.py"></location>
   <source>Save your work beside the lesson</source>
   <translation>Deine Arbeit neben der Lektion speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/beside_lesson.py"></location>
   <source>{file} holds the lesson and stays as it is: choose another name for your work.</source>
   <translation>{file} enthält die Lektion und bleibt, wie sie ist: Wähle für deine Arbeit einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/beside_lesson.py"></location>
   <source>Save your work beside the lesson {name}?</source>
   <translation>Deine Arbeit neben der Lektion {name} speichern?</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/beside_lesson.py"></location>
   <source>It becomes an experiment of its own, and the lesson stays as it is. Without saving it is lost.</source>
   <translation>Sie wird ein eigenes Experiment, und die Lektion bleibt, wie sie ist. Ohne Speichern geht sie verloren.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/exporting.py"></location>
   <source>Tables (*.csv)</source>
   <translation>Tabellen (*.csv)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/exporting.py"></location>
   <source>NumPy arrays (*.npz)</source>
   <translation>NumPy-Arrays (*.npz)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/files/exporting.py"></location>
   <source>Python code of {count:,} points is on the clipboard.</source>
   <translation>
    <numerusform>Python-Code für {count:,} Punkt ist in der Zwischenablage.</numerusform>
    <numerusform>Python-Code für {count:,} Punkte ist in der Zwischenablage.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/exporting.py"></location>
   <source>Export points</source>
   <translation>Punkte exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Experiments (*.json)</source>
   <translation>Experimente (*.json)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Save experiment</source>
   <translation>Experiment speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Save lesson</source>
   <translation>Lektion speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Lessons (*.json)</source>
   <translation>Lektionen (*.json)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Experiments and tables (*.json {tables})</source>
   <translation>Experimente und Tabellen (*.json {tables})</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Tables ({tables})</source>
   <translation>Tabellen ({tables})</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Open experiment or table</source>
   <translation>Experiment oder Tabelle öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Replace these files in {folder}?</source>
   <translation>Diese Dateien in {folder} ersetzen?</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Save the changes to {name}?</source>
   <translation>Änderungen an {name} speichern?</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Without saving they are lost.</source>
   <translation>Ohne Speichern gehen sie verloren.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>{file} can't be saved: {why}.</source>
   <translation>{file} kann nicht gespeichert werden: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>Saved {file}.</source>
   <translation>{file} ist gespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/file_dialogs.py"></location>
   <source>{file} isn't saved: training was halted. Press Train to start from epoch 0.</source>
   <translation>{file} ist nicht gespeichert: Das Training wurde angehalten. Drücke „Trainieren“, um bei Epoche 0 zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Undo brings back what was here before.</source>
   <translation>„Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{name} can't be opened. {why}</source>
   <translation>{name} lässt sich nicht öffnen. {why}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Leave {title} first: your own file waits behind it.</source>
   <translation>Verlass zuerst {title}: Deine eigene Datei wartet dahinter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>This experiment belongs to no file yet.</source>
   <translation>Dieses Experiment gehört noch zu keiner Datei.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Nothing was changed since {file} was opened or saved.</source>
   <translation>Seit {file} geöffnet oder gespeichert wurde, hat sich nichts geändert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Back to {file}</source>
   <translation>Zurück zu {file}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>As {file} has it. Undo brings back what was here before.</source>
   <translation>So, wie es in {file} steht. „Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{name}: {count:,} points.</source>
   <translation>
    <numerusform>{name}: {count:,} Punkt.</numerusform>
    <numerusform>{name}: {count:,} Punkte.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{count:,} rows were left out.</source>
   <translation>
    <numerusform>{count:,} Zeile wurde weggelassen.</numerusform>
    <numerusform>{count:,} Zeilen wurden weggelassen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>The work can't be restored. {why}</source>
   <translation>Die Arbeit lässt sich nicht wiederherstellen. {why}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>The unsaved work is open, at epoch 0: its run went with the window. Undo brings back what was here.</source>
   <translation>Die nicht gespeicherte Arbeit ist geöffnet, bei Epoche 0: Ihr Lauf ging mit dem Fenster verloren. „Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>unsaved work</source>
   <translation>nicht gespeicherte Arbeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>The lesson in {file} stays as it is.</source>
   <translation>Die Lektion in {file} bleibt, wie sie ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{file} was changed by another program and is left as it is. Save experiment as… can write elsewhere, or over it.</source>
   <translation>{file} wurde von einem anderen Programm geändert und bleibt, wie sie ist. „Experiment speichern unter …“ kann anderswohin schreiben oder sie ersetzen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>Opened {name}. Undo brings back what was here before.</source>
   <translation>{name} ist geöffnet. „Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{title}: press Train, and watch. Undo brings back what was here before.</source>
   <translation>{title}: Drücke „Trainieren“ und schau zu. „Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/files.py"></location>
   <source>{title} is on screen already.</source>
   <translation>{title} ist schon zu sehen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/film_making.py"></location>
   <source>Looking back at the run.</source>
   <translation>Blick zurück auf den Lauf.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/film_making.py"></location>
   <source>Writing {frames} frames.</source>
   <translation>{frames} Bilder werden geschrieben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/film_making.py"></location>
   <source>Frame {frame} of {frames}: epoch {epoch:,}.</source>
   <translation>Bild {frame} von {frames}: Epoche {epoch:,}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/importing.py"></location>
   <source>There is no text on the clipboard that could be a table.</source>
   <translation>In der Zwischenablage ist kein Text, der eine Tabelle sein könnte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/importing.py"></location>
   <source>Paste {points}</source>
   <translation>{points} einfügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/importing.py"></location>
   <source>There is not enough memory to read it.</source>
   <translation>Zum Lesen reicht der Speicher nicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/opening.py"></location>
   <source>Save beside the lesson</source>
   <translation>Neben der Lektion speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/pictures.py"></location>
   <source>PNG pictures (*.png)</source>
   <translation>PNG-Bilder (*.png)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/pictures.py"></location>
   <source>SVG drawings (*.svg)</source>
   <translation>SVG-Zeichnungen (*.svg)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/pictures.py"></location>
   <source>{file} can't be saved: the name of a picture ends in .png or .svg.</source>
   <translation>{file} kann nicht gespeichert werden: Der Name eines Bildes endet auf .png oder .svg.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/pictures.py"></location>
   <source>The picture is on the clipboard.</source>
   <translation>Das Bild ist in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/pictures.py"></location>
   <source>Save picture</source>
   <translation>Bild speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>overfitting</source>
   <translation>Überanpassung</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>what-i-learned</source>
   <translation>Was-ich-gelernt-habe</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>lessons</source>
   <translation>Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>handout</source>
   <translation>Arbeitsblatt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/proposals.py"></location>
   <source>answers</source>
   <translation>Lösungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reading.py"></location>
   <source>{file} is being opened.</source>
   <translation>{file} wird gerade geöffnet.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reading.py"></location>
   <source>It can't be read: {why}.</source>
   <translation>Das lässt sich nicht lesen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/recent_menu.py"></location>
   <source>{name} (missing)</source>
   <translation>{name} (fehlt)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reporting.py"></location>
   <source>Pages (*.html)</source>
   <translation>Seiten (*.html)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reporting.py"></location>
   <source>There is nothing to write down yet. Train first.</source>
   <translation>Es gibt noch nichts aufzuschreiben. Trainiere zuerst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reporting.py"></location>
   <source>Export curves</source>
   <translation>Kurven exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reporting.py"></location>
   <source>Save report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/reporting.py"></location>
   <source>Made with {program} and {library}.</source>
   <translation>Erstellt mit {program} und {library}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Forget</source>
   <translation>Verwerfen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>{count} more wait in the File menu, under Unsaved work.</source>
   <translation>
    <numerusform>{count} weitere wartet im Menü „Datei“ unter „Nicht gespeicherte Arbeit“.</numerusform>
    <numerusform>{count} weitere warten im Menü „Datei“ unter „Nicht gespeicherte Arbeit“.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Unsaved work was found</source>
   <translation>Nicht gespeicherte Arbeit gefunden</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Forgotten.</source>
   <translation>Verworfen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>It waits in the File menu, under Unsaved work.</source>
   <translation>Sie wartet im Menü „Datei“ unter „Nicht gespeicherte Arbeit“.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>It belongs to no file.</source>
   <translation>Sie gehört zu keiner Datei.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Forget all of this</source>
   <translation>All das verwerfen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Another window shows this work already.</source>
   <translation>Ein anderes Fenster zeigt diese Arbeit schon.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/saving.py"></location>
   <source>Saved {files}.</source>
   <translation>{files} sind gespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/saving.py"></location>
   <source>{file} is being saved.</source>
   <translation>{file} wird gerade gespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Save as file…</source>
   <translation>Als Datei speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>{why} A file holds everything.</source>
   <translation>{why} In einer Datei hat alles Platz.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Open this share code?</source>
   <translation>Diesen Code zum Teilen öffnen?</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>share code</source>
   <translation>Code zum Teilen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>The QR picture is on the clipboard.</source>
   <translation>Das QR-Bild ist in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Who pastes it into this program (Ctrl+V), or starts "python3 start.py CODE", has the same experiment.</source>
   <translation>Wer ihn in dieses Programm einfügt (Strg+V) oder „python3 start.py CODE“ startet, hat dasselbe Experiment.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Its lesson, and what is hidden or locked, don't go with a code: send the file for these.</source>
   <translation>Die Lektion und was verborgen oder gesperrt ist, gehen mit einem Code nicht mit: Schick dafür die Datei.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>This file locks controls. View &gt; Unlock lets you open a share code in its place.</source>
   <translation>Diese Datei sperrt Bedienelemente. Nach „Ansicht &gt; Sperren aufheben“ kannst du an ihrer Stelle einen Code öffnen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>{count:,} networks</source>
   <translation>
    <numerusform>{count:,} Netz</numerusform>
    <numerusform>{count:,} Netze</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>{points}; {networks}, with the same seed.</source>
   <translation>{points}; {networks}, mit demselben Seed.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>{points}; {networks}, {repeats} repeats, with the same seed.</source>
   <translation>{points}; {networks}, {repeats} Wiederholungen, mit demselben Seed.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Python scripts (*.py)</source>
   <translation>Python-Skripte (*.py)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Jupyter notebooks (*.ipynb)</source>
   <translation>Jupyter-Notebooks (*.ipynb)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>PyTorch weights (*.pt)</source>
   <translation>PyTorch-Gewichte (*.pt)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Export script</source>
   <translation>Skript exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Export notebook</source>
   <translation>Notebook exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Export weights</source>
   <translation>Gewichte exportieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/taking_along.py"></location>
   <source>Of epoch {epoch:,}: {variant}.</source>
   <translation>Aus Epoche {epoch:,}: {variant}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>From the next start on, this window speaks {language}.</source>
   <translation>Vom nächsten Start an spricht dieses Fenster {language}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>This window goes on to speak {language}.</source>
   <translation>Dieses Fenster spricht weiterhin {language}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>{language} isn't there, as its translations can't be read. Install the program again.</source>
   <translation>{language} ist nicht da, weil sich die Übersetzungen nicht lesen lassen. Installiere das Programm neu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/later.py"></location>
   <source>A part of the program can't be loaded ({why}). What it offers is missing until the program is installed again.</source>
   <translation>Ein Teil des Programms lässt sich nicht laden ({why}). Was er anbietet, fehlt, bis das Programm neu installiert ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/claim_check.py"></location>
   <source>The check was halted by an error ({why}).</source>
   <translation>Ein Fehler hat die Prüfung angehalten ({why}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/claim_writing.py"></location>
   <source>Claim {number}</source>
   <translation>Aussage {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/claim_writing.py"></location>
   <source>Add a claim</source>
   <translation>Aussage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/claim_writing.py"></location>
   <source>Remove claim {number}</source>
   <translation>Aussage {number} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/claim_writing.py"></location>
   <source>Move claim {number}</source>
   <translation>Aussage {number} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/courses.py"></location>
   <source>Lesson {number} of {count}</source>
   <translation>Lektion {number} von {count}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/handing_out.py"></location>
   <source>Folder for handout and answers</source>
   <translation>Ordner für Arbeitsblatt und Lösungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/handing_out.py"></location>
   <source>All lessons</source>
   <translation>Alle Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/handing_out.py"></location>
   <source>Two pages to be printed: what the lesson tells and asks, and its answers.</source>
   <translation>Zwei Seiten zum Ausdrucken: was die Lektion erzählt und fragt, und die Lösungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>This can't be done here. Try it yourself, or skip the step.</source>
   <translation>Das geht hier nicht. Versuch es selbst oder überspring den Schritt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>Training has ended, and it has not come to this. Reset and try again, or skip the step.</source>
   <translation>Das Training ist zu Ende, und dazu ist es nicht gekommen. Setz es zurück und versuch es noch einmal, oder überspring den Schritt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>After {epoch:,} epochs it has not come to this. Skip the step, or train on.</source>
   <translation>Nach {epoch:,} Epochen ist es nicht dazu gekommen. Überspring den Schritt oder trainiere weiter.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>Paint {count} points</source>
   <translation>
    <numerusform>{count} Punkt malen</numerusform>
    <numerusform>{count} Punkte malen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>What you had learned is forgotten.</source>
   <translation>Was du gelernt hattest, ist vergessen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>This lesson asks no questions.</source>
   <translation>Diese Lektion stellt keine Fragen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>The lesson's points are still on screen. F7 brings your own experiment back.</source>
   <translation>Die Punkte der Lektion sind noch zu sehen. F7 bringt dein eigenes Experiment zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>The lesson that shows this isn't there.</source>
   <translation>Die Lektion, die das zeigt, fehlt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>This step of a lesson shows it. F7 brings your own experiment back.</source>
   <translation>Dieser Schritt einer Lektion zeigt es. F7 bringt dein eigenes Experiment zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Copied the lines of PyTorch.</source>
   <translation>Die PyTorch-Zeilen sind kopiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Here it can be tried. Undo brings back what was here before.</source>
   <translation>Hier kannst du es ausprobieren. „Rückgängig“ holt zurück, was vorher hier war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Save what I learned</source>
   <translation>Speichern, was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>New here? Short lessons show how networks overfit, and what cures it. The menu Learn has them, too.</source>
   <translation>Neu hier? Kurze Lektionen zeigen, wie Überanpassung entsteht und was dagegen hilft. Sie stehen auch im Menü „Lernen“.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Start with lesson 1</source>
   <translation>Mit Lektion 1 beginnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>The lessons can't be read: this installation lacks their files.</source>
   <translation>Die Lektionen sind nicht lesbar: Dieser Installation fehlen ihre Dateien.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>The lesson of {name} can't be gone through: {why}.</source>
   <translation>Die Lektion in {name} lässt sich nicht durchgehen: {why}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>{count} minutes.</source>
   <translation>
    <numerusform>{count} Minute.</numerusform>
    <numerusform>{count} Minuten.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>{name} can't be read</source>
   <translation>{name} ist nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Leave the lesson</source>
   <translation>Lektion verlassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Lesson</source>
   <translation>Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/manuscript.py"></location>
   <source>This can't be taken over: {why}.</source>
   <translation>Das lässt sich nicht übernehmen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/manuscript.py"></location>
   <source>This can't be taken over: it must not be empty.</source>
   <translation>Das lässt sich nicht übernehmen: Es darf nicht leer sein.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/manuscript.py"></location>
   <source>This can't be taken over: it takes at most {count:,} characters.</source>
   <translation>
    <numerusform>Das lässt sich nicht übernehmen: Dort ist Platz für {count:,} Zeichen.</numerusform>
    <numerusform>Das lässt sich nicht übernehmen: Dort ist Platz für {count:,} Zeichen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Choose a folder…</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Folder of lessons</source>
   <translation>Ordner mit Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>The folder can't be read</source>
   <translation>Der Ordner ist nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Handouts…</source>
   <translation>Arbeitsblätter …</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Two pages to be printed: what the lessons tell and ask, and their answers.</source>
   <translation>Zwei Seiten zum Ausdrucken: was die Lektionen erzählen und fragen, und die Lösungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Forget this folder</source>
   <translation>Diesen Ordner vergessen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>There are no lessons in it</source>
   <translation>Darin sind keine Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>{name} can't be read.</source>
   <translation>{name} ist nicht lesbar.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>There are no lessons in {name}.</source>
   <translation>In {name} sind keine Lektionen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>{name}: {count} lessons, in the menu Learn, under Courses.</source>
   <translation>
    <numerusform>{name}: {count} Lektion, im Menü „Lernen“ unter „Kurse“.</numerusform>
    <numerusform>{name}: {count} Lektionen, im Menü „Lernen“ unter „Kurse“.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quiz_writing.py"></location>
   <source>Question {number}</source>
   <translation>Frage {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quiz_writing.py"></location>
   <source>Add a question</source>
   <translation>Frage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quiz_writing.py"></location>
   <source>Remove question {number}</source>
   <translation>Frage {number} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quiz_writing.py"></location>
   <source>Move question {number}</source>
   <translation>Frage {number} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quiz_writing.py"></location>
   <source>Show question {number}</source>
   <translation>Frage {number} zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quizzing.py"></location>
   <source>Set up the task</source>
   <translation>Aufgabe aufbauen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what to do</source>
   <translation>was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what to notice</source>
   <translation>worauf zu achten ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what it begins with</source>
   <translation>womit er beginnt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what it brings into sight</source>
   <translation>was er in den Blick bringt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what it lights</source>
   <translation>was er hervorhebt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>prediction</source>
   <translation>Vorhersage</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what it waits for</source>
   <translation>worauf er wartet</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>what it rests on</source>
   <translation>worauf er beruht</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>The lesson's own experiment</source>
   <translation>Das eigene Experiment der Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>Show the lesson's own experiment</source>
   <translation>Das eigene Experiment der Lektion zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>Show {step}</source>
   <translation>{step} zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>Add a step</source>
   <translation>Schritt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>Remove {step}</source>
   <translation>{step} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/step_writing.py"></location>
   <source>Move {step}</source>
   <translation>{step} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>The lesson goes on where you left it.</source>
   <translation>Die Lektion geht dort weiter, wo du sie verlassen hast.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Back at your experiment.</source>
   <translation>Zurück bei deinem Experiment.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>This is the experiment of the lesson's file.</source>
   <translation>Das ist das Experiment aus der Datei der Lektion.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>This is the experiment of the lesson's file. Undo brings back what was there before.</source>
   <translation>Das ist das Experiment aus der Datei der Lektion. Rückgängig holt zurück, was vorher da war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Set up: {step}</source>
   <translation>Aufbau: {step}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Your own experiment has no points yet: draw or import some, and come back.</source>
   <translation>Dein eigenes Experiment hat noch keine Punkte: Zeichne oder importiere welche und komm wieder.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Leave the lesson first: lessons are written about your own experiment.</source>
   <translation>Verlass zuerst die Lektion: Lektionen schreibst du zu deinem eigenen Experiment.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>This is the lesson's own experiment.</source>
   <translation>Das ist das eigene Experiment der Lektion.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>This is the lesson's own experiment, without what you changed.</source>
   <translation>Das ist das eigene Experiment der Lektion, ohne deine Änderungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Write a lesson</source>
   <translation>Lektion schreiben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Remove the lesson</source>
   <translation>Lektion entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Close the lesson</source>
   <translation>Lektion schließen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Lesson: {part}</source>
   <translation>Lektion: {part}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/looks/masks.py"></location>
   <source>Looking at the mask of the next step…</source>
   <translation>Die Maske des nächsten Schritts wird angesehen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/looks/masks.py"></location>
   <source>Point {number}/{count}</source>
   <translation>Punkt {number}/{count}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/looks/network_diagram.py"></location>
   <source>the first of {count} repeats</source>
   <translation>die erste von {count} Wiederholungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/network_commands.py"></location>
   <source>Open the tab Network or Inside first: what it shows is saved.</source>
   <translation>Öffne zuerst den Reiter „Netz“ oder „Innen“: Was er zeigt, wird gespeichert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/network_commands.py"></location>
   <source>That would give away what is hidden: reveal it first.</source>
   <translation>Das würde verraten, was verborgen ist: Decke es zuerst auf.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/network_commands.py"></location>
   <source>This page has no numbers yet.</source>
   <translation>Diese Seite hat noch keine Zahlen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/network_commands.py"></location>
   <source>Save numbers</source>
   <translation>Zahlen speichern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/news.py"></location>
   <source>New: L2 begins at 0.01, dropout at 0.5, L1 at 0.003, and label noise is exact. Your files keep what they had.</source>
   <translation>Neu: L2 beginnt bei 0,01, Dropout bei 0,5, L1 bei 0,003, und Label-Rauschen ist genau. Deine Dateien behalten, was sie hatten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/classes.py"></location>
   <source>Rename {old} to {new}</source>
   <translation>{old} in {new} umbenennen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/classes.py"></location>
   <source>Remove class {name}</source>
   <translation>Klasse {name} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/classes.py"></location>
   <source>Remove class {name} and {points}</source>
   <translation>Klasse {name} und {points} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/clipboard.py"></location>
   <source>There are no points on the clipboard.</source>
   <translation>In der Zwischenablage sind keine Punkte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/clipboard.py"></location>
   <source>Cut {points}</source>
   <translation>{points} ausschneiden</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/drawing.py"></location>
   <source>Label noise, {noise:.0f} % of all points, gave this point another class.</source>
   <translation>Label-Rauschen ({noise:.0f} % aller Punkte) hat diesem Punkt eine andere Klasse gegeben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/drawing.py"></location>
   <source>Label noise, {noise:.0f} % of all points, gave {wrong:,} of these {count:,} points another class.</source>
   <translation>Label-Rauschen ({noise:.0f} % aller Punkte) hat {wrong:,} von diesen {count:,} Punkten eine andere Klasse gegeben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/hand_choice.py"></location>
   <source>Paint {name}</source>
   <translation>Mit {name} malen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Move {points}</source>
   <translation>{points} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Mirror {points}</source>
   <translation>{points} spiegeln</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Relabel {points} {name}</source>
   <translation>{points} umfärben: {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Send {points} to validation</source>
   <translation>{points} in die Validierungsmenge</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Send {points} to training</source>
   <translation>{points} in die Trainingsmenge</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Delete {points}</source>
   <translation>{points} löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/points/selecting.py"></location>
   <source>Duplicate {points}</source>
   <translation>{points} duplizieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Training up to epoch {epoch:,} … {share}</source>
   <translation>Trainiert bis Epoche {epoch:,} … {share}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Repeats as before</source>
   <translation>Wiederholungen wie zuvor</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>{count} repeats train up to epoch {epoch:,}: {share}</source>
   <translation>{count} Wiederholungen trainieren bis Epoche {epoch:,}: {share}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>{count} newcomers train up to epoch {epoch:,}: {share}</source>
   <translation>{count} neue Varianten trainieren bis Epoche {epoch:,}: {share}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Variant {number} trains up to epoch {epoch:,}: {share}</source>
   <translation>Variante {number} trainiert bis Epoche {epoch:,}: {share}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>The moment before that edit isn't kept any more. The run goes on as it is.</source>
   <translation>Der Moment vor dieser Änderung ist nicht mehr aufbewahrt. Der Lauf geht weiter, wie er ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>It holds the experiment, without the weights edited by hand.</source>
   <translation>Darin ist das Experiment, ohne die von Hand geänderten Gewichte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>Weights edited by hand are no part of it.</source>
   <translation>Von Hand geänderte Gewichte gehören nicht dazu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>The run goes on from epoch {epoch:,} with that weight.</source>
   <translation>Der Lauf geht von Epoche {epoch:,} an mit diesem Gewicht weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>The run goes on from epoch {epoch:,} with that bias.</source>
   <translation>Der Lauf geht von Epoche {epoch:,} an mit diesem Bias weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>The run goes on from epoch {epoch:,} with that gamma.</source>
   <translation>Der Lauf geht von Epoche {epoch:,} an mit diesem Gamma weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>The run goes on from epoch {epoch:,} with that beta.</source>
   <translation>Der Lauf geht von Epoche {epoch:,} an mit diesem Beta weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>Edited in the first of {repeats} repeats, the one that is shown.</source>
   <translation>Geändert in der ersten von {repeats} Wiederholungen, der gezeigten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>Undo goes back to the moment before the edit.</source>
   <translation>„Rückgängig“ führt zum Moment vor der Änderung zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hand_editing.py"></location>
   <source>Edit {number}</source>
   <translation>{number} ändern</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hindsight.py"></location>
   <source>settings as they are now</source>
   <translation>Einstellungen wie jetzt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/hindsight.py"></location>
   <source>At epoch {epoch:,}: {settings}</source>
   <translation>In Epoche {epoch:,}: {settings}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>There are no points. Of those of a dataset under Data it is known what they come from.</source>
   <translation>Es gibt keine Punkte. Bei denen eines Datensatzes unter „Daten“ ist bekannt, woraus sie stammen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>Predict first: it is still hidden.</source>
   <translation>Erst vorhersagen: Es ist noch verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>Not known of these points: they were drawn or imported, and no recipe tells what they come from.</source>
   <translation>Bei diesen Punkten nicht bekannt: Sie wurden gezeichnet oder importiert, und kein Rezept sagt, woraus sie stammen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>Not known of these points: they aren't what the generator gives.</source>
   <translation>Bei diesen Punkten nicht bekannt: Sie sind nicht, was der Generator liefert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{changes}: what stands here is true of the recipe alone.</source>
   <translation>{changes}: Was hier steht, gilt nur für das Rezept.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{count:,} points drawn or moved</source>
   <translation>
    <numerusform>{count:,} Punkt gezeichnet oder verschoben</numerusform>
    <numerusform>{count:,} Punkte gezeichnet oder verschoben</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{count:,} changed</source>
   <translation>{count:,} geändert</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{count:,} points changed</source>
   <translation>
    <numerusform>{count:,} Punkt geändert</numerusform>
    <numerusform>{count:,} Punkte geändert</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{count:,} gone</source>
   <translation>{count:,} nicht mehr da</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/known_truth.py"></location>
   <source>{count:,} points gone</source>
   <translation>
    <numerusform>{count:,} Punkt nicht mehr da</numerusform>
    <numerusform>{count:,} Punkte nicht mehr da</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Bring back last run</source>
   <translation>Letzten Lauf zurückholen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Bring back run at its first steps</source>
   <translation>Lauf nach ersten Schritten zurückholen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Bring back run of {count:,} epochs</source>
   <translation>
    <numerusform>Lauf von {count:,} Epoche zurückholen</numerusform>
    <numerusform>Lauf von {count:,} Epochen zurückholen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>{count} networks</source>
   <translation>
    <numerusform>{count} Netz</numerusform>
    <numerusform>{count} Netze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>{count:,} epochs</source>
   <translation>
    <numerusform>{count:,} Epoche</numerusform>
    <numerusform>{count:,} Epochen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Back to epoch 0.</source>
   <translation>Zurück zu Epoche 0.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Back at epoch {epoch:,}. Press Train to go on from here.</source>
   <translation>Zurück in Epoche {epoch:,}. Drücke „Trainieren“, um von hier weiterzutrainieren.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>The run is back, paused at its first steps.</source>
   <translation>Der Lauf ist wieder da, pausiert nach seinen ersten Schritten.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>The run of {count:,} epochs is back, paused; epoch {epoch:,} of it is shown.</source>
   <translation>
    <numerusform>Der Lauf von {count:,} Epoche ist wieder da und pausiert; gezeigt wird seine Epoche {epoch:,}.</numerusform>
    <numerusform>Der Lauf von {count:,} Epochen ist wieder da und pausiert; gezeigt wird seine Epoche {epoch:,}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>The run of {count:,} epochs is back, paused.</source>
   <translation>
    <numerusform>Der Lauf von {count:,} Epoche ist wieder da und pausiert.</numerusform>
    <numerusform>Der Lauf von {count:,} Epochen ist wieder da und pausiert.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>The one before it, of {epochs:,} epochs, is kept.</source>
   <translation>Der davor, von {epochs:,} Epochen, ist aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>The run of {epochs:,} epochs is kept.</source>
   <translation>Der Lauf von {epochs:,} Epochen ist aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/memory.py"></location>
   <source>Of the run of {epochs:,} epochs the weights are kept; its timeline is gone.</source>
   <translation>Vom Lauf von {epochs:,} Epochen sind die Gewichte aufbewahrt; seine Zeitleiste ist weg.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/run_control.py"></location>
   <source>Early stopping ended this run. Switch it off to train on, or reset to begin again.</source>
   <translation>Frühes Stoppen hat diesen Lauf beendet. Schalte es aus, um weiterzutrainieren, oder setze zurück, um neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/run_control.py"></location>
   <source>This run diverged. Lower the learning rate, then reset to begin again.</source>
   <translation>Dieser Lauf ist divergiert. Senke die Lernrate und setze dann zurück, um neu zu beginnen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/run_control.py"></location>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/standings.py"></location>
   <source>They are compared as soon as all have trained up to the same epoch.</source>
   <translation>Sie werden verglichen, sobald alle bis zur selben Epoche trainiert sind.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/standings.py"></location>
   <source>Training up</source>
   <translation>Holt auf</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/timeline.py"></location>
   <source>Which epoch is the best one is hidden, like the validation loss.</source>
   <translation>Welche Epoche die beste ist, ist verborgen wie der Validierungsverlust.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/timeline.py"></location>
   <source>First choose an earlier epoch on the timeline; training can go on from there.</source>
   <translation>Wähle zuerst eine frühere Epoche auf der Zeitleiste; von dort kann das Training weitergehen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/timeline.py"></location>
   <source>Continue once the newcomers have caught up.</source>
   <translation>Trainiere weiter, sobald die neuen Varianten aufgeholt haben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Can't train yet</source>
   <translation>Training noch nicht möglich</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Nothing to tell apart</source>
   <translation>Nichts zu unterscheiden</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Can't train</source>
   <translation>Training nicht möglich</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>The training process can't start. Press Train to try again.</source>
   <translation>Der Trainingsprozess kann nicht starten. Drücke „Trainieren“, um es noch einmal zu versuchen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>PyTorch is being loaded. Press Train if you like: training begins as soon as it is there.</source>
   <translation>PyTorch wird geladen. Drücke ruhig schon „Trainieren“: Das Training beginnt, sobald es da ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>PyTorch is being loaded. Training begins as soon as it is there.</source>
   <translation>PyTorch wird geladen. Das Training beginnt, sobald es da ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Starting…</source>
   <translation>Startet …</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Learning</source>
   <translation>Lernt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>The first epoch is under way.</source>
   <translation>Die erste Epoche läuft.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Press Train, or Space, and watch the boundary.</source>
   <translation>Drücke „Trainieren“ und beobachte die Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>It trains up to where the others are, with all that has changed.</source>
   <translation>Sie trainiert bis dorthin, wo die anderen sind, mit allem, was sich geändert hat.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>These are the initial weights: nothing is learned yet.</source>
   <translation>Das sind die Anfangsgewichte: Noch ist nichts gelernt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Before training</source>
   <translation>Vor dem Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>The losses are of the weights of this epoch on the points as they are now.</source>
   <translation>Die Verluste gehören zu den Gewichten dieser Epoche auf den Punkten, wie sie jetzt sind.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Points changed since</source>
   <translation>Punkte seither geändert</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Losses as edited; verdict after the next epoch.</source>
   <translation>Verluste wie geändert; Urteil nach nächster Epoche.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>An epoch is under way; verdict after it.</source>
   <translation>Eine Epoche läuft gerade; danach kommt ein Urteil.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/verdicts.py"></location>
   <source>Edited by hand</source>
   <translation>Von Hand geändert</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/settings.py"></location>
   <source>Removed {count:,} points that you drew. Undo brings them back; with Shift they stay.</source>
   <translation>
    <numerusform>{count:,} Punkt, den du gezeichnet hast, ist entfernt. „Rückgängig“ holt ihn zurück; mit Umschalt bleibt er.</numerusform>
    <numerusform>{count:,} Punkte, die du gezeichnet hast, sind entfernt. „Rückgängig“ holt sie zurück; mit Umschalt bleiben sie.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/settings.py"></location>
   <source>New sample</source>
   <translation>Neue Stichprobe</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/settings.py"></location>
   <source>Clear points</source>
   <translation>Punkte löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/settings.py"></location>
   <source>Label noise is back at 0 %: what you draw now keeps its class.</source>
   <translation>Label-Rauschen ist wieder bei 0 %: Was du jetzt zeichnest, behält seine Klasse.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/settings.py"></location>
   <source>Removed {count:,} points of a class that is gone. Undo brings the class back.</source>
   <translation>
    <numerusform>{count:,} Punkt einer Klasse, die es nicht mehr gibt, ist entfernt. „Rückgängig“ holt die Klasse zurück.</numerusform>
    <numerusform>{count:,} Punkte einer Klasse, die es nicht mehr gibt, sind entfernt. „Rückgängig“ holt die Klasse zurück.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/sheet.py"></location>
   <source>Epoch {epoch:,}: {losses}</source>
   <translation>Epoche {epoch:,}: {losses}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/sheet.py"></location>
   <source>Changed from the defaults: {settings}</source>
   <translation>Von den Voreinstellungen abweichend: {settings}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/sheet.py"></location>
   <source>validation loss {validation}, training loss {training}</source>
   <translation>Validierungsverlust {validation}, Trainingsverlust {training}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>The weights are gone. Train first, then fork.</source>
   <translation>Die Gewichte sind weg. Trainiere zuerst, dann zweige ab.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Fork once the newcomers have caught up.</source>
   <translation>Zweige ab, sobald die neuen Varianten aufgeholt haben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Fork</source>
   <translation>Abzweigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Compare all cures</source>
   <translation>Alle Gegenmittel vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Remove {variant}</source>
   <translation>„{variant}“ entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Back to one network</source>
   <translation>Zurück zu einem Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/variants.py"></location>
   <source>Move variant</source>
   <translation>Variante verschieben</translation>
  </message>
 </context>
</TS>
