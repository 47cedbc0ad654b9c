<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/chart/axes.py"></location>
   <source>Epoch</source>
   <translation>Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/chart_view.py"></location>
   <source>Fit (A)</source>
   <translation>Alles (A)</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/chart_view.py"></location>
   <source>Shows all epochs and losses again, and follows training.</source>
   <translation>Zeigt wieder alle Epochen und Verluste und folgt dem Training.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Training loss thin, validation loss thick</source>
   <translation>Trainingsverlust dünn, Validierungsverlust dick</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Training loss dashed, validation loss solid</source>
   <translation>Trainingsverlust gestrichelt, Validierungsverlust durchgezogen</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Press Before to hide the run that ended last. Shift+H shows it again.</source>
   <translation>Ein Druck auf „Vorher“ blendet den zuletzt beendeten Lauf aus. Umschalt+H zeigt ihn wieder.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>The loss that the optimizer saw is what training lowers, as a plain PyTorch loop prints it: on the mini-batches of an epoch, with dropout's units silent, batch normalization by the mini-batch, and the penalty of L2 and L1 in. Training and validation loss are measured at the end of the epoch, without all of these.</source>
   <translation>Der Verlust, den der Optimierer sah, ist das, was das Training senkt, so wie ihn eine schlichte PyTorch-Schleife ausgibt: auf den Mini-Batches einer Epoche, mit den stummen Einheiten von Dropout, mit Batch-Normalisierung je Mini-Batch und mit dem L2- und L1-Strafterm. Trainings- und Validierungsverlust werden am Ende der Epoche gemessen, ohne all das.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Optimizer saw</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>the loss that the optimizer saw dotted</source>
   <translation>der Verlust, den der Optimierer sah, gepunktet</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Fresh</source>
   <translation>Frisch</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>fresh points in short violet dashes</source>
   <translation>frische Punkte in kurzen violetten Strichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Best possible</source>
   <translation>Bestmöglich</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>the best possible loss dotted</source>
   <translation>der bestmögliche Verlust gepunktet</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>what the truth scores on these points in dotted levels</source>
   <translation>was die Wahrheit auf diesen Punkten erreicht, als gepunktete Linien</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Truth here</source>
   <translation>Wahrheit hier</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Range</source>
   <translation>Spannweite</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>the range of the repeats shaded</source>
   <translation>die Spannweite der Wiederholungen schattiert</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Gap</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>the gap between them shaded</source>
   <translation>die Lücke dazwischen schattiert</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>the run before faint</source>
   <translation>der vorherige Lauf matt</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Best</source>
   <translation>Beste</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>Diverged</source>
   <translation>Divergiert</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/legend.py"></location>
   <source>before {before:.2f}, now {now:.2f}</source>
   <translation>vorher {before:.2f}, jetzt {now:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>truth on training points {loss:.2f}</source>
   <translation>Wahrheit auf Trainingspunkten {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>truth on validation points {loss:.2f}</source>
   <translation>Wahrheit auf Validierungspunkten {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>best possible {loss:.2f}</source>
   <translation>bestmöglich {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>training {loss:.3f}</source>
   <translation>Training {loss:.3f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>validation {loss:.3f}</source>
   <translation>Validierung {loss:.3f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>on fresh points {loss:.2f}</source>
   <translation>auf frischen Punkten {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/levels.py"></location>
   <source>without: {losses}</source>
   <translation>ohne: {losses}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_chart.py"></location>
   <source>Loss chart</source>
   <translation>Verlustkurven</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_chart.py"></location>
   <source>Both losses appear here once training runs</source>
   <translation>Beide Verluste erscheinen hier, sobald trainiert wird</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_chart.py"></location>
   <source>shown {epoch:,}</source>
   <translation>gezeigt {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_chart.py"></location>
   <source>{change} at {epoch:,}</source>
   <translation>{change} bei {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_plot.py"></location>
   <source>Log axis</source>
   <translation>Log-Achse</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_plot.py"></location>
   <source>Shows small losses as clearly as large ones: equal steps upwards multiply the loss by the same factor (L).</source>
   <translation>Zeigt kleine Verluste so deutlich wie große: Gleiche Schritte nach oben vervielfachen den Verlust um denselben Faktor (L).</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_plot.py"></location>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_plot.py"></location>
   <source>cross-entropy, nats</source>
   <translation>Kreuzentropie, Nats</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>optimizer saw</source>
   <translation>Optimierer sah</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>before</source>
   <translation>vorher</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>Epoch {epoch:,}: {losses}</source>
   <translation>Epoche {epoch:,}: {losses}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>and {count:,} more</source>
   <translation>und {count:,} weitere</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>Epoch {epoch:,}</source>
   <translation>Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/readout.py"></location>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>best {epoch:,}</source>
   <translation>beste {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>stopped {epoch:,}</source>
   <translation>gestoppt {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>diverged {epoch:,}</source>
   <translation>divergiert {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>patience: {left:,} of {patience:,} left</source>
   <translation>Geduld: noch {left:,} von {patience:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>before {before:.2f}</source>
   <translation>vorher {before:.2f}</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>diverged</source>
   <translation>divergiert</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/series.py"></location>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>There is no earlier epoch yet: train first.</source>
   <translation>Es gibt noch keine frühere Epoche: Trainiere zuerst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>These networks are too large to keep earlier epochs of them.</source>
   <translation>Diese Netze sind zu groß, um frühere Epochen von ihnen aufzuheben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Play back</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Best epoch</source>
   <translation>Beste Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Continue from here</source>
   <translation>Von hier weitertrainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Continue</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Stop playing back</source>
   <translation>Abspielen anhalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Trains on from the epoch shown, as if training had never gone beyond it.</source>
   <translation>Trainiert von der gezeigten Epoche an weiter, als wäre das Training nie über sie hinausgegangen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Stop playing back.</source>
   <translation>Hält das Abspielen an.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Plays the run again, as it was.</source>
   <translation>Spielt den Lauf noch einmal ab, wie er war.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Shows the epoch with the lowest validation loss.</source>
   <translation>Zeigt die Epoche mit dem niedrigsten Validierungsverlust.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Shows the networks as they were at an earlier epoch; each tick is one that was kept.</source>
   <translation>Zeigt die Netze, wie sie in einer früheren Epoche waren; jeder Strich ist eine, die aufgehoben wurde.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_bar.py"></location>
   <source>Back to what training has come to.</source>
   <translation>Zurück zum jetzigen Stand des Trainings.</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_track.py"></location>
   <source>Epoch shown</source>
   <translation>Gezeigte Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/timeline_track.py"></location>
   <source>Shows the networks as they were at an earlier epoch. Each tick is a checkpoint.</source>
   <translation>Zeigt die Netze, wie sie in einer früheren Epoche waren. Jeder Strich ist ein gespeicherter Stand.</translation>
  </message>
 </context>
</TS>
