<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Moons</source>
   <translation>Monde</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Half moons that reach into each other: a curved boundary does it.</source>
   <translation>Halbmonde, die ineinandergreifen: Eine gekrümmte Grenze genügt.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Circles</source>
   <translation>Kreise</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Circles within circles: no straight line can part them.</source>
   <translation>Kreise in Kreisen: Keine Gerade kann sie trennen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Rings</source>
   <translation>Ringe</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Rings of alternating classes: closed boundaries, one within the other.</source>
   <translation>Ringe, deren Klassen sich abwechseln: geschlossene Grenzen, eine in der anderen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Spiral</source>
   <translation>Spirale</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Arms wound around each other: needs a large network and time.</source>
   <translation>Arme, die umeinander gewunden sind: braucht ein großes Netz und Zeit.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>XOR</source>
   <translation>XOR</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Opposite sectors are of one class: needs both coordinates together.</source>
   <translation>Gegenüberliegende Felder gehören zu einer Klasse: Man braucht beide Koordinaten zusammen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Checkers</source>
   <translation>Schach</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A checkerboard of small cells: hard to tell from noise.</source>
   <translation>Ein Schachbrett aus kleinen Feldern: schwer von Rauschen zu unterscheiden.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Stripes</source>
   <translation>Streifen</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Upright stripes: one coordinate tells all, the other nothing.</source>
   <translation>Senkrechte Streifen: Die eine Koordinate sagt alles, die andere nichts.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Gaussians</source>
   <translation>Wolken</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Round clouds: a simple boundary is best, any bend is noise.</source>
   <translation>Runde Wolken: Eine einfache Grenze ist die beste, jede Biegung ist Rauschen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Imbalanced</source>
   <translation>Ungleich</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Two clouds that overlap, one with a ninth of the other's points: never to answer it is right for 90 %.</source>
   <translation>Zwei Wolken, die sich überlappen, die eine mit einem Neuntel der Punkte der anderen: Wer sie nie antwortet, liegt zu 90 % richtig.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Outliers</source>
   <translation>Ausreißer</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Round clouds, and one point in twelve anywhere on the plane: to reach those is to learn them by heart.</source>
   <translation>Runde Wolken, und jeder zwölfte Punkt liegt irgendwo in der Ebene: Wer diese erreicht, hat sie auswendig gelernt.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Line</source>
   <translation>Linie</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A straight boundary: a network without hidden layers does it.</source>
   <translation>Eine gerade Grenze: Ein Netz ohne verborgene Schicht genügt.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Narrow gap</source>
   <translation>Enge Lücke</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Straight sides with a narrow gap: many boundaries fit. Which one is found?</source>
   <translation>Gerade Seiten mit einer engen Lücke: Viele Grenzen passen. Welche wird gefunden?</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Sine</source>
   <translation>Sinus</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is a sine curve: how many bends can the network make?</source>
   <translation>Eine Grenze in Form einer Sinuskurve: Wie viele Biegungen schafft das Netz?</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Parabola</source>
   <translation>Parabel</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is a parabola: one smooth bend.</source>
   <translation>Eine Grenze in Form einer Parabel: eine einzige glatte Biegung.</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Corner</source>
   <translation>Ecke</translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is an absolute value: straight but for one corner.</source>
   <translation>Eine Grenze in Form eines Betrags: gerade bis auf eine Ecke.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>It has no array {name}: X (N, 2) holds the points, and y (N,) their classes.</source>
   <translation>Das Array {name} fehlt: X (N, 2) enthält die Punkte, y (N,) ihre Klassen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array X is {shape}, and has to be of N rows of two numbers.</source>
   <translation>Das Array X ist {shape} und muss aus N Zeilen mit je zwei Zahlen bestehen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array y is {shape}, and has to hold a class for each row of X.</source>
   <translation>Das Array y ist {shape} und muss für jede Zeile von X eine Klasse enthalten.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays are empty.</source>
   <translation>Die Arrays sind leer.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>It has more than {rows:,} rows.</source>
   <translation>Es sind mehr als {rows:,} Zeilen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array is_validation is {shape}, and has to say yes or no for each row.</source>
   <translation>Das Array is_validation ist {shape} und muss für jede Zeile Ja oder Nein sagen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>NumPy arrays</source>
   <translation>NumPy-Arrays</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays are larger than {megabytes} MB.</source>
   <translation>Die Arrays sind größer als {megabytes} MB.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>it needs pickle, which could run code</source>
   <translation>sie brauchen Pickle, das Code ausführen könnte</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>it is damaged</source>
   <translation>sie sind beschädigt</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays can't be read: {reason}.</source>
   <translation>Die Arrays lassen sich nicht lesen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array y names a class that is none of the {names} in class_names.</source>
   <translation>Das Array y nennt eine Klasse, die keine der {names} in class_names ist.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>of shape {shape} and kind {name}</source>
   <translation>von der Form {shape} und der Art {name}</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/column_names.py"></location>
   <source>column {number}</source>
   <translation>Spalte {number}</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has no column of numbers, and points need two of them, x and y.</source>
   <translation>Es gibt keine Spalte mit Zahlen; Punkte brauchen zwei davon, x und y.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has one column of numbers ("{name}"), and points need two of them, x and y.</source>
   <translation>Es gibt nur eine Spalte mit Zahlen („{name}“); Punkte brauchen zwei davon, x und y.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has no column "{name}". There are: {listed}.</source>
   <translation>Es gibt keine Spalte „{name}“. Vorhanden sind: {listed}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a spreadsheet (such as .xlsx or .ods) or an archive: save it as CSV in the program that made it</source>
   <translation>eine Tabellenkalkulation (etwa .xlsx oder .ods) oder ein Archiv: Speichere sie im ursprünglichen Programm als CSV</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>an older spreadsheet (.xls): save it as CSV in the program that made it</source>
   <translation>eine ältere Tabellenkalkulation (.xls): Speichere sie im ursprünglichen Programm als CSV</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a PDF document</source>
   <translation>ein PDF-Dokument</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a picture</source>
   <translation>ein Bild</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a compressed file: unpack it first</source>
   <translation>eine komprimierte Datei: Entpacke sie zuerst</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a NumPy array</source>
   <translation>ein NumPy-Array</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a text document</source>
   <translation>ein Textdokument</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>It is no table, but {kind}.</source>
   <translation>Das ist keine Tabelle, sondern {kind}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>It is text in UTF-32, which is not read: save it as UTF-8.</source>
   <translation>Das ist Text in UTF-32, der nicht gelesen wird: Speichere ihn als UTF-8.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds bytes that are no {encoding}.</source>
   <translation>Zeile {line} enthält Bytes, die kein {encoding} sind.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>{name} with mark</source>
   <translation>{name} mit Marke</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds a character that stands in no table (number {code}): it is no text.</source>
   <translation>Zeile {line} enthält ein Zeichen, das in keiner Tabelle steht (Nummer {code}): Das ist kein Text.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds bytes that are no UTF-8, while other lines are in UTF-8.</source>
   <translation>Zeile {line} enthält Bytes, die kein UTF-8 sind, während andere Zeilen in UTF-8 stehen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>of other classes ({listed})</source>
   <translation>aus anderen Klassen ({listed})</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>No row has the label "{label}" in "{column}".</source>
   <translation>Keine Zeile hat das Label „{label}“ in „{column}“.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>{wanted} classes are chosen, and 1 to {classes} can be.</source>
   <translation>{wanted} Klassen sind gewählt; möglich sind 1 bis {classes}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>"{column}" holds {found:,} different labels, and there can be {classes} classes: it is no label.</source>
   <translation>„{column}“ enthält {found:,} verschiedene Labels, und es kann {classes} Klassen geben: Das ist kein Label.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>"{column}" holds {found} classes, and there can be {classes}. The most frequent: {listed}.</source>
   <translation>„{column}“ enthält {found} Klassen, und es kann {classes} geben. Die häufigsten: {listed}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {line} has {cells} cells, and the others have {width}.</source>
   <translation>Zeile {line} hat {cells} Zellen, die anderen haben {width}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>A quote that opens in line {line} never closes.</source>
   <translation>Ein Anführungszeichen, das sich in Zeile {line} öffnet, schließt sich nie.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>A cell that begins in line {line} has no end in sight: a quote may never close.</source>
   <translation>Eine Zelle, die in Zeile {line} beginnt, nimmt kein Ende: Vielleicht schließt sich ein Anführungszeichen nie.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {last} goes on behind a closing quote, where only the next cell may begin.</source>
   <translation>Zeile {last} geht hinter einem schließenden Anführungszeichen weiter, wo nur die nächste Zelle beginnen darf.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {last} can't be read as cells: {error}.</source>
   <translation>Zeile {last} lässt sich nicht in Zellen lesen: {error}.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>It has more than {rows:,} rows: line {line:,} is one too many.</source>
   <translation>Es sind mehr als {rows:,} Zeilen: Zeile {line:,} ist eine zu viel.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>tab</source>
   <translation>Tabulator</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>semicolon</source>
   <translation>Semikolon</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>comma</source>
   <translation>Komma</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>Line 1 names {found} as what parts the cells, which can't be.</source>
   <translation>Zeile 1 nennt {found} als Trennzeichen der Zellen, was nicht sein kann.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It is larger than {megabytes} MB.</source>
   <translation>Das ist größer als {megabytes} MB.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It is empty.</source>
   <translation>Das ist leer.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has a single column: nothing parts its cells (a comma, a semicolon or a tab).</source>
   <translation>Es gibt nur eine Spalte: Nichts trennt ihre Zellen (ein Komma, ein Semikolon oder ein Tabulator).</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has {width:,} columns, and no more than {columns:,} are read.</source>
   <translation>Es sind {width:,} Spalten, und mehr als {columns:,} werden nicht gelesen.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has a heading, and no rows below it.</source>
   <translation>Es gibt eine Kopfzeile und keine Zeilen darunter.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has no rows.</source>
   <translation>Es gibt keine Zeilen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{count:,} rows left out: {reason}.</source>
   <translation>
    <numerusform>{count:,} Zeile ausgelassen: {reason}.</numerusform>
    <numerusform>{count:,} Zeilen ausgelassen: {reason}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{count:,} rows left out: {reason} (first in line {line:,}).</source>
   <translation>
    <numerusform>{count:,} Zeile ausgelassen: {reason} (Zeile {line:,}).</numerusform>
    <numerusform>{count:,} Zeilen ausgelassen: {reason} (zuerst in Zeile {line:,}).</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>"{cell}" in line {line:,} is {point} with a decimal point, and {comma} with a decimal comma.</source>
   <translation>„{cell}“ in Zeile {line:,} ist {point} mit Dezimalpunkt und {comma} mit Dezimalkomma.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>a random {rows:,} of {all:,} are taken</source>
   <translation>zufällige {rows:,} von {all:,} werden genommen</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>no label in "{column}"</source>
   <translation>kein Label in „{column}“</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>No row gives a point.</source>
   <translation>Keine Zeile ergibt einen Punkt.</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>far away from all others</source>
   <translation>weit weg von allen anderen</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>no value in "{column}"</source>
   <translation>kein Wert in „{column}“</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>"{cell}" in "{column}" is no number</source>
   <translation>„{cell}“ in „{column}“ ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>"{cell}" in "{column}" is no finite number</source>
   <translation>„{cell}“ in „{column}“ ist keine endliche Zahl</translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>Line {line:,} has "{words}" in "{column}", and a role is training or validation.</source>
   <translation>Zeile {line:,} hat „{words}“ in „{column}“; eine Rolle ist training oder validation.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/change_words.py"></location>
   <source>{cure} off</source>
   <translation>{cure} aus</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/change_words.py"></location>
   <source>{cure} on</source>
   <translation>{cure} an</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>another dataset</source>
   <translation>anderer Datensatz</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>points sent to validation</source>
   <translation>Punkte zur Validierung geschickt</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>number of variants changed</source>
   <translation>andere Anzahl von Varianten</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>repeats changed</source>
   <translation>andere Anzahl von Wiederholungen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>other variants</source>
   <translation>andere Varianten</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>{setting} changed</source>
   <translation>{setting} geändert</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/class_names.py"></location>
   <source>Another class is called {name} already.</source>
   <translation>Eine andere Klasse heißt schon {name}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Purple</source>
   <translation>Violett</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Sky</source>
   <translation>Himmelblau</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/description.py"></location>
   <source>Pasted table</source>
   <translation>Eingefügte Tabelle</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{file}, {count:,} points</source>
   <translation>
    <numerusform>{file}, {count:,} Punkt</numerusform>
    <numerusform>{file}, {count:,} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{count:,} points of one's own</source>
   <translation>
    <numerusform>{count:,} eigener Punkt</numerusform>
    <numerusform>{count:,} eigene Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{dataset}, {count:,} points</source>
   <translation>
    <numerusform>{dataset}, {count:,} Punkt</numerusform>
    <numerusform>{dataset}, {count:,} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{dataset} with {drawn:,} drawn, {count:,} points</source>
   <translation>
    <numerusform>{dataset} mit {drawn:,} gezeichneten, {count:,} Punkt</numerusform>
    <numerusform>{dataset} mit {drawn:,} gezeichneten, {count:,} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not valid JSON: it holds bytes that are no text in UTF-8.</source>
   <translation>Das ist kein gültiges JSON: Es enthält Bytes, die kein Text in UTF-8 sind.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment: its brackets are nested too deep.</source>
   <translation>Das ist kein Experiment: Die Klammern sind zu tief verschachtelt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not valid JSON: {why}.</source>
   <translation>Das ist kein gültiges JSON: {why}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>$.data.noise, $.data.balance and $.data.point_count have no effect, because there is no generator.</source>
   <translation>$.data.noise, $.data.balance und $.data.point_count haben keine Wirkung, weil es keinen Generator gibt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>$.data.generator, $.data.noise, $.data.balance and $.data.point_count have no effect, because the file brings points of its own. Without $.points they would be generated.</source>
   <translation>$.data.generator, $.data.noise, $.data.balance und $.data.point_count haben keine Wirkung, weil die Datei eigene Punkte mitbringt. Ohne $.points würden sie erzeugt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment of this program: {why}.</source>
   <translation>Das ist kein Experiment dieses Programms: {why}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment of this program: $.format is {name}.</source>
   <translation>Das ist kein Experiment dieses Programms: $.format ist {name}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It was written by a newer version of this program: $.version is {version}.</source>
   <translation>Das wurde von einer neueren Version dieses Programms geschrieben: $.version ist {version}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Classes</source>
   <translation>Klassen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many classes there are to tell apart. More classes need more outputs, so training starts again.</source>
   <translation>Wie viele Klassen zu unterscheiden sind. Mehr Klassen brauchen mehr Ausgänge, darum beginnt das Training von vorn.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many points are generated (n_samples in scikit-learn). The fewer there are, the easier it is to learn them by heart. 1,000 are the most that are made, enough to see overfitting go; drawing and tables take up to 20,000.</source>
   <translation>Wie viele Punkte erzeugt werden (n_samples in scikit-learn). Je weniger es sind, desto leichter lassen sie sich auswendig lernen. Mehr als 1.000 werden nicht erzeugt, genug, um die Überanpassung verschwinden zu sehen; Zeichnen und Tabellen gehen bis 20.000.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How far points stray from the true shape (noise, a standard deviation, in scikit-learn). Noise is what an overfitted network mistakes for a pattern.</source>
   <translation>Wie weit Punkte von der wahren Form abweichen (noise in scikit-learn, eine Standardabweichung). Rauschen ist, was ein überangepasstes Netz für ein Muster hält.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Balance</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many points the last class has for each one of the first (weights in scikit-learn). The rarer a class, the less its mistakes weigh: a network may be right for nearly all points, and never find it.</source>
   <translation>Wie viele Punkte die letzte Klasse für jeden der ersten hat (weights in scikit-learn). Je seltener eine Klasse, desto weniger zählen ihre Fehler: Ein Netz kann bei fast allen Punkten richtig liegen und sie nie finden.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Label noise</source>
   <translation>Label-Rauschen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Share of points, drawn ones too, that carry a wrong class (unlike flip_y in scikit-learn, by which some come out right). They say nothing true about the shape: to fit them is to memorize them.</source>
   <translation>Anteil der Punkte, auch der gezeichneten, die eine falsche Klasse tragen (anders als flip_y in scikit-learn, bei dem manche richtig bleiben). Sie sagen nichts Wahres über die Form: Wer sie trifft, hat sie auswendig gelernt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Validation share</source>
   <translation>Validierungsanteil</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Share of points held out of training. The network never learns from them, so they show how well it does on points it has not seen.</source>
   <translation>Anteil der Punkte, die vom Training zurückgehalten werden. Das Netz lernt nie aus ihnen, darum zeigen sie, wie gut es auf Punkten ist, die es nicht kennt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Sample</source>
   <translation>Stichprobe</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Which sample of the dataset it is (random_state in scikit-learn): the same number gives the same points again, with the same labels wrong and the same points held out.</source>
   <translation>Welche Stichprobe des Datensatzes es ist (random_state in scikit-learn): Dieselbe Zahl ergibt wieder dieselben Punkte, mit denselben falschen Labels und denselben zurückgehaltenen Punkten.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Input features</source>
   <translation>Eingänge</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>What the network takes in of every position. One that fits the shape can do the work of a whole layer; each also gives it more ways to learn points by heart.</source>
   <translation>Was das Netz von jeder Position aufnimmt. Ein Eingang, der zur Form passt, kann die Arbeit einer ganzen Schicht tun; jeder gibt dem Netz aber auch mehr Wege, Punkte auswendig zu lernen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Hidden layers</source>
   <translation>Verborgene Schichten</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Units in each hidden layer. More units can bend the boundary around more single points.</source>
   <translation>Einheiten in jeder verborgenen Schicht. Mehr Einheiten können die Grenze um mehr einzelne Punkte biegen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Activation</source>
   <translation>Aktivierung</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>The curve each hidden unit bends its input with. With linear units the boundary stays straight, however many layers there are.</source>
   <translation>Die Kurve, mit der jede verborgene Einheit ihre Eingabe biegt. Mit linearen Einheiten bleibt die Grenze gerade, wie viele Schichten es auch sind.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Batch normalization</source>
   <translation>Batch-Normalisierung</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Centres and scales every hidden unit's input over the mini-batch, so that deep networks learn at all. The noise that this adds softens overfitting; it is no cure for it.</source>
   <translation>Zentriert und skaliert die Eingabe jeder verborgenen Einheit über den Mini-Batch, damit tiefe Netze überhaupt lernen. Das Rauschen, das dabei entsteht, mildert Überanpassung; ein Gegenmittel ist es nicht.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Silences random hidden units in every training step, so no unit can rely on another and single points are harder to memorize.</source>
   <translation>Schaltet in jedem Trainingsschritt zufällige verborgene Einheiten stumm, sodass sich keine Einheit auf eine andere verlassen kann und einzelne Punkte schwerer auswendig zu lernen sind.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Rate</source>
   <translation>Rate</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Probability that a hidden unit is silenced in a step.</source>
   <translation>Wahrscheinlichkeit, mit der eine verborgene Einheit in einem Schritt stumm ist.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>L2</source>
   <translation>L2</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Adds strength x sum of squared weights to the objective: large weights cost most, which favours smooth boundaries.</source>
   <translation>Addiert Stärke × Summe der quadrierten Gewichte zum Ziel: Große Gewichte kosten am meisten, was glatte Grenzen begünstigt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How much large weights cost. Too much, and the network can't even learn the true shape.</source>
   <translation>Wie viel große Gewichte kosten. Ist es zu viel, kann das Netz nicht einmal die wahre Form lernen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>L1</source>
   <translation>L1</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Adds strength x sum of absolute weights to the objective: every weight is pulled to zero with the same force, so many end up close to it.</source>
   <translation>Addiert Stärke × Summe der Beträge der Gewichte zum Ziel: Jedes Gewicht wird mit derselben Kraft zur Null gezogen, darum enden viele nahe bei ihr.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How hard weights are pulled to zero. Too much, and the network can't even learn the true shape.</source>
   <translation>Wie stark Gewichte zur Null gezogen werden. Ist es zu viel, kann das Netz nicht einmal die wahre Form lernen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Early stopping</source>
   <translation>Frühes Stoppen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Stops when the validation loss finds no new best for a while. Networks tend to learn the shape first and the noise later.</source>
   <translation>Hält an, wenn der Validierungsverlust eine Weile keinen neuen Bestwert findet. Netze lernen oft zuerst die Form und später das Rauschen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Patience</source>
   <translation>Geduld</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many epochs the validation loss may go without a new best before training stops.</source>
   <translation>Wie viele Epochen der Validierungsverlust ohne neuen Bestwert bleiben darf, bevor das Training anhält.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>epochs</source>
   <translation>Epochen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Minimum improvement</source>
   <translation>Mindestverbesserung</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>By how much the validation loss must fall below its best to count as a new best.</source>
   <translation>Um wie viel der Validierungsverlust unter seinen Bestwert fallen muss, damit es als neuer Bestwert zählt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Restore best weights</source>
   <translation>Beste Gewichte zurückholen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>On stopping, go back to the weights of the best epoch, as the minimum improvement counts it.</source>
   <translation>Beim Anhalten zurück zu den Gewichten der besten Epoche, so wie die Mindestverbesserung sie zählt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Optimizer</source>
   <translation>Optimierer</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>The rule that turns gradients into steps. Adam and AdamW give every weight a step size of its own.</source>
   <translation>Die Regel, die aus Gradienten Schritte macht. Adam und AdamW geben jedem Gewicht eine eigene Schrittweite.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>SGD with momentum</source>
   <translation>SGD mit Momentum</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Scales every step. Too small and training crawls; too large and the loss may jump about or grow without end.</source>
   <translation>Skaliert jeden Schritt. Ist sie zu klein, kriecht das Training; ist sie zu groß, kann der Verlust umherspringen oder ohne Ende wachsen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Batch size</source>
   <translation>Batch-Größe</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Points seen in one step. Small mini-batches make noisy steps and many of them in an epoch; all points in one mini-batch make one smooth step.</source>
   <translation>Punkte, die ein Schritt sieht. Kleine Mini-Batches machen verrauschte Schritte, und viele davon in einer Epoche; alle Punkte in einem Mini-Batch machen einen glatten Schritt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Weight decay</source>
   <translation>Weight Decay</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>In every step AdamW also shrinks all parameters, by the learning rate times this.</source>
   <translation>In jedem Schritt verkleinert AdamW außerdem alle Parameter, um Lernrate mal diesen Wert.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Repeats</source>
   <translation>Wiederholungen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many times every variant is trained at once, each time from other initial weights and in another order. What all of them agree on owes nothing to the luck of the initial weights.</source>
   <translation>Wie oft jede Variante gleichzeitig trainiert wird, jedes Mal von anderen Anfangsgewichten aus und in anderer Reihenfolge. Worin alle übereinstimmen, das verdankt sich nicht dem Glück der Anfangsgewichte.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Other points each time</source>
   <translation>Jedes Mal andere Punkte</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Every repeat also learns from other training points: a fresh sample of generated ones, drawn points picked anew with replacement. Validation points stay the same for all.</source>
   <translation>Jede Wiederholung lernt außerdem aus anderen Trainingspunkten: erzeugte aus einer frischen Stichprobe, gezeichnete neu mit Zurücklegen gezogen. Die Validierungspunkte bleiben für alle dieselben.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Seed</source>
   <translation>Seed</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Decides the initial weights, the order of mini-batches and the dropout noise. With all else unchanged, the same seed gives the same run.</source>
   <translation>Bestimmt die Anfangsgewichte, die Reihenfolge der Mini-Batches und das Rauschen von Dropout. Wenn sonst alles gleich bleibt, ergibt derselbe Seed denselben Lauf.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>No effect without a hidden layer</source>
   <translation>Ohne verborgene Schicht keine Wirkung</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>{setting} must lie between {low:g} and {high:g}, not at {value:g}.</source>
   <translation>{setting} muss zwischen {low:g} und {high:g} liegen, nicht bei {value:g}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>{setting} can't be {value}.</source>
   <translation>{setting} kann nicht {value} sein.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>There can't be more than {most} hidden layers, not {count}.</source>
   <translation>Es kann nicht mehr als {most} verborgene Schichten geben, also nicht {count}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>A hidden layer must have 1 to {most} units.</source>
   <translation>Eine verborgene Schicht muss 1 bis {most} Einheiten haben.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Opening</source>
   <translation>Anfang</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>What the window opens with: 100 points in two moons, 15 % label noise, 2-64-64-1, no regularization.</source>
   <translation>Womit das Fenster öffnet: 100 Punkte in zwei Monden, 15 % Label-Rauschen, 2-64-64-1, keine Regularisierung.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Cures</source>
   <translation>Gegenmittel</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening data; without regularization, then L2, dropout, L1, batch norm and early stopping by itself.</source>
   <translation>Die Daten vom Anfang; ohne Regularisierung, dann L2, Dropout, L1, Batch-Normalisierung und frühes Stoppen, jedes für sich.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Widths</source>
   <translation>Breiten</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening data; eight networks from one hidden layer of 2 units to two of 64.</source>
   <translation>Die Daten vom Anfang; acht Netze von einer verborgenen Schicht mit 2 Einheiten bis zu zweien mit 64.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>L2 strengths</source>
   <translation>L2-Stärken</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, without L2 and with strengths 0.0001 to 0.1.</source>
   <translation>Das Experiment vom Anfang, ohne L2 und mit Stärken von 0,0001 bis 0,1.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Dropout rates</source>
   <translation>Dropout-Raten</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, without dropout and with rates 0.1 to 0.7.</source>
   <translation>Das Experiment vom Anfang, ohne Dropout und mit Raten von 0,1 bis 0,7.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, trained 10 times from other initial weights.</source>
   <translation>Das Experiment vom Anfang, 10-mal von anderen Anfangsgewichten aus trainiert.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Deep sigmoid</source>
   <translation>Tiefe Sigmoide</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Clean moons, 6 layers of sigmoid units, SGD: learns nothing, until batch normalization is switched on.</source>
   <translation>Saubere Monde, 6 Schichten aus Sigmoid-Einheiten, SGD: lernt nichts, bis die Batch-Normalisierung eingeschaltet wird.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Features</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Circles; no hidden layer on x1 and x2, then on their squares, which do the work of 8 hidden units.</source>
   <translation>Kreise; keine verborgene Schicht auf x1 und x2, dann auf ihren Quadraten, die die Arbeit von 8 verborgenen Einheiten tun.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>These networks have {all:,} parameters in all, and no more than {most:,} can be trained at once. Choose fewer repeats, variants or units.</source>
   <translation>Diese Netze haben zusammen {all:,} Parameter, und mehr als {most:,} lassen sich nicht gleichzeitig trainieren. Wähle weniger Wiederholungen, Varianten oder Einheiten.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Draw some points here, or choose a dataset under Data.</source>
   <translation>Zeichne hier ein paar Punkte, oder wähle unter Daten einen Datensatz.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Every point is held out for validation. Draw more points, so that some are left to learn from.</source>
   <translation>Alle Punkte sind für die Validierung zurückgehalten. Zeichne mehr Punkte, damit welche zum Lernen bleiben.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Batch normalization needs at least two points in a mini-batch: raise the batch size, or switch batch normalization off.</source>
   <translation>Batch-Normalisierung braucht mindestens zwei Punkte in einem Mini-Batch: Erhöhe die Batch-Größe, oder schalte die Batch-Normalisierung aus.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Batch normalization needs at least two training points: draw more points, or switch batch normalization off.</source>
   <translation>Batch-Normalisierung braucht mindestens zwei Trainingspunkte: Zeichne mehr Punkte, oder schalte die Batch-Normalisierung aus.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Batch normalization needs at least two training points, and two of them in a mini-batch: draw more points and raise the batch size, or switch batch normalization off.</source>
   <translation>Batch-Normalisierung braucht mindestens zwei Trainingspunkte, und zwei davon in einem Mini-Batch: Zeichne mehr Punkte und erhöhe die Batch-Größe, oder schalte die Batch-Normalisierung aus.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Draw points of a second class, so that there is something to tell apart.</source>
   <translation>Zeichne Punkte einer zweiten Klasse, damit es etwas zu unterscheiden gibt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>All training points are of one class; the others are held out for validation. Draw more points.</source>
   <translation>Alle Trainingspunkte gehören zu einer Klasse; die anderen sind für die Validierung zurückgehalten. Zeichne mehr Punkte.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>No point is held out for validation yet, so overfitting can't be seen. Draw more points.</source>
   <translation>Noch ist kein Punkt für die Validierung zurückgehalten, darum ist Überanpassung nicht zu sehen. Zeichne mehr Punkte.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Only {count} points are held out for validation: what they say can be luck. Draw more points.</source>
   <translation>
    <numerusform>Nur {count} Punkt ist für die Validierung zurückgehalten: Was er sagt, kann Zufall sein. Zeichne mehr Punkte.</numerusform>
    <numerusform>Nur {count} Punkte sind für die Validierung zurückgehalten: Was sie sagen, kann Zufall sein. Zeichne mehr Punkte.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>A class is missing among the validation points, so nothing can be said about it. Draw more of its points.</source>
   <translation>Unter den Validierungspunkten fehlt eine Klasse, darum lässt sich über sie nichts sagen. Zeichne mehr ihrer Punkte.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: its points are not those that were written.</source>
   <translation>Das ist beschädigt: Die Punkte sind nicht die, die geschrieben wurden.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It can't be read: {why}.</source>
   <translation>Das lässt sich nicht lesen: {why}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It was written by a newer version of this program.</source>
   <translation>Das wurde von einer neueren Version dieses Programms geschrieben.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: its first line is not that of a recovery file.</source>
   <translation>Das ist beschädigt: Die erste Zeile ist nicht die einer Wiederherstellungsdatei.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: some of its points can't be.</source>
   <translation>Das ist beschädigt: Manche der Punkte kann es nicht geben.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>Points were drawn, changed or imported, and a code has no room for them.</source>
   <translation>Punkte wurden gezeichnet, geändert oder importiert, und ein Code hat keinen Platz für sie.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>All of its names and variants are too much for a code.</source>
   <translation>Alle Namen und Varianten zusammen sind zu viel für einen Code.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This is no share code: one begins with "{mark}{version}-".</source>
   <translation>Das ist kein Code zum Teilen: Einer beginnt mit „{mark}{version}-“.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is of a newer version of the program.</source>
   <translation>Dieser Code zum Teilen stammt aus einer neueren Version des Programms.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code holds what this program doesn't know: was it made by another?</source>
   <translation>Dieser Code zum Teilen enthält etwas, das dieses Programm nicht kennt: Hat ein anderes ihn gemacht?</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code gives two classes one name.</source>
   <translation>Dieser Code zum Teilen gibt zwei Klassen denselben Namen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is mistyped: '{sign}' can't be in one.</source>
   <translation>Dieser Code zum Teilen ist vertippt: „{sign}“ kann nicht darin stehen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is cut off: its end is missing.</source>
   <translation>Dieser Code zum Teilen ist abgeschnitten: Sein Ende fehlt.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code goes on beyond its end: is something else in it, too?</source>
   <translation>Dieser Code zum Teilen geht über sein Ende hinaus: Steht noch etwas anderes darin?</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is mistyped: its letters don't fit together.</source>
   <translation>Dieser Code zum Teilen ist vertippt: Seine Buchstaben passen nicht zusammen.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>decimal point</source>
   <translation>Dezimalpunkt</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>decimal comma</source>
   <translation>Dezimalkomma</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>{encoding}, separator {separator}</source>
   <translation>{encoding}, Trennzeichen {separator}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>{encoding}, separator {separator}, {decimal}</source>
   <translation>{encoding}, Trennzeichen {separator}, {decimal}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>One unit of the plane is {unit:g} on both axes; its middle is at {x:g} and {y:g}.</source>
   <translation>Eine Einheit der Ebene ist {unit:g} auf beiden Achsen; ihre Mitte liegt bei {x:g} und {y:g}.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>One unit of the plane is {x_unit:g} of "{x_name}" and {y_unit:g} of "{y_name}"; its middle is at {x:g} and {y:g}.</source>
   <translation>Eine Einheit der Ebene ist {x_unit:g} von „{x_name}“ und {y_unit:g} von „{y_name}“; ihre Mitte liegt bei {x:g} und {y:g}.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>{count:,} points lie far away: all others share {share} % of the plane's width.</source>
   <translation>
    <numerusform>{count:,} Punkt liegt weit weg: Alle anderen teilen sich {share} % der Breite der Ebene.</numerusform>
    <numerusform>{count:,} Punkte liegen weit weg: Alle anderen teilen sich {share} % der Breite der Ebene.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>less than 1 %</source>
   <translation>weniger als 1 %</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>"{name}" fills {share} of the plane's width: a scale for each axis spreads the points.</source>
   <translation>„{name}“ füllt {share} der Breite der Ebene: Eine Skala für jede Achse zieht die Punkte auseinander.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>"{name}" fills {share} of the plane's height: a scale for each axis spreads the points.</source>
   <translation>„{name}“ füllt {share} der Höhe der Ebene: Eine Skala für jede Achse zieht die Punkte auseinander.</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>unit {unit} of layer {layer}</source>
   <translation>Einheit {unit} von Schicht {layer}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>the output</source>
   <translation>der Ausgang</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>output {unit}</source>
   <translation>Ausgang {unit}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>weight unit {unit} → {to}</source>
   <translation>Gewicht Einheit {unit} → {to}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>weight {input} → {to}</source>
   <translation>Gewicht {input} → {to}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>gamma of {to}</source>
   <translation>Gamma: {to}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>beta of {to}</source>
   <translation>Beta: {to}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>bias of {to}</source>
   <translation>Bias: {to}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>no regularization</source>
   <translation>keine Regularisierung</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>{network} on {inputs}</source>
   <translation>{network} auf {inputs}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>only {cures}</source>
   <translation>nur {cures}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>{count} units</source>
   <translation>
    <numerusform>{count} Einheit</numerusform>
    <numerusform>{count} Einheiten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>no hidden layer</source>
   <translation>keine verborgene Schicht</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>early stopping</source>
   <translation>frühes Stoppen</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>after {epochs:,}</source>
   <translation>nach {epochs:,}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>by {improvement:g}</source>
   <translation>um {improvement:g}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>(best weights)</source>
   <translation>(beste Gewichte)</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>(last weights)</source>
   <translation>(letzte Gewichte)</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>dropout {rate:g}</source>
   <translation>Dropout {rate:g}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>L2 {strength:g}</source>
   <translation>L2 {strength:g}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>L1 {strength:g}</source>
   <translation>L1 {strength:g}</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>batch normalization</source>
   <translation>Batch-Normalisierung</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>you have no permission to read it, or another program holds it</source>
   <translation>du darfst das nicht lesen, oder ein anderes Programm hält es fest</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>you have no permission to read it</source>
   <translation>du darfst das nicht lesen</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>there is no such file</source>
   <translation>es gibt keine solche Datei</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>It can't be read: it is {what}, not a file.</source>
   <translation>Das lässt sich nicht lesen: Es ist {what} und keine Datei.</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a folder</source>
   <translation>ein Ordner</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a pipe</source>
   <translation>eine Pipe</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a socket</source>
   <translation>ein Socket</translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a device</source>
   <translation>ein Gerät</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>you have no permission to write there, or another program holds the file open</source>
   <translation>du darfst dort nicht schreiben, oder ein anderes Programm hält die Datei offen</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>you have no permission to write there</source>
   <translation>du darfst dort nicht schreiben</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the disk is full</source>
   <translation>der Datenträger ist voll</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>your share of the disk is used up</source>
   <translation>dein Anteil am Datenträger ist aufgebraucht</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it would become larger than files may be here</source>
   <translation>die Datei würde größer, als Dateien hier sein dürfen</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>nothing can be written to this disk</source>
   <translation>auf diesen Datenträger kann nichts geschrieben werden</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the name is too long</source>
   <translation>der Name ist zu lang</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>this disk does not allow such a name</source>
   <translation>dieser Datenträger erlaubt einen solchen Namen nicht</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>there is no such folder</source>
   <translation>es gibt keinen solchen Ordner</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>a folder has this name</source>
   <translation>ein Ordner hat diesen Namen</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is a link that leads back to itself</source>
   <translation>es ist eine Verknüpfung, die auf sich selbst zurückführt</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>another program holds it</source>
   <translation>ein anderes Programm hält sie fest</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the disk has a fault</source>
   <translation>der Datenträger hat einen Fehler</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>too many files are open</source>
   <translation>zu viele Dateien sind offen</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>{path} can't be written: {reason}.</source>
   <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the system refused ({name})</source>
   <translation>das System hat es verweigert ({name})</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>not all of it reached the disk</source>
   <translation>nicht alles hat den Datenträger erreicht</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>there is no folder {folder}</source>
   <translation>es gibt keinen Ordner {folder}</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is no file but a device or a pipe</source>
   <translation>es ist keine Datei, sondern ein Gerät oder eine Pipe</translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is write-protected</source>
   <translation>sie ist schreibgeschützt</translation>
  </message>
  <message>
   <location filename="../../../core/headless/apart.py"></location>
   <source>Training was halted by an error ({why}).</source>
   <translation>Das Training wurde durch einen Fehler angehalten ({why}).</translation>
  </message>
  <message>
   <location filename="../../../core/headless/apart.py"></location>
   <source>Training ended before its time: {how}.</source>
   <translation>Das Training endete vor seiner Zeit: {how}.</translation>
  </message>
  <message>
   <location filename="../../../core/headless/apart.py"></location>
   <source>The memory may have run out.</source>
   <translation>Vielleicht ging der Speicher aus.</translation>
  </message>
  <message>
   <location filename="../../../core/headless/claims.py"></location>
   <source>The run "{name}" diverged with {diverged} of {count} seeds.</source>
   <translation>Der Lauf „{name}“ divergierte mit {diverged} von {count} Seeds.</translation>
  </message>
  <message>
   <location filename="../../../core/headless/claims.py"></location>
   <source>The {figure} of "{name}" isn't above 0 with {without} of {count} seeds.</source>
   <translation>„{figure}“ von „{name}“ liegt mit {without} von {count} Seeds nicht über 0.</translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next here: an earlier epoch is shown. Live leads back.</source>
   <translation>Hier kommt kein nächster Schritt: Eine frühere Epoche ist zu sehen. „Live“ führt zurück.</translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next: the network has stopped.</source>
   <translation>Es kommt kein nächster Schritt: Das Netz hat angehalten.</translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next: there are no points to learn from.</source>
   <translation>Es kommt kein nächster Schritt: Es gibt keine Punkte zum Lernen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>This network has {count} hidden layers of up to {units} units: a step has more numbers than anybody can follow. Choose at most {most_layers} layers of {most_units} units under Network.</source>
   <translation>
    <numerusform>Dieses Netz hat {count} verborgene Schicht mit bis zu {units} Einheiten: Ein Schritt hat mehr Zahlen, als jemand verfolgen kann. Wähle unter Netz höchstens {most_layers} Schichten mit {most_units} Einheiten.</numerusform>
    <numerusform>Dieses Netz hat {count} verborgene Schichten mit bis zu {units} Einheiten: Ein Schritt hat mehr Zahlen, als jemand verfolgen kann. Wähle unter Netz höchstens {most_layers} Schichten mit {most_units} Einheiten.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>A bound of 0 leaves no margin: choose another one</source>
   <translation>Eine Schranke von 0 lässt keinen Spielraum: Wähle eine andere</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>The bound of a share lies above 0 and below 1 (100 %)</source>
   <translation>Die Schranke eines Anteils liegt über 0 und unter 1 (100 %)</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>All of this is so already as it begins</source>
   <translation>All das gilt schon, wenn er beginnt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/lessons/checks.py"></location>
   <source>Variant {number} isn't there: there are only {count} variants</source>
   <translation>
    <numerusform>Variante {number} gibt es nicht: Es gibt nur eine</numerusform>
    <numerusform>Variante {number} gibt es nicht: Es gibt nur {count} Varianten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>The true loss is known of generated points alone</source>
   <translation>Den wahren Verlust kennt man nur bei erzeugten Punkten</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>There is no setting "{path}"</source>
   <translation>Es gibt keine Einstellung „{path}“</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>{setting} is no number: only `equals` fits it</source>
   <translation>{setting} ist keine Zahl: Nur `equals` passt dazu</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>{setting} can't be that</source>
   <translation>{setting} kann das nicht sein</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/checks.py"></location>
   <source>{setting} lies between {minimum:g} and {maximum:g}</source>
   <translation>{setting} liegt zwischen {minimum:g} und {maximum:g}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>training loss</source>
   <translation>Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>validation loss</source>
   <translation>Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>best validation loss</source>
   <translation>bester Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>best epoch</source>
   <translation>beste Epoche</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>last epoch</source>
   <translation>letzte Epoche</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>gap</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>training accuracy</source>
   <translation>Trainingsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>validation accuracy</source>
   <translation>Validierungsgenauigkeit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>true loss</source>
   <translation>wahrer Verlust</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>true accuracy</source>
   <translation>wahre Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>estimate's error</source>
   <translation>Fehler der Schätzung</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>wrong labels learned</source>
   <translation>gelernte falsche Labels</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>weight norm</source>
   <translation>Norm der Gewichte</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>weights near zero</source>
   <translation>Gewichte nahe null</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>steepness</source>
   <translation>Steilheit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>first gradient share</source>
   <translation>Anteil des ersten Gradienten</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_words.py"></location>
   <source>optimizer's loss</source>
   <translation>Verlust, den der Optimierer sah</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_writing.py"></location>
   <source>On screen</source>
   <translation>Auf dem Bildschirm</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_writing.py"></location>
   <source>The lesson's own</source>
   <translation>Das eigene der Lektion</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_writing.py"></location>
   <source>Step {number}</source>
   <translation>Schritt {number}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_writing.py"></location>
   <source>A name has 1 to {most} characters</source>
   <translation>Ein Name hat 1 bis {most} Zeichen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/claim_writing.py"></location>
   <source>There is a network "{name}" already</source>
   <translation>Es gibt schon ein Netz „{name}“</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/course.py"></location>
   <source>The lesson "{id}" stands in {file}, too.</source>
   <translation>Die Lektion „{id}“ steht auch in {file}.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/course.py"></location>
   <source>It holds an experiment, and no lesson.</source>
   <translation>Die Datei enthält ein Experiment und keine Lektion.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/course.py"></location>
   <source>At {path}.</source>
   <translation>Bei {path}.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/course.py"></location>
   <source>It holds {count:,} files, of which only the first {most} are looked at.</source>
   <translation>Der Ordner enthält {count:,} Dateien, von denen nur die ersten {most} angesehen werden.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/glossary.py"></location>
   <source>The glossary has no word "{word}"</source>
   <translation>Im Glossar steht kein Begriff „{word}“</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/glossary.py"></location>
   <source>A link leads to "{target}", and may only lead to glossary:WORD or try:PRESET</source>
   <translation>Ein Link führt zu „{target}“ und darf nur zu glossary:BEGRIFF oder try:VORLAGE führen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Handout</source>
   <translation>Arbeitsblatt</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Answer sheet</source>
   <translation>Lösungen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Predict first</source>
   <translation>Erst vorhersagen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Do</source>
   <translation>Zu tun</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>What I saw</source>
   <translation>Was ich gesehen habe</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Notice</source>
   <translation>Achte darauf</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>For the lecturer</source>
   <translation>Für die Lehrperson</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Step {number}: {title}</source>
   <translation>Schritt {number}: {title}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>What there is to see</source>
   <translation>Was es zu sehen gibt</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/lessons/handout.py"></location>
   <source>{count} minutes</source>
   <translation>
    <numerusform>{count} Minute</numerusform>
    <numerusform>{count} Minuten</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>More than one answer is right.</source>
   <translation>Mehr als eine Antwort ist richtig.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Do this in the program, and write down what you see.</source>
   <translation>Mach das im Programm und schreib auf, was du siehst.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Wrong</source>
   <translation>Falsch</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Words</source>
   <translation>Begriffe</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/handout.py"></location>
   <source>Question {number}</source>
   <translation>Frage {number}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>boundary</source>
   <translation>Grenze</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>known truth</source>
   <translation>bekannte Wahrheit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>What it has come to is still hidden.</source>
   <translation>Was daraus geworden ist, ist noch verborgen.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>Predict first: the {name} is hidden.</source>
   <translation>Erst vorhersagen: {name} ist verborgen.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>Predict first: {some} and {last} are hidden.</source>
   <translation>Erst vorhersagen: {some} und {last} sind verborgen.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/margins.py"></location>
   <source>There is no such figure of this run.</source>
   <translation>Diese Zahl gibt es bei diesem Lauf nicht.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is of a newer version of this program.</source>
   <translation>Das stammt aus einer neueren Version dieses Programms.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is damaged: {why}.</source>
   <translation>Das ist beschädigt: {why}.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is larger than any that this program writes.</source>
   <translation>Das ist größer als alles, was dieses Programm schreibt.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>The right answer.</source>
   <translation>Die richtige Antwort.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A wrong one.</source>
   <translation>Eine falsche.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A new question</source>
   <translation>Eine neue Frage</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A new task</source>
   <translation>Eine neue Aufgabe</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A solution consists of settings, and here are other networks than at the beginning.</source>
   <translation>Eine Lösung besteht aus Einstellungen, und hier sind es andere Netze als am Anfang.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>No setting differs from what the task begins with: change some, then take them over.</source>
   <translation>Keine Einstellung ist anders als am Anfang der Aufgabe: Ändere einige und übernimm sie dann.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A solution has at most {most} settings, and here {count} differ.</source>
   <translation>
    <numerusform>Eine Lösung hat höchstens {most} Einstellungen, und hier unterscheidet sich {count}.</numerusform>
    <numerusform>Eine Lösung hat höchstens {most} Einstellungen, und hier unterscheiden sich {count}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A lesson asks {fewest} to {most} questions: {count} more are missing.</source>
   <translation>
    <numerusform>Eine Lektion stellt {fewest} bis {most} Fragen: Es fehlt noch {count}.</numerusform>
    <numerusform>Eine Lektion stellt {fewest} bis {most} Fragen: Es fehlen noch {count}.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>Question {number} doesn't say yet what it shows.</source>
   <translation>Frage {number} sagt noch nicht, was sie zeigt.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>Question {number}: say why answer {place} is right.</source>
   <translation>Frage {number}: Sag, warum Antwort {place} richtig ist.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>Question {number}: say why answer {place} is wrong.</source>
   <translation>Frage {number}: Sag, warum Antwort {place} falsch ist.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/quiz_writing.py"></location>
   <source>A lesson asks {fewest} to {most} questions; {count} are many.</source>
   <translation>Eine Lektion stellt {fewest} bis {most} Fragen; {count} sind viele.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>Skill</source>
   <translation>Fertigkeit</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>What it consists of</source>
   <translation>Woraus sie besteht</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>Standing</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>Overfitting Playground: what I learned</source>
   <translation>Overfitting Playground: Was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>What I learned</source>
   <translation>Was ich gelernt habe</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_page.py"></location>
   <source>Map of skills: {points}</source>
   <translation>Karte der Fertigkeiten: {points}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>All done</source>
   <translation>Geschafft</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Not open yet</source>
   <translation>Noch nicht offen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Begun</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Open now</source>
   <translation>Offen</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Lesson: {done} of {all} steps</source>
   <translation>Lektion: {done} von {all} Schritten</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Quiz: {done} of {all} questions right</source>
   <translation>Quiz: {done} von {all} Fragen richtig</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>Done: {part}</source>
   <translation>Geschafft: {part}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>To do: {part}</source>
   <translation>Zu tun: {part}</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/skill_words.py"></location>
   <source>{points} of {most} points</source>
   <translation>{points} von {most} Punkten</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>A step sets up a recipe and settings, and here points were drawn or changed by hand. Such points can stand in the lesson's own experiment.</source>
   <translation>Ein Schritt richtet Rezept und Einstellungen ein, und hier wurden Punkte von Hand gezeichnet oder geändert. Solche Punkte können im eigenen Experiment der Lektion stehen.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>My lesson</source>
   <translation>Meine Lektion</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It falls.</source>
   <translation>Er fällt.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It rises.</source>
   <translation>Er steigt.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>What will happen?</source>
   <translation>Was wird passieren?</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>Something else.</source>
   <translation>Etwas anderes.</translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It goes on with what is there</source>
   <translation>Er macht mit dem weiter, was da ist</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/lessons/writing.py"></location>
   <source>{count} networks</source>
   <translation>
    <numerusform>{count} Netz</numerusform>
    <numerusform>{count} Netze</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>The lesson's own experiment</source>
   <translation>Das eigene Experiment der Lektion</translation>
  </message>
  <message>
   <location filename="../../../core/libraries.py"></location>
   <source>Delete the folder .venv, then run python3 start.py to install it anew.</source>
   <translation>Lösche den Ordner .venv und starte dann python3 start.py, um alles neu zu installieren.</translation>
  </message>
  <message>
   <location filename="../../../core/libraries.py"></location>
   <source>{library} can't be loaded ({why}). {remedy}</source>
   <translation>{library} lässt sich nicht laden ({why}). {remedy}</translation>
  </message>
  <message>
   <location filename="../../../core/libraries.py"></location>
   <source>its process ended with status {status}</source>
   <translation>sein Prozess endete mit Status {status}</translation>
  </message>
  <message>
   <location filename="../../../core/libraries.py"></location>
   <source>signal {number}</source>
   <translation>Signal {number}</translation>
  </message>
  <message>
   <location filename="../../../core/libraries.py"></location>
   <source>its process crashed with {name}</source>
   <translation>sein Prozess stürzte mit {name} ab</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>Reset begins anew, from the same initial weights.</source>
   <translation>Zurücksetzen beginnt neu, mit denselben Anfangsgewichten.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>{first} or {last}</source>
   <translation>{first} oder {last}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>Try {changes}.</source>
   <translation>Versuche {changes}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>Try a learning rate ten times smaller, then Reset.</source>
   <translation>Versuche eine zehnmal kleinere Lernrate, dann Zurücksetzen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>Try a lower learning rate, then Reset.</source>
   <translation>Versuche eine niedrigere Lernrate, dann Zurücksetzen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>less regularization</source>
   <translation>weniger Regularisierung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>less weight decay</source>
   <translation>weniger Weight Decay</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>more inputs</source>
   <translation>mehr Eingänge</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>a lower learning rate</source>
   <translation>eine niedrigere Lernrate</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>another learning rate</source>
   <translation>eine andere Lernrate</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>more units</source>
   <translation>mehr Einheiten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>a hidden layer</source>
   <translation>eine verborgene Schicht</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>another hidden layer</source>
   <translation>eine weitere verborgene Schicht</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>a nonlinear activation</source>
   <translation>eine nichtlineare Aktivierung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/advice.py"></location>
   <source>a hidden layer with a nonlinear activation</source>
   <translation>eine verborgene Schicht mit nichtlinearer Aktivierung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Learning rate too high?</source>
   <translation>Lernrate zu hoch?</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Far worse than guessing</source>
   <translation>Viel schlechter als Raten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss is {loss}.</source>
   <translation>Der Trainingsverlust ist {loss}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss is {loss}; {guessing}.</source>
   <translation>Der Trainingsverlust ist {loss}; {guessing}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training counts as unstable when its loss stays above {limit:.2f}, {times} times that of not knowing at all.</source>
   <translation>Das Training gilt als instabil, wenn sein Verlust über {limit:.2f} bleibt, dem {times}-Fachen des Verlusts, wenn man gar nichts weiß.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>After {epochs:,} epochs training loss is {loss}, and {guessing}.</source>
   <translation>Nach {epochs:,} Epochen ist der Trainingsverlust {loss}, und {guessing}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Worse than guessing</source>
   <translation>Schlechter als Raten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss has levelled off at {loss}, and {guessing}.</source>
   <translation>Der Trainingsverlust hat sich bei {loss} eingependelt, und {guessing}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Underfitting</source>
   <translation>Unteranpassung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>guessing would cost {loss}</source>
   <translation>Raten würde {loss} kosten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>the lowest loss that needs no learning by heart is {lowest:.3f}</source>
   <translation>der niedrigste Verlust ohne Auswendiglernen ist {lowest:.3f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>the lowest loss that needs no learning by heart is {lowest:.3f}, as far as is known</source>
   <translation>der niedrigste Verlust ohne Auswendiglernen ist {lowest:.3f}, soweit bekannt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Training loss is {loss:.3f}. Guessing with the class shares of the training points costs {guessing:.3f}, their entropy; {floor}.</source>
   <translation>Der Trainingsverlust ist {loss:.3f}. Raten nach den Klassenanteilen der Trainingspunkte kostet {guessing:.3f}, ihre Entropie; {floor}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/fit.py"></location>
   <source>Underfitting is claimed when training loss has levelled off above {share} of the way from the lowest to guessing, or is above guessing after {epochs} epochs.</source>
   <translation>Unteranpassung wird behauptet, wenn sich der Trainingsverlust oberhalb von {share} des Weges vom niedrigsten Verlust zum Raten eingependelt hat oder nach {epochs} Epochen über dem Raten liegt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Training loss fell. {points}, validation loss never was below the {best} of the untrained network.</source>
   <translation>Der Trainingsverlust fiel. {points}: Der Validierungsverlust lag nie unter den {best} des untrainierten Netzes.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Only training points learned</source>
   <translation>Nur Trainingspunkte gelernt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, while training loss fell.</source>
   <translation>{points}: {risen}, während der Trainingsverlust fiel.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting since epoch {epoch:,}</source>
   <translation>Überanpassung seit Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting</source>
   <translation>Überanpassung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Perhaps overfitting: {points} can't tell</source>
   <translation>Überanpassung? Noch unklar ({points})</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{risen}, but that may be luck.</source>
   <translation>{risen}, aber das kann Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>The rise may be luck.</source>
   <translation>Der Anstieg kann Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Training loss is {loss}: chance is learned by heart.</source>
   <translation>Der Trainingsverlust ist {loss}: Zufälliges ist auswendig gelernt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Chance is learned by heart; its harm can't be seen.</source>
   <translation>Zufälliges ist auswendig gelernt; der Schaden ist nicht zu sehen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Training loss is {loss}: chance is nearly learned by heart.</source>
   <translation>Der Trainingsverlust ist {loss}: Zufälliges ist beinahe auswendig gelernt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Chance is nearly learned by heart; its harm can't be seen.</source>
   <translation>Zufälliges ist beinahe auswendig gelernt; der Schaden ist nicht zu sehen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, what harm that does can't be seen.</source>
   <translation>{points} ist nicht zu sehen, welchen Schaden das anrichtet.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {beside}, but where it turned can't be seen.</source>
   <translation>Der Validierungsverlust liegt {beside}, aber wo er sich gewendet hat, ist nicht zu erkennen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Where it turned can't be seen.</source>
   <translation>Der Wendepunkt ist nicht zu sehen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>More validation points would tell.</source>
   <translation>Mehr Validierungspunkte würden es zeigen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Perhaps overfitting</source>
   <translation>Überanpassung? Unklar</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting?</source>
   <translation>Überanpassung?</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>The weights in use were chosen by validation loss on {points}; the lowest of many such losses owes something to luck. Fewer than {telling} points can't tell whether such weights overfit when validation loss is more than {margin:.3f} above training loss; here it is {gap:.3f} above it.</source>
   <translation>Die Gewichte in Gebrauch wurden nach dem Validierungsverlust gewählt ({points}); der niedrigste von vielen solchen Verlusten ist auch Zufall. Weniger als {telling} Punkte können nicht entscheiden, ob solche Gewichte überangepasst sind, wenn der Validierungsverlust mehr als {margin:.3f} über dem Trainingsverlust liegt; hier liegt er {gap:.3f} darüber.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, and training loss fell by {fall} since.</source>
   <translation>{points}: {risen}, und der Trainingsverlust ist seither um {fall} gefallen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{points}, {risen}, and training loss is no lower than it was then.</source>
   <translation>{points}: {risen}, und der Trainingsverlust ist nicht niedriger, als er damals war.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>A network is past its best when both losses have levelled off and validation loss lies more than {percent:.0f} % and {nats} above its own best, and overfitting isn't shown by that: training loss has not fallen, or the rise is over. Here: {now} now, and best {best}.</source>
   <translation>Ein Netz hat sein Bestes hinter sich, wenn sich beide Verluste eingependelt haben und der Validierungsverlust um mehr als {percent:.0f} % und {nats} über seinem eigenen Bestwert liegt, ohne dass dies Überanpassung zeigt: Der Trainingsverlust ist nicht gefallen, oder der Anstieg ist vorbei. Hier: {now} jetzt, und bestenfalls {best}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Past its best of epoch {epoch:,}</source>
   <translation>Am besten war es in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Past its best</source>
   <translation>War schon besser</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {times}, {best}.</source>
   <translation>Der Validierungsverlust liegt beim {times} ({best}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Loss is {times}, {best}.</source>
   <translation>Der Verlust liegt beim {times} ({best}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {times}, {best} at epoch {epoch:,}</source>
   <translation>Der Validierungsverlust liegt beim {times} ({best} in Epoche {epoch:,})</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>validation loss is {times}, {best} at epoch {epoch:,}</source>
   <translation>Der Validierungsverlust liegt beim {times} ({best} in Epoche {epoch:,})</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)</source>
   <translation>Der Validierungsverlust liegt beim {times} ({best} in Epoche {epoch:,}; nur Epoche {lucky:,} lag durch Zufall tiefer)</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>validation loss is {times}, {best} at epoch {epoch:,} (epoch {lucky:,} alone was lower, by luck)</source>
   <translation>Der Validierungsverlust liegt beim {times} ({best} in Epoche {epoch:,}; nur Epoche {lucky:,} lag durch Zufall tiefer)</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Smoothed, validation loss rose by {rise:.3f} above its lowest smoothed value of {best:.3f} (the chart marks the epoch of the lowest loss as it was measured), with a standard error of {error} on {points} and noise of {noise:.3f} between epochs. Training loss fell by {fall:.3f} to {training:.3f}.</source>
   <translation>Geglättet stieg der Validierungsverlust um {rise:.3f} über seinen niedrigsten geglätteten Wert von {best:.3f} (das Diagramm markiert die Epoche mit dem niedrigsten gemessenen Verlust), bei einem Standardfehler von {error} ({points}) und einem Rauschen von {noise:.3f} zwischen den Epochen. Der Trainingsverlust fiel um {fall:.3f} auf {training:.3f}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Overfitting is claimed when validation loss rose by more than {clear:.3f} beyond the noise ({percent:g} % of its best and at least {least:.3f}), of which {errors} must leave more than {sure:.3f}, while training loss fell by more than {fall}.</source>
   <translation>Überanpassung wird behauptet, wenn der Validierungsverlust um mehr als {clear:.3f} über das Rauschen hinaus stieg ({percent:g} % seines Bestwerts und mindestens {least:.3f}), wovon mehr als {sure:.3f} bleiben müssen, wenn man {errors} abzieht, während der Trainingsverlust um mehr als {fall} fiel.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>The points can't tell when the rise and {errors} come to more than {perhaps:.3f}, or when there are fewer than {points} and a wide gap.</source>
   <translation>Die Punkte können es nicht entscheiden, wenn der Anstieg und {errors} zusammen mehr als {perhaps:.3f} ergeben, oder wenn es weniger als {points} sind und die Lücke groß ist.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>A training loss below {limit:.3f}, {chance}, is overfitting once validation loss rose by more than {least:.3f}: nobody gets there without learning by heart what is chance.</source>
   <translation>Ein Trainingsverlust unter {limit:.3f}, {chance}, ist Überanpassung, sobald der Validierungsverlust um mehr als {least:.3f} gestiegen ist: Dorthin kommt niemand, ohne auswendig zu lernen, was Zufall ist.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>Below {limit:.3f} it is nearly so, and fewer than {points} points can't tell what harm it does.</source>
   <translation>Unter {limit:.3f} ist es beinahe so weit, und weniger als {points} Punkte können nicht entscheiden, welchen Schaden es anrichtet.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>What was found stays until the rise is below {half:.3f}, or below {percent:.0f} % of its highest and {twice:.3f}; until the gap is below half of the rise; or until training loss is above that of the best epoch.</source>
   <translation>Was gefunden wurde, bleibt bestehen, bis der Anstieg unter {half:.3f} liegt, oder unter {percent:.0f} % seines höchsten Werts und unter {twice:.3f}; bis die Lücke unter der Hälfte des Anstiegs liegt; oder bis der Trainingsverlust über dem der besten Epoche liegt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>While training loss is below {limit:.3f}, a smaller rise keeps it, too: more than {least:.3f}.</source>
   <translation>Solange der Trainingsverlust unter {limit:.3f} liegt, hält auch ein kleinerer Anstieg daran fest: mehr als {least:.3f}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{percent:.0f} % of the entropy of the wrong training labels</source>
   <translation>{percent:.0f} % der Entropie der falschen Trainingslabels</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{percent:.0f} % of what the true probabilities cost on the training points</source>
   <translation>{percent:.0f} % dessen, was die wahren Wahrscheinlichkeiten auf den Trainingspunkten kosten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{count:g} standard error</source>
   <translation>{count:g} Standardfehler</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/generalization.py"></location>
   <source>{count:g} standard errors</source>
   <translation>{count:g} Standardfehler</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>No epoch has ended since.</source>
   <translation>Seither ist keine Epoche zu Ende gegangen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>{points}, validation loss was {then} then and is {now} now.</source>
   <translation>{points}: Der Validierungsverlust war damals {then} und ist jetzt {now}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>Found before points changed at epoch {epoch:,}; counted anew from there.</source>
   <translation>Gefunden, bevor sich in Epoche {epoch:,} Punkte änderten; von dort an wird neu gezählt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>A verdict compares losses on the same points only. This one was reached on the points before, where validation loss had risen by {rise:.3f} above its best.</source>
   <translation>Ein Urteil vergleicht nur Verluste auf denselben Punkten. Dieses wurde auf den früheren Punkten gefällt, auf denen der Validierungsverlust um {rise:.3f} über seinen Bestwert gestiegen war.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>It stands until, on the points as they are now, the gap closes or {percent:.0f} % of that rise is taken back.</source>
   <translation>Es gilt, bis sich auf den jetzigen Punkten die Lücke schließt oder {percent:.0f} % dieses Anstiegs zurückgenommen sind.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/kept.py"></location>
   <source>Found before points changed.</source>
   <translation>Gefunden, bevor sich Punkte änderten.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Accuracy is {training} in training and {validation} in validation. Going by the {count} nearest of the other training points it would be {near_training} and {near_validation}.</source>
   <translation>Die Genauigkeit ist {training} im Training und {validation} in der Validierung. Nach den {count} nächsten der anderen Trainingspunkte wären es {near_training} und {near_validation}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Underfitting is claimed when both losses have levelled off and both accuracies lie below those, that of validation by more than {errors:g} standard errors.</source>
   <translation>Unteranpassung wird behauptet, wenn sich beide Verluste eingependelt haben und beide Genauigkeiten darunter liegen, die der Validierung um mehr als {errors:g} Standardfehler.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Both losses have levelled off. {points}, validation loss is {beside}, and {right}.</source>
   <translation>Beide Verluste haben sich eingependelt. {points}: Der Validierungsverlust liegt {beside}, und {right}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>always answering the most common class would have {share}</source>
   <translation>immer die häufigste Klasse zu antworten, ergäbe {share}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>the true probabilities would have {share}</source>
   <translation>die wahren Wahrscheinlichkeiten ergäben {share}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Validation loss is {loss:.3f}, guessing would cost {guessing:.3f}; accuracy is {accuracy}, {beside}; the gap is {gap:.3f}, and up to {most:.3f} is small.</source>
   <translation>Der Validierungsverlust ist {loss:.3f}, Raten würde {guessing:.3f} kosten; die Genauigkeit ist {accuracy}, {beside}; die Lücke ist {gap:.3f}, und bis {most:.3f} ist sie klein.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>A good fit has levelled off near its own best validation loss, with a small gap, clearly better than guessing and than the most common class, and no worse than the nearest points, or the truth where it is known, by more than {errors:g} standard error.</source>
   <translation>Eine gute Anpassung hat sich nahe ihrem eigenen besten Validierungsverlust eingependelt, mit kleiner Lücke, klar besser als Raten und als die häufigste Klasse, und nicht um mehr als {errors:g} Standardfehler schlechter als die nächsten Punkte oder die Wahrheit, wo sie bekannt ist.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>A good fit</source>
   <translation>Gute Anpassung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, {right}; always answering the most common class would be right for {share}.</source>
   <translation>{points}: {right}; immer die häufigste Klasse zu antworten, wäre zu {share} richtig.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>No better than the common class</source>
   <translation>Nicht besser als die häufigste Klasse</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, validation loss stays {beside}.</source>
   <translation>{points}: Der Validierungsverlust bleibt {beside}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>More points may narrow the gap.</source>
   <translation>Mehr Punkte können die Lücke verkleinern.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Levelled off with a gap</source>
   <translation>Eingependelt mit einer Lücke</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{points}, validation loss stays {beside}, and {right}; {neighbours}.</source>
   <translation>{points}: Der Validierungsverlust bleibt {beside}, und {right}; {neighbours}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Levelled off</source>
   <translation>Eingependelt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>Both losses changed by less than 2 % of the loss of guessing over the last third of the run.</source>
   <translation>Beide Verluste haben sich im letzten Drittel des Laufs um weniger als 2 % des Verlusts beim Raten geändert.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>{share} are right</source>
   <translation>{share} sind richtig</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/levelled.py"></location>
   <source>the {count} nearest training points would get {share}</source>
   <translation>die {count} nächsten Trainingspunkte kämen auf {share}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Learning</source>
   <translation>Lernt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>There is no training loss yet.</source>
   <translation>Noch gibt es keinen Trainingsverlust.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>The losses here were measured at the end of epoch {epoch:,}.</source>
   <translation>Die Verluste hier wurden am Ende der Epoche {epoch:,} gemessen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Without validation points nobody can tell whether it overfits.</source>
   <translation>Ohne Validierungspunkte kann niemand sagen, ob es sich überanpasst.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Overfitting shows in the loss on points that were not learned from, and there are none.</source>
   <translation>Überanpassung zeigt sich am Verlust auf Punkten, aus denen nicht gelernt wurde, und es gibt keine.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Nobody can tell whether it overfits.</source>
   <translation>Niemand kann sagen, ob es sich überanpasst.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>No validation points</source>
   <translation>Keine Validierungspunkte</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>Losses still move, and nothing else can be told yet.</source>
   <translation>Die Verluste bewegen sich noch, und sonst lässt sich noch nichts sagen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/rules.py"></location>
   <source>{points}, validation loss is {beside}.</source>
   <translation>{points}: Der Validierungsverlust liegt {beside}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Nothing to learn yet</source>
   <translation>Noch nichts zu lernen</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>There are no training points.</source>
   <translation>Es gibt keine Trainingspunkte.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>The loss grew beyond all numbers.</source>
   <translation>Der Verlust wuchs über alle Zahlen hinaus.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Diverged means that a weight or the training loss became infinite or no number at all.</source>
   <translation>Divergiert heißt, dass ein Gewicht oder der Trainingsverlust unendlich oder keine Zahl mehr wurde.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Diverged at epoch {epoch:,}</source>
   <translation>Divergiert in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Diverged</source>
   <translation>Divergiert</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>The first epoch is under way.</source>
   <translation>Die erste Epoche läuft.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Press Train, or Space, and watch the boundary.</source>
   <translation>Drücke „Trainieren“ und beobachte die Grenze.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Points changed at epoch {epoch:,}. No epoch has ended since.</source>
   <translation>In Epoche {epoch:,} änderten sich Punkte. Seither ist keine Epoche zu Ende gegangen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Press Train, or Space, to learn from them as they are now.</source>
   <translation>Drücke „Trainieren“ oder die Leertaste, um von ihnen zu lernen, wie sie jetzt sind.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Points changed</source>
   <translation>Punkte geändert</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss had not improved enough for too long.</source>
   <translation>{points}: Der Validierungsverlust hatte sich zu lange nicht genug verbessert.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Validation loss had not improved enough.</source>
   <translation>Der Validierungsverlust war nicht genug gesunken.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>It was lowest at epoch {epoch:,}.</source>
   <translation>Am niedrigsten war er in Epoche {epoch:,}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss was lowest at epoch {epoch:,}, whose weights are back in use.</source>
   <translation>{points}: Der Validierungsverlust war am niedrigsten in Epoche {epoch:,}, deren Gewichte wieder gelten.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Lowest at epoch {epoch:,}, whose weights are back.</source>
   <translation>Am niedrigsten in Epoche {epoch:,}, deren Gewichte wieder gelten.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>{points}, validation loss has not improved enough since epoch {epoch:,}, whose weights are back in use.</source>
   <translation>{points}: Der Validierungsverlust hat sich seit Epoche {epoch:,} nicht genug verbessert; deren Gewichte gelten wieder.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>The weights of epoch {epoch:,} are back.</source>
   <translation>Die Gewichte aus Epoche {epoch:,} gelten wieder.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Early stopping ends a run when validation loss has not fallen by its minimum improvement for its patience.</source>
   <translation>Frühes Stoppen beendet einen Lauf, wenn der Validierungsverlust für die Dauer seiner Geduld nicht um die Mindestverbesserung gefallen ist.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Stopped early at epoch {epoch:,}</source>
   <translation>Früh gestoppt in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/states.py"></location>
   <source>Stopped early</source>
   <translation>Früh gestoppt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>many times its best</source>
   <translation>Vielfachen seines Bestwerts</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>over {limit:,} times its best</source>
   <translation>über {limit:,}-Fachen seines Bestwerts</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{ratio} times its best</source>
   <translation>{ratio}-Fachen seines Bestwerts</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{count:,} points</source>
   <translation>
    <numerusform>{count:,} Punkt</numerusform>
    <numerusform>{count:,} Punkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>level with training loss</source>
   <translation>gleichauf mit dem Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{distance} above training loss</source>
   <translation>{distance} über dem Trainingsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{distance} below training loss</source>
   <translation>{distance} unter dem Trainingsverlust</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>On only {count:,} validation points</source>
   <translation>
    <numerusform>Auf nur {count:,} Validierungspunkt</numerusform>
    <numerusform>Auf nur {count:,} Validierungspunkten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>On {count:,} validation points</source>
   <translation>
    <numerusform>Auf {count:,} Validierungspunkt</numerusform>
    <numerusform>Auf {count:,} Validierungspunkten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{count} classes are missing among them.</source>
   <translation>
    <numerusform>Eine Klasse fehlt unter ihnen.</numerusform>
    <numerusform>{count} Klassen fehlen unter ihnen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>With so few, this can be luck.</source>
   <translation>Bei so wenigen kann das Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>Counted from epoch {epoch:,} on, because points changed.</source>
   <translation>Gezählt ab Epoche {epoch:,}, weil sich Punkte änderten.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>This can be luck.</source>
   <translation>Das kann Zufall sein.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>Validation loss is {beside}.</source>
   <translation>Die Validierung liegt {beside}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>None of {all} overfit.</source>
   <translation>Keine von {all} passt sich zu stark an.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{some} of {all} overfit.</source>
   <translation>{some} von {all} passen sich zu stark an.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{names} networks start alike, on the same points. Press Train, or Space.</source>
   <translation>{names} Netze beginnen gleich, auf denselben Punkten. Drücke „Trainieren“ oder die Leertaste.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{names} networks start alike. Press Train.</source>
   <translation>{names} Netze beginnen gleich. Drücke „Trainieren“.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Ready to compare</source>
   <translation>Bereit zum Vergleich</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Nothing to compare</source>
   <translation>Nichts zu vergleichen</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>There are no validation points to judge by.</source>
   <translation>Es gibt keine Validierungspunkte, nach denen sich urteilen ließe.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Both are level</source>
   <translation>Beide sind gleichauf</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>All are level</source>
   <translation>Alle sind gleichauf</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{low:.2f} to {high:.2f}: too close to call.</source>
   <translation>{low:.2f} bis {high:.2f}: zu knapp für ein Urteil.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Both have a validation loss of {loss:.2f}.</source>
   <translation>Beide haben einen Validierungsverlust von {loss:.2f}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>All have a validation loss of {loss:.2f}.</source>
   <translation>Alle haben einen Validierungsverlust von {loss:.2f}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{count} are level</source>
   <translation>{count} sind gleichauf</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} may be best: {loss:.2f}</source>
   <translation>{name} ist vielleicht am besten: {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} may be best</source>
   <translation>{name}: vielleicht am besten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is best: {loss:.2f}</source>
   <translation>{name} ist am besten: {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is best</source>
   <translation>{name} ist am besten</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is best: {loss:.2f}, {percent:.0f} %</source>
   <translation>{name} ist am besten: {loss:.2f} · {percent:.0f} %</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Two that differ by less than {percent:.0f} % or {nats} count as level.</source>
   <translation>Zwei, die sich um weniger als {percent:.0f} % oder {nats} unterscheiden, gelten als gleichauf.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Ranked by validation loss.</source>
   <translation>Geordnet nach Validierungsverlust.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Two that differ by less than {percent:.0f} % or {nats} count as level, and where the difference may be luck, by less than {wide_percent:.0f} % or {wide_nats}.</source>
   <translation>Zwei, die sich um weniger als {percent:.0f} % oder {nats} unterscheiden, gelten als gleichauf, und wo der Unterschied Zufall sein kann, auch bei weniger als {wide_percent:.0f} % oder {wide_nats}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Ranked by validation loss, on {points}. {name} is {difference:.3f} above the first, with a standard error of {error:.3f}. Up to two standard errors, {luck:.3f}, may be luck of which points were held out.</source>
   <translation>Geordnet nach Validierungsverlust ({points}). {name} liegt {difference:.3f} über dem niedrigsten, bei einem Standardfehler von {error:.3f}. Bis zu zwei Standardfehler, also {luck:.3f}, können Zufall sein: Es kommt darauf an, welche Punkte zur Validierung dienen.</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{count:,} validation points</source>
   <translation>
    <numerusform>{count:,} Validierungspunkt</numerusform>
    <numerusform>{count:,} Validierungspunkte</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Another seed can rank them otherwise: repeats show that.</source>
   <translation>Ein anderer Seed kann sie anders ordnen: Wiederholungen zeigen es.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name}, at {loss:.2f}, can't be told apart from it on {points}.</source>
   <translation>{name}, bei {loss:.2f}, ist davon nicht sicher zu unterscheiden ({points}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{count} others can't be told apart from it on {points}.</source>
   <translation>{count} weitere sind davon nicht sicher zu unterscheiden ({points}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Validation losses from {low:.2f} to {high:.2f}: too close to call on {points}.</source>
   <translation>Validierungsverluste von {low:.2f} bis {high:.2f}: zu knapp für ein Urteil ({points}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {other} are level: {low:.2f} and {high:.2f}</source>
   <translation>{name} und {other} sind gleichauf: {low:.2f} und {high:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {other} are level: {loss:.2f}</source>
   <translation>{name} und {other} sind gleichauf: {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {others} others are level: {low:.2f} to {high:.2f}</source>
   <translation>{name} und {others} weitere sind gleichauf: {low:.2f} bis {high:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {others} others are level: {loss:.2f}</source>
   <translation>{name} und {others} weitere sind gleichauf: {loss:.2f}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}, although it fits the training points better ({own:.2f} against {best:.2f}).</source>
   <translation>Am schlechtesten: {name} mit {loss:.2f}, obwohl der Trainingsverlust niedriger ist ({own:.2f} gegen {best:.2f}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}: it fits the training points worse, too ({own:.2f} against {best:.2f}).</source>
   <translation>Am schlechtesten: {name} mit {loss:.2f}; auch der Trainingsverlust ist höher ({own:.2f} gegen {best:.2f}).</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}: {times:.1f} times as much.</source>
   <translation>Am schlechtesten: {name} mit {loss:.2f}, dem {times:.1f}-Fachen.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}.</source>
   <translation>Am schlechtesten: {name} mit {loss:.2f}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Training</source>
   <translation>Training</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Gap</source>
   <translation>Lücke</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Accuracy</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Best validation loss</source>
   <translation>Bester Validierungsverlust</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Epoch</source>
   <translation>Epoche</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Epoch {epoch:,}.</source>
   <translation>Epoche {epoch:,}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Planes and losses at epoch {epoch:,}</source>
   <translation>Ebenen und Verluste in Epoche {epoch:,}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>What came of it</source>
   <translation>Was dabei herauskam</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>What was trained</source>
   <translation>Was trainiert wurde</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>has yet to catch up</source>
   <translation>muss noch aufholen</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>diverged at epoch {epoch:,}</source>
   <translation>in Epoche {epoch:,} divergiert</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>stopped early at epoch {epoch:,}</source>
   <translation>in Epoche {epoch:,} früh gestoppt</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Changed from the defaults: {settings}.</source>
   <translation>Von den Voreinstellungen abweichend: {settings}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>All settings have their defaults.</source>
   <translation>Alle Einstellungen haben ihre Voreinstellung.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Seed {seed}.</source>
   <translation>Seed {seed}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Every network: {network}.</source>
   <translation>Jedes Netz: {network}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>The network: {network}.</source>
   <translation>Das Netz: {network}.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>{repeats} repeats from other initial weights: numbers are medians, with the range below.</source>
   <translation>{repeats} Wiederholungen von anderen Anfangsgewichten aus: Die Zahlen sind Mediane, darunter steht der Bereich.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Losses are cross-entropy in nats, with dropout off and without the penalty; validation points are never learned from.</source>
   <translation>Verluste sind Kreuzentropie in Nats, mit ausgeschaltetem Dropout und ohne Strafterm; aus Validierungspunkten wird nie gelernt.</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>no hidden layer, inputs {inputs}, {count:,} parameters</source>
   <translation>keine verborgene Schicht, Eingänge {inputs}, {count:,} Parameter</translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>hidden layers {layers}, {activation}, inputs {inputs}, {count:,} parameters</source>
   <translation>verborgene Schichten {layers}, {activation}, Eingänge {inputs}, {count:,} Parameter</translation>
  </message>
  <message>
   <location filename="../../../assets/data/heights.json"></location>
   <source>Heights of sons and daughters</source>
   <translation>Größen von Söhnen und Töchtern</translation>
  </message>
  <message>
   <location filename="../../../assets/data/heights.json"></location>
   <source>Heights of 934 grown children of 205 families, and of their parents. Sons and daughters overlap; tall mothers have tall daughters.</source>
   <translation>Größen von 934 erwachsenen Kindern aus 205 Familien und von ihren Eltern. Söhne und Töchter überlappen sich; große Mütter haben große Töchter.</translation>
  </message>
  <message>
   <location filename="../../../assets/data/heights.json"></location>
   <source>In the public domain by its age.</source>
   <translation>Gemeinfrei durch Alter.</translation>
  </message>
  <message>
   <location filename="../../../assets/data/iris.json"></location>
   <source>Iris flowers</source>
   <translation>Irisblüten</translation>
  </message>
  <message>
   <location filename="../../../assets/data/iris.json"></location>
   <source>Petals and sepals of 150 flowers of three species. One species stands apart, two overlap.</source>
   <translation>Blüten- und Kelchblätter von 150 Blüten dreier Arten. Eine Art steht für sich, zwei überlappen sich.</translation>
  </message>
  <message>
   <location filename="../../../assets/data/iris.json"></location>
   <source>Measurements are facts; UCI offers them under CC BY 4.0 (doi 10.24432/C56C76).</source>
   <translation>Messwerte sind Tatsachen; die UCI bietet sie unter CC BY 4.0 an (doi 10.24432/C56C76).</translation>
  </message>
  <message>
   <location filename="../../../assets/data/penguins.json"></location>
   <source>Palmer penguins</source>
   <translation>Palmer-Pinguine</translation>
  </message>
  <message>
   <location filename="../../../assets/data/penguins.json"></location>
   <source>Bills, flippers and weights of 344 penguins of three species, two of them not measured.</source>
   <translation>Schnäbel, Flossen und Gewichte von 344 Pinguinen dreier Arten, zwei davon nicht gemessen.</translation>
  </message>
  <message>
   <location filename="../../../assets/data/penguins.json"></location>
   <source>CC0 1.0, dedicated to the public domain.</source>
   <translation>CC0 1.0, in die Gemeinfreiheit entlassen.</translation>
  </message>
  <message>
   <location filename="../../../assets/data/sparrows.json"></location>
   <source>Sparrows after a storm</source>
   <translation>Spatzen nach einem Sturm</translation>
  </message>
  <message>
   <location filename="../../../assets/data/sparrows.json"></location>
   <source>Sizes of 136 house sparrows that a snowstorm struck down; 72 of them came round. Hardly anything in the sizes tells which: a network that knows them all has learned them by heart.</source>
   <translation>Maße von 136 Haussperlingen, die ein Schneesturm niedergestreckt hatte; 72 von ihnen erholten sich. Kaum etwas an den Maßen verrät, welche: Ein Netz, das sie alle kennt, hat sie auswendig gelernt.</translation>
  </message>
 </context>
</TS>
