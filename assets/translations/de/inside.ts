<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/inside/course.py"></location>
   <source>epoch 0</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Show this mask in the network's diagram, in the plane's place: silent units dark, their edges gone. F3 leads back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Which units a training step silences, what the networks that are left would say, and who depends on whom.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Previous point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Next point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>One step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>On the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Rise of the training loss without one unit, each bar a unit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Train a single step, on the next mini-batch. The point has another mask in every epoch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Voters on the plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Draw the voters' boundaries on the plane, thin, and clearly the boundary of their mean.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Rise of the loss without each unit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>The training point that the mask is of. It is ringed on the plane.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>With dropout on, {count} voters stand here: the network thinned out by {count} masks, each with a boundary of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Asking the voters of epoch {epoch:,}: {known} of {count} so far.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{count} voters at epoch {epoch:,}. On average over the plane, their mean probability differs from the whole network's by {difference:.3f} (luck of {count} draws: about {luck:.3f}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>At epoch {epoch:,} the training loss {changes} on average without one unit ({known:,} of {count:,} units so far)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>At epoch {epoch:,} the training loss {changes} on average without one unit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in the run before, with dropout (outline), it {changes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in the run before, without dropout (outline), it {changes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in {name}, which has no cure at all (outline), it {changes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>{here}; in {name} (outline), it {changes}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>stays the same</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>rises by {size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>falls by {size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>No training points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Point {number} of {count}, {name} at ({x}, {y}): {turn}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>it takes part in no step any more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>its turn in epoch {epoch:,} was before points changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>took part in step {step} of {steps} of epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>takes part in step {step} of {steps} of epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>This network has no hidden units that dropout could silence.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>This network has stopped training: no step comes any more that would silence a unit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Dropout is off: switch it on under Cures, and each step silences other units, for each point anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_words.py"></location>
   <source>Each step silences each unit with a chance of {share:.0f} %, for each point anew. Filled units take part, hollow ones are silent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/figure.py"></location>
   <source>output</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/figure.py"></location>
   <source>layer {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>after normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>what goes into the activations</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/heat_strips.py"></location>
   <source>what goes in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{count:,} not finite</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>as good as zero</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{share:.3g} % of all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/histogram_view.py"></location>
   <source>{count:,} weights; most of them between {low:.2g} and {high:.2g}. {large:,} are larger than 10, {not_finite:,} are not finite.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Inside the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>Reveal</source>
   <translation>Aufdecken</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/inside_panel.py"></location>
   <source>This page would give away what is hidden: {hidden}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/keep_switch.py"></location>
   <source>Keep it on the plane beside other pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/keep_switch.py"></location>
   <source>Else it shows only as long as this page is in sight.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/mask_view.py"></location>
   <source>Units that take part</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/mask_view.py"></location>
   <source>{silent:,} of {count:,} silent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Nothing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>The plane as it always is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Got wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>A halo around each point to which the network gives another class than its label.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Hard: epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Each point in the colour of how many of the epochs looked at got it wrong.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Hard: repeats</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Each point in the colour of how many of the repeats get it wrong now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Memory</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Wrong labels that the network learns by heart, and how hard each point is</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>wrong labels given, by epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>On the plane</source>
   <translation>Auf der Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>On the plane: {what}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>in all {count:,} epochs</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>in all {count:,} repeats</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Select one point to hear since when it is classified as it is.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>Show epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Flip a few with the tool Flip, or raise the label noise under Data: a network that knows the shape gets these wrong, until it learns them by heart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>It gets fewer than 90 % of the rightly labelled training points right: this may be chance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>A network that knows the shape alone gets a ringed, filled point wrong. Each that the boundary swallows pulses once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Median of {count} repeats.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong now, in the first repeat: {training:,} of {of_training:,} learned from, {held_out:,} of {of_held_out:,} held out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong now: {training:,} of {of_training:,} learned from, {held_out:,} of {of_held_out:,} held out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>with a wrong label, held out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>with a wrong label, learned from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>held out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>learned from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>got wrong</source>
   <translation>falsch zugeordnet</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>learned by heart</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>as its wrong label says</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>This point, {role}: {answer} ({verdict}) {when}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>Got wrong at {missed:,} of {count:,} epochs looked at.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>{missed} of {count} repeats get it wrong now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>from the start</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>at all epochs looked at, from {since:,} on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>since epoch {since:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_words.py"></location>
   <source>since between epochs {before:,} and {since:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>Answers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>What each unit puts out over the plane, and each weight, in evaluation mode.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>Mask</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>The dropout mask of one training point in one step: silent units dark, their edges gone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/modes.py"></location>
   <source>The next training step in its four parts, with its numbers on units and edges.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>What flows through the layers: batch normalization keeps it in range, and gradients alive in deep networks.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Distribution of pre-activations over the epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Pre-activations: what goes into a unit's activation, the weighted sum of what comes in. Upwards: their value, on a scale that shows small and large ones; to the right: the epochs; the darker, the more. A unit is saturated where its activation is flat, and a ReLU silent where it puts out 0: it hardly learns from such a point. Told is the share of units and points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization learns with the mean and spread of each mini-batch. To answer for single points it keeps running averages of these. Where the weights change fast, or few steps were taken, these lag.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Gradient of a typical weight of each layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Size of the gradients</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>How strongly the training loss pulls at a typical weight of each layer, the points together as one mini-batch, without dropout and penalty. The axis is logarithmic.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>silent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>saturated</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>more is being measured</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>This network has no hidden layers through which anything could flow.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization centres and scales what goes into each unit: compare before and after.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Batch normalization is off: switch it on under Cures, to see what it does with these.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Seen at {points}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The running statistics lag: they make the losses others.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The running statistics keep up: they hardly change the losses.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>By them training {training}, validation {validation}; by those of {points} training {batch_training}, validation {batch_validation}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>Running means are {gap:.2g} standard deviations off in the worst layer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{measured:,} of {count:,} training points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>all training points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{percent} % of the output's</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>{times} times the output's</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they grow on their way back, and its steps are the largest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they come through</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>they die out on their way back, and the first layers hardly move</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>it hardly moves now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The first layer's gradients are {told}: {verdict} ({points}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/normalization_page.py"></location>
   <source>The first layer's gradients are {told}: {verdict}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/page.py"></location>
   <source>The first of {} repeats; the plane shows the mean of all.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/scales.py"></location>
   <source>Pale: never got wrong; dark: always</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/scales.py"></location>
   <source>never wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Training runs. Pause it, and the step that comes next is told here, in all its numbers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Show these numbers at the units and edges of the network's diagram, in the plane's place. F3 leads back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Looking at the step that comes next...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next training step in four parts, with every number, to be redone with a pencil</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Next</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Unit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Point before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The point before in the mini-batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next point in the mini-batch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The part before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next part; after the last, training takes this one step, and the next is told.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Take step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Take</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Step {step:,} of {steps:,} in epoch {epoch:,}, not taken yet: {points}. Numbers have three digits or more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>Point {number} of {count}</source>
   <translation type="unfinished"></translation>
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
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>penalty's</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>gradient</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>new w</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>bias</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of a bias is the sum of dL/dz over the {count:,} points: &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of beta is the sum of dL/dy over the {count:,} points: &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>The gradient of a weight is the sum, over the {count:,} points, of dL/dz · input. The share of point {number} for {name}: {share}; all together &lt;b&gt;{total}&lt;/b&gt;.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>Change = −rate · gradient = {numbers} = {change}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>Velocity u = {sum} = {velocity}; change = −rate · u = {numbers} = {change}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>(weight decay)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_update.py"></location>
   <source>m = {m}; v = {v}; step t = {t:,}. Change = {rule} = {numbers} = {change}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Forward</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Backward</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Update</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What goes forward through the network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>How wrong the answers are, and what the penalty adds.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What each unit contributes to the loss: derivatives, from the output back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>What the optimizer makes of the gradients.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>tanh({})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>max(0, {})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Point {number}: {values}; label {label}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>dropout silences it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>dropout lets it through, × 1/(1 − rate)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>sum of e^z</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>normalized by the running mean and variance, since a single point has none of its own</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>normalized by mean and variance of the {count:,} points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>label</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>p(label)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>The loss of a point is −ln p(label), of the probability of its label. Here: −ln {probability} = &lt;b&gt;{loss}&lt;/b&gt;</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Mean over the mini-batch of {count:,} points: &lt;b&gt;{loss}&lt;/b&gt;</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>(the first {count} are listed)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>No penalty: L1 and L2 are off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>{strength:g}·(sum of w² = {size})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>{strength:g}·(sum of |w| = {size})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Penalty, apart from it: {terms} = &lt;b&gt;{penalty}&lt;/b&gt;. Biases have none.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>dL/dz = (p({name}) − target) / points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>from the units that it feeds: {sum} = {back}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>that</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>dropout's mask</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>slope of the activation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>through the normalization, dL/dz</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>(taken off: the mean of dL/dy, and the mean of dL/dy times normalized z, over all points)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Output</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>Layer {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>mean</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>variance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>mask</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_words.py"></location>
   <source>out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Stopping</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping: how much patience is left, and the boundary of the best epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>All {} repeats: patience of the one that stops last, losses at their median.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch's boundary on the plane, in long dashes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch's boundary on the plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Where the network drew the line when its validation loss was lowest.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Stopped at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Diverged at epoch {epoch:,}</source>
   <translation>Divergiert in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping is off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Early stopping waits for a first epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>{left:,} of {patience:,} epochs of patience left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>The validation loss hadn't fallen for as long as patience lasts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Its weights went back to epoch {epoch:,}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Switch it on under Cures, and a fuse burns along the chart: it is renewed whenever the validation loss falls to a new best, and where it has burnt down training ends.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>The fuse on the chart burns while the validation loss stays above its best, and is renewed by a new best.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>No epoch is the best one yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Best epoch {epoch:,}: validation loss {loss:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>At the stop: {loss:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Now, with epoch {epoch:,}'s weights again: {loss:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Now, with older weights again: {loss:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Epoch {epoch:,}: {loss:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/voters_view.py"></location>
   <source>Voters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/voters_view.py"></location>
   <source>{count} thinned networks, each with its own boundary.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Size of the weights of each layer (root of the sum of squares)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>How large the weights are: L2 shrinks all of them, L1 drives most to zero and leaves a few.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Histogram of the weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Size of the weights over the epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights that are smaller than {least}, their sign aside. L1 leaves a handful of all weights. L2 makes them small too, and lets whole units die, but keeps many more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>steepest</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>The largest slope of the logit anywhere on the plane, per plane unit. The logit is what the network puts out before it is squeezed into a probability: 0 is undecided, 4.6 is 99 % sure. With several classes it is that of one class against another, of the steepest pair. A small slope is what smooth means.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>penalty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>What L2 and L1 add to the training loss. Both together are the objective that training lowers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Count the weights of all layers together, or of one alone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{left:,} of {count:,} left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{share:.0f} % of the objective</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L2 and L1 are off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>{slope} (epoch {epoch:,})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>1 to 99 % sure in {units:.2g} units</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>practically flat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>All layers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Switch on L2 or L1 under Cures: the histogram gets narrow, or gathers at zero.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>The outline and the dashed curves are the run before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L1 gathers weights at zero, L2 keeps the others small.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L1 pulls at every weight by the same force, at small ones too, and so drives weights to zero.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>L2 pulls at every weight, at large ones hardest: the histogram narrows while training goes on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Weights as they start.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Nothing keeps weights small: they have grown since the start.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Nothing keeps weights small, though they have not grown since the start.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
