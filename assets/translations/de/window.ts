<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train, or pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>One epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train for one epoch, then pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Reset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to epoch 0, with the same initial weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Bring back last run</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The run before takes the present one's place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>New seed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Start again from other initial weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Slower</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Fewer epochs in a second</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Faster</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>More epochs in a second</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>New sample</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Other points from the same dataset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Cut</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected goes to the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected, as points and as a table of text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Paste</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Points or a table from the clipboard, beside the original</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Paste in place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Where they were copied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Duplicate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A copy of what is selected, beside it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Delete selected points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Delete, with the keyboard on the plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select none</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Invert selection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Select all points that are not selected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Mirror left and right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Exchanges left and right of what is selected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Mirror top and bottom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Exchanges top and bottom</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Send to training</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected is learned from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Send to validation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What is selected is held out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Rename class...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Another name for the class that is drawn with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Clear points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>An empty plane to draw on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>An experiment, or a table of points (CSV, TSV)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Table from clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The rows of a spreadsheet that were copied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Share code...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Recipe, settings and seed as a short text for a chat</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Open share code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The code that is on the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>CSV...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>x, y, label and role of every point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>CSV with ; and decimal commas...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As many spreadsheets want it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>NumPy arrays (.npz)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy as Python code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lines that make the points as NumPy arrays</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Curves (CSV)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Losses and accuracies of every epoch and variant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Report...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>One page on what was trained and what came of it, to be printed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Script (.py)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A program that trains all variants as here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Notebook (.ipynb)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The same program for Jupyter</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Weights (.pt)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Those of the chosen variant, at the epoch shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save experiment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save to the same file; a first time, ask where</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save experiment as...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The experiment as its file has it; undo takes that back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save picture...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses as a PNG or SVG file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Save animation...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses at one checkpoint after the other, as a GIF or WebP file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Copy picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Planes and losses to the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Picture...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Of what the tab Network or Inside shows</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Numbers (CSV)...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Quit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show validation points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Run before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show or hide the run that ended last, pale</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Grid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Points, lines and shapes snap to a grid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Log axis</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Loss that the optimizer saw</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As a plain PyTorch loop prints it: units silenced by dropout, and the penalty in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Reveal what is hidden</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Shows what is hidden for a prediction, until Reset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Unlock</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lets you use what the file's writer locked or hid, until Reset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Write a lesson...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Steps, predictions and what they wait for, saved with the experiment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Prepare for a class...</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Choose what is hidden, locked or left out when this file is opened</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Zoom in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Look closer at the plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Zoom out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Whole plane</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show all of the plane again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Light or dark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Projector mode</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>As the system</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Less motion</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Nothing pulses or changes for its looks alone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Column</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Show the column, or leave its room to the planes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Network in the plane's place</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The network's diagram and the plane change places</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Full screen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Smaller tool</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A smaller circle of brush, spray, eraser and the like</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Larger tool</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A larger circle of brush, spray, eraser and the like</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Compare</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Add a copy of the chosen variant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Fork</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A copy of the chosen variant goes on from the weights that are shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Compare all cures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>No regularization beside each of the cures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Remove variant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to one network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Keep the chosen variant, remove the others</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Move variant left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Move variant right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Every repeat's boundary</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Earlier checkpoint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Later checkpoint</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Best epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>The epoch with the lowest validation loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Play back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Play the run again, as it was</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Continue from here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Train on from the epoch shown</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Live</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Back to what training has come to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Lesson</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Go on with the last lesson; in one, back to your experiment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Glossary</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What the field's words mean, with PyTorch's lines</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Frequent questions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Answers that can be tried</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>What I learned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>A map of what was learned and practised, with points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>Keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/actions.py"></location>
   <source>About</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/hidden_note.py"></location>
   <source>Shows what is hidden here, until Reset (F9 shows all that is hidden).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Presets</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export look into the network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Export for PyTorch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Known truth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/menus.py"></location>
   <source>Real data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Everything can be used and seen again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Prepare for a class</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Hidden until revealed, so that people predict first:</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/prepare_view.py"></location>
   <source>Saved with the experiment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Class of the selected point (1 to 6).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Whether the selected point is learned from, or held out for validation.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>A copy beside it, selected (Ctrl+D).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Exchanges left and right (Ctrl+M).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Exchanges top and bottom (Ctrl+Shift+M).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Learn from these points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Hold these points out. What was learned from them can't be unlearned: the run begins anew.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Delete</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/selection_bar.py"></location>
   <source>Takes these points away (Delete).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>The QR picture goes to the clipboard, in place of the code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/share_dialog.py"></location>
   <source>This code is on the clipboard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/window/toast.py"></location>
   <source>Close the message</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
