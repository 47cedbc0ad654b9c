<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/inside/course.py"></location>
   <source>epoch 0</source>
   <translation>Epoche 0</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Show this mask in the network's diagram, in the plane's place: silent units dark, their edges gone. F3 leads back.</source>
   <translation>Zeigt diese Maske im Netzbild, an der Stelle der Ebene: stumme Einheiten dunkel, ihre Verbindungen weg. F3 führt zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Which units a training step silences, what the networks that are left would say, and who depends on whom.</source>
   <translation>Welche Einheiten ein Trainingsschritt stumm macht, was die übrigen Netze sagen würden und wer von wem abhängt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Previous point</source>
   <translation>Voriger Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Next point</source>
   <translation>Nächster Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Take step</source>
   <translation>Schritt ausführen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>On the network</source>
   <translation>Im Netzbild</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Rise of the training loss without each unit</source>
   <translation>Anstieg des Trainingsverlusts ohne je eine Einheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Train a single step, on the next mini-batch. The point has another mask in every epoch.</source>
   <translation>Trainiert einen einzigen Schritt, auf dem nächsten Mini-Batch. Der Punkt hat in jeder Epoche eine andere Maske.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Voters on the plane</source>
   <translation>Stimmen auf der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Draw the voters' boundaries on the plane, thin, and clearly the boundary of their mean.</source>
   <translation>Zeichnet die Grenzen der Stimmen dünn auf die Ebene und deutlich die Grenze ihres Mittelwerts.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Rise of the loss without each unit</source>
   <translation>Anstieg des Verlusts ohne jede Einheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>The training point that the mask is of. It is ringed on the plane.</source>
   <translation>Der Trainingspunkt, zu dem die Maske gehört. Auf der Ebene hat er einen Ring.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>With dropout on, {count} voters stand here: the network thinned out by {count} masks, each with a boundary of its own.</source>
   <translation>Mit Dropout stehen hier {count} Stimmen: das Netz, von {count} Masken ausgedünnt, jede mit ihrer eigenen Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Asking the voters of epoch {epoch:,}: {known} of {count} so far.</source>
   <translation>Die Stimmen von Epoche {epoch:,} werden befragt: {known} von {count} bisher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{count} voters at epoch {epoch:,}. On average over the plane, their mean probability differs from the whole network's by {difference:.3f} (luck of {count} draws: about {luck:.3f}).</source>
   <translation>{count} Stimmen in Epoche {epoch:,}. Im Mittel über die Ebene weicht ihre mittlere Wahrscheinlichkeit von der des ganzen Netzes um {difference:.3f} ab (Zufall bei {count} Ziehungen: etwa {luck:.3f}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>At epoch {epoch:,} the training loss {changes} on average without one unit ({known:,} of {count:,} units so far)</source>
   <translation>Fehlt eine Einheit, gilt im Mittel (Epoche {epoch:,}; bisher {known:,} von {count:,} Einheiten): Der Trainingsverlust {changes}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>At epoch {epoch:,} the training loss {changes} on average without one unit</source>
   <translation>Fehlt eine Einheit, gilt im Mittel (Epoche {epoch:,}): Der Trainingsverlust {changes}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in the run before, with dropout (outline), it {changes}.</source>
   <translation>{here}; im Lauf davor, mit Dropout (Umriss): er {changes}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in the run before, without dropout (outline), it {changes}.</source>
   <translation>{here}; im Lauf davor, ohne Dropout (Umriss): er {changes}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in {name}, which has no cure at all (outline), it {changes}.</source>
   <translation>{here}; bei „{name}“, ganz ohne Gegenmittel (Umriss): er {changes}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in {name} (outline), it {changes}.</source>
   <translation>{here}; bei „{name}“ (Umriss): er {changes}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>stays the same</source>
   <translation>bleibt gleich</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>rises by {size}</source>
   <translation>steigt um {size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>falls by {size}</source>
   <translation>fällt um {size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>No training points</source>
   <translation>Keine Trainingspunkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Point {number} of {count}, {name} at ({x}, {y}): {turn}</source>
   <translation>Punkt {number} von {count}, {name} bei ({x}; {y}): {turn}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>it takes part in no step any more</source>
   <translation>er nimmt an keinem Schritt mehr teil</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>its turn in epoch {epoch:,} was before points changed</source>
   <translation>in Epoche {epoch:,} war er dran, bevor sich Punkte änderten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>took part in step {step} of {steps} of epoch {epoch:,}</source>
   <translation>nahm teil an Schritt {step} von {steps} in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>takes part in step {step} of {steps} of epoch {epoch:,}</source>
   <translation>nimmt teil an Schritt {step} von {steps} in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>This network has no hidden units that dropout could silence.</source>
   <translation>Dieses Netz hat keine verborgenen Einheiten, die Dropout stumm machen könnte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Dropout is off: switch it on under Cures, and each step silences other units, for each point anew.</source>
   <translation>Dropout ist aus: Schalte es unter „Gegenmittel“ ein, und jeder Schritt macht andere Einheiten stumm, für jeden Punkt neu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>This network has stopped training: no step comes any more that would silence a unit.</source>
   <translation>Dieses Netz trainiert nicht mehr: Es kommt kein Schritt, der noch eine Einheit stumm machen würde.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Each step silences each unit with a chance of {share:.0f} %, for each point anew. Filled units take part, hollow ones are silent.</source>
   <translation>Jeder Schritt macht jede Einheit mit einer Wahrscheinlichkeit von {share:.0f} % stumm, für jeden Punkt neu. Gefüllte Einheiten nehmen teil, hohle sind stumm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/figure.py"></location>
   <source>Looking into the network…</source>
   <translation>Das Netz wird betrachtet …</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/figure.py"></location>
   <source>output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/figure.py"></location>
   <source>layer {number}</source>
   <translation>Schicht {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>before</source>
   <translation>vorher</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>after normalization</source>
   <translation>nach der Normalisierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>after</source>
   <translation>danach</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>what goes into the activations</source>
   <translation>was in die Aktivierungen geht</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>what goes in</source>
   <translation>was hineingeht</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{count:,} not finite</source>
   <translation>{count:,} nicht endlich</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>as good as zero</source>
   <translation>so gut wie null</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{share:.3g} % of all</source>
   <translation>{share:.3g} % aller</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{count:,} weights; most of them between {low:.2g} and {high:.2g}. {large:,} are larger than 10, {not_finite:,} are not finite.</source>
   <translation>{count:,} Gewichte; die meisten zwischen {low:.2g} und {high:.2g}. Größer als 10: {large:,}, nicht endlich: {not_finite:,}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Inside in the plane's place, and the plane in its place; or back (F3).</source>
   <translation>„Innen“ an die Stelle der Ebene und die Ebene an seine; oder zurück (F3).</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Inside the network</source>
   <translation>Im Inneren des Netzes</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>What is to be seen</source>
   <translation>Was zu sehen ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Change places with the plane</source>
   <translation>Platz mit der Ebene tauschen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Reveal</source>
   <translation>Aufdecken</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>This page would give away what is hidden: {hidden}.</source>
   <translation>Diese Seite würde verraten, was verborgen ist: {hidden}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/keep_switch.py"></location>
   <source>Keep it on the plane beside other pages</source>
   <translation>Auch bei anderen Seiten auf der Ebene lassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/keep_switch.py"></location>
   <source>Else it shows only as long as this page is in sight.</source>
   <translation>Sonst ist es nur zu sehen, solange diese Seite offen ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/loss_bars.py"></location>
   <source>Validation loss</source>
   <translation>Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/mask_view.py"></location>
   <source>Units that take part</source>
   <translation>Einheiten, die teilnehmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/mask_view.py"></location>
   <source>{silent:,} of {count:,} silent</source>
   <translation>{silent:,} von {count:,} stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>The plane as it always is.</source>
   <translation>Die Ebene, wie sie immer ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Got wrong</source>
   <translation>Falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>A halo around each point to which the network gives another class than its label.</source>
   <translation>Ein Hof um jeden Punkt, dem das Netz eine andere Klasse gibt als sein Label.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Hard: epochs</source>
   <translation>Schwer: Epochen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Each point in the colour of how many of the epochs looked at got it wrong.</source>
   <translation>Jeder Punkt in der Farbe dafür, in wie vielen der betrachteten Epochen er falsch war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Hard: repeats</source>
   <translation>Schwer: Wdh.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Each point in the colour of how many of the repeats get it wrong now.</source>
   <translation>Jeder Punkt in der Farbe dafür, in wie vielen Wiederholungen er jetzt falsch ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>How many of the repeats get each point wrong: choose several repeats in the top row.</source>
   <translation>Um zu sehen, wie viele Wiederholungen einen Punkt falsch zuordnen, wähle oben in der Leiste mehrere.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Memory</source>
   <translation>Gedächtnis</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Wrong labels that the network learns by heart, and how hard each point is</source>
   <translation>Falsche Labels, die das Netz auswendig lernt, und wie schwer jeder Punkt ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>wrong labels repeated, by epoch</source>
   <translation>wiedergegebene falsche Labels</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>On the plane</source>
   <translation>Auf der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>On the plane: {what}</source>
   <translation>Auf der Ebene: {what}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>in all {count:,} epochs kept</source>
   <translation>
    <numerusform>in der einzigen Epoche</numerusform>
    <numerusform>in allen {count:,} behaltenen Epochen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>in all {count:,} repeats</source>
   <translation>
    <numerusform>in der einzigen Wiederholung</numerusform>
    <numerusform>in allen {count:,} Wiederholungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Select one point to hear since when it is classified as it is.</source>
   <translation>Wähle einen Punkt aus, um zu erfahren, seit wann er so eingeordnet wird.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Show epoch {epoch:,}</source>
   <translation>Epoche {epoch:,} zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Flip a few with the tool Flip, or raise the label noise under Data: a network that knows the shape gets these wrong, until it learns them by heart.</source>
   <translation>Vertausche ein paar mit dem Werkzeug „Labels vertauschen“ oder erhöhe das Label-Rauschen unter „Daten“: Ein Netz, das die Form kennt, beantwortet sie falsch, bis es sie auswendig lernt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>It gets fewer than 90 % of the rightly labelled training points right: this may be chance.</source>
   <translation>Es beantwortet weniger als 90 % der Trainingspunkte mit richtigem Label richtig: Das kann Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>A network that knows the shape alone gets a ringed, filled point wrong. When it is learned by heart, it pulses once.</source>
   <translation>Ein Netz, das nur die Form kennt, liegt bei einem gefüllten Punkt mit Ring falsch. Wird er auswendig gelernt, pulsiert er einmal.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Median of {count} repeats.</source>
   <translation>Median von {count} Wiederholungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong now, in the first repeat: {training:,} of {of_training:,} learned from, {held_out:,} of {of_held_out:,} held out.</source>
   <translation>Jetzt falsch, in der ersten Wiederholung: {training:,} von {of_training:,} Trainingspunkten, {held_out:,} von {of_held_out:,} zurückgehaltenen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong now: {training:,} of {of_training:,} learned from, {held_out:,} of {of_held_out:,} held out.</source>
   <translation>Jetzt falsch: {training:,} von {of_training:,} Trainingspunkten, {held_out:,} von {of_held_out:,} zurückgehaltenen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>with a wrong label, held out</source>
   <translation>mit falschem Label, zurückgehalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>with a wrong label, learned from</source>
   <translation>mit falschem Label, ein Trainingspunkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>held out</source>
   <translation>zurückgehalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>learned from</source>
   <translation>ein Trainingspunkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>got wrong</source>
   <translation>falsch zugeordnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>learned by heart</source>
   <translation>auswendig gelernt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>as its wrong label says</source>
   <translation>wie sein falsches Label sagt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>This point, {role}: {answer} ({verdict}) {when}.</source>
   <translation>Dieser Punkt, {role}: {answer} ({verdict}) {when}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong at {missed:,} of {count:,} epochs looked at.</source>
   <translation>
    <numerusform>Falsch in {missed:,} von {count:,} betrachteten Epoche.</numerusform>
    <numerusform>Falsch in {missed:,} von {count:,} betrachteten Epochen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>{missed} of {count} repeats get it wrong now.</source>
   <translation>{missed} von {count} Wiederholungen beantworten ihn jetzt falsch.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>from the start</source>
   <translation>von Anfang an</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>at all epochs looked at, from {since:,} on</source>
   <translation>in allen betrachteten Epochen ab {since:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>since epoch {since:,}</source>
   <translation>seit Epoche {since:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>since between epochs {before:,} and {since:,}</source>
   <translation>seit einer Epoche zwischen {before:,} und {since:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>What each unit puts out over the plane, and each weight, in evaluation mode.</source>
   <translation>Was jede Einheit über die Ebene ausgibt, und jedes Gewicht, im Auswertungsmodus.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>Mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>The dropout mask of one training point in one step: silent units dark, their edges gone.</source>
   <translation>Die Dropout-Maske eines Trainingspunkts in einem Schritt: stumme Einheiten dunkel, ihre Verbindungen weg.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>One step</source>
   <translation>Ein Schritt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>The next training step in its four parts, with its numbers on units and edges.</source>
   <translation>Der nächste Trainingsschritt in seinen vier Teilen, mit seinen Zahlen an Einheiten und Verbindungen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Normalization</source>
   <translation>Normalisierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>What flows through the layers: batch normalization keeps it in range, and gradients alive in deep networks.</source>
   <translation>Was durch die Schichten fließt: Batch-Normalisierung hält es im Bereich und in tiefen Netzen die Gradienten am Leben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Distribution of pre-activations over the epochs</source>
   <translation>Verteilung der Voraktivierungen über die Epochen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Pre-activations: what goes into a unit's activation, the weighted sum of what comes in. Upwards: their value, on a scale that shows small and large ones; to the right: the epochs; the stronger, the more. A unit is saturated where its activation is flat, and a ReLU silent where it puts out 0: it hardly learns from such a point. Told is the share of units and points.</source>
   <translation>Voraktivierungen: was in die Aktivierung einer Einheit geht, die gewichtete Summe dessen, was hereinkommt. Nach oben: ihr Wert, auf einer Skala, die kleine und große zeigt; nach rechts: die Epochen; je kräftiger, desto mehr. Eine Einheit ist gesättigt, wo ihre Aktivierung flach ist, und eine ReLU stumm, wo sie 0 ausgibt: Aus einem solchen Punkt lernt sie kaum. Genannt ist der Anteil der Einheiten und Punkte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization learns with the mean and spread of each mini-batch. To answer for single points it keeps running averages of these. Where the weights change fast, or few steps were taken, these lag.</source>
   <translation>Batch-Normalisierung lernt mit Mittelwert und Streuung jedes Mini-Batches. Um für einzelne Punkte zu antworten, führt sie laufende Mittelwerte davon. Wo sich die Gewichte schnell ändern oder erst wenige Schritte gemacht sind, hinken diese nach.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Gradient of a typical weight of each layer</source>
   <translation>Gradient eines typischen Gewichts jeder Schicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Size of the gradients</source>
   <translation>Größe der Gradienten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>How strongly the training loss pulls at a typical weight of each layer, the points together as one mini-batch, without dropout and penalty. The axis is logarithmic.</source>
   <translation>Wie stark der Trainingsverlust an einem typischen Gewicht jeder Schicht zieht; alle Punkte zusammen als ein Mini-Batch, ohne Dropout und Strafterm. Die Achse ist logarithmisch.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Looking at what goes into the units…</source>
   <translation>Was in die Einheiten geht, wird betrachtet …</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>silent</source>
   <translation>stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>saturated</source>
   <translation>gesättigt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>more is being measured</source>
   <translation>es wird noch gemessen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>This network has no hidden layers through which anything could flow.</source>
   <translation>Dieses Netz hat keine verborgenen Schichten, durch die etwas fließen könnte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization centres and scales what goes into each unit: compare before and after.</source>
   <translation>Batch-Normalisierung zentriert und skaliert, was in jede Einheit geht: Vergleiche vorher und nachher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization is off: switch it on under Cures, and compare what goes into the units.</source>
   <translation>Batch-Normalisierung ist aus: Schalte sie unter „Gegenmittel“ ein und vergleiche, was in die Einheiten geht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Seen at {points}.</source>
   <translation>Gesehen an {points}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The running statistics lag: they make the losses others.</source>
   <translation>Die laufenden Mittelwerte hinken nach: Sie verändern die Verluste.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The running statistics keep up: they hardly change the losses.</source>
   <translation>Die laufenden Mittelwerte kommen mit: Sie verändern die Verluste kaum.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>By them training {training}, validation {validation}; by those of {points} training {batch_training}, validation {batch_validation}.</source>
   <translation>Mit ihnen Training {training}, Validierung {validation}; mit denen von {points} Training {batch_training}, Validierung {batch_validation}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Running means are {gap:.2g} standard deviations off in the worst layer.</source>
   <translation>Die laufenden Mittelwerte liegen in der schlechtesten Schicht um {gap:.2g} Standardabweichungen daneben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{measured:,} of {count:,} training points</source>
   <translation>{measured:,} von {count:,} Trainingspunkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>all training points</source>
   <translation>allen Trainingspunkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The training loss pulls at no weight: all gradients are 0.</source>
   <translation>Der Trainingsverlust zieht an keinem Gewicht: Alle Gradienten sind 0.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Gradients are no longer finite: the numbers have grown beyond what can be computed with.</source>
   <translation>Die Gradienten sind nicht mehr endlich: Die Zahlen sind größer, als sich noch rechnen lässt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{percent} % of the output's</source>
   <translation>{percent} % von denen der Ausgabe</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{times} times the output's</source>
   <translation>das {times}-Fache von denen der Ausgabe</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they grow on their way back, and its steps are the largest</source>
   <translation>Sie wachsen auf dem Weg zurück, und ihre Schritte sind die größten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>layers in between move far less</source>
   <translation>Schichten dazwischen bewegen sich weit weniger</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they come through</source>
   <translation>Sie kommen durch</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they die out on their way back, and the first layers hardly move</source>
   <translation>Sie verschwinden auf dem Weg zurück, und die ersten Schichten bewegen sich kaum</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>it hardly moves now</source>
   <translation>Sie bewegt sich kaum mehr</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The first layer's gradients are {told}: {verdict} ({points}).</source>
   <translation>Die Gradienten der ersten Schicht betragen {told}: {verdict} (gemessen an {points}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The first layer's gradients are {told}: {verdict}.</source>
   <translation>Die Gradienten der ersten Schicht betragen {told}: {verdict}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/page.py"></location>
   <source>The first of {} repeats; the plane shows the mean of all.</source>
   <translation>Die erste von {} Wiederholungen; die Ebene zeigt den Mittelwert aller.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/scales.py"></location>
   <source>Faint: never got wrong; strong: always</source>
   <translation>Matt: nie falsch; kräftig: immer</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/scales.py"></location>
   <source>never wrong</source>
   <translation>nie falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>from the units that it feeds: {sum}</source>
   <translation>von den Einheiten, die sie speist: {sum}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>that</source>
   <translation>dies</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>dropout's mask</source>
   <translation>Dropout-Maske</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>slope of the activation</source>
   <translation>Steigung der Aktivierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>dL/dz = (p({name}) − target) / points</source>
   <translation>dL/dz = (p({name}) − Ziel) / Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>through the normalization, dL/dz</source>
   <translation>durch die Normalisierung, dL/dz</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_backward.py"></location>
   <source>(taken off: the mean of dL/dy, and the mean of dL/dy times normalized z, over all points)</source>
   <translation>(abgezogen: der Mittelwert von dL/dy und der Mittelwert von dL/dy mal normalisiertem z, über alle Punkte)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>tanh({})</source>
   <translation>tanh({})</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>max(0, {})</source>
   <translation>max(0; {})</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>dropout silences it</source>
   <translation>Dropout macht sie stumm</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>dropout lets it through, × 1/(1 − rate)</source>
   <translation>Dropout lässt sie durch, × 1/(1 − Rate)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>normalized by the running mean and variance, since a single point has none of its own</source>
   <translation>normalisiert mit laufendem Mittelwert und laufender Varianz, weil ein einzelner Punkt keine eigenen hat</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_forward.py"></location>
   <source>normalized by mean and variance of the {count:,} points</source>
   <translation>normalisiert mit Mittelwert und Varianz der {count:,} Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Training runs. Pause it, and the step that comes next is told here, in all its numbers.</source>
   <translation>Das Training läuft. Halte es an, und der nächste Schritt wird hier mit allen Zahlen erklärt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Show these numbers at the units and edges of the network's diagram, in the plane's place. F3 leads back.</source>
   <translation>Zeigt diese Zahlen an Einheiten und Verbindungen des Netzbilds, an der Stelle der Ebene. F3 führt zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Press Reset to follow its training from its first step: back at epoch 0, with the same initial weights.</source>
   <translation>Drücke „Zurücksetzen“, um das Training vom ersten Schritt an zu verfolgen: wieder bei Epoche 0, mit denselben Anfangsgewichten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Back to epoch 0, with the same initial weights</source>
   <translation>Zurück zu Epoche 0, mit denselben Anfangsgewichten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Looking at the step that comes next…</source>
   <translation>Der nächste Schritt wird betrachtet …</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next training step in four parts, with every number, to be redone with a pencil</source>
   <translation>Der nächste Trainingsschritt in vier Teilen, mit jeder Zahl, zum Nachrechnen mit dem Bleistift</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Point before</source>
   <translation>Punkt davor</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The point before in the mini-batch</source>
   <translation>Der vorige Punkt des Mini-Batches</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next point in the mini-batch</source>
   <translation>Der nächste Punkt des Mini-Batches</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The network starts anew with fewer units. Undo brings the large one back.</source>
   <translation>Das Netz beginnt mit weniger Einheiten neu. „Rückgängig“ bringt das große zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The part before.</source>
   <translation>Der Teil davor.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next part; after the last, training takes this one step, and the next is told.</source>
   <translation>Der nächste Teil; nach dem letzten macht das Training diesen einen Schritt, und der nächste wird erklärt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Shrink it to {units} units</source>
   <translation>Auf {units} Einheiten verkleinern</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Step {step:,} of {steps:,} in epoch {epoch:,}, not taken yet: {points}. Numbers have as many digits as their sums need.</source>
   <translation>Schritt {step:,} von {steps:,} in Epoche {epoch:,}, noch nicht gemacht: {points}. Zahlen haben so viele Stellen, wie ihre Summen brauchen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Point {number} of {count}</source>
   <translation>Punkt {number} von {count}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Take</source>
   <translation>Machen</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_reading.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_reading.py"></location>
   <source>unit {number}</source>
   <translation>Einheit {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>penalty's</source>
   <translation>Strafterm</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>gradient</source>
   <translation>Gradient</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>new w</source>
   <translation>w neu</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>bias</source>
   <translation>Bias</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of a bias is the sum of dL/dz over the {count:,} points: &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation>
    <numerusform>Der Gradient eines Bias ist die Summe von dL/dz über den {count:,} Punkt: &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
    <numerusform>Der Gradient eines Bias ist die Summe von dL/dz über die {count:,} Punkte: &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of beta is the sum of dL/dy over the {count:,} points: &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation>
    <numerusform>Der Gradient von beta ist die Summe von dL/dy über den {count:,} Punkt: &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
    <numerusform>Der Gradient von beta ist die Summe von dL/dy über die {count:,} Punkte: &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>Gradient for {name}: &lt;b&gt;{total}&lt;/b&gt; (point {number}'s share dL/dz · input: {share})</source>
   <translation>Gradient für {name}: &lt;b&gt;{total}&lt;/b&gt; (Anteil dL/dz · Eingang von Punkt {number}: {share})</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of a weight is the sum, over the {count:,} points, of dL/dz · input. The share of point {number} for {name}: {share}; all together &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation>
    <numerusform>Der Gradient eines Gewichts ist die Summe von dL/dz · Eingang über den {count:,} Punkt. Der Anteil von Punkt {number} für {name}: {share}; alles zusammen &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
    <numerusform>Der Gradient eines Gewichts ist die Summe von dL/dz · Eingang über die {count:,} Punkte. Der Anteil von Punkt {number} für {name}: {share}; alle zusammen &lt;b&gt;{total}&lt;/b&gt;.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of loss and penalty together is {equation}.</source>
   <translation>Der Gradient von Verlust und Strafterm zusammen ist {equation}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>Change = −rate · gradient = {equation}</source>
   <translation>Änderung = −Lernrate · Gradient = {equation}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>Velocity u = {sum}; change = −rate · u = {equation}</source>
   <translation>Geschwindigkeit u = {sum}; Änderung = −Lernrate · u = {equation}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>(weight decay)</source>
   <translation>(Weight Decay)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>m = {m}; v = {v}; step t = {t:,}. Change = {rule} = {equation}</source>
   <translation>m = {m}; v = {v}; Schritt t = {t:,}. Änderung = {rule} = {equation}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Forward</source>
   <translation>Hinweg</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Backward</source>
   <translation>Rückweg</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Update</source>
   <translation>Update</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What goes forward through the network.</source>
   <translation>Was vorwärts durch das Netz geht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>How wrong the answers are, and what the penalty adds.</source>
   <translation>Wie falsch die Antworten sind und was der Strafterm hinzufügt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What each unit contributes to the loss: derivatives, from the output back.</source>
   <translation>Was jede Einheit zum Verlust beiträgt: Ableitungen, von der Ausgabe zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What the optimizer makes of the gradients.</source>
   <translation>Was der Optimierer aus den Gradienten macht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Point {number}: {values}; label {label}</source>
   <translation>Punkt {number}: {values}; Label {label}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>p(label)</source>
   <translation>p(Label)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>The loss of a point is −ln p(label), of the probability of its label. Here: {equation}</source>
   <translation>Der Verlust eines Punkts ist −ln p(Label), mit der Wahrscheinlichkeit seines Labels. Hier: {equation}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Mean over the mini-batch of {count:,} points: &lt;b&gt;{loss}&lt;/b&gt;</source>
   <translation>
    <numerusform>Mittelwert über den Mini-Batch von {count:,} Punkt: &lt;b&gt;{loss}&lt;/b&gt;</numerusform>
    <numerusform>Mittelwert über den Mini-Batch von {count:,} Punkten: &lt;b&gt;{loss}&lt;/b&gt;</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>(the first {count} are listed)</source>
   <translation>(die ersten {count} sind aufgeführt)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>No penalty: L1 and L2 are off.</source>
   <translation>Kein Strafterm: L1 und L2 sind aus.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>{strength:g}·(sum of w² = {size})</source>
   <translation>{strength:g}·(Summe der w² = {size})</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>{strength:g}·(sum of |w| = {size})</source>
   <translation>{strength:g}·(Summe der |w| = {size})</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Penalty, apart from it: {equation}. Biases have none.</source>
   <translation>Strafterm, getrennt davon: {equation}. Bias-Werte haben keinen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Output</source>
   <translation>Ausgabe</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Layer {number}</source>
   <translation>Schicht {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>variance</source>
   <translation>Varianz</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>out</source>
   <translation>heraus</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Stopping</source>
   <translation>Stoppen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping: how much patience is left, and the boundary of the best epoch</source>
   <translation>Frühes Stoppen: wie viel Geduld noch bleibt, und die Grenze der besten Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>All {} repeats: patience of the one that stops last, losses at their median.</source>
   <translation>Alle {} Wiederholungen: Geduld der zuletzt stoppenden, Verluste im Median.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch's boundary on the plane, in long dashes</source>
   <translation>Grenze der besten Epoche auf der Ebene, lang gestrichelt</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch's boundary on the plane</source>
   <translation>Grenze der besten Epoche auf der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Where the network drew the line when its validation loss was lowest.</source>
   <translation>Wo das Netz die Grenze zog, als sein Validierungsverlust am niedrigsten war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Stopped at epoch {epoch:,}</source>
   <translation>Gestoppt in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Diverged at epoch {epoch:,}</source>
   <translation>Divergiert in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping is off</source>
   <translation>Frühes Stoppen ist aus</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping waits for a first epoch</source>
   <translation>Frühes Stoppen wartet auf eine erste Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>{left:,} of {patience:,} epochs of patience left</source>
   <translation>Noch {left:,} von {patience:,} Epochen Geduld</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>The validation loss hadn't fallen for as long as patience lasts.</source>
   <translation>Der Validierungsverlust war so lange nicht gefallen, wie die Geduld reicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Its weights went back to epoch {epoch:,}.</source>
   <translation>Die Gewichte kehrten zu Epoche {epoch:,} zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Switch it on under Cures, and a fuse burns along the chart: it is renewed whenever the validation loss falls to a new best, and where it has burnt down training ends.</source>
   <translation>Schalte es unter „Gegenmittel“ ein, und eine Zündschnur brennt am Diagramm entlang: Sie wird bei jedem neuen Bestwert des Validierungsverlusts erneuert, und wo sie abgebrannt ist, endet das Training.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>The fuse on the chart burns while the validation loss stays above its best, and is renewed by a new best.</source>
   <translation>Die Zündschnur am Diagramm brennt, solange der Validierungsverlust über seinem Bestwert liegt, und wird von einem neuen Bestwert erneuert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>No epoch is the best one yet.</source>
   <translation>Noch ist keine Epoche die beste.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch {epoch:,}: validation loss {loss}.</source>
   <translation>Beste Epoche {epoch:,}: Validierungsverlust {loss}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>At the stop: {loss}.</source>
   <translation>Beim Stopp: {loss}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Now, with epoch {epoch:,}'s weights again: {loss}.</source>
   <translation>Jetzt, wieder mit den Gewichten von Epoche {epoch:,}: {loss}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Now, with older weights again: {loss}.</source>
   <translation>Jetzt, wieder mit älteren Gewichten: {loss}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Epoch {epoch:,}: {loss}.</source>
   <translation>Epoche {epoch:,}: {loss}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>best, epoch {epoch:,}</source>
   <translation>beste, Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>at the stop</source>
   <translation>beim Stopp</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>epoch {epoch:,}</source>
   <translation>Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/voters_view.py"></location>
   <source>Voters</source>
   <translation>Stimmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/voters_view.py"></location>
   <source>{count} thinned networks, each with its own boundary.</source>
   <translation>{count} ausgedünnte Netze, jedes mit seiner eigenen Grenze.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Size of the weights of each layer (root of the sum of squares)</source>
   <translation>Größe der Gewichte je Schicht (Wurzel der Quadratsumme)</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>How large the weights are: L2 shrinks all of them, L1 drives most to zero and leaves a few.</source>
   <translation>Wie groß die Gewichte sind: L2 verkleinert alle, L1 treibt die meisten zur Null und lässt wenige übrig.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Histogram of the weights</source>
   <translation>Histogramm der Gewichte</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Size of the weights over the epochs</source>
   <translation>Größe der Gewichte über die Epochen</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights that are smaller than {least}, their sign aside. L1 leaves a handful of all weights. L2 makes them small too, and lets whole units die, but keeps many more.</source>
   <translation>Gewichte, die ohne Vorzeichen kleiner als {least} sind. L1 lässt von allen eine Handvoll übrig. L2 macht sie auch klein und lässt ganze Einheiten absterben, behält aber viel mehr.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>steepest</source>
   <translation>max. Steigung</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>The largest slope of the logit anywhere on the plane, per plane unit. The logit is what the network puts out before it is squeezed into a probability: 0 is undecided, 4.6 is 99 % sure. With several classes it is that of one class against another, of the steepest pair. A small slope is what smooth means.</source>
   <translation>Die größte Steigung des Logits irgendwo auf der Ebene, je Einheit der Ebene. Der Logit ist, was das Netz ausgibt, bevor daraus eine Wahrscheinlichkeit wird: 0 ist unentschieden, 4,6 ist zu 99 % sicher. Bei mehreren Klassen ist es der einer Klasse gegen eine andere, beim steilsten Paar. Eine kleine Steigung ist, was glatt heißt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>penalties</source>
   <translation>Strafterme</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>What L2 and L1 add to the training loss. Both together are the objective that training lowers.</source>
   <translation>Was L2 und L1 zum Trainingsverlust hinzufügen. Zusammen ergibt das die Zielfunktion, die das Training senkt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Layer</source>
   <translation>Schicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Count the weights of all layers together, or of one alone.</source>
   <translation>Zählt die Gewichte aller Schichten zusammen oder einer allein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{left:,} of {count:,} left</source>
   <translation>{left:,} von {count:,} übrig</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{share:.0f} % of the objective</source>
   <translation>{share:.0f} % der Zielfunktion</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L2 and L1 are off</source>
   <translation>L2 und L1 sind aus</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{slope} (epoch {epoch:,})</source>
   <translation>{slope} (Epoche {epoch:,})</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>1 to 99 % sure in {units} units</source>
   <translation>1 bis 99 % sicher auf Länge {units}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>practically flat</source>
   <translation>praktisch flach</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>All layers</source>
   <translation>Alle Schichten</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Switch on L2 or L1 under Cures: the histogram gets narrow, or gathers at zero.</source>
   <translation>Schalte unter „Gegenmittel“ L2 oder L1 ein: Das Histogramm wird schmal oder sammelt sich bei null.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>The outline and the dashed curves are the run before.</source>
   <translation>Der Umriss und die gestrichelten Kurven sind der Lauf davor.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L1 gathers weights at zero, L2 keeps the others small.</source>
   <translation>L1 sammelt Gewichte bei null, L2 hält die anderen klein.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L1 pulls at every weight by the same force, at small ones too, and so drives weights to zero.</source>
   <translation>L1 zieht an jedem Gewicht mit gleicher Kraft, auch an kleinen, und treibt Gewichte so zur Null.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L2 pulls at every weight, at large ones hardest: the histogram narrows while training goes on.</source>
   <translation>L2 zieht an jedem Gewicht, an großen am stärksten: Das Histogramm wird schmaler, während das Training weitergeht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights as they start.</source>
   <translation>Gewichte, wie sie anfangen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>AdamW's weight decay takes a share of every weight in each step, whatever its size.</source>
   <translation>Der Weight Decay von AdamW nimmt in jedem Schritt jedem Gewicht einen Anteil, egal wie groß es ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Nothing keeps weights small: they have grown since the start.</source>
   <translation>Nichts hält die Gewichte klein: Sie sind seit dem Anfang gewachsen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Nothing keeps weights small, though they have not grown since the start.</source>
   <translation>Nichts hält die Gewichte klein, doch gewachsen sind sie seit dem Anfang nicht.</translation>
  </message>
 </context>
</TS>
