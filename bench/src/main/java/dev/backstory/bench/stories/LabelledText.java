package dev.backstory.bench.stories;

import dev.backstory.model.Article;
import java.time.Instant;

/**
 * An article of a labelled set.
 *
 * @param story its label; articles of two sets never share one
 * @param arrived when it was published, and where that is not known, when the last article before
 *     it in the file was
 */
record LabelledText(Article article, String story, Instant arrived) {}
