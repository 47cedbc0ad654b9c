<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Change places with the plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Point before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Next point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>The part before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>The next part; after the last, training takes this one step, and the next is told.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Pause training: the step that comes next is told while it rests.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/weight_editor.py"></location>
   <source>Enter takes the number, Escape leaves it as it was. Up and Down step it by 0.1.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/network/weight_editor.py"></location>
   <source>Drag to the left or right: the boundary follows. Shift: ten times as fine. Escape: back.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
