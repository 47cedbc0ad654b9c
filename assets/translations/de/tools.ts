<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/tools/brush.py"></location>
   <source>Brush</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/brush.py"></location>
   <source>paints a trail of points</source>
   <translation>malt eine Spur aus Punkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/ellipse.py"></location>
   <source>Ellipse of {points}</source>
   <translation>Ellipse: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/ellipse.py"></location>
   <source>Ellipse</source>
   <translation>Ellipse</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/ellipse.py"></location>
   <source>draws an ellipse of points; with Shift a circle</source>
   <translation>zeichnet eine Ellipse aus Punkten, mit Umschalt einen Kreis</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/eraser.py"></location>
   <source>Erase {points}</source>
   <translation>{points} wegradieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/eraser.py"></location>
   <source>Eraser</source>
   <translation>Radierer</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/eraser.py"></location>
   <source>erases points</source>
   <translation>radiert Punkte weg</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/eraser.py"></location>
   <source>erases, too</source>
   <translation>radiert ebenfalls</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/flip.py"></location>
   <source>Flip {points} back</source>
   <translation>Labels zurückvertauschen: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/flip.py"></location>
   <source>Flip {points}</source>
   <translation>Labels vertauschen: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/flip.py"></location>
   <source>Flip</source>
   <translation>Labels vertauschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/flip.py"></location>
   <source>flips labels: what it passes over is taken for another class</source>
   <translation>vertauscht Labels: Was sie überstreicht, gilt als andere Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/flip.py"></location>
   <source>flips them back</source>
   <translation>vertauscht sie zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/jitter.py"></location>
   <source>Jitter {points}</source>
   <translation>{points} streuen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/jitter.py"></location>
   <source>Jitter</source>
   <translation>Streuen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/jitter.py"></location>
   <source>shakes the points that it passes over</source>
   <translation>schüttelt die Punkte, die sie überstreicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/lasso.py"></location>
   <source>Lasso</source>
   <translation>Lasso</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/lasso.py"></location>
   <source>selects: draw a line around points, or click one; drag a selected point to move all of them. Shift adds, Alt takes away</source>
   <translation>wählt aus: Umfahre Punkte mit einer Linie oder klicke einen an; ziehe einen ausgewählten Punkt, um alle zu verschieben. Umschalt nimmt hinzu, Alt nimmt weg</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/line.py"></location>
   <source>Line of {points}</source>
   <translation>Linie: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/line.py"></location>
   <source>Line</source>
   <translation>Linie</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/line.py"></location>
   <source>draws a line of points; with Shift in steps of 45 degrees</source>
   <translation>zeichnet eine Linie aus Punkten, mit Umschalt in Schritten von 45 Grad</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/magnet.py"></location>
   <source>Push {points} apart</source>
   <translation>{points} auseinanderdrücken</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/magnet.py"></location>
   <source>Pull {points} together</source>
   <translation>{points} zusammenziehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/magnet.py"></location>
   <source>Magnet</source>
   <translation>Magnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/magnet.py"></location>
   <source>pulls points together as long as it is down</source>
   <translation>zieht Punkte zusammen, solange sie gedrückt ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/magnet.py"></location>
   <source>pushes them apart</source>
   <translation>drückt sie auseinander</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/point.py"></location>
   <source>Point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/point.py"></location>
   <source>puts one point; on a point, it selects it</source>
   <translation>setzt einen Punkt; auf einem Punkt wählt sie ihn aus</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/rectangle.py"></location>
   <source>Rectangle of {points}</source>
   <translation>Rechteck: {points}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/rectangle.py"></location>
   <source>Rectangle</source>
   <translation>Rechteck</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/rectangle.py"></location>
   <source>draws a rectangle of points; with Shift a square</source>
   <translation>zeichnet ein Rechteck aus Punkten, mit Umschalt ein Quadrat</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/relabel.py"></location>
   <source>Relabel {points} {name}</source>
   <translation>{points} umfärben: {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/relabel.py"></location>
   <source>Relabel</source>
   <translation>Umfärbepinsel</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/relabel.py"></location>
   <source>gives points the chosen class</source>
   <translation>gibt Punkten die gewählte Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/select.py"></location>
   <source>Select</source>
   <translation>Auswahlrahmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/select.py"></location>
   <source>selects: click a point, or drag around some; drag what is selected. Shift adds, Alt takes away, even from a point</source>
   <translation>wählt aus: Klicke einen Punkt an oder ziehe einen Rahmen um mehrere; ziehe, was ausgewählt ist. Umschalt nimmt hinzu, Alt nimmt weg, auch ab einem Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/selecting.py"></location>
   <source>Move {points}</source>
   <translation>{points} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/selecting.py"></location>
   <source>Rotate {points}</source>
   <translation>{points} drehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/selecting.py"></location>
   <source>Scale {points}</source>
   <translation>{points} skalieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/spray.py"></location>
   <source>Spray {points}</source>
   <translation>{points} sprühen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/spray.py"></location>
   <source>Spray</source>
   <translation>Sprühdose</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/spray.py"></location>
   <source>sprays points as long as it is down</source>
   <translation>sprüht Punkte, solange sie gedrückt ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/stamp.py"></location>
   <source>The stamp sets down what is selected, or was copied last: select some points first.</source>
   <translation>Der Stempel setzt ab, was ausgewählt ist oder zuletzt kopiert wurde: Wähle zuerst Punkte aus.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/stamp.py"></location>
   <source>Stamp {points}</source>
   <translation>{points} stempeln</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/stamp.py"></location>
   <source>Stamp</source>
   <translation>Stempel</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/stamp.py"></location>
   <source>sets down copies of what is selected, or was copied</source>
   <translation>setzt Kopien dessen ab, was ausgewählt ist oder kopiert wurde</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>The plane is full: {most:,} points are the most it takes.</source>
   <translation>Die Ebene ist voll: Mehr als {most:,} Punkte fasst sie nicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>A point of this class is here already.</source>
   <translation>Hier ist schon ein Punkt dieser Klasse.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>Paint {points}</source>
   <translation>{points} malen</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>The left button {does}.</source>
   <translation>Die linke Taste {does}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>The left button {does}. The right button erases.</source>
   <translation>Die linke Taste {does}. Die rechte Taste radiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>The left button {does}. The right button, or Alt with the left, {right}.</source>
   <translation>Die linke Taste {does}. Die rechte Taste, oder Alt mit der linken, {right}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>{tool}: the left button {does}. The right button erases.</source>
   <translation>{tool}: Die linke Taste {does}. Die rechte Taste radiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>{tool}: the left button {does}. The right button, or Alt with the left, {right}.</source>
   <translation>{tool}: Die linke Taste {does}. Die rechte Taste, oder Alt mit der linken, {right}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/tools/tool.py"></location>
   <source>{count:,} {name} points</source>
   <translation>
    <numerusform>{count:,} Punkt ({name})</numerusform>
    <numerusform>{count:,} Punkte ({name})</numerusform>
   </translation>
  </message>
 </context>
</TS>
