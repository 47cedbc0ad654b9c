<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>The network's diagram in the plane's place, and the plane in its place; or back (F3).</source>
   <translation>Das Netzbild an die Stelle der Ebene und die Ebene an seine; oder zurück (F3).</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Train a single step, on the next mini-batch. The point has another mask in every epoch.</source>
   <translation>Trainiert einen einzigen Schritt, auf dem nächsten Mini-Batch. Der Punkt hat in jeder Epoche eine andere Maske.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Change places with the plane</source>
   <translation>Platz mit der Ebene tauschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Point before</source>
   <translation>Punkt davor</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Next point</source>
   <translation>Nächster Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Take step</source>
   <translation>Schritt ausführen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Take</source>
   <translation>Machen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>The part before.</source>
   <translation>Der Teil davor.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>The next part; after the last, training takes this one step, and the next is told.</source>
   <translation>Der nächste Teil; nach dem letzten macht das Training diesen einen Schritt, und der nächste wird erklärt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_bar.py"></location>
   <source>Pause training: the step that comes next is told while it rests.</source>
   <translation>Hält das Training an: Der nächste Schritt wird erklärt, während es ruht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_canvas.py"></location>
   <source>The network appears here in a moment</source>
   <translation>Das Netz erscheint gleich hier</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Unpin</source>
   <translation>Loslösen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Switch on again</source>
   <translation>Wieder einschalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Switch off (a look only)</source>
   <translation>Ausschalten (nur zum Ansehen)</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>bias</source>
   <translation>Bias</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Edit {name}…</source>
   <translation>{name} bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Edit…</source>
   <translation>Bearbeiten …</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Switch all units on</source>
   <translation>Alle Einheiten einschalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Save picture of the diagram…</source>
   <translation>Netzbild speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_menu.py"></location>
   <source>Save weights as CSV…</source>
   <translation>Gewichte als CSV speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_view.py"></location>
   <source>Network diagram</source>
   <translation>Netzbild</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_view.py"></location>
   <source>A network of {sizes} units</source>
   <translation>Ein Netz mit {sizes} Einheiten</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_view.py"></location>
   <source>Network of variant {number}, {name}</source>
   <translation>Netz von Variante {number}, {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/diagram_view.py"></location>
   <source>{count} silent</source>
   <translation>{count} stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/drag_handle.py"></location>
   <source>◂  drag  ▸</source>
   <translation>◂  ziehen  ▸</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/drag_handle.py"></location>
   <source>Drag to change the number</source>
   <translation>Ziehen, um die Zahl zu ändern</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>Point at a unit to see its map on the plane, with a click it stays. A click on an edge or a bias edits it.</source>
   <translation>Zeig auf eine Einheit, um ihre Karte auf der Ebene zu sehen; mit einem Klick bleibt sie. Ein Klick auf eine Verbindung oder einen Bias bearbeitet sie.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>A click pins a unit, or edits an edge.</source>
   <translation>Ein Klick heftet an oder bearbeitet.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>Arrow keys walk through units and edges, Enter pins or edits, Delete switches a unit off</source>
   <translation>Pfeiltasten gehen durch Einheiten und Verbindungen, Eingabe heftet an oder bearbeitet, Entf schaltet eine Einheit aus</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>A click on a unit: its whole sum.</source>
   <translation>Ein Klick auf eine Einheit: ihre ganze Summe.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>F3: room for all numbers</source>
   <translation>F3: Platz für alle Zahlen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>F3 shows it larger.</source>
   <translation>F3 zeigt es größer.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>There is no room for the network here: F3 shows it in the plane's place.</source>
   <translation>Hier ist kein Platz für das Netz: F3 zeigt es an der Stelle der Ebene.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>The step includes the unit that is switched off.</source>
   <translation>Der Schritt rechnet die ausgeschaltete Einheit mit.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/hints.py"></location>
   <source>The step includes the units that are switched off.</source>
   <translation>Der Schritt rechnet die ausgeschalteten Einheiten mit.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/mask_overlay.py"></location>
   <source>Each point has its own mask: each unit is silent with a chance of {share:.0f} %.</source>
   <translation>Jeder Punkt hat seine Maske: Jede Einheit ist mit {share:.0f} % Wahrscheinlichkeit stumm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/mask_overlay.py"></location>
   <source>silent in this step, for this point</source>
   <translation>stumm in diesem Schritt, für diesen Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/mask_overlay.py"></location>
   <source>{silent:,} of {count:,} silent</source>
   <translation>{silent:,} von {count:,} stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/step_overlay.py"></location>
   <source>out</source>
   <translation>heraus</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/step_overlay.py"></location>
   <source>silent: 0</source>
   <translation>stumm: 0</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/step_overlay.py"></location>
   <source>target {value}</source>
   <translation>Ziel {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/step_overlay.py"></location>
   <source>mean {value}</source>
   <translation>Mittel {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/step_overlay.py"></location>
   <source>var {value}</source>
   <translation>Var. {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/weight_editor.py"></location>
   <source>Type a number from −{most:,.0f} to {most:,.0f}.</source>
   <translation>Gib eine Zahl von −{most:,.0f} bis {most:,.0f} ein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/weight_editor.py"></location>
   <source>Enter takes the number, Escape leaves it as it was. Up and Down step it by 0.1.</source>
   <translation>Eingabe übernimmt die Zahl, Esc lässt sie, wie sie war. Pfeil auf und ab ändern sie um 0,1.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/weight_editor.py"></location>
   <source>Drag to the left or right: the boundary follows. Shift: ten times as fine. Escape: back.</source>
   <translation>Zieh nach links oder rechts: Die Grenze folgt. Umschalt: zehnmal so fein. Esc: zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Silent: it puts out 0 at every training point, and learns no more (a dead ReLU)</source>
   <translation>Stumm: Sie gibt bei jedem Trainingspunkt 0 aus und lernt nicht mehr (eine tote ReLU)</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>silent at every training point</source>
   <translation>stumm bei jedem Trainingspunkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>not finite</source>
   <translation>nicht endlich</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>gradient {gradient}</source>
   <translation>Gradient {gradient}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>lowering it lowers the loss</source>
   <translation>kleiner senkt den Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>raising it lowers the loss</source>
   <translation>größer senkt den Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>it changes nothing</source>
   <translation>ändert nichts</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>all training points</source>
   <translation>allen Trainingspunkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{measured:,} of {count:,} training points</source>
   <translation>{measured:,} von {count:,} Trainingspunkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>gradient {gradient} ({way}; {points}, with penalty, without dropout, by running statistics)</source>
   <translation>Gradient {gradient} ({way}; an {points}, mit Strafterm, ohne Dropout, mit laufenden Mittelwerten)</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>gradient {gradient} ({way}; {points}, with penalty, without dropout)</source>
   <translation>Gradient {gradient} ({way}; an {points}, mit Strafterm, ohne Dropout)</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{unit}: what the network takes in of a position</source>
   <translation>{unit}: was das Netz von einer Position aufnimmt</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>bias {bias}</source>
   <translation>Bias {bias}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{unit}, a logit ({shift})</source>
   <translation>{unit}, ein Logit ({shift})</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Without it the training loss {changes}</source>
   <translation>Ohne sie gilt: Der Trainingsverlust {changes}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Without it the training loss {changes}, as far as is known</source>
   <translation>Ohne sie gilt, soweit bekannt: Der Trainingsverlust {changes}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Lines on the plane: where its pre-activation, the normalized sum of what comes in, before {function}, is 0</source>
   <translation>Linien auf der Ebene: wo ihre Voraktivierung, die normalisierte Summe dessen, was hereinkommt, vor {function} 0 ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Lines on the plane: where its pre-activation, the normalized sum of what comes in, is 0</source>
   <translation>Linien auf der Ebene: wo ihre Voraktivierung, die normalisierte Summe dessen, was hereinkommt, 0 ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Lines on the plane: where its pre-activation, the weighted sum of what comes in, before {function}, is 0</source>
   <translation>Linien auf der Ebene: wo ihre Voraktivierung, die gewichtete Summe dessen, was hereinkommt, vor {function} 0 ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Lines on the plane: where its pre-activation, the weighted sum of what comes in, is 0</source>
   <translation>Linien auf der Ebene: wo ihre Voraktivierung, die gewichtete Summe dessen, was hereinkommt, 0 ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>It puts out the logit, the network's answer before it is turned into a probability: the class with the largest one wins</source>
   <translation>Sie gibt den Logit aus, die Antwort des Netzes, bevor sie zur Wahrscheinlichkeit wird: Die Klasse mit dem größten gewinnt</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>the first class</source>
   <translation>die erste Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>the second</source>
   <translation>die zweite</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>It puts out the logit, the network's answer before it is turned into a probability: above 0 (green) says {second}, below 0 (violet) {first}, the surer the further from 0</source>
   <translation>Sie gibt den Logit aus, die Antwort des Netzes, bevor sie zur Wahrscheinlichkeit wird: über 0 (grün) heißt {second}, unter 0 (violett) {first}, je weiter von 0, desto sicherer</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>hardly changes</source>
   <translation>ändert sich kaum</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>rises by {size}</source>
   <translation>steigt um {size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>falls by {size}</source>
   <translation>fällt um {size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{sum} + {rest} from {count} more</source>
   <translation>{sum} + {rest} von {count} weiteren</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>logit {value}</source>
   <translation>Logit {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>pre-activation {value}</source>
   <translation>Voraktivierung {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>At ({x}, {y}): {sum}</source>
   <translation>Bei ({x}; {y}): {sum}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>normalized: {sum}</source>
   <translation>normalisiert: {sum}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>output {value}</source>
   <translation>Ausgabe {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>probability {probability:.3f}</source>
   <translation>Wahrscheinlichkeit {probability:.3f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>as a probability 1 / (1 + e^−logit) = {probability:.3f}</source>
   <translation>als Wahrscheinlichkeit 1 / (1 + e^−Logit) = {probability:.3f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{total} from {count} inputs</source>
   <translation>{total} aus {count} Eingängen</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{terms}, normalized {value}</source>
   <translation>{terms}, normalisiert {value}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>{unit} at ({x}, {y}): {sum}</source>
   <translation>{unit} bei ({x}; {y}): {sum}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>units {names}</source>
   <translation>die Einheiten {names}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>training {pair}</source>
   <translation>Training {pair}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>training loss {pair}</source>
   <translation>Trainingsverlust {pair}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>validation {pair}</source>
   <translation>Validierung {pair}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>validation loss {pair}</source>
   <translation>Validierungsverlust {pair}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Without {who}: {losses}</source>
   <translation>Ohne {who}: {losses}</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Without {who}: {losses}.</source>
   <translation>Ohne {who}: {losses}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Without {who}: {losses} (on {measured:,} of {count:,} points).</source>
   <translation>Ohne {who}: {losses} (an {measured:,} von {count:,} Punkten).</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Training goes on with it.</source>
   <translation>Das Training geht mit ihr weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/network/words.py"></location>
   <source>Training goes on with them.</source>
   <translation>Das Training geht mit ihnen weiter.</translation>
  </message>
 </context>
</TS>
