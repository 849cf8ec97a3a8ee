package dev.backstory.port;

/** Which of a reader's questions about a story something answers. */
public enum Aspect {
  /** The event itself. */
  EVENT,
  /** Why it came about. */
  CAUSE,
  /** In what way it was done or happened. */
  HOW,
  /** What it costs, and who pays. */
  COST,
  /** Law, courts and rules. */
  LAW,
  /** Who decided what. */
  DECISION,
  /** Who is for it. */
  SUPPORT,
  /** Who is against it. */
  OPPOSITION,
  /** Danger and protection. */
  SAFETY,
  /** What happened of this kind before. */
  PRECEDENT,
  /** What it changes, and for whom. */
  EFFECT,
  /** When, and why now. */
  TIMING,
  /** How many, how much, how far. */
  SCALE,
  /** What people say of it. */
  REACTION,
  /** What is contested. */
  DISPUTE,
  /** What comes next. */
  NEXT,
  /** What a newcomer must know. */
  CONTEXT,
  /** What somebody wanted by it. */
  MOTIVE,
  /** What it is known by. */
  EVIDENCE,
  OTHER
}
