package dev.backstory.extract;

/** A text that may be the headline of a page, and what is to be said of it. */
record TitleCandidate(String text, Traits traits) {}
