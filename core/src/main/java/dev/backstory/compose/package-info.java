/**
 * A story's articles to the sections of its page, each claim with its evidence. Public, for the
 * pipeline: {@link dev.backstory.compose.StoryComposer}, which knows every package below; these
 * know each other in one direction only: {@code story}, {@code claim}, {@code topic}, {@code page},
 * {@code section}. What a language model is asked to write is {@code pen}, which nothing here uses.
 */
@NullMarked
package dev.backstory.compose;

import org.jspecify.annotations.NullMarked;
