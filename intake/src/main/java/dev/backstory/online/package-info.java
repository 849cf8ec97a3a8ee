/**
 * What Wikidata and Wikipedia answer when they are asked for the names of topics. A round asks, a
 * few names at a time, and keeps the answers in the store; what writes pages reads the store alone
 * and never waits for the network.
 */
@NullMarked
package dev.backstory.online;

import org.jspecify.annotations.NullMarked;
