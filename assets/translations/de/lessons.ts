<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Title of the lesson</source>
   <translation>Titel der Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>A few words, as it stands in the menu.</source>
   <translation>Wenige Wörter, wie er im Menü steht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>The question that it answers</source>
   <translation>Die Frage, die sie beantwortet</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>In a sentence.</source>
   <translation>In einem Satz.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Notes for the lecturer</source>
   <translation>Notizen für die Lehrperson</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>What to ask, what to wait for: they stand in the handout.</source>
   <translation>Was zu fragen ist, worauf zu warten ist: Sie stehen im Arbeitsblatt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>What is on screen is the lesson's own experiment: steps say what differs from it.</source>
   <translation>Was zu sehen ist, wird das eigene Experiment der Lektion: Schritte sagen, was davon abweicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Puts the lesson's own experiment on screen.</source>
   <translation>Zeigt das eigene Experiment der Lektion.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>It takes about</source>
   <translation>Dauert etwa</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>Its own experiment</source>
   <translation>Eigenes Experiment</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/lessons/about_page.py"></location>
   <source>{count} minutes</source>
   <translation>
    <numerusform>{count} Minute</numerusform>
    <numerusform>{count} Minuten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>Your answer</source>
   <translation>Deine Antwort</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>Wrong</source>
   <translation>Falsch</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>This was right, too</source>
   <translation>Auch das war richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>This was right</source>
   <translation>Das war richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/answer_button.py"></location>
   <source>Wrong, and not chosen</source>
   <translation>Falsch und nicht gewählt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/begins_form.py"></location>
   <source>Take over what is on screen</source>
   <translation>Aktuellen Stand übernehmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/begins_form.py"></location>
   <source>Go on</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/begins_form.py"></location>
   <source>Begins with</source>
   <translation>Beginnt mit</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Add answer</source>
   <translation>Antwort hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>One more answer to choose from.</source>
   <translation>Noch eine Antwort zur Auswahl.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Keep the answers in this order</source>
   <translation>Diese Reihenfolge behalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Else they come in another order each time.</source>
   <translation>Sonst kommen sie jedes Mal in anderer Reihenfolge.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Answers, a tick at each right one, and why</source>
   <translation>Antworten, ein Häkchen bei jeder richtigen, und warum</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Answer {number} is right</source>
   <translation>Antwort {number} ist richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Tick it if this answer is right.</source>
   <translation>Setze das Häkchen, wenn diese Antwort richtig ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Why it is right, or wrong</source>
   <translation>Warum sie richtig oder falsch ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Answer {number}</source>
   <translation>Antwort {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Answer {number}, why</source>
   <translation>Antwort {number}, Begründung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_form.py"></location>
   <source>Remove answer {number}</source>
   <translation>Antwort {number} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_view.py"></location>
   <source>Choose all that are right.</source>
   <translation>Wähle alle richtigen aus.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_view.py"></location>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_view.py"></location>
   <source>Answer again</source>
   <translation>Neu antworten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/choice_view.py"></location>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>What is claimed</source>
   <translation>Was behauptet wird</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>A sentence: it follows the lists below until you write another one.</source>
   <translation>Ein Satz: Er folgt den Listen darunter, bis du einen anderen schreibst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Epochs</source>
   <translation>Epochen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>The figures are those at this epoch, or where a network stopped before.</source>
   <translation>Die Zahlen sind die in dieser Epoche, oder wo ein Netz vorher stoppte.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Samples</source>
   <translation>Stichproben</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Every network is trained so many times, with other points and other first weights.</source>
   <translation>So oft wird jedes Netz trainiert, mit anderen Punkten und anderen Anfangsgewichten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Add an expectation</source>
   <translation>Erwartung hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>One more thing that has to be so.</source>
   <translation>Noch etwas, das zutreffen muss.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Trained to epoch</source>
   <translation>Trainiert bis Epoche</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>Trained on</source>
   <translation>Trainiert an</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>All of this has to be so</source>
   <translation>All das muss zutreffen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>A claim is about epochs 1 to {most:,}.</source>
   <translation>Eine Aussage gilt für Epoche 1 bis {most:,}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>This can't be taken over: {why}.</source>
   <translation>Das lässt sich nicht übernehmen: {why}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/lessons/claim_form.py"></location>
   <source>{count} samples</source>
   <translation>
    <numerusform>{count} Stichprobe</numerusform>
    <numerusform>{count} Stichproben</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>At epoch {epoch:,}: {parts}.</source>
   <translation>In Epoche {epoch:,}: {parts}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at most {bound}</source>
   <translation>{figure} von „{run}“ höchstens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at least {bound}</source>
   <translation>{figure} von „{run}“ mindestens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at most {bound} times that of {other}</source>
   <translation>{figure} von „{run}“ höchstens das {bound}-Fache von „{other}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at least {bound} times that of {other}</source>
   <translation>{figure} von „{run}“ mindestens das {bound}-Fache von „{other}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at most {bound} times the {other_figure} of {other}</source>
   <translation>{figure} von „{run}“ höchstens {bound}-mal so viel wie „{other_figure}“ von „{other}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>{figure} of {run} at least {bound} times the {other_figure} of {other}</source>
   <translation>{figure} von „{run}“ mindestens {bound}-mal so viel wie „{other_figure}“ von „{other}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>at most {needed}</source>
   <translation>höchstens {needed}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>at least {needed}</source>
   <translation>mindestens {needed}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>It holds: the median of {count} samples is {median}, a fifth inside ({needed}).</source>
   <translation>Sie trifft zu: Der Median von {count} Stichproben ist {median}, ein Fünftel innerhalb ({needed}).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>Too narrow: the median of {count} samples is {median}; a fifth inside is {needed}.</source>
   <translation>Zu knapp: Der Median von {count} Stichproben ist {median}; ein Fünftel innerhalb heißt {needed}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>It doesn't hold: the median of {count} samples is {median}; needed is {needed}.</source>
   <translation>Sie trifft nicht zu: Der Median von {count} Stichproben ist {median}; nötig ist {needed}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>What people see, the first sample, is {own}.</source>
   <translation>Zu sehen ist die erste Stichprobe, mit {own}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claim_words.py"></location>
   <source>The bound of a share lies above 0 % and below 100 %.</source>
   <translation>Die Schranke eines Anteils liegt über 0 % und unter 100 %.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Claims</source>
   <translation>Aussagen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Add a claim</source>
   <translation>Aussage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>A claim after this one, about the network on screen.</source>
   <translation>Eine Aussage nach dieser, über das Netz auf dem Bildschirm.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>This claim comes earlier.</source>
   <translation>Diese Aussage kommt früher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>This claim comes later.</source>
   <translation>Diese Aussage kommt später.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Remove the claim</source>
   <translation>Die Aussage entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>A claim is what your texts say happens: it is trained on several samples before you tell it.</source>
   <translation>Eine Aussage ist, was deinen Texten nach geschieht: Sie wird an mehreren Stichproben trainiert, bevor du sie erzählst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Trains the networks of this claim, and says whether it happens.</source>
   <translation>Trainiert die Netze dieser Aussage und sagt, ob es so kommt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Check all</source>
   <translation>Alle prüfen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Trains what all claims of the lesson are about.</source>
   <translation>Trainiert, worum es in allen Aussagen der Lektion geht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Gives up the check.</source>
   <translation>Bricht die Prüfung ab.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Progress of the check</source>
   <translation>Fortschritt der Prüfung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>Nothing is checked yet as it stands.</source>
   <translation>So, wie es dasteht, ist noch nichts geprüft.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>All of it is checked, and holds.</source>
   <translation>Alles ist geprüft und trifft zu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>The claim doesn't hold.</source>
   <translation>Die Aussage trifft nicht zu.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>The claim can't be judged.</source>
   <translation>Über die Aussage ist kein Urteil möglich.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>{known} of {all} claims checked, and none fails.</source>
   <translation>{known} von {all} Aussagen geprüft, und keine scheitert.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>{count} of {all} claims don't hold.</source>
   <translation>
    <numerusform>{count} von {all} Aussagen trifft nicht zu.</numerusform>
    <numerusform>{count} von {all} Aussagen treffen nicht zu.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>{count} of {all} claims can't be judged.</source>
   <translation>{count} von {all} Aussagen: kein Urteil möglich.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/lessons/claims_page.py"></location>
   <source>{count} of {all} claims aren't checked.</source>
   <translation>
    <numerusform>{count} von {all} Aussagen ist nicht geprüft.</numerusform>
    <numerusform>{count} von {all} Aussagen sind nicht geprüft.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/code_view.py"></location>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/code_view.py"></location>
   <source>Copies these lines.</source>
   <translation>Kopiert diese Zeilen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_bounds.py"></location>
   <source>Between 1 and {most:,}.</source>
   <translation>Zwischen 1 und {most:,}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_bounds.py"></location>
   <source>A share lies between 0 and 100 %.</source>
   <translation>Ein Anteil liegt zwischen 0 und 100 %.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the tab Cures</source>
   <translation>den Reiter „Gegenmittel“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the tab Network</source>
   <translation>den Reiter „Netz“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the tab Data</source>
   <translation>den Reiter „Daten“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the tab Training</source>
   <translation>den Reiter „Training“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the tab Truth</source>
   <translation>den Reiter „Wahrheit“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page Weights</source>
   <translation>unter „Innen“ die Seite „Gewichte“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page Dropout</source>
   <translation>unter „Innen“ die Seite „Dropout“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page Normalization</source>
   <translation>unter „Innen“ die Seite „Normalisierung“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page Stopping</source>
   <translation>unter „Innen“ die Seite „Stoppen“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page Memory</source>
   <translation>unter „Innen“ die Seite „Gedächtnis“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Inside, page One step</source>
   <translation>unter „Innen“ die Seite „Ein Schritt“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>the table</source>
   <translation>die Tabelle</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Training loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Validation loss</source>
   <translation>Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Generalization gap</source>
   <translation>Generalisierungslücke</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Training accuracy</source>
   <translation>Trainingsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Validation accuracy</source>
   <translation>Validierungsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Wrong labels learned by heart</source>
   <translation>Auswendig gelernte falsche Labels</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Loss on fresh points</source>
   <translation>Verlust auf frischen Punkten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>diverged</source>
   <translation>divergiert</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>stopped early</source>
   <translation>früh gestoppt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>unstable</source>
   <translation>instabil</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>overfitting</source>
   <translation>Überanpassung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>perhaps overfitting</source>
   <translation>vielleicht Überanpassung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>underfitting</source>
   <translation>Unteranpassung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>no validation points</source>
   <translation>keine Validierungspunkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>past its best</source>
   <translation>über das Beste hinaus</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>a good fit</source>
   <translation>gute Anpassung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>learning</source>
   <translation>lernt noch</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{condition}: {value} at epoch {epoch:,}</source>
   <translation>{condition}: {value} in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Network {number}: {condition}</source>
   <translation>Netz {number}: {condition}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Train to epoch {epoch:,}</source>
   <translation>Trainiere bis Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{one} or {other}</source>
   <translation>{one} oder {other}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Verdict: {kinds}</source>
   <translation>Urteil: {kinds}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Draw a point</source>
   <translation>Zeichne einen Punkt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Draw {number:,} points</source>
   <translation>Zeichne {number:,} Punkte</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Have {number} networks side by side</source>
   <translation>Stelle {number} Netze nebeneinander</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Look back at the best epoch</source>
   <translation>Schau auf die beste Epoche zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Look back at an earlier epoch</source>
   <translation>Schau auf eine frühere Epoche zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Open {place}</source>
   <translation>Öffne {place}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Early stopping ends the training</source>
   <translation>Frühes Stoppen beendet das Training</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>Show the loss that the optimizer saw</source>
   <translation>Zeige den Verlust, den der Optimierer sah</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{figure} at least {bound}</source>
   <translation>{figure} mindestens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{figure} at most {bound}</source>
   <translation>{figure} höchstens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{setting}: at least {bound}</source>
   <translation>{setting}: mindestens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/condition_words.py"></location>
   <source>{setting}: at most {bound}</source>
   <translation>{setting}: höchstens {bound}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Remove expectation {number}</source>
   <translation>Erwartung {number} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>at most</source>
   <translation>höchstens</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>at least</source>
   <translation>mindestens</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>of {run}</source>
   <translation>von „{run}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>times another figure of it</source>
   <translation>mal eine andere Zahl davon</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>times that of {run}</source>
   <translation>mal die von „{run}“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>by itself</source>
   <translation>für sich allein</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>the same figure</source>
   <translation>dieselbe Zahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Figure</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>The number that the claim is about, at its epoch.</source>
   <translation>Die Zahl, um die es geht, in der Epoche der Aussage.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>The network that it is a figure of.</source>
   <translation>Das Netz, dessen Zahl es ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Side of the bound</source>
   <translation>Seite der Schranke</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Whether the figure lies below the bound, or above it.</source>
   <translation>Ob die Zahl unter der Schranke liegt oder darüber.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Compared with</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Whether the bound is a number, or a multiple of another figure.</source>
   <translation>Ob die Schranke eine Zahl ist oder das Vielfache einer anderen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Compared figure</source>
   <translation>Verglichene Zahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>The figure that the bound is a multiple of.</source>
   <translation>Die Zahl, deren Vielfaches die Schranke ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>{name}, expectation {number}</source>
   <translation>{name}, Erwartung {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>The bound. The median of all samples has to lie a fifth inside it.</source>
   <translation>Die Schranke. Der Median aller Stichproben muss ein Fünftel innerhalb liegen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/expectation_form.py"></location>
   <source>Bound</source>
   <translation>Schranke</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_card.py"></location>
   <source>Click, or press Enter, for more.</source>
   <translation>Mehr mit Klick oder Eingabetaste.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_list.py"></location>
   <source>Words</source>
   <translation>Begriffe</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>No word with that in it.</source>
   <translation>Kein Begriff enthält das.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Glossary</source>
   <translation>Glossar</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>All words</source>
   <translation>Alle Begriffe</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Back to the list of words.</source>
   <translation>Zurück zur Liste der Begriffe.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Search the glossary</source>
   <translation>Glossar durchsuchen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Meaning</source>
   <translation>Bedeutung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>In PyTorch</source>
   <translation>In PyTorch</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Note</source>
   <translation>Anmerkung</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>Show me</source>
   <translation>Zeig es mir</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>See also</source>
   <translation>Siehe auch</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>See also: {words}</source>
   <translation>Siehe auch: {words}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/glossary_view.py"></location>
   <source>In English: {term}</source>
   <translation>Englisch: {term}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Catch up</source>
   <translation>Nachholen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Use my data</source>
   <translation>Meine Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>My data</source>
   <translation>Meine Daten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Do it for me</source>
   <translation>Mach es für mich</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Do it</source>
   <translation>Mach es</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Lesson</source>
   <translation>Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back to my experiment</source>
   <translation>Zu meinem Experiment</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back to my experiment. The lesson remembers where you are.</source>
   <translation>Zu meinem Experiment. Die Lektion merkt sich, wo du bist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Without a guess</source>
   <translation>Ohne Vorhersage</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Go on without a prediction.</source>
   <translation>Ohne Vorhersage weitermachen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Do</source>
   <translation>Zu tun</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Notice</source>
   <translation>Achte darauf</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>The step before.</source>
   <translation>Der vorige Schritt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>The next step, whether this one is done or not.</source>
   <translation>Der nächste Schritt, ob dieser geschafft ist oder nicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Brings about what this step waits for, as you would, and before your eyes.</source>
   <translation>Führt vor deinen Augen herbei, worauf dieser Schritt wartet, so wie du es tätest.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Put the points of your own experiment into this lesson.</source>
   <translation>Nimmt die Punkte deines eigenen Experiments in diese Lektion.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Leave; the lesson remembers where you are.</source>
   <translation>Verlassen; die Lektion merkt sich, wo du bist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Quiz</source>
   <translation>Quiz</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/lesson_panel.py"></location>
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/next_button.py"></location>
   <source>The next step (Enter).</source>
   <translation>Der nächste Schritt (Eingabe).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/next_button.py"></location>
   <source>Answer first, or skip.</source>
   <translation>Erst antworten oder überspringen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/next_button.py"></location>
   <source>First do what is asked, or skip.</source>
   <translation>Erst tun, was verlangt ist, oder überspringen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/parts_list.py"></location>
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/parts_list.py"></location>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>What is asked before it shows. Markdown: **bold**, lists.</source>
   <translation>Was gefragt wird, bevor es sich zeigt. Markdown: **fett**, Listen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Predict first</source>
   <translation>Erst vorhersagen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Ask what will happen, before it shows.</source>
   <translation>Fragt, was geschehen wird, bevor es sich zeigt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/prediction_form.py"></location>
   <source>Hidden until it is answered</source>
   <translation>Bis zur Antwort verborgen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/problem_words.py"></location>
   <source>This doesn't work yet: {why}.</source>
   <translation>Das geht noch nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/problem_words.py"></location>
   <source>The lesson doesn't work yet: {why}.</source>
   <translation>Die Lektion geht noch nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/problem_words.py"></location>
   <source>Step {number} doesn't work yet: {why}.</source>
   <translation>Schritt {number} geht noch nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/problem_words.py"></location>
   <source>Question {number} doesn't work yet: {why}.</source>
   <translation>Frage {number} geht noch nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/problem_words.py"></location>
   <source>Claim {number} doesn't work yet: {why}.</source>
   <translation>Aussage {number} geht noch nicht: {why}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/questions_view.py"></location>
   <source>Frequent questions</source>
   <translation>Häufige Fragen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/questions_view.py"></location>
   <source>To try</source>
   <translation>Zum Ausprobieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/questions_view.py"></location>
   <source>**Try it.** {notice}</source>
   <translation>**Probier es aus.** {notice}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/questions_view.py"></location>
   <source>Try it</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/questions_view.py"></location>
   <source>Shows the experiment. One undo brings back yours.</source>
   <translation>Zeigt das Experiment. Einmal Rückgängig holt deines zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>Add a question</source>
   <translation>Frage hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>A question after this one.</source>
   <translation>Eine Frage nach dieser.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>This question comes earlier.</source>
   <translation>Diese Frage kommt früher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>This question comes later.</source>
   <translation>Diese Frage kommt später.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>Remove the question</source>
   <translation>Die Frage entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>With answers to choose from</source>
   <translation>Mit Antworten zur Auswahl</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>To be done on the plane</source>
   <translation>Auf der Ebene zu tun</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>One or more of its answers are right, and each says why.</source>
   <translation>Eine oder mehrere Antworten sind richtig, und jede sagt, warum.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>The engine sees when it is done.</source>
   <translation>Das Programm sieht, wann sie gelöst ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_page.py"></location>
   <source>What is asked. Markdown: **bold**, lists, [word](glossary:overfitting).</source>
   <translation>Was gefragt wird. Markdown: **fett**, Listen, [Begriff](glossary:overfitting).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Shown to you</source>
   <translation>Dir gezeigt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Passed over</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>{right} of {count} right</source>
   <translation>{right} von {count} richtig</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Words to look up</source>
   <translation>Begriffe zum Nachschlagen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Next lesson</source>
   <translation>Nächste Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Go on with the lesson that follows.</source>
   <translation>Mach mit der nächsten Lektion weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Take it again</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>The same questions, with their answers in another order.</source>
   <translation>Dieselben Fragen mit ihren Antworten in anderer Reihenfolge.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>To the lesson</source>
   <translation>Zur Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Read it again, from its first step.</source>
   <translation>Lies sie noch einmal, vom ersten Schritt an.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>You know this by more than heart.</source>
   <translation>Das kannst du, und nicht nur auswendig.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Look at these again; each question leads to its answers.</source>
   <translation>Sieh dir diese noch einmal an; jede Frage führt zu ihren Antworten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Words to look up: {words}.</source>
   <translation>Begriffe zum Nachschlagen: {words}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Go on with the lesson that follows: {title}.</source>
   <translation>Mach mit der nächsten Lektion weiter: {title}.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Look again</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_result.py"></location>
   <source>Look again at question {number}</source>
   <translation>Frage {number} noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>The question before.</source>
   <translation>Die vorige Frage.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>The next question; this one can be answered later.</source>
   <translation>Die nächste Frage; diese kannst du später beantworten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>The next question (Enter).</source>
   <translation>Die nächste Frage (Eingabe).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>Quiz: {title}</source>
   <translation>Quiz: {title}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/quiz_view.py"></location>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/reading.py"></location>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>One of the networks that are on screen, or that a step sets up.</source>
   <translation>Eines der Netze auf dem Bildschirm, oder eines, das ein Schritt aufstellt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>Add a network</source>
   <translation>Netz hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>Networks that are trained</source>
   <translation>Netze, die trainiert werden</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>Nothing more</source>
   <translation>Nichts weiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>Name of network {number}</source>
   <translation>Name von Netz {number}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>What the claim calls this network.</source>
   <translation>Wie die Aussage dieses Netz nennt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/runs_form.py"></location>
   <source>Remove network {number}</source>
   <translation>Netz {number} entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_map.py"></location>
   <source>Map of skills</source>
   <translation>Karte der Fertigkeiten</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>What I learned</source>
   <translation>Was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>Save as page…</source>
   <translation>Als Seite speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>One page (HTML) to print or to hand in.</source>
   <translation>Eine Seite (HTML) zum Drucken oder Abgeben.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>Begin anew…</source>
   <translation>Neu beginnen …</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>Forget all that is marked here.</source>
   <translation>Vergisst alles, was hier vermerkt ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/skill_view.py"></location>
   <source>To the quiz</source>
   <translation>Zum Quiz</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_count.py"></location>
   <source>{number} of {count}</source>
   <translation>{number} von {count}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_dots.py"></location>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_dots.py"></location>
   <source>Step {number} of {count}, {title}: done</source>
   <translation>Schritt {number} von {count}, {title}: geschafft</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_dots.py"></location>
   <source>Step {number} of {count}, {title}: not done yet</source>
   <translation>Schritt {number} von {count}, {title}: noch nicht geschafft</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Plane</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Chart</source>
   <translation>Diagramm</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Timeline</source>
   <translation>Zeitleiste</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Tabs</source>
   <translation>Reiter</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Train</source>
   <translation>Trainieren</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Repeats</source>
   <translation>Wiederholungen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Ranking</source>
   <translation>Rangliste</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>A few words.</source>
   <translation>Wenige Wörter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>What is read: a minute at most. Markdown: **bold**, lists, [word](glossary:overfitting).</source>
   <translation>Was gelesen wird: höchstens eine Minute. Markdown: **fett**, Listen, [Begriff](glossary:overfitting).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>One thing to do.</source>
   <translation>Eine Sache, die zu tun ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>One thing to see, which shows once it was done.</source>
   <translation>Eine Sache, auf die zu achten ist; sie erscheint erst danach.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Nothing in particular</source>
   <translation>Nichts Bestimmtes</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>No claim</source>
   <translation>Keine Aussage</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>The step begins with the experiment as it is now.</source>
   <translation>Der Schritt beginnt mit dem Experiment, wie es jetzt ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>The step begins with whatever is there, and trains on.</source>
   <translation>Der Schritt beginnt mit dem, was gerade da ist, und trainiert weiter.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Puts what the step begins with on screen.</source>
   <translation>Zeigt, womit der Schritt beginnt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Brings into sight</source>
   <translation>Bringt in den Blick</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Parts of the window that the step speaks of: they are framed.</source>
   <translation>Teile des Fensters, von denen der Schritt spricht: Sie werden umrahmt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Claims that the text of this step rests on: they are trained and checked.</source>
   <translation>Aussagen, auf denen der Text dieses Schritts beruht: Sie werden trainiert und geprüft.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Rests on</source>
   <translation>Beruht auf</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Bring the window to where the step is to lead, then add what is so: it waits for that.</source>
   <translation>Bring das Fenster dorthin, wohin der Schritt führen soll, und füge hinzu, was dann gilt: Darauf wartet er.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_form.py"></location>
   <source>Lights</source>
   <translation>Hebt hervor</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_notes.py"></location>
   <source>These are your own points: the numbers in the lesson are those of its points, and may not hold here.</source>
   <translation>Das sind deine eigenen Punkte: Die Zahlen in der Lektion sind die ihrer Punkte und stimmen hier vielleicht nicht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/step_notes.py"></location>
   <source>This step goes on with what the steps before it trained, which isn't there now.</source>
   <translation>Dieser Schritt setzt fort, was die Schritte davor trainiert haben, und das fehlt gerade.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/steps_page.py"></location>
   <source>Add a step</source>
   <translation>Schritt hinzufügen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/steps_page.py"></location>
   <source>A step after this one.</source>
   <translation>Ein Schritt nach diesem.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/steps_page.py"></location>
   <source>This step comes earlier.</source>
   <translation>Dieser Schritt kommt früher.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/steps_page.py"></location>
   <source>This step comes later.</source>
   <translation>Dieser Schritt kommt später.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/steps_page.py"></location>
   <source>Remove the step</source>
   <translation>Schritt entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>The task begins with the experiment as it is now.</source>
   <translation>Die Aufgabe beginnt mit dem Experiment, wie es jetzt ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>The task begins with whatever is there.</source>
   <translation>Die Aufgabe beginnt mit dem, was da ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>Puts what the task begins with on screen.</source>
   <translation>Bringt auf den Bildschirm, womit die Aufgabe beginnt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>What is to be done</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>As a task. Markdown: **bold**, lists, [word](glossary:dropout).</source>
   <translation>Als Aufgabe. Markdown: **fett**, Listen, [Begriff](glossary:dropout).</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>What this shows</source>
   <translation>Was das zeigt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>Said once it is done: what it means, or why it works.</source>
   <translation>Gesagt, sobald sie gelöst ist: was es bedeutet, oder warum es so geht.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>Bring the window to where the task is to lead, then add what is so: it is solved then.</source>
   <translation>Bring das Fenster dahin, wohin die Aufgabe führen soll, und füge hinzu, was dann zutrifft: Damit ist sie gelöst.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>Take over the settings</source>
   <translation>Einstellungen übernehmen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>What differs now from what the task begins with is the way of “Do it for me”.</source>
   <translation>Was sich jetzt vom Beginn der Aufgabe unterscheidet, ist der Weg von „Mach es für mich“.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>“Do it for me” changes no setting, and trains where that is asked.</source>
   <translation>„Mach es für mich“ ändert keine Einstellung und trainiert, wo das verlangt ist.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>No setting has to change.</source>
   <translation>Keine Einstellung muss sich ändern.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_form.py"></location>
   <source>The way of “Do it for me”</source>
   <translation>Der Weg von „Mach es für mich“</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_view.py"></location>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_view.py"></location>
   <source>Brings it about before your eyes. It counts as seen, and not as known.</source>
   <translation>Führt es vor deinen Augen herbei. Das zählt als gesehen und nicht als gekonnt.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/task_view.py"></location>
   <source>What is done for you counts as shown to you, and not as right.</source>
   <translation>Was für dich gemacht wird, zählt als gezeigt und nicht als richtig.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/unfolding.py"></location>
   <source>Unfolded</source>
   <translation>Aufgeklappt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/unfolding.py"></location>
   <source>Folded</source>
   <translation>Zugeklappt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waiting_list.py"></location>
   <source>Waits for</source>
   <translation>Wartet auf</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waiting_list.py"></location>
   <source>Done: {part}</source>
   <translation>Geschafft: {part}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waiting_list.py"></location>
   <source>To do: {part}</source>
   <translation>Zu tun: {part}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Add what there is now</source>
   <translation>Hinzufügen, was jetzt gilt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Waits for all of</source>
   <translation>Wartet auf all das</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Nothing: reading is enough</source>
   <translation>Nichts: Lesen genügt</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Don't wait for: {words}</source>
   <translation>Nicht warten auf: {words}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Number: {words}</source>
   <translation>Zahl: {words}</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/waits_form.py"></location>
   <source>Wait for another number.</source>
   <translation>Auf eine andere Zahl warten.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Go through the lesson as a student does.</source>
   <translation>Geh die Lektion durch, wie Lernende es tun.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Go through the lesson as a student does, from this step on.</source>
   <translation>Geh die Lektion durch, wie Lernende es tun, von diesem Schritt an.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Answer the questions as a student does, from this one on.</source>
   <translation>Beantworte die Fragen ab dieser, wie Lernende es tun.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Write a lesson</source>
   <translation>Lektion schreiben</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Parts of the lesson</source>
   <translation>Teile der Lektion</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Remove the lesson</source>
   <translation>Lektion entfernen</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>The experiment stays. Undo brings it back.</source>
   <translation>Das Experiment bleibt. Rückgängig holt sie zurück.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Close. What is written stays with the experiment.</source>
   <translation>Schließen. Das Geschriebene bleibt beim Experiment.</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <location filename="../../../desktop/lessons/writer_view.py"></location>
   <source>Save experiment and lesson in one file: who opens it is led through the lesson.</source>
   <translation>Speichert Experiment und Lektion in einer Datei: Wer sie öffnet, wird durch die Lektion geführt.</translation>
  </message>
 </context>
</TS>
