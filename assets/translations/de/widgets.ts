<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/widgets/field_editors.py"></location>
   <source>{setting}, number</source>
   <translation>{setting}, Zahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/stepper.py"></location>
   <source>{name}: one fewer</source>
   <translation>{name}: eins weniger</translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/stepper.py"></location>
   <source>{name}: one more</source>
   <translation>{name}: eins mehr</translation>
  </message>
 </context>
</TS>
