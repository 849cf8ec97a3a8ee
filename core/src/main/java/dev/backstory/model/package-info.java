/**
 * The records and sealed types that travel between stages. They depend on the JDK only: nothing
 * here parses, guesses or decides. Every record is immutable and valid once constructed.
 */
@NullMarked
package dev.backstory.model;

import org.jspecify.annotations.NullMarked;
