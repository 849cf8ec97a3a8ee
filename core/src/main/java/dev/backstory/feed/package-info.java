/**
 * Feed bytes to items: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed and sitemaps, intact or damaged; and
 * OPML, the list format in which feeds are exchanged. Nothing is fetched here, and nothing that a
 * document refers to is ever opened.
 */
@NullMarked
package dev.backstory.feed;

import org.jspecify.annotations.NullMarked;
