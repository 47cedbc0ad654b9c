<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/chart/chart_view.py"></location>
   <source>Shows all epochs and losses again, and follows training.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/chart/loss_plot.py"></location>
   <source>Loss</source>
   <translation type="unfinished"></translation>
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
   <location filename="../../../desktop/chart/timeline_track.py"></location>
   <source>Shows the networks as they were at an earlier epoch. Each tick is a checkpoint.</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
