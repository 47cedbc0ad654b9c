<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/panels/chosen_variant.py"></location>
   <source>The settings below are those of variant {number}: {name}.</source>
   <translation>Die Einstellungen darunter sind die von Variante {number}: {name}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/chosen_variant.py"></location>
   <source>Settings of variant {number}, {name}</source>
   <translation>Einstellungen von Variante {number}, {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>a blue circle</source>
   <translation>ein blauer Kreis</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>an orange square</source>
   <translation>ein orangefarbenes Quadrat</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>a green triangle</source>
   <translation>ein grünes Dreieck</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>a purple diamond</source>
   <translation>eine violette Raute</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>a sky cross</source>
   <translation>ein himmelblaues Kreuz</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>a red star</source>
   <translation>ein roter Stern</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Paint {name}</source>
   <translation>Mit {name} malen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Paint points, each {look} (key {key}).</source>
   <translation>Malt Punkte, jeder {look} (Taste {key}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Paint {name} points, each {look} (key {key}).</source>
   <translation>Malt Punkte der Klasse {name}, jeder {look} (Taste {key}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>{training:,} training, {validation:,} validation.</source>
   <translation>{training:,} zum Training, {validation:,} zur Validierung.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Double-click to give the class a name (F2).</source>
   <translation>Ein Doppelklick gibt der Klasse einen Namen (F2).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Remove {name}</source>
   <translation>{name} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/class_chip.py"></location>
   <source>Name of the class</source>
   <translation>Name der Klasse</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Cures</source>
   <translation>Gegenmittel</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Adds a copy of the chosen variant: same data, same start, same mini-batches. Then change one thing.</source>
   <translation>Fügt eine Kopie der gewählten Variante hinzu: gleiche Daten, gleicher Start, gleiche Mini-Batches. Dann ändere nur eines.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>A copy of the chosen variant goes on from the weights that are shown: give it another cure, and see what that does from here on. At an earlier epoch, all go back to it first (Shift+F).</source>
   <translation>Eine Kopie der gewählten Variante macht mit den Gewichten weiter, die gezeigt werden: Gib ihr ein anderes Gegenmittel und sieh, was das von hier an bewirkt. In einer früheren Epoche kehren erst alle dorthin zurück (Umschalt+F).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>There are {count} variants, as many as can stand side by side.</source>
   <translation>Es gibt {count} Varianten; mehr haben nebeneinander keinen Platz.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Sets up the ready-made comparison in place of the variants there are: the chosen network without regularization, with L2, with dropout, with L1, with batch normalization (which softens overfitting and doesn't cure it), and with early stopping.</source>
   <translation>Stellt den fertigen Vergleich an die Stelle der vorhandenen Varianten: das gewählte Netz ohne Regularisierung, mit L2, mit Dropout, mit L1, mit Batch-Normalisierung (sie mildert Überanpassung, heilt sie aber nicht) und mit frühem Stoppen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Back to one network: keeps the chosen variant and removes the others. Undo brings them back.</source>
   <translation>Zurück zu einem Netz: behält die gewählte Variante und entfernt die anderen. „Rückgängig“ holt sie zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Shows every repeat's boundary as a thin line. How far they lie apart is how much the answer owes to chance: to the initial weights and, with other points each time, to the sample.</source>
   <translation>Zeigt die Grenze jeder Wiederholung als dünne Linie. Wie weit sie auseinanderliegen, zeigt, wie viel an der Antwort Zufall ist: durch die Anfangsgewichte und, mit jeweils anderen Punkten, durch die Stichprobe.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Shows every variant's figures in a table, to sort and to copy.</source>
   <translation>Zeigt die Zahlen jeder Variante in einer Tabelle, zum Sortieren und Kopieren.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Fork</source>
   <translation>Abzweigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Remove variant</source>
   <translation>Variante entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Removes the chosen variant.</source>
   <translation>Entfernt die gewählte Variante.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Move left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Moves the chosen variant one place to the left.</source>
   <translation>Rückt die gewählte Variante um einen Platz nach links.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Back to one network</source>
   <translation>Zurück zu einem Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Move right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Moves the chosen variant one place to the right.</source>
   <translation>Rückt die gewählte Variante um einen Platz nach rechts.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Other points</source>
   <translation>Andere Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Spread</source>
   <translation>Streuung</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Reps</source>
   <translation>Wdh.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/data_panel.py"></location>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/data_panel.py"></location>
   <source>Real data</source>
   <translation>Echte Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/data_panel.py"></location>
   <source>Measurements of flowers, penguins, sparrows and families, to choose two columns of.</source>
   <translation>Messungen an Blumen, Pinguinen, Spatzen und Familien, aus denen du zwei Spalten wählst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>It is the only input: a network has to take in something. Switch another one on first.</source>
   <translation>Das ist der einzige Eingang: Irgendetwas muss ein Netz aufnehmen. Schalte erst einen anderen ein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>how far to the right a point lies. From this and x₂ alone, bends have to come from hidden layers.</source>
   <translation>wie weit rechts ein Punkt liegt. Aus diesem und x₂ allein müssen Biegungen aus verborgenen Schichten kommen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>how far up a point lies. From this and x₁ alone, bends have to come from hidden layers.</source>
   <translation>wie weit oben ein Punkt liegt. Aus diesem und x₁ allein müssen Biegungen aus verborgenen Schichten kommen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>how far from the middle a point lies to the left or right. With x₂² a network can draw circles without any hidden layer.</source>
   <translation>wie weit links oder rechts der Mitte ein Punkt liegt. Mit x₂² zeichnet ein Netz Kreise ganz ohne verborgene Schicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>how far from the middle a point lies above or below. With x₁² a network can draw circles without any hidden layer.</source>
   <translation>wie weit über oder unter der Mitte ein Punkt liegt. Mit x₁² zeichnet ein Netz Kreise ganz ohne verborgene Schicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>positive in two opposite corners, negative in the other two. With it a network can learn XOR without any hidden layer.</source>
   <translation>positiv in zwei gegenüberliegenden Ecken, negativ in den anderen beiden. Damit lernt ein Netz XOR ganz ohne verborgene Schicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>a wave from left to right. It helps with what comes again, and bends where the points may not.</source>
   <translation>eine Welle von links nach rechts. Sie hilft bei dem, was sich wiederholt, und biegt auch, wo die Punkte es vielleicht nicht tun.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>a wave from bottom to top. It helps with what comes again, and bends where the points may not.</source>
   <translation>eine Welle von unten nach oben. Sie hilft bei dem, was sich wiederholt, und biegt auch, wo die Punkte es vielleicht nicht tun.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>Inputs</source>
   <translation>Eingänge</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>Input {name}</source>
   <translation>Eingang {name}</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/generator_gallery.py"></location>
   <source>{name}. {help} With Shift, drawn points stay on top.</source>
   <translation>{name}. {help} Mit Umschalt bleiben gezeichnete Punkte darüber liegen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/generator_gallery.py"></location>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/generator_gallery.py"></location>
   <source>New sample</source>
   <translation>Neue Stichprobe</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/generator_gallery.py"></location>
   <source>Other points from the same dataset: does the network find the same shape again? (G)</source>
   <translation>Andere Punkte aus demselben Datensatz: Findet das Netz wieder dieselbe Form? (G)</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>straight boundary</source>
   <translation>gerade Grenze</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>no hidden layer</source>
   <translation>keine verborgene Schicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{chain}: {inputs}, the units of each hidden layer, {outputs}. More units can bend the boundary around more single points.</source>
   <translation>{chain}: {inputs}, die Einheiten jeder verborgenen Schicht, {outputs}. Mehr Einheiten können die Grenze um mehr einzelne Punkte biegen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{count} inputs</source>
   <translation>
    <numerusform>{count} Eingang</numerusform>
    <numerusform>{count} Eingänge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{count} outputs</source>
   <translation>
    <numerusform>{count} Ausgang</numerusform>
    <numerusform>{count} Ausgänge</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>Units in hidden layer {layer}</source>
   <translation>Einheiten in verborgener Schicht {layer}</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{name}, 1 to {most}.</source>
   <translation>{name}, 1 bis {most}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{name}: fewer</source>
   <translation>{name}: weniger</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{name}: more</source>
   <translation>{name}: mehr</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{count} layers</source>
   <translation>
    <numerusform>{count} Schicht</numerusform>
    <numerusform>{count} Schichten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>Activation: no effect without a hidden layer</source>
   <translation>Aktivierung: ohne verborgene Schicht wirkungslos</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>{parameters} parameters, {count:,} learned from</source>
   <translation>{parameters} Parameter, {count:,} zum Lernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>{parameters} parameters</source>
   <translation>{parameters} Parameter</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>Without bends in its units the boundary stays straight, however many parameters there are.</source>
   <translation>Ohne Biegungen in den Einheiten bleibt die Grenze gerade, wie viele Parameter es auch sind.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>More parameters than training points: the network may be able to learn every point by heart.</source>
   <translation>Mehr Parameter als Trainingspunkte: Das Netz kann vielleicht jeden Punkt auswendig lernen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>At least as many training points as parameters: less room to learn points by heart.</source>
   <translation>Mindestens so viele Trainingspunkte wie Parameter: weniger Raum, um Punkte auswendig zu lernen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>There are no training points to learn from.</source>
   <translation>Es gibt keine Trainingspunkte, aus denen sich lernen ließe.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/network_panel.py"></location>
   <source>{thousands:.0f}k</source>
   <translation>{thousands:.0f} Tsd.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>Label noise gives these points a class that is not theirs. A network that knows the shape gets them wrong, unless it learns those among the training points by heart; those held out it gets right by luck.</source>
   <translation>Label-Rauschen gibt diesen Punkten eine Klasse, die nicht ihre ist. Ein Netz, das die Form kennt, beantwortet sie falsch, außer es lernt die Trainingspunkte darunter auswendig; bei den zurückgehaltenen trifft es nur durch Zufall.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>{count:,} training, {wrong:,} wrong</source>
   <translation>{count:,} Training, {wrong:,} falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>{count:,} training</source>
   <translation>{count:,} Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>{count:,} validation, {wrong:,} wrong</source>
   <translation>{count:,} Valid., {wrong:,} falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>{count:,} validation</source>
   <translation>{count:,} Validierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/point_counts.py"></location>
   <source>Expect at most {share:.1f} % right</source>
   <translation>Höchstens {share:.1f} % richtig zu erwarten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Fill ellipses and rectangles</source>
   <translation>Ellipsen und Rechtecke füllen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Eraser size</source>
   <translation>Radierer-Größe</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Radius of the circle in which brush, spray, eraser and the like do their work, in units of the plane.</source>
   <translation>Radius des Kreises, in dem Pinsel, Sprühdose, Radierer und Ähnliches wirken, in Einheiten der Ebene.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Density</source>
   <translation>Dichte</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>How many points lie on a square unit of the plane, and how close they are along a line.</source>
   <translation>Wie viele Punkte auf einer Flächeneinheit der Ebene liegen und wie dicht sie entlang einer Linie stehen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Drawing</source>
   <translation>Zeichnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Size and density</source>
   <translation>Größe und Dichte</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>How large and how dense ([ and ]).</source>
   <translation>Wie groß und wie dicht ([ und ]).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>One class fewer</source>
   <translation>Eine Klasse weniger</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Removes the last class and its points.</source>
   <translation>Entfernt die letzte Klasse und ihre Punkte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>One class more</source>
   <translation>Eine Klasse mehr</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Adds a class to draw with.</source>
   <translation>Fügt eine Klasse zum Zeichnen hinzu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Show validation points</source>
   <translation>Validierungspunkte zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Draws the points held out of training, or not (V).</source>
   <translation>Zeichnet die Punkte, die vom Training zurückgehalten werden, oder nicht (V).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Grid</source>
   <translation>Raster</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Points, lines and shapes snap to a grid (X). The right button chooses its step.</source>
   <translation>Punkte, Linien und Formen rasten auf einem Raster ein (X). Die rechte Taste wählt seine Weite.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Clear points</source>
   <translation>Punkte löschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>An empty plane to draw on (Ctrl+Backspace).</source>
   <translation>Eine leere Ebene zum Zeichnen (Strg+Rücktaste).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Tool in hand</source>
   <translation>Werkzeug in der Hand</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Points inside the shape, and not along its edge alone.</source>
   <translation>Punkte im Inneren der Form und nicht nur an ihrem Rand.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Dropout, rate</source>
   <translation>Dropout, Rate</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Silences random units each step</source>
   <translation>Schaltet zufällige Einheiten stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>L2, strength</source>
   <translation>L2, Stärke</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Shrinks large weights most</source>
   <translation>Verkleinert große Gewichte am meisten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>L1, strength</source>
   <translation>L1, Stärke</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Pulls all weights towards zero</source>
   <translation>Zieht alle Gewichte zur Null</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>For deep networks; no real cure</source>
   <translation>Für tiefe Netze; heilt nicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Early stopping, patience</source>
   <translation>Frühes Stoppen, Geduld</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Stops once validation stalls</source>
   <translation>Stoppt, wenn die Validierung stockt</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Regularization</source>
   <translation>Regularisierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Min. improvement</source>
   <translation>Mindestfortschritt</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/regularization_panel.py"></location>
   <source>Restore best</source>
   <translation>Bestes zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>full speed</source>
   <translation>volles Tempo</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Go on with the last lesson, or begin with the first (F7).</source>
   <translation>Mach mit der letzten Lektion weiter oder beginne mit der ersten (F7).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Back to your experiment; the lesson remembers where you are (F7).</source>
   <translation>Zurück zu deinem Experiment; die Lektion merkt sich, wo du bist (F7).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Epochs trained in the last second, where that is another number than was asked for.</source>
   <translation>Epochen, die in der letzten Sekunde trainiert wurden, wo das eine andere Zahl ist als die gewünschte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>An epoch is one pass over all training points. At 78.5, half of the next one is trained, too: losses and boundary are of that moment.</source>
   <translation>Eine Epoche ist ein Durchgang durch alle Trainingspunkte. Bei 78,5 ist die Hälfte der nächsten schon trainiert: Verluste und Grenze sind von diesem Augenblick.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Train, or pause (Space).</source>
   <translation>Trainieren oder anhalten (Leertaste).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Menu</source>
   <translation>Menü</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>All commands (Alt+M).</source>
   <translation>Alle Befehle (Alt+M).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>One epoch</source>
   <translation>Eine Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Train for one epoch, then pause (Right).</source>
   <translation>Trainiert eine Epoche lang und hält dann an (Pfeil rechts).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Back to epoch 0, with the same initial weights (R).</source>
   <translation>Zurück zu Epoche 0, mit denselben Anfangsgewichten (R).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>New seed</source>
   <translation>Neuer Seed</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Start again from other initial weights (N).</source>
   <translation>Beginnt neu mit anderen Anfangsgewichten (N).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Lesson</source>
   <translation>Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Light or dark</source>
   <translation>Hell oder dunkel</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Switch between light and dark (F6).</source>
   <translation>Wechselt zwischen hell und dunkel (F6).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Projector mode</source>
   <translation>Beamer-Modus</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Large type and thick lines for the back row (F5).</source>
   <translation>Große Schrift und dicke Linien für die letzte Reihe (F5).</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>What has no room in the bar.</source>
   <translation>Was in der Leiste keinen Platz hat.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Slower</source>
   <translation>Langsamer</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Faster</source>
   <translation>Schneller</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>How many epochs are trained in a second, at most; at the right end, as fast as it goes.</source>
   <translation>Wie viele Epochen höchstens in einer Sekunde trainiert werden; ganz rechts so schnell, wie es geht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Epoch</source>
   <translation>Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/training_panel.py"></location>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/training_panel.py"></location>
   <source>Start again from other initial weights.</source>
   <translation>Beginnt neu mit anderen Anfangsgewichten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Best boundary</source>
   <translation>Beste Grenze</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>The dotted line on the plane: where the likeliest class changes. No boundary is right more often on fresh points; a network's that bends more has learned chance.</source>
   <translation>Die gepunktete Linie auf der Ebene: wo die wahrscheinlichste Klasse wechselt. Keine Grenze liegt bei frischen Punkten öfter richtig; die eines Netzes, das sich stärker biegt, hat Zufall gelernt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Best possible loss</source>
   <translation>Bestmöglicher Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>No network does better on fresh points.</source>
   <translation>Besser schneidet bei frischen Punkten kein Netz ab.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Loss and accuracy of somebody who knows the recipe. What is left is chance: noise and wrong labels, which nobody can foretell. Dotted in the chart.</source>
   <translation>Verlust und Genauigkeit von jemandem, der das Rezept kennt. Was bleibt, ist Zufall: Rauschen und falsche Labels, die niemand vorhersehen kann. Gepunktet im Diagramm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Truth on these points</source>
   <translation>Wahrheit auf diesen Punkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Luck can go below.</source>
   <translation>Mit Glück auch darunter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>What the true probabilities score on these very training and validation points. A sample may be luckier than its recipe, so a validation loss can lie below; a training loss far below is learned by heart. Dotted in the chart.</source>
   <translation>Was die wahren Wahrscheinlichkeiten auf genau diesen Trainings- und Validierungspunkten erreichen. Eine Stichprobe kann günstiger sein als ihr Rezept, darum kann ein Validierungsverlust darunter liegen; ein Trainingsverlust weit darunter ist auswendig gelernt. Gepunktet im Diagramm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>{count:,} fresh points</source>
   <translation>{count:,} frische Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>The true generalization: the network's loss and accuracy on {count:,} fresh points of the same recipe, which nobody learns from or chooses by. The validation points only estimate it. In short dashes in the chart.</source>
   <translation>Die wahre Generalisierung: Verlust und Genauigkeit des Netzes auf {count:,} frischen Punkten desselben Rezepts, aus denen niemand lernt und nach denen niemand wählt. Die Validierungspunkte schätzen sie nur. In kurzen Strichen im Diagramm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Truth</source>
   <translation>Wahrheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Training points whose label is wrong (ringed, filled), and to which the network gives that very label. While it gets fewer than 90 % of the other training points right, that may be chance.</source>
   <translation>Trainingspunkte mit falschem Label (mit Ring, gefüllt), denen das Netz genau dieses Label gibt. Solange es von den anderen Trainingspunkten weniger als 90 % richtig beantwortet, kann das Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Training {training}, validation {validation}.</source>
   <translation>Training {training}, Validierung {validation}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>True generalization.</source>
   <translation>Wahre Generalisierung.</translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>True generalization at epoch {epoch:,}.</source>
   <translation>Wahre Generalisierung in Epoche {epoch:,}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>{count:,} validation points say {loss}.</source>
   <translation>
    <numerusform>{count:,} Validierungspunkt sagt {loss}.</numerusform>
    <numerusform>{count:,} Validierungspunkte sagen {loss}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>{loss} · {share:.1f} % right</source>
   <translation>{loss} · {share:.1f} % richtig</translation>
  </message>
 </context>
</TS>
