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
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>x</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The column that becomes the first coordinate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>y</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The column that becomes the second coordinate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Label</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Says which class a point is of, in words or numbers. Without one all are of one class.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>A column that says training or validation. Without one, points are held out by their share.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Scale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>The same scale on both axes keeps shapes true; with a scale each, both axes are filled.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>Leave out far points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>by share</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>same for both</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/column_choices.py"></location>
   <source>one for each</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>1.5 (point)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>1,5 (comma)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Encoding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>How bytes stand for letters: where these look odd, try another.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Separator</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>What parts the cells of a line.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>The decimal sign of all numbers in the file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>First row</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>Whether the first row names the columns.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>column names</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/file_choices.py"></location>
   <source>values</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Open a table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Reading: {share:.0f} %</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count:,} rows</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{count:,} columns</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>{question} Which is meant?</source>
   <translation type="unfinished"></translation>
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
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>A line above the table is no row.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/import_dialog.py"></location>
   <source>Lines above the table are no rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/importing/points_picture.py"></location>
   <source>Picture of {count:,} points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/question_bar.py"></location>
   <source>And {count} more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/importing/rows_table.py"></location>
   <source>First rows of the table</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
