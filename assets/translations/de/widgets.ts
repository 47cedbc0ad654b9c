<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/widgets/field_editors.py"></location>
   <source>{setting}, number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/stepper.py"></location>
   <source>{name}: one fewer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/stepper.py"></location>
   <source>{name}: one more</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
