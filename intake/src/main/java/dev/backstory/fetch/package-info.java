/**
 * The only way to the network: every request of the program goes through {@link GuardedHttpClient},
 * which enforces public addresses, the configured limits and the rules of crawling.
 */
@NullMarked
package dev.backstory.fetch;

import org.jspecify.annotations.NullMarked;
