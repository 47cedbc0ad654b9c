<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/control/controller.py"></location>
   <source>The run before is hidden. Shift+H shows it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>There is nothing to animate yet. Train first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>The run can be animated once the newcomers have caught up.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/restoring.py"></location>
   <source>Work was left unsaved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/sharing.py"></location>
   <source>Open this share code?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>From the next start on, this window speaks {language}.</source>
   <translation>Ab dem nächsten Start spricht dieses Fenster {language}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>This window goes on to speak {language}.</source>
   <translation>Dieses Fenster spricht weiterhin {language}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
 </context>
</TS>
