package dev.backstory.compose.section.label;

/** How the words of a label hang together. */
enum LabelForm {
  /** A noun with what describes it, as the text has it: "water politics". */
  PHRASE,
  /** Two nouns of the text with the preposition between them: "breach of trust". */
  JOINED,
  /** Somebody's or something's own: "officers' hours". */
  OWNED,
  /** What somebody did: "Brandt's denial". */
  ACT_OF,
  /** What was done: "licence withdrawn". */
  DONE,
  /** What was done, to what: "ban on fishing". */
  ACT_ON,
  /** The same in two nouns: "rate cut". */
  COMPOUND,
  /** An act that did not take place, came before, or may come: "possible charge". */
  SHADED,
  /** How rare it is: "first since 1953". */
  RARITY,
  /** A kind of point that words of the sentence show: "court ruling". */
  KIND,
  /** A kind of point that the judge sees, with whose it is: "shipowners' objection". */
  STANCE,
  /** A kind of point that the judge sees. */
  ASPECT
}
