package dev.backstory.extract;

import java.util.List;

/**
 * Who may have signed an article, and what is to be said of them.
 *
 * @param names of people or of one organisation; empty for nobody
 */
record AuthorCandidate(List<String> names, Traits traits) {}
