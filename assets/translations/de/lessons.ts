<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/lessons/choice_view.py"></location>
   <source>Choose all that are right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_card.py"></location>
   <source>Click, or press Enter, for more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>In English: {term}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back to my experiment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back to my experiment. The lesson remembers where you are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>The step before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Ask what will happen, before it shows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Answers, a tick at each right one, and why</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Hidden until it is answered</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>The question before.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/reading.py"></location>
   <source>Close</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Parts of the window that the step speaks of: they are framed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Begins with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_view.py"></location>
   <source>What is done for you counts as shown to you, and not as right.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Bring the window to where the step is to lead, then add what is so: it waits for that.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Waits for all of</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Minutes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>{} minute</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>{} minutes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Add a step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>A step after this one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Earlier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>This step comes earlier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Later</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>This step comes later.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Remove the step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Remove the lesson</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>The experiment stays. Undo brings it back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Close. What is written stays with the experiment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>What is on screen is the lesson's own experiment: steps say what differs from it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Puts the lesson's own experiment on screen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Go through the lesson as a student does, from this step on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Save experiment and lesson in one file: who opens it is led through the lesson.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Write a lesson</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>It takes about</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Its own experiment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Steps</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
