<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/document/edits.py"></location>
   <source>Dataset: {name}</source>
   <translation>Datensatz: {name}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count:,} points drawn</source>
   <translation>
    <numerusform>{count:,} Punkt gezeichnet</numerusform>
    <numerusform>{count:,} Punkte gezeichnet</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>Lesson “{title}”</source>
   <translation>Lektion „{title}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>Settings changed</source>
   <translation>Einstellungen geändert</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count} networks</source>
   <translation>
    <numerusform>{count} Netz</numerusform>
    <numerusform>{count} Netze</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>from {file}</source>
   <translation>aus {file}</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>less than a minute ago</source>
   <translation>vor weniger als einer Minute</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count} minutes ago</source>
   <translation>
    <numerusform>vor {count} Minute</numerusform>
    <numerusform>vor {count} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count} hours ago</source>
   <translation>
    <numerusform>vor {count} Stunde</numerusform>
    <numerusform>vor {count} Stunden</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>on {date}</source>
   <translation>am {date}</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you have learned can't be read: {why}.</source>
   <translation>Was du gelernt hast, lässt sich nicht lesen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you have learned can't be read, and its file stays as it is ({path}).</source>
   <translation>Was du gelernt hast, lässt sich nicht lesen, und die Datei bleibt, wie sie ist ({path}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you learn is remembered until this window is closed, and can't be kept: its file is left as it is ({path}).</source>
   <translation>Was du lernst, bleibt bis zum Schließen dieses Fensters gemerkt und lässt sich nicht aufbewahren: Die Datei bleibt, wie sie ist ({path}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you learn is remembered until this window is closed, and can't be kept: {why}.</source>
   <translation>Was du lernst, bleibt bis zum Schließen dieses Fensters gemerkt und lässt sich nicht aufbewahren: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>another window holds it</source>
   <translation>ein anderes Fenster hält sie fest</translation>
  </message>
  <message>
   <location filename="../../../desktop/document/recovery.py"></location>
   <source>What you do now can't be kept against a crash: {why}.</source>
   <translation>Was du jetzt tust, lässt sich nicht gegen einen Absturz sichern: {why}.</translation>
  </message>
 </context>
</TS>
