/**
 * People, organisations, places and more on disk: an index built from a dump of a knowledge base,
 * queried without being loaded whole. What an entry means for a story is decided elsewhere.
 */
@NullMarked
package dev.backstory.knowledge;

import org.jspecify.annotations.NullMarked;
