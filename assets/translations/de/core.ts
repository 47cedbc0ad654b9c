<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss is {loss}; {guessing}. Try a lower one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Steps are too long when training loss stays above {limit:.2f}, {times} times that of not knowing at all.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Learning rate too high?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>After {epochs:,} epochs training loss is {loss}, and {guessing}. Try another learning rate or less regularization.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Worse than guessing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss has levelled off at {loss}, and {guessing}. Try more units or inputs, less regularization, or another learning rate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Underfitting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>guessing would cost {loss}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>the lowest loss that needs no learning by heart is {lowest:.3f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>the lowest loss that needs no learning by heart is {lowest:.3f}, as far as is known</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss is {loss:.3f}. Guessing with the class shares of the training points costs {guessing:.3f}, their entropy; {floor}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Underfitting is claimed when training loss has levelled off above {share} of the way from the lowest to guessing, or is above guessing after {epochs} epochs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Training loss fell. {points}, validation loss never was below the {best} of the untrained network.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Only training points learned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, while training loss fell.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting since epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Perhaps overfitting: {points} can't tell</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{risen}, but that may be luck.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {beside}, but where it turned can't be seen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>More validation points would tell.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, and training loss fell by {fall} since.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, and training loss is no lower than it was then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Try less regularization, or a lower learning rate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>A network is past its best when both losses have levelled off and validation loss lies more than {percent:.0f} % and {nats} above its own best, and overfitting isn't shown by that: training loss has not fallen, or the rise is over. Here: {now} now, and best {best}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Past its best of epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {times}, {best} at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>validation loss is {times}, {best} at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>unknown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Smoothed, validation loss rose by {rise:.3f} above its lowest smoothed value of {best:.3f} (the chart marks the epoch of the lowest loss as it was measured), with a standard error of {error} on {points} and noise of {noise:.3f} between epochs. Training loss fell by {fall:.3f} to {training:.3f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting is claimed when validation loss rose by more than {clear:.3f} beyond the noise ({percent:g} % of its best and at least {least:.3f}), of which {errors} must leave more than {sure:.3f}, while training loss fell by more than {fall}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>The points can't tell when the rise and {errors} come to more than {perhaps:.3f}, or when there are fewer than {points} and a wide gap.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>A training loss below {limit:.3f}, {chance}, is overfitting too: nobody gets there without learning by heart what is chance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>What was found stays until half of it is taken back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{percent:.0f} % of the entropy of the wrong training labels</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{percent:.0f} % of what the true probabilities cost on the training points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{count:g} standard error</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{count:g} standard errors</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>No epoch has ended since.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>{points}, validation loss was {then} then and is {now} now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>Found before points changed at epoch {epoch:,}; counted anew from there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>A verdict compares losses on the same points only. This one was reached on the points before, where validation loss had risen by {rise:.3f} above its best.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>It stands until, on the points as they are now, the gap closes or {percent:.0f} % of that rise is taken back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, {right}; {neighbours}. Try less regularization, or more units or inputs.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Accuracy is {training} in training and {validation} in validation. Going by the {count} nearest of the other training points it would be {near_training} and {near_validation}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Underfitting is claimed when both losses have levelled off and both accuracies lie below those, that of validation by more than {errors:g} standard errors.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Both losses have levelled off. {points}, validation loss is {beside}, and {right}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>always answering the most common class would have {share}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>the true probabilities would have {share}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Validation loss is {loss:.3f}, guessing would cost {guessing:.3f}; accuracy is {accuracy}, {beside}; the gap is {gap:.3f}, and up to {most:.3f} is small.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>A good fit has levelled off near its own best validation loss, with a small gap, clearly better than guessing and than the most common class, and no worse than the nearest points, or the truth where it is known, by more than {errors:g} standard error.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>A good fit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, {right}; always answering the most common class would be right for {share}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>No better than the common class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, validation loss stays {beside}. More points may narrow the gap.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Levelled off with a gap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, validation loss stays {beside}, and {right}; {neighbours}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, validation loss stays {beside}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Levelled off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Both losses changed by less than 2 % of the loss of guessing over the last third of the run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{share} are right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>the {count} nearest training points would get {share}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Learning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>There is no training loss yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Without validation points nobody can tell whether it overfits.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Overfitting shows in the loss on points that were not learned from, and there are none.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>No validation points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Losses still move, and nothing else can be told yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>{points}, validation loss is {beside}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Training loss is {loss}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Nothing to learn yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>There are no training points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>The loss grew beyond all numbers. Try a learning rate ten times smaller, then Reset.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Diverged means that a weight or the training loss became infinite or no number at all.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Diverged at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>The first epoch is under way.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Ready</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Press Train, or the space bar, and watch the boundary.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Points changed at epoch {epoch:,}. No loss has been measured on them yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss had not improved enough for too long.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>It was lowest at epoch {epoch:,}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss was lowest at epoch {epoch:,}, whose weights are back in use.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss has not improved enough since epoch {epoch:,}, whose weights are back in use.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Early stopping ends a run when validation loss has not fallen by its minimum improvement for its patience.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Stopped early at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>many times its best</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>over {limit:,} times its best</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{ratio} times its best</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{count:,} points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>level with training loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{distance} above training loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{distance} below training loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>On only {count:,} validation points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>On {count:,} validation points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>With so few, this can be luck.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>Counted from epoch {epoch:,} on, because points changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>None of {all} overfit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{some} of {all} overfit.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
