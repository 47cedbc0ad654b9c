<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/control/controller.py"></location>
   <source>The run before is hidden. Shift+H shows it again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>There is nothing to animate yet. Train first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/files/animation.py"></location>
   <source>The run can be animated once the newcomers have caught up.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>From the next start on, this window speaks {language}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/language_choice.py"></location>
   <source>This window goes on to speak {language}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/courses.py"></location>
   <source>Lesson {number} of {count}</source>
   <translation>Lektion {number} von {count}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>This can't be done here. Try it yourself, or skip the step.</source>
   <translation>Das geht hier nicht. Versuch es selbst oder überspring den Schritt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>Training has ended, and it has not come to this. Reset and try again, or skip the step.</source>
   <translation>Das Training ist zu Ende, und dazu ist es nicht gekommen. Setz es zurück und versuch es noch einmal, oder überspring den Schritt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>After {epoch:,} epochs it has not come to this. Skip the step, or train on.</source>
   <translation>Nach {epoch:,} Epochen ist es nicht dazu gekommen. Überspring den Schritt oder trainiere weiter.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/help.py"></location>
   <source>Paint {count} points</source>
   <translation>
    <numerusform>{count} Punkt malen</numerusform>
    <numerusform>{count} Punkte malen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Pages (*.html)</source>
   <translation>Seiten (*.html)</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>What you had learned is forgotten.</source>
   <translation>Was du gelernt hattest, ist vergessen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>This lesson asks no questions.</source>
   <translation>Diese Lektion stellt keine Fragen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>The lesson that shows this isn't there.</source>
   <translation>Die Lektion, die das zeigt, fehlt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Copied the lines of PyTorch.</source>
   <translation>Die PyTorch-Zeilen sind kopiert.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/learning.py"></location>
   <source>Save what I learned</source>
   <translation>Speichern, was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>New here? Short lessons show how networks overfit, and what cures it. The menu Learn has them, too.</source>
   <translation>Neu hier? Kurze Lektionen zeigen, wie Überanpassung entsteht und was dagegen hilft. Sie stehen auch im Menü „Lernen“.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Start with lesson 1</source>
   <translation>Mit Lektion 1 beginnen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>The lessons can't be read: this installation lacks their files.</source>
   <translation>Die Lektionen sind nicht lesbar: Dieser Installation fehlen ihre Dateien.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>The lesson of {name} can't be gone through: {why}.</source>
   <translation>Die Lektion in {name} lässt sich nicht durchgehen: {why}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>{count} minutes.</source>
   <translation>
    <numerusform>{count} Minute.</numerusform>
    <numerusform>{count} Minuten.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>{name} can't be read</source>
   <translation>{name} ist nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Leave the lesson</source>
   <translation>Lektion verlassen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/lessons.py"></location>
   <source>Lesson</source>
   <translation>Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Choose a folder...</source>
   <translation>Ordner wählen...</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Folder of lessons</source>
   <translation>Ordner mit Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>The folder can't be read</source>
   <translation>Der Ordner ist nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>Forget this folder</source>
   <translation>Diesen Ordner vergessen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>There are no lessons in it</source>
   <translation>Darin sind keine Lektionen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>{name} can't be read.</source>
   <translation>{name} ist nicht lesbar.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/control/lessons/own_courses.py"></location>
   <source>{name}: {count} lessons, in the menu Learn, under Courses.</source>
   <translation>
    <numerusform>{name}: {count} Lektion, im Menü „Lernen“ unter „Kurse“.</numerusform>
    <numerusform>{name}: {count} Lektionen, im Menü „Lernen“ unter „Kurse“.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/quizzing.py"></location>
   <source>Set up the task</source>
   <translation>Aufgabe aufbauen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Back at your experiment. The lesson goes on where you left it.</source>
   <translation>Zurück bei deinem Experiment. Die Lektion geht dort weiter, wo du sie verlassen hast.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Set up: {step}</source>
   <translation>Aufbau: {step}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/teaching.py"></location>
   <source>Your own experiment has no points yet: draw or import some, and come back.</source>
   <translation>Dein eigenes Experiment hat noch keine Punkte: Zeichne oder importiere welche und komm wieder.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what to do</source>
   <translation>was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what to notice</source>
   <translation>worauf zu achten ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what it begins with</source>
   <translation>womit er beginnt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what it brings into sight</source>
   <translation>was er in den Blick bringt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what it lights</source>
   <translation>was er hervorhebt</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>prediction</source>
   <translation>Vorhersage</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>what it waits for</source>
   <translation>worauf er wartet</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Leave the lesson first: lessons are written about your own experiment.</source>
   <translation>Verlass zuerst die Lektion: Lektionen schreibst du zu deinem eigenen Experiment.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Write a lesson</source>
   <translation>Lektion schreiben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Remove the lesson</source>
   <translation>Lektion entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>The lesson's own experiment</source>
   <translation>Das eigene Experiment der Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Show the lesson's own experiment</source>
   <translation>Das eigene Experiment der Lektion zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Show {step}</source>
   <translation>{step} zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>The lesson can't be gone through yet: {why}.</source>
   <translation>Die Lektion lässt sich noch nicht durchgehen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Close the lesson</source>
   <translation>Lektion schließen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>This can't be taken over: {why}.</source>
   <translation>Das lässt sich nicht übernehmen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Lesson: {part}</source>
   <translation>Lektion: {part}</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Add a step</source>
   <translation>Schritt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Remove {step}</source>
   <translation>{step} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/lessons/writing.py"></location>
   <source>Move {step}</source>
   <translation>{step} verschieben</translation>
  </message>
  <message>
   <location filename="../../../desktop/control/run/catch_up_notice.py"></location>
   <source>Cancel</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
