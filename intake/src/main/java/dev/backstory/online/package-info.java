/**
 * Looks up topic names in Wikidata and Wikipedia. A round asks for a few names at a time and keeps
 * the answers in the store; whatever writes pages reads only the store and never waits for the
 * network.
 */
@NullMarked
package dev.backstory.online;

import org.jspecify.annotations.NullMarked;
