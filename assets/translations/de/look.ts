<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Overfitting Playground</name>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>How many wrong labels were learned by heart is still hidden.</source>
   <translation>Wie viele falsche Labels auswendig gelernt wurden, ist noch verborgen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>Which labels are wrong isn't known of these points</source>
   <translation>Welche Labels dieser Punkte falsch sind, ist nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>No wrong labels among the training points</source>
   <translation>Keine falschen Labels unter den Trainingspunkten</translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>{given:,} of {count:,} wrong labels learned by heart</source>
   <translation>
    <numerusform>{given:,} von {count:,} falschen Label auswendig gelernt</numerusform>
    <numerusform>{given:,} von {count:,} falschen Labels auswendig gelernt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../../desktop/look/given_labels.py"></location>
   <source>Gives {given:,} of {count:,} wrong labels, maybe by chance</source>
   <translation>
    <numerusform>Trifft {given:,} von {count:,} falschen Label, vielleicht zufällig</numerusform>
    <numerusform>Trifft {given:,} von {count:,} falschen Labels, vielleicht zufällig</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../../desktop/look/pictures.py"></location>
   <source>This picture can't be made as {kind}.</source>
   <translation>Dieses Bild lässt sich nicht als {kind} erstellen.</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>batch normalization</source>
   <translation>Batch-Normalisierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>batch norm</source>
   <translation>Batch-Norm</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early stopping</source>
   <translation>frühes Stoppen</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early stop</source>
   <translation>frühes Stoppen</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>BN</source>
   <translation>BN</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>early</source>
   <translation>früh</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>no regularization</source>
   <translation>keine Regularisierung</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>no reg.</source>
   <translation>keine Reg.</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>no hidden layer</source>
   <translation>keine verborgene Schicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>no layer</source>
   <translation>keine Schicht</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>drop</source>
   <translation>Drop</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>gap −{size}</source>
   <translation>Lücke −{size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/variant_name.py"></location>
   <source>gap {size}</source>
   <translation>Lücke {size}</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_line.py"></location>
   <source>Why?</source>
   <translation>Warum?</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_line.py"></location>
   <source>Why: {verdict}</source>
   <translation>Warum: {verdict}</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_line.py"></location>
   <source>Why this verdict</source>
   <translation>Warum dieses Urteil</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_view.py"></location>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <location filename="../../../desktop/look/verdict_view.py"></location>
   <source>Verdict, details</source>
   <translation>Urteil, Einzelheiten</translation>
  </message>
 </context>
</TS>
