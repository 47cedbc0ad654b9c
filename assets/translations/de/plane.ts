<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/plane/plane_card.py"></location>
   <source>Plane of variant {number}</source>
   <translation>Ebene von Variante {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_grid.py"></location>
   <source>Planes</source>
   <translation>Ebenen</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Enter chooses it: the settings are then those of this variant.</source>
   <translation>Eingabe wählt sie: Die Einstellungen sind dann die dieser Variante.</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Validation loss {loss}, rank {rank}</source>
   <translation>Validierungsverlust {loss}, Rang {rank}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Validation loss {loss}</source>
   <translation>Validierungsverlust {loss}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Validation accuracy {percent:.0f} %</source>
   <translation>Validierungsgenauigkeit {percent:.0f} %</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Generalization {gap}</source>
   <translation>Generalisierung: {gap}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Variant {number}, chosen: {told}</source>
   <translation>Variante {number}, gewählt: {told}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_header.py"></location>
   <source>Variant {number}: {told}</source>
   <translation>Variante {number}: {told}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} learned from</source>
   <translation>{count:,} zum Lernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} held out</source>
   <translation>{count:,} zurückgehalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} wrong</source>
   <translation>{count:,} falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} training</source>
   <translation>{count:,} Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} validation</source>
   <translation>{count:,} Validierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>got wrong</source>
   <translation>falsch zugeordnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>wrong</source>
   <translation>falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>best epoch {epoch:,}</source>
   <translation>beste Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>best {epoch:,}</source>
   <translation>beste {epoch:,}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>without {count:,} units</source>
   <translation>
    <numerusform>ohne {count:,} Einheit</numerusform>
    <numerusform>ohne {count:,} Einheiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} wrong labels</source>
   <translation>
    <numerusform>{count:,} falsches Label</numerusform>
    <numerusform>{count:,} falsche Labels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/plane/plane_key.py"></location>
   <source>{count:,} wrong labels, {learned:,} of {learnable:,} learned by heart</source>
   <translation>
    <numerusform>{count:,} falsches Label, {learned:,} von {learnable:,} auswendig gelernt</numerusform>
    <numerusform>{count:,} falsche Labels, {learned:,} von {learnable:,} auswendig gelernt</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_pane.py"></location>
   <source>{count:,} outside</source>
   <translation>{count:,} außerhalb</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_pane.py"></location>
   <source>Home shows all</source>
   <translation>Pos1 zeigt alles</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_view.py"></location>
   <source>Plane</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/plane_view.py"></location>
   <source>The left button paints points, or does what the tool in hand does, the right one erases, or does the reverse, the wheel zooms. Arrow keys move a cross, Enter paints there, Delete erases.</source>
   <translation>Die linke Taste malt Punkte oder tut, was das gewählte Werkzeug tut; die rechte radiert oder tut das Umgekehrte; das Rad vergrößert. Pfeiltasten bewegen ein Kreuz, Eingabe malt dort, Entf radiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/shown.py"></location>
   <source>Halos: points that the network gets wrong</source>
   <translation>Höfe: Punkte, die das Netz falsch zuordnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/shown.py"></location>
   <source>Discs: the stronger, the more often a point was got wrong</source>
   <translation>Scheiben: je kräftiger, desto öfter wurde ein Punkt falsch zugeordnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/plane/shown.py"></location>
   <source>Line in long dashes: the boundary of the best epoch</source>
   <translation>Linie in langen Strichen: die Grenze der besten Epoche</translation>
  </message>
 </context>
</TS>
