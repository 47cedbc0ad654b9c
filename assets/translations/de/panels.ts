<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Fork</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Remove variant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Removes the chosen variant.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Move left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Moves the chosen variant one place to the left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Back to one network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Move right</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/compare_bar.py"></location>
   <source>Moves the chosen variant one place to the right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/data_panel.py"></location>
   <source>Measurements of flowers, penguins, sparrows and families, to choose two columns of.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/features_editor.py"></location>
   <source>Inputs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{} layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/layers_editor.py"></location>
   <source>{} layers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Size and density</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>How large and how dense ([ and ]).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>One class fewer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Removes the last class and its points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>One class more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Adds a class to draw with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Show validation points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Draws the points held out of training, or not (V).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Grid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Points, lines and shapes snap to a grid (X). The right button chooses its step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Clear points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>An empty plane to draw on (Ctrl+Backspace).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/rail.py"></location>
   <source>Points inside the shape, and not along its edge alone.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Train, or pause (Space).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Menu</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>All commands (Alt+M).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>One epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Train for one epoch, then pause (Right).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Reset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Back to epoch 0, with the same initial weights (R).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>New seed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Start again from other initial weights (N).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Lesson</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Light or dark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Switch between light and dark (F6).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Projector mode</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Large type and thick lines for the back row (F5).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>How many epochs are trained in a second, at most; at the right end, as fast as it goes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>An epoch is one pass over all training points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/run_bar.py"></location>
   <source>Epochs trained in the last second, where that is another number than was asked for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/training_panel.py"></location>
   <source>Start again from other initial weights.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/panels/truth_panel.py"></location>
   <source>Training points whose label is wrong (ringed, filled), and to which the network gives that very label. While it gets fewer than 90 % of the other training points right, that may be chance.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
