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
  <message>
   <location filename="../../../desktop/widgets/value_text.py"></location>
   <source>No more than {most}.</source>
   <translation>Höchstens {most}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/value_text.py"></location>
   <source>No less than {least}.</source>
   <translation>Mindestens {least}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/value_text.py"></location>
   <source>Read as {value}.</source>
   <translation>Gelesen als {value}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/widgets/value_text.py"></location>
   <source>"{text}" is no number.</source>
   <translation>„{text}“ ist keine Zahl.</translation>
  </message>
 </context>
</TS>
