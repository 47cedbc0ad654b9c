<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/table/cells.py"></location>
   <source>stopped {epoch:,}</source>
   <translation>gestoppt {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>diverged {epoch:,}</source>
   <translation>divergiert {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>It can be trained on.</source>
   <translation>Sie kann weiter trainiert werden.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Early stopping ended it at epoch {epoch:,}.</source>
   <translation>Frühes Stoppen hat sie in Epoche {epoch:,} beendet.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Its loss grew without end at epoch {epoch:,}.</source>
   <translation>In Epoche {epoch:,} wuchs ihr Verlust ohne Ende.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/table/columns.py"></location>
   <source>{count} of {all} repeats are in training.</source>
   <translation>
    <numerusform>{count} von {all} Wiederholungen ist im Training.</numerusform>
    <numerusform>{count} von {all} Wiederholungen sind im Training.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/table/columns.py"></location>
   <source>{count} of {all} repeats are paused.</source>
   <translation>
    <numerusform>{count} von {all} Wiederholungen ist angehalten.</numerusform>
    <numerusform>{count} von {all} Wiederholungen sind angehalten.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/table/columns.py"></location>
   <source>{count} of {all} repeats have stopped early.</source>
   <translation>
    <numerusform>{count} von {all} Wiederholungen hat früh gestoppt.</numerusform>
    <numerusform>{count} von {all} Wiederholungen haben früh gestoppt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/table/columns.py"></location>
   <source>{count} of {all} repeats have diverged.</source>
   <translation>
    <numerusform>{count} von {all} Wiederholungen ist divergiert.</numerusform>
    <numerusform>{count} von {all} Wiederholungen sind divergiert.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>There is none yet.</source>
   <translation>Noch gibt es keine Zahl.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>{column}: median {median}, from {low} to {high} in {count} repeats.</source>
   <translation>{column}: Median {median}, von {low} bis {high} in {count} Wiederholungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Train loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Train
loss</source>
   <translation>Trainings-
verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>In nats, without the penalty.</source>
   <translation>In Nats, ohne den Strafterm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Validation loss</source>
   <translation>Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Validation
loss</source>
   <translation>Validier.-
verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>In nats, on points that the network never learns from. What counts in the end.</source>
   <translation>In Nats, auf Punkten, aus denen das Netz nie lernt. Was am Ende zählt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Best validation loss</source>
   <translation>Bester Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Best
loss</source>
   <translation>Bester
Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>The lowest validation loss so far, in nats.</source>
   <translation>Der bisher niedrigste Validierungsverlust, in Nats.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Best epoch</source>
   <translation>Beste Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Best
epoch</source>
   <translation>Beste
Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Epoch of the lowest validation loss.</source>
   <translation>Epoche des niedrigsten Validierungsverlusts.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Weights of epoch</source>
   <translation>Gewichte von Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Weights
epoch</source>
   <translation>Gewichte
v. Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Where training has ended: the epoch whose weights are in use, and which all figures are of. Early stopping goes back to its best one, which a minimum improvement can make another than that of the lowest loss.</source>
   <translation>Wo das Training zu Ende ist: die Epoche, deren Gewichte gelten und zu der alle Zahlen gehören. Frühes Stoppen kehrt zu seiner besten zurück; durch einen Mindestfortschritt kann das eine andere sein als die des niedrigsten Verlusts.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Gap</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Generalization gap: validation loss minus training loss. Learning points by heart widens it.</source>
   <translation>Generalisierungslücke: Validierungsverlust minus Trainingsverlust. Punkte auswendig zu lernen weitet sie.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Train accuracy</source>
   <translation>Trainingsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Train
accuracy</source>
   <translation>Trainings-
genauigk.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Share of training points on the right side of the boundary.</source>
   <translation>Anteil der Trainingspunkte auf der richtigen Seite der Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Validation accuracy</source>
   <translation>Validierungsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Validation
accuracy</source>
   <translation>Validier.-
genauigk.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Share of held-out points on the right side of the boundary.</source>
   <translation>Anteil der zurückgehaltenen Punkte auf der richtigen Seite der Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Weight norm</source>
   <translation>Gewichtsnorm</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Weight
norm</source>
   <translation>Gewichts-
norm</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Root of the sum of squared weights: what L2 and L1 keep small.</source>
   <translation>Wurzel der Summe der quadrierten Gewichte: was L2 und L1 klein halten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/columns.py"></location>
   <source>Whether the variant trains, is paused and can be trained on, or since which epoch it can't.</source>
   <translation>Ob die Variante trainiert, angehalten ist und weiter trainiert werden kann, oder seit welcher Epoche sie es nicht mehr kann.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Validation loss: how wrong the network is on points it never learns from. What counts in the end.</source>
   <translation>Validierungsverlust: wie falsch das Netz bei Punkten liegt, aus denen es nie lernt. Was am Ende zählt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Training loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Training loss: how wrong the network is on the points it learns from. Measured with dropout off and without the penalty, so that it compares with validation loss.</source>
   <translation>Trainingsverlust: wie falsch das Netz bei den Punkten liegt, aus denen es lernt. Ohne Dropout und ohne Strafterm gemessen, damit er sich mit dem Validierungsverlust vergleichen lässt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Validation accuracy: share of held-out points on the right side of the boundary.</source>
   <translation>Validierungsgenauigkeit: Anteil der zurückgehaltenen Punkte auf der richtigen Seite der Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Training accuracy</source>
   <translation>Trainingsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Training accuracy: share of training points on the right side of the boundary.</source>
   <translation>Trainingsgenauigkeit: Anteil der Trainingspunkte auf der richtigen Seite der Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Generalization gap</source>
   <translation>Generalisierungslücke</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Penalty</source>
   <translation>Strafterm</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>Penalty: what L1 and L2 add to the objective for the size of the weights. Not part of the losses.</source>
   <translation>Strafterm: was L1 und L2 für die Größe der Gewichte zur Zielfunktion hinzufügen. In den Verlusten nicht enthalten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>validation ·</source>
   <translation>Validierung ·</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>training ·</source>
   <translation>Training ·</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>gap</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/metrics_strip.py"></location>
   <source>penalty</source>
   <translation>Strafterm</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/model.py"></location>
   <source>{value}, best of all</source>
   <translation>{value}, die beste von allen</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/model.py"></location>
   <source>Click to sort.</source>
   <translation>Klicke, um zu sortieren.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/model.py"></location>
   <source>Variant</source>
   <translation>Variante</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/model.py"></location>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/model.py"></location>
   <source>The best of all.</source>
   <translation>Der beste von allen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_rows.py"></location>
   <source>gap −{size}</source>
   <translation>Lücke −{size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_rows.py"></location>
   <source>training {loss}</source>
   <translation>Training {loss}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_rows.py"></location>
   <source>{share:.0f} % right</source>
   <translation>{share:.0f} % richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_rows.py"></location>
   <source>best {loss} at epoch {epoch:,.0f}</source>
   <translation>bester {loss} in Epoche {epoch:,.0f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_rows.py"></location>
   <source>best {loss}</source>
   <translation>bester {loss}</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>Ranking by validation loss</source>
   <translation>Rangliste nach Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>A bar is as long as the validation loss: its solid part is the training loss, its faint end the generalization gap. A press on a row chooses its variant; Ctrl+C copies all rows.</source>
   <translation>Ein Balken ist so lang wie der Validierungsverlust: Sein kräftiger Teil ist der Trainingsverlust, sein mattes Ende die Generalisierungslücke. Ein Klick auf eine Zeile wählt ihre Variante; Strg+C kopiert alle Zeilen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>variant</source>
   <translation>Variante</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>validation loss</source>
   <translation>Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>training loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>best loss</source>
   <translation>bester Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/ranking_view.py"></location>
   <source>best epoch</source>
   <translation>beste Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/variant_table.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/table/variant_table.py"></location>
   <source>Variants compared</source>
   <translation>Varianten im Vergleich</translation>
  </message>
 </context>
</TS>
