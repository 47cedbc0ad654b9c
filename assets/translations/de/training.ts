<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} drawn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} erased</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} relabelled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} flipped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{points} sent to training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>continued from {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>before it was edited by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/flags.py"></location>
   <source>other points</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/training/flags.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{edit}, at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{count} numbers of the networks were edited by hand</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/hand_edits.py"></location>
   <source>{number}, by hand: {before} → {after}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>Weights can be edited once the newcomers have caught up.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>Weights can be edited as soon as there is something to see of this run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has stopped early. Show an epoch at which it trained, and edit there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has diverged. Show an epoch at which it trained, and edit there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has stopped early, and stands still at the weights of epoch {epoch:,}. Show an epoch at which it trained, and edit there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/known_run.py"></location>
   <source>This network has diverged, and stands still at the weights of epoch {epoch:,}. Show an epoch at which it trained, and edit there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 because too much has changed in this run for others to join it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 with the same seed: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/lifecycle.py"></location>
   <source>Back to epoch 0 with another seed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>The edit came too late: that network had stopped by then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>That run couldn't be kept. Training begins at epoch 0.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/run.py"></location>
   <source>Training was halted by an error ({why}). Press Train to start again from epoch 0.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process can't start, because {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process is started once more, because {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The training process was started anew, because {reason}. Your points and settings are safe.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_care.py"></location>
   <source>The curves stay, but the weights are gone: press Train to begin again at epoch 0.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>memory ran out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>the system ended it, most likely for lack of memory</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>PyTorch crashed ({name})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>something ended it ({name})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Close other programs, then press Train to try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Delete the folder .venv, then run start.py to set it up again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>Press Train to try again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>reason unknown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/training/worker_end.py"></location>
   <source>exit status {status}</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
