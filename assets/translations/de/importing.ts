<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/importing/class_list.py"></location>
   <source>Classes</source>
   <translation>Klassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>A few points far away from all others squeeze these into a small part of the plane.</source>
   <translation>Wenige Punkte, die weit von allen anderen liegen, drängen diese in einen kleinen Teil der Ebene.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>x</source>
   <translation>x</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The column that becomes the first coordinate.</source>
   <translation>Die Spalte, die zur ersten Koordinate wird.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>y</source>
   <translation>y</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The column that becomes the second coordinate.</source>
   <translation>Die Spalte, die zur zweiten Koordinate wird.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Says which class a point is of, in words or numbers. Without one all are of one class.</source>
   <translation>Sagt, welche Klasse ein Punkt hat, in Worten oder Zahlen. Ohne Label haben alle dieselbe Klasse.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>A column that says training or validation. Without one, points are held out by their share.</source>
   <translation>Eine Spalte, in der training oder validation steht. Ohne sie werden Punkte nach Anteil zurückgehalten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Scale</source>
   <translation>Maßstab</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The same scale on both axes keeps shapes true; with a scale each, both axes are filled.</source>
   <translation>Derselbe Maßstab auf beiden Achsen erhält Formen; mit je einem eigenen werden beide Achsen gefüllt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Leave out far points</source>
   <translation>Ferne Punkte weglassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>by share</source>
   <translation>nach Anteil</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>same for both</source>
   <translation>gleich für beide</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>one for each</source>
   <translation>je Achse einer</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>1.5 (point)</source>
   <translation>1.5 (Punkt)</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>1,5 (comma)</source>
   <translation>1,5 (Komma)</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Encoding</source>
   <translation>Kodierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>How bytes stand for letters: where these look odd, try another.</source>
   <translation>Wie Bytes für Buchstaben stehen: Wo diese seltsam aussehen, probiere eine andere.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Separator</source>
   <translation>Trennzeichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>What parts the cells of a line.</source>
   <translation>Was die Zellen einer Zeile trennt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>The decimal sign of all numbers in the file.</source>
   <translation>Das Dezimalzeichen aller Zahlen in der Datei.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>First row</source>
   <translation>Erste Zeile</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Whether the first row names the columns.</source>
   <translation>Ob die erste Zeile die Spalten benennt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>column names</source>
   <translation>Spaltennamen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Open a table</source>
   <translation>Tabelle öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Reading: {share:.0f} %</source>
   <translation>Wird gelesen: {share:.0f} %</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count:,} rows</source>
   <translation>
    <numerusform>{count:,} Zeile</numerusform>
    <numerusform>{count:,} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count:,} columns</source>
   <translation>
    <numerusform>{count:,} Spalte</numerusform>
    <numerusform>{count:,} Spalten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{question} Which is meant?</source>
   <translation>{question} Was ist gemeint?</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count} classes</source>
   <translation>
    <numerusform>{count} Klasse</numerusform>
    <numerusform>{count} Klassen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>A line above the table is no row.</source>
   <translation>Eine Zeile über der Tabelle gehört nicht dazu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Lines above the table are no rows.</source>
   <translation>Zeilen über der Tabelle gehören nicht dazu.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/points_picture.py"></location>
   <source>Picture of {count:,} points</source>
   <translation>
    <numerusform>Bild von {count:,} Punkt</numerusform>
    <numerusform>Bild von {count:,} Punkten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/question_bar.py"></location>
   <source>And {count} more.</source>
   <translation>Und {count} weitere.</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>First rows of the table</source>
   <translation>Erste Zeilen der Tabelle</translation>
  </message>
 </context>
</TS>
