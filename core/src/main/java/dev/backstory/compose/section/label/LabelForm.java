package dev.backstory.compose.section.label;

/** How the words of a label hang together. */
enum LabelForm {
  /** A noun with what describes it, as the text has it: "water politics". */
  PHRASE,
  /** The same with its place in an order: "first hearing", "largest strike". */
  RANKED,
  /** What there is not: "no government funding". */
  NONE,
  /** Two nouns of the text with the preposition between them: "breach of trust". */
  JOINED,
  /** Somebody's or something's own: "officers' hours". */
  OWNED,
  /** Whose it is, by a verb or preposition: "Brandt's rebuke" of "a rebuke from Ada Brandt". */
  HELD,
  /** What an act or plan is meant to do: "bid to close ports". */
  PURPOSE,
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
  /** What something is or becomes: "limited access", "rising prices". */
  STATE,
  /** How rare it is: "first since 1953". */
  RARITY,
  /** A kind of point that words of the sentence show: "court ruling". */
  KIND;

  /** Whether its words are those of the sentence, or what their verb becomes. */
  boolean isOwn() {
    return compareTo(RARITY) < 0;
  }
}
