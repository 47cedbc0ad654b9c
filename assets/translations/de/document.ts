<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/document/edits.py"></location>
   <source>Dataset: {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>settings changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count:,} points drawn</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{what}, {age}, from {file}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>less than a minute ago</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count} minutes ago</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>{count} hours ago</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/document/left_work.py"></location>
   <source>on {date}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you have learned can't be read, and its file stays as it is ({path}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you have learned can't be read: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you learn is remembered until this window is closed, and can't be kept: its file is left as it is ({path}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/progress_store.py"></location>
   <source>What you learn is remembered until this window is closed, and can't be kept: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/document/recovery.py"></location>
   <source>What you do now can't be kept against a crash: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
