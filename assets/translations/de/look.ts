<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>How many wrong labels were learned by heart is hidden until you reveal it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>Which labels are wrong isn't known of these points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>No wrong labels among the training points</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>{given:,} of {count:,} wrong labels learned by heart</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>Gives {given:,} of {count:,} wrong labels, maybe by chance</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/look/pictures.py"></location>
   <source>This picture can't be made as {kind}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>batch normalization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>batch norm</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>no regularization</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>none</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early stopping</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early stop</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>BN</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>dropout</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>drop</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>gap −{size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>gap {size}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_view.py"></location>
   <source>Verdict</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_view.py"></location>
   <source>Verdict, details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/why_popup.py"></location>
   <source>Why?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <location filename="../../../desktop/look/why_popup.py"></location>
   <source>Why this verdict</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
