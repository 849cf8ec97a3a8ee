/**
 * Feed bytes to items: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed and sitemaps, whole or damaged; and
 * the lists in which feeds are exchanged. Nothing is fetched here and nothing that a document names
 * is ever opened.
 */
@NullMarked
package dev.backstory.feed;

import org.jspecify.annotations.NullMarked;
