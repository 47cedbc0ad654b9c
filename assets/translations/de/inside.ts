<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
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
   <source>Train a single step, on the next mini-batch. The point has another mask in every epoch.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>Draw the voters' boundaries on the plane, thin, and clearly the boundary of their mean.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/dropout_page.py"></location>
   <source>The training point that the mask is of. It is ringed on the plane.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/keep_switch.py"></location>
   <source>Else it shows only as long as this page is in sight.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/memory_page.py"></location>
   <source>On the plane</source>
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
   <source>How strongly the training loss pulls at a typical weight of each layer, the points together as one mini-batch, without dropout and penalty. The axis is logarithmic.</source>
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
   <source>The part before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/step_page.py"></location>
   <source>The next part; after the last, training takes this one step, and the next is told.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/stopping_page.py"></location>
   <source>Where the network drew the line when its validation loss was lowest.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/inside/weights_page.py"></location>
   <source>Count the weights of all layers together, or of one alone.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
