package dev.backstory.extract.author;

import dev.backstory.extract.page.FeatureValues;
import java.util.List;

/**
 * Who may have signed an article, and what is to be said of them.
 *
 * @param names of people or of one organisation; empty for nobody
 */
public record AuthorCandidate(List<String> names, FeatureValues traits) {}
