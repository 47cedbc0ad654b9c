<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Moons</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Half moons that reach into each other: a curved boundary does it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Circles</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Circles within circles: no straight line can part them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Rings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Rings of alternating classes: closed boundaries, one within the other.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Spiral</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Arms wound around each other: needs a large network and time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>XOR</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Opposite sectors are of one class: needs both coordinates together.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Checkers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A checkerboard of small cells: hard to tell from noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Stripes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Upright stripes: one coordinate tells all, the other nothing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Gaussians</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Round clouds: a simple boundary is best, any bend is noise.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Imbalanced</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Two clouds that overlap, one with a ninth of the other's points: never to answer it is right for 90 %.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Outliers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Round clouds, and one point in twelve anywhere on the plane: to reach those is to learn them by heart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Line</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A straight boundary: a network without hidden layers does it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Narrow gap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Straight sides with a narrow gap: many boundaries fit. Which one is found?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Sine</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is a sine curve: how many bends can the network make?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Parabola</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is a parabola: one smooth bend.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>Corner</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/generators/catalog.py"></location>
   <source>A boundary that is an absolute value: straight but for one corner.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>It has no array {name}: X (N, 2) holds the points, and y (N,) their classes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array X is {shape}, and has to be of N rows of two numbers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array y is {shape}, and has to hold a class for each row of X.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays are empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>It has more than {rows:,} rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array is_validation is {shape}, and has to say yes or no for each row.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>NumPy arrays</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays are larger than {megabytes} MB.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>it needs pickle, which could run code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>it is damaged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its arrays can't be read: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>Its array y names a class that is none of the {names} in class_names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/arrays.py"></location>
   <source>of shape {shape} and kind {name}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has no column of numbers, and points need two of them, x and y.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has one column of numbers ("{name}"), and points need two of them, x and y.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/columns.py"></location>
   <source>It has no column "{name}". There are: {listed}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a spreadsheet (such as .xlsx or .ods) or an archive: save it as CSV in the program that made it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>an older spreadsheet (.xls): save it as CSV in the program that made it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a PDF document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a picture</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a compressed file: unpack it first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a NumPy array</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>a text document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>It is no table, but {kind}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>It is text in UTF-32, which is not read: save it as UTF-8.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds bytes that are no {encoding}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>{name} with mark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds a character that stands in no table (number {code}): it is no text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/encoding.py"></location>
   <source>Line {line} holds bytes that are no UTF-8, while other lines are in UTF-8.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>of other classes ({listed})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>No row has the label {label} in "{column}".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>{wanted} classes are chosen, and 1 to {classes} can be.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>"{column}" holds {found:,} different labels, and there can be {classes} classes: it is no label.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/labels.py"></location>
   <source>"{column}" holds {found} classes, and there can be {classes}. The most frequent: {listed}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {line} has {cells} cells, and the others have {width}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>A quote that opens in line {line} never closes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>A cell that begins in line {line} has no end in sight: a quote may never close.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {last} goes on behind a closing quote, where only the next cell may begin.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>Line {last} can't be read as cells: {error}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/rows.py"></location>
   <source>It has more than {rows:,} rows: line {line:,} is one too many.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>tab</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>semicolon</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>comma</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/separator.py"></location>
   <source>Line 1 names {found} as what parts the cells, which can't be.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It is larger than {megabytes} MB.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It is empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has a single column: nothing parts its cells (a comma, a semicolon or a tab).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has {width:,} columns, and no more than {columns:,} are read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has a heading, and no rows below it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/table.py"></location>
   <source>It has no rows.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{count:,} rows left out: {reason}.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{count:,} rows left out: {reason} (first in line {line:,}).</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{cell} in line {line:,} is {point} with a decimal point, and {comma} with a decimal comma.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>a random {rows:,} of {all:,} are taken</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>no label in "{column}"</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>No row gives a point.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>far away from all others</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>no value in "{column}"</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{cell} in "{column}" is no number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>{cell} in "{column}" is no finite number</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/data/tables/taking.py"></location>
   <source>Line {line:,} has {words} in "{column}", and a role is training or validation.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/change_words.py"></location>
   <source>{cure} off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/change_words.py"></location>
   <source>{cure} on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>another dataset</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>points sent to validation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>number of variants changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>repeats changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>other variants</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/changes.py"></location>
   <source>{setting} changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/class_names.py"></location>
   <source>Another class is called {name} already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Blue</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Orange</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Green</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Purple</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Sky</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/color_names.py"></location>
   <source>Red</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{file}, {count:,} points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{count:,} points of one's own</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{dataset}, {count:,} points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/description.py"></location>
   <source>{dataset} with {drawn:,} drawn, {count:,} points</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not valid JSON: it holds bytes that are no text in UTF-8.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment: its brackets are nested too deep.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not valid JSON: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>$.data.noise, $.data.balance and $.data.point_count have no effect, because there is no generator.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>$.data.generator, $.data.noise, $.data.balance and $.data.point_count have no effect, because the file brings points of its own. Without $.points they would be generated.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment of this program: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It is not an experiment of this program: $.format is {name}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/experiment_file.py"></location>
   <source>It was written by a newer version of this program: $.version is {version}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>none</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Classes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many classes there are to tell apart. More classes need more outputs, so training starts again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many points are generated (n_samples in scikit-learn). The fewer there are, the easier it is to learn them by heart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Noise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How far points stray from the true shape (noise, a standard deviation, in scikit-learn). Noise is what an overfitted network mistakes for a pattern.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many points the last class has for each one of the first (weights in scikit-learn). The rarer a class, the less its mistakes weigh: a network may be right for nearly all points, and never find it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Label noise</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Share of points, drawn ones too, that carry a wrong class (unlike flip_y in scikit-learn, by which some come out right). They say nothing true about the shape: to fit them is to memorize them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Validation share</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Share of points held out of training. The network never learns from them, so they show how well it does on points it has not seen.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Sample</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Which sample of the dataset it is (random_state in scikit-learn): the same number gives the same points again, with the same labels wrong and the same points held out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Input features</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>What the network takes in of every position. One that fits the shape can do the work of a whole layer; each also gives it more ways to learn points by heart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Hidden layers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Units in each hidden layer. More units can bend the boundary around more single points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Activation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>The curve each hidden unit bends its input with. With linear units the boundary stays straight, however many layers there are.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>linear</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Batch normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Centres and scales every hidden unit's input over the mini-batch, so that deep networks learn at all. The noise that this adds softens overfitting; it is no cure for it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Dropout</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Silences random hidden units in every training step, so no unit can rely on another and single points are harder to memorize.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Rate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Probability that a hidden unit is silenced in a step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>L2</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Adds strength x sum of squared weights to the objective: large weights cost most, which favours smooth boundaries.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Strength</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How much large weights cost. Too much, and the network can't even learn the true shape.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>L1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Adds strength x sum of absolute weights to the objective: every weight is pulled to zero with the same force, so many end up close to it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How hard weights are pulled to zero. Too much, and the network can't even learn the true shape.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Early stopping</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Stops when the validation loss finds no new best for a while. Networks tend to learn the shape first and the noise later.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Patience</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many epochs the validation loss may go without a new best before training stops.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>epochs</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Minimum improvement</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>By how much the validation loss must fall below its best to count as a new best.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Restore best weights</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>On stopping, go back to the weights of the best epoch, as the minimum improvement counts it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Optimizer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>The rule that turns gradients into steps. Adam and AdamW give every weight a step size of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>SGD with momentum</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Learning rate</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Scales every step. Too small and training crawls; too large and the loss may jump about or grow without end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Batch size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Points seen in one step. Small mini-batches make noisy steps and many of them in an epoch; all points in one mini-batch make one smooth step.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Weight decay</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>In every step AdamW also shrinks all parameters, by the learning rate times this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Repeats</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>How many times every variant is trained at once, each time from other initial weights and in another order. What all of them agree on owes nothing to the luck of the initial weights.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Other points each time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Every repeat also learns from other training points: a fresh sample of generated ones, drawn points picked anew with replacement. Validation points stay the same for all.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Seed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>Decides the initial weights, the order of mini-batches and the dropout noise. With all else unchanged, the same seed gives the same run.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>No effect without a hidden layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>{setting} must lie between {low:g} and {high:g}, not at {value:g}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>{setting} can't be {value}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>There can't be more than {most} hidden layers, not {count}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/fields.py"></location>
   <source>A hidden layer must have 1 to {most} units.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Opening</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>What the window opens with: 100 points in two moons, 15 % label noise, 2-64-64-1, no regularization.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Cures</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening data; without regularization, then L2, dropout, L1, batch norm and early stopping by itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Widths</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening data; eight networks from one hidden layer of 2 units to two of 64.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>L2 strengths</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, without L2 and with strengths 0.0001 to 0.1.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Dropout rates</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, without dropout and with rates 0.1 to 0.7.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>The opening experiment, trained 10 times from other initial weights.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Deep sigmoid</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Clean moons, 6 layers of sigmoid units, SGD: learns nothing, until batch normalization is switched on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Features</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/presets.py"></location>
   <source>Circles; no hidden layer on x1 and x2, then on their squares, which do the work of 8 hidden units.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>These networks have {all:,} parameters in all, and no more than {most:,} can be  trained at once. Choose fewer repeats, variants or units.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Draw some points here, or choose a dataset under Data.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Every point is held out for validation. Draw more points, so that some are left to learn from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Batch normalization needs at least two points in a mini-batch. Draw more points, raise the batch size, or switch it off.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Draw points of a second class, so that there is something to tell apart.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>All training points are of one class; the others are held out for validation. Draw more points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>No point is held out for validation yet, so overfitting can't be seen. Draw more points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>Only {count} points are held out for validation: what they say can be luck. Draw more points.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/readiness.py"></location>
   <source>A class is missing among the validation points, so nothing can be said about it. Draw more of its points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: its points are not those that were written.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It can't be read: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It was written by a newer version of this program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: its first line is not that of a recovery file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/recovery_file.py"></location>
   <source>It is damaged: some of its points can't be.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>The points aren't just what the recipe gives, and a code has no room for them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>All of its names and variants are too much for a code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This is no share code: one begins with "{mark}{version}-".</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is of a newer version of the program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code holds what this program doesn't know: was it made by another?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code gives two classes one name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is mistyped: '{sign}' can't be in one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is cut off: its end is missing.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code goes on beyond its end: is something else in it, too?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/share_code.py"></location>
   <source>This share code is mistyped: its letters don't fit together.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>decimal point</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>decimal comma</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>{encoding}, separator {separator}, {decimal}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>One unit of the plane is {unit:g} on both axes; its middle is at {x:g} and {y:g}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>One unit of the plane is {x_unit:g} of "{x_name}" and {y_unit:g} of "{y_name}"; its middle is at {x:g} and {y:g}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>{count:,} points lie far away: all others share {share} % of the plane's width.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>less than 1 %</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>"{name}" fills {share} of the plane's width: a scale for each axis spreads the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/table_text.py"></location>
   <source>"{name}" fills {share} of the plane's height: a scale for each axis spreads the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>unit {unit} of layer {layer}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>the output</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>output {unit}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>weight unit {unit} → {to}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>weight {input} → {to}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>gamma of {to}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>beta of {to}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/unit_names.py"></location>
   <source>bias of {to}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>no regularization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>{network} on {inputs}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>only {cures}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>{count} units</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>no hidden layer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>early stopping</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>after {epochs:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>by {improvement:g}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>(best weights)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>(last weights)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>dropout {rate:g}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>L2 {strength:g}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>L1 {strength:g}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/experiment/variant_names.py"></location>
   <source>batch normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>It can't be read: it is {what}, not a file.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>It can't be read: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a pipe</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a socket</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/reading.py"></location>
   <source>a device</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>you have no permission to write there, or another program holds the file open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>you have no permission to write there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the disk is full</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>your share of the disk is used up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it would become larger than files may be here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>nothing can be written to this disk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the name is too long</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>this disk does not allow such a name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>there is no such folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>a folder has this name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is a link that leads back to itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>another program holds it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the disk has a fault</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>too many files are open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>{path} can't be written: {reason}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>the system refused ({name})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>not all of it reached the disk</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>there is no folder {folder}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is no file but a device or a pipe</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/files/whole_file.py"></location>
   <source>it is write-protected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next here: an earlier epoch is shown. Live leads back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next: the network has stopped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>No step comes next: there are no points to learn from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../core/learning/inspection/step_trace.py"></location>
   <source>This network has {count} hidden layers of up to {units} units: a step has more numbers than anybody can follow. Choose at most {most_layers} layers of {most_units} units under Network.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
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
   <source>training loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>validation loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>boundary</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>known truth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>What it has come to is hidden until you reveal it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>Predict first: the {name} is hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/hiding.py"></location>
   <source>Predict first: {some} and {last} are hidden.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is of a newer version of this program.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is damaged: {why}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/progress.py"></location>
   <source>It is larger than any that this program writes.</source>
   <translation type="unfinished"></translation>
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
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>My lesson</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>Step {number}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It falls.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It rises.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>What will happen?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>Something else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>It goes on with what is there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>{count} networks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/lessons/writing.py"></location>
   <source>The lesson's own experiment</source>
   <translation type="unfinished"></translation>
  </message>
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
  <message numerus="yes">
   <location filename="../../../core/metrics/diagnosis/words.py"></location>
   <source>{count} classes are missing among them.</source>
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
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{names} networks start alike, on the same points. Press Train, or the space bar.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Ready to compare</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Nothing to compare</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>There are no validation points to judge by.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Both are level</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>All are level</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Validation losses from {low:.2f} to {high:.2f}: too close to call.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>Both have a validation loss of {loss:.2f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>All have a validation loss of {loss:.2f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is best: {loss:.2f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is best: {loss:.2f}, {percent:.0f} %</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {other} are level: {low:.2f} and {high:.2f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {other} are level: {loss:.2f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {others} others are level: {low:.2f} to {high:.2f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} and {others} others are level: {loss:.2f}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}, although it fits the training points better ({own:.2f} against {best:.2f}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}: it fits the training points worse, too ({own:.2f} against {best:.2f}).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/ranking.py"></location>
   <source>{name} is last, at {loss:.2f}: {times:.1f} times as much.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Training loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Validation loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Gap</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Validation accuracy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Best epoch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Best loss</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Planes and losses at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>{dataset}. Epoch {epoch:,}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>What came of it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>What was trained</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Rank</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Network</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>has yet to catch up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>diverged at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>stopped early at epoch {epoch:,}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>{low} to {high}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Changed from the defaults: {settings}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>All settings have their defaults.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Seed {seed}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Every network: {network}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>The network: {network}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>{repeats} repeats from other initial weights: numbers are medians, with the range below.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>Losses are cross-entropy in nats, with dropout off and without the penalty; validation points are never learned from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>no hidden layer, inputs {inputs}, {count:,} parameters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../core/metrics/report.py"></location>
   <source>hidden layers {layers}, {activation}, inputs {inputs}, {count:,} parameters</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
